// Results on their way to Excel, through what office.js does with them, in virtual time.
import { ResultGate } from '../../../src/runtime/result-gate';
import { FakeResultMessages } from '../../fakes/fake-result-messages';
import { VirtualClock } from '../../fakes/virtual-clock';

// Thousands of results of an hour each; another job on the machine must not be taken for a fault.
jest.setTimeout(60_000);

/** Each call has a signal of its own. */
const never = (): AbortSignal => new AbortController().signal;

function card(number: number): object[][] {
  return [[{ type: 'Entity', text: `code ${number}`, properties: { Reasoning: 'x'.repeat(7_000) } }]];
}

function world(answerMs: () => number) {
  const clock = new VirtualClock();
  const gate = new ResultGate(clock);
  const office = new FakeResultMessages(clock, answerMs);
  const give = (id: number, result: unknown): void => void gate.pass(result, never()).then((passed) => office.settle(id, passed));
  return { clock, gate, office, give };
}

test.each([100, 1_000, 4_000, 14_000])('thousands of cards arrive where Excel takes %i ms for a message', async (answerMs) => {
  const { clock, office, give } = world(() => answerMs);
  for (let number = 0; number < 3_000; number += 1) give(number, card(number));
  await clock.advance(3_600_000);
  expect([office.delivered.size, office.refused, office.dropped]).toEqual([3_000, 0, 0]);
  expect(office.delivered.get(2_999)).toEqual(card(2_999));
});

test('without the gate they would not: all are refused together, and dropped', async () => {
  const { clock, office } = world(() => 1_000);
  for (let number = 0; number < 3_000; number += 1) office.settle(number, card(number));
  await clock.advance(3_600_000);
  expect([office.delivered.size, office.dropped]).toEqual([0, 3_000]);
});

test('the sentences of errors arrive, which do not tell when they are sent', async () => {
  const { clock, office, give } = world(() => 500);
  for (let number = 0; number < 50_000; number += 1) give(number, `Nothing was spent on this product: ${'why '.repeat(50)}`);
  await clock.advance(3_600_000);
  expect([office.delivered.size, office.refused, office.dropped]).toEqual([50_000, 0, 0]);
});

test('ten thousand codes pass at once', async () => {
  const { clock, gate } = world(() => 100);
  const start = clock.now();
  const passed = Array.from({ length: 10_000 }, (_, number) => gate.pass([[`code ${number}`]], never()));
  await Promise.all(passed);
  expect(clock.now()).toBe(start);
});

test('a result larger than what may be held goes by itself', async () => {
  const { clock, office, give } = world(() => 1_000);
  for (let number = 0; number < 3; number += 1) give(number, [['x'.repeat(3_000_000)]]);
  await clock.advance(60_000);
  expect(office.lengths.map((length) => Math.round(length / 1_000_000))).toEqual([3, 3, 3]);
});

test('a message that Excel refuses for once is sent again', async () => {
  const { clock, office, give } = world(() => 1_000);
  office.refusesNext = true;
  for (let number = 0; number < 1_000; number += 1) give(number, card(number));
  await clock.advance(180_000);
  expect([office.delivered.size, office.refused, office.dropped]).toEqual([1_000, 1, 0]);
});

test('a call that is cancelled while it waits is told so, and takes no room', async () => {
  const { clock, office, gate, give } = world(() => 1_000);
  const cancelling = new AbortController();
  for (let number = 0; number < 150; number += 1) give(number, card(number));
  const cancelled = Array.from({ length: 10_000 }, () => gate.pass(card(0), cancelling.signal).catch((error: unknown) => error));
  give(150, card(150));
  cancelling.abort();
  expect(await cancelled[9_999]).toMatchObject({ code: 'cancelled' });
  await clock.advance(20_000);
  expect(office.delivered.size).toBe(151);
});

test('where results are taken without making text of them, they go after a while', async () => {
  const { clock, gate } = world(() => 0);
  let passed = 0;
  for (let number = 0; number < 1_000; number += 1) void gate.pass(card(number), never()).then(() => (passed += 1));
  await clock.advance(1_000);
  expect(passed).toBeLessThan(200);
  await clock.advance(600_000);
  expect(passed).toBe(1_000);
  expect(clock.timers).toBe(0);
});
