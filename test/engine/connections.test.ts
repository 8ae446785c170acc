// Changing connections while things are under way, and answers of strange shapes.
import { ClassificationError } from '../../src/customs/errors';
import type { LandedCostQuery } from '../../src/customs/landed-cost';
import { createRuntime } from '../../src/runtime/create-runtime';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { FakeStorage } from '../fakes/fake-storage';
import { keepingInMemory } from '../fakes/keeping-in-memory';
import { asking, pageEnvironment } from '../fakes/page-environment';
import { SandboxWorld } from '../fakes/sandbox-world';

function start({ live = new SandboxWorld(), hangs = false, store = new MemoryRecordStore() } = {}) {
  const demonstration = new SandboxWorld({ credits: 99 });
  const computer = new FakeStorage();
  const environment = pageEnvironment({ live, demonstration, computer });
  const refreshed: string[] = [];
  const refreshCells = async (addresses: readonly string[]) => void refreshed.push(...addresses);
  const runtime = createRuntime({ ...environment, refreshCells, keeping: keepingInMemory(store), meetHost: hangs ? () => new Promise(() => undefined) : environment.meetHost });
  return { runtime, live, demonstration, refreshed, clock: live.clock, computer, key: live.sandbox.apiKey };
}

/** What a cell shows of an answer that is on its way: the answer, or the code of the error. */
function cell(answer: Promise<unknown>): { shows: unknown } {
  const cell: { shows: unknown } = { shows: '#BUSY!' };
  answer.then(
    (value) => (cell.shows = value),
    (error: ClassificationError) => (cell.shows = error.code),
  );
  return cell;
}

function query(value: number): LandedCostQuery {
  return { code: '8518300090', origin: 'CN', destination: 'NL', value, currency: 'EUR', shipping: 0, insurance: 0 };
}

test('100 LANDED cells without a key all say at once how to connect', async () => {
  const { runtime, clock } = start();
  const cells = Array.from({ length: 100 }, (_, i) => cell(runtime.cells.landedCost(query(i + 1), asking())));
  await clock.advance(100_000);
  const counts: Record<string, number> = {};
  for (const c of cells) counts[String(c.shows)] = (counts[String(c.shows)] ?? 0) + 1;
  expect(counts).toEqual({ 'not-connected': 100 });
});

test('entering the key after 30 cells without one is not held up by them', async () => {
  const { runtime, clock, key } = start();
  for (let i = 0; i < 30; i += 1) cell(runtime.cells.landedCost(query(i + 1), asking()));
  await clock.advance(10);
  const connecting = cell(runtime.connect(key, 'session'));
  await clock.advance(5_000);
  expect(connecting.shows).toBeUndefined();
});

test('100 LANDED cells with a revoked key: all say so, the service is not hammered', async () => {
  const live = new SandboxWorld({ rateLimitPerMinute: 20 });
  const { runtime, clock, key } = start({ live });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  let sent = 0;
  live.transport = async () => {
    sent += 1;
    return Response.json({ success: false, message: 'no' }, { status: 401 });
  };
  const cells = Array.from({ length: 100 }, (_, i) => cell(runtime.cells.landedCost(query(i + 1), asking())));
  await clock.advance(200_000);
  const counts: Record<string, number> = {};
  for (const c of cells) counts[String(c.shows)] = (counts[String(c.shows)] ?? 0) + 1;
  expect({ counts, sent }).toEqual({ counts: { 'key-rejected': 100 }, sent: 1 });
});

test('switching to the sandbox buys nothing more on the live key', async () => {
  const live = new SandboxWorld({ rateLimitPerMinute: 1 });
  const { runtime, clock, key } = start({ live });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  cell(runtime.cells.classify({ description: 'ceramic mug' }, asking()));
  await clock.advance(1_000);
  expect(live.sandbox.statistics().creditsSpent).toBe(0);
  cell(runtime.connectSandbox());
  await clock.advance(300_000);
  expect(live.sandbox.statistics().creditsSpent).toBe(0);
});

