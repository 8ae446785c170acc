import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { KeptRun, RunStore } from '../../src/run/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbRunStore } from '../../src/store/indexed-db-run-store';
import { MemoryRunStore } from '../../src/store/memory-run-store';
import { SessionKeeping } from '../../src/store/session-keeping';

const run = (change: Partial<KeptRun> = {}): KeptRun => ({
  runId: 'one',
  workbook: 'Book1',
  sheet: { id: '{1}', name: 'List' },
  startedAt: 1_000,
  settings: '{}',
  fingerprints: Float64Array.of(1, 2 ** 53 - 1),
  places: Uint32Array.of(4, 70_000),
  written: Uint8Array.of(0, 1),
  creditsLeft: 1,
  ...change,
});

let databases = 0;

describe.each<[string, () => RunStore]>([
  ['in memory', () => new MemoryRunStore()],
  ['for a session', () => new SessionKeeping({ read: () => null, write: () => undefined }).runs],
  ['in IndexedDB', () => new IndexedDbRunStore(new Import8Database(`runs ${databases++}`))],
])('a store of runs %s', (_where, create) => {
  test('gives back what was kept, as it was last', async () => {
    const store = create();
    expect(await store.unfinished('Book1')).toBeUndefined();
    await store.save(run());
    await store.save(run({ written: Uint8Array.of(1, 1), creditsLeft: 0 }));
    expect(await store.unfinished('Book1')).toEqual(run({ written: Uint8Array.of(1, 1), creditsLeft: 0 }));
  });

  test('gives the newest of the workbook, and none of another one', async () => {
    const store = create();
    await store.save(run({ runId: 'old', startedAt: 1 }));
    await store.save(run({ runId: 'new', startedAt: 3 }));
    await store.save(run({ runId: 'other', startedAt: 9, workbook: 'Book2' }));
    expect((await store.unfinished('Book1'))?.runId).toBe('new');
    await store.remove('new');
    expect((await store.unfinished('Book1'))?.runId).toBe('old');
  });

  test('keeps a run that is gone on with over fewer rows', async () => {
    const store = create();
    await store.save(run());
    const rest = run({ fingerprints: Float64Array.of(1), places: Uint32Array.of(4), written: Uint8Array.of(0) });
    await store.save(rest);
    expect(await store.unfinished('Book1')).toEqual(rest);
  });

  test('keeps a run whole that another window has removed meanwhile', async () => {
    const store = create();
    const fingerprints = Float64Array.of(1, 2);
    await store.save(run({ fingerprints }));
    await store.remove('one');
    expect(await store.unfinished('Book1')).toBeUndefined();
    await store.save(run({ fingerprints }));
    expect(await store.unfinished('Book1')).toEqual(run({ fingerprints }));
  });

  test('is not changed by what happens to the run afterwards', async () => {
    const store = create();
    const written = Uint8Array.of(0, 0);
    await store.save(run({ written }));
    written[0] = 1;
    expect((await store.unfinished('Book1'))?.written[0]).toBe(0);
  });
});

test('what another version has left is no run, and hides none', async () => {
  const name = 'runs of another version';
  const store = new IndexedDbRunStore(new Import8Database(name));
  await store.save(run());
  const raw = await openDB(name);
  await raw.put('runs', run({ runId: 'strange', startedAt: 9_000 }), 'strange');
  await raw.put('runs', [1, 2], 'strange rows');
  await raw.put('runs', run({ runId: 'torn', startedAt: 9_000 }), 'torn');
  raw.close();
  expect((await store.unfinished('Book1'))?.runId).toBe('one');
});
