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

/** What a protection can allow, by Excel's names. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns',
  'allowFormatRows', 'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort',
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

export class WorkbookContext {
  readonly grid: Grid;
  readonly subscriptions: EventSubscriptions;
  /** Every change by an add-in is refused meanwhile. */
  isReadOnly = false;
  /** Another workbook's window has the focus: this one has no selection to tell of. */
  isFocusElsewhere = false;

  constructor(grid: Grid, subscriptions: EventSubscriptions) {
    this.grid = grid;
    this.subscriptions = subscriptions;
  }

  sheet(sheetId: string): SheetInfo {
    const sheet = this.grid.sheets().find(({ id }) => id === sheetId);
    if (sheet === undefined) throw itemNotFound('the worksheet was deleted');
    return sheet;
  }

  /** Throws AccessDenied while the workbook is read-only. */
  refuseIfReadOnly(): void {
    if (this.isReadOnly) {
      throw new ApiError('AccessDenied', 'You do not have the permissions to perform the requested operation: the workbook is read-only.');
    }
  }

  /** Throws AccessDenied where the area's sheet is protected and the protection does not allow this. */
  refuseIfProtected({ sheetId }: Area, allowed?: ProtectionOption): void {
    const protection = this.grid.protection(sheetId);
    const isAllowed = allowed !== undefined && protection?.options[allowed] === true;
    if (protection !== null && !isAllowed) {
      throw new ApiError('AccessDenied', `You do not have the permissions to perform the requested operation: "${this.sheet(sheetId).name}" is protected.`);
    }
  }
}
