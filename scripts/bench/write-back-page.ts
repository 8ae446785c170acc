// The part of the write-back benchmark that runs inside the add-in's page, on the office.js that is there: what a run does
// to write its results, and one raw write of the same values.
import type { Output } from '../../src/run/column-roles';
import type { CellValue, RunWorkbook } from '../../src/run/ports';
import { RowReader } from '../../src/run/row-reading';
import { RowPlaces, type PlacedRow } from '../../src/run/row-places';
import { RowWriter, type RowValues } from '../../src/run/row-writer';
import { createRunWorkbook } from '../../src/workbook/run-workbook';
import { systemClock } from '../../src/runtime/system-clock';

const OUTPUTS: readonly Output[] = ['code', 'confidence', 'codeDescription', 'reasoning', 'risk', 'id'];
const READER = new RowReader({ description: [0], origin: 1 }, { isValueOfAllPieces: false, needsCost: false });
/** Behind the two columns of the list. */
const FIRST_COLUMN = 2;

interface Timed {
  readonly tookMs: number;
  readonly syncs: number;
}

/** What a row holds, and what belongs beside it. */
function valuesOf(row: number): CellValue[] {
  const words = `article ${row}`;
  return ['6912.00.25', row % 101, `Tableware of ceramics, ${words}`, `The goods are tableware of ceramics other than porcelain: ${words}`, 'L1 Awareness', `0000-${row}`];
}

const page = {
  goods: (row: number): CellValue[] => [`ceramic mug for coffee, article ${row}`, 'CN'],

  /** As a run writes its results: beside the rows that are there, checked before and after. */
  async writeBack(rows: number): Promise<Timed> {
    const sheet = await activeSheet();
    let syncs = 0;
    const workbook = createRunWorkbook(systemClock);
    const counting: RunWorkbook = {
      ...workbook,
      exchange: (...exchange) => {
        syncs += 1;
        return workbook.exchange(...exchange);
      },
    };
    const placed = Array.from({ length: rows }, (_, row) => placedRow(row));
    const values = placed.map((row): RowValues<PlacedRow> => ({ row, cells: new Map(OUTPUTS.map((output, index) => [output, valuesOf(row.row - 1)[index] ?? ''])) }));
    const targets = new Map(OUTPUTS.map((output, index) => [output, FIRST_COLUMN + index]));
    const list = { clock: systemClock, workbook: counting, sheet, tableId: undefined, reader: READER, codeColumns: [], isReplacing: false };
    const writer = new RowWriter({
      ...list,
      targets,
      headings: undefined,
      formatted: new Set(targets.values()),
      formattedFrom: 0,
      formattedUntil: rows + 1,
      places: new RowPlaces({ ...list, rows: placed }),
    });
    const startedAt = performance.now();
    const { written, lost } = await writer.write(values);
    const tookMs = performance.now() - startedAt;
    if (written.length !== rows || lost.length > 0) throw new Error(`write-back: ${written.length} rows written, ${lost.length} lost.`);
    return { tookMs, syncs };
  },

  /** The same values as one matrix in one message. */
  async writeRaw(rows: number): Promise<Timed> {
    const sheet = await activeSheet();
    const matrix = Array.from({ length: rows }, (_, row) => valuesOf(row));
    const startedAt = performance.now();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(1, FIRST_COLUMN, rows, OUTPUTS.length).values = matrix;
      await context.sync();
    });
    return { tookMs: performance.now() - startedAt, syncs: 1 };
  },

  /** Text columns have their format before anything is written, as a run makes them. */
  async prepare(rows: number): Promise<void> {
    const sheet = await activeSheet();
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(1, FIRST_COLUMN, rows, OUTPUTS.length);
      cells.clear(Excel.ClearApplyTo.contents);
      cells.set({ numberFormat: '@' as unknown as string[][] });
      await context.sync();
    });
  },
};

export type WriteBackPage = typeof page;

function placedRow(row: number): PlacedRow {
  const [description = '', origin = ''] = page.goods(row);
  return { row: row + 1, fingerprint: READER.fingerprint((column) => (column === 0 ? description : origin)) };
}

async function activeSheet(): Promise<{ readonly id: string; readonly name: string }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id,name');
    await context.sync();
    return { id: sheet.id, name: sheet.name };
  });
}

Object.assign(window, { writeBack: page });
