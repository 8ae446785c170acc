// Records on this computer; the only indexedDB of the product. Keeps the record under its classification id and
// the id under each request key, so that two keys can mean one classification.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { ClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { KeyedRecord, RecordStore } from '../engine/ports';

interface Schema extends DBSchema {
  records: { key: ClassificationId; value: ClassificationRecord };
  ids: { key: RequestKey; value: ClassificationId };
}

const VERSION = 1;

export class IndexedDbRecordStore implements RecordStore {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** @param name One database for each service whose results must be kept apart. */
  constructor(name: string) {
    this.#name = name;
  }

  find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>> {
    return this.#use(async (database) => {
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

  save(entries: readonly KeyedRecord[]): Promise<void> {
    return this.#use(async (database) => {
      // strict: a paid result is worth waiting until it is on the disk.
      const transaction = database.transaction(['ids', 'records'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        ...entries.map(({ key, record }) => transaction.objectStore('ids').put(record.id, key)),
        ...entries.map(({ record }) => transaction.objectStore('records').put(record, record.id)),
        transaction.done,
      ]);
    });
  }

  async #use<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await work(await (this.#opening ??= this.#open()));
    } catch (cause) {
      // The next call opens it again: a browser may close a database at any time, and refuse one only now.
      this.#opening = undefined;
      throw new ClassificationError(
        'store-unreadable',
        'The results kept on this computer cannot be read, so nothing was bought. Allow this add-in to store data in the browser, then select the cell and press F2 and Enter.',
        { cause },
      );
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(this.#name, VERSION, {
      upgrade(database) {
        database.createObjectStore('records');
        database.createObjectStore('ids');
      },
      // A newer version of the add-in in another window: it must not wait for us.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        this.#opening = undefined;
      },
      terminated: () => {
        this.#opening = undefined;
      },
    });
  }
}
