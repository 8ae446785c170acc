import { allNames, isCountryCode, keyOf, readingsOf } from '../../../src/customs/country-names';
import { parseCountry } from '../../../src/customs/country';
import { isClassificationError } from '../../../src/customs/errors';
import { sentenceOf } from '../../../src/words/error-sentence';

const READ: Readonly<Record<string, readonly string[]>> = {
  AE: ['VAE', 'UAE', 'U.A.E.', 'United Arab Emirates', 'Emirati Arabi Uniti', 'Zjednoczone Emiraty Arabskie'],
  AT: ['Österreich', 'osterreich', 'Austria', 'Autriche', 'AUT'],
  BA: ['Bosnia and Herzegovina', 'Bosnia & Herzegovina', 'Bosnia', 'Bosna-Hersek'],
  BO: ['Bolivia, Plurinational State of', 'Bolivia (Plurinational State of)'],
  BS: ['Bahamas, The', 'The Bahamas'],
  BY: ['Wit-Rusland'],
  CD: ['DR Congo', 'D.R. Congo', 'D. R. Congo', 'Congo, Democratic Republic of the', 'Congo (Kinshasa)', 'Congo, Dem. Rep.', 'Democratic Republic of the Congo', 'RDC', 'CD - Congo', 'COD'],
  CG: ['Congo-Brazzaville', 'Republic of the Congo', 'Congo, Rep.', 'Congo (CG)'],
  CI: ['Elfenbeinküste', "Cote d'Ivoire", 'Côte d’Ivoire', 'Ivory Coast', 'Costa de Marfil'],
  CN: ['CN', ' cn ', 'CHN', 'chn', 'China', 'CHINA', 'PR China', 'P.R. China', 'P.R.China', 'P. R. China', 'P.R. of China', 'VR China', 'V.R. China', 'Mainland China', 'China (Mainland)', "China, People's Republic of",
    "People's Republic of China", 'Peoples Republic of China', 'Made in China', 'made in P.R.C.', 'Made in P.R.C', 'Origin: China', 'Country of origin: CN', 'Ursprungsland: China', 'China (CN)', '(CN) China', 'CN - China', 'CN-China', 'CN/China',
    'CN: China', 'CN – China', 'CN China', 'China CN', 'China, CN', 'China (PRC)', 'Chine', 'Chiny', 'Cina', 'Çin', '中国', '中國', 'République populaire de Chine', 'Ｃｈｉｎａ', 'China.', 'CHN - China', 'C/O China', 'Product of China'],
  CZ: ['Tsjechische Republiek', 'Czechia', 'Czech Republic', 'Czech Rep.', 'Czechy', 'Çekya', 'Repubblica Ceca', 'République tchèque'],
  DE: ['Duitsland', 'Deutschland', 'Germany', 'DE: Germany', 'DE - Germany', 'DE/Deutschland', 'Federal Republic of Germany', 'Germany, Federal Republic of', 'Niemcy', 'Almanya', 'Allemagne', 'Germania', 'Alemania', 'DEU'],
  FM: ['Micronesia (Federated States of)', 'Micronesia, Fed. Sts.'],
  GB: ['UK', 'U.K.', 'Großbritannien', 'Groot-Brittannië', 'Engeland', 'England', 'Schotland', 'Great Britain', 'United Kingdom of Great Britain and Northern Ireland', 'Royaume-Uni', 'Wielka Brytania', 'Birleşik Krallık', 'Northern Ireland (GB)', 'GBR', 'Ver. Koninkrijk', 'Ver. Königreich', 'Storbritannien'],
  GM: ['Gambia, The'],
  GR: ['Greece', 'EL', 'Hellas'],
  GW: ['Guinea-Bissau'],
  HK: ['Hong Kong', 'Hongkong', 'Hong Kong SAR', 'Hong Kong S.A.R.', 'Hong Kong, China', 'China, Hong Kong SAR', 'Hong Kong (China)', 'Hong Kong SAR China', 'HKG'],
  IR: ['Iran, Islamic Republic of', 'Iran (Islamic Republic of)', 'Iran, Islamic Rep.'],
  IT: ['Italy', 'Italia', 'Włochy', 'İtalya', 'Italie'],
  KP: ['North Korea', "Korea, Democratic People's Republic of", 'DPRK', 'Korea, North'],
  KR: ['Zuid Korea', 'Zuid-Korea', 'Korea', 'South Korea', 'Korea, South', 'Korea, Republic of', 'Republic of Korea', 'Korea (Republic of)', 'Korea, Rep.', 'Güney Kore', 'Corée du Sud', 'KOR'],
  LA: ["Lao People's Democratic Republic", 'Lao PDR', 'Laos'],
  LC: ['St. Lucia', 'Saint Lucia', 'St.Lucia'],
  MD: ['Moldova, Republic of', 'Republic of Moldova'],
  MK: ['North Macedonia', 'Macedonia', 'Macedonia, the former Yugoslav Republic of'],
  MM: ['Birma', 'Burma', 'Myanmar'],
  MO: ['Macau', 'Macao SAR', 'Macao, China'],
  NA: ['Namibia', 'NAM', 'NA - Namibia', 'Namibia (NA)', 'Namibië'],
  NL: ['Nederland', 'Holland', 'The Netherlands', 'Netherlands (Kingdom of the)', 'Pays-Bas', 'Paesi Bassi', 'Países Bajos', 'Hollanda', 'Holandia'],
  PS: ['Palestine, State of', 'Palestinian Territory, Occupied'],
  RU: ['Russian Federation', 'Russia'],
  SE: ['Sverige', 'Švédsko'],
  SX: ['Sint Maarten', 'Sint Maarten (Dutch part)'],
  SY: ['Syrian Arab Republic'],
  TR: ['Türkiye', 'turkey', 'Turkije', 'Turquie', 'TUR', 'Republic of Türkiye'],
  TW: ['Taiwan', 'Taiwan, Province of China', 'Taiwan (Province of China)', 'Chinese Taipei', 'Taiwan (ROC)', 'Taiwan R.O.C.', 'Taiwan, R.O.C.', 'Taiwan, China', 'Tajwan', 'TWN'],
  TZ: ['Tanzania, United Republic of'],
  US: ['Verenigde Staten', 'USA', 'U.S.', 'U.S.A.', 'U.S.A', 'United States of America', 'États-Unis', 'Stati Uniti', 'Estados Unidos', 'EE.UU.', 'Stany Zjednoczone', 'ABD', 'Amerika Birleşik Devletleri'],
  VE: ['Venezuela, Bolivarian Republic of'],
  VG: ['Virgin Islands, British', 'Virgin Islands (British)'],
  VI: ['Virgin Islands, U.S.', 'Virgin Islands (U.S.)'],
  VN: ['Viet Nam', 'Vietnam', 'Viet-Nam', 'Wietnam', 'Socialist Republic of Viet Nam'],
  XK: ['Kosovo', 'XK'],
};

