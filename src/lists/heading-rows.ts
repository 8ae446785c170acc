// Where the headings of a list are. Takes its first rows, gives the rows of the headings, which may be several: labels over
// technical names, units below them, groups above them. Titles, letterheads and filters stand above, hints below.
import { isBlank, shownText, type Cell } from './cells';
import { currenciesIn, currenciesOf } from './currency-words';
import { meaningOf } from './heading-meaning';
import type { Headings } from './list-reading';
import { writtenNumber } from './number-text';
import { unitOf } from './units';

export interface SampledRow {
  /** Zero-based, in the sheet. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A longer text is one of goods, or a note. */
const LONGEST_HEADING = 90;
const LONGEST_UNIT = 24;
/** Of its letters, in known words. */
const KNOWN = 0.5;
/** A table further down, a packing list, may have more headings than the list itself. */
const NEARLY_AS_MANY = 0.6;
/** Sizes may be headings: 36, 38, 40. */
const MOST_NUMBERS = 0.5;

export function findHeadings(rows: readonly SampledRow[]): Headings | undefined {
  const scored = rows.map((row, index) => ({ index, row, score: headingScore(row.cells) }));
  const most = Math.max(0, ...scored.map(({ score }) => score));
  const top = most >= 1 ? scored.find(({ score }) => score === most) : undefined;
  // The facts of a letterhead look like headings, but no goods stand below them.
  const best = top === undefined ? undefined : scored.find(({ score, index }) => score === most || (score >= 3 && score >= most * NEARLY_AS_MANY && rows.slice(index + 1, top.index).filter(({ cells }) => hasNumber(cells)).length >= 2));
  const index = best?.index ?? unknownHeadings(rows);
  if (index === undefined) return undefined;
  let first = index;
  let last = index;
  while (first > 0 && isAbove(rows, first - 1, first)) first -= 1;
  while (last + 1 < rows.length && isBelow(rows, last + 1, first)) last += 1;
  return { first: rows[first]?.row ?? 0, last: rows[last]?.row ?? 0 };
}

function hasNumber(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'number' || (!isBlank(cell) && writtenNumber(cell, undefined) !== undefined));
}

/** How many headings a row has, less what speaks against it; 0 for a row that is none. */
export function headingScore(cells: readonly Cell[]): number {
  const filled = cells.filter((cell) => !isBlank(cell));
  // Rows of goods are mostly numbers; their words need not be looked up.
  if (filled.filter(isNumeral).length > filled.length * MOST_NUMBERS) return 0;
  let named = 0;
  let score = 0;
  for (const cell of filled) {
    const weight = headingWeight(cell);
    if (weight >= 1) named += 1;
    score += weight;
  }
  const isEnough = named >= 2 && named >= filled.length * 0.4;
  return isEnough || (named === 1 && filled.length <= 2 && cells.length <= 2) ? score : named === 1 && filled.length === 1 && isSoleHeading(filled[0] ?? '') ? 1 : 0;
}

function isNumeral(cell: Cell): boolean {
  return typeof cell !== 'string' || /^\s*[-$€£]?\s*\d[\d.,\s]*\s*$/.test(cell);
}

/** In a list of one column. */
function isSoleHeading(cell: Cell): boolean {
  const { concepts, known } = meaningOf(shownText(cell));
  return known >= 0.9 && (concepts.has('describes') || (concepts.has('product') && concepts.has('name')) || concepts.has('goods'));
}

function headingWeight(cell: Cell): number {
  if (typeof cell !== 'string') return -0.7;
  const text = shownText(cell);
  if (text.length > LONGEST_HEADING || looksLikeData(text)) return -0.7;
  if (isLabelled(text)) return -0.2;
  const { concepts, known } = meaningOf(text);
  if (concepts.size === 0) return 0.1;
  return known >= KNOWN && namesAColumn(text) ? 1 : 0.2;
}

/** Dates, numbers, addresses, codes; "PO NO. 4500012345". */
function looksLikeData(text: string): boolean {
  if (/^https?:|^\S+@\S+\.\S+$/i.test(text) || /\d{5}/.test(text) || /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(text)) return true;
  const number = writtenNumber(text, undefined);
  return number !== undefined && number.unit === undefined && !/^\d{1,2}$/.test(text);
}

/** "Currency: USD", "TERMS:", "TemplateType=fptcustom": what a letterhead says. */
function isLabelled(text: string): boolean {
  return /:\s*$|:\s+\S|：|^\w+=\S/.test(text) && !/^[^:]{1,30}:\s*\p{Lu}?\p{Ll}+(?: \p{Ll}+){0,3}$/u.test(text);
}

/** More than a unit or a currency: "USD" and "PCS" stand in rows of goods as well. */
function namesAColumn(text: string): boolean {
  if (currenciesOf(text) !== undefined) return false;
  const unit = unitOf(text);
  return unit === undefined || meaningOf(text).concepts.has('quantity') || ['weight', 'unit', 'each'].some((concept) => meaningOf(text).concepts.has(concept as 'weight') && text.length > 3);
}

