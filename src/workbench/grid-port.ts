// The seam between the two halves of the workbench: what the Office host needs of a spreadsheet (Grid),
// and what the spreadsheet needs of whoever computes custom functions (FunctionCalls).
// Rows and columns are zero-based throughout; addresses in A1 form exist only at the edges.
import type { ErrorText } from './cell-errors';

/** What a cell can hold as a plain value. null is an empty cell. Errors are their text: "#N/A". */
export type CellScalar = string | number | boolean | null;

/** An error as a function returns it. The message is shown as a tip on the cell. */
export interface CellError {
  readonly error: ErrorText;
  readonly message?: string;
}

/** A data type as office.js sends it (Entity, FormattedNumber, WebImage, …): shown by `text` or `basicValue`. */
export interface RichValue {
  readonly type: string;
  readonly text?: string;
  readonly basicValue?: CellScalar;
  readonly numberFormat?: string;
  readonly [property: string]: unknown;
}

export type CellResult = CellScalar | CellError | RichValue;

/** A rectangle of cells on one sheet. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  /** Header row included. */
  readonly area: Area;
}

/** What is still allowed on a protected sheet, by Excel's names: { allowSort: true, selectionMode: "Normal" }. */
export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  /** Lifts the protection; undefined where none is needed, or where the file keeps it from us. */
  readonly password?: string;
}

export type CellValueOperator =
  | 'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqual' | 'LessThanOrEqual';

/** Compares each cell with formulas such as "=5" or "=$B$1"; references are as seen from the first cell of the areas. */
export interface CellValueRule {
  readonly operator: CellValueOperator;
  readonly formula1: string;
  /** For Between and NotBetween. */
  readonly formula2?: string;
}

export interface ConditionalFormat {
  readonly id: string;
  /** All on one sheet. They follow their cells. */
  readonly areas: readonly Area[];
  /** null as long as none is set: no cell is formatted then. */
  readonly rule: CellValueRule | null;
  /** "#RRGGBB"; null leaves the cell's own. */
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly stopIfTrue: boolean;
}

export type ConditionalFormatChange = Partial<Pick<ConditionalFormat, 'rule' | 'fill' | 'fontColor' | 'stopIfTrue'>>;

/** The conditional formats of a workbook, by sheet. */
export interface ConditionalFormats {
  /** The one that wins first. */
  list(sheetId: string): readonly ConditionalFormat[];
  /** Wins over all others. Returns its id. */
  add(area: Area): string;
  change(sheetId: string, id: string, change: ConditionalFormatChange): void;
  remove(sheetId: string, id: string): void;
  /** From these cells only: what else a format covers keeps it. */
  clear(area: Area): void;
}

export interface SortKey {
  /** Counted from the first column of the sorted area. */
  readonly column: number;
  readonly isAscending: boolean;
}

export type GridEvent =
  /** `before` is the value a single cell had; only then can Excel's onChanged tell what changed to what. */
  | { readonly kind: 'changed'; readonly area: Area; readonly source: 'user' | 'host'; readonly before?: CellScalar }
  | { readonly kind: 'selection'; readonly areas: readonly Area[] }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheet-added' | 'sheet-removed' | 'sheet-activated' | 'sheet-renamed'; readonly sheetId: string };

/** A spreadsheet. Matrices are row-major and exactly as large as the area they belong to. */
export interface Grid {
  sheets(): readonly SheetInfo[];
  activeSheet(): SheetInfo;
  addSheet(name?: string): SheetInfo;
  renameSheet(sheetId: string, name: string): void;
  removeSheet(sheetId: string): void;
  activateSheet(sheetId: string): void;

  /** Values as Excel's Range.values gives them, with null for empty cells and error text for errors. */
  values(area: Area): CellScalar[][];
  /** Formulas with "=", or the value where a cell has none. */
  formulas(area: Area): CellScalar[][];
  /** What the cell shows. */
  texts(area: Area): string[][];
  numberFormats(area: Area): string[][];
  /** The data type or error (with its message) a cell holds beyond its plain value. */
  rich(row: number, column: number, sheetId: string): CellError | RichValue | undefined;

  /** undefined leaves a cell alone, null clears its content. Text beginning with "=" is a formula; text in a
   *  cell whose number format is "@" stays text; "TRUE", "1.5" and the like are parsed as Excel parses typed text. */
  write(area: Area, inputs: readonly (readonly (CellScalar | undefined)[])[]): void;
  setNumberFormats(area: Area, formats: readonly (readonly (string | undefined)[])[]): void;
  fill(area: Area): (string | null)[][];
  /** "#RRGGBB", or null for no fill. */
  setFill(area: Area, color: string | null): void;
  /** The colour as "#RRGGBB"; null where the cells differ. */
  font(area: Area): { readonly bold: boolean | null; readonly color: string | null };
  /** What is not given stays as it is. */
  setFont(area: Area, font: { readonly bold?: boolean; readonly color?: string }): void;
  clear(area: Area, what: 'all' | 'contents' | 'formats'): void;
  /** The smallest area holding every non-empty cell, or null on an empty sheet. */
  usedArea(sheetId: string): Area | null;

