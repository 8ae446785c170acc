// Which columns hold money, and of what. Takes a column, says whether it is the amount of a line, the price of one, a price at which
// goods are sold, a valuation, or something else that is no value of goods: duty, discount, an estimate.
import type { ColumnProfile } from './column-profile';
import type { Concept } from './heading-words';
import { has } from './role-scores';

export type MoneyKind = 'line' | 'unit' | 'selling' | 'valuation' | 'auction' | 'estimate';

export interface MoneyColumn {
  readonly profile: ColumnProfile;
  readonly kind: MoneyKind;
  /** From 0 to 1: how plainly the heading says it. */
  readonly rank: number;
  /** The heading says for whom or how the price is, not only that it is one. */
  readonly isPlain: boolean;
}

const NEVER: readonly Concept[] = ['date', 'percent', 'priceUnit', 'currency', 'exchange', 'duty', 'discount', 'freight', 'insurance', 'country', 'origin', 'previous', 'forecast', 'print', 'premium', 'image', 'status', 'setting', 'tariff', 'least', 'group', 'mode', 'brand', 'barcode', 'position', 'stock', 'open', 'marks', 'shipping', 'delivery'];
const MONEY: readonly Concept[] = ['price', 'cost', 'rate', 'amount', 'value', 'total', 'purchase', 'selling', 'ownCost', 'valuation', 'fob', 'cif', 'auction', 'estimate', 'declared'];

/** undefined for a column that holds no money, and for money that is no value of goods. */
export function moneyColumn(profile: ColumnProfile): MoneyColumn | undefined {
  if (profile.filled === 0 || profile.share(profile.numeric) < 0.5 || NEVER.some((concept) => has(profile, concept) && !isHarmless(concept, profile))) return undefined;
  const isMoney = MONEY.some((concept) => has(profile, concept)) || showsCurrency(profile);
  if (!isMoney || isMeasure(profile) || isZero(profile)) return undefined;
  if (has(profile, 'tax') && !has(profile, 'without', 'with', 'net', 'gross') ) return undefined;
  if (has(profile, 'charge') && !has(profile, 'price', 'value', 'purchase', 'each')) return undefined;
  if (has(profile, 'estimate') || inThousands(profile)) return { profile, kind: 'estimate', rank: 0.5, isPlain: true };
  if (has(profile, 'auction')) return { profile, kind: 'auction', rank: 0.8, isPlain: true };
  return has(profile, 'selling') && !has(profile, 'purchase') ? { profile, kind: 'selling', rank: 0.7, isPlain: true } : priceOrAmount(profile);
}

/** "Unit price, status: net", "list of prices": words that do not change what the money is for. */
function isHarmless(concept: Concept, profile: ColumnProfile): boolean {
  if (concept === 'shipping' || concept === 'delivery') return has(profile, 'each', 'goods', 'purchase', 'invoice', 'total', 'customs', 'declared', 'fob');
  if (concept === 'freight' || concept === 'insurance') return has(profile, 'cif', 'fob') && has(profile, 'value', 'price', 'amount');
  if (concept === 'premium' || concept === 'print') return has(profile, 'amount', 'value') && has(profile, 'without');
  if (concept === 'discount') return has(profile, 'net', 'without') && has(profile, 'price', 'amount', 'total', 'value');
  if (concept === 'currency') return has(profile, 'price', 'amount', 'value') && profile.share(profile.numeric) >= 0.8;
  if (concept === 'country' || concept === 'origin') return has(profile, 'price', 'amount', 'value');
  if (concept === 'group') return has(profile, 'price') && has(profile, 'purchase');
  return concept === 'date' && has(profile, 'last') && has(profile, 'price', 'cost');
}

/** Weights, counts and volumes, also where they are totals; but a price may be of a kilogram. */
function isMeasure(profile: ColumnProfile): boolean {
  const isPriced = has(profile, 'price', 'cost', 'amount', 'value') || (has(profile, 'rate') && !has(profile, 'weight'));
  if (isPriced) return has(profile, 'number') && !has(profile, 'price', 'cost', 'value', 'amount', 'total');
  return has(profile, 'weight', 'quantity', 'pieces', 'carton', 'volume', 'size', 'unit', 'number', 'supplementary', 'ordered') && !showsCurrency(profile);
}

