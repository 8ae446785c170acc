// The sandbox of a page that is loaded again: its account, its results and what was under way are still there.
import { createRuntime } from '../../src/runtime/create-runtime';
import { openSandbox } from '../../src/runtime/open-sandbox';
import type { Runtime } from '../../src/runtime/runtime';
import { FakeStorage } from '../fakes/fake-storage';
import { asking, pageEnvironment } from '../fakes/page-environment';
import { SandboxWorld } from '../fakes/sandbox-world';

// What is open is reviewed for as long as a page lives: that must not keep the tests alive, also after the last one.
const start = globalThis.setTimeout;
beforeAll(() => {
  globalThis.setTimeout = ((callback: () => void, delayMs?: number) => start(callback, delayMs).unref()) as typeof setTimeout;
});

// The sandbox of a page lives by the machine's clock: fast enough that half a minute is a third of a second.
const SPEED = 100;

async function openPage(session: FakeStorage): Promise<Runtime> {
  const runtime = createRuntime({ ...pageEnvironment({ live: new SandboxWorld(), session }), openSandbox: () => Promise.resolve(openSandbox(() => session, SPEED)) });
  await runtime.connectSandbox();
  return runtime;
}

test('what was bought before is known, and is not bought again', async () => {
  const session = new FakeStorage();
  const first = await openPage(session);
  const record = await first.cells.classify({ description: 'ceramic mug' }, asking());
  const second = await openPage(session);
  expect(await second.cells.classify({ description: 'ceramic mug' }, asking())).toEqual(record);
  await second.refresh();
  expect(second.state().creditsRemaining).toBe(249);
});

test('what was under way arrives, for the credit that it has cost', async () => {
  const session = new FakeStorage();
  const first = await openPage(session);
  void first.cells.classify({ description: 'ceramic mug' }, asking()).catch(() => undefined);
  // Until it has been paid for and filed.
  while (session.getItem('import8.sandbox') === null) await new Promise((goOn) => setTimeout(goOn, 1));
  const second = await openPage(session);
  await expect(second.cells.classify({ description: 'ceramic mug' }, asking())).resolves.toMatchObject({ status: 'completed' });
  await second.refresh();
  expect(second.state().creditsRemaining).toBe(249);
});

test('another session begins with a sandbox of its own, and so does one whose storage is blocked', async () => {
  const first = await openPage(new FakeStorage());
  await first.cells.classify({ description: 'ceramic mug' }, asking());
  for (const session of [new FakeStorage(), FakeStorage.blocked()]) {
    const other = await openPage(session);
    await other.refresh();
    expect(other.state().creditsRemaining).toBe(250);
  }
});
