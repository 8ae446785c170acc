// An .xlsx file as workbook content: values, formulas, number formats, fonts, fills, widths, merges, tables, sheets,
// what is hidden and what is protected.
// Charts, pictures, conditional formats, comments and validation are left out. Loaded only when a file is opened.
import ExcelJS from 'exceljs';
import { intersection, parseAddress, type Rectangle } from '../address';
import { isErrorText } from '../cell-errors';
import type { CellScalar } from '../grid-port';
import { plainFormula } from './file-formulas';
import { withLongReferences } from './this-row';
import type { CellContent, CellFormat, SheetContent, TableContent, WorkbookContent } from './workbook-content';

const PIXELS_PER_CHARACTER = 7;
const PADDING_PX = 5;
const PIXELS_PER_POINT = 96 / 72;
const MS_PER_DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** `functionNames` are the known custom functions ("IMPORT8.HS"), whose file spelling is turned back into theirs.
 *  Throws an Error for people where the bytes are no workbook. */
export async function readXlsxWorkbook(bytes: ArrayBuffer, functionNames: readonly string[]): Promise<WorkbookContent> {
  const file = new ExcelJS.Workbook();
  try {
    await file.xlsx.load(bytes);
  } catch (cause) {
    throw new Error('The file could not be read as an .xlsx workbook. Save it in Excel as "Excel Workbook (.xlsx)" and open that.', { cause });
  }
  if (file.worksheets.length === 0) throw new Error('The workbook has no worksheet that could be shown.');
  return { sheets: file.worksheets.map((sheet) => readSheet(sheet, functionNames)) };
}

function readSheet(sheet: ExcelJS.Worksheet, functionNames: readonly string[]): SheetContent {
  const cells: CellContent[] = [];
  const tables = readTables(sheet);
  const tableAt: TableAt = (row, column) => tables.find((table) => intersection(table, { row, column, rows: 1, columns: 1 }) !== undefined)?.name;
  const rowHeights = new Map<number, number>();
  const spills: Rectangle[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, rowNumber) => {
    if (row.height) rowHeights.set(rowNumber - 1, Math.round(row.height * PIXELS_PER_POINT));
    row.eachCell({ includeEmpty: true }, (cell, columnNumber) => {
      const content = readCell(cell, { row: rowNumber - 1, column: columnNumber - 1 }, functionNames, tableAt);
      if (content !== null) cells.push(content);
      const spill = spillOf(cell);
      if (spill !== undefined) spills.push(spill);
    });
  });
  return {
    name: sheet.name,
    cells: spills.length === 0 ? cells : cells.filter((cell) => !isSpilled(cell, spills)),
    columnWidths: readWidths(sheet),
    rowHeights,
    hiddenRows: readHiddenRows(sheet),
    ...readFrozen(sheet),
    merges: sheet.model.merges.map(readRectangle),
    tables,
    isHidden: sheet.state !== 'visible',
    ...readProtection(sheet),
  };
}

/** What a formula fills in the file, its own cell included; undefined where it is that cell alone. The library's types
 *  leave out that the value of an array's formula has { shareType: 'array', ref: 'A1:A3' } (seen in 4.4.0). */
function spillOf({ value }: ExcelJS.Cell): Rectangle | undefined {
  if (typeof value !== 'object' || value === null || !('shareType' in value) || value.shareType !== 'array') return undefined;
  const ref: unknown = 'ref' in value ? value.ref : undefined;
  return typeof ref === 'string' && ref.includes(':') ? readRectangle(ref) : undefined;
}

/** The file remembers the results beside an array's formula as values; here they would stand in its way. */
function isSpilled({ row, column, formula }: CellContent, spills: readonly Rectangle[]): boolean {
  return formula === undefined && spills.some((spill) => intersection(spill, { row, column, rows: 1, columns: 1 }) !== undefined);
}

/** Hidden by hand or by a filter; empty rows too. */
function readHiddenRows(sheet: ExcelJS.Worksheet): number[] {
  return Array.from({ length: sheet.rowCount }, (_, row) => row).filter((row) => sheet.findRow(row + 1)?.hidden === true);
}

/** The library's types leave out where it keeps what it has read: { sheet: true, sort: true } (seen in 4.4.0). */
function readProtection(sheet: ExcelJS.Worksheet): Pick<SheetContent, 'protection'> {
  const { sheetProtection: read } = sheet as { sheetProtection?: Partial<ExcelJS.WorksheetProtection> & { sheet?: boolean } | null };
  if (read?.sheet !== true) return {};
  const names = [
    'formatCells', 'formatColumns', 'formatRows', 'insertColumns', 'insertRows', 'insertHyperlinks', 'deleteColumns', 'deleteRows', 'sort', 'autoFilter',
    'pivotTables',
  ] as const;
  const allowed: readonly (readonly [string, boolean])[] = names.filter((name) => read[name] === true).map((name) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, true]);
  return {
    protection: {
      ...(Object.fromEntries(allowed) as Readonly<Record<string, boolean>>),
      // The file names what is forbidden here.
      allowEditObjects: read.objects !== false,
      allowEditScenarios: read.scenarios !== false,
      selectionMode: selectionModeOf(read),
    },
  };
}

