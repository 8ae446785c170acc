// What the columns of a list mean. Takes headings in English, Dutch or German and the first filled rows, gives the column of
// each role; a guess by content must never take a column whose heading says something else.
import { parseCountry } from '../customs/country';
import { CURRENCIES, type Currency } from '../customs/money';
import { parseTariffCode } from '../customs/tariff-code';
import { COLUMN_ROLES, mappingBy, type ColumnMapping, type ColumnRole } from './column-roles';
import { isOfRun } from './output-headings';
import type { CellValue } from './ports';

/** Of one column: its heading, and what its first filled rows hold. */
export interface ColumnSample {
  readonly column: number;
  readonly heading: string;
  readonly values: readonly CellValue[];
}

// Whole headings first; then headings that contain the words. Folded: small letters, no accents, one space between words.
const NAMES: Readonly<Record<ColumnRole, string>> = {
  description:
    'description|product description|goods description|item description|description of goods|product|product name|item|item name|goods|article|article description|name|title' +
    '|omschrijving|productomschrijving|goederenomschrijving|artikelomschrijving|omschrijving goederen|artikel|productnaam|artikelnaam|naam|benaming|goederen' +
    '|beschreibung|produktbeschreibung|warenbeschreibung|artikelbeschreibung|warenbezeichnung|artikelbezeichnung|bezeichnung|ware|produkt|produktname|artikelname',
  origin:
    'origin|country of origin|origin country|coo|made in|land of origin|oorsprong|land van oorsprong|oorsprongsland|herkomst|land van herkomst' +
    '|ursprung|ursprungsland|herkunft|herkunftsland',
  destination: 'destination|destination country|country of destination|ship to country|bestemming|land van bestemming|bestemmingsland|bestimmung|bestimmungsland|zielland',
  value:
    'value|unit price|price|goods value|customs value|amount|unit value|unit cost|total|total value|total price|total amount|subtotal|line total|invoice value|fob|fob value' +
    '|waarde|prijs|stukprijs|eenheidsprijs|goederenwaarde|douanewaarde|bedrag|factuurwaarde|totaal|totale waarde|totaalprijs|totaalbedrag|totaalwaarde|subtotaal|regeltotaal' +
    '|wert|preis|stuckpreis|einzelpreis|warenwert|zollwert|betrag|rechnungswert|gesamt|gesamtwert|gesamtpreis|gesamtbetrag|totalpreis|totalbetrag',
  quantity: 'quantity|qty|units|pieces|pcs|number of units|aantal|aantallen|hoeveelheid|stuks|menge|anzahl|stuck|stuckzahl',
  freight: 'freight|freight cost|shipping|shipping cost|transport|transport cost|vracht|vrachtkosten|verzendkosten|transportkosten|fracht|frachtkosten|versandkosten',
  insurance: 'insurance|insurance cost|verzekering|verzekeringskosten|versicherung|versicherungskosten',
  currency: 'currency|currency code|valuta|munt|muntsoort|wahrung',
  imageUrl:
    'image|image url|image address|image link|picture|picture url|photo|photo url|afbeelding|afbeelding url|foto|foto url|plaatje|bild|bild url|bildadresse|bildlink|produktbild',
  code:
    'hs code|hs|hscode|cn code|commodity code|tariff code|customs code|taric code|taric|hts|hts code|customs tariff number|tariff number' +
    '|goederencode|gn code|statistieknummer|douanecode|tariefcode|zolltarifnummer|warennummer|warentarifnummer|kn code|statistische warennummer|zollnummer',
};

/** Headings that say that a value is of all pieces of a row, not of one. */
const OF_ALL_PIECES = /\b(?:(?:sub)?tota\w*|line|regel\w*|gesamt\w*|(?:zwischen)?summe)\b/;

// Pounds are weights as well.
const CURRENCY_WORDS: readonly (readonly [Currency, RegExp])[] = [
  ['EUR', /^(?:eur|euro|euros)$|€/],
  ['USD', /^(?:usd|dollars?)$|\$/],
  ['GBP', /^gbp$|£/],
  ['CNY', /^(?:cny|rmb|yuan)$/],
];
/** Of countries that goods come from; three capitals may mean other things. */
const OTHER_CURRENCIES: ReadonlySet<string> = new Set('AUD BDT BRL CAD CHF CZK DKK EGP HKD HUF IDR ILS INR JPY KRW MAD MXN MYR NOK NZD PHP PKR PLN RON RUB SEK SGD THB TRY TWD UAH VND ZAR'.split(' '));

/** Sums of anything: of goods where nothing else is said. "Total weight" and "VAT amount" are no values. */
const SUM = /\b(?:total|totaal|gesamt|subtotal|subtotaal|amount|bedrag|betrag)\b/;
const SAID_OF_A_VALUE = /^(?:(?:in|eur|euro|usd|gbp|cny|line|invoice|net|netto|(?:excl|exclusief|ohne|zzgl) (?:vat|btw|mwst|ust))(?: |$))*$/;

