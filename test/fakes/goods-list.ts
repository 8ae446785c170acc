// A list of goods as an importer has it, of any length.
import type { CellValue } from '../../src/run/ports';

const GOODS = ['ceramic mug for coffee', 'knitted cotton T-shirt for men', 'wooden dining chair', 'leather handbag', 'fresh yellow onions', 'wireless bluetooth headphones', 'stainless steel water bottle'];

/** So many codes the goods of a long list have. */
export const KINDS = GOODS.length;
export const HEADINGS = ['Omschrijving', 'Land van oorsprong'];
/** Of the column that a run adds for its codes. */
export const CODE_HEADING = 'HS code (IMPORT8)';

/** Each number is another product. */
export function article(number: number): string {
  return `${GOODS[number % GOODS.length] ?? ''}, article ${number}`;
}

/** Headings and different products, one a row. */
export function products(count: number): CellValue[][] {
  return [HEADINGS, ...Array.from({ length: count }, (_, row) => [article(row), 'CN'])];
}
