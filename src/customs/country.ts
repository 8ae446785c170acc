// Countries. Takes a country as an importer writes it ("CN", "China", "Volksrepubliek China"), gives its
// two-letter ISO 3166 code; must never take a misspelt one for the country it resembles.
import { invalidInput } from './errors';
import { LANGUAGES } from './language';
import { differByAtMost } from './slips';
import { visibleText } from './visible-text';

/** Two capital letters, ISO 3166-1 alpha-2. */
export type CountryCode = string;

/** What the API takes when no destination is given (API section classify, destination_country). */
export const DEFAULT_DESTINATION: CountryCode = 'NL';

// Officially assigned codes, and XK, which customs declarations use for Kosovo.
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG ' +
  'UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

// Names that traders use and that the language tables do not give, folded.
const TRADE_NAMES: Readonly<Record<string, CountryCode>> = {
  'uk': 'GB',
  'great britain': 'GB',
  'grossbritannien': 'GB',
  'groot brittannie': 'GB',
  'england': 'GB',
  'engeland': 'GB',
  'scotland': 'GB',
  'schotland': 'GB',
  'schottland': 'GB',
  'wales': 'GB',
  'vk': 'GB',
  'us': 'US',
  'usa': 'US',
  'united states of america': 'US',
  'vs': 'US',
  'holland': 'NL',
  'the netherlands': 'NL',
  'pr china': 'CN',
  'vr china': 'CN',
  'prc': 'CN',
  "people's republic of china": 'CN',
  'volksrepubliek china': 'CN',
  'volksrepublik china': 'CN',
  'south korea': 'KR',
  'korea': 'KR',
  'republic of korea': 'KR',
  'korea, republic of': 'KR',
  'czech republic': 'CZ',
  'tsjechische republiek': 'CZ',
  'tschechische republik': 'CZ',
  'turkey': 'TR',
  'viet nam': 'VN',
  'ivory coast': 'CI',
  'elfenbeinkuste': 'CI',
  'burma': 'MM',
  'birma': 'MM',
  'wit rusland': 'BY',
  'weissrussland': 'BY',
  'swaziland': 'SZ',
  'macedonia': 'MK',
  'russian federation': 'RU',
  'uae': 'AE',
  'vae': 'AE',
  'hong kong': 'HK',
  'hongkong': 'HK',
  'macau': 'MO',
};

/** What people write for the Union, which customs declarations take for no country of origin or import. */
const NAMES_OF_THE_UNION = new Set(['eu', 'european union', 'europe', 'europese unie', 'europa', 'europaische union']);

/**
 * @param argument What the country is, for the message: "origin", "destination".
 * @throws ClassificationError invalid-input when the text is neither a code nor a name in English, Dutch or German.
 */
export function parseCountry(input: string, argument: string): CountryCode {
  const text = visibleText(input);
  const bare = text.replace(/^made in\s+/i, '');
  const code = codeOf(bare) ?? codeOfBoth(bare);
  if (code !== undefined) return code;
  const name = fold(bare);
  const given = text.slice(0, 40);
  if (NAMES_OF_THE_UNION.has(name)) throw invalidInput(`"${given}" is not one country. Give the country, such as DE.`);
  throw invalidInput(
    `The ${argument} must be a country, such as CN or China. "${given}" is neither a two-letter country code nor a country name.${suggestion(name)}`,
  );
}

function codeOf(text: string): CountryCode | undefined {
  const upper = text.toUpperCase();
  return codes().has(upper) ? upper : names().get(fold(text));
}

/** "China (CN)" and "CN - China": two ways to write one country. "DE/CN" are two. */
function codeOfBoth(text: string): CountryCode | undefined {
  const [, one = '', other = ''] = /^([^-/(]+)[-/(]([^-/()]+)\)?$/.exec(text) ?? [];
  const code = codeOf(one.trim());
  return code === codeOf(other.trim()) ? code : undefined;
}

let codeSet: ReadonlySet<string> | undefined;
function codes(): ReadonlySet<string> {
  return (codeSet ??= new Set(CODES.split(' ')));
}

let nameMap: ReadonlyMap<string, CountryCode> | undefined;
// Built at the first name that is not a code: most sheets hold codes, and the three tables cost some milliseconds.
function names(): ReadonlyMap<string, CountryCode> {
  if (nameMap !== undefined) return nameMap;
  const map = new Map(Object.entries(TRADE_NAMES));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes()) {
      const name = display.of(code);
      if (name !== undefined) map.set(fold(name), code);
    }
  }
  return (nameMap = map);
}

/** Without accents, dots and hyphens, in small letters: "P.R. China", "Zuid Korea". */
function fold(name: string): string {
  const plain = name.normalize('NFKD').replace(/[\p{M}.]/gu, '').toLowerCase().replace(/ß/g, 'ss').replace(/’/g, "'");
  return plain.replace(/[\s-]+/g, ' ').replace(/ (?:and|und|en) /g, ' & ').trim();
}

/** Asks for the country whose name a slip or two would have made of this. Short names must be nearer: two slips make Laos of Mars. */
function suggestion(typed: string): string {
  const most = typed.length < 4 ? 0 : typed.length < 6 ? 1 : 2;
  for (let slips = 1; slips <= most; slips += 1) {
    for (const [name, code] of names()) {
      if (differByAtMost(slips, typed, name)) return ` Did you mean ${new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code}?`;
    }
  }
  return '';
}
