// From the sandbox to a real key, in the production bundle in a real browser: nothing is bought before one click, and nothing
// is stuck after it.
import { article } from '../fakes/goods-list';
import { until, type WorkbookWindow } from './workbench-world';
import { useWorkbooks } from './workbooks';

const CLASSIFIED_MS = 150_000;
const CELLS = 40;
const CODE = /^\d{4}\.\d\d/;

const workbooks = useWorkbooks();

async function fillDown(workbook: WorkbookWindow): Promise<void> {
  await workbook.enterRange(`A1:A${CELLS}`, Array.from({ length: CELLS }, (_, row) => [article(row)]));
  await workbook.enterRange(`B1:B${CELLS}`, Array.from({ length: CELLS }, (_, row) => [`=IMPORT8.HS(A${row + 1})`]));
}

async function codes(workbook: WorkbookWindow, address = `B1:B${CELLS}`): Promise<number> {
  return (await workbook.readRange(address)).filter(([cell]) => CODE.test(cell?.text ?? '')).length;
}

/** 40 cells with demonstration codes, the sandbox left, and the key entered. */
async function fromSandboxToKey(workbook: WorkbookWindow, key: string): Promise<void> {
  const { pane } = workbook;
  await pane.getByRole('button', { name: 'Try the sandbox without a key' }).click();
  await pane.getByRole('heading', { name: 'Sandbox', exact: true }).waitFor();
  await fillDown(workbook);
  await until(() => codes(workbook), CELLS, CLASSIFIED_MS);
  await pane.getByRole('button', { name: 'Leave the sandbox' }).click();
  await pane.getByRole('button', { name: 'Leave the sandbox' }).click();
  await workbook.idle(CLASSIFIED_MS);
  expect(await codes(workbook)).toBe(0);
  await workbook.connected(key);
}

async function expectCard({ pane }: WorkbookWindow): Promise<void> {
  await pane.getByRole('heading', { name: `${CELLS} cells show demonstration results` }).waitFor();
  await pane.getByText(`${CELLS} different new products`).waitFor();
  await pane.getByText('247 now, 207 after').waitFor();
}

async function expectAllBought(workbook: WorkbookWindow, creditsSpent: () => number, address?: string): Promise<void> {
  await workbook.pane.getByRole('button', { name: `Calculate with your account for ${CELLS} credits` }).click();
  await until(() => codes(workbook, address), CELLS, CLASSIFIED_MS);
  await workbook.pane.getByRole('heading', { name: /demonstration results/ }).waitFor({ state: 'detached' });
  await workbook.pane.getByText(/\d products are being classified|Approving/).first().waitFor({ state: 'detached' });
  expect(await workbook.pane.getByRole('button', { name: /^Buy \d/ }).count()).toBe(0);
  expect(creditsSpent()).toBe(CELLS);
}

test('40 cells of the sandbox: a button with its price, and one click buys 40 credits', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 247 });
  const creditsSpent = (): number => sandbox.statistics().creditsSpent;
  const workbook = await workbooks.open();
  await fromSandboxToKey(workbook, sandbox.apiKey);
  await expectCard(workbook);
  expect(creditsSpent()).toBe(0);
  // Rows that move between the figures and the click.
  await workbook.page.evaluate(() => window.workbench.insertRows(1, 5));
  await workbook.idle(CLASSIFIED_MS);
  await expectAllBought(workbook, creditsSpent, `B6:B${CELLS + 5}`);
});

test('the same after the page was loaded again: nothing is bought by that', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 247 });
  const creditsSpent = (): number => sandbox.statistics().creditsSpent;
  const first = await workbooks.open();
  await fromSandboxToKey(first, sandbox.apiKey);
  await expectCard(first);

  const second = await workbooks.openBeside(first);
  await fillDown(second);
  await expectCard(second);
  expect([creditsSpent(), await codes(second)]).toEqual([0, 0]);
  await expectAllBought(second, creditsSpent);
});
