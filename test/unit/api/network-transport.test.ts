// How a request that spends credits leaves the browser, on connections of every kind.
import { createNetworkTransport, NotSentError } from '../../../src/api/network-transport';
import { VirtualClock } from '../../fakes/virtual-clock';

const API = 'https://import8.invalid/api';

type Reply = number | 'breaks' | 'hangs';

class Connection {
  /** What was sent, in order: "POST /classify/batch stream". */
  readonly sent: string[] = [];
  readonly bodies: string[] = [];
  readonly clock = new VirtualClock();
  /** Chromium refuses streams over HTTP/1.1 before it sends anything. */
  speaksHttp2 = true;
  isOnline = true;
  readonly replies = new Map<string, Reply[]>();
  readonly transport;

  constructor({ hasStreamBodies }: { readonly hasStreamBodies: boolean } = { hasStreamBodies: true }) {
    this.transport = createNetworkTransport({
      fetch: (request, init) => this.#answer(request, init),
      clock: this.clock,
      isOnline: () => this.isOnline,
      hasStreamBodies,
      healthUrl: `${API}/health`,
    });
  }

  /** The next requests of this kind are answered so; 200 after that. */
  next(kind: string, ...replies: Reply[]): this {
    this.replies.set(kind, replies);
    return this;
  }

  async #answer(request: Request, init?: RequestInit): Promise<Response> {
    const isStream = init?.body instanceof ReadableStream;
    const kind = `${request.method} ${new URL(request.url).pathname.replace('/api', '')}${isStream ? ' stream' : ''}`;
    if (isStream && !this.speaksHttp2) throw new TypeError('Failed to fetch');
    const reply = this.replies.get(kind)?.shift() ?? 200;
    this.sent.push(kind);
    if (request.method === 'POST') this.bodies.push(await new Response(isStream ? init.body : request.body).text());
    if (reply === 'breaks') throw new TypeError('Failed to fetch');
    if (reply === 'hangs') return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('aborted'))));
    return new Response('{}', { status: reply });
  }

  submit(signal?: AbortSignal): Promise<Response> {
    return this.transport(new Request(`${API}/v1/classify/batch`, { method: 'POST', body: '{"items":[1]}', ...(signal && { signal }) }), true);
  }

  read(): Promise<Response> {
    return this.transport(new Request(`${API}/v1/me`));
  }

  /** What leaves from now on. */
  async during(work: () => Promise<unknown>): Promise<string[]> {
    const before = this.sent.length;
    await work();
    return this.sent.slice(before);
  }
}

const STREAM = 'POST /v1/classify/batch stream';
const TEXT = 'POST /v1/classify/batch';
const QUESTION = 'POST /health stream';
const HEALTH = 'GET /health';

describe('where the connection takes streams', () => {
  test('a submission leaves as a stream, which the browser cannot repeat, with the same words in it', async () => {
    const line = new Connection();
    expect((await line.submit()).status).toBe(200);
    expect(line.sent).toEqual([QUESTION, STREAM]);
    expect(line.bodies.at(-1)).toBe('{"items":[1]}');
  });

  test('the connection is asked once, not for each submission', async () => {
    const line = new Connection();
    await line.submit();
    expect(await line.during(() => line.submit())).toEqual([STREAM]);
  });

  test('two submissions at the same time ask once', async () => {
    const line = new Connection();
    await Promise.all([line.submit(), line.submit()]);
    expect(line.sent).toEqual([QUESTION, STREAM, STREAM]);
  });

  test.each([404, 405, 401, 415, 429, 500])('an answer of %i to the question means that the stream has come through', async (status) => {
    const line = new Connection().next(QUESTION, status);
    await line.submit();
    expect(line.sent).toEqual([QUESTION, STREAM]);
  });

  test('a submission that breaks off is told, and not sent again; the next one asks about the new connection', async () => {
    const line = new Connection().next(STREAM, 'breaks');
    await expect(line.submit()).rejects.toThrow('Failed to fetch');
    expect(line.sent).toEqual([QUESTION, STREAM]);
    expect(await line.during(() => line.submit())).toEqual([QUESTION, STREAM]);
  });

  test('a read that breaks off has the next submission ask again', async () => {
    const line = new Connection().next('GET /v1/me', 'breaks');
    await line.submit();
    await expect(line.read()).rejects.toThrow();
    expect(await line.during(() => line.submit())).toEqual([QUESTION, STREAM]);
  });

  test('after a minute of silence the connection may be another one, and is asked about', async () => {
    const line = new Connection();
    await line.submit();
    await line.clock.advance(45_000);
    await line.read();
    await line.clock.advance(45_000);
    expect(await line.during(() => line.submit())).toEqual([STREAM]);
    await line.clock.advance(61_000);
    expect(await line.during(() => line.submit())).toEqual([QUESTION, STREAM]);
  });

  test('a misdirected submission (421) may have been carried out all the same: it is not told as refused', async () => {
    const line = new Connection().next(STREAM, 421);
    const failure = await line.submit().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSentError);
    expect(line.sent).toEqual([QUESTION, STREAM]);
  });
});

