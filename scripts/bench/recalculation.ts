// How long 10,000 known HS cells take to calculate: the production bundle through unmodified office.js in Chromium,
// against a function that gives back its argument, registered with the very metadata of HS in an add-in of its own.
// Windows of the two take turns; medians are compared. A request, a credit or a wrong cell ends the benchmark.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GridStage } from '../../test/browser/workbench-grid/grid-stage';
import { WorkbenchWorld, type WorkbookWindow } from '../../test/browser/workbench-world';
import { sandboxCodes } from '../../test/fakes/sandbox-codes';
import { PROJECT_FOLDER } from '../run-program';
import { buildAddInAndWorkbench } from './build';
import { buyAll, calculate, CELLS, descriptionsOf, difference, enterDescriptions, enterFormulas, recalculateAll, spent, type Sheet } from './known-cells';
import { median, type Benchmark, type Measurement } from './measurement';

/** In odd numbers, so that a median is one of them. */
const RECALCULATIONS = 9;
const OPENINGS = 3;
const WITHOUT_WAITING_PER_MINUTE = 1_000_000;

export const recalculation: Benchmark = { name: 'recalculation', run };

async function run(): Promise<Measurement[]> {
  await buildAddInAndWorkbench();
  const descriptions = descriptionsOf(CELLS);
  const known: Sheet = { descriptions, expected: descriptions.map(sandboxCodes()), formula: (row) => `=IMPORT8.HS(A${row})` };
  const same: Sheet = { descriptions, expected: descriptions, formula: (row) => `=STOCK.SAME(A${row})` };

  const world = await WorkbenchWorld.open();
  const stage = await GridStage.open();
  try {
    const sandbox = world.useSandbox({ credits: 2 * CELLS, rateLimitPerMinute: WITHOUT_WAITING_PER_MINUTE });
    const ours = await world.openWorkbook();
    await buyAll(ours, sandbox, known);
    const theirs = await openIdentity(stage);
    await enterDescriptions(theirs, same);
    await calculate(theirs, same, (window) => enterFormulas(window, same));

    const before = spent(sandbox);
    const again = await alternate(RECALCULATIONS, () => calculate(ours, known, recalculateAll), () => calculate(theirs, same, recalculateAll));
    const spentAgain = difference(spent(sandbox), before);

    const beforeOpening = spent(sandbox);
    const opened = await alternate(
      OPENINGS,
      () => openAndCalculate(() => openConnected(world, ours), known),
      () => openAndCalculate(() => openIdentity(stage), same, true),
    );
    const errors = [...ours.pageErrors, ...theirs.pageErrors];
    if (errors.length > 0) throw new Error(`recalculation: ${errors.join('\n')}`);
    const creditsOpening = spent(sandbox).credits - beforeOpening.credits;
    return [
      ...rows(`${CELLS.toLocaleString('en')} known cells again`, again, spentAgain),
      // Opening the pane asks for the account; what the cells themselves cost is a credit, or none.
      ...rows(`${CELLS.toLocaleString('en')} known cells of a workbook just opened`, opened, { requests: undefined, credits: creditsOpening }),
    ];
  } finally {
    await Promise.all([world.close(), stage.close()]);
  }
}

interface Pair {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

function rows(name: string, { ours, theirs }: Pair, { requests, credits }: { readonly requests: number | undefined; readonly credits: number }): Measurement[] {
  if ((requests ?? 0) + credits > 0) throw new Error(`recalculation: ${name} took ${requests ?? 0} requests and ${credits} credits.`);
  const nothing = (metric: string, value: number): Measurement => ({ case: name, metric, value, unit: metric, baseline: null });
  return [
    { case: name, metric: 'timeMs', value: median(ours), unit: 'ms', baseline: median(theirs) },
    ...(requests === undefined ? [] : [nothing('requests', requests)]),
    nothing('credits', credits),
  ];
}

/** One of each that is not counted, because it is slower, then one after the other. */
async function alternate(rounds: number, ours: () => Promise<number>, theirs: () => Promise<number>): Promise<Pair> {
  const pair: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round += 1) {
    // Whoever comes second must not always be the same.
    const order = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const side of order) {
      const tookMs = await (side === 'ours' ? ours() : theirs());
      if (round > 0) pair[side].push(tookMs);
    }
  }
  return pair;
}

// ---- windows -----------------------------------------------------------------------------------------------------------

/** The small add-in of the browser tests with one function more like HS than any other: its metadata is that of HS. */
async function openIdentity(stage: GridStage): Promise<WorkbookWindow> {
  const built = JSON.parse(await readFile(join(PROJECT_FOLDER, 'dist/functions.json'), 'utf8')) as { readonly functions: readonly { readonly id: string }[] };
  const hs = built.functions.find(({ id }) => id === 'HS');
  if (hs === undefined) throw new Error('recalculation: dist/functions.json has no HS.');
  const window = await stage.openPage({
    replaced: {
      'functions.json': () => JSON.stringify({ functions: [{ ...hs, id: 'SAME', name: 'SAME' }] }),
      'add-in.js': () => 'Office.onReady(); CustomFunctions.associate("SAME", (description) => description);',
    },
  });
  await window.page.evaluate(() => globalThis.window.workbench.ready);
  return window;
}

async function openConnected(world: WorkbenchWorld, beside: WorkbookWindow): Promise<WorkbookWindow> {
  const window = await world.openBeside(beside);
  await window.pane.getByText('working normally').waitFor();
  return window;
}

/** @param isAlone The window has a profile of its own, which is closed with it. */
async function openAndCalculate(open: () => Promise<WorkbookWindow>, sheet: Sheet, isAlone = false): Promise<number> {
  const window = await open();
  await enterDescriptions(window, sheet);
  const tookMs = await calculate(window, sheet, (each) => enterFormulas(each, sheet));
  await (isAlone ? window.close() : window.page.close());
  return tookMs;
}
