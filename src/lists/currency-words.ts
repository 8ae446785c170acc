// Currencies as lists write them. Takes any text, gives the codes of ISO 4217 that it may mean; a sign of several currencies
// gives them all. Also those that the service does not calculate in: a price in zloty must never be read as one in euros.

const CODES = new Set(
  ('AED ARS AUD BAM BDT BGN BHD BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP ETB EUR GBP GEL GHS GTQ HKD HUF IDR ILS INR IQD ISK JMD JOD JPY KES KHR KRW KWD KZT ' +
    'LAK LBP LKR MAD MDL MGA MKD MMK MOP MUR MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU UZS VND XAF XOF ZAR ZMW').split(' '),
);

// As keyOf writes them. Pesos, crowns, rupees, francs and dinars are of several states.
const NAMES: Readonly<Record<string, string>> = {
  EUR: '€ EURO EUROS EURA EUROA',
  USD: 'US$ USD$ $US $USD USDOLLAR USDOLLARS USADOLLAR AMERIKAANSEDOLLAR USDOLAR AMERIKANDOLARI DOLARUSA DOLLARUS UNITEDSTATESDOLLAR UNITEDSTATESDOLLARS 美元 美金',
  GBP: '£ UK£ GB£ POUND POUNDS STERLING POUNDSTERLING POUNDSSTERLING BRITISHPOUND BRITSEPOND PFUNDSTERLING PONDSTERLING STG 英镑',
  CNY: 'RMB CNH YUAN RENMINBI CN¥ CNY¥ RMB¥ ¥RMB ¥CNY 元 人民币 人民幣 CHINESEYUAN',
  JPY: 'YEN JP¥ JPY¥ 円 日元 日圆',
  CHF: 'FR SFR FRANKEN SCHWEIZERFRANKEN SWISSFRANC SWISSFRANCS FRANCSUISSE FRANCSSUISSES',
  PLN: 'ZL ZLOTY ZLOTYCH ZLOTE',
  TRY: '₺ TL YTL LIRA TURKLIRASI TURKISHLIRA',
  SEK: 'SVENSKAKRONOR SWEDISHKRONA', NOK: 'NORSKEKRONER', DKK: 'DANSKEKRONER DKR',
  CZK: 'KC KORUN KORUNA', HUF: 'FT FORINT', RON: 'LEI', BGN: 'ЛВ', RUB: '₽ RUBEL ROUBLE РУБ', UAH: '₴ ГРН',
  INR: '₹ INDIANRUPEES INDIANRUPEE', KRW: '₩ WON', VND: '₫ DONG', THB: '฿ BAHT', ILS: '₪', BRL: 'R$ REAL REAIS', ZAR: 'RAND',
  HKD: 'HK$ HKDOLLAR HKDOLLARS HONGKONGDOLLAR', TWD: 'NT$ NTD', AUD: 'A$ AU$', CAD: 'C$ CA$', SGD: 'S$ SG$', NZD: 'NZ$', MXN: 'MX$ PESOSMEXICANOS',
  XOF: 'FCFA CFA FRANCCFA FRANCSCFA', AED: 'DIRHAMUAE DHS', SAR: 'SR',
};

const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  ...same(['USD', 'AUD', 'CAD', 'HKD', 'SGD', 'NZD', 'TWD', 'MXN'], '$', 'DOLLAR', 'DOLLARS', 'DOLAR', 'DOLARES'),
  ...same(['CNY', 'JPY'], '¥', '￥'),
  ...same(['SEK', 'NOK', 'DKK', 'ISK'], 'KR', 'KRONER', 'KRONOR'),
  ...same(['INR', 'PKR', 'LKR', 'NPR'], 'RS', 'RUPEES', 'RUPEE'),
};

let byKey: ReadonlyMap<string, readonly string[]> | undefined;
function names(): ReadonlyMap<string, readonly string[]> {
  return (byKey ??= new Map([
    ...[...CODES].map((code) => [code, [code]] as const),
    ...Object.entries(NAMES).flatMap(([code, words]) => words.split(' ').map((word) => [word, [code]] as const)),
    ...Object.entries(SEVERAL),
  ]));
}

/** Of a text that is a currency and nothing else, "US$", "eur", "EUR €"; undefined where it is none. */
export function currenciesOf(text: string): readonly string[] | undefined {
  const key = keyOf(text);
  if (key === '' || key.length > 30) return undefined;
  return names().get(key) ?? twice(key);
}

/** True for a code of ISO 4217 in capitals or small letters. */
export function isCurrencyCode(text: string): boolean {
  return CODES.has(text.trim().toUpperCase());
}

/** "EUR€", "USD$": a code and its sign. */
function twice(key: string): readonly string[] | undefined {
  const parts = /^([A-Z]{3})([^A-Z].*)$/.exec(key) ?? /^([^A-Z]+)([A-Z]{3})$/.exec(key);
  const [first, second] = [names().get(parts?.[1] ?? ''), names().get(parts?.[2] ?? '')];
  const both = first?.filter((code) => second?.includes(code) === true) ?? [];
  return both.length > 0 ? both : undefined;
}

const SIGNS = /(?:US|HK|NT|AU|CA|SG|NZ|MX|CN|[ACRS])?\$(?:US)?|€|£|(?:CN|JP|RMB)?[¥￥]|[（(]元[)）]|元(?!\p{Script=Han})|₺|₹|₩|₫|฿|₪|₽|₴|美元|美金|人民币|欧元/gu;

/**
 * Of a text that holds more, each that it names: a code of three capitals, a sign, a name that means nothing else: "all prices
 * in USD", "Unit price (US$/PC)", "SAY TOTAL US DOLLARS". In their order, each once.
 */
export function currenciesIn(text: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const add = (codes: readonly string[] | undefined): void => {
    if (codes !== undefined && !found.some((each) => each.join() === codes.join())) found.push(codes);
  };
  const written = text.normalize('NFC').replace(/_/g, ' ');
  for (const [sign] of written.matchAll(SIGNS)) add(sign === '欧元' ? ['EUR'] : sign.includes('元') && sign !== '美元' ? ['CNY'] : currenciesOf(sign));
  for (const [word] of written.matchAll(/\b[A-Za-z]{2,9}\b/g)) {
    if (CODES.has(word) && word === word.toUpperCase()) add([word]);
    else if (PLAIN_NAMES.has(word.toUpperCase())) add(currenciesOf(word));
  }
  if (/\b(?:u\.? ?s\.?|united states|amerikaanse) dollars?\b/i.test(written)) add(['USD']);
  if (/\bFr\.(?=\s*\d)/.test(written)) add(['CHF']);
  return found.length > 1 ? found.filter((codes) => codes.length === 1 || !found.some((other) => other !== codes && other.some((code) => codes.includes(code)))) : found;
}

/** Names that stand in sentences and mean nothing else. */
const PLAIN_NAMES = new Set('EURO EUROS EURA RMB YUAN RENMINBI ZLOTY FCFA'.split(' '));

function keyOf(text: string): string {
  return text.normalize('NFKC').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/Ł/g, 'L').replace(/[\s.()[\]]/g, '');
}

function same(codes: readonly string[], ...words: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(words.map((word) => [word, codes]));
}
