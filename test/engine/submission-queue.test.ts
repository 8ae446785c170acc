import { Coalescer } from '../../src/engine/coalescer';
import { SubmissionQueue } from '../../src/engine/submission-queue';
import type { SubmissionJob } from '../../src/engine/submitter';
import { VirtualClock } from '../fakes/virtual-clock';

const job = (key: string) => ({ key, lane: 'formula' }) as unknown as SubmissionJob;

/** @param onEmpty Called in the moment in which nothing is left to send. */
function queueOf(onEmpty: (queue: SubmissionQueue) => void) {
  const clock = new VirtualClock();
  const sent: string[] = [];
  const queue: SubmissionQueue = new SubmissionQueue(
    'formula',
    (onReady) => new Coalescer<SubmissionJob>({ clock, maxItems: 100, quietMs: 150, longestMs: 1_000, onReady }),
    async () => {
      while (queue.isWaiting) sent.push(queue.take().map(({ key }) => key).join(' '));
      onEmpty(queue);
    },
  );
  return { clock, queue, sent };
}

test('a product that comes in the moment in which the last one has left is sent as well', async () => {
  let isFirst = true;
  const { clock, queue, sent } = queueOf((own) => {
    if (isFirst) own.giveBack([job('b')]);
    isFirst = false;
  });
  queue.add(job('a'));
  await clock.advance(1_000);
  expect(sent).toEqual(['a', 'b']);
});

test('what is given back goes before what has been gathered', async () => {
  const { clock, queue, sent } = queueOf(() => undefined);
  queue.add(job('gathered'));
  queue.giveBack([job('given'), job('back')]);
  await clock.advance(1_000);
  expect(sent).toEqual(['given back', 'gathered']);
});
