import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { ClassificationDetail } from '../../src/customs/classification-detail';
import { requestKey } from '../../src/customs/request-key';
import type { DetailStore } from '../../src/engine/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbDetailStore } from '../../src/store/indexed-db-detail-store';
import { IndexedDbJournal } from '../../src/store/indexed-db-journal';
import { IndexedDbLedger } from '../../src/store/indexed-db-ledger';
import { IndexedDbRecordStore } from '../../src/store/indexed-db-record-store';
import { MemoryDetailStore } from '../../src/store/memory-detail-store';

const detail = (id: string, reasoning = 'It holds drinks.'): ClassificationDetail => ({
  id,
  status: 'completed',
  code8: '69120023',
  reasoning,
  alternatives: [{ code: '6911.10.00', description: 'Of porcelain' }],
  riskGrading: { available: false, reason: 'error' },
});

const onDisk = (name: string) => new IndexedDbDetailStore(new Import8Database(name));

let databases = 0;

describe.each<[string, () => DetailStore]>([
  ['in memory', () => new MemoryDetailStore()],
  ['in IndexedDB', () => onDisk(`details ${databases++}`)],
])('a detail store %s', (_where, open) => {
  test('gives back what it was given, whole, and nothing for what it was not', async () => {
    const store = open();
    const [mug, cup] = [detail('id-1'), detail('id-2', 'It is small.')];
    await store.save([mug, cup]);
    expect([...(await store.find(['id-1', 'id-2', 'id-3']))]).toEqual([
      ['id-1', mug],
      ['id-2', cup],
    ]);
  });

  test('keeps the detail of what could not be classified', async () => {
    const store = open();
    await store.save([{ id: 'id-9', status: 'failed' }]);
    expect((await store.find(['id-9'])).get('id-9')).toEqual({ id: 'id-9', status: 'failed' });
  });

  test('gives the later detail of an id', async () => {
    const store = open();
    await store.save([detail('id-1')]);
    await store.save([detail('id-1', 'It has a handle.')]);
    expect((await store.find(['id-1'])).get('id-1')).toEqual(detail('id-1', 'It has a handle.'));
  });

  test('finds a thousand details in one question, which may ask for one twice', async () => {
    const store = open();
    const details = Array.from({ length: 1_000 }, (_, row) => detail(`id-${row}`));
    await store.save(details);
    expect((await store.find([...details.map(({ id }) => id), 'id-7'])).size).toBe(1_000);
  });

  test('answers a question about nothing', async () => {
    const store = open();
    await store.save([]);
    expect((await store.find([])).size).toBe(0);
  });
});

describe('IndexedDB', () => {
  test('keeps details for the next page, and apart from those of another service', async () => {
    await onDisk('details of one').save([detail('id-1')]);
    expect((await onDisk('details of one').find(['id-1'])).size).toBe(1);
    expect((await onDisk('details of two').find(['id-1'])).size).toBe(0);
  });

  test('that is refused by the browser is not an empty store', async () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const store = onDisk('details refused');
    await expect(store.find(['id-1'])).rejects.toMatchObject({ code: 'store-unreadable' });
    await expect(store.save([detail('id-1')])).rejects.toMatchObject({ code: 'store-unreadable' });
    indexedDB.open = open;
    expect((await store.find(['id-1'])).size).toBe(0);
  });

  test.each([
    ['of another kind', 'rubbish'],
    ['nothing', null],
    ['of another product', detail('id-2')],
    ['without an id', { status: 'completed' }],
    ['that is not final', { id: 'id-1', status: 'pending' }],
  ])('with something %s in the place of a detail does not have it', async (what, rubbish) => {
    const name = `details ${what}`;
    const store = onDisk(name);
    await store.save([detail('id-1'), detail('id-5')]);
    const raw = await openDB(name);
    await raw.put('details', rubbish, 'id-1');
    raw.close();
    expect([...(await store.find(['id-1', 'id-5'])).keys()]).toEqual(['id-5']);
  });

  test('of the second version keeps its records, journal and spending, and can keep details', async () => {
    const key = requestKey({ description: 'mug' });
    const second = await openDB('second version', 2, {
      upgrade(database) {
        for (const name of ['records', 'ids', 'journal', 'ledger']) database.createObjectStore(name);
      },
      blocking: () => second.close(),
    });
    const entry = { entryId: 'entry-1', ownerId: 'page', intentAt: 1, isUncertain: true, products: [{ key, request: { description: 'mug' } }] };
    await second.put('records', { status: 'completed', id: 'id-1', code: '69120023' }, 'id-1');
    await second.put('ids', 'id-1', key);
    await second.put('journal', entry, 'entry-1');
    await second.put('ledger', 3, ['Book1', '2026-11-24']);
    const database = new Import8Database('second version');
    const details = new IndexedDbDetailStore(database);
    expect((await details.find(['id-1'])).size).toBe(0);
    await details.save([detail('id-1')]);
    expect((await details.find(['id-1'])).size).toBe(1);
    expect((await new IndexedDbRecordStore(database).find([key])).get(key)).toMatchObject({ id: 'id-1' });
    expect(await new IndexedDbJournal(database).open()).toEqual([{ ...entry, givenUp: [] }]);
    expect(await new IndexedDbLedger(database).spent('Book1', '2026-11-24')).toBe(3);
  });
});
