// Dates and times as people type them, with and without a year, a month's name or seconds. Gives null for whatever is not
// plainly one. Values are days since the beginning of 1900, as Excel counts them.
import type { Conventions } from './conventions';
import type { TypedNumber } from './typed-number';

const MS_PER_DAY = 86_400_000;
/** Day 0 of Excel's calendar, right for every date since 1 March 1900. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Excel has a 29 February 1900, which there never was: its day 60. */
const DAYS_BEFORE_MARCH_1900 = 61;
const LAST_YEAR = 9999;
/** Years of two digits from here on are of the century before (Excel's rule since 1998). */
const FIRST_YEAR_OF_1900S = 30;

const DAY_MONTH = 'd-mmm';
const MONTH_YEAR = 'mmm-yy';
const DAY_MONTH_YEAR = 'd-mmm-yy';
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,3}))?)?(?: ?(AM|PM|A|P))?$/i;
const HOUR_OF_HALF_DAY = /^(\d{1,2}) (AM|PM|A|P)$/i;
const DATE_AND_TIME = /^(\S.*?) (\d{1,2}:\d{1,2}.*)$/;

interface TypedDate {
  readonly value: number;
  readonly impliedFormat: string;
}

/** `thisYear` is what a day and a month alone belong to. */
export function readDateOrTime(text: string, conventions: Conventions, thisYear: number): TypedNumber | null {
  return readTime(text, conventions) ?? readDate(text, conventions, thisYear) ?? readDateAndTime(text, conventions, thisYear);
}

function readDateAndTime(text: string, conventions: Conventions, thisYear: number): TypedDate | null {
  const [, dateText = '', timeText = ''] = DATE_AND_TIME.exec(text) ?? [];
  const date = readDate(dateText, conventions, thisYear);
  const time = readTime(timeText, conventions);
  if (date === null || time === null || time.value >= 1) return null;
  return { value: date.value + time.value, impliedFormat: `${conventions.dateFormat} h:mm` };
}

/** Half days are an English custom. */
function readTime(text: string, { language }: Conventions): TypedDate | null {
  if (language !== 'en' && /[ap]m?$/i.test(text)) return null;
  const [, hourAlone, halfAlone] = HOUR_OF_HALF_DAY.exec(text) ?? [];
  if (hourAlone !== undefined) return timeOf(Number(hourAlone), 0, 0, halfAlone, 'h:mm');
  const [, hours, minutes, seconds, fraction, half] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const exactSeconds = Number(`${seconds ?? 0}.${fraction ?? 0}`);
  const format = fraction !== undefined ? 'mm:ss.0' : seconds === undefined ? 'h:mm' : 'h:mm:ss';
  return timeOf(Number(hours), Number(minutes), exactSeconds, half, format);
}

function timeOf(hours: number, minutes: number, seconds: number, half: string | undefined, format: string): TypedDate | null {
  if (minutes > 59 || seconds >= 60) return null;
  if (half !== undefined && (hours === 0 || hours > 12)) return null;
  const hoursOfDay = half === undefined ? hours : (hours % 12) + (half.toUpperCase().startsWith('P') ? 12 : 0);
  const value = (hoursOfDay * 3600 + minutes * 60 + seconds) / 86_400;
  if (half !== undefined) return { value, impliedFormat: `${format} AM/PM` };
  return { value, impliedFormat: hours >= 24 ? '[h]:mm:ss' : format };
}

function readDate(text: string, conventions: Conventions, thisYear: number): TypedDate | null {
  return readWithMonthName(text, conventions, thisYear) ?? readDigits(text, conventions, thisYear);
}

function readDigits(text: string, conventions: Conventions, thisYear: number): TypedDate | null {
  const { dateSeparators, isMonthFirst, dateFormat } = conventions;
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), dateFormat);
  const yearFirst = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearFirst !== null) return dateOf(Number(yearFirst[1]), Number(yearFirst[2]), 1, MONTH_YEAR);
  const parts = text.split(new RegExp(`[${dateSeparators}]`));
  // "3.4." is how a German writes the third of April.
  if (conventions.language === 'de' && text.endsWith('.') && parts.length === 3) parts.pop();
  const [first = '', second = '', third] = parts;
  if (parts.length > 3 || !/^\d{1,2}$/.test(first)) return null;
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  if (third !== undefined) {
    const year = yearOf(third);
    return /^\d{1,2}$/.test(second) && year !== undefined ? dateOf(year, Number(month), Number(day), dateFormat) : null;
  }
  const date = /^\d{1,2}$/.test(second) ? dateOf(thisYear, Number(month), Number(day), DAY_MONTH) : null;
  return date ?? monthOf(first, second);
}

