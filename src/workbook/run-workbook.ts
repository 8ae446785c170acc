// The workbook as a run over rows sees it: what is selected, what rows hold, and where results go. Everything it refuses is
// told in a sentence; must never write into a sheet other than the one it was given.
import { LOOK_OVER_FROM, SURE_FROM } from '../customs/confidence';
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { TEXT_FORMAT, WorkbookRefusal, type ColumnAddition, type Exchange, type Exchanged, type Rectangle, type RunWorkbook, type SelectedCells, type SheetRef } from '../run/ports';
import { runInExcel } from './excel-run';

// The least that a rule of Excel's tells apart here: "between" takes both limits in.
const STEP = 0.001;
// Colours as Excel itself offers them for good, neutral and bad.
const CONFIDENCE_COLOURS = [
  { from: SURE_FROM, to: 100, fill: '#C6EFCE', font: '#006100' },
  { from: LOOK_OVER_FROM, to: SURE_FROM - STEP, fill: '#FFEB9C', font: '#7F6000' },
  // Not from 0: an empty cell counts as 0 to such a rule.
  { from: STEP, to: LOOK_OVER_FROM - STEP, fill: '#FFC7CE', font: '#9C0006' },
];
const AMOUNT_FORMAT = '#,##0.00';
const RATE_FORMAT = '0.0##%';
/** As wide as a sentence needs to be read; autofit would make one column of the whole window. */
const TEXT_COLUMN_POINTS = 160;
const NARROW_COLUMN_POINTS = 90;
const BOLD_LETTER_POINTS = 6;
const EDGE_POINTS = 8;
const ARROW_POINTS = 18;

export function createRunWorkbook(clock: Clock): RunWorkbook {
  return {
    selection,
    exchange: async (sheet, exchanged) => {
      const answer = await exchange(sheet, exchanged);
      // office.js unpacks thousands of rows in one task and resolves in it: what is made of them gets a task of its own.
      await pageTurn(clock);
      return answer;
    },
    hiddenRows,
    extent,
    requireWritable,
    addColumns,
  };
}

async function selection(): Promise<SelectedCells> {
  return runInExcel(undefined, async (context) => {
    const areas = context.workbook.getSelectedRanges();
    const { worksheet } = areas;
    areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    worksheet.load('id,name');
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    worksheet.tables.load('items/id,items/name,items/showHeaders,items/showTotals');
    await context.sync();

    const tables = worksheet.tables.items.map((table) => ({ table, range: table.getRange() }));
    for (const { range } of tables) range.load('rowIndex,columnIndex,rowCount,columnCount');
    const [first] = areas.areas.items;
    // One merged cell is several cells to Excel.
    const merged = first === undefined || first.rowCount * first.columnCount > MOST_MERGED ? undefined : first.getMergedAreasOrNullObject();
    merged?.load('cellCount');
    if (tables.length > 0 || merged !== undefined) await context.sync();

    const selected = areas.areas.items.map(rectangleOf);
    const usedArea = used.isNullObject ? undefined : rectangleOf(used);
    const touched = tables.find(({ range }) => selected.some((area) => common(area, rectangleOf(range)) !== undefined));
    const isOneCell = selected.length === 1 && first !== undefined && (first.rowCount * first.columnCount === 1 || (merged?.isNullObject === false && merged.cellCount === first.rowCount * first.columnCount));
    return {
      sheet: { id: worksheet.id, name: worksheet.name },
      areas: usedArea === undefined ? [] : selected.flatMap((area) => common(area, usedArea) ?? []),
      isSingleCell: isOneCell,
      used: usedArea,
      table: touched === undefined ? undefined : tableOf(touched.table, rectangleOf(touched.range)),
    };
  });
}

async function exchange(sheet: SheetRef, { saves = [], writes = [], reads = [] }: Exchange): Promise<Exchanged> {
  return runInExcel(sheet, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const at = ({ row, column, rows, columns }: Rectangle): Excel.Range => worksheet.getRangeByIndexes(row, column, rows, columns);
    const saved = saves.map(at);
    for (const range of saved) range.load('formulas,numberFormat');
    for (const { row, column, values, formats } of writes) {
      const range = worksheet.getRangeByIndexes(row, column, values.length, values[0]?.length ?? 0);
      // Before the values: text in a cell that has the format of text stays as it is, also where it begins with "=".
      if (formats !== undefined) range.numberFormat = formats.map((cells) => [...cells]);
      range.values = values.map((cells) => [...cells]);
    }
    const read = reads.map(at);
    for (const range of read) range.load('values');
    await context.sync();
    return {
      saved: saved.map(({ formulas }) => formulas as Exchanged['saved'][number]),
      savedFormats: saved.map(({ numberFormat }) => numberFormat as Exchanged['savedFormats'][number]),
      read: read.map(({ values }) => values as Exchanged['read'][number]),
    };
  });
}

