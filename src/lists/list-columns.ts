// The columns of a list, as far as they were looked at. Takes the sample of a sheet, gives each column with its headings and the
// cells of rows that may be goods; a block of facts beside the list is no part of it.
import { isBlank, shownText, type Cell, type ListSample } from './cells';
import { ColumnProfile } from './column-profile';
import { findHeadings, headingScore, type SampledRow } from './heading-rows';
import { meaningOf, NO_MEANING, type HeadingMeaning } from './heading-meaning';
import type { Headings } from './list-reading';
import { writtenNumber } from './number-text';
import { rowWording } from './row-words';

export interface ListColumns {
  readonly headings: Headings | undefined;
  readonly columns: readonly ColumnProfile[];
  /** Rows that may be goods, in the order of the cells of each column. */
  readonly body: readonly SampledRow[];
  /** Other goods stand beside the list under the same headings. */
  readonly hasSecondBlock: boolean;
  /** Rows below the headings that say how to fill them. */
  readonly hintRows: readonly number[];
  /** All rows that were looked at. */
  readonly rows: readonly SampledRow[];
  /** Of the first cell of each row, zero-based in the sheet. */
  readonly sampleColumn: number;
  /** Zero-based, in the sheet. */
  readonly firstColumn: number;
  readonly endColumn: number;
}

/** Where a person has said it: rows of the sheet, or that there are none. */
export type GivenHeadings = Headings | 'none' | undefined;

const HEAD_ROWS = 40;
const BODY_ROWS = 100;
/** Notes, charges and further pictures fill fewer cells than goods. */
const FULL = 0.34;

/** In steps of some milliseconds. */
export function* listColumns(sample: ListSample, given: GivenHeadings): Generator<void, ListColumns> {
  const rows = sample.blocks.flatMap(({ row, cells }) => cells.map((each, index) => ({ row: row + index, cells: each })));
  for (const { cells } of rows.slice(0, HEAD_ROWS)) {
    // What is looked up here is known below.
    headingScore(cells);
    yield;
  }
  const headings = given === undefined ? findHeadings(rows.slice(0, HEAD_ROWS)) : given === 'none' ? undefined : given;
  yield;
  const headingRows = headings === undefined ? [] : rows.filter(({ row }) => row >= headings.first && row <= headings.last);
  const below = headings === undefined ? rows : rows.filter(({ row }) => row > headings.last);
  const table = firstTable(below, headingRows);
  yield;
  const all = extent(sample.columns, headingRows, table);
  const repeated = secondBlock(headingRows, all);
  const { start, end } = { start: all.start, end: repeated ?? all.end };
  const filled = bodyOf(table, start, end);
  const hints = headings === undefined ? [] : [...hintRows(filled, headings, start, end), ...table.filter((row) => row.row <= headings.last + EXAMPLES && isExample(row))];
  const body = filled.filter((row) => !hints.includes(row));
  yield;
  const texts = headingTexts(headingRows, start, end);
  yield;
  const columns = texts.map(({ own, over }, index) => new ColumnProfile(sample.column + start + index, own, body.map(({ cells }) => cells[start + index] ?? ''), over));
  return { headings, columns, body, hasSecondBlock: repeated !== undefined, hintRows: hints.map(({ row }) => row), rows, sampleColumn: sample.column, firstColumn: sample.column + start, endColumn: sample.column + end };
}

/** Up to the headings of another table. */
function firstTable(below: readonly SampledRow[], headingRows: readonly SampledRow[]): readonly SampledRow[] {
  const end = below.findIndex(({ cells }, index) => index >= 1 && headingScore(cells) >= 3 && !isRepeated(cells, headingRows));
  return end < 0 ? below : below.slice(0, end);
}

/** The same headings once more, on another page. */
export function isRepeated(cells: readonly Cell[], headingRows: readonly SampledRow[]): boolean {
  return headingRows.some((row) => {
    const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    const same = filled.filter((column) => shownText(cells[column] ?? '').toLowerCase() === shownText(row.cells[column] ?? '').toLowerCase());
    return filled.length > 1 && same.length >= filled.length * 0.6;
  });
}

