// Gathers single wishes into full batches. A fill-down reaches us call by call, and in pieces:
// the gathering ends when nothing new has come for a moment, or when a batch is full.
import type { Clock } from './ports';

export interface CoalescerOptions {
  readonly clock: Clock;
  /** Most items in one batch. */
  readonly maxItems: number;
  /** The gathering ends after this long without a new item. */
  readonly quietMs: number;
  /** No item waits longer than this for others. */
  readonly longestMs: number;
  /** A batch is there to be taken. Called once for each batch. */
  readonly onReady: () => void;
}

export class Coalescer<T> {
  readonly #options: CoalescerOptions;
  #items: T[] = [];
  /** Items that batches already announced will take. */
  #announced = 0;
  #gatheringSince: number | undefined;
  #stopTimer: (() => void) | undefined;

  constructor(options: CoalescerOptions) {
    this.#options = options;
  }

  add(item: T): void {
    const { clock, maxItems, quietMs, longestMs } = this.#options;
    this.#items.push(item);
    if (this.#items.length - this.#announced >= maxItems) return this.#announce();
    this.#gatheringSince ??= clock.now();
    const longestLeftMs = this.#gatheringSince + longestMs - clock.now();
    this.#stopTimer?.();
    this.#stopTimer = clock.schedule(() => this.#announce(), Math.max(0, Math.min(quietMs, longestLeftMs)));
  }

  /** The oldest items, at most maxItems; empty when an earlier batch has taken them. */
  take(): T[] {
    const taken = this.#items.splice(0, this.#options.maxItems);
    this.#announced = Math.max(0, this.#announced - taken.length);
    return taken;
  }

  /** Everything gathered so far, announced or not. */
  takeAll(): T[] {
    this.#announced = 0;
    return this.#items.splice(0);
  }

  #announce(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#gatheringSince = undefined;
    const gathered = Math.min(this.#items.length - this.#announced, this.#options.maxItems);
    if (gathered <= 0) return;
    this.#announced += gathered;
    this.#options.onReady();
  }
}
