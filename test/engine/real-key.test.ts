// From the sandbox to a real key: what cells with demonstration results do, cost and wait for.
import { createRuntime } from '../../src/runtime/create-runtime';
import type { ApprovalQuote, Runtime } from '../../src/runtime/runtime';
import type { Keeping } from '../../src/runtime/service-desk';
import { MemoryDemonstrationStore } from '../../src/store/memory-demonstration-store';
import { article } from '../fakes/goods-list';
import { FakeStorage } from '../fakes/fake-storage';
import { keepingInMemory } from '../fakes/keeping-in-memory';
import { KeptWorkbook } from '../fakes/kept-workbook';
import { pageEnvironment } from '../fakes/page-environment';
import { SandboxWorld } from '../fakes/sandbox-world';

const CODE = /^\d{4}\.\d\d\.\d\d/;
const WAITS = /showed a demonstration result/;

/** A computer with Excel on it: pages of the add-in come and go. */
class Computer {
  readonly live = new SandboxWorld({ credits: 247 });
  readonly demonstration = new SandboxWorld({ clock: this.live.clock, processingMs: [1_000, 2_000] });
  readonly workbook = new KeptWorkbook();
  readonly keeping: Keeping = keepingInMemory();
  readonly demonstrations = new MemoryDemonstrationStore();
  readonly storage = new FakeStorage();

  open(workbook = this.workbook, name = 'Book1'): Runtime {
    const environment = pageEnvironment({ live: this.live, demonstration: this.demonstration, computer: this.storage });
    const runtime = createRuntime({
      ...environment,
      keeping: this.keeping,
      demonstrations: this.demonstrations,
      meetHost: async () => ({ ...(await environment.meetHost()), workbook: name }),
      findFormulas: workbook.findFormulas,
      refreshCells: workbook.refreshCells,
    });
    workbook.runtime = runtime;
    return runtime;
  }

  pass(ms: number): Promise<void> {
    return this.live.clock.advance(ms);
  }

  async done<T>(work: Promise<T>, ms = 1_000): Promise<T> {
    work.catch(() => undefined);
    await this.pass(ms);
    return work;
  }

  get credits(): number {
    return this.live.sandbox.statistics().creditsSpent;
  }

  /** 40 cells with demonstration codes, and the sandbox left. */
  async leaveSandbox(count = 40): Promise<Runtime> {
    const runtime = this.open();
    await this.done(runtime.connectSandbox());
    this.workbook.fill(Array.from({ length: count }, (_, row) => article(row)));
    await this.pass(60_000);
    expect(this.workbook.shown().filter((shown) => CODE.test(shown))).toHaveLength(count);
    runtime.disconnect();
    await this.pass(2_000);
    return runtime;
  }

  async enterKey(runtime: Runtime): Promise<void> {
    await this.done(runtime.connect(this.live.sandbox.apiKey, 'computer'), 3_000);
  }

  count(pattern: RegExp): number {
    return this.workbook.shown().filter((shown) => pattern.test(shown)).length;
  }
}

function quoteOf(runtime: Runtime): ApprovalQuote {
  const { demonstrations } = runtime.state();
  if (demonstrations === undefined) throw new Error('No cell shows a demonstration result.');
  return demonstrations;
}

test('the sandbox is left and a key entered: nothing is bought until one click, which buys all 40, beyond the allowance too', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  expect(runtime.state()).toMatchObject({ creditsRemaining: 247, approval: undefined, demonstrations: { cells: 40 }, pendingProducts: 0 });
  expect(quoteOf(runtime).products).toHaveLength(40);
  expect([computer.credits, computer.count(WAITS)]).toEqual([0, 40]);

  await computer.done(runtime.approve(quoteOf(runtime)));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE)]).toEqual([40, 40]);
  expect(runtime.state()).toMatchObject({ creditsRemaining: 207, approval: undefined, demonstrations: undefined, cellProblems: [], pendingProducts: 0 });
});

test('while nothing is connected every cell says so, none that an allowance is spent, and nothing is being classified', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  expect(computer.count(/^Not connected/)).toBe(40);
  expect(runtime.state()).toMatchObject({ pendingProducts: 0, approval: undefined, demonstrations: undefined });
  computer.workbook.enter(50, 'copper wire, bare');
  await computer.pass(2_000);
  expect(computer.count(/^Not connected/)).toBe(41);
  expect(runtime.state()).toMatchObject({ pendingProducts: 0, approval: undefined });
});

test('cells that waited for approval say that nothing is connected once the key is forgotten', async () => {
  const computer = new Computer();
  const runtime = computer.open();
  await computer.enterKey(runtime);
  runtime.setAllowance(0);
  computer.workbook.fill(['ceramic mug', 'wooden chair']);
  await computer.pass(2_000);
  expect(runtime.state().approval).toMatchObject({ cells: 2 });
  runtime.disconnect();
  await computer.pass(2_000);
  expect(computer.count(/^Not connected/)).toBe(2);
  expect(runtime.state().approval).toBeUndefined();
});

