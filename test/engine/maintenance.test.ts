// A service that is in trouble, and colleagues who use the same account: one submission at most is uncertain, and nothing of
// a colleague's is taken for ours.
import { ClassificationError } from '../../src/customs/errors';
import { startClassifier, type ClassifierSetup } from '../fakes/classifier-world';
import { FakeClassificationService } from '../fakes/fake-classification-service';
import { VirtualClock } from '../fakes/virtual-clock';

const MINUTE = 60_000;

const fault = (status = 503) => {
  throw new ClassificationError('service-unavailable', { kind: 'service-fault', status });
};

/** Until then every request of the service meets a fault. */
function serviceInMaintenance(forMs: number, setup: ClassifierSetup = {}) {
  const clock = new VirtualClock();
  const service = new FakeClassificationService(clock);
  const endsAt = clock.now() + forMs;
  let posts = 0;
  const failing = () => {
    if (clock.now() < endsAt) fault();
  };
  service.onSubmit = () => {
    posts += 1;
    failing();
  };
  for (const when of ['onLook', 'onProbe', 'onList', 'onAsked'] as const) service[when] = failing;
  const world = startClassifier({ ...setup, clock, service });
  return { ...world, endsAt, posts: () => posts };
}

const goods = (count: number) => Array.from({ length: count }, (_, index) => `product ${index + 1}`);

describe('ten minutes of maintenance', () => {
  test('make one batch of a thousand products uncertain, and everything is bought once afterwards', async () => {
    const world = serviceInMaintenance(10 * MINUTE, { balance: () => 5_000 });
    const cells = goods(1_000).map((description) => world.classify(description));
    await world.clock.advance(10 * MINUTE);
    expect(world.posts()).toBe(1);
    await world.clock.advance(20 * MINUTE);
    const { uncertain } = world.classifier;
    expect(uncertain).toHaveLength(100);
    expect(uncertain.every(({ reason }) => reason === 'probably not bought')).toBe(true);
    expect(world.service.creditsSpent).toBe(900);
    await world.classifier.submitAgain(uncertain);
    await world.clock.advance(5 * MINUTE);
    expect(world.service.creditsSpent).toBe(1_000);
    const again = goods(1_000).map((description) => world.classify(description));
    await world.clock.advance(1_000);
    expect(again.every(({ shows }) => /^\d{8}$/.test(shows))).toBe(true);
    expect(cells.every(({ shows }) => shows === 'rate-limited' || shows === 'submission-uncertain')).toBe(true);
  });

  test('of submissions alone make one batch uncertain and then one product at a time, with pauses that double', async () => {
    const world = startClassifier({ balance: () => 5_000 });
    const posts: { readonly atMs: number; readonly size: number }[] = [];
    const startedAt = world.clock.now();
    world.service.onSubmit = (requests) => {
      posts.push({ atMs: world.clock.now() - startedAt, size: requests.length });
      if (world.clock.now() - startedAt < 10 * MINUTE) fault();
    };
    goods(1_000).map((description) => world.classify(description));
    await world.clock.advance(10 * MINUTE);
    expect(posts.map(({ size }) => size)).toEqual([100, 1, 1, 1]);
    const pauses = posts.slice(1).map(({ atMs }, index) => atMs - (posts[index]?.atMs ?? 0));
    expect(pauses.every((pause, index) => pause >= 60_000 * 2 ** Math.max(0, index - 1))).toBe(true);
    await world.clock.advance(30 * MINUTE);
    expect(world.classifier.uncertain).toHaveLength(103);
    expect(world.service.creditsSpent).toBe(897);
  });

  test('tell cells that nothing was spent on them, and why they wait', async () => {
    const world = serviceInMaintenance(10 * MINUTE);
    const cells = goods(150).map((description) => world.classify(description));
    await world.clock.advance(91_000);
    expect(cells.slice(0, 100).every(({ shows }) => shows === 'submission-uncertain')).toBe(true);
    expect(cells.slice(100).every(({ shows, says }) => shows === 'rate-limited' && says.startsWith('Import8 has a fault, so this product waits'))).toBe(true);
  });
});

