import { parseDutyRate } from '../../../src/customs/duty';

test.each([
  ['21.00%', 0.21],
  ['2.000 %', 0.02],
  ['0.0%', 0],
  ['2.7%', 0.027],
  [' 48.5 % ', 0.485],
])('%p is the rate %p, exactly', (text, rate) => {
  expect(parseDutyRate(text)).toBe(rate);
});

test.each(['12.8 % + 176.8 EUR/100 kg', '41.90 EUR / 100 kg', '', 'free', '%'])('%p is not one rate', (text) => {
  expect(parseDutyRate(text)).toBeUndefined();
});