function selectionModeOf({ selectLockedCells, selectUnlockedCells }: Partial<ExcelJS.WorksheetProtection>): string {
  if (selectUnlockedCells === false) return 'None';
  return selectLockedCells === false ? 'Unlocked' : 'Normal';
}

/** A sheet without views has none of what the library's types promise (seen in 4.4.0). */
function readFrozen({ views }: { views: ExcelJS.Worksheet['views'] | null }): Pick<SheetContent, 'frozenRows' | 'frozenColumns'> {
  const view = views?.[0];
  if (view?.state !== 'frozen') return { frozenRows: 0, frozenColumns: 0 };
  return { frozenRows: view.ySplit ?? 0, frozenColumns: view.xSplit ?? 0 };
}

/** The name of the table that a cell is in. */
type TableAt = (row: number, column: number) => string | undefined;

function readCell(
  cell: ExcelJS.Cell,
  { row, column }: { readonly row: number; readonly column: number },
  functionNames: readonly string[],
  tableAt: TableAt,
): CellContent | null {
  const isCovered = cell.isMerged && cell.master !== cell;
  // For shared formulas the library shifts the references to this cell.
  const formula = isCovered || !cell.formula ? undefined : withLongReferences(`=${plainFormula(cell.formula, functionNames)}`, tableAt(row, column));
  const value = isCovered ? null : cell.formula ? readResult(cell) : readValue(cell.value);
  const format = readFormat(cell);
  if (value === null && formula === undefined && format === undefined) return null;
  return {
    row,
    column,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
  };
}

/** Excel keeps saved results on opening and calculates anew what was saved as an error, #BUSY! included. */
function readResult(cell: ExcelJS.Cell): CellScalar {
  const result = readValue(cell.result);
  return isErrorText(result) ? null : result;
}

function readValue(value: ExcelJS.CellValue | undefined): CellScalar {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return (value.getTime() - EXCEL_EPOCH) / MS_PER_DAY;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // A hyperlink's text can be rich text itself, though its type says string.
  if ('text' in value) return readValue(value.text as ExcelJS.CellValue);
  return null;
}

/** Partial, because a cell without formats has none of what the library's types promise (seen in 4.4.0). */
function readFormat({ font, fill, alignment, numFmt }: Partial<ExcelJS.Style>): CellFormat | undefined {
  const color = colorOf(font?.color);
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor) : undefined;
  const align = alignOf(alignment?.horizontal);
  const format: CellFormat = {
    ...(numFmt && numFmt !== 'General' ? { numberFormat: numFmt } : {}),
    ...(font?.bold ? { isBold: true } : {}),
    ...(font?.italic ? { isItalic: true } : {}),
    ...(font?.name ? { fontName: font.name } : {}),
    ...(font?.size ? { fontSize: font.size } : {}),
    ...(color === undefined ? {} : { color }),
    ...(background === undefined ? {} : { fill: background }),
    ...(align === undefined ? {} : { align }),
    ...(alignment?.wrapText ? { wraps: true } : {}),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}

/** Theme colours need the theme's own table and are left to the default. */
function colorOf(color: Partial<ExcelJS.Color> | undefined): string | undefined {
  return color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toUpperCase()}`;
}

function alignOf(horizontal: ExcelJS.Alignment['horizontal'] | undefined): CellFormat['align'] | undefined {
  return horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
}

function readWidths(sheet: ExcelJS.Worksheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (let column = 1; column <= sheet.columnCount; column++) {
    const { width } = sheet.getColumn(column);
    if (width !== undefined) widths.set(column - 1, Math.round(width * PIXELS_PER_CHARACTER + PADDING_PX));
  }
  return widths;
}

/** The library's types leave out what a table it has read looks like: { name, tableRef: "H1:I3" } (seen in 4.4.0). */
function readTables(sheet: ExcelJS.Worksheet): TableContent[] {
  return sheet.getTables().flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('table' in entry)) return [];
    const { table } = entry;
    if (typeof table !== 'object' || table === null || !('name' in table) || !('tableRef' in table)) return [];
    const { name, tableRef } = table;
    return typeof name === 'string' && typeof tableRef === 'string' ? [{ name, ...readRectangle(tableRef) }] : [];
  });
}

function readRectangle(address: string): Rectangle {
  const { row, column, rows, columns } = parseAddress(address);
  return { row, column, rows, columns };
}
