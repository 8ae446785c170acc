// Runs over rows as a user makes them: the production bundle on unmodified office.js, in a real browser, from the selection
// to the last cell.
import ExcelJS from 'exceljs';
import { article, CODE_HEADING } from '../fakes/goods-list';
import { CLASSIFIED_MS, codeOf, column, openWithList, requireRight, start, toClassify } from './rows-page';
import { useWorkbooks } from './workbooks';

const workbooks = useWorkbooks();

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
  const workbook = await openWithList(workbooks, sandbox, [
    ['Artikelnr.', 'Omschrijving', 'Land van oorsprong', 'Status'],
    ...rows.map(([description = '', status = ''], row) => [100_000 + row, description, 'China', status]),
  ], 'ribbon');
  await workbook.page.evaluate(() => window.workbench.filter('A1:D2001', 3, ['actief']));
  await workbook.pane.getByRole('button', { name: 'Use current selection' }).click();

  const { pane } = workbook;
  await pane.getByRole('button', { name: 'Classify 1,280 products for 1,280 credits' }).waitFor();
  const quote = (await pane.getByRole('main').innerText()).replace(/\s+/g, ' ');
  for (const said of ['100 hidden rows are left out', 'Rows 1,900', 'New products 1,280', 'Duplicates, free 600', '20 rows do not say what the goods are', '5,000 now, 3,720 after']) expect(quote).toContain(said);
  expect(sandbox.statistics().creditsSpent).toBe(0);

  await start(workbook);
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  await requireRight(workbook, 'Omschrijving', 2_000);
  const written = await column(workbook, CODE_HEADING, 2_000);
  written.forEach((code, row) => expect([rows[row], code === '']).toEqual([rows[row], rows[row]?.[0] === 'monster' || rows[row]?.[1] === 'vervallen']));
  expect(sandbox.statistics().creditsSpent).toBe(1_280);
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
