import { ClassificationError } from '../../src/customs/errors';
import type { LandedCost, LandedCostQuery } from '../../src/customs/landed-cost';
import { Admission } from '../../src/engine/admission';
import { FailedReads } from '../../src/engine/failed-reads';
import { landedCostKey } from '../../src/customs/landed-cost';
import { LandedCostDesk } from '../../src/engine/landed-cost-desk';
import { costUnder, type FakeTariff } from '../fakes/fake-tariff';
import { VirtualClock } from '../fakes/virtual-clock';

const query: LandedCostQuery = { code: '8518300090', origin: 'CN', destination: 'NL', value: 100, currency: 'EUR', shipping: 0, insurance: 0 };

const TWO_PER_CENT = { above: 0, duty: 200, antiDumping: 0, vat: 2_100, type: 'mfn' };
const ONE_RATE: FakeTariff = { regimes: [TWO_PER_CENT], limitsApplyTo: 'value' };
const FREE_UP_TO_150: FakeTariff = { regimes: [{ ...TWO_PER_CENT, duty: 0 }, { ...TWO_PER_CENT, above: 150 }], limitsApplyTo: 'value' };

function start(answer: (query: LandedCostQuery) => LandedCost | Promise<LandedCost> = (each) => costUnder(ONE_RATE, each), { limit = 1_000 } = {}) {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit, remaining: limit, resetInMs: 60_000 });
  const asked: LandedCostQuery[] = [];
  const told: string[] = [];
  let isStrict = false;
  const service = {
    landedCost: async (each: LandedCostQuery) => {
      asked.push(each);
      return answer(each);
    },
  };
  const desk = new LandedCostDesk({ clock, service, admission, failed: new FailedReads(clock), isStrict: () => isStrict, onAnswered: (questions) => told.push(...questions) });
  const breakdown = (change: Partial<LandedCostQuery> = {}, signal = new AbortController().signal) => desk.breakdown({ ...query, ...change }, { signal });
  const total = (change: Partial<LandedCostQuery> = {}, signal = new AbortController().signal) => desk.total({ ...query, ...change }, { signal });
  const settled = async <T>(...costs: readonly Promise<T>[]): Promise<T[]> => {
    await clock.advance(80_000);
    return Promise.all(costs);
  };
  const beStrict = () => {
    isStrict = true;
  };
  return { clock, admission, asked, told, breakdown, total, settled, beStrict };
}

/** 20 values from 5 to 50,000. */
const VALUES = Array.from({ length: 20 }, (_, row) => Math.round(500 * 10_000 ** (row / 19)) / 100);

test('equal questions are asked once, together and later', async () => {
  const { clock, asked, breakdown, settled } = start();
  const [one, other] = await settled(breakdown(), breakdown());
  expect(one).toEqual(other);
  await clock.advance(23 * 3_600_000);
  await breakdown();
  expect(asked).toHaveLength(1);
});

test('of many amounts of the same goods the smallest and the largest are asked, and the rest is calculated to the cent', async () => {
  const { asked, breakdown, settled } = start();
  const costs = await settled(...VALUES.map((value) => breakdown({ value })));
  expect(asked.map(({ value }) => value)).toEqual([5, 50_000]);
  costs.forEach((cost, row) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(ONE_RATE, { ...query, value: VALUES[row] ?? 0 })));
  expect(costs.filter(({ basis }) => basis === 'computed')).toHaveLength(18);
});

test('an amount in between that comes later costs no request and no waiting', async () => {
  const { asked, total, settled } = start();
  await settled(total({ value: 5 }), total({ value: 50_000 }));
  await expect(total({ value: 777.77 })).resolves.toMatchObject({ total: costUnder(ONE_RATE, { ...query, value: 777.77 }).total, basis: 'computed' });
  expect(asked).toHaveLength(2);
});

test('an amount beyond what was asked before is asked itself', async () => {
  const { asked, total, settled } = start();
  await settled(total({ value: 5 }), total({ value: 500 }));
  await settled(total({ value: 501 }));
  expect(asked.map(({ value }) => value)).toEqual([5, 500, 501]);
});

