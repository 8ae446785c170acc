// The tables of the open workbook, as the grid offers them. Names are unique in the workbook; the spreadsheet makes
// one up where none, or one that is taken, is asked for.
import { ICommandService, type Injector } from '@univerjs/core';
import { SetSuperTableMutation } from '@univerjs/engine-formula';
import { AddSheetTableCommand, DeleteSheetTableCommand, SetSheetTableCommand, TableManager } from '@univerjs/sheets-table';
import { intersection } from '../address';
import type { Area, TableInfo } from '../grid-port';
import type { CallSite } from './call-table';
import { areaOfRange } from './cell-ranges';
import type { SheetCells } from './sheet-cells';

export class SheetTables {
  readonly #manager: TableManager;
  readonly #commands: ICommandService;
  readonly #cells: SheetCells;
  readonly #unitId: string;
  #count = 0;

  constructor(injector: Injector, unitId: string, cells: SheetCells) {
    this.#manager = injector.get(TableManager);
    this.#commands = injector.get(ICommandService);
    this.#cells = cells;
    this.#unitId = unitId;
  }

  list(): TableInfo[] {
    return this.#manager.getTableList(this.#unitId).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      area: areaOfRange(subUnitId, range),
    }));
  }

  /** Throws an Error where there is no such table. */
  table(tableId: string): TableInfo {
    const table = this.list().find(({ id }) => id === tableId);
    if (table === undefined) throw new Error(`There is no table with the id "${tableId}" in this workbook.`);
    return table;
  }

  /** The table that a cell is in. */
  at({ sheetId, row, column }: CallSite): TableInfo | undefined {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.list().find(({ area }) => area.sheetId === sheetId && intersection(area, cell) !== undefined);
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
    const isRenamed = this.#commands.syncExecuteCommand(SetSheetTableCommand.id, { ...this.#target(tableId, area), name });
    if (!isRenamed) throw new Error(`"${name}" cannot be the name of a table: it is taken or not a valid name.`);
  }

  resize(tableId: string, area: Area): void {
    const newRange = {
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    };
    const params = { ...this.#target(tableId, area), updateRange: { newRange } };
    if (!this.#commands.syncExecuteCommand(SetSheetTableCommand.id, params)) throw new Error('The spreadsheet refused to resize the table.');
    this.#nameColumns(tableId);
  }

  /** Header cells name the columns for formulas, also when they are written later, which the spreadsheet leaves out. */
  headersWritten(area: Area): void {
    for (const table of this.list()) {
      const header = { ...table.area, rows: 1 };
      if (table.area.sheetId === area.sheetId && intersection(header, area) !== undefined) this.#nameColumns(table.id);
    }
  }

  remove(tableId: string): void {
    const { area } = this.table(tableId);
    this.#commands.syncExecuteCommand(DeleteSheetTableCommand.id, this.#target(tableId, area));
  }

  #nameColumns(tableId: string): void {
    const { name, area } = this.table(tableId);
    const [titles = []] = this.#cells.texts({ ...area, rows: 1 });
    const table = this.#manager.getTableById(this.#unitId, tableId);
    const isNamedAlready = titles.every((title, index) => table?.getColumnNameByIndex(index) === title);
    if (table === undefined || isNamedAlready) return;
    titles.forEach((title, index) => {
      const column = table.getTableColumnByIndex(index);
      if (column !== undefined) column.displayName = title;
    });
    const titleMap = new Map(titles.map((title, index) => [title, index]));
    const reference = { range: table.getRange(), sheetId: area.sheetId, titleMap };
    this.#commands.syncExecuteCommand(SetSuperTableMutation.id, { unitId: this.#unitId, tableName: name, reference });
  }

  #target(tableId: string, { sheetId }: Area): { unitId: string; subUnitId: string; tableId: string } {
    return { unitId: this.#unitId, subUnitId: sheetId, tableId };
  }
}
