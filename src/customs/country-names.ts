// Which countries a name can mean: codes of ISO 3166, names in thirteen languages, and those of customs and trade. Takes any
// text, gives every country that it may stand for; a name with two meanings must never be given only one of them.
import type { CountryCode } from './country-code';

// The officially assigned codes of three letters; the one of two is its beginning, or stands before it. XK, which customs declarations use for Kosovo,
// and XI, which the Union uses for Northern Ireland (Protocol on Ireland/Northern Ireland).
const CODES =
  'CODES ADAND AEARE AFG AGATG AIA ALB AMARM AOAGO AQATA ARG ASM ATAUT AUS AWABW AXALA AZE BABIH BBBRB BDBGD BEL ' +
  'BFA BGR BHR BIBDI BJBEN BLM BMU BNBRN BOL BQBES BRA BSBHS BTN BVT BWA BYBLR BZBLZ CAN CCK CDCOD CFCAF CGCOG CHE ' +
  'CIV CKCOK CLCHL CMR CNCHN COL CRI CUB CVCPV CWCUW CXR CYP CZE DEU DJI DKDNK DMA DOM DZA ECU EEEST EGY EHESH ERI ' +
  'ESP ETH FIN FJI FKFLK FMFSM FOFRO FRA GAB GBR GDGRD GEO GFGUF GGY GHA GIB GLGRL GMB GNGIN GPGLP GQGNQ GRC GSSGS ' +
  'GTM GUM GWGNB GYGUY HKG HMD HND HRV HTI HUN IDN IEIRL ILISR IMN IND IOT IQIRQ IRN ISL ITA JEY JMJAM JOR JPN KEN ' +
  'KGZ KHM KIR KMCOM KNA KPPRK KRKOR KWT KYCYM KZKAZ LAO LBN LCA LIE LKA LRLBR LSO LTU LUX LVA LYLBY MAR MCO MDA ' +
  'MEMNE MFMAF MGMDG MHL MKD MLI MMR MNG MOMAC MPMNP MQMTQ MRT MSR MTMLT MUS MVMDV MWI MXMEX MYS MZMOZ NAM NCL NER ' +
  'NFK NGA NIC NLD NOR NPL NRU NUNIU NZL OMN PAN PER PFPYF PGPNG PHL PKPAK PLPOL PMSPM PNPCN PRI PSE PTPRT PWPLW ' +
  'PYPRY QAT REU ROU RSSRB RUS RWA SAU SBSLB SCSYC SDN SESWE SGP SHN SISVN SJM SKSVK SLE SMR SNSEN SOM SRSUR SSD ' +
  'STP SVSLV SXM SYR SZSWZ TCA TDTCD TFATF TGO THA TJK TKL TLS TMTKM TNTUN TON TRTUR TTO TVTUV TWN TZA UAUKR UGA ' +
  'UMI USA UYURY UZB VAT VCT VEN VGB VIR VNM VUT WFWLF WSM XKX XIX YEM YTMYT ZAF ZMB ZWE';

/** Where the names come from. The first three are those of our users, and are looked in first. */
const LANGUAGES = ['en', 'nl', 'de', 'fr', 'it', 'es', 'pl', 'tr', 'pt', 'zh', 'sv', 'da', 'cs'] as const;
const FIRST_LANGUAGES = 3;

