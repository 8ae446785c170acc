// What the value of a line is made of. Takes the columns of a list, gives the amount of the line, or price and quantity, or what must
// be asked: a price at which goods are sold, one that depends on the quantity, two that differ. Arithmetic is the best witness: where
// price × quantity is the amount in the rows, the three know each other.
import type { ColumnProfile } from './column-profile';
import { candidateOf } from './description-columns';
import type { AskedFor, Evidence, Judgement, ValueColumns } from './list-reading';
import { countColumn, moneyColumn, tierColumns, type CountColumn, type MoneyColumn } from './money-columns';
import type { DecimalMark } from './number-text';
import { isOfShop, shopColumns } from './shop-columns';
import { contents, has, headingEvidence, MARGIN } from './role-scores';

export interface ValueJudgement {
  readonly value: Judgement;
  readonly quantity: Judgement;
  readonly columns: ValueColumns;
}

/** What the sheet around the columns says of its prices. */
export interface ValueContext {
  /** An invoice, order or offer gives its price to the buyer. */
  readonly isOffer: boolean;
  /** An invoice or an order: there are quantities in it. */
  readonly isSale: boolean;
  /** Insured, estimated or carnet values. */
  readonly isEstimate: boolean;
  readonly mark: DecimalMark;
}

const NO_VALUE: ValueColumns = { amount: undefined, price: undefined, quantity: undefined, measure: undefined, priceUnits: [], pricePer: 1, discount: undefined, unit: undefined, isChecked: false };

/** The total of an order stands in its first line only. */
const OF_EACH_LINE = 0.75;
/** Of rows where all three stand. */
const MOST_ROWS = 0.75;
/** Many exports have four prices and three counts; more are looked at by their headings only. */
const MOST_TRIED = 8;

interface Product {
  readonly quantity: ColumnProfile;
  readonly price: ColumnProfile;
  readonly amount: ColumnProfile;
  readonly per: number;
  readonly matching: number;
  readonly of: number;
}

export function judgeValue(columns: readonly ColumnProfile[], context: ValueContext): ValueJudgement {
  const money = columns.map(moneyColumn).filter((each) => each !== undefined);
  const counts = columns.map(countColumn).filter((each) => each !== undefined);
  const product = findProduct(columns, money, counts, context.mark);
  const rest = { priceUnits: priceUnits(columns), discount: discountOf(columns), unit: unitColumn(columns) };
  const isShop = isOfShop(columns) || (shopColumns(columns) > 0 && money.some(({ kind }) => kind === 'selling'));
  const tiers = tierColumns(columns);
  const chosen = chooseAmount(money, counts, product);
  if (context.isEstimate && chosen.kind !== 'none') return askedValue('only-selling-prices', money.map(({ profile }) => profile), quantityOf(counts, product, isShop));
  if (chosen.kind === 'asked') return askedValue(chosen.why, chosen.among, quantityOf(counts, product, isShop));
  if (chosen.kind === 'amount') {
    const { profile } = chosen;
    const quantity = quantityOf(counts, product, false);
    const price = product?.amount === profile ? product.price : money.find(({ kind }) => kind === 'unit')?.profile;
    return {
      value: { kind: 'taken', columns: [profile.column], evidence: [...evidenceOf(profile), ...productEvidence(product, profile)] },
      quantity,
      columns: { ...NO_VALUE, ...rest, amount: profile.column, price: price?.column, quantity: columnOf(quantity), measure: product?.amount === profile && product.quantity.column !== columnOf(quantity) ? product.quantity.column : undefined, pricePer: price === undefined ? 1 : (price.heading.per ?? product?.per ?? 1), isChecked: product?.amount === profile },
    };
  }
  return judgePrice(columns, money, counts, tiers, isShop, context, rest);
}

type Chosen = { readonly kind: 'amount'; readonly profile: ColumnProfile } | { readonly kind: 'asked'; readonly why: AskedFor; readonly among: readonly ColumnProfile[] } | { readonly kind: 'none' };

