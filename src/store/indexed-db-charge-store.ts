// Watched charges on this computer, shared by all windows.
import { parse } from 'valibot';
import type { Charge, ChargeStore } from '../engine/ports';
import type { Import8Database } from './import8-database';
import { StoredCharge } from './stored-shapes';

export class IndexedDbChargeStore implements ChargeStore {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  async all(): Promise<readonly Charge[]> {
    const charges = await this.#database.use(async (database) => (await database.getAll('charges')).map((each) => parse(StoredCharge, each)));
    return charges.sort((a, b) => a.sentAt - b.sentAt);
  }

  async put(charge: Charge): Promise<void> {
    await this.#database.use(async (database) => {
      // Before anything is sent: what a page that dies has not written down, nobody notices.
      const transaction = database.transaction('charges', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(parse(StoredCharge, charge), charge.entryId), transaction.done]);
    });
  }

  async remove(entryIds: readonly string[]): Promise<void> {
    await this.#database.use(async (database) => {
      const transaction = database.transaction('charges', 'readwrite');
      await Promise.all([...entryIds.map((entryId) => transaction.store.delete(entryId)), transaction.done]);
    });
  }
}
