// Which rows of a list are no goods. Takes the cells of a row, and what rows of goods look like in this list, gives what the row is
// instead: a sum, a charge, a note, the parent of variants, something that was not ordered.
import { isBlank, shownText, type Cell, type RowCells } from './cells';
import { addsDuty, codeOf } from './code-text';
import { headingScore } from './heading-rows';
import type { LineColumns, NoGoodsRow } from './line-reading';
import type { ListReading } from './list-reading';
import type { LineMoney } from './line-money';
import { writtenNumber } from './number-text';
import { rowTypeOf } from './row-types';
import { rowWording, type RowWord } from './row-words';

export interface RowAbove {
  readonly row: number;
  readonly cells: RowCells;
  readonly articleNumber: string;
}

const CHARGES: ReadonlySet<RowWord> = new Set(['freight', 'insurance', 'packing', 'discount', 'commission', 'tooling', 'bank', 'deposit', 'tax', 'charge', 'service']);

export class NoGoodsRows {
  readonly #reading: ListReading;
  readonly #columns: LineColumns;
  /** Of these, which nearly every row of goods fills, a charge has none. */
  readonly #naming: readonly number[];
  readonly #readColumns: readonly number[];
  #isOtherTable = false;
  #sum = 0;
  #sumSince = 0;
  #goods = 0;

  /** @param read The columns whose cells are there. */
  constructor(reading: ListReading, columns: LineColumns, read: readonly number[]) {
    this.#reading = reading;
    this.#columns = columns;
    this.#readColumns = read;
    this.#naming = [columns.code, columns.origin, columns.articleNumber].filter((column) => column !== undefined && reading.pattern.naming.includes(column)) as number[];
  }

  /** Of every row of goods, in their order: sums are known by it. */
  count(amount: number | undefined): void {
    this.#goods += 1;
    this.#sum += amount ?? 0;
    this.#sumSince += amount ?? 0;
  }