describe('a submission that has no answer yet', () => {
  test('is what other products wait for, and cells say so', async () => {
    const { clock, service, classify } = startClassifier();
    service.submit = () => new Promise(() => undefined);
    const cells = goods(150).map((description) => classify(description));
    await clock.advance(91_000);
    expect(cells.slice(100).every(({ shows, says }) => shows === 'rate-limited' && says.startsWith('Import8 has not answered an earlier submission'))).toBe(true);
  });

  test('is the only one under way, whatever else could be sent', async () => {
    const { clock, service, classify } = startClassifier();
    let underWay = 0;
    let most = 0;
    const submit = service.submit.bind(service);
    service.submit = async (requests) => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise<void>((resolve) => clock.schedule(resolve, 3_000));
      underWay -= 1;
      return submit(requests);
    };
    for (const description of goods(500)) classify(description);
    await clock.advance(MINUTE);
    expect([most, service.creditsSpent]).toEqual([1, 500]);
  });

  test('of a run lets a formula go before the next batch of the run', async () => {
    const { clock, service, classifier } = startClassifier();
    const signal = new AbortController().signal;
    const submit = service.submit.bind(service);
    service.submit = async (requests) => {
      await new Promise<void>((resolve) => clock.schedule(resolve, 3_000));
      return submit(requests);
    };
    const rows = goods(300).map((description) => ({ description }));
    classifier.approve(rows.map(({ description }) => `k1:["${description}","","NL",""]` as never));
    for (const row of rows) classifier.classify(row, { signal, lane: 'run', patienceMs: 10 * MINUTE }).catch(() => undefined);
    await clock.advance(1_000);
    classifier.classify({ description: 'typed into a cell' }, { signal }).catch(() => undefined);
    await clock.advance(MINUTE);
    expect(service.submissions.map(([first, ...others]) => (first === 'typed into a cell' ? first : others.length + 1))).toEqual([100, 'typed into a cell', 100, 100]);
  });
});

describe('what is probably not bought', () => {
  const lostBeforeArrival = async (setup: ClassifierSetup, meanwhile: (service: FakeClassificationService) => void = () => undefined) => {
    const world = startClassifier(setup);
    world.service.onSubmit = () => {
      meanwhile(world.service);
      fault();
    };
    world.classify('product 7');
    await world.clock.advance(2 * MINUTE);
    return world.classifier.uncertain.map(({ reason }) => reason);
  };

  test('is what a complete list lacks while the credits have not moved', async () => {
    expect(await lostBeforeArrival({ balance: () => 42 })).toEqual(['probably not bought']);
  });

  test('is not said where the credits have moved, or nobody knows them', async () => {
    let balance = 42;
    expect(await lostBeforeArrival({ balance: () => balance }, () => (balance = 41))).toEqual(['not found']);
    expect(await lostBeforeArrival({ balance: () => undefined })).toEqual(['not found']);
  });

  test('is not said of a submission for another account', async () => {
    let payer = 'c8_…one';
    expect(await lostBeforeArrival({ balance: () => 42, payer: () => payer }, () => (payer = 'c8_…two'))).toEqual(['not found']);
  });
});

describe('a colleague who has classified the same words at the same time', () => {
  const lostWhileColleagueBuys = (colleagues: { description: string; origin?: string; destination?: string }) => {
    const world = startClassifier();
    world.service.onSubmit = () => {
      world.service.onSubmit = () => undefined;
      world.service.file([colleagues]);
      fault();
    };
    return world;
  };

  test('for another origin does not give us that classification', async () => {
    const world = lostWhileColleagueBuys({ description: 'product 7', origin: 'IN' });
    const cell = world.ask({ description: 'product 7', origin: 'CN' });
    await world.clock.advance(2 * MINUTE);
    expect(cell.shows).toBe('submission-uncertain');
    expect(world.classifier.uncertain.map(({ reason }) => reason)).toEqual(['not found']);
  });

  test('for another destination does not either', async () => {
    const world = lostWhileColleagueBuys({ description: 'product 7', destination: 'DE' });
    const cell = world.classify('product 7');
    await world.clock.advance(2 * MINUTE);
    expect(cell.shows).toBe('submission-uncertain');
  });

  test('is left to the user where the record does not tell, and taken with one click', async () => {
    const world = lostWhileColleagueBuys({ description: 'product 7', origin: 'IN' });
    world.service.tellsRequests = false;
    world.ask({ description: 'product 7', origin: 'CN' });
    await world.clock.advance(2 * MINUTE);
    const { uncertain } = world.classifier;
    expect(uncertain.map(({ reason }) => reason)).toEqual(['same words']);
    await world.classifier.adopt(uncertain.map(({ key }) => key));
    const cell = world.ask({ description: 'product 7', origin: 'CN' });
    await world.clock.advance(MINUTE);
    expect(cell.shows).toBe('00000007');
    expect(world.service.creditsSpent).toBe(1);
  });

  test('costs one request where records tell nothing, however many products were sent', async () => {
    const world = startClassifier();
    world.service.tellsRequests = false;
    world.service.onSubmitAnswer = () => fault();
    for (const description of goods(80)) world.classify(description);
    await world.clock.advance(10_000);
    expect(world.service.records).toBe(1);
  });
});

test('a ledger that takes no credits back leaves nobody waiting for a product that was refused', async () => {
  const ledger = { spent: () => Promise.resolve(0), add: (_workbook: string, _day: string, credits: number) => (credits < 0 ? Promise.reject(new ClassificationError('store-unreadable', 'full')) : Promise.resolve()) };
  const { clock, service, journal, classify } = startClassifier({ ledger, creditsPerDay: () => 25 });
  service.onSubmit = () => {
    throw new ClassificationError('credits-exhausted', 'No credits are left.');
  };
  const cell = classify('product 7');
  await clock.advance(5_000);
  expect(cell.shows).toBe('credits-exhausted');
  expect(await journal.open()).toEqual([]);
});
