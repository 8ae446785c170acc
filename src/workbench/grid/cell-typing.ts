// What people type into the cell's editor is read as Excel reads it, and what the editor opens with can be entered again
// without changing anything. The spreadsheet itself reads and shows everything in English.
import { CellValueType, type ICellData, type Injector, type IStyleData, type Nullable, type Workbook } from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { lengthProblem } from '../cell-limits';
import type { CallSite } from './call-table';
import { textForEditing } from './edited-text';
import { readTyped, type TypingContext } from './typed-input';
import { toCellValue } from './workbook-data';

export interface CellTyping {
  readonly typing: () => TypingContext;
  /** What a formula's text is kept as in that cell. */
  readonly storedFormula: (formula: string, site: CallSite) => string;
  /** Told why nothing was entered. */
  readonly onRefused: (sentence: string) => void;
}

interface EditedPlace {
  readonly workbook: Workbook;
  readonly worksheet: { getSheetId(): string; getCellRaw(row: number, column: number): Nullable<ICellData> };
  readonly row: number;
  readonly col: number;
}

/** Before all others, which would read the text first. */
const PRIORITY = 100;
const GENERAL = 'General';

export function readTypingAsExcel(injector: Injector, options: CellTyping): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (entered, place, next) => {
      // Text of several styles, and pictures, are not typed as plain text.
      if (!entered || entered.p) return next(entered);
      const refusal = lengthProblem(entered.f) ?? lengthProblem(entered.v);
      if (refusal === undefined) return enteredCell(entered, place, options);
      options.onRefused(refusal);
      return place.worksheet.getCellRaw(place.row, place.col) ?? entered;
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: PRIORITY,
    handler: (shown, place, next) => {
      const cell = place.worksheet.getCellRaw(place.row, place.col);
      const isFormula = Boolean(cell?.f ?? cell?.si);
      if (!cell || isFormula || cell.p || cell.v === undefined || cell.v === null) return next(shown);
      return { ...cell, v: textForEditing(cell, formatOf(cell, place.workbook), options.typing()), t: CellValueType.STRING };
    },
  });
}

function enteredCell(entered: ICellData, { workbook, worksheet, row, col }: EditedPlace, { typing, storedFormula }: CellTyping): ICellData {
  const site = { sheetId: worksheet.getSheetId(), row, column: col };
  if (entered.f) return { ...entered, f: storedFormula(entered.f, site) };
  if (entered.v === undefined || entered.v === null || entered.v === '' || entered.t === CellValueType.FORCE_STRING) return entered;
  const format = formatOf(entered, workbook);
  const { value = null, formula, impliedFormat, isForcedText } = readTyped(String(entered.v), format, typing());
  if (formula !== undefined) return { ...entered, v: null, t: null, f: storedFormula(formula, site) };
  const content = { ...entered, ...toCellValue(value), ...(isForcedText === true ? { t: CellValueType.FORCE_STRING } : {}) };
  return impliedFormat === undefined || format !== GENERAL ? content : { ...content, s: { ...styleOf(entered, workbook), n: { pattern: impliedFormat } } };
}

function formatOf(cell: ICellData, workbook: Workbook): string {
  return styleOf(cell, workbook)?.n?.pattern ?? GENERAL;
}

function styleOf(cell: ICellData, workbook: Workbook): Nullable<IStyleData> {
  return workbook.getStyles().getStyleByCell(cell);
}
