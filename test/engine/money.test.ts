// Never pay twice, never lose a paid result: answers that are lost, pages that are killed, stores that refuse.
import { ClassificationError } from '../../src/customs/errors';
import { requestKey } from '../../src/customs/request-key';
import { NoNeighbours } from '../../src/store/no-neighbours';
import { startClassifier, type ClassifierWorld } from '../fakes/classifier-world';

const lost = () => {
  throw new ClassificationError('offline', 'the line broke');
};

/** The page is gone, and another one opens on the same computer. */
function restart({ clock, service, store, journal, ledger }: ClassifierWorld): ClassifierWorld {
  const world = startClassifier({ clock, service, store, journal, ledger, neighbours: new NoNeighbours() });
  void world.classifier.resume();
  return world;
}

const uncertainOf = (world: ClassifierWorld) => world.classifier.uncertain.map(({ request }) => request.description);

describe('an answer to a submission that is lost', () => {
  test('costs nothing more: what it bought is found in the list', async () => {
    const { clock, service, journal, classify } = startClassifier();
    service.onSubmitAnswer = lost;
    const cells = [classify('product 7'), classify('product 8')];
    await clock.advance(60_000);
    expect(cells.map(({ shows }) => shows)).toEqual(['00000007', '00000008']);
    expect(service.creditsSpent).toBe(2);
    expect(await journal.open()).toEqual([]);
  });

  test('costs nothing more either where the service says that it has a fault', async () => {
    const { clock, service, classify } = startClassifier();
    service.onSubmitAnswer = () => {
      throw new ClassificationError('service-unavailable', 'Import8 answered with 500.');
    };
    const cell = classify('product 7');
    await clock.advance(60_000);
    expect([cell.shows, service.creditsSpent, service.submissions]).toEqual(['00000007', 1, [['product 7']]]);
  });

  test('is found by the beginning of a description that the list has shortened', async () => {
    const { clock, service, classify } = startClassifier();
    service.onSubmitAnswer = lost;
    service.summarize = (description) => `${description.slice(0, 20)}…`;
    const cells = [classify('product 7, of stainless steel and glass'), classify('product 8, of leather and wood')];
    await clock.advance(60_000);
    expect(cells.map(({ shows }) => shows)).toEqual(['00000007', '00000008']);
  });

  test('leaves the decision to the user when it bought nothing that can be found', async () => {
    const world = startClassifier();
    world.service.onSubmit = lost;
    const cell = world.classify('product 7');
    await world.clock.advance(80_000);
    expect(cell.shows).toBe('submission-uncertain');
    expect(uncertainOf(world)).toEqual(['product 7']);
    world.service.onSubmit = () => undefined;
    const again = world.classify('product 7');
    await world.clock.advance(600_000);
    expect(again.shows).toBe('submission-uncertain');
    expect(world.service.creditsSpent).toBe(0);
  });

  test('is not taken for another one with the same text', async () => {
    const world = startClassifier();
    world.service.onSubmit = () => {
      world.service.onSubmit = () => undefined;
      lost();
    };
    const chinese = world.ask({ description: 'product 7', origin: 'CN' });
    await world.clock.advance(1_000);
    const indian = world.ask({ description: 'product 7', origin: 'IN' });
    await world.clock.advance(120_000);
    // It has waited until the first one was left to the user, longer than a cell's deadline.
    expect(indian.shows).toBe('still-pending');
    const again = world.ask({ description: 'product 7', origin: 'IN' });
    await world.clock.advance(1_000);
    expect(again.shows).toBe('00000007');
    expect(chinese.shows).toBe('submission-uncertain');
  });

  test('leaves both to the user when two products have the same text, and nothing tells them apart', async () => {
    const world = startClassifier();
    world.service.tellsRequests = false;
    world.service.onSubmitAnswer = lost;
    const cells = [world.ask({ description: 'product 7', origin: 'CN' }), world.ask({ description: 'product 7', origin: 'IN' }), world.classify('product 8')];
    await world.clock.advance(100_000);
    expect(cells.map(({ shows }) => shows)).toEqual(['submission-uncertain', 'submission-uncertain', 'submission-uncertain']);
    expect(uncertainOf(world)).toEqual(['product 7', 'product 7', 'product 8']);
    expect(world.classifier.uncertain.map(({ reason }) => reason)).toEqual(['not found', 'not found', 'same words']);
  });

  test('is not taken for what was bought long before', async () => {
    const world = startClassifier();
    world.service.file([{ description: 'product 7' }]);
    await world.clock.advance(3_600_000);
    world.service.onSubmit = lost;
    const cell = world.classify('product 7');
    await world.clock.advance(80_000);
    expect(cell.shows).toBe('submission-uncertain');
  });

  test('is found although the clock of this computer is hours wrong', async () => {
    const world = startClassifier();
    world.service.aheadMs = -5 * 3_600_000;
    world.service.onSubmitAnswer = lost;
    const cell = world.classify('product 7');
    await world.clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
  });

  test('is found behind a hundred others that came in meanwhile', async () => {
    const world = startClassifier();
    world.service.onSubmitAnswer = () => {
      world.service.file(Array.from({ length: 150 }, (_, row) => ({ description: `of a colleague ${row}` })));
      world.service.onSubmitAnswer = () => undefined;
      lost();
    };
    const cell = world.classify('product 7');
    await world.clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
  });

  test('with a list that cannot be had is searched for until it can', async () => {
    const world = startClassifier();
    world.service.onSubmitAnswer = lost;
    world.service.onList = lost;
    const cell = world.classify('product 7');
    await world.clock.advance(85_000);
    expect(cell.shows).toBe('#BUSY!');
    await world.clock.advance(10_000);
    expect(cell).toMatchObject({ shows: 'submission-uncertain', says: expect.stringContaining('may have been paid for') });
    world.service.onList = () => undefined;
    await world.clock.advance(200_000);
    expect(world.classifier.uncertain).toEqual([]);
    const again = world.classify('product 7');
    await world.clock.advance(1);
    expect(again.shows).toBe('00000007');
  });
});

