// What 10,000 cards cost: CLASSIFY cells of known products, each an entity with everything that is known behind it, against
// HS cells of the same products, which are plain text. In Chromium, through unmodified office.js, the add-in in a process of
// its own as beside Excel, calculated again in turns.
// Memory is both heaps after garbage collection: the spreadsheet's, which holds the cells, and the add-in's.
import { until, WorkbenchWorld, type WorkbookWindow } from '../../test/browser/workbench-world';
import { sandboxCodes } from '../../test/fakes/sandbox-codes';
import { buildAddInAndWorkbench } from './build';
import { buyAll, calculate, CELLS, descriptionsOf, difference, enterDescriptions, enterFormulas, recalculateAll, spent, type Sheet } from './known-cells';
import { addInOf, heapBytes } from './heaps';
import { keepDetails } from './kept-details';
import { median, type Benchmark, type Measurement } from './measurement';

/** In odd numbers, so that a median is one of them. */
const RECALCULATIONS = 5;
const WITHOUT_WAITING_PER_MINUTE = 1_000_000;
const CARDS_MS = 300_000;

export const cards: Benchmark = { name: 'cards', run };

interface Side {
  readonly window: WorkbookWindow;
  readonly sheet: Sheet;
  readonly tookMs: number[];
}

async function run(): Promise<Measurement[]> {
  await buildAddInAndWorkbench();
  const descriptions = descriptionsOf(CELLS);
  const expected = descriptions.map(sandboxCodes());
  const plain: Sheet = { descriptions, expected, formula: (row) => `=IMPORT8.HS(A${row})` };
  const rich: Sheet = { descriptions, expected, formula: (row) => `=IMPORT8.CLASSIFY(A${row})` };
  const world = await WorkbenchWorld.open({ isAddInApart: true });
  try {
    const sandbox = world.useSandbox({ credits: 2 * CELLS, rateLimitPerMinute: WITHOUT_WAITING_PER_MINUTE });
    const first = await world.openWorkbook();
    await buyAll(first, sandbox, plain);
    await keepDetails(addInOf(first), sandbox);
    const withText: Side = { window: first, sheet: plain, tookMs: [] };
    const withCards: Side = { window: await openBeside(world, first, rich), sheet: rich, tookMs: [] };
    await detailsAreThere(withCards.window);

    const before = spent(sandbox);
    for (let round = 0; round <= RECALCULATIONS; round += 1) {
      for (const side of round % 2 === 0 ? [withCards, withText] : [withText, withCards]) {
        const tookMs = await calculate(side.window, side.sheet, recalculateAll);
        // The first one is slower, and not counted.
        if (round > 0) side.tookMs.push(tookMs);
      }
    }
    const { requests, credits } = difference(spent(sandbox), before);
    if (requests + credits > 0) throw new Error(`cards: known products have cost ${requests} requests and ${credits} credits.`);
    await requireCards(withCards.window);
    const errors = [...withText.window.pageErrors, ...withCards.window.pageErrors];
    if (errors.length > 0) throw new Error(`cards: ${errors.join('\n')}`);
    const name = `${CELLS.toLocaleString('en')} cards again`;
    return [
      { case: name, metric: 'timeMs', value: median(withCards.tookMs), unit: 'ms', baseline: median(withText.tookMs) },
      { case: name, metric: 'heapBytes', value: await heapBytesOf(withCards.window), unit: 'bytes', baseline: await heapBytesOf(withText.window) },
    ];
  } finally {
    await world.close();
  }
}

async function openBeside(world: WorkbenchWorld, other: WorkbookWindow, sheet: Sheet): Promise<WorkbookWindow> {
  const window = await world.openBeside(other);
  await window.pane.getByText('working normally').waitFor();
  await enterDescriptions(window, sheet);
  await enterFormulas(window, sheet);
  return window;
}

/** Nothing is calculated any more, and nothing is missing: the first cards may have come before all their details. */
async function detailsAreThere(workbook: WorkbookWindow): Promise<void> {
  const missing = async (): Promise<number> => {
    await workbook.idle(CARDS_MS);
    return workbook.page.evaluate((count) => {
      const cells = window.workbench.readRange(`B1:B${count}`);
      return cells.filter(([cell]) => {
        const properties = cell?.dataType?.['properties'] as Record<string, unknown> | undefined;
        return properties === undefined || 'More' in properties;
      }).length;
    }, CELLS);
  };
  await until(missing, 0, CARDS_MS);
}

async function requireCards(workbook: WorkbookWindow): Promise<void> {
  const properties = await workbook.page.evaluate(() => window.workbench.read('B777').dataType?.['properties'] as Record<string, unknown> | undefined);
  for (const name of ['Confidence', 'Reasoning', 'Duty', 'Risk', 'Documents']) {
    if (properties?.[name] === undefined) throw new Error(`cards: B777 has no ${name}.`);
  }
}

/** Of the spreadsheet and the add-in. */
async function heapBytesOf(workbook: WorkbookWindow): Promise<number> {
  const { page, context } = workbook;
  const heaps = [page, addInOf(workbook)].map(async (each) => heapBytes(await context.newCDPSession(each)));
  return (await Promise.all(heaps)).reduce((sum, bytes) => sum + bytes, 0);
}
