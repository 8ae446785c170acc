// The list that a selection means. Takes what is selected, gives its rows, its headings and what its columns seem to be;
// changes nothing in the workbook.
import { COLUMN_ROLES, columnsOfRole, mappingBy, type ColumnMapping } from './column-roles';
import { mapColumns, rolesNamed, type ColumnSample } from './column-mapping';
import { isOfRun } from './output-headings';
import { WorkbookRefusal, type CellValue, type Rectangle, type RememberedMappings, type RunWorkbook, type SelectedCells, type SheetRef } from './ports';
import type { ListColumn, RowArea, RowList } from './run-state';

/** Titles and notes stand above the headings of many lists. */
export const HEADING_SEARCH_ROWS = 20;
const SAMPLE_ROWS = 60;
const SHOWN_SAMPLES = 3;
const LONGEST_SAMPLE = 60;
// Some hundred KB in one answer.
const HIDDEN_ROWS_AT_ONCE = 10_000;

/** Rejects with `workbook-refused` where there are no rows. */
export async function findList(workbook: RunWorkbook, remembered: RememberedMappings | undefined): Promise<RowList> {
  const selected = await workbook.selection();
  const { sheet, used, table } = selected;
  if (used === undefined) throw noRows(`${sheet.name} is empty. Select the rows with your product descriptions.`);
  const list = table?.body ?? used;
  const headingRow = table === undefined ? await findHeadings(workbook, sheet, used) : table.headingRow;
  const firstRow = table === undefined ? (headingRow ?? used.row - 1) + 1 : list.row;
  const endRow = list.row + list.rows;
  const body: RowArea = { row: firstRow, rows: endRow - firstRow };
  const chosen = selected.isSingleCell ? [body] : within(selected.areas, body);
  const areas = body.rows > 0 ? chosen : [];
  const [firstArea] = areas;
  if (firstArea === undefined) throw noRows(`There are no products in the selection on ${sheet.name}. Select the rows with your product descriptions.`);

  const { column, columns } = list;
  const reads: Rectangle[] = [{ row: firstArea.row, rows: Math.min(firstArea.rows, SAMPLE_ROWS), column, columns }];
  if (headingRow !== undefined) reads.push({ row: headingRow, rows: 1, column, columns });
  const { read: [sample = [], headings = []] } = await workbook.exchange(sheet, { reads });
  const samples = Array.from({ length: columns }, (_, index) => sampleOf(column + index, headings[0]?.[index] ?? '', sample.map((cells) => cells[index] ?? '')));
  const known = remembered?.find(ownHeadings(samples));
  const hiddenRows = await countHidden(workbook, selected, areas);
  return {
    place: { sheet, tableId: table?.id, headingRow, areas, column, columns },
    sheet: sheet.name,
    table: table?.name,
    address: areas.map((area) => addressOf({ ...area, column, columns })).join(', '),
    scope: selected.isSingleCell ? 'list' : 'selection',
    rows: areas.reduce((sum, { rows }) => sum + rows, 0) - hiddenRows,
    hiddenRows,
    hasHeadings: headingRow !== undefined,
    columns: samples.map(shown),
    mapping: known === undefined ? mapColumns(samples) : mappingOf(known, samples),
    isRemembered: known !== undefined,
  };
}

/**
 * The same list as it stands now: its headings may have moved, and columns may have been added. Its mapping goes with the
 * headings; a list without headings is taken as it was. Rejects with `workbook-refused` where a heading is gone.
 */
export async function findAgain(workbook: RunWorkbook, list: RowList): Promise<RowList> {
  const { sheet, tableId } = list.place;
  const extent = await workbook.extent(sheet, tableId);
  if (extent === undefined) throw noRows(`${list.sheet} is empty now.`);
  if (!list.hasHeadings) return { ...list, place: { ...list.place, column: extent.column, columns: extent.columns } };
  const headingRow = tableId === undefined ? await findHeadings(workbook, sheet, extent) : extent.row - 1;
  if (headingRow === undefined) throw noRows(`The headings of the list on ${list.sheet} are not there any more. Look at the selection again.`);
  const { column, columns } = extent;
  const { read: [[headings = []] = []] } = await workbook.exchange(sheet, { reads: [{ row: headingRow, rows: 1, column, columns }] });
  const samples = Array.from({ length: columns }, (_, index) => sampleOf(column + index, headings[index] ?? '', []));
  const chosen = headingsOf(list.mapping, list.columns);
  const missing = Object.values(chosen).flat().find((name) => !samples.some((each) => nameAmong(each, samples) === name));
  if (missing !== undefined) throw noRows(`The column "${missing}" of ${list.sheet} is not there any more. Look at the selection again.`);
  return { ...list, place: { ...list.place, headingRow, column, columns }, columns: samples.map(shown), mapping: mappingOf(chosen, samples) };
}

