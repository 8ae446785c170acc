// The stand-in API over TLS, in HTTP/1.1 or HTTP/2, on a line that breaks: after a submission has been carried out and before
// it is answered. Takes a sandbox, gives a port; the connection is closed as a proxy does that restarts.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Certificates } from '../../scripts/certificates';

type AnyRequest = IncomingMessage | Http2ServerRequest;
type AnyResponse = ServerResponse | Http2ServerResponse;

/** What becomes of a submission that has been carried out. */
export type Mishap = 'the connection breaks' | 'misdirected (421)';

export interface BreakingApiOptions {
  readonly tls: Certificates;
  readonly protocol: 'HTTP/1.1' | 'HTTP/2';
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export interface BreakingApi {
  readonly port: number;
  /** The next submissions meet these, one each. */
  readonly mishaps: Mishap[];
  /** Submissions that have arrived, copies included, with the protocol they came by. */
  readonly submissions: string[];
  close(): void;
}

export async function startBreakingApi({ tls, protocol, fetch }: BreakingApiOptions): Promise<BreakingApi> {
  const sockets = new Set<Socket>();
  const mishaps: Mishap[] = [];
  const submissions: string[] = [];
  const answer = getRequestListener(fetch);

  const submit = async (request: AnyRequest, response: AnyResponse, body: Buffer): Promise<void> => {
    submissions.push(`HTTP/${request.httpVersion.replace('2.0', '2')}`);
    const { authorization = '' } = request.headers;
    const carriedOut = await fetch(new Request(`https://import8.nl${request.url ?? ''}`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: new Uint8Array(body) }));
    const mishap = mishaps.shift();
    if (mishap === 'the connection breaks') return sockets.forEach((socket) => socket.destroy());
    const headers = { ...Object.fromEntries(carriedOut.headers), 'access-control-allow-origin': '*' };
    const said = await carriedOut.text();
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = mishap === undefined ? carriedOut.status : 421;
    response.end(said);
  };

  const listen = (request: AnyRequest, response: AnyResponse): void => {
    if (request.method !== 'POST' || request.url?.includes('/classify') !== true) return void answer(request, response);
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => void submit(request, response, Buffer.concat(parts)));
  };
  const server = protocol === 'HTTP/2' ? createSecureServer({ key: tls.key, cert: tls.cert }, listen) : createServer({ key: tls.key, cert: tls.cert }, listen);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    mishaps,
    submissions,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
