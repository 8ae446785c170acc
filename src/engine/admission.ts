// The one gate to the service: every request waits here for its turn under the rate limit.
// Takes requests in lanes, gives them the slots that the service's own headers leave; must never send a
// request that those headers say would be refused.
import { isClassificationError } from '../customs/errors';
import type { Clock, RateLimit } from './ports';

/**
 * In the order of precedence: what a person waits for, results that are paid for, products, then costs, then details that
 * formulas ask for, runs over rows, details that nobody looks at yet.
 */
const LANES = ['person', 'result', 'formula', 'cost', 'detail', 'run', 'backfill'] as const;
export type Lane = (typeof LANES)[number];

/** What a turn resolves to that was not used after all. */
export const NOTHING_SENT: unique symbol = Symbol('nothing sent');

// The lowest tier that the documentation shows (GET /me, rate_limit_per_minute): assumed until an answer says more.
const LOWEST_LIMIT = 20;
const WINDOW_MS = 60_000;
/** A limit of many minutes is no window of requests a minute: after so long it is asked whether it still holds. */
const LONGEST_PAUSE_MS = 15 * 60_000;
// A rate refusal without a readable Retry-After: a short wait, because the next answer will say more.
const UNTOLD_WAIT_MS = 5_000;
// "Retry-After: 0" is a second that has been rounded down.
const SHORTEST_WAIT_MS = 1_000;
// Browsers open six connections to a host: one more would wait inside the browser while its own time limit runs out, and
// could not be overtaken any more (seen in Chromium with a thousand reads at once, 392 of which ran out of time).
const MOST_IN_FLIGHT = 6;
// The service tells the end of its window in whole seconds.
const SAME_WINDOW_MS = 1_500;

interface Waiting {
  readonly order: number;
  readonly start: () => Promise<'sent' | 'not sent'>;
  readonly refuse: (error: unknown) => void;
}

export interface AdmissionOptions {
  /** The free request that tells the limits. Goes first, alone, after a pause of more than a window. */
  readonly askLimits?: () => Promise<unknown>;
  /** A pause of more than a window begins, or has ended. @param untilMs undefined when it has ended. */
  readonly onLongPause?: (untilMs: number | undefined) => void;
}

export class Admission {
  readonly #clock: Clock;
  readonly #options: AdmissionOptions;
  readonly #queues: Record<Lane, Waiting[]> = { person: [], result: [], formula: [], cost: [], detail: [], run: [], backfill: [] };
  #limit = LOWEST_LIMIT;
  // One until the first answer: it tells what is really left, which another computer may have used.
  #remaining = 1;
  /** Answers may come in another order than they were counted: the least that one window has said holds. */
  #leastSaid = Infinity;
  #order = 0;
  /** Grows with each new key: what is still said to an older one is of its limits. */
  #generation = 0;
  #hasAnswered = false;
  #windowEndsAt: number | undefined;
  /** By the limit on pace. */
  #isPausedUntil = 0;
  #longPauseUntil: number | undefined;
  /** By the service's wish after something else than the pace: in maintenance, for example. */
  #isHeldUntil = 0;
  #inFlight = 0;
  #isLineDown = false;
  #cancelWakeUp: (() => void) | undefined;

  constructor(clock: Clock, options: AdmissionOptions = {}) {
    this.#clock = clock;
    this.#options = options;
  }

  /** Requests a minute, as the service has last told; its lowest tier until then. */
  get limitPerMinute(): number {
    return this.#limit;
  }

