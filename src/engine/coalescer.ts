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
  /** When the gathering ends, if nothing comes in between. */
  #endsAt = 0;
  #longestEndsAt = 0;
  #isGathering = false;
  #stopTimer: (() => void) | undefined;

  constructor(options: CoalescerOptions) {
    this.#options = options;
  }

  add(item: T): void {
    const { clock, maxItems, quietMs, longestMs } = this.#options;
    this.#items.push(item);
    if (this.#items.length - this.#announced >= maxItems) return this.#announce();
    const now = clock.now();
    if (!this.#isGathering) this.#longestEndsAt = now + longestMs;
    this.#endsAt = Math.min(now + quietMs, this.#longestEndsAt);
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#wait();
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

  /** One timer for all that come, rather than one for each: thousands come in one go. */
  #wait(): void {
    const { clock, quietMs } = this.#options;
    const leftMs = this.#endsAt - clock.now();
    // More is left than ever was when the computer's clock has been set back.
    if (leftMs <= 0 || leftMs > quietMs) return this.#announce();
    this.#stopTimer = clock.schedule(() => this.#wait(), leftMs);
  }

  #announce(): void {
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#isGathering = false;
    const gathered = Math.min(this.#items.length - this.#announced, this.#options.maxItems);
    if (gathered <= 0) return;
    this.#announced += gathered;
    this.#options.onReady();
  }
}
