// What landed costs of 1,000 rows take: 50 pairs of code and origin, 20 values each from 5 to 50,000 EUR, at 20 requests a
// minute, in virtual time. Every cell is compared with the service's own answer, asked for beside the measurement.
//
// The service has a limit of value, as the tariff had until 1 July 2026 (the sandbox's option "relief"): proportional pairs
// are those where it applies the same rates to the smallest and to the largest value; the least that proves them is two
// requests. The others cross the limit, or have specific duties. The flat duty of distance sales ("flat") is measured with
// 1,000 rows of one code and origin, once below its limit and once across it; the least is two requests, and four.
// The time is compared with asking row by row, which is the same desk told to ask for every row.
import { landedTotal } from '../../src/functions/cost-formulas';
import type { SmallConsignments } from '../../src/sandbox/landed-cost';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { installFakeCustomFunctions } from '../../test/fakes/fake-custom-functions';
import { BUSY, FormulaSheet, type Formula } from '../../test/fakes/formula-sheet';
import { SANDBOX_URL, SandboxWorld } from '../../test/fakes/sandbox-world';
import type { Benchmark, Measurement } from './measurement';

const PAIRS = 50;
const ROWS_A_PAIR = 20;
const REQUESTS_PER_MINUTE = 20;
const ROUTE = 'POST /api/v1/landed-cost';
const ORIGINS = ['CN', 'VN', 'IN', 'US', 'TR'];
const LONGEST_MS = 3 * 3_600_000;
/** Of 5 EUR to 50,000 EUR, each as likely as the next: half of them are below 500. */
const VALUES = Array.from({ length: ROWS_A_PAIR }, (_, row) => Math.round(500 * 10_000 ** (row / (ROWS_A_PAIR - 1))) / 100);
/** Always among them: garlic and sugar, whose duties are specific, and perfume, which is never duty-free. */
const SPECIAL_CODES = ['07032000', '17019910', '33030010'];

/** Stoneware tableware, with anti-dumping duty above the limit. 1,000 values up to 150 EUR. */
const FLAT_CODE = '69120023';
const FLAT_VALUES = Array.from({ length: 1_000 }, (_, row) => cents((row + 1) * 0.15));

export const landedCost: Benchmark = { name: 'landed-cost', run };

interface Row {
  readonly pair: number;
  readonly code: string;
  readonly origin: string;
  readonly value: number;
}

interface Costs {
  readonly total: number;
  readonly rates: string;
}

async function run(): Promise<Measurement[]> {
  installFakeCustomFunctions();
  const rows = everyRow();
  const truth = await askForEach(rows, 'relief');
  const proved = await calculate(rows, truth, { smallConsignments: 'relief', isEveryCostAsked: false });
  const rowByRow = await calculate(rows, truth, { smallConsignments: 'relief', isEveryCostAsked: true });
  const isProportional = (pair: number) => ratesOf(pair, 0, truth) === ratesOf(pair, ROWS_A_PAIR - 1, truth) && !ratesOf(pair, 0, truth).includes('EUR /');
  const pairs = Array.from({ length: PAIRS }, (_, pair) => pair);
  const proportional = pairs.filter(isProportional);
  const specific = pairs.filter((pair) => ratesOf(pair, ROWS_A_PAIR - 1, truth).includes('EUR /'));
  const crossing = pairs.filter((pair) => !proportional.includes(pair) && !specific.includes(pair));
  const requests = (of: readonly number[]) => of.reduce((sum, pair) => sum + (proved.requests.get(pair) ?? 0), 0);
  return [
    { case: `${proportional.length} proportional pairs`, metric: 'requests', value: requests(proportional), unit: 'requests', baseline: 2 * proportional.length },
    { case: `${crossing.length} pairs across a limit`, metric: 'requests', value: requests(crossing), unit: 'requests', baseline: ROWS_A_PAIR * crossing.length },
    { case: `${specific.length} pairs with specific duties`, metric: 'requests', value: requests(specific), unit: 'requests', baseline: ROWS_A_PAIR * specific.length },
    { case: `${rows.length.toLocaleString('en')} cells`, metric: 'timeMs', value: proved.timeMs, unit: 'ms', baseline: rowByRow.timeMs },
    { case: `${rows.length.toLocaleString('en')} cells`, metric: 'wrongCells', value: proved.wrong + rowByRow.wrong, unit: 'cells', baseline: null },
    ...(await flat('flat duty', FLAT_VALUES, 2)),
    ...(await flat('flat duty and tariff', FLAT_VALUES.map((value) => cents(value * 20)), 4)),
  ];
}

