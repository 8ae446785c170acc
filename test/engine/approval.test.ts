// What formulas want beyond their allowance, and what happens when the user agrees: the wired runtime.
import { createRuntime } from '../../src/runtime/create-runtime';
import type { CellOutcome } from '../../src/runtime/runtime';
import { isClassificationError } from '../../src/customs/errors';
import { FakeStorage } from '../fakes/fake-storage';
import { pageEnvironment } from '../fakes/page-environment';
import { SandboxWorld } from '../fakes/sandbox-world';

async function start(computer = new FakeStorage()) {
  const live = new SandboxWorld({ credits: 1_000 });
  const demonstration = new SandboxWorld({ credits: 1_000, clock: live.clock });
  const refreshed: string[] = [];
  const contents = new Map<string, string>();
  const shown = new Map<string, string>();
  const runtime = createRuntime({
    ...pageEnvironment({ live, demonstration, computer, session: computer }),
    refreshCells: async (addresses) => {
      refreshed.push(...addresses);
      for (const address of addresses) calculate(address);
    },
  });
  /** As the host does it when a formula is entered or calculated again. */
  function calculate(address: string): void {
    runtime.cells.cellCalculating(address);
    shown.set(address, '#BUSY!');
    const call = { signal: new AbortController().signal, address };
    const settle = (text: string, outcome: CellOutcome) => {
      shown.set(address, text);
      runtime.cells.cellSettled(call, outcome);
    };
    runtime.cells.classify({ description: contents.get(address) ?? '' }, call).then(
      (record) => settle(record.status, { kind: 'value' }),
      (error: unknown) => isClassificationError(error) && settle(error.code, { kind: 'problem', problem: error }),
    );
  }
  const enter = (address: string, description: string) => {
    contents.set(address, description);
    calculate(address);
  };
  const connecting = runtime.connect(live.sandbox.apiKey, 'computer');
  await live.clock.advance(100);
  await connecting;
  return { runtime, live, demonstration, clock: live.clock, refreshed, shown, enter };
}

const cellsShowing = (shown: ReadonlyMap<string, string>, text: string) => [...shown].filter(([, each]) => each === text).map(([address]) => address);

test('200 cells over 100 products with an allowance of 25: the quote counts both, and one approval brings exactly the waiting cells', async () => {
  const { runtime, live, clock, refreshed, shown, enter } = await start();
  for (let row = 0; row < 200; row += 1) enter(`Sheet1!B${row + 1}`, `ceramic mug, article ${row % 100}`);
  await clock.advance(60_000);
  const waiting = cellsShowing(shown, 'approval-needed');
  const quote = runtime.state().approval;
  expect(quote).toMatchObject({ cells: 150 });
  expect(quote?.products).toHaveLength(75);
  expect(waiting).toHaveLength(150);

  if (quote !== undefined) void runtime.approve(quote);
  await clock.advance(60_000);
  expect([...refreshed].sort()).toEqual([...waiting].sort());
  expect(cellsShowing(shown, 'completed')).toHaveLength(200);
  expect(live.sandbox.statistics().creditsSpent).toBe(100);
  expect(runtime.state().approval).toBeUndefined();
});

test('what joins the queue between looking at the quote and agreeing is not bought along', async () => {
  const { runtime, live, clock, shown, enter } = await start();
  runtime.setAllowance(0);
  enter('Sheet1!B1', 'ceramic mug');
  await clock.advance(1_000);
  const quote = runtime.state().approval;
  enter('Sheet1!B2', 'cotton T-shirt');
  await clock.advance(1_000);
  if (quote !== undefined) void runtime.approve(quote);
  await clock.advance(60_000);
  expect([shown.get('Sheet1!B1'), shown.get('Sheet1!B2')]).toEqual(['completed', 'approval-needed']);
  expect(live.sandbox.statistics().creditsSpent).toBe(1);
});

test('a cell that is edited while it waits for approval leaves the quote', async () => {
  const { runtime, clock, enter } = await start();
  runtime.setAllowance(0);
  enter('Sheet1!B1', 'ceramic mug');
  enter('Sheet1!B2', 'cotton T-shirt');
  await clock.advance(1_000);
  expect(runtime.state().approval).toMatchObject({ cells: 2 });
  enter('Sheet1!B2', 'ceramic mug');
  await clock.advance(1_000);
  expect(runtime.state().approval).toMatchObject({ cells: 2, products: [expect.anything()] });
});

test('waiting cells that the user has refreshed are calculated again, and one that needs approval still does', async () => {
  const { runtime, live, clock, refreshed, shown, enter } = await start();
  runtime.setAllowance(0);
  enter('Sheet1!B1', 'ceramic mug');
  enter('Sheet1!B2', '');
  await clock.advance(1_000);
  runtime.refreshWaitingCells();
  await clock.advance(1_000);
  expect([...refreshed].sort()).toEqual(['Sheet1!B1', 'Sheet1!B2']);
  expect([shown.get('Sheet1!B1'), shown.get('Sheet1!B2')]).toEqual(['approval-needed', 'invalid-input']);
  expect(live.sandbox.statistics().creditsSpent).toBe(0);
});

test('a larger allowance lets waiting cells go on by themselves', async () => {
  const { runtime, clock, shown, enter } = await start();
  runtime.setAllowance(0);
  enter('Sheet1!B1', 'ceramic mug');
  await clock.advance(1_000);
  runtime.setAllowance(10);
  await clock.advance(60_000);
  expect(shown.get('Sheet1!B1')).toBe('completed');
});

test('the allowance lasts on this computer, and the sandbox has none until one is set there', async () => {
  const computer = new FakeStorage();
  const first = await start(computer);
  expect(first.runtime.state().allowance).toBe(25);
  first.runtime.setAllowance(300);
  const second = await start(computer);
  expect(second.runtime.state().allowance).toBe(300);
  await second.runtime.connectSandbox();
  expect(second.runtime.state().allowance).toBeUndefined();
  for (let row = 0; row < 60; row += 1) second.enter(`Sheet1!B${row + 1}`, `ceramic mug, article ${row}`);
  await second.clock.advance(60_000);
  expect(second.demonstration.sandbox.statistics().creditsSpent).toBe(60);
  second.runtime.setAllowance(5);
  expect(second.runtime.state().allowance).toBe(5);
});

test.each([-1, 1.5, 1_001, NaN])('an allowance of %s is refused in words', async (credits) => {
  const { runtime } = await start();
  expect(() => runtime.setAllowance(credits)).toThrow('whole number of credits from 0 to 1,000');
  expect(runtime.state().allowance).toBe(25);
});
