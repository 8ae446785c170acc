// Which products show demonstration results in which workbook, on this computer. Bounded: what is left out is only bought
// by the rules for any other formula.
import { safeParse } from 'valibot';
import type { RequestKey } from '../customs/request-key';
import type { DemonstrationStore } from '../engine/ports';
import type { Import8Database } from './import8-database';
import { MOST_DEMONSTRATION_PRODUCTS, MOST_DEMONSTRATION_WORKBOOKS } from './memory-demonstration-store';
import { StoredDemonstrations } from './stored-shapes';

export class IndexedDbDemonstrationStore implements DemonstrationStore {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  find(workbook: string): Promise<readonly RequestKey[] | undefined> {
    return this.#database.use(async (database) => {
      const kept: unknown = await database.get('demonstrations', workbook);
      return kept === undefined ? undefined : productsOf(kept);
    });
  }

  add(workbook: string, products: readonly RequestKey[]): Promise<void> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction('demonstrations', 'readwrite');
      const { store } = transaction;
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const changed = values.map(changedOf);
      const all = [...new Set([...productsOf(values[keys.indexOf(workbook)]), ...products])].slice(-MOST_DEMONSTRATION_PRODUCTS);
      const oldestFirst = keys.map((key, index) => ({ key, changed: changed[index] ?? 0 })).filter(({ key }) => key !== workbook).sort((a, b) => a.changed - b.changed);
      const tooMany = oldestFirst.slice(0, Math.max(0, oldestFirst.length + 1 - MOST_DEMONSTRATION_WORKBOOKS));
      await Promise.all([
        store.put({ changed: Math.max(0, ...changed) + 1, products: all }, workbook),
        ...tooMany.map(({ key }) => store.delete(key)),
        transaction.done,
      ]);
    });
  }

  remove(workbook: string, products: readonly RequestKey[]): Promise<void> {
    return this.#change(workbook, (kept) => kept.filter((product) => !products.includes(product)));
  }

  close(workbook: string): Promise<void> {
    return this.#change(workbook, (kept) => (kept.length === 0 ? undefined : kept));
  }

  #change(workbook: string, change: (products: readonly RequestKey[]) => readonly RequestKey[] | undefined): Promise<void> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction('demonstrations', 'readwrite');
      const { store } = transaction;
      const kept: unknown = await store.get(workbook);
      if (kept !== undefined) {
        const products = change(productsOf(kept));
        if (products === undefined) await store.delete(workbook);
        else await store.put({ changed: changedOf(kept), products }, workbook);
      }
      await transaction.done;
    });
  }
}

/** What another version has left and this one cannot read names no products: formulas then buy as they always do. */
function productsOf(kept: unknown): readonly RequestKey[] {
  const parsed = safeParse(StoredDemonstrations, kept);
  return parsed.success ? parsed.output.products : [];
}

function changedOf(kept: unknown): number {
  const parsed = safeParse(StoredDemonstrations, kept);
  return parsed.success ? parsed.output.changed : 0;
}
