// The Import8 REST API, one method an endpoint and one request a call.
// Takes and gives the wire's own shapes; must never send the key anywhere but to its base address.
import * as v from 'valibot';
import { ClassificationError } from '../customs/errors';
import type { Clock, RateLimit } from '../engine/ports';
import * as wire from './contract';
import { errorFromResponse, errorFromTransport, NOT_CONNECTED_MESSAGE } from './error-from-response';
import { NotSentError, type Transport } from './network-transport';
import { IMPOSSIBLE } from './plausible';
import { readRateLimit, readRetryAfterMs, serviceTime } from './rate-limit-headers';

/** What every answer tells besides its own content. */
export interface AnswerNotice {
  /** False for a refusal or a fault: an answer all the same. */
  readonly isSuccess: boolean;
  /** When its request was handed over, by our clock. */
  readonly askedAt: number;
  readonly creditsRemaining: number | undefined;
  /** undefined also where the key has been changed since the request was sent. */
  readonly rateLimit: RateLimit | undefined;
  /** The service asks to be left alone for so long, for another reason than the pace. */
  readonly holdMs: number | undefined;
}

export interface Import8ClientOptions {
  /** Without a slash at the end: "https://import8.nl/api". */
  readonly baseUrl: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /** undefined while there is none: nothing is sent then. */
  readonly apiKey: () => string | undefined;
  readonly onAnswer: (notice: AnswerNotice) => void;
}

// A read that hangs can be repeated. The answer to a submission carries ids that are paid for: worth waiting for,
// and cells have a deadline of their own.
const READ_TIMEOUT_MS = 30_000;
const SUBMIT_TIMEOUT_MS = 300_000;

interface Call<TSchema extends v.GenericSchema> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly answer: TSchema;
  readonly isPublic?: boolean;
  readonly isPaid?: boolean;
}

/** Every method rejects with ClassificationError (codes of error-from-response.ts, offline, protocol, not-connected). */
export class Import8Client {
  readonly #options: Import8ClientOptions;
  #serviceAheadMs = 0;

  constructor(options: Import8ClientOptions) {
    this.#options = options;
  }

  /** Milliseconds since 1970 by the service's clock, to about a second; by ours until an answer has told the time. */
  now(): number {
    return this.#options.clock.now() + this.#serviceAheadMs;
  }

  health(): Promise<wire.HealthAnswer> {
    return this.#call({ path: '/health', answer: wire.HealthAnswer, isPublic: true });
  }

  me(): Promise<wire.MeAnswer> {
    return this.#call({ path: '/v1/me', answer: wire.MeAnswer });
  }

  usage(): Promise<wire.UsageAnswer> {
    return this.#call({ path: '/v1/usage', answer: wire.UsageAnswer });
  }

  /** Spends one credit. */
  classify(body: wire.ClassifyRequest): Promise<wire.ClassifyAnswer> {
    return this.#call({ method: 'POST', path: '/v1/classify', body, answer: wire.ClassifyAnswer, isPaid: true });
  }

  classification(id: string): Promise<wire.ClassificationAnswer> {
    return this.#call({ path: `/v1/classifications/${encodeURIComponent(id)}`, answer: wire.ClassificationAnswer });
  }

  /** Newest first. */
  classifications(query: wire.ClassificationsQuery = {}): Promise<wire.ClassificationsAnswer> {
    return this.#call({ path: '/v1/classifications', query: { per_page: query.perPage, page: query.page }, answer: wire.ClassificationsAnswer });
  }

  /** Spends one credit an item; at most 100 items. */
  classifyBatch(body: wire.ClassifyBatchRequest): Promise<wire.ClassifyBatchAnswer> {
    return this.#call({ method: 'POST', path: '/v1/classify/batch', body, answer: wire.ClassifyBatchAnswer, isPaid: true });
  }

  batch(batchId: string): Promise<wire.BatchAnswer> {
    return this.#call({ path: `/v1/classify/batch/${encodeURIComponent(batchId)}`, answer: wire.BatchAnswer });
  }

  feedback(id: string, body: wire.FeedbackRequest): Promise<wire.FeedbackAnswer> {
    return this.#call({ method: 'POST', path: `/v1/classifications/${encodeURIComponent(id)}/feedback`, body, answer: wire.FeedbackAnswer });
  }

