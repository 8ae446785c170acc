// The tables of the open workbook, as the grid offers them. Names are unique in the workbook; the spreadsheet makes
// one up where none, or one that is taken, is asked for.
import { ICommandService, type Injector } from '@univerjs/core';
import { AddSheetTableCommand, DeleteSheetTableCommand, SetSheetTableCommand, TableManager } from '@univerjs/sheets-table';
import type { Area, TableInfo } from '../grid-port';

export class SheetTables {
  readonly #manager: TableManager;
  readonly #commands: ICommandService;
  readonly #unitId: string;
  #count = 0;

  constructor(injector: Injector, unitId: string) {
    this.#manager = injector.get(TableManager);
    this.#commands = injector.get(ICommandService);
    this.#unitId = unitId;
  }

  list(): TableInfo[] {
    return this.#manager.getTableList(this.#unitId).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      area: {
        sheetId: subUnitId,
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      },
    }));
  }

  /** Throws an Error where there is no such table. */
  table(tableId: string): TableInfo {
    const table = this.list().find(({ id }) => id === tableId);
    if (table === undefined) throw new Error(`There is no table with the id "${tableId}" in this workbook.`);
    return table;
  }

  /** The first row of the area is its header. */
  add(area: Area, name: string | undefined): TableInfo {
    this.#count += 1;
    const id = `table-${this.#unitId}-${this.#count}`;
    const isAdded = this.#commands.syncExecuteCommand(AddSheetTableCommand.id, {
      unitId: this.#unitId,
      subUnitId: area.sheetId,
      id,
      name,
      range: {
        startRow: area.row,
        endRow: area.row + area.rows - 1,
        startColumn: area.column,
        endColumn: area.column + area.columns - 1,
      },
      options: { showHeader: true },
    });
    const table = this.list().find((one) => one.id === id);
    if (!isAdded || table === undefined) throw new Error('The table could not be made: its area overlaps another table.');
    return table;
  }

  rename(tableId: string, name: string): void {
    const { area } = this.table(tableId);
    const isRenamed = this.#commands.syncExecuteCommand(SetSheetTableCommand.id, {
      unitId: this.#unitId,
      subUnitId: area.sheetId,
      tableId,
      name,
    });
    if (!isRenamed) throw new Error(`"${name}" cannot be the name of a table: it is taken or not a valid name.`);
  }

  remove(tableId: string): void {
    const { area } = this.table(tableId);
    this.#commands.syncExecuteCommand(DeleteSheetTableCommand.id, {
      unitId: this.#unitId,
      subUnitId: area.sheetId,
      tableId,
    });
  }
}
