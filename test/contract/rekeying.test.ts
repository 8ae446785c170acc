// A database as the version before k2 has written it, opened by the version of now.
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { requestKey } from '../../src/customs/request-key';
import type { ClassificationRecord } from '../../src/customs/classification';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbRecordStore } from '../../src/store/indexed-db-record-store';

const keyInK1 = (description: string, origin = '') => `k1:${JSON.stringify([description, origin, 'NL', ''])}`;
const coded = (id: string, code: string, confidence?: number): ClassificationRecord => ({ status: 'completed', id, code, ...(confidence === undefined ? {} : { confidence }) });

let databases = 0;

async function writtenBefore(kept: readonly (readonly [key: string, record: ClassificationRecord])[]): Promise<string> {
  const name = `written before ${(databases += 1)}`;
  const database = await openDB(name, 4, {
    upgrade(empty) {
      for (const store of ['records', 'ids', 'journal', 'ledger', 'details', 'runs']) empty.createObjectStore(store);
    },
  });
  const transaction = database.transaction(['records', 'ids'], 'readwrite');
  const [records, ids] = [transaction.objectStore('records'), transaction.objectStore('ids')];
  await Promise.all([...kept.flatMap(([key, record]) => [records.put(record, record.id), ids.put(record.id, key)]), transaction.done]);
  database.close();
  return name;
}

async function idOf(name: string, key: string): Promise<string | undefined> {
  const typed = key as ReturnType<typeof requestKey>;
  return (await new IndexedDbRecordStore(new Import8Database(name)).find([typed])).get(typed)?.id;
}

test('what was bought under a key of version k1 is found under that of now, and still under its own', async () => {
  const name = await writtenBefore([
    [keyInK1('ceramic mug'), coded('id-1', '69120023')],
    [keyInK1('usb–c cable.', 'CN'), coded('id-2', '85444290')],
  ]);
  expect(await idOf(name, requestKey({ description: 'Ceramic\u00AD mug.' }))).toBe('id-1');
  expect(await idOf(name, requestKey({ description: 'USB-C cable', origin: 'CN' }))).toBe('id-2');
  expect(await idOf(name, keyInK1('usb–c cable.', 'CN'))).toBe('id-2');
  expect(await idOf(name, requestKey({ description: 'USB-C cable' }))).toBeUndefined();
});

test.each([
  ['the text that is written plainly', [['mug.', coded('a', '11', 99)], ['mug', coded('b', '22', 10)], ['mug;', coded('c', '33', 99)]], 'b'],
  ['else what could be classified', [['mug,', { status: 'failed', id: 'a' }], ['mug.', coded('b', '22')]], 'b'],
  ['else the highest confidence', [['mug,', coded('a', '11', 60)], ['mug.', coded('b', '22', 90)], ['mug:', coded('c', '33', 70)]], 'b'],
  ['else the first key', [['mug.', coded('b', '22', 60)], ['mug,', coded('a', '11', 60)]], 'a'],
] satisfies [string, [string, ClassificationRecord][], string][])('of several that are one product now, other texts get the record of %s', async (_which, kept, id) => {
  const name = await writtenBefore(kept.map(([text, record]) => [keyInK1(text), record]));
  expect(await idOf(name, requestKey({ description: 'mug..' }))).toBe(id);
  for (const [text, record] of kept) expect(await idOf(name, keyInK1(text))).toBe(record.id);
});

test('more than are read at once are made again', async () => {
  const name = await writtenBefore(Array.from({ length: 1_050 }, (_, row) => [keyInK1(`product ${row}.`), coded(`id-${row}`, '85183000')] as const));
  const store = new IndexedDbRecordStore(new Import8Database(name));
  const keys = Array.from({ length: 1_050 }, (_, row) => requestKey({ description: `Product ${row}` }));
  expect((await store.find(keys)).size).toBe(1_050);
});
