// What a run has come to, as it is announced on every page of the pane. Apart from what only the Classify page shows,
// which is not loaded with Excel.
import type { RunProgress, RuntimeState } from '../runtime/runtime';

/** Nothing of it is under way any more. */
export function hasEnded({ phase }: Pick<RunProgress, 'phase'>): boolean {
  return phase === 'stopped' || phase === 'done';
}

/** Rows of a run are left, of this page or an earlier one. */
export function isRunUnfinished({ run, unfinishedRun }: Pick<RuntimeState, 'run' | 'unfinishedRun'>): boolean {
  return unfinishedRun !== undefined || (run !== undefined && run.phase !== 'done');
}
