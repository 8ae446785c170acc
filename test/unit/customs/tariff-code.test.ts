import { isClassificationError } from '../../../src/customs/errors';
import { completeTaricCode, formatTariffCode, parseTariffCode } from '../../../src/customs/tariff-code';
import { sentenceOf } from '../../../src/words/error-sentence';

function refusalOf(code: string | number): string {
  try {
    return `read as ${parseTariffCode(code)}`;
  } catch (error) {
    return isClassificationError(error) ? sentenceOf(error) : String(error);
  }
}

const unreadable = (given: string) => `An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is "${given}". Give the code as text.`;

describe('reading an HS code', () => {
  test.each<[string, readonly string[]]>([
    ['85183000', ['8518.30.00', '85183000', ' 8518 30 00 ', '8518 3000', '8518   30   00', '8518\u00a030\u00a000', '8518.30.00.', '8518/30/00', '8518-30-00', '8518–30–00', '8518‑30‑00', '85.18.30.00', '8518. 30. 00', '８５１８３０００', "'85183000", '"8518.30.00"',
      'HS 8518 30 00', 'HS: 8518.30.00', 'HS code 85183000', 'hs-code: 8518.30.00', 'HTS 8518.30.00', 'CN 8518 30 00', 'CN code 8518.30.00', 'KN-Code 8518 30 00', 'GN-code: 85183000', 'ex 8518 30 00', '8518.30.00 (CN)', 'Zolltarifnummer 8518 30 00', 'Commodity code: 85183000', '8518,30,00', 'HS8518.30.00']],
    ['07031000', ['0703.10.00', '7031000']],
    ['851830', ['8518.30', 'HS: 8518.30', '851830', '8518/30', '85.18.30']],
    ['8518300090', ['8518300090', 'TARIC 8518300090', '8518 30 00 90', '8518.30.00 90', '85183000900', '8518 3000 90 0', '8518300090 0', '8518 3000 900', '8518.30.00.90.0', '8518.30.00.90.00', '851830009000']],
    ['9504400000', ['9504.40.00.00.00', '950440000000', '9504.40.00.00.00.00']],
    ['6109100000', ['61091000000']],
    ['2008111000', ['2008.11.10.00']],
    ['20081110', ['2008.11.10']],
    ['19059030', ['1905-90-30']],
  ])('takes for %s what lists write', (digits, texts) => {
    expect(texts.map((text) => [text, refusalOf(text)])).toEqual(texts.map((text) => [text, `read as ${digits}`]));
  });

  test.each([
    [7031000, '07031000'],
    [70310, '070310'],
    [40110, '040110'],
    [703.1, '070310'],
    [8518.3, '851830'],
    [703100000, '0703100000'],
    [85183000, '85183000'],
    [85183000900, '8518300090'],
  ])('gives the number %p back the zeros that the cell has taken', (number, digits) => {
    expect(parseTariffCode(number)).toBe(digits);
  });

  test.each(['8518.3', '0703.1', '8518.30.0', '8518.30.00.9'])('does not turn %p into a code of another chapter', (text) => {
    expect(refusalOf(text)).toBe(unreadable(text));
  });

  test.each(['8518', '851', 'headphones', '', '85.18.x', '8518.30.00.90.11', '8518.30, 8518.40', '8518.30/40', '8518.30.00 headphones', '1234567 pcs', '8518.30 / 8518.40.00', '123456789012', 'HS', '85 18'])('refuses %p and says what a code looks like', (text) => {
    expect(refusalOf(text)).toBe(unreadable(text));
  });

  test.each([Number.NaN, -5, 0, 1e21])('refuses the number %p', (number) => {
    expect(refusalOf(number)).toBe(unreadable(String(number)));
  });

  test.each(['12/05/2024', '1-1-2025', '01.02.10', '2025-01-31', '2008-11-10', '31-12-24', '12-May-2024', '31. Januar 2025', 'May 12, 2024', '2025-01-31 00:00:00'])('tells %p as a date', (text) => {
    expect(refusalOf(text)).toBe(`The HS code "${text}" is a date, or Excel has made one of it. Format the cell as text and type the code again, such as 8518.30.00.`);
  });

  test.each([45_413, 45_658, 36_526])('tells the number %p, which Excel makes of a date, where no code begins like that', (number) => {
    expect(refusalOf(number)).toContain('is a date');
  });

  test.each([
    ['40111000000', '4011.10.00.00 or 0401.11.00.00'],
    [71_131_100_000, '7113.11.00.00 or 0711.31.10.00'],
  ])('does not guess whether %p has lost a zero', (code, readings) => {
    expect(refusalOf(code)).toBe(`The HS code "${String(code)}" may be ${readings}. Write it with its dots.`);
  });
});

test('a code is written with dots after four, six and eight digits', () => {
  expect(['070310', '07031000', '0703100000'].map(formatTariffCode)).toEqual(['0703.10', '0703.10.00', '0703.10.00.00']);
});

test('the duty endpoints get ten digits', () => {
  expect(['070310', '07031000', '0703100090'].map(completeTaricCode)).toEqual(['0703100000', '0703100000', '0703100090']);
});
