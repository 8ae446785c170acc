// What is known of a list once it was looked at: which columns have which role and why, what is stated once for all of it, and
// what only a person can say. Facts and codes; sentences are made where they are shown.
import type { CountryCode } from '../customs/country-code';
import type { DecimalMark } from './number-text';

export const LIST_ROLES = ['description', 'origin', 'destination', 'value', 'quantity', 'freight', 'insurance', 'currency', 'imageUrl', 'code', 'articleNumber', 'netMass'] as const;
export type ListRole = (typeof LIST_ROLES)[number];

/** Why a column is taken for what it is. */
export type Evidence =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'contents'; readonly what: ContentKind; readonly matching: number; readonly of: number }
  /** price × quantity = amount, in so many rows of those where all three stand. */
  | { readonly kind: 'product'; readonly quantity: number; readonly price: number; readonly amount: number; readonly matching: number; readonly of: number }
  | { readonly kind: 'neighbour'; readonly column: number; readonly text: string }
  | { readonly kind: 'stated'; readonly text: string }
  /** All rows hold the same: an amount of the whole shipment. */
  | { readonly kind: 'constant'; readonly text: string };

export type ContentKind = 'whole-number' | 'number' | 'amount' | 'country' | 'code' | 'address' | 'currency' | 'text';

export interface Candidate {
  /** Zero-based, in the sheet. */
  readonly column: number;
  readonly evidence: readonly Evidence[];
  /** What its first filled rows show, at most three. */
  readonly samples: readonly string[];
}

export type AskedFor =
  /** No column has it, and nothing in the list says it. */
  | 'nothing-found'
  /** Several columns may be it. */
  | 'several-columns'
  /** Only prices at which goods are sold, or estimates. */
  | 'only-selling-prices'
  /** The price depends on the quantity. */
  | 'price-depends-on-quantity'
  /** One column may be it; nothing says that it is. */
  | 'unsure'
  /** Every row shows the same amount, that of the whole shipment. */
  | 'same-in-all-rows'
  /** Stated twice, differently; or for several countries. */
  | 'contradiction';

export type Judgement =
  /** The first column is the main one; texts are joined in this order. */
  | { readonly kind: 'taken'; readonly columns: readonly [number, ...number[]]; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'asked'; readonly why: AskedFor; readonly candidates: readonly Candidate[] }
  /** Stated once for all rows, outside of its columns. */
  | { readonly kind: 'stated'; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'none' };

/** How the value of a line is made of the cells of its row. */
export interface ValueColumns {
  /** Of all pieces together. */
  readonly amount: number | undefined;
  /** Of one piece, or of as many as the price unit says. */
  readonly price: number | undefined;
  /** Of the role; undefined where there is no ordered quantity: then the price of one unit is the value. */
  readonly quantity: number | undefined;
  /** What price and amount are checked with, where it is not the quantity: a weight, a volume. */
  readonly measure: number | undefined;
  /** Columns that say for how many, or for which unit, the price is. */
  readonly priceUnits: readonly number[];
  /** Stated in the heading: a price for so many pieces. */
  readonly pricePer: number;
  /** In percent. */
  readonly discount: number | undefined;
  /** Units of measure of the quantity. */
  readonly unit: number | undefined;
  /** True where price × quantity is the amount in nearly every row: then a row where it is not is told. */
  readonly isChecked: boolean;
}

export interface StatedFact<T> {
  readonly value: T;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What is said once for the whole list, in its letterhead, titles, headings or below it. */
export interface ListFacts {
  readonly origin: StatedFact<CountryCode> | undefined;
  readonly currency: StatedFact<string> | undefined;
  readonly incoterm: StatedFact<string> | undefined;
}

export interface Headings {
  /** Zero-based rows of the sheet. */
  readonly first: number;
  readonly last: number;
}

/** What a column says of what a row is, and which of its words mean that the row is no goods. */
export interface RowTypeColumn {
  readonly column: number;
  readonly kind: 'type' | 'parent' | 'variants' | 'status' | 'group';
}

/** What most rows of goods hold: what tells them from sums, notes and charges. */
export interface RowPattern {
  /** Columns beside the description of which nearly every row of goods fills at least one. */
  readonly data: readonly number[];
  /** Of them, those that hold numbers. */
  readonly numeric: readonly number[];
  /** Nearly every row of goods has a number, an amount, a code or an origin. */
  readonly hasData: boolean;
  /** Of those, that nearly every row fills. */
  readonly usual: readonly number[];
  /** Columns that most rows of goods fill, and charges do not: their code, origin, article number. */
  readonly naming: readonly number[];
  readonly rowTypes: readonly RowTypeColumn[];
  /** Of a product and its variants, those are goods that carry data of their own. */
  readonly goodsOfFamily: 'parents' | 'variants';
  /** Currency and destination stand in the first row of each order only. */
  readonly fillsDown: readonly number[];
}

/**
 * A way of writing that a list has. What "dto." stands for is read; of a second block beside the first only the first is. The others
 * change what rows say, and do so only where a person wants it.
 */
export type ListPattern = 'ditto' | 'continuation-lines' | 'variants-without-title' | 'empty-as-above' | 'second-block';

export interface ListReading {
  /** undefined where there are none. */
  readonly headings: Headings | undefined;
  /** The columns of the list in the sheet: what stands beside it is not of it. */
  readonly column: number;
  readonly columns: number;
  readonly headingTexts: ReadonlyMap<number, string>;
  readonly judgements: Readonly<Record<ListRole, Judgement>>;
  readonly value: ValueColumns;
  readonly facts: ListFacts;
  readonly pattern: RowPattern;
  readonly patterns: readonly ListPattern[];
  readonly mark: DecimalMark;
  /** Of columns that show another mark before decimals than the list. */
  readonly marks: ReadonlyMap<number, DecimalMark>;
  /** Rows below the headings that say how to fill them, zero-based in the sheet. */
  readonly hintRows: readonly number[];
  /** A bare "$" stands for this here. */
  readonly dollar: string | undefined;
}
