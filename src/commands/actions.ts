// What the buttons of the ribbon and the keyboard shortcuts do. Takes the runtime and how the pane is shown.
// Must never end without the event's completed(): until then Excel takes the command for a running one.
import type { PaneRuntime } from '../runtime/runtime';

/** What a button of the ribbon gives its command; a shortcut gives null (read in excel-web-16.00.debug.js, ActionProxy). */
export type RibbonEvent = Pick<Office.AddinCommands.Event, 'completed'> | null;

export interface ActionContext {
  readonly runtime: Pick<PaneRuntime, 'classifySelection' | 'refreshWaitingCells'>;
  readonly showPane: () => Promise<void>;
}

/** Has the pane look at the selection, and shows it. Rejects where Excel does not show the pane. */
export async function classifySelection({ runtime, showPane }: ActionContext, event: RibbonEvent): Promise<void> {
  try {
    runtime.classifySelection();
    await showPane();
  } finally {
    event?.completed();
  }
}

/** The pane stays as it is: what happens shows in the cells. */
export function refreshWaitingCells({ runtime }: ActionContext, event: RibbonEvent): void {
  try {
    runtime.refreshWaitingCells();
  } finally {
    event?.completed();
  }
}
