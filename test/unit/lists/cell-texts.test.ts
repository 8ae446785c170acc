import { codeOf } from '../../../src/lists/code-text';
import { countryOf, isCountryLike } from '../../../src/lists/country-text';
import { currenciesIn, currenciesOf } from '../../../src/lists/currency-words';
import { rowWording } from '../../../src/lists/row-words';
import { unitOf } from '../../../src/lists/units';

describe('countries', () => {
  test.each([
    ['CN', 'CN'],
    ['P.R. China', 'CN'],
    ['中国 China', 'CN'],
    ['Zuid-Korea', 'KR'],
    ['Ver. Koninkrijk', 'GB'],
    ['EE.UU.', 'US'],
    ['Sverige', 'SE'],
    ['Made in Vietnam', 'VN'],
  ])('%s', (text, code) => {
    expect(countryOf(text)).toEqual({ code });
  });

  test.each(['EU', 'QU', 'DE/PL', 'China, Vietnam', '中国 Vietnam'])('%s names none or several, and belongs to a column of countries', (text) => {
    expect(countryOf(text)).toEqual({ code: undefined, isSeveral: true });
    expect(isCountryLike(text)).toBe(true);
  });

  test.each(['Inkoop', 'Example Labs, India', '', '12', 'Ceramic mug'])('%p is no country', (text) => {
    expect(isCountryLike(text)).toBe(false);
  });
});

describe('codes', () => {
  test.each<[string | number, string]>([
    ['9617.00.10.00', '9617001000'],
    ['8544 42 90', '85444290'],
    [7_032_000, '07032000'],
    [90_210, '090210'],
    ['85122000900', '8512200090'],
    ['6109.10.0040', '6109100040'],
  ])('%p', (cell, digits) => {
    expect(codeOf(cell)).toBe(digits);
  });

  test.each(['9617000', 9_617_000, '761510 / 392410', '8412345678905', '77010000', '0', '', 'A-1001', '2026-01-02'])('%p is none', (cell) => {
    expect(codeOf(cell)).toBeUndefined();
  });
});

describe('currencies', () => {
  test.each([
    ['US$', ['USD']],
    ['eur', ['EUR']],
    ['zł', ['PLN']],
    ['RMB', ['CNY']],
    ['USD$', ['USD']],
    ['¥', ['CNY', 'JPY']],
  ])('%s alone', (text, codes) => {
    expect(currenciesOf(text)).toEqual(codes);
  });

  test.each([
    ['Unit price (US$/PC)', ['USD']],
    ['all prices GBP', ['GBP']],
    ['单价(元)', ['CNY']],
    ['Monnaie: FCFA (XOF)', ['XOF']],
    ['USD_FOB', ['USD']],
    ['SAY TOTAL U.S. DOLLARS FIVE', ['USD']],
    ['Alle Preise in Euro', ['EUR']],
  ])('in %s', (text, codes) => {
    expect(currenciesIn(text).flat()).toEqual(codes);
  });

  test.each(['All TRY to fit', 'Lev A', 'Unit price', '电子元件'])('none in %s', (text) => {
    expect(currenciesOf(text)).toBeUndefined();
    expect(currenciesIn(text).filter((codes) => codes[0] !== 'TRY')).toEqual([]);
  });
});

describe('units', () => {
  test.each([['PCS', 'piece'], ['Stück', 'piece'], ['prs', 'pair'], ['Dozijn', 'dozen'], ['szt.', 'piece'], ['takım', 'set'], ['uur', 'hour'], ['个', 'piece']])('%s', (text, unit) => {
    expect(unitOf(text)).toBe(unit);
  });
});

describe('words of rows', () => {
  test.each([
    ['TOTAL FOB XIAMEN', 'total'],
    ['Sub-total', 'total'],
    ['Zwischensumme', 'total'],
    ['Totaal aantal items: 7', 'total'],
    ['Net à payer', 'total'],
    ['合计', 'total'],
    ['Zeevracht Ningbo - Rotterdam', 'freight'],
    ['[FRT] Vracht', 'freight'],
    ['Inbound freight', 'freight'],
    ['TOOLING COST FOR SR-840 (ONE TIME)', 'tooling'],
    ['BANK CHARGES', 'bank'],
    ['LESS 2% COMMISSION', 'commission'],
    ['Mindermengenzuschlag', 'charge'],
    ['T/T 30% DEPOSIT', 'deposit'],
    ['SAY TOTAL US DOLLARS NINE THOUSAND ONLY', 'words'],
    ['Gift card by e-mail', 'voucher'],
  ])('%s: %s', (text, kind) => {
    expect(rowWording(text).kind).toBe(kind);
  });

  test.each(['Ceramic mug with handle', 'Kugellager 6205', 'Garden bench'])('%s names goods', (text) => {
    expect(rowWording(text).kind).toBeUndefined();
  });

  test.each(['Shipping box, cardboard', 'Total station with tripod', 'Packing tape 50 mm'])('%s may name goods', (text) => {
    expect(rowWording(text).isAll).toBe(false);
  });
});
