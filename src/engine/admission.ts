// The one gate to the service: every request waits here for its turn under the rate limit.
// Takes requests in lanes, gives them the slots that the service's own headers leave; must never send a
// request that those headers say would be refused.
import { isClassificationError } from '../customs/errors';
import type { Clock, RateLimit } from './ports';

/** In the order of precedence: what a person waits for, buying and reading codes, costs. */
const LANES = ['person', 'classification', 'cost'] as const;
export type Lane = (typeof LANES)[number];

// The lowest tier that the documentation shows (GET /me, rate_limit_per_minute): assumed until an answer says more.
const LOWEST_LIMIT = 20;
const WINDOW_MS = 60_000;
// A rate refusal without a readable Retry-After: a short wait, because the next answer will say more.
const UNTOLD_WAIT_MS = 5_000;

interface Waiting {
  readonly start: () => Promise<void>;
}

export class Admission {
  readonly #clock: Clock;
  readonly #queues: Record<Lane, Waiting[]> = { person: [], classification: [], cost: [] };
  #limit = LOWEST_LIMIT;
  // One until the first answer: it tells what is really left, which another computer may have used.
  #remaining = 1;
  #hasAnswered = false;
  #windowEndsAt: number | undefined;
  #isPausedUntil = 0;
  #inFlight = 0;
  #isLineDown = false;
  #cancelWakeUp: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True after a request that got no answer, until one gets an answer again. */
  get isLineDown(): boolean {
    return this.#isLineDown;
  }

  /**
   * Sends when it is the request's turn. A request refused for its rate was not carried out: it keeps its
   * place and is sent again when the service said so. Every other outcome is the caller's.
   */
  run<T>(lane: Lane, send: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting: Waiting = {
        start: () =>
          send().then(
            (value) => {
              this.#isLineDown = false;
              resolve(value);
            },
            (error: unknown) => {
              if (isClassificationError(error)) {
                this.#isLineDown = error.code === 'offline';
                if (error.code === 'rate-limited') {
                  this.#pause(error.retryAfterMs ?? UNTOLD_WAIT_MS);
                  this.#queues[lane].unshift(waiting);
                  return;
                }
              }
              reject(error);
            },
          ),
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
    this.#remaining = remaining - Math.max(0, this.#inFlight - 1);
    this.#windowEndsAt = this.#clock.now() + resetInMs;
    this.#admit();
  }

  #pause(delayMs: number): void {
    this.#isPausedUntil = Math.max(this.#isPausedUntil, this.#clock.now() + delayMs);
    this.#remaining = 0;
    this.#windowEndsAt = this.#isPausedUntil;
  }

  #admit(): void {
    for (;;) {
      const now = this.#clock.now();
      if (this.#windowEndsAt !== undefined && now >= this.#windowEndsAt && now >= this.#isPausedUntil) {
        this.#remaining = this.#limit - this.#inFlight;
        this.#windowEndsAt = undefined;
      }
      const lane = LANES.find((each) => this.#queues[each].length > 0);
      if (lane === undefined) return;
      if (this.#remaining <= 0 || now < this.#isPausedUntil) return this.#wakeUpLater(now);
      const next = this.#queues[lane].shift();
      if (next !== undefined) this.#start(next);
    }
  }

  #start(waiting: Waiting): void {
    this.#remaining -= 1;
    this.#inFlight += 1;
    // A window nobody has told us of begins with its first request.
    this.#windowEndsAt ??= this.#clock.now() + WINDOW_MS;
    void waiting.start().then(() => {
      this.#inFlight -= 1;
      // An answer whose headers could not be read (a browser shows them only if the service exposes them).
      if (!this.#hasAnswered) this.#remaining = this.#limit - 1;
      this.#hasAnswered = true;
      this.#admit();
    });
  }

  #wakeUpLater(now: number): void {
    this.#cancelWakeUp?.();
    const wakeUpAt = Math.max(this.#windowEndsAt ?? now + WINDOW_MS, this.#isPausedUntil);
    this.#cancelWakeUp = this.#clock.schedule(() => this.#admit(), Math.max(0, wakeUpAt - now));
  }
}