test('what the journal refuses to note is not bought, and not counted as spent', async () => {
  const world = startClassifier({ creditsPerDay: () => 1 });
  const { clock, journal, ledger, service, classify } = world;
  const add = journal.add.bind(journal);
  journal.add = () => Promise.reject(new ClassificationError('store-unreadable', 'The disk is full.'));
  const refused = classify('product 7');
  await clock.advance(10_000);
  expect([refused.shows, service.creditsSpent]).toEqual(['store-unreadable', 0]);
  expect(await ledger.spent('Book1', new Date(clock.now()).toISOString().slice(0, 10))).toBe(0);
  journal.add = add;
  const again = classify('product 7');
  await clock.advance(60_000);
  expect([again.shows, service.creditsSpent]).toEqual(['00000007', 1]);
});

test('a product whose account is left while its purchase is noted is not bought', async () => {
  let isConnected = true;
  const { clock, journal, service, classify } = startClassifier({ mayBuy: () => isConnected });
  const add = journal.add.bind(journal);
  journal.add = async (entry) => {
    await add(entry);
    isConnected = false;
  };
  const cell = classify('product 7');
  await clock.advance(60_000);
  expect([cell.shows, service.submissions, await journal.open()]).toEqual(['not-connected', [], []]);
});

test('a product that another window has kept since it was looked up is not bought', async () => {
  const { clock, service, store, classify } = startClassifier();
  const cells = [classify('product 7'), classify('product 8')];
  await clock.advance(100);
  await store.save([{ key: requestKey({ description: 'product 7' }), record: { status: 'completed', id: 'of another window', code: '69120023' } }]);
  await clock.advance(60_000);
  expect(cells.map(({ shows }) => shows)).toEqual(['69120023', '00000008']);
  expect(service.submissions).toEqual([['product 8']]);
});

