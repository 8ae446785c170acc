// From workbook content to the spreadsheet's own snapshot. Equal formats share one style entry.
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  WrapStrategy,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import type { CellScalar } from '../grid-port';
import { largest } from '../largest';
import type { CellContent, CellFormat, SheetContent, WorkbookContent } from './workbook-content';

/** How large sheets begin; writing beyond makes them grow. */
export const MIN_ROWS = 5000;
export const MIN_COLUMNS = 52;
const SPARE_ROWS = 200;

export function toWorkbookData(content: WorkbookContent, id: string): Partial<IWorkbookData> {
  const styles = new StyleSheet();
  const sheets = content.sheets.map((sheet, index) => toWorksheetData(sheet, sheetIdOf(id, index), styles));
  return {
    id,
    name: 'Workbook',
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    styles: styles.entries(),
  };
}

/** Of the sheet at that place of a workbook's content. */
export function sheetIdOf(workbookId: string, index: number): string {
  return `${workbookId}-${index + 1}`;
}

/** A plain value as the spreadsheet stores it. */
export function toCellValue(value: CellScalar): Pick<ICellData, 'v' | 't'> {
  switch (typeof value) {
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: Number(value), t: CellValueType.BOOLEAN };
    default:
      return { v: null, t: null };
  }
}

function toWorksheetData(sheet: SheetContent, id: string, styles: StyleSheet): Partial<IWorksheetData> & { id: string } {
  const lastRow = largest(sheet.cells.map(({ row }) => row), 0);
  const lastColumn = largest(sheet.cells.map(({ column }) => column), 0);
  return {
    id,
    name: sheet.name,
    hidden: sheet.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(MIN_ROWS, lastRow + 1 + SPARE_ROWS),
    columnCount: Math.max(MIN_COLUMNS, lastColumn + 2),
    ...(sheet.fontSize === undefined ? {} : { defaultStyle: toStyle({ fontSize: sheet.fontSize }) }),
    cellData: toCellMatrix(sheet.cells, styles),
    columnData: Object.fromEntries([...sheet.columnWidths].map(([column, w]) => [column, { w }])),
    rowData: toRowData(sheet),
    freeze: {
      xSplit: sheet.frozenColumns,
      ySplit: sheet.frozenRows,
      startColumn: sheet.frozenColumns === 0 ? -1 : sheet.frozenColumns,
      startRow: sheet.frozenRows === 0 ? -1 : sheet.frozenRows,
    },
    mergeData: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    })),
  };
}

function toRowData({ rowHeights, hiddenRows }: SheetContent): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, h] of rowHeights) rows[row] = { h, ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) rows[row] = { ...rows[row], hd: BooleanNumber.TRUE };
  return rows;
}

function toCellMatrix(cells: readonly CellContent[], styles: StyleSheet): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const row = (matrix[cell.row] ??= {});
    row[cell.column] = {
      ...toCellValue(cell.value),
      ...(cell.formula === undefined ? {} : { f: cell.formula }),
      ...(cell.format === undefined ? {} : { s: styles.idOf(cell.format) }),
    };
  }
  return matrix;
}

class StyleSheet {
  readonly #ids = new Map<string, string>();
  readonly #styles: Record<string, IStyleData> = {};

  idOf(format: CellFormat): string {
    const key = JSON.stringify(format);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `format-${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#styles[id] = toStyle(format);
    return id;
  }

  entries(): Record<string, IStyleData> {
    return this.#styles;
  }
}

const ALIGNMENTS = { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT };

function toStyle(format: CellFormat): IStyleData {
  return {
    ...(format.numberFormat === undefined ? {} : { n: { pattern: format.numberFormat } }),
    ...(format.isBold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(format.isItalic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(format.fontName === undefined ? {} : { ff: format.fontName }),
    ...(format.fontSize === undefined ? {} : { fs: format.fontSize }),
    ...(format.color === undefined ? {} : { cl: { rgb: format.color } }),
    ...(format.fill === undefined ? {} : { bg: { rgb: format.fill } }),
    ...(format.align === undefined ? {} : { ht: ALIGNMENTS[format.align] }),
    ...(format.indent === undefined ? {} : { pd: { l: format.indent } }),
    ...(format.wraps === true ? { tb: WrapStrategy.WRAP } : {}),
  };
}
