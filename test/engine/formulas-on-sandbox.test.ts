// Every formula on the stand-in API: what it asks, what it spends, and when it fills itself.
import { accountField, creditsLeft } from '../../src/functions/account-formulas';
import { customsCode, detailOf, detailTable, productCard } from '../../src/functions/classification-formulas';
import { antiDumpingRate, dutyRate, dutyTable, landedCost, landedTotal, vatRate } from '../../src/functions/cost-formulas';
import type { Entity } from '../../src/functions/data-types';
import { alternativesTable, decisionsTable, documentsTable, risksTable } from '../../src/functions/detail-tables';
import { installFakeCustomFunctions } from '../fakes/fake-custom-functions';
import { BUSY, FormulaSheet, type Formula } from '../fakes/formula-sheet';
import { keepingInMemory } from '../fakes/keeping-in-memory';
import { SandboxWorld } from '../fakes/sandbox-world';

installFakeCustomFunctions();

const DETAIL_ROUTE = 'GET /api/v1/classifications/:id';
const RATES_ROUTE = 'GET /api/v1/duty-rates/:hsCode';
const NO_MORE = { origin: null, destination: null, image_url: null };
const COSTS = { destination: null, currency: null, shipping: null, insurance: null };

const hs = (description: string): Formula => (runtime, invocation) => customsCode(runtime, { description: [[description]], ...NO_MORE }, invocation);
const classify = (description: string, origin: string | null = null): Formula => (runtime, invocation) =>
  productCard(runtime, { description: [[description]], ...NO_MORE, origin: [[origin]] }, invocation);
const detail = (product: string, field: string): Formula => (runtime, invocation) => detailOf(runtime, { description_or_id: [[product]], field, ...NO_MORE }, invocation);
const landed = (code: string, origin: string, value: number): Formula => (runtime, invocation) =>
  landedTotal(runtime, { hs: [[code]], origin: [[origin]], value: [[value]], ...COSTS }, invocation);

const GOODS = ['fresh yellow onions', 'ceramic mug for coffee', 'knitted cotton T-shirt for men', 'wireless bluetooth headphones'];
const product = (number: number) => `${GOODS[number % GOODS.length] ?? ''}, article ${number}`;

test('500 DETAIL cells over 100 products make 100 requests and spend nothing; more fields later make none', async () => {
  const sheet = await FormulaSheet.open({ world: new SandboxWorld({ credits: 1_000, rateLimitPerMinute: 60 }) });
  for (let row = 0; row < 100; row += 1) sheet.enter(`A${row}`, hs(product(row)));
  await sheet.pass(60_000);
  const credits = sheet.world.sandbox.statistics().creditsSpent;
  const fields = ['confidence', 'reasoning', 'code', 'chapter', 'documents'];
  fields.forEach((field, column) => {
    for (let row = 0; row < 100; row += 1) sheet.enter(`${'BCDEF'[column] ?? ''}${row}`, detail(product(row), field));
  });
  await sheet.pass(300_000);
  expect(sheet.requests(DETAIL_ROUTE)).toBe(100);
  expect(sheet.busyCells).toBe(0);
  expect(sheet.shows('D3')).toEqual([['8518.30.00']]);
  for (let row = 0; row < 100; row += 1) sheet.enter(`G${row}`, detail(product(row), 'grading_label'));
  await sheet.pass(1_000);
  expect(sheet.requests(DETAIL_ROUTE)).toBe(100);
  expect(sheet.world.sandbox.statistics().creditsSpent).toBe(credits);
});

