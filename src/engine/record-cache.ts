// What is already known, in memory over a store: request key → record.
// Gives known records without a promise; a miss is only ever decided by the store's own answer.
import type { ClassificationRecord } from '../customs/classification';
import { currentKey, type RequestKey } from '../customs/request-key';
import type { KeyedRecord, RecordStore } from './ports';

export class RecordCache {
  readonly #store: RecordStore;
  /** Not by way of the id, as the stores have it: every cell looks here, and a second table costs time and memory. */
  readonly #records = new Map<RequestKey, ClassificationRecord>();
  /** Records that the store has refused so far: paid for, so offered again with the next ones. */
  #unsaved: KeyedRecord[] = [];

  constructor(store: RecordStore) {
    this.#store = store;
  }

  /** The record, if this page has seen it. */
  peek(key: RequestKey): ClassificationRecord | undefined {
    return this.#records.get(key);
  }

  /** Asks the store. Rejects with `store-unreadable`, which is not a miss. */
  async find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>> {
    const found = await this.#store.find(keys);
    for (const [key, record] of found) this.#records.set(key, record);
    return found;
  }

  /** Records that this page has and the store has refused. */
  get hasUnsaved(): boolean {
    return this.#unsaved.length > 0;
  }

  /** Known to this page from the call on; rejects when the store could not keep them as well. */
  async save(entries: readonly KeyedRecord[]): Promise<void> {
    this.learn(entries);
    const offered = [...this.#unsaved, ...entries];
    this.#unsaved = [];
    try {
      await this.#store.save(offered);
    } catch (error) {
      this.#unsaved = [...offered, ...this.#unsaved];
      throw error;
    }
  }

  /** Known to this page from now on, and kept by somebody else; those of an earlier version of the key as the store keeps them. */
  learn(entries: readonly KeyedRecord[]): void {
    for (const { key, record } of entries) {
      this.#records.set(key, record);
      const current = currentKey(key);
      if (!this.#records.has(current)) this.#records.set(current, record);
    }
  }
}
