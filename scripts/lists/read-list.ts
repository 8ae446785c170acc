// Reads a labelled list as the pane would with its selection: one cell means the whole list, a range means its rows.
import type { Cell, RowCells } from '../../src/lists/cells';
import { LineReader } from '../../src/lists/line-reader';
import type { LineReading } from '../../src/lists/line-reading';
import type { ListReading } from '../../src/lists/list-reading';
import { recognise } from '../../src/lists/recognition';
import { sampleAreas } from '../../src/lists/sample-areas';
import type { LabelledList } from './labelled-list';

export interface ReadList {
  readonly reading: ListReading;
  /** By row, 1-based; rows outside of the selection are left out. */
  readonly lines: ReadonlyMap<number, LineReading>;
}

export function readList({ sheet, selection }: LabelledList): ReadList {
  const columns = sheet.reduce((most, row) => Math.max(most, row.length), 0);
  const grid = sheet.map((row) => Array.from({ length: columns }, (_, column): Cell => row[column] ?? ''));
  const blocks = sampleAreas(0, grid.length).map(({ row, rows }) => ({ row, cells: grid.slice(row, row + rows) }));
  const reading = recognise({ column: 0, columns, blocks });
  const reader = new LineReader(reading);
  const [first, last] = selectedRows(selection, grid.length);
  const lines = new Map<number, LineReading>();
  for (let row = Math.max(first, (reading.headings?.last ?? -1) + 1); row <= last; row += 1) {
    const cells: RowCells = (column) => grid[row]?.[column] ?? '';
    lines.set(row + 1, reader.read(row, cells));
  }
  return { reading, lines };
}

/** Zero-based; of a single cell those of the whole sheet. */
function selectedRows(selection: string, rows: number): readonly [first: number, last: number] {
  const [, from, to] = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/.exec(selection) ?? [];
  if (from === undefined || to === undefined || from === to) return [0, rows - 1];
  return [Number(from) - 1, Math.min(Number(to), rows) - 1];
}

export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : letterOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}
