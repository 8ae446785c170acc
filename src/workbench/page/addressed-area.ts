// From the addresses that tests and people write to areas of the grid. Errors say which sheets there are.
import { parseAddress, SHEET_COLUMNS, SHEET_ROWS } from '../address';
import type { Area, Grid, SheetInfo } from '../grid-port';

/** A block of cells; whole rows and columns are refused. */
export function blockAt(grid: Grid, address: string): Area {
  const area = areaAt(grid, address);
  if (area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS) {
    throw new Error(`Expected a block of cells such as A1:C30, but got the whole rows or columns "${address}".`);
  }
  return area;
}

/** Whole rows and columns too. */
export function areaAt(grid: Grid, address: string): Area {
  const { sheet, ...rectangle } = parseAddress(address);
  return { sheetId: sheet === undefined ? grid.activeSheet().id : sheetNamed(grid, sheet).id, ...rectangle };
}

export function sheetNamed(grid: Grid, name: string): SheetInfo {
  const sheet = grid.sheets().find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (sheet === undefined) {
    const names = grid.sheets().map((one) => `"${one.name}"`);
    throw new Error(`There is no sheet "${name}" in this workbook, which has ${names.join(', ')}.`);
  }
  return sheet;
}
