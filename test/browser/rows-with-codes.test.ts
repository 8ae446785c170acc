// A list whose rows all have their codes, in a real browser: what these tell is written beside them, and nothing is spent.
import { parseTariffCode } from '../../src/customs/tariff-code';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { article } from '../fakes/goods-list';
import { CLASSIFIED_MS, column, openWithList } from './rows-page';
import { useWorkbooks } from './workbooks';

const workbooks = useWorkbooks();

const ROWS = 500;
const CODES = ['6911.10.00', '9401.69.00', '4202.22.10', '0703.10.19', '8518.30.00', '7323.93.00'];

test('500 rows with codes get duty, landed cost and what the code means, for 0 credits', async () => {
  const sandbox = workbooks.world().useSandbox({ credits: 5_000, rateLimitPerMinute: 1_000 });
  const codes = Array.from({ length: ROWS }, (_, row) => CODES[row % CODES.length] ?? '');
  const workbook = await openWithList(workbooks, sandbox, [
    ['Omschrijving', 'Land van oorsprong', 'Stukprijs', 'Goederencode'],
    // Every tenth row says nothing but its code.
    ...codes.map((code, row) => [row % 10 === 9 ? null : article(row), 'China', row + 1, code]),
  ]);
  const { pane } = workbook;
  for (const name of ['Duty rate', 'Landed cost']) await pane.getByRole('checkbox', { name }).check();
  const start = pane.getByRole('button', { name: 'Get description, duty and landed cost for 500 rows, 0 credits' });
  await start.waitFor();
  const quote = (await pane.getByRole('main').innerText()).replace(/\s+/g, ' ');
  for (const said of ['500 rows have their code already, nothing to pay', 'With a code of their own, free 500', 'stay empty there']) expect(quote).toContain(said);
  expect(quote).not.toContain('Confidence in %');

  await start.click();
  await pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: CLASSIFIED_MS });
  const nomenclature = everydayNomenclature();
  expect(await column(workbook, 'Code description (IMPORT8)', ROWS)).toEqual(codes.map((code) => nomenclature.find(parseTariffCode(code))?.description));
  for (const heading of ['Duty rate (IMPORT8)', 'Landed cost (IMPORT8)']) expect((await column(workbook, heading, ROWS)).filter((cell) => cell === '')).toEqual([]);
  expect(await column(workbook, 'Goederencode', ROWS)).toEqual(codes);
  const { creditsSpent, requestsByRoute } = sandbox.statistics();
  expect([creditsSpent, Object.keys(requestsByRoute).filter((route) => route.startsWith('POST /api/v1/classify'))]).toEqual([0, []]);
});
