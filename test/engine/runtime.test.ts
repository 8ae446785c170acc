// The wired runtime on the stand-in API, in virtual time.
import { NotSentError } from '../../src/api/network-transport';
import type { ClassificationError } from '../../src/customs/errors';
import type { RecordStore } from '../../src/engine/ports';
import { createRuntime } from '../../src/runtime/create-runtime';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { keepingInMemory } from '../fakes/keeping-in-memory';
import { FakeStorage } from '../fakes/fake-storage';
import { asking, pageEnvironment } from '../fakes/page-environment';
import { SandboxWorld } from '../fakes/sandbox-world';

interface Setup {
  readonly live?: SandboxWorld;
  readonly computer?: FakeStorage;
  readonly session?: FakeStorage;
  readonly store?: RecordStore;
  readonly startInSandbox?: boolean;
}

function start({ live = new SandboxWorld(), computer = new FakeStorage(), session = new FakeStorage(), store = new MemoryRecordStore(), startInSandbox = false }: Setup = {}) {
  const demonstration = new SandboxWorld({ credits: 99 });
  const refreshed: (readonly string[])[] = [];
  const runtime = createRuntime({
    ...pageEnvironment({ live, demonstration, computer, session }),
    keeping: keepingInMemory(store),
    startInSandbox,
    refreshCells: async (addresses) => void refreshed.push(addresses),
  });
  return { runtime, live, demonstration, refreshed, clock: live.clock, computer, session, store, key: live.sandbox.apiKey };
}

/** Lets a promise that waits for virtual time have that time. */
async function within<T>(world: { readonly clock: SandboxWorld['clock'] }, ms: number, promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  await world.clock.advance(ms);
  return promise;
}

describe('connecting', () => {
  test('with a good key shows the account, and hides the key', async () => {
    const world = start();
    await within(world, 10, world.runtime.connect(`  ${world.key}\n`, 'computer'));
    const state = world.runtime.state();
    expect(state.connection).toEqual({ kind: 'live', keyHint: `c8_…${world.key.slice(-4)}`, retention: 'computer' });
    expect(state).toMatchObject({ creditsRemaining: 250, service: 'operational', problem: undefined });
    expect(state.account?.rateLimitPerMinute).toBe(60);
    expect(JSON.stringify(state)).not.toContain(world.key);
  });

  test.each([
    ['a wrong key', 'c8_wrong_key_1234', 'key-rejected'],
    ['nothing', '  ', 'invalid-input'],
    ['a sentence', 'this is my key', 'invalid-input'],
    ['a key with a letter that no header carries', 'c8_ключ_1234', 'invalid-input'],
  ])('with %s is refused, and keeps the connection that was there', async (_what, key, code) => {
    const world = start();
    await within(world, 10, world.runtime.connect(world.key, 'computer'));
    await expect(within(world, 10, world.runtime.connect(key, 'computer'))).rejects.toMatchObject({ code });
    expect(world.runtime.state().connection.kind).toBe('live');
    await expect(within(world, 40_000, world.runtime.cells.classify({ description: 'ceramic mug' }, asking()))).resolves.toMatchObject({
      status: 'completed',
    });
  });

  test('without a line says so, and nothing is connected', async () => {
    const world = start();
    world.live.transport = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(within(world, 10, world.runtime.connect(world.key, 'computer'))).rejects.toMatchObject({ code: 'offline' });
    expect(world.runtime.state().connection.kind).toBe('none');
  });
});

describe('the key', () => {
  test('kept on this computer is there for the next page', async () => {
    const first = start();
    await within(first, 10, first.runtime.connect(first.key, 'computer'));
    const next = start({ live: first.live, computer: first.computer });
    await next.clock.advance(10);
    expect(next.runtime.state()).toMatchObject({ connection: { kind: 'live', retention: 'computer' }, creditsRemaining: 250 });
  });

  test('kept for this session is not on the computer', async () => {
    const world = start();
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    expect(world.computer.length).toBe(0);
    expect(world.session.length).toBe(1);
  });

  test('forgotten is nowhere', async () => {
    const world = start();
    await within(world, 10, world.runtime.connect(world.key, 'computer'));
    world.runtime.disconnect();
    expect([world.computer.length, world.session.length]).toEqual([0, 0]);
    expect(world.runtime.state()).toMatchObject({ connection: { kind: 'none' }, account: undefined, creditsRemaining: undefined });
  });

  test('works for this page where the browser blocks storage', async () => {
    const world = start({ computer: FakeStorage.blocked(), session: FakeStorage.blocked() });
    await within(world, 10, world.runtime.connect(world.key, 'computer'));
    expect(world.runtime.state().connection.kind).toBe('live');
  });

  test('that is revoked shows in the pane in the words of the cells', async () => {
    const world = start();
    await within(world, 10, world.runtime.connect(world.key, 'computer'));
    world.live.transport = async () => Response.json({ success: false, message: 'Invalid API key' }, { status: 401 });
    const cell = within(world, 1_000, world.runtime.cells.classify({ description: 'ceramic mug' }, asking()));
    const error = await cell.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'key-rejected' });
    expect(world.runtime.state().problem).toEqual({ code: 'key-rejected', message: (error as Error).message });
  });
});

