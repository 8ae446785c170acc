// The shipped add-in as a user meets it: the production bundle, Microsoft's unmodified office.js, a real browser.
import { sandboxLandedCost } from '../fakes/sandbox-landed-cost';
import { officeJsPackageHash } from './browser';
import { until } from './workbench-world';
import { useWorkbooks } from './workbooks';

// Results are looked at 25 s after they were sent; a minute more is for a slow machine.
const CLASSIFIED_MS = 90_000;

const workbooks = useWorkbooks();

test('office.js in the browser is the package’s, byte for byte, and the page asks nobody else for anything', async () => {
  workbooks.world().useSandbox();
  const workbook = await workbooks.open();
  const received = await workbook.officeJs.received();
  expect(received.size).toBeGreaterThanOrEqual(3);
  for (const [name, hash] of received) expect([name, hash]).toEqual([name, await officeJsPackageHash(name)]);
});

test('1,000 cells filled down over 400 products: 400 credits, 4 batch requests, every cell right, codes as text', async () => {
  const sandbox = workbooks.world().useSandbox();
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.allow(1_000);

  const goods: readonly [string, RegExp][] = [
    ['fresh yellow onions', /^0703\.10\./],
    ['ceramic mug for coffee', /^691\d\.\d\d\./],
    ['knitted cotton T-shirt for men', /^6109\.10\./],
    ['wireless bluetooth headphones', /^8518\.30\./],
  ];
  const product = (row: number) => row % 400;
  const rows = Array.from({ length: 1_000 }, (_, row) => [`${goods[product(row) % 4]?.[0]}, article ${product(row)}`]);
  await workbook.enterRange('A1:A1000', rows);
  const callsBefore = await workbook.calls();
  await workbook.enterRange('B1:B1000', rows.map((_, row) => [`=IMPORT8.HS(A${row + 1})`]));
  await until(async () => (await workbook.read('B1')).text, '#BUSY!');
  await workbook.idle(CLASSIFIED_MS);

  const cells = (await workbook.readRange('B1:B1000')).map(([cell]) => cell?.value);
  cells.forEach((value, row) => {
    expect(typeof value).toBe('string');
    expect(value).toMatch(goods[product(row) % 4]?.[1] ?? /never/);
  });
  expect(await workbook.calls()).toBe(callsBefore + 1_000);
  const { creditsSpent, requestsByRoute } = sandbox.statistics();
  expect(creditsSpent).toBe(400);
  expect(requestsByRoute['POST /api/v1/classify/batch']).toBe(4);
  await workbook.pane.getByText('600').first().waitFor();

  await workbook.enter('D1', '=IMPORT8.CREDITS()');
  await workbook.idle(30_000);
  expect((await workbook.read('D1')).value).toBe(600);
});

test('a row from description to landed cost, and a code whose leading zero a number has lost', async () => {
  const sandbox = workbooks.world().useSandbox();
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('A2:D2', [['wireless bluetooth headphones', '=IMPORT8.HS(A2)', 1000, '=IMPORT8.LANDED(B2,"CN",C2)']]);
  await workbook.enterRange('A3:D3', [[null, '=IMPORT8.HS(A3)', 1000, '=IMPORT8.LANDED(B3,"CN",C3)']]);
  await workbook.enter('D4', '=IMPORT8.LANDED(7031019,"Egypt",500)');
  await workbook.enter('D5', '=SUM(D2:D4)');
  await workbook.idle(CLASSIFIED_MS);

  const [headphones, onions] = [await sandboxLandedCost(sandbox, '8518300000', 'CN', 1000), await sandboxLandedCost(sandbox, '0703101900', 'EG', 500)];
  expect(await workbook.read('B2')).toMatchObject({ value: '8518.30.00', text: '8518.30.00', formula: '=IMPORT8.HS(A2)' });
  expect((await workbook.read('D2')).value).toBe(headphones);
  expect((await workbook.read('B3')).text).toBe('');
  expect((await workbook.read('D3')).text).toBe('');
  expect((await workbook.read('D4')).value).toBe(onions);
  expect((await workbook.read('D5')).value).toBeCloseTo(headphones + onions, 2);
});

test('editing a pending cell cancels it without losing the paid result: entering the old text again costs nothing', async () => {
  const sandbox = workbooks.world().useSandbox();
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.enter('A1', 'ceramic mug for coffee');
  await workbook.enter('B1', '=IMPORT8.HS(A1)');
  await until(() => sandbox.statistics().creditsSpent, 1);
  await workbook.enter('A1', 'wireless bluetooth headphones');
  await until(() => sandbox.statistics().creditsSpent, 2);
  await workbook.enter('A1', 'ceramic mug for coffee');
  await workbook.idle(CLASSIFIED_MS);
  expect((await workbook.read('B1')).text).toMatch(/^691\d\./);
  await workbook.enter('A1', 'wireless bluetooth headphones');
  await workbook.idle(CLASSIFIED_MS);
  expect((await workbook.read('B1')).text).toBe('8518.30.00');
  expect(sandbox.statistics().creditsSpent).toBe(2);
});

test('the sandbox needs no key, is marked as demonstration everywhere, and leaves nothing behind', async () => {
  workbooks.world().useSandbox();
  const workbook = await workbooks.open();
  await workbook.pane.getByRole('button', { name: 'Try the sandbox without a key' }).click();
  await workbook.pane.getByText('Demonstration data').first().waitFor();
  await workbook.enter('B1', '=IMPORT8.HS("ceramic mug for coffee")');
  await workbook.idle(CLASSIFIED_MS);
  expect((await workbook.read('B1')).text).toMatch(/^691\d\./);
  expect(workbooks.world().sandbox?.statistics().requestsByRoute).toEqual({});

  await workbook.pane.getByRole('button', { name: 'Leave the sandbox' }).click();
  // Once more: it asks whether this is meant.
  await workbook.pane.getByRole('button', { name: 'Leave the sandbox' }).click();
  await until(async () => (await workbook.read('B1')).text, '#N/A');
  await workbook.enter('B2', '=IMPORT8.HS("Ceramic mug for coffee")');
  await workbook.idle(30_000);
  expect(await workbook.read('B2')).toMatchObject({ text: '#N/A', error: expect.stringContaining('Not connected') });
});
