// Two windows decide about the same product: what one keeps just then must not be missed by the other.
import { NoNeighbours } from '../../src/store/no-neighbours';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import type { RecordStore } from '../../src/engine/ports';
import { startClassifier } from '../fakes/classifier-world';

test('a product whose record another window keeps between the two looks of a decision is not bought again', async () => {
  const store = new MemoryRecordStore();
  const one = startClassifier({ store });
  const { clock, service, journal } = one;
  const bought = one.classify('product 7');
  // One step before it is kept: its entry is open, its record is not there.
  let isOpen = false;
  for (let step = 0; step < 1_000 && !isOpen; step += 1) {
    await clock.advance(100);
    isOpen = (await journal.open()).some(({ products }) => products.some(({ id }) => id !== undefined));
  }
  expect([isOpen, service.creditsSpent]).toEqual([true, 1]);

  // The other window looks into the store before the record is kept, and hears of it when it has been: the page was busy for a
  // moment. The news of the first window does not reach it, as when it was opened after that.
  let looks = 0;
  const slow: RecordStore = {
    find: async (keys) => {
      const found = await store.find(keys);
      looks += 1;
      if (looks === 2) while (bought.shows === '#BUSY!' || (await journal.open()).length > 0) await new Promise<void>((goOn) => clock.schedule(goOn, 10));
      return found;
    },
    keysOf: (beginnings) => store.keysOf(beginnings),
    kept: (ids) => store.kept(ids),
    save: (entries) => store.save(entries),
  };
  class Another extends NoNeighbours {
    override readonly ownId = 'another';
  }
  const other = startClassifier({ clock, service, store: slow, journal, ledger: one.ledger, neighbours: new Another() });
  const cell = other.classify('product 7');
  await clock.advance(120_000);
  expect([bought.shows, cell.shows, looks >= 2]).toEqual(['00000007', '00000007', true]);
  expect(service.creditsSpent).toBe(1);
});

test('what a living window has sent is followed by it alone, and by the other one once it is gone', async () => {
  const living = new Set(['one', 'other']);
  class Neighbour extends NoNeighbours {
    constructor(override readonly ownId: string) {
      super();
    }
    override async living(runtimeIds: readonly string[]): Promise<ReadonlySet<string>> {
      return new Set(runtimeIds.filter((id) => living.has(id)));
    }
  }
  const one = startClassifier({ neighbours: new Neighbour('one') });
  const { clock, service, journal } = one;
  service.processingMs = 300_000;
  one.classify('product 7');
  await clock.advance(5_000);
  const other = startClassifier({ clock, service, journal, store: one.store, ledger: one.ledger, neighbours: new Neighbour('other') });
  void other.classifier.resume();
  const ownerAfter = async (ms: number): Promise<string | undefined> => {
    await clock.advance(ms);
    return (await journal.open())[0]?.ownerId;
  };
  expect(await ownerAfter(150_000)).toBe('one');
  living.delete('one');
  expect(await ownerAfter(35_000)).toBe('other');
});
