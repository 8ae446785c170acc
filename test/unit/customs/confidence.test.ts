import { confidenceBand } from '../../../src/customs/confidence';

test.each([
  [100, 'high'],
  [85, 'high'],
  [84, 'medium'],
  [60, 'medium'],
  [59, 'low'],
  [0, 'low'],
])('a confidence of %d is %s', (confidence, band) => {
  expect(confidenceBand(confidence)).toBe(band);
});
