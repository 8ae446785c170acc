// Writes results beside their products. Takes rows with what belongs beside them; before it writes, and once more after, it
// sees that each row still holds the product it is for, and has rows found again that have moved. Must never leave a value beside
// another product, nor write over a filled cell that nobody has given up.
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { ColumnGroups, type RowCells } from './column-groups';
import type { Output } from './column-roles';
import { TEXT_FORMAT, WorkbookRefusal, type CellValue, type CellWrite, type Exchanged, type RunWorkbook, type SheetRef } from './ports';
import { codeIn } from './own-codes';
import type { RowReader } from './row-reading';
import { HEADING_SEARCH_ROWS } from './row-list';
import type { PlacedRow, RowPlaces } from './row-places';

export interface RowValues<TRow extends PlacedRow> {
  readonly row: TRow;
  readonly cells: ReadonlyMap<Output, CellValue>;
}

export interface RowWriterOptions<TRow extends PlacedRow> {
  readonly clock: Clock;
  readonly workbook: RunWorkbook;
  readonly sheet: SheetRef;
  readonly tableId: string | undefined;
  readonly reader: RowReader;
  /** See codeColumnsOf. */
  readonly codeColumns: readonly number[];
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
  /** Where rows that have moved are found again. */
  readonly places: Pick<RowPlaces<TRow>, 'find'>;
}

export interface WriteOutcome<TRow> {
  readonly written: readonly TRow[];
  /** They are not in the list any more, or not for certain: changed or deleted. */
  readonly lost: readonly TRow[];
  /** Excel takes nothing there, with its reason. */
  readonly refused: ReadonlyMap<TRow, string>;
  /** Rows of the run stand elsewhere now. */
  readonly hasMoved: boolean;
}

/** What Excel does not even let be read is no fault of a row: only a write that it refuses is looked into. */
class RefusedWrite extends Error {
  constructor(readonly refusal: WorkbookRefusal) {
    super(refusal.message);
  }
}

/** A cell that we have written and must not have: it gets back what it held. */
interface Mistake {
  readonly row: number;
  readonly column: number;
  readonly wrote: CellValue;
  readonly before: CellValue;
  readonly format: string;
}

// One exchange reads and one writes; together they stay far below the 5 MB that Excel on the web takes in a message, and
// below what the page may do at a stretch.
const ROWS_AT_ONCE = 5_000;
const CHARACTERS_AT_ONCE = 1_000_000;
/** Rows in between that are left alone cost less than one more message. */
const NEAR_ROWS = 100;
/** Rows of a sheet that is sorted again and again are given up in the end; their results are kept. */
const MOST_SEARCHES = 8;

const NOT_AS_AGREED = 'The cell for the code holds something else than when you agreed to replace it, so it was left alone. The result is kept: look at the selection again, and it costs nothing.';
const FILLED_MEANWHILE = 'A cell of this row was filled meanwhile, or holds a formula that shows nothing, and was left as it is. The result is kept: empty the cell, run the row again, and it costs nothing.';

export class RowWriter<TRow extends PlacedRow> {
  readonly #options: RowWriterOptions<TRow>;
  readonly #columns: readonly (readonly [Output, number])[];
  readonly #inputs: ColumnGroups;
  readonly #outputs: ColumnGroups;
  #mistakes: readonly Mistake[] = [];

  constructor(options: RowWriterOptions<TRow>) {
    this.#options = options;
    this.#columns = [...options.targets].sort(([, a], [, b]) => a - b);
    this.#inputs = new ColumnGroups([...options.reader.identity, ...options.codeColumns]);
    this.#outputs = new ColumnGroups([...options.targets.values()]);
  }

