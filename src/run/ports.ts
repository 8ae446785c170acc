// What a run needs of the workbook and of the computer. workbook/ and store/ implement it; rows and columns are zero-based.
import { ClassificationError } from '../customs/errors';

/** As Excel's Range.values has it: "" for an empty cell, the text of an error ("#N/A") for an error. */
export type CellValue = string | number | boolean;

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A worksheet, for as long as it exists: it may be renamed meanwhile. */
export interface SheetRef {
  readonly id: string;
  /** Its name when it was found. */
  readonly name: string;
}

export interface SelectedCells {
  readonly sheet: SheetRef;
  /** Clipped to the used cells; empty where none of them is used. */
  readonly areas: readonly Rectangle[];
  /** Exactly one cell, or one merged one: all of its list is meant. */
  readonly isSingleCell: boolean;
  /** The used cells of the sheet; undefined for an empty sheet. */
  readonly used: Rectangle | undefined;
  /** The table that the selection touches. Its rows without headings and totals. */
  readonly table: { readonly name: string; readonly id: string; readonly body: Rectangle; readonly headingRow: number | undefined } | undefined;
}

/** Values for the cells of an area: null leaves a cell alone, "" empties it. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (CellValue | null)[])[];
  /** Number formats that the cells get before the values: null leaves one alone. With TEXT_FORMAT a text stays what it is. */
  readonly formats?: readonly (readonly (string | null)[])[];
}

/** Excel's number format for text: nothing in such a cell is read as a number or a formula. */
export const TEXT_FORMAT = '@';

/** One step in the workbook that nothing can come between: what is there is saved, then cells are written, then read. */
export interface Exchange {
  /** Cells as they are before: formulas with "=", or else values, and number formats. Writing both again restores them. */
  readonly saves?: readonly Rectangle[];
  readonly writes?: readonly CellWrite[];
  /** Cells as they are afterwards: values. */
  readonly reads?: readonly Rectangle[];
}

export interface Exchanged {
  readonly saved: readonly CellValue[][][];
  readonly savedFormats: readonly string[][][];
  readonly read: readonly CellValue[][][];
}

/** New columns at the right of a list. */
export interface ColumnAddition {
  /** Where the first new column shall stand: behind everything that is used. Ignored for a table. */
  readonly column: number;
  /** undefined for a list without headings. */
  readonly headingRow: number | undefined;
  readonly headings: readonly string[];
  /** The rows of the list, which get the formats. */
  readonly firstRow: number;
  readonly rows: number;
  /** Counted from the first new one. */
  readonly textColumns: readonly number[];
  /** Counted from the first new one; their cells get colours by confidence. */
  readonly confidenceColumn: number | undefined;
  /** Counted from the first new one: amounts of money, and rates as fractions. */
  readonly amountColumns: readonly number[];
  readonly rateColumns: readonly number[];
  readonly tableId: string | undefined;
}

/**
 * Why the workbook takes nothing. `busy` passes by itself, when a cell is not being edited any more; `protected` when the user
 * lifts the protection; `gone` never.
 */
export type RefusalReason = 'busy' | 'protected' | 'gone' | 'selection' | 'other';

export class WorkbookRefusal extends ClassificationError {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string, cause?: unknown) {
    super('workbook-refused', message, { cause });
    this.reason = reason;
  }
}

/** The workbook as a run sees it. Every method rejects with WorkbookRefusal. */
export interface RunWorkbook {
  selection(): Promise<SelectedCells>;
  exchange(sheet: SheetRef, exchange: Exchange): Promise<Exchanged>;
  /** One entry a row: hidden by hand or by a filter. */
  hiddenRows(sheet: SheetRef, firstRow: number, rows: number): Promise<boolean[]>;
  /** The used cells now, or the body of the table; undefined where there are none. */
  extent(sheet: SheetRef, tableId: string | undefined): Promise<Rectangle | undefined>;
  /** Rejects where the sheet takes no values: it is protected or gone, or the workbook is read-only. */
  requireWritable(sheet: SheetRef): Promise<void>;
  /** Rejects where something stands in the new columns by now. @returns the column of the first new one. */
  addColumns(sheet: SheetRef, addition: ColumnAddition): Promise<number>;
}

/** A run as this computer keeps it, so that a later page can go on with it. */
export interface KeptRun {
  readonly runId: string;
  /** Names the workbook. */
  readonly workbook: string;
  readonly sheet: SheetRef;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** RunSettings, as JSON. */
  readonly settings: string;
  /** What tells each row from others, see RowReader; where it was; and 1 where it has got all that was chosen. */
  readonly fingerprints: Float64Array;
  readonly places: Uint32Array;
  readonly written: Uint8Array;
  /** Credits that were agreed to and have not been spent. */
  readonly creditsLeft: number;
}

/** Rejects with `store-unreadable`. */
export interface RunStore {
  /** The newest unfinished one of the workbook. */
  unfinished(workbook: string): Promise<KeptRun | undefined>;
  save(run: KeptRun): Promise<void>;
  remove(runId: string): Promise<void>;
}

/** Which columns somebody has chosen for the same headings before. */
export interface RememberedMappings {
  /** By role, the headings that were chosen; undefined where nothing is remembered. */
  find(headings: readonly string[]): Readonly<Record<string, readonly string[]>> | undefined;
  remember(headings: readonly string[], chosen: Readonly<Record<string, readonly string[]>>): void;
}
