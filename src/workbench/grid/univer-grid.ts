// The workbench's spreadsheet: a Grid on Univer, with custom functions that are computed elsewhere.
// Must never know an add-in: all it has of one are function definitions and somebody who calls them.
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type {
  Area,
  CellError,
  CellScalar,
  FunctionCalls,
  FunctionDefinition,
  Grid,
  GridEvent,
  RichValue,
  SheetInfo,
  TableInfo,
} from '../grid-port';
import type { CallSite } from './call-table';
import { CustomFunctions } from './custom-functions';
import { watchChanges } from './grid-changes';
import { BUSY, registerBusyError } from './result-values';
import type { ClearKind } from './sheet-cells';
import { setUpUniver } from './univer-setup';
import { EMPTY_WORKBOOK, type WorkbookContent } from './workbook-content';
import { MIN_COLUMNS, MIN_ROWS } from './workbook-data';
import { openSession, type WorkbookSession } from './workbook-session';

/** How often idle() looks, and how long it has to stay quiet: the engine begins some work only in a later task. */
const IDLE_CHECK_MS = 25;
const QUIET_CHECKS = 2;

export class UniverGrid implements Grid {
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #functions: CustomFunctions;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  #session: WorkbookSession;
  #opened = 1;
  #source: 'user' | 'host' = 'user';

