// What it costs to write results so that none can stand beside another product: 10,000 rows of 6 columns written as a run
// writes them, against one raw write of the same values, in the same sheet of the same host. Through unmodified office.js in
// Chromium, in turns; medians are compared.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { WorkbenchWorld, type WorkbookWindow } from '../../test/browser/workbench-world';
import { build, buildAddInAndWorkbench } from './build';
import { median, type Benchmark, type Measurement } from './measurement';
import type { WriteBackPage } from './write-back-page';

const ROWS = 10_000;
/** In odd numbers, so that a median is one of them. */
const ROUNDS = 5;
const ROWS_ENTERED_AT_ONCE = 5_000;
const IDLE_MS = 120_000;
const MOST_SYNCS_PER_ROW = 1 / 2_500;

declare global {
  interface Window {
    writeBack: WriteBackPage;
  }
}

export const writeBack: Benchmark = { name: 'write-back', run };

async function run(): Promise<Measurement[]> {
  await buildAddInAndWorkbench();
  const world = await WorkbenchWorld.open();
  try {
    world.useSandbox();
    const workbook = await world.openWorkbook();
    const addIn = await openPage(workbook);
    for (let row = 0; row < ROWS; row += ROWS_ENTERED_AT_ONCE) {
      const goods = await addIn.evaluate(([first, count]) => Array.from({ length: count }, (_, index) => window.writeBack.goods(first + index)), [row, ROWS_ENTERED_AT_ONCE] as const);
      await workbook.enterRange(`A${row + 2}`, goods);
    }
    await workbook.idle(IDLE_MS);
    const times: Record<'writeBack' | 'writeRaw', number[]> = { writeBack: [], writeRaw: [] };
    let syncs = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const way of round % 2 === 0 ? (['writeBack', 'writeRaw'] as const) : (['writeRaw', 'writeBack'] as const)) {
        await addIn.evaluate((rows) => window.writeBack.prepare(rows), ROWS);
        await workbook.idle(IDLE_MS);
        const timed = await addIn.evaluate(([name, rows]) => window.writeBack[name](rows), [way, ROWS] as const);
        await requireWritten(workbook);
        if (way === 'writeBack') syncs = timed.syncs;
        // The first one is slower, and not counted.
        if (round > 0) times[way].push(timed.tookMs);
      }
    }
    const name = `${ROWS.toLocaleString('en')} rows of 6 columns`;
    return [
      { case: name, metric: 'timeMs', value: median(times.writeBack), unit: 'ms', baseline: median(times.writeRaw) },
      { case: name, metric: 'syncs', value: syncs, unit: 'syncs', baseline: ROWS * MOST_SYNCS_PER_ROW },
    ];
  } finally {
    await world.close();
  }
}

async function openPage(workbook: WorkbookWindow): Promise<Frame> {
  const folder = await mkdtemp(join(tmpdir(), 'write-back-'));
  try {
    await build('scripts/bench/webpack.write-back-page.js', ['--output-path', folder]);
    const addIn = workbook.page.frames().find((frame) => frame.url().includes('taskpane.html'));
    if (addIn === undefined) throw new Error('write-back: the add-in has no page.');
    await addIn.evaluate(await readFile(join(folder, 'write-back-page.js'), 'utf8'));
    return addIn;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function requireWritten(workbook: WorkbookWindow): Promise<void> {
  const [[first] = []] = await workbook.readRange('C2:H2');
  const [last = []] = await workbook.readRange(`C${ROWS + 1}:H${ROWS + 1}`);
  if (first?.text !== '6912.00.25' || last[5]?.text !== `0000-${ROWS - 1}`) throw new Error(`write-back: C2 shows "${first?.text ?? ''}", H${ROWS + 1} shows "${last[5]?.text ?? ''}".`);
}
