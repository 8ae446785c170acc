// Which products show demonstration results in which workbook, in memory: for tests.
import type { RequestKey } from '../customs/request-key';
import type { DemonstrationStore } from '../engine/ports';

export const MOST_DEMONSTRATION_PRODUCTS = 2_000;
export const MOST_DEMONSTRATION_WORKBOOKS = 50;

export class MemoryDemonstrationStore implements DemonstrationStore {
  /** Changed last, last. */
  readonly #workbooks = new Map<string, readonly RequestKey[]>();

  find(workbook: string): Promise<readonly RequestKey[] | undefined> {
    return Promise.resolve(this.#workbooks.get(workbook));
  }

  add(workbook: string, products: readonly RequestKey[]): Promise<void> {
    const all = [...new Set([...(this.#workbooks.get(workbook) ?? []), ...products])];
    this.#workbooks.delete(workbook);
    this.#workbooks.set(workbook, all.slice(-MOST_DEMONSTRATION_PRODUCTS));
    for (const oldest of [...this.#workbooks.keys()].slice(0, -MOST_DEMONSTRATION_WORKBOOKS)) this.#workbooks.delete(oldest);
    return Promise.resolve();
  }

  remove(workbook: string, products: readonly RequestKey[]): Promise<void> {
    const kept = this.#workbooks.get(workbook);
    if (kept !== undefined) this.#workbooks.set(workbook, kept.filter((product) => !products.includes(product)));
    return Promise.resolve();
  }

  close(workbook: string): Promise<void> {
    if (this.#workbooks.get(workbook)?.length === 0) this.#workbooks.delete(workbook);
    return Promise.resolve();
  }
}