/** The amount of the line, if there is one. */
function chooseAmount(money: readonly MoneyColumn[], counts: readonly CountColumn[], product: Product | undefined): Chosen {
  const prices = money.filter(({ kind }) => kind === 'unit' || kind === 'auction');
  const fullest = Math.max(0, ...money.map(({ profile }) => profile.fillShare));
  const lines = money.filter(({ kind, profile }) => kind === 'line' && !isRepeated(profile, money) && profile.fillShare >= fullest * OF_EACH_LINE).sort((a, b) => b.rank - a.rank);
  if (product !== undefined && (lines.some(({ profile }) => profile === product.amount) || !money.some(({ profile }) => profile === product.amount))) return { kind: 'amount', profile: product.amount };
  const [best, ...others] = lines;
  if (best === undefined) return { kind: 'none' };
  const equal = others.filter(({ rank, profile }) => best.rank - rank < MARGIN && !profile.holdsSameAs(best.profile) && profile.fillShare > 0.3);
  if (equal.length > 0) return { kind: 'asked', why: 'several-columns', among: [best, ...equal].map(({ profile }) => profile) };
  // "Item value": of one item, or of the line with all its items?
  const isUnsure = has(best.profile, 'item') && !has(best.profile, 'line', 'total', 'amount') && counts.some(({ profile }) => profile.distinct > 1) && prices.length === 0;
  if (isUnsure) return { kind: 'asked', why: 'unsure', among: [best.profile] };
  // A declared value and the price on the invoice, a hammer price and what was paid: which counts, the list does not say.
  const rivals = prices.filter(({ profile, rank }) => rank >= 0.7 && !has(profile, 'each', 'pieces') && !profile.holdsSameAs(best.profile) && profile.fillShare > 0.5);
  if (rivals.length > 0 && counts.length === 0) return { kind: 'asked', why: 'several-columns', among: [best, ...rivals].map(({ profile }) => profile) };
  return { kind: 'amount', profile: best.profile };
}

/** The sum of the whole invoice, which stands in every row of it. */
function isRepeated(profile: ColumnProfile, money: readonly MoneyColumn[]): boolean {
  if (profile.filled < 3 || profile.distinct > profile.filled * 0.5) return false;
  return money.some((other) => other.profile !== profile && other.profile.distinct > profile.distinct && other.profile.filled >= profile.filled * 0.5);
}

function judgePrice(columns: readonly ColumnProfile[], money: readonly MoneyColumn[], counts: readonly CountColumn[], tiers: readonly ColumnProfile[], isShop: boolean, context: ValueContext, rest: Pick<ValueColumns, 'priceUnits' | 'discount' | 'unit'>): ValueJudgement {
  const none: Judgement = { kind: 'none' };
  const prices = money.filter(({ kind }) => kind === 'unit').sort((a, b) => b.rank - a.rank);
  const sold = money.filter(({ kind }) => kind === 'selling' || kind === 'estimate' || kind === 'auction').map(({ profile }) => profile);
  const [best, ...others] = prices.filter(({ profile }) => profile.fillShare > 0.25).length > 0 ? prices.filter(({ profile }) => profile.fillShare > 0.25) : prices;
  if (tiers.length > 0 && (best === undefined || !best.profile.heading.concepts.has('purchase') || tiers.includes(best.profile))) return askedValue('price-depends-on-quantity', [...new Set([...(best === undefined ? [] : [best.profile]), ...tiers])], none);
  if (best === undefined) {
    const valuations = money.filter(({ kind }) => kind === 'valuation');
    const quantity = quantityOf(counts, undefined, isShop || sold.length > 0);
    const among = [...valuations.map(({ profile }) => profile), ...sold];
    return askedValue(sold.length > 0 ? 'only-selling-prices' : among.length > 0 ? 'unsure' : 'nothing-found', among, sold.length > 0 ? none : quantity);
  }
  const rivals = others.filter(({ rank, profile }) => best.rank - rank < MARGIN && !profile.holdsSameAs(best.profile) && profile.fillShare > 0.3);
  const quantity = quantityOf(counts, undefined, isShop);
  if (rivals.length > 0) return askedValue('several-columns', [best, ...rivals].map(({ profile }) => profile), quantity);
  const isUnsure = !best.isPlain && (isShop || !(context.isOffer || quantity.kind === 'taken' || columns.some((profile) => has(profile, 'incoterm', 'supplier') && profile.filled > 0)));
  if (isUnsure) return askedValue('unsure', [best.profile, ...sold], isShop ? none : quantity);
  const isStock = sold.length > 0 && !context.isOffer && counts.every(({ kind }) => kind === 'plain');
  if (quantity.kind === 'none' && context.isSale && !isShop) return taken(best.profile, { kind: 'asked', why: 'nothing-found', candidates: [] }, rest);
  return taken(best.profile, isStock ? unsure(quantity, columns) : quantity, rest);
}

