// How people write numbers, dates and truth values where a workbook is used: what Excel takes from the regional settings
// and its own language. Data for en-US, nl-NL and de-DE; other languages are read as en-US.

export interface Conventions {
  readonly language: 'en' | 'nl' | 'de';
  readonly decimal: string;
  readonly thousands: string;
  /** What may stand between day, month and year. */
  readonly dateSeparators: string;
  readonly isMonthFirst: boolean;
  /** What a date with a year is shown with. */
  readonly dateFormat: string;
  /** Signs of money that are read before or behind an amount, and how it is shown without and with cents. */
  readonly currencies: readonly { readonly sign: string; readonly format: string; readonly formatWithCents: string }[];
  readonly trueText: string;
  readonly falseText: string;
  /** As they are typed, to what a cell holds. */
  readonly errors: Readonly<Record<string, string>>;
  /** January first, in capitals: the whole word and what is short for it. */
  readonly months: readonly (readonly string[])[];
}

const EURO = '[$€-2]';

const EN_US: Conventions = {
  language: 'en',
  decimal: '.',
  thousands: ',',
  dateSeparators: '/-',
  isMonthFirst: true,
  dateFormat: 'm/d/yyyy',
  currencies: [
    { sign: '$', format: '$#,##0_);[Red]($#,##0)', formatWithCents: '$#,##0.00_);[Red]($#,##0.00)' },
    { sign: '€', format: `${EURO} #,##0;[Red]-${EURO} #,##0`, formatWithCents: `${EURO} #,##0.00;[Red]-${EURO} #,##0.00` },
  ],
  trueText: 'TRUE',
  falseText: 'FALSE',
  errors: {},
  months: [
    ['JANUARY', 'JAN'], ['FEBRUARY', 'FEB'], ['MARCH', 'MAR'], ['APRIL', 'APR'], ['MAY'], ['JUNE', 'JUN'], ['JULY', 'JUL'],
    ['AUGUST', 'AUG'], ['SEPTEMBER', 'SEP', 'SEPT'], ['OCTOBER', 'OCT'], ['NOVEMBER', 'NOV'], ['DECEMBER', 'DEC'],
  ],
};

const NL_NL: Conventions = {
  language: 'nl',
  decimal: ',',
  thousands: '.',
  dateSeparators: '-/',
  isMonthFirst: false,
  dateFormat: 'd-m-yyyy',
  currencies: [{ sign: '€', format: '"€" #,##0;[Red]"€" -#,##0', formatWithCents: '"€" #,##0.00;[Red]"€" -#,##0.00' }],
  trueText: 'WAAR',
  falseText: 'ONWAAR',
  errors: {
    '#N/B': '#N/A', '#WAARDE!': '#VALUE!', '#DEEL/0!': '#DIV/0!', '#NAAM?': '#NAME?', '#VERW!': '#REF!', '#GETAL!': '#NUM!', '#LEEG!': '#NULL!',
  },
  months: [
    ['JANUARI', 'JAN'], ['FEBRUARI', 'FEB'], ['MAART', 'MRT'], ['APRIL', 'APR'], ['MEI'], ['JUNI', 'JUN'], ['JULI', 'JUL'],
    ['AUGUSTUS', 'AUG'], ['SEPTEMBER', 'SEP'], ['OKTOBER', 'OKT'], ['NOVEMBER', 'NOV'], ['DECEMBER', 'DEC'],
  ],
};

const DE_DE: Conventions = {
  language: 'de',
  decimal: ',',
  thousands: '.',
  dateSeparators: './-',
  isMonthFirst: false,
  dateFormat: 'dd.mm.yyyy',
  currencies: [{ sign: '€', format: '#,##0 "€";[Red]-#,##0 "€"', formatWithCents: '#,##0.00 "€";[Red]-#,##0.00 "€"' }],
  trueText: 'WAHR',
  falseText: 'FALSCH',
  errors: { '#NV': '#N/A', '#WERT!': '#VALUE!', '#BEZUG!': '#REF!', '#ZAHL!': '#NUM!' },
  months: [
    ['JANUAR', 'JAN'], ['FEBRUAR', 'FEB'], ['MÄRZ', 'MRZ', 'MÄR'], ['APRIL', 'APR'], ['MAI'], ['JUNI', 'JUN'], ['JULI', 'JUL'],
    ['AUGUST', 'AUG'], ['SEPTEMBER', 'SEP', 'SEPT'], ['OKTOBER', 'OKT'], ['NOVEMBER', 'NOV'], ['DEZEMBER', 'DEZ'],
  ],
};

/** What the host writes in: Range.values and formulas are in English whatever the user's language is. */
export const ENGLISH = EN_US;

/** Of a language tag such as "nl-NL". */
export function conventionsOf(locale: string): Conventions {
  const [language = ''] = locale.toLowerCase().split('-');
  return [NL_NL, DE_DE].find((each) => each.language === language) ?? EN_US;
}