test('straight from the sandbox to a key: nothing is bought before the click', async () => {
  const computer = new Computer();
  const runtime = computer.open();
  await computer.done(runtime.connectSandbox());
  computer.workbook.fill(Array.from({ length: 40 }, (_, row) => article(row)));
  // Some are still busy.
  await computer.pass(500);
  await computer.enterKey(runtime);
  await computer.pass(5_000);
  expect([computer.credits, runtime.state().demonstrations?.cells]).toEqual([0, 40]);
});

test.each<[string, (workbook: KeptWorkbook) => void]>([
  ['keeps its values when it is opened', () => undefined],
  ['is calculated when it is opened', (workbook) => workbook.calculateAll()],
])('a workbook with demonstration codes that %s buys nothing, and one click buys all of it', async (_what, onOpen) => {
  const computer = new Computer();
  await computer.enterKey(await computer.leaveSandbox());
  const runtime = computer.open();
  onOpen(computer.workbook);
  await computer.pass(5_000);
  expect([computer.credits, computer.count(WAITS), quoteOf(runtime).products.length, quoteOf(runtime).cells]).toEqual([0, 40, 40, 40]);
  await computer.done(runtime.approve(quoteOf(runtime)));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE), runtime.state().demonstrations]).toEqual([40, 40, undefined]);

  // Nothing is left of it for the next page.
  const next = computer.open();
  const before = computer.workbook.calculations;
  await computer.pass(5_000);
  expect([next.state().demonstrations, computer.workbook.calculations]).toEqual([undefined, before]);
});

test('a workbook saved with demonstration codes and opened later: they are found although Excel does not calculate them', async () => {
  const computer = new Computer();
  const first = computer.open();
  await computer.done(first.connectSandbox());
  computer.workbook.fill(Array.from({ length: 40 }, (_, row) => article(row)));
  await computer.pass(60_000);

  const second = computer.open();
  await computer.pass(1_000);
  expect([second.state().connection.kind, computer.count(CODE)]).toEqual(['sandbox', 40]);
  computer.workbook.insertRows(5, 3);
  computer.workbook.deleteRows(20, 4);
  computer.workbook.reverse();
  computer.workbook.pasteAsValue(2);
  second.disconnect();
  await computer.pass(2_000);
  await computer.enterKey(second);
  expect([computer.credits, quoteOf(second).cells, quoteOf(second).products.length]).toEqual([0, 35, 35]);
  await computer.done(second.approve(quoteOf(second)));
  await computer.pass(60_000);
  // The one that is a value now keeps it.
  expect([computer.credits, computer.count(CODE), second.state().demonstrations]).toEqual([35, 36, undefined]);
});

test('rows that move between the figures and the click: the cells are found where they are', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  const quote = quoteOf(runtime);
  computer.workbook.insertRows(1, 50);
  computer.workbook.deleteRows(60, 5);
  await computer.done(runtime.approve(quote));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE), runtime.state().demonstrations]).toEqual([35, 35, undefined]);
});

test('the same for cells beyond the allowance: rows that move do not keep the click from buying', async () => {
  const computer = new Computer();
  const runtime = computer.open();
  await computer.enterKey(runtime);
  runtime.setAllowance(0);
  computer.workbook.fill(['ceramic mug', 'wooden chair', 'leather handbag']);
  await computer.pass(2_000);
  const { approval } = runtime.state();
  computer.workbook.insertRows(1, 10);
  if (approval !== undefined) await computer.done(runtime.approve(approval));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE), runtime.state().approval]).toEqual([3, 3, undefined]);
});

test('what else is found on the way is not bought: it waits for its own approval', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox(10);
  // Entered while no add-in was there: it has never been calculated.
  computer.workbook.runtime = undefined;
  computer.workbook.enter(20, 'copper wire, bare');
  computer.workbook.runtime = runtime;
  await computer.enterKey(runtime);
  const quote = quoteOf(runtime);
  expect(runtime.state().approval).toMatchObject({ cells: 1 });
  expect(computer.count(/new to your account.*approve it/)).toBe(1);
  await computer.done(runtime.approve(quote));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE)]).toEqual([10, 10]);
});

test('products that the account knows already cost nothing and fill at once', async () => {
  const computer = new Computer();
  const before = computer.open();
  await computer.enterKey(before);
  computer.workbook.fill(Array.from({ length: 15 }, (_, row) => article(row)));
  await computer.pass(60_000);
  expect(computer.credits).toBe(15);
  before.disconnect();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  expect([computer.credits, quoteOf(runtime).cells, quoteOf(runtime).products.length, computer.count(CODE)]).toEqual([15, 25, 25, 15]);
});

test('a product that several cells ask for is one credit', async () => {
  const computer = new Computer();
  const runtime = computer.open();
  await computer.done(runtime.connectSandbox());
  computer.workbook.fill(['ceramic mug', 'Ceramic  mug', 'wooden chair']);
  await computer.pass(60_000);
  runtime.disconnect();
  await computer.enterKey(runtime);
  expect([quoteOf(runtime).cells, quoteOf(runtime).products.length]).toEqual([3, 2]);
});

