import { ClassificationError } from '../../src/customs/errors';
import type { LandedCost, LandedCostQuery } from '../../src/customs/landed-cost';
import { Admission } from '../../src/engine/admission';
import { LandedCostDesk } from '../../src/engine/landed-cost-desk';
import { VirtualClock } from '../fakes/virtual-clock';

const query: LandedCostQuery = {
  code: '8518300090',
  origin: 'CN',
  destination: 'NL',
  value: 100,
  currency: 'EUR',
  shipping: 0,
  insurance: 0,
};

function start(answer: (query: LandedCostQuery) => LandedCost = costing) {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit: 60, remaining: 60, resetInMs: 60_000 });
  const asked: LandedCostQuery[] = [];
  const service = {
    landedCost: async (each: LandedCostQuery) => {
      asked.push(each);
      return answer(each);
    },
  };
  const desk = new LandedCostDesk({ clock, service, admission, onAnswered: () => undefined });
  const ask = (change: Partial<LandedCostQuery> = {}) => desk.landedCost({ ...query, ...change }, new AbortController().signal);
  return { clock, desk, asked, ask };
}

function costing({ value, currency }: LandedCostQuery): LandedCost {
  const none = { rateText: '0.00%', amount: 0 };
  return { customsValue: value, duty: { ...none, type: 'mfn' }, antiDumping: none, vat: none, total: value * 1.21, currency };
}

test('equal questions are asked once, together and later', async () => {
  const { clock, asked, ask } = start();
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toEqual(other);
  await clock.advance(23 * 3_600_000);
  await ask();
  expect(asked).toHaveLength(1);
});

test('an answer is asked for again after a day', async () => {
  const { clock, asked, ask } = start();
  await ask();
  await clock.advance(24 * 3_600_000);
  await ask();
  expect(asked).toHaveLength(2);
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
  const { asked, ask } = start();
  await ask();
  await ask(change);
  expect(asked).toHaveLength(2);
});

test('a service that fails for a moment is asked again, and the cell does not notice', async () => {
  let failures = 2;
  const { clock, ask } = start((each) => {
    if (failures-- > 0) throw new ClassificationError('service-unavailable', '500');
    return costing(each);
  });
  const cost = ask();
  await clock.advance(10_000);
  await expect(cost).resolves.toMatchObject({ total: 121 });
});

test('a code that the service does not know is told, and may be asked for again', async () => {
  let isKnown = false;
  const { ask } = start((each) => {
    if (!isKnown) throw new ClassificationError('unknown-code', 'no such code');
    return costing(each);
  });
  await expect(ask()).rejects.toMatchObject({ code: 'unknown-code' });
  isKnown = true;
  await expect(ask()).resolves.toMatchObject({ total: 121 });
});