test('products under way at the live service are not shown as under way in the sandbox', async () => {
  const { runtime, clock, key } = start();
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  // The second is still under way when the first has come.
  for (const description of ['ceramic mug', 'cotton T-shirt for men']) {
    cell(runtime.cells.classify({ description }, asking()));
    await clock.advance(10_000);
  }
  cell(runtime.connectSandbox());
  await clock.advance(1_000);
  const shown = new Set<number>();
  runtime.subscribe(() => shown.add(runtime.state().pendingProducts));
  await clock.advance(120_000);
  expect([runtime.state().pendingProducts, ...shown]).toEqual([0]);
});

test('an account that answers after the key was forgotten is not shown, and CREDITS says to connect', async () => {
  const { runtime, clock, key, live } = start();
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  const { transport } = live;
  live.transport = async (r) => {
    await new Promise<void>((f) => clock.schedule(f, 1_000));
    return transport(r);
  };
  cell(runtime.refresh());
  await clock.advance(10);
  runtime.disconnect();
  await clock.advance(2_000);
  const credits = cell(runtime.cells.credits(asking()));
  await clock.advance(3_000);
  expect({ account: runtime.state().account, credits: credits.shows }).toEqual({ account: undefined, credits: 'not-connected' });
});

test('CREDITS settles although the service says to come back in an hour', async () => {
  const { runtime, clock, key, live } = start();
  live.transport = async () => Response.json({ success: false, message: 'x' }, { status: 429, headers: { 'Retry-After': '3600' } });
  const connecting = cell(runtime.connect(key, 'session'));
  const credits = cell(runtime.cells.credits(asking()));
  await clock.advance(95_000);
  expect([connecting.shows, credits.shows]).not.toContain('#BUSY!');
});

test('a host that never becomes ready does not leave a cell at #BUSY! for ever', async () => {
  const { runtime, clock } = start({ hangs: true });
  const abort = new AbortController();
  const one = cell(runtime.cells.classify({ description: 'mug' }, asking()));
  const cancelled = cell(runtime.cells.classify({ description: 'mug' }, { ...asking(), signal: abort.signal }));
  abort.abort();
  await clock.advance(3_600_000);
  expect([one.shows, cancelled.shows]).not.toContain('#BUSY!');
});

test('connecting asks for the account once', async () => {
  const { runtime, clock, key, live } = start();
  cell(runtime.connect(key, 'session'));
  await clock.advance(100);
  expect(live.sandbox.statistics().requestsByRoute['GET /api/v1/me']).toBe(1);
});

test('what /health says of its own limit is not taken for the key’s', async () => {
  const { runtime, clock, key, live } = start();
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  let costs = 0;
  const { transport } = live;
  live.transport = async (r) => {
    if (r.url.endsWith('/health')) {
      await new Promise<void>((f) => clock.schedule(f, 100));
      return Response.json(
        { success: true, data: { status: 'operational' } },
        // Of another window than that of the key: the least that one window has said would hold.
        { headers: { 'X-RateLimit-Limit': '1000', 'X-RateLimit-Remaining': '999', 'X-RateLimit-Reset': String(Math.floor(clock.now() / 1_000) + 10) } },
      );
    }
    if (r.url.endsWith('/landed-cost')) costs += 1;
    const a = await transport(r);
    const h = new Headers(a.headers);
    h.set('X-RateLimit-Remaining', '0');
    return new Response(a.body, { status: a.status, headers: h });
  };
  cell(runtime.refresh());
  await clock.advance(200);
  for (let i = 0; i < 30; i += 1) cell(runtime.cells.landedCost(query(i + 1), asking()));
  // They are gathered for a moment before the first is asked.
  await clock.advance(1_000);
  expect(costs).toBe(0);
});

test('a key forgotten while it is being checked is not kept', async () => {
  const { runtime, clock, key, live, computer } = start();
  const { transport } = live;
  live.transport = async (r) => {
    await new Promise<void>((f) => clock.schedule(f, 1_000));
    return transport(r);
  };
  cell(runtime.connect(key, 'computer'));
  await clock.advance(10);
  runtime.disconnect();
  await clock.advance(10_000);
  expect([computer.length, runtime.state().connection.kind]).toEqual([0, 'none']);
});

test('an answer with ids is read although its balance is not a number', async () => {
  const live = new SandboxWorld();
  const { transport } = live;
  live.transport = async (r) => {
    const a = await transport(r);
    const b = (await a.json()) as { usage?: unknown; data: { total?: unknown } };
    b.usage = { credits_remaining: null };
    delete b.data.total;
    return Response.json(b, { status: a.status });
  };
  await expect(live.client.classifyBatch({ items: [{ description: 'mug' }] })).resolves.toMatchObject({
    data: { classification_ids: [expect.any(String)] },
  });
});