/** @param least Requests that the regimes can be proved with. */
async function flat(what: string, values: readonly number[], least: number): Promise<Measurement[]> {
  const rows = values.map((value): Row => ({ pair: 0, code: FLAT_CODE, origin: 'CN', value }));
  const truth = await askForEach(rows, 'flat');
  const { requests, wrong } = await calculate(rows, truth, { smallConsignments: 'flat', isEveryCostAsked: false });
  const name = `${rows.length.toLocaleString('en')} cells, ${what}`;
  return [
    { case: name, metric: 'requests', value: requests.get(0) ?? 0, unit: 'requests', baseline: least },
    { case: name, metric: 'wrongCells', value: wrong, unit: 'cells', baseline: null },
  ];
}

function ratesOf(pair: number, row: number, truth: readonly Costs[]): string {
  return truth[pair * ROWS_A_PAIR + row]?.rates ?? '';
}

function everyRow(): Row[] {
  const lines = everydayNomenclature().lines.map(({ code }) => code);
  const step = Math.floor(lines.length / PAIRS);
  const codes = [...SPECIAL_CODES, ...Array.from({ length: PAIRS - SPECIAL_CODES.length }, (_, number) => lines[number * step] ?? '')];
  return codes.flatMap((code, pair) => VALUES.map((value, row) => ({ pair, code, origin: ORIGINS[pair % ORIGINS.length] ?? 'CN', value: cents(value + row * 0.37) })));
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The service's own answers, without any of our code between. */
async function askForEach(rows: readonly Row[], smallConsignments: SmallConsignments): Promise<Costs[]> {
  const { sandbox } = new SandboxWorld({ rateLimitPerMinute: 1_000_000, smallConsignments });
  return Promise.all(
    rows.map(async ({ code, origin, value }) => {
      const body = JSON.stringify({ hs_code: code.padEnd(10, '0'), origin_country: origin, value });
      const headers = { 'Authorization': `Bearer ${sandbox.apiKey}`, 'Content-Type': 'application/json' };
      const answer = await sandbox.fetch(new Request(`${SANDBOX_URL}/v1/landed-cost`, { method: 'POST', headers, body }));
      const { data } = (await answer.json()) as { data: { total_landed_cost: number; duty: { rate: string }; anti_dumping: { rate: string } } };
      return { total: data.total_landed_cost, rates: `${data.duty.rate} ${data.anti_dumping.rate}` };
    }),
  );
}

interface Calculation {
  readonly smallConsignments: SmallConsignments;
  readonly isEveryCostAsked: boolean;
}

async function calculate(rows: readonly Row[], truth: readonly Costs[], { smallConsignments, isEveryCostAsked }: Calculation) {
  const world = new SandboxWorld({ rateLimitPerMinute: REQUESTS_PER_MINUTE, smallConsignments });
  const sheet = await FormulaSheet.open({ world });
  sheet.runtime.askForEveryCost(isEveryCostAsked);
  const requests = new Map<number, number>();
  const { transport } = world;
  world.transport = async (request) => {
    if (request.method === 'POST') count(requests, rows, await request.clone().text());
    return transport(request);
  };
  const startedAt = world.clock.now();
  rows.forEach((row, index) => sheet.enter(`A${index}`, landed(row)));
  while (unsettled(sheet, rows) && world.clock.now() - startedAt < LONGEST_MS) await sheet.pass(1_000);
  const timeMs = world.clock.now() - startedAt;
  const wrong = rows.filter((_row, index) => totalIn(sheet, index) !== truth[index]?.total).length;
  if (wrong > 0) throw new Error(`landed-cost: ${wrong} of ${rows.length} cells do not show what the service says.`);
  if (sheet.requests(ROUTE) !== [...requests.values()].reduce((sum, each) => sum + each, 0)) throw new Error('landed-cost: a request is of no pair.');
  return { timeMs, wrong, requests };
}

function landed({ code, origin, value }: Row): Formula {
  return (runtime, invocation) =>
    landedTotal(runtime, { hs: [[code]], origin: [[origin]], value: [[value]], destination: null, currency: null, shipping: null, insurance: null }, invocation);
}

function count(requests: Map<number, number>, rows: readonly Row[], sent: string): void {
  const { hs_code, origin_country } = JSON.parse(sent) as { hs_code: string; origin_country: string };
  const pair = rows.find(({ code, origin }) => code.padEnd(10, '0') === hs_code && origin === origin_country)?.pair ?? NaN;
  requests.set(pair, (requests.get(pair) ?? 0) + 1);
}

/** Cells that gave up waiting fill themselves later. */
function unsettled(sheet: FormulaSheet, rows: readonly Row[]): boolean {
  return rows.some((_row, index) => sheet.shows(`A${index}`) === BUSY || sheet.says(`A${index}`) !== '');
}

function totalIn(sheet: FormulaSheet, index: number): unknown {
  return (sheet.shows(`A${index}`) as unknown[][] | undefined)?.[0]?.[0];
}