// Headings that describe, before those that name a thing, before those that may name a customer.
const DESCRIBES = /descri|omschrijving|benaming|beschreibung|bezeichnung/;
const BEGINS_TO_DESCRIBE = /^(?:description|omschrijving|beschreibung|bezeichnung|warenbezeichnung|goederenomschrijving) /;
/** Of whatever it is the country: of the goods where nothing else is said, and where countries stand below. */
const COUNTRY = /^(?:country|country code|land|landcode|landencode|lander|landercode)$/;
const NAMES_ANYTHING = /^(?:name|naam|title)$/;
/** One word with a digit in it. */
const NUMBERED = /^\s*\S*\d\S*\s*$/;
/** "SHZBLK". Other scripts have no capitals. */
const ABBREVIATED = /^\s*(?=\S*\p{Lu})[^\s\p{Ll}]+\s*$/u;

// Shares of the filled cells that must look like it: lists have mistakes in them.
const MOST = 0.8;
const LEAST_DESCRIPTION_LENGTH = 6;
/** In a row of goods as well. */
const UNIT = /^(?:units|pieces|pcs|stuks|stuck)$/;
/** These are countries too: Norway, Nauru, Indonesia. */
const IDENTIFIER = /^\s*(?:no|nr|id)\s*$/i;
/** A longer text is one of goods. */
const LONGEST_HEADING = 40;

export function mapColumns(columns: readonly ColumnSample[]): ColumnMapping {
  const free = new Map(columns.filter(({ heading }) => !isOfRun(heading)).map((each) => [each.column, each]));
  const mapping: Partial<Record<ColumnRole, number>> = {};
  const take = (role: ColumnRole, found: ColumnSample | undefined): void => {
    if (found === undefined || mapping[role] !== undefined) return;
    mapping[role] = found.column;
    free.delete(found.column);
  };
  for (const isMatch of [isName, containsName]) {
    for (const role of COLUMN_ROLES) {
      const matching = [...free.values()].filter((each) => isMatch(role, fold(each.heading)) && mayHold(role, each));
      take(role, matching.sort((a, b) => preference(role, fold(a.heading)) - preference(role, fold(b.heading)))[0]);
    }
  }
  for (const role of ['imageUrl', 'currency', 'code', 'origin'] as const) {
    take(role, [...free.values()].find((each) => mayBeGuessed(role, fold(each.heading)) && looksLike(role, each)));
  }
  take('description', longestText([...free.values()]));
  return mappingBy((role) => (mapping[role] === undefined ? [] : [mapping[role]]));
}

/**
 * How many roles a row names, 0 where it is none of headings; what an earlier run has written is beyond doubt. One name only
 * may be of anything: of a sum below the list, or of what stands beside it, as in "Naam | ACME".
 */
export function rolesNamed(cells: readonly CellValue[]): number {
  const filled = cells.filter((cell) => typeof cell !== 'string' || cell.trim() !== '');
  const texts = filled.filter((cell) => typeof cell === 'string');
  if (texts.some((text) => isOfRun(text))) return COLUMN_ROLES.length + 1;
  const named = texts.filter((text) => !UNIT.test(fold(text)) && COLUMN_ROLES.some((role) => isWholeName(role, fold(text))));
  const roles = COLUMN_ROLES.filter((role) => named.some((text) => isWholeName(role, fold(text))));
  const [only] = named;
  if (only === undefined || named.length > 1) return roles.length;
  const isOfGoods = filled.some((cell) => typeof cell !== 'string' || cell.trim().length > LONGEST_HEADING || (isCountry(cell) && !IDENTIFIER.test(cell)));
  const isLabel = filled.length === 2 && filled[0] === only && (NAMES_ANYTHING.test(fold(only)) || !roles.includes('description'));
  return isOfGoods || isLabel || SUM.test(fold(only)) ? 0 : roles.length;
}

/** True where the heading of a value says that it is of all pieces together. */
export function isOfAllPieces(heading: string): boolean {
  return OF_ALL_PIECES.test(fold(heading));
}

/**
 * The currency that the heading of a value names, "Unit price (USD)": also one that the service does not calculate in, for
 * the row to say so rather than take it for euros.
 */
export function currencyOf(heading: string): string | undefined {
  const words = fold(heading).split(' ');
  const named = CURRENCY_WORDS.find(([, pattern]) => words.some((word) => pattern.test(word)) || pattern.test(heading));
  return named?.[0] ?? heading.match(/\b[A-Z]{3}\b/g)?.find((word) => OTHER_CURRENCIES.has(word));
}

