// What a browser has sent twice by itself, on a service that shows it as the live one would: one answer, two charges.
import { ClassificationError } from '../../src/customs/errors';
import { BalanceBook } from '../../src/engine/balance-book';
import type { DoubleCharge, ListedClassification } from '../../src/engine/ports';
import { secondSet } from '../../src/engine/second-sets';
import { MemoryChargeStore } from '../../src/store/memory-charge-store';
import { MemoryJournal } from '../../src/store/memory-journal';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { startClassifier, type ClassifierWorld } from '../fakes/classifier-world';

const MUGS = ['ceramic mug', 'steel bottle'];

/** The next submission is carried out twice: the answer is that to the second copy. */
function sendTwice({ service }: ClassifierWorld): void {
  service.onSubmit = (requests) => {
    service.onSubmit = () => undefined;
    service.file(requests);
  };
}

/** As the pane has been told last. */
function told({ events }: ClassifierWorld): readonly DoubleCharge[] {
  return events.flatMap((event) => (event.kind === 'double-charges' ? [event.charges] : [])).at(-1) ?? [];
}

test('what was charged once is not told, costs no request, and leaves nothing behind', async () => {
  const world = startClassifier();
  for (const mug of MUGS) world.classify(mug);
  await world.clock.advance(200_000);
  expect(told(world)).toEqual([]);
  // The one that shows the results.
  expect(world.service.lists).toBe(1);
  expect(await world.charges.all()).toEqual([]);
});

test('two charges for one submission are told, with the ids of both sets and the number of credits', async () => {
  const world = startClassifier();
  sendTwice(world);
  for (const mug of MUGS) world.classify(mug);
  await world.clock.advance(10_000);
  expect(told(world)).toMatchObject([
    {
      credits: 2,
      products: [
        { description: 'ceramic mug', first: 'batch-2/ceramic mug', seconds: ['batch-1/ceramic mug'] },
        { description: 'steel bottle', first: 'batch-2/steel bottle', seconds: ['batch-1/steel bottle'] },
      ],
    },
  ]);
});

test('a copy that is charged only after the answer is noticed when the results come', async () => {
  const world = startClassifier();
  world.classify('ceramic mug');
  await world.clock.advance(2_000);
  world.service.file([{ description: 'ceramic mug' }]);
  await world.clock.advance(60_000);
  expect(told(world)).toMatchObject([{ credits: 1, products: [{ first: 'batch-1/ceramic mug', seconds: ['batch-2/ceramic mug'] }] }]);
});

test('a colleague who buys other goods at the same time is no false alarm', async () => {
  const world = startClassifier();
  world.service.onSubmitAnswer = () => void (world.service.submissions.length === 1 && world.service.file([{ description: 'garden hose' }]));
  world.classify('ceramic mug');
  await world.clock.advance(200_000);
  expect(told(world)).toEqual([]);
  expect(await world.charges.all()).toEqual([]);
});

test('a colleague who bought the same goods an hour ago is none either', async () => {
  const world = startClassifier();
  world.service.file([{ description: 'ceramic mug' }]);
  await world.clock.advance(3_600_000);
  world.service.onSubmitAnswer = () => void (world.service.submissions.length === 2 && world.service.file([{ description: 'garden hose' }]));
  world.classify('ceramic mug');
  await world.clock.advance(200_000);
  expect(told(world)).toEqual([]);
});

test('a submission of which the refusal is the answer to its copy is told: it should have cost nothing', async () => {
  const world = startClassifier();
  world.service.onSubmit = (requests) => {
    world.service.onSubmit = () => undefined;
    world.service.file(requests);
    throw new ClassificationError('invalid-input', 'An item cannot be used.');
  };
  world.classify('ceramic mug');
  await world.clock.advance(120_000);
  expect(told(world)).toMatchObject([{ credits: 1, products: [{ description: 'ceramic mug', seconds: ['batch-1/ceramic mug'] }] }]);
});

