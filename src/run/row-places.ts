// Where the rows of a run stand. Takes rows as they were looked at, looks through the list for what they say, and notes where
// each is now. Must never take the place of one row for that of another.
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { ColumnGroups } from './column-groups';
import { WorkbookRefusal, type CellValue, type RunWorkbook, type SheetRef } from './ports';
import { codeIn } from './own-codes';
import { slices } from './row-list';
import type { RowReader } from './row-reading';

/** A row of a run, wherever it is now. */
export interface PlacedRow {
  /** Zero-based; changes when the row moves. */
  row: number;
  readonly fingerprint: number;
  /** What stood in the cell for the code when its replacement was agreed to; undefined where nothing is replaced. */
  readonly replaces?: CellValue;
  /** What stands in the cell for the code of a row that is worked on for that code: its results belong beside no other. */
  readonly ownCode?: CellValue;
}

export interface RowPlacesOptions<TRow extends PlacedRow> {
  readonly clock: Clock;
  readonly workbook: RunWorkbook;
  readonly sheet: SheetRef;
  readonly tableId: string | undefined;
  readonly reader: RowReader;
  /** See codeColumnsOf. */
  readonly codeColumns: readonly number[];
  /** All rows of the run. */
  readonly rows: readonly TRow[];
  /** Filled cells are overwritten: only then can a row that is not of the run lose anything. */
  readonly isReplacing: boolean;
}

const ROWS_READ_AT_ONCE = 2_500;
/** Rows whose place is looked for without letting the page do something else. */
const ROWS_PLACED_AT_ONCE = 5_000;

/** What makes a row one of its own: what it says, and for one that is worked on for its own code that code as well. */
type Identity = number | string;

export class RowPlaces<TRow extends PlacedRow> {
  readonly #options: RowPlacesOptions<TRow>;
  readonly #inputs: ColumnGroups;
  readonly #hasOwnCodes: boolean;
  /** What rows of the run say and others, which are not of it, say as well: such a row that moves is not known from the others. */
  #ambiguous: ReadonlySet<Identity> = new Set();

  constructor(options: RowPlacesOptions<TRow>) {
    this.#options = options;
    this.#hasOwnCodes = options.rows.some(({ ownCode }) => ownCode !== undefined);
    this.#inputs = new ColumnGroups([...options.reader.identity, ...(this.#hasOwnCodes ? options.codeColumns : [])]);
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
    const own = new Map<Identity, number>();
    for (const row of rows) own.set(identityOf(row), (own.get(identityOf(row)) ?? 0) + 1);
    this.#ambiguous = new Set([...own].flatMap(([identity, count]) => ((places.get(identity)?.length ?? 0) > count ? [identity] : [])));
  }

  /**
   * Looks through the list for every row of the run, and notes where it is now. Rows that say the same are interchangeable:
   * those that have not moved keep their place. @returns those that are nowhere.
   */
  async find(): Promise<readonly TRow[]> {
    return this.#place(await this.#places());
  }

  /** @param places By identity, from top to bottom. @returns those without a place. */
  async #place(places: ReadonlyMap<Identity, readonly number[]>): Promise<TRow[]> {
    const { rows } = this.#options;
    const free = new Map<Identity, Set<number>>();
    const freeFor = (row: TRow): Set<number> => {
      const identity = identityOf(row);
      const known = free.get(identity) ?? new Set(places.get(identity));
      free.set(identity, known);
      return known;
    };
    if (!this.#hasOwnCodes) return this.#placeEach(rows, freeFor);
    // First those that only few places fit: others take any of the rows that say the same, with a code or without.
    const taken = new Set<number>();
    const nowhere = await this.#placeEach(rows.filter(({ ownCode }) => ownCode !== undefined), freeFor, taken);
    return [...nowhere, ...(await this.#placeEach(rows.filter(({ ownCode }) => ownCode === undefined), freeFor, taken))];
  }

  /** @param taken By rows that are found by something else. */
  async #placeEach(rows: readonly TRow[], freeFor: (row: TRow) => Set<number>, taken = new Set<number>()): Promise<TRow[]> {
    const { clock } = this.#options;
    const moved: TRow[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_PLACED_AT_ONCE === ROWS_PLACED_AT_ONCE - 1) await pageTurn(clock);
      if (!taken.has(row.row) && freeFor(row).delete(row.row)) taken.add(row.row);
      else moved.push(row);
    }
    const nowhere: TRow[] = [];
    for (const [index, row] of moved.entries()) {
      if (index % ROWS_PLACED_AT_ONCE === ROWS_PLACED_AT_ONCE - 1) await pageTurn(clock);
      // What rows outside say as well: one of these that has moved has no place.
      const next = this.#ambiguous.has(identityOf(row)) ? undefined : firstFree(freeFor(row), taken);
      if (next === undefined) {
        nowhere.push(row);
        continue;
      }
      taken.add(next);
      row.row = next;
    }
    return nowhere;
  }

  /** Every row of the list by what it says, from top to bottom. */
  async #places(): Promise<Map<Identity, number[]>> {
    const { workbook, sheet, tableId, reader, codeColumns } = this.#options;
    const extent = await workbook.extent(sheet, tableId);
    const places = new Map<Identity, number[]>();
    const note = (identity: Identity, row: number): void => {
      const known = places.get(identity);
      if (known === undefined) places.set(identity, [row]);
      else known.push(row);
    };
    for (const area of slices(extent === undefined ? [] : [extent], ROWS_READ_AT_ONCE)) {
      const cells = this.#inputs.rows((await workbook.exchange(sheet, { reads: this.#inputs.rectangles(area.row, area.rows) })).read);
      cells.forEach((each, index) => {
        const fingerprint = reader.fingerprint(each);
        note(fingerprint, area.row + index);
        if (this.#hasOwnCodes) note(identityOf({ fingerprint, ownCode: codeIn(each, codeColumns) }), area.row + index);
      });
    }
    return places;
  }
}

function identityOf({ fingerprint, ownCode }: Pick<PlacedRow, 'fingerprint' | 'ownCode'>): Identity {
  return ownCode === undefined ? fingerprint : `${fingerprint} ${String(ownCode)}`;
}

function firstFree(places: Set<number>, taken: ReadonlySet<number>): number | undefined {
  for (const place of places) {
    places.delete(place);
    if (!taken.has(place)) return place;
  }
  return undefined;
}
