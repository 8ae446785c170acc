import { neverBack } from '../../../src/runtime/system-clock';

test('a computer whose time is set back by an hour lets nothing wait for that hour again', () => {
  let time = 1_000_000_000;
  const now = neverBack(() => time);
  const before = now();
  time += 5_000;
  expect(now() - before).toBe(5_000);
  time -= 3_600_000;
  expect(now() - before).toBe(5_000);
  time += 1_000;
  expect(now() - before).toBe(6_000);
});

test('time that jumps ahead, as after a night asleep, is believed', () => {
  let time = 1_000_000_000;
  const now = neverBack(() => time);
  now();
  time += 30_000_000;
  expect(now()).toBe(1_030_000_000);
});