test('one result of another shape does not hold up the rest of its batch', async () => {
  const live = new SandboxWorld();
  const { runtime, clock, key } = start({ live });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  const { transport } = live;
  live.transport = async (r) => {
    const a = await transport(r);
    if (!r.url.includes('/batch/')) return a;
    const b = (await a.json()) as { data: { classifications: { hs_code: unknown }[] } };
    Object.assign(b.data.classifications[0] ?? {}, { hs_code: { code_6: '6911.10', code_8: '6911.10.00' } });
    return Response.json(b, { status: a.status, headers: a.headers });
  };
  const cells = ['ceramic mug', 'cotton T-shirt for men', 'bluetooth headphones'].map((description) =>
    cell(runtime.cells.classify({ description }, asking())),
  );
  await clock.advance(60_000);
  expect(cells.slice(1).map((c) => c.shows)).toEqual([
    expect.objectContaining({ status: 'completed' }),
    expect.objectContaining({ status: 'completed' }),
  ]);
});

test('a refusal with 402 does not say that the connection broke', async () => {
  const live = new SandboxWorld();
  const { runtime, clock, key } = start({ live });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  live.transport = async () => Response.json({ success: false, message: 'Payment required' }, { status: 402 });
  let says = '';
  runtime.cells.classify({ description: 'mug' }, asking()).catch((e: Error) => (says = e.message));
  await clock.advance(2_000);
  expect(says).not.toMatch(/connection to Import8 broke/);
});

test('an answer with ids that comes after a minute is not thrown away', async () => {
  const live = new SandboxWorld();
  const { runtime, clock, key } = start({ live });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  const { transport } = live;
  live.transport = async (r) => {
    const a = await transport(r);
    if (r.method === 'POST') await new Promise<void>((f) => clock.schedule(f, 61_000));
    return a;
  };
  cell(runtime.cells.classify({ description: 'ceramic mug' }, asking()));
  await clock.advance(200_000);
  const again = cell(runtime.cells.classify({ description: 'ceramic mug' }, asking()));
  await clock.advance(10);
  expect(again.shows).toMatchObject({ status: 'completed' });
});
test('a timed-out request is aborted', async () => {
  const live = new SandboxWorld();
  let request: Request | undefined;
  live.transport = (r) => {
    request = r;
    return new Promise(() => undefined);
  };
  live.client.me().catch(() => undefined);
  await live.clock.advance(31_000);
  expect(request?.signal.aborted).toBe(true);
});

test('a store that works again is no problem any more', async () => {
  const store = new MemoryRecordStore();
  const save = store.save.bind(store);
  store.save = () => Promise.reject(new ClassificationError('store-unreadable', 'full'));
  const { runtime, clock, key } = start({ store });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  cell(runtime.cells.classify({ description: 'ceramic mug' }, asking()));
  await clock.advance(60_000);
  expect(runtime.state().problem?.code).toBe('store-unreadable');
  store.save = save;
  cell(runtime.cells.classify({ description: 'garlic, fresh' }, asking()));
  await clock.advance(60_000);
  expect(runtime.state().problem).toBeUndefined();
});

test('cells that were told that the key is not accepted fill themselves when it is again', async () => {
  const live = new SandboxWorld({ rateLimitPerMinute: 60 });
  const { runtime, clock, key, refreshed } = start({ live });
  cell(runtime.connect(key, 'session'));
  await clock.advance(10);
  const { transport } = live;
  live.transport = async () => Response.json({ success: false, message: 'no' }, { status: 401 });
  const asked = asking();
  const refused = runtime.cells.landedTotal(query(1), asked).catch((error: unknown) => runtime.cells.cellSettled(asked, { kind: 'problem', problem: error as never }));
  await clock.advance(2_000);
  await refused;
  await clock.advance(1_000);
  expect(runtime.state().cellProblems.map(({ code }) => code)).toEqual(['key-rejected']);
  live.transport = transport;
  void runtime.refresh();
  await clock.advance(2_000);
  expect(refreshed).toContain(asked.address);
});
