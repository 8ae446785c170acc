// What formulas have spent, on this computer: credits by workbook and day, shared by all windows.
import { optional, parse } from 'valibot';
import type { AllowanceLedger } from '../engine/ports';
import type { Import8Database } from './import8-database';
import { StoredCredits } from './stored-shapes';

const CreditsSpent = optional(StoredCredits, 0);

export class IndexedDbLedger implements AllowanceLedger {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  spent(workbook: string, day: string): Promise<number> {
    return this.#database.use(async (database) => parse(CreditsSpent, await database.get('ledger', [workbook, day])));
  }

  add(workbook: string, day: string, credits: number): Promise<void> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction('ledger', 'readwrite');
      const { store } = transaction;
      const before = parse(CreditsSpent, await store.get([workbook, day]));
      await Promise.all([
        store.put(parse(StoredCredits, Math.max(0, before + credits)), [workbook, day]),
        // Days that are over. What is taken back for yesterday must not forget today.
        store.delete(IDBKeyRange.bound([workbook, ''], [workbook, day], false, true)),
        transaction.done,
      ]);
    });
  }
}
