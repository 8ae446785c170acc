// Results of cells on their way to Excel, which takes 5 MB in one message (Office documentation, resource limits of Excel on
// the web). office.js 1.1.110 gathers what settles while its last message is under way and sends it as one, however long that
// takes; a message that is refused it sends again, together with what has come since, and after 60 s it drops a result for
// good: the cell stays #BUSY!. So results wait here until office.js has sent those before them.
import { ClassificationError } from '../customs/errors';
import type { Clock } from '../engine/ports';

/** Characters that office.js may hold. Quotation marks get a backslash on the way, and a message that fails once comes back. */
const MOST_HELD = 1_000_000;
/** What office.js writes around each result. */
const AROUND_A_RESULT = 60;
/** Texts and numbers do not tell when they are sent. The next message of a host that is not overtaxed leaves sooner. */
const UNTOLD_MS = 1_000;
/** office.js sends the next message after 15 s, whether the last was answered or not. */
const SILENT_MS = 20_000;

interface Waiting {
  readonly characters: number;
  readonly pass: () => void;
}

export class ResultGate {
  readonly #clock: Clock;
  readonly #waiting = new Set<Waiting>();
  #held = 0;
  /** How often something was sent. */
  #sendings = 0;
  #isWatching = false;
  /** Of #held, what does not tell when it is sent: since the last second, and before. */
  #untold = { recent: 0, older: 0 };
  #isCounting = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Resolves to the result when office.js can take it: at once unless there is much. Rejects with `cancelled` when the signal
   * aborts before.
   * @param result As it is given to office.js; for an error, its sentence.
   */
  async pass<T>(result: T, signal: AbortSignal): Promise<T> {
    const characters = JSON.stringify(result).length + AROUND_A_RESULT;
    if (this.#waiting.size === 0 && this.#hasRoomFor(characters)) this.#held += characters;
    else await this.#wait(characters, signal);
    if (typeof result === 'object' && result !== null) tellWhenSent(result, () => this.#sent(characters));
    else this.#countUntold(characters);
    return result;
  }

  #hasRoomFor(characters: number): boolean {
    return this.#held === 0 || this.#held + characters <= MOST_HELD;
  }

  #wait(characters: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(waiting);
        reject(new ClassificationError('cancelled', 'The calculation was cancelled.'));
      };
      const pass = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const waiting: Waiting = { characters, pass };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.add(waiting);
      this.#watch();
    });
  }

  #sent(characters: number): void {
    this.#sendings += 1;
    this.#held = Math.max(0, this.#held - characters);
    for (const waiting of this.#waiting) {
      if (!this.#hasRoomFor(waiting.characters)) return;
      this.#held += waiting.characters;
      this.#waiting.delete(waiting);
      waiting.pass();
    }
  }

  #countUntold(characters: number): void {
    this.#untold.recent += characters;
    if (this.#isCounting) return;
    this.#isCounting = true;
    this.#clock.schedule(() => this.#tellUntold(), UNTOLD_MS);
  }

  #tellUntold(): void {
    const { recent, older } = this.#untold;
    this.#untold = { recent: 0, older: recent };
    this.#isCounting = recent > 0;
    if (this.#isCounting) this.#clock.schedule(() => this.#tellUntold(), UNTOLD_MS);
    if (older > 0) this.#sent(older);
  }

  /** A host that takes results without making text of them tells nothing: then time must do. */
  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const before = this.#sendings;
    this.#clock.schedule(() => {
      this.#isWatching = false;
      if (this.#waiting.size === 0) return;
      if (this.#sendings === before) this.#sent(this.#held);
      this.#watch();
    }, SILENT_MS);
  }
}

/** office.js makes JSON of a result when it sends it, and once more when that has failed. */
function tellWhenSent(result: object, onSent: () => void): void {
  let isSent = false;
  Object.defineProperty(result, 'toJSON', {
    configurable: true,
    value: () => {
      if (!isSent) onSent();
      isSent = true;
      return result;
    },
  });
}
