// What a person types into a cell, in the three languages that the workbench knows: one table, then the rules.
import { conventionsOf } from '../../../src/workbench/grid/conventions';
import { numberInText, readTyped, type TypedInput } from '../../../src/workbench/grid/typed-input';

const GENERAL = 'General';
const YEAR = 2026;
const LOCALES = ['en-US', 'nl-NL', 'de-DE'] as const;
type Locale = (typeof LOCALES)[number];

const typed = (text: string, locale: Locale = 'en-US', format = GENERAL): TypedInput => readTyped(text, format, { conventions: conventionsOf(locale), year: YEAR });
/** Days since the beginning of 1900, as Excel counts them. */
const day = (year: number, month: number, date: number): number => (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** A value alone, or with the number format that it gets. "text" stays what was typed. */
type Read = string | number | boolean | readonly [value: number, format: string];
const DOLLARS = '$#,##0_);[Red]($#,##0)';
const DOLLARS_AND_CENTS = '$#,##0.00_);[Red]($#,##0.00)';
const EUROS_NL = '"€" #,##0;[Red]"€" -#,##0';
const EUROS_NL_CENTS = '"€" #,##0.00;[Red]"€" -#,##0.00';
const EUROS_DE = '#,##0 "€";[Red]-#,##0 "€"';
const EUROS_DE_CENTS = '#,##0.00 "€";[Red]-#,##0.00 "€"';
const EUROS_US = '[$€-2] #,##0;[Red]-[$€-2] #,##0';

const TABLE: readonly (readonly [text: string, enUS: Read, nlNL: Read, deDE: Read])[] = [
  // Numbers.
  ['12', 12, 12, 12],
  ['-12', -12, -12, -12],
  ['+5', 5, 5, 5],
  [' 12 ', 12, 12, 12],
  ['007', 7, 7, 7],
  ['-0', 0, 0, 0],
  ['.5', 0.5, 'text', 'text'],
  [',5', 'text', 0.5, 0.5],
  ['5.', 5, 'text', 'text'],
  ['1.25', 1.25, 'text', [day(1925 + 100, 1, 1), 'mmm-yy']],
  ['1,25', 'text', 1.25, 1.25],
  ['1,234', [1234, '#,##0'], 1.234, 1.234],
  ['1.234', 1.234, [1234, '#,##0'], [1234, '#,##0']],
  ['1,234.5', [1234.5, '#,##0.00'], 'text', 'text'],
  ['1.234,5', 'text', [1234.5, '#,##0.00'], [1234.5, '#,##0.00']],
  ['1,234,567', [1_234_567, '#,##0'], 'text', 'text'],
  ['1.234.567', 'text', [1_234_567, '#,##0'], [1_234_567, '#,##0']],
  ['1 234', 'text', 'text', 'text'],
  ['1,23,456', 'text', 'text', 'text'],
  ['0703.10.00', 'text', 'text', 'text'],
  ['8518.30', 8518.3, 'text', 'text'],
  ['12 kg', 'text', 'text', 'text'],
  ['1E5', [100_000, '0.00E+00'], [100_000, '0.00E+00'], [100_000, '0.00E+00']],
  ['1e-2', [0.01, '0.00E+00'], [0.01, '0.00E+00'], [0.01, '0.00E+00']],
  ['2.5E3', [2500, '0.00E+00'], 'text', 'text'],
  ['2,5E3', 'text', [2500, '0.00E+00'], [2500, '0.00E+00']],
  ['1E400', 'text', 'text', 'text'],
  ['E5', 'text', 'text', 'text'],
  ['1234567890123456', 1_234_567_890_123_450, 1_234_567_890_123_450, 1_234_567_890_123_450],
  ['12345678901234567899', 12_345_678_901_234_500_000, 12_345_678_901_234_500_000, 12_345_678_901_234_500_000],
  ['0.1234567890123456789', 0.123456789012345, 'text', 'text'],
  ['(120)', -120, -120, -120],
  ['(-120)', 'text', 'text', 'text'],
  // Percentages.
  ['50%', [0.5, '0%'], [0.5, '0%'], [0.5, '0%']],
  ['21 %', [0.21, '0%'], [0.21, '0%'], [0.21, '0%']],
  ['6.5%', [0.065, '0.00%'], 'text', 'text'],
  ['6,5%', 'text', [0.065, '0.00%'], [0.065, '0.00%']],
  ['(5%)', [-0.05, '0%'], [-0.05, '0%'], [-0.05, '0%']],
  ['5 %x', 'text', 'text', 'text'],
  // Money.
  ['$120', [120, DOLLARS], 'text', 'text'],
  ['-$120', [-120, DOLLARS], 'text', 'text'],
  ['$-120', [-120, DOLLARS], 'text', 'text'],
  ['($120)', [-120, DOLLARS], 'text', 'text'],
  ['$1,234.50', [1234.5, DOLLARS_AND_CENTS], 'text', 'text'],
  ['€ 120', [120, EUROS_US], [120, EUROS_NL], [120, EUROS_DE]],
  ['120 €', [120, EUROS_US], [120, EUROS_NL], [120, EUROS_DE]],
  ['€ 1.234,50', 'text', [1234.5, EUROS_NL_CENTS], [1234.5, EUROS_DE_CENTS]],
  ['€', 'text', 'text', 'text'],
  ['EUR 120', 'text', 'text', 'text'],
  ['1€20', 'text', 'text', 'text'],
  // Fractions.
  ['1 1/2', [1.5, '# ?/?'], [1.5, '# ?/?'], [1.5, '# ?/?']],
  ['0 3/4', [0.75, '# ?/?'], [0.75, '# ?/?'], [0.75, '# ?/?']],
  ['-1 1/2', [-1.5, '# ?/?'], [-1.5, '# ?/?'], [-1.5, '# ?/?']],
  ['2 11/16', [2.6875, '# ??/??'], [2.6875, '# ??/??'], [2.6875, '# ??/??']],
  ['1 1/0', 'text', 'text', 'text'],
  // Dates.
  ['1/2', [day(YEAR, 1, 2), 'd-mmm'], [day(YEAR, 2, 1), 'd-mmm'], [day(YEAR, 2, 1), 'd-mmm']],
  ['3-4', [day(YEAR, 3, 4), 'd-mmm'], [day(YEAR, 4, 3), 'd-mmm'], [day(YEAR, 4, 3), 'd-mmm']],
  ['1.5', 1.5, 'text', [day(YEAR, 5, 1), 'd-mmm']],
  ['3.4.', 'text', 'text', [day(YEAR, 4, 3), 'd-mmm']],
  ['3/4/2026', [day(2026, 3, 4), 'm/d/yyyy'], [day(2026, 4, 3), 'd-m-yyyy'], [day(2026, 4, 3), 'dd.mm.yyyy']],
  ['3-4-26', [day(2026, 3, 4), 'm/d/yyyy'], [day(2026, 4, 3), 'd-m-yyyy'], [day(2026, 4, 3), 'dd.mm.yyyy']],
  ['3.4.2026', 'text', 'text', [day(2026, 4, 3), 'dd.mm.yyyy']],
  ['1/2/29', [day(2029, 1, 2), 'm/d/yyyy'], [day(2029, 2, 1), 'd-m-yyyy'], [day(2029, 2, 1), 'dd.mm.yyyy']],
  ['1/2/30', [day(1930, 1, 2), 'm/d/yyyy'], [day(1930, 2, 1), 'd-m-yyyy'], [day(1930, 2, 1), 'dd.mm.yyyy']],
  ['2026-03-01', [day(2026, 3, 1), 'm/d/yyyy'], [day(2026, 3, 1), 'd-m-yyyy'], [day(2026, 3, 1), 'dd.mm.yyyy']],
  ['13/4/2026', 'text', [day(2026, 4, 13), 'd-m-yyyy'], [day(2026, 4, 13), 'dd.mm.yyyy']],
  ['15/16', 'text', 'text', 'text'],
  ['1/32', [day(1932, 1, 1), 'mmm-yy'], [day(1932, 1, 1), 'mmm-yy'], [day(1932, 1, 1), 'mmm-yy']],
  ['3-2026', [day(2026, 3, 1), 'mmm-yy'], [day(2026, 3, 1), 'mmm-yy'], [day(2026, 3, 1), 'mmm-yy']],
  ['2026-02-30', 'text', 'text', 'text'],
  ['2026-13-01', 'text', 'text', 'text'],
  ['1/1/1900', [1, 'm/d/yyyy'], [1, 'd-m-yyyy'], [1, 'dd.mm.yyyy']],
  ['1/3/1900', [3, 'm/d/yyyy'], [61, 'd-m-yyyy'], [61, 'dd.mm.yyyy']],
  ['1/1/1899', 'text', 'text', 'text'],
  ['5 Mar', [day(YEAR, 3, 5), 'd-mmm'], 'text', 'text'],
  ['5 mrt', 'text', [day(YEAR, 3, 5), 'd-mmm'], 'text'],
  ['5. Mai', 'text', 'text', [day(YEAR, 5, 5), 'd-mmm']],
  ['apr 30', [day(YEAR, 4, 30), 'd-mmm'], [day(1930, 4, 1), 'mmm-yy'], [day(1930, 4, 1), 'mmm-yy']],
  ['30 april', [day(YEAR, 4, 30), 'd-mmm'], [day(YEAR, 4, 30), 'd-mmm'], [day(YEAR, 4, 30), 'd-mmm']],
  ['April 30, 2026', [day(2026, 4, 30), 'd-mmm-yy'], [day(2026, 4, 30), 'd-mmm-yy'], [day(2026, 4, 30), 'd-mmm-yy']],
  ['Dec-19', [day(YEAR, 12, 19), 'd-mmm'], [day(2019, 12, 1), 'mmm-yy'], 'text'],
  ['May chairs', 'text', 'text', 'text'],
  // Times.
  ['12:30', [12.5 / 24, 'h:mm'], [12.5 / 24, 'h:mm'], [12.5 / 24, 'h:mm']],
  ['9:05:30', [(9 * 3600 + 330) / 86_400, 'h:mm:ss'], [(9 * 3600 + 330) / 86_400, 'h:mm:ss'], [(9 * 3600 + 330) / 86_400, 'h:mm:ss']],
  ['1:30 PM', [13.5 / 24, 'h:mm AM/PM'], 'text', 'text'],
  ['12 AM', [0, 'h:mm AM/PM'], 'text', 'text'],
  ['27:00', [27 / 24, '[h]:mm:ss'], [27 / 24, '[h]:mm:ss'], [27 / 24, '[h]:mm:ss']],
  ['12:75', 'text', 'text', 'text'],
  ['2026-03-01 12:00', [day(2026, 3, 1) + 0.5, 'm/d/yyyy h:mm'], [day(2026, 3, 1) + 0.5, 'd-m-yyyy h:mm'], [day(2026, 3, 1) + 0.5, 'dd.mm.yyyy h:mm']],
  // Truth and errors.
  ['TRUE', true, 'text', 'text'],
  ['false', false, 'text', 'text'],
  ['WAAR', 'text', true, 'text'],
  ['onwaar', 'text', false, 'text'],
  ['WAHR', 'text', 'text', true],
  ['falsch', 'text', 'text', false],
  ['TRUE story', 'text', 'text', 'text'],
  ['#n/a', '#N/A', '#N/A', '#N/A'],
  ['#N/B', 'text', '#N/A', 'text'],
  ['#WERT!', 'text', 'text', '#VALUE!'],
  // Text.
  ['chair', 'text', 'text', 'text'],
  ['-', 'text', 'text', 'text'],
  ['.', 'text', 'text', 'text'],
  ['%', 'text', 'text', 'text'],
  ['=', 'text', 'text', 'text'],
];

function expected(text: string, read: Read): TypedInput {
  if (read === 'text') return { value: text };
  return typeof read === 'object' ? { value: read[0], impliedFormat: read[1] } : { value: read };
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(TABLE.map(([text, ...reads]) => [text, reads[LOCALES.indexOf(locale)]!] as const))('%j is read as Excel reads it: %j', (text, read) => {
    const { value, ...rest } = typed(text, locale);
    const { value: wanted, ...restWanted } = expected(text, read);
    expect(rest).toEqual(restWanted);
    if (typeof wanted === 'number') expect(value).toBeCloseTo(wanted, 12);
    else expect(value).toBe(wanted);
  });
});