describe('an uncertain product', () => {
  async function withUncertain() {
    const world = startClassifier();
    world.service.onSubmit = lost;
    world.classify('product 7');
    await world.clock.advance(80_000);
    world.service.onSubmit = () => undefined;
    return world;
  }

  test('is still uncertain after a restart, and still not sent', async () => {
    const world = restart(await withUncertain());
    await world.clock.advance(1_000);
    expect(uncertainOf(world)).toEqual(['product 7']);
    const cell = world.classify('product 7');
    await world.clock.advance(1_000);
    expect(cell.shows).toBe('submission-uncertain');
    expect(world.service.creditsSpent).toBe(0);
  });

  test('is found by looking again, once the list has it', async () => {
    const world = startClassifier();
    world.service.onSubmitAnswer = lost;
    world.service.summarize = () => 'goods';
    world.classify('product 7');
    await world.clock.advance(80_000);
    expect(uncertainOf(world)).toEqual(['product 7']);
    world.service.summarize = (description) => description;
    void world.classifier.lookAgain();
    await world.clock.advance(40_000);
    expect(world.classifier.uncertain).toEqual([]);
    expect(world.events).toContainEqual({ kind: 'landed', keys: [requestKey({ description: 'product 7' })] });
    expect(world.service.creditsSpent).toBe(1);
  });

  test('that has been found since is not given up with the others: it is paid for', async () => {
    const world = startClassifier();
    world.service.onSubmitAnswer = lost;
    world.service.summarize = () => 'goods';
    world.classify('product 7');
    await world.clock.advance(80_000);
    const listed = world.classifier.uncertain.map(({ key }) => key);
    const { entryId } = (await world.journal.open())[0] ?? { entryId: '' };
    // Another window has looked again.
    await world.journal.update(entryId, (entry) => ({ ...entry, products: entry.products.map((product) => ({ ...product, id: 'batch-1/product 7' })) }));
    void world.classifier.drop(listed);
    await world.clock.advance(60_000);
    const cell = world.classify('product 7');
    await world.clock.advance(1);
    expect([cell.shows, world.service.creditsSpent]).toEqual(['00000007', 1]);
  });

  test('says why it cannot be looked for', async () => {
    const world = await withUncertain();
    world.service.onList = lost;
    const looking = world.classifier.lookAgain();
    looking.catch(() => undefined);
    await world.clock.advance(1_000);
    await expect(looking).rejects.toThrow('the line broke');
    expect(uncertainOf(world)).toEqual(['product 7']);
  });

  test('is bought once when the user submits it again, whatever the allowance', async () => {
    const world = restart(await withUncertain());
    await world.clock.advance(1_000);
    void world.classifier.submitAgain(world.classifier.uncertain);
    await world.clock.advance(60_000);
    expect(world.service.submissions).toEqual([['product 7']]);
    expect(world.classifier.uncertain).toEqual([]);
    const cell = world.classify('product 7');
    await world.clock.advance(1);
    expect(cell.shows).toBe('00000007');
  });

  test('is forgotten when the user drops it, and bought when a cell asks again', async () => {
    const world = await withUncertain();
    void world.classifier.drop(world.classifier.uncertain.map(({ key }) => key));
    await world.clock.advance(1_000);
    expect(world.classifier.uncertain).toEqual([]);
    expect(world.service.creditsSpent).toBe(0);
    const cell = world.classify('product 7');
    await world.clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
    const later = restart(world);
    await later.clock.advance(600_000);
    expect(await later.journal.open()).toEqual([]);
  });

  /** "product 7" of China has been bought, that of India never arrived; neither is known. */
  async function withTwoOfOneText() {
    const world = startClassifier();
    world.service.summarize = () => 'goods';
    world.service.onSubmitAnswer = lost;
    const chinese = world.ask({ description: 'product 7', origin: 'CN' });
    await world.clock.advance(1_000);
    world.service.onSubmit = lost;
    const indian = world.ask({ description: 'product 7', origin: 'IN' });
    await world.clock.advance(100_000);
    expect([chinese.shows, indian.shows]).toEqual(['submission-uncertain', 'submission-uncertain']);
    world.service.summarize = (description) => description;
    void world.classifier.drop([requestKey({ description: 'product 7', origin: 'CN' })]);
    await world.clock.advance(1_000);
    return world;
  }

  test('that was given up is not taken for another one with the same text', async () => {
    const world = await withTwoOfOneText();
    void world.classifier.lookAgain();
    await world.clock.advance(60_000);
    expect(world.classifier.uncertain.map(({ request }) => request.origin)).toEqual(['IN']);
    // Nor after days, and a restart.
    await world.clock.advance(3 * 86_400_000);
    const later = restart(world);
    void later.classifier.lookAgain();
    await later.clock.advance(60_000);
    expect(later.classifier.uncertain.map(({ request }) => request.origin)).toEqual(['IN']);
  });

  test('that was given up is not taken for another one of the same submission that begins alike', async () => {
    const world = startClassifier();
    const [one, two] = ['product 7 of stainless steel, article 1', 'product 7 of stainless steel, article 2'];
    world.service.onSubmitAnswer = lost;
    world.service.summarize = (description) => (description === one ? 'product 7 of stainless steel…' : 'goods');
    for (const description of [one, two]) world.classify(description);
    await world.clock.advance(100_000);
    expect(uncertainOf(world)).toEqual([one, two]);
    void world.classifier.drop([requestKey({ description: one })]);
    await world.clock.advance(1_000);
    void world.classifier.lookAgain();
    await world.clock.advance(60_000);
    expect(uncertainOf(world)).toEqual([two]);
  });

  test('that was given up is remembered no longer than it can be taken for another one', async () => {
    const world = await withTwoOfOneText();
    await world.clock.advance(3_600_000);
    void world.classifier.drop([requestKey({ description: 'product 7', origin: 'IN' })]);
    await world.clock.advance(600_000);
    expect(await world.journal.open()).toEqual([]);
  });
});

