// Records on this computer. Keeps the record under its classification id and the id under each request key,
// so that two keys can mean one classification.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import type { RequestKey } from '../customs/request-key';
import type { KeyedRecord, RecordStore } from '../engine/ports';
import type { Import8Database } from './import8-database';

export class IndexedDbRecordStore implements RecordStore {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction(['ids', 'records'], 'readonly');
      const records = await Promise.all(
        keys.map(async (key) => {
          const id = await transaction.objectStore('ids').get(key);
          return id === undefined ? undefined : transaction.objectStore('records').get(id);
        }),
      );
      await transaction.done;
      return new Map(keys.flatMap((key, index) => (records[index] === undefined ? [] : [[key, records[index]]])));
    });
  }

  kept(ids: readonly ClassificationId[]): Promise<ReadonlySet<ClassificationId>> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction('records', 'readonly');
      const keys = await Promise.all(ids.map((id) => transaction.store.getKey(id)));
      await transaction.done;
      return new Set(keys.filter((key) => key !== undefined));
    });
  }

  save(entries: readonly KeyedRecord[]): Promise<void> {
    return this.#database.use(async (database) => {
      // strict: a paid result is worth waiting until it is on the disk.
      const transaction = database.transaction(['ids', 'records'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        ...entries.map(({ key, record }) => transaction.objectStore('ids').put(record.id, key)),
        ...entries.map(({ record }) => transaction.objectStore('records').put(record, record.id)),
        transaction.done,
      ]);
    });
  }
}