test('what a page that died had sent twice is told by the next one, until the user dismisses it', async () => {
  const [journal, charges, store] = [new MemoryJournal(), new MemoryChargeStore(), new MemoryRecordStore()];
  // Another page has died right after it sent this: two sets are in the list, and nobody has compared anything.
  const before = startClassifier({ journal, charges, store });
  before.service.file([{ description: 'ceramic mug' }]);
  before.service.file([{ description: 'ceramic mug' }]);
  const sentAt = before.service.now();
  await charges.put({ entryId: 'dead 1', ownerId: 'dead page', sentAt, descriptions: ['ceramic mug'] });
  await journal.add({ entryId: 'dead 1', ownerId: 'dead page', intentAt: sentAt, isUncertain: true, givenUp: [], products: [{ key: 'k1:["ceramic mug"]' as never, request: { description: 'ceramic mug' } }] });
  void before.classifier.resume();
  await before.clock.advance(120_000);
  expect(told(before)).toMatchObject([{ entryId: 'dead 1', credits: 1, products: [{ first: 'batch-1/ceramic mug', seconds: ['batch-2/ceramic mug'] }] }]);

  const later = startClassifier({ journal, charges, store });
  void later.classifier.resume();
  await later.clock.advance(1_000);
  expect(told(later)).toMatchObject([{ entryId: 'dead 1' }]);
  await later.classifier.charges.dismiss(['dead 1']);
  expect(told(later)).toEqual([]);
  expect(await charges.all()).toEqual([]);
});

test('a picture beside described goods is told as well: it does not stand in for what fits a description', () => {
  const listed = (id: string, summary: string): ListedClassification => ({ progress: { id, status: 'pending' }, summary, createdAt: 1_000 });
  const since = { isAll: true, listed: [listed('picture 2', 'Image mug.jpg'), listed('mug 2', 'ceramic mug'), listed('mug 1', 'ceramic mug')] };
  // Refused, and bought again since: of the mug one classification is kept.
  const sent = { entryId: 'one', sentAt: 1_000, descriptions: ['', 'ceramic mug'], isRefused: true };
  expect(secondSet(sent, since, new Set(['mug 1']), [])).toEqual([
    { description: '', seconds: ['picture 2'] },
    { description: 'ceramic mug', first: 'mug 1', seconds: ['mug 2'] },
  ]);
});

test('nothing is sent that could not be written down for comparing', async () => {
  const charges = new MemoryChargeStore();
  charges.put = () => Promise.reject(new ClassificationError('store-unreadable', 'The disk refuses.'));
  const world = startClassifier({ charges });
  const cell = world.classify('ceramic mug');
  await world.clock.advance(10_000);
  expect([cell.shows, world.service.creditsSpent]).toEqual(['store-unreadable', 0]);
});

describe('the balance', () => {
  const book = () => {
    const empty = new BalanceBook();
    empty.begin(100);
    return empty;
  };

  test('agrees where exactly our credits are gone', () => {
    const ours = book();
    ours.sending('one', 1);
    expect(ours.accepted('one', 10, 90, 2)).toMatchObject({ verdict: 'agrees', missing: 0 });
  });

  test('differs where more are gone, and says how many and of which submission', () => {
    const ours = book();
    ours.sending('one', 1);
    expect(ours.accepted('one', 10, 80, 2)).toEqual({ verdict: 'differs', missing: 10, entryIds: ['one'] });
  });

  test('says nothing while two submissions are under way, and compares both afterwards', () => {
    const ours = book();
    ours.sending('one', 1);
    ours.sending('two', 2);
    expect(ours.accepted('one', 10, 90, 3)).toBeUndefined();
    expect(ours.told(80, 3)).toBeUndefined();
    expect(ours.accepted('two', 10, 80, 4)).toBeUndefined();
    expect(ours.told(80, 5)).toMatchObject({ verdict: 'agrees', entryIds: ['one', 'two'] });
  });

  test('of a request that left before our last submission was answered is left aside', () => {
    const ours = book();
    ours.sending('one', 1);
    ours.accepted('one', 10, undefined, 5);
    expect(ours.told(100, 4)).toBeUndefined();
    expect(ours.told(90, 6)).toMatchObject({ verdict: 'agrees' });
  });

  test('cannot be compared after a submission whose answer was lost, nor with another account', () => {
    const lost = book();
    lost.sending('one', 1);
    lost.lost('one', 2);
    expect(lost.told(90, 3)).toMatchObject({ verdict: 'differs', missing: 0 });
    const other = book();
    other.forget();
    expect(other.told(100, 3)).toMatchObject({ verdict: 'differs', missing: 0 });
  });
});
