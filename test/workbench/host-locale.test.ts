import { hostLocale } from '../../src/workbench/page/host-locale';

test.each([
  ['?locale=nl-NL', 'de-DE', 'nl-NL'],
  ['?locale=nl-nl', null, 'nl-NL'],
  ['', 'de-DE', 'de-DE'],
  ['?other=1', null, 'en-GB'],
])('with the address %j and the option %j the language is %s', (search, locale, expected) => {
  expect(hostLocale(search, { locale }, 'en-GB')).toBe(expected);
});

test('what is no language tag is quoted', () => {
  expect(() => hostLocale('?locale=Dutch (NL)', { locale: null }, 'en-US')).toThrow('"Dutch (NL)" is no language tag. Expected one such as en-US');
});

test('a browser without a language, which calls it "C", is taken for American English', () => {
  expect(hostLocale('', { locale: null }, 'C')).toBe('en-US');
});
