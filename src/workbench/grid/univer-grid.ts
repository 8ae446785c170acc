// The workbench's spreadsheet: a Grid on Univer, with custom functions that are computed elsewhere.
// Must never know an add-in: all it has of one are function definitions and somebody who calls them.
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { ILayoutService } from '@univerjs/ui';
import type {
  Area,
  CellError,
  CellScalar,
  ConditionalFormats,
  FunctionCalls,
  FunctionDefinition,
  Grid,
  GridEvent,
  RichValue,
  SheetInfo,
  SheetProtection,
  SortKey,
  TableInfo,
} from '../grid-port';
import { BUSY } from '../cell-errors';
import { selectAreas } from './area-selection';
import type { CallSite } from './call-table';
import { beginEdit, endEdit } from './cell-editing';
import type { CellMove } from './cell-moves';
import { readTypingAsExcel } from './cell-typing';
import type { Conventions } from './conventions';
import { CustomFunctions } from './custom-functions';
import { watchChanges } from './grid-changes';
import { showInLanguage } from './language-display';
import { readTextAsExcel } from './quoted-text';
import { registerErrors } from './result-values';
import type { ClearKind } from './sheet-cells';
import { areaOf, boundsOf } from './site-areas';
import { forgetTableName } from './table-conversion';
import { englishIn, type TypingContext } from './typed-input';
import { watchUnchangedEntries } from './unchanged-entries';
import { setUpUniver } from './univer-setup';
import { EMPTY_WORKBOOK, type WorkbookContent } from './workbook-content';
import { MIN_COLUMNS, MIN_ROWS } from './workbook-data';
import { openSession, type WorkbookSession } from './workbook-session';

export interface UniverGridOptions {
  readonly isDark: boolean;
  /** Of the people who type into it. */
  readonly conventions: Conventions;
  /** Told why what was typed into a cell's editor was not entered. */
  readonly onRefused: (sentence: string) => void;
}

export class UniverGrid implements Grid {
  readonly #api: FUniver;
  readonly #injector: Injector;
  readonly #functions: CustomFunctions;
  readonly #conventions: Conventions;
  readonly #listeners = new Set<(event: GridEvent) => void>();
  #session: WorkbookSession;
  #opened = 1;
  #source: 'user' | 'host' = 'user';
  #isUserActing = false;
  /** On a sheet for a moment that is not the one people see. */
  #isVisiting = false;
  /** Cells have moved since the last calculation, which writes results to where cells were when it began (seen in Univer 0.25.1). */
  #isRearranged = false;

