// Cells that show something of a product beside the cell that has it classified.
import { ClassificationError } from '../../src/customs/errors';
import { requestKey } from '../../src/customs/request-key';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { codeFor } from '../fakes/fake-classification-service';
import { startClassifier, watch, type ClassifierSetup } from '../fakes/classifier-world';

function start(setup: ClassifierSetup = {}) {
  const world = startClassifier(setup);
  const know = (description: string, signal = new AbortController().signal) => watch(world.classifier.known({ description }, signal));
  const refusedLate = () => world.events.flatMap((event) => (event.kind === 'refused late' ? event.keys : []));
  return { ...world, know, refusedLate };
}

const kept = (...descriptions: string[]) => {
  const store = new MemoryRecordStore();
  void store.save(descriptions.map((description) => ({ key: requestKey({ description }), record: { status: 'completed', id: description, code: codeFor(description) } })));
  return store;
};

test('a product that nobody has classified is told so, and nothing is ever spent', async () => {
  const { clock, service, know } = start();
  const cells = Array.from({ length: 50 }, (_, row) => know(`product ${row}`));
  await clock.advance(10 * 60_000);
  expect(new Set(cells.map(({ shows }) => shows))).toEqual(new Set(['not-classified']));
  expect(cells[0]?.says).toContain('=IMPORT8.HS with the same description, origin and destination');
  expect(service.creditsSpent).toBe(0);
  expect(service.looks + service.lists + service.probes).toBe(0);
  expect(clock.timers).toBe(0);
});

test('an empty description is told as HS tells it', async () => {
  const { clock, know } = start();
  const cell = know('  ');
  await clock.advance(0);
  expect(cell.shows).toBe('invalid-input');
});

test('what this computer keeps is given, and a recalculation asks for it in one question', async () => {
  const store = kept(...Array.from({ length: 100 }, (_, row) => `product ${row}`));
  const questions: number[] = [];
  const find = store.find.bind(store);
  store.find = (keys) => {
    questions.push(keys.length);
    return find(keys);
  };
  const { clock, service, know } = start({ store });
  const cells = Array.from({ length: 500 }, (_, row) => know(`product ${row % 100}`));
  await clock.advance(100);
  expect(cells.map(({ shows }) => shows)).toEqual(cells.map((_, row) => codeFor(`product ${row % 100}`)));
  expect(questions).toEqual([100]);
  const again = know('product 7');
  await clock.advance(0);
  expect(again.shows).toBe('00000007');
  expect(questions).toHaveLength(1);
  expect(service.creditsSpent).toBe(0);
});

describe('beside HS in the same recalculation', () => {
  test('it shows what HS has classified, when HS was calculated first', async () => {
    const { clock, service, classify, know } = start();
    const hs = classify('product 7');
    const beside = know('product 7');
    await clock.advance(40_000);
    expect([hs.shows, beside.shows]).toEqual(['00000007', '00000007']);
    expect(service.creditsSpent).toBe(1);
  });

  test('and when HS was calculated after it', async () => {
    const { clock, service, classify, know } = start();
    const beside = know('product 7');
    const hs = classify('product 7');
    await clock.advance(40_000);
    expect([hs.shows, beside.shows]).toEqual(['00000007', '00000007']);
    expect(service.creditsSpent).toBe(1);
  });

  test('and when the store answered before HS was calculated, at the latest when the record lands', async () => {
    const { clock, events, classify, know } = start();
    const beside = know('product 7');
    await clock.advance(50);
    expect(beside.shows).toBe('not-classified');
    classify('product 7');
    await clock.advance(40_000);
    expect(events).toContainEqual({ kind: 'landed', keys: [requestKey({ description: 'product 7' })] });
  });

  test('it is told what HS is told', async () => {
    const { clock, service, classify, know } = start();
    service.onSubmit = () => {
      throw new ClassificationError('credits-exhausted', 'none left');
    };
    const hs = classify('product 7');
    const beside = know('product 7');
    await clock.advance(1_000);
    expect([hs.shows, beside.shows]).toEqual(['credits-exhausted', 'credits-exhausted']);
  });

  test('it is told that the key is refused while the result is due, and shows the result later', async () => {
    const { clock, service, classify, know } = start();
    service.onList = service.onLook = () => {
      throw new ClassificationError('key-rejected', 'revoked');
    };
    classify('product 7');
    const beside = know('product 7');
    await clock.advance(32_000);
    expect(beside.shows).toBe('key-rejected');
    service.onList = service.onLook = () => undefined;
    const again = know('product 7');
    await clock.advance(30_000);
    expect(again.shows).toBe('00000007');
  });

  test('it has the deadline of HS and is told the same then', async () => {
    const { clock, service, classify, know, refusedLate } = start();
    service.processingMs = 200_000;
    const hs = classify('product 7');
    const beside = know('product 7');
    await clock.advance(91_000);
    expect(beside).toEqual(hs);
    expect(beside.shows).toBe('still-pending');
    await clock.advance(300_000);
    expect(refusedLate()).toEqual([requestKey({ description: 'product 7' })]);
  });

  test('it shows what could not be classified', async () => {
    const { clock, classify, know } = start();
    classify('nonsense');
    const beside = know('nonsense');
    await clock.advance(40_000);
    expect(beside.shows).toBe('failed');
  });
});