test('nothing spends a credit except HS, HSCODE and CLASSIFY of a new product', async () => {
  const sheet = await FormulaSheet.open({ hasDataTypes: true });
  const spent = () => sheet.world.sandbox.statistics().creditsSpent;
  const mug = { description_or_id: [[product(1)]], ...NO_MORE };
  const free: Record<string, Formula> = {
    DETAIL: detail(product(1), 'reasoning'),
    ALTERNATIVES: (runtime, invocation) => detailTable(runtime, mug, alternativesTable, invocation),
    DECISIONS: (runtime, invocation) => detailTable(runtime, mug, decisionsTable, invocation),
    RISKS: (runtime, invocation) => detailTable(runtime, mug, risksTable, invocation),
    DOCUMENTS: (runtime, invocation) => detailTable(runtime, mug, documentsTable, invocation),
    LANDED: landed('8518.30.00', 'CN', 100),
    LANDEDCOST: (runtime, invocation) => landedCost(runtime, { hs: [['8518.30.00']], origin: [['CN']], value: [[100]], ...COSTS, headings: true }, invocation),
    DUTY: (runtime, invocation) => dutyRate(runtime, { hs: [['6109.10.00']], origin: [['CN']], destination: null }, invocation),
    DUTYRATES: (runtime, invocation) => dutyTable(runtime, { hs: [['6109.10.00']], origin: null, destination: null }, invocation),
    VAT: (runtime, invocation) => vatRate(runtime, { hs: [['6109.10.00']], destination: null }, invocation),
    ANTIDUMPING: (runtime, invocation) => antiDumpingRate(runtime, { hs: [['6912.00.23']], origin: [['CN']], destination: null }, invocation),
    CREDITS: creditsLeft,
    ACCOUNT: (runtime, invocation) => accountField(runtime, 'plan', invocation),
  };
  for (const [name, formula] of Object.entries(free)) sheet.enter(name, formula);
  await sheet.pass(200_000);
  expect(spent()).toBe(0);
  expect(sheet.says('DETAIL')).toMatch(/has not been classified/i);

  sheet.enter('HS', hs(product(1)));
  sheet.enter('CLASSIFY', classify(product(1)));
  sheet.enter('CLASSIFY 2', classify(product(2)));
  await sheet.pass(200_000);
  expect(spent()).toBe(2);
  // What waited for the product has filled itself.
  for (const name of Object.keys(free)) expect([name, sheet.says(name), sheet.shows(name) === BUSY]).toEqual([name, '', false]);
  sheet.calculateAll();
  await sheet.pass(200_000);
  expect(spent()).toBe(2);
  expect(sheet.requests(DETAIL_ROUTE)).toBe(2);
});

test('every row of a range of 300 descriptions is classified in three submissions, in one cell', async () => {
  const sheet = await FormulaSheet.open();
  const column = Array.from({ length: 300 }, (_, row) => [product(row)]);
  sheet.enter('B2', (runtime, invocation) => customsCode(runtime, { description: column, ...NO_MORE }, invocation));
  await sheet.pass(60_000);
  const spilled = sheet.shows('B2') as string[][];
  expect(spilled).toHaveLength(300);
  spilled.forEach(([code], row) => expect(code).toMatch([/^0703\.10\./, /^691\d\.\d\d\./, /^6109\.10\./, /^8518\.30\./][row % 4] ?? /never/));
  expect(sheet.requests('POST /api/v1/classify/batch')).toBe(3);
});

test('a range beyond the allowance shows what it could buy, asks once for the rest, and one approval fills it', async () => {
  const sheet = await FormulaSheet.open();
  sheet.runtime.setAllowance(25);
  const column = Array.from({ length: 60 }, (_, row) => [product(row)]);
  sheet.enter('B2', (runtime, invocation) => customsCode(runtime, { description: column, ...NO_MORE }, invocation));
  await sheet.pass(60_000);
  const { approval } = sheet.runtime.state();
  expect(approval).toMatchObject({ cells: 35 });
  expect(approval?.products).toHaveLength(35);
  if (approval !== undefined) void sheet.runtime.approve(approval);
  await sheet.pass(60_000);
  expect((sheet.shows('B2') as unknown[][]).every(([code]) => typeof code === 'string')).toBe(true);
  expect(sheet.world.sandbox.statistics().creditsSpent).toBe(60);
  expect(sheet.runtime.state().approval).toBeUndefined();
});

test('details are asked once ever: another page on the same computer asks nothing', async () => {
  const keeping = keepingInMemory();
  const world = new SandboxWorld({ credits: 100 });
  const first = await FormulaSheet.open({ world, keeping });
  first.enter('A1', hs(product(1)));
  first.enter('B1', detail(product(1), 'reasoning'));
  await first.pass(60_000);
  const second = await FormulaSheet.open({ world, keeping });
  second.enter('B1', detail(product(1), 'chapter'));
  await second.pass(1_000);
  expect(second.shows('B1')).toEqual([['69']]);
  expect(second.requests(DETAIL_ROUTE)).toBe(1);
});

