// What formulas are given. Takes arguments as Excel passes them (it converts nothing that is declared as "any"),
// gives the trade's nouns; every refusal names the argument, what was expected and what came.
import type { ClassificationRequest } from '../customs/classification';
import { DEFAULT_DESTINATION, parseCountry, type CountryCode } from '../customs/country';
import { invalidInput } from '../customs/errors';
import type { LandedCostQuery } from '../customs/landed-cost';
import { parseCurrency, type Currency } from '../customs/money';
import { completeTaricCode, parseTariffCode, type TariffDigits } from '../customs/tariff-code';

/** A cell's content. Omitted arguments are null on every platform; empty cells are null on the web and 0 on desktop. */
export type CellContent = string | number | boolean | null | undefined;

export interface GoodsArguments {
  readonly description: CellContent;
  readonly origin: CellContent;
  readonly destination: CellContent;
  readonly imageUrl: CellContent;
}

/** @returns undefined for an empty description without a picture: an empty row has no code. */
export function readGoods(input: GoodsArguments): ClassificationRequest | undefined {
  const description = isEmpty(input.description) ? '' : readText(input.description, 'description');
  const imageUrl = isEmpty(input.imageUrl) ? undefined : readImageUrl(input.imageUrl);
  if (description === '' && imageUrl === undefined) return undefined;
  return {
    description,
    ...(isEmpty(input.origin) ? {} : { origin: readCountry(input.origin, 'origin') }),
    ...(isEmpty(input.destination) ? {} : { destination: readCountry(input.destination, 'destination') }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
  };
}

export interface LandedArguments {
  readonly hs: CellContent;
  readonly origin: CellContent;
  readonly value: CellContent;
  readonly destination: CellContent;
  readonly currency: CellContent;
  readonly shipping: CellContent;
  readonly insurance: CellContent;
}

/** @returns undefined for an empty code: an empty row has no cost. */
export function readLanded(input: LandedArguments): LandedCostQuery | undefined {
  if (isEmpty(input.hs)) return undefined;
  return {
    code: readCode(input.hs),
    origin: readCountry(input.origin, 'origin'),
    destination: isEmpty(input.destination) ? DEFAULT_DESTINATION : readCountry(input.destination, 'destination'),
    value: readAmount(input.value, 'value', 0.01),
    currency: isEmpty(input.currency) ? 'EUR' : readCurrency(input.currency),
    shipping: isEmpty(input.shipping) ? 0 : readAmount(input.shipping, 'shipping', 0),
    insurance: isEmpty(input.insurance) ? 0 : readAmount(input.insurance, 'insurance', 0),
  };
}

function isEmpty(input: CellContent): input is null | undefined | '' | 0 {
  return input === null || input === undefined || input === 0 || (typeof input === 'string' && input.trim() === '');
}

function readText(input: CellContent, argument: string): string {
  if (typeof input === 'string') return input.trim();
  throw invalidInput(`The ${argument} must be text, such as "cotton T-shirt for men". This is ${named(input)}.`);
}

function readCountry(input: CellContent, argument: string): CountryCode {
  if (typeof input === 'string' && input.trim() !== '') return parseCountry(input, argument);
  throw invalidInput(`The ${argument} must be a country, such as CN or China. This is ${named(input)}.`);
}

function readCode(input: CellContent): TariffDigits {
  if (typeof input === 'string' || typeof input === 'number') return completeTaricCode(parseTariffCode(input));
  throw invalidInput(`An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is ${named(input)}.`);
}

function readCurrency(input: CellContent): Currency {
  if (typeof input === 'string') return parseCurrency(input);
  throw invalidInput(`The currency must be a code such as EUR. This is ${named(input)}.`);
}

function readAmount(input: CellContent, argument: string, least: number): number {
  const amount = typeof input === 'string' && input.trim() !== '' ? readNumeral(input, argument) : input;
  if (typeof amount === 'number' && Number.isFinite(amount) && amount >= least) return amount;
  throw invalidInput(`The ${argument} must be a number of at least ${least}. This is ${named(input)}.`);
}

// Text is read only where it can mean one thing: "1,250" is a thousand in one country and one in another.
function readNumeral(text: string, argument: string): number {
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Number(text);
  throw invalidInput(`The ${argument} ${named(text)} is text, not a number. Type it as a number, without a currency sign or thousands separators.`);
}

function readImageUrl(input: CellContent): string {
  const text = readText(input, 'image address');
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw invalidInput(`The image address must begin with https://. This is ${named(text)}.`);
}

function named(input: CellContent): string {
  switch (typeof input) {
    case 'string':
      return input.trim() === '' ? 'empty' : `"${input.slice(0, 40)}"`;
    case 'number':
      return `the number ${input}`;
    case 'boolean':
      return input ? 'TRUE' : 'FALSE';
    default:
      return 'empty';
  }
}
