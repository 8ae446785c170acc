// What a workbook file holds, as far as the workbench shows it: the form between file formats and the spreadsheet.
// Zero-based; lengths in pixels, font sizes in points, colours as "#RRGGBB".
import type { Rectangle } from '../address';
import type { CellScalar } from '../grid-port';

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
}

export interface SheetContent {
  readonly name: string;
  readonly cells: readonly CellContent[];
  /** By column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** By row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Rectangle[];
  readonly tables: readonly TableContent[];
  readonly isHidden: boolean;
  /** What is allowed though the sheet is protected, by Excel's names; none where it is not protected. */
  readonly protection?: Readonly<Record<string, boolean | string>>;
  /** Of cells that have no size of their own; the spreadsheet's own default unless given. */
  readonly fontSize?: number;
}

export interface CellContent {
  readonly row: number;
  readonly column: number;
  /** The value, or the result the file remembers for a formula. */
  readonly value: CellScalar;
  /** With its "=", in plain spelling: no file-format prefixes. */
  readonly formula?: string;
  readonly format?: CellFormat;
}

export interface CellFormat {
  readonly numberFormat?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Space before the text. */
  readonly indent?: number;
  readonly wraps?: boolean;
}

export interface TableContent extends Rectangle {
  readonly name: string;
}

export const EMPTY_WORKBOOK: WorkbookContent = {
  sheets: [
    {
      name: 'Sheet1',
      cells: [],
      columnWidths: new Map(),
      rowHeights: new Map(),
      hiddenRows: [],
      frozenRows: 0,
      frozenColumns: 0,
      merges: [],
      tables: [],
      isHidden: false,
    },
  ],
};
