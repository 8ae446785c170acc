// A workbook in memory, as a run sees it: sheets of cells that behave as Excel's do where a run depends on it. Text is parsed
// when it is written, unless its cell has the format of text; whatever a user does can come between two steps.
import { WorkbookRefusal, type CellValue, type ColumnAddition, type Exchange, type Exchanged, type Rectangle, type RunWorkbook, type SelectedCells, type SheetRef } from '../../src/run/ports';

interface FakeSheet {
  readonly id: string;
  name: string;
  /** Formulas with "=", or values. */
  rows: CellValue[][];
  formats: string[][];
  hidden: Set<number>;
  isProtected: boolean;
}

export class FakeWorkbook implements RunWorkbook {
  readonly #sheets = new Map<string, FakeSheet>();
  #selected: { sheetId: string; areas: Rectangle[] } | undefined;
  isEditing = false;
  isReadOnly = false;
  isElsewhere = false;
  /** What a user does between two steps: called before each. */
  between: ((step: 'read' | 'write') => void) | undefined;
  /** Steps so far, by what they did. */
  readonly steps: ('read' | 'write')[] = [];

  /** A sheet with these cells, in which nothing but its first cell is selected. */
  add(name: string, rows: readonly (readonly CellValue[])[]): SheetRef {
    const id = `{${name}}`;
    this.#sheets.set(id, { id, name, rows: rows.map((cells) => [...cells]), formats: [], hidden: new Set(), isProtected: false });
    this.select(name, { row: 0, column: 0, rows: 1, columns: 1 });
    return { id, name };
  }

  select(name: string, ...areas: Rectangle[]): void {
    this.#selected = { sheetId: `{${name}}`, areas };
  }

  hide(name: string, ...rows: readonly number[]): void {
    for (const row of rows) this.#named(name).hidden.add(row);
  }

  protect(name: string, isProtected: boolean): void {
    this.#named(name).isProtected = isProtected;
  }

  remove(name: string): void {
    this.#sheets.delete(`{${name}}`);
  }

  /** Sorts all rows below the headings by a column, with everything beside them. */
  sort(name: string, column: number): void {
    const sheet = this.#named(name);
    const order = sheet.rows.map((_, row) => row).slice(1).sort((a, b) => String(sheet.rows[a]?.[column]).localeCompare(String(sheet.rows[b]?.[column])));
    const arrange = <T>(lines: T[]): T[] => [0, ...order].map((row) => lines[row] as T);
    sheet.rows = arrange(sheet.rows);
    sheet.formats = arrange(sheet.formats);
  }

  insertRow(name: string, row: number): void {
    const sheet = this.#named(name);
    sheet.rows.splice(row, 0, []);
    sheet.formats.splice(row, 0, [...(sheet.formats[row - 1] ?? [])]);
  }

  insertColumn(name: string, column: number): void {
    const sheet = this.#named(name);
    // Rows without cells or formats are holes.
    for (const lines of [sheet.rows, sheet.formats]) lines.forEach((cells) => void (cells.length > column && cells.splice(column, 0, '')));
  }

  deleteRow(name: string, row: number): void {
    this.#named(name).rows.splice(row, 1);
    this.#named(name).formats.splice(row, 1);
  }