  /** The container must be in the document and have a size. Begins with an empty workbook. */
  constructor(container: HTMLElement, { isDark, conventions, onRefused }: UniverGridOptions) {
    registerErrors();
    this.#conventions = conventions;
    const typing = (): TypingContext => ({ conventions, year: new Date().getFullYear() });
    readTextAsExcel(typing);
    const { univer, api } = setUpUniver(container, { isDark });
    this.#api = api;
    this.#injector = univer.__getInjector();
    this.#session = this.#open(EMPTY_WORKBOOK);
    readTypingAsExcel(this.#injector, { typing, storedFormula: (formula, site) => this.#session.cells.storedFormula(formula, site), onRefused });
    showInLanguage(this.#injector, conventions);
    this.#functions = new CustomFunctions({
      injector: this.#injector,
      unitId: () => this.#session.unitId,
      sheetName: (sheetId) => this.#sheet(sheetId).getSheetName(),
      typing,
      onComputed: (sites) => this.#computed(sites),
    });
    watchChanges(this.#injector, (site) => this.#session.cells.value(site), {
      edited: (sheetId, sites, before) => this.#edited(sheetId, sites, before),
      rearranged: (sheetId, move) => this.#rearranged(sheetId, move),
      sheet: (kind, sheetId) => this.#sheetChanged(kind, sheetId),
    });
    watchUnchangedEntries(api, (sheetId, row, column) => this.#enteredUnchanged({ sheetId, row, column }));
    api.addEvent(api.Event.SelectionChanged, () => this.#emit({ kind: 'selection', areas: this.selection() }));
  }

  /** For what belongs to the spreadsheet's surface: popovers, decorations. */
  get surface(): { readonly api: FUniver; readonly injector: Injector } {
    return { api: this.#api, injector: this.#injector };
  }

  /** Gives the keyboard to the sheet. */
  focus(): void {
    this.#injector.get(ILayoutService).focus();
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
    return this.#session.cells.values(area);
  }

  formulas(area: Area): CellScalar[][] {
    return this.#session.cells.formulas(area);
  }

  texts(area: Area): string[][] {
    return this.#session.cells.texts(area);
  }

  numberFormats(area: Area): string[][] {
    return this.#session.cells.numberFormats(area);
  }

  rich(row: number, column: number, sheetId: string): CellError | RichValue | undefined {
    return this.#session.cells.detail({ sheetId, row, column });
  }

  write(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void {
    // Add-ins write in English; people in their language.
    const year = new Date().getFullYear();
    const typing = this.#isUserActing ? { conventions: this.#conventions, year } : englishIn(year);
    this.#asHost(() => this.#session.cells.write(area, inputs, typing));
  }

  /** What is changed meanwhile counts as made by the user, not by an add-in. */
  asUser(change: () => void): void {
    this.#isUserActing = true;
    try {
      change();
    } finally {
      this.#isUserActing = false;
    }
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void {
    this.#asHost(() => this.#session.cells.setNumberFormats(area, formats));
  }

  fill(area: Area): (string | null)[][] {
    return this.#session.cells.fills(area);
  }

  setFill(area: Area, color: string | null): void {
    this.#asHost(() => this.#session.cells.setFill(area, color));
  }

  font(area: Area): { readonly bold: boolean | null; readonly color: string | null } {
    return this.#session.cells.font(area);
  }

  setFont(area: Area, font: { readonly bold?: boolean; readonly color?: string }): void {
    this.#asHost(() => this.#session.cells.setFont(area, font));
  }

  hiddenRows(area: Area): boolean[] {
    return this.#session.layout.hiddenRows(area);
  }

  setRowsHidden(area: Area, isHidden: boolean): void {
    this.#session.layout.setRowsHidden(area, isHidden);
  }

  columnWidth(area: Area): number | null {
    return this.#session.layout.columnWidth(area);
  }

  setColumnWidth(area: Area, points: number): void {
    this.#session.layout.setColumnWidth(area, points);
  }

  autofitColumns(area: Area): void {
    this.#session.layout.autofitColumns(area);
  }

  clear(area: Area, what: ClearKind): void {
    this.#asHost(() => this.#session.cells.clear(area, what));
  }

  usedArea(sheetId: string): Area | null {
    return this.#session.cells.usedArea(sheetId);
  }

  mergedAreas(area: Area): readonly Area[] {
    return this.#session.merges.within(area);
  }

  merge(area: Area): void {
    this.#asHost(() => this.#session.merges.merge(area));
  }

  unmerge(area: Area): void {
    this.#asHost(() => this.#session.merges.unmerge(area));
  }

  insertCells(area: Area, shift: 'down' | 'right'): void {
    this.#asHost(() => this.#onShown(area.sheetId, () => this.#session.order.insert(area, shift)));
  }

  deleteCells(area: Area, shift: 'up' | 'left'): void {
    this.#asHost(() => this.#onShown(area.sheetId, () => this.#session.order.delete(area, shift)));
  }

  sort(area: Area, keys: readonly SortKey[], hasHeaders: boolean): void {
    this.#asHost(() => this.#session.order.sort(area, keys, hasHeaders));
  }

  /** Hides the rows below the first of the area whose cell in the column (counted from the area's first) shows none of the texts. */
  filter(area: Area, column: number, shownTexts: readonly string[]): void {
    this.#session.order.filter(area, column, shownTexts);
  }

  get conditionalFormats(): ConditionalFormats {
    return this.#session.conditionalFormats;
  }

  protection(sheetId: string): SheetProtection | null {
    return this.#session.protections.get(sheetId) ?? null;
  }

  setProtection(sheetId: string, protection: SheetProtection | null): void {
    if (protection === null) this.#session.protections.delete(sheetId);
    else this.#session.protections.set(sheetId, protection);
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

  /** All on one sheet, of which the last one has the active cell. */
  selectAreas(areas: readonly Area[]): void {
    const [first] = areas;
    if (first === undefined) return;
    const sheet = this.#sheet(first.sheetId);
    sheet.activate();
    selectAreas(this.#injector, this.#session.workbook.getWorkbook(), areas);
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

  insertTableColumn(tableId: string, index: number): void {
    const { order, tables } = this.#session;
    const { area } = tables.table(tableId);
    this.#asHost(() => this.#onShown(area.sheetId, () => {
      order.insert({ ...area, column: area.column + index, columns: 1 }, 'right');
      tables.resize(tableId, { ...area, columns: area.columns + 1 });
    }));
  }

  resizeTable(tableId: string, area: Area): void {
    this.#session.tables.resize(tableId, area);
  }

  removeTable(tableId: string): void {
    this.#session.tables.remove(tableId);
  }

  dissolveTable(tableId: string): void {
    const { cells, tables } = this.#session;
    this.#asHost(() => forgetTableName(tables.table(tableId), cells, this.sheets()));
    tables.remove(tableId);
  }

  recalculate(areas: readonly Area[]): void {
    this.#functions.recalculate(areas);
  }

  /** Every formula, and with it every call. */
  recalculateAll(): void {
    this.#functions.recalculateAll();
  }

  isEditing(): boolean {
    return this.#session.workbook.isCellEditing();
  }

  /** Selects the cell and opens its editor with the text. */
  beginEdit(area: Area, text: string): void {
    this.select(area);
    beginEdit(this.#injector, this.#session.workbook, text);
  }

  endEdit(isConfirmed: boolean): Promise<void> {
    return endEdit(this.#session.workbook, isConfirmed);
  }

  async arranged(): Promise<void> {
    if (!this.#isRearranged) return;
    await this.#functions.calculated();
    this.#isRearranged = false;
  }

  calculated(): Promise<void> {
    return this.#functions.calculated();
  }

  idle(timeoutMs: number): Promise<void> {
    return this.#functions.idle(timeoutMs);
  }

  registerFunctions(functions: readonly FunctionDefinition[], calls: FunctionCalls): void {
    this.#functions.register(functions, calls);
  }

  /** Replaces the workbook. Calls of the old one are cancelled, listeners stay. */
  openWorkbook(content: WorkbookContent): void {
    this.#functions.forgetAll();
    this.#api.disposeUnit(this.#session.unitId);
    this.#opened += 1;
    this.#session = this.#open(content);
    this.#emit({ kind: 'sheet-activated', sheetId: this.activeSheet().id });
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #open(content: WorkbookContent): WorkbookSession {
    const { language } = this.#conventions;
    return openSession(this.#api, this.#injector, content, { unitId: `workbook-${this.#opened}`, language });
  }

  #sheet(sheetId: string): FWorksheet {
    const sheet = this.#session.workbook.getSheetBySheetId(sheetId);
    if (sheet === null) throw new Error(`There is no sheet with the id "${sheetId}" in this workbook.`);
    return sheet;
  }

  /** What is done through the spreadsheet's commands that work on the sheet it shows: the sheet people see comes back. */
  #onShown(sheetId: string, act: () => void): void {
    const seen = this.#session.workbook.getActiveSheet();
    if (seen.getSheetId() === sheetId) return act();
    this.#isVisiting = true;
    try {
      this.#sheet(sheetId).activate();
      act();
    } finally {
      seen.activate();
      this.#isVisiting = false;
    }
  }

  #asHost(change: () => void): void {
    if (this.#isUserActing) return change();
    this.#source = 'host';
    try {
      change();
    } finally {
      this.#source = 'user';
    }
  }

  #edited(sheetId: string, sites: readonly CallSite[], before: CellScalar | undefined): void {
    this.#functions.edited(sites);
    const area = boundsOf(sheetId, sites);
    this.#session.tables.headersWritten(area);
    this.#emit({ kind: 'changed', area, source: this.#source, ...(before !== undefined && { before }) });
  }

  /** As in Excel: what depends on the cell is calculated again, though its content is what it was. */
  #enteredUnchanged(site: CallSite): void {
    const [[content = null] = []] = this.formulas(areaOf(site));
    if (content !== null) this.#functions.reentered(site);
  }

  #rearranged(sheetId: string, move: CellMove | undefined): void {
    this.#isRearranged = true;
    if (move === undefined) this.#functions.rearranged(sheetId, this.#session.cells.sitesOf(sheetId, BUSY));
    else this.#functions.moved(sheetId, move);
    const used = this.usedArea(sheetId);
    if (used !== null) this.#emit({ kind: 'changed', area: used, source: this.#source });
  }

  #sheetChanged(kind: 'sheet-added' | 'sheet-removed' | 'sheet-activated' | 'sheet-renamed', sheetId: string): void {
    if (kind === 'sheet-activated' && this.#isVisiting) return;
    if (kind === 'sheet-removed') {
      this.#functions.forgetSheet(sheetId);
      this.#session.protections.delete(sheetId);
    }
    this.#emit({ kind, sheetId });
  }

  #computed(sites: readonly CallSite[]): void {
    for (const sheetId of new Set(sites.map((site) => site.sheetId))) this.#emit({ kind: 'calculated', sheetId });
  }

  #emit(event: GridEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

function sheetInfo(sheet: FWorksheet): SheetInfo {
  return { id: sheet.getSheetId(), name: sheet.getSheetName() };
}