/** The same headings once more beside the first, over other goods: where the second block begins. */
function secondBlock(headingRows: readonly SampledRow[], { start, end }: Extent): number | undefined {
  const texts = Array.from({ length: end - start }, (_, index) => headingRows.map(({ cells }) => shownText(cells[start + index] ?? '')).join(' ').toLowerCase().trim());
  for (let width = 3; width <= Math.ceil(texts.length / 2); width += 1) {
    const named = texts.slice(0, width).filter((text) => text !== '').length;
    if (named >= 2 && texts[0] !== '' && texts.slice(0, width).every((text, index) => (texts[width + index] ?? '') === text || (index === width - 1 && text === ''))) return start + width;
  }
  return undefined;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Empty columns part the list from what stands beside it: facts with their names, notes. */
function extent(columns: number, headingRows: readonly SampledRow[], table: readonly SampledRow[]): Extent {
  const used = Array.from({ length: columns }, (_, column) => [...headingRows, ...table].some(({ cells }) => !isBlank(cells[column] ?? '')));
  const parts: { start: number; end: number }[] = [];
  used.forEach((isUsed, column) => {
    const last = parts.at(-1);
    if (!isUsed) return;
    if (last?.end === column) last.end += 1;
    else parts.push({ start: column, end: column + 1 });
  });
  const [first] = parts;
  if (first === undefined) return { start: 0, end: columns };
  const named = parts.map((part) => headingRows.reduce((sum, { cells }) => sum + headingScore(cells.slice(part.start, part.end)), 0));
  const main = named.indexOf(Math.max(...named));
  const kept = parts.filter((part, index) => index === main || !isBeside(part, headingRows, table));
  return { start: Math.min(...kept.map(({ start }) => start)), end: Math.max(...kept.map(({ end }) => end)) };
}

/** Names and what they are, "Currency | USD", or cells without a heading that few rows fill. */
function isBeside({ start, end }: Extent, headingRows: readonly SampledRow[], table: readonly SampledRow[]): boolean {
  const cells = table.flatMap((row) => row.cells.slice(start, end).filter((cell) => !isBlank(cell)));
  const isHeaded = headingRows.some((row) => row.cells.slice(start, end).some((cell) => !isBlank(cell)));
  const rowsFilled = table.filter((row) => row.cells.slice(start, end).some((cell) => !isBlank(cell))).length;
  if (!isHeaded) return rowsFilled < table.length * 0.5 || end - start >= 2;
  if (end - start > 3) return false;
  const labels = table.map((row) => row.cells[start] ?? '').filter((cell) => typeof cell === 'string' && !isBlank(cell));
  const named = labels.filter((cell) => meaningOf(shownText(cell)).known >= 0.5 || /:\s*$/.test(shownText(cell)));
  return end - start >= 2 && cells.length > 0 && named.length >= Math.max(2, labels.length * 0.5);
}

/** Rows with a good part of the cells that goods fill, or of a list of one column all; without sums. */
function bodyOf(table: readonly SampledRow[], start: number, end: number): readonly SampledRow[] {
  const filledIn = ({ cells }: SampledRow): number => cells.slice(start, end).filter((cell) => !isBlank(cell)).length;
  const counts = table.map(filledIn).sort((a, b) => b - a);
  const many = counts[Math.floor(counts.length / 4)] ?? 0;
  const least = many >= 2 ? Math.max(2, many * FULL) : 1;
  const rows = table.filter((row) => filledIn(row) >= least && !isSum(row, start, end));
  return rows.length <= BODY_ROWS ? rows : [...rows.slice(0, BODY_ROWS / 2), ...rows.slice(-BODY_ROWS / 2)];
}

const EXAMPLE = /^(?:e\.g\.|bijv\.|z\. ?b\.|p\. ?ex\.|(?:example|sample(?: row)?|voorbeeld|beispiel|exemple|esempio|ejemplo|przyk[lł]ad|[oö]rnek)(?: row| \d)?\s*(?::|$))/i;
const EXAMPLES = 3;

function isExample({ cells }: SampledRow): boolean {
  const [first, ...others] = cells.filter((cell) => !isBlank(cell)).map(shownText);
  return (first !== undefined && EXAMPLE.test(first)) || others.some((text) => EXAMPLE.test(text) && text.includes(':'));
}

/** Directly below the headings: words where all other rows have numbers. */
function hintRows(body: readonly SampledRow[], headings: Headings, start: number, end: number): readonly SampledRow[] {
  const [first, ...others] = body;
  if (first?.row !== headings.last + 1 || others.length < 2) return [];
  const columns = Array.from({ length: end - start }, (_, index) => start + index);
  const numeric = columns.filter((column) => {
    const filled = others.map(({ cells }) => cells[column] ?? '').filter((cell) => !isBlank(cell));
    return filled.length >= 2 && filled.every((cell) => writtenNumber(cell, undefined) !== undefined);
  });
  const filled = numeric.map((column) => first.cells[column] ?? '').filter((cell) => !isBlank(cell));
  const words = filled.filter((cell) => typeof cell === 'string' && writtenNumber(cell, undefined) === undefined);
  return words.length >= 2 && words.length >= filled.length * 0.6 ? [first] : [];
}

function isSum({ cells }: SampledRow, start: number, end: number): boolean {
  const filled = cells.slice(start, end).filter((cell) => !isBlank(cell));
  const [first] = filled.filter((cell) => typeof cell === 'string');
  return first !== undefined && rowWording(shownText(first)).kind === 'total' && filled.length <= (end - start) * 0.7;
}

interface HeadingTexts {
  readonly own: HeadingMeaning;
  readonly over: HeadingMeaning;
}

function headingTexts(headingRows: readonly SampledRow[], start: number, end: number): HeadingTexts[] {
  const own = Array.from({ length: end - start }, (_, index) => headingRows.map(({ cells }) => shownText(cells[start + index] ?? '')).filter((text) => text !== ''));
  const prefixes = sharedPrefixes(own.map((texts) => texts.join(' ')));
  const last = headingRows.at(-1)?.row;
  return own.map((texts, index) => {
    const text = texts.join(' ');
    const prefix = prefixes.find((each) => text.startsWith(each)) ?? '';
    const over = headingRows.filter(({ row }) => row !== last).map(({ cells }) => groupOver(cells, start, start + index)).filter((group) => group !== '');
    return { own: meaningOf(text.slice(prefix.length)), over: over.length === 0 ? NO_MEANING : meaningOf(over.join(' ')) };
  });
}

/** A heading over several columns stands above the first of them. */
function groupOver(cells: readonly Cell[], start: number, column: number): string {
  if (!isBlank(cells[column] ?? '')) return '';
  for (let left = column - 1; left >= start; left -= 1) if (!isBlank(cells[left] ?? '')) return shownText(cells[left] ?? '');
  return '';
}

/** "Order Lines/Product", "Order Lines/Quantity": where the fields come from says nothing of what they are. */
function sharedPrefixes(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const [prefix] = /^[^/]{3,40}\/(?=\S)/.exec(text) ?? [];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].flatMap(([prefix, count]) => (count >= 3 ? [prefix] : []));
}
