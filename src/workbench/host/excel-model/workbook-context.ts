// What every object of the model shares: the grid, the names of its sheets, and what the grid does not keep.

import type { Area, Grid, SheetInfo } from '../../grid-port';
import { ApiError, itemNotFound } from '../api-error';

/** A kind of event an add-in can subscribe to; the numbers are office.js's own. */
export const EVENT_TYPE = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
} as const;

/** The target of events of the whole workbook, as office.js names it. */
export const WORKBOOK_TARGET = 'Workbook';

export interface EventSubscriptions {
  add(type: number, targetId: string): void;
  remove(type: number, targetId: string): void;
}

export class WorkbookContext {
  readonly grid: Grid;
  readonly subscriptions: EventSubscriptions;
  /** Kept here because a Grid has no protection: an add-in's writes are refused, a person's are not. */
  readonly protectedSheets = new Set<string>();

  constructor(grid: Grid, subscriptions: EventSubscriptions) {
    this.grid = grid;
    this.subscriptions = subscriptions;
  }

  sheet(sheetId: string): SheetInfo {
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    if (sheet === undefined) throw itemNotFound('the worksheet was deleted');
    return sheet;
  }

  /** Throws AccessDenied where the area's sheet is protected. */
  refuseIfProtected({ sheetId }: Area): void {
    if (this.protectedSheets.has(sheetId)) {
      throw new ApiError('AccessDenied', `You do not have the permissions to perform the requested operation: "${this.sheet(sheetId).name}" is protected.`);
    }
  }
}
