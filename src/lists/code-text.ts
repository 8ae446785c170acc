// Customs codes in the cells of a list. Takes a cell, gives its digits; what cannot be a code of the nomenclature is refused.
import { isClassificationError } from '../customs/errors';
import { parseTariffCode, type TariffDigits } from '../customs/tariff-code';
import type { Cell } from './cells';

/** The last heading of each chapter from 1 to 97 (HS 2022); chapter 77 is reserved. */
const LAST_HEADINGS = (
  '6 10 9 10 11 4 14 14 10 8 9 14 2 4 22 5 4 6 5 9 6 9 9 4 30 21 16 53 42 6 5 15 7 7 7 6 7 27 26 17 15 6 4 21 4 2 7 23 11 7 13 12 11 8 16 9 5 11 11 6 17 17 10 6 7 3 4 15 14 20 18 29 26 19 8 16 0 6 7 7 13 15 11 87 49 9 16 7 8 33 14 9 7 6 8 20 6'
).split(' ').map(Number);

/** undefined for what is no code: an article number, a date, two codes, one with a digit lost in its middle. */
export function codeOf(cell: Cell): TariffDigits | undefined {
  if (typeof cell === 'boolean' || cell === '' || !mayBeCode(cell)) return undefined;
  const known = read.get(cell);
  if (known !== undefined) return known === NO_CODE ? undefined : known;
  const digits = readCode(cell);
  if (read.size >= MOST_READ) read.clear();
  read.set(cell, digits ?? NO_CODE);
  return digits;
}

/** A list has few codes, each in many rows. */
const read = new Map<string | number, TariffDigits>();
const MOST_READ = 5_000;
const NO_CODE = '';

function readCode(cell: string | number): TariffDigits | undefined {
  try {
    const digits = parseTariffCode(cell);
    return hasHeading(digits) ? digits : undefined;
  } catch (error) {
    if (isClassificationError(error)) return undefined;
    throw error;
  }
}

/** True where there is such a heading: a zero put in front of other digits makes none. Chapters 98 and 99 are national. */
function hasHeading(digits: TariffDigits): boolean {
  const chapter = Number(digits.slice(0, 2));
  const heading = Number(digits.slice(2, 4));
  return chapter > 97 || (heading >= 1 && heading <= (LAST_HEADINGS[chapter - 1] ?? 0));
}

/** Six to twelve digits and little else. Reading costs more than looking. */
function mayBeCode(cell: Cell): boolean {
  const text = String(cell);
  if (text.length > 40) return false;
  const digits = text.replace(/\D/g, '').length;
  return digits >= 5 && digits <= 14 && text.replace(/[\d\s.,/'-]/g, '').length <= 24;
}

/** Codes of the American tariff that only add a duty to the line above: chapter 99 names no goods. */
export function addsDuty(digits: TariffDigits): boolean {
  return /^990[1-6]/.test(digits);
}
