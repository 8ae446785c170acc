// Records in memory: for the sandbox, whose demonstration results must leave no trace, and for tests.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import type { RequestKey } from '../customs/request-key';
import type { KeyedRecord, RecordStore } from '../engine/ports';

export class MemoryRecordStore implements RecordStore {
  readonly #ids = new Map<RequestKey, ClassificationId>();
  readonly #records = new Map<ClassificationId, ClassificationRecord>();

  find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>> {
    const found = new Map<RequestKey, ClassificationRecord>();
    for (const key of keys) {
      const id = this.#ids.get(key);
      const record = id === undefined ? undefined : this.#records.get(id);
      if (record !== undefined) found.set(key, record);
    }
    return Promise.resolve(found);
  }

  kept(ids: readonly ClassificationId[]): Promise<ReadonlySet<ClassificationId>> {
    return Promise.resolve(new Set(ids.filter((id) => this.#records.has(id))));
  }

  save(entries: readonly KeyedRecord[]): Promise<void> {
    for (const { key, record } of entries) {
      this.#ids.set(key, record.id);
      this.#records.set(record.id, record);
    }
    return Promise.resolve();
  }
}