describe('money', () => {
  test('when HS is deleted before anything was sent, the cell beside it does not have the product bought', async () => {
    const { clock, service, classify, know } = start();
    const edit = new AbortController();
    classify('product 7', edit.signal);
    const beside = know('product 7');
    edit.abort();
    await clock.advance(120_000);
    expect(beside.shows).toBe('not-classified');
    expect(service.creditsSpent).toBe(0);
  });

  test('when HS is deleted while it waits for its turn, a cell that gave up waiting beside it is told', async () => {
    const { clock, admission, service, classify, know, refusedLate } = start();
    admission.observe({ limit: 60, remaining: 0, resetInMs: 100_000 });
    const edit = new AbortController();
    classify('product 7', edit.signal);
    const beside = know('product 7');
    await clock.advance(50_000);
    edit.abort();
    await clock.advance(41_000);
    expect(beside.shows).toBe('rate-limited');
    await clock.advance(60_000);
    expect(refusedLate()).toEqual([requestKey({ description: 'product 7' })]);
    const again = know('product 7');
    await clock.advance(1_000);
    expect(again.shows).toBe('not-classified');
    expect(service.creditsSpent).toBe(0);
  });

  test('a cell that goes away beside HS does not stop what HS has paid for', async () => {
    const { clock, service, classify, know } = start();
    const edit = new AbortController();
    const hs = classify('product 7');
    const beside = know('product 7', edit.signal);
    await clock.advance(1_000);
    edit.abort();
    await clock.advance(40_000);
    expect([hs.shows, beside.shows]).toEqual(['00000007', 'cancelled']);
    expect(service.creditsSpent).toBe(1);
  });

  test('what is uncertain is told so, and not sent', async () => {
    const { clock, service, classify, know } = start();
    service.onSubmit = () => {
      throw new ClassificationError('offline', 'no answer');
    };
    const hs = classify('product 7');
    const beside = know('product 7');
    await clock.advance(10 * 60_000);
    const later = know('product 7');
    await clock.advance(0);
    expect([hs.shows, beside.shows, later.shows]).toEqual(['submission-uncertain', 'submission-uncertain', 'submission-uncertain']);
    expect(service.creditsSpent).toBe(0);
  });
});

describe('a store', () => {
  test('that cannot be read is not taken for one that knows nothing', async () => {
    const store = kept('product 7');
    const find = store.find.bind(store);
    store.find = () => Promise.reject(new ClassificationError('store-unreadable', 'blocked'));
    const { clock, know } = start({ store });
    const cell = know('product 7');
    await clock.advance(1_000);
    expect(cell.shows).toBe('store-unreadable');
    store.find = find;
    const again = know('product 7');
    await clock.advance(1_000);
    expect(again.shows).toBe('00000007');
  });

  test('that does not answer is told at the deadline, and what it says later is told as well', async () => {
    const store = kept('product 7');
    const find = store.find.bind(store);
    const { clock, know, refusedLate } = start({ store });
    store.find = async (keys) => {
      await new Promise<void>((resume) => clock.schedule(resume, 100_000));
      return find(keys);
    };
    const cell = know('product 7');
    await clock.advance(91_000);
    expect(cell.shows).toBe('store-unreadable');
    await clock.advance(10_000);
    expect(refusedLate()).toEqual([requestKey({ description: 'product 7' })]);
  });
});