test('where rates change at a limit, it is searched for, and every cost is the service’s own', async () => {
  const { asked, breakdown, settled } = start((each) => costUnder(FREE_UP_TO_150, each));
  const costs = await settled(...VALUES.map((value) => breakdown({ value })));
  costs.forEach((cost, row) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(FREE_UP_TO_150, { ...query, value: VALUES[row] ?? 0 })));
  expect(asked.length).toBeLessThanOrEqual(7);
});

test('a limit found for some goods is looked at first for others', async () => {
  const { asked, breakdown, settled } = start((each) => costUnder(FREE_UP_TO_150, each));
  await settled(...VALUES.map((value) => breakdown({ value })));
  asked.length = 0;
  await settled(...VALUES.map((value) => breakdown({ value, code: '6109100000' })));
  expect(asked.length).toBe(4);
});

test('a limit on the customs value is not mistaken for one on the value of the goods', async () => {
  const tariff: FakeTariff = { ...FREE_UP_TO_150, limitsApplyTo: 'customs value' };
  const rows = VALUES.map((value, row) => ({ value, shipping: row % 3 === 0 ? 400 : 1, insurance: row % 2 }));
  const { breakdown, settled } = start((each) => costUnder(tariff, each));
  const costs = await settled(...rows.map((row) => breakdown(row)));
  costs.forEach((cost, index) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(tariff, { ...query, ...rows[index] })));
});

test('specific duties are asked row by row', async () => {
  const tariff: FakeTariff = { regimes: [{ ...TWO_PER_CENT, perUnitOfValue: 0.3 }], limitsApplyTo: 'value' };
  const { asked, breakdown, settled } = start((each) => costUnder(tariff, each));
  const costs = await settled(...VALUES.map((value) => breakdown({ value })));
  expect(asked).toHaveLength(VALUES.length);
  expect(costs.every(({ basis }) => basis === 'answered')).toBe(true);
});

/** A thousand rows from 0.15 to 150. */
const SMALL_VALUES = Array.from({ length: 1_000 }, (_, row) => (row + 1) * 0.15).map((value) => Math.round(value * 100) / 100);
const FLAT = { ...TWO_PER_CENT, fixed: 300, rateText: '3.00 EUR' };

test.each([
  ['written as an amount', FLAT, {}],
  ['written as a rate that it is not', { ...TWO_PER_CENT, fixed: 300, rateText: '0.00%' }, {}],
  ['in words', { ...TWO_PER_CENT, fixed: 300, rateText: 'flat rate' }, {}],
  ['converted into another currency', { ...FLAT, fixed: 326 }, { currency: 'USD' as const }],
])('a thousand rows of the same goods under a flat duty, %s, take two requests', async (_how, regime, change) => {
  const tariff: FakeTariff = { regimes: [regime], limitsApplyTo: 'value' };
  const { asked, breakdown, settled } = start((each) => costUnder(tariff, each));
  const costs = await settled(...SMALL_VALUES.map((value) => breakdown({ ...change, value })));
  costs.forEach((cost, row) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(tariff, { ...query, ...change, value: SMALL_VALUES[row] ?? 0 })));
  expect(asked).toHaveLength(2);
});

test('a thousand rows under a flat duty with freight of their own take few requests', async () => {
  const tariff: FakeTariff = { regimes: [FLAT], limitsApplyTo: 'value' };
  const rows = SMALL_VALUES.map((value, row) => ({ value, shipping: ((row * 37) % 101) / 10, insurance: (row % 7) / 100 }));
  const { asked, breakdown, settled } = start((each) => costUnder(tariff, each));
  const costs = await settled(...rows.map((row) => breakdown(row)));
  costs.forEach((cost, index) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(tariff, { ...query, ...rows[index] })));
  expect(asked.length).toBeLessThanOrEqual(5);
});

