import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { requestKey, type RequestKey } from '../../src/customs/request-key';
import type { DemonstrationStore } from '../../src/engine/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbDemonstrationStore } from '../../src/store/indexed-db-demonstration-store';
import { MemoryDemonstrationStore } from '../../src/store/memory-demonstration-store';

const BOOK = 'https://example.com/Book1.xlsx';

const product = (number: number): RequestKey => requestKey({ description: `mug ${number}` });
const onDisk = (name: string) => new IndexedDbDemonstrationStore(new Import8Database(name));

let databases = 0;

describe.each<[string, () => DemonstrationStore]>([
  ['in memory', () => new MemoryDemonstrationStore()],
  ['in IndexedDB', () => onDisk(`demonstrations ${databases++}`)],
])('demonstration results %s', (_where, create) => {
  test('are known by workbook, each product once', async () => {
    const store = create();
    expect(await store.find(BOOK)).toBeUndefined();
    await store.add(BOOK, [product(1), product(2)]);
    await store.add(BOOK, [product(2), product(3)]);
    await store.add('', [product(9)]);
    expect(await store.find(BOOK)).toEqual([product(1), product(2), product(3)]);
    expect(await store.find('')).toEqual([product(9)]);
  });

  test('without a product are known all the same', async () => {
    const store = create();
    await store.add(BOOK, []);
    expect(await store.find(BOOK)).toEqual([]);
  });

  test('that are gone leave the others, and the workbook until it is closed', async () => {
    const store = create();
    await store.add(BOOK, [product(1), product(2)]);
    await store.remove(BOOK, [product(1), product(7)]);
    expect(await store.find(BOOK)).toEqual([product(2)]);
    await store.close(BOOK);
    expect(await store.find(BOOK)).toEqual([product(2)]);
    await store.remove(BOOK, [product(2)]);
    expect(await store.find(BOOK)).toEqual([]);
    await store.close(BOOK);
    expect(await store.find(BOOK)).toBeUndefined();
  });

  test('of a workbook that is not known are nothing to take away', async () => {
    const store = create();
    await store.remove(BOOK, [product(1)]);
    await store.close(BOOK);
    expect(await store.find(BOOK)).toBeUndefined();
  });

  test('are kept of the newest 2,000 products of a workbook', async () => {
    const store = create();
    await store.add(BOOK, Array.from({ length: 1_500 }, (_, number) => product(number)));
    await store.add(BOOK, Array.from({ length: 1_500 }, (_, number) => product(1_500 + number)));
    const kept = await store.find(BOOK);
    expect([kept?.length, kept?.[0], kept?.at(-1)]).toEqual([2_000, product(1_000), product(2_999)]);
  });

  test('are kept of the 50 workbooks that were changed last', async () => {
    const store = create();
    for (let number = 0; number < 50; number += 1) await store.add(`Book${number}`, [product(number)]);
    await store.add('Book0', [product(100)]);
    await store.add('Book50', [product(50)]);
    const known = await Promise.all(Array.from({ length: 51 }, async (_, number) => (await store.find(`Book${number}`)) !== undefined));
    expect(known.filter(Boolean)).toHaveLength(50);
    expect([known[0], known[1], known[50]]).toEqual([true, false, true]);
  });
});

test('demonstration results in IndexedDB are there for the next page', async () => {
  await onDisk('demonstrations of pages').add(BOOK, [product(1)]);
  expect(await onDisk('demonstrations of pages').find(BOOK)).toEqual([product(1)]);
});

test('what another version has left and nobody can read names no product, and is replaced', async () => {
  const store = onDisk('demonstrations of others');
  await store.add(BOOK, [product(1)]);
  const database = await openDB('demonstrations of others');
  await database.put('demonstrations', 'nonsense', BOOK);
  database.close();
  expect(await store.find(BOOK)).toEqual([]);
  await store.add(BOOK, [product(2)]);
  expect(await store.find(BOOK)).toEqual([product(2)]);
});

test('a database that is not to be had is said to be unreadable', async () => {
  const name = 'demonstrations of the future';
  (await openDB(name, 99)).close();
  await expect(onDisk(name).find(BOOK)).rejects.toMatchObject({ code: 'store-unreadable' });
});
