// Runs over rows that are not finished, in memory: for the sandbox, whose results are kept no longer, and for tests.
import type { KeptRun, RunStore } from '../run/ports';

export class MemoryRunStore implements RunStore {
  readonly #runs = new Map<string, KeptRun>();

  unfinished(workbook: string): Promise<KeptRun | undefined> {
    const runs = [...this.#runs.values()].filter((run) => run.workbook === workbook);
    return Promise.resolve(runs.sort((a, b) => b.startedAt - a.startedAt)[0]);
  }

  save(run: KeptRun): Promise<void> {
    this.#runs.set(run.runId, structuredClone(run));
    return Promise.resolve();
  }

  remove(runId: string): Promise<void> {
    this.#runs.delete(runId);
    return Promise.resolve();
  }
}
