// Writes results beside their products. Takes rows with what belongs beside them; before it writes, and once more after, it
// sees that each row still holds the product it is for, and finds rows again that have moved. Must never leave a value beside
// another product, nor write over a filled cell that nobody has given up.
import { ColumnGroups, type RowCells } from './column-groups';
import type { Output } from './column-roles';
import { isText } from './output-headings';
import { WorkbookRefusal, type CellValue, type CellWrite, type RunWorkbook, type SheetRef } from './ports';
import type { RowReader } from './row-reading';
import { HEADING_SEARCH_ROWS, slices } from './row-list';

/** A row of a run, wherever it is now. */
export interface PlacedRow {
  /** Zero-based; changes when the row moves. */
  row: number;
  readonly fingerprint: number;
}

export interface RowValues<TRow extends PlacedRow> {
  readonly row: TRow;
  readonly cells: ReadonlyMap<Output, CellValue>;
}

export interface RowWriterOptions<TRow extends PlacedRow> {
  readonly workbook: RunWorkbook;
  readonly sheet: SheetRef;
  readonly tableId: string | undefined;
  readonly reader: RowReader;
  /** The columns that tell the rows apart. */
  readonly inputs: ColumnGroups;
  /** Where each output goes. */
  readonly targets: ReadonlyMap<Output, number>;
  /** What stands above those columns, and where; undefined for a list without headings. */
  readonly headings: { readonly row: number; readonly above: ReadonlyMap<number, string> } | undefined;
  /** Columns whose cells have the format of text already, down to `formattedUntil`. */
  readonly formatted: ReadonlySet<number>;
  readonly formattedFrom: number;
  readonly formattedUntil: number;
  /** Filled cells are overwritten. */
  readonly isReplacing: boolean;
  /** All rows of the run, for finding them again. */
  readonly rows: readonly TRow[];
}

export interface WriteOutcome<TRow> {
  readonly written: readonly TRow[];
  /** They are not in the list any more: changed or deleted. */
  readonly lost: readonly TRow[];
}

// One exchange reads and one writes; together they stay far below the 5 MB that Excel on the web takes in a message, and
// below what the page may do at a stretch.
const ROWS_AT_ONCE = 5_000;
const CHARACTERS_AT_ONCE = 1_000_000;
/** Rows in between that are left alone cost less than one more message. */
const NEAR_ROWS = 100;
const ROWS_READ_AT_ONCE = 2_500;
/** Somebody who sorts all the time is waited for. */
const MOST_SEARCHES = 4;

export class RowWriter<TRow extends PlacedRow> {
  readonly #options: RowWriterOptions<TRow>;
  readonly #columns: readonly (readonly [Output, number])[];
  readonly #outputs: ColumnGroups;

  constructor(options: RowWriterOptions<TRow>) {
    this.#options = options;
    this.#columns = [...options.targets].sort(([, a], [, b]) => a - b);
    this.#outputs = new ColumnGroups([...options.targets.values()]);
  }