// Names that the language tables do not give, as keyOf writes them; by country.
const TRADE_NAMES =
  "AE:uae,vae,ver arabische emiraten,ver arab emirate,dubai,zea,eau|AG:antigua|BA:bosnia|BN:brunei darussalam|BY:wit rusland,weissrussland|" +
  "CD:dr congo,drc,rdc,rd congo,dr kongo,democratic republic congo,democratic republic of congo,republique democratique du congo,zaire|" +
  "CG:republic congo,republic of congo,congo republic,congo brazzaville|CI:ivory coast,elfenbeinkuste,cote divoire,costa de marfil|" +
  "CN:pr china,china pr,prc,people's republic of china,peoples republic of china,pr of china,vr china,volksrepubliek china,volksrepublik china,mainland china,china mainland,republique populaire de chine,repubblica popolare cinese,republica popular china,chinska republika ludowa,chrl,cin halk cumhuriyeti,\u4e2d\u56fd\u5927\u9646,\u4e2d\u570b|" +
  "CV:cabo verde,cape verde|" +
  "CZ:czech republic,tsjechische republiek,tschechische republik,republique tcheque,repubblica ceca,republica checa,republika czeska,cek cumhuriyeti|" +
  "GR:el,hellas,hellenic republic|" +
  "GB:uk,vk,ver koninkrijk,ver konigreich,great britain,britain,united kingdom of great britain & northern ireland,england,engeland,scotland,schotland,wales,grossbritannien,groot brittannie,grande bretagne,angleterre,gran bretagna,inghilterra,gran bretana,inglaterra,anglia,ingiltere|" +
  "HK:hong kong,hongkong,hong kong sar,hong kong china,hksar,china hong kong,china hong kong sar|IN:bharat|" +
  "KP:dprk,democratic people's republic of korea,democratic peoples republic of korea,volksrepublik korea|" +
  "KR:korea,rok,republic of korea,republic korea,korea republic,corea,kore,s korea|LA:lao,lao pdr,lao people's democratic republic|" +
  "MD:moldavia,moldawien|MK:macedonia,macedonie,mazedonien,former yugoslav republic of macedonia|MM:burma,birma,myanmar|" +
  "MO:macau,macao,macau sar,macao sar,macao china,macau china,china macao,china macao sar,china macau|MX:united mexican states|" +
  "NL:holland,hollande,olanda,holanda,niderlandy|PS:palestine,palestina,palastina,palestinian territory occupied,west bank,gaza,gaza strip|" +
  "MF:saint martin french part|RU:russian federation,russische federatie,russische foderation|SA:ksa|SK:slovak republic,slowakische republik|" +
  "SX:sint maarten dutch part|SY:syrian arab republic|SZ:swaziland|TL:east timor,timor|TT:trinidad|TR:turkey|" +
  "TW:taiwan province of china,province of china taiwan,chinese taipei,taiwan roc,taiwan china,china taiwan,republic of china taiwan,taiwan republic of china,\u53f0\u7063|" +
  "US:us,usa,vs,ver staten,ver staaten,united states of america,united states america,eeuu,ee uu,abd,vereinigte staaten von amerika,verenigde staten van amerika|" +
  "VA:vatican,vaticaan,vatikan|VG:british virgin islands,virgin islands british|" +
  "VI:us virgin islands,virgin islands us,united states virgin islands|VN:viet nam,socialist republic of viet nam|XI:northern ireland xi";

/** What is no country: a list says so where it has none. */
export const NOT_AVAILABLE = 'not available';

// Names with several meanings, as keyOf writes them. Korea is not among them: in trade it is the southern one, and the
// northern one is under sanctions.
const SEVERAL_MEANINGS: Readonly<Record<string, readonly string[]>> = {
  ...same(['CG', 'CD'], 'congo', 'kongo'),
  ...same(['GB', 'XI'], 'northern ireland', 'noord ierland', 'nordirland', 'irlande du nord'),
  ...same(['NA', NOT_AVAILABLE], 'na'),
  ...same(['VG', 'VI'], 'virgin islands', 'maagdeneilanden', 'jungferninseln', 'iles vierges'),
  ...same(['MF', 'SX'], 'saint martin', 'san martin', 'sankt martin'),
  ...same(['TW', 'CN'], 'republic of china', 'roc'),
  ...same(['CZ', 'SK'], 'czechoslovakia', 'tsjechoslowakije', 'tschechoslowakei'),
  ...same(['RS', 'ME'], 'serbia & montenegro'),
  ...same(['CW', 'SX', 'BQ'], 'netherlands antilles', 'nederlandse antillen'),
};

/** What people write for the Union, which customs declarations take for no country of origin or import. */
const UNION = new Set(['eu', 'ue', 'european union', 'europe', 'europese unie', 'europa', 'europaische union', 'union europeenne', 'unione europea', 'union europea', 'unia europejska', 'avrupa birligi', 'ab', 'eea', 'eec', 'eg']);

/** Officially assigned, or XK or XI. */
export function isCountryCode(text: string): boolean {
  return codes().has(text) && text.length === 2;
}

export function isUnion(text: string): boolean {
  return UNION.has(keyOf(text));
}

/**
 * Every country that the text may stand for: codes, and NOT_AVAILABLE where it may stand for none. Empty where it is neither a
 * code nor a name.
 */
