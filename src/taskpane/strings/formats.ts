// How one reader writes numbers, dates and countries. Takes a language tag, gives formatters;
// must never contain words.

export interface Formats {
  /** 1,234 or 1.234. */
  number(value: number): string;
  /** The day of an ISO 8601 point in time, in words. */
  day(timestamp: string): string;
  /** A point in time in milliseconds since 1970, as the reader's clock shows it. */
  moment(timestampMs: number): string;
  /** "14:32" */
  time(timestampMs: number): string;
  /** How long something takes, in milliseconds, as roughly as people say it: "40 seconds", "1 hour 10 minutes". Never less than it is. */
  duration(durationMs: number): string;
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
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const units = (unit: 'second' | 'minute' | 'hour'): Intl.NumberFormat => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  const [seconds, minutes, hours] = [units('second'), units('minute'), units('hour')];
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    number: (value) => numbers.format(value),
    day: (timestamp) => days.format(new Date(timestamp)),
    moment: (timestampMs) => moments.format(timestampMs),
    time: (timestampMs) => times.format(timestampMs),
    duration: (durationMs) => {
      const { hour, minute, second } = roughly(durationMs);
      if (hour === 0) return minute === 0 ? seconds.format(second) : minutes.format(minute);
      return minute === 0 ? hours.format(hour) : `${hours.format(hour)} ${minutes.format(minute)}`;
    },
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    argumentSeparator: separatorBesideDecimals(numbers),
  };
}

/** Below a minute in steps of ten seconds, and from there in whole minutes. */
function roughly(durationMs: number): { hour: number; minute: number; second: number } {
  const second = Math.max(1, Math.ceil(durationMs / 10_000)) * 10;
  if (second < 60) return { hour: 0, minute: 0, second };
  const minute = Math.ceil(durationMs / 60_000);
  return { hour: Math.floor(minute / 60), minute: minute % 60, second: 0 };
}

// Excel separates arguments with the list separator of the region, a semicolon wherever the comma is taken by decimals.
function separatorBesideDecimals(numbers: Intl.NumberFormat): ',' | ';' {
  const decimal = numbers.formatToParts(1.5).find((part) => part.type === 'decimal');
  return decimal?.value === ',' ? ';' : ',';
}
