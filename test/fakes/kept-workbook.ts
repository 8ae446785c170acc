// A workbook whose cells outlive the pages of the add-in, as in Excel: opened again it shows what it showed, and nothing is
// calculated by itself. Formulas classify the text beside them; rows can be inserted, deleted and sorted.
import type { CellAddress, Runtime } from '../../src/runtime/runtime';
import { customsCode } from '../../src/functions/classification-formulas';
import { installFakeCustomFunctions } from './fake-custom-functions';

interface Row {
  goods: string;
  /** False where the code is a value, not a formula. */
  isFormula: boolean;
  /** "#BUSY!", a code, or the sentence of an error. */
  shows: string;
  calculation: object | undefined;
}

installFakeCustomFunctions();

export class KeptWorkbook {
  runtime: Runtime | undefined;
  readonly #rows: (Row | undefined)[] = [];
  /** Why Excel refuses to calculate; undefined when it does not. */
  refusal: Error | undefined;
  /** What calculations wait for. */
  free: Promise<void> = Promise.resolve();
  calculations = 0;

  enter(row: number, goods: string): void {
    this.#rows[row] = { goods, isFormula: true, shows: '', calculation: undefined };
    this.#calculate(row);
  }

  fill(goods: readonly string[]): void {
    goods.forEach((each, index) => this.enter(index + 1, each));
  }

  /** Ctrl+Alt+F9, or a reload of the page in the workbench. */
  calculateAll(): void {
    this.#rows.forEach((_, row) => this.#calculate(row));
  }

  insertRows(before: number, count: number): void {
    this.#rows.splice(before, 0, ...Array.from({ length: count }, () => undefined));
  }

  deleteRows(first: number, count: number): void {
    this.#rows.splice(first, count);
  }

  reverse(): void {
    const filled = this.#rows.slice(1).reverse();
    this.#rows.splice(1, filled.length, ...filled);
  }

  pasteAsValue(row: number): void {
    const cell = this.#rows[row];
    if (cell !== undefined) cell.isFormula = false;
  }

  shown(): string[] {
    return this.#rows.flatMap((row) => row?.shows ?? []);
  }

  readonly findFormulas = (): Promise<readonly CellAddress[]> => Promise.resolve(this.#rows.flatMap((row, index) => (row?.isFormula === true ? `Sheet1!B${index}` : [])));

  readonly refreshCells = async (addresses: readonly CellAddress[]): Promise<void> => {
    await this.free;
    if (this.refusal !== undefined) throw this.refusal;
    for (const address of addresses) this.#calculate(Number(/\d+$/.exec(address)?.[0]));
  };

  #calculate(index: number): void {
    const row = this.#rows[index];
    const runtime = this.runtime;
    if (row?.isFormula !== true || runtime === undefined) return;
    const calculation = {};
    row.calculation = calculation;
    row.shows = '#BUSY!';
    this.calculations += 1;
    const ranges = { description: [[row.goods]], origin: undefined, destination: undefined, image_url: undefined };
    customsCode(runtime.cells, ranges, { address: `Sheet1!B${index}`, onCanceled: () => undefined }).then(
      (values) => {
        const value = values[0]?.[0];
        if (row.calculation === calculation) row.shows = typeof value === 'string' ? value : (value?.message ?? '');
      },
      (error: unknown) => {
        if (row.calculation === calculation) row.shows = (error as Error).message;
      },
    );
  }
}
