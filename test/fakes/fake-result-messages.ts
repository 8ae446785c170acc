// How office.js 1.1.110 sends results of functions to Excel on the web, as read from it: what settles while a message is
// under way goes with the next one; a message of more than 5 MB is refused as a whole, and its results are sent again with
// those that have come since, for 60 s; then they are dropped.
import type { VirtualClock } from './virtual-clock';

const GATHERED_MS = 50;
const SHORTEST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2_000;
const LIFE_MS = 60_000;
const MOST_CHARACTERS = 5 * 1024 * 1024;

interface Entry {
  readonly settledAt: number;
  readonly result: unknown;
}

export class FakeResultMessages {
  readonly delivered = new Map<number, unknown>();
  readonly lengths: number[] = [];
  refused = 0;
  /** The next message is refused, whatever its length. */
  refusesNext = false;
  dropped = 0;
  readonly #clock: VirtualClock;
  readonly #answerMs: () => number;
  #entries = new Map<number, Entry>();
  #isUnderWay = false;
  #isDue = false;

  /** @param answerMs How long Excel takes for a message. */
  constructor(clock: VirtualClock, answerMs: () => number) {
    this.#clock = clock;
    this.#answerMs = answerMs;
  }

  settle(id: number, result: unknown): void {
    this.#entries.set(id, { settledAt: this.#clock.now(), result });
    this.#sendSoon();
  }

  #sendSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#clock.schedule(() => {
      this.#isDue = false;
      if (this.#isUnderWay) this.#sendSoon();
      else this.#send();
    }, GATHERED_MS);
  }

  #send(): void {
    const entries = this.#entries;
    if (entries.size === 0) return;
    this.#entries = new Map();
    this.#isUnderWay = true;
    const { length } = JSON.stringify([...entries].map(([id, { result }]) => [id, true, result, [12]]));
    const isRefused = length > MOST_CHARACTERS || this.refusesNext;
    this.refusesNext = false;
    const answerMs = this.#answerMs();
    this.#clock.schedule(() => {
      if (isRefused) this.#refuse(entries);
      else {
        this.lengths.push(length);
        for (const [id, { result }] of entries) this.delivered.set(id, result);
      }
      this.#clock.schedule(() => (this.#isUnderWay = false), Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, 2 * answerMs)));
    }, answerMs);
  }

  #refuse(entries: ReadonlyMap<number, Entry>): void {
    this.refused += 1;
    for (const [id, entry] of entries) {
      if (this.#clock.now() - entry.settledAt <= LIFE_MS) this.#entries.set(id, entry);
      else this.dropped += 1;
    }
    this.#sendSoon();
  }
}
