// A spreadsheet in memory for the host's tests: sparse cells, and formulas that are one custom function call
// with literals and cell references as arguments. Everything else of a formula stays uncalculated, and references
// do not follow cells that move.

import { intersection } from '../../../src/workbench/address';
import type {
  Area, CellError, CellResult, CellScalar, ConditionalFormat, ConditionalFormatChange, ConditionalFormats, FunctionCalls, FunctionDefinition, Grid,
  GridEvent, RichValue, SheetInfo, SheetProtection, SortKey, TableInfo,
} from '../../../src/workbench/grid-port';

interface Cell {
  value: CellScalar;
  formula?: string;
  rich?: CellError | RichValue;
  numberFormat?: string;
  fill?: string | null;
  bold?: boolean;
  color?: string;
  cancel?: () => void;
}

const FORMULA = /^=(?<name>[\w.]+)\((?<args>.*)\)$/;
const DEFAULT_WIDTH = 48;
const REFERENCE = /^(?<column>[A-Z])(?<row>\d+)$/;

export class FakeGrid implements Grid {
  readonly #cells = new Map<string, Cell>();
  readonly #widths = new Map<number, number>();
  readonly #listeners = new Set<(event: GridEvent) => void>();
  #sheets: SheetInfo[] = [{ id: 'sheet-1', name: 'Sheet1' }];
  #tables: TableInfo[] = [];
  #active = 'sheet-1';
  #selection: readonly Area[] = [{ sheetId: 'sheet-1', row: 0, column: 0, rows: 1, columns: 1 }];
  #functions: readonly FunctionDefinition[] = [];
  #calls: FunctionCalls | undefined;
  #next = 2;
  editing = false;
  hidden = new Set<number>();
  readonly conditionalFormats = new FakeConditionalFormats();
  readonly #protections = new Map<string, SheetProtection>();
  #merged: readonly Area[] = [];

