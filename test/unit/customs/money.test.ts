import { isClassificationError } from '../../../src/customs/errors';
import { lineValue } from '../../../src/customs/line-value';
import { agreedCurrency, parseAmount, parseCurrency, writtenAmount, type Currency } from '../../../src/customs/money';
import { sentenceOf } from '../../../src/words/error-sentence';

function refusalOf(read: () => unknown): string {
  try {
    return `read as ${JSON.stringify(read())}`;
  } catch (error) {
    return isClassificationError(error) ? sentenceOf(error) : String(error);
  }
}

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
    ['€ 39,80', 39.8],
    ['39,80 €', 39.8],
    ['US$ 3,900.00', 3_900],
    ['3.900,00 EUR', 3_900],
    ['$1,234.50', 1_234.5],
    ['USD 12', 12],
    ['$ 12 USD', 12],
    ['12 EUR', 12],
    ['£0.75', 0.75],
    ['¥ 1 200,00', 1_200],
    ['RMB 88', 88],
    ['1’234.56', 1_234.56],
    ['1`234.56', 1_234.56],
    ['1\u2009234,56', 1_234.56],
    ['1,200 PCS', 1_200],
    ['1.200 Stück', 1_200],
    ['12 pcs.', 12],
    ['€ 25,-', 25],
    ['1.250,-', 1_250],
    ['25.–', 25],
    ['1,20,000.00', 120_000],
    ['１２３', 123],
    ['+12.5', 12.5],
    ['0', 0],
  ])('means one number in every country: %j is %d', (text, amount) => {
    expect(parseAmount(text, 'value', 0)).toBe(amount);
  });

  test.each([
    ['1.250', 'The value "1.250" may be 1250 or 1.25, by country. Type it as a number, without thousands separators.'],
    ['US$ 1,250', 'The value "US$ 1,250" may be 1250 or 1.25, by country. Type it as a number, without thousands separators.'],
    ['+1,250', 'The value "+1,250" may be 1250 or 1.25, by country. Type it as a number, without thousands separators.'],
    ['1,250', 'The value "1,250" may be 1250 or 1.25, by country. Type it as a number, without thousands separators.'],
    ['12,500', 'The value "12,500" may be 12500 or 12.5, by country. Type it as a number, without thousands separators.'],
  ])('that means two numbers is not guessed: %j', (text, message) => {
    expect(refusalOf(() => parseAmount(text, 'value', 0))).toBe(message);
  });

  test.each(['cheap', '1.23.4', '12,34,56', '1.234,5.6', '1 23', '1 234.567.8', '.5.', '-', '1e3', '0x10', 'CHF 12', '12 kg', 'EUR 12 USD', '12%', 'EUR 2,50 / 100 pcs', '10k', '3 x 5', '1,200 PCS @ 3'])('that is none is told: %j', (text) => {
    expect(refusalOf(() => parseAmount(text, 'value', 0))).toBe(`The value "${text}" is text, not a number. Type it as a number, such as 1234.50.`);
  });

  test.each(['-5', '-1.234,50', '(1,200.00)', '-€ 5', '€ -5', '−5'])('below the least is told as a number that is too small: %j', (text) => {
    expect(refusalOf(() => parseAmount(text, 'value', 0))).toBe(`The value must be a number of at least 0. This is "${text}".`);
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

describe('a currency', () => {
  test.each<[Currency, readonly string[]]>([
    ['EUR', ['EUR', 'eur', '€', 'Euro', 'euros', ' EUR ']],
    ['USD', ['USD', 'US$', 'US $', 'US Dollar', 'U.S. dollars']],
    ['GBP', ['GBP', '£', 'Pound sterling', 'pounds']],
    ['CNY', ['CNY', 'RMB', 'Rmb', 'CNH', 'yuan', 'Renminbi', 'CN¥']],
  ])('%s is read however people write it', (currency, names) => {
    expect(names.map(parseCurrency)).toEqual(names.map(() => currency));
  });

  test.each([
    ['$', 'The currency "$" may be USD, AUD, CAD, HKD, SGD. Write the code that you mean; Import8 calculates in EUR, USD, GBP, CNY.'],
    ['¥', 'The currency "¥" may be CNY, JPY. Write the code that you mean; Import8 calculates in EUR, USD, GBP, CNY.'],
    ['￥', 'The currency "￥" may be CNY, JPY. Write the code that you mean; Import8 calculates in EUR, USD, GBP, CNY.'],
    ['JPY', '"JPY" is not supported. Use EUR, USD, GBP or CNY.'],
    ['', '"" is not supported. Use EUR, USD, GBP or CNY.'],
  ])('%j is refused with what it can mean', (text, sentence) => {
    expect(refusalOf(() => parseCurrency(text))).toBe(sentence);
  });
});

describe('the currency of amounts', () => {
  const agreed = (value: string | number, shipping: string | number = 0, chosen?: Currency) =>
    refusalOf(() => agreedCurrency({ value: writtenAmount(value, 'value', 0), shipping: writtenAmount(shipping, 'shipping', 0) }, chosen, 'EUR'));

  test.each<[string, string | number, string | number, Currency | undefined, string]>([
    ['the usual one where nothing says it', 100, 10, undefined, 'EUR'],
    ['the one that was chosen', 100, 10, 'GBP', 'GBP'],
    ['the one that stands beside the value', 'US$ 3,900.00', 10, undefined, 'USD'],
    ['the one that both say', 'US$ 3,900.00', '$ 10', undefined, 'USD'],
    ['the one that a sign of several may mean', '$ 3,900.00', 10, 'USD', 'USD'],
    ['the usual one, which the freight says as well', 100, '€ 10', undefined, 'EUR'],
  ])('is %s', (_, value, shipping, chosen, currency) => {
    expect(agreed(value, shipping, chosen)).toBe(`read as "${currency}"`);
  });

  test.each<[string | number, string | number, Currency | undefined, string]>([
    ['US$ 3,900.00', 0, 'EUR', 'The value is in USD, and the currency is EUR. Give everything in one currency.'],
    ['US$ 3,900.00', '€ 10', undefined, 'The shipping is in EUR, and the value is in USD. Give everything in one currency.'],
    [100, 'US$ 10', undefined, 'The shipping is in USD, and nothing says in which currency the value is. Give the currency as well.'],
    ['$ 100', 0, undefined, 'The value has a sign that may be USD, AUD, CAD, HKD, SGD. Give the currency as well, such as USD.'],
    ['¥ 100', 0, 'EUR', 'The value is in CNY, and the currency is EUR. Give everything in one currency.'],
  ])('%j with freight %j is refused (chosen: %p)', (value, shipping, chosen, sentence) => {
    expect(agreed(value, shipping, chosen)).toBe(sentence);
  });
});
