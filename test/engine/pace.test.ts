// The gate and the cost desk under stress: broken lines, strange headers, crowds.
import { ClassificationError } from '../../src/customs/errors';
import { Admission } from '../../src/engine/admission';
import { FailedReads } from '../../src/engine/failed-reads';
import { LandedCostDesk } from '../../src/engine/landed-cost-desk';
import { readRateLimit } from '../../src/api/rate-limit-headers';
import type { LandedCost, LandedCostQuery } from '../../src/customs/landed-cost';
import { VirtualClock } from '../fakes/virtual-clock';
const offline = () => new ClassificationError('offline', 'no line');

test('a line that breaks under a full window does not block the queue for ever', async () => {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit: 20, remaining: 20, resetInMs: 20_000 });
  for (let i = 0; i < 20; i += 1) {
    void admission.run('cost', () => new Promise((_, reject) => clock.schedule(() => reject(offline()), 60_000))).catch(() => undefined);
  }
  let isSent = false;
  void admission.run('person', async () => {
    isSent = true;
  });
  await clock.advance(3_600_000);
  expect(isSent).toBe(true);
});

test('Retry-After: 0 is not answered with a storm', async () => {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit: 60, remaining: 60, resetInMs: 60_000 });
  let sends = 0;
  void admission.run('cost', async () => {
    if ((sends += 1) < 5_000) throw new ClassificationError('rate-limited', 'x', { retryAfterMs: 0 });
  });
  await clock.advance(1_000);
  expect(sends).toBeLessThan(10);
});

test('answers that come in another order do not make more room than there is', async () => {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit: 20, remaining: 20, resetInMs: 60_000 });
  const answers: (() => void)[] = [];
  let sent = 0;
  for (let i = 0; i < 40; i += 1) {
    void admission.run('cost', () => {
      const left = 20 - (sent += 1);
      return new Promise<void>((resolve) =>
        answers.push(() => {
          admission.observe({ limit: 20, remaining: left, resetInMs: 60_000 });
          resolve();
        }),
      );
    });
  }
  while (answers.length > 0) {
    for (const answer of answers.splice(0).reverse()) {
      answer();
      await clock.advance(1);
    }
  }
  expect(sent).toBe(20);
});

test('a computer whose clock is 5 minutes fast keeps to the pace (Date not exposed)', async () => {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  let left = 20;
  let sent = 0;
  for (let i = 0; i < 200; i += 1) {
    void admission.run('cost', async () => {
      sent += 1;
      const tookMs = 100 + sent;
      await new Promise<void>((r) => clock.schedule(r, tookMs));
      left = Math.max(0, left - 1);
      const limit = readRateLimit(
        new Headers({
          'X-RateLimit-Limit': '20',
          'X-RateLimit-Remaining': String(left),
          'X-RateLimit-Reset': String(((clock.now() - 300_000 + 60_000) / 1000) | 0),
        }),
        clock.now(),
      );
      if (limit) admission.observe(limit);
    });
  }
  await clock.advance(10_000);
  expect(sent).toBeLessThanOrEqual(20);
});

test('two refused requests keep their order', async () => {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe({ limit: 60, remaining: 60, resetInMs: 60_000 });
  const done: string[] = [];
  for (const what of ['a', 'b']) {
    let n = 0;
    void admission.run('cost', async () => {
      if (n++ === 0) throw new ClassificationError('rate-limited', '', { retryAfterMs: 1_000 });
      done.push(what);
    });
  }
  await clock.advance(5_000);
  expect(done).toEqual(['a', 'b']);
});

const query: LandedCostQuery = {
  code: '8518300090',
  origin: 'CN',
  destination: 'NL',
  value: 100,
  currency: 'EUR',
  shipping: 0,
  insurance: 0,
};
const cost: LandedCost = {
  customsValue: 100,
  duty: { rateText: '0.00%', amount: 0, type: 'mfn' },
  antiDumping: { rateText: '0.00%', amount: 0 },
  vat: { rateText: '21.00%', amount: 21 },
  total: 121,
  currency: 'EUR',
  basis: 'answered',
};
function desk(limit = { limit: 20, remaining: 20, resetInMs: 60_000 }) {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  admission.observe(limit);
  const asked: number[] = [];
  const service = {
    landedCost: async (each: LandedCostQuery) => {
      asked.push(each.value);
      return cost;
    },
  };
  return { clock, admission, asked, service, desk: new LandedCostDesk({ clock, admission, service, failed: new FailedReads(clock), isStrict: () => false, onAnswered: () => undefined }) };
}
const settled = (p: Promise<unknown>) => {
  const s: { shows: unknown } = { shows: '#BUSY!' };
  p.then(
    () => (s.shows = 'value'),
    (e) => (s.shows = (e as ClassificationError).code),
  );
  return s;
};

test('a cell cancelled and calculated again at once gets its cost', async () => {
  const { clock, desk: d } = desk();
  const gone = new AbortController();
  gone.abort();
  settled(d.breakdown(query, { signal: gone.signal }));
  const again = settled(d.breakdown(query, { signal: new AbortController().signal }));
  await clock.advance(120_000);
  expect(again.shows).toBe('value');
});

test('1,000 cancelled costs leave the way free for those calculated after them', async () => {
  const { clock, admission, asked, desk: d } = desk();
  admission.observe({ limit: 20, remaining: 0, resetInMs: 1_000 });
  const gone = new AbortController();
  for (let v = 1; v <= 1_000; v += 1) settled(d.breakdown({ ...query, value: v }, { signal: gone.signal }));
  gone.abort();
  const wanted = settled(d.breakdown({ ...query, value: 5_000 }, { signal: new AbortController().signal }));
  await clock.advance(100_000);
  expect({ asked, shows: wanted.shows }).toEqual({ asked: [5_000], shows: 'value' });
});

test('sending nothing does not prove that the line is up', async () => {
  const { clock, admission, desk: d } = desk();
  await admission.run('cost', () => Promise.reject(offline())).catch(() => undefined);
  const gone = new AbortController();
  gone.abort();
  settled(d.breakdown(query, { signal: gone.signal }));
  await clock.advance(10);
  expect(admission.isLineDown).toBe(true);
});

test('a cost whose request hangs says at its deadline that Import8 cannot be reached', async () => {
  const { clock, desk: d, service } = desk();
  service.landedCost = () => new Promise((_, reject) => clock.schedule(() => reject(offline()), 60_000));
  const cell = settled(d.breakdown(query, { signal: new AbortController().signal }));
  await clock.advance(91_000);
  expect(cell.shows).toBe('offline');
});
