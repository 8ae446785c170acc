// What formulas are given. Takes arguments as Excel passes them (it converts nothing that is declared as "any"),
// gives the trade's nouns; every refusal names the argument, what was expected and what came.
import type { ClassificationRequest } from '../customs/classification';
import { DEFAULT_DESTINATION, type CountryCode } from '../customs/country-code';
import type { DutyRatesQuery } from '../customs/duty-rates';
import { invalidInput } from '../customs/errors';
import type { LandedCostQuery } from '../customs/landed-cost';
import { namedValue } from '../customs/given';
import { parseImageAddress } from '../customs/image-address';
import { agreedCurrency, parseCurrency, writtenAmount, type Currency, type WrittenAmount } from '../customs/money';
import { differByAtMost } from '../customs/slips';
import { completeTaricCode, parseTariffCode, type TariffDigits } from '../customs/tariff-code';
import type { KnownProduct } from '../runtime/runtime';
import { countryReader } from './country-reader';
import { isBlank, isDate, isOpaque, isPassedError, type CellContent } from './data-types';

export interface GoodsArguments {
  readonly description: CellContent;
  readonly origin: CellContent;
  readonly destination: CellContent;
  readonly image_url: CellContent;
}

/** @returns undefined for an empty description without a picture: an empty row has no code. */
export async function readGoods(input: GoodsArguments): Promise<ClassificationRequest | undefined> {
  const description = isBlank(input.description) ? '' : readText(input.description, 'description');
  const imageUrl = isBlank(input.image_url) ? undefined : readImageUrl(input.image_url);
  if (description === '' && imageUrl === undefined) return undefined;
  return {
    description,
    ...(isBlank(input.origin) ? {} : { origin: await readCountry(input.origin, 'origin') }),
    ...(isBlank(input.destination) ? {} : { destination: await readCountry(input.destination, 'destination') }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
  };
}

export type ProductArguments = Omit<GoodsArguments, 'description'> & { readonly description_or_id: CellContent };

// The API's identity of a classification (section classify).
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
/** HS gives this; a description of goods does not look like it. */
const WRITTEN_CODE = /^\d{4}\.\d\d(?:\.\d\d){0,2}$/;

/** @returns undefined for an empty row. A card of CLASSIFY stands for its product. */
export async function readProduct({ description_or_id: named, ...rest }: ProductArguments): Promise<KnownProduct | undefined> {
  const id = isOpaque(named) ? named.properties.get(CARD_ID) : named;
  if (typeof id === 'string' && UUID.test(id.trim())) return { id: id.trim().toLowerCase() };
  if (typeof named === 'string' && WRITTEN_CODE.test(named.trim())) {
    throw invalidInput(`${named.trim()} is an HS code, which many products have. Give the description that was classified, or the id of its classification.`);
  }
  const request = await readGoods({ description: named, ...rest });
  return request === undefined ? undefined : { request };
}

const NOTHING: WrittenAmount = { amount: 0, currencies: undefined };

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
export async function readLanded(input: LandedArguments): Promise<LandedCostQuery | undefined> {
  if (isBlank(input.hs)) return undefined;
  const goods = { ...readCode(input.hs), origin: await readCountry(input.origin, 'origin'), destination: await readDestination(input.destination) };
  const amounts = {
    value: readAmount(input.value, 'value', 0.01),
    shipping: isBlank(input.shipping) ? NOTHING : readAmount(input.shipping, 'shipping', 0),
    insurance: isBlank(input.insurance) ? NOTHING : readAmount(input.insurance, 'insurance', 0),
  };
  const currency = agreedCurrency(amounts, isBlank(input.currency) ? undefined : readCurrency(input.currency), 'EUR');
  return { ...goods, value: amounts.value.amount, currency, shipping: amounts.shipping.amount, insurance: amounts.insurance.amount };
}

export interface DutyArguments {
  readonly hs: CellContent;
  readonly origin: CellContent;
  readonly destination: CellContent;
}

/** @param needsOrigin Its duty depends on where the goods come from. @returns undefined for an empty code. */
export async function readDuty(input: DutyArguments, needsOrigin: boolean): Promise<DutyRatesQuery | undefined> {
  if (isBlank(input.hs)) return undefined;
  return {
    ...readCode(input.hs),
    ...(isBlank(input.origin) && !needsOrigin ? {} : { origin: await readCountry(input.origin, 'origin') }),
    destination: await readDestination(input.destination),
  };
}

/** @param names In the order in which they are offered. */
export function readField<TName extends string>(input: CellContent, names: readonly TName[]): TName {
  const text = typeof input === 'string' ? input.trim().toLowerCase() : '';
  const name = names.find((each) => each === text);
  if (name !== undefined) return name;
  const meant = suggestion(text, names);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const quoted = named(input);
  throw invalidInput(`${quoted} is not a field.${hint} Use one of: ${names.join(', ')}.`);
}

/** The name that a slip or two would have made this of, or that goes on where this ends. */
function suggestion<TName extends string>(typed: string, names: readonly TName[]): TName | undefined {
  if (typed.length < 3) return undefined;
  return names.find((name) => name.startsWith(typed)) ?? names.find((name) => differByAtMost(2, typed, name));
}

/** @returns false where it was left out. */
export function readSwitch(input: CellContent, argument: string): boolean {
  if (isBlank(input) || input === false) return false;
  if (input === true || input === 1) return true;
  throw invalidInput(`The argument ${argument} must be TRUE or FALSE. This is ${named(input)}.`);
}

/** The property of our cards that names the classification, and the one with its code. */
export const CARD_ID = 'Id';
export const CARD_CODE = 'Code';

function readText(input: CellContent, argument: string): string {
  if (typeof input === 'string') return input.trim();
  throw invalidInput(`The ${argument} must be text, such as "cotton T-shirt for men". This is ${named(input)}.`);
}

async function readCountry(input: CellContent, argument: string): Promise<CountryCode> {
  if (typeof input === 'string' && input.trim() !== '') return (await countryReader())(input, argument);
  throw invalidInput({ kind: 'country-not-text', argument, given: named(input) });
}

async function readDestination(input: CellContent): Promise<CountryCode> {
  return isBlank(input) ? DEFAULT_DESTINATION : readCountry(input, 'destination');
}

/** A card of CLASSIFY stands for its code. */
function readCode(input: CellContent): { readonly code: TariffDigits; readonly givenCode: TariffDigits } {
  if (isDate(input)) throw invalidInput({ kind: 'code-is-date', given: named(input) });
  const code = isOpaque(input) ? input.properties.get(CARD_CODE) : input;
  if (typeof code !== 'string' && typeof code !== 'number') {
    throw invalidInput({ kind: 'code-not-text', given: named(input) });
  }
  const givenCode = parseTariffCode(code);
  return { code: completeTaricCode(givenCode), givenCode };
}

function readCurrency(input: CellContent): Currency {
  if (typeof input === 'string') return parseCurrency(input);
  throw invalidInput(`The currency must be a code such as EUR. This is ${named(input)}.`);
}

function readAmount(input: CellContent, argument: string, least: number): WrittenAmount {
  if (input === null || input === undefined || typeof input === 'object') throw invalidInput({ kind: 'amount-too-small', argument, given: named(input), least });
  return writtenAmount(input, argument, least);
}

function readImageUrl(input: CellContent): string {
  return parseImageAddress(readText(input, 'image address'));
}

function named(input: CellContent): string {
  if (isDate(input)) return 'a date';
  if (isOpaque(input)) return `a cell with a data type (${input.dataType})`;
  if (isPassedError(input)) return `the error ${input.error}`;
  return input === null || input === undefined ? 'empty' : namedValue(input);
}
