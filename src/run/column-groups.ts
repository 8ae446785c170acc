// Columns that are read together. Takes the columns somebody needs, gives few rectangles that hold them: of a list of forty
// columns a run needs four, and reads no others.
import type { CellValue, Rectangle } from './ports';

/** One row: what stands in a column. "" where that column was not read. */
export type RowCells = (column: number) => CellValue;

// Reading a column that nobody needs costs less than one more rectangle.
const NEAR = 2;

export class ColumnGroups {
  readonly #groups: readonly { readonly column: number; readonly columns: number }[];

  constructor(columns: readonly number[]) {
    const groups: { column: number; columns: number }[] = [];
    for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
      const last = groups.at(-1);
      if (last !== undefined && column - (last.column + last.columns) < NEAR) last.columns = column - last.column + 1;
      else groups.push({ column, columns: 1 });
    }
    this.#groups = groups;
  }

  rectangles(row: number, rows: number): Rectangle[] {
    return this.#groups.map((group) => ({ row, rows, ...group }));
  }

  /** @param values Of `rectangles`, in their order. */
  rows(values: readonly (readonly (readonly CellValue[])[])[]): RowCells[] {
    const [first = []] = values;
    return first.map((_, row) => (column) => {
      const index = this.#groups.findIndex((group) => column >= group.column && column < group.column + group.columns);
      const group = this.#groups[index];
      return group === undefined ? '' : (values[index]?.[row]?.[column - group.column] ?? '');
    });
  }
}
