// The smallest rectangle holding every non-empty cell of an area.

import type { Area, Grid } from '../../grid-port';
import { intersection, type Rectangle } from '../../address';

/** undefined where every cell of the area is empty. */
export function usedRectangle(grid: Grid, area: Area): Rectangle | undefined {
  const sheetUsed = grid.usedArea(area.sheetId);
  const candidate = sheetUsed === null ? undefined : intersection(area, sheetUsed);
  if (candidate === undefined) return undefined;
  const isWholeSheet = sheetUsed !== null && candidate.rows === sheetUsed.rows && candidate.columns === sheetUsed.columns;
  return isWholeSheet ? candidate : trimmed(grid, area.sheetId, candidate);
}

function trimmed(grid: Grid, sheetId: string, candidate: Rectangle): Rectangle | undefined {
  const values = grid.values({ sheetId, ...candidate });
  const usedRows = values.flatMap((cells, row) => (cells.some((value) => value !== null) ? [row] : []));
  const usedColumns = Array.from({ length: candidate.columns }, (_, column) => column)
    .filter((column) => values.some((cells) => cells[column] !== null));
  const [top, bottom, left, right] = [usedRows[0], usedRows.at(-1), usedColumns[0], usedColumns.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return undefined;
  return { row: candidate.row + top, column: candidate.column + left, rows: bottom - top + 1, columns: right - left + 1 };
}