  /** The merges that have a cell in the area, whole. Of a merge only the top left cell holds anything. */
  mergedAreas(area: Area): readonly Area[];
  /** Merges that have a cell in the area are undone first. The first content is kept, the others go. */
  merge(area: Area): void;
  unmerge(area: Area): void;

  /** Cells give way. Whole rows and columns are areas of all columns or rows. */
  insertCells(area: Area, shift: 'down' | 'right'): void;
  deleteCells(area: Area, shift: 'up' | 'left'): void;
  /** Rows that are hidden stay where they are. */
  sort(area: Area, keys: readonly SortKey[], hasHeaders: boolean): void;

  readonly conditionalFormats: ConditionalFormats;
  /** null where the sheet is not protected. Of no consequence to what a person, or this grid, does. */
  protection(sheetId: string): SheetProtection | null;
  setProtection(sheetId: string, protection: SheetProtection | null): void;

  /** Hidden by hand or by a filter; one entry per row of the area. */
  hiddenRows(area: Area): boolean[];
  setRowsHidden(area: Area, isHidden: boolean): void;
  /** In points; null where the columns differ. */
  columnWidth(area: Area): number | null;
  setColumnWidth(area: Area, points: number): void;
  autofitColumns(area: Area): void;

  selection(): readonly Area[];
  select(area: Area): void;

  tables(): readonly TableInfo[];
  addTable(area: Area, name?: string): TableInfo;
  renameTable(tableId: string, name: string): void;
  /** Right of it, in the rows of the table, cells give way. The new column is empty. */
  insertTableColumn(tableId: string, index: number): void;
  /** Moves no cells: the table covers other ones afterwards. */
  resizeTable(tableId: string, area: Area): void;
  /** Leaves its cells. Formulas that name the table are #REF! afterwards. */
  removeTable(tableId: string): void;
  /** Leaves its cells. Formulas that name the table refer to its cells by their addresses afterwards. */
  dissolveTable(tableId: string): void;

  /** Marks formulas dirty so that they calculate again, custom functions included. */
  recalculate(areas: readonly Area[]): void;
  /** Is a user editing a cell right now? */
  isEditing(): boolean;
  /** Resolves when results of formulas go to where their cells have moved. Until then no cell should move again, or be written. */
  arranged(): Promise<void>;
  /** Resolves when formulas show what was written before; pending custom functions are not waited for. */
  calculated(): Promise<void>;
  /** Resolves when nothing calculates and no custom function is pending; rejects with an Error after timeoutMs. */
  idle(timeoutMs: number): Promise<void>;

  /** Makes the functions known to formulas, autocomplete and argument tips. May be called after formulas were entered. */
  registerFunctions(functions: readonly FunctionDefinition[], calls: FunctionCalls): void;

  /** Returns the function that ends the subscription. */
  on(listener: (event: GridEvent) => void): () => void;
}

/** One function of the add-in's functions metadata (functions.json), with its namespace in the name. */
export interface FunctionDefinition {
  /** As a formula spells it: "IMPORT8.HS". */
  readonly name: string;
  /** As the add-in associated it: "HS". */
  readonly id: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly options: {
    readonly cancelable: boolean;
    readonly stream: boolean;
    readonly volatile: boolean;
    readonly requiresAddress: boolean;
    readonly requiresParameterAddresses: boolean;
    readonly excludeFromAutoComplete: boolean;
    /** Parameters of type "any" get data types as their objects; otherwise their basic values. */
    readonly acceptsDataTypes: boolean;
    /** Errors among its arguments of any type are passed; otherwise the first of them is the result. */
    readonly acceptsErrors: boolean;
  };
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly type: 'any' | 'string' | 'number' | 'boolean';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional: boolean;
  readonly repeating: boolean;
  /** Custom enum members offered as completions. */
  readonly choices?: readonly { readonly value: string; readonly tip?: string }[];
}

export interface FunctionInvocation {
  readonly definition: FunctionDefinition;
  /** One entry per declared parameter; omitted optionals are null, ranges are matrices, data types RichValues. */
  readonly args: readonly unknown[];
  /** The calling cell. */
  readonly caller: Area;
  /** Per argument the A1 address with sheet, or null where it was not a reference. */
  readonly parameterAddresses: readonly (string | null)[];
}

export interface FunctionCalls {
  /** Starts a call. `settle` may be called more than once by streaming functions. Returns how to cancel it. */
  call(invocation: FunctionInvocation, settle: (result: CellResult | readonly (readonly CellResult[])[]) => void): () => void;
}
