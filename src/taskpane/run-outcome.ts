// What a run has come to, as it is announced on every page of the pane. Apart from what only the Classify page shows,
// which is not loaded with Excel.
import type { RunProgress } from '../runtime/runtime';

/** Nothing of it is under way any more. */
export function hasEnded({ phase }: Pick<RunProgress, 'phase'>): boolean {
  return phase === 'stopped' || phase === 'done';
}

/** Rows that have got their code, whether it was bought now or before. */
export function codedRows({ states }: Pick<RunProgress, 'states'>): number {
  return states.known + states.done;
}