  /** @param hsCode 10 digits. */
  dutyRates(hsCode: string, query: wire.DutyRatesQuery = {}): Promise<wire.DutyRatesAnswer> {
    return this.#call({
      path: `/v1/duty-rates/${encodeURIComponent(hsCode)}`,
      query: { origin: query.origin, destination: query.destination },
      answer: wire.DutyRatesAnswer,
    });
  }

  landedCost(body: wire.LandedCostRequest): Promise<wire.LandedCostAnswer> {
    return this.#call({ method: 'POST', path: '/v1/landed-cost', body, answer: wire.LandedCostAnswer });
  }

  setWebhook(url: string): Promise<wire.WebhookAnswer> {
    return this.#call({ method: 'PUT', path: '/v1/webhook', body: { url }, answer: wire.WebhookAnswer });
  }

  removeWebhook(): Promise<wire.WebhookRemovedAnswer> {
    return this.#call({ method: 'DELETE', path: '/v1/webhook', answer: wire.WebhookRemovedAnswer });
  }

  async #call<TSchema extends v.GenericSchema>(call: Call<TSchema>): Promise<v.InferOutput<TSchema>> {
    const timeout = new AbortController();
    const timeoutMs = call.isPaid === true ? SUBMIT_TIMEOUT_MS : READ_TIMEOUT_MS;
    const key = call.isPublic === true ? undefined : this.#options.apiKey();
    const askedAt = this.#options.clock.now();
    const { response, text } = await this.#exchange(this.#request(call, timeout.signal), call.isPaid === true, timeout, timeoutMs);
    const body = readJson(text);
    // Rate limits are per API key: what an answer says to another key, or to none, is another limit.
    this.#publish(response, body, { askedAt, isOfKey: key !== undefined && key === this.#options.apiKey() });
    if (!response.ok) {
      const refusal = v.safeParse(wire.ErrorAnswer, body);
      throw errorFromResponse(response, refusal.success ? refusal.output.message : undefined, this.#options.clock.now());
    }
    const parsed = v.safeParse(call.answer, body);
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const cause = new Error(`${v.getDotPath(issue) ?? 'the answer'}: ${issue.message}`);
      throw new ClassificationError('protocol', { kind: issue.message === IMPOSSIBLE ? 'impossible-number' : 'answer-unreadable' }, { cause });
    }
    return parsed.output;
  }

  #request(call: Call<v.GenericSchema>, signal: AbortSignal): Request {
    const url = new URL(this.#options.baseUrl + call.path);
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) url.searchParams.set(name, String(value));
    }
    const headers = new Headers({ Accept: 'application/json' });
    if (call.isPublic !== true) {
      const key = this.#options.apiKey();
      if (key === undefined) throw new ClassificationError('not-connected', NOT_CONNECTED_MESSAGE);
      headers.set('Authorization', `Bearer ${key}`);
    }
    if (call.body !== undefined) headers.set('Content-Type', 'application/json');
    return new Request(url, {
      method: call.method ?? 'GET',
      headers,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal,
      cache: 'no-store',
      // The key travels in a header of ours and nowhere else: no cookies, no address of the workbook, no other host.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  }

  /** Rejects with `offline` when no whole answer comes in time. */
  async #exchange(request: Request, isPaid: boolean, timeout: AbortController, timeoutMs: number): Promise<{ response: Response; text: string }> {
    const tooLate = new Promise<never>((_, reject) => {
      timeout.signal.addEventListener('abort', () => reject(new Error(`no answer within ${timeoutMs} ms`)));
    });
    // Ends the connection too: a browser has only a few to each host.
    const stopTimer = this.#options.clock.schedule(() => timeout.abort(), timeoutMs);
    try {
      const answer = this.#options.transport(request, isPaid).then(async (response) => ({ response, text: await response.text() }));
      return await Promise.race([answer, tooLate]);
    } catch (error) {
      throw errorFromTransport(error, error instanceof NotSentError);
    } finally {
      stopTimer();
    }
  }

  #publish(response: Response, body: unknown, { askedAt, isOfKey }: { readonly askedAt: number; readonly isOfKey: boolean }): void {
    const now = this.#options.clock.now();
    const time = serviceTime(response.headers);
    if (time !== undefined) this.#serviceAheadMs = time - now;
    const usage = v.safeParse(v.object({ usage: wire.Usage }), body);
    this.#options.onAnswer({
      isSuccess: response.ok,
      askedAt,
      creditsRemaining: usage.success ? usage.output.usage.credits_remaining : undefined,
      rateLimit: isOfKey ? readRateLimit(response.headers, now) : undefined,
      holdMs: response.status === 429 ? undefined : readRetryAfterMs(response.headers, now),
    });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
