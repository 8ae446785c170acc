// Numbers as lists write them: "1,200 PCS", "€ 4,675", "12 1/2 DOZ", "24.00/DOZ", "(113.34)". Takes a cell and what the list
// writes before its decimals, gives the number with the currency and the unit beside it; what means two numbers says so.
import { visibleText } from '../customs/visible-text';
import type { Cell } from './cells';
import { currenciesOf } from './currency-words';
import { isCounted, unitOf, type Unit } from './units';

/** What stands before decimals: "," in Rotterdam, "." in Shanghai; undefined where a list shows neither or both. */
export type DecimalMark = ',' | '.' | undefined;

export interface WrittenNumber {
  readonly amount: number;
  /** The codes that the sign or code beside it may mean. */
  readonly currencies: readonly string[] | undefined;
  readonly unit: Unit | undefined;
  /** Of a price, "24.00/DOZ". */
  readonly per: Unit | undefined;
  /** The other number that it may be, where the list does not show which mark stands before decimals. */
  readonly or: number | undefined;
  /** Digits behind the decimal mark. */
  readonly decimals: number;
}

/** Digits, with less or more than three behind a mark: they mean one number everywhere. */
const UNMARKED = /^-?\d{1,15}(?:[.,](\d{1,2}|\d{4,8}))?$/;
/** "25,-" */
const WITHOUT_CENTS = /(?<=\d)[.,](?:-+|=)(?=$|\s)/;
const NUMERAL = String.raw`\d[\d.,' ]*\d|\d`;
const WHOLE = new RegExp(String.raw`^([^\d(+-]*?)\s*([(+-]?)\s*([^\d(+-]{0,6}?)\s*((?:${NUMERAL})(?:\s*[⁄/]\s*\d+)?)(-?)\)?\s*([^\d]*(?:[23]|100|1000)?)$`, 'u');

