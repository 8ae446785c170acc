// What functions.json cannot hold of the worksheet functions: examples, units, credits, errors, notes. Every function has
// an entry and nothing else has: the compiler compares the ids with the functions that src/functions/functions.ts exports.
// In these texts `…` is code, and `HS` leads to the page of HS.
import type * as shipped from '../../src/functions/functions';
import { ACCOUNT_TEXTS } from './texts/account';
import { COST_TEXTS } from './texts/costs';
import { DETAIL_TEXTS } from './texts/details';
import { PRODUCT_TEXTS } from './texts/products';

type NamesOfFunctions = { [Name in keyof typeof shipped]: (typeof shipped)[Name] extends (...given: never[]) => unknown ? Name : never }[keyof typeof shipped];

export type FunctionId = Uppercase<NamesOfFunctions>;

export interface FunctionHelp {
  /** What the cell shows, with its unit. */
  readonly gives: string;
  /** The columns of a table that it spills, by their headings. */
  readonly columns?: readonly Column[];
  readonly examples: readonly [Example, Example, ...Example[]];
  /** True where a new product costs a credit. */
  readonly spends: boolean;
  readonly credits: string;
  /** What is particular to this function; what every function can show is on the index page. */
  readonly errors: readonly [CellError, ...CellError[]];
  readonly notes: readonly [string, ...string[]];
}

export interface Column {
  readonly heading: string;
  readonly holds: string;
}

export interface Example {
  /** What the cells that it names hold. */
  readonly given?: string;
  readonly formula: string;
  /** One value, or the rows of a table. */
  readonly shows: string | readonly (readonly string[])[];
  readonly note?: string;
}

export interface CellError {
  /** "#N/A" */
  readonly cell: string;
  /** A part of the sentence that the cell says, word for word. */
  readonly says?: string;
  /** What it means, where the cell has no sentence or more is to be said. */
  readonly means?: string;
  readonly remedy: string;
}

/** In the order of the index page. */
export const TOPICS: readonly { readonly title: string; readonly texts: Partial<Readonly<Record<FunctionId, FunctionHelp>>> }[] = [
  { title: 'HS codes', texts: PRODUCT_TEXTS },
  { title: 'What is known of a product', texts: DETAIL_TEXTS },
  { title: 'Duties and landed cost', texts: COST_TEXTS },
  { title: 'Your account', texts: ACCOUNT_TEXTS },
];

export const FUNCTION_HELP: Readonly<Record<FunctionId, FunctionHelp>> = {
  ...PRODUCT_TEXTS,
  ...DETAIL_TEXTS,
  ...COST_TEXTS,
  ...ACCOUNT_TEXTS,
};
