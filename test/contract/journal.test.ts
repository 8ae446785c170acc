import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { requestKey } from '../../src/customs/request-key';
import type { Journal, JournalEntry } from '../../src/engine/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbJournal } from '../../src/store/indexed-db-journal';
import { MemoryJournal } from '../../src/store/memory-journal';
import { SessionKeeping } from '../../src/store/session-keeping';

const product = (description: string) => ({ key: requestKey({ description }), request: { description } });

const entry = (entryId: string, intentAt = 1_000, descriptions = ['mug', 'cup']): JournalEntry => ({
  entryId,
  ownerId: 'runtime 1',
  intentAt,
  isUncertain: false,
  products: descriptions.map(product),
  givenUp: [],
});

const onDisk = (name: string) => new IndexedDbJournal(new Import8Database(name));

let databases = 0;

describe.each<[string, () => Journal]>([
  ['in memory', () => new MemoryJournal()],
  ['for a session', () => new SessionKeeping({ read: () => null, write: () => undefined }).journal],
  ['in IndexedDB', () => onDisk(`journal ${databases++}`)],
])('a journal %s', (_where, create) => {
  test('gives back what was written, to the last field', async () => {
    const journal = create();
    const full: JournalEntry = {
      ...entry('a'),
      batchId: 'batch-1',
      isUncertain: true,
      products: [
        {
          key: requestKey({ description: 'mug', origin: 'CN' }),
          request: { description: 'mug', origin: 'CN', destination: 'DE', imageUrl: 'https://example.com/mug.png' },
          id: 'id-1',
        },
        product('cup'),
      ],
      givenUp: [product('plate')],
    };
    await journal.add(full);
    expect(await journal.open()).toEqual([full]);
  });

  test('is empty before anything is sent', async () => {
    expect(await create().open()).toEqual([]);
  });

  test('gives the oldest intent first', async () => {
    const journal = create();
    for (const [entryId, intentAt] of [['a', 2_000], ['b', 10_000], ['c', 1_000]] as const) await journal.add(entry(entryId, intentAt));
    expect((await journal.open()).map(({ entryId }) => entryId)).toEqual(['c', 'a', 'b']);
  });

  test('changes one entry and leaves the others', async () => {
    const journal = create();
    await journal.add(entry('a'));
    await journal.add(entry('b'));
    await journal.update('a', (open) => ({ ...open, batchId: 'batch-1' }));
    expect((await journal.open()).map(({ batchId }) => batchId)).toEqual(['batch-1', undefined]);
  });

  test.each<[string, (open: JournalEntry) => JournalEntry | undefined]>([
    ['given up', () => undefined],
    ['without products', (open) => ({ ...open, products: [] })],
  ])('closes an entry that is %s', async (_what, change) => {
    const journal = create();
    await journal.add(entry('a'));
    await journal.update('a', change);
    expect(await journal.open()).toEqual([]);
  });

  test('keeps an entry of which given up products are left', async () => {
    const journal = create();
    await journal.add(entry('a'));
    await journal.update('a', (open) => ({ ...open, products: [], givenUp: open.products }));
    expect(await journal.open()).toEqual([{ ...entry('a'), products: [], givenUp: entry('a').products }]);
  });

  test('does not bring back an entry that another window has closed', async () => {
    const journal = create();
    let calls = 0;
    await journal.update('gone', (open) => {
      calls += 1;
      return open;
    });
    expect({ calls, open: await journal.open() }).toEqual({ calls: 0, open: [] });
  });

  test('loses none of many changes made at the same time', async () => {
    const journal = create();
    const names = Array.from({ length: 20 }, (_, number) => `product ${number}`);
    await journal.add(entry('a', 1_000, names));
    await Promise.all(
      names.map((name) => journal.update('a', (open) => ({ ...open, products: open.products.map((one) => (one.request.description === name ? { ...one, id: name } : one)) }))),
    );
    expect((await journal.open())[0]?.products.map(({ id }) => id)).toEqual(names);
  });

  test('keeps an entry whose change fails, and hands on the failure as it is', async () => {
    const journal = create();
    await journal.add(entry('a'));
    const fault = new TypeError('a bug of ours');
    const updating = journal.update('a', (open) => {
      Object.assign(open, { ownerId: 'nobody' });
      throw fault;
    });
    await expect(updating).rejects.toBe(fault);
    expect(await journal.open()).toEqual([entry('a')]);
  });

  test('does not let an entry be written over by another of its name', async () => {
    const journal = create();
    await journal.add(entry('a'));
    await expect(journal.add(entry('a', 9_000))).rejects.toThrow();
    expect(await journal.open()).toEqual([entry('a')]);
  });

  test('does not change with what its callers do to their copies', async () => {
    const journal = create();
    const own = { ...entry('a'), products: [product('mug')] };
    await journal.add(own);
    own.products.push(product('cup'));
    const [given] = await journal.open();
    Object.assign(given ?? {}, { isUncertain: true });
    await journal.update('a', (open) => {
      const changed = { ...open };
      Object.assign(open, { ownerId: 'nobody' });
      return changed;
    });
    expect(await journal.open()).toEqual([entry('a', 1_000, ['mug'])]);
  });
});

