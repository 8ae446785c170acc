// Reads countries, loaded when a formula is first given one: their names in ten languages are much to load for a workbook
// whose formulas have none.
import type { CountryCode } from '../customs/country-code';
import { partNotLoaded } from '../customs/errors';

type ParseCountry = (input: string, argument: string) => CountryCode;

let loaded: ParseCountry | undefined;

/** See parseCountry. Rejects with `offline` where its file cannot be had; it is asked for again the next time. */
export async function countryReader(): Promise<ParseCountry> {
  try {
    return (loaded ??= (await import('../customs/country')).parseCountry);
  } catch (cause) {
    throw partNotLoaded(cause);
  }
}
