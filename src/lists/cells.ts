// Cells of a list. Everything here takes them as Excel gives them: text, number, true or false, "" for an empty cell.
import { visibleText } from '../customs/visible-text';

export type Cell = string | number | boolean;

/** One row of the sheet: what stands in a column, zero-based, counted from column A; "" where nothing does. */
export type RowCells = (column: number) => Cell;

/** Rows that stand below each other, from the list's first column on. */
export interface RowBlock {
  /** Zero-based row of the sheet of the first of them. */
  readonly row: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** What is looked at to recognise a list: all of it, or its top, some of its middle and its end. */
export interface ListSample {
  /** Zero-based, of the first column of every block. */
  readonly column: number;
  readonly columns: number;
  /** From top to bottom; they do not overlap. */
  readonly blocks: readonly RowBlock[];
}

export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && (cell === '' || visibleText(cell) === '');
}

/** What a person sees in the cell, on one line. */
export function shownText(cell: Cell): string {
  return typeof cell === 'string' ? visibleText(cell) : String(cell);
}

const DITTO = /^\s*(?:dto\.?|ditto|dito|idem|id\.|-?\s?do\.?\s?-?|["”“″〃]{1,2}|''|-\s*["”]\s*-|同上)\s*$/i;

/** True for what means "as above". */
export function isDitto(text: string): boolean {
  return DITTO.test(text);
}

/** Texts as they are compared: small letters, no accents, one space between words. */
export function fold(text: string): string {
  // Korean syllables are put together again.
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return plain.replace(/[ßłıøđæœ]/g, (letter) => LATIN[letter] ?? letter);
}

const LATIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ı: 'i', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };
