// Amounts of money. Takes currencies as people write them, gives those that the API calculates in.
import Big from 'big.js';
import { invalidInput } from './errors';
import { namedValue } from './given';
import { visibleText } from './visible-text';

/** The currencies that the API supports (API section classify, parameter currency). */
export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** @throws ClassificationError invalid-input for a currency that the API does not calculate in. */
export function parseCurrency(input: string): Currency {
  const code = visibleText(input).toUpperCase();
  const currency = CURRENCIES.find((known) => known === code);
  if (currency === undefined) {
    throw invalidInput(`The currency must be ${CURRENCIES.join(', ')}. This is "${input.slice(0, 40)}".`);
  }
  return currency;
}

/**
 * @param argument What the amount is, for the message: "value", "shipping".
 * @throws ClassificationError invalid-input for what is no number of at least that much.
 */
export function parseAmount(input: string | number | boolean, argument: string, least: number): number {
  const amount = typeof input === 'string' && input.trim() !== '' ? numeral(input, argument) : input;
  if (typeof amount === 'number' && Number.isFinite(amount) && amount >= least) return amount;
  throw invalidInput(`The ${argument} must be a number of at least ${least}. This is ${namedValue(input)}.`);
}

/**
 * What so many pieces cost, to the cent, half a cent up: the service takes no more decimals, and in binary 3 × 0.1 is more
 * than 0.3, and 1.005 less than it looks.
 */
export function lineValue(price: number, quantity: number): number {
  return new Big(price).times(quantity).round(2).toNumber();
}

const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;
/** Thousands in groups, with decimals or without: 1.234,50 and 1,234.50, 1 234 and 1'234. */
const GROUPED = /^-?(?!0)\d{1,3}(?:([.,' \u00a0\u202f])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

// Text is read only where it means the same number in every country: "1,250" is a thousand in one and little in another.
function numeral(text: string, argument: string): number {
  const written = visibleText(text);
  const decimal = DECIMAL.test(written) ? Number(written.replace(',', '.')) : undefined;
  const separator = GROUPED.exec(written)?.[1];
  const grouped = separator === undefined ? undefined : Number(written.replaceAll(separator, '').replace(',', '.'));
  if (decimal !== undefined && grouped !== undefined) {
    throw invalidInput(`The ${argument} ${namedValue(text)} may be ${grouped} or ${decimal}, by country. Type it as a number, without thousands separators.`);
  }
  const amount = decimal ?? grouped;
  if (amount !== undefined) return amount;
  throw invalidInput(`The ${argument} ${namedValue(text)} is text, not a number. Type it as a number, without a currency sign or thousands separators.`);
}
