import { ClassificationError } from '../../src/customs/errors';
import { Admission, type Lane } from '../../src/engine/admission';
import { VirtualClock } from '../fakes/virtual-clock';

const MINUTE = 60_000;

function start() {
  const clock = new VirtualClock();
  const admission = new Admission(clock);
  const startedAt = clock.now();
  const sent: { readonly what: string; readonly atMs: number }[] = [];
  const send = (what: string, lane: Lane = 'formula') =>
    admission.run(lane, async () => {
      sent.push({ what, atMs: clock.now() - startedAt });
    });
  return { clock, admission, sent, send, names: () => sent.map((each) => each.what) };
}

test('until the first answer has said what is left, one request is sent at a time', async () => {
  const { clock, admission, names } = start();
  const answers: (() => void)[] = [];
  for (const what of ['a', 'b']) void admission.run('formula', () => new Promise<void>((resolve) => answers.push(resolve))).then(() => what);
  await clock.advance(10);
  expect(answers).toHaveLength(1);
  admission.observe({ limit: 60, remaining: 59, resetInMs: MINUTE });
  await clock.advance(10);
  expect(answers).toHaveLength(2);
  expect(names()).toEqual([]);
});

test('a service whose headers cannot be read is taken for the lowest plan, 20 requests a minute', async () => {
  const { clock, sent, send } = start();
  for (let i = 0; i < 45; i += 1) void send(String(i));
  await clock.advance(MINUTE - 1);
  expect(sent).toHaveLength(20);
  await clock.advance(MINUTE);
  expect(sent).toHaveLength(40);
  await clock.advance(MINUTE);
  expect(sent).toHaveLength(45);
});

test('no more is sent than the headers leave, and the rest when the window ends', async () => {
  const { clock, admission, sent, send } = start();
  admission.observe({ limit: 20, remaining: 3, resetInMs: 12_000 });
  for (let i = 0; i < 5; i += 1) void send(String(i));
  await clock.advance(11_999);
  expect(sent).toHaveLength(3);
  await clock.advance(1);
  expect(sent).toHaveLength(5);
});

test('what a person waits for goes first, costs go last', async () => {
  const { clock, admission, send, names } = start();
  admission.observe({ limit: 20, remaining: 0, resetInMs: 1_000 });
  void send('cost', 'cost');
  void send('code', 'formula');
  void send('key check', 'person');
  await clock.advance(2_000);
  expect(names()).toEqual(['key check', 'code', 'cost']);
});

test('a request refused for its rate is sent again when the service said, before all others of its lane', async () => {
  const { clock, admission, sent, send, names } = start();
  admission.observe({ limit: 60, remaining: 60, resetInMs: MINUTE });
  let refusals = 1;
  const first = admission.run('formula', async () => {
    if (refusals-- > 0) {
      await Promise.resolve();
      throw new ClassificationError('rate-limited', 'too fast', { retryAfterMs: 30_000 });
    }
    sent.push({ what: 'first', atMs: 0 });
    return 'answer';
  });
  admission.observe({ limit: 60, remaining: 0, resetInMs: 20_000 });
  void send('second');
  await clock.advance(29_990);
  expect(names()).toEqual([]);
  await clock.advance(20);
  expect(names()).toEqual(['first', 'second']);
  await expect(first).resolves.toBe('answer');
});

test('any other failure is the caller’s, and the queue goes on', async () => {
  const { clock, admission, send, names } = start();
  admission.observe({ limit: 60, remaining: 60, resetInMs: MINUTE });
  const failing = admission.run('cost', () => Promise.reject(new ClassificationError('protocol', 'what?')));
  await expect(failing).rejects.toMatchObject({ code: 'protocol' });
  void send('next');
  await clock.advance(1);
  expect(names()).toEqual(['next']);
});

test('the line counts as down after a request without an answer, and as up after the next answer', async () => {
  const { clock, admission, send } = start();
  admission.observe({ limit: 60, remaining: 60, resetInMs: MINUTE });
  await expect(admission.run('cost', () => Promise.reject(new ClassificationError('offline', 'no line')))).rejects.toThrow('no line');
  expect(admission.isLineDown).toBe(true);
  void send('works');
  await clock.advance(1);
  expect(admission.isLineDown).toBe(false);
});

test('no more than six requests are under way at once, and the next one to go is still whoever is most urgent', async () => {
  const { clock, admission, send, names } = start();
  admission.observe({ limit: 1_000, remaining: 900, resetInMs: MINUTE });
  const answers: (() => void)[] = [];
  for (let i = 0; i < 8; i += 1) void admission.run('formula', () => new Promise<void>((resolve) => answers.push(resolve)));
  await clock.advance(10);
  expect(answers).toHaveLength(6);
  void send('key check', 'person');
  await clock.advance(10);
  expect(names()).toEqual([]);
  answers[0]?.();
  await clock.advance(10);
  expect(names()).toEqual(['key check']);
  expect(answers).toHaveLength(7);
});

