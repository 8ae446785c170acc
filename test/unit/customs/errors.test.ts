import { ClassificationError, isClassificationError } from '../../../src/customs/errors';

test('an error of ours is recognised, a bug is not', () => {
  expect(isClassificationError(new ClassificationError('offline', 'no line'))).toBe(true);
  expect(isClassificationError(new TypeError('offline'))).toBe(false);
  expect(isClassificationError({ name: 'ClassificationError', code: 'offline' })).toBe(false);
});

test('an error with a code that is not ours is not ours', () => {
  expect(isClassificationError(Object.assign(new Error('x'), { name: 'ClassificationError', code: 'whatever' }))).toBe(false);
});

test('the cause stays with the error', () => {
  const cause = new Error('socket closed');
  expect(new ClassificationError('offline', 'no line', { cause }).cause).toBe(cause);
});
