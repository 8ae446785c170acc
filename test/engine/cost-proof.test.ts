import type { LandedCostQuery } from '../../src/customs/landed-cost';
import { amountsOf, CostProof, type OpenQuestion } from '../../src/engine/cost-proof';
import { costUnder, type FakeTariff } from '../fakes/fake-tariff';

const RATES = { duty: 200, antiDumping: 0, vat: 2_100, type: 'mfn' };
const query = (value: number, shipping = 0): LandedCostQuery => ({ code: '8518300090', origin: 'CN', destination: 'NL', currency: 'EUR', insurance: 0, value, shipping });

const question = (...amounts: Parameters<typeof query>): OpenQuestion => ({ query: query(...amounts), amounts: amountsOf(query(...amounts)), need: 'total' });
const NO_HINTS = [undefined, undefined] as const;

test('what lies between equal rates by value and between others by customs value is proved by neither, and asked', () => {
  const tariff: FakeTariff = { regimes: [{ ...RATES, above: 0, duty: 0 }, { ...RATES, above: 150 }], limitsApplyTo: 'customs value' };
  const proof = new CostProof();
  for (const each of [question(100), question(120), question(10, 190), question(300)]) proof.learn(each, costUnder(tariff, each.query));
  const open = question(110, 100);
  expect(proof.cost(open)).toBeUndefined();
  expect(proof.next([open], [], NO_HINTS)).toEqual({ certain: [open], narrowing: undefined });
});

test('a question is not asked while one beside it is on its way, which may prove it', () => {
  const proof = new CostProof();
  const [small, middle, large] = [question(5), question(50), question(500)];
  expect(proof.next([small, middle, large], [], NO_HINTS).certain).toEqual([small, large]);
  expect(proof.next([middle], [small, large], NO_HINTS)).toEqual({ certain: [], narrowing: undefined });
});

test('where rates change, the place is told for other goods', () => {
  const tariff: FakeTariff = { regimes: [{ ...RATES, above: 0, duty: 0 }, { ...RATES, above: 150 }], limitsApplyTo: 'value' };
  const proof = new CostProof();
  for (const each of [question(5), question(140), question(160), question(500)]) proof.learn(each, costUnder(tariff, each.query));
  expect(proof.brackets(0)).toEqual([{ low: 140, high: 160 }]);
});
