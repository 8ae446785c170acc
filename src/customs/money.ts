// Amounts of money. Takes currencies as people write them, gives those that the API calculates in.
import { invalidInput } from './errors';
import { namedValue } from './given';

/** The currencies that the API supports (API section classify, parameter currency). */
export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** @throws ClassificationError invalid-input for a currency that the API does not calculate in. */
export function parseCurrency(input: string): Currency {
  const code = input.trim().toUpperCase();
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

// Text is read only where it can mean one thing: "1,250" is a thousand in one country and one in another.
function numeral(text: string, argument: string): number {
  if (/^\s*\d+(\.\d+)?\s*$/.test(text)) return Number(text);
  throw invalidInput(`The ${argument} ${namedValue(text)} is text, not a number. Type it as a number, without a currency sign or thousands separators.`);
}
