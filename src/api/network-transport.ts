// The way to the network: the only fetch of the product. Chromium and Firefox send a request again by themselves when a
// connection breaks before the answer, whatever its method. Takes requests, gives answers; must never let one that spends
// credits be sent in a form that the browser can repeat where it can be sent in one that it cannot.
import type { Clock } from '../engine/ports';
import { hasStreamBodies, streamed } from './stream-bodies';

/** Sends a request; rejects when no answer comes. @param isPaid It spends credits: arriving twice costs twice. */
export type Transport = (request: Request, isPaid?: boolean) => Promise<Response>;

/** What a transport rejects with when the request has surely not arrived. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

export interface NetworkTransportOptions {
  readonly fetch: (request: Request, init?: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  /** A browser that says it is offline has no way out at all; one that says it is online may still fail. */
  readonly isOnline: () => boolean;
  /** See hasStreamBodies: false where trying is no use. */
  readonly hasStreamBodies: boolean;
  /** Answers without a key, costs nothing and does not count against the rate. */
  readonly healthUrl: string;
}

/** How the next body can leave that spends credits. */
type BodyForm = 'stream' | 'text';

// A connection that has carried nothing for so long may be gone, and the next one may speak another protocol: servers
// commonly close an idle one after a minute.
const CONNECTION_IDLE_MS = 60_000;
// A question about the connection that hangs must not hold up what it is about.
const QUESTION_TIMEOUT_MS = 5_000;

// A gateway that wants to know the length first, or cannot take a body in pieces.
const NO_STREAMS: ReadonlySet<number> = new Set([400, 411, 413, 501]);
// A gateway in trouble: with the stream, or in any case?
const UNCLEAR: ReadonlySet<number> = new Set([502, 503, 504]);
const LENGTH_REQUIRED = 411;
const MISDIRECTED = 421;

/** @param apiUrl Without a slash at the end. */
export function browserTransport(apiUrl: string, clock: Clock): Transport {
  return createNetworkTransport({
    fetch: (request, init) => fetch(request, init),
    clock,
    isOnline: () => navigator.onLine,
    hasStreamBodies: hasStreamBodies(),
    healthUrl: `${apiUrl}/health`,
  });
}

export function createNetworkTransport(options: NetworkTransportOptions): Transport {
  const transport = new NetworkTransport(options);
  return (request, isPaid = false) => transport.send(request, isPaid);
}

class NetworkTransport {
  readonly #options: NetworkTransportOptions;
  /** Of this connection; undefined while it has to be found out. */
  #form: Promise<BodyForm> | undefined;
  /** When the connection was last asked about, or carried an answer. */
  #lastUsedAt = -Infinity;

  constructor(options: NetworkTransportOptions) {
    this.#options = options;
  }

  async send(request: Request, isPaid: boolean): Promise<Response> {
    if (!this.#options.isOnline()) {
      this.#form = undefined;
      throw new NotSentError('the browser is offline');
    }
    return isPaid ? this.#sendPaid(request) : this.#fetch(request);
  }

  async #sendPaid(request: Request): Promise<Response> {
    const text = await request.clone().text();
    const response = (await this.#formNow()) === 'stream' ? await this.#sendStream(request, text) : await this.#sendText(request);
    // The browser itself tries a misdirected request once more. It should not have been carried out; whether it was is
    // looked for where all lost submissions are.
    if (response.status === MISDIRECTED) throw new Error('the request was sent to the wrong server (421)');
    return response;
  }

  async #sendStream(request: Request, text: string): Promise<Response> {
    throwIfAborted(request);
    const response = await this.#fetch(request, streamed(text));
    if (response.status !== LENGTH_REQUIRED) return response;
    // RFC 9110, 15.5.12: refused for want of its length, so nothing was carried out.
    this.#form = Promise.resolve('text');
    return this.#sendText(request);
  }

  /** Right after a free request, so that the connection is a fresh one: it breaks least often then. */
  async #sendText(request: Request): Promise<Response> {
    await this.#askHealth('GET').catch((error: unknown) => {
      if (!(error instanceof TooLateError)) throw new NotSentError('nothing answers', { cause: error });
    });
    throwIfAborted(request);
    return this.#fetch(request);
  }

  #formNow(): Promise<BodyForm> {
    const { clock, hasStreamBodies: mayStream } = this.#options;
    if (!mayStream) return Promise.resolve('text');
    if (clock.now() - this.#lastUsedAt > CONNECTION_IDLE_MS) this.#form = undefined;
    this.#lastUsedAt = clock.now();
    this.#form ??= this.#findOutForm();
    return this.#form;
  }

  async #findOutForm(): Promise<BodyForm> {
    const answer = await this.#askHealth('POST').catch(() => undefined);
    // Chromium refuses to send a stream over HTTP/1.1 before anything is sent, which looks like a line that is down: the
    // question that goes ahead of a text tells the two apart.
    if (answer === undefined || NO_STREAMS.has(answer.status)) return 'text';
    if (!UNCLEAR.has(answer.status)) return 'stream';
    const plain = await this.#askHealth('GET').catch(() => undefined);
    return plain?.ok === true ? 'text' : 'stream';
  }

  async #askHealth(method: 'GET' | 'POST'): Promise<Response> {
    const { clock, healthUrl } = this.#options;
    const timeout = new AbortController();
    const stopTimer = clock.schedule(() => timeout.abort(), QUESTION_TIMEOUT_MS);
    const tooLate = new Promise<never>((_, reject) => timeout.signal.addEventListener('abort', () => reject(new TooLateError())));
    const request = new Request(healthUrl, { method, signal: timeout.signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    try {
      // A stream that is refused says nothing against the connection.
      const asked = method === 'POST' ? this.#options.fetch(request, streamed('{}')) : this.#fetch(request);
      return await Promise.race([asked, tooLate]);
    } finally {
      stopTimer();
    }
  }

  async #fetch(request: Request, init?: RequestInit): Promise<Response> {
    try {
      const response = await this.#options.fetch(request, init);
      this.#lastUsedAt = this.#options.clock.now();
      return response;
    } catch (error) {
      // The next connection may be another one.
      this.#form = undefined;
      throw error;
    }
  }
}

class TooLateError extends Error {}

/** Whoever sends it may have given up while the connection was asked about. */
function throwIfAborted({ signal }: Request): void {
  if (signal.aborted) throw new NotSentError('too late to be sent');
}
