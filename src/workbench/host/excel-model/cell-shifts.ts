// Range.insert and Range.delete: which of them Excel refuses, because a table or a merge would be torn apart.

import type { Area } from '../../grid-port';
import { ApiError } from '../api-error';
import { intersection, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from '../../address';
import type { ProtectionOption, WorkbookContext } from './workbook-context';

export function insertCells(context: WorkbookContext, area: Area, shift: 'down' | 'right'): void {
  context.refuseIfProtected(area, allowedBy(area, { rows: 'allowInsertRows', columns: 'allowInsertColumns' }));
  refuseIfTorn(context, area, shift);
  context.grid.insertCells(area, shift);
}

/** A table that lies wholly in the area goes with it. */
export function deleteCells(context: WorkbookContext, area: Area, shift: 'up' | 'left'): void {
  context.refuseIfProtected(area, allowedBy(area, { rows: 'allowDeleteRows', columns: 'allowDeleteColumns' }));
  refuseIfTorn(context, area, shift === 'up' ? 'down' : 'right');
  for (const table of context.grid.tables()) {
    if (table.area.sheetId === area.sheetId && contains(area, table.area)) context.grid.removeTable(table.id);
  }
  context.grid.deleteCells(area, shift);
}

/** What lies in the way of cells that move within their rows or columns must move as a whole. */
export function refuseIfTorn({ grid }: WorkbookContext, area: Area, direction: 'down' | 'right'): void {
  if (isWhole(area)) return;
  const moving: Rectangle = direction === 'down'
    ? { ...area, rows: SHEET_ROWS - area.row }
    : { ...area, columns: SHEET_COLUMNS - area.column };
  const blocks = [
    ...grid.tables().filter((table) => table.area.sheetId === area.sheetId).map((table) => ({ what: `the table "${table.name}"`, block: table.area })),
    ...grid.mergedAreas({ sheetId: area.sheetId, ...moving }).map((block) => ({ what: 'merged cells', block })),
  ];
  const torn = blocks.find(({ block }) => intersection(block, moving) !== undefined && !contains(moving, block));
  if (torn !== undefined) throw new ApiError('InvalidOperation', `This operation is not allowed: it would shift a part of ${torn.what}.`);
}

function isWhole({ rows, columns }: Rectangle): boolean {
  return rows === SHEET_ROWS || columns === SHEET_COLUMNS;
}

/** undefined for blocks of cells, which a protection never lets come or go. */
function allowedBy({ rows, columns }: Rectangle, options: Readonly<Record<'rows' | 'columns', ProtectionOption>>): ProtectionOption | undefined {
  if (columns === SHEET_COLUMNS) return options.rows;
  return rows === SHEET_ROWS ? options.columns : undefined;
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  const common = intersection(outer, inner);
  return common !== undefined && common.rows === inner.rows && common.columns === inner.columns;
}
