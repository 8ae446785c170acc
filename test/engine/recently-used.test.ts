import { RecentlyUsed } from '../../src/engine/recently-used';

test('the newest are kept', () => {
  const numbers = new RecentlyUsed<string, number>(2);
  for (const [index, name] of ['a', 'b', 'c'].entries()) numbers.set(name, index);
  expect(['a', 'b', 'c'].map((name) => numbers.get(name))).toEqual([undefined, 1, 2]);
});

test('what was looked at lately stays, what was not gives way', () => {
  const numbers = new RecentlyUsed<string, number>(2);
  numbers.set('a', 1);
  numbers.set('b', 2);
  numbers.get('a');
  numbers.set('c', 3);
  expect([numbers.get('a'), numbers.get('b')]).toEqual([1, undefined]);
});

test('a value set again takes no second place', () => {
  const numbers = new RecentlyUsed<string, number>(2);
  numbers.set('a', 1);
  numbers.set('b', 2);
  numbers.set('b', 3);
  expect([numbers.get('a'), numbers.get('b')]).toEqual([1, 3]);
});