/** By role the headings of its columns, which may be empty, for the same headings another time. */
export function headingsOf(mapping: ColumnMapping, columns: readonly ListColumn[]): Record<string, readonly string[]> {
  const chosen: Record<string, readonly string[]> = {};
  for (const role of COLUMN_ROLES) {
    const names = columnsOfRole(mapping, role).flatMap((wanted) => {
      const column = columns.find((each) => each.column === wanted);
      return column === undefined ? [] : [nameAmong(column, columns)];
    });
    if (names.length > 0) chosen[role] = names;
  }
  return chosen;
}

/** Those of the user: what runs add does not make it another list. */
export function ownHeadings(columns: readonly Pick<ListColumn, 'heading'>[]): string[] {
  return columns.flatMap(({ heading }) => (isOfRun(heading) ? [] : [heading]));
}

/** A heading, and which of several that are the same. */
function nameAmong({ column, heading }: Pick<ListColumn, 'column' | 'heading'>, columns: readonly Pick<ListColumn, 'column' | 'heading'>[]): string {
  const before = columns.filter((each) => each.heading === heading && each.column < column).length;
  return before === 0 ? heading : `${heading}\u0000${before}`;
}

export function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : letterOf(rest - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

async function findHeadings(workbook: RunWorkbook, sheet: SheetRef, used: Rectangle): Promise<number | undefined> {
  const top = { ...used, rows: Math.min(used.rows, HEADING_SEARCH_ROWS) };
  const { read: [rows = []] } = await workbook.exchange(sheet, { reads: [top] });
  const candidates = rows.map((cells, row) => ({ row: used.row + row, roles: rolesNamed(cells), filled: cells.filter((cell) => cell !== '').length }));
  const [best] = candidates.filter(({ roles }) => roles > 0).sort((a, b) => b.roles - a.roles || b.filled - a.filled);
  return best?.row;
}

/** The rows of the areas that lie in the body, each once, from top to bottom. */
function within(areas: readonly RowArea[], body: RowArea): RowArea[] {
  const merged: { row: number; rows: number }[] = [];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const start = Math.max(row, body.row);
    const end = Math.min(row + rows, body.row + body.rows);
    if (start >= end) continue;
    const last = merged.at(-1);
    if (last !== undefined && start <= last.row + last.rows) last.rows = Math.max(last.rows, end - last.row);
    else merged.push({ row: start, rows: end - start });
  }
  return merged;
}

async function countHidden(workbook: RunWorkbook, { sheet }: SelectedCells, areas: readonly RowArea[]): Promise<number> {
  let hidden = 0;
  for (const { row, rows } of slices(areas, HIDDEN_ROWS_AT_ONCE)) {
    hidden += (await workbook.hiddenRows(sheet, row, rows)).filter((isHidden) => isHidden).length;
  }
  return hidden;
}

/** The same rows in areas of at most so many. */
export function slices(areas: readonly RowArea[], most: number): RowArea[] {
  return areas.flatMap(({ row, rows }) =>
    Array.from({ length: Math.ceil(rows / most) }, (_, index) => ({ row: row + index * most, rows: Math.min(most, rows - index * most) })),
  );
}

function sampleOf(column: number, heading: CellValue, values: readonly CellValue[]): ColumnSample {
  return { column, heading: String(heading).trim(), values: values.filter((value) => value !== '') };
}

function shown({ column, heading, values }: ColumnSample): ListColumn {
  const samples = [...new Set(values.map((value) => String(value).slice(0, LONGEST_SAMPLE)))].slice(0, SHOWN_SAMPLES);
  return { column, letter: letterOf(column), heading, samples };
}

function mappingOf(chosen: Readonly<Record<string, readonly string[]>>, samples: readonly ColumnSample[]): ColumnMapping {
  // Each look goes through all columns, and a sheet may have 16,384.
  return mappingBy((role) => (chosen[role] ?? []).flatMap((name) => samples.find((each) => nameAmong(each, samples) === name)?.column ?? []));
}

function addressOf({ row, rows, column, columns }: Rectangle): string {
  return `${letterOf(column)}${row + 1}:${letterOf(column + columns - 1)}${row + rows}`;
}

function noRows(message: string): WorkbookRefusal {
  return new WorkbookRefusal('selection', message);
}
