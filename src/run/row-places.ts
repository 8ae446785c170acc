// Where the rows of a run stand. Takes rows as they were looked at, looks through the list for what they say, and notes where
// each is now. Must never take the place of one row for that of another.
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { ColumnGroups } from './column-groups';
import { WorkbookRefusal, type CellValue, type RunWorkbook, type SheetRef } from './ports';
import { slices } from './row-list';
import type { RowReader } from './row-reading';

/** A row of a run, wherever it is now. */
export interface PlacedRow {
  /** Zero-based; changes when the row moves. */
  row: number;
  readonly fingerprint: number;
  /** What stood in the cell for the code when its replacement was agreed to; undefined where nothing is replaced. */
  readonly replaces?: CellValue;
}

export interface RowPlacesOptions<TRow extends PlacedRow> {
  readonly clock: Clock;
  readonly workbook: RunWorkbook;
  readonly sheet: SheetRef;
  readonly tableId: string | undefined;
  readonly reader: RowReader;
  /** All rows of the run. */
  readonly rows: readonly TRow[];
  /** Filled cells are overwritten: only then can a row that is not of the run lose anything. */
  readonly isReplacing: boolean;
}

const ROWS_READ_AT_ONCE = 2_500;
/** Rows whose place is looked for without letting the page do something else. */
const ROWS_PLACED_AT_ONCE = 5_000;

export class RowPlaces<TRow extends PlacedRow> {
  readonly #options: RowPlacesOptions<TRow>;
  readonly #inputs: ColumnGroups;
  /** What rows of the run say and others, which are not of it, say as well: such a row that moves is not known from the others. */
  #ambiguous: ReadonlySet<number> = new Set();

  constructor(options: RowPlacesOptions<TRow>) {
    this.#options = options;
    this.#inputs = new ColumnGroups(options.reader.identity);
  }

  /** Before anything is bought. Rejects with WorkbookRefusal, also where rows say something else than in the quote. */
  async requireUnchanged(): Promise<void> {
    const { isReplacing, rows, sheet } = this.#options;
    const places = await this.#places();
    const changed = (await this.#place(places)).length;
    if (changed > 0) {
      throw new WorkbookRefusal('selection', `${changed === 1 ? 'A row' : `${changed} rows`} of "${sheet.name}" ${changed === 1 ? 'has' : 'have'} changed since the quote. Nothing was sent: look at the selection again.`);
    }
    if (!isReplacing) return;
    const own = new Map<number, number>();
    for (const { fingerprint } of rows) own.set(fingerprint, (own.get(fingerprint) ?? 0) + 1);
    this.#ambiguous = new Set([...own].flatMap(([fingerprint, count]) => ((places.get(fingerprint)?.length ?? 0) > count ? [fingerprint] : [])));
  }

  /**
   * Looks through the list for every row of the run, and notes where it is now. Rows that say the same are interchangeable:
   * those that have not moved keep their place. @returns those that are nowhere.
   */
  async find(): Promise<readonly TRow[]> {
    return this.#place(await this.#places());
  }

  /** @param places By fingerprint, from top to bottom. @returns those without a place. */
  async #place(places: ReadonlyMap<number, readonly number[]>): Promise<TRow[]> {
    const { clock, rows } = this.#options;
    const free = new Map<number, Set<number>>();
    const freeFor = (fingerprint: number): Set<number> => {
      const known = free.get(fingerprint) ?? new Set(places.get(fingerprint));
      free.set(fingerprint, known);
      return known;
    };
    const moved: TRow[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_PLACED_AT_ONCE === ROWS_PLACED_AT_ONCE - 1) await pageTurn(clock);
      if (!freeFor(row.fingerprint).delete(row.row)) moved.push(row);
    }
    const nowhere: TRow[] = [];
    for (const [index, row] of moved.entries()) {
      if (index % ROWS_PLACED_AT_ONCE === ROWS_PLACED_AT_ONCE - 1) await pageTurn(clock);
      const left = freeFor(row.fingerprint);
      // What rows outside say as well: one of these that has moved has no place.
      const next = this.#ambiguous.has(row.fingerprint) ? undefined : left.values().next().value;
      if (next === undefined) {
        nowhere.push(row);
        continue;
      }
      left.delete(next);
      row.row = next;
    }
    return nowhere;
  }

  /** Every row of the list by what it says, from top to bottom. */
  async #places(): Promise<Map<number, number[]>> {
    const { workbook, sheet, tableId, reader } = this.#options;
    const extent = await workbook.extent(sheet, tableId);
    const places = new Map<number, number[]>();
    for (const area of slices(extent === undefined ? [] : [extent], ROWS_READ_AT_ONCE)) {
      const cells = this.#inputs.rows((await workbook.exchange(sheet, { reads: this.#inputs.rectangles(area.row, area.rows) })).read);
      cells.forEach((each, index) => {
        const found = reader.fingerprint(each);
        const known = places.get(found);
        if (known === undefined) places.set(found, [area.row + index]);
        else known.push(area.row + index);
      });
    }
    return places;
  }
}