test.each([
  ['a flat duty up to 150 and the tariff above', { regimes: [FLAT, { ...TWO_PER_CENT, above: 150 }], limitsApplyTo: 'value' }],
  ['two flat duties', { regimes: [FLAT, { ...TWO_PER_CENT, above: 150, fixed: 1_000, rateText: '10.00 EUR' }], limitsApplyTo: 'value' }],
  ['a least duty', { regimes: [{ ...TWO_PER_CENT, atLeast: 300 }], limitsApplyTo: 'value' }],
  ['a greatest duty', { regimes: [{ ...TWO_PER_CENT, atMost: 5_000 }], limitsApplyTo: 'value' }],
] satisfies readonly (readonly [string, FakeTariff])[])('%s: the limit is searched for, and every cost is the service’s own', async (_what, tariff) => {
  const values = SMALL_VALUES.map((value) => Math.round(value * 2_500) / 100);
  const { asked, breakdown, settled } = start((each) => costUnder(tariff, each));
  const costs = await settled(...values.map((value) => breakdown({ value })));
  costs.forEach((cost, row) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(tariff, { ...query, value: values[row] ?? 0 })));
  expect(asked.length).toBeLessThanOrEqual(14);
});

test('an answer that our arithmetic does not give to the cent proves nothing, whatever its rates say', async () => {
  const { asked, breakdown, settled } = start((each) => {
    const cost = costUnder(ONE_RATE, each);
    return { ...cost, total: cost.total + 0.01 };
  });
  await settled(...VALUES.map((value) => breakdown({ value })));
  expect(asked).toHaveLength(VALUES.length);
});

test('where only the type of the duty changes, a total needs two requests and a breakdown needs the limit', async () => {
  const tariff: FakeTariff = { regimes: [{ ...TWO_PER_CENT, duty: 0 }, { ...TWO_PER_CENT, above: 150, duty: 0, type: 'preferential' }], limitsApplyTo: 'value' };
  const totals = start((each) => costUnder(tariff, each));
  await totals.settled(...VALUES.map((value) => totals.total({ value })));
  expect(totals.asked).toHaveLength(2);
  const types = await totals.settled(...VALUES.map((value) => totals.breakdown({ value })));
  types.forEach(({ duty }, row) => expect(duty.type).toBe((VALUES[row] ?? 0) > 150 ? 'preferential' : 'mfn'));
});

test('anti-dumping duty is proved like any other, and VAT is calculated on top of it', async () => {
  const tariff: FakeTariff = { regimes: [{ ...TWO_PER_CENT, antiDumping: 3_610 }], limitsApplyTo: 'value' };
  const { asked, breakdown, settled } = start((each) => costUnder(tariff, each));
  const costs = await settled(...VALUES.map((value) => breakdown({ value })));
  costs.forEach((cost, row) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(tariff, { ...query, value: VALUES[row] ?? 0 })));
  expect(asked).toHaveLength(2);
});

test('a breakdown that joins a total under way gets a type of duty that is proved', async () => {
  const tariff: FakeTariff = { regimes: [{ ...TWO_PER_CENT, duty: 0 }, { ...TWO_PER_CENT, above: 150, duty: 0, type: 'preferential' }], limitsApplyTo: 'value' };
  const { total, breakdown, settled } = start((each) => costUnder(tariff, each));
  const totals = VALUES.map((value) => total({ value }));
  const types = await settled(...VALUES.map((value) => breakdown({ value })));
  await Promise.all(totals);
  types.forEach(({ duty }, row) => expect(duty.type).toBe((VALUES[row] ?? 0) > 150 ? 'preferential' : 'mfn'));
});

test('with "ask for every row" every cost is the service’s own answer, also those that were calculated before', async () => {
  const { asked, breakdown, settled, beStrict } = start();
  await settled(...VALUES.map((value) => breakdown({ value })));
  beStrict();
  const costs = await settled(...VALUES.map((value) => breakdown({ value })));
  expect(asked).toHaveLength(VALUES.length);
  expect(costs.every(({ basis }) => basis === 'answered')).toBe(true);
});

test('after a day the rates are proved again', async () => {
  const { clock, asked, breakdown, settled } = start();
  await settled(...VALUES.map((value) => breakdown({ value })));
  await clock.advance(24 * 3_600_000);
  await settled(...VALUES.map((value) => breakdown({ value })));
  expect(asked).toHaveLength(4);
});