describe('a wait that the service asks for', () => {
  const refusedFor = (retryAfterMs: number) => async () => {
    throw new ClassificationError('rate-limited', 'too fast', { retryAfterMs });
  };

  test.each([
    ['an hour', 60 * MINUTE],
    ['31 days, longer than any timer', 31 * 24 * 60 * MINUTE],
  ])('of %s lasts 15 minutes', async (_, retryAfterMs) => {
    const { clock, admission, sent, send } = start();
    let refusals = 0;
    void admission.run('formula', () => (refusals++ === 0 ? refusedFor(retryAfterMs)() : Promise.resolve()));
    await clock.advance(1);
    void send('next');
    await clock.advance(15 * MINUTE - 2);
    expect(sent).toEqual([]);
    await clock.advance(2);
    expect(sent).toEqual([{ what: 'next', atMs: 15 * MINUTE }]);
  });

  test('of more than a minute is told with its end, and what asks for the limits goes first and alone', async () => {
    const clock = new VirtualClock();
    const startedAt = clock.now();
    const told: (number | undefined)[] = [];
    const sent: string[] = [];
    const admission: Admission = new Admission(clock, {
      askLimits: async () => {
        sent.push('limits');
        await new Promise<void>((resolve) => clock.schedule(resolve, 100));
        admission.observe({ limit: 60, remaining: 59, resetInMs: MINUTE });
      },
      onLongPause: (untilMs) => told.push(untilMs === undefined ? undefined : untilMs - startedAt),
    });
    let refusals = 0;
    void admission.run('run', () => (refusals++ === 0 ? refusedFor(60 * MINUTE)() : Promise.resolve(sent.push('run'))));
    void admission.run('formula', async () => sent.push('formula'));
    await clock.advance(15 * MINUTE - 1);
    expect(told).toEqual([15 * MINUTE]);
    expect(sent).toEqual([]);
    await clock.advance(1);
    expect(sent).toEqual(['limits']);
    await clock.advance(100);
    expect(sent).toEqual(['limits', 'formula', 'run']);
    expect(told).toEqual([15 * MINUTE, undefined]);
  });

  test('that still holds after 15 minutes costs one request each time', async () => {
    const clock = new VirtualClock();
    let asked = 0;
    const admission = new Admission(clock, {
      askLimits: () => {
        asked += 1;
        return refusedFor(60 * MINUTE)();
      },
    });
    let sent = 0;
    for (let i = 0; i < 10; i += 1) void admission.run('formula', () => (sent++ === 0 ? refusedFor(60 * MINUTE)() : Promise.resolve()));
    await clock.advance(61 * MINUTE);
    expect(sent).toBe(1);
    expect(asked).toBe(4);
  });

  test('in maintenance holds everything but what a person asks for', async () => {
    const { clock, admission, send, names } = start();
    admission.observe({ limit: 60, remaining: 59, resetInMs: MINUTE });
    admission.hold(2 * MINUTE);
    void send('code');
    void send('key check', 'person');
    await clock.advance(2 * MINUTE - 1);
    expect(names()).toEqual(['key check']);
    await clock.advance(1);
    expect(names()).toEqual(['key check', 'code']);
  });
});

describe('another key', () => {
  test('has limits of its own, and takes over what waits', async () => {
    const { clock, admission, send, names } = start();
    let tries = 0;
    const refused = admission.run('formula', async () => {
      if (tries++ === 0) throw new ClassificationError('rate-limited', 'too fast', { retryAfterMs: 10 * MINUTE });
    });
    await clock.advance(1);
    void send('next');
    await clock.advance(MINUTE);
    expect(names()).toEqual([]);
    admission.startAnew();
    await clock.advance(1);
    await refused;
    expect(tries).toBe(2);
    await clock.advance(MINUTE);
    expect(names()).toEqual(['next']);
  });

  test('is not made to wait by what is still said to the one before', async () => {
    const { clock, admission, send, names } = start();
    let answer: (error: Error) => void = () => undefined;
    let tries = 0;
    const sent = admission.run('formula', () => (tries++ === 0 ? new Promise<void>((_, reject) => (answer = reject)) : Promise.resolve()));
    await clock.advance(1);
    admission.startAnew();
    answer(new ClassificationError('rate-limited', 'too fast', { retryAfterMs: 10 * MINUTE }));
    await clock.advance(1);
    await sent;
    void send('next');
    await clock.advance(MINUTE);
    expect(names()).toEqual(['next']);
  });
});
