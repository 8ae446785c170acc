// The block of cells around a cell: as far as no empty row and no empty column ends it.

import type { Area, Grid } from '../../grid-port';
import type { Rectangle } from '../../address';

/** The cell alone where nothing is beside it. A formula that shows nothing is content, as in Excel. */
export function surroundingRegion(grid: Grid, sheetId: string, row: number, column: number): Area {
  const used = grid.usedArea(sheetId);
  let region: Rectangle = { row, column, rows: 1, columns: 1 };
  if (used === null) return { sheetId, ...region };
  const contents = grid.formulas(used);
  const isFilled = (r: number, c: number): boolean => (contents[r - used.row]?.[c - used.column] ?? null) !== null;
  for (let grown: Rectangle | undefined = region; grown !== undefined; grown = grownBy(region, isFilled)) region = grown;
  return { sheetId, ...region };
}

/** Towards every side where a cell beside the region, at its corners too, is filled. undefined where none is. */
function grownBy({ row, column, rows, columns }: Rectangle, isFilled: (row: number, column: number) => boolean): Rectangle | undefined {
  const [above, below, left, right] = [row - 1, row + rows, column - 1, column + columns];
  const inRow = (r: number): boolean => range(left, right).some((c) => isFilled(r, c));
  const inColumn = (c: number): boolean => range(above, below).some((r) => isFilled(r, c));
  const top = above >= 0 && inRow(above) ? above : row;
  const start = left >= 0 && inColumn(left) ? left : column;
  const grown = {
    row: top,
    column: start,
    rows: (inRow(below) ? below + 1 : below) - top,
    columns: (inColumn(right) ? right + 1 : right) - start,
  };
  return grown.rows === rows && grown.columns === columns ? undefined : grown;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