test('a card has its code as soon as there is one, and its details when the plan lets them come; each is asked once', async () => {
  const world = new SandboxWorld({ credits: 1_000, rateLimitPerMinute: 20 });
  const sheet = await FormulaSheet.open({ world, hasDataTypes: true });
  for (let row = 0; row < 60; row += 1) sheet.enter(`A${row}`, classify(product(row), 'CN'));
  await sheet.pass(60_000);
  const cards = () => Array.from({ length: 60 }, (_, row) => (sheet.shows(`A${row}`) as Entity[][])[0]?.[0]);
  expect(cards().every((card) => card?.text.match(/^\d{4}\.\d\d\.\d\d$/))).toBe(true);
  expect(cards().some((card) => card?.properties['More'] !== undefined)).toBe(true);
  await sheet.pass(300_000);
  expect(cards().filter((card) => card?.properties['More'] !== undefined)).toEqual([]);
  expect(cards().every((card) => card?.properties['Reasoning'] !== undefined && card.properties['Duty'] !== undefined)).toBe(true);
  expect([sheet.requests(DETAIL_ROUTE), world.sandbox.statistics().creditsSpent]).toEqual([60, 60]);
  // As many as there are codes.
  expect(sheet.requests(RATES_ROUTE)).toBe(new Set(cards().map((card) => card?.text)).size);
});

describe('says, each in its own sentence, that', () => {
  const shown = async (formula: Formula, options: Partial<ConstructorParameters<typeof SandboxWorld>[0]> = {}, ms = 200_000) => {
    const sheet = await FormulaSheet.open({ world: new SandboxWorld({ credits: 100, ...options }) });
    sheet.enter('A1', formula);
    await sheet.pass(ms);
    return sheet.says('A1');
  };
  const ID = '550e8400-e29b-41d4-a716-446655440000';

  test('the service knows no such classification', async () => {
    expect(await shown(detail(ID, 'code'))).toMatch(/no classification/i);
  });

  test('a product is still being classified', async () => {
    const sheet = await FormulaSheet.open({ world: new SandboxWorld({ credits: 100, processingMs: [400_000, 400_000] }) });
    sheet.enter('A1', hs(product(1)));
    await sheet.pass(1_000);
    sheet.enter('B1', detail(product(1), 'code'));
    await sheet.pass(95_000);
    expect(sheet.says('B1')).toMatch(/^Still being classified/);
    await sheet.pass(400_000);
    expect(sheet.shows('B1')).toEqual(sheet.shows('A1'));
  });

  test('goods could not be classified', async () => {
    const sheet = await FormulaSheet.open();
    sheet.enter('A1', hs('qwzx'));
    sheet.enter('B1', detail('qwzx', 'code'));
    sheet.enter('C1', detail('qwzx', 'status'));
    sheet.enter('D1', detail('qwzx', 'grading_level'));
    await sheet.pass(200_000);
    expect(sheet.says('B1')).toMatch(/could not classify this product/);
    expect(sheet.shows('C1')).toEqual([['failed']]);
    expect(sheet.says('D1')).toMatch(/could not be computed: there is no HS code/);
  });

  test('a code is not known, with the lengths that were tried', async () => {
    expect(await shown(landed('9999.99', 'CN', 100))).toMatch(/999999 \(6 digits\).*9999990000.*8 or 10 digits/);
    expect(await shown((runtime, invocation) => dutyRate(runtime, { hs: [['99999999']], origin: [['CN']], destination: null }, invocation))).toMatch(/99999999 \(8 digits\).*9999999900.*10 digits/);
  });
});

test('rates are what the tariff says: a preference, a specific duty, anti-dumping, VAT of another country', async () => {
  const sheet = await FormulaSheet.open();
  const rateOf = (code: string, origin: string, of: typeof dutyRate): Formula => (runtime, invocation) => of(runtime, { hs: [[code]], origin: [[origin]], destination: null }, invocation);
  sheet.enter('MFN', rateOf('6109.10.00', 'CN', dutyRate));
  sheet.enter('preference', rateOf('6109.10.00', 'Bangladesh', dutyRate));
  sheet.enter('specific', rateOf('0703.20.00', 'CN', dutyRate));
  sheet.enter('dumped', rateOf('6912.00.23', 'CN', antiDumpingRate));
  sheet.enter('not dumped', rateOf('6912.00.23', 'VN', antiDumpingRate));
  sheet.enter('VAT', (runtime, invocation) => vatRate(runtime, { hs: [['6109.10.00'], ['4901.99.00']], destination: [['DE']] }, invocation));
  await sheet.pass(60_000);
  expect(sheet.shows('MFN')).toEqual([[0.12]]);
  expect(sheet.shows('preference')).toEqual([[0]]);
  expect(sheet.shows('specific')).toEqual([['9.60% + 120.00 EUR / 100 kg']]);
  expect(sheet.shows('dumped')).toEqual([[0.361]]);
  expect(sheet.shows('not dumped')).toEqual([[0]]);
  expect(sheet.shows('VAT')).toEqual([[0.19], [0.07]]);
});

