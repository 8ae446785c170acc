// A1 addresses as Excel's API writes and reads them, whole rows and columns included.

import { invalidArgument } from '../api-error';

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
  /** The sheet's name, where the address gives one. */
  readonly sheet?: string;
}

const CORNER = /^\$?([A-Z]{1,3})?\$?([1-9]\d*)?$/i;
const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!/;

/** Reads "B2", "A1:C3", "C:D", "2:5", "'My sheet'!B2". Throws InvalidArgument. */
export function parseAddress(text: string): Address {
  const prefix = SHEET_PREFIX.exec(text);
  const sheet = prefix?.[1]?.replaceAll("''", "'") ?? prefix?.[2];
  const corners = text.slice(prefix?.[0].length ?? 0).trim().split(':');
  const [first = '', last = first] = corners;
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (corners.length > 2 || from === undefined || to === undefined) throw badAddress(text);
  if (from.row === undefined && from.column === undefined) throw badAddress(text);
  // "C" and "2" alone are no addresses; "C:C" and "2:2" are.
  if (corners.length === 1 && (from.row === undefined || from.column === undefined)) throw badAddress(text);
  if ((from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) throw badAddress(text);

  const rows = span(from.row, to.row, SHEET_ROWS);
  const columns = span(from.column, to.column, SHEET_COLUMNS);
  if (rows.start + rows.length > SHEET_ROWS || columns.start + columns.length > SHEET_COLUMNS) throw badAddress(text);
  return {
    ...(sheet !== undefined && { sheet }),
    row: rows.start, column: columns.start, rows: rows.length, columns: columns.length,
  };
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

export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

function parseCorner(text: string): { row?: number; column?: number } | undefined {
  const match = CORNER.exec(text);
  if (match === null) return undefined;
  const [, letters, digits] = match;
  return {
    ...(letters !== undefined && { column: columnIndex(letters) }),
    ...(digits !== undefined && { row: Number(digits) - 1 }),
  };
}

function span(from: number | undefined, to: number | undefined, all: number): { start: number; length: number } {
  if (from === undefined || to === undefined) return { start: 0, length: all };
  return { start: Math.min(from, to), length: Math.abs(to - from) + 1 };
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26));
}

function quoted(sheetName: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !/^[A-Z]{1,3}\d+$/i.test(sheetName);
  return isPlain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
}

function badAddress(text: string): Error {
  return invalidArgument(`Expected an address such as "B2", "A1:C3" or "C:C", got "${text}".`);
}
