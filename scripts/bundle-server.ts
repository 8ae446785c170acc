// Serves the add-in as it was built, over https on this machine, as the site that hosts it would.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { extname, join } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

/** @param headers Sent with every file, beside its type. The caller lets it listen. */
export function createBundleServer(folder: string, tls: { key: string; cert: string }, headers: Readonly<Record<string, string>> = {}): Server {
  return createServer(tls, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    readFile(join(folder, decodeURIComponent(pathname))).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': CONTENT_TYPES[extname(pathname)] ?? 'application/octet-stream', 'access-control-allow-origin': '*', ...headers })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
}
