// Reads dist/, the add-in as `npm run build` leaves it, and the address it was built for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST_FOLDER = resolve(__dirname, '../../../dist');

export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean; readonly customEnumId?: string }[];
  }[];
  readonly enums?: readonly { readonly id: string; readonly values: readonly { readonly stringValue: string; readonly tooltip: string }[] }[];
}

export function readDist(file: string): string {
  if (!existsSync(DIST_FOLDER)) throw new Error('There is no dist/. Run `npm run build` first.');
  return readFileSync(join(DIST_FOLDER, file), 'utf8');
}

/** Every file, with slashes. */
export function listDist(): string[] {
  return readdirSync(DIST_FOLDER, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
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
