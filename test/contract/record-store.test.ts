import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { requestKey } from '../../src/customs/request-key';
import type { KeyedRecord, RecordStore } from '../../src/engine/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbJournal } from '../../src/store/indexed-db-journal';
import { IndexedDbLedger } from '../../src/store/indexed-db-ledger';
import { IndexedDbRecordStore } from '../../src/store/indexed-db-record-store';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { SessionKeeping } from '../../src/store/session-keeping';

const entry = (description: string, id: string, code = '85183000'): KeyedRecord => ({
  key: requestKey({ description }),
  record: { status: 'completed', id, code },
});

const onDisk = (name: string) => new IndexedDbRecordStore(new Import8Database(name));

let databases = 0;

describe.each<[string, () => RecordStore]>([
  ['in memory', () => new MemoryRecordStore()],
  ['for a session', () => new SessionKeeping({ read: () => null, write: () => undefined }).store],
  ['in IndexedDB', () => onDisk(`test ${databases++}`)],
])('a record store %s', (_where, open) => {
  test('gives back what it was given, and nothing for what it was not', async () => {
    const store = open();
    const [mug, cup] = [entry('mug', 'id-1'), entry('cup', 'id-2', '69120023')];
    await store.save([mug, cup]);
    const found = await store.find([mug.key, cup.key, requestKey({ description: 'plate' })]);
    expect([...found]).toEqual([
      [mug.key, mug.record],
      [cup.key, cup.record],
    ]);
  });

  test('knows one classification under several keys', async () => {
    const store = open();
    const [one, other] = [entry('mug', 'id-1'), entry('coffee mug', 'id-1')];
    await store.save([one, other]);
    expect([...(await store.find([one.key, other.key])).values()]).toEqual([one.record, one.record]);
  });

  test('gives the later record of an id under every key of that id', async () => {
    const store = open();
    const first = entry('mug', 'id-1');
    await store.save([first]);
    const corrected = entry('coffee mug', 'id-1', '69111000');
    await store.save([corrected]);
    expect((await store.find([first.key])).get(first.key)).toEqual(corrected.record);
  });

  test('keeps what comes under a key of an earlier version under that of now as well, where nothing is', async () => {
    const store = open();
    const earlier = (text: string, id: string): KeyedRecord => ({ key: `k1:["${text}","","NL",""]` as KeyedRecord['key'], record: { status: 'completed', id, code: '69120023' } });
    const mug = requestKey({ description: 'mug' });
    await store.save([earlier('mug.', 'id-1')]);
    await store.save([earlier('mug;', 'id-2')]);
    expect((await store.find([mug])).get(mug)?.id).toBe('id-1');
    expect([...(await store.find([earlier('mug.', '').key, earlier('mug;', '').key])).values()].map(({ id }) => id)).toEqual(['id-1', 'id-2']);
    await store.save([entry('mug', 'id-3')]);
    expect((await store.find([mug])).get(mug)?.id).toBe('id-3');
  });

  test('keeps what could not be classified, because it was paid for', async () => {
    const store = open();
    const key = requestKey({ description: 'misc' });
    await store.save([{ key, record: { status: 'failed', id: 'id-9' } }]);
    expect((await store.find([key])).get(key)).toEqual({ status: 'failed', id: 'id-9' });
  });

  test('finds a thousand records in one question', async () => {
    const store = open();
    const entries = Array.from({ length: 1_000 }, (_, row) => entry(`product ${row}`, `id-${row}`));
    await store.save(entries);
    expect((await store.find(entries.map(({ key }) => key))).size).toBe(1_000);
  });

  test('answers a question about nothing', async () => {
    expect((await open().find([])).size).toBe(0);
    expect((await open().kept([])).size).toBe(0);
  });

  test('tells the keys that begin with the same words, and with no others', async () => {
    const store = open();
    const origins = ['CN', 'VN'].map((origin, index): KeyedRecord => ({ key: requestKey({ description: 'mug', origin }), record: { status: 'failed', id: `id-${index}` } }));
    await store.save([...origins, entry('mug rack', 'id-9')]);
    const beginning = requestKey({ description: 'mug' }).split(',')[0] ?? '';
    const found = await store.keysOf([`${beginning},`, 'k1:["plate",']);
    expect([...found.keys()]).toEqual([`${beginning},`]);
    expect([...(found.get(`${beginning},`) ?? [])].sort()).toEqual(origins.map(({ key }) => key).sort());
  });

  test('tells which classifications are kept, whatever they were asked as', async () => {
    const store = open();
    await store.save([entry('mug', 'id-1'), entry('coffee mug', 'id-1'), { key: requestKey({ description: 'misc' }), record: { status: 'failed', id: 'id-9' } }]);
    expect(await store.kept(['id-9', 'id-2', 'id-1'])).toEqual(new Set(['id-9', 'id-1']));
  });
});

describe('IndexedDB', () => {
  test('keeps records for the next page, and apart from those of another service', async () => {
    const mug = entry('mug', 'id-1');
    await onDisk('service one').save([mug]);
    expect((await onDisk('service one').find([mug.key])).size).toBe(1);
    expect((await onDisk('service two').find([mug.key])).size).toBe(0);
  });

  test('that is refused by the browser is not an empty store', async () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const store = onDisk('refused');
    await expect(store.find([entry('mug', 'id-1').key])).rejects.toMatchObject({ code: 'store-unreadable' });
    indexedDB.open = open;
    expect((await store.find([entry('mug', 'id-1').key])).size).toBe(0);
  });

  test('that could not be opened once is opened again with the next question', async () => {
    const newer = indexedDB.open('from the future', 99);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
    const store = onDisk('from the future');
    await expect(store.find([entry('mug', 'id-1').key])).rejects.toMatchObject({ code: 'store-unreadable' });
    indexedDB.deleteDatabase('from the future');
    await expect(store.find([entry('mug', 'id-1').key])).resolves.toEqual(new Map());
  });

  test('that the browser has closed meanwhile still keeps what was paid for', async () => {
    const open = indexedDB.open.bind(indexedDB);
    const opened: IDBOpenDBRequest[] = [];
    indexedDB.open = (name, version) => {
      const request = open(name, version);
      opened.push(request);
      return request;
    };
    const store = onDisk('closed meanwhile');
    const mug = entry('mug', 'id-1');
    await store.find([mug.key]);
    opened[0]?.result.close();
    await store.save([mug]);
    indexedDB.open = open;
    expect((await store.find([mug.key])).get(mug.key)).toEqual(mug.record);
    expect(opened).toHaveLength(2);
  });

  test('of the first version keeps its records, also while a window still has it open', async () => {
    const mug = entry('mug', 'id-1');
    const first = await openDB('first version', 1, {
      upgrade(database) {
        database.createObjectStore('records');
        database.createObjectStore('ids');
      },
      blocking: () => first.close(),
    });
    await first.put('records', mug.record, mug.record.id);
    await first.put('ids', mug.record.id, mug.key);
    const database = new Import8Database('first version');
    expect((await new IndexedDbRecordStore(database).find([mug.key])).get(mug.key)).toEqual(mug.record);
    expect(await new IndexedDbJournal(database).open()).toEqual([]);
    expect(await new IndexedDbLedger(database).spent('Book1', '2026-11-24')).toBe(0);
  });
});
