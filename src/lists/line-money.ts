// The money of a row: its value, its currency, its charges. Takes the cells of the value's columns, gives the value of the whole
// line, or the fact why it cannot be known. Amount and price × quantity are checked against each other.
import { lineValue } from '../customs/line-value';
import { isBlank, shownText, type Cell, type RowCells } from './cells';
import { currenciesOf } from './currency-words';
import type { LineFact } from './line-reading';
import type { ValueColumns } from './list-reading';
import { writtenNumber, type DecimalMark, type WrittenNumber } from './number-text';
import { piecesIn, unitOf, type Unit } from './units';
import { isProduct } from './value-columns';

export interface LineMoney {
  readonly value: number | undefined;
  readonly price: number | undefined;
  readonly quantity: number | undefined;
  /** The codes that a sign or code beside the amounts may mean. */
  readonly currencies: readonly string[] | undefined;
  readonly asked: readonly LineFact[];
}

export interface MoneyReading {
  readonly columns: ValueColumns;
  /** What stands before decimals in a column. */
  readonly markOf: (column: number) => DecimalMark;
}

interface Parts {
  readonly amount: WrittenNumber | undefined;
  readonly price: WrittenNumber | undefined;
  readonly quantity: WrittenNumber | undefined;
  /** Pieces for which the price is; undefined where price and quantity are in different units. */
  readonly per: number | undefined;
  readonly units: readonly [quantity: string, price: string];
  /** As it stands in its column, in percent or as an amount. */
  readonly discount: number;
  /** From 0 to 1, what is left after the discount, if it is in percent. */
  readonly kept: number;
}

export function lineMoney(cells: RowCells, reading: MoneyReading): LineMoney {
  const { columns } = reading;
  const parts = partsOf(cells, reading);
  const currencies = parts.amount?.currencies ?? parts.price?.currencies;
  const done = (value: number | undefined, ...asked: readonly LineFact[]): LineMoney => ({ value, price: parts.price?.amount, quantity: columns.quantity === undefined ? undefined : writtenNumber(cells(columns.quantity), reading.markOf(columns.quantity))?.amount, currencies, asked });
  if (columns.amount === undefined && columns.price === undefined) return done(undefined);
  if (columns.amount !== undefined) return done(...ofAmount(cells(columns.amount), parts, columns));
  return done(...ofPrice(cells, parts, columns));
}

type ValueOrFact = [number | undefined, ...LineFact[]];

function ofAmount(cell: Cell, parts: Parts, columns: ValueColumns): ValueOrFact {
  const { amount } = parts;
  if (amount !== undefined && amount.amount > 0 && amount.or === undefined && (!columns.isChecked || agrees(amount, parts))) return [amount.amount];
  const product = productOf(parts);
  if (amount === undefined || amount.amount === 0) {
    const isLeftOut = isBlank(cell) && columns.isChecked && product !== undefined && product > 0;
    return isLeftOut ? [product] : [undefined, noValue(cell)];
  }
  if (amount.or !== undefined) {
    const meant = [amount.amount, amount.or].find((each) => product !== undefined && near(each, product));
    return meant === undefined ? [undefined, { kind: 'two-readings', role: 'value', text: shownText(cell), readings: [amount.amount, amount.or] }] : [meant];
  }
  if (amount.amount < 0) return [undefined, noValue(cell)];
  return product === undefined ? [amount.amount] : [undefined, { kind: 'contradiction', role: 'value', amount: amount.amount, product }];
}

/** True where price × quantity is the amount, with or without the discount of the line, or where one of them does not stand there. */
function agrees(amount: WrittenNumber, { price, quantity, per, kept, discount }: Parts): boolean {
  if (price === undefined || quantity === undefined || per === undefined) return true;
  const each = price.amount / per;
  const gross = each * quantity.amount;
  const isReduced = discount > 0 && (near(amount.amount, gross - discount) || near(amount.amount, gross - discount * quantity.amount));
  return isReduced || isProduct(quantity.amount, each * kept, amount.amount, price.decimals, per) || isProduct(quantity.amount, each, amount.amount, price.decimals, per) || near(amount.amount, gross * kept);
}

function ofPrice(cells: RowCells, parts: Parts, columns: ValueColumns): ValueOrFact {
  const cell = cells(columns.price ?? -1);
  const { price, quantity } = parts;
  if (price === undefined || price.amount <= 0) return [undefined, noValue(cell)];
  if (price.or !== undefined) return [undefined, { kind: 'two-readings', role: 'value', text: shownText(cell), readings: [price.amount, price.or] }];
  if (parts.per === undefined) return [undefined, { kind: 'units-differ', role: 'value', units: parts.units }];
  if (columns.quantity === undefined) return [(price.amount / parts.per) * parts.kept];
  const counted = cells(columns.quantity);
  if (quantity === undefined) return [undefined, isBlank(counted) ? { kind: 'missing', role: 'quantity' } : { kind: 'unreadable', role: 'quantity', text: shownText(counted) }];
  if (quantity.or !== undefined) return [undefined, { kind: 'two-readings', role: 'quantity', text: shownText(counted), readings: [quantity.amount, quantity.or] }];
  return [productOf(parts)];
}

function noValue(cell: Cell): LineFact {
  return isBlank(cell) ? { kind: 'missing', role: 'value' } : { kind: 'no-value', role: 'value', text: shownText(cell) };
}