test('a cell that is edited after the sandbox is bought as any other, and leaves the figures', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox(3);
  await computer.enterKey(runtime);
  computer.workbook.enter(1, 'copper wire, bare');
  await computer.pass(60_000);
  expect([computer.credits, quoteOf(runtime).cells]).toEqual([1, 2]);
});

test('waiting cells that are refreshed still wait, and nothing is bought', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  runtime.refreshWaitingCells();
  await computer.pass(5_000);
  expect([computer.credits, quoteOf(runtime).cells, computer.count(WAITS)]).toEqual([0, 40, 40]);
});

test('Excel refuses to calculate: a sentence says so, nothing is bought, and the next click works', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  computer.workbook.refusal = new Error('InvalidOperationInCellEditMode');
  await expect(computer.done(runtime.approve(quoteOf(runtime)))).rejects.toMatchObject({ code: 'workbook-refused', facts: { kind: 'approved-cells-refused' } });
  computer.workbook.refusal = undefined;
  // Not even when the cells are calculated later: nothing was agreed to.
  computer.workbook.calculateAll();
  await computer.pass(60_000);
  expect([computer.credits, quoteOf(runtime).cells]).toEqual([0, 40]);
  await computer.done(runtime.approve(quoteOf(runtime)));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE)]).toEqual([40, 40]);
});

test('a cell is being edited: a sentence says what to do, and what was agreed to is bought afterwards, once', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  let endEdit: () => void = () => undefined;
  computer.workbook.free = new Promise((resolve) => (endEdit = resolve));
  const quote = quoteOf(runtime);
  const approving = runtime.approve(quote);
  await expect(computer.done(approving, 30_000)).rejects.toMatchObject({ facts: { kind: 'approved-cells-waiting' } });
  expect(quoteOf(runtime).cells).toBe(40);
  endEdit();
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE), runtime.state().demonstrations]).toEqual([40, 40, undefined]);
});

test('two clicks buy once', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  const quote = quoteOf(runtime);
  await computer.done(Promise.all([runtime.approve(quote), runtime.approve(quote)]));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE)]).toEqual([40, 40]);
});

test('a balance that is too small: what it reaches for is bought, the others say so and fill themselves with more credits', async () => {
  const computer = new Computer();
  computer.live.sandbox.setCredits(12);
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  await computer.done(runtime.approve(quoteOf(runtime)));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE), computer.count(/no credits left|credits/i)]).toEqual([12, 12, 28]);
  expect(runtime.state()).toMatchObject({ problem: { code: 'credits-exhausted' }, demonstrations: undefined });
  computer.live.sandbox.setCredits(100);
  await computer.done(runtime.refresh());
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE)]).toEqual([40, 40]);
});

test('a key that is refused at the click: cells say so, and with another key the figures are there again', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  const { transport } = computer.live;
  computer.live.transport = async () => Response.json({ success: false, message: 'Invalid API key' }, { status: 401 });
  await computer.done(runtime.approve(quoteOf(runtime)));
  await computer.pass(5_000);
  expect([computer.credits, computer.count(/does not accept/)]).toEqual([0, 40]);
  computer.live.transport = transport;
  await computer.enterKey(runtime);
  expect([computer.credits, quoteOf(runtime).cells]).toEqual([0, 40]);
});

test('a line that is down at the click: cells say so, and everything is bought once when it is back', async () => {
  const computer = new Computer();
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  const { transport } = computer.live;
  computer.live.transport = () => Promise.reject(new TypeError('Failed to fetch'));
  // A free request finds it out, so that nothing is uncertain.
  await computer.done(runtime.refresh());
  await computer.done(runtime.approve(quoteOf(runtime)));
  await computer.pass(100_000);
  expect(computer.count(/^#BUSY!$/)).toBe(0);
  computer.live.transport = transport;
  await computer.done(runtime.refresh());
  await computer.pass(200_000);
  expect([computer.credits, computer.count(CODE)]).toEqual([40, 40]);
});

test('the session ends in the middle: what was sent arrives in the next one, and the rest waits for its click', async () => {
  const computer = new Computer();
  computer.live.sandbox.setCredits(15);
  const runtime = await computer.leaveSandbox();
  await computer.enterKey(runtime);
  await computer.done(runtime.approve(quoteOf(runtime)), 2_000);
  expect(computer.credits).toBe(15);
  computer.live.sandbox.setCredits(100);
  const next = computer.open();
  await computer.pass(60_000);
  expect([computer.credits, quoteOf(next).products.length]).toEqual([15, 25]);
  await computer.done(next.approve(quoteOf(next)));
  await computer.pass(60_000);
  expect([computer.credits, computer.count(CODE), next.state().demonstrations]).toEqual([40, 40, undefined]);
});

test('another workbook on this computer buys by its allowance as always', async () => {
  const computer = new Computer();
  await computer.enterKey(await computer.leaveSandbox());
  const other = new KeptWorkbook();
  const runtime = computer.open(other, 'Book2');
  await computer.pass(1_000);
  other.fill(Array.from({ length: 10 }, (_, row) => article(row)));
  await computer.pass(60_000);
  expect([computer.credits, other.shown().filter((shown) => CODE.test(shown)).length, runtime.state().demonstrations]).toEqual([10, 10, undefined]);
});
