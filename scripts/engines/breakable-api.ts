// The stand-in API over https in both protocols, on a line that can be broken at the worst moment: after a submission
// was carried out, before its answer. Keeps count of what came.
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import { createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Sandbox } from '../../src/sandbox/app';

export type Protocol = 'HTTP/1.1' | 'HTTP/2';

export class BreakableApi {
  readonly #line: Server;
  readonly #sockets = new Set<Socket>();
  readonly #submissions: string[] = [];
  #breaksNext = false;
  #protocol: Protocol = 'HTTP/2';
  /** Who answers. */
  sandbox: Sandbox;

  /** Serves on 127.0.0.1. Rejects where the port is taken. */
  static async start(port: number, tls: { key: string; cert: string }, sandbox: Sandbox): Promise<BreakableApi> {
    const api = new BreakableApi(tls, sandbox);
    await new Promise<void>((listening, failed) => api.#line.once('error', failed).listen(port, '127.0.0.1', listening));
    return api;
  }

  private constructor(tls: { key: string; cert: string }, sandbox: Sandbox) {
    this.sandbox = sandbox;
    const answer = getRequestListener((request) => this.#answer(request));
    const servers: Readonly<Record<Protocol, Server>> = {
      'HTTP/1.1': createServer(tls, (request, response) => void answer(request, response)),
      'HTTP/2': createSecureServer(tls, (request, response) => void answer(request, response)).on('sessionError', () => undefined),
    };
    // One port for both: a connection is given to the server whose turn it is, which begins with TLS.
    this.#line = createPlainServer((socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).once('close', () => this.#sockets.delete(socket));
      servers[this.#protocol].emit('connection', socket);
    });
  }

  /** From now on, on new connections; those that are open end. */
  speak(protocol: Protocol): void {
    this.#protocol = protocol;
    this.#breakAll();
  }

  /** The next submission is carried out, and every connection breaks before its answer. */
  breakNextSubmission(): void {
    this.#breaksNext = true;
  }

  get isBreakDue(): boolean {
    return this.#breaksNext;
  }

  /**
   * Products in submissions that came once more, to the letter. The add-in sends none twice by itself, so these are the
   * browser's.
   */
  resentProducts(): number {
    const repeated = this.#submissions.filter((submission, index) => this.#submissions.indexOf(submission) < index);
    return repeated.reduce((sum, submission) => sum + productsIn(submission), 0);
  }

  close(): void {
    this.#line.close();
    this.#breakAll();
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const isSubmission = request.method === 'POST' && /\/classify(\/batch)?$/.test(pathname);
    if (!isSubmission) return this.sandbox.fetch(request);
    this.#submissions.push(`${pathname} ${await request.clone().text()}`);
    const response = await this.sandbox.fetch(request);
    if (this.#breaksNext) {
      this.#breaksNext = false;
      this.#breakAll();
    }
    return response;
  }

  #breakAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** @param submission A path, a space and a JSON body: one product, or `items` of a batch. */
function productsIn(submission: string): number {
  const { items } = JSON.parse(submission.slice(submission.indexOf(' ') + 1)) as { readonly items?: readonly unknown[] };
  return items?.length ?? 1;
}