  sheets(): readonly SheetInfo[] { return this.#sheets; }

  activeSheet(): SheetInfo {
    const sheet = this.#sheets.find(({ id }) => id === this.#active);
    if (sheet === undefined) throw new Error('no active sheet');
    return sheet;
  }

  addSheet(name?: string): SheetInfo {
    const number = this.#next++;
    const sheet = { id: `sheet-${number}`, name: name ?? `Sheet${number}` };
    this.#sheets = [...this.#sheets, sheet];
    this.#emit({ kind: 'sheet-added', sheetId: sheet.id });
    return sheet;
  }

  renameSheet(sheetId: string, name: string): void {
    this.#sheets = this.#sheets.map((sheet) => (sheet.id === sheetId ? { ...sheet, name } : sheet));
  }

  removeSheet(sheetId: string): void {
    this.#protections.delete(sheetId);
    this.#sheets = this.#sheets.filter(({ id }) => id !== sheetId);
    this.#emit({ kind: 'sheet-removed', sheetId });
  }

  activateSheet(sheetId: string): void {
    this.#active = sheetId;
    this.#emit({ kind: 'sheet-activated', sheetId });
  }

  values(area: Area): CellScalar[][] { return this.#map(area, (cell) => cell?.value ?? null); }
  formulas(area: Area): CellScalar[][] { return this.#map(area, (cell) => cell?.formula ?? cell?.value ?? null); }
  texts(area: Area): string[][] { return this.#map(area, (cell) => String(cell?.value ?? '')); }
  numberFormats(area: Area): string[][] { return this.#map(area, (cell) => cell?.numberFormat ?? 'General'); }
  rich(row: number, column: number, sheetId: string): CellError | RichValue | undefined { return this.#cells.get(key(sheetId, row, column))?.rich; }

  write(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void {
    this.#writeAs('host', area, inputs);
  }

  /** As a person types into the cells. */
  type(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void {
    this.#writeAs('user', area, inputs);
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void {
    this.#each(area, (cell, r, c) => {
      const format = formats[r]?.[c];
      if (format !== undefined) cell.numberFormat = format;
    });
  }

  fill(area: Area): (string | null)[][] { return this.#map(area, (cell) => cell?.fill ?? null); }
  setFill(area: Area, color: string | null): void { this.#each(area, (cell) => { cell.fill = color; }); }

  clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    this.#each(area, (cell, r, c) => {
      cell.cancel?.();
      if (what !== 'contents') { delete cell.fill; delete cell.numberFormat; }
      if (what !== 'formats') this.#cells.set(key(area.sheetId, area.row + r, area.column + c), { ...formatOf(cell), value: null });
    });
    this.#emit({ kind: 'changed', area, source: 'host' });
  }

  usedArea(sheetId: string): Area | null {
    const places = [...this.#cells]
      .filter(([place, { value }]) => place.startsWith(`${sheetId}:`) && value !== null)
      .map(([place]) => (place.split(':')[1] ?? '').split(',').map(Number));
    if (places.length === 0) return null;
    const rows = places.map(([row = 0]) => row);
    const columns = places.map(([, column = 0]) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return { sheetId, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  }

  mergedAreas(area: Area): readonly Area[] { return this.#merged.filter((merged) => areIntersecting(merged, area)); }
  merge(area: Area): void {
    this.unmerge(area);
    const kept = this.formulas(area).flat().find((content) => content !== null) ?? null;
    this.#writeAs('host', area, this.#map(area, () => null).map((cells, r) => cells.map((_, c) => (r + c === 0 ? kept : null))));
    this.#merged = [...this.#merged, area];
  }
  unmerge(area: Area): void { this.#merged = this.#merged.filter((merged) => !areIntersecting(merged, area)); }

  insertCells(area: Area, shift: 'down' | 'right'): void {
    const step = shift === 'down' ? { row: area.rows, column: 0 } : { row: 0, column: area.columns };
    this.#moveCells(area, ({ row, column }) => (
      isBeyond(area, shift, row, column) ? { row: row + step.row, column: column + step.column } : { row, column }
    ));
  }

  deleteCells(area: Area, shift: 'up' | 'left'): void {
    const step = shift === 'up' ? { row: area.rows, column: 0 } : { row: 0, column: area.columns };
    this.#moveCells(area, ({ row, column }) => {
      if (areIntersecting(area, cellAt(area.sheetId, row, column))) return undefined;
      return isBeyond(area, shift === 'up' ? 'down' : 'right', row, column) ? { row: row - step.row, column: column - step.column } : { row, column };
    });
  }

  sort(area: Area, keys: readonly SortKey[], hasHeaders: boolean): void {
    const rows = this.formulas(area);
    const header = hasHeaders ? rows.splice(0, 1) : [];
    const sorted = rows.toSorted((a, b) => keys.map(({ column, isAscending }) => (
      (isAscending ? 1 : -1) * String(a[column] ?? '').localeCompare(String(b[column] ?? ''), undefined, { numeric: true })
    )).find((order) => order !== 0) ?? 0);
    this.#writeAs('host', area, [...header, ...sorted]);
  }

  protection(sheetId: string): SheetProtection | null { return this.#protections.get(sheetId) ?? null; }
  setProtection(sheetId: string, protection: SheetProtection | null): void {
    if (protection === null) this.#protections.delete(sheetId);
    else this.#protections.set(sheetId, protection);
  }

  selection(): readonly Area[] { return this.#selection; }
  select(area: Area): void { this.selectAreas([area]); }
  selectAreas(areas: readonly Area[]): void {
    this.#selection = areas;
    this.#emit({ kind: 'selection', areas });
  }

  tables(): readonly TableInfo[] { return this.#tables; }
  addTable(area: Area, name?: string): TableInfo {
    const number = this.#tables.length + 1;
    const table = { id: `table-${number}`, name: name ?? `Table${number}`, area };
    this.#tables = [...this.#tables, table];
    return table;
  }
  renameTable(tableId: string, name: string): void {
    this.#tables = this.#tables.map((table) => (table.id === tableId ? { ...table, name } : table));
  }
  insertTableColumn(tableId: string, index: number): void {
    const { area } = this.#tables.find(({ id }) => id === tableId) ?? { area: undefined };
    if (area === undefined) throw new Error('no such table');
    this.insertCells({ ...area, column: area.column + index, columns: 1 }, 'right');
    this.resizeTable(tableId, { ...area, columns: area.columns + 1 });
  }
  resizeTable(tableId: string, area: Area): void {
    this.#tables = this.#tables.map((table) => (table.id === tableId ? { ...table, area } : table));
  }
  dissolveTable(tableId: string): void { this.removeTable(tableId); }
  removeTable(tableId: string): void { this.#tables = this.#tables.filter(({ id }) => id !== tableId); }

  recalculate(areas: readonly Area[]): void {
    for (const area of areas) this.#each(area, (cell, r, c) => this.#calculate(cell, { sheetId: area.sheetId, row: area.row + r, column: area.column + c, rows: 1, columns: 1 }));
    const [first] = areas;
    if (first !== undefined) this.#emit({ kind: 'calculated', sheetId: first.sheetId });
  }

  functions(): readonly FunctionDefinition[] { return this.#functions; }
  isEditing(): boolean { return this.editing; }
  arranged(): Promise<void> { return Promise.resolve(); }
  calculated(): Promise<void> { return Promise.resolve(); }
  idle(): Promise<void> { return Promise.resolve(); }
  hiddenRows(area: Area): boolean[] { return Array.from({ length: area.rows }, (_, r) => this.hidden.has(area.row + r)); }
  setRowsHidden(area: Area, isHidden: boolean): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (isHidden) this.hidden.add(row);
      else this.hidden.delete(row);
    }
  }

  font(area: Area): { bold: boolean | null; color: string | null } {
    const fonts = this.#map(area, (cell) => ({ bold: cell?.bold ?? false, color: cell?.color ?? '#000000' })).flat();
    return { bold: common(fonts.map(({ bold }) => bold)), color: common(fonts.map(({ color }) => color)) };
  }
  setFont(area: Area, font: { readonly bold?: boolean; readonly color?: string }): void {
    this.#each(area, (cell) => { Object.assign(cell, font); });
  }

  columnWidth({ column, columns }: Area): number | null {
    return common(Array.from({ length: columns }, (_, c) => this.#widths.get(column + c) ?? DEFAULT_WIDTH));
  }
  setColumnWidth({ column, columns }: Area, points: number): void {
    for (let c = 0; c < columns; c++) this.#widths.set(column + c, points);
  }
  autofitColumns(area: Area): void { this.setColumnWidth(area, DEFAULT_WIDTH); }

  registerFunctions(functions: readonly FunctionDefinition[], calls: FunctionCalls): void {
    this.#functions = functions;
    this.#calls = calls;
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #moveCells({ sheetId }: Area, move: (place: { row: number; column: number }) => { row: number; column: number } | undefined): void {
    const before = [...this.#cells];
    this.#cells.clear();
    for (const [place, cell] of before) {
      const [sheet = '', position = ''] = place.split(':');
      const [row = 0, column = 0] = position.split(',').map(Number);
      const moved = sheet === sheetId ? move({ row, column }) : { row, column };
      if (moved !== undefined) this.#cells.set(key(sheet, moved.row, moved.column), cell);
    }
    const used = this.usedArea(sheetId);
    if (used !== null) this.#emit({ kind: 'changed', area: used, source: 'host' });
  }

  #writeAs(source: 'user' | 'host', area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void {
    const before = area.rows === 1 && area.columns === 1 ? this.values(area)[0]?.[0] : undefined;
    this.#each(area, (cell, r, c) => {
      const input = inputs[r]?.[c];
      if (input === undefined) return;
      cell.cancel?.();
      const place = { sheetId: area.sheetId, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
      const written: Cell = { ...formatOf(cell), value: input };
      this.#cells.set(key(place.sheetId, place.row, place.column), written);
      if (typeof input !== 'string' || !input.startsWith('=')) return;
      written.formula = input;
      this.#calculate(written, place);
    });
    this.#emit({ kind: 'changed', area, source, ...(before !== undefined && { before }) });
  }

  #calculate(cell: Cell, place: Area): void {
    const { name = '', args = '' } = FORMULA.exec(cell.formula ?? '')?.groups ?? {};
    const definition = this.#functions.find((candidate) => candidate.name === name.toUpperCase());
    if (definition === undefined || this.#calls === undefined) return;
    cell.cancel?.();
    cell.value = '#BUSY!';
    const given = args === '' ? [] : args.split(',').map((text) => this.#argument(text.trim(), place.sheetId));
    cell.cancel = this.#calls.call(
      {
        definition,
        args: definition.parameters.map((_, index) => given[index] ?? null),
        caller: place,
        parameterAddresses: definition.parameters.map(() => null),
      },
      (result) => this.#settle(cell, place, result),
    );
  }

  #argument(text: string, sheetId: string): unknown {
    const { column, row } = REFERENCE.exec(text)?.groups ?? {};
    if (column === undefined || row === undefined) return JSON.parse(text);
    const cell = this.#cells.get(key(sheetId, Number(row) - 1, column.charCodeAt(0) - 65));
    return cell?.rich ?? cell?.value ?? null;
  }

  #settle(cell: Cell, place: Area, result: CellResult | readonly (readonly CellResult[])[]): void {
    const matrix = Array.isArray(result) ? (result as readonly (readonly CellResult[])[]) : [[result as CellResult]];
    matrix.forEach((row, r) => row.forEach((one, c) => {
      const target = r === 0 && c === 0 ? cell : this.#cell(place.sheetId, place.row + r, place.column + c);
      const isRich = typeof one === 'object' && one !== null;
      target.value = !isRich ? one : 'error' in one ? (one as CellError).error : one.text ?? one.basicValue ?? null;
      if (isRich) target.rich = one;
      else delete target.rich;
    }));
  }

  #cell(sheetId: string, row: number, column: number): Cell {
    const place = key(sheetId, row, column);
    const cell = this.#cells.get(place) ?? { value: null };
    this.#cells.set(place, cell);
    return cell;
  }

  #each(area: Area, act: (cell: Cell, row: number, column: number) => void): void {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) act(this.#cell(area.sheetId, area.row + r, area.column + c), r, c);
    }
  }

  #map<Result>({ sheetId, row, column, rows, columns }: Area, read: (cell: Cell | undefined) => Result): Result[][] {
    return Array.from({ length: rows }, (_, r) => (
      Array.from({ length: columns }, (__, c) => read(this.#cells.get(key(sheetId, row + r, column + c))))
    ));
  }

  #emit(event: GridEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** Formats that paint nothing: what was set is told again. */
class FakeConditionalFormats implements ConditionalFormats {
  #formats: readonly ConditionalFormat[] = [];
  #next = 1;

  list(sheetId: string): readonly ConditionalFormat[] { return this.#formats.filter(({ areas }) => areas.some((area) => area.sheetId === sheetId)); }

  add(area: Area): string {
    const id = `format-${this.#next++}`;
    this.#formats = [{ id, areas: [area], rule: null, fill: null, fontColor: null, stopIfTrue: false }, ...this.#formats];
    return id;
  }

  change(_sheetId: string, id: string, change: ConditionalFormatChange): void {
    this.#formats = this.#formats.map((format) => (format.id === id ? { ...format, ...change } : format));
  }

  remove(_sheetId: string, id: string): void { this.#formats = this.#formats.filter((format) => format.id !== id); }
  clear(area: Area): void { this.#formats = this.#formats.filter(({ areas }) => !areas.some((one) => areIntersecting(one, area))); }
}

function areIntersecting(a: Area, b: Area): boolean {
  return a.sheetId === b.sheetId && intersection(a, b) !== undefined;
}

function cellAt(sheetId: string, row: number, column: number): Area {
  return { sheetId, row, column, rows: 1, columns: 1 };
}

/** In the way of what comes into the area, or behind it. */
function isBeyond(area: Area, shift: 'down' | 'right', row: number, column: number): boolean {
  return shift === 'down'
    ? row >= area.row && column >= area.column && column < area.column + area.columns
    : column >= area.column && row >= area.row && row < area.row + area.rows;
}

function key(sheetId: string, row: number, column: number): string {
  return `${sheetId}:${row},${column}`;
}

function common<T>(values: readonly T[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function formatOf({ numberFormat, fill }: Cell): Partial<Cell> {
  return { ...(numberFormat !== undefined && { numberFormat }), ...(fill !== undefined && { fill }) };
}
