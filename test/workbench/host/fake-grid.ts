// A spreadsheet in memory for the host's tests: sparse cells, and formulas that are one custom function call
// with literals and cell references as arguments. Everything else of a formula stays uncalculated.

import type {
  Area, CellError, CellResult, CellScalar, FunctionCalls, FunctionDefinition, Grid, GridEvent, RichValue, SheetInfo, TableInfo,
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
  dissolveTable(tableId: string): void { this.removeTable(tableId); }
  removeTable(tableId: string): void { this.#tables = this.#tables.filter(({ id }) => id !== tableId); }

  recalculate(areas: readonly Area[]): void {
    for (const area of areas) this.#each(area, (cell, r, c) => this.#calculate(cell, { sheetId: area.sheetId, row: area.row + r, column: area.column + c, rows: 1, columns: 1 }));
    const [first] = areas;
    if (first !== undefined) this.#emit({ kind: 'calculated', sheetId: first.sheetId });
  }

  functions(): readonly FunctionDefinition[] { return this.#functions; }
  isEditing(): boolean { return this.editing; }
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
