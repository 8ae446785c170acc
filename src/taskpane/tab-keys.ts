// Where the keys lead among the tabs of the pane.
import { PANE_PAGES } from '../runtime/runtime';
import type { PanePage } from '../runtime/runtime';

/** The page that a key opens from the tab of an open one, round the end; undefined for any key that opens none. */
export function pageAfterKey(key: string, page: PanePage): PanePage | undefined {
  const last = PANE_PAGES.length - 1;
  const position = PANE_PAGES.indexOf(page);
  switch (key) {
    case 'ArrowRight':
      return PANE_PAGES[position === last ? 0 : position + 1];
    case 'ArrowLeft':
      return PANE_PAGES[position === 0 ? last : position - 1];
    case 'Home':
      return PANE_PAGES[0];
    case 'End':
      return PANE_PAGES[last];
    default:
      return undefined;
  }
}
