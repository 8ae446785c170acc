// Which products show demonstration results in the open workbook, and cells that the add-in has found by their formulas.
// Formulas do not buy either by themselves: nobody has asked to spend credits on them. Kept on this computer, because Excel
// keeps the values of a workbook and does not calculate them when it is opened.
import { NOT_CONNECTED_MESSAGE } from '../api/error-from-response';
import { ClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { Clock, DemonstrationStore } from '../engine/ports';
import type { CellAddress, Connection } from './runtime';

// One fill-down is one write.
const KEPT_AFTER_MS = 20;

export interface DemonstrationCellsOptions {
  readonly clock: Clock;
  readonly store: DemonstrationStore;
  /** Names the open workbook; known once `ready` has resolved. */
  readonly workbook: () => string;
  readonly ready: () => Promise<void>;
  readonly connection: () => Connection;
  /** True where the account's record is at hand. */
  readonly isKnown: (product: RequestKey) => boolean;
}

/** Why a formula may not buy a product by itself; undefined where it may, as far as its allowance reaches. */
export type Obstacle = (product: RequestKey) => ClassificationError | undefined;

export class DemonstrationCells {
  readonly #options: DemonstrationCellsOptions;
  readonly #products = new Set<RequestKey>();
  /** The workbook shows demonstration results, perhaps only such that cost nothing. */
  #isShown = false;
  /** Every cell with a formula has been calculated by the account since then, or says why not. */
  #areAllCalculated = false;
  #loading: Promise<void> | undefined;
  #unkept: RequestKey[] = [];
  #isKeeping = false;
  readonly #found = new Set<CellAddress>();
  readonly #foundProducts = new Set<RequestKey>();

  constructor(options: DemonstrationCellsOptions) {
    this.#options = options;
  }

  /** A cell is being calculated by the demonstration service. */
  calculating(): void {
    if (!this.#isShown) this.#keep([]);
  }

  /** A formula asks for a product. @param isDemonstration Of the demonstration service. */
  asks(product: RequestKey, address: CellAddress, isDemonstration: boolean): void {
    if (isDemonstration && !this.#products.has(product) && !this.#options.isKnown(product)) this.#keep([product]);
    if (!isDemonstration && this.#found.has(address)) this.#foundProducts.add(product);
  }

  /** These cells are calculated because they have been found: what they ask for is not bought by themselves. */
  expect(found: readonly CellAddress[]): void {
    for (const address of found) this.#found.add(address);
  }

  /** The calculation of a cell is over. */
  calculated(address: CellAddress): void {
    this.#found.delete(address);
  }

  /** The account has the records of these now. */
  landed(products: readonly RequestKey[]): void {
    for (const product of products) this.#foundProducts.delete(product);
    const gone = products.filter((product) => this.#products.delete(product));
    if (gone.length > 0) void this.#forget(gone);
  }

  /** True where cells of this workbook may show demonstration results. Rejects with `store-unreadable`. */
  async areShown(): Promise<boolean> {
    await this.#load();
    return this.#isShown;
  }

  /** Every cell with a formula is being calculated by the account: what cost nothing shows no demonstration any more. */
  allCalculated(): void {
    this.#areAllCalculated = true;
    void this.#forget([]);
  }

  /** Rejects with `store-unreadable`, and then nothing may be bought. */
  async obstacle(): Promise<Obstacle> {
    await this.#load();
    return (product) => {
      const { kind } = this.#options.connection();
      if (kind === 'none') return new ClassificationError('not-connected', NOT_CONNECTED_MESSAGE);
      if (this.#products.has(product)) return new ClassificationError('demonstration-shown', { kind: 'demonstration-shown' });
      return this.#foundProducts.has(product) ? new ClassificationError('approval-needed', { kind: 'found-unbought' }) : undefined;
    };
  }

  /** A computer that keeps nothing has nothing to forget. */
  async #forget(products: readonly RequestKey[]): Promise<void> {
    const { store, workbook } = this.#options;
    const isOver = this.#areAllCalculated && this.#products.size === 0;
    if (isOver) this.#isShown = false;
    try {
      await store.remove(workbook(), products);
      if (isOver) await store.close(workbook());
    } catch {
      // It is looked for once more by the next page, which finds that the account knows all of it.
    }
  }

  async #load(): Promise<void> {
    this.#loading ??= this.#read();
    try {
      await this.#loading;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  async #read(): Promise<void> {
    await this.#options.ready();
    const kept = await this.#options.store.find(this.#options.workbook());
    if (kept === undefined) return;
    this.#isShown = true;
    for (const product of kept) if (!this.#options.isKnown(product)) this.#products.add(product);
  }

  /** Together with those that come within a moment. A computer that keeps nothing knows them as long as this page is open. */
  #keep(products: readonly RequestKey[]): void {
    this.#isShown = true;
    this.#areAllCalculated = false;
    for (const product of products) this.#products.add(product);
    this.#unkept.push(...products);
    if (this.#isKeeping) return;
    this.#isKeeping = true;
    this.#options.clock.schedule(() => {
      this.#isKeeping = false;
      void this.#options.store.add(this.#options.workbook(), this.#unkept.splice(0)).catch(() => undefined);
    }, KEPT_AFTER_MS);
  }
}
