import type { DutyRates, DutyRatesQuery } from '../../src/customs/duty-rates';
import { ClassificationError } from '../../src/customs/errors';
import { Admission } from '../../src/engine/admission';
import { FailedReads } from '../../src/engine/failed-reads';
import { DutyRatesDesk, dutyRatesKey } from '../../src/engine/duty-rates-desk';
import { VirtualClock } from '../fakes/virtual-clock';

const HOUR = 3_600_000;
const query: DutyRatesQuery = { code: '8518300090', origin: 'CN', destination: 'NL' };

function start(answer: () => DutyRates = ratesOf) {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit: 60, remaining: 60, resetInMs: 60_000 });
  const asked: DutyRatesQuery[] = [];
  const answered: string[] = [];
  const service = {
    dutyRates: async (each: DutyRatesQuery) => {
      asked.push(each);
      return answer();
    },
  };
  const desk = new DutyRatesDesk({ clock, service, admission, failed: new FailedReads(clock), onAnswered: (question) => answered.push(question) });
  const ask = (change: Partial<DutyRatesQuery> = {}, signal = new AbortController().signal) => desk.dutyRates({ ...query, ...change }, { signal });
  return { clock, admission, asked, answered, ask };
}

function ratesOf(): DutyRates {
  return { mfn: { rateText: '2.00%' }, preferential: [], antiDumping: [], vatRateText: '21.00%' };
}

test('equal questions are asked once, together and later that day', async () => {
  const { clock, asked, ask } = start();
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one).toEqual(other);
  await clock.advance(23 * HOUR);
  await ask();
  expect(asked).toEqual([query]);
});

test('an answer is asked for again after a day', async () => {
  const { clock, asked, ask } = start();
  await ask();
  await clock.advance(24 * HOUR);
  await ask();
  expect(asked).toHaveLength(2);
});

test.each([
  ['code', { code: '0703200000' }],
  ['origin', { origin: 'VN' }],
  ['destination', { destination: 'DE' }],
])('another %s is another question', async (_what, change) => {
  const { asked, ask } = start();
  await ask();
  await ask(change);
  expect(asked).toHaveLength(2);
});

test('no origin is a question of its own', async () => {
  const { code, destination } = query;
  expect(dutyRatesKey({ code, destination })).not.toBe(dutyRatesKey(query));
});

test('the same code with fewer digits is the same question', async () => {
  const { asked, ask } = start();
  await ask({ code: '8518300000', givenCode: '851830' });
  await ask({ code: '8518300000', givenCode: '85183000' });
  expect(asked).toHaveLength(1);
});

test('a service that fails for a moment is asked again, and the cell does not notice', async () => {
  let failures = 2;
  const { clock, ask } = start(() => {
    if (failures-- > 0) throw new ClassificationError('service-unavailable', '500');
    return ratesOf();
  });
  const rates = ask();
  await clock.advance(10_000);
  await expect(rates).resolves.toMatchObject({ mfn: { rateText: '2.00%' } });
});

test('a code that the service does not know is told, and may be asked for again', async () => {
  let isKnown = false;
  const { ask } = start(() => {
    if (!isKnown) throw new ClassificationError('unknown-code', 'no such code');
    return ratesOf();
  });
  await expect(ask()).rejects.toMatchObject({ code: 'unknown-code' });
  isKnown = true;
  await expect(ask()).resolves.toEqual(ratesOf());
});

test('a cell that waits too long for its turn is told so, and again when the answer comes', async () => {
  const { clock, admission, answered, asked, ask } = start();
  admission.observe({ limit: 60, remaining: 0, resetInMs: 100_000 });
  const cell = ask().catch((error: unknown) => error);
  await clock.advance(91_000);
  expect(await cell).toMatchObject({ code: 'rate-limited' });
  expect(answered).toEqual([]);
  await clock.advance(10_000);
  expect(answered).toEqual([dutyRatesKey(query)]);
  expect(asked).toHaveLength(1);
});

test('rates go before details and runs, as costs do', async () => {
  const { clock, admission, asked, ask } = start();
  admission.observe({ limit: 60, remaining: 0, resetInMs: 1_000 });
  const before: number[] = [];
  for (const lane of ['run', 'detail', 'formula'] as const) void admission.run(lane, async () => void before.push(asked.length));
  void ask();
  await clock.advance(2_000);
  expect(before).toEqual([0, 1, 1]);
});

test('a cell that is cancelled before its turn sends nothing', async () => {
  const { clock, admission, asked, ask } = start();
  admission.observe({ limit: 60, remaining: 0, resetInMs: 10_000 });
  const edit = new AbortController();
  const cell = ask({}, edit.signal).catch((error: unknown) => error);
  edit.abort();
  expect(await cell).toMatchObject({ code: 'cancelled' });
  await clock.advance(60_000);
  expect(asked).toEqual([]);
  expect(clock.timers).toBe(0);
});
