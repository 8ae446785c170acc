// A range where a function expects one value: the function is applied to each of its cells and spills, as dynamic
// arrays do. Rows and columns of the results are zero-based.

import { largest } from '../largest';

type Rectangle = readonly (readonly unknown[])[];

export interface LiftedPosition {
  readonly row: number;
  readonly column: number;
}

/** As many results as the largest arguments have rows and columns. */
export function liftedShape(rectangles: readonly Rectangle[]): { rows: number; columns: number } {
  return {
    rows: largest(rectangles.map((values) => values.length), 0),
    columns: largest(rectangles.map((values) => values[0]?.length ?? 0), 0),
  };
}

/** Where a result's own value is. A single row or column is repeated along the other direction; undefined beyond the
 *  end, where there is #N/A. */
export function liftedPosition(values: Rectangle, result: LiftedPosition): LiftedPosition | undefined {
  const row = values.length === 1 ? 0 : result.row;
  const column = values[0]?.length === 1 ? 0 : result.column;
  const isThere = row < values.length && column < (values[row]?.length ?? 0);
  return isThere ? { row, column } : undefined;
}

export function liftedRows<T>({ rows, columns }: { rows: number; columns: number }, valueAt: (position: LiftedPosition) => T): T[][] {
  return Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_column, column) => valueAt({ row, column })));
}
