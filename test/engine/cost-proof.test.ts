import type { LandedCostQuery } from '../../src/customs/landed-cost';
import { amountsOf, CostProof, type OpenQuestion } from '../../src/engine/cost-proof';
import { costUnder, type FakeTariff, type Regime } from '../fakes/fake-tariff';

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

/** What stands at the beginning of the regime above it. */
const twoRegimes = (below: Partial<Regime>, above: Partial<Regime> = {}): FakeTariff => ({
  regimes: [{ ...RATES, above: 0, ...below }, { ...RATES, above: 150, ...above }],
  limitsApplyTo: 'value',
});

const FLAT = { fixed: 300, rateText: '3.00 EUR' };

function proofOf(tariff: FakeTariff, ...answered: readonly OpenQuestion[]): CostProof {
  const proof = new CostProof();
  for (const each of answered) proof.learn(each, costUnder(tariff, each.query));
  return proof;
}

test('a fixed amount on both sides is the amount in between, with the VAT of each value', () => {
  const tariff = twoRegimes(FLAT);
  const proof = proofOf(tariff, question(1), question(150));
  const open = question(77.77, 4.2);
  expect(proof.cost(question(77.77))).toEqual({ ...costUnder(tariff, query(77.77)), basis: 'computed' });
  expect(proof.cost(open)).toEqual({ ...costUnder(tariff, open.query), basis: 'computed' });
  expect(proof.cost(question(150.01))).toBeUndefined();
});

test('a least duty is known where it is charged, and a percentage where that is; what lies between waits for an answer', () => {
  const tariff: FakeTariff = { regimes: [{ ...RATES, above: 0, atLeast: 300 }], limitsApplyTo: 'value' };
  const proof = proofOf(tariff, question(5), question(80), question(300), question(9_000));
  expect(proof.cost(question(60))?.duty.amount).toBe(3);
  expect(proof.cost(question(400))?.duty.amount).toBe(8);
  expect(proof.cost(question(100))).toBeUndefined();
});

test('a percentage that gives the fixed amount by chance speaks for neither side', () => {
  // 12 % of 25 is 3.
  const tariff = twoRegimes({ duty: 1_200, fixed: 300, rateText: '12.00%' }, { duty: 1_200 });
  const proof = proofOf(tariff, question(10), question(25), question(500), question(900));
  expect(proof.cost(question(100))).toBeUndefined();
  expect(proof.cost(question(20))).toBeUndefined();
  expect(proof.cost(question(600))?.duty.amount).toBe(72);
});

test('a fixed amount that a percentage gives as well beyond the limit is not taken for the amount in between', () => {
  // 1 % of 300 is 3.
  const tariff = twoRegimes({ duty: 100, fixed: 300, rateText: '1.00%' }, { duty: 100 });
  expect(proofOf(tariff, question(10), question(300)).cost(question(200))).toBeUndefined();
});

test('no duty on a few cents is no proof of a percentage: these goods may be relieved of it', () => {
  const tariff = twoRegimes({ duty: 1_200, fixed: 0, rateText: '12.00%' }, { duty: 1_200 });
  expect(proofOf(tariff, question(0.04), question(500)).cost(question(100))).toBeUndefined();
});

test('equal amounts by chance, of a larger value and a smaller freight, prove nothing', () => {
  const tariff: FakeTariff = { regimes: [{ ...RATES, above: 0, duty: 300, perUnitOfValue: 0.137, rateText: 'by value and weight' }], limitsApplyTo: 'value' };
  const answered = [question(0.01, 0.29), question(0.05)];
  const open = question(0.02, 0.04);
  expect(answered.map((each) => costUnder(tariff, each.query).duty.amount)).toEqual([0.01, 0.01]);
  expect(costUnder(tariff, open.query).duty.amount).toBe(0);
  const proof = proofOf(tariff, ...answered);
  expect(proof.cost(open)).toBeUndefined();
  expect(proof.next([open], [], NO_HINTS)).toEqual({ certain: [], narrowing: open });
});

test('an anti-dumping duty can be a fixed amount too', () => {
  const flat = (value: number) => ({ ...costUnder(twoRegimes({}), query(value)), antiDumping: { rateText: '41.00 EUR', amount: 41 }, vat: { rateText: '0.00%', amount: 0 } });
  const proof = new CostProof();
  for (const each of [question(10), question(100)]) {
    const { customsValue, duty, ...rest } = flat(each.query.value);
    proof.learn(each, { ...rest, customsValue, duty, total: customsValue + duty.amount + 41 });
  }
  expect(proof.cost(question(50))).toMatchObject({ duty: { amount: 1 }, antiDumping: { amount: 41 }, total: 92 });
});
