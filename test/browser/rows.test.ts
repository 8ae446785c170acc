// Runs over rows as a user makes them: the production bundle on unmodified office.js, in a real browser, from the selection
// to the last cell.
import ExcelJS from 'exceljs';
import type { Sandbox } from '../../src/sandbox/app';
import { article, CODE_HEADING } from '../fakes/goods-list';
import { sandboxCodes } from '../fakes/sandbox-codes';
import { until, type WorkbookWindow } from './workbench-world';
import { useWorkbooks } from './workbooks';

type Cell = string | number | null;

const workbooks = useWorkbooks();
const codeOf = sandboxCodes();
/** The first look at results is 35 s after they were sent. */
const CLASSIFIED_MS = 120_000;

/** A page for runs, with a list in the sheet and its first cell selected. */
async function openWithList(sandbox: Sandbox, rows: readonly (readonly Cell[])[], way: keyof typeof WAYS = 'tab'): Promise<WorkbookWindow> {
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('A1', rows);
  await workbook.idle(CLASSIFIED_MS);
  await toClassify(workbook, way);
  return workbook;
}

/** There are three ways to the page for runs. */
const WAYS = {
  tab: (workbook: WorkbookWindow) => workbook.pane.getByRole('tab', { name: 'Classify' }).click(),
  ribbon: (workbook: WorkbookWindow) => workbook.page.getByRole('button', { name: 'Classify selection' }).click(),
  shortcut: async (workbook: WorkbookWindow) => {
    // Keys are the workbook's only while it has the focus.
    await workbook.page.mouse.click(300, 500);
    await workbook.page.evaluate(() => window.workbench.select('A1'));
    await workbook.page.keyboard.press('Control+Alt+Shift+H');
  },
};

async function toClassify(workbook: WorkbookWindow, way: keyof typeof WAYS = 'tab'): Promise<void> {
  await workbook.page.evaluate(() => window.workbench.select('A1'));
  await WAYS[way](workbook);
}

async function start(workbook: WorkbookWindow): Promise<void> {
  await workbook.pane.getByRole('button', { name: /^(Classify|Fill in) .*(credits?|nothing to pay\))$/ }).click();
}

/** The texts of a column by its heading, from row 2 on. */
async function column(workbook: WorkbookWindow, heading: string, rows: number): Promise<string[]> {
  const [headings = []] = await workbook.readRange('A1:Z1');
  const index = headings.findIndex(({ text }) => text === heading);
  if (index < 0) return [];
  const letter = String.fromCharCode(65 + index);
  return (await workbook.readRange(`${letter}2:${letter}${rows + 1}`)).map(([cell]) => cell?.text ?? '');
}

async function codes(workbook: WorkbookWindow, rows: number): Promise<number> {
  return (await column(workbook, CODE_HEADING, rows)).filter((code) => code !== '').length;
}

/** Every code that is there stands beside its product. */
async function requireRight(workbook: WorkbookWindow, descriptionColumn: string, rows: number): Promise<void> {
  const [goods, written] = [await column(workbook, descriptionColumn, rows), await column(workbook, CODE_HEADING, rows)];
  const wrong = written.flatMap((code, row) => (code === '' || code === codeOf(goods[row] ?? '') ? [] : [{ row: row + 2, goods: goods[row], code }]));
  expect(wrong).toEqual([]);
}

test('2,000 rows with Dutch headings, duplicates, vague and filtered rows: the quote is right to the row, and so is every cell', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 5_000, rateLimitPerMinute: 1_000 });
  // 1,280 products, 600 rows that repeat one, 20 vague ones and 100 that a filter hides: in no order.
  const kinds = [
    ...Array.from({ length: 1_280 }, (_, number) => [article(number), 'actief']),
    ...Array.from({ length: 600 }, (_, number) => [article(number * 2), 'actief']),
    ...Array.from({ length: 20 }, () => ['monster', 'actief']),
    ...Array.from({ length: 100 }, (_, number) => [article(10_000 + number), 'vervallen']),
  ];
  const rows = kinds.map((_, row) => kinds[(row * 1_237) % kinds.length] ?? []);
  const workbook = await openWithList(sandbox, [
    ['Artikelnr.', 'Omschrijving', 'Land van oorsprong', 'Status'],
    ...rows.map(([description = '', status = ''], row) => [100_000 + row, description, 'China', status]),
  ], 'ribbon');
  await workbook.page.evaluate(() => window.workbench.filter('A1:D2001', 3, ['actief']));
  await workbook.pane.getByRole('button', { name: 'Look at the selection again' }).click();

  const { pane } = workbook;
  await pane.getByRole('button', { name: 'Classify 1,280 products for 1,280 credits' }).waitFor();
  const quote = (await pane.getByRole('main').innerText()).replace(/\s+/g, ' ');
  for (const said of ['100 hidden rows are left out', 'Rows 1,900', 'New products 1,280', 'Same as a new product, free 600', '20 rows do not say what the goods are', '5,000 now, 3,720 after']) expect(quote).toContain(said);
  expect(sandbox.statistics().creditsSpent).toBe(0);

  await start(workbook);
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  await requireRight(workbook, 'Omschrijving', 2_000);
  const written = await column(workbook, CODE_HEADING, 2_000);
  written.forEach((code, row) => expect([rows[row], code === '']).toEqual([rows[row], rows[row]?.[0] === 'monster' || rows[row]?.[1] === 'vervallen']));
  expect(sandbox.statistics().creditsSpent).toBe(1_280);
});

