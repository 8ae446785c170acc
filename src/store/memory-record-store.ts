// Records in memory: for the sandbox, whose demonstration results must leave no trace, and for tests.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { currentKey, type RequestKey } from '../customs/request-key';
import type { KeyedRecord, RecordStore } from '../engine/ports';

/** Of one beginning. */
const MOST_KEYS = 20;

/** Where the newest record of one classification lies, for every key of it. */
interface Place {
  record: ClassificationRecord;
}

export class MemoryRecordStore implements RecordStore {
  readonly #byKey = new Map<RequestKey, Place>();
  readonly #byId = new Map<ClassificationId, Place>();

  find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>> {
    const found = new Map<RequestKey, ClassificationRecord>();
    for (const key of keys) {
      const place = this.#byKey.get(key);
      if (place !== undefined) found.set(key, place.record);
    }
    return Promise.resolve(found);
  }

  keysOf(beginnings: readonly string[]): Promise<ReadonlyMap<string, readonly RequestKey[]>> {
    const keys = [...this.#byKey.keys()];
    const found = beginnings.map((beginning) => [beginning, keys.filter((key) => key.startsWith(beginning)).slice(0, MOST_KEYS)] as const);
    return Promise.resolve(new Map(found.filter(([, those]) => those.length > 0)));
  }

  kept(ids: readonly ClassificationId[]): Promise<ReadonlySet<ClassificationId>> {
    return Promise.resolve(new Set(ids.filter((id) => this.#byId.has(id))));
  }

  save(entries: readonly KeyedRecord[]): Promise<void> {
    for (const { key, record } of entries) {
      const place = this.#place(record);
      this.#byKey.set(key, place);
      const current = currentKey(key);
      if (!this.#byKey.has(current)) this.#byKey.set(current, place);
    }
    return Promise.resolve();
  }

  #place(record: ClassificationRecord): Place {
    const known = this.#byId.get(record.id);
    if (known !== undefined) known.record = record;
    const place = known ?? { record };
    this.#byId.set(record.id, place);
    return place;
  }
}
