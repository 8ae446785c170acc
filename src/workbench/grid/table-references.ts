// References to a table's parts (Goods[Price], Goods[[#This Row],[Price]]) as plain references to the cells they mean.
// Takes a formula's text, gives it back with those replaced; text in quotes and other names are left alone.
import { formatAddress, type Rectangle } from '../address';

export interface ReferencedTable {
  readonly name: string;
  readonly sheetName: string;
  /** Header row included. */
  readonly area: Rectangle;
  /** The texts of the header row. */
  readonly columns: readonly string[];
}

const REF_ERROR = '#REF!';
/** Quoted text is matched too, as a whole, so that no name is found inside it. Functions and sheets are no tables. */
const QUOTED_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<name>[\p{L}_][\p{L}\p{N}_.]*)(?:(?<part>\[(?:[^[\]]|\[[^[\]]*\])*\])|(?![\p{L}\p{N}_.(![]))/gu;
const BRACKETED = /\[([^[\]]*)\]/g;

/** `row` is where the formula stands: what [#This Row] means. */
export function withPlainReferences(formula: string, table: ReferencedTable, row: number): string {
  return formula.replace(QUOTED_OR_NAME, (token, ...match) => {
    const { name, part } = match.at(-1) as { name?: string; part?: string };
    if (name?.toLowerCase() !== table.name.toLowerCase()) return token;
    return referenceTo(part ?? '', table, row);
  });
}

function referenceTo(part: string, table: ReferencedTable, row: number): string {
  const items = itemsOf(part);
  const rows = rowsOf(items.filter((item) => item.startsWith('#')), table, row);
  const columns = columnsOf(items.filter((item) => !item.startsWith('#')), table);
  if (rows === undefined || columns === undefined) return REF_ERROR;
  const address = formatAddress(table.sheetName, { ...rows, ...columns });
  const mark = address.lastIndexOf('!') + 1;
  return address.slice(0, mark) + absolute(address.slice(mark), items.includes('#this row'));
}

/** "[[#This Row],[Price]]" is ["#this row", "price"]; names are compared in any case. */
function itemsOf(part: string): string[] {
  const inner = part.slice(1, -1);
  const items = inner.includes('[') ? Array.from(inner.matchAll(BRACKETED), ([, item = '']) => item) : [inner];
  return items.map((item) => item.trim().toLowerCase()).filter((item) => item !== '');
}

/** Without a special item the rows below the header. There are no totals rows here. */
function rowsOf(items: readonly string[], { area }: ReferencedTable, row: number): Pick<Rectangle, 'row' | 'rows'> | undefined {
  const has = (item: string): boolean => items.includes(item);
  const isBody = items.length === 0 || has('#data');
  if (has('#all') || (isBody && has('#headers'))) return { row: area.row, rows: area.rows };
  if (isBody) return { row: area.row + 1, rows: area.rows - 1 };
  if (has('#headers')) return { row: area.row, rows: 1 };
  const isBeside = row > area.row && row < area.row + area.rows;
  return has('#this row') && isBeside ? { row, rows: 1 } : undefined;
}

/** One name is a column, two are the first and the last of several, none is all of them. */
function columnsOf(names: readonly string[], { area, columns }: ReferencedTable): Pick<Rectangle, 'column' | 'columns'> | undefined {
  const indexes = names.map((name) => columns.findIndex((column) => column.toLowerCase() === name));
  if (indexes.includes(-1)) return undefined;
  const [first, last = first] = indexes.toSorted((a, b) => a - b);
  return first === undefined || last === undefined
    ? { column: area.column, columns: area.columns }
    : { column: area.column + first, columns: last - first + 1 };
}

/** As Excel writes them: fixed, but for the row of a reference to "this row". */
function absolute(cells: string, isRowRelative: boolean): string {
  return cells.replace(/([A-Z]+)(\d+)/g, isRowRelative ? '$$$1$2' : '$$$1$$$2');
}
