import type { LandedCostQuery } from '../../src/customs/landed-cost';
import { CostProof } from '../../src/engine/cost-proof';
import { costUnder, type FakeTariff } from '../fakes/fake-tariff';

const RATES = { duty: 200, antiDumping: 0, vat: 2_100, type: 'mfn' };
const query = (value: number, shipping = 0): LandedCostQuery => ({ code: '8518300090', origin: 'CN', destination: 'NL', currency: 'EUR', insurance: 0, value, shipping });

test('what lies between equal rates by value and between others by customs value is proved by neither, and asked', () => {
  const tariff: FakeTariff = { regimes: [{ ...RATES, above: 0, duty: 0 }, { ...RATES, above: 150 }], limitsApplyTo: 'customs value' };
  const proof = new CostProof();
  for (const each of [query(100), query(120), query(10, 190), query(300)]) proof.learn(each, costUnder(tariff, each));
  const open = { query: query(110, 100), need: 'total' } as const;
  expect(proof.cost(open)).toBeUndefined();
  expect(proof.next([open], [], undefined)).toEqual({ certain: [open], narrowing: undefined });
});

test('a question is not asked while one beside it is on its way, which may prove it', () => {
  const proof = new CostProof();
  const question = (value: number) => ({ query: query(value), need: 'total' }) as const;
  const [small, middle, large] = [question(5), question(50), question(500)];
  expect(proof.next([small, middle, large], [], undefined).certain).toEqual([small, large]);
  expect(proof.next([middle], [small, large], undefined)).toEqual({ certain: [], narrowing: undefined });
});

test('where rates change, the place is told for other goods', () => {
  const tariff: FakeTariff = { regimes: [{ ...RATES, above: 0, duty: 0 }, { ...RATES, above: 150 }], limitsApplyTo: 'value' };
  const proof = new CostProof();
  for (const each of [query(5), query(140), query(160), query(500)]) proof.learn(each, costUnder(tariff, each));
  expect(proof.brackets()).toEqual([{ low: 140, high: 160 }]);
});
