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

/** What people do with the mouse and the menus. Rows are counted as on the screen, columns from 0 within the address.
 *  People are slower than formulas: wait with idle() before the next deed where cells have moved. */
export interface UserDeeds {
  /** All rows of the address, by one of its columns. Rows that are hidden stay where they are. */
  sort(address: string, columnOffset: number, ascending: boolean): void;
  /** The first row of the address has the headers. The rows below are shown whose cell in the column shows one of the texts. */
  filter(address: string, columnOffset: number, shownTexts: readonly string[]): void;
  /** On the active sheet; what was in that row is below them. */
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  /** "3:5", or any cells of the rows. false shows them again. */
  hideRows(address: string, isHidden: boolean): void;
  merge(address: string): void;
  /** The first row of the address has the headers. */
  addTable(address: string, name: string): void;
  /** And goes to it. */
  addSheet(name: string): void;
  deleteSheet(name: string): void;
  activateSheet(name: string): void;
  protect(sheetName: string, isProtected: boolean): void;
  /** As with the Ctrl key; all on one sheet. */
  selectAreas(addresses: readonly string[]): void;
  /** Selects the cell and types into it, without entering it. */
  beginEdit(address: string, text: string): void;
  /** Enters what was typed, or gives it up. */
  endEdit(confirm: boolean): Promise<void>;
}

/** Addresses are A1 ("B2", "A1:C3", "Sheet2!B2"), on the active sheet unless they name one. Everything but `ready`
 *  throws until that has resolved. */
export interface WorkbenchApi extends UserDeeds {
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
  /** Workbook.readOnly is true, and every change by the add-in AccessDenied. People may go on. */
  setReadOnly(isReadOnly: boolean): void;
  /** As if another workbook had the focus: the add-in gets InvalidSelection when it asks for the selection. */
  setFocusElsewhere(isElsewhere: boolean): void;
  /** Replaces the workbook. */
  openXlsx(bytes: Uint8Array | ArrayBuffer): Promise<void>;
}

declare global {
  interface Window {
    workbench: WorkbenchApi;
  }
}
