// What the page offers to tests and to curious people in the browser's console, as `window.workbench`.
import type { CellScalar, RichValue } from '../grid-port';

export interface CellReading {
  /** Error text for errors, null for an empty cell. */
  readonly value: CellScalar;
  /** What the cell shows. */
  readonly text: string;
  /** With its "="; null where the cell has none. */
  readonly formula: string | null;
  /** The message that came with an error. */
  readonly error?: string;
  /** The data type that the cell holds: an entity, a number with a format. */
  readonly dataType?: RichValue;
}

/** Addresses are A1 ("B2", "A1:C3", "Sheet2!B2"), on the active sheet unless they name one. Everything but `ready`
 *  throws until that has resolved. */
export interface WorkbenchApi {
  /** Resolves when the add-in answers and the document is open; rejects with the reason where it cannot be loaded. */
  readonly ready: Promise<void>;
  /** Like typing the input and pressing Enter. */
  enter(address: string, input: string | number | boolean | null): void;
  /** As one change: a thousand formulas are one calculation. The address may name the first cell only. */
  enterRange(address: string, inputs: readonly (readonly (string | number | boolean | null)[])[]): void;
  read(address: string): CellReading;
  readRange(address: string): CellReading[][];
  select(address: string): void;
  /** Resolves when nothing is being calculated and no call is pending; rejects after the time given. */
  idle(timeoutMs: number): Promise<void>;
  /** How often functions of the add-in have been called since the page was loaded. */
  calls(): number;
  /** Replaces the workbook. */
  openXlsx(bytes: Uint8Array | ArrayBuffer): Promise<void>;
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}
