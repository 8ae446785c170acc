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
  ['VR China', 'CN'],
  ['V.R. China', 'CN'],
  ['P.R. China', 'CN'],
  ['Großbritannien', 'GB'],
  ['Groot-Brittannië', 'GB'],
  ['Engeland', 'GB'],
  ['England', 'GB'],
  ['Schotland', 'GB'],
  ['U.K.', 'GB'],
  ['U.S.', 'US'],
  ['U.S.A.', 'US'],
  ['Made in China', 'CN'],
  ['made in P.R.C.', 'CN'],
  ['China (CN)', 'CN'],
  ['CN - China', 'CN'],
  ['CN-China', 'CN'],
  ['DE/Deutschland', 'DE'],
  ['Wit-Rusland', 'BY'],
  ['Zuid Korea', 'KR'],
  ['Zuid-Korea', 'KR'],
  ['Birma', 'MM'],
  ['Elfenbeinküste', 'CI'],
  ["Cote d'Ivoire", 'CI'],
  ['Tsjechische Republiek', 'CZ'],
  ['VAE', 'AE'],
  ['Korea, Republic of', 'KR'],
  ['Guinea-Bissau', 'GW'],
  ['Bosnia and Herzegovina', 'BA'],
  ['St. Lucia', 'LC'],
])('%p is the country %p', (text, code) => {
  expect(parseCountry(text, 'origin')).toBe(code);
});

test.each(['Atlantis', 'ZZ', 'Mars', 'Nr.', 'DE/CN', 'Hong Kong (CN)', 'China (?)', 'XYZ', ''])('%p is refused with the argument, what came and what to write', (text) => {
  expect(refusalOf(text)).toBe(
    `The origin must be a country, such as CN or China. "${text}" is neither a two-letter country code nor a country name.`,
  );
});

test.each([
  ['Chnia', 'China'],
  ['Cina', 'China'],
  ['germny', 'Germany'],
  ['Duitsalnd', 'Germany'],
  ['Östereich', 'Austria'],
  ['Banglades', 'Bangladesh'],
  ['Vietnaam', 'Vietnam'],
  ['Czech Republik', 'Czechia'],
  ['Untied Stats', 'United States'],
])('%p is refused too, and the sentence asks whether %p was meant', (text, meant) => {
  expect(refusalOf(text)).toMatch(new RegExp(`neither a two-letter country code nor a country name\\. Did you mean ${meant}\\?$`));
});

test.each(['EU', 'eu', 'European Union', 'Europese Unie', 'Europäische Union'])('%p is not one country, and the sentence says so', (text) => {
  expect(refusalOf(text)).toBe(`"${text}" is not one country. Give the country, such as DE.`);
});

function refusalOf(text: string): string {
  try {
    return parseCountry(text, 'origin');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
