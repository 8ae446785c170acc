// What npm run simulate has found in the engine, each as a story of its own.
import { ClassificationError } from '../../src/customs/errors';
import { requestKey } from '../../src/customs/request-key';
import { MemoryChargeStore } from '../../src/store/memory-charge-store';
import { MemoryLedger } from '../../src/store/memory-ledger';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { startClassifier } from '../fakes/classifier-world';
import { FakeClassificationService } from '../fakes/fake-classification-service';
import { Machine } from '../fakes/machine';
import { VirtualClock } from '../fakes/virtual-clock';

describe('a record that this computer refuses to keep', () => {
  test('is kept as soon as it can be, although nothing else is bought any more', async () => {
    const records = new MemoryRecordStore();
    let isRefusing = true;
    const world = startClassifier({
      store: {
        find: (keys) => records.find(keys),
        keysOf: (beginnings) => records.keysOf(beginnings),
        kept: (ids) => records.kept(ids),
        save: (entries) => (isRefusing ? Promise.reject(new ClassificationError('store-unreadable', 'no')) : records.save(entries)),
      },
    });
    const cell = world.classify('product 7');
    await world.clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
    expect((await world.journal.open()).length).toBe(1);
    isRefusing = false;
    await world.clock.advance(60_000);
    const key = requestKey({ description: 'product 7' });
    expect((await records.find([key])).has(key)).toBe(true);
    expect(await world.journal.open()).toEqual([]);
    expect(world.events.at(-1)).toEqual({ kind: 'store-kept' });
  });
});

describe('a cell that asks for what another window has just bought', () => {
  async function withTwoWindows(losesMessage: boolean) {
    const clock = new VirtualClock();
    const service = new FakeClassificationService(clock);
    const machine = new Machine({ clock, delayMs: () => 1, refuses: () => false, losesMessage: () => losesMessage });
    const [first, second] = [machine.openPage(0, () => undefined), machine.openPage(0, () => undefined)].map((page) => {
      const world = startClassifier({ clock, service, ...page.keeping });
      void world.classifier.resume();
      return { ...world, page };
    });
    if (first === undefined || second === undefined) throw new Error('Two windows were opened.');
    await clock.advance(1_000);
    first.classify('product 7');
    await clock.advance(2_000);
    const cell = second.classify('product 7');
    await clock.advance(1_000);
    return { clock, service, first, cell };
  }

  test('gets its value in time when that window dies', async () => {
    const { clock, service, first, cell } = await withTwoWindows(false);
    first.page.kill();
    await clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });

  test('gets its value in time when no news come from that window', async () => {
    const { clock, service, cell } = await withTwoWindows(true);
    await clock.advance(70_000);
    expect(cell.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });
});

test('a cell that was told that its product may have been paid for is told when another window has bought it anew, also where the news of that do not come', async () => {
  const clock = new VirtualClock();
  const service = new FakeClassificationService(clock);
  let losesMessage = false;
  const machine = new Machine({ clock, delayMs: () => 1, refuses: () => false, losesMessage: () => losesMessage });
  const open = () => {
    const world = startClassifier({ clock, service, ...machine.openPage(0, () => undefined).keeping });
    void world.classifier.resume();
    return world;
  };
  const [first, second] = [open(), open()];
  service.onSubmit = () => {
    throw new ClassificationError('service-unavailable', 'The line broke.');
  };
  const cell = first.classify('product 7');
  await clock.advance(120_000);
  expect([cell.shows, second.classifier.uncertain.length]).toEqual(['submission-uncertain', 1]);

  service.onSubmit = () => undefined;
  const submitting = second.classifier.submitAgain(second.classifier.uncertain);
  await clock.advance(100);
  await submitting;
  expect(first.classifier.uncertain).toEqual([]);
  losesMessage = true;
  await clock.advance(600_000);
  expect(service.creditsSpent).toBe(1);
  expect(first.events).toContainEqual({ kind: 'landed', keys: [requestKey({ description: 'product 7' })] });
});

describe('an intent that a store refuses to take back', () => {
  test('leaves no cell waiting for ever', async () => {
    const charges = new MemoryChargeStore();
    const ledger = new MemoryLedger();
    const refuse = () => Promise.reject(new ClassificationError('store-unreadable', 'no'));
    const world = startClassifier({
      creditsPerDay: () => 10,
      charges: { all: () => charges.all(), put: refuse, remove: (entryIds) => charges.remove(entryIds) },
      ledger: { spent: (workbook, day) => ledger.spent(workbook, day), add: (workbook, day, credits) => (credits < 0 ? refuse() : ledger.add(workbook, day, credits)) },
    });
    void world.classifier.resume();
    world.classify('product 7');
    await world.clock.advance(10 * 60_000);
    expect(world.service.creditsSpent).toBe(0);
    expect(world.classifier.pendingProducts).toBe(0);
  });
});
