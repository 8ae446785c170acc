// Runs over rows that are not finished, on this computer. What another version has left and this one cannot read is no run.
import { safeParse } from 'valibot';
import type { KeptRun, RunStore } from '../run/ports';
import type { Import8Database } from './import8-database';
import { StoredRun } from './stored-shapes';

/** Beside the run under its runId, what tells its rows from others: large, and the same until the run is gone on with. */
const rowsKey = (runId: string): string => `${runId} rows`;

export class IndexedDbRunStore implements RunStore {
  readonly #database: Import8Database;
  /** Those that were saved last. */
  #fingerprints: Float64Array | undefined;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  unfinished(workbook: string): Promise<KeptRun | undefined> {
    return this.#database.use(async (database) => {
      const { store, done } = database.transaction('runs', 'readonly');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      await done;
      const kept = new Map(keys.map((key, index) => [key, values[index]]));
      const runs = [...kept].flatMap(([runId, value]): KeptRun[] => {
        const fingerprints = kept.get(rowsKey(runId));
        if (fingerprints === undefined || typeof value !== 'object') return [];
        const parsed = safeParse(StoredRun, { ...value, fingerprints });
        return parsed.success && parsed.output.workbook === workbook ? [parsed.output] : [];
      });
      return runs.sort((a, b) => b.startedAt - a.startedAt)[0];
    });
  }

  save({ fingerprints, ...run }: KeptRun): Promise<void> {
    return this.#database.use(async (database) => {
      const { store, done } = database.transaction('runs', 'readwrite');
      const put = async (): Promise<void> => {
        const key = rowsKey(run.runId);
        // Another window may have removed them.
        if (fingerprints !== this.#fingerprints || (await store.getKey(key)) === undefined) await store.put(fingerprints, key);
        await store.put(run, run.runId);
      };
      await Promise.all([put(), done]);
      this.#fingerprints = fingerprints;
    });
  }

  remove(runId: string): Promise<void> {
    return this.#database.use(async (database) => {
      const { store, done } = database.transaction('runs', 'readwrite');
      await Promise.all([store.delete(runId), store.delete(rowsKey(runId)), done]);
    });
  }
}
