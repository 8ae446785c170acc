// Sentences and errors that several functions share.
import type { CellError } from '../function-help';

export const NEVER_SPENDS = 'Costs no credit. It never has anything classified by itself.';
export const COSTS_NOTHING = 'Costs no credit, however often it is calculated.';

export const RANGE_SPILLS =
  'A range as first argument spills: one result for each cell, down to the last one that is filled. The other arguments are then ranges of the same size, or single cells that count for all. An empty cell stays empty.';

export const COUNTRIES = 'Countries are codes of two or three letters, or names in ten languages, as lists have them: CN, CHN, China, Duitsland, Niemcy, "Korea, South", "DE - Germany". A name with two meanings, such as Congo, gets an error that names both. The EU is not one country; give the country itself.';

export const TARIFF_CODES =
  'Codes have 6, 8 or 10 digits, with or without dots. A zero that Excel dropped in front is put back: 703200000 is read as 0703.20.00.00. Codes of 6 and 8 digits are filled up with zeros to 10.';

export const NOTHING_CLASSIFIED_BEFORE =
  'Give the same description, origin, destination and picture as `HS`, `HSCODE` or `CLASSIFY` had: the same text with another origin is another product. The id of the classification, or a cell with a card of `CLASSIFY`, stands for all four.';

export const WAITS_FOR_CLASSIFICATION = 'While the product is still being classified, the cell waits with it and fills itself.';

export const NO_ROOM: CellError = {
  cell: '#SPILL!',
  means: 'There is no room for all the results.',
  remedy: 'Empty the cells below and to the right of the formula. Inside an Excel table results cannot spill: move the formula out of the table.',
};

export const UNEQUAL_RANGES: CellError = {
  cell: '#VALUE!',
  says: 'The ranges must be of one size, or single cells.',
  remedy: 'Give ranges with equally many rows, such as `A2:A50` with `B2:B50`.',
};

export const NOT_A_COUNTRY: CellError = {
  cell: '#VALUE!',
  says: 'must be a country, such as CN or China.',
  remedy: 'Correct the country. The cell names a similar one where there is one.',
};

export const NOT_A_CODE: CellError = {
  cell: '#VALUE!',
  says: 'An HS code has 6, 8 or 10 digits, such as 8518.30.00.',
  remedy: 'Give the code as text, with all its digits.',
};

export const NO_RATES: CellError = {
  cell: '#N/A',
  says: 'Import8 has no duty rates for',
  means: 'The code does not exist, or is divided further.',
  remedy: 'Give the 8 or 10 digits of the code.',
};

export const NOT_CLASSIFIED: CellError = {
  cell: '#N/A',
  says: 'This product has not been classified yet, and this function spends nothing.',
  remedy: 'Enter `HS` in another cell, with the same description, origin and destination. This cell then fills itself.',
};

export const IS_A_CODE: CellError = {
  cell: '#VALUE!',
  says: 'is an HS code, which many products have.',
  remedy: 'Point at the cell with the description, not at the one with the code.',
};

export const UNKNOWN_ID: CellError = {
  cell: '#N/A',
  says: 'Import8 has no classification',
  means: 'The id belongs to another account, or has a slip in it.',
  remedy: 'Check the id, or connect with the key of the account that had the product classified.',
};

export const FAILED_PRODUCT: CellError = {
  cell: '#N/A',
  says: 'Import8 could not classify this product',
  remedy: 'Describe the goods better in `HS`: what they are, what they are made of, what they are for.',
};
