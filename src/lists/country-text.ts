// Countries in the cells of a list. Takes a cell, gives the country, or says that it names one without saying which: "EU",
// "DE/PL". Each text is read once.
import { countriesMeant } from '../customs/country';
import type { CountryCode } from '../customs/country-code';
import { isUnion, NOT_AVAILABLE } from '../customs/country-names';
import { shownText, type Cell } from './cells';
import { unitOf } from './units';

export type WrittenCountry = { readonly code: CountryCode } | { readonly code: undefined; readonly isSeveral: boolean };

/** Longer than "Bolivarian Republic of Venezuela", with its code. */
const LONGEST = 60;
/** Of the Union's tables of countries: "EU", countries not specified. */
const NOT_SPECIFIED = /^(?:q[prsuvwxyz]|xx|xz|zz|diverse[ns]?|various|div\.?|mixed|several|multiple|verschillend|verschiedene)$/i;

const read = new Map<string, WrittenCountry>();
const MOST_READ = 10_000;

export function countryOf(cell: Cell): WrittenCountry {
  if (typeof cell !== 'string') return NONE;
  const known = read.get(cell);
  if (known !== undefined) return known;
  const country = readCountry(shownText(cell));
  if (read.size >= MOST_READ) read.clear();
  read.set(cell, country);
  return country;
}

const NONE: WrittenCountry = { code: undefined, isSeveral: false };
const SEVERAL: WrittenCountry = { code: undefined, isSeveral: true };

function readCountry(text: string): WrittenCountry {
  if (text === '' || text.length > LONGEST || /\d{2}/.test(text) || !/\p{L}{2}/u.test(text)) return NONE;
  if (isUnion(text) || NOT_SPECIFIED.test(text)) return SEVERAL;
  const [code, ...others] = countriesMeant(text);
  const [, chinese, latin] = /^(\p{Script=Han}+)[\s,/()-]*([^\p{Script=Han}]+)$/u.exec(text) ?? [];
  if (code === undefined && chinese !== undefined && latin !== undefined) return twice(readCountry(chinese), readCountry(latin.replace(/[)\s]+$/, '')));
  if (code === undefined) return areSeveral(text) ? SEVERAL : NONE;
  return others.length > 0 || code === NOT_AVAILABLE ? SEVERAL : { code };
}

/** In two scripts, which must say the same. */
function twice(first: WrittenCountry, second: WrittenCountry): WrittenCountry {
  if (first.code === undefined || second.code === undefined) return NONE;
  return first.code === second.code ? first : SEVERAL;
}

/** "CN, VN", "Germany / Poland". */
function areSeveral(text: string): boolean {
  const parts = text.split(/\s*(?:[/,;&+|]|\bor\b|\band\b|\bund\b|\ben\b|\bet\b)\s*/);
  return parts.length > 1 && parts.length < 6 && parts.every((part) => part !== '' && (isUnion(part) || countriesMeant(part).length > 0));
}

/** True where a cell may stand in a column of countries. Units of measure are two letters as well. */
export function isCountryLike(cell: Cell): boolean {
  const country = countryOf(cell);
  return country.code !== undefined || country.isSeveral;
}

/** True for what is as well a unit of measure: KG is Kyrgyzstan, and ST São Tomé. */
export function mayBeUnit(cell: Cell): boolean {
  return typeof cell === 'string' && unitOf(cell) !== undefined;
}
