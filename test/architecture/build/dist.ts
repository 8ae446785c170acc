// Reads dist/, the add-in as `npm run build` leaves it, and the address it was built for.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST_FOLDER = resolve(__dirname, '../../../dist');

export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean }[];
  }[];
}

export function readDist(file: string): string {
  if (!existsSync(DIST_FOLDER)) throw new Error('There is no dist/. Run `npm run build` first.');
  return readFileSync(join(DIST_FOLDER, file), 'utf8');
}

export function isInDist(file: string): boolean {
  return existsSync(join(DIST_FOLDER, file));
}

export function gzipKilobytes(file: string): number {
  return gzipSync(readFileSync(join(DIST_FOLDER, file)), { level: 9 }).length / 1024;
}

/** The address the add-in was built for, with a slash at its end. */
export function addinAddress(): string {
  const taskpane = /<SourceLocation DefaultValue="([^"]+)taskpane\.html"/.exec(readDist('manifest.xml'))?.[1];
  if (taskpane === undefined) throw new Error('dist/manifest.xml names no taskpane.html.');
  return taskpane;
}

/** The file of dist/ that an address leads to, without query and fragment; undefined where it leads elsewhere. */
export function distFileOf(address: string): string | undefined {
  const [plain = ''] = address.split(/[?#]/);
  return plain.startsWith(addinAddress()) ? plain.slice(addinAddress().length) : undefined;
}

export function functionsMetadata(): FunctionsMetadata {
  return JSON.parse(readDist('functions.json')) as FunctionsMetadata;
}
