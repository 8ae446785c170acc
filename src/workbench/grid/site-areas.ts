// Cells and the areas they make up. Zero-based, on the sheets they name.
import type { Area } from '../grid-port';
import type { CallSite } from './call-table';

export function areaOf({ sheetId, row, column }: CallSite): Area {
  return { sheetId, row, column, rows: 1, columns: 1 };
}

/** The smallest area holding all of them, which lie on the sheet; there must be one. */
export function boundsOf(sheetId: string, sites: readonly CallSite[]): Area {
  const box = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of sites) {
    box.top = Math.min(box.top, row);
    box.left = Math.min(box.left, column);
    box.bottom = Math.max(box.bottom, row);
    box.right = Math.max(box.right, column);
  }
  return { sheetId, row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}

/** Areas below each other as one: a thousand single cells would cost the engine a million comparisons. */
export function mergeAreas(areas: readonly Area[]): Area[] {
  const sorted = areas.toSorted(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.columns - b.columns || a.row - b.row,
  );
  const merged: { -readonly [K in keyof Area]: Area[K] }[] = [];
  for (const area of sorted) {
    const last = merged.at(-1);
    const isSameColumn = last?.sheetId === area.sheetId && last.column === area.column && last.columns === area.columns;
    if (isSameColumn && area.row <= last.row + last.rows) {
      last.rows = Math.max(last.rows, area.row + area.rows - last.row);
    } else {
      merged.push({ ...area });
    }
  }
  return merged;
}
