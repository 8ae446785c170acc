// What a person types into a cell, read as Excel reads it (English conventions): number, percentage, date, boolean,
// error, formula or text. Never guesses: anything that is not plainly one of these stays text.
import { isErrorText } from '../cell-errors';
import type { CellScalar } from '../grid-port';

export interface TypedInput {
  /** The plain value; null clears the cell. Absent where there is a formula. */
  readonly value?: CellScalar;
  /** With its "=". */
  readonly formula?: string;
  /** The number format typing implies ("5%", "2026-03-01"); only for cells that have none yet. */
  readonly impliedFormat?: string;
  /** Text that looks like something else and must not be converted: "0703.10" in a text cell, "'5". */
  readonly isForcedText?: boolean;
}

const PLAIN_NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, right for every date since 1 March 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** `format` is the number format the cell has: in "@" everything stays text, formulas too. */
export function readTyped(text: string, format: string): TypedInput {
  if (text === '') return { value: null };
  if (format === '@') return { value: text, isForcedText: true };
  if (text.startsWith("'")) return { value: text.slice(1), isForcedText: true };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  return readConstant(text.trim()) ?? { value: text };
}

function readConstant(text: string): TypedInput | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (isErrorText(upper)) return { value: upper };
  return readNumber(text) ?? readPercentage(text) ?? readDate(text);
}

function readNumber(text: string): TypedInput | null {
  const number = numberFrom(text);
  return number === null ? null : { value: number };
}

function readPercentage(text: string): TypedInput | null {
  if (!text.endsWith('%')) return null;
  const digits = text.slice(0, -1).trim();
  const number = numberFrom(digits);
  // Divided as text so that 6.5% is 0.065 and not 0.06500000000000001.
  return number === null
    ? null
    : { value: Number(`${number}e-2`), impliedFormat: digits.includes('.') ? '0.00%' : '0%' };
}

function readDate(text: string): TypedInput | null {
  const iso = ISO_DATE.exec(text);
  if (iso !== null) return dateInput(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'yyyy-mm-dd');
  const us = US_DATE.exec(text);
  return us === null ? null : dateInput(Number(us[3]), Number(us[1]), Number(us[2]), 'm/d/yyyy');
}

function numberFrom(text: string): number | null {
  if (!PLAIN_NUMBER.test(text) || !/\d/.test(text)) return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}

function dateInput(year: number, month: number, day: number, impliedFormat: string): TypedInput | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return exists ? { value: (time - EXCEL_EPOCH) / MS_PER_DAY, impliedFormat } : null;
}