  /** For how long the service takes nothing more, as it has said. */
  get pausedMs(): number {
    return Math.max(0, Math.max(this.#isPausedUntil, this.#isHeldUntil) - this.#clock.now());
  }

  /** When a pause of more than a window ends; undefined where there is none. */
  get longPauseUntil(): number | undefined {
    return this.#longPauseUntil;
  }

  /** Limits belong to a key: with another one nothing is known of them, and nobody has to wait. Requests that wait stay. */
  startAnew(): void {
    this.#generation += 1;
    this.#limit = LOWEST_LIMIT;
    this.#remaining = 1;
    this.#leastSaid = Infinity;
    this.#hasAnswered = false;
    this.#windowEndsAt = undefined;
    this.#isPausedUntil = 0;
    this.#isHeldUntil = 0;
    this.#endLongPause();
    this.#admit();
  }

  /** The service asks to be left alone, at most for 15 minutes; what a person asks for may be tried all the same. */
  hold(delayMs: number): void {
    this.#isHeldUntil = Math.max(this.#isHeldUntil, this.#clock.now() + Math.min(delayMs, LONGEST_PAUSE_MS));
  }

  /** True after a request that got no answer, until one gets an answer again. */
  get isLineDown(): boolean {
    return this.#isLineDown;
  }

  /**
   * Sends when it is the request's turn. A request refused for its rate was not carried out: it keeps its
   * place and is sent again when the service said so. Every other outcome is the caller's.
   * @param send Resolves to NOTHING_SENT when there was nothing to send any more: its slot goes to the next.
   */
  run<T>(lane: Lane, send: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting: Waiting = {
        order: (this.#order += 1),
        refuse: reject,
        start: () => {
          const generation = this.#generation;
          return send().then(
            (value) => {
              resolve(value);
              if (value === NOTHING_SENT) return 'not sent' as const;
              this.#isLineDown = false;
              return 'sent' as const;
            },
            (error: unknown) => {
              const isOfKeyBefore = generation !== this.#generation;
              if (isClassificationError(error) && (error.code === 'rate-limited' || (isOfKeyBefore && error.code === 'key-rejected'))) {
                this.#isLineDown = false;
                if (!isOfKeyBefore) this.#pause(error.retryAfterMs ?? UNTOLD_WAIT_MS);
                this.#queues[lane].push(waiting);
                this.#queues[lane].sort((one, other) => one.order - other.order);
                return 'sent' as const;
              }
              reject(error);
              if (!isClassificationError(error) || error.code === 'not-connected') return 'not sent' as const;
              this.#isLineDown = error.code === 'offline';
              if (error.code === 'key-rejected') this.#refuseWaiting(error);
              return error.code === 'offline' && error.isNotCarriedOut ? ('not sent' as const) : ('sent' as const);
            },
          );
        },
      };
      this.#queues[lane].push(waiting);
      this.#admit();
    });
  }

  /** What an answer's headers said. */
  observe({ limit, remaining, resetInMs }: RateLimit): void {
    this.#limit = limit;
    this.#hasAnswered = true;
    // Requests in flight may not be in the service's count yet; counting them twice errs on the side of waiting.
    const windowEndsAt = this.#clock.now() + resetInMs;
    const isSameWindow = this.#windowEndsAt !== undefined && Math.abs(windowEndsAt - this.#windowEndsAt) < SAME_WINDOW_MS;
    this.#leastSaid = isSameWindow ? Math.min(this.#leastSaid, remaining) : remaining;
    this.#remaining = this.#leastSaid - Math.max(0, this.#inFlight - 1);
    this.#windowEndsAt = windowEndsAt;
    this.#admit();
  }

  #pause(delayMs: number): void {
    const waitMs = Math.min(Math.max(delayMs, SHORTEST_WAIT_MS), LONGEST_PAUSE_MS);
    this.#isPausedUntil = Math.max(this.#isPausedUntil, this.#clock.now() + waitMs);
    this.#remaining = 0;
    this.#windowEndsAt = this.#isPausedUntil;
    if (waitMs <= WINDOW_MS) return;
    this.#longPauseUntil = this.#isPausedUntil;
    this.#options.onLongPause?.(this.#longPauseUntil);
  }

  #endLongPause(): void {
    if (this.#longPauseUntil === undefined) return;
    this.#longPauseUntil = undefined;
    this.#options.onLongPause?.(undefined);
  }

  /** What is left is unknown after so long: one request goes, and its answer tells. */
  #askLimits(): void {
    this.#endLongPause();
    this.#remaining = 1;
    this.#hasAnswered = false;
    // A failure says nothing: the next request asks in its place.
    if (this.#options.askLimits !== undefined) this.run('person', this.#options.askLimits).catch(() => undefined);
  }

  /** A key that is refused once is refused for all that wait; a person's own requests may carry another one. */
  #refuseWaiting(error: unknown): void {
    for (const lane of LANES.slice(1)) for (const { refuse } of this.#queues[lane].splice(0)) refuse(error);
  }

  #admit(): void {
    for (;;) {
      const now = this.#clock.now();
      if (this.#windowEndsAt !== undefined && now >= this.#windowEndsAt && now >= this.#isPausedUntil) {
        this.#remaining = this.#limit - this.#inFlight;
        this.#leastSaid = Infinity;
        this.#windowEndsAt = undefined;
        if (this.#longPauseUntil !== undefined) this.#askLimits();
      }
      const lane = LANES.find((each) => this.#queues[each].length > 0);
      if (lane === undefined || this.#inFlight >= MOST_IN_FLIGHT) return;
      if (this.#remaining <= 0 || now < this.#isPausedUntil) return this.#wakeUpAt(Math.max((this.#windowEndsAt ??= now + WINDOW_MS), this.#isPausedUntil));
      if (now < this.#isHeldUntil && lane !== 'person') return this.#wakeUpAt(this.#isHeldUntil);
      const next = this.#queues[lane].shift();
      if (next !== undefined) this.#start(next);
    }
  }

  #start(waiting: Waiting): void {
    const sending = waiting.start();
    this.#remaining -= 1;
    this.#inFlight += 1;
    // A window nobody has told us of begins with its first request.
    this.#windowEndsAt ??= this.#clock.now() + WINDOW_MS;
    void sending.then((outcome) => {
      this.#inFlight -= 1;
      if (outcome === 'not sent') this.#remaining += 1;
      else {
        // An answer whose headers could not be read (a browser shows them only if the service exposes them).
        if (!this.#hasAnswered) this.#remaining = this.#limit - 1;
        this.#hasAnswered = true;
      }
      this.#admit();
    });
  }

  #wakeUpAt(atMs: number): void {
    this.#cancelWakeUp?.();
    this.#cancelWakeUp = this.#clock.schedule(() => this.#admit(), Math.max(0, atMs - this.#clock.now()));
  }
}