test('"ask for every row" has exactly the cells with calculated costs asked, and calculated costs are counted for the pane', async () => {
  const sheet = await FormulaSheet.open();
  [200, 300, 400, 500].forEach((value, row) => sheet.enter(`A${row}`, landed('8518.30.00', 'CN', value)));
  await sheet.pass(60_000);
  expect(sheet.runtime.state().landedCosts).toEqual({ answered: 2, computed: 2 });
  sheet.runtime.askForEveryCost(true);
  await sheet.pass(60_000);
  expect(sheet.runtime.state().landedCosts).toEqual({ answered: 4, computed: 0 });
  expect(sheet.requests('POST /api/v1/landed-cost')).toBe(4);
  expect([0, 1, 2, 3].map((row) => sheet.calculations.get(`A${row}`))).toEqual([1, 2, 2, 1]);
  expect(sheet.shows('A1')).not.toBe(BUSY);
});

test('CREDITS follows the balance, in its own time and without a request', async () => {
  const sheet = await FormulaSheet.open({ world: new SandboxWorld({ credits: 100 }) });
  sheet.enter('A1', creditsLeft);
  await sheet.pass(1_000);
  expect(sheet.shows('A1')).toBe(100);
  const asked = sheet.requests('GET /api/v1/me');
  for (let row = 0; row < 30; row += 1) sheet.enter(`B${row}`, hs(product(row)));
  await sheet.pass(60_000);
  expect(sheet.shows('A1')).toBe(70);
  expect(sheet.requests('GET /api/v1/me')).toBe(asked);
  expect(sheet.calculations.get('A1')).toBeLessThanOrEqual(4);
});

test('cells that are still busy when the demonstration is left, and a formula that spills, spend nothing with a key until they are agreed to', async () => {
  const sheet = await FormulaSheet.open();
  sheet.runtime.disconnect();
  const entered = sheet.runtime.connectSandbox();
  await sheet.pass(1_000);
  await entered;
  sheet.enter('A1', hs(product(0)));
  sheet.enter('B1', (runtime, invocation) => customsCode(runtime, { description: [[product(1)], [product(2)]], ...NO_MORE }, invocation));
  await sheet.pass(5_000);
  sheet.runtime.disconnect();
  await sheet.pass(5_000);
  const connected = sheet.runtime.connect(sheet.world.sandbox.apiKey, 'session');
  await sheet.pass(60_000);
  await connected;
  expect(sheet.world.sandbox.statistics().creditsSpent).toBe(0);
  // Excel does not tell whether somebody has entered it again or has opened the workbook.
  sheet.enter('A1', hs(product(0)));
  await sheet.pass(60_000);
  expect(sheet.world.sandbox.statistics().creditsSpent).toBe(0);
  const { demonstrations } = sheet.runtime.state();
  expect(demonstrations).toMatchObject({ cells: 3, products: [expect.anything(), expect.anything(), expect.anything()] });
  if (demonstrations !== undefined) void sheet.runtime.approve(demonstrations);
  await sheet.pass(60_000);
  expect([sheet.world.sandbox.statistics().creditsSpent, sheet.runtime.state().demonstrations]).toEqual([3, undefined]);
});

test('a fixed duty is told beside the cost that has it, and the pane counts the cells', async () => {
  const sheet = await FormulaSheet.open({ world: new SandboxWorld({ smallConsignments: 'flat' }) });
  const cost = (value: number): Formula => (runtime, invocation) =>
    landedCost(runtime, { hs: [['6912.00.25']], origin: [['CN']], value: [[value]], ...COSTS, headings: null }, invocation);
  sheet.enter('A1', cost(20));
  sheet.enter('A2', landed('6912.00.25', 'CN', 30));
  sheet.enter('A3', cost(1_000));
  await sheet.pass(60_000);
  const basis = (address: string) => (sheet.shows(address) as unknown[][])[0]?.[10];
  expect(basis('A1')).toBe('answered; fixed duty, due once for each consignment and code');
  expect(basis('A3')).toBe('answered');
  expect(sheet.runtime.state().landedCosts).toEqual({ answered: 3, computed: 0, fixed: 2 });
});
