// Every function in one sheet, on the production bundle and unmodified office.js: ranges, cards, their parts, tables, sums.
import { until } from './workbench-world';
import { useWorkbooks } from './workbooks';

const CLASSIFIED_MS = 120_000;

const workbooks = useWorkbooks();

const SHEET: readonly (readonly [address: string, formula: string])[] = [
  ['B1', '=IMPORT8.HS(A1:A3,"China")'],
  ['C1', '=IMPORT8.HSCODE(A1,"China")'],
  ['D1', '=IMPORT8.CLASSIFY(A1:A3,"China")'],
  ['E1', '=D1.Confidence'],
  ['E2', '=D1.Duty.Rate'],
  ['F1', '=IMPORT8.DETAIL(A1,"code_description","China")'],
  ['F2', '=IMPORT8.DETAIL(D1.Id,"chapter")'],
  ['F3', '=IMPORT8.DETAIL(A1,"colour","China")'],
  ['G1', '=IMPORT8.LANDED(B1:B3,"CN",{1000;2000;3000})'],
  ['H1', '=SUM(G1:G3)'],
  ['H2', '=IMPORT8.LANDED(D1,"CN",1000)'],
  ['I1', '=IMPORT8.DUTY(B1,"CN")'],
  ['I2', '=IMPORT8.VAT(B1)'],
  ['I3', '=IMPORT8.ANTIDUMPING(B1,"CN")'],
  ['I4', '=IMPORT8.CREDITS()'],
  ['I5', '=IMPORT8.ACCOUNT("plan")'],
  ['A10', '=IMPORT8.LANDEDCOST(B1,"CN",1000,,,,,TRUE)'],
  ['A13', '=IMPORT8.DUTYRATES(B1,"CN")'],
  ['A20', '=IMPORT8.ALTERNATIVES(A1,"China")'],
  ['A30', '=IMPORT8.DECISIONS(A1,"China")'],
  ['A40', '=IMPORT8.RISKS(A1,"China")'],
  ['A50', '=IMPORT8.DOCUMENTS(A1,"China")'],
];

test('one sheet with every function shows what the service says, for one credit a product', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 100 });
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('A1:A3', [['ceramic mug for coffee'], ['wireless bluetooth headphones'], ['knitted cotton T-shirt for men']]);
  for (const [address, formula] of SHEET) await workbook.enter(address, formula);
  const shown = async (address: string) => (await workbook.read(address)).text;
  await until(async () => /^EUR /.test(await shown('G1')) && (await shown('A51')) !== '' && (await shown('E2')) === '9.00%', true, CLASSIFIED_MS);
  await workbook.idle(CLASSIFIED_MS);

  const codes = (await workbook.readRange('B1:B3')).map(([cell]) => cell?.text);
  expect(codes).toEqual([expect.stringMatching(/^691\d\.\d\d\.\d\d$/), '8518.30.00', expect.stringMatching(/^6109\.10\./)]);
  expect(await shown('C1')).toBe(codes[0]);
  expect((await workbook.readRange('D1:D3')).map(([cell]) => [cell?.text, cell?.dataType?.type])).toEqual(codes.map((code) => [code, 'Entity']));
  expect(await shown('E1')).toMatch(/^\d+%$/);
  expect(await shown('F2')).toBe('69');
  expect(await workbook.read('F3')).toMatchObject({ text: '#VALUE!', error: expect.stringContaining('"colour" is not a field.') });

  const costs = (await workbook.readRange('G1:G3')).map(([cell]) => cell);
  expect(costs.map((cell) => cell?.text)).toEqual(costs.map(() => expect.stringMatching(/^EUR [\d,]+\.\d\d$/)));
  const total = costs.reduce((sum, cell) => sum + Number(cell?.value), 0);
  expect((await workbook.read('H1')).value).toBeCloseTo(total, 2);
  expect((await workbook.read('H2')).value).toBe(costs[0]?.value);

  expect([await shown('I1'), await shown('I2'), await shown('I3')]).toEqual(['9.00%', '21.00%', '36.10%']);
  await until(() => shown('I4'), '97');
  expect(await shown('I5')).toBe('Sandbox');
  expect((await workbook.readRange('A10:K11')).map((row) => row.map(({ text }) => text))).toEqual([
    expect.arrayContaining(['Customs value', 'Basis']),
    expect.arrayContaining(['EUR 1,000.00', '9.00%', 'EUR 90.00', '36.10%', 'EUR', 'mfn', 'answered']),
  ]);
  for (const [address, heading] of [['A13', 'Measure'], ['A20', 'Code'], ['A30', 'Level'], ['A40', 'Regime'], ['A50', 'Document']] as const) {
    expect([address, await shown(address)]).toEqual([address, heading]);
  }
  expect(await shown('B51')).toBe('required (EU)');
  const { creditsSpent, requestsByRoute } = sandbox.statistics();
  expect(creditsSpent).toBe(3);
  expect(requestsByRoute['GET /api/v1/classifications/:id']).toBe(3);
});

test('"Ask Import8 for every row" in the pane has the calculated costs asked for', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 100 });
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('M1:M4', [200, 300, 400, 500].map((value) => [`=IMPORT8.LANDED("8518.30.00","VN",${value})`]));
  await workbook.idle(CLASSIFIED_MS);
  const before = await workbook.readRange('M1:M4');
  await workbook.pane.getByText('2 cells: calculated').first().waitFor();
  await workbook.pane.getByRole('switch', { name: 'Ask Import8 for every row' }).click();
  await until(() => sandbox.statistics().requestsByRoute['POST /api/v1/landed-cost'], 4);
  await workbook.idle(CLASSIFIED_MS);
  expect((await workbook.readRange('M1:M4')).map(([cell]) => cell?.value)).toEqual(before.map(([cell]) => cell?.value));
});
