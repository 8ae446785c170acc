// The cells of one area, read and written as Excel's Range does: matrices, null to leave a cell alone,
// unbounded areas refused. Knows areas and values, no Office objects.

import type { Area, CellError, CellScalar, RichValue } from '../../grid-port';
import { ApiError, invalidArgument } from '../api-error';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../address';
import { lengthProblem } from '../../cell-limits';
import type { ProtectionOption, WorkbookContext } from './workbook-context';

/** Excel reads no more cells at once (Office add-in resource limits). */
const MAX_CELLS_READ = 5_000_000;
const ERROR_TEXT = /^#(?:N\/A|VALUE!|NUM!|DIV\/0!|NULL!|NAME\?|REF!|BUSY!|SPILL!|CALC!)$/;

export type CellValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' | 'RichValue';

/** A cell value with its type, as Range.valuesAsJson gives it. */
export type CellValueJson = Readonly<Record<string, unknown>>;

export class RangeCells {
  readonly #context: WorkbookContext;
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area) {
    this.#context = context;
    this.#area = area;
  }

  /** Whole rows and columns. Their cells read as null and cannot be written (Excel's rule for unbounded ranges). */
  get isUnbounded(): boolean {
    return this.#area.rows === SHEET_ROWS || this.#area.columns === SHEET_COLUMNS;
  }

  values(): CellScalar[][] | null {
    return this.#read(() => emptyAsText(this.#context.grid.values(this.#area)));
  }

  formulas(): CellScalar[][] | null {
    return this.#read(() => emptyAsText(this.#context.grid.formulas(this.#area)));
  }

  texts(): string[][] | null {
    return this.#read(() => this.#context.grid.texts(this.#area));
  }

  numberFormats(): string[][] | null {
    return this.#read(() => this.#context.grid.numberFormats(this.#area));
  }

  valueTypes(): CellValueType[][] | null {
    return this.#read(() => this.#mapCells((value, rich) => valueType(value, rich)));
  }

  valuesAsJson(): CellValueJson[][] | null {
    return this.#read(() => this.#mapCells((value, rich) => valueAsJson(value, rich)));
  }

  /** Takes one value for all cells, or a matrix of the area's size. "" empties a cell, null leaves it alone. Text that is
   *  too long for a cell is an InvalidArgument; nothing is written then. */
  write(input: unknown): void {
    this.#writable();
    const inputs = this.#matrix(input, (value): CellScalar => {
      const problem = lengthProblem(value);
      if (problem !== undefined) throw invalidArgument(problem);
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value === '' ? null : value;
      throw invalidArgument(`Expected text, numbers or booleans as cell values, got ${JSON.stringify(value)}.`);
    });
    this.#context.grid.write(this.#area, inputs);
  }

  writeNumberFormats(input: unknown): void {
    this.#writable('allowFormatCells');
    this.#context.grid.setNumberFormats(this.#area, this.#matrix(input, (value) => {
      if (typeof value !== 'string') throw invalidArgument(`Expected number formats as text, got ${JSON.stringify(value)}.`);
      return value;
    }));
  }

  /** Throws InvalidArgument where a matrix of that size cannot be written here. */
  validateSize(rows: unknown, columns: unknown): void {
    if (rows !== this.#area.rows || columns !== this.#area.columns) throw sizeMismatch(this.#area, `${String(rows)} × ${String(columns)}`);
  }

  #read<Cell>(read: () => Cell[][]): Cell[][] | null {
    if (this.isUnbounded) return null;
    if (this.#area.rows * this.#area.columns > MAX_CELLS_READ) {
      throw new ApiError('InvalidOperation', `A range of more than ${MAX_CELLS_READ} cells cannot be read at once. Read it in blocks.`);
    }
    return read();
  }

  #mapCells<Result>(map: (value: CellScalar, rich: CellError | RichValue | undefined) => Result): Result[][] {
    const { row, column, sheetId } = this.#area;
    return this.#context.grid.values(this.#area).map((cells, r) => (
      cells.map((value, c) => map(value, this.#context.grid.rich(row + r, column + c, sheetId)))
    ));
  }

  #writable(allowed?: ProtectionOption): void {
    this.#context.refuseIfProtected(this.#area, allowed);
    if (this.isUnbounded) throw invalidArgument('The cells of whole rows or columns cannot be set at once. Use a bounded range, such as the used range.');
  }

  #matrix<Cell>(input: unknown, cell: (value: unknown) => Cell): (Cell | undefined)[][] {
    const { rows, columns } = this.#area;
    const read = (value: unknown): Cell | undefined => (value === null || value === undefined ? undefined : cell(value));
    if (!Array.isArray(input)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => read(input)));
    if (input.length !== rows || input.some((cells) => !Array.isArray(cells) || cells.length !== columns)) {
      throw sizeMismatch(this.#area, `${input.length} × ${Array.isArray(input[0]) ? input[0].length : 'no row'}`);
    }
    return input.map((cells: readonly unknown[]) => cells.map(read));
  }
}

function emptyAsText(values: readonly (readonly CellScalar[])[]): CellScalar[][] {
  return values.map((cells) => cells.map((value) => value ?? ''));
}

export function valueType(value: CellScalar, rich: CellError | RichValue | undefined): CellValueType {
  if (rich !== undefined && !('error' in rich)) return 'RichValue';
  if (rich !== undefined || isErrorText(value)) return 'Error';
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function valueAsJson(value: CellScalar, rich: CellError | RichValue | undefined): CellValueJson {
  const type = valueType(value, rich);
  switch (type) {
    case 'RichValue':
      return rich === undefined ? {} : { ...rich };
    case 'Empty':
      return { type, basicType: 'Empty', basicValue: '' };
    default:
      return { type, basicType: type, basicValue: rich !== undefined && 'error' in rich ? rich.error : value };
  }
}

function isErrorText(value: CellScalar): boolean {
  return typeof value === 'string' && ERROR_TEXT.test(value);
}

function sizeMismatch({ rows, columns }: Area, got: string): ApiError {
  return invalidArgument(`The number of rows or columns in the input array doesn't match the size or dimensions of the range: expected ${rows} × ${columns}, got ${got}.`);
}