describe('a page that is killed', () => {
  test('while results are due: the next one follows them, and buys nothing', async () => {
    const first = startClassifier();
    first.classify('product 7');
    await first.clock.advance(5_000);
    const second = restart(first);
    const cell = second.classify('product 7');
    await second.clock.advance(35_000);
    expect(cell.shows).toBe('00000007');
    expect(second.service.creditsSpent).toBe(1);
    expect(await second.journal.open()).toEqual([]);
  });

  test('is gone on with even when no cell asks: the record is kept', async () => {
    const first = startClassifier();
    first.classify('product 7');
    await first.clock.advance(5_000);
    const second = restart(first);
    await second.clock.advance(40_000);
    expect((await second.store.find([requestKey({ description: 'product 7' })])).size).toBe(1);
  });

  test('before the answer came: the next one finds in the list what was bought', async () => {
    const first = startClassifier();
    first.service.onSubmitAnswer = lost;
    first.classify('product 7');
    await first.clock.advance(200);
    const second = restart(first);
    const cell = second.classify('product 7');
    await second.clock.advance(60_000);
    expect(cell.shows).toBe('00000007');
    expect(second.service.creditsSpent).toBe(1);
  });

  test('after its record was kept and before the journal said so: nothing happens twice', async () => {
    const first = startClassifier();
    const update = first.journal.update.bind(first.journal);
    first.classify('product 7');
    await first.clock.advance(20_000);
    first.journal.update = () => new Promise(() => undefined);
    await first.clock.advance(20_000);
    expect((await first.store.find([requestKey({ description: 'product 7' })])).size).toBe(1);
    first.journal.update = update;
    const second = restart(first);
    await second.clock.advance(60_000);
    expect(await second.journal.open()).toEqual([]);
    expect(second.service.creditsSpent).toBe(1);
  });
});

describe('a journal that cannot be written', () => {
  const refused = () => Promise.reject(new ClassificationError('store-unreadable', 'full'));

  test('before sending: nothing is bought', async () => {
    const world = startClassifier();
    world.journal.add = refused;
    const cell = world.classify('product 7');
    await world.clock.advance(1_000);
    expect(cell.shows).toBe('store-unreadable');
    expect(world.service.creditsSpent).toBe(0);
  });

  test('after sending: the cell gets its value, and the ids are written as soon as it can be', async () => {
    const world = startClassifier();
    const update = world.journal.update.bind(world.journal);
    world.journal.update = refused;
    const cell = world.classify('product 7');
    await world.clock.advance(5_000);
    world.journal.update = update;
    await world.clock.advance(15_000);
    expect((await world.journal.open())[0]?.products[0]?.id).toBeDefined();
    await world.clock.advance(40_000);
    expect(cell.shows).toBe('00000007');
    expect(world.classifier.uncertain).toEqual([]);
  });

  test('to take a refused submission back: the product is not sent again without the user', async () => {
    const world = startClassifier();
    world.service.onSubmit = () => {
      throw new ClassificationError('credits-exhausted', 'none left');
    };
    world.journal.update = refused;
    world.classify('product 7');
    await world.clock.advance(1_000);
    world.service.onSubmit = () => undefined;
    world.classify('product 7');
    await world.clock.advance(30_000);
    expect(world.service.creditsSpent).toBe(0);
  });
});

