// When there is no value, the cell says what to do and the pane says the same: the production bundle in a real browser.
import { until, WorkbenchWorld, type WorkbookWindow } from './workbench-world';
import { useWorkbooks } from './workbooks';

const CLASSIFIED_MS = 90_000;

const workbooks = useWorkbooks();
let slowPlan: Promise<SlowPlan>;

beforeAll(() => {
  // Takes three minutes of waiting, which the other tests need not wait for.
  slowPlan = askTooMuchOfASlowPlan();
  slowPlan.catch(() => undefined);
});

afterAll(async () => {
  await slowPlan?.then((slow) => slow.world.close());
});

describe('a cell says what to do, and the pane says the same,', () => {
  async function expectSentence(workbook: WorkbookWindow, address: string, shows: '#N/A' | '#VALUE!', sentence: string) {
    const cell = await workbook.read(address);
    expect(cell).toMatchObject({ text: shows, error: expect.stringContaining(sentence) });
    await workbook.pane.getByText(cell.error ?? 'no sentence').first().waitFor({ timeout: 5_000 });
  }

  test('without a key; once it is entered the cell fills itself', async () => {
    const sandbox = workbooks.world().useSandbox();
    const workbook = await workbooks.open();
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.idle(30_000);
    await expectSentence(workbook, 'B1', '#N/A', 'Open the IMPORT8 pane and enter your API key');
    await workbook.connected(sandbox.apiKey);
    await until(async () => /^691\d\./.test((await workbook.read('B1')).text), true, CLASSIFIED_MS);
    expect(sandbox.statistics().creditsSpent).toBe(1);
  });

  test('with a wrong key, and with one that is refused later', async () => {
    const sandbox = workbooks.world().useSandbox();
    const workbook = await workbooks.open();
    await workbook.connect('c8_wrong_key_0000');
    await workbook.pane.getByText('Import8 does not accept this key. Copy it again from your dashboard.').first().waitFor();

    await workbook.connected(sandbox.apiKey);
    workbooks.world().useSandbox({ random: () => 0.5 });
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.idle(30_000);
    await expectSentence(workbook, 'B1', '#N/A', 'Import8 does not accept the API key');
  });

  test('with spent credits', async () => {
    const sandbox = workbooks.world().useSandbox({ credits: 0 });
    const workbook = await workbooks.open();
    await workbook.connected(sandbox.apiKey);
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.idle(30_000);
    await expectSentence(workbook, 'B1', '#N/A', 'Buy credits at import8.nl; the cell fills itself');
  });

  test('with a number for a text, a nonsense country, a text for a value, a code nobody knows, a text that says nothing', async () => {
    const sandbox = workbooks.world().useSandbox();
    const workbook = await workbooks.open();
    await workbook.connected(sandbox.apiKey);
    await workbook.enter('B1', '=IMPORT8.HS(42)');
    await workbook.enter('B2', '=IMPORT8.HS("ceramic mug","Atlantis")');
    await workbook.enter('B3', '=IMPORT8.LANDED("8518.30.00","CN","cheap")');
    await workbook.enter('B4', '=IMPORT8.LANDED("9999.99","CN",100)');
    await workbook.enter('B5', '=IMPORT8.HS("qwertz zorgblat")');
    await workbook.idle(CLASSIFIED_MS);
    await expectSentence(workbook, 'B1', '#VALUE!', 'The description must be text');
    await expectSentence(workbook, 'B2', '#VALUE!', 'The origin must be a country, such as CN or China. "Atlantis"');
    await expectSentence(workbook, 'B3', '#VALUE!', 'The value "cheap" is text, not a number');
    await expectSentence(workbook, 'B4', '#N/A', 'no duty rates for 999999 (6 digits), filled up with zeros to 9999990000. Give the 8 or 10 digits');
    await expectSentence(workbook, 'B5', '#N/A', 'could not classify "qwertz zorgblat"');
  });

  test('with a line that breaks: a free request goes ahead, so nothing is sent into it, and the product comes by itself for one credit', async () => {
    const sandbox = workbooks.world().useSandbox();
    const workbook = await workbooks.open();
    await workbook.connected(sandbox.apiKey);
    workbooks.world().sandbox = undefined;
    await workbook.enter('B1', '=IMPORT8.HS("ceramic mug")');
    await workbook.pane.getByText('Import8 cannot be reached').first().waitFor();
    expect(sandbox.statistics().creditsSpent).toBe(0);
    workbooks.world().sandbox = sandbox;
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
