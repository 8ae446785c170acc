// The database on this computer; the only indexedDB of the product. Takes pieces of work and gives them the open
// database; must never answer a failure with "nothing there".
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isValiError } from 'valibot';
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { ClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import { rekey } from './rekeying';

export interface Import8Schema extends DBSchema {
  records: { key: ClassificationId; value: ClassificationRecord };
  ids: { key: RequestKey; value: ClassificationId };
  /** By entryId. What is read must be checked: money depends on it. */
  journal: { key: string; value: unknown };
  ledger: { key: [workbook: string, day: string]; value: unknown };
  /** By classification id. */
  details: { key: ClassificationId; value: unknown };
  /** By runId. */
  runs: { key: string; value: unknown };
  /** By workbook. */
  demonstrations: { key: string; value: unknown };
  /** By entryId. */
  charges: { key: string; value: unknown };
}

// Since version 2: journal and ledger. Since version 3: details. Since version 4: runs. Since version 5: demonstrations,
// charges, and keys of version k2.
const VERSION = 5;

export class Import8Database {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<Import8Schema>> | undefined;

  /** @param name One database for each service whose results must be kept apart. */
  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Does the work on the open database. Whatever fails rejects with `store-unreadable`, a fault of the work as well:
   * it may do nothing but read, check and write.
   */
  async use<T>(work: (database: IDBPDatabase<Import8Schema>) => Promise<T>): Promise<T> {
    try {
      return await this.#attempt(work).catch((error: unknown) => {
        // Nothing can have been done on a database that was closed before the work began.
        if (error instanceof DOMException && error.name === 'InvalidStateError') return this.#attempt(work);
        throw error;
      });
    } catch (cause) {
      throw unreadable(cause);
    }
  }

  async #attempt<T>(work: (database: IDBPDatabase<Import8Schema>) => Promise<T>): Promise<T> {
    const opening = (this.#opening ??= this.#open());
    try {
      return await work(await opening);
    } catch (error) {
      // The next call opens it again: a browser may close a database at any time, and refuse one only now.
      // Where only what was read is wrong, that would not help.
      if (!isValiError(error)) this.#forget(opening);
      throw error;
    }
  }

  #open(): Promise<IDBPDatabase<Import8Schema>> {
    const opening = openDB<Import8Schema>(this.#name, VERSION, {
      upgrade(database, from, _to, transaction) {
        if (from < 1) {
          database.createObjectStore('records');
          database.createObjectStore('ids');
        }
        if (from < 2) {
          database.createObjectStore('journal');
          database.createObjectStore('ledger');
        }
        if (from < 3) database.createObjectStore('details');
        if (from < 4) database.createObjectStore('runs');
        if (from < 5) {
          database.createObjectStore('demonstrations');
          database.createObjectStore('charges');
        }
        // Where it fails, so does the transaction: the database stays as it was, and is not open.
        if (from > 0 && from < 5) rekey(transaction).catch(() => transaction.abort());
      },
      // A newer version of the add-in in another window: it must not wait for us.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        this.#forget(opening);
      },
      terminated: () => this.#forget(opening),
    });
    return opening;
  }

  /** Only this one: another call may have opened it again already. */
  #forget(opening: Promise<IDBPDatabase<Import8Schema>>): void {
    if (this.#opening === opening) this.#opening = undefined;
  }
}

function unreadable(cause: unknown): ClassificationError {
  const message = isValiError(cause)
    ? 'What this computer keeps of purchases under way is damaged or was written by another version of this add-in, so nothing was bought. Close all workbooks and open this one again; if it stays, ask for help before you clear any browser data.'
    : 'The results kept on this computer cannot be read, so nothing was bought. Allow this add-in to store data in the browser, then select the cell and press F2 and Enter.';
  return new ClassificationError('store-unreadable', message, { cause });
}
