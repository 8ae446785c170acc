// The columns of a run: those that are there, and those that it adds. Takes a plan, gives each output its column and the
// writer that fills them.
import type { Language } from '../customs/language';
import type { Clock } from '../engine/ports';
import type { Output } from './column-roles';
import { headingOf, isText } from './output-headings';
import { WorkbookRefusal, type RunWorkbook } from './ports';
import type { RunPlan, RunRow } from './run-plan';
import type { RowList } from './run-state';
import { RowPlaces } from './row-places';
import { RowWriter } from './row-writer';

export interface RunColumnsOptions {
  readonly clock: Clock;
  readonly workbook: RunWorkbook;
  readonly language: Language;
}

export interface RunColumns {
  readonly targets: ReadonlyMap<Output, number>;
  readonly writer: RowWriter<RunRow>;
}

/** Rejects with WorkbookRefusal where the list has changed since the quote, before it adds any, or the sheet takes no new columns. */
export async function makeColumns({ list, choices, targets: present, additions, codeColumns, reader, rows, isDemonstration }: RunPlan, { clock, workbook, language }: RunColumnsOptions): Promise<RunColumns> {
  const { sheet, tableId, headingRow, column, columns, areas } = list.place;
  const firstRow = areas[0]?.row ?? 0;
  const lastArea = areas.at(-1);
  const endRow = lastArea === undefined ? firstRow : lastArea.row + lastArea.rows;
  const isReplacing = choices.mode === 'replace';
  const places = new RowPlaces({ clock, workbook, sheet, tableId, reader, codeColumns, rows, isReplacing });
  await requireHeadings(list, workbook);
  await places.requireUnchanged();
  const targets = new Map(present);
  const indexesOf = (isOne: (output: Output) => boolean): number[] => additions.flatMap((output, index) => (isOne(output) ? [index] : []));
  if (additions.length > 0) {
    const first = await workbook.addColumns(sheet, {
      column: column + columns,
      headingRow,
      headings: additions.map((output) => headingOf(output, language, isDemonstration)),
      firstRow,
      rows: endRow - firstRow,
      textColumns: indexesOf(isText),
      confidenceColumn: indexesOf((output) => output === 'confidence')[0],
      amountColumns: indexesOf((output) => output === 'landedCost'),
      rateColumns: indexesOf((output) => output === 'dutyRate'),
      tableId,
    });
    additions.forEach((output, index) => targets.set(output, first + index));
  }
  const headingAbove = (output: Output, at: number): string => list.columns.find((each) => each.column === at)?.heading ?? headingOf(output, language, isDemonstration);
  const writer = new RowWriter({
    clock,
    workbook,
    sheet,
    tableId,
    reader,
    codeColumns,
    targets,
    headings: headingRow === undefined ? undefined : { row: headingRow, above: new Map([...targets].map(([output, at]) => [at, headingAbove(output, at)])) },
    formatted: new Set(additions.flatMap((output) => (isText(output) ? (targets.get(output) ?? []) : []))),
    formattedFrom: firstRow,
    formattedUntil: endRow,
    isReplacing,
    places,
  });
  return { targets, writer };
}

/** New headings must stand beside those that were looked at: a row may have been inserted above them since. */
async function requireHeadings({ columns, place: { sheet, headingRow } }: RowList, workbook: RunWorkbook): Promise<void> {
  const [first, last] = [columns[0], columns.at(-1)];
  if (headingRow === undefined || first === undefined || last === undefined) return;
  const { read: [[headings = []] = []] } = await workbook.exchange(sheet, { reads: [{ row: headingRow, rows: 1, column: first.column, columns: last.column - first.column + 1 }] });
  if (columns.every(({ column, heading }) => String(headings[column - first.column] ?? '').trim() === heading)) return;
  throw new WorkbookRefusal('selection', `The headings of "${sheet.name}" have changed or moved since the quote. Nothing was sent: look at the selection again.`);
}
