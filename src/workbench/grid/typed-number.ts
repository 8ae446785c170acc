// Numbers as people type them: thousands, percentages, powers of ten, fractions, money. Gives null for whatever is not
// plainly one.
import type { Conventions } from './conventions';

export interface TypedNumber {
  readonly value: number;
  /** The number format that typing it implies; none for a plain number. */
  readonly impliedFormat?: string;
}

/** Excel keeps so many digits of a number and puts zeros for the others. */
const MOST_DIGITS = 15;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

export function readNumber(text: string, conventions: Conventions): TypedNumber | null {
  return readAmount(text, conventions) ?? readNegative(text, conventions) ?? readFraction(text);
}

/** "(120)" and "($120)" are below zero, as bookkeepers write them. */
function readNegative(text: string, conventions: Conventions): TypedNumber | null {
  if (!text.startsWith('(') || !text.endsWith(')')) return null;
  const inner = text.slice(1, -1).trim();
  const amount = /^[+-]/.test(inner) ? null : readAmount(inner, conventions);
  return amount === null ? null : { ...amount, value: amount.value === 0 ? 0 : -amount.value };
}

/** A number alone, with a percent sign or with a sign of money. */
function readAmount(text: string, conventions: Conventions): TypedNumber | null {
  if (text.endsWith('%')) return readPercentage(text.slice(0, -1).trim(), conventions);
  for (const { sign, format, formatWithCents } of conventions.currencies) {
    if (!text.includes(sign)) continue;
    const digits = withoutSign(text, sign);
    const number = digits === undefined ? null : readPlain(digits, conventions);
    return number === null ? null : { value: number.value, impliedFormat: number.hasDecimals ? formatWithCents : format };
  }
  const number = readPlain(text, conventions);
  if (number === null) return null;
  const impliedFormat = impliedBy(number);
  return { value: number.value, ...(impliedFormat === undefined ? {} : { impliedFormat }) };
}

function readPercentage(digits: string, conventions: Conventions): TypedNumber | null {
  const number = readPlain(digits, conventions);
  if (number === null || number.hasExponent) return null;
  // Divided as text so that 6.5% is 0.065 and not 0.06500000000000001.
  return { value: Number(`${number.value}e-2`), impliedFormat: number.hasDecimals ? '0.00%' : '0%' };
}

/** "-$5" and "$-5" are the same. undefined where the sign stands in the middle, or twice. */
function withoutSign(text: string, sign: string): string | undefined {
  const minus = /^[+-]/.exec(text)?.[0] ?? '';
  const rest = text.slice(minus.length).trim();
  const number = rest.startsWith(sign) ? rest.slice(sign.length).trim() : rest.endsWith(sign) ? rest.slice(0, -sign.length).trim() : undefined;
  if (number === undefined || (minus !== '' && /^[+-]/.test(number))) return undefined;
  return minus + number;
}

interface PlainNumber {
  readonly value: number;
  readonly hasThousands: boolean;
  readonly hasDecimals: boolean;
  readonly hasExponent: boolean;
}

function impliedBy({ hasThousands, hasDecimals, hasExponent }: PlainNumber): string | undefined {
  if (hasExponent) return '0.00E+00';
  if (!hasThousands) return undefined;
  return hasDecimals ? '#,##0.00' : '#,##0';
}

function readPlain(text: string, { decimal, thousands }: Conventions): PlainNumber | null {
  const [point, comma] = [`\\${decimal}`, `\\${thousands}`];
  const pattern = new RegExp(`^([+-]?)(\\d{1,3}(?:${comma}\\d{3})+|\\d+)?(?:${point}(\\d*))?(?:[eE]([+-]?\\d+))?$`);
  const [, sign = '', whole = '', decimals, exponent] = pattern.exec(text) ?? [];
  if (whole === '' && (decimals ?? '') === '') return null;
  const digits = whole.replaceAll(thousands, '');
  const value = Number(`${sign}${withFewerDigits(`${digits}.${decimals ?? ''}`)}e${exponent ?? 0}`);
  if (!Number.isFinite(value)) return null;
  // A minus before nothing: a cell has no negative zero.
  return {
    value: value === 0 ? 0 : value,
    hasThousands: whole.includes(thousands), hasDecimals: (decimals ?? '') !== '', hasExponent: exponent !== undefined,
  };
}

/** "12345678901234567.5" is "12345678901234500.0". */
function withFewerDigits(digits: string): string {
  let counted = 0;
  return digits.replaceAll(/\d/g, (digit) => {
    if (counted > 0 || digit !== '0') counted += 1;
    return counted > MOST_DIGITS ? '0' : digit;
  });
}

/** "1 1/2": the whole number first, or it is a date. */
function readFraction(text: string): TypedNumber | null {
  const [, sign = '', whole = '', numerator = '', denominator = ''] = FRACTION.exec(text) ?? [];
  if (denominator === '' || Number(denominator) === 0) return null;
  const value = Number(whole) + Number(numerator) / Number(denominator);
  const width = '?'.repeat(Math.min(2, Math.max(numerator.length, denominator.length)));
  return { value: sign === '-' ? -value : value, impliedFormat: `# ${width}/${width}` };
}
