// How one reader writes numbers, dates and countries. Takes a language tag, gives formatters;
// must never contain words.

export interface Formats {
  /** 1,234 or 1.234. */
  number(value: number): string;
  /** The day of an ISO 8601 point in time, in words. */
  day(timestamp: string): string;
  /** A point in time in milliseconds since 1970, as the reader's clock shows it. */
  moment(timestampMs: number): string;
  /** The name of a two-letter country code; anything else comes back as it is. */
  country(code: string): string;
  /** What stands between the arguments of a formula. */
  readonly argumentSeparator: ',' | ';';
}

/** @param locale A BCP 47 tag that Intl knows, such as "nl-NL". */
export function formatsFor(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  // The service gives midnight UTC as the day of expiry: in local time that is a day earlier west of Greenwich.
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    number: (value) => numbers.format(value),
    day: (timestamp) => days.format(new Date(timestamp)),
    moment: (timestampMs) => moments.format(timestampMs),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    argumentSeparator: separatorBesideDecimals(numbers),
  };
}

// Excel separates arguments with the list separator of the region, a semicolon wherever the comma is taken by decimals.
function separatorBesideDecimals(numbers: Intl.NumberFormat): ',' | ';' {
  const decimal = numbers.formatToParts(1.5).find((part) => part.type === 'decimal');
  return decimal?.value === ',' ? ';' : ',';
}
