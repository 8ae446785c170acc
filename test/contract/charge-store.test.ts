import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { Charge, ChargeStore } from '../../src/engine/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbChargeStore } from '../../src/store/indexed-db-charge-store';
import { MemoryChargeStore } from '../../src/store/memory-charge-store';

const onDisk = (name: string) => new IndexedDbChargeStore(new Import8Database(name));

const charge = (entryId: string, change: Partial<Charge> = {}): Charge => ({ entryId, ownerId: 'page', sentAt: 1_000, descriptions: ['ceramic mug', ''], ...change });

const FOUND: Charge['found'] = { credits: 2, products: [{ description: 'ceramic mug', first: 'id 1', seconds: ['id 2'] }, { description: '', seconds: ['id 3'] }] };

let databases = 0;

describe.each<[string, () => ChargeStore]>([
  ['in memory', () => new MemoryChargeStore()],
  ['in IndexedDB', () => onDisk(`charges ${databases++}`)],
])('charges %s', (_where, create) => {
  test('come back as they were written, oldest first', async () => {
    const store = create();
    expect(await store.all()).toEqual([]);
    await store.put(charge('late', { sentAt: 3_000 }));
    await store.put(charge('early', { found: FOUND }));
    expect(await store.all()).toEqual([charge('early', { found: FOUND }), charge('late', { sentAt: 3_000 })]);
  });

  test('of the same entry replace each other', async () => {
    const store = create();
    await store.put(charge('one'));
    await store.put(charge('one', { ownerId: 'another page', found: FOUND }));
    expect(await store.all()).toEqual([charge('one', { ownerId: 'another page', found: FOUND })]);
  });

  test('go when they are removed, and only they', async () => {
    const store = create();
    for (const entryId of ['one', 'two', 'three']) await store.put(charge(entryId));
    await store.remove(['one', 'three', 'never there']);
    expect((await store.all()).map(({ entryId }) => entryId)).toEqual(['two']);
  });

  test('are not changed by whoever has been given them', async () => {
    const store = create();
    const descriptions = ['ceramic mug'];
    await store.put(charge('one', { descriptions }));
    descriptions.push('something else');
    expect((await store.all())[0]?.descriptions).toEqual(['ceramic mug']);
  });
});

describe('charges in IndexedDB', () => {
  test('are shared by two windows', async () => {
    const [one, two] = [onDisk('two windows with charges'), onDisk('two windows with charges')];
    await one.put(charge('one'));
    expect(await two.all()).toEqual([charge('one')]);
  });

  test.each([['rubbish'], [{ entryId: 'one' }], [charge('one', { found: { credits: 0, products: [] } })]])('that say %j are not taken for none', async (rubbish) => {
    const name = `rubbish among charges ${JSON.stringify(rubbish)}`;
    const store = onDisk(name);
    await store.put(charge('two'));
    const raw = await openDB(name);
    await raw.put('charges', rubbish, 'one');
    await expect(store.all()).rejects.toMatchObject({ code: 'store-unreadable' });
    raw.close();
  });

  test('that could not be read again are not written', async () => {
    await expect(onDisk('unreadable charges').put(charge('one', { sentAt: Number.NaN }))).rejects.toMatchObject({ code: 'store-unreadable' });
  });
});
