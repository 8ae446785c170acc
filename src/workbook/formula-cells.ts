// Where the workbook has formulas that call our functions, wherever rows have been inserted, deleted or sorted.
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { columnLetters, quotedSheet } from './cell-address';

// Also within another formula, and as Excel writes it where the add-in was not loaded ("_xldudf_IMPORT8_HS"). A text that only
// says so is calculated in vain, which costs nothing.
const CALLS_US = /IMPORT8[._][A-Z]/i;
// Some 300 KB of long formulas in one message, which Excel on the web limits to 5 MB, and some milliseconds to unpack.
const CELLS_PER_BLOCK = 4_000;

interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Addresses as Excel gives them to functions. Waits while a cell is being edited. Nothing where there is no workbook. */
export async function findFormulas(clock: Clock): Promise<readonly string[]> {
  if (typeof Excel === 'undefined') return [];
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const found: string[] = [];
    for (const block of await blocksOf(context)) {
      found.push(...callsWithin(block, await formulasOf(context, block)));
      // office.js unpacks a block in one task: what is made of it gets a task of its own.
      await pageTurn(clock);
    }
    return found;
  });
}

/** Nothing for a sheet that is deleted meanwhile. */
async function formulasOf(context: Excel.RequestContext, { sheet, row, column, rows, columns }: Block): Promise<readonly (readonly unknown[])[]> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  const range = worksheet.getRangeByIndexes(row, column, rows, columns);
  range.load('formulas');
  await context.sync();
  return worksheet.isNullObject ? [] : range.formulas;
}

async function blocksOf(context: Excel.RequestContext): Promise<readonly Block[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  // By values: formats alone would make whole columns of it.
  const used = worksheets.items.map((worksheet) => ({ sheet: worksheet.name, range: worksheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : slices(sheet, range)));
}

function slices(sheet: string, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): readonly Block[] {
  const columns = Math.min(columnCount, CELLS_PER_BLOCK);
  const rows = Math.max(1, Math.floor(CELLS_PER_BLOCK / columns));
  const blocks: Block[] = [];
  for (let row = 0; row < rowCount; row += rows) {
    for (let column = 0; column < columnCount; column += columns) {
      blocks.push({ sheet, row: rowIndex + row, column: columnIndex + column, rows: Math.min(rows, rowCount - row), columns: Math.min(columns, columnCount - column) });
    }
  }
  return blocks;
}

function callsWithin({ sheet, row, column }: Block, formulas: readonly (readonly unknown[])[]): string[] {
  return formulas.flatMap((cells, down) =>
    cells.flatMap((formula, right) =>
      typeof formula === 'string' && formula.startsWith('=') && CALLS_US.test(formula) ? `${quotedSheet(sheet)}!${columnLetters(column + right)}${row + down + 1}` : [],
    ),
  );
}