test.each([
  ['code', { code: '0703100000' }],
  ['origin', { origin: 'VN' }],
  ['destination', { destination: 'DE' }],
  ['value', { value: 101 }],
  ['currency', { currency: 'USD' as const }],
  ['freight', { shipping: 5 }],
  ['insurance', { insurance: 5 }],
])('another %s is another question', async (_what, change) => {
  const { asked, breakdown, settled } = start();
  await settled(breakdown());
  await settled(breakdown(change));
  expect(asked).toHaveLength(2);
});

test('a service that fails for a moment is asked again, and the cell does not notice', async () => {
  let failures = 2;
  const { breakdown, settled } = start((each) => {
    if (failures-- > 0) throw new ClassificationError('service-unavailable', '500');
    return costUnder(ONE_RATE, each);
  });
  const [cost] = await settled(breakdown());
  expect(cost?.total).toBe(123.42);
});

test('a code that the service does not know is told to all its rows, and may be asked for again', async () => {
  let isKnown = false;
  const { breakdown, settled, clock, asked } = start((each) => {
    if (!isKnown) throw new ClassificationError('unknown-code', 'no such code');
    return costUnder(ONE_RATE, each);
  });
  const codes = VALUES.map((value) => breakdown({ value }).catch((error: unknown) => (error as ClassificationError).code));
  await clock.advance(1_000);
  expect(await Promise.all(codes)).toEqual(VALUES.map(() => 'unknown-code'));
  expect(asked).toHaveLength(2);
  isKnown = true;
  const [cost] = await settled(breakdown());
  expect(cost?.total).toBe(123.42);
});

test('one amount that the service does not take spoils no other', async () => {
  const { breakdown, clock } = start((each) => {
    if (each.value > 10_000) throw new ClassificationError('invalid-input', 'too much');
    return costUnder(ONE_RATE, each);
  });
  const costs = [5, 10, 20, 10_001].map((value) => breakdown({ value }).then(({ total }) => total, (error: unknown) => (error as ClassificationError).code));
  await clock.advance(10_000);
  expect(await Promise.all(costs)).toEqual([6.17, 12.34, 24.68, 'invalid-input']);
});

test('a cell that gave up waiting is told when its cost has come, also a calculated one', async () => {
  const { breakdown, clock, told } = start((each) => costUnder(ONE_RATE, each), { limit: 1 });
  // The one request of this minute goes to other goods.
  breakdown({ code: '6109100000' }).catch(() => undefined);
  await clock.advance(1_000);
  const cells = VALUES.map((value) => breakdown({ value }).catch((error: unknown) => (error as ClassificationError).code));
  await clock.advance(95_000);
  expect(await Promise.all(cells)).toContain('rate-limited');
  await clock.advance(120_000);
  for (const value of VALUES.slice(1)) expect(told).toContain(landedCostKey({ ...query, value }));
});

test('what nobody waits for any more is not asked', async () => {
  const { breakdown, clock, asked } = start();
  const caller = new AbortController();
  const cost = breakdown({}, caller.signal);
  caller.abort();
  await expect(cost).rejects.toMatchObject({ code: 'cancelled' });
  await clock.advance(10_000);
  expect(asked).toEqual([]);
});

const outcome = (cost: Promise<LandedCost>) => cost.then(({ total }) => total, (error: unknown) => (error as ClassificationError).code);

test('a cell that gave up waiting is told of a refusal as well', async () => {
  const { admission, breakdown, clock, told } = start((each) => {
    throw new ClassificationError('unknown-code', `no ${each.code}`);
  });
  admission.observe({ limit: 20, remaining: 0, resetInMs: 120_000 });
  const cell = outcome(breakdown());
  await clock.advance(91_000);
  expect(await cell).toBe('rate-limited');
  await clock.advance(60_000);
  expect(told).toEqual([landedCostKey(query)]);
});