describe('a journal in IndexedDB', () => {
  test('is still there after a restart', async () => {
    await onDisk('restart').add(entry('a'));
    expect(await onDisk('restart').open()).toEqual([entry('a')]);
  });

  test('is one for two windows, neither of which loses what the other writes', async () => {
    const [one, two] = [onDisk('two windows'), onDisk('two windows')];
    const names = Array.from({ length: 20 }, (_, number) => `product ${number}`);
    await one.add(entry('a', 1_000, names));
    const strikeOff = (name: string, number: number) =>
      (number % 2 === 0 ? one : two).update('a', (open) => ({ ...open, products: open.products.filter(({ request }) => request.description !== name) }));
    await Promise.all(names.slice(5).map(strikeOff));
    expect((await two.open())[0]?.products.map(({ request }) => request.description)).toEqual(names.slice(0, 5));
  });

  test.each<[string, unknown]>([
    ['of half an entry', { entryId: 'a', ownerId: 'runtime 1' }],
    ['of an entry without products', { ...entry('a'), products: [] }],
    ['of an entry without a time', { ...entry('a'), intentAt: Number.NaN }],
    ['of text', 'rubbish'],
  ])('%s is not an empty journal: nothing may be bought', async (what, rubbish) => {
    const journal = onDisk(what);
    await journal.add(entry('b'));
    const raw = await openDB(what);
    await raw.put('journal', rubbish, 'a');
    await expect(journal.open()).rejects.toMatchObject({ code: 'store-unreadable', message: expect.stringContaining('nothing was bought') });
    await expect(journal.update('a', () => undefined)).rejects.toMatchObject({ code: 'store-unreadable' });
    expect(await raw.get('journal', 'a')).toEqual(rubbish);
    await raw.delete('journal', 'a');
    expect(await journal.open()).toEqual([entry('b')]);
    raw.close();
  });

  test('does not take what it could not read again', async () => {
    const journal = onDisk('poison');
    await journal.add(entry('a'));
    await expect(journal.add({ ...entry('b'), products: [] })).rejects.toThrow();
    await expect(journal.update('a', (open) => ({ ...open, intentAt: Number.NaN }))).rejects.toThrow();
    expect(await journal.open()).toEqual([entry('a')]);
  });

  test('waits until what it writes is on the disk', async () => {
    const transaction = jest.spyOn(IDBDatabase.prototype, 'transaction');
    const journal = onDisk('strict');
    await journal.add(entry('a'));
    await journal.update('a', (open) => ({ ...open, batchId: 'batch-1' }));
    const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , options]) => options);
    transaction.mockRestore();
    expect(writing).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });
});
