// The shipped add-in as a user meets it: the production bundle, Microsoft's unmodified office.js, a real browser.
import { officeJsPackageHash } from './browser';
import { until, WorkbenchWorld, type WorkbookWindow } from './workbench-world';

// Results are looked at 25 s after they were sent; a minute more is for a slow machine.
const CLASSIFIED_MS = 90_000;

let world: WorkbenchWorld;
let slowPlan: Promise<SlowPlan>;
const windows: WorkbookWindow[] = [];

beforeAll(async () => {
  world = await WorkbenchWorld.open();
  // Takes three minutes of waiting, which the other tests need not wait for.
  slowPlan = askTooMuchOfASlowPlan();
  slowPlan.catch(() => undefined);
});

afterEach(async () => {
  const errors = windows.flatMap((each) => each.pageErrors);
  for (const each of windows.splice(0)) await each.close();
  expect(errors).toEqual([]);
});

afterAll(async () => {
  await world?.close();
  await slowPlan?.then((slow) => slow.world.close());
});

async function openWorkbook(): Promise<WorkbookWindow> {
  const workbook = await world.openWorkbook();
  windows.push(workbook);
  return workbook;
}

test('office.js in the browser is the package’s, byte for byte, and the page asks nobody else for anything', async () => {
  world.useSandbox();
  const workbook = await openWorkbook();
  const received = await workbook.officeJs.received();
  expect(received.size).toBeGreaterThanOrEqual(3);
  for (const [name, hash] of received) expect([name, hash]).toEqual([name, await officeJsPackageHash(name)]);
});

test('1,000 cells filled down over 400 products: 400 credits, 4 batch requests, every cell right, codes as text', async () => {
  const sandbox = world.useSandbox();
  const workbook = await openWorkbook();
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
  await workbook.idle(10_000);
  expect((await workbook.read('D1')).value).toBe(600);
});

