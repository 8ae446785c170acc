// Runs worlds one after the other. What goes wrong outside every promise counts against the world that was running.
import { goodsGuard } from '../../src/engine/goods-guard';
import { listSearches } from '../../src/engine/list-searches';
import { simulate, type Outcome, type WorldOptions } from './world';

export async function runWorlds(seeds: readonly number[], options: WorldOptions = {}): Promise<Outcome[]> {
  // A file that is still being read takes real time, which no world has.
  await Promise.all([goodsGuard(), listSearches()]);
  const outcomes: Outcome[] = [];
  for (const seed of seeds) outcomes.push(await runWorld(seed, options));
  return outcomes;
}

async function runWorld(seed: number, options: WorldOptions): Promise<Outcome> {
  const faults: string[] = [];
  const note = (error: unknown) => void faults.push(`a fault of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.on('unhandledRejection', note);
  // What a browser offers to pages, and Node does not.
  Object.assign(globalThis, { reportError: note });
  try {
    const outcome = await simulate(seed, options);
    return faults.length === 0 ? outcome : { ...outcome, unsettledCells: [...outcome.unsettledCells, ...faults] };
  } finally {
    process.off('unhandledRejection', note);
  }
}
