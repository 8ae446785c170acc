// What a row of a list says. Facts only: what it is, what was read, and what a person must look at.
import type { CountryCode } from '../customs/country-code';
import type { ListReading, ListRole, ValueColumns } from './list-reading';
import type { RowType } from './row-types';
import type { RowWord } from './row-words';

/** What a row is that is no goods. */
export type NoGoodsRow =
  | RowWord
  | RowType
  /** Nothing says what the goods are. */
  | 'no-description'
  /** A heading within the list, a note: text where rows of goods have numbers. */
  | 'note'
  /** Text directly below a row of goods. */
  | 'continuation'
  | 'repeated-headings'
  | 'other-table'
  | 'hints'
  | 'not-ordered'
  /** A negative quantity or amount. */
  | 'reversal'
  /** A duty of its own for the goods of the line above. */
  | 'duty-line'
  /** A translation, picture or unit of the row above. */
  | 'further-row';

/** Something about a row that a person should know; `isAsked` where its value cannot be used without one. */
export type LineFact =
  | { readonly kind: 'missing'; readonly role: ListRole }
  | { readonly kind: 'unreadable'; readonly role: ListRole; readonly text: string }
  /** "1,250" is a thousand or little. */
  | { readonly kind: 'two-readings'; readonly role: ListRole; readonly text: string; readonly readings: readonly number[] }
  /** "EU", "DE/PL". */
  | { readonly kind: 'several-countries'; readonly role: ListRole; readonly text: string }
  /** Zero, or free of charge. */
  | { readonly kind: 'no-value'; readonly role: 'value'; readonly text: string }
  /** The amount is not price × quantity, though it is in the other rows. */
  | { readonly kind: 'contradiction'; readonly role: 'value'; readonly amount: number; readonly product: number }
  /** The price is for another unit than the quantity. */
  | { readonly kind: 'units-differ'; readonly role: 'value'; readonly units: readonly [string, string] }
  | { readonly kind: 'currencies-differ'; readonly role: 'currency'; readonly currencies: readonly string[] }
  | { readonly kind: 'currency-readings'; readonly role: 'currency'; readonly text: string; readonly readings: readonly string[] };

/** What a row has from the rows above it. */
export interface Inherited {
  readonly role: ListRole;
  readonly row: number;
}

export interface GoodsLine {
  readonly kind: 'goods';
  readonly row: number;
  /** The texts of its columns, joined by ", ". */
  readonly description: string;
  readonly origin: CountryCode | undefined;
  readonly destination: CountryCode | undefined;
  /** Of the whole line; of one unit where the list has no quantities. */
  readonly value: number | undefined;
  /** A code of ISO 4217, also one that the service does not calculate in. */
  readonly currency: string | undefined;
  readonly quantity: number | undefined;
  /** Of one, where there is one. */
  readonly price: number | undefined;
  readonly freight: number | undefined;
  readonly insurance: number | undefined;
  /** 6, 8 or 10 digits. */
  readonly code: string | undefined;
  readonly imageUrl: string | undefined;
  readonly articleNumber: string | undefined;
  /** In the unit of its column. */
  readonly netMass: number | undefined;
  readonly asked: readonly LineFact[];
  readonly inherited: readonly Inherited[];
}

export type LineReading =
  | { readonly kind: 'empty'; readonly row: number }
  | { readonly kind: 'no-goods'; readonly row: number; readonly what: NoGoodsRow; readonly text: string; /** The row of goods that it says more of. */ readonly of: number | undefined }
  | GoodsLine;

/** The columns that rows are read by: those that were recognised, or that a person has chosen. */
export interface LineColumns {
  readonly description: readonly number[];
  readonly origin: number | undefined;
  readonly destination: number | undefined;
  readonly freight: number | undefined;
  readonly insurance: number | undefined;
  readonly currency: number | undefined;
  readonly imageUrl: number | undefined;
  readonly code: number | undefined;
  readonly articleNumber: number | undefined;
  readonly netMass: number | undefined;
  readonly value: ValueColumns;
}

/** What was taken at once; what is asked stands in no column. */
export function takenColumns({ judgements, value }: ListReading): LineColumns {
  const of = (role: ListRole): readonly number[] => {
    const judgement = judgements[role];
    return judgement.kind === 'taken' ? judgement.columns : [];
  };
  return {
    description: of('description'),
    origin: of('origin')[0],
    destination: of('destination')[0],
    freight: of('freight')[0],
    insurance: of('insurance')[0],
    currency: of('currency')[0],
    imageUrl: of('imageUrl')[0],
    code: of('code')[0],
    articleNumber: of('articleNumber')[0],
    netMass: of('netMass')[0],
    value,
  };
}
