// The results of a run on their way into the sheet. Takes rows that have something to be written, writes those that lie
// together when the workbook has had time to rest, and knows what each row has got.
import type { Language } from '../customs/language';
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { OUTPUTS, type Output } from './column-roles';
import { outputCell, type KnownGoods } from './output-cells';
import { WorkbookRefusal, type CellValue } from './ports';
import { freeOutputs } from './own-codes';
import { isCoded, type RunRow } from './run-plan';
import type { RowValues, RowWriter } from './row-writer';

export interface WriteBackOptions {
  readonly clock: Clock;
  readonly writer: Pick<RowWriter<RunRow>, 'write'>;
  /** All rows of the run, by their index. */
  readonly rows: readonly RunRow[];
  readonly outputs: readonly Output[];
  /** Cells for what is not to be had are emptied: what stands in them belongs to the goods that were there before. */
  readonly isReplacing: boolean;
  readonly language: Language;
  /** What is known of the goods of a row; undefined before it has a code. */
  readonly goodsOf: (row: RunRow) => KnownGoods | undefined;
  /** Something has been written, or was lost. @param hasMoved Rows of the run stand elsewhere now. */
  readonly onWritten: (hasMoved: boolean) => void;
  /** Tried again by itself, unless it is given up. */
  readonly onRefused: (refusal: WorkbookRefusal) => void;
}

/** Results land in hundreds; each message to the workbook takes them together. */
const WRITE_AFTER_MS = 400;
/** A workbook that is slow to take them rests for as long as that took, so that a person can work in it; this is enough. */
const LONGEST_REST_MS = 2_000;
/** What goes into one message where the rows lie together. */
const ROWS_AT_ONCE = 5_000;
/** Rows looked at without letting the page do something else. */
const SLICE = 500;
const BUSY_AGAIN_MS = 1_000;
const REFUSED_AGAIN_MS = 4_000;
/** Excel specifications: characters in a cell. */
const LONGEST_CELL = 32_767;

export class WriteBack {
  readonly #options: WriteBackOptions;
  /** Of products, and of rows with a code of their own, which get no other cells: an empty one may be somebody's. */
  readonly #all: Outputs;
  readonly #free: Outputs;
  /** By the index of a row: 1 where something is to be written. */
  readonly #isDue: Uint8Array;
  #due = 0;
  /** By the index of a row, a bit for each output: those that stand in the sheet, and those that are not to be had. */
  readonly #written: Uint16Array;
  readonly #absent: Uint16Array;
  readonly #isSettled: Uint8Array;
  readonly #failures = new Map<RunRow, string>();
  /** Rows in the order in which they stand. */
  #byPlace: readonly RunRow[];
  #next = 0;
  #coded = 0;
  #settled = 0;
  #restMs = WRITE_AFTER_MS;
  #isWriting = false;

  constructor(options: WriteBackOptions) {
    this.#options = options;
    const { rows, outputs } = options;
    this.#all = withBits(outputs);
    this.#free = withBits(freeOutputs(outputs));
    this.#isDue = new Uint8Array(rows.length);
    this.#written = new Uint16Array(rows.length);
    this.#absent = new Uint16Array(rows.length);
    this.#isSettled = new Uint8Array(rows.length);
    this.#byPlace = rows;
  }

  /** Something has become known of these rows. */
  bring(rows: readonly RunRow[]): void {
    this.#markDue(rows);
    this.#schedule(this.#restMs);
  }

  /** Nothing comes for these rows. */
  settle(rows: readonly RunRow[]): void {
    for (const { index } of rows) this.#settle(index);
  }

  /** What was refused or lost is written once more. @param rows For which something may come after all. */
  retry(rows: readonly RunRow[]): void {
    for (const { index } of rows) {
      // A cell that was emptied for want of a value may get one.
      this.#written[index] = (this.#written[index] ?? 0) & ~(this.#absent[index] ?? 0);
      this.#absent[index] = 0;
      this.#settled -= this.#isSettled[index] ?? 0;
      this.#isSettled[index] = 0;
    }
    const failed = [...this.#failures.keys()];
    this.#failures.clear();
    this.bring(failed);
  }

  /** What waits is not written any more. It is known all the same. */
  giveUp(): void {
    this.#isDue.fill(0);
    this.#due = 0;
  }

  get isIdle(): boolean {
    return this.#due === 0 && !this.#isWriting;
  }

  /** Rows whose code stands in the sheet. */
  get codedRows(): number {
    return this.#coded;
  }

  /** Rows that have all that was chosen and is to be had. */
  get settledRows(): number {
    return this.#settled;
  }

  /** By the index of a row: 1 where it is settled. A copy. */
  get settled(): Uint8Array {
    return this.#isSettled.slice();
  }

  failures(): Iterable<readonly [RunRow, string]> {
    return this.#failures;
  }

  /** Each counts once: more may have become known of rows that are being written. */
  #markDue(rows: readonly RunRow[]): void {
    for (const { index } of rows) {
      this.#due += 1 - (this.#isDue[index] ?? 1);
      this.#isDue[index] = 1;
    }
  }