function showsCurrency({ heading, cells }: ColumnProfile): boolean {
  return heading.currencies.length > 0 || cells.some((cell) => typeof cell === 'string' && /[$€£¥₺]\s*\d|\d\s*[$€£¥₺]/.test(cell));
}

function isZero(profile: ColumnProfile): boolean {
  return profile.numbers(undefined).every((number) => number === undefined || number.amount === 0);
}

/** "Value (USD '000)", "Wert in T€": a hundred may be lost in the rounding. */
function inThousands({ heading }: ColumnProfile): boolean {
  return /['’]000|\bx ?1[.,]?000\b|\bin (?:1[.,]?000|thousands?|tausend|duizend|mille|tys)\b|\bT ?€|\bTEUR\b|\bTUSD\b|\bk ?(?:€|EUR|USD)/i.test(heading.text);
}

function priceOrAmount(profile: ColumnProfile): MoneyColumn {
  const isLine = isOfLine(profile);
  if (has(profile, 'valuation') && !has(profile, 'purchase') && !(has(profile, 'declared') && isLine)) return { profile, kind: 'valuation', rank: 0.5, isPlain: true };
  if (isLine) return { profile, kind: 'line', rank: lineRank(profile), isPlain: true };
  return { profile, kind: 'unit', ...unitRank(profile) };
}

function isOfLine(profile: ColumnProfile): boolean {
  if (has(profile, 'each')) return false;
  if (has(profile, 'total', 'amount')) return true;
  if (has(profile, 'price') && has(profile, 'goods') && !has(profile, 'pieces', 'purchase', 'net')) return true;
  if (has(profile, 'price', 'cost', 'rate')) return has(profile, 'line') && !has(profile, 'item', 'purchase');
  return has(profile, 'value', 'declared', 'fob', 'cif');
}

function lineRank(profile: ColumnProfile): number {
  if (has(profile, 'statistic')) return 0.5;
  if (has(profile, 'cif') && !has(profile, 'fob')) return 0.6;
  if (has(profile, 'gross') || (has(profile, 'with') && has(profile, 'tax'))) return 0.55;
  if (has(profile, 'supplementary', 'previous', 'further')) return 0.5;
  if (has(profile, 'fob') || has(profile, 'declared') || has(profile, 'customs')) return 0.95;
  return has(profile, 'invoice', 'net', 'line', 'goods') ? 0.93 : 0.9;
}

function unitRank(profile: ColumnProfile): { readonly rank: number; readonly isPlain: boolean } {
  if (has(profile, 'cif')) return { rank: 0.5, isPlain: false };
  if (has(profile, 'future')) return { rank: 0.6, isPlain: false };
  if (has(profile, 'purchase') && has(profile, 'valuation')) return { rank: 0.7, isPlain: true };
  if (has(profile, 'purchase')) return { rank: has(profile, 'last') ? 0.97 : 0.95, isPlain: true };
  if (has(profile, 'ownCost')) return { rank: has(profile, 'fixed') ? 0.7 : 0.8, isPlain: true };
  if (has(profile, 'cost')) return { rank: 0.88, isPlain: true };
  if (has(profile, 'fob')) return { rank: 0.9, isPlain: true };
  if (has(profile, 'each', 'pieces', 'supplier')) return { rank: 0.88, isPlain: true };
  if (has(profile, 'net', 'invoice')) return { rank: 0.85, isPlain: true };
  return { rank: has(profile, 'carton', 'further', 'gross') ? 0.5 : 0.7, isPlain: false };
}

export type CountKind = 'ordered' | 'plain' | 'fulfilled';

export interface CountColumn {
  readonly profile: ColumnProfile;
  readonly kind: CountKind;
  readonly rank: number;
}

const NO_COUNT: readonly Concept[] = ['price', 'cost', 'amount', 'value', 'date', 'percent', 'discount', 'currency', 'stock', 'least', 'onOrder', 'forecast', 'supplementary', 'weight', 'volume', 'size', 'country', 'origin', 'status', 'setting', 'describes', 'name', 'group', 'position', 'document', 'priceUnit', 'mode', 'supplier', 'receiver', 'barcode', 'tariff', 'image', 'invoice', 'parent', 'open', 'duty', 'tax', 'rate'];

/** A column of how many were ordered, sold or sent; undefined for stock, minimum, contents of a carton, and what is no count. */
export function countColumn(profile: ColumnProfile): CountColumn | undefined {
  const { heading } = profile;
  if (profile.filled === 0 || profile.share(profile.numeric) < 0.5 || isZero(profile)) return undefined;
  const isCounted = has(profile, 'quantity') || countsPieces(profile);
  // "PO" and "Order" head the numbers of orders.
  const isOrdered = has(profile, 'ordered') && /ordered|besteld|bestellt|command[ée]|ordinat|pedid|zam[oó]wion|encomend/i.test(heading.text) && !has(profile, 'number', 'line') && profile.share(profile.whole) >= 0.9;
  const isSent = has(profile, 'fulfilled') && heading.parts.length <= 2 && heading.known >= 0.8 && profile.constant === undefined;
  if (!isCounted && !isOrdered && !isSent) return undefined;
  if (NO_COUNT.some((concept) => has(profile, concept) && !isHarmlessCount(concept, profile)) || perCarton(profile)) return undefined;
  if (has(profile, 'fulfilled')) return { profile, kind: 'fulfilled', rank: 0.8 };
  if (has(profile, 'ordered', 'total', 'line')) return { profile, kind: 'ordered', rank: 0.95 };
  return { profile, kind: 'plain', rank: has(profile, 'number') ? 0.85 : 0.9 };
}

/** "PCS", "Total units", "No. of units". */
function countsPieces(profile: ColumnProfile): boolean {
  // "USD/pc" is a price.
  if (profile.heading.currencies.length > 0) return false;
  if (has(profile, 'pieces')) return !has(profile, 'number') || /\bof\b|\bde\b|\bvan\b/i.test(profile.heading.text);
  return has(profile, 'unit') && (has(profile, 'total', 'number', 'ordered') || /^(?:units|unidades|unit[ée]s|unit[àa]|eenheden|einheiten|jednostki)$/i.test(profile.heading.text)) && profile.share(profile.whole) >= 0.9;
}

function isHarmlessCount(concept: Concept, profile: ColumnProfile): boolean {
  if (concept === 'invoice') return true;
  if (concept === 'name') return /^nombre\b/i.test(profile.heading.text);
  if (concept === 'amount' || concept === 'value') return false;
  if (concept === 'weight' || concept === 'volume') return has(profile, 'quantity') && /\/|\bor\b/.test(profile.heading.text);
  return concept === 'group' && has(profile, 'quantity');
}

/** "PCS/CTN", "Qty (cartons)": how many are in one, or how many packages. */
function perCarton(profile: ColumnProfile): boolean {
  if (!has(profile, 'carton')) return has(profile, 'per') && !has(profile, 'each', 'ordered', 'total');
  return !(has(profile, 'total') && has(profile, 'pieces'));
}

/** Prices that depend on the quantity: headings that differ in a number only, "500 PCS", "NetPrice_H1", "Price 2". */
export function tierColumns(columns: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const series = new Map<string, ColumnProfile[]>();
  for (const profile of columns) {
    const text = profile.heading.text;
    if (!/\d/.test(text) || profile.filled === 0 || profile.share(profile.numeric) < 0.8 || has(profile, 'date', 'weight', 'discount', 'barcode')) continue;
    const isPriced = has(profile, 'price', 'cost', 'rate') || ((has(profile, 'pieces', 'quantity', 'unit') || profile.heading.parts.length === 0) && profile.share(profile.whole) < 0.9);
    if (!isPriced) continue;
    const stem = text.toLowerCase().replace(/[\d.,<>≥≤=+\s-]+/g, '').replace(/\([^)]*\)/g, '');
    series.set(stem, [...(series.get(stem) ?? []), profile]);
  }
  const tiers = [...series.values()].filter((each) => each.length > 1 && !each.every((profile) => each[0] === profile || profile.holdsSameAs(each[0] ?? profile)));
  return tiers.flat();
}