describe('without a connection', () => {
  test('a new product is refused with what to do, and nothing is sent', async () => {
    const world = start();
    await expect(within(world, 1_000, world.runtime.cells.classify({ description: 'ceramic mug' }, asking()))).rejects.toMatchObject({
      code: 'not-connected',
      message: expect.stringContaining('Open the IMPORT8 pane'),
    });
    expect(world.live.sandbox.statistics().requestsByRoute).toEqual({});
  });

  test('a known product still has its code', async () => {
    const store = new MemoryRecordStore();
    const before = start({ store });
    await within(before, 10, before.runtime.connect(before.key, 'session'));
    await within(before, 40_000, before.runtime.cells.classify({ description: 'ceramic mug' }, asking()));
    const colleague = start({ store });
    await expect(within(colleague, 100, colleague.runtime.cells.classify({ description: 'Ceramic mug' }, asking()))).resolves.toMatchObject({
      status: 'completed',
    });
  });
});

describe('the sandbox', () => {
  test('is chosen without a key, is remembered, and its results are kept apart', async () => {
    const world = start();
    await within(world, 10, world.runtime.connectSandbox());
    expect(world.runtime.state()).toMatchObject({ connection: { kind: 'sandbox', clockSpeed: 10 }, creditsRemaining: 99 });
    world.runtime.disconnect();
    await expect(within(world, 1_000, world.runtime.cells.classify({ description: 'ceramic mug' }, asking()))).rejects.toMatchObject({
      code: 'not-connected',
    });

    await within(world, 10, world.runtime.connectSandbox());
    const next = start({ computer: world.computer });
    await next.clock.advance(10);
    expect(next.runtime.state().connection.kind).toBe('sandbox');
  });

  test('does not show what the live service still answers', async () => {
    const world = start();
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    const paid = world.runtime.cells.classify({ description: 'ceramic mug' }, asking());
    await world.clock.advance(1_000);
    await within(world, 10, world.runtime.connectSandbox());
    await expect(within(world, 40_000, paid)).resolves.toMatchObject({ id: expect.any(String) });
    expect(world.runtime.state().creditsRemaining).toBe(99);
  });

  test('is where a development build begins, until a key is entered', async () => {
    const world = start({ startInSandbox: true });
    await world.clock.advance(10);
    expect(world.runtime.state().connection.kind).toBe('sandbox');
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    expect(world.runtime.state().connection.kind).toBe('live');
  });
});

describe('spent credits', () => {
  test('show in the cell and in the pane, and are gone from the pane once there are credits', async () => {
    const world = start({ live: new SandboxWorld({ credits: 0 }) });
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    await expect(within(world, 1_000, world.runtime.cells.classify({ description: 'ceramic mug' }, asking()))).rejects.toMatchObject({
      code: 'credits-exhausted',
    });
    expect(world.runtime.state().problem?.code).toBe('credits-exhausted');
    world.live.sandbox.setCredits(10);
    await within(world, 10, world.runtime.refresh());
    expect(world.runtime.state().problem).toBeUndefined();
  });
});

test('CREDITS asks only when no answer has told the balance yet', async () => {
  const world = start();
  await within(world, 10, world.runtime.connect(world.key, 'session'));
  const asked = world.live.sandbox.statistics().requestsByRoute['GET /api/v1/me'];
  await expect(world.runtime.cells.credits(asking())).resolves.toBe(250);
  expect(world.live.sandbox.statistics().requestsByRoute['GET /api/v1/me']).toBe(asked);
});

describe('what cells show', () => {
  const problem = (message: string) => ({ kind: 'problem' as const, problem: { code: 'invalid-input' as const, message } });
  const at = (address: string) => ({ address });

  test('is told to the pane, each sentence once, with how many cells show it', async () => {
    const { runtime, clock } = start();
    runtime.cells.cellSettled(at('Sheet1!A1'), problem('a'));
    runtime.cells.cellSettled(at('Sheet1!A2'), problem('b'));
    runtime.cells.cellSettled(at('Sheet1!A3'), problem('a'));
    await clock.advance(100);
    expect(runtime.state().cellProblems).toEqual([
      { code: 'invalid-input', message: 'a', count: 2, addresses: ['Sheet1!A1', 'Sheet1!A3'] },
      { code: 'invalid-input', message: 'b', count: 1, addresses: ['Sheet1!A2'] },
    ]);
  });

  test('is gone from the pane once the cell is corrected', async () => {
    const { runtime, clock } = start();
    runtime.cells.cellSettled(at('Sheet1!A1'), problem('a'));
    runtime.cells.cellCalculating('Sheet1!A1');
    runtime.cells.cellSettled(at('Sheet1!A1'), { kind: 'value' });
    await clock.advance(100);
    expect(runtime.state().cellProblems).toEqual([]);
  });
});

