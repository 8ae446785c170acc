// Look-ups of many cells that reach a store together: one transaction for a recalculation rather than a thousand.
// Takes keys one by one, gives what the store has; must never take a store that fails for one that has nothing.
import { Coalescer } from './coalescer';
import type { Clock } from './ports';

/** For the Coalescer: how long look-ups wait for each other, and how many go together. */
export const LOOKUP = { maxItems: 1_000, quietMs: 5, longestMs: 50 } as const;

interface Lookup<K, V> {
  readonly key: K;
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

export class StoreLookups<K, V> {
  readonly #find: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
  readonly #waiting: Coalescer<Lookup<K, V>>;

  constructor(clock: Clock, find: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {
    this.#find = find;
    this.#waiting = new Coalescer({ clock, ...LOOKUP, onReady: () => void this.#lookUp() });
  }

  /** undefined where the store has nothing under the key; rejects as the store does. */
  find(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => this.#waiting.add({ key, resolve, reject }));
  }

  async #lookUp(): Promise<void> {
    const lookups = this.#waiting.take();
    try {
      const found = await this.#find(lookups.map(({ key }) => key));
      for (const { key, resolve } of lookups) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of lookups) reject(error);
    }
  }
}
