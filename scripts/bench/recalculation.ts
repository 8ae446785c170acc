// What a recalculation of known products takes: the shipped add-in in the workbench against an add-in whose function
// gives back its argument, registered with the same options. Both run on unmodified office.js in Chromium; rounds of the
// two take turns, and medians are compared. A round is 10,000 formulas entered anew, until every one has its value.
import { GridStage } from '../../test/browser/workbench-grid/grid-stage';
import { WorkbenchWorld, type WorkbookWindow } from '../../test/browser/workbench-world';
import { buildAddInAndWorkbench } from './build';
import { median, type Benchmark, type Measurement } from './measurement';

const CELLS = 10_000;
/** As many as formulas may buy in a day by themselves. */
const PRODUCTS = 1_000;
const ROUNDS = 7;
const LONGEST_MS = 180_000;

const IDENTITY = {
  'functions.json': JSON.stringify({
    functions: [
      {
        id: 'SAME',
        name: 'SAME',
        description: 'Gives back what it is given.',
        parameters: ['text', 'origin', 'destination', 'image'].map((name, index) => ({ name, type: 'any', ...(index === 0 ? {} : { optional: true }) })),
        options: { cancelable: true, requiresAddress: true },
      },
    ],
  }),
  'add-in.js': `Office.onReady(); CustomFunctions.associate('SAME', async (text) => text);`,
};

export const recalculation: Benchmark = { name: 'recalculation', run };

async function run(): Promise<Measurement[]> {
  await buildAddInAndWorkbench();
  const world = await WorkbenchWorld.open();
  const stage = await GridStage.open();
  try {
    const sandbox = world.useSandbox({ rateLimitPerMinute: 10_000, credits: PRODUCTS });
    const ours = await world.openWorkbook();
    await ours.connected(sandbox.apiKey);
    await ours.allow(PRODUCTS);
    const identity = await stage.openPage({ replaced: { 'functions.json': () => IDENTITY['functions.json'], 'add-in.js': () => IDENTITY['add-in.js'] } });
    await identity.page.evaluate(() => window.workbench.ready);

    const texts = Array.from({ length: CELLS }, (_, row) => `ceramic mug for coffee, article ${row % PRODUCTS}`);
    for (const workbook of [ours, identity]) await workbook.enterRange(`A1:A${CELLS}`, texts.map((text) => [text]));
    await calculate(ours, 'IMPORT8.HS');
    await check(ours, (shown) => /^691\d\.\d\d\./.test(shown));
    const before = requestsOf(sandbox.statistics().requestsByRoute);

    const oursMs: number[] = [];
    const identityMs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      oursMs.push(await calculate(ours, 'IMPORT8.HS'));
      identityMs.push(await calculate(identity, 'STOCK.SAME'));
    }
    await check(ours, (shown) => /^691\d\.\d\d\./.test(shown));
    await check(identity, (shown, row) => shown === texts[row]);
    const requests = requestsOf(sandbox.statistics().requestsByRoute) - before;
    const credits = sandbox.statistics().creditsSpent - PRODUCTS;
    if (requests !== 0 || credits !== 0) throw new Error(`recalculation: known products have cost ${requests} requests and ${credits} credits.`);
    const name = `${CELLS.toLocaleString('en')} known HS cells`;
    return [
      { case: name, metric: 'timeMs', value: median(oursMs), unit: 'ms', baseline: median(identityMs) },
      { case: name, metric: 'requests', value: requests, unit: 'requests', baseline: null },
      { case: name, metric: 'credits', value: credits, unit: 'credits', baseline: null },
    ];
  } finally {
    await stage.close();
    await world.close();
  }
}

/** Milliseconds until every cell has its value. */
async function calculate({ page }: WorkbookWindow, name: string): Promise<number> {
  const formulas = Array.from({ length: CELLS }, (_, row) => [`=${name}(A${row + 1})`]);
  return page.evaluate(
    async ([address, inputs, longestMs]) => {
      const startedAt = performance.now();
      window.workbench.enterRange(address, inputs);
      await window.workbench.idle(longestMs);
      return performance.now() - startedAt;
    },
    [`B1:B${CELLS}`, formulas, LONGEST_MS] as const,
  );
}

async function check(workbook: WorkbookWindow, isRight: (shown: string, row: number) => boolean): Promise<void> {
  const cells = await workbook.readRange(`B1:B${CELLS}`);
  const wrong = cells.findIndex(([cell], row) => cell === undefined || !isRight(cell.text, row));
  if (wrong >= 0) throw new Error(`recalculation: B${wrong + 1} shows ${JSON.stringify(cells[wrong])}.`);
}

function requestsOf(byRoute: Readonly<Record<string, number>>): number {
  return Object.values(byRoute).reduce((sum, count) => sum + count, 0);
}