describe('a cell whose problem passes is calculated again by itself, and no other', () => {
  /** Calculates a cell as a formula does, again and again as the workbook is told to. */
  async function calculate(world: ReturnType<typeof start>, address: string, description = 'ceramic mug'): Promise<void> {
    world.runtime.cells.cellCalculating(address);
    const call = asking(address);
    try {
      await within(world, 100_000, world.runtime.cells.classify({ description }, call));
      world.runtime.cells.cellSettled(call, { kind: 'value' });
    } catch (error) {
      world.runtime.cells.cellSettled(call, { kind: 'problem', problem: error as ClassificationError });
    }
    world.runtime.cells.cellCalculated(address);
    await world.clock.advance(100);
  }

  test('when a key is entered', async () => {
    const world = start();
    await calculate(world, 'Sheet1!B2');
    world.runtime.cells.cellSettled({ address: 'Sheet1!B3' }, { kind: 'problem', problem: { code: 'invalid-input', message: 'not this one' } });
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    expect(world.refreshed).toEqual([['Sheet1!B2']]);
  });

  test('when its record has landed after its deadline', async () => {
    const world = start({ live: new SandboxWorld({ processingMs: [150_000, 150_000] }) });
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    await calculate(world, 'Sheet1!B2');
    expect(world.refreshed).toEqual([]);
    await world.clock.advance(120_000);
    expect(world.refreshed).toEqual([['Sheet1!B2']]);
  });

  test('when there are more credits than when it was refused, and not before', async () => {
    const world = start({ live: new SandboxWorld({ credits: 0 }) });
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    await calculate(world, 'Sheet1!B2');
    await within(world, 10, world.runtime.refresh());
    expect(world.refreshed).toEqual([]);
    world.live.sandbox.setCredits(10);
    await within(world, 10, world.runtime.refresh());
    expect(world.refreshed).toEqual([['Sheet1!B2']]);
  });

  test('when the line is back', async () => {
    const world = start();
    await within(world, 10, world.runtime.connect(world.key, 'session'));
    const { transport } = world.live;
    world.live.transport = () => Promise.reject(new NotSentError('offline'));
    await calculate(world, 'Sheet1!B2');
    expect(world.runtime.state().problem?.code).toBe('offline');
    world.live.transport = transport;
    await within(world, 10, world.runtime.refresh());
    expect(world.refreshed).toEqual([['Sheet1!B2']]);
  });

  test('when the sandbox is left, so that no demonstration code stays behind; with a key entered later it waits for a click', async () => {
    const world = start();
    await within(world, 10, world.runtime.connectSandbox());
    const call = asking('Sheet1!B2');
    world.runtime.cells.cellCalculating(call.address);
    const classified = world.runtime.cells.classify({ description: 'ceramic mug' }, call);
    await world.clock.advance(1_000);
    await world.demonstration.clock.advance(40_000);
    await within(world, 40_000, classified);
    world.runtime.cells.cellSettled(call, { kind: 'value' });
    world.runtime.disconnect();
    expect(world.refreshed).toEqual([['Sheet1!B2']]);
    await calculate(world, 'Sheet1!B2');
    await within(world, 1_000, world.runtime.connect(world.key, 'session'));
    expect(new Set(world.refreshed.flat())).toEqual(new Set(['Sheet1!B2']));
    await calculate(world, 'Sheet1!B2');
    expect(world.runtime.state().cellProblems).toEqual([expect.objectContaining({ code: 'demonstration-shown', count: 1 })]);
    expect(world.live.sandbox.statistics().creditsSpent).toBe(0);
  });
});

test('1,000 cells over 400 products: 400 credits, 4 batch requests, every cell right, codes as text', async () => {
  const world = start({ live: new SandboxWorld({ credits: 500 }) });
  await within(world, 10, world.runtime.connect(world.key, 'session'));
  world.runtime.setAllowance(1_000);
  const goods = ['yellow onions, fresh', 'ceramic mug', 'cotton T-shirt for men', 'bluetooth headphones'];
  const cells = Array.from({ length: 1_000 }, (_, row) => {
    const product = row % 400;
    return world.runtime.cells.classify({ description: `${goods[product % 4]}, article ${product}` }, asking());
  });
  const records = await within(world, 60_000, Promise.all(cells));
  const { creditsSpent, requestsByRoute } = world.live.sandbox.statistics();
  expect(creditsSpent).toBe(400);
  expect(requestsByRoute['POST /api/v1/classify/batch']).toBe(4);
  records.forEach((record, row) => expect(record.id).toBe(records[row % 400]?.id));
  expect(new Set(records.map((record) => record.id)).size).toBe(400);
  expect(records[0]).toMatchObject({ code: expect.stringMatching(/^0703/) });
});

test('a large result waits until office.js has made JSON of the one before it', async () => {
  const { runtime } = start();
  const { signal } = asking();
  const large = () => [['x'.repeat(900_000)]];
  const first = await runtime.cells.release(large(), signal);
  let isReleased = false;
  const second = runtime.cells.release(large(), signal).then(() => (isReleased = true));
  await new Promise<void>((goOn) => setImmediate(goOn));
  expect(isReleased).toBe(false);
  JSON.stringify(first);
  await second;
});
