// Amounts of money. Takes amounts and currencies as people write them, gives numbers and those currencies that the API
// calculates in; what means two numbers or two currencies is never guessed.
import { invalidInput } from './errors';
import { namedValue } from './given';
import { visibleText } from './visible-text';

/** The currencies that the API supports (API section classify, parameter currency). */
export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

// What people write for them, as currencyKey has it. CNH is the yuan outside of China.
const NAMES_OF_CURRENCIES: Readonly<Record<Currency, string>> = {
  EUR: 'EUR € EURO EUROS EUR€ €EUR',
  USD: 'USD US$ USD$ $US $USD USDOLLAR USDOLLARS AMERIKAANSEDOLLAR',
  GBP: 'GBP £ UK£ GB£ GBP£ £GBP POUND POUNDS STERLING POUNDSTERLING POUNDSSTERLING BRITISHPOUND BRITSEPOND PFUND PFUNDSTERLING PONDSTERLING STG',
  CNY: 'CNY RMB CNH YUAN RENMINBI CN¥ CNY¥ RMB¥ ¥CNY YUANRENMINBI CHINESEYUAN 人民币 人民幣',
};
// Signs of several currencies.
const SEVERAL_CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'AUD', 'CAD', 'HKD', 'SGD'],
  DOLLAR: ['USD', 'AUD', 'CAD', 'HKD', 'SGD'],
  DOLLARS: ['USD', 'AUD', 'CAD', 'HKD', 'SGD'],
  '¥': ['CNY', 'JPY'],
};

/** An amount as it is written. */
export interface WrittenAmount {
  readonly amount: number;
  /** The currency that stands beside the number: its code, or those that its sign may mean; undefined where none does. */
  readonly currencies: readonly string[] | undefined;
}

/** @throws ClassificationError invalid-input for a currency that the API does not calculate in, and for a sign of several. */
export function parseCurrency(input: string): Currency {
  const given = visibleText(input).slice(0, 40);
  const [code, ...others] = currenciesOf(given) ?? [];
  if (code !== undefined && others.length > 0) throw invalidInput({ kind: 'currency-readings', given, readings: [code, ...others] });
  const currency = CURRENCIES.find((known) => known === code);
  if (currency === undefined) throw invalidInput({ kind: 'currency-unknown', given });
  return currency;
}

/**
 * The currency of an amount, where several cells say or do not say which it is.
 * @param chosen Given in an argument or a column of its own; undefined where it was left out.
 * @param otherwise Where nothing says it.
 * @throws ClassificationError invalid-input where they differ, or a sign of several currencies stands alone.
 */
export function agreedCurrency(amounts: Readonly<Record<string, WrittenAmount>>, chosen: Currency | undefined, otherwise: Currency): Currency {
  let agreed = chosen;
  let from = 'currency';
  for (const [argument, { currencies }] of Object.entries(amounts)) {
    if (currencies === undefined) continue;
    const [code = '', ...others] = currencies;
    if (agreed === undefined && others.length > 0) throw invalidInput({ kind: 'amount-currency-readings', argument, readings: currencies });
    // Amounts that name no currency are in that of the value, or in the usual one: which of both is not said.
    const isUnsaid = agreed === undefined && Object.keys(amounts)[0] !== argument && !currencies.includes(otherwise);
    if (isUnsaid || (agreed !== undefined && !currencies.includes(agreed))) throw invalidInput({ kind: 'currencies-differ', argument, currency: code, other: agreed, from });
    if (agreed !== undefined) continue;
    agreed = parseCurrency(code);
    from = argument;
  }
  return agreed ?? otherwise;
}

/**
 * @param argument What the amount is, for the message: "value", "shipping".
 * @throws ClassificationError invalid-input for what is no number of at least that much.
 */
export function parseAmount(input: string | number | boolean, argument: string, least: number): number {
  return writtenAmount(input, argument, least).amount;
}

