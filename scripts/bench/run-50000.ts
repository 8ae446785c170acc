// A run over 50,000 rows, from the selection to the last cell: how long the add-in keeps its page busy at a stretch, and how
// much memory a row takes. The production bundle through unmodified office.js in Chromium, the add-in in a process of its
// own as beside Excel and its main thread on a core of its own; the fastest plan that the service documents.
import { WorkbenchWorld, type WorkbookWindow } from '../../test/browser/workbench-world';
import { sandboxCodes } from '../../test/fakes/sandbox-codes';
import { buildAddInAndWorkbench } from './build';
import { addInOf, heapBytes } from './heaps';
import { descriptionsOf } from './known-cells';
import type { Benchmark, Measurement } from './measurement';
import { giveOwnCore } from './own-core';

const ROWS = 50_000;
const PRODUCTS = 5_000;
const ROWS_ENTERED_AT_ONCE = 10_000;
/** The fastest plan: faster than any, more would be under way at once than ever is. */
const REQUESTS_PER_MINUTE = 60;
const STEP_MS = 600_000;
/** What Excel's own guidance calls a block that people notice. */
const LONG_TASK_MS = 50;
const MOST_BYTES_PER_ROW = 2_048;

export const run50000: Benchmark = { name: 'run-50000', run };

declare global {
  interface Window {
    longTasks: number[];
  }
}

async function run(): Promise<Measurement[]> {
  await buildAddInAndWorkbench();
  const products = descriptionsOf(PRODUCTS);
  const descriptions = Array.from({ length: ROWS }, (_, row) => products[(row * 7) % PRODUCTS] ?? '');
  const world = await WorkbenchWorld.open({ isAddInApart: true });
  try {
    const sandbox = world.useSandbox({ credits: 2 * ROWS, rateLimitPerMinute: REQUESTS_PER_MINUTE });
    const workbook = await world.openWorkbook();
    await workbook.connected(sandbox.apiKey);
    const addIn = addInOf(workbook);
    // Fails where the add-in shares the spreadsheet's process.
    const devTools = await workbook.context.newCDPSession(addIn);
    await workbook.pane.getByRole('tab', { name: 'Classify' }).click();
    await workbook.pane.getByRole('button', { name: 'Use current selection' }).waitFor();
    const bytesBefore = await heapBytes(devTools);
    await workbook.pane.getByRole('tab', { name: 'Connect' }).click();
    await workbook.enterRange('A1', [['Description', 'Origin']]);
    for (let row = 0; row < ROWS; row += ROWS_ENTERED_AT_ONCE) {
      await workbook.enterRange(`A${row + 2}`, descriptions.slice(row, row + ROWS_ENTERED_AT_ONCE).map((description) => [description, 'CN']));
    }
    await workbook.idle(STEP_MS);
    await addIn.evaluate(() => {
      window.longTasks = [];
      new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
    });
    await giveOwnCore(addIn);
    // Giving a core makes the page work for a moment: an observer that does not see that would see nothing later.
    await addIn.waitForFunction(() => window.longTasks.length > 0);
    await addIn.evaluate(() => void (window.longTasks = []));
    const startedAt = performance.now();
    await workbook.page.evaluate(() => window.workbench.select('A2'));
    await workbook.pane.getByRole('tab', { name: 'Classify' }).click();
    // Codes and confidences: everything else is a request of its own for each product.
    await workbook.pane.getByRole('checkbox', { name: 'Description of the code' }).uncheck({ timeout: STEP_MS });
    await workbook.pane.getByRole('button', { name: `Classify ${PRODUCTS.toLocaleString('en')} products` }).click({ timeout: STEP_MS });
    await workbook.pane.getByRole('heading', { name: 'Done', exact: true }).waitFor({ timeout: 3 * STEP_MS });
    const tookMs = performance.now() - startedAt;
    const longTasks = await addIn.evaluate(() => window.longTasks);
    await requireRight(workbook, descriptions);
    const { creditsSpent } = sandbox.statistics();
    if (creditsSpent !== PRODUCTS || workbook.pageErrors.length > 0) throw new Error(`run-50000: ${creditsSpent} credits were spent. ${workbook.pageErrors.join('\n')}`);
    const bytes = (await heapBytes(devTools)) - bytesBefore;
    const name = `${ROWS.toLocaleString('en')} rows of ${PRODUCTS.toLocaleString('en')} products`;
    return [
      { case: name, metric: 'longTasks', value: longTasks.length, unit: 'tasks', baseline: null },
      // The browser does not tell how long the others were.
      ...(longTasks.length === 0 ? [] : [{ case: name, metric: 'longestTaskMs', value: Math.max(...longTasks), unit: 'ms', baseline: LONG_TASK_MS }]),
      { case: name, metric: 'bytesPerRow', value: bytes / ROWS, unit: 'bytes', baseline: MOST_BYTES_PER_ROW },
      { case: name, metric: 'timeMs', value: tookMs, unit: 'ms', baseline: null },
    ];
  } finally {
    await world.close();
  }
}

async function requireRight(workbook: WorkbookWindow, descriptions: readonly string[]): Promise<void> {
  const codeFor = sandboxCodes();
  for (let row = 0; row < ROWS; row += ROWS_ENTERED_AT_ONCE) {
    const cells = await workbook.readRange(`C${row + 2}:C${row + ROWS_ENTERED_AT_ONCE + 1}`);
    cells.forEach(([cell], index) => {
      const description = descriptions[row + index] ?? '';
      if (cell?.text !== codeFor(description)) throw new Error(`run-50000: C${row + index + 2} shows "${cell?.text ?? ''}" beside "${description}".`);
    });
  }
}
