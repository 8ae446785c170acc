// Reads and writes the cells of the open workbook: plain values, formulas, shown texts, formats. Writing goes through
// the spreadsheet's own command, so that it can be undone and is calculated like typing.
import {
  BooleanNumber,
  CellValueType,
  ICommandService,
  type ICellData,
  type Injector,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { SetRangeValuesCommand, SetWorksheetColumnCountCommand, SetWorksheetRowCountCommand } from '@univerjs/sheets';
import type { Area, CellError, CellScalar, RichValue } from '../grid-port';
import { lengthProblem } from '../cell-limits';
import { largest } from '../largest';
import type { CallSite } from './call-table';
import { detailOf } from './result-values';
import { boundsOf } from './site-areas';
import { withLongReferences, withShortReferences } from './this-row';
import { readTyped, type TypingContext } from './typed-input';
import { toCellValue } from './workbook-data';

const GENERAL = 'General';
const DEFAULT_COLOR = '#000000';
/** What the spreadsheet draws cells without a font with (read in Univer 0.25.1). */
const DEFAULT_FONT = { family: 'Arial', sizePt: 11 };
const EMPTY_CONTENT: ICellData = { v: null, t: null, f: null, si: null, p: null, custom: null };

export type ClearKind = 'all' | 'contents' | 'formats';

export class SheetCells {
  readonly #workbook: Workbook;
  readonly #formulas: FormulaDataModel;
  readonly #commands: ICommandService;
  readonly #tableAt: (site: CallSite) => string | undefined;

  /** `tableAt` names the table that a cell is in. */
  constructor(injector: Injector, workbook: Workbook, tableAt: (site: CallSite) => string | undefined) {
    this.#workbook = workbook;
    this.#formulas = injector.get(FormulaDataModel);
    this.#commands = injector.get(ICommandService);
    this.#tableAt = tableAt;
  }

  values(area: Area): CellScalar[][] {
    return this.#map(area, (sheet, row, column) => this.#value(sheet, row, column));
  }

  /** As people write them. */
  formulas(area: Area): CellScalar[][] {
    return this.storedFormulas(area).map((contents, row) =>
      contents.map((content, column) => {
        const site = { sheetId: area.sheetId, row: area.row + row, column: area.column + column };
        return typeof content === 'string' && content.includes('[') ? withShortReferences(content, this.#tableAt(site)) : content;
      }),
    );
  }

  /** As the spreadsheet has them, each table with its name. */
  storedFormulas(area: Area): CellScalar[][] {
    return this.#map(area, (sheet, row, column) => this.#formulaText(sheet, row, column) ?? this.#value(sheet, row, column));
  }

  /** What a formula that is written into a cell is kept as. */
  storedFormula(formula: string, site: CallSite): string {
    return formula.includes('[') ? withLongReferences(formula, this.#tableAt(site)) : formula;
  }

  texts(area: Area): string[][] {
    return this.#map(area, (sheet, row, column) => shownText(sheet, row, column));
  }

  numberFormats(area: Area): string[][] {
    return this.#map(area, (sheet, row, column) => this.#numberFormat(sheet, row, column));
  }

  fills(area: Area): (string | null)[][] {
    return this.#map(area, (sheet, row, column) => this.#style(sheet, row, column)?.bg?.rgb ?? null);
  }

  /** null where the cells differ. */
  font(area: Area): { bold: boolean | null; color: string | null } {
    const styles = this.#map(area, (sheet, row, column) => this.#style(sheet, row, column)).flat();
    return {
      bold: commonOf(styles.map((style) => style?.bl === BooleanNumber.TRUE)),
      color: commonOf(styles.map((style) => style?.cl?.rgb ?? DEFAULT_COLOR)),
    };
  }

  /** What the cells are drawn with, as CSS has it: "bold 11pt Arial". */
  cssFonts(area: Area): string[][] {
    return this.#map(area, (sheet, row, column) => {
      const { bl, it, fs = sheet.getDefaultCellStyleInternal()?.fs ?? DEFAULT_FONT.sizePt, ff } = this.#style(sheet, row, column) ?? {};
      const slant = it === BooleanNumber.TRUE ? 'italic ' : '';
      const weight = bl === BooleanNumber.TRUE ? 'bold ' : '';
      return `${slant}${weight}${fs}pt "${ff ?? DEFAULT_FONT.family}"`;
    });
  }

  value({ sheetId, row, column }: CallSite): CellScalar {
    return this.#value(this.#sheet(sheetId), row, column);
  }

  detail({ sheetId, row, column }: CallSite): CellError | RichValue | undefined {
    return detailOf(this.#content(this.#sheet(sheetId), row, column));
  }

  /** The smallest area holding every cell that is not empty; null on an empty sheet. */
  usedArea(sheetId: string): Area | null {
    const sheet = this.#sheet(sheetId);
    const filled = this.#map(this.#extent(sheet), (_sheet, row, column) => {
      const isEmpty = this.#value(sheet, row, column) === null && this.#formulaText(sheet, row, column) === null;
      return isEmpty ? [] : [{ sheetId, row, column }];
    }).flat(2);
    return filled.length === 0 ? null : boundsOf(sheetId, filled);
  }

  /** The used cells of the sheet that show this value. */
  sitesOf(sheetId: string, value: CellScalar): CallSite[] {
    const used = this.usedArea(sheetId);
    if (used === null) return [];
    return this.#map(used, (sheet, row, column) => (this.#value(sheet, row, column) === value ? [{ sheetId, row, column }] : [])).flat(2);
  }

  /** undefined leaves a cell alone. All cells are written as one change; what a merge covers is left out, as in Excel.
   *  Throws an Error with a sentence for people where a text is too long for a cell; nothing is written then. */
  write(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[], typing: TypingContext): void {
    const sheet = this.#sheet(area.sheetId);
    const refusal = inputs.flat().map(lengthProblem).find((problem) => problem !== undefined);
    if (refusal !== undefined) throw new Error(refusal);
    this.#execute(area, (row, column) => {
      const input = inputs[row - area.row]?.[column - area.column];
      return input === undefined || isCovered(sheet, row, column) ? undefined : this.#typed(input, { sheetId: area.sheetId, row, column }, typing);
    });
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void {
    this.#execute(area, (row, column) => {
      const format = formats[row - area.row]?.[column - area.column];
      return format === undefined ? undefined : { s: { n: format === GENERAL ? null : { pattern: format } } };
    });
  }

  setFill(area: Area, color: string | null): void {
    this.#execute(area, () => ({ s: { bg: color === null ? null : { rgb: color } } }));
  }

  /** What is not given stays as it is. */
  setFont(area: Area, { bold, color }: { readonly bold?: boolean; readonly color?: string }): void {
    const style: IStyleData = {
      ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
      ...(color === undefined ? {} : { cl: { rgb: color } }),
    };
    this.#execute(area, () => ({ s: style }));
  }

  clear(area: Area, what: ClearKind): void {
    const content = what === 'formats' ? {} : EMPTY_CONTENT;
    this.#execute(area, () => (what === 'contents' ? { ...content } : { ...content, s: null }));
  }

  #typed(input: CellScalar, site: CallSite, typing: TypingContext): ICellData {
    const format = this.#numberFormat(this.#sheet(site.sheetId), site.row, site.column);
    if (input === null) return { ...EMPTY_CONTENT };
    if (typeof input !== 'string' && format !== '@') return { ...EMPTY_CONTENT, ...toCellValue(input) };
    const { value = null, formula, impliedFormat, isForcedText } = readTyped(String(input), format, typing);
    const content: ICellData = { ...EMPTY_CONTENT, ...(formula === undefined ? toCellValue(value) : { f: this.storedFormula(formula, site) }) };
    if (isForcedText === true) content.t = CellValueType.FORCE_STRING;
    return impliedFormat !== undefined && format === GENERAL ? { ...content, s: { n: { pattern: impliedFormat } } } : content;
  }

  #execute(area: Area, cellAt: (row: number, column: number) => ICellData | undefined): void {
    const value: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = cellAt(row, column);
        if (cell !== undefined) (value[row] ??= {})[column] = cell;
      }
    }
    if (Object.keys(value).length === 0) return;
    this.#makeRoom(area);
    const params = { unitId: this.#workbook.getUnitId(), subUnitId: area.sheetId, value };
    if (!this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, params)) {
      throw new Error('The spreadsheet refused the change: it lies outside the sheet or in a protected range.');
    }
  }

  /** Cells beyond the sheet's end would be kept but never calculated (seen with Univer 0.25.1). */
  #makeRoom({ sheetId, row, rows, column, columns }: Area): void {
    const sheet = this.#sheet(sheetId);
    const unitId = this.#workbook.getUnitId();
    if (row + rows > sheet.getRowCount()) {
      this.#commands.syncExecuteCommand(SetWorksheetRowCountCommand.id, { unitId, subUnitId: sheetId, rowCount: row + rows });
    }
    if (column + columns > sheet.getColumnCount()) {
      const columnCount = column + columns;
      this.#commands.syncExecuteCommand(SetWorksheetColumnCountCommand.id, { unitId, subUnitId: sheetId, columnCount });
    }
  }

  /** The rectangle beyond which no cell, spilled or not, holds anything; it may be larger than needed. */
  #extent(sheet: Worksheet): Area {
    const cells = sheet.getCellMatrix().getDataRange();
    const spilled = Object.entries(this.#spilledCells(sheet) ?? {});
    const spilledRows = spilled.map(([row]) => Number(row));
    const spilledColumns = spilled.flatMap(([, columns]) => Object.keys(columns ?? {}).map(Number));
    return {
      sheetId: sheet.getSheetId(),
      row: 0,
      column: 0,
      rows: largest(spilledRows, cells.endRow) + 1,
      columns: largest(spilledColumns, cells.endColumn) + 1,
    };
  }

  #map<T>(area: Area, read: (sheet: Worksheet, row: number, column: number) => T): T[][] {
    const sheet = this.#sheet(area.sheetId);
    return Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) => read(sheet, area.row + row, area.column + column)),
    );
  }

  #sheet(sheetId: string): Worksheet {
    return requireSheet(this.#workbook, sheetId);
  }

  #value(sheet: Worksheet, row: number, column: number): CellScalar {
    return scalarOf(this.#content(sheet, row, column));
  }

  #numberFormat(sheet: Worksheet, row: number, column: number): string {
    return this.#style(sheet, row, column)?.n?.pattern ?? GENERAL;
  }

  /** The cell, or what a formula elsewhere spilled into it. */
  #content(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    const cell = sheet.getCellRaw(row, column);
    const hasContent = cell && (cell.p || (cell.v !== undefined && cell.v !== null) || cell.f || cell.si);
    return hasContent ? cell : (this.#spilledCells(sheet)?.[row]?.[column] ?? cell);
  }

  #spilledCells(sheet: Worksheet): Nullable<Record<number, Nullable<Record<number, Nullable<ICellData>>>>> {
    return this.#formulas.getArrayFormulaCellData()[this.#workbook.getUnitId()]?.[sheet.getSheetId()];
  }

  #formulaText(sheet: Worksheet, row: number, column: number): string | null {
    const cell = sheet.getCellRaw(row, column);
    if (!cell?.f && !cell?.si) return null;
    const text = this.#formulas.getFormulaStringByCell(row, column, sheet.getSheetId(), this.#workbook.getUnitId());
    return text || cell.f || null;
  }

  #style(sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
    return this.#workbook.getStyles().getStyleByCell(sheet.getCellRaw(row, column));
  }
}

/** By a merge, of which it is not the first cell. */
function isCovered(sheet: Worksheet, row: number, column: number): boolean {
  const merged = sheet.getMergedCell(row, column) ?? undefined;
  return merged !== undefined && (merged.startRow !== row || merged.startColumn !== column);
}

/** Throws an Error where the sheet does not exist. */
export function requireSheet(workbook: Workbook, sheetId: string): Worksheet {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) throw new Error(`There is no sheet with the id "${sheetId}" in this workbook.`);
  return sheet;
}

/** Through the spreadsheet's interceptors: number formats, and what formulas spilled. */
function shownText(sheet: Worksheet, row: number, column: number): string {
  const shown = sheet.getCell(row, column);
  const value = scalarOf(shown);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(shown?.v ?? value ?? '');
}

/** null where they are not all the same. */
export function commonOf<T>(values: readonly T[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function scalarOf(cell: Nullable<ICellData>): CellScalar {
  const value = cell?.v;
  if (value === undefined || value === null) return cell?.p?.body?.dataStream.replace(/\r\n$/, '') ?? null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (cell?.t === CellValueType.NUMBER && typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))) {
    return Number(value);
  }
  return value;
}
