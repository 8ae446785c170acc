// The Classify page by the keyboard alone, beside unmodified office.js, which has keys of its own in the pane: Escape takes
// the focus to the first control, and Tab from the page itself leaves the pane.
import { article } from '../fakes/goods-list';
import { CLASSIFIED_MS, openWithList } from './rows-page';
import { until, type WorkbookWindow } from './workbench-world';
import { useWorkbooks } from './workbooks';

const workbooks = useWorkbooks();

/** The label of what has the focus in the pane, or what stands in it. */
function focused({ pane }: WorkbookWindow): Promise<string> {
  return pane.locator(':focus').evaluate((element) => (element instanceof HTMLInputElement ? element.value : element.textContent) ?? '');
}

test('Escape takes back what was begun, and stopping a run keeps the focus', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 500, rateLimitPerMinute: 1_000, processingMs: [4_000, 6_000] });
  const list = [['Description', 'Origin', 'HS code'], ...Array.from({ length: 12 }, (_, number) => [article(number), 'CN', '94016900'])];
  const workbook = await openWithList(workbooks, sandbox, list);
  const { page, pane } = workbook;
  await pane.getByRole('radio', { name: 'Replace' }).check();

  const limit = pane.getByRole('spinbutton', { name: 'Spending limit (credits)' });
  await limit.fill('34');
  await page.keyboard.press('Escape');
  expect(await focused(workbook)).toBe('');
  await limit.and(pane.locator(':focus')).waitFor();

  const start = pane.getByRole('button', { name: 'Classify 12 products for 12 credits' });
  await until(() => start.isEnabled(), true);
  await start.focus();
  await page.keyboard.press('Enter');
  await pane.getByText('Start and overwrite 12 filled cells?').waitFor();
  expect(await focused(workbook)).toBe('Do not start');
  await page.keyboard.press('Escape');
  await pane.getByText('Start and overwrite').waitFor({ state: 'detached' });
  expect(await focused(workbook)).toBe('Classify 12 products for 12 credits');
  expect(sandbox.statistics().creditsSpent).toBe(0);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await until(() => sandbox.statistics().creditsSpent, 12, CLASSIFIED_MS);
  expect(await focused(workbook)).toBe('Pause');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(workbook)).toBe('Keep going');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: 'Stopping', exact: true }).waitFor();
  expect(await focused(workbook)).toBe('Stopping…');
  await pane.getByRole('heading', { name: 'Stopped', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  expect(await focused(workbook)).toBe('Classify other rows');
});

test('a picture that is not wanted goes, with what was said of it, and the focus stays in the panel', async () => {
  const sandbox = workbooks.world().useSandbox();
  const workbook = await openWithList(workbooks, sandbox, [['Description'], ['ceramic mug for coffee']]);
  const { page, pane } = workbook;
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const choose = async (): Promise<void> => {
    await pane.locator('input[type=file]').first().setInputFiles({ name: 'mug.png', mimeType: 'image/png', buffer: pixel });
    await pane.getByRole('img', { name: 'Picture to be sent' }).waitFor();
  };
  const description = pane.getByRole('textbox', { name: 'Description (optional)' });
  await choose();
  await description.fill('of porcelain');
  await pane.getByRole('button', { name: 'Remove the picture' }).focus();
  await page.keyboard.press('Enter');
  await pane.getByRole('img', { name: 'Picture to be sent' }).waitFor({ state: 'detached' });
  expect(await focused(workbook)).toBe('Choose a picture');
  await choose();
  expect(await description.inputValue()).toBe('');
});