describe('the allowance', () => {
  test('of 25 lets 25 of 200 products be bought; the others need approval and get it once', async () => {
    const world = startClassifier({ creditsPerDay: () => 25 });
    const ask = () => Array.from({ length: 200 }, (_, row) => world.classify(`product ${row}`));
    const cells = ask();
    await world.clock.advance(60_000);
    const waiting = cells.flatMap(({ shows }, row) => (shows === 'approval-needed' ? [row] : []));
    expect(waiting).toHaveLength(175);
    expect(world.service.creditsSpent).toBe(25);
    world.classifier.approve(waiting.map((row) => requestKey({ description: `product ${row}` })));
    const again = ask();
    await world.clock.advance(60_000);
    expect(again.every(({ shows }) => /^\d{8}$/.test(shows))).toBe(true);
    expect(world.service.creditsSpent).toBe(200);
  });

  test('is counted by the day and shared by all runtimes of the computer', async () => {
    const first = startClassifier({ creditsPerDay: () => 2 });
    first.classify('product 1');
    await first.clock.advance(60_000);
    const second = startClassifier({ ...first, neighbours: new NoNeighbours(), creditsPerDay: () => 2 });
    const cells = [second.classify('product 2'), second.classify('product 3')];
    await second.clock.advance(60_000);
    expect(cells.map(({ shows }) => shows)).toEqual(['00000002', 'approval-needed']);
    await second.clock.advance(24 * 3_600_000);
    const tomorrow = second.classify('product 3');
    await second.clock.advance(60_000);
    expect(tomorrow.shows).toBe('00000003');
  });

  test('gets back what was not spent after all', async () => {
    const world = startClassifier({ creditsPerDay: () => 1 });
    world.service.onSubmit = () => {
      throw new ClassificationError('credits-exhausted', 'none left');
    };
    world.classify('product 7');
    await world.clock.advance(1_000);
    world.service.onSubmit = () => undefined;
    const again = world.classify('product 7');
    await world.clock.advance(60_000);
    expect(again.shows).toBe('00000007');
  });

  test('that is used up says so, and where to approve more', async () => {
    const world = startClassifier({ creditsPerDay: () => 1 });
    world.classify('product 6');
    await world.clock.advance(60_000);
    const cell = world.classify('product 7');
    await world.clock.advance(1_000);
    expect(cell.says).toBe("Today's formula limit of 1 credit is used up. Nothing was spent on this product: approve it in the IMPORT8 pane, and the cell fills itself.");
  });

  test('of 0 says that formulas may not spend by themselves', async () => {
    const world = startClassifier({ creditsPerDay: () => 0 });
    const cell = world.classify('product 7');
    await world.clock.advance(1_000);
    expect(cell).toEqual({ shows: 'approval-needed', says: expect.stringContaining('always ask before they use a credit') });
  });

  test('is not touched by what is known already', async () => {
    const first = startClassifier({ creditsPerDay: () => 1 });
    first.classify('product 7');
    await first.clock.advance(60_000);
    const second = startClassifier({ ...first, neighbours: new NoNeighbours(), creditsPerDay: () => 1 });
    const cell = second.classify('product 7');
    await second.clock.advance(1_000);
    expect(cell.shows).toBe('00000007');
  });
});

describe('credits that end', () => {
  test('in the middle of a batch buy what they reach for', async () => {
    let balance = 60;
    const world = startClassifier({ balance: () => balance });
    world.service.onSubmit = (requests) => {
      if (requests.length > balance) throw new ClassificationError('credits-exhausted', 'too few');
      balance -= requests.length;
    };
    const cells = Array.from({ length: 100 }, (_, row) => world.classify(`product ${row}`));
    await world.clock.advance(60_000);
    expect(world.service.creditsSpent).toBe(60);
    expect(cells.filter(({ shows }) => shows === 'credits-exhausted')).toHaveLength(40);
  });

  test('under two batches at once buy what they reach for', async () => {
    let balance = 150;
    let told = balance;
    const world = startClassifier({ balance: () => told });
    const { submit } = world.service;
    world.service.submit = async (requests) => {
      const answer = await submit.call(world.service, requests);
      const left = balance;
      await new Promise<void>((resolve) => void world.clock.schedule(resolve, 500));
      told = left;
      return answer;
    };
    world.service.onSubmit = (requests) => {
      if (requests.length > balance) throw new ClassificationError('credits-exhausted', 'too few');
      balance -= requests.length;
    };
    const cells = Array.from({ length: 200 }, (_, row) => world.classify(`product ${row}`));
    await world.clock.advance(80_000);
    expect(cells.filter(({ shows }) => shows === 'credits-exhausted')).toHaveLength(200 - world.service.creditsSpent);
    expect(world.service.creditsSpent).toBe(150);
  });

  test('stop the queue: the others are told without being sent', async () => {
    const world = startClassifier();
    let tries = 0;
    world.service.onSubmit = () => {
      tries += 1;
      throw new ClassificationError('credits-exhausted', 'none left');
    };
    world.admission.observe({ limit: 60, remaining: 1, resetInMs: 20_000 });
    const cells = Array.from({ length: 500 }, (_, row) => world.classify(`product ${row}`));
    await world.clock.advance(80_000);
    expect(new Set(cells.map(({ shows }) => shows))).toEqual(new Set(['credits-exhausted']));
    expect(tries).toBe(1);
  });
});
