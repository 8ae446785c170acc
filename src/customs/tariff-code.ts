// Customs codes. Takes codes as people and spreadsheets hold them, gives their digits and their written form;
// a code is always text and must never lose a leading zero.
import { invalidInput } from './errors';
import { visibleText } from './visible-text';

/** Digits only: 6 (HS subheading), 8 (CN code) or 10 (TARIC code). */
export type TariffDigits = string;

/**
 * Reads a code as a user gives it: text with or without dots and spaces, or a number that has lost its
 * leading zero (spreadsheets turn 0703100000 into 703100000).
 * @returns 6, 8 or 10 digits.
 * @throws ClassificationError invalid-input.
 */
export function parseTariffCode(input: string | number): TariffDigits {
  const text = typeof input === 'number' ? numberText(input) : visibleText(input);
  if (!/^[\d.\s-]+$/.test(text)) throw notACode(input);
  const digits = text.replace(/\D/g, '');
  // Where dots are, they say which digits belong together: "8518.3" has lost a digit at its end, not a leading zero.
  if (/[.\s-]/.test(text) && !/^\d{3,4}([.\s-]?\d\d)+$/.test(text)) throw notACode(input);
  // An odd number of digits is a leading zero lost: no level of the nomenclature has an odd length.
  const restored = digits.length % 2 === 1 ? `0${digits}` : digits;
  if (restored.length < 6 || restored.length > 10) throw notACode(input);
  return restored;
}

/** "8518.30" for 6 digits, "8518.30.00" for 8, "8518.30.00.90" for 10. */
export function formatTariffCode(digits: TariffDigits): string {
  return [digits.slice(0, 4), ...(digits.slice(4).match(/../g) ?? [])].join('.');
}

/**
 * The 10 digits that the duty endpoints ask for (API sections duty-rates, landed-cost).
 * Missing subdivisions are the "not subdivided" ones, written as zeros.
 */
export function completeTaricCode(digits: TariffDigits): TariffDigits {
  return digits.padEnd(10, '0');
}

// 703.1 is what "0703.10" becomes when a cell turns it into a number: the zeros at both ends are lost.
function numberText(value: number): string {
  if (!Number.isFinite(value) || value <= 0) throw notACode(value);
  const [whole = '', fraction] = String(value).split('.');
  if (fraction === undefined) return whole;
  return `${whole.padStart(4, '0')}.${fraction.padEnd(2, '0')}`;
}

function notACode(input: string | number): Error {
  return invalidInput(
    `An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is "${String(input).slice(0, 40)}". Give the code as text.`,
  );
}