/** "3-2026" and "1/32" have no day: the first of the month. */
function monthOf(month: string, yearText: string): TypedDate | null {
  const year = yearOf(yearText);
  return year === undefined || !/^\d{2}(?:\d{2})?$/.test(yearText) ? null : dateOf(year, Number(month), 1, MONTH_YEAR);
}

/** "5 March", "Mar-2026", "5. Mai 2026", "April 30, 2026". */
function readWithMonthName(text: string, conventions: Conventions, thisYear: number): TypedDate | null {
  const words = text.toUpperCase().split(/, | |[/-]|\. ?/);
  const at = words.findIndex((word) => monthNumber(word, conventions) !== undefined);
  const month = monthNumber(words[at] ?? '', conventions);
  const numbers = words.filter((_word, index) => index !== at);
  if (month === undefined || words.length > 3 || at > 1 || numbers.some((number) => !/^\d{1,4}$/.test(number))) return null;
  const [first = '', second] = numbers;
  if (second !== undefined) {
    const year = yearOf(second);
    return year === undefined ? null : dateOf(year, month, Number(first), DAY_MONTH_YEAR);
  }
  // "Apr 30" is a day where the month comes first, and a year where it does not.
  const mayBeDay = /^\d{1,2}$/.test(first) && (at === 1 || conventions.isMonthFirst);
  const day = mayBeDay ? dateOf(thisYear, month, Number(first), DAY_MONTH) : null;
  const year = yearOf(first);
  return day ?? (year === undefined ? null : dateOf(year, month, 1, MONTH_YEAR));
}

function monthNumber(word: string, { months }: Conventions): number | undefined {
  const index = months.findIndex((names) => names.includes(word));
  return index === -1 ? undefined : index + 1;
}

function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const year = Number(text);
  return year < FIRST_YEAR_OF_1900S ? 2000 + year : 1900 + year;
}

/** null where there is no such day. */
function dateOf(year: number, month: number, day: number, impliedFormat: string): TypedDate | null {
  if (year < 1900 || year > LAST_YEAR) return null;
  if (year === 1900 && month === 2 && day === 29) return { value: DAYS_BEFORE_MARCH_1900 - 1, impliedFormat };
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = (time - EXCEL_EPOCH) / MS_PER_DAY;
  return { value: days < DAYS_BEFORE_MARCH_1900 ? days - 1 : days, impliedFormat };
}

/** The date of a day's number as it can be typed, "1-3-2026", with its time where it has one. */
export function dateText(value: number, { dateFormat }: Conventions): string {
  const days = Math.floor(value);
  const date = new Date(EXCEL_EPOCH + (days < DAYS_BEFORE_MARCH_1900 ? days + 1 : days) * MS_PER_DAY);
  const isTheDayThatNeverWas = days === DAYS_BEFORE_MARCH_1900 - 1;
  const day = isTheDayThatNeverWas ? 29 : date.getUTCDate();
  const month = isTheDayThatNeverWas ? 2 : date.getUTCMonth() + 1;
  const text = dateFormat.replace(/d+|m+|yyyy/g, (code) => {
    if (code === 'yyyy') return String(date.getUTCFullYear());
    return String(code.startsWith('d') ? day : month).padStart(code.length, '0');
  });
  return value === days ? text : `${text} ${timeText(value - days)}`;
}

/** "12:30", with seconds where there are any; hours go on beyond 24. */
export function timeText(value: number): string {
  const seconds = Math.round(value * 86_400);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const padded = (number: number): string => String(number).padStart(2, '0');
  return rest === 0 ? `${hours}:${padded(minutes)}` : `${hours}:${padded(minutes)}:${padded(rest)}`;
}
