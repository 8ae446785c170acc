// Tasks that keep an add-in's page busy for longer than people put up with: how long each takes by the clock, and how long its
// thread was really at work. The two differ where the machine has fewer cores than there are things to do: here the
// spreadsheet, the API and the driver of the test share them with the add-in, which beside Excel they do not.
import type { Browser, Frame } from 'playwright-core';

export interface LongTask {
  readonly wallMs: number;
  /** What the operating system gave its thread meanwhile. */
  readonly cpuMs: number;
}

interface Reported {
  readonly startTime: number;
  readonly duration: number;
}

/** As the trace has them: microseconds. */
interface TracedEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

declare global {
  interface Window {
    longTasks: Reported[];
  }
}

const MARK = 'long tasks are watched';
const TASK = 'ThreadControllerImpl::RunTask';
/** The Long Tasks API reports tasks from 50 ms, by a clock that begins somewhat earlier than the trace's. */
const KEPT_FROM_US = 20_000;

/** @returns What ends the watch, and gives what the Long Tasks API has reported in the meantime. */
export async function watchLongTasks(browser: Browser, addIn: Frame): Promise<() => Promise<LongTask[]>> {
  const devTools = await browser.newBrowserCDPSession();
  const tasks: TracedEvent[] = [];
  let mark: TracedEvent | undefined;
  devTools.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TracedEvent[]) {
      if (event.name === TASK && (event.dur ?? 0) >= KEPT_FROM_US) tasks.push(event);
      else if (event.name === MARK) mark = event;
    }
  });
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] },
  });
  const markedAt = await addIn.evaluate((name) => {
    window.longTasks = [];
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })))).observe({ entryTypes: ['longtask'] });
    return performance.mark(name).startTime;
  }, MARK);

  return async () => {
    const reported = await addIn.evaluate(() => window.longTasks);
    const complete = new Promise((resolve) => devTools.once('Tracing.tracingComplete', resolve));
    await devTools.send('Tracing.end');
    await complete;
    if (mark === undefined) throw new Error('The trace does not show when the watch began.');
    const { pid, tid, ts } = mark;
    const ofAddIn = tasks.filter((task) => task.pid === pid && task.tid === tid);
    return reported.map(({ startTime, duration }) => {
      const common = (task: TracedEvent): number => {
        const start = (task.ts - ts) / 1_000 + markedAt;
        return Math.min(startTime + duration, start + (task.dur ?? 0) / 1_000) - Math.max(startTime, start);
      };
      const traced = ofAddIn.reduce<TracedEvent | undefined>((best, task) => (best === undefined || common(task) > common(best) ? task : best), undefined);
      if (traced?.tdur === undefined || common(traced) < duration / 2) throw new Error(`The trace has no task of ${duration} ms at ${startTime} ms.`);
      return { wallMs: duration, cpuMs: traced.tdur / 1_000 };
    });
  };
}
