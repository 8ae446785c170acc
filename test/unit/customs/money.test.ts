import { lineValue, parseAmount } from '../../../src/customs/money';

describe('an amount that is text', () => {
  test.each([
    ['17.80', 17.8],
    ['17,80', 17.8],
    ['0,125', 0.125],
    ['1250', 1_250],
    ['1234.567', 1_234.567],
    ['1.234,50', 1_234.5],
    ['1,234.50', 1_234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['1 234,50', 1_234.5],
    ['1\u00a0234,50', 1_234.5],
    ['12\u202f345', 12_345],
    ["1'234.50", 1_234.5],
    [' 12 ', 12],
  ])('means one number in every country: %j is %d', (text, amount) => {
    expect(parseAmount(text, 'value', 0)).toBe(amount);
  });

  test.each([
    ['1.250', 'The value "1.250" may be 1250 or 1.25, by country. Type it as a number, without thousands separators.'],
    ['1,250', 'The value "1,250" may be 1250 or 1.25, by country. Type it as a number, without thousands separators.'],
    ['12,500', 'The value "12,500" may be 12500 or 12.5, by country. Type it as a number, without thousands separators.'],
  ])('that means two numbers is not guessed: %j', (text, message) => {
    expect(() => parseAmount(text, 'value', 0)).toThrow(message);
  });

  test.each(['€ 17,80', 'cheap', '1.23.4', '12,34,56', '1.234,5.6', '1 23', '1 234.567.8', '.5.', '-', '1e3', '0x10', '12 EUR'])('that is none is told: %j', (text) => {
    expect(() => parseAmount(text, 'value', 0)).toThrow(`The value "${text}" is text, not a number. Type it as a number, without a currency sign or thousands separators.`);
  });

  test.each(['-5', '-1.234,50'])('below the least is told as a number that is too small: %j', (text) => {
    expect(() => parseAmount(text, 'value', 0)).toThrow(`The value must be a number of at least 0. This is "${text}".`);
  });
});

describe('the value of a line', () => {
  test.each([
    [1.005, 1, 1.01],
    [0.1, 3, 0.3],
    [2.675, 1, 2.68],
    [35.855, 10, 358.55],
    [0.0149, 100, 1.49],
    [310, 60, 18_600],
  ])('is price times quantity to the cent, half a cent up, as on paper: %d × %d is %d', (price, quantity, value) => {
    expect(lineValue(price, quantity)).toBe(value);
  });
});