/** undefined for what is no number, and for a number among words. */
export function writtenNumber(cell: Cell, mark: DecimalMark): WrittenNumber | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? bare(cell, Number.isInteger(cell) ? 0 : decimalsOf(String(cell))) : undefined;
  if (typeof cell === 'boolean' || cell === '' || cell.length > 40) return undefined;
  // Most cells are like that, and the others cost twenty times as much.
  const unmarked = UNMARKED.exec(cell);
  if (unmarked !== null) return bare(Number(cell.replace(',', '.')), unmarked[1]?.length ?? 0);
  if (!/\p{N}/u.test(cell)) return undefined;
  const text = visibleText(cell).replace(/[’‘´`]/g, "'").normalize('NFKC').replace(/[\p{Pd}\u2212]/gu, '-').replace(/\s+/g, ' ').replace(WITHOUT_CENTS, '');
  const found = WHOLE.exec(text);
  if (found === null) return undefined;
  const [, before = '', sign = '', between = '', numeral = '', tail = '', after = ''] = found;
  const left = sideOf(`${before}${between}`);
  const right = sideOf(after);
  if (left === undefined || right === undefined) return undefined;
  const unit = right.unit ?? left.unit;
  const read = numberOf(numeral.trim(), mark, unit !== undefined && isCounted(unit) && right.currencies === undefined);
  if (read === undefined) return undefined;
  const isNegative = sign === '-' || sign === '(' || (tail === '-' && after === '');
  const signed = (value: number): number => (isNegative ? -value : value);
  return { amount: signed(read.amount), or: read.or === undefined ? undefined : signed(read.or), decimals: read.decimals, currencies: left.currencies ?? right.currencies, unit, per: right.per ?? left.per };
}

function bare(amount: number, decimals: number): WrittenNumber {
  return { amount, currencies: undefined, unit: undefined, per: undefined, or: undefined, decimals };
}

interface Side {
  readonly currencies?: readonly string[] | undefined;
  readonly unit?: Unit | undefined;
  readonly per?: Unit | undefined;
}

/** What stands beside the digits: nothing, a currency, a unit, "/DOZ", "EUR/St."; undefined for anything else. */
function sideOf(text: string): Side | undefined {
  const plain = text.replace(/^[\s:]+|[\s:*]+$/g, '');
  if (plain === '' || plain === '%' || plain === '+') return {};
  const [what = '', per] = plain.split(/\s*\/\s*|\s+(?:per|je|pro|par|por)\s+/i);
  const perUnit = per === undefined ? undefined : unitOf(per);
  if (per !== undefined && perUnit === undefined) return undefined;
  if (what === '') return { per: perUnit };
  const unit = unitOf(what);
  // "24 PCS/CTN" is no quantity.
  if (unit !== undefined) return per === undefined ? { unit } : undefined;
  const currencies = currenciesOf(what);
  if (currencies !== undefined) return { currencies, per: perUnit };
  const [first = '', second = ''] = what.split(' ');
  const [money, measure] = [currenciesOf(first), unitOf(second)];
  return money !== undefined && measure !== undefined ? { currencies: money, per: measure } : undefined;
}

interface ReadNumber {
  readonly amount: number;
  readonly or?: number | undefined;
  readonly decimals: number;
}

const FRACTION = /^(?:(\d+) )?(\d{1,3}) ?[⁄/] ?(\d{1,3})$/;
const GROUPED = /^\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,](\d+))?$/;
const INDIAN = /^\d{1,2}(?:,\d\d)+,\d{3}(?:\.(\d+))?$/;
const PLAIN = /^\d+(?:[.,](\d+))?$/;
/** "1,250" and "1.250", but not "0,125". */
const AMBIGUOUS = /^[1-9]\d{0,2}([.,])\d{3}$/;

/** @param isCount There are no parts of it: "1,200 PCS" cannot be one and a fifth. */
function numberOf(numeral: string, mark: DecimalMark, isCount: boolean): ReadNumber | undefined {
  const fraction = FRACTION.exec(numeral);
  if (fraction !== null) return Number(fraction[3]) === 0 ? undefined : { amount: Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]), decimals: 6 };
  const ambiguous = AMBIGUOUS.exec(numeral)?.[1];
  if (ambiguous !== undefined) {
    const grouped = { amount: Number(numeral.replace(ambiguous, '')), decimals: 0 };
    const decimal = { amount: Number(numeral.replace(',', '.')), decimals: 3 };
    if (isCount || (mark !== undefined && mark !== ambiguous)) return grouped;
    return mark === undefined ? { ...grouped, or: decimal.amount } : decimal;
  }
  const grouped = INDIAN.test(numeral) ? INDIAN.exec(numeral) : GROUPED.exec(numeral);
  if (grouped !== null) {
    const decimals = grouped.at(-1) ?? '';
    const separator = INDIAN.test(numeral) ? ',' : (grouped[1] ?? '');
    const digits = numeral.replaceAll(separator, '').replace(',', '.');
    return { amount: Number(digits), decimals: /^\d+$/.test(decimals) ? decimals.length : 0 };
  }
  const plain = PLAIN.exec(numeral);
  return plain === null ? undefined : { amount: Number(numeral.replace(',', '.')), decimals: plain[1]?.length ?? 0 };
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** The mark before decimals that a text shows beyond doubt; undefined where it shows none. */
export function markShown(cell: Cell): DecimalMark {
  if (typeof cell !== 'string' || cell.length > 40) return undefined;
  const text = visibleText(cell).normalize('NFKC').replace(/[’‘´`]/g, "'");
  const numeral = /(?<![\p{L}\d])\d[\d.,' ]*\d(?![\p{L}]*\d)/u.exec(text)?.[0];
  if (numeral === undefined) return undefined;
  const both = /^\d{1,3}(?:[.' ]\d{3})+(,)\d{1,4}$|^\d{1,3}(?:[,' ]\d{3})+(\.)\d{1,4}$|^\d{1,2}(?:,\d\d)+,\d{3}(\.)\d+$/.exec(numeral);
  const one = /^(?:\d+([.,])(?:\d{1,2}|\d{4,})|0([.,])\d+|\d{4,}([.,])\d{3})$/.exec(numeral);
  const found = [...(both ?? []), ...(one ?? [])].find((each) => each === ',' || each === '.');
  if (found === ',' || found === '.') return found;
  const groups = /^\d{1,3}(?:([.,])\d{3}){2,}$/.exec(numeral)?.[1];
  return groups === undefined ? undefined : groups === ',' ? '.' : ',';
}

/** The mark of many cells: the one that they show, unless they show both. */
export function markOf(cells: Iterable<Cell>): DecimalMark {
  const counts = { ',': 0, '.': 0 };
  for (const cell of cells) {
    const mark = markShown(cell);
    if (mark !== undefined) counts[mark] += 1;
  }
  if (counts[','] > 0 && counts['.'] > 0) return undefined;
  return counts[','] > 0 ? ',' : counts['.'] > 0 ? '.' : undefined;
}
