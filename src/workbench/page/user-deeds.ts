// What people do to a workbook with the mouse and the menus, for tests and the console. All of it counts as theirs.
import { SHEET_COLUMNS } from '../address';
import type { UniverGrid } from '../grid/univer-grid';
import type { Area } from '../grid-port';
import { areaAt, blockAt, sheetNamed } from './addressed-area';
import type { UserDeeds } from './workbench-api';

/** `current` throws while there is no grid. */
export function createUserDeeds(current: () => UniverGrid): UserDeeds {
  const act = (deed: (grid: UniverGrid) => void): void => {
    const grid = current();
    grid.asUser(() => deed(grid));
  };
  return {
    sort: (address, columnOffset, ascending) => act((grid) => (
      grid.sort(blockAt(grid, address), [{ column: columnOffset, isAscending: ascending }], false)
    )),
    filter: (address, columnOffset, shownTexts) => act((grid) => grid.filter(blockAt(grid, address), columnOffset, shownTexts)),
    insertRows: (row, count) => act((grid) => grid.insertCells(rowsFrom(grid, row, count), 'down')),
    deleteRows: (row, count) => act((grid) => grid.deleteCells(rowsFrom(grid, row, count), 'up')),
    hideRows: (address, isHidden) => act((grid) => grid.setRowsHidden(areaAt(grid, address), isHidden)),
    merge: (address) => act((grid) => grid.merge(blockAt(grid, address))),
    addTable: (address, name) => act((grid) => grid.addTable(blockAt(grid, address), name)),
    addSheet: (name) => act((grid) => grid.activateSheet(grid.addSheet(name).id)),
    deleteSheet: (name) => act((grid) => grid.removeSheet(sheetNamed(grid, name).id)),
    activateSheet: (name) => act((grid) => grid.activateSheet(sheetNamed(grid, name).id)),
    protect: (sheetName, isProtected) => act((grid) => grid.setProtection(sheetNamed(grid, sheetName).id, isProtected ? { options: {} } : null)),
    selectAreas: (addresses) => act((grid) => grid.selectAreas(addresses.map((address) => blockAt(grid, address)))),
    beginEdit: (address, text) => act((grid) => grid.beginEdit(blockAt(grid, address), text)),
    endEdit: (confirm) => current().endEdit(confirm),
  };
}

/** `row` as on the screen: the first one is 1. */
function rowsFrom(grid: UniverGrid, row: number, count: number): Area {
  return { sheetId: grid.activeSheet().id, row: row - 1, column: 0, rows: count, columns: SHEET_COLUMNS };
}