/** Beside a price at which goods are sold, a plain quantity may be that in stock. */
function unsure(quantity: Judgement, columns: readonly ColumnProfile[]): Judgement {
  const profile = columns.find(({ column }) => quantity.kind === 'taken' && column === quantity.columns[0]);
  return profile === undefined || quantity.kind !== 'taken' ? quantity : { kind: 'asked', why: 'unsure', candidates: [candidateOf(profile, quantity.evidence)] };
}

function taken(price: ColumnProfile, quantity: Judgement, rest: Pick<ValueColumns, 'priceUnits' | 'discount' | 'unit'>): ValueJudgement {
  return {
    value: { kind: 'taken', columns: [price.column], evidence: evidenceOf(price) },
    quantity,
    columns: { ...NO_VALUE, ...rest, price: price.column, quantity: columnOf(quantity), pricePer: price.heading.per ?? 1 },
  };
}

function askedValue(why: AskedFor, among: readonly ColumnProfile[], quantity: Judgement): ValueJudgement {
  return { value: { kind: 'asked', why, candidates: among.map((profile) => candidateOf(profile, evidenceOf(profile))) }, quantity, columns: { ...NO_VALUE, quantity: columnOf(quantity) } };
}

function columnOf(judgement: Judgement): number | undefined {
  return judgement.kind === 'taken' ? judgement.columns[0] : undefined;
}

function evidenceOf(profile: ColumnProfile): readonly Evidence[] {
  return [headingEvidence(profile), contents(profile, 'amount', profile.numeric)];
}

function productEvidence(product: Product | undefined, amount: ColumnProfile): readonly Evidence[] {
  if (product?.amount !== amount) return [];
  return [{ kind: 'product', quantity: product.quantity.column, price: product.price.column, amount: amount.column, matching: product.matching, of: product.of }];
}

/** Which count is the ordered one. */
function quantityOf(counts: readonly CountColumn[], product: Product | undefined, isStock: boolean): Judgement {
  if (product !== undefined && (counts.some(({ profile }) => profile === product.quantity) || isUnnamedNumber(product.quantity) || isOrder(product.quantity))) {
    return { kind: 'taken', columns: [product.quantity.column], evidence: [headingEvidence(product.quantity), contents(product.quantity, 'number', product.quantity.numeric), ...productEvidence(product, product.amount)] };
  }
  if (isStock) return { kind: 'none' };
  const [best, ...others] = [...counts].sort((a, b) => b.rank - a.rank);
  if (best === undefined) return { kind: 'none' };
  const rivals = others.filter(({ rank, profile }) => best.rank - rank < 0.2 && !profile.holdsSameAs(best.profile));
  if (rivals.length > 0) return { kind: 'asked', why: 'several-columns', candidates: [best, ...rivals].map(({ profile }) => candidateOf(profile, [headingEvidence(profile), contents(profile, 'number', profile.numeric)])) };
  return { kind: 'taken', columns: [best.profile.column], evidence: [headingEvidence(best.profile), contents(best.profile, 'whole-number', best.profile.whole)] };
}

const PER = [1, 100, 1000, 10];

/** Three columns of which one is the product of the others in nearly every row. */
function findProduct(columns: readonly ColumnProfile[], money: readonly MoneyColumn[], counts: readonly CountColumn[], mark: DecimalMark): Product | undefined {
  const amounts = money.filter(({ kind }) => kind === 'line').map(({ profile }) => profile);
  const prices = money.filter(({ kind }) => kind === 'unit' || kind === 'selling' || kind === 'valuation').map(({ profile }) => profile);
  const named = counts.map(({ profile }) => profile);
  const others = columns.filter((profile) => !named.includes(profile) && has(profile, 'weight', 'carton', 'volume', 'supplementary', 'quantity', 'unit', 'ordered') && profile.filled > 0 && profile.share(profile.numeric) >= 0.8);
  const unnamed = columns.filter((profile) => isUnnamedNumber(profile)).slice(0, MOST_TRIED);
  const discountColumn = discountOf(columns);
  const discount = columns.find(({ column }) => column === discountColumn);
  const found: Product[] = [];
  for (const quantity of [...named, ...others, ...unnamed].slice(0, MOST_TRIED)) {
    for (const price of [...prices, ...unnamed].slice(0, MOST_TRIED)) {
      for (const amount of [...amounts, ...unnamed].slice(0, MOST_TRIED)) {
        if (quantity === price || price === amount || quantity === amount) continue;
        const product = productOf(quantity, price, amount, mark) ?? (discount === undefined ? undefined : productOf(quantity, price, amount, mark, discount));
        if (product !== undefined) found.push(product);
      }
    }
  }
  const isCount = ({ quantity, price }: Product): number => (quantity.share(quantity.whole) >= 0.9 && price.share(price.whole) < 0.9 ? 0.1 : 0);
  const rankOf = ({ quantity, amount }: Product): number => (counts.find(({ profile }) => profile === quantity)?.rank ?? (named.includes(quantity) ? 0.5 : 0.2)) + (money.find(({ profile }) => profile === amount)?.rank ?? 0);
  return found.sort((a, b) => rankOf(b) + isCount(b) - rankOf(a) - isCount(a) || b.matching - a.matching)[0];
}

