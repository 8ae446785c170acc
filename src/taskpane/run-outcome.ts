// What a run has come to, as it is announced on every page of the pane. Apart from what only the Classify page shows,
// which is not loaded with Excel.
import type { RunProgress } from '../runtime/runtime';

/** Nothing of it is under way any more. */
export function hasEnded({ phase }: Pick<RunProgress, 'phase'>): boolean {
  return phase === 'stopped' || phase === 'done';
}
