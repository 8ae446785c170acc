import { parseCountry } from '../../../src/customs/country';

test.each([
  ['CN', 'CN'],
  [' cn ', 'CN'],
  ['China', 'CN'],
  ['PR China', 'CN'],
  ['Duitsland', 'DE'],
  ['Deutschland', 'DE'],
  ['Germany', 'DE'],
  ['Türkiye', 'TR'],
  ['turkey', 'TR'],
  ['Verenigde Staten', 'US'],
  ['USA', 'US'],
  ['UK', 'GB'],
  ['Viet Nam', 'VN'],
  ['Vietnam', 'VN'],
  ['Hong Kong', 'HK'],
  ['Österreich', 'AT'],
  ['osterreich', 'AT'],
  ['Nederland', 'NL'],
])('%p is the country %p', (text, code) => {
  expect(parseCountry(text, 'origin')).toBe(code);
});

test.each(['Atlantis', 'ZZ', 'Chnia', 'EU', ''])('%p is refused with the argument, what came and what to write', (text) => {
  expect(() => parseCountry(text, 'origin')).toThrow(`The origin must be a country, such as CN or China. "${text}" is neither`);
});
