import { completeTaricCode, formatTariffCode, parseTariffCode } from '../../../src/customs/tariff-code';

describe('reading an HS code', () => {
  test.each([
    ['8518.30.00', '85183000'],
    ['85183000', '85183000'],
    [' 8518 30 00 ', '85183000'],
    ['0703.10.00', '07031000'],
    ['8518.30', '851830'],
    ['8518300090', '8518300090'],
  ])('takes the text %p', (text, digits) => {
    expect(parseTariffCode(text)).toBe(digits);
  });

  test.each([
    [7031000, '07031000'],
    [70310, '070310'],
    [703.1, '070310'],
    [8518.3, '851830'],
    [703100000, '0703100000'],
    [85183000, '85183000'],
  ])('gives the number %p back the zeros that the cell has taken', (number, digits) => {
    expect(parseTariffCode(number)).toBe(digits);
  });

  test.each(['8518.3', '0703.1', '8518.30.0', '8518.30.00.9'])('does not turn %p into a code of another chapter', (text) => {
    expect(() => parseTariffCode(text)).toThrow(/6, 8 or 10 digits/);
  });

  test.each(['8518', '851', 'headphones', '', '12345678901', '85.18.x'])('refuses %p and says what a code looks like', (text) => {
    expect(() => parseTariffCode(text)).toThrow(/6, 8 or 10 digits/);
  });

  test.each([Number.NaN, -5, 0, 1e21])('refuses the number %p', (number) => {
    expect(() => parseTariffCode(number)).toThrow(/6, 8 or 10 digits/);
  });
});

test('a code is written with dots after four, six and eight digits', () => {
  expect(['070310', '07031000', '0703100000'].map(formatTariffCode)).toEqual(['0703.10', '0703.10.00', '0703.10.00.00']);
});

test('the duty endpoints get ten digits', () => {
  expect(['070310', '07031000', '0703100090'].map(completeTaricCode)).toEqual(['0703100000', '0703100000', '0703100090']);
});
