// Amounts of money. Takes currencies as people write them, gives those that the API calculates in.
import { invalidInput } from './errors';

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
