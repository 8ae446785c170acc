import { Coalescer } from '../../src/engine/coalescer';
import type { Clock } from '../../src/engine/ports';
import { VirtualClock } from '../fakes/virtual-clock';

function start() {
  const clock = new VirtualClock();
  const batches: number[][] = [];
  const coalescer: Coalescer<number> = new Coalescer({
    clock,
    maxItems: 3,
    quietMs: 100,
    longestMs: 250,
    onReady: () => batches.push(coalescer.take()),
  });
  return { clock, coalescer, batches };
}

test('a batch is ready when nothing new has come for a moment', async () => {
  const { clock, coalescer, batches } = start();
  coalescer.add(1);
  await clock.advance(60);
  coalescer.add(2);
  await clock.advance(99);
  expect(batches).toEqual([]);
  await clock.advance(1);
  expect(batches).toEqual([[1, 2]]);
});

test('a full batch is ready at once', () => {
  const { coalescer, batches } = start();
  [1, 2, 3, 4].forEach((item) => coalescer.add(item));
  expect(batches).toEqual([[1, 2, 3]]);
});

test('no item waits longer than the longest gathering', async () => {
  const { clock, coalescer, batches } = start();
  coalescer.add(1);
  await clock.advance(90);
  coalescer.add(2);
  await clock.advance(90);
  coalescer.take();
  coalescer.add(3);
  await clock.advance(70);
  expect(batches).toEqual([[3]]);
});

test('items taken late fill the batch of an earlier announcement, and nothing is lost or doubled', async () => {
  const clock = new VirtualClock();
  let announcements = 0;
  const coalescer = new Coalescer<number>({ clock, maxItems: 3, quietMs: 100, longestMs: 250, onReady: () => (announcements += 1) });
  coalescer.add(1);
  await clock.advance(100);
  coalescer.add(2);
  await clock.advance(100);
  expect(announcements).toBe(2);
  expect(coalescer.take()).toEqual([1, 2]);
  expect(coalescer.take()).toEqual([]);
  coalescer.add(3);
  await clock.advance(100);
  expect(coalescer.take()).toEqual([3]);
});

test("a computer's clock that is set back does not keep a batch waiting", async () => {
  const time = new VirtualClock();
  let setBackMs = 0;
  const clock: Clock = { now: () => time.now() - setBackMs, schedule: (callback, delayMs) => time.schedule(callback, delayMs) };
  const batches: number[][] = [];
  const coalescer: Coalescer<number> = new Coalescer({ clock, maxItems: 3, quietMs: 100, longestMs: 250, onReady: () => batches.push(coalescer.take()) });
  coalescer.add(1);
  setBackMs = 3_600_000;
  await time.advance(100);
  expect(batches).toEqual([[1]]);
});

test('however many come at once, one timer runs for them', async () => {
  const time = new VirtualClock();
  let timers = 0;
  const clock: Clock = {
    now: () => time.now(),
    schedule: (callback, delayMs) => {
      timers += 1;
      return time.schedule(callback, delayMs);
    },
  };
  const coalescer = new Coalescer<number>({ clock, maxItems: 1_000, quietMs: 100, longestMs: 250, onReady: () => undefined });
  for (let item = 0; item < 500; item += 1) coalescer.add(item);
  await time.advance(100);
  expect(coalescer.take()).toHaveLength(500);
  expect(timers).toBe(1);
});