/** As parseAmount, with the currency that is written beside the number. */
export function writtenAmount(input: string | number | boolean, argument: string, least: number): WrittenAmount {
  const written = typeof input === 'string' && input.trim() !== '' ? readText(input, argument) : { amount: input, currencies: undefined };
  const { amount } = written;
  if (typeof amount === 'number' && Number.isFinite(amount) && amount >= least) return { ...written, amount };
  throw invalidInput({ kind: 'amount-too-small', argument, given: namedValue(input), least });
}

const DECIMAL = /^-?\d+(?:[.,]\d+)?$/;
/** Thousands in groups, with decimals or without: 1.234,50 and 1,234.50, 1 234 and 1'234. */
const GROUPED = /^-?(?!0)\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;
/** Lakhs and crores: 1,20,000.00. */
const INDIAN = /^-?[1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?$/;
/** Counts are whole: "1,200 PCS" cannot be one and a fifth. */
const PIECES = /\s*(?:pcs?|pces?|pieces?|units?|ea|each|stk|st|stuks?|stück|stueck|sets?|pairs?|paar|szt|adet|pz|pezzi|uds?)\.?$/i;
/** A price without cents, as Dutch and Swiss shops write it: "25,-". */
const WITHOUT_CENTS = /[.,](?:-+|=)$/;

// Text is read only where it means the same number in every country: "1,250" is a thousand in one and little in another.
function readText(text: string, argument: string): WrittenAmount {
  const written = visibleText(text).replace(/[’‘´`]/g, "'").normalize('NFKC').replace(/[\p{Pd}\u2212]/gu, '-');
  const isNegative = /^\(.*\)$/.test(written);
  const inner = isNegative ? `-${written.slice(1, -1).trim()}` : written;
  const { rest, currencies } = withoutCurrency(inner);
  const whole = currencies === undefined && PIECES.test(rest) ? PIECES : WITHOUT_CENTS;
  const numeral = rest.replace(whole, '').trim().replace(/^\+/, '');
  return { amount: amountOf(numeral, whole.test(rest), text, argument), currencies };
}

function amountOf(numeral: string, isWhole: boolean, text: string, argument: string): number {
  const decimal = DECIMAL.test(numeral) ? Number(numeral.replace(',', '.')) : undefined;
  const separator = INDIAN.test(numeral) ? ',' : GROUPED.exec(numeral)?.[1];
  const grouped = separator === undefined ? undefined : Number(numeral.replaceAll(separator, '').replace(',', '.'));
  if (decimal !== undefined && grouped !== undefined && !isWhole) throw invalidInput({ kind: 'amount-readings', argument, given: namedValue(text), readings: [grouped, decimal] });
  const amount = grouped ?? decimal;
  if (amount === undefined) throw invalidInput({ kind: 'amount-unreadable', argument, given: namedValue(text) });
  return amount;
}

/** The number without the currency before it, behind it, or both where both say the same. */
function withoutCurrency(text: string): { readonly rest: string; readonly currencies: readonly string[] | undefined } {
  const [, sign = '', before = '', number = '', after = ''] = /^([+-]?)([^\d+-]*?)\s*([+-]?\d(?:.*[\d=-])?[.,]?)\s*([^\d]*)$/u.exec(text) ?? [];
  const first = currenciesOf(before);
  const last = currenciesOf(after);
  const isKnown = (part: string, currencies: readonly string[] | undefined) => part.trim() === '' || currencies !== undefined;
  if (number === '' || !isKnown(before, first) || !isKnown(after, last)) return { rest: text, currencies: undefined };
  if (first === undefined || last === undefined) return { rest: `${sign}${number}`, currencies: first ?? last };
  const both = first.filter((code) => last.includes(code));
  return both.length === 0 ? { rest: text, currencies: undefined } : { rest: `${sign}${number}`, currencies: both };
}

/** undefined for what is none. A currency that the API does not know is known by its code only. */
function currenciesOf(text: string): readonly string[] | undefined {
  const key = text.normalize('NFKC').toUpperCase().replace(/[\s.]/g, '');
  if (key === '') return undefined;
  const several = SEVERAL_CURRENCIES[key];
  if (several !== undefined) return several;
  const known = CURRENCIES.find((code) => NAMES_OF_CURRENCIES[code].split(' ').includes(key));
  return known === undefined ? undefined : [known];
}
