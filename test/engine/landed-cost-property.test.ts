// The desk never shows a cent that the service would not, whatever the rates, the limits and the amounts.
import * as fc from 'fast-check';
import type { LandedCostQuery } from '../../src/customs/landed-cost';
import { Admission } from '../../src/engine/admission';
import { FailedReads } from '../../src/engine/failed-reads';
import { LandedCostDesk } from '../../src/engine/landed-cost-desk';
import { costUnder, type FakeTariff, type Regime } from '../fakes/fake-tariff';
import { VirtualClock } from '../fakes/virtual-clock';

const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);

/** Rates that were left behind at a limit do not come back above another one: the assumption the desk rests on. */
const tariff: fc.Arbitrary<FakeTariff> = fc
  .record({
    limits: fc.uniqueArray(cents(20_000), { maxLength: 3 }),
    duties: fc.uniqueArray(fc.integer({ min: 0, max: 4_000 }), { minLength: 4, maxLength: 4 }),
    antiDumping: fc.constantFrom(0, 0, 3_610, 4_850),
    vat: fc.constantFrom(2_100, 550, 2_550, 1_900, 0),
    specific: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    limitsApplyTo: fc.constantFrom('value' as const, 'customs value' as const),
  })
  .map(({ limits, duties, antiDumping, vat, specific, limitsApplyTo }) => {
    const above = [0, ...limits.sort((one, other) => one - other)];
    const regimes = above.map((limit, place): Regime => ({
      above: limit,
      duty: duties[place] ?? 0,
      antiDumping,
      vat,
      type: place % 2 === 0 ? 'mfn' : 'preferential',
      ...(specific === place ? { perUnitOfValue: 0.137 } : {}),
    }));
    return { regimes, limitsApplyTo };
  });

const amounts = fc.record({
  value: fc.oneof(cents(200), cents(50_000)),
  shipping: fc.oneof(fc.constant(0), cents(300)),
  insurance: fc.oneof(fc.constant(0), cents(20)),
});

test('every cost is the service’s own to the cent, for random rates, limits and amounts that come in any order', async () => {
  await fc.assert(
    fc.asyncProperty(tariff, fc.array(amounts, { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 30 }), async (rates, rows, piece) => {
      const clock = new VirtualClock();
      const admission = new Admission(clock);
      admission.observe({ limit: 100_000, remaining: 100_000, resetInMs: 60_000 });
      let requests = 0;
      const service = {
        landedCost: async (query: LandedCostQuery) => {
          requests += 1;
          return costUnder(rates, query);
        },
      };
      const desk = new LandedCostDesk({ clock, service, admission, failed: new FailedReads(clock), isStrict: () => false, onAnswered: () => undefined });
      const queries = rows.map((row): LandedCostQuery => ({ code: '8518300090', origin: 'CN', destination: 'NL', currency: 'EUR', ...row }));
      for (let start = 0; start < queries.length; start += piece) {
        const asked = queries.slice(start, start + piece);
        const costs = asked.map((query) => desk.breakdown(query, { signal: new AbortController().signal }));
        await clock.advance(80_000);
        const shown = await Promise.all(costs);
        shown.forEach((cost, row) => expect({ ...cost, basis: 'answered' }).toEqual(costUnder(rates, asked[row] ?? asked[0]!)));
      }
      expect(requests).toBeLessThanOrEqual(queries.length);
    }),
    { numRuns: 400 },
  );
}, 60_000);