  #schedule(delayMs: number): void {
    if (this.#isWriting || this.#due === 0) return;
    this.#isWriting = true;
    this.#options.clock.schedule(() => void this.#write(), delayMs);
  }

  async #write(): Promise<void> {
    const { clock, writer, onWritten, onRefused } = this.#options;
    const startedAt = clock.now();
    const rows = this.#take();
    try {
      const values = await this.#valuesOf(rows);
      const { written, lost, refused, hasMoved } = await writer.write(values);
      const cellsOf = new Map(values.map(({ row, cells }) => [row, cells]));
      for (const row of written) this.#note(row, cellsOf.get(row));
      for (const row of lost) this.#failures.set(row, 'This row was changed or deleted while the run was on. Its result is kept: run the row again, and it costs nothing.');
      for (const [row, message] of refused) this.#failures.set(row, message);
      for (const row of rows) if (((this.#written[row.index] ?? 0) | (this.#absent[row.index] ?? 0)) === this.#outputsOf(row).bits) this.#settle(row.index);
      if (hasMoved) this.#byPlace = [...this.#options.rows].sort((a, b) => a.row - b.row);
      this.#restMs = Math.min(Math.max(clock.now() - startedAt, WRITE_AFTER_MS), LONGEST_REST_MS);
      this.#isWriting = false;
      onWritten(hasMoved);
      this.#schedule(this.#restMs);
    } catch (error) {
      this.#isWriting = false;
      if (!(error instanceof WorkbookRefusal)) throw error;
      this.#markDue(rows);
      onRefused(error);
      this.#schedule(error.reason === 'busy' ? BUSY_AGAIN_MS : REFUSED_AGAIN_MS);
    }
  }

  /** Rows that lie together, from where the last write ended: those of one product stand anywhere in the list. */
  #take(): RunRow[] {
    const rows: RunRow[] = [];
    const count = this.#byPlace.length;
    for (let looked = 0; looked < count && rows.length < ROWS_AT_ONCE && rows.length < this.#due; looked += 1) {
      const row = this.#byPlace[this.#next % count];
      this.#next = (this.#next + 1) % count;
      if (row === undefined || this.#isDue[row.index] === 0) continue;
      this.#isDue[row.index] = 0;
      rows.push(row);
    }
    this.#due -= rows.length;
    return rows;
  }

  async #valuesOf(rows: readonly RunRow[]): Promise<RowValues<RunRow>[]> {
    const { clock, isReplacing, language, goodsOf } = this.#options;
    const values: RowValues<RunRow>[] = [];
    for (const [place, row] of rows.entries()) {
      if (place % SLICE === SLICE - 1) await pageTurn(clock);
      const goods = goodsOf(row);
      if (goods === undefined) continue;
      const cells = new Map<Output, CellValue>();
      for (const output of this.#outputsOf(row).outputs) {
        const bit = bitOf(output);
        if (((this.#written[row.index] ?? 0) & bit) !== 0) continue;
        const cell = outputCell(output, goods, language);
        if (cell === null) {
          this.#absent[row.index] = (this.#absent[row.index] ?? 0) | bit;
          if (isReplacing) cells.set(output, '');
        } else if (cell !== undefined) cells.set(output, typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell);
      }
      if (cells.size > 0) values.push({ row, cells });
    }
    return values;
  }

  #note({ index }: RunRow, cells: ReadonlyMap<Output, CellValue> | undefined): void {
    let bits = this.#written[index] ?? 0;
    const hadCode = (bits & CODE) !== 0;
    for (const output of cells?.keys() ?? []) bits |= bitOf(output);
    this.#written[index] = bits;
    if (!hadCode && (bits & CODE) !== 0) this.#coded += 1;
  }

  #outputsOf({ product }: RunRow): Outputs {
    return isCoded(product) ? this.#free : this.#all;
  }

  #settle(index: number): void {
    this.#settled += 1 - (this.#isSettled[index] ?? 1);
    this.#isSettled[index] = 1;
  }
}

interface Outputs {
  readonly outputs: readonly Output[];
  readonly bits: number;
}

function withBits(outputs: readonly Output[]): Outputs {
  return { outputs, bits: outputs.reduce((bits, output) => bits | bitOf(output), 0) };
}

function bitOf(output: Output): number {
  return 1 << OUTPUTS.indexOf(output);
}

const CODE = bitOf('code');
