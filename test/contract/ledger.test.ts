import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import type { AllowanceLedger } from '../../src/engine/ports';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbLedger } from '../../src/store/indexed-db-ledger';
import { MemoryLedger } from '../../src/store/memory-ledger';

const YESTERDAY = '2026-11-23';
const TODAY = '2026-11-24';
const BOOK = 'https://example.com/Book1.xlsx';

const onDisk = (name: string) => new IndexedDbLedger(new Import8Database(name));

let databases = 0;

describe.each<[string, () => AllowanceLedger]>([
  ['in memory', () => new MemoryLedger()],
  ['in IndexedDB', () => onDisk(`ledger ${databases++}`)],
])('a ledger %s', (_where, create) => {
  test('adds up what formulas spend in a day', async () => {
    const ledger = create();
    expect(await ledger.spent(BOOK, TODAY)).toBe(0);
    await ledger.add(BOOK, TODAY, 3);
    await ledger.add(BOOK, TODAY, 4);
    expect(await ledger.spent(BOOK, TODAY)).toBe(7);
  });

  test('counts each workbook by itself, also one that has no name yet', async () => {
    const ledger = create();
    await ledger.add(BOOK, TODAY, 3);
    await ledger.add('', TODAY, 5);
    expect([await ledger.spent(BOOK, TODAY), await ledger.spent('', TODAY), await ledger.spent('other', TODAY)]).toEqual([3, 5, 0]);
  });

  test('takes credits back, and never below nothing', async () => {
    const ledger = create();
    await ledger.add(BOOK, TODAY, 3);
    await ledger.add(BOOK, TODAY, -2);
    expect(await ledger.spent(BOOK, TODAY)).toBe(1);
    await ledger.add(BOOK, TODAY, -5);
    expect(await ledger.spent(BOOK, TODAY)).toBe(0);
    await ledger.add(BOOK, TODAY, 2);
    expect(await ledger.spent(BOOK, TODAY)).toBe(2);
  });

  test('begins each day anew and forgets the days before, of this workbook only', async () => {
    const ledger = create();
    await ledger.add(BOOK, YESTERDAY, 25);
    // One whose name comes before, one after.
    await ledger.add('', YESTERDAY, 5);
    await ledger.add('other', YESTERDAY, 8);
    expect(await ledger.spent(BOOK, TODAY)).toBe(0);
    await ledger.add(BOOK, TODAY, 1);
    expect([await ledger.spent(BOOK, YESTERDAY), await ledger.spent('', YESTERDAY), await ledger.spent('other', YESTERDAY)]).toEqual([0, 5, 8]);
  });

  test('does not forget today when credits of yesterday are taken back after midnight', async () => {
    const ledger = create();
    await ledger.add(BOOK, YESTERDAY, 10);
    await ledger.add(BOOK, TODAY, 25);
    await ledger.add(BOOK, YESTERDAY, -10);
    expect(await ledger.spent(BOOK, TODAY)).toBe(25);
  });
});

describe('a ledger in IndexedDB', () => {
  test('is one for two windows, and counts what both spend at the same time', async () => {
    const [one, two] = [onDisk('two windows'), onDisk('two windows')];
    await Promise.all(Array.from({ length: 20 }, (_, number) => (number % 2 === 0 ? one : two).add(BOOK, TODAY, 1)));
    expect(await one.spent(BOOK, TODAY)).toBe(20);
  });

  test.each([['many'], [-3], [Number.NaN], [{ credits: 3 }]])('that says %p is not one in which nothing was spent', async (rubbish) => {
    const name = `rubbish ${JSON.stringify(rubbish)}`;
    const ledger = onDisk(name);
    await ledger.add(BOOK, TODAY, 3);
    const raw = await openDB(name);
    await raw.put('ledger', rubbish, [BOOK, TODAY]);
    await expect(ledger.spent(BOOK, TODAY)).rejects.toMatchObject({ code: 'store-unreadable' });
    await expect(ledger.add(BOOK, TODAY, 1)).rejects.toMatchObject({ code: 'store-unreadable' });
    await ledger.add(BOOK, '2026-11-25', 1);
    expect(await ledger.spent(BOOK, TODAY)).toBe(0);
    raw.close();
  });
});