describe('where the connection takes no streams', () => {
  test('over HTTP/1.1 a free request goes ahead of each submission; the connection is asked about once', async () => {
    const line = new Connection();
    line.speaksHttp2 = false;
    await line.submit();
    expect(line.sent).toEqual([HEALTH, TEXT]);
    line.speaksHttp2 = true;
    expect(await line.during(() => line.submit())).toEqual([HEALTH, TEXT]);
  });

  test('a connection that became HTTP/1.1 meanwhile looks like a broken one: its submission is told as that, the next leaves as text', async () => {
    const line = new Connection();
    await line.submit();
    line.speaksHttp2 = false;
    await expect(line.submit()).rejects.toThrow('Failed to fetch');
    expect(await line.during(() => line.submit())).toEqual([HEALTH, TEXT]);
  });

  test('a browser that makes text of a stream is not asked to send one', async () => {
    const line = new Connection({ hasStreamBodies: false });
    await line.submit();
    expect(await line.during(() => line.submit())).toEqual([HEALTH, TEXT]);
    expect(line.sent).toEqual([HEALTH, TEXT, HEALTH, TEXT]);
  });

  test.each([400, 411, 413, 501])('a gateway that answers %i to a body without a length gets one', async (status) => {
    const line = new Connection().next(QUESTION, status);
    await line.submit();
    expect(line.sent).toEqual([QUESTION, HEALTH, TEXT]);
  });

  test('a gateway that wants a length only of the submission (411) has not carried it out, and gets one', async () => {
    const line = new Connection().next(STREAM, 411);
    expect((await line.submit()).status).toBe(200);
    expect(line.sent).toEqual([QUESTION, STREAM, HEALTH, TEXT]);
    expect(line.bodies.at(-1)).toBe('{"items":[1]}');
    expect(await line.during(() => line.submit())).toEqual([HEALTH, TEXT]);
  });

  test.each([502, 503, 504])('a gateway that answers %i to the stream and is well without it cannot take streams', async (status) => {
    const line = new Connection().next(QUESTION, status);
    await line.submit();
    expect(line.sent).toEqual([QUESTION, HEALTH, HEALTH, TEXT]);
  });

  test('a gateway that answers 503 to everything says nothing about streams: the careful form it is', async () => {
    const line = new Connection().next(QUESTION, 503).next(HEALTH, 503);
    await line.submit();
    expect(line.sent).toEqual([QUESTION, HEALTH, STREAM]);
  });
});

describe('where nothing answers', () => {
  test('a submission has surely not been sent when the free request ahead of it fails', async () => {
    const line = new Connection().next(HEALTH, 'breaks');
    line.speaksHttp2 = false;
    await expect(line.submit()).rejects.toBeInstanceOf(NotSentError);
    expect(line.sent).toEqual([HEALTH]);
  });

  test('a free request that hangs does not hold up the submission', async () => {
    const line = new Connection().next(QUESTION, 'hangs').next(HEALTH, 'hangs');
    const submitted = line.submit();
    await line.clock.advance(11_000);
    expect((await submitted).status).toBe(200);
    expect(line.sent).toEqual([QUESTION, HEALTH, TEXT]);
    expect(line.clock.timers).toBe(0);
  });

  test('a submission that was given up while the connection was asked about does not leave any more', async () => {
    const line = new Connection().next(QUESTION, 'hangs');
    const givenUp = new AbortController();
    const submitted = line.submit(givenUp.signal);
    submitted.catch(() => undefined);
    givenUp.abort();
    await line.clock.advance(11_000);
    await expect(submitted).rejects.toBeInstanceOf(NotSentError);
    expect(line.sent).toEqual([QUESTION, HEALTH]);
  });

  test('offline nothing is tried, and the next submission asks again', async () => {
    const line = new Connection();
    await line.submit();
    line.isOnline = false;
    await expect(line.submit()).rejects.toBeInstanceOf(NotSentError);
    line.isOnline = true;
    expect(await line.during(() => line.submit())).toEqual([QUESTION, STREAM]);
  });
});
