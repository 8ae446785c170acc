import { ClassificationError } from '../../src/customs/errors';
import type { RecordStore } from '../../src/engine/ports';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { startClassifier } from '../fakes/classifier-world';
import { codeFor } from '../fakes/fake-classification-service';

const start = (store?: RecordStore) => startClassifier(store === undefined ? {} : { store });

describe('one product', () => {
  test('two cells with the same goods pay once', async () => {
    const { clock, service, classify } = start();
    const cells = [classify('product 7'), classify('  PRODUCT  7 ')];
    await clock.advance(40_000);
    expect(cells.map((cell) => cell.shows)).toEqual(['00000007', '00000007']);
    expect(service.submissions).toEqual([['product 7']]);
  });

  test('a known product costs nothing, also after a restart', async () => {
    const first = start();
    first.classify('product 7');
    await first.clock.advance(40_000);
    const second = start(first.store);
    const cell = second.classify('product 7');
    await second.clock.advance(100);
    expect(cell.shows).toBe('00000007');
    expect(second.service.submissions).toEqual([]);
  });

  test('goods that could not be classified are not bought again', async () => {
    const { clock, service, classify } = start();
    classify('nonsense');
    await clock.advance(40_000);
    const again = classify('nonsense');
    await clock.advance(40_000);
    expect(again.shows).toBe('failed');
    expect(service.creditsSpent).toBe(1);
  });

  test('an empty description is refused and nothing is sent', async () => {
    const { clock, service, classify } = start();
    const cell = classify('  ');
    await clock.advance(40_000);
    expect(cell.shows).toBe('invalid-input');
    expect(service.submissions).toEqual([]);
  });
});

describe('a fill-down', () => {
  test('of 1,000 cells over 1,000 products becomes 10 batches, every cell right', async () => {
    const { clock, service, classify } = start();
    const cells = Array.from({ length: 1_000 }, (_, row) => classify(`product ${row}`));
    await clock.advance(60_000);
    expect(service.submissions.map((batch) => batch.length)).toEqual(Array(10).fill(100));
    cells.forEach((cell, row) => expect(cell.shows).toBe(codeFor(`product ${row}`)));
  });

  test('of 1,000 cells over 400 products, arriving in pieces, becomes 4 batches', async () => {
    const { clock, service, classify } = start();
    for (let piece = 0; piece < 20; piece += 1) {
      for (let row = piece * 50; row < (piece + 1) * 50; row += 1) classify(`product ${row % 400}`);
      await clock.advance(30);
    }
    await clock.advance(60_000);
    expect(service.submissions.map((batch) => batch.length)).toEqual([100, 100, 100, 100]);
  });

  test('with one product that the service refuses buys all the others, and only that cell fails', async () => {
    const { clock, service, classify } = start();
    service.onSubmit = (requests) => {
      if (requests.some((each) => each.description === 'product 5')) throw new ClassificationError('invalid-input', 'too long');
    };
    const cells = Array.from({ length: 8 }, (_, row) => classify(`product ${row}`));
    await clock.advance(60_000);
    expect(cells.map((cell) => cell.shows)).toEqual(cells.map((_, row) => (row === 5 ? 'invalid-input' : codeFor(`product ${row}`))));
    expect(service.submissions.flat().sort()).toEqual([0, 1, 2, 3, 4, 6, 7].map((row) => `product ${row}`));
  });
});

