// What the sandbox's desk knows, for the next page of the same session. That each store does what it should is in their own files.
import { requestKey } from '../../src/customs/request-key';
import type { KeptRun } from '../../src/run/ports';
import { SessionKeeping, type KeptText } from '../../src/store/session-keeping';

const KEY = requestKey({ description: 'mug' });
const RECORD = { id: 'a', status: 'completed', code: '6911100090', confidence: 80 } as const;
const ENTRY = { entryId: 'entry', ownerId: 'page', intentAt: 5, isUncertain: false, products: [{ key: KEY, request: { description: 'mug' }, id: 'a' }], givenUp: [] };
const RUN: KeptRun = {
  runId: 'run', workbook: 'Book1', sheet: { id: 's', name: 'List' }, startedAt: 1, settings: '{}',
  fingerprints: Float64Array.of(2 ** 52 + 1, 2), places: Uint32Array.of(3, 4), written: Uint8Array.of(1, 0), creditsLeft: 1,
};

function session(): KeptText {
  let kept: string | null = null;
  return { read: () => kept, write: (text) => (kept = text) };
}

test('the next page finds records, open submissions and runs as they were', async () => {
  const text = session();
  const first = new SessionKeeping(text);
  await Promise.all([first.store.save([{ key: KEY, record: RECORD }]), first.journal.add(ENTRY), first.runs.save(RUN)]);
  const next = new SessionKeeping(text);
  expect(await next.store.find([KEY])).toEqual(new Map([[KEY, RECORD]]));
  expect(await next.journal.open()).toEqual([ENTRY]);
  expect(await next.runs.unfinished('Book1')).toEqual(RUN);
  await next.journal.update('entry', () => undefined);
  await next.runs.remove('run');
  const last = new SessionKeeping(text);
  expect([await last.journal.open(), await last.runs.unfinished('Book1')]).toEqual([[], undefined]);
});

test.each(['{"records":', '{"records":[],"entries":[{"entryId":1}],"runs":[]}', '[]'])('what nobody can read is nothing: %s', async (text) => {
  const keeping = new SessionKeeping({ read: () => text, write: () => undefined });
  expect([await keeping.journal.open(), (await keeping.store.find([KEY])).size]).toEqual([[], 0]);
});

test('a storage that is blocked or full keeps nothing and holds nothing up', async () => {
  const blocked = (): never => {
    throw new Error('QuotaExceededError');
  };
  const keeping = new SessionKeeping({ read: blocked, write: blocked });
  await keeping.store.save([{ key: KEY, record: RECORD }]);
  expect((await keeping.store.find([KEY])).size).toBe(1);
});
