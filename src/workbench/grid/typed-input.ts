// What a person types into a cell, read as Excel reads it: number, percentage, money, date, time, truth value, error,
// formula or text. Never guesses: anything that is not plainly one of these stays text.
import { isErrorText } from '../cell-errors';
import type { CellScalar } from '../grid-port';
import { ENGLISH, type Conventions } from './conventions';
import { readDateOrTime } from './typed-date';
import { readNumber, type TypedNumber } from './typed-number';

export interface TypedInput {
  /** The plain value; null clears the cell. Absent where there is a formula. */
  readonly value?: CellScalar;
  /** With its "=". */
  readonly formula?: string;
  /** The number format typing implies ("0%", "d-mmm"); only for cells that have none yet. */
  readonly impliedFormat?: string;
  /** Text that looks like something else and must not be converted: "0703.10" in a text cell, "'5". */
  readonly isForcedText?: boolean;
}

export interface TypingContext {
  readonly conventions: Conventions;
  /** What a day and a month alone belong to. */
  readonly year: number;
}

/** "+A1", "-SUM(B:B)" and the like: what a sign makes a formula of (documented for Range.values). Excel refuses what no
 *  formula can be, such as words beside each other; here that stays text. */
const SIGNED_FORMULA = /^[+-](?!\d+\p{L}|.*[\p{L}\p{N}]\s+[\p{L}\p{N}])(?:[\p{L}\d]|(?:[\p{L}\d("'.[{@_+-]|\$[A-Z]).*[\p{L}\p{N})\]}%"#])$/su;
const QUOTED = /"(?:[^"]|"")*"/g;
/** How Lotus 1-2-3 began a function. */
const LOTUS_FUNCTION = /^@[\p{L}_][\p{L}\p{N}_.]*\(.*\)$/su;

export function englishIn(year: number): TypingContext {
  return { conventions: ENGLISH, year };
}

/** `format` is the number format the cell has: in "@" everything stays text, formulas too. */
export function readTyped(text: string, format: string, context: TypingContext): TypedInput {
  if (text === '') return { value: null };
  if (format === '@') return { value: text, isForcedText: true };
  if (text.startsWith("'")) return { value: text.slice(1), isForcedText: true };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  return readConstant(text.trim(), format, context) ?? readSigned(text.trim()) ?? { value: text };
}

/** The number that a text is where a formula wants one ("50%", "12:30", "1 1/2"); null where it is none. */
export function numberInText(text: string, { conventions, year }: TypingContext): number | null {
  return readNumeric(text.trim(), conventions, year)?.value ?? null;
}

function readConstant(text: string, format: string, { conventions, year }: TypingContext): TypedInput | null {
  const upper = text.toUpperCase();
  if (upper === conventions.trueText || upper === conventions.falseText) return { value: upper === conventions.trueText };
  const error = conventions.errors[upper] ?? upper;
  if (isErrorText(error)) return { value: error };
  const number = readNumeric(text, conventions, year);
  return number === null ? null : inFormat(number, format);
}

/** A number of 1 or more that is typed where percentages are shown is one: 6.5 is 6.5%, and so is 0.065. */
function inFormat(number: TypedNumber, format: string): TypedInput {
  const isPercentage = number.impliedFormat === undefined && format.includes('%');
  return isPercentage && Math.abs(number.value) >= 1 ? { value: Number(`${number.value}e-2`) } : number;
}

function readNumeric(text: string, conventions: Conventions, year: number): TypedNumber | null {
  return readNumber(text, conventions) ?? readDateOrTime(text, conventions, year);
}

function readSigned(text: string): TypedInput | null {
  if (LOTUS_FUNCTION.test(text)) return { formula: `=${text.slice(1)}` };
  return SIGNED_FORMULA.test(text.replaceAll(QUOTED, '""')) ? { formula: `=${text}` } : null;
}
