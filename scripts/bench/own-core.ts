// A page with a processor core to itself. The spreadsheet, the API and the driver of the test are on the same machine here:
// on few cores a page waits for them in the middle of a task, and the clock tells that as time of the page.
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import type { CDPSession, Frame } from 'playwright-core';

const execute = promisify(execFile);

/** Far more than any page does of its own accord meanwhile. */
const TELLING_WORK_MS = 500;

interface BrowserProcess {
  readonly id: number;
  readonly type: string;
  /** Of all its threads since it began, in seconds. */
  readonly cpuTime: number;
}

/**
 * The last core is the page's main thread's; every other thread of the browser and of this program goes to the others,
 * and what they start later follows them.
 * @param frame Has a process of its own.
 * @throws Error where threads cannot be told their core: elsewhere than on Linux, or on a single core.
 */
export async function giveOwnCore(frame: Frame): Promise<void> {
  const cores = availableParallelism();
  if (process.platform !== 'linux' || cores < 2) throw new Error(`This figure needs Linux and two cores, not ${process.platform} and ${cores}.`);
  const browser = frame.page().context().browser();
  if (browser === null) throw new Error('The page has no browser of its own.');
  const devTools = await browser.newBrowserCDPSession();
  const page = await processOf(frame, devTools);
  const others = `0-${cores - 2}`;
  for (const { id } of await processesOf(devTools)) await execute('taskset', ['--all-tasks', '--cpu-list', '--pid', others, String(id)]);
  await execute('taskset', ['--all-tasks', '--cpu-list', '--pid', others, String(process.pid)]);
  await execute('taskset', ['--cpu-list', '--pid', String(cores - 1), String(page)]);
  await devTools.detach();
}

/** The browser does not say which process a page has: it is the one that works when the page does. */
async function processOf(frame: Frame, devTools: CDPSession): Promise<number> {
  const before = new Map((await processesOf(devTools)).map(({ id, cpuTime }) => [id, cpuTime]));
  await work(frame, TELLING_WORK_MS);
  const worked = (await processesOf(devTools)).filter(({ id, type, cpuTime }) => type === 'renderer' && cpuTime - (before.get(id) ?? 0) > TELLING_WORK_MS / 2_000);
  const [only] = worked;
  if (only === undefined || worked.length > 1) throw new Error(`${worked.length} processes may be the page's.`);
  return only.id;
}

/** In a task of the page: what the driver itself has a page do is not one, and the browser does not count it as one. */
async function work(frame: Frame, duration: number): Promise<void> {
  await frame.evaluate(
    (ms) =>
      new Promise<void>((done) => {
        setTimeout(() => {
          const until = performance.now() + ms;
          while (performance.now() < until);
          done();
        });
      }),
    duration,
  );
}

async function processesOf(devTools: CDPSession): Promise<readonly BrowserProcess[]> {
  return (await devTools.send('SystemInfo.getProcessInfo')).processInfo;
}
