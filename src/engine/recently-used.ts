// A map of bounded size: what has not been used for longest gives way to what is new.

export class RecentlyUsed<K, V> {
  readonly #maxEntries: number;
  /** Oldest use first: a Map keeps the order in which entries were put. */
  readonly #entries = new Map<K, V>();

  constructor(maxEntries: number) {
    this.#maxEntries = maxEntries;
  }

  get(key: K): V | undefined {
    const value = this.#entries.get(key);
    if (value !== undefined) this.#put(key, value);
    return value;
  }

  set(key: K, value: V): void {
    this.#put(key, value);
    if (this.#entries.size <= this.#maxEntries) return;
    for (const oldest of this.#entries.keys()) {
      this.#entries.delete(oldest);
      return;
    }
  }

  #put(key: K, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
  }
}
