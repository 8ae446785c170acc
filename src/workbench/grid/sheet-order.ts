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
import { intersection, SHEET_COLUMNS, SHEET_ROWS } from '../address';
import type { Area, SortKey } from '../grid-port';
import { rangeOf } from './cell-ranges';
import { requireSheet } from './sheet-cells';
import type { SheetTables } from './sheet-tables';

const COMMANDS = {
  insert: { rows: InsertRowByRangeCommand.id, columns: InsertColByRangeCommand.id, down: InsertRangeMoveDownCommand.id, right: InsertRangeMoveRightCommand.id },
  delete: { rows: RemoveRowByRangeCommand.id, columns: RemoveColByRangeCommand.id, up: DeleteRangeMoveUpCommand.id, left: DeleteRangeMoveLeftCommand.id },
} as const;

export class SheetOrder {
  readonly #injector: Injector;
  readonly #workbook: Workbook;
  readonly #tables: SheetTables;
  readonly #commands: ICommandService;

  constructor(injector: Injector, workbook: Workbook, tables: SheetTables) {
    this.#injector = injector;
    this.#workbook = workbook;
    this.#tables = tables;
    this.#commands = injector.get(ICommandService);
  }

  /** The sheet must be the one that is shown: these commands, or what follows them, know no other (read in Univer 0.25.1). */
  insert(area: Area, shift: 'down' | 'right'): void {
    const id = COMMANDS.insert[wholeOf(area) ?? shift];
    this.#withTables(area, shift, 1, () => this.#execute(id, { ...this.#target(area), range: this.#rangeOf(area), direction: directionOf(area, shift) }));
  }

  /** The sheet must be the one that is shown. */
  delete(area: Area, shift: 'up' | 'left'): void {
    const id = COMMANDS.delete[wholeOf(area) ?? shift];
    this.#withTables(area, shift === 'up' ? 'down' : 'right', -1, () => this.#execute(id, { ...this.#target(area), range: this.#rangeOf(area) }));
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

  /** Tables go along with rows and columns by themselves, but not with the cells of a block (read in Univer 0.25.1). */
  #withTables(area: Area, direction: 'down' | 'right', sign: 1 | -1, move: () => void): void {
    const moving = { ...area, ...(direction === 'down' ? { rows: SHEET_ROWS - area.row } : { columns: SHEET_COLUMNS - area.column }) };
    const along = wholeOf(area) === undefined ? this.#tables.list().filter((table) => table.area.sheetId === area.sheetId && isInside(table.area, moving)) : [];
    move();
    for (const table of along) {
      const moved = direction === 'down' ? { row: table.area.row + sign * area.rows } : { column: table.area.column + sign * area.columns };
      this.#tables.resize(table.id, { ...table.area, ...moved });
    }
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

function isInside(inner: Area, outer: Area): boolean {
  const common = intersection(inner, outer);
  return common?.rows === inner.rows && common.columns === inner.columns;
}