/** "Order" heads what is ordered, where arithmetic says so. */
function isOrder(profile: ColumnProfile): boolean {
  return has(profile, 'ordered') && !has(profile, 'number', 'weight', 'carton', 'volume');
}

/** A column of numbers whose heading says nothing. */
function isUnnamedNumber(profile: ColumnProfile): boolean {
  return profile.heading.concepts.size === 0 && profile.over.concepts.size === 0 && profile.filled > 1 && profile.share(profile.numeric) >= 0.9 && profile.distinct > 1;
}

/** @param discount In percent. */
function productOf(quantity: ColumnProfile, price: ColumnProfile, amount: ColumnProfile, mark: DecimalMark, discount?: ColumnProfile): Product | undefined {
  const [quantities, prices, amounts] = [quantity.numbers(mark), price.numbers(mark), amount.numbers(mark)];
  for (const per of price.heading.per === undefined ? PER : [price.heading.per]) {
    let of = 0;
    let matching = 0;
    let telling = 0;
    amounts.forEach((sum, row) => {
      const [count, each] = [quantities[row], prices[row]];
      if (sum === undefined || count === undefined || each === undefined || sum.amount === 0) return;
      of += 1;
      const less = discount?.numbers(mark)[row]?.amount ?? 0;
      if (!isProduct(count.amount, (each.amount / per) * (1 - (less >= 1 ? less / 100 : Math.max(0, less))), sum.amount, each.decimals, per)) return;
      matching += 1;
      if (count.amount !== 1) telling += 1;
    });
    if (matching > 0 && matching >= of * MOST_ROWS && telling > 0 && (of > 1 || telling === 1)) return { quantity, price, amount, per, matching, of };
  }
  return undefined;
}

/** Prices are rounded: half of the last digit, as many times as there are pieces, and a cent of the sum. */
export function isProduct(quantity: number, price: number, amount: number, decimals: number, per: number): boolean {
  const slack = (Math.abs(quantity) * 0.5 * 10 ** -Math.min(decimals, 6)) / per + 0.011 + Math.abs(amount) * 0.0005;
  return Math.abs(quantity * price - amount) <= Math.min(slack, Math.max(0.011, Math.abs(amount) * 0.02));
}

function priceUnits(columns: readonly ColumnProfile[]): readonly number[] {
  const isUnit = (profile: ColumnProfile): boolean => has(profile, 'priceUnit') || (has(profile, 'purchase') && has(profile, 'unit') && !has(profile, 'price', 'cost', 'value') && profile.share(profile.numeric) < 0.5);
  return columns.filter((profile) => profile.filled > 0 && isUnit(profile) && !has(profile, 'selling', 'weight')).map(({ column }) => column);
}

function unitColumn(columns: readonly ColumnProfile[]): number | undefined {
  const units = columns.filter((profile) => profile.filled > 0 && ((has(profile, 'unit') && profile.share(profile.numeric) < 0.5) || (profile.heading.text === '' && profile.share(profile.units) >= 0.5)) && !has(profile, 'weight', 'price', 'priceUnit', 'purchase', 'volume', 'supplementary', 'carton', 'size'));
  return units[0]?.column;
}

function discountOf(columns: readonly ColumnProfile[]): number | undefined {
  return columns.find((profile) => has(profile, 'discount') && !has(profile, 'price', 'group', 'amount', 'total') && profile.filled > 0 && profile.share(profile.numeric) >= 0.5)?.column;
}

