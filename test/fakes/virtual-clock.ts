// Time that passes only when a test says so.
import type { Clock } from '../../src/engine/ports';

interface Timer {
  readonly at: number;
  readonly order: number;
  /** undefined once it is cancelled or has been called. */
  callback: (() => void) | undefined;
}

export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #pending = 0;
  /** A heap: no timer is due after the two at twice its place and one or two further. Cancelled ones leave when they are first. */
  readonly #timers: Timer[] = [];

  constructor(startMs = Date.UTC(2026, 10, 22, 12)) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    const timer: Timer = { at: this.#now + Math.max(0, delayMs), order: this.#order++, callback };
    this.#pending += 1;
    this.#put(timer);
    return () => void this.#end(timer);
  }

  /** Lets that much time pass, timer by timer, and all promises settle in between. */
  async advance(byMs: number): Promise<void> {
    const until = this.#now + byMs;
    await settlePromises();
    for (;;) {
      const next = this.#first();
      if (next === undefined || next.at > until) break;
      const callback = this.#end(next);
      this.#now = next.at;
      callback?.();
      await settlePromises();
    }
    this.#now = until;
    await settlePromises();
  }

  get timers(): number {
    return this.#pending;
  }

  #end(timer: Timer): (() => void) | undefined {
    const { callback } = timer;
    if (callback !== undefined) this.#pending -= 1;
    timer.callback = undefined;
    return callback;
  }

  /** The next one to be called. */
  #first(): Timer | undefined {
    for (;;) {
      const [first] = this.#timers;
      if (first === undefined || first.callback !== undefined) return first;
      const last = this.#timers.pop();
      if (last !== undefined && last !== first) this.#sink(last);
    }
  }

  #put(timer: Timer): void {
    const timers = this.#timers;
    let place = timers.length;
    while (place > 0) {
      const parentPlace = (place - 1) >> 1;
      const parent = timers[parentPlace];
      if (parent === undefined || isBefore(parent, timer)) break;
      timers[place] = parent;
      place = parentPlace;
    }
    timers[place] = timer;
  }

  /** Puts it in the place of the first one, and then as far down as it belongs. */
  #sink(timer: Timer): void {
    const timers = this.#timers;
    let place = 0;
    for (;;) {
      const leftPlace = 2 * place + 1;
      const [left, right] = [timers[leftPlace], timers[leftPlace + 1]];
      const isRightFirst = left !== undefined && right !== undefined && isBefore(right, left);
      const child = isRightFirst ? right : left;
      if (child === undefined || isBefore(timer, child)) break;
      timers[place] = child;
      place = isRightFirst ? leftPlace + 1 : leftPlace;
    }
    timers[place] = timer;
  }
}

function isBefore(one: Timer, other: Timer): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

// A turn of the event loop: promise chains of any length, and the answers of fake-indexeddb, have settled after a few.
async function settlePromises(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
