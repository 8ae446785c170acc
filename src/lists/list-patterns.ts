// Ways of writing that a list has: what its rows leave to the rows above them. Takes what was recognised, gives the patterns that show;
// those that would change what a row says are only offered.
import { isBlank, isDitto, shownText, type Cell } from './cells';
import type { ColumnProfile } from './column-profile';
import type { SampledRow } from './heading-rows';
import type { ListColumns } from './list-columns';
import type { Judgement, ListPattern, ListRole } from './list-reading';

type Judgements = Readonly<Record<ListRole, Judgement>>;

export function listPatterns(list: ListColumns, judgements: Judgements): readonly ListPattern[] {
  const shows: Readonly<Record<ListPattern, boolean>> = {
    ditto: list.columns.some(({ cells }) => cells.some((cell) => typeof cell === 'string' && isDitto(shownText(cell)))),
    'second-block': list.hasSecondBlock,
    'continuation-lines': hasContinuationLines(list, judgements),
    'variants-without-title': hasVariantsWithoutTitle(list, judgements),
    'empty-as-above': leavesOriginAbove(list, judgements),
  };
  return (Object.keys(shows) as ListPattern[]).filter((pattern) => shows[pattern]);
}

/** Rows directly below goods, with text in the column of the description and nothing else. */
function hasContinuationLines({ body, rows, firstColumn, endColumn, sampleColumn }: ListColumns, judgements: Judgements): boolean {
  const column = columnOf(judgements.description);
  if (column === undefined) return false;
  const goods = new Set(body.map(({ row }) => row));
  const last = body.at(-1)?.row ?? 0;
  const cellsOf = ({ cells }: SampledRow): readonly Cell[] => cells.slice(firstColumn - sampleColumn, endColumn - sampleColumn);
  return rows.some((row) => goods.has(row.row - 1) && !goods.has(row.row) && row.row < last && cellsOf(row).every((cell, index) => isBlank(cell) !== (firstColumn + index === column)));
}

/** The number of an article, or its picture, again and again, and its title once. */
function hasVariantsWithoutTitle({ columns }: ListColumns, judgements: Judgements): boolean {
  const title = columns.find(({ column }) => column === columnOf(judgements.description));
  if (title === undefined || title.filled === title.rows || isBlank(title.cells[0] ?? '')) return false;
  return columns.some((other) => other !== title && repeatsBelow(other, title));
}

/** True where the column says the same as above in every row without a title. */
function repeatsBelow(other: ColumnProfile, title: ColumnProfile): boolean {
  return title.cells.every((cell, row) => !isBlank(cell) || (!isBlank(other.cells[row] ?? '') && other.cells[row] === other.cells[row - 1])) && other.distinct > 1;
}

/** Origins that stand in the first row of each group of rows only. */
function leavesOriginAbove({ columns }: ListColumns, judgements: Judgements): boolean {
  const origin = columns.find(({ column }) => column === columnOf(judgements.origin));
  if (origin === undefined || origin.filled === 0 || origin.filled === origin.rows || isBlank(origin.cells[0] ?? '')) return false;
  return columns.some((other) => other !== origin && other.distinct > 1 && other.distinct < other.filled && repeatsBelow(other, origin));
}

function columnOf(judgement: Judgement): number | undefined {
  return judgement.kind === 'taken' ? judgement.columns[0] : undefined;
}
