// Serves office.js from its npm package under the CDN's paths, for machines that do not reach the CDN.
// Must never change a byte of it.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { extname, join, sep } from 'node:path';
import { requestPath } from '../src/workbench/request-path';
import { PROJECT_FOLDER } from './run-program';

export const OFFICE_JS_FOLDER = join(PROJECT_FOLDER, 'node_modules/@microsoft/office-js/dist');
const OFFICE_CDN_HOST = 'appsforoffice.microsoft.com';
/** As browsers ask a proxy for it. */
export const OFFICE_CDN_AUTHORITY = `${OFFICE_CDN_HOST}:443`;
const CDN_PATH = '/lib/1/hosted/';
const CONTENT_TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css' };

/** Whether the CDN answers from this machine within the time given. */
export async function isOfficeCdnReachable(timeoutMs = 3000): Promise<boolean> {
  try {
    const answer = await fetch(`https://${OFFICE_CDN_HOST}${CDN_PATH}office.js`, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** The browser switch that sends the CDN's name to this machine. */
export function officeCdnRedirect(port: number): string {
  return `--host-resolver-rules=MAP ${OFFICE_CDN_AUTHORITY} 127.0.0.1:${port}`;
}

export interface OfficeJsServer {
  close(): void;
}

/** Serves on 127.0.0.1. Rejects where the port is taken. */
export async function startOfficeJsServer(port: number, tls: { key: string; cert: string }): Promise<OfficeJsServer> {
  const server = createServer(tls, (request, response) => void answer(request.url ?? '/', response));
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening));
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(target: string, response: ServerResponse): Promise<void> {
  try {
    const path = requestPath(target) ?? '';
    const file = join(OFFICE_JS_FOLDER, path.slice(CDN_PATH.length));
    if (!path.startsWith(CDN_PATH) || !file.startsWith(OFFICE_JS_FOLDER + sep)) throw new Error('Outside the package.');
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      // office.js loads its parts with crossOrigin=anonymous.
      'access-control-allow-origin': '*',
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}
