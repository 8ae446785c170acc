import { isFixedDuty } from '../../../src/customs/fixed-duty';

const duty = (rateText: string, amount: number, customsValue: number) => isFixedDuty({ duty: { rateText, amount, type: 'mfn' }, customsValue });

test.each([
  ['3.00 EUR', 3, 50],
  ['EUR 3', 3.26, 50],
  ['3.00 EUR / item', 3, 50],
  ['3 EUR per consignment', 3, 50],
  // Written as a rate that does not give it.
  ['0.00%', 3, 50],
  // A least duty of 3, and a greatest one of 50.
  ['2.00%', 3, 50],
  ['2.00%', 50, 9_000],
])('%s, of which %d is charged on %d, is a fixed duty', (rateText, amount, customsValue) => {
  expect(duty(rateText, amount, customsValue)).toBe(true);
});

test.each([
  ['2.00%', 1, 50],
  ['0.00%', 0, 50],
  ['3.00 EUR', 0, 50],
  ['41.90 EUR / 100 kg', 3, 50],
  ['9.60% + 120.00 EUR / 100 kg', 44.8, 50],
  // Rounded otherwise, or at a rate with more decimals than it shows.
  ['2.00%', 1.01, 50],
  ['2.67%', 266.67, 10_000],
])('%s, of which %d is charged on %d, is none', (rateText, amount, customsValue) => {
  expect(duty(rateText, amount, customsValue)).toBe(false);
});

test('of a total whose parts are not known nothing is said', () => {
  expect(isFixedDuty({})).toBe(false);
});
