// Functions over ranges: one call, a value for each cell of the range. Takes arguments as Excel passes them to parameters
// of the type any[][], gives a matrix; what cannot be had is an error in its own place, and spoils no other.
import { invalidInput } from '../customs/errors';
import type { CallOptions, CellRuntime } from '../runtime/runtime';
import { inCell, settlePart, shows, type Invocation, type Shown } from './call';
import { cellError } from './cell-error';
import { contentOf, isBlank, type CellContent } from './data-types';
import { fitted } from './fitted-result';
import { spilledAddress } from './spilled-address';
import { usable } from './usable-contents';

/** As Excel passes it: a matrix, or nothing where it was left out. */
export type RangeArgument = readonly (readonly unknown[])[] | null | undefined;

export type Arguments = Readonly<Record<string, RangeArgument>>;

/** One cell of each argument. */
export type Contents<TArguments extends Arguments> = { readonly [name in keyof TArguments]: CellContent };

/** @param address Tells where the value will stand: below and beside the formula where it spills. */
type Compute<TArguments extends Arguments, T> = (contents: Contents<TArguments>, options: CallOptions, address: () => string) => Promise<Shown<T>>;

/** Cells begun without letting others run: some milliseconds. */
const SLICE = 500;

/**
 * A value for every cell of the largest argument; a single row, column or cell counts for all. Ends with the last row that
 * is not empty in the first of the tallest arguments, so that a whole column can be given.
 */
export function answerEach<TArguments extends Arguments, T>(
  runtime: CellRuntime,
  invocation: Invocation,
  given: TArguments,
  compute: Compute<TArguments, T>,
): Promise<(T | CustomFunctions.Error)[][]> {
  return inCell(runtime, invocation, async (newPart) => {
    const grid = await settlePart(runtime, newPart(), () => shows(new ArgumentGrid(given)));
    const cells = await computeAll(grid, (contents, row, column) =>
      settlePart(runtime, newPart(), async (options) => compute(await usable(runtime, contents, options), options, () => spilledAddress(options.address, row, column))),
    );
    return fitted(Array.from({ length: grid.rows }, (_, row) => cells.slice(row * grid.columns, (row + 1) * grid.columns)));
  });
}

/**
 * A row of values for every cell of the largest argument, one below the other.
 * @param headings Gives a row above them, or undefined for none; may throw ClassificationError.
 */
export function answerRows<TArguments extends Arguments, T>(
  runtime: CellRuntime,
  invocation: Invocation,
  given: TArguments,
  { columns, headings }: { readonly columns: number; readonly headings: () => readonly T[] | undefined },
  compute: Compute<TArguments, readonly T[]>,
): Promise<(T | CustomFunctions.Error)[][]> {
  return inCell(runtime, invocation, async (newPart) => {
    const { grid, above } = await settlePart(runtime, newPart(), () => shows({ grid: new ArgumentGrid(given), above: headings() }));
    const rows = await computeAll(grid, (contents, row) =>
      settlePart(runtime, newPart(), async (options) => compute(await usable(runtime, contents, options), options, () => spilledAddress(options.address, above === undefined ? row : row + 1, 0))),
    );
    const filled: (T | CustomFunctions.Error)[][] = rows.map((row) => (Array.isArray(row) ? [...(row as readonly T[])] : Array.from({ length: columns }, () => row as CustomFunctions.Error)));
    return fitted(above === undefined ? filled : [[...above], ...filled]);
  });
}

async function computeAll<TArguments extends Arguments, T>(grid: ArgumentGrid<TArguments>, compute: (contents: Contents<TArguments>, row: number, column: number) => Promise<T>): Promise<(T | CustomFunctions.Error)[]> {
  const count = grid.rows * grid.columns;
  // An error that is the only value is the cell's own.
  if (count === 1) return [await compute(grid.contentsAt(0, 0), 0, 0)];
  const results: Promise<T | CustomFunctions.Error>[] = [];
  for (let index = 0; index < count; index += 1) {
    const row = Math.floor(index / grid.columns);
    const column = index % grid.columns;
    results.push(compute(grid.contentsAt(row, column), row, column).catch((error: unknown) => cellError(error)));
    if (index % SLICE === SLICE - 1) await new Promise<void>((goOn) => setTimeout(goOn));
  }
  return Promise.all(results);
}

class ArgumentGrid<TArguments extends Arguments> {
  readonly rows: number;
  readonly columns: number;
  readonly #given: readonly (readonly [name: string, matrix: readonly (readonly unknown[])[]])[];

  constructor(given: TArguments) {
    this.#given = Object.entries(given).map(([name, argument]) => [name, matrixOf(argument)]);
    const tallest = Math.max(...this.#given.map(([, matrix]) => matrix.length));
    const leading = this.#given.find(([, matrix]) => matrix.length === tallest);
    this.rows = leading === undefined ? 1 : lastFilledRow(leading[1]);
    this.columns = Math.max(...this.#given.map(([, matrix]) => matrix[0]?.length ?? 1));
    for (const [name, matrix] of this.#given) this.#check(name, matrix, tallest);
  }

  contentsAt(row: number, column: number): Contents<TArguments> {
    const contents = this.#given.map(([name, matrix]) => {
      const cells = matrix[matrix.length === 1 ? 0 : row] ?? [];
      return [name, contentOf(cells[cells.length === 1 ? 0 : column])] as const;
    });
    return Object.fromEntries(contents) as Contents<TArguments>;
  }

  #check(name: string, matrix: readonly (readonly unknown[])[], tallest: number): void {
    const width = matrix[0]?.length ?? 1;
    if ((matrix.length === 1 || matrix.length === tallest) && (width === 1 || width === this.columns)) return;
    throw invalidInput(`The ranges must be of one size, or single cells. The ${name} has ${matrix.length} rows and ${width} columns; the largest has ${tallest} and ${this.columns}.`);
  }
}

function matrixOf(argument: RangeArgument): readonly (readonly unknown[])[] {
  return Array.isArray(argument) && argument.length > 0 ? (argument as readonly (readonly unknown[])[]) : [[argument]];
}

/** At least one. */
function lastFilledRow(matrix: readonly (readonly unknown[])[]): number {
  const isFilled = (row: readonly unknown[]) => row.some((cell) => !isBlank(contentOf(cell)));
  return Math.max(1, matrix.findLastIndex(isFilled) + 1);
}