  /** Before anything of the row is read; undefined where it may be goods. */
  byShape(row: number, cells: RowCells): NoGoodsRow | undefined {
    if (this.#reading.hintRows.includes(row)) return 'hints';
    if (this.#isOtherTable) return 'other-table';
    const texts = this.#readColumns.map((column) => cells(column));
    const filled = texts.filter((cell) => !isBlank(cell));
    if (filled.length >= 3 && filled.every((cell) => typeof cell === 'string' && !/\d{3}/.test(cell))) {
      if (this.#repeatsHeadings(cells)) return 'repeated-headings';
      if (headingScore(texts) >= 3 && this.#goods > 0) {
        this.#isOtherTable = true;
        return 'other-table';
      }
    }
    for (const { column, kind } of this.#reading.pattern.rowTypes) {
      const type = rowTypeOf(cells(column), kind);
      if (type === undefined || (type === 'parent' && this.#reading.pattern.goodsOfFamily === 'parents') || (type === 'variant' && this.#reading.pattern.goodsOfFamily === 'variants')) continue;
      return type;
    }
    return undefined;
  }

  /** By its words and numbers; undefined for goods. */
  byContents(cells: RowCells, description: string, money: LineMoney, above: RowAbove | undefined, row: number): NoGoodsRow | undefined {
    const sumWord = this.#sumWord(cells, description, money);
    if (sumWord !== undefined) return sumWord;
    if (description === '' && (this.#columns.description.length > 0 || !this.hasData(cells))) return this.#withoutDescription(cells);
    const charge = this.#charge(cells, description, money);
    if (charge !== undefined) return charge;
    if (this.#reading.pattern.hasData && !this.hasData(cells)) return above?.row === row - 1 ? 'continuation' : 'note';
    const code = this.#columns.code === undefined ? undefined : codeOf(cells(this.#columns.code));
    if (code !== undefined && addsDuty(code)) return 'duty-line';
    if (above !== undefined && this.#isFurtherRow(cells, above)) return 'further-row';
    return this.#ofOrder(cells, money);
  }

  #repeatsHeadings(cells: RowCells): boolean {
    const headings = [...this.#reading.headingTexts].filter(([, text]) => text !== '');
    const compared = headings.filter(([column]) => this.#readColumns.includes(column));
    const same = compared.filter(([column, text]) => {
      const shown = shownText(cells(column)).toLowerCase();
      return shown !== '' && (text.toLowerCase() === shown || text.toLowerCase().startsWith(`${shown} `));
    });
    return same.length >= 2 && same.length >= compared.length * 0.6;
  }

  /** Any cell that says so, or an amount that is the sum of those above in a row that names no article and no price. */
  #sumWord(cells: RowCells, description: string, money: LineMoney): NoGoodsRow | undefined {
    const { articleNumber, value } = this.#columns;
    const hasCode = this.#hasCode(cells);
    const hasArticle = articleNumber !== undefined && !isBlank(cells(articleNumber)) && rowWording(shownText(cells(articleNumber))).kind === undefined;
    const hasPrice = money.price !== undefined && value.price !== value.amount;
    // What is said of goods that have all of this can only be that nothing came of them.
    for (const column of hasPrice && (hasCode || hasArticle) ? [value.amount, value.price, value.quantity] : this.#readColumns) {
      if (column === undefined) continue;
      const cell = cells(column);
      if (typeof cell !== 'string' || cell === '') continue;
      const { kind, isAll } = rowWording(shownText(cell));
      if (kind === undefined) continue;
      const isDescribed = this.#columns.description.includes(column);
      if (kind === 'words' && isAll) return 'words';
      if ((kind === 'unsold' || kind === 'cancelled') && isAll && !isDescribed) return kind;
      if (kind !== 'total' || hasCode) continue;
      // "Total station" has an article number and a price.
      if (isAll ? !(hasArticle && hasPrice) : isDescribed ? !hasPrice && !hasArticle : !hasPrice && !hasArticle && description === '') return 'total';
    }
    const amount = value.amount === undefined ? undefined : money.value;
    // Goods may cost as much as those above them together.
    const isNameless = description === '' || (this.#naming.length > 0 && !this.#naming.some((column) => !isBlank(cells(column))));
    const isSum = isNameless && amount !== undefined && this.#goods > 1 && !hasArticle && !hasPrice && !hasCode && [this.#sum, this.#sumSince].some((sum) => Math.abs(sum - amount) < 0.005);
    if (!isSum) return undefined;
    this.#sumSince = 0;
    return 'total';
  }

  #hasCode(cells: RowCells): boolean {
    return this.#columns.code !== undefined && codeOf(cells(this.#columns.code)) !== undefined;
  }

  #withoutDescription(cells: RowCells): NoGoodsRow {
    for (const column of this.#readColumns) {
      const cell = cells(column);
      const kind = typeof cell === 'string' ? rowWording(shownText(cell)).kind : undefined;
      if (kind !== undefined) return kind;
    }
    return 'no-description';
  }

  #charge(cells: RowCells, description: string, money: LineMoney): NoGoodsRow | undefined {
    if (this.#hasCode(cells)) return undefined;
    const main = this.#columns.description[0];
    const { kind, isAll } = rowWording(main === undefined ? description : shownText(cells(main)) || description);
    if (kind === undefined) return undefined;
    const hasNaming = this.#naming.some((column) => !isBlank(cells(column)));
    if (kind === 'voucher') return kind;
    if (CHARGES.has(kind)) {
      if (isAll || (this.#naming.length > 0 && !hasNaming)) return kind;
      return this.#naming.length === 0 && (money.quantity === undefined || money.quantity === 1) && kind !== 'service' && kind !== 'packing' && this.#columns.value.quantity !== undefined ? kind : undefined;
    }
    if ((kind === 'order' || kind === 'footer') && isAll && money.price === undefined && money.value === undefined) return kind;
    return undefined;
  }

  /** A number, a code, an origin: what a note beside goods has not. */
  hasData(cells: RowCells): boolean {
    const { data, numeric } = this.#reading.pattern;
    return data.some((column) => {
      const cell = cells(column);
      if (isBlank(cell) || this.#columns.description.includes(column)) return false;
      return typeof cell === 'number' || !numeric.includes(column) || writtenNumber(cell, undefined) !== undefined;
    });
  }

  /** The same article once more, with little in it: a translation, another picture. */
  #isFurtherRow(cells: RowCells, above: RowAbove): boolean {
    const { articleNumber } = this.#columns;
    const { usual } = this.#reading.pattern;
    if (articleNumber === undefined || above.articleNumber === '' || shownText(cells(articleNumber)) !== above.articleNumber) return false;
    const present = usual.filter((column) => this.#readColumns.includes(column));
    return present.filter((column) => !isBlank(cells(column))).length < present.length * 0.6;
  }

  /** Not ordered, sold back, or nothing of it. */
  #ofOrder(cells: RowCells, money: LineMoney): NoGoodsRow | undefined {
    const { quantity, amount } = this.#columns.value;
    if (money.quantity !== undefined && money.quantity < 0) return 'reversal';
    const isNegative = amount !== undefined && /^\s*(?:[^\d]*[-−(]\s*[^\d]*)\d/.test(String(cells(amount)));
    if (isNegative) return 'reversal';
    if (quantity === undefined) return undefined;
    const isNone = (cell: Cell): boolean => isBlank(cell) || /^[-–—\s]*$|^0+(?:[.,]0+)?$/.test(shownText(cell));
    return isNone(cells(quantity)) && (amount === undefined || isNone(cells(amount)) || money.value === undefined) ? 'not-ordered' : undefined;
  }
}