describe('cancelling', () => {
  test('a cell edited while its product is being classified: entering the old text again costs nothing', async () => {
    const { clock, service, classify } = start();
    const edit = new AbortController();
    const cell = classify('product 7', edit.signal);
    await clock.advance(1_000);
    edit.abort();
    await clock.advance(100);
    expect(cell.shows).toBe('cancelled');
    await clock.advance(60_000);
    const again = classify('product 7');
    await clock.advance(1);
    expect(again.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });

  test('one of two cells does not cancel the other', async () => {
    const { clock, classify } = start();
    const edit = new AbortController();
    classify('product 7', edit.signal);
    const other = classify('product 7');
    await clock.advance(1_000);
    edit.abort();
    await clock.advance(40_000);
    expect(other.shows).toBe('00000007');
  });

  test('before anything was sent buys nothing', async () => {
    const { clock, service, classify } = start();
    const edit = new AbortController();
    classify('product 7', edit.signal);
    edit.abort();
    await clock.advance(60_000);
    expect(service.submissions).toEqual([]);
  });

  test('and entering the old text again before anything was sent buys once', async () => {
    const { clock, service, classify } = start();
    const edit = new AbortController();
    classify('product 7', edit.signal);
    edit.abort();
    const again = classify('product 7');
    await clock.advance(60_000);
    expect(again.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });

  test('and entering the old text again much later buys it then', async () => {
    const { clock, service, classify } = start();
    const edit = new AbortController();
    classify('product 7', edit.signal);
    edit.abort();
    await clock.advance(60_000);
    const again = classify('product 7');
    await clock.advance(60_000);
    expect(again.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });
});

describe('what is not known', () => {
  test('a store that cannot be read buys nothing, and the cell can be calculated again', async () => {
    const store = new MemoryRecordStore();
    const find = store.find.bind(store);
    store.find = () => Promise.reject(new ClassificationError('store-unreadable', 'blocked'));
    const { clock, service, classify } = start(store);
    const cell = classify('product 7');
    await clock.advance(60_000);
    expect(cell.shows).toBe('store-unreadable');
    expect(service.submissions).toEqual([]);

    store.find = find;
    const again = classify('product 7');
    await clock.advance(60_000);
    expect(again.shows).toBe('00000007');
  });

  test('a store that cannot write still lets the cell have its value, says so, and gets the record later', async () => {
    const store = new MemoryRecordStore();
    const save = store.save.bind(store);
    store.save = () => Promise.reject(new ClassificationError('store-unreadable', 'full'));
    const { clock, events, classify } = start(store);
    const cell = classify('product 7');
    await clock.advance(40_000);
    expect(cell.shows).toBe('00000007');
    expect(events.some((event) => event.kind === 'store-refused')).toBe(true);

    store.save = save;
    classify('product 8');
    await clock.advance(40_000);
    const second = start(store);
    second.classify('product 7');
    await second.clock.advance(40_000);
    expect(second.service.submissions).toEqual([]);
  });
});

describe('waiting', () => {
  test('a cell settles after 90 s, the job goes on, and the result is there afterwards', async () => {
    const { clock, service, classify } = start();
    service.processingMs = 200_000;
    const cell = classify('product 7');
    await clock.advance(89_000);
    expect(cell.shows).toBe('#BUSY!');
    await clock.advance(2_000);
    expect(cell.shows).toBe('still-pending');
    await clock.advance(200_000);
    const again = classify('product 7');
    await clock.advance(1);
    expect(again.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });

  test('a product that waits for its turn beyond the deadline of its cell is still bought, once', async () => {
    const { clock, service, admission, classify } = start();
    admission.observe({ limit: 1, remaining: 0, resetInMs: 60_000 });
    void admission.run('person', () => Promise.resolve(true));
    const cell = classify('product 7');
    await clock.advance(91_000);
    expect(cell.shows).toBe('rate-limited');
    expect(service.submissions).toEqual([]);
    await clock.advance(120_000);
    expect(service.submissions).toEqual([['product 7']]);
  });

  test('nothing is looked at before results can be due', async () => {
    const { clock, service, classify } = start();
    classify('product 7');
    await clock.advance(25_000);
    expect(service.looks + service.lists).toBe(0);
    await clock.advance(10_000);
    expect(service.looks + service.lists).toBe(1);
  });

  test('a look that fails is repeated until the result is there', async () => {
    const { clock, service, classify } = start();
    let failures = 3;
    service.onList = service.onLook = () => {
      if (failures-- > 0) throw new ClassificationError('service-unavailable', '500');
    };
    const cell = classify('product 7');
    await clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
  });

  test('a key that is refused while results are due is told at once, and the result still arrives', async () => {
    const { clock, service, classify } = start();
    service.onList = service.onLook = () => {
      throw new ClassificationError('key-rejected', 'revoked');
    };
    const cell = classify('product 7');
    await clock.advance(32_000);
    expect(cell.shows).toBe('key-rejected');
    service.onList = service.onLook = () => undefined;
    const again = classify('product 7');
    await clock.advance(30_000);
    expect(again.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });
});

describe('a line that is down', () => {
  test('sends a free request ahead of a submission, so that surely nothing was bought', async () => {
    const { clock, service, classify } = start();
    const noLine = () => {
      throw new ClassificationError('offline', 'no line');
    };
    classify('product 1');
    await clock.advance(29_000);
    service.onList = service.onLook = noLine;
    await clock.advance(3_000);
    service.onProbe = noLine;
    const cell = classify('product 2');
    await clock.advance(30_000);
    expect(service.submissions).toEqual([['product 1']]);
    expect(service.probes).toBeGreaterThan(0);

    service.onList = service.onLook = () => undefined;
    service.onProbe = () => undefined;
    await clock.advance(59_000);
    expect(cell.shows).toBe('00000002');
    expect(service.creditsSpent).toBe(2);
  });

  test('keeps what surely was not sent, and sends it when the line is back', async () => {
    const { clock, service, events, classify } = start();
    service.onSubmit = () => {
      throw new ClassificationError('offline', 'the browser is offline', { isNotCarriedOut: true });
    };
    service.onProbe = service.onSubmit as () => void;
    const cell = classify('product 7');
    await clock.advance(10_000);
    expect(cell.shows).toBe('#BUSY!');
    expect(events).toContainEqual(expect.objectContaining({ kind: 'refused', error: expect.objectContaining({ code: 'offline' }) }));
    service.onSubmit = () => undefined;
    service.onProbe = () => undefined;
    await clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
    expect(service.creditsSpent).toBe(1);
  });

  test('tells the cell at its deadline that nothing was spent', async () => {
    const { clock, service, classify } = start();
    const noLine = () => {
      throw new ClassificationError('offline', 'no line');
    };
    classify('product 1');
    await clock.advance(29_000);
    service.onList = service.onLook = noLine;
    service.onProbe = noLine;
    await clock.advance(3_000);
    const cell = classify('product 2');
    await clock.advance(91_000);
    expect(cell.shows).toBe('offline');
    expect(service.creditsSpent).toBe(1);
  });
});

test('spent credits refuse the cells, and a new try after buying more goes through', async () => {
  const { clock, service, events, classify } = start();
  service.onSubmit = () => {
    throw new ClassificationError('credits-exhausted', 'none left');
  };
  const cell = classify('product 7');
  await clock.advance(1_000);
  expect(cell.shows).toBe('credits-exhausted');
  expect(events).toContainEqual(expect.objectContaining({ kind: 'refused' }));
  service.onSubmit = () => undefined;
  const again = classify('product 7');
  await clock.advance(40_000);
  expect(again.shows).toBe('00000007');
});

test('the number of products under way is told, and is 0 at the end', async () => {
  const { clock, events, classify } = start();
  classify('product 1');
  classify('product 2');
  classify('product 2');
  await clock.advance(1_000);
  expect(events.filter((event) => event.kind === 'pending').at(-1)).toEqual({ kind: 'pending', products: 2 });
  await clock.advance(60_000);
  expect(events.filter((event) => event.kind === 'pending').at(-1)).toEqual({ kind: 'pending', products: 0 });
  expect(clock.timers).toBe(0);
});
