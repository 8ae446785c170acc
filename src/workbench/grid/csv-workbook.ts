// A CSV file as a workbook of one sheet: heading row bold and frozen, formulas live, widths by content.
// Text stays text unless it is plainly a number, so codes such as 0703.10.00 keep their zeros.
import { readTyped } from './typed-input';
import type { CellContent, CellFormat, SheetContent, WorkbookContent } from './workbook-content';

const FONT: CellFormat = { fontSize: 10 };
const HEADING: CellFormat = { ...FONT, isBold: true, fill: '#E8EEF4', color: '#1F3A5F' };
const PIXELS_PER_CHARACTER = 7;
const PADDING_PX = 12;
const MIN_WIDTH_PX = 64;
const MAX_WIDTH_PX = 350;
/** A heading that names a currency, "Unit value (EUR)", makes its column an amount of money. */
const CURRENCY_HEADING = /\([A-Z]{3}\)\s*$/;
const MONEY_FORMAT = '#,##0.00';
/** A formula's text says nothing about the width of its result. */
const FORMULA_CHARACTERS = 10;

export function readCsvWorkbook(text: string, sheetName: string): WorkbookContent {
  const [headings = [], ...lines] = parseCsv(text);
  const headingCells = headings.map((value, column): CellContent => ({ row: 0, column, value, format: HEADING }));
  const bodyCells = lines.flatMap((fields, index) =>
    fields.flatMap((field, column) => (field === '' ? [] : [bodyCell(field, index + 1, column, headings[column] ?? '')])),
  );
  const sheet: SheetContent = {
    name: sheetName,
    cells: [...headingCells, ...bodyCells],
    columnWidths: new Map(headings.map((_, column) => [column, columnWidth([headings, ...lines], column)])),
    rowHeights: new Map(),
    frozenRows: 1,
    frozenColumns: 0,
    merges: [],
    tables: [],
    isHidden: false,
  };
  return { sheets: [sheet] };
}

/** RFC 4180: quoted fields may hold commas, quotes (doubled) and line breaks. Empty lines are left out. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  const source = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    if (isQuoted && character === '"' && source[index + 1] === '"') {
      field += '"';
      index += 1;
    } else if (character === '"' && (isQuoted || field === '')) {
      isQuoted = !isQuoted;
    } else if (character === ',' && !isQuoted) {
      endField();
    } else if (character === '\n' && !isQuoted) {
      endField();
      rows.push([]);
    } else {
      field += character;
    }
  }
  endField();
  return rows.filter((row) => row.some((value) => value !== ''));
}

function bodyCell(field: string, row: number, column: number, heading: string): CellContent {
  const format = CURRENCY_HEADING.test(heading) ? { ...FONT, numberFormat: MONEY_FORMAT } : FONT;
  const { value = null, formula } = readTyped(field, 'General');
  return {
    row,
    column,
    value,
    ...(formula === undefined ? {} : { formula }),
    format,
  };
}

function columnWidth(rows: readonly (readonly string[])[], column: number): number {
  const longest = Math.max(
    ...rows.map((row) => {
      const field = row[column] ?? '';
      return field.startsWith('=') ? FORMULA_CHARACTERS : field.length;
    }),
  );
  return Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, Math.round(longest * PIXELS_PER_CHARACTER + PADDING_PX)));
}
