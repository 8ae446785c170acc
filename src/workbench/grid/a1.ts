// A1 addresses and the zero-based rectangles they stand for. Knows no sheet ids: sheets are names here.

export interface A1Range {
  /** Sheet name without quotes, where the address names one. */
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const PLAIN_SHEET_NAME = /^[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*$/;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Reads "B2", "$B$2:C9" or "'My sheet'!B2". Throws an Error that quotes what came. */
export function parseA1(address: string): A1Range {
  const { sheet, cells } = splitSheet(address);
  const [first = '', second = first, ...rest] = cells.split(':');
  const from = parseCell(first);
  const to = parseCell(second);
  if (from === null || to === null || rest.length > 0) {
    throw new Error(`Expected a cell address such as B2, A1:C3 or Sheet1!B2, but got "${address}".`);
  }
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const rectangle = {
    row,
    column,
    rows: Math.max(from.row, to.row) - row + 1,
    columns: Math.max(from.column, to.column) - column + 1,
  };
  return sheet === undefined ? rectangle : { sheet, ...rectangle };
}

/** Writes "B2" or "B2:C9", with the sheet in front (quoted where it has to be) when there is one. */
export function formatA1(range: A1Range): string {
  const first = columnName(range.column) + String(range.row + 1);
  const last = columnName(range.column + range.columns - 1) + String(range.row + range.rows);
  const cells = first === last ? first : `${first}:${last}`;
  return range.sheet === undefined ? cells : `${quoteSheet(range.sheet)}!${cells}`;
}

/** 0 is "A", 25 is "Z", 26 is "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

function splitSheet(address: string): { sheet?: string; cells: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { cells: address };
  const name = address.slice(0, mark);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, cells: address.slice(mark + 1) };
}

function parseCell(text: string): { row: number; column: number } | null {
  const match = CELL.exec(text.trim());
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row > LAST_ROW || column > LAST_COLUMN ? null : { row: row - 1, column: column - 1 };
}

function quoteSheet(name: string): string {
  const looksLikeCell = CELL.test(name);
  return PLAIN_SHEET_NAME.test(name) && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}
