import type { KeptRun } from '../../../src/run/ports';
import { UnfinishedRuns } from '../../../src/runtime/unfinished-runs';
import { MemoryRunStore } from '../../../src/store/memory-run-store';

const KEPT: KeptRun = {
  runId: 'run',
  workbook: 'Book1',
  sheet: { id: 'sheet-1', name: 'List' },
  startedAt: 1,
  settings: '{}',
  fingerprints: Float64Array.of(1, 2, 3),
  places: Uint32Array.of(1, 2, 3),
  written: Uint8Array.of(1, 0, 0),
  creditsLeft: 2,
};

async function start() {
  const store = new MemoryRunStore();
  await store.save(KEPT);
  const offered: unknown[] = [];
  const unfinished = new UnfinishedRuns({ store: () => store, workbookName: () => 'Book1', onChanged: ({ unfinishedRun }) => offered.push(unfinishedRun) });
  return { offered, unfinished };
}

test('what an earlier page has left is offered with the rows and credits that are left', async () => {
  const { offered, unfinished } = await start();
  await unfinished.look();
  expect(offered).toEqual([{ runId: 'run', sheet: 'List', startedAt: 1, rows: 3, rowsLeft: 2, creditsLeft: 2 }]);
});

test('a run that begins while it is being looked for leaves nothing to offer', async () => {
  const { offered, unfinished } = await start();
  const looking = unfinished.look();
  unfinished.hide();
  await looking;
  expect(offered).toEqual([]);
});