  /** Rejects with WorkbookRefusal; blocks before the one that was refused have been written, and may be written again. */
  async write(values: readonly RowValues<TRow>[]): Promise<WriteOutcome<TRow>> {
    await this.#mend();
    const written: TRow[] = [];
    const lost: TRow[] = [];
    const refused = new Map<TRow, string>();
    let [open, hasMoved] = [values, false];
    for (let searches = 0; open.length > 0; searches += 1) {
      const misplaced: RowValues<TRow>[] = [];
      for (const block of this.#blocks(open)) misplaced.push(...(await this.#writeOrHalve(block, written, refused)));
      if (misplaced.length === 0) break;
      hasMoved = true;
      const nowhere = searches < MOST_SEARCHES ? new Set(await this.#options.places.find()) : new Set(misplaced.map(({ row }) => row));
      lost.push(...misplaced.flatMap(({ row }) => (nowhere.has(row) ? [row] : [])));
      open = misplaced.filter(({ row }) => !nowhere.has(row));
    }
    return { written, lost, refused, hasMoved };
  }

  /** Rows that lie near each other, from top to bottom. */
  #blocks(values: readonly RowValues<TRow>[]): RowValues<TRow>[][] {
    const blocks: RowValues<TRow>[][] = [];
    let block: RowValues<TRow>[] = [];
    let characters = 0;
    for (const each of [...values].sort((a, b) => a.row.row - b.row.row)) {
      let size = 0;
      for (const cell of each.cells.values()) size += String(cell).length + 4;
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

  /** One row that Excel refuses for a reason of its own, a part of an array for instance, must not keep the others from theirs. */
  async #writeOrHalve(block: readonly RowValues<TRow>[], written: TRow[], refused: Map<TRow, string>): Promise<RowValues<TRow>[]> {
    try {
      return await this.#writeBlock(block, written, refused);
    } catch (error) {
      if (!(error instanceof RefusedWrite)) throw error;
      const { refusal } = error;
      if (refusal.reason !== 'other') throw refusal;
      const [only] = block;
      if (block.length > 1) {
        const middle = Math.ceil(block.length / 2);
        const first = await this.#writeOrHalve(block.slice(0, middle), written, refused);
        return [...first, ...(await this.#writeOrHalve(block.slice(middle), written, refused))];
      }
      if (only !== undefined) refused.set(only.row, refusal.message);
      return [];
    }
  }

  /** @returns those whose rows hold something else now; nothing stays written there. */
  async #writeBlock(block: readonly RowValues<TRow>[], written: TRow[], refused: Map<TRow, string>): Promise<RowValues<TRow>[]> {
    const { clock, workbook, sheet, headings, isReplacing } = this.#options;
    const [first, last] = [block[0], block.at(-1)];
    if (first === undefined || last === undefined) return [];
    const top = first.row.row;
    const rows = last.row.row - top + 1;
    const here = this.#inputs.rectangles(top, rows);
    const beside = this.#outputs.rectangles(top, rows);
    const above = headings === undefined ? [] : this.#outputs.rectangles(headings.row, 1);

    const { read } = await workbook.exchange(sheet, { reads: [...here, ...beside, ...above] });
    if (!this.#areAbove(this.#outputs.rows(read.slice(here.length + beside.length))[0])) await this.#requireColumns();
    const filled = this.#outputs.rows(read.slice(here.length, here.length + beside.length));
    const there = this.#thoseThere(block, top, this.#inputs.rows(read.slice(0, here.length)));
    const present = there.filter((each) => this.#isAsAgreed(each, filled[each.row.row - top]));
    const isPresent = new Set(present);
    for (const each of there) if (!isPresent.has(each)) refused.set(each.row, NOT_AS_AGREED);
    await pageTurn(clock);
    const writes = this.#writes(top, rows, present, filled);
    const staying = new Set<RowValues<TRow>>(present);
    if (writes.length > 0) {
      // Somebody may sort, insert or type between this step and the one before.
      const after = await workbook.exchange(sheet, { saves: beside, writes, reads: [...here, ...above] }).catch((error: unknown) => {
        throw error instanceof WorkbookRefusal ? new RefusedWrite(error) : error;
      });
      const isMoved = !this.#areAbove(this.#outputs.rows(after.read.slice(here.length))[0]) && !(await this.#areColumnsThere());
      staying.clear();
      if (!isMoved) for (const each of this.#thoseThere(present, top, this.#inputs.rows(after.read.slice(0, here.length)))) staying.add(each);
      const kept = new Set([...staying].map(({ row }) => row.row));
      this.#mistakes = this.#mistakesOf(writes, after, beside, top, ({ row, before }) => !kept.has(row) || (!isReplacing && before !== ''));
      const filledMeanwhile = new Set(this.#mistakes.flatMap(({ row }) => (kept.has(row) ? [row] : [])));
      for (const each of staying) {
        if (!filledMeanwhile.has(each.row.row)) continue;
        staying.delete(each);
        refused.set(each.row, FILLED_MEANWHILE);
      }
      await this.#mend();
      if (isMoved) await this.#requireColumns();
    }
    for (const { row } of staying) written.push(row);
    return block.filter((each) => !staying.has(each) && !refused.has(each.row));
  }

  /** A column that was inserted may stand where the codes stood, under the same heading or none. */
  #isAsAgreed({ row: { replaces }, cells }: RowValues<TRow>, filled: RowCells | undefined): boolean {
    const column = this.#options.targets.get('code');
    const code = cells.get('code');
    if (replaces === undefined || column === undefined || code === undefined) return true;
    const now = filled?.(column);
    // Our own stands there where a write was done and nobody could tell.
    return now === '' || now === replaces || now === code;
  }

  #areAbove(cells: RowCells | undefined): boolean {
    const { headings } = this.#options;
    return headings === undefined || (cells !== undefined && [...headings.above].every(([column, heading]) => String(cells(column)).trim() === heading));
  }

  /** The headings are not where they were: rows may stand above them now. */
  async #areColumnsThere(): Promise<boolean> {
    const { workbook, sheet, tableId } = this.#options;
    const extent = await workbook.extent(sheet, tableId);
    const top = Math.max(0, (extent?.row ?? 0) - 1);
    const rows = Math.min(HEADING_SEARCH_ROWS, (extent?.rows ?? 0) + 1);
    const { read } = await workbook.exchange(sheet, { reads: this.#outputs.rectangles(top, Math.max(1, rows)) });
    return this.#outputs.rows(read).some((cells) => this.#areAbove(cells));
  }

  async #requireColumns(): Promise<void> {
    if (await this.#areColumnsThere()) return;
    const { name } = this.#options.sheet;
    throw new WorkbookRefusal('gone', `The columns of "${name}" were moved or renamed while the run was on, so it has stopped. What was paid for is kept: look at the selection again, and it costs nothing.`);
  }

  #thoseThere(values: readonly RowValues<TRow>[], top: number, cells: readonly RowCells[]): RowValues<TRow>[] {
    const { reader, codeColumns } = this.#options;
    return values.filter(({ row: { row, fingerprint, ownCode } }) => {
      const here = cells[row - top];
      return here !== undefined && reader.fingerprint(here) === fingerprint && (ownCode === undefined || codeIn(here, codeColumns) === ownCode);
    });
  }

  /** One write for each group of columns that stand side by side. */
  #writes(top: number, rows: number, values: readonly RowValues<TRow>[], filled: readonly RowCells[]): CellWrite[] {
    const { isReplacing, formatted, formattedFrom, formattedUntil } = this.#options;
    if (values.length === 0) return [];
    const isFormatted = (column: number) => formatted.has(column) && top >= formattedFrom && top + rows <= formattedUntil;
    return neighbours(this.#columns).flatMap((group): CellWrite[] => {
      const [[, column] = ['code', 0]] = group;
      const cellsOf = <T>(): (T | null)[][] => Array.from({ length: rows }, () => group.map(() => null));
      const matrix = cellsOf<CellValue>();
      const formats = cellsOf<string>();
      let [hasCells, hasFormats] = [false, false];
      for (const { row, cells } of values) {
        const line = row.row - top;
        group.forEach(([output, at], index) => {
          const cell = cells.get(output);
          const target = matrix[line];
          if (cell === undefined || target === undefined || (!isReplacing && filled[line]?.(at) !== '')) return;
          target[index] = cell;
          hasCells = true;
          // Whatever the column is for: a text from the service must never be read as a number, a date or a formula.
          if (typeof cell !== 'string' || cell === '' || isFormatted(at)) return;
          (formats[line] ?? [])[index] = TEXT_FORMAT;
          hasFormats = true;
        });
      }
      return hasCells ? [{ row: top, column, values: matrix, ...(hasFormats ? { formats } : {}) }] : [];
    });
  }

  #mistakesOf(writes: readonly CellWrite[], { saved, savedFormats }: Exchanged, beside: readonly { readonly column: number }[], top: number, isOne: (mistake: Mistake) => boolean): Mistake[] {
    const before = this.#outputs.rows(saved);
    const mistakes: Mistake[] = [];
    for (const { column, values } of writes) {
      values.forEach((cells, line) => cells.forEach((wrote, index) => {
        if (wrote === null) return;
        const at = column + index;
        const group = beside.findLastIndex((rectangle) => rectangle.column <= at);
        const format = savedFormats[group]?.[line]?.[at - (beside[group]?.column ?? 0)] ?? 'General';
        const mistake: Mistake = { row: top + line, column: at, wrote, before: before[line]?.(at) ?? '', format };
        if (isOne(mistake)) mistakes.push(mistake);
      }));
    }
    return mistakes;
  }

  /** Gives cells back what they held, unless somebody has changed them since. What cannot be mended now is mended first next time. */
  async #mend(): Promise<void> {
    if (this.#mistakes.length === 0) return;
    const { workbook, sheet } = this.#options;
    for (const [column, mistakes] of groupByColumn(this.#mistakes)) {
      const top = Math.min(...mistakes.map(({ row }) => row));
      const rows = Math.max(...mistakes.map(({ row }) => row)) - top + 1;
      const { read: [now = []] } = await workbook.exchange(sheet, { reads: [{ row: top, rows, column, columns: 1 }] });
      const values: (CellValue | null)[][] = Array.from({ length: rows }, () => [null]);
      const formats: (string | null)[][] = Array.from({ length: rows }, () => [null]);
      for (const { row, wrote, before, format } of mistakes) {
        if (now[row - top]?.[0] !== wrote) continue;
        values[row - top] = [before];
        formats[row - top] = [format];
      }
      await workbook.exchange(sheet, { writes: [{ row: top, column, values, formats }] });
    }
    this.#mistakes = [];
  }
}

function groupByColumn(mistakes: readonly Mistake[]): Map<number, Mistake[]> {
  const groups = new Map<number, Mistake[]>();
  for (const mistake of mistakes) {
    const group = groups.get(mistake.column);
    if (group === undefined) groups.set(mistake.column, [mistake]);
    else group.push(mistake);
  }
  return groups;
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