/** Below headings: units, currencies, the parts of a group, technical names. */
function isBelow(rows: readonly SampledRow[], index: number, first: number): boolean {
  const row = rows[index];
  const above = rows.slice(first, index);
  if (row === undefined || (rows[index - 1]?.row ?? 0) !== row.row - 1) return false;
  const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  if (filled.length === 0 || filled.some(({ cell }) => typeof cell !== 'string')) return false;
  const texts = filled.map(({ cell, column }) => ({ text: shownText(cell), hasAbove: above.some(({ cells }) => !isBlank(cells[column] ?? '')) }));
  if (texts.some(({ text }) => text.length > LONGEST_HEADING || looksLikeData(text) || isLabelled(text))) return false;
  const units = texts.filter(({ text }) => isUnitOfHeading(text)).length;
  const parts = texts.filter(({ text, hasAbove }) => !hasAbove && text.length <= 3).length;
  if (units + parts >= texts.length * 0.6 && (units > 0 || parts > 1) && !isRowOfGoods(texts.map(({ text }) => text))) return true;
  const named = texts.filter(({ text }) => isTechnicalName(text) || (meaningOf(text).known >= KNOWN && meaningOf(text).concepts.size > 0 && namesAColumn(text))).length;
  return texts.length >= 2 && named >= texts.length * 0.6 && !saysHow(texts.map(({ text }) => text));
}

/** "(PCS)", "USD", "FOB XIAMEN (US$)", "kg". */
function isUnitOfHeading(text: string): boolean {
  if (text.length > LONGEST_UNIT) return false;
  if (/^[([{].*[)\]}]$/.test(text) || /^(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DDP)\b/.test(text) || currenciesOf(text) !== undefined || unitOf(text) !== undefined || text === '%') return true;
  return /[([].+[)\]]$/.test(text) && (currenciesIn(text).length > 0 || unitOf(text.replace(/^[^([]*[([]|[)\]]$/g, '')) !== undefined);
}

/** A row that says "PCS" and "USD" beside words that nobody takes for headings. */
function isRowOfGoods(texts: readonly string[]): boolean {
  return texts.some((text) => !isUnitOfHeading(text) && text.length > 3 && meaningOf(text).known < KNOWN);
}

/** "item_name", "MATNR". */
function isTechnicalName(text: string): boolean {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(text) || /^[A-Z][A-Z0-9_]{3,}$/.test(text);
}

/** A row of hints: "8-stellig", "max. 70 characters", "required". */
const HINT = /\b(?:required|optional|mandatory|verplicht|optioneel|pflicht\w*|obligat\w+|facultati\w+|obbligatori\w+|wymagane|opcjonalne|zorunlu|max\.?|characters?|tekens|zeichen|caract\w+|\d+-?stellig|ganzzahlig|digits?|cijfers|e\.g\.|bijv\.|z\. ?b\.|p\. ?ex\.)(?=\W|$)/i;
function saysHow(texts: readonly string[]): boolean {
  return texts.filter((text) => HINT.test(text)).length >= Math.max(2, texts.length * 0.25);
}

/** Above headings: others of the same columns, or groups of them. */
function isAbove(rows: readonly SampledRow[], index: number, below: number): boolean {
  const [row, next] = [rows[index], rows[below]];
  if (row === undefined || next === undefined || row.row !== next.row - 1) return false;
  const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  if (filled.length === 0 || filled.some(({ cell }) => typeof cell !== 'string')) return false;
  const texts = filled.map(({ cell }) => shownText(cell));
  if (texts.some((text) => text.length > LONGEST_HEADING || looksLikeData(text) || isLabelled(text))) return false;
  if (headingScore(row.cells) >= 2) return true;
  const left = next.cells.findIndex((cell) => !isBlank(cell));
  const areGroups = filled.every(({ column }) => column > left || !isBlank(next.cells[column] ?? ''));
  return areGroups && (filled[0]?.column ?? 0) > left && texts.some((text) => meaningOf(text).known >= 0.3 && meaningOf(text).concepts.size > 0);
}

/** In a language that nobody here speaks: a row of texts over a row with numbers in the same columns. */
function unknownHeadings(rows: readonly SampledRow[]): number | undefined {
  const index = rows.findIndex(({ cells }) => cells.filter((cell) => !isBlank(cell)).length >= 2);
  const row = rows[index];
  if (row === undefined) return undefined;
  const below = rows.slice(index + 1, index + 12).filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length >= 2);
  const isText = row.cells.every((cell) => isBlank(cell) || (typeof cell === 'string' && cell.length <= LONGEST_HEADING && !looksLikeData(cell)));
  if (!isText || below.length < 2) return undefined;
  const numbersBelow = row.cells.filter((cell, column) => {
    if (isBlank(cell) || writtenNumber(cell, undefined) !== undefined) return false;
    const filled = below.map(({ cells }) => cells[column] ?? '').filter((each) => !isBlank(each));
    return filled.length > 0 && filled.filter((each) => writtenNumber(each, undefined) !== undefined).length >= filled.length * 0.8;
  });
  return numbersBelow.length > 0 ? index : undefined;
}
