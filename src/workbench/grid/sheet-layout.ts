// Rows and columns of the open workbook: which rows are hidden, how wide columns are. Widths in points, as Excel tells
// them; the spreadsheet counts in pixels.
import { ICommandService, RANGE_TYPE, type Injector, type IRange, type Workbook } from '@univerjs/core';
import { SetColWidthCommand, SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import { intersection } from '../address';
import type { Area } from '../grid-port';
import { largest } from '../largest';
import { rangeOf } from './cell-ranges';
import { commonOf, requireSheet, type SheetCells } from './sheet-cells';

const PIXELS_PER_POINT = 96 / 72;
/** Between a text and the borders of its cell, both sides together. */
const PADDING_PX = 8;

export class SheetLayout {
  readonly #workbook: Workbook;
  readonly #cells: SheetCells;
  readonly #commands: ICommandService;

  constructor(injector: Injector, workbook: Workbook, cells: SheetCells) {
    this.#workbook = workbook;
    this.#cells = cells;
    this.#commands = injector.get(ICommandService);
  }

  /** Hidden by hand or by a filter. */
  hiddenRows({ sheetId, row, rows }: Area): boolean[] {
    const sheet = requireSheet(this.#workbook, sheetId);
    return Array.from({ length: rows }, (_, offset) => !sheet.getRowVisible(row + offset));
  }

  /** By mutation, because the spreadsheet's command would move the selection to these rows (read in Univer 0.25.1). */
  setRowsHidden(area: Area, isHidden: boolean): void {
    const mutation = isHidden ? SetRowHiddenMutation : SetRowVisibleMutation;
    this.#execute(mutation.id, { ...this.#target(area), ranges: [{ ...this.#rangeOf(area), rangeType: RANGE_TYPE.ROW }] });
  }

  /** null where the columns differ. */
  columnWidth({ sheetId, column, columns }: Area): number | null {
    const sheet = requireSheet(this.#workbook, sheetId);
    return commonOf(Array.from({ length: columns }, (_, offset) => sheet.getColumnWidth(column + offset) / PIXELS_PER_POINT));
  }

  setColumnWidth(area: Area, points: number): void {
    this.#setWidthInPixels(area, points * PIXELS_PER_POINT);
  }

  /** As wide as the widest text of the area; columns without a text stay as they are. Measured here, because the
   *  spreadsheet measures what is on the screen only, and never narrows a column (read in Univer 0.25.1). */
  autofitColumns(area: Area): void {
    const used = this.#cells.usedArea(area.sheetId);
    const filled = used === null ? undefined : intersection(area, used);
    if (filled === undefined) return;
    for (let column = filled.column; column < filled.column + filled.columns; column++) {
      const cells = { sheetId: area.sheetId, ...filled, column, columns: 1 };
      const width = this.#widestText(cells);
      if (width > 0) this.#setWidthInPixels(cells, Math.ceil(width) + PADDING_PX);
    }
  }

  #widestText(area: Area): number {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (canvas === null) throw new Error('The browser has no canvas to measure texts with.');
    const texts = this.#cells.texts(area).flat();
    const fonts = this.#cells.cssFonts(area).flat();
    const widths = texts.map((text, index) => {
      canvas.font = fonts[index] ?? '';
      return canvas.measureText(text).width;
    });
    return largest(widths, 0);
  }

  #setWidthInPixels(area: Area, value: number): void {
    this.#execute(SetColWidthCommand.id, { ...this.#target(area), ranges: [this.#rangeOf(area)], value });
  }

  #rangeOf(area: Area): IRange {
    return rangeOf(area, requireSheet(this.#workbook, area.sheetId));
  }

  #target({ sheetId }: Area): { unitId: string; subUnitId: string } {
    requireSheet(this.#workbook, sheetId);
    return { unitId: this.#workbook.getUnitId(), subUnitId: sheetId };
  }

  #execute(id: string, params: object): void {
    if (!this.#commands.syncExecuteCommand(id, params)) throw new Error('The spreadsheet refused to change its rows or columns.');
  }
}