test.each(Object.entries(READ).flatMap(([code, names]) => names.map((name) => [name, code])))('%p is the country %p', (text, code) => {
  expect(parseCountry(text ?? '', 'origin')).toBe(code);
});

test.each(['Atlantis', 'ZZ', 'Mars', 'Nr.', 'XYZ', '', 'Shenzhen, China', 'Atlanta, Georgia', 'various', 'n/a', '-'])('%p is refused with the argument, what came and what to write', (text) => {
  expect(refusalOf(text)).toBe(`The origin must be a country, such as CN or China. "${text}" is neither a country code nor a country name.`);
});

test.each([
  ['Chnia', 'China'],
  ['germny', 'Germany'],
  ['Duitsalnd', 'Germany'],
  ['Östereich', 'Austria'],
  ['Bangladseh', 'Bangladesh'],
  ['Chinese', 'China'],
  ['China (?)', 'China'],
  ['Vietnaam', 'Vietnam'],
  ['Czech Republik', 'Czechia'],
  ['Untied Stats', 'United States'],
])('%p is refused too, and the sentence asks whether %p was meant', (text, meant) => {
  expect(refusalOf(text)).toMatch(new RegExp(`neither a country code nor a country name\\. Did you mean ${meant}\\?$`));
});

test.each(['EU', 'eu', 'European Union', 'Europese Unie', 'Europäische Union', 'Union européenne', 'Made in EU'])('%p is not one country, and the sentence says so', (text) => {
  expect(refusalOf(text)).toBe(`"${text}" is not one country. Give the country, such as DE.`);
});

describe('a name with several meanings is not guessed, and the sentence names them', () => {
  test.each([
    ['Congo', 'The origin "Congo" has several meanings: CG (Congo - Brazzaville) or CD (Congo - Kinshasa). Write the code of the one that you mean.'],
    ['Kongo', 'The origin "Kongo" has several meanings: CG (Congo - Brazzaville) or CD (Congo - Kinshasa). Write the code of the one that you mean.'],
    ['Northern Ireland', 'The origin "Northern Ireland" has several meanings: GB (United Kingdom) or XI (Northern Ireland, in EU customs). Write the code of the one that you mean.'],
    ['NA', 'The origin "NA" has several meanings: NA (Namibia) or "not available". Write Namibia, or leave the cell empty.'],
    ['N.A.', 'The origin "N.A." has several meanings: NA (Namibia) or "not available". Write Namibia, or leave the cell empty.'],
    ['Virgin Islands', 'The origin "Virgin Islands" has several meanings: VG (British Virgin Islands) or VI (U.S. Virgin Islands). Write the code of the one that you mean.'],
    ['DE/CN', 'The origin "DE/CN" has several meanings: DE (Germany) or CN (China). Write the code of the one that you mean.'],
    ['Hong Kong (CN)', 'The origin "Hong Kong (CN)" has several meanings: HK (Hong Kong SAR China) or CN (China). Write the code of the one that you mean.'],
  ])('%p', (text, sentence) => {
    expect(refusalOf(text)).toBe(sentence);
  });

  test.each(['na', 'Saint Martin', 'St. Martin', 'Republic of China', 'Czechoslovakia', 'Irlande du Nord'])('%p', (text) => {
    expect(refusalOf(text)).toContain('has several meanings');
  });
});

test('every name of every language, and of trade, means exactly one country, and no name is the code of another one', () => {
  const countries = new Map<string, Set<string>>();
  for (const [name, code] of allNames()) countries.set(name, (countries.get(name) ?? new Set()).add(code));
  expect(countries.size).toBeGreaterThan(1_500);
  const unclear = [...countries].filter(([name, codes]) => codes.size > 1 && readingsOf(name).length < 2);
  expect(unclear).toEqual([]);
  const misread = [...countries].filter(([name, codes]) => readingsOf(name).every((reading) => !codes.has(reading)));
  expect(misread).toEqual([]);
  expect([...countries.keys()].filter((name) => keyOf(name) !== name)).toEqual([]);
});

test('a two-letter code is a country code; a name, and a code of three letters, is none', () => {
  expect(['CN', 'XK', 'NA', 'CHN', 'China', 'ZZ', 'cn'].map(isCountryCode)).toEqual([true, true, true, false, false, false, false]);
});

function refusalOf(text: string): string {
  try {
    return parseCountry(text, 'origin');
  } catch (error) {
    return isClassificationError(error) ? sentenceOf(error) : String(error);
  }
}
