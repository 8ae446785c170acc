// Lets formulas do without a table: what they say about it becomes plain references to its cells.
import type { Area, SheetInfo, TableInfo } from '../grid-port';
import type { SheetCells } from './sheet-cells';
import { englishIn } from './typed-input';
import { withPlainReferences, type ReferencedTable } from './table-references';

/** Rewrites every formula of the sheets that names the table. Its cells stay as they are. */
export function forgetTableName(table: TableInfo, cells: SheetCells, sheets: readonly SheetInfo[]): void {
  const { name, area } = table;
  const sheetName = sheets.find(({ id }) => id === area.sheetId)?.name ?? '';
  const [columns = []] = cells.texts({ ...area, rows: 1 });
  for (const { id } of sheets) {
    const used = cells.usedArea(id);
    if (used !== null) rewrite(used, cells, { name, sheetName, area, columns });
  }
}

function rewrite(used: Area, cells: SheetCells, table: ReferencedTable): void {
  const formulas = cells.storedFormulas(used);
  const inputs = formulas.map((row, offset) =>
    row.map((formula) => {
      if (typeof formula !== 'string' || !formula.startsWith('=')) return undefined;
      const plain = withPlainReferences(formula, table, used.row + offset);
      return plain === formula ? undefined : plain;
    }),
  );
  cells.write(used, inputs, englishIn(new Date().getFullYear()));
}