function productOf({ price, quantity, per, kept }: Parts): number | undefined {
  if (price === undefined || quantity === undefined || per === undefined) return undefined;
  return lineValue((price.amount / per) * kept, quantity.amount);
}

function near(first: number, second: number): boolean {
  return Math.abs(first - second) <= Math.max(0.02, Math.abs(second) * 0.005);
}

function partsOf(cells: RowCells, { columns, markOf }: MoneyReading): Parts {
  const numberIn = (column: number | undefined): WrittenNumber | undefined => (column === undefined ? undefined : writtenNumber(cells(column), markOf(column)));
  const quantity = numberIn(columns.measure ?? columns.quantity);
  const price = numberIn(columns.price);
  const countedIn = quantity?.unit ?? (columns.unit === undefined || columns.measure !== undefined ? '' : shownText(cells(columns.unit)));
  const { per, pricedIn } = priceUnit(cells, columns, price);
  const discount = numberIn(columns.discount)?.amount ?? 0;
  return {
    amount: numberIn(columns.amount),
    price,
    quantity,
    per: perPiece(per, countedIn, pricedIn),
    units: [countedIn, pricedIn],
    discount,
    kept: 1 - (discount > 0 && discount < 1 ? discount : discount > 0 && discount < 100 ? discount / 100 : 0),
  };
}

/** undefined where the quantity is counted in one unit and the price is for another. */
function perPiece(per: number, countedIn: string, pricedIn: string): number | undefined {
  // "100 St" as the unit: is the price for a hundred, or the quantity in hundreds?
  if ((writtenNumber(countedIn, undefined)?.amount ?? 1) !== 1) return undefined;
  if (countedIn === '' || pricedIn === '' || countedIn.toLowerCase() === pricedIn.toLowerCase()) return per;
  const [counted, priced] = [unitOf(countedIn), unitOf(pricedIn)];
  if (counted !== undefined && counted === priced) return per;
  const factor = counted === undefined || priced === undefined ? undefined : conversion(counted, priced);
  return factor === undefined ? undefined : per / factor;
}

/** How many of the price's units are in one of the quantity's: twelve pieces in a dozen; undefined where nobody could say. */
function conversion(counted: Unit, priced: Unit): number | undefined {
  const [pieces, each] = [piecesIn(counted), piecesIn(priced)];
  return pieces === undefined || each === undefined ? undefined : pieces / each;
}

/** For how many the price is, and of which unit. */
function priceUnit(cells: RowCells, columns: ValueColumns, price: WrittenNumber | undefined): { readonly per: number; readonly pricedIn: string } {
  let per = columns.pricePer;
  let pricedIn: string = price?.per ?? '';
  for (const column of columns.priceUnits) {
    const cell = cells(column);
    const number = writtenNumber(cell, undefined);
    if (number !== undefined && number.amount >= 1) per = number.or ?? number.amount;
    const named = typeof cell !== 'string' ? '' : number === undefined ? shownText(cell) : (number.unit ?? '');
    if (named !== '' && currenciesOf(named) === undefined) pricedIn = named;
  }
  return { per: per >= 1 ? per : 1, pricedIn };
}

/** A charge of the row: 0 where its cell is empty; the fact where it cannot be read. */
export function chargeOf(cell: Cell, role: 'freight' | 'insurance', mark: DecimalMark): number | LineFact {
  if (isBlank(cell)) return 0;
  const number = writtenNumber(cell, mark);
  if (number === undefined || number.amount < 0) return { kind: 'unreadable', role, text: shownText(cell) };
  return number.or === undefined ? number.amount : { kind: 'two-readings', role, text: shownText(cell), readings: [number.amount, number.or] };
}

/** @param written Beside the amount. @param named In the row's own column. @param stated For the whole list. @param dollar What a bare "$" is here. */
export function lineCurrency(written: readonly string[] | undefined, named: Cell, stated: string | undefined, dollar: string | undefined): { readonly currency: string | undefined; readonly asked: readonly LineFact[] } {
  const codes = isBlank(named) ? undefined : currenciesOf(shownText(named));
  if (!isBlank(named) && codes === undefined) return { currency: undefined, asked: [{ kind: 'unreadable', role: 'currency', text: shownText(named) }] };
  const said = codes === undefined ? undefined : resolved(codes, stated, dollar);
  if (written === undefined) return { currency: said ?? (codes === undefined ? stated : undefined), asked: codes !== undefined && said === undefined ? [{ kind: 'currency-readings', role: 'currency', text: shownText(named), readings: codes }] : [] };
  if (said !== undefined && !written.includes(said)) return { currency: undefined, asked: [{ kind: 'currencies-differ', role: 'currency', currencies: [said, ...written] }] };
  const currency = said ?? resolved(written, stated, dollar);
  return { currency, asked: currency === undefined ? [{ kind: 'currency-readings', role: 'currency', text: written.join('/'), readings: written }] : [] };
}

/** Of a sign of several currencies, the one that the list names elsewhere. */
function resolved(codes: readonly string[], stated: string | undefined, dollar: string | undefined): string | undefined {
  const [only, ...others] = codes;
  if (others.length === 0) return only;
  if (stated !== undefined && codes.includes(stated)) return stated;
  return codes.includes('USD') ? dollar : undefined;
}
