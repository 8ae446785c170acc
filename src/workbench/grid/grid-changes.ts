// What happened to the open workbook, told in the grid's own words: reads the spreadsheet's command stream, so that
// typing, pasting, undo and writing by code all look the same.
import {
  ICommandService,
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { CellScalar } from '../grid-port';
import type { CallSite } from './call-table';
import { inserted, removed, type CellMove } from './cell-moves';

export interface GridChangeListener {
  /** Contents of these cells, all on one sheet, were entered, also where they are the same as before. `before` is
   *  what a single cell held. */
  edited(sheetId: string, sites: readonly CallSite[], before: CellScalar | undefined): void;
  /** Cells of the sheet moved: rows or columns came or went, and `move` tells where to, or they changed places. */
  rearranged(sheetId: string, move: CellMove | undefined): void;
  sheet(kind: 'sheet-added' | 'sheet-removed' | 'sheet-activated' | 'sheet-renamed', sheetId: string): void;
}

/** What comes or goes at the range. */
const MOVES: Readonly<Record<string, (range: IRange) => CellMove>> = {
  [InsertRowMutation.id]: ({ startRow, endRow }) => inserted('row', startRow, endRow),
  [InsertColMutation.id]: ({ startColumn, endColumn }) => inserted('column', startColumn, endColumn),
  [RemoveRowMutation.id]: ({ startRow, endRow }) => removed('row', startRow, endRow),
  [RemoveColMutation.id]: ({ startColumn, endColumn }) => removed('column', startColumn, endColumn),
};
const REARRANGING: ReadonlySet<string> = new Set([...Object.keys(MOVES), MoveRowsMutation.id, MoveColsMutation.id, ReorderRangeMutation.id]);
const CONTENT_KEYS = ['v', 'f', 'si', 'p'] as const;

/** `valueOf` reads a cell as it is now. */
export function watchChanges(injector: Injector, valueOf: (site: CallSite) => CellScalar, listener: GridChangeListener): void {
  const commands = injector.get(ICommandService);
  let before: CellScalar | undefined;
  let isRearranging = false;
  commands.beforeCommandExecuted((command, options) => {
    if (!isEdit(command, options)) return;
    const [site, ...others] = editedSites(command.params as ISetRangeValuesMutationParams);
    before = site === undefined || others.length > 0 ? undefined : valueOf(site);
  });
  commands.onCommandExecuted((command, options) => {
    if (isRearrangement(command)) {
      // Formulas that refer to what moved are written anew within the same task: no edits, they mean what they meant.
      isRearranging = true;
      queueMicrotask(() => (isRearranging = false));
      reportRearrangement(command, listener);
    } else if (isEdit(command, options)) {
      if (!isRearranging) reportEdit(command.params as ISetRangeValuesMutationParams, before, listener);
    } else {
      reportSheet(command, listener);
    }
  });
}

/** Results of a calculation come the same way; only this option tells them apart (seen in Univer 0.25.1). */
function isEdit({ id }: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  return id === SetRangeValuesMutation.id && options?.['fromFormula'] !== true;
}

function isRearrangement({ id }: Readonly<ICommandInfo>): boolean {
  return id === MoveRangeMutation.id || REARRANGING.has(id);
}

function reportRearrangement(command: Readonly<ICommandInfo>, listener: GridChangeListener): void {
  if (command.id === MoveRangeMutation.id) {
    const { from, to } = command.params as IMoveRangeMutationParams;
    for (const sheetId of new Set([from.subUnitId, to.subUnitId])) listener.rearranged(sheetId, undefined);
  } else {
    const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
    listener.rearranged(subUnitId, MOVES[command.id]?.(range));
  }
}

function reportEdit(params: ISetRangeValuesMutationParams, before: CellScalar | undefined, listener: GridChangeListener): void {
  const sites = editedSites(params);
  if (sites.length > 0) listener.edited(params.subUnitId, sites, before);
}

function editedSites({ subUnitId, cellValue }: ISetRangeValuesMutationParams): CallSite[] {
  const sites: CallSite[] = [];
  new ObjectMatrix(cellValue).forValue((row, column, cell) => {
    if (hasContent(cell)) sites.push({ sheetId: subUnitId, row, column });
  });
  return sites;
}

function reportSheet({ id, params }: Readonly<ICommandInfo>, listener: GridChangeListener): void {
  switch (id) {
    case InsertSheetMutation.id:
      return listener.sheet('sheet-added', (params as { sheet: { id: string } }).sheet.id);
    case RemoveSheetMutation.id:
      return listener.sheet('sheet-removed', (params as { subUnitId: string }).subUnitId);
    case SetWorksheetNameMutation.id:
      return listener.sheet('sheet-renamed', (params as { subUnitId: string }).subUnitId);
    case SetWorksheetActiveOperation.id:
      return listener.sheet('sheet-activated', (params as { subUnitId: string }).subUnitId);
  }
}

/** A change of style alone is no edit; no cell at all means it was deleted. */
function hasContent(cell: Nullable<ICellData>): boolean {
  return !cell || CONTENT_KEYS.some((key) => cell[key] !== undefined);
}
