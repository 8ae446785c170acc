// The desk never shows a cent that the service would not, whatever the rates, the limits and the amounts.
import * as fc from 'fast-check';
import type { LandedCostQuery } from '../../src/customs/landed-cost';
import { Admission } from '../../src/engine/admission';
import { FailedReads } from '../../src/engine/failed-reads';
import { LandedCostDesk } from '../../src/engine/landed-cost-desk';
import { costUnder, type FakeTariff, type Regime } from '../fakes/fake-tariff';
import { VirtualClock } from '../fakes/virtual-clock';

const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);

/**
 * How the duty of a regime departs from its percentage. A fixed amount is written as one, or with a rate that cannot give it; a
 * bound of the percentage also where only the percentage is written.
 */
const departure = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.constant({ perUnitOfValue: 0.137 }),
  fc.constant({ perUnitOfValue: 0.004 }),
  fc.integer({ min: 1, max: 900 }).map((fixed) => ({ fixed, rateText: `${(fixed / 100).toFixed(2)} EUR` })),
  fc.integer({ min: 1, max: 900 }).map((fixed) => ({ fixed, rateText: '0.00%' })),
  fc.integer({ min: 1, max: 900 }).map((atLeast) => ({ atLeast })),
  fc.integer({ min: 1, max: 90_000 }).map((atMost) => ({ atMost })),
  fc.integer({ min: 1, max: 900 }).map((atLeast) => ({ atLeast, atMost: atLeast * 7, rateText: 'MIN and MAX' })),
);

/** Rates and amounts that were left behind at a limit do not come back above another one: the assumption the desk rests on. */
const tariff: fc.Arbitrary<FakeTariff> = fc
  .record({
    limits: fc.uniqueArray(cents(20_000), { maxLength: 3 }),
    duties: fc.uniqueArray(fc.integer({ min: 0, max: 4_000 }), { minLength: 4, maxLength: 4 }),
    departures: fc.tuple(departure, departure, departure, departure),
    antiDumping: fc.constantFrom(0, 0, 3_610, 4_850),
    vat: fc.constantFrom(2_100, 550, 2_550, 1_900, 0),
    limitsApplyTo: fc.constantFrom('value' as const, 'customs value' as const),
  })
  .map(({ limits, duties, departures, antiDumping, vat, limitsApplyTo }) => {
    const above = [0, ...limits.sort((one, other) => one - other)];
    const texts = new Set<string>();
    const regimes = above.map((limit, place): Regime => {
      const departing: Pick<Regime, 'rateText'> = departures[place] ?? {};
      const isNew = departing.rateText === undefined || !texts.has(departing.rateText);
      texts.add(departing.rateText ?? '');
      return { above: limit, duty: duties[place] ?? 0, antiDumping, vat, type: place % 2 === 0 ? 'mfn' : 'preferential', ...(isNew ? departing : {}) };
    });
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
    { numRuns: 600 },
  );
}, 60_000);
