// Lists as large as those of importers, opened in the workbench: more cells than a function takes arguments.
import ExcelJS from 'exceljs';
import { GridStage } from './workbench-grid/grid-stage';
import { until } from './workbench-world';

const ROWS = 5_200;
const COLUMNS = 33;
const SOON_MS = 120_000;

const rows = Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_column, column) => `item ${row * COLUMNS + column}`));
const LAST = `item ${ROWS * COLUMNS - 1}`;

let stage: GridStage;
beforeAll(async () => {
  stage = await GridStage.open();
});
afterAll(async () => {
  await stage?.close();
});

async function xlsxFile(): Promise<Buffer> {
  const file = new ExcelJS.Workbook();
  file.addWorksheet('List').addRows(rows);
  return Buffer.from(await file.xlsx.writeBuffer());
}

test.each([
  ['list.csv', async () => Buffer.from(rows.map((row) => row.join(',')).join('\n'))],
  ['list.xlsx', xlsxFile],
])('%s of 5,200 rows and 33 columns opens, and its formulas reach to its end', async (name, fileOf) => {
  const book = await stage.openWorkbook();
  await book.page.locator('#file').setInputFiles({ name, mimeType: '', buffer: await fileOf() });
  await until(() => book.text('AG5200'), LAST, SOON_MS);
  await book.enter('AH1', '=COUNTA(A1:AG5200)');
  await until(() => book.text('AH1'), String(ROWS * COLUMNS), SOON_MS);
  expect(await book.page.locator('#message').isVisible()).toBe(false);
  expect(book.pageErrors).toEqual([]);
  await book.close();
});
