// A CSV file as a workbook of one sheet: heading row bold and frozen, formulas live, widths by content.
// Text stays text unless it is plainly a number, so codes such as 0703.10.00 keep their zeros.
import { largest } from '../largest';
import { englishIn, readTyped, type TypingContext } from './typed-input';
import type { CellContent, CellFormat, SheetContent, WorkbookContent } from './workbook-content';

const GENERAL = 'General';
const FONT_SIZE = 10;
const HEADING: CellFormat = { isBold: true, fill: '#E8EEF4', color: '#1F3A5F' };
/** Wide enough for fonts that run wider than Arial, which stand in for it where it is not installed. */
const PIXELS_PER_CHARACTER = { body: 7.5, heading: 8.5 };
const PADDING_PX = 12;
const MIN_WIDTH_PX = 64;
const MAX_WIDTH_PX = 270;
/** Between a column of numbers and the text of the next one. */
const INDENT_PX = 12;
/** A heading that names a currency, "Unit value (EUR)", makes its column an amount of money. */
const CURRENCY_HEADING = /\([A-Z]{3}\)\s*$/;
const MONEY_FORMAT = '#,##0.00';
const COUNT_HEADING = /^(?:quantity|qty|pieces|units)\b/i;
const COUNT_FORMAT = '#,##0';
/** A formula's text says nothing about the width of its result. */
const FORMULA_CHARACTERS = 10;

interface ColumnLook {
  readonly heading: CellFormat;
  readonly body: CellFormat;
}

/** `year` is what a day and a month alone belong to. */
export function readCsvWorkbook(text: string, sheetName: string, year: number): WorkbookContent {
  // Points and commas as in the file's own fields, which commas separate: whatever the user's language is.
  const typing = englishIn(year);
  const [headings = [], ...lines] = parseCsv(text);
  const looks = columnLooks(headings, lines, typing);
  const headingCells = headings.map((value, column): CellContent => ({
    row: 0, column, value, format: looks[column]?.heading ?? HEADING,
  }));
  const bodyCells = lines.flatMap((fields, index) =>
    fields.flatMap((field, column) => (field === '' ? [] : [bodyCell({ row: index + 1, column, value: field, format: looks[column]?.body ?? {} }, typing)])),
  );
  const sheet: SheetContent = {
    name: sheetName,
    cells: [...headingCells, ...bodyCells],
    columnWidths: new Map(headings.map((heading, column) => [column, columnWidth(heading, lines, column) + (looks[column]?.body.indent ?? 0)])),
    rowHeights: new Map(),
    hiddenRows: [],
    frozenRows: 1,
    frozenColumns: 0,
    merges: [],
    tables: [],
    isHidden: false,
    fontSize: FONT_SIZE,
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

/** Numbers have their heading above them, to the right; text beside them keeps its distance. */
function columnLooks(headings: readonly string[], lines: readonly (readonly string[])[], typing: TypingContext): ColumnLook[] {
  const numberFormats = headings.map((heading, column) => numberFormatOf(heading, lines.map((fields) => fields[column] ?? ''), typing));
  return numberFormats.map((numberFormat, column) => {
    if (numberFormat !== undefined) return { heading: { ...HEADING, align: 'right' }, body: numberFormat === GENERAL ? {} : { numberFormat } };
    const besideNumbers: CellFormat = numberFormats[column - 1] === undefined ? {} : { indent: INDENT_PX };
    return { heading: { ...HEADING, ...besideNumbers }, body: besideNumbers };
  });
}

/** undefined for a column that holds anything but numbers. */
function numberFormatOf(heading: string, fields: readonly string[], typing: TypingContext): string | undefined {
  if (CURRENCY_HEADING.test(heading)) return MONEY_FORMAT;
  if (COUNT_HEADING.test(heading)) return COUNT_FORMAT;
  const filled = fields.filter((field) => field !== '');
  const isNumeric = filled.length > 0 && filled.every((field) => typeof readTyped(field, GENERAL, typing).value === 'number');
  return isNumeric ? GENERAL : undefined;
}

/** A date shows as one, where its column has no format of its own. */
function bodyCell({ row, column, value: field, format }: { row: number; column: number; value: string; format: CellFormat }, typing: TypingContext): CellContent {
  const { value = null, formula, impliedFormat } = readTyped(field, GENERAL, typing);
  const shown = impliedFormat === undefined || format.numberFormat !== undefined ? format : { ...format, numberFormat: impliedFormat };
  return { row, column, value, ...(formula === undefined ? {} : { formula }), format: shown };
}

function columnWidth(heading: string, lines: readonly (readonly string[])[], column: number): number {
  const lengths = lines.map((fields) => {
    const field = fields[column] ?? '';
    return field.startsWith('=') ? FORMULA_CHARACTERS : field.length;
  });
  const longest = largest(lengths, 0);
  const needed = Math.max(heading.length * PIXELS_PER_CHARACTER.heading, longest * PIXELS_PER_CHARACTER.body);
  return Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, Math.round(needed + PADDING_PX)));
}
