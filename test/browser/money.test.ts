// Never pay twice, never lose a paid result: the production bundle in real browser windows that are killed, doubled and
// kept within an allowance.
import { until, type WorkbookWindow } from './workbench-world';
import { useWorkbooks } from './workbooks';

const CLASSIFIED_MS = 90_000;

const workbooks = useWorkbooks();

async function fillDown(workbook: WorkbookWindow, products: number): Promise<void> {
  await workbook.enterRange(`A1:A${products}`, Array.from({ length: products }, (_, row) => [`ceramic mug for coffee, article ${row}`]));
  await workbook.enterRange(`B1:B${products}`, Array.from({ length: products }, (_, row) => [`=IMPORT8.HS(A${row + 1})`]));
}

async function texts(workbook: WorkbookWindow, products: number): Promise<(string | undefined)[]> {
  return (await workbook.readRange(`B1:B${products}`)).map(([cell]) => cell?.text);
}

const MUG = /^691\d\.\d\d\./;

test('a page that is killed during a fill-down of 300 products: opened again, all 300 arrive, for 300 credits in all', async () => {
  // The page may die before the last answer has reached it: then those products are found in the list again, one by one.
  const sandbox = workbooks.world().useSandbox({ processingMs: [20_000, 30_000], recordsTellRequests: true, rateLimitPerMinute: 600 });
  const first = await workbooks.open();
  await first.connected(sandbox.apiKey);
  await first.allow(1_000);
  await fillDown(first, 300);
  await until(() => sandbox.statistics().creditsSpent, 300);
  await first.kill();

  const second = await workbooks.openBeside(first);
  await fillDown(second, 300);
  await until(async () => (await texts(second, 300)).filter((text) => MUG.test(text ?? '')).length, 300, 2 * CLASSIFIED_MS);
  expect(sandbox.statistics().creditsSpent).toBe(300);
});

test('two windows with the same 120 products at the same time buy each product once', async () => {
  const sandbox = workbooks.world().useSandbox();
  const first = await workbooks.open();
  await first.connected(sandbox.apiKey);
  await first.allow(1_000);
  const second = await workbooks.openBeside(first);
  await Promise.all([fillDown(first, 120), fillDown(second, 120)]);
  for (const workbook of [first, second]) {
    await until(async () => (await texts(workbook, 120)).filter((text) => MUG.test(text ?? '')).length, 120, 2 * CLASSIFIED_MS);
  }
  expect(sandbox.statistics().creditsSpent).toBe(120);
});

test('a fill-down of 200 with an allowance of 25: 25 are bought, 175 cells ask for approval, and one click brings them all', async () => {
  const sandbox = workbooks.world().useSandbox();
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await fillDown(workbook, 200);
  await workbook.idle(CLASSIFIED_MS);
  const waiting = (await workbook.readRange('B1:B200')).filter(([cell]) => cell?.text === '#N/A');
  expect(waiting).toHaveLength(175);
  for (const [cell] of waiting) expect(cell?.error).toContain('approve it in the IMPORT8 pane');
  expect(sandbox.statistics().creditsSpent).toBe(25);

  await workbook.pane.getByRole('button', { name: 'Buy 175 products for 175 credits' }).click();
  await until(async () => (await texts(workbook, 200)).filter((text) => MUG.test(text ?? '')).length, 200, CLASSIFIED_MS);
  expect(sandbox.statistics().creditsSpent).toBe(200);
});