  enter(name: string, row: number, column: number, value: CellValue): void {
    put(this.#named(name).rows, row, column, value);
  }

  /** What the cells hold, as a user would see it in the formula bar. */
  rows(name: string): CellValue[][] {
    const { rows } = this.#named(name);
    const width = Math.max(...rows.map((cells) => cells.length));
    return rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
  }

  /** By heading, from top to bottom. */
  column(name: string, heading: string): CellValue[] {
    const [headings = [], ...rows] = this.rows(name);
    const column = headings.indexOf(heading);
    return rows.map((cells) => cells[column] ?? '');
  }

  headings(name: string): CellValue[] {
    return this.rows(name)[0] ?? [];
  }

  async selection(): Promise<SelectedCells> {
    this.#step('read');
    if (this.isElsewhere || this.#selected === undefined) throw new WorkbookRefusal('selection', 'Excel does not tell what is selected.');
    const sheet = this.#sheet(this.#selected.sheetId);
    const used = usedOf(sheet);
    const areas = this.#selected.areas;
    const [first] = areas;
    return {
      sheet: { id: sheet.id, name: sheet.name },
      areas: used === undefined ? [] : areas.flatMap((area) => common(area, used) ?? []),
      isSingleCell: areas.length === 1 && first !== undefined && first.rows * first.columns === 1,
      used,
      table: undefined,
    };
  }

  async exchange({ id }: SheetRef, { saves = [], writes = [], reads = [] }: Exchange): Promise<Exchanged> {
    this.#step(writes.length > 0 ? 'write' : 'read');
    const sheet = this.#sheet(id);
    const saved = saves.map((area) => cellsOf(sheet, area, false).map((cells) => cells.map(formulaOf)));
    const savedFormats = saves.map(({ row, column, rows, columns }) => Array.from({ length: rows }, (_, line) => Array.from({ length: columns }, (_unused, index) => sheet.formats[row + line]?.[column + index] ?? 'General')));
    if (writes.length > 0 && (sheet.isProtected || this.isReadOnly)) throw new WorkbookRefusal('protected', `The sheet "${sheet.name}" is protected.`);
    for (const { row, column, values, formats } of writes) {
      formats?.forEach((cells, line) => cells.forEach((format, index) => void (format !== null && put(sheet.formats, row + line, column + index, format))));
      values.forEach((cells, line) => cells.forEach((cell, index) => {
        if (cell === null) return;
        put(sheet.rows, row + line, column + index, typed(cell, sheet.formats[row + line]?.[column + index]));
      }));
    }
    return { saved, savedFormats, read: reads.map((area) => cellsOf(sheet, area, true)) };
  }

  async hiddenRows({ id }: SheetRef, firstRow: number, rows: number): Promise<boolean[]> {
    const { hidden } = this.#sheet(id);
    return Array.from({ length: rows }, (_, index) => hidden.has(firstRow + index));
  }

  async extent({ id }: SheetRef): Promise<Rectangle | undefined> {
    this.#step('read');
    return usedOf(this.#sheet(id));
  }

  async requireWritable({ id }: SheetRef): Promise<void> {
    const { name, isProtected } = this.#sheet(id);
    if (this.isReadOnly) throw new WorkbookRefusal('protected', 'This workbook is read-only.');
    if (isProtected) throw new WorkbookRefusal('protected', `The sheet "${name}" is protected.`);
  }

  async addColumns({ id }: SheetRef, { column, headingRow, headings, firstRow, rows, textColumns }: ColumnAddition): Promise<number> {
    this.#step('write');
    const sheet = this.#sheet(id);
    if (sheet.isProtected) throw new WorkbookRefusal('protected', `The sheet "${sheet.name}" is protected.`);
    const isTaken = sheet.rows.some((cells, row) => row >= (headingRow ?? firstRow) && cells.slice(column, column + headings.length).some((cell) => cell !== ''));
    if (isTaken) throw new WorkbookRefusal('selection', 'Something stands where the results would go. Look at the selection again.');
    if (headingRow !== undefined) headings.forEach((heading, index) => put(sheet.rows, headingRow, column + index, heading));
    for (const index of textColumns) for (let row = firstRow; row < firstRow + rows; row += 1) put(sheet.formats, row, column + index, '@');
    return column;
  }

  #step(step: 'read' | 'write'): void {
    this.between?.(step);
    if (this.isEditing) throw new WorkbookRefusal('busy', 'A cell is being edited.');
    this.steps.push(step);
  }

  #named(name: string): FakeSheet {
    return this.#sheet(`{${name}}`);
  }

  #sheet(id: string): FakeSheet {
    const sheet = this.#sheets.get(id);
    if (sheet === undefined) throw new WorkbookRefusal('gone', `The sheet ${id} is not there any more.`);
    return sheet;
  }
}

/** As Excel takes what is written: what looks like a number is one, what begins with "=" is a formula. */
function typed(value: CellValue, format: string | undefined): CellValue {
  if (typeof value !== 'string' || format === '@') return value;
  if (value.startsWith('=')) return `FORMULA ${value}`;
  return value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}

function cellsOf({ rows }: FakeSheet, { row, column, rows: count, columns }: Rectangle, areValues: boolean): CellValue[][] {
  return Array.from({ length: count }, (_, line) =>
    Array.from({ length: columns }, (_unused, index) => {
      const cell = rows[row + line]?.[column + index] ?? '';
      return areValues && typeof cell === 'string' && cell.startsWith('FORMULA ') ? 0 : cell;
    }),
  );
}

/** As Range.formulas gives it. */
function formulaOf(cell: CellValue): CellValue {
  return typeof cell === 'string' && cell.startsWith('FORMULA ') ? cell.slice('FORMULA '.length) : cell;
}

function put<T>(lines: T[][], row: number, column: number, value: T): void {
  const line = (lines[row] ??= []);
  line[column] = value;
}

function usedOf({ rows }: FakeSheet): Rectangle | undefined {
  const columns = Math.max(0, ...Array.from(rows, (cells) => (cells as CellValue[] | undefined)?.length ?? 0));
  return rows.length === 0 || columns === 0 ? undefined : { row: 0, column: 0, rows: rows.length, columns };
}

function common(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