  /** The container must be in the document and have a size. Begins with an empty workbook. */
  constructor(container: HTMLElement, options: { readonly isDark: boolean }) {
    registerBusyError();
    const { univer, api } = setUpUniver(container, options);
    this.#api = api;
    this.#injector = univer.__getInjector();
    this.#session = openSession(api, this.#injector, EMPTY_WORKBOOK, 'workbook-1');
    this.#functions = new CustomFunctions({
      injector: this.#injector,
      unitId: () => this.#session.unitId,
      sheetName: (sheetId) => this.#sheet(sheetId).getSheetName(),
      onComputed: (sites) => this.#computed(sites),
    });
    watchChanges(this.#injector, {
      edited: (sheetId, sites) => this.#edited(sheetId, sites),
      rearranged: (sheetId) => this.#rearranged(sheetId),
      sheet: (kind, sheetId) => this.#sheetChanged(kind, sheetId),
    });
    api.addEvent(api.Event.SelectionChanged, () => this.#emit({ kind: 'selection', areas: this.selection() }));
  }

  /** For what belongs to the spreadsheet's surface: popovers, decorations. */
  get surface(): { readonly api: FUniver; readonly injector: Injector } {
    return { api: this.#api, injector: this.#injector };
  }

  sheets(): readonly SheetInfo[] {
    return this.#session.workbook.getSheets().map(sheetInfo);
  }

  activeSheet(): SheetInfo {
    return sheetInfo(this.#session.workbook.getActiveSheet());
  }

  addSheet(name?: string): SheetInfo {
    const { workbook } = this.#session;
    const active = workbook.getActiveSheet();
    const added = workbook.insertSheet(name, { sheet: { rowCount: MIN_ROWS, columnCount: MIN_COLUMNS } });
    // The spreadsheet goes to a new sheet; for Excel that is the caller's decision.
    active.activate();
    return sheetInfo(added);
  }

  renameSheet(sheetId: string, name: string): void {
    this.#sheet(sheetId).setName(name);
  }

  removeSheet(sheetId: string): void {
    if (!this.#session.workbook.deleteSheet(sheetId)) throw new Error('The last sheet of a workbook cannot be removed.');
  }

  activateSheet(sheetId: string): void {
    this.#sheet(sheetId).activate();
  }

  values(area: Area): CellScalar[][] {
    const { cells } = this.#session;
    return this.#map(area, (sheet, row, column) => cells.value(sheet, row, column));
  }

  formulas(area: Area): CellScalar[][] {
    const { cells } = this.#session;
    return this.#map(area, (sheet, row, column) => cells.formula(sheet, row, column));
  }

  texts(area: Area): string[][] {
    const { cells } = this.#session;
    return this.#map(area, (sheet, row, column) => cells.text(sheet, row, column));
  }

  numberFormats(area: Area): string[][] {
    const { cells } = this.#session;
    return this.#map(area, (sheet, row, column) => cells.numberFormat(sheet, row, column));
  }

  rich(row: number, column: number, sheetId: string): CellError | RichValue | undefined {
    const { cells } = this.#session;
    return cells.detail(cells.sheet(sheetId), row, column);
  }

  write(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void {
    this.#asHost(() => this.#session.cells.write(area, inputs));
  }

  /** The same as write, but the change counts as made by the user. */
  enter(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void {
    this.#session.cells.write(area, inputs);
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void {
    this.#asHost(() => this.#session.cells.setNumberFormats(area, formats));
  }

  fill(area: Area): (string | null)[][] {
    const { cells } = this.#session;
    return this.#map(area, (sheet, row, column) => cells.fill(sheet, row, column));
  }

  setFill(area: Area, color: string | null): void {
    this.#asHost(() => this.#session.cells.setFill(area, color));
  }

  clear(area: Area, what: ClearKind): void {
    this.#asHost(() => this.#session.cells.clear(area, what));
  }

  usedArea(sheetId: string): Area | null {
    const { cells } = this.#session;
    const sheet = cells.sheet(sheetId);
    const { rows, columns } = cells.extent(sheet);
    const filled: CallSite[] = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        if (!cells.isEmpty(sheet, row, column)) filled.push({ sheetId, row, column });
      }
    }
    return filled.length === 0 ? null : boundsOf(sheetId, filled);
  }

  selection(): readonly Area[] {
    const sheet = this.#session.workbook.getActiveSheet();
    return (sheet.getSelection()?.getActiveRangeList() ?? []).map((range) => ({
      sheetId: sheet.getSheetId(),
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getHeight(),
      columns: range.getWidth(),
    }));
  }

  select(area: Area): void {
    const sheet = this.#sheet(area.sheetId);
    sheet.activate();
    sheet.getRange(area.row, area.column, area.rows, area.columns).activate();
  }

  tables(): readonly TableInfo[] {
    return this.#session.tables.list();
  }

  addTable(area: Area, name?: string): TableInfo {
    return this.#session.tables.add(area, name);
  }

  renameTable(tableId: string, name: string): void {
    this.#session.tables.rename(tableId, name);
  }

  removeTable(tableId: string): void {
    this.#session.tables.remove(tableId);
  }

  recalculate(areas: readonly Area[]): void {
    this.#functions.recalculate(areas);
  }

  isEditing(): boolean {
    return this.#session.workbook.isCellEditing();
  }

  async idle(timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    let quietChecks = 0;
    while (quietChecks < QUIET_CHECKS) {
      if (performance.now() > deadline) throw new Error(this.#describeWork(timeoutMs));
      await new Promise((resolve) => setTimeout(resolve, IDLE_CHECK_MS));
      quietChecks = this.#functions.isCalculating || this.#functions.pendingCount > 0 ? 0 : quietChecks + 1;
    }
  }

  registerFunctions(functions: readonly FunctionDefinition[], calls: FunctionCalls): void {
    this.#functions.register(functions, calls);
  }

  /** Replaces the workbook. Calls of the old one are cancelled, listeners stay. */
  openWorkbook(content: WorkbookContent): void {
    this.#functions.forgetAll();
    this.#api.disposeUnit(this.#session.unitId);
    this.#opened += 1;
    this.#session = openSession(this.#api, this.#injector, content, `workbook-${this.#opened}`);
    this.#emit({ kind: 'sheet-activated', sheetId: this.activeSheet().id });
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #sheet(sheetId: string): FWorksheet {
    const sheet = this.#session.workbook.getSheetBySheetId(sheetId);
    if (sheet === null) throw new Error(`There is no sheet with the id "${sheetId}" in this workbook.`);
    return sheet;
  }

  #map<T>(area: Area, read: (sheet: ReturnType<WorkbookSession['cells']['sheet']>, row: number, column: number) => T): T[][] {
    const sheet = this.#session.cells.sheet(area.sheetId);
    return Array.from({ length: area.rows }, (_row, row) =>
      Array.from({ length: area.columns }, (_column, column) => read(sheet, area.row + row, area.column + column)),
    );
  }

  #asHost(change: () => void): void {
    this.#source = 'host';
    try {
      change();
    } finally {
      this.#source = 'user';
    }
  }

  #edited(sheetId: string, sites: readonly CallSite[]): void {
    this.#functions.edited(sites);
    this.#emit({ kind: 'changed', area: boundsOf(sheetId, sites), source: this.#source });
  }

  #rearranged(sheetId: string): void {
    const used = this.usedArea(sheetId);
    this.#functions.rearranged(sheetId, used === null ? [] : this.#busyCells(used));
    if (used !== null) this.#emit({ kind: 'changed', area: used, source: this.#source });
  }

  #busyCells(area: Area): CallSite[] {
    const { sheetId, row, column } = area;
    return this.values(area).flatMap((values, rowOffset) =>
      values.flatMap((value, columnOffset) =>
        value === BUSY ? [{ sheetId, row: row + rowOffset, column: column + columnOffset }] : [],
      ),
    );
  }

  #sheetChanged(kind: 'sheet-added' | 'sheet-removed' | 'sheet-activated' | 'sheet-renamed', sheetId: string): void {
    if (kind === 'sheet-removed') this.#functions.forgetSheet(sheetId);
    this.#emit({ kind, sheetId });
  }

  #computed(sites: readonly CallSite[]): void {
    for (const sheetId of new Set(sites.map((site) => site.sheetId))) this.#emit({ kind: 'calculated', sheetId });
  }

  #describeWork(timeoutMs: number): string {
    const pending = this.#functions.pendingCount;
    const reason = pending > 0 ? `${pending} function calls have no result` : 'formulas are still being calculated';
    return `The workbook was not done calculating after ${timeoutMs} ms: ${reason}.`;
  }

  #emit(event: GridEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function sheetInfo(sheet: FWorksheet): SheetInfo {
  return { id: sheet.getSheetId(), name: sheet.getSheetName() };
}

function boundsOf(sheetId: string, sites: readonly CallSite[]): Area {
  const box = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of sites) {
    box.top = Math.min(box.top, row);
    box.left = Math.min(box.left, column);
    box.bottom = Math.max(box.bottom, row);
    box.right = Math.max(box.right, column);
  }
  return { sheetId, row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}
