// Customs codes in the cells of a list. Takes a cell, gives its digits; what cannot be a code of the nomenclature is refused.
import { isClassificationError } from '../customs/errors';
import { parseTariffCode, type TariffDigits } from '../customs/tariff-code';
import type { Cell } from './cells';

/** Of chapters 1 to 9, the last heading of each (HS 2022). */
const LAST_HEADINGS = [6, 10, 9, 10, 11, 4, 14, 14, 10];

/** undefined for what is no code: an article number, a date, two codes, one with a digit lost in its middle. */
export function codeOf(cell: Cell): TariffDigits | undefined {
  if (typeof cell === 'boolean' || cell === '' || !mayBeCode(cell)) return undefined;
  try {
    const digits = parseTariffCode(cell);
    return isOfAChapter(digits) ? digits : undefined;
  } catch (error) {
    if (isClassificationError(error)) return undefined;
    throw error;
  }
}

/** The digits of a code have a chapter; where a zero was put in front of them, there must be such a heading. */
function isOfAChapter(digits: TariffDigits): boolean {
  const chapter = Number(digits.slice(0, 2));
  if (chapter === 0 || chapter === 77) return false;
  const last = chapter < 10 ? LAST_HEADINGS[chapter - 1] : undefined;
  const heading = Number(digits.slice(2, 4));
  return last === undefined || (heading >= 1 && heading <= last);
}

/** Six to twelve digits and little else. Reading costs more than looking. */
export function mayBeCode(cell: Cell): boolean {
  const text = String(cell);
  if (text.length > 40) return false;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 5 && digits <= 14 && text.replace(/[\d\s.,/'-]/g, '').length <= 24;
}

/** Codes of the American tariff that only add a duty to the line above: chapter 99 names no goods. */
export function addsDuty(digits: TariffDigits): boolean {
  return /^990[1-6]/.test(digits);
}
