// Cells of the open workbook that come, go and change places: rows, columns and blocks inserted and deleted, rows
// sorted and filtered. Through the spreadsheet's own commands, so that formulas, tables and formats follow.
import { Direction, ICommandService, type Injector, type IRange, type Workbook } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/sheets';
import { SetSheetFilterRangeCommand, SetSheetsFilterCriteriaCommand, SheetsFilterService } from '@univerjs/sheets-filter';
import { SortRangeCommand, SortType } from '@univerjs/sheets-sort';
import { SHEET_COLUMNS, SHEET_ROWS } from '../address';
import type { Area, SortKey } from '../grid-port';
import { rangeOf } from './cell-ranges';
import { requireSheet } from './sheet-cells';

const COMMANDS = {
  insert: { rows: InsertRowByRangeCommand.id, columns: InsertColByRangeCommand.id, down: InsertRangeMoveDownCommand.id, right: InsertRangeMoveRightCommand.id },
  delete: { rows: RemoveRowByRangeCommand.id, columns: RemoveColByRangeCommand.id, up: DeleteRangeMoveUpCommand.id, left: DeleteRangeMoveLeftCommand.id },
} as const;

export class SheetOrder {
  readonly #injector: Injector;
  readonly #workbook: Workbook;
  readonly #commands: ICommandService;

  constructor(injector: Injector, workbook: Workbook) {
    this.#injector = injector;
    this.#workbook = workbook;
    this.#commands = injector.get(ICommandService);
  }

  /** The sheet must be the one that is shown: these commands, or what follows them, know no other (read in Univer 0.25.1). */
  insert(area: Area, shift: 'down' | 'right'): void {
    this.#execute(COMMANDS.insert[wholeOf(area) ?? shift], { ...this.#target(area), range: this.#rangeOf(area), direction: directionOf(area, shift) });
  }

  /** The sheet must be the one that is shown. */
  delete(area: Area, shift: 'up' | 'left'): void {
    this.#execute(COMMANDS.delete[wholeOf(area) ?? shift], { ...this.#target(area), range: this.#rangeOf(area) });
  }

  sort(area: Area, keys: readonly SortKey[], hasHeaders: boolean): void {
    const orderRules = keys.map(({ column, isAscending }) => ({
      type: isAscending ? SortType.ASC : SortType.DESC,
      colIndex: area.column + column,
    }));
    this.#execute(SortRangeCommand.id, { ...this.#target(area), range: this.#rangeOf(area), orderRules, hasTitle: hasHeaders });
  }

  /** The first row of the area is its header. `column` is counted from the area's first; a sheet has one such filter. */
  filter(area: Area, column: number, shownTexts: readonly string[]): void {
    const { unitId, subUnitId } = this.#target(area);
    if (this.#injector.get(SheetsFilterService).getFilterModel(unitId, subUnitId) === null) {
      this.#execute(SetSheetFilterRangeCommand.id, { unitId, subUnitId, range: this.#rangeOf(area) });
    }
    const criteria = { colId: column, filters: { filters: [...shownTexts] } };
    this.#execute(SetSheetsFilterCriteriaCommand.id, { unitId, subUnitId, col: area.column + column, criteria });
  }

  #target({ sheetId }: Area): { unitId: string; subUnitId: string } {
    return { unitId: this.#workbook.getUnitId(), subUnitId: sheetId };
  }

  #rangeOf(area: Area): IRange {
    return rangeOf(area, requireSheet(this.#workbook, area.sheetId));
  }

  /** Does its work before it returns, also where the command returns a promise (read in Univer 0.25.1). */
  #execute(id: string, params: object): void {
    void this.#commands.executeCommand(id, params);
  }
}

/** Behind the row or column before: what begins at the area moves on, and does not grow, as in Excel. Nothing is before the first. */
function directionOf({ row, column }: Area, shift: 'down' | 'right'): Direction {
  if (shift === 'down') return row > 0 ? Direction.DOWN : Direction.UP;
  return column > 0 ? Direction.RIGHT : Direction.LEFT;
}

/** undefined for a block of cells. */
function wholeOf({ rows, columns }: Area): 'rows' | 'columns' | undefined {
  if (columns === SHEET_COLUMNS) return 'rows';
  return rows === SHEET_ROWS ? 'columns' : undefined;
}
