// Serves the workbench's built page, its configuration and the opened document over https on this machine only.
// Knows the add-in by its manifest's address or file, and nothing else of it.
import { createServer } from 'node:https';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve, sep } from 'node:path';
import { readApiSets } from './host/api-sets';
import type { PageConfig, PageNote } from './page/page-config';
import { requestPath } from './request-path';

export interface WorkbenchServerOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly tls: { readonly key: string; readonly cert: string };
  /** The https address of the add-in's manifest, or the path of a file. */
  readonly manifest: string;
  /** The dist folder of @microsoft/office-js: says which member came with which requirement set. */
  readonly officeJsDir: string;
  /** Language tag of the host, "nl-NL": of ribbon, add-in, typed numbers and dates. The browser's own unless given. */
  readonly locale?: string;
  /** Facts that the page shows. */
  readonly notes?: readonly PageNote[];
  /** Path of an .xlsx or .csv file that is open at the start. */
  readonly document?: string;
  /** The built page; build/workbench of this project unless given. */
  readonly pageFolder?: string;
  /** How long the add-in may take until it answers. */
  readonly readyTimeoutMs?: number;
}

export interface WorkbenchServer {
  readonly url: string;
  close(): void;
}

const PAGE_FOLDER = resolve(__dirname, '../../build/workbench');
const API_SETS_SOURCE = 'excel-web-16.00.debug.js';
const READY_TIMEOUT_MS = 20_000;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Any add-in can be loaded: its pages, icons and metadata come from wherever its manifest says, always over https. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https:",
  "font-src 'self' data:",
  "connect-src 'self' https:",
  'frame-src https:',
].join('; ');

/** Rejects with a sentence for people where the page is not built, a file is missing or the port is taken. */
export async function startWorkbenchServer(options: WorkbenchServerOptions): Promise<WorkbenchServer> {
  const { pageFolder = PAGE_FOLDER, manifest, document } = options;
  const isManifestFile = !manifest.startsWith('https://');
  requireFile(join(pageFolder, 'index.html'), 'Build the page first: webpack --config src/workbench/webpack.workbench.js');
  if (isManifestFile) requireFile(manifest, 'Give the path or the https address of an add-in’s XML manifest.');
  if (document !== undefined) requireFile(document, 'Give the path of an .xlsx or .csv file.');

  const texts = new Map<string, string>([
    ['/workbench.json', JSON.stringify(pageConfig(options, isManifestFile))],
    ['/api-sets.json', JSON.stringify(readApiSets(await readFile(join(options.officeJsDir, API_SETS_SOURCE), 'utf8')))],
  ]);
  const files = new Map<string, string>([['/', join(pageFolder, 'index.html')]]);
  if (isManifestFile) files.set('/manifest.xml', manifest);
  if (document !== undefined) files.set(documentPath(document), document);

  const server = createServer(options.tls, (request, response) => {
    answer(requestPath(request.url ?? '/')).then(
      ({ status, type, body }) => response.writeHead(status, headers(type)).end(body),
      () => response.writeHead(404, headers('text/plain')).end('Not found.'),
    );
  });
  const answer = async (path: string | undefined): Promise<{ status: number; type: string; body: string | Buffer }> => {
    if (path === undefined) throw new Error('The request names no path.');
    const text = texts.get(path);
    if (text !== undefined) return { status: 200, type: contentType(path), body: text };
    const file = files.get(path) ?? fileWithin(pageFolder, path);
    return { status: 200, type: contentType(file), body: await readFile(file) };
  };
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(options.port, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    // By name, not by number: office.js talks to a host page only on the add-in's own host name.
    url: `https://localhost:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pageConfig(options: WorkbenchServerOptions, isManifestFile: boolean): PageConfig {
  const { manifest, document, notes = [], locale = null, readyTimeoutMs = READY_TIMEOUT_MS } = options;
  return {
    manifestUrl: isManifestFile ? 'manifest.xml' : manifest,
    document: document === undefined ? null : { url: documentPath(document).slice(1), name: basename(document) },
    notes,
    locale,
    readyTimeoutMs,
  };
}

function documentPath(document: string): string {
  return `/document${extname(document).toLowerCase()}`;
}

/** Throws where the path leads out of the folder. */
function fileWithin(folder: string, path: string): string {
  const file = join(folder, path);
  if (!file.startsWith(folder + sep)) throw new Error(`${path} is outside the page's folder.`);
  return file;
}

function requireFile(file: string, whatToDo: string): void {
  if (!existsSync(file)) throw new Error(`There is no ${file}. ${whatToDo}`);
}

function contentType(file: string): string {
  return CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
}

function headers(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
