// Runs over rows that do not go through in one go: stopped and gone on with, sheets that take nothing, in a real browser.
import { article } from '../fakes/goods-list';
import { CLASSIFIED_MS, codes, openWithList, requireRight, start, toClassify } from './rows-page';
import { until } from './workbench-world';
import { useWorkbooks } from './workbooks';

const workbooks = useWorkbooks();

test('a run that is stopped at a third, closed, opened and gone on with buys nothing twice and misses nothing, though the sheet is sorted meanwhile', async () => {
  // The first minute of so slow a plan has room for four batches.
  const sandbox = workbooks.world().useSandbox({ credits: 5_000, rateLimitPerMinute: 6 });
  const workbook = await openWithList(workbooks, sandbox, [['Description', 'Origin'], ...Array.from({ length: 1_200 }, (_, number) => [article(number), 'CN'])]);
  await start(workbook);
  await until(() => sandbox.statistics().creditsSpent >= 300, true, CLASSIFIED_MS);
  await workbook.pane.getByRole('button', { name: 'Stop' }).click();
  await workbook.pane.getByRole('button', { name: 'Stop', exact: true }).last().click();
  // So high that nothing waits for another minute from here on.
  sandbox.setRateLimit(10_000);
  await workbook.pane.getByRole('heading', { name: 'Stopped', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  const bought = sandbox.statistics().creditsSpent;
  expect(bought).toBeLessThanOrEqual(600);
  expect(await codes(workbook, 1_200)).toBe(bought);
  await requireRight(workbook, 'Description', 1_200);
  const cells = await workbook.readRange('A1:D1201');

  const again = await workbooks.openBeside(workbook);
  await workbook.page.close();
  await again.enterRange('A1', cells.map((row) => row.map(({ value }) => value)));
  await again.idle(CLASSIFIED_MS);
  await toClassify(again);
  await again.pane.getByRole('button', { name: 'Review and resume' }).click();
  const left = (1_200 - bought).toLocaleString('en');
  await again.pane.getByRole('button', { name: `Classify ${left} products for ${left} credits` }).click();
  await until(() => sandbox.statistics().creditsSpent, 1_200, CLASSIFIED_MS);
  await again.page.evaluate(() => window.workbench.sort('A2:D1201', 0, true));
  await again.pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  expect(await codes(again, 1_200)).toBe(1_200);
  await requireRight(again, 'Description', 1_200);
  expect(sandbox.statistics().creditsSpent).toBe(1_200);
});

test('a protected sheet is told before anything is spent; a cell being edited and a deleted sheet are told when results come, and lose nothing', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 500, rateLimitPerMinute: 1_000 });
  const list = [['Description', 'Origin'], ...Array.from({ length: 30 }, (_, number) => [article(number), 'CN'])];
  const workbook = await openWithList(workbooks, sandbox, list);
  const { pane, page } = workbook;
  await page.evaluate(() => window.workbench.protect('Sheet1', true));
  await pane.getByRole('button', { name: 'Use current selection' }).click();
  await pane.getByText('The sheet "Sheet1" is protected').first().waitFor();
  expect(await pane.getByRole('button', { name: /^Classify 30/ }).isDisabled()).toBe(true);
  await page.evaluate(() => window.workbench.protect('Sheet1', false));
  await pane.getByRole('button', { name: 'Use current selection' }).click();
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
  await pane.getByRole('button', { name: 'Use current selection' }).click();
  await pane.getByRole('button', { name: 'Fill in 30 rows (nothing to pay)' }).click();
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  expect(await codes(workbook, 30)).toBe(30);
  expect(sandbox.statistics().creditsSpent).toBe(30);
});