test('a row from description to landed cost, and a code whose leading zero a number has lost', async () => {
  const sandbox = world.useSandbox();
  const workbook = await openWorkbook();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('A2:D2', [['wireless bluetooth headphones', '=IMPORT8.HS(A2)', 1000, '=IMPORT8.LANDED(B2,"CN",C2)']]);
  await workbook.enterRange('A3:D3', [[null, '=IMPORT8.HS(A3)', 1000, '=IMPORT8.LANDED(B3,"CN",C3)']]);
  await workbook.enter('D4', '=IMPORT8.LANDED(7031019,"Egypt",500)');
  await workbook.enter('D5', '=SUM(D2:D4)');
  await workbook.idle(CLASSIFIED_MS);

  const cost = async (hsCode: string, origin: string, value: number) => {
    const answer = await sandbox.fetch(
      new Request('https://sandbox.invalid/api/v1/landed-cost', {
        method: 'POST',
        headers: { 'Authorization': `Bearer ${sandbox.apiKey}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ hs_code: hsCode, origin_country: origin, value }),
      }),
    );
    return ((await answer.json()) as { data: { total_landed_cost: number } }).data.total_landed_cost;
  };
  const [headphones, onions] = [await cost('8518300000', 'CN', 1000), await cost('0703101900', 'EG', 500)];
  expect(await workbook.read('B2')).toMatchObject({ value: '8518.30.00', text: '8518.30.00', formula: '=IMPORT8.HS(A2)' });
  expect((await workbook.read('D2')).value).toBe(headphones);
  expect((await workbook.read('B3')).text).toBe('');
  expect((await workbook.read('D3')).text).toBe('');
  expect((await workbook.read('D4')).value).toBe(onions);
  expect((await workbook.read('D5')).value).toBeCloseTo(headphones + onions, 2);
});

test('editing a pending cell cancels it without losing the paid result: entering the old text again costs nothing', async () => {
  const sandbox = world.useSandbox();
  const workbook = await openWorkbook();
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

describe('when there is no value, the cell says what to do and the pane says the same', () => {
  async function expectSentence(workbook: WorkbookWindow, address: string, shows: '#N/A' | '#VALUE!', sentence: string) {
    const cell = await workbook.read(address);
    expect(cell).toMatchObject({ text: shows, error: expect.stringContaining(sentence) });
    await workbook.pane.getByText(cell.error ?? 'no sentence').first().waitFor({ timeout: 5_000 });
  }

  test('without a key; once it is entered the cell fills itself', async () => {
    const sandbox = world.useSandbox();
    const workbook = await openWorkbook();
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.idle(10_000);
    await expectSentence(workbook, 'B1', '#N/A', 'Open the IMPORT8 pane and enter your API key');
    await workbook.connected(sandbox.apiKey);
    await until(async () => /^691\d\./.test((await workbook.read('B1')).text), true, CLASSIFIED_MS);
    expect(sandbox.statistics().creditsSpent).toBe(1);
  });

  test('with a wrong key, and with one that is refused later', async () => {
    const sandbox = world.useSandbox();
    const workbook = await openWorkbook();
    await workbook.connect('c8_wrong_key_0000');
    await workbook.pane.getByText('Import8 does not accept this key. Copy it again from your dashboard.').first().waitFor();

    await workbook.connected(sandbox.apiKey);
    world.useSandbox({ random: () => 0.5 });
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.idle(10_000);
    await expectSentence(workbook, 'B1', '#N/A', 'Import8 does not accept the API key');
  });

  test('with spent credits', async () => {
    const sandbox = world.useSandbox({ credits: 0 });
    const workbook = await openWorkbook();
    await workbook.connected(sandbox.apiKey);
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.idle(10_000);
    await expectSentence(workbook, 'B1', '#N/A', 'Buy credits at import8.nl; the cell fills itself');
  });

  test('with a number for a text, a nonsense country, a text for a value, a code nobody knows, a text that says nothing', async () => {
    const sandbox = world.useSandbox();
    const workbook = await openWorkbook();
    await workbook.connected(sandbox.apiKey);
    await workbook.enter('B1', '=IMPORT8.HS(42)');
    await workbook.enter('B2', '=IMPORT8.HS("ceramic mug","Atlantis")');
    await workbook.enter('B3', '=IMPORT8.LANDED("8518.30.00","CN","cheap")');
    await workbook.enter('B4', '=IMPORT8.LANDED("9999.99","CN",100)');
    await workbook.enter('B5', '=IMPORT8.HS("misc")');
    await workbook.idle(CLASSIFIED_MS);
    await expectSentence(workbook, 'B1', '#VALUE!', 'The description must be text');
    await expectSentence(workbook, 'B2', '#VALUE!', 'The origin must be a country, such as CN or China. "Atlantis"');
    await expectSentence(workbook, 'B3', '#VALUE!', 'The value "cheap" is text, not a number');
    await expectSentence(workbook, 'B4', '#N/A', 'no duty rates for 999999 (6 digits), filled up with zeros to 9999990000. Give the 8 or 10 digits');
    await expectSentence(workbook, 'B5', '#N/A', 'could not classify "misc"');
  });

  test('with a line that breaks while a product is being sent', async () => {
    const sandbox = world.useSandbox();
    const workbook = await openWorkbook();
    await workbook.connected(sandbox.apiKey);
    world.sandbox = undefined;
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.pane.getByText('Import8 cannot be reached').first().waitFor();
    world.sandbox = sandbox;
    await workbook.idle(CLASSIFIED_MS);
    expect(await workbook.read('B1')).toMatchObject({ text: '#N/A', error: expect.stringContaining('it may have been paid for. It is not sent again by itself') });
    expect(sandbox.statistics().creditsSpent).toBe(0);

    await workbook.pane.getByRole('button', { name: /Submit again/ }).click();
    await workbook.pane.getByRole('button', { name: /Submit again/ }).click();
    await until(async () => /^691\d\./.test((await workbook.read('B1')).text), true, CLASSIFIED_MS);
    expect(sandbox.statistics().creditsSpent).toBe(1);
  });

  test('without a network: surely nothing was spent', async () => {
    const { workbook } = await slowPlan;
    await expectSentence(workbook, 'B1', '#N/A', 'Import8 cannot be reached. Nothing was spent.');
  });

  test('with a plan that is too slow', async () => {
    const { workbook, texts } = await slowPlan;
    expect(texts.filter((text) => /^EUR /.test(text)).length).toBeGreaterThan(5);
    const refused = texts.indexOf('#N/A');
    await expectSentence(workbook, `A${refused + 1}`, '#N/A', 'your Import8 plan allows only so many requests a minute');
  });
});

test('the sandbox needs no key, is marked as demonstration everywhere, and leaves nothing behind', async () => {
  world.useSandbox();
  const workbook = await openWorkbook();
  await workbook.pane.getByRole('button', { name: 'Try the sandbox without a key' }).click();
  await workbook.pane.getByText('Demonstration data').first().waitFor();
  await workbook.enter('B1', '=IMPORT8.HS("ceramic mug for coffee")');
  await workbook.idle(CLASSIFIED_MS);
  expect((await workbook.read('B1')).text).toMatch(/^691\d\./);
  expect(world.sandbox?.statistics().requestsByRoute).toEqual({});

  await workbook.pane.getByRole('button', { name: 'Leave the sandbox' }).click();
  // Once more: it asks whether this is meant.
  await workbook.pane.getByRole('button', { name: 'Leave the sandbox' }).click();
  await until(async () => (await workbook.read('B1')).text, '#N/A');
  await workbook.enter('B2', '=IMPORT8.HS("Ceramic mug for coffee")');
  await workbook.idle(10_000);
  expect(await workbook.read('B2')).toMatchObject({ text: '#N/A', error: expect.stringContaining('Not connected') });
});

const ORIGINS = 'CN VN IN US JP KR TR GB CH BR TH MY ID MX'.split(' ');

interface SlowPlan {
  readonly world: WorkbenchWorld;
  readonly workbook: WorkbookWindow;
  readonly texts: readonly string[];
}

/** Costs of goods from 14 countries on a plan of 5 requests a minute; then a product without a network. Each ends at its cell's deadline. */
async function askTooMuchOfASlowPlan(): Promise<SlowPlan> {
  const slow = await WorkbenchWorld.open();
  const sandbox = slow.useSandbox({ rateLimitPerMinute: 5 });
  const workbook = await slow.openWorkbook();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('A1:A14', ORIGINS.map((origin) => [`=IMPORT8.LANDED("8518.30.00","${origin}",100)`]));
  await workbook.idle(120_000);
  const texts = (await workbook.readRange('A1:A14')).map(([cell]) => cell?.text ?? '');
  await workbook.context.setOffline(true);
  await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
  await workbook.idle(120_000);
  return { world: slow, workbook, texts };
}
