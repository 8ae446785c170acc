// Time that passes only when a test says so.
import type { Clock } from '../../src/engine/ports';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  constructor(startMs = Date.UTC(2026, 10, 22, 12)) {
    this.#now = startMs;
  }

  now(): number {
    return this.#now;
  }

  schedule(callback: () => void, delayMs: number): () => void {
    const timer = { at: this.#now + Math.max(0, delayMs), order: this.#order++, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Lets that much time pass, timer by timer, and all promises settle in between. */
  async advance(byMs: number): Promise<void> {
    const until = this.#now + byMs;
    await settlePromises();
    for (;;) {
      const next = [...this.#timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = next.at;
      next.callback();
      await settlePromises();
    }
    this.#now = until;
    await settlePromises();
  }

  get timers(): number {
    return this.#timers.size;
  }
}

// A turn of the event loop: promise chains of any length, and the answers of fake-indexeddb, have settled after a few.
async function settlePromises(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