  /** Rejects with WorkbookRefusal; blocks before the one that was refused have been written, and may be written again. */
  async write(values: readonly RowValues<TRow>[]): Promise<WriteOutcome<TRow>> {
    const written: TRow[] = [];
    const lost: TRow[] = [];
    let open = values;
    for (let searches = 0; open.length > 0; searches += 1) {
      const misplaced: RowValues<TRow>[] = [];
      for (const block of this.#blocks(open)) misplaced.push(...(await this.#writeBlock(block, (row) => written.push(row))));
      if (misplaced.length === 0) break;
      const nowhere = searches < MOST_SEARCHES ? new Set(await this.#find()) : new Set(misplaced.map(({ row }) => row));
      lost.push(...misplaced.flatMap(({ row }) => (nowhere.has(row) ? [row] : [])));
      open = misplaced.filter(({ row }) => !nowhere.has(row));
    }
    return { written, lost };
  }

  /** Rows that lie near each other, from top to bottom. */
  #blocks(values: readonly RowValues<TRow>[]): RowValues<TRow>[][] {
    const blocks: RowValues<TRow>[][] = [];
    let block: RowValues<TRow>[] = [];
    let characters = 0;
    for (const each of [...values].sort((a, b) => a.row.row - b.row.row)) {
      const size = [...each.cells.values()].reduce<number>((sum, cell) => sum + String(cell).length + 4, 0);
      const [first] = block;
      const last = block.at(-1);
      const isFull =
        first !== undefined &&
        last !== undefined &&
        (each.row.row - last.row.row > NEAR_ROWS || each.row.row - first.row.row >= ROWS_AT_ONCE || characters + size > CHARACTERS_AT_ONCE);
      if (isFull) {
        blocks.push(block);
        block = [];
        characters = 0;
      }
      block.push(each);
      characters += size;
    }
    return block.length === 0 ? blocks : [...blocks, block];
  }

  /** @returns those whose rows hold something else now; nothing stays written there. */
  async #writeBlock(block: readonly RowValues<TRow>[], onWritten: (row: TRow) => void): Promise<readonly RowValues<TRow>[]> {
    const { workbook, sheet, inputs, headings } = this.#options;
    const [first, last] = [block[0], block.at(-1)];
    if (first === undefined || last === undefined) return [];
    const top = first.row.row;
    const rows = last.row.row - top + 1;
    const here = inputs.rectangles(top, rows);
    const beside = this.#outputs.rectangles(top, rows);

    const above = headings === undefined ? [] : this.#outputs.rectangles(headings.row, 1);

    const { read } = await workbook.exchange(sheet, { reads: [...here, ...beside, ...above] });
    const before = read.slice(0, here.length);
    const headingCells = this.#outputs.rows(read.slice(here.length + beside.length))[0];
    if (!this.#areAbove(headingCells)) await this.#requireColumns();
    const present = this.#thoseThere(block, top, inputs.rows(before));
    const writes = this.#writes(top, rows, present, this.#outputs.rows(read.slice(here.length, here.length + beside.length)));
    // Somebody may sort between this step and the next: what stands beside another product then goes back to what it was.
    const { saved, read: after } = writes.length === 0 ? { saved: [], read: before } : await workbook.exchange(sheet, { saves: beside, writes, reads: here });
    const staying = new Set(this.#thoseThere(present, top, inputs.rows(after)));
    const moved = present.filter((each) => !staying.has(each));
    if (moved.length > 0) {
      const lines = new Set(moved.map(({ row }) => row.row - top));
      await workbook.exchange(sheet, { writes: restored(writes, this.#outputs.rows(saved), lines) });
    }
    for (const { row } of staying) onWritten(row);
    return block.filter((each) => !staying.has(each));
  }

  #areAbove(cells: RowCells | undefined): boolean {
    const { headings } = this.#options;
    return headings === undefined || (cells !== undefined && [...headings.above].every(([column, heading]) => String(cells(column)).trim() === heading));
  }

  /** The headings are not where they were: rows may stand above them now. Rejects where the columns themselves have moved. */
  async #requireColumns(): Promise<void> {
    const { workbook, sheet, tableId } = this.#options;
    const extent = await workbook.extent(sheet, tableId);
    const top = Math.max(0, (extent?.row ?? 0) - 1);
    const rows = Math.min(HEADING_SEARCH_ROWS, (extent?.rows ?? 0) + 1);
    const { read } = await workbook.exchange(sheet, { reads: this.#outputs.rectangles(top, Math.max(1, rows)) });
    if (this.#outputs.rows(read).some((cells) => this.#areAbove(cells))) return;
    throw new WorkbookRefusal('gone', `The columns of "${sheet.name}" were moved or renamed while the run was on, so it has stopped. What was paid for is kept: look at the selection again, and it costs nothing.`);
  }

  #thoseThere(values: readonly RowValues<TRow>[], top: number, cells: readonly RowCells[]): RowValues<TRow>[] {
    const { reader } = this.#options;
    return values.filter(({ row }) => fingerprintOf(reader, cells[row.row - top]) === row.fingerprint);
  }

  /** One write for each group of columns that stand side by side. */
  #writes(top: number, rows: number, values: readonly RowValues<TRow>[], filled: readonly RowCells[]): CellWrite[] {
    const { isReplacing, formatted, formattedFrom, formattedUntil } = this.#options;
    if (values.length === 0) return [];
    const isFormatted = (column: number) => formatted.has(column) && top >= formattedFrom && top + rows <= formattedUntil;
    return neighbours(this.#columns).map((group) => {
      const [[, column] = ['code', 0]] = group;
      const matrix: (CellValue | null)[][] = Array.from({ length: rows }, () => group.map(() => null));
      for (const { row, cells } of values) {
        const line = row.row - top;
        group.forEach(([output, at], index) => {
          const cell = cells.get(output);
          const target = matrix[line];
          if (cell !== undefined && target !== undefined && (isReplacing || filled[line]?.(at) === '')) target[index] = cell;
        });
      }
      const textColumns = group.flatMap(([output, at], index) => (isText(output) && !isFormatted(at) ? [index] : []));
      return { row: top, column, values: matrix, textColumns };
    }).filter(({ values: matrix }) => matrix.some((line) => line.some((cell) => cell !== null)));
  }

  /**
   * Looks through the list for every row of the run, and notes where it is now. Rows that say the same are interchangeable:
   * those that have not moved keep their place. @returns those that are nowhere.
   */
  async #find(): Promise<readonly TRow[]> {
    const { workbook, sheet, tableId, inputs, reader, rows } = this.#options;
    const extent = await workbook.extent(sheet, tableId);
    const places = new Map<number, number[]>();
    for (const area of slices(extent === undefined ? [] : [extent], ROWS_READ_AT_ONCE)) {
      const cells = inputs.rows((await workbook.exchange(sheet, { reads: inputs.rectangles(area.row, area.rows) })).read);
      cells.forEach((each, index) => {
        const found = fingerprintOf(reader, each);
        if (found === undefined) return;
        const known = places.get(found);
        if (known === undefined) places.set(found, [area.row + index]);
        else known.push(area.row + index);
      });
    }
    return place(rows, places);
  }
}

/** @param places By fingerprint, from top to bottom. @returns those without a place. */
export function place<TRow extends PlacedRow>(rows: readonly TRow[], places: ReadonlyMap<number, readonly number[]>): TRow[] {
  const free = new Map([...places].map(([fingerprint, found]) => [fingerprint, new Set(found)]));
  const moved = rows.filter((row) => free.get(row.fingerprint)?.delete(row.row) !== true);
  return moved.filter((row) => {
    const left = free.get(row.fingerprint);
    const next = left?.values().next().value;
    if (left === undefined || next === undefined) return true;
    left.delete(next);
    row.row = next;
    return false;
  });
}

function fingerprintOf(reader: RowReader, cells: RowCells | undefined): number | undefined {
  if (cells === undefined) return undefined;
  const reading = reader.read(cells);
  return reading.kind === 'goods' ? reading.fingerprint : undefined;
}

function neighbours(columns: readonly (readonly [Output, number])[]): (readonly [Output, number])[][] {
  const groups: (readonly [Output, number])[][] = [];
  for (const each of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1)?.[1] === each[1] - 1) last.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** What the written cells of these lines held before. */
function restored(writes: readonly CellWrite[], saved: readonly RowCells[], lines: ReadonlySet<number>): CellWrite[] {
  return writes.map(({ values, column, row }) => ({
    row,
    column,
    textColumns: [],
    values: values.map((cells, line) => cells.map((cell, index) => (cell === null || !lines.has(line) ? null : (saved[line]?.(column + index) ?? '')))),
  }));
}
