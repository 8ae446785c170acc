import { readSuccess } from '../../../src/workbench/host/custom-function-values';

const LONGEST = 'x'.repeat(32_767);

test('a function may give text of 32,767 characters; a longer one is #VALUE!, also within a matrix or as a typed value', () => {
  expect(readSuccess(LONGEST)).toBe(LONGEST);
  expect(readSuccess(`${LONGEST}x`)).toEqual({ error: '#VALUE!' });
  expect(readSuccess([[LONGEST, `${LONGEST}x`]])).toEqual([[LONGEST, { error: '#VALUE!' }]]);
  expect(readSuccess({ type: 'String', basicValue: `${LONGEST}x` })).toEqual({ error: '#VALUE!' });
});
