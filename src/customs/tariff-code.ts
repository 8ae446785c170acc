// Customs codes. Takes codes as people and spreadsheets hold them, gives their digits and their written form;
// a code is always text and must never lose a leading zero.
import { invalidInput } from './errors';
import { visibleText } from './visible-text';

/** Digits only: 6 (HS subheading), 8 (CN code) or 10 (TARIC code). */
export type TariffDigits = string;

/** What people write before or behind a code: "HS code: 8518.30", "8518300090 (TARIC)". */
const LABEL_WORDS =
  'hs|hsn|hts|htsus|taric|cn|kn|gn|nc|ncm|ex|tariff|commodity|customs|heading|subheading|codes?|no|nr|number|nummer|num|' +
  'zolltarif|zolltarifnummer|warennummer|warentarifnummer|goederencode|goederencodes|statistieknummer|tarif|position';
const LABEL = `(?:(?:${LABEL_WORDS})(?:\\b|(?=\\d))[\\s.:#°-]*)+`;
const LABELS = new RegExp(`^[(\\s]*${LABEL}[)\\s]*|[(\\s]+${LABEL}[)\\s]*$`, 'gi');

const MONTH = 'jan|feb|mar|mrt|mär|apr|may|mei|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez';
/** "12/05/2024", "2025-01-31", "31. Januar 2025", "May 12, 2024". */
const DATES = [
  /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|[12]\d|3[01])[./-](?:\d\d|(?:19|20)\d\d)$/,
  /^(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01])(?:[T ].*)?$/,
  new RegExp(`^\\d{1,4}[\\s./-]+(?:${MONTH})\\p{L}*[\\s./-]+\\d{1,4}$|^(?:${MONTH})\\p{L}*\\.? \\d{1,2},? \\d{4}$`, 'iu'),
];
/** Excel's numbers of the days from 2000 to 2049. */
const FIRST_DAY = 36_526;
const LAST_DAY = 54_788;
/** Of chapters 1 to 9, the last heading of each (HS 2022): what tells a lost zero from a code that begins with another digit. */
const LAST_HEADINGS = [6, 10, 9, 10, 11, 4, 14, 14, 10];

/**
 * Reads a code as a user gives it: text with or without separators and labels, or a number that has lost its leading zero
 * (spreadsheets turn 0703100000 into 703100000). National digits behind the tenth are left out.
 * @returns 6, 8 or 10 digits.
 * @throws ClassificationError invalid-input.
 */
export function parseTariffCode(input: string | number): TariffDigits {
  const given = visibleText(String(input)).slice(0, 40);
  if (typeof input === 'number') return digitsOf(numberText(input), given, input);
  const text = visibleText(input).normalize('NFKC').replace(/^['"‘’`´]+|['"]+$/g, '');
  if (DATES.some((date) => date.test(text))) throw invalidInput({ kind: 'code-is-date', given });
  return digitsOf(text.replace(LABELS, '').replace(/[\s.,;:]+$/, '').trim(), given);
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

function digitsOf(text: string, given: string, number?: number): TariffDigits {
  const evened = text.replace(/\s*([./,]|\p{Pd})\s*/gu, (_, mark: string) => (/\p{Pd}/u.test(mark) ? '-' : mark)).replace(/\s+/g, ' ');
  const separators = new Set(evened.replace(/\d/g, ''));
  const digits = evened.replace(/\D/g, '');
  // Dots and spaces go together; any other mark beside another one can stand between two codes.
  const isMixed = separators.size > 1 && [...separators].some((mark) => mark !== '.' && mark !== ' ');
  if (!/^[\d./, -]+$/.test(evened) || isMixed) throw notACode(given);
  // Where separators are, they say which digits belong together: "8518.3" has lost a digit at its end, not a leading zero.
  if (separators.size > 0 && !isGrouped(evened, digits)) throw notACode(given);
  if (number !== undefined && isDay(number) && !isHeadingOfLostZero(digits)) throw invalidInput({ kind: 'code-is-date', given });
  if (digits.length === 11) return ofElevenDigits(digits, separators.size > 0, given);
  // What national tariffs add behind ten digits, where it says nothing.
  if (digits.length > 11) return /^0+$/.test(digits.slice(10)) ? digits.slice(0, 10) : refuseLength(given);
  // An odd number of digits is a leading zero lost: no level of the nomenclature has an odd length.
  const restored = digits.length % 2 === 1 ? `0${digits}` : digits;
  return restored.length < 6 ? refuseLength(given) : restored;
}

/** Groups of two behind a heading of three or four digits, or behind a chapter; a single digit may end one of eleven. */
function isGrouped(text: string, digits: string): boolean {
  const pairs = digits.length === 11 ? text.slice(0, -1).replace(/\D$/, '') : text;
  return /^\d{3,4}(?:[./, -]?\d\d)+$/.test(pairs) || /^\d\d(?:[./, -]\d\d){2,}$/.test(pairs);
}

/** The German tariff adds a digit to the ten of TARIC. A twelve-digit one without its leading zero is as long. */
function ofElevenDigits(digits: string, isSeparated: boolean, given: string): TariffDigits {
  const german = digits.slice(0, 10);
  if (isSeparated || !isHeadingOfLostZero(digits)) return german;
  throw invalidInput({ kind: 'code-readings', given, readings: [german, `0${digits.slice(0, 9)}`].map(formatTariffCode) });
}

/** With the zero in front, is there such a heading in chapters 1 to 9? */
function isHeadingOfLostZero(digits: string): boolean {
  const last = LAST_HEADINGS[Number(digits[0]) - 1];
  const heading = Number(digits.slice(1, 3));
  return last !== undefined && heading >= 1 && heading <= last;
}

function isDay(number: number): boolean {
  return number >= FIRST_DAY && number <= LAST_DAY && Number.isInteger(number);
}

// 703.1 is what "0703.10" becomes when a cell turns it into a number: the zeros at both ends are lost.
function numberText(value: number): string {
  if (!Number.isFinite(value) || value <= 0) throw notACode(String(value));
  const [whole = '', fraction] = String(value).split('.');
  if (fraction === undefined) return whole;
  return `${whole.padStart(4, '0')}.${fraction.padEnd(2, '0')}`;
}

function refuseLength(given: string): never {
  throw notACode(given);
}

function notACode(given: string): Error {
  return invalidInput({ kind: 'code-unreadable', given });
}