test('a service in trouble is asked once a minute for cells that gave up waiting, and fills them when it is well', async () => {
  let isWell = false;
  const { admission, breakdown, clock, told, asked } = start((each) => {
    if (!isWell) throw new ClassificationError('service-unavailable', '500');
    return costUnder(ONE_RATE, each);
  });
  admission.observe({ limit: 1_000, remaining: 0, resetInMs: 60_000 });
  const cells = VALUES.map((value) => outcome(breakdown({ value })));
  await clock.advance(91_000);
  expect(new Set(await Promise.all(cells))).toEqual(new Set(['rate-limited']));
  await clock.advance(600_000);
  // Five attempts, then a minute's pause, for two amounts.
  expect(asked.length).toBeLessThan(80);
  expect(told).toEqual([]);
  isWell = true;
  await clock.advance(120_000);
  expect(told).toHaveLength(VALUES.length);
});

test('an answer under way when its goods are refused still settles whoever asks the same again', async () => {
  const { breakdown, clock } = start(async (each) => {
    if (each.value === 5) throw new ClassificationError('protocol', 'a strange answer');
    await new Promise<void>((goOn) => void clock.schedule(goOn, 5_000));
    return costUnder(ONE_RATE, each);
  });
  const first = [5, 500].map((value) => outcome(breakdown({ value })));
  await clock.advance(5_100);
  const again = outcome(breakdown({ value: 500 }));
  await clock.advance(60_000);
  expect(await Promise.all([...first, again])).toEqual(['protocol', 617.1, 617.1]);
});

test('one amount that is refused again and again does not speak for the others', async () => {
  const { breakdown, clock } = start((each) => {
    if (each.value === 5) throw new ClassificationError('invalid-input', 'refused');
    return costUnder(ONE_RATE, each);
  });
  for (let calculation = 0; calculation < 4; calculation += 1) {
    const cell = outcome(breakdown({ value: 5 }));
    await clock.advance(1_000);
    expect(await cell).toBe('invalid-input');
  }
  const cells = [5, 50, 500].map((value) => outcome(breakdown({ value })));
  await clock.advance(20_000);
  expect(await Promise.all(cells)).toEqual(['invalid-input', 61.71, 617.1]);
});

test.each([20, 50, 400])('with %d freight a limit found for other goods is not searched for one by one', async (shipping) => {
  const tariff: FakeTariff = { ...FREE_UP_TO_150, limitsApplyTo: 'customs value' };
  const { asked, breakdown, settled } = start((each) => costUnder(tariff, each));
  const rows = Array.from({ length: 400 }, (_, row) => row + 1);
  await settled(...rows.map((value) => breakdown({ value })));
  asked.length = 0;
  await settled(...rows.map((value) => breakdown({ value, shipping, code: '6109100000' })));
  expect(asked.length).toBeLessThanOrEqual(12);
});

test('fifty kinds of goods at a service in trouble leave the rate limit to others, and all fill themselves when it is well', async () => {
  let isWell = false;
  const { breakdown, clock, told, asked } = start((each) => {
    if (!isWell) throw new ClassificationError('service-unavailable', '500');
    return costUnder(ONE_RATE, each);
  });
  const codes = Array.from({ length: 50 }, (_, number) => String(6_109_100_000 + number));
  const cells = codes.flatMap((code) => [5, 50, 500].map((value) => outcome(breakdown({ code, value }))));
  await clock.advance(80_000);
  expect(new Set(await Promise.all(cells))).toEqual(new Set(['service-unavailable']));
  const atFirst = asked.length;
  await clock.advance(30 * 60_000);
  expect(asked.length - atFirst).toBeLessThanOrEqual(31);
  isWell = true;
  await clock.advance(120_000);
  expect(told).toHaveLength(150);
});

// Some seconds; two minutes and more where each question looks at all the others.
test('40,000 costs of the same goods are asked one by one without standing still', async () => {
  const { clock, asked, breakdown, beStrict } = start(() => new Promise<never>(() => undefined));
  beStrict();
  for (let value = 1; value <= 40_000; value += 1) void outcome(breakdown({ value }));
  await clock.advance(1_000);
  expect(asked).toHaveLength(6);
}, 60_000);