describe('what is typed into a cell', () => {
  test('nothing empties it', () => {
    expect(typed('')).toEqual({ value: null });
  });

  test('a code typed into a text cell keeps its zeros, and a formula stays text there', () => {
    expect(typed('0101.21', 'en-US', '@')).toEqual({ value: '0101.21', isForcedText: true });
    expect(typed('=A1', 'en-US', '@')).toEqual({ value: '=A1', isForcedText: true });
    expect(typed("'5", 'en-US', '@')).toEqual({ value: "'5", isForcedText: true });
  });

  test.each([["'0101", '0101'], ["'=A1", '=A1'], ["'", ''], ["''x", "'x"]])('an apostrophe keeps what follows as text: %s', (text, value) => {
    expect(typed(text)).toEqual({ value, isForcedText: true });
  });

  test.each([
    ['=SUM(A1:A3)', '=SUM(A1:A3)'], ['+A1', '=+A1'], ['-A1*2', '=-A1*2'], ['+5+3', '=+5+3'], ['-SUM(A1:A3)', '=-SUM(A1:A3)'],
    ['-(A1+B1)', '=-(A1+B1)'], ['+"a b"&A1', '=+"a b"&A1'], ['-x', '=-x'], ['-$A$1', '=-$A$1'], ['-A1#', '=-A1#'], ['@SUM(A1:A3)', '=SUM(A1:A3)'],
  ])('%s is the formula %s', (text, formula) => {
    expect(typed(text)).toEqual({ formula });
  });

  test.each(['- with arms', '-with arms', '@home', '@', '+', '--', '-.', '- ', '-5mm'])('%j is no formula', (text) => {
    expect(typed(text)).toEqual({ value: text });
  });

  test('a number typed where percentages are shown is a percentage', () => {
    expect([typed('10', 'en-US', '0%'), typed('0.1', 'en-US', '0.00%'), typed('10%', 'en-US', '0%')]).toEqual([
      { value: 0.1 }, { value: 0.1 }, { value: 0.1, impliedFormat: '0%' },
    ]);
  });

  test.each([['nl-BE', 'nl'], ['de-AT', 'de'], ['en-GB', 'en'], ['fr-FR', 'en'], ['', 'en']])('the conventions of %j are those of %s', (locale, language) => {
    expect(conventionsOf(locale).language).toBe(language);
  });
});

describe('a text where a formula wants a number', () => {
  test.each([['50%', 0.5], ['12:30', 12.5 / 24], ['1 1/2', 1.5], [' 7 ', 7], ['$120', 120], ['(5)', -5], ['1E2', 100]])('%j is %d', (text, number) => {
    expect(numberInText(text, { conventions: conventionsOf('en-US'), year: YEAR })).toBeCloseTo(number, 12);
  });

  test.each(['', ' ', 'TRUE', '#N/A', 'abc', '0x1F', 'Infinity', '=1', '1,5'])('%j is none', (text) => {
    expect(numberInText(text, { conventions: conventionsOf('en-US'), year: YEAR })).toBeNull();
  });

  test('a comma is where the language has it', () => {
    expect(numberInText('1,5', { conventions: conventionsOf('nl-NL'), year: YEAR })).toBe(1.5);
  });
});
