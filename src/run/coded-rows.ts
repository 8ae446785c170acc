// Rows that have their code already, gathered by what is asked for them. Takes rows as they are planned, gives the goods to ask
// for and how many requests that takes; must never ask twice for what is the same.
import type { OwnCode } from './candidate-rows';
import type { Needs } from './output-cells';
import type { PlacedRow } from './row-places';
import type { CodedGoods, RunRow } from './run-plan';

export class CodedRows {
  readonly #goods = new Map<string, CodedGoods>();
  #count = 0;

  /** @returns the row, for all rows of the run. */
  add(placed: PlacedRow & Pick<RunRow, 'index'>, { cell, digits, facts: { origin, destination, cost } }: OwnCode): RunRow {
    const name = JSON.stringify([digits, origin, destination]);
    const goods: CodedGoods = this.#goods.get(name) ?? { code: digits, origin, destination, rows: [] };
    this.#goods.set(name, goods);
    const row: RunRow = { ...placed, product: goods, cost, ownCode: cell };
    goods.rows.push(row);
    this.#count += 1;
    return row;
  }

  /** Rows. */
  get count(): number {
    return this.#count;
  }

  get goods(): readonly CodedGoods[] {
    return [...this.#goods.values()];
  }

  /** At most: a description is one of its code, duties are of the goods, and two answers prove what they cost. */
  requests({ duties, codeDescription, cost }: Needs): number {
    const goods = this.goods;
    const forRates = duties ? goods.length : codeDescription ? new Set(goods.map(({ code }) => code)).size : 0;
    const withCost = cost ? goods.map(({ rows }) => rows.filter((row) => row.cost !== undefined && !('problem' in row.cost)).length) : [];
    return withCost.reduce((sum, rows) => sum + Math.min(2, rows), forRates);
  }
}
