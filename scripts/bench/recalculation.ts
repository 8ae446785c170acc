// How long 10,000 known HS cells take to calculate: the production bundle through unmodified office.js in Chromium,
// against a function that gives back its argument, registered with the very metadata of HS in an add-in of its own.
// Windows of the two take turns; medians are compared. A request, a credit or a wrong cell ends the benchmark.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTariffCode, parseTariffCode } from '../../src/customs/tariff-code';
import type { Sandbox } from '../../src/sandbox/app';
import { classifyGoods } from '../../src/sandbox/classification-result';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { createWordClassifier } from '../../src/sandbox/word-classifier';
import { GridStage } from '../../test/browser/workbench-grid/grid-stage';
import { until, WorkbenchWorld, type WorkbookWindow } from '../../test/browser/workbench-world';
import { PROJECT_FOLDER } from '../run-program';
import { buildAddInAndWorkbench } from './build';
import { median, type Benchmark, type Measurement } from './measurement';

const CELLS = 10_000;
/** In odd numbers, so that a median is one of them. */
const RECALCULATIONS = 9;
const OPENINGS = 3;
// Not a divisor of a batch's length: a shifted batch must show.
const GOODS = ['fresh yellow onions', 'ceramic mug for coffee', 'knitted cotton T-shirt for men', 'wireless bluetooth headphones', 'wooden dining chair', 'leather handbag', 'stainless steel water bottle'];
const CALCULATED_MS = 120_000;
/** 100 submissions, the first look after 35 s. */
const BOUGHT_MS = 300_000;
const WITHOUT_WAITING_PER_MINUTE = 1_000_000;

export const recalculation: Benchmark = { name: 'recalculation', run };

/** A column of descriptions, and beside it what a function makes of each. */
interface Sheet {
  readonly descriptions: readonly string[];
  readonly expected: readonly string[];
  readonly formula: (row: number) => string;
}

async function run(): Promise<Measurement[]> {
  await buildAddInAndWorkbench();
  const descriptions = Array.from({ length: CELLS }, (_, number) => `${GOODS[number % GOODS.length] ?? ''}, article ${number}`);
  const known: Sheet = { descriptions, expected: descriptions.map(codeOf()), formula: (row) => `=IMPORT8.HS(A${row})` };
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

interface Spent {
  readonly requests: number;
  readonly credits: number;
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

async function buyAll(window: WorkbookWindow, sandbox: Sandbox, sheet: Sheet): Promise<void> {
  await window.connected(sandbox.apiKey);
  await window.allow(0);
  await enterDescriptions(window, sheet);
  await enterFormulas(window, sheet);
  await window.idle(CALCULATED_MS);
  await window.pane.getByRole('button', { name: /^Buy / }).click();
  const { expected } = sheet;
  await until(async () => (await shown(window)).filter((text, row) => text === expected[row]).length, CELLS, BOUGHT_MS);
  await window.idle(CALCULATED_MS);
  const { creditsSpent } = sandbox.statistics();
  if (creditsSpent !== CELLS) throw new Error(`recalculation: ${CELLS} products have cost ${creditsSpent} credits.`);
}

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

async function enterDescriptions(window: WorkbookWindow, { descriptions }: Sheet): Promise<void> {
  await window.enterRange(`A1:A${CELLS}`, descriptions.map((description) => [description]));
  await window.idle(CALCULATED_MS);
}

function enterFormulas(window: WorkbookWindow, { formula }: Sheet): Promise<void> {
  return window.enterRange(`B1:B${CELLS}`, Array.from({ length: CELLS }, (_, row) => [formula(row + 1)]));
}

/** As a user does it: Ctrl+Alt+F9. */
function recalculateAll(window: WorkbookWindow): Promise<void> {
  return window.page.evaluate(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', ctrlKey: true, altKey: true })));
}

/** Milliseconds from the command until nothing is being calculated any more; every cell has been called once and is right. */
async function calculate(window: WorkbookWindow, { expected }: Sheet, start: (window: WorkbookWindow) => Promise<void>): Promise<number> {
  const callsBefore = await window.calls();
  const startedAt = performance.now();
  await start(window);
  await window.idle(CALCULATED_MS);
  const tookMs = performance.now() - startedAt;
  const calls = (await window.calls()) - callsBefore;
  if (calls !== CELLS) throw new Error(`recalculation: ${CELLS} cells were calculated with ${calls} calls.`);
  const texts = await shown(window);
  const wrong = texts.findIndex((text, row) => text !== expected[row]);
  if (wrong >= 0) throw new Error(`recalculation: B${wrong + 1} shows "${texts[wrong] ?? ''}" instead of "${expected[wrong] ?? ''}".`);
  return tookMs;
}

async function shown(window: WorkbookWindow): Promise<string[]> {
  return (await window.readRange(`B1:B${CELLS}`)).map(([cell]) => cell?.text ?? '');
}

// ---- what is right -----------------------------------------------------------------------------------------------------

/** By the sandbox's own rules, without the sandbox between. */
function codeOf(): (description: string) => string {
  const nomenclature = everydayNomenclature();
  const classifyWords = createWordClassifier(nomenclature);
  return (description) => {
    const { hs_code } = classifyGoods({ description }, nomenclature, classifyWords);
    const code = hs_code?.code_8 ?? hs_code?.code_6;
    if (code === undefined) throw new Error(`recalculation: the sandbox has no code for "${description}".`);
    return formatTariffCode(parseTariffCode(code));
  };
}

function spent(sandbox: Sandbox): Spent {
  const { requestsByRoute, creditsSpent } = sandbox.statistics();
  return { requests: Object.values(requestsByRoute).reduce((sum, each) => sum + each, 0), credits: creditsSpent };
}

function difference(after: Spent, before: Spent): Spent {
  return { requests: after.requests - before.requests, credits: after.credits - before.credits };
}