async function hiddenRows(sheet: SheetRef, firstRow: number, rows: number): Promise<boolean[]> {
  return runInExcel(sheet, async (context) => {
    // Row by row: a visible view of a large filter is not to be relied on (office-js issue 4263).
    const properties = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(firstRow, 0, rows, 1).getRowProperties({ rowHidden: true });
    await context.sync();
    return properties.value.map(({ rowHidden }) => rowHidden === true);
  });
}

async function extent(sheet: SheetRef, tableId: string | undefined): Promise<Rectangle | undefined> {
  return runInExcel(sheet, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const table = tableId === undefined ? undefined : worksheet.tables.getItemOrNullObject(tableId);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (table !== undefined && !table.isNullObject) {
      const body = table.getDataBodyRange();
      body.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      return rectangleOf(body);
    }
    return used.isNullObject ? undefined : rectangleOf(used);
  });
}

async function requireWritable(sheet: SheetRef): Promise<void> {
  return runInExcel(sheet, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const { protection } = worksheet;
    worksheet.load('name');
    protection.load('protected');
    context.workbook.load('readOnly');
    await context.sync();
    if (context.workbook.readOnly) throw new WorkbookRefusal('protected', 'This workbook is read-only. Save a copy and run there; nothing was spent.');
    if (protection.protected) {
      throw new WorkbookRefusal('protected', `The sheet "${worksheet.name}" is protected. Take the protection off on the Review tab, then go on; nothing was spent for this.`);
    }
  });
}

async function addColumns(sheet: SheetRef, addition: ColumnAddition): Promise<number> {
  return runInExcel(sheet, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const { tableId, headings, headingRow } = addition;
    let { column } = addition;
    if (tableId === undefined) {
      const there = worksheet.getRangeByIndexes(headingRow ?? addition.firstRow, column, addition.firstRow + addition.rows - (headingRow ?? addition.firstRow), headings.length).getUsedRangeOrNullObject(true);
      there.load('address');
      await context.sync();
      if (!there.isNullObject) {
        throw new WorkbookRefusal('selection', `Something stands in ${there.address} by now, where the results would go. Look at the selection again; nothing was spent.`);
      }
      if (headingRow !== undefined) {
        const range = worksheet.getRangeByIndexes(headingRow, column, 1, headings.length);
        range.numberFormat = [headings.map(() => TEXT_FORMAT)];
        range.values = [[...headings]];
        range.format.font.bold = true;
      }
    } else {
      const table = worksheet.tables.getItem(tableId);
      const before = table.getRange();
      before.load('columnIndex,columnCount');
      await context.sync();
      column = before.columnIndex + before.columnCount;
      // Named columns rather than written headings: cells to the right of the table make room.
      for (const heading of headings) table.columns.add(undefined, undefined, heading);
    }
    format(worksheet, { ...addition, column });
    await context.sync();
    return column;
  });
}

function format(worksheet: Excel.Worksheet, { column, firstRow, rows, headings, textColumns, confidenceColumn, amountColumns, rateColumns, tableId }: ColumnAddition): void {
  const cells = (index: number): Excel.Range => worksheet.getRangeByIndexes(firstRow, column + index, rows, 1);
  const formats: readonly (readonly [readonly number[], string])[] = [[textColumns, TEXT_FORMAT], [amountColumns, AMOUNT_FORMAT], [rateColumns, RATE_FORMAT]];
  for (const [indexes, numberFormat] of formats) {
    // One format for all cells of a range; the type knows matrices only (Office documentation, Range.numberFormat).
    for (const index of indexes) cells(index).set({ numberFormat: numberFormat as unknown as string[][] });
  }
  headings.forEach((heading, index) => {
    const least = textColumns.includes(index) && index > 0 ? TEXT_COLUMN_POINTS : NARROW_COLUMN_POINTS;
    cells(index).format.columnWidth = Math.max(least, headingPoints(heading, tableId !== undefined));
  });
  if (confidenceColumn === undefined) return;
  const confidences = cells(confidenceColumn);
  for (const { from, to, fill, font } of CONFIDENCE_COLOURS) {
    const { cellValue } = confidences.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
    cellValue.rule = { formula1: String(from), formula2: String(to), operator: Excel.ConditionalCellValueOperator.between };
  }
}

/** Enough for a heading in bold letters of 11 points, of which the widest are rare, and for the arrow that a table has beside it. */
function headingPoints(heading: string, isOfTable: boolean): number {
  return Math.ceil(heading.length * BOLD_LETTER_POINTS + EDGE_POINTS + (isOfTable ? ARROW_POINTS : 0));
}

/** A merged area larger than this is no single cell to anybody. */
const MOST_MERGED = 100;

function tableOf(table: Excel.Table, range: Rectangle): SelectedCells['table'] {
  const headings = table.showHeaders ? 1 : 0;
  const totals = table.showTotals ? 1 : 0;
  return {
    id: table.id,
    name: table.name,
    headingRow: table.showHeaders ? range.row : undefined,
    body: { ...range, row: range.row + headings, rows: range.rows - headings - totals },
  };
}

function rectangleOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Rectangle {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}

function common(one: Rectangle, other: Rectangle): Rectangle | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
