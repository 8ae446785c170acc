// Every test in virtual time rests on this clock: timers in their order, cancelled ones never, whatever was set when.
import fc from 'fast-check';
import { VirtualClock } from '../fakes/virtual-clock';

interface Appointment {
  readonly name: number;
  readonly dueMs: number;
  readonly isCancelled: boolean;
}

const appointments = fc
  .array(fc.record({ dueMs: fc.nat({ max: 40 }), isCancelled: fc.boolean() }), { maxLength: 60 })
  .map((each) => each.map((appointment, name): Appointment => ({ ...appointment, name })));

test('timers are called in the order of their times, those of one time in the order they were set, cancelled ones never', async () => {
  await fc.assert(
    fc.asyncProperty(appointments, fc.nat({ max: 40 }), async (set, untilMs) => {
      const clock = new VirtualClock(0);
      const called: (readonly [name: number, at: number])[] = [];
      const cancels = set.map(({ name, dueMs }) => clock.schedule(() => called.push([name, clock.now()]), dueMs));
      for (const { name, isCancelled } of set) if (isCancelled) cancels[name]?.();
      await clock.advance(untilMs);
      const kept = set.filter(({ isCancelled }) => !isCancelled);
      const due = kept.filter(({ dueMs }) => dueMs <= untilMs).sort((one, other) => one.dueMs - other.dueMs || one.name - other.name);
      expect(called).toEqual(due.map(({ name, dueMs }) => [name, dueMs]));
      expect([clock.now(), clock.timers]).toEqual([untilMs, kept.length - due.length]);
    }),
    { numRuns: 200 },
  );
});

test('a timer that is cancelled by an earlier one, twice or after it was called changes nothing else', async () => {
  const clock = new VirtualClock(0);
  const called: string[] = [];
  const cancelLate = clock.schedule(() => called.push('late'), 20);
  const cancelEarly = clock.schedule(() => {
    called.push('early');
    cancelLate();
    clock.schedule(() => called.push('set meanwhile'), 5);
  }, 10);
  await clock.advance(100);
  cancelLate();
  cancelEarly();
  expect([called, clock.timers]).toEqual([['early', 'set meanwhile'], 0]);
});