function isWholeName(role: ColumnRole, name: string): boolean {
  return names(role).includes(name);
}

/** A description with a remark is as good as one without. */
function isName(role: ColumnRole, name: string): boolean {
  return isWholeName(role, name) || (role === 'description' && BEGINS_TO_DESCRIBE.test(name));
}

/** The longer names only: "name" is part of too much. */
function containsName(role: ColumnRole, name: string): boolean {
  return names(role).some((each) => {
    if (each.length <= 4 || !` ${name} `.includes(` ${each} `)) return false;
    return !SUM.test(each) || each.includes(' ') || SAID_OF_A_VALUE.test(` ${name} `.replace(` ${each} `, ' ').trim());
  });
}

/** Of columns whose headings fit, the least comes first. */
function preference(role: ColumnRole, name: string): number {
  if (role !== 'description') return 0;
  if (DESCRIBES.test(name)) return isWholeName(role, name) ? 0 : 1;
  return NAMES_ANYTHING.test(name) ? 3 : 2;
}

/** Units and languages are two letters as well, and "no" is Norway: a country is guessed only where no heading says what it is. */
function mayBeGuessed(role: ColumnRole, name: string): boolean {
  return role === 'origin' ? name === '' || COUNTRY.test(name) : !COLUMN_ROLES.some((other) => other !== role && isWholeName(other, name));
}

const foldedNames = new Map<ColumnRole, readonly string[]>();
function names(role: ColumnRole): readonly string[] {
  const known = foldedNames.get(role) ?? NAMES[role].split('|');
  foldedNames.set(role, known);
  return known;
}

function fold(heading: string): string {
  return heading.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A heading that fits is believed unless the cells below plainly contradict it. */
function mayHold(role: ColumnRole, { heading, values }: ColumnSample): boolean {
  if (values.length === 0) return true;
  const isWhole = isWholeName(role, fold(heading));
  switch (role) {
    case 'description': {
      // "Artikel" heads article numbers as often as goods; goods in capitals stand under a heading that describes.
      const isNumber = (text: string): boolean => NUMBERED.test(text) || (!DESCRIBES.test(fold(heading)) && ABBREVIATED.test(text));
      return share(values, (value) => typeof value === 'string' && /\p{L}/u.test(value) && !isNumber(value)) >= 0.5;
    }
    case 'origin':
    case 'destination':
      // "Proof of origin" heads yes and no.
      return isWhole || share(values, isCountry) >= 0.5;
    case 'quantity':
    case 'value':
    case 'freight':
    case 'insurance':
      // Amounts come as text as well, which the row reads or refuses with its sentence; plain words are another column.
      return share(values, (value) => typeof value === 'number' || /\d/.test(String(value))) >= 0.5;
    case 'code':
      // Lists that are not finished hold few codes, and much that stands for one that is not known.
      return isWhole ? values.some(hasCode) : share(values, hasCode) >= 0.5;
    default:
      return true;
  }
}

function looksLike(role: 'imageUrl' | 'currency' | 'code' | 'origin', { values }: ColumnSample): boolean {
  if (values.length === 0) return false;
  switch (role) {
    case 'imageUrl':
      return share(values, (value) => /^https?:\/\/\S+$/i.test(String(value))) >= MOST;
    case 'currency':
      return share(values, (value) => (CURRENCIES as readonly string[]).includes(String(value).trim().toUpperCase())) >= MOST;
    case 'code':
      // Plain numbers are article numbers as often as codes.
      return share(values, (value) => typeof value === 'string' && value.includes('.') && isRead(() => parseTariffCode(value))) >= MOST;
    case 'origin':
      return share(values, isCountry) >= MOST;
  }
}

function isCountry(value: CellValue): boolean {
  return typeof value === 'string' && !/^\s*[Nn]o\s*$/.test(value) && isRead(() => parseCountry(value, 'origin'));
}

function hasCode(value: CellValue): boolean {
  return /\d{4}/.test(String(value).replace(/[.\s-]/g, ''));
}

/** What has most words in it, and is no name of a thing that a machine reads. */
function longestText(columns: readonly ColumnSample[]): ColumnSample | undefined {
  const lengthOf = ({ values }: ColumnSample): number => {
    const texts = values.filter((value) => typeof value === 'string' && /\p{L}{3}/u.test(value) && !NUMBERED.test(value));
    return texts.length < MOST * values.length ? 0 : texts.reduce<number>((sum, text) => sum + String(text).length, 0) / Math.max(1, values.length);
  };
  const [longest] = [...columns].sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest !== undefined && lengthOf(longest) >= LEAST_DESCRIPTION_LENGTH ? longest : undefined;
}

function share(values: readonly CellValue[], isSo: (value: CellValue) => boolean): number {
  return values.filter(isSo).length / values.length;
}

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
