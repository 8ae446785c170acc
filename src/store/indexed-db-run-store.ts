// Runs over rows that are not finished, on this computer. What another version has left and this one cannot read is no run.
import { safeParse } from 'valibot';
import type { KeptRun, RunStore } from '../run/ports';
import type { Import8Database } from './import8-database';
import { StoredRun } from './stored-shapes';

export class IndexedDbRunStore implements RunStore {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  unfinished(workbook: string): Promise<KeptRun | undefined> {
    return this.#database.use(async (database) => {
      const kept = await database.getAll('runs');
      const runs = kept.flatMap((value): KeptRun[] => {
        const parsed = safeParse(StoredRun, value);
        return parsed.success && parsed.output.workbook === workbook ? [parsed.output] : [];
      });
      return runs.sort((a, b) => b.startedAt - a.startedAt)[0];
    });
  }

  save(run: KeptRun): Promise<void> {
    return this.#database.use(async (database) => void (await database.put('runs', run, run.runId)));
  }

  remove(runId: string): Promise<void> {
    return this.#database.use((database) => database.delete('runs', runId));
  }
}
