// Records on this computer. Keeps the record under its classification id and the id under each request key,
// so that two keys can mean one classification.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { currentKey, isEarlier, type RequestKey } from '../customs/request-key';
import type { KeyedRecord, RecordStore } from '../engine/ports';
import type { Import8Database } from './import8-database';

// A thousand asked for at once keep the page for 50 ms, and so do two hundred put.
const ASKED_AT_ONCE = 250;
const PUT_AT_ONCE = 50;
/** Of one beginning. */
const MOST_KEYS = 20;

export class IndexedDbRecordStore implements RecordStore {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction(['ids', 'records'], 'readonly');
      const records: (ClassificationRecord | undefined)[] = [];
      for (let start = 0; start < keys.length; start += ASKED_AT_ONCE) {
        const found = keys.slice(start, start + ASKED_AT_ONCE).map(async (key) => {
          const id = await transaction.objectStore('ids').get(key);
          return id === undefined ? undefined : transaction.objectStore('records').get(id);
        });
        records.push(...(await Promise.all(found)));
      }
      await transaction.done;
      return new Map(keys.flatMap((key, index) => (records[index] === undefined ? [] : [[key, records[index]]])));
    });
  }

  keysOf(beginnings: readonly string[]): Promise<ReadonlyMap<string, readonly RequestKey[]>> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction('ids', 'readonly');
      const found = new Map<string, readonly RequestKey[]>();
      for (let start = 0; start < beginnings.length; start += ASKED_AT_ONCE) {
        const asked = beginnings.slice(start, start + ASKED_AT_ONCE).map(async (beginning) => {
          const keys = await transaction.store.getAllKeys(IDBKeyRange.bound(beginning, `${beginning}\uffff`), MOST_KEYS);
          if (keys.length > 0) found.set(beginning, keys);
        });
        await Promise.all(asked);
      }
      await transaction.done;
      return found;
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
      const ids = transaction.objectStore('ids');
      const records = transaction.objectStore('records');
      const put = async (): Promise<void> => {
        for (let start = 0; start < entries.length; start += PUT_AT_ONCE) {
          const slice = entries.slice(start, start + PUT_AT_ONCE);
          await Promise.all(slice.flatMap(({ key, record }) => [ids.put(record.id, key), records.put(record, record.id)]));
        }
        for (const { key, record } of entries) {
          if (isEarlier(key) && (await ids.getKey(currentKey(key))) === undefined) await ids.put(record.id, currentKey(key));
        }
      };
      await Promise.all([put(), transaction.done]);
    });
  }
}
