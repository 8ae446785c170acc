// Reads that failed for a reason that may pass. Takes them one by one, and tries them again one after the other: a service
// that is down is asked for one of them a minute, however many there are, so that the rate limit is left to others.
import type { ClassificationError } from '../customs/errors';
import type { NOTHING_SENT } from './admission';
import type { Clock } from './ports';
import { mayPass } from './retry-policy';

const PAUSE_MS = 60_000;
/** While somebody waits for one of them. */
const SHORT_PAUSE_MS = 20_000;
/** Those that go on failing for so long are given up at their next turn: somebody who looks again begins anew. */
const LONGEST_MS = 60 * 60 * 1000;

export interface PatientRead<R> {
  /** Somebody waits for it at this moment. */
  readonly isAwaited: () => boolean;
  /** At its turn; resolves to NOTHING_SENT when nobody wanted it any more. @param isRepeated False for exactly one request. */
  readonly request: (isRepeated: boolean) => Promise<R | typeof NOTHING_SENT>;
  /** It has failed, and will be tried again. */
  readonly onFailed: (failure: ClassificationError) => void;
}

interface InLine {
  readonly owner: object;
  readonly isAwaited: () => boolean;
  /** Never rejects. */
  readonly attempt: () => Promise<'over' | 'failed again' | 'given up'>;
}

export class FailedReads {
  readonly #clock: Clock;
  readonly #line: InLine[] = [];
  #isTrying = false;
  /** undefined after one that was answered: then the next is tried at once. */
  #failedAt: number | undefined;
  #stopWaiting: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Resolves or rejects as the read does, at once or when its failure has passed; rejects with the failure when it is given
   * up. @param isRepeated False where already the first failure is told.
   */
  async read<R>(owner: object, read: PatientRead<R>, { isRepeated = true } = {}): Promise<R | typeof NOTHING_SENT> {
    try {
      return await read.request(isRepeated);
    } catch (error) {
      if (!mayPass(error)) throw error;
      read.onFailed(error);
      return this.#again(owner, read);
    }
  }

  #again<R>(owner: object, { isAwaited, request, onFailed }: PatientRead<R>): Promise<R | typeof NOTHING_SENT> {
    const until = this.#clock.now() + LONGEST_MS;
    return new Promise((resolve, reject) => {
      const attempt = async () => {
        try {
          resolve(await request(false));
          return 'over';
        } catch (error) {
          const hasPassed = !mayPass(error);
          if (mayPass(error)) onFailed(error);
          if (!hasPassed && this.#clock.now() < until) return 'failed again';
          reject(error);
          return hasPassed ? 'over' : 'given up';
        }
      };
      this.#failedAt = this.#clock.now();
      this.#line.push({ owner, isAwaited, attempt });
      this.#plan();
    });
  }

  /** Somebody has begun to wait for the owner's read: a person has it tried at once. */
  hurry(owner: object, isPerson: boolean): void {
    const index = this.#line.findIndex((each) => each.owner === owner);
    if (index < 0) return;
    if (isPerson) {
      this.#line.unshift(...this.#line.splice(index, 1));
      this.#failedAt = undefined;
    }
    this.#plan();
  }

  #plan(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    if (this.#isTrying || this.#line.length === 0) return;
    const pauseMs = this.#line.some(({ isAwaited }) => isAwaited()) ? SHORT_PAUSE_MS : PAUSE_MS;
    const delayMs = this.#failedAt === undefined ? 0 : Math.max(0, this.#failedAt + pauseMs - this.#clock.now());
    this.#stopWaiting = this.#clock.schedule(() => void this.#tryNext(), delayMs);
  }

  async #tryNext(): Promise<void> {
    const awaited = this.#line.findIndex(({ isAwaited }) => isAwaited());
    const [next] = this.#line.splice(Math.max(0, awaited), 1);
    if (next === undefined) return;
    this.#isTrying = true;
    const outcome = await next.attempt();
    this.#isTrying = false;
    this.#failedAt = outcome === 'over' ? undefined : this.#clock.now();
    if (outcome === 'failed again') this.#line.push(next);
    this.#plan();
  }
}