test('a run that is stopped at a third, closed, opened and gone on with buys nothing twice and misses nothing, though the sheet is sorted meanwhile', async () => {
  // The first window of so slow a plan has room for four batches.
  const sandbox = workbooks.world().useSandbox({ credits: 5_000, rateLimitPerMinute: 6 });
  const workbook = await openWithList(sandbox, [['Description', 'Origin'], ...Array.from({ length: 1_800 }, (_, number) => [article(number), 'CN'])]);
  await start(workbook);
  await until(() => sandbox.statistics().creditsSpent >= 300, true, CLASSIFIED_MS);
  await workbook.pane.getByRole('button', { name: 'Stop' }).click();
  await workbook.pane.getByRole('button', { name: 'Stop', exact: true }).last().click();
  sandbox.setRateLimit(1_000);
  await workbook.pane.getByRole('heading', { name: 'Stopped', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  const bought = sandbox.statistics().creditsSpent;
  expect(bought).toBeLessThanOrEqual(1_000);
  expect(await codes(workbook, 1_800)).toBe(bought);
  await requireRight(workbook, 'Description', 1_800);
  const cells = await workbook.readRange('A1:D1801');

  const again = await workbooks.openBeside(workbook);
  await workbook.page.close();
  await again.enterRange('A1', cells.map((row) => row.map(({ value }) => value)));
  await again.idle(CLASSIFIED_MS);
  await toClassify(again);
  await again.pane.getByRole('button', { name: 'See what is left' }).click();
  const left = (1_800 - bought).toLocaleString('en');
  await again.pane.getByRole('button', { name: `Classify ${left} products for ${left} credits` }).click();
  await until(() => sandbox.statistics().creditsSpent, 1_800, CLASSIFIED_MS);
  await again.page.evaluate(() => window.workbench.sort('A2:D1801', 0, true));
  await again.pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  expect(await codes(again, 1_800)).toBe(1_800);
  await requireRight(again, 'Description', 1_800);
  expect(sandbox.statistics().creditsSpent).toBe(1_800);
});

test('a protected sheet is told before anything is spent; a cell being edited and a deleted sheet are told when results come, and lose nothing', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 500, rateLimitPerMinute: 1_000 });
  const list = [['Description', 'Origin'], ...Array.from({ length: 30 }, (_, number) => [article(number), 'CN'])];
  const workbook = await openWithList(sandbox, list);
  const { pane, page } = workbook;
  await page.evaluate(() => window.workbench.protect('Sheet1', true));
  await pane.getByRole('button', { name: 'Look at the selection again' }).click();
  await pane.getByText('The sheet "Sheet1" is protected').first().waitFor();
  expect(await pane.getByRole('button', { name: /^Classify 30/ }).isDisabled()).toBe(true);
  await page.evaluate(() => window.workbench.protect('Sheet1', false));
  await pane.getByRole('button', { name: 'Look at the selection again' }).click();
  await pane.getByRole('button', { name: 'Classify 30 products for 30 credits' }).click();
  await until(() => sandbox.statistics().creditsSpent, 30, CLASSIFIED_MS);

  await page.evaluate(() => window.workbench.beginEdit('F5', 'half a wo'));
  await pane.getByText('A cell is being edited').first().waitFor({ timeout: CLASSIFIED_MS });
  expect(await codes(workbook, 30)).toBe(0);
  await page.evaluate(() => window.workbench.addSheet('Again'));
  await page.evaluate(async () => {
    await window.workbench.endEdit(false);
    window.workbench.deleteSheet('Sheet1');
  });
  await pane.getByText('is not there any more').first().waitFor({ timeout: CLASSIFIED_MS });
  await pane.getByRole('heading', { name: 'Stopped', exact: true }).waitFor({ timeout: CLASSIFIED_MS });

  await pane.getByRole('button', { name: 'Classify other rows' }).click();
  await workbook.enterRange('A1', list);
  await toClassify(workbook);
  await pane.getByRole('button', { name: 'Look at the selection again' }).click();
  await pane.getByRole('button', { name: 'Fill in 30 rows (nothing to pay)' }).click();
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  expect(await codes(workbook, 30)).toBe(30);
  expect(sandbox.statistics().creditsSpent).toBe(30);
});

test('a file of 40 columns with the goods in column AF, and texts that begin like formulas, come out as text', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 500, rateLimitPerMinute: 1_000 });
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  const goods = ['=ceramic mug for coffee', '+ceramic mug for tea', '-wooden dining chair', '@leather handbag'];
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Prijslijst');
  sheet.addRow(['Prijslijst voorjaar 2026']);
  sheet.addRow([]);
  sheet.addRow(Array.from({ length: 40 }, (_, index) => (index === 31 ? 'Warenbezeichnung' : index === 33 ? 'Ursprungsland' : `Feld ${index + 1}`)));
  goods.forEach((text, row) => sheet.addRow(Array.from({ length: 40 }, (_, index) => (index === 31 ? text : index === 33 ? 'Vietnam' : row * 100 + index))));
  const bytes = [...new Uint8Array(await file.xlsx.writeBuffer())];
  await workbook.page.evaluate((data) => window.workbench.openXlsx(new Uint8Array(data)), bytes);
  await toClassify(workbook, 'shortcut');
  await workbook.pane.getByRole('checkbox', { name: 'Reasoning' }).check();
  await workbook.pane.getByRole('button', { name: 'Classify 4 products for 4 credits' }).click();
  await workbook.pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  const written = await workbook.readRange('AO3:AQ7');
  expect(written[0]?.map(({ text }) => text)).toContain(CODE_HEADING);
  written.slice(1).forEach((cells, row) => {
    expect(cells.map(({ formula }) => formula)).toEqual([null, null, null]);
    expect(cells[0]?.value).toBe(codeOf(goods[row] ?? ''));
  });
  expect((await workbook.readRange('AF4:AF7')).map(([cell]) => [cell?.text, cell?.formula])).toEqual(goods.map((text) => [text, null]));
});