export function readingsOf(text: string): readonly string[] {
  const key = keyOf(text);
  const named = SEVERAL_MEANINGS[key];
  if (named !== undefined) return named;
  // As it is written: "Nr." is not Nauru.
  const code = codes().get(text.toUpperCase());
  if (code !== undefined) return [code];
  const meant = readingsOfKey(key);
  if (meant.length > 0) return meant;
  // "Korea, South" and "Iran (Islamic Republic of)".
  const [, name = '', rest = ''] = /^([^,(]+)[,(]([^,()]+)\)?$/.exec(text) ?? [];
  const turned = rest === '' ? [] : readingsOfKey(keyOf(`${rest} ${name}`));
  return turned.length > 0 ? turned : readingsOfKey(withoutStatus(rest === '' ? key : keyOf(`${rest} ${name}`)));
}

/** Every name, as keyOf writes it, with its country. */
export function* allNames(): Iterable<readonly [name: string, code: CountryCode]> {
  for (const [name, readings] of [...firstNames(), ...moreNames()]) for (const code of readings) yield [name, code];
}

/** Without accents, dots, brackets and hyphens, in small letters: "p r china", "zuid korea". */
export function keyOf(name: string): string {
  const plain = name.replace(/\.(?=\p{L}{2})/gu, ' ').normalize('NFKD').replace(/[\p{M}.]/gu, '').toLowerCase();
  const latin = plain.replace(/[ßłıøđ]/g, (letter) => ({ ß: 'ss', ł: 'l', ı: 'i', ø: 'o', đ: 'd' })[letter] ?? letter).replace(/[‘’´`]/g, "'");
  const words = latin.replace(/[\s(),_\p{Pd}]+/gu, ' ').replace(/\bthe\b /g, '').replace(/ the$/, '').trim().replace(/ (?:and|und|en|et|e|y|i|ve) /g, ' & ');
  const spelt = words.replace(/\b[a-z]+\b/g, (word) => ABBREVIATIONS[word] ?? word);
  // "p r china", "u s a".
  return spelt.replace(/\b([a-z]) (?=[a-z]\b)/g, '$1');
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { rep: 'republic', dem: 'democratic', fed: 'federated', sts: 'states', st: 'saint', isl: 'islands', isls: 'islands', is: 'islands' };

/** What stays where a state calls itself more than its name. Where that would make one of two countries, nothing does. */
function withoutStatus(key: string): string {
  const bare = key.replace(/^(?:.* )?(?:republic|kingdom|state|states|commonwealth|sultanate|principality|duchy|union|federation)(?: of)? /, '');
  return ['korea', 'congo', 'china'].includes(bare) ? '' : bare;
}

function readingsOfKey(key: string): readonly string[] {
  return SEVERAL_MEANINGS[key] ?? firstNames().get(key) ?? moreNames().get(key) ?? [];
}

let codeMap: ReadonlyMap<string, CountryCode> | undefined;
/** By both of its codes. */
function codes(): ReadonlyMap<string, CountryCode> {
  return (codeMap ??= new Map(CODES.split(' ').flatMap((each) => [each.slice(0, 2), each.slice(-3)].map((code) => [code, each.slice(0, 2)] as const))));
}

type Names = ReadonlyMap<string, readonly CountryCode[]>;

let first: Names | undefined;
// Built at the first name that is no code: most sheets hold codes, and a language takes some milliseconds.
function firstNames(): Names {
  if (first !== undefined) return first;
  const trade = TRADE_NAMES.split('|').flatMap((line) => line.slice(3).split(',').map((name) => [name, line.slice(0, 2)] as const));
  return (first = namesOf(LANGUAGES.slice(0, FIRST_LANGUAGES), trade));
}

const more = new Map<string, CountryCode[]>();
let languagesRead = FIRST_LANGUAGES;
function moreNames(): Names {
  while (readNextLanguage());
  return more;
}

/** Reads the names of one language more, which takes some milliseconds; false where all are read. */
export function readNextLanguage(): boolean {
  const language = LANGUAGES[languagesRead];
  if (language === undefined) return false;
  languagesRead += 1;
  addNames(more, language, new Set());
  return true;
}

function namesOf(languages: readonly string[], known: readonly (readonly [string, CountryCode])[]): Names {
  const names = new Map<string, CountryCode[]>(known.map(([name, code]) => [name, [code]]));
  const taken = new Set(names.keys());
  for (const language of languages) addNames(names, language, taken);
  return names;
}

function addNames(names: Map<string, CountryCode[]>, language: string, taken: ReadonlySet<string>): void {
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (const code of new Set(codes().values())) {
    const name = keyOf(display.of(code) ?? '');
    const readings = names.get(name);
    if (name === '' || taken.has(name) || readings?.includes(code) === true) continue;
    // Two countries of one name, by two languages: it is asked which one is meant.
    if (readings === undefined) names.set(name, [code]);
    else readings.push(code);
  }
}

function same(readings: readonly string[], ...names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, readings]));
}
