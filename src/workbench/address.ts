// A1 addresses and the zero-based rectangles they stand for, whole rows and columns included.
// Knows no workbook: a sheet is a name here. What is not an address is an Error with a sentence for people.

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** Cells, without the sheet they lie on. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Address extends Rectangle {
  /** The sheet's name without quotes, where the address gives one. */
  readonly sheet?: string;
}

const SHEET_PREFIX = /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!]+))!/;
const CORNER = /^\$?(?<letters>[A-Z]{1,3})?(?:\$?(?<digits>[1-9]\d{0,6}))?$/i;
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^[A-Z]{1,3}\d+$/i;

/** Reads "B2", "$A$1:C3", "C:D", "2:5", "'My sheet'!B2". Throws an Error that says what came. */
export function parseAddress(text: string): Address {
  const prefix = SHEET_PREFIX.exec(text);
  const sheet = prefix?.groups?.['quoted']?.replaceAll("''", "'") ?? prefix?.groups?.['plain'];
  const cells = parseCells(text.slice(prefix?.[0].length ?? 0));
  if (cells === undefined) {
    throw new Error(`Expected an address such as B2, A1:C3, C:C or Sheet1!B2, but got "${text}".`);
  }
  return sheet === undefined ? cells : { sheet, ...cells };
}

/** "B2", "A1:C3", "C:D", "2:5". */
export function formatCells({ row, column, rows, columns }: Rectangle): string {
  const left = columnName(column);
  const right = columnName(column + columns - 1);
  if (rows === SHEET_ROWS) return `${left}:${right}`;
  if (columns === SHEET_COLUMNS) return `${row + 1}:${row + rows}`;
  const from = `${left}${row + 1}`;
  const to = `${right}${row + rows}`;
  return from === to ? from : `${from}:${to}`;
}

/** "Sheet1!B2", with quotes where the name needs them. */
export function formatAddress(sheetName: string, rectangle: Rectangle): string {
  return `${quoted(sheetName)}!${formatCells(rectangle)}`;
}

/** undefined where the two have no cell in common. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCells(text: string): Rectangle | undefined {
  const [first = '', second, ...rest] = text.split(':');
  const from = parseCorner(first);
  const to = parseCorner(second ?? first);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const rows = span(from.row, to.row, SHEET_ROWS);
  const columns = span(from.column, to.column, SHEET_COLUMNS);
  if (rows === undefined || columns === undefined) return undefined;
  // "C" and "2" alone are no addresses; "C:C" and "2:2" are.
  const isWhole = from.row === undefined || from.column === undefined;
  if (isWhole && second === undefined) return undefined;
  return { row: rows.start, column: columns.start, rows: rows.length, columns: columns.length };
}

/** A cell, or a row or column alone; never nothing. */
function parseCorner(text: string): Corner | undefined {
  const { letters, digits } = CORNER.exec(text.trim())?.groups ?? {};
  if (letters === undefined && digits === undefined) return undefined;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnIndex(letters),
  };
}

/** Both ends or none: none is the whole sheet. undefined where only one is there, or one lies outside the sheet. */
function span(from: number | undefined, to: number | undefined, all: number): { start: number; length: number } | undefined {
  if (from === undefined && to === undefined) return { start: 0, length: all };
  if (from === undefined || to === undefined || Math.max(from, to) >= all) return undefined;
  return { start: Math.min(from, to), length: Math.abs(to - from) + 1 };
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 0 is "A", 25 is "Z", 26 is "AA". */
function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

function quoted(sheetName: string): string {
  const isPlain = PLAIN_SHEET_NAME.test(sheetName) && !LOOKS_LIKE_A_CELL.test(sheetName);
  return isPlain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
}
