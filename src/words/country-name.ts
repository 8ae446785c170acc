// The name of a country in a sentence. English.

/** Not a country of its own, so the tables have no name for it. */
const NORTHERN_IRELAND = 'XI';

/** @param code Two capital letters. */
export function countryName(code: string): string {
  if (code === NORTHERN_IRELAND) return 'Northern Ireland, in EU customs';
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}
