// What the spreadsheet leaves out of the keyboard's and the window's doings: Ctrl+Alt+F9 calculates everything again,
// and its context menu closes when the pane beside it is clicked.
import { IContextMenuService } from '@univerjs/ui';
import type { UniverGrid } from './univer-grid';

export function attachGridKeys(grid: UniverGrid): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F9' || !event.ctrlKey || !event.altKey) return;
    event.preventDefault();
    grid.recalculateAll();
  });
  // A click into the add-in's frame is none in this window; all it is here is a loss of focus.
  window.addEventListener('blur', () => grid.surface.injector.get(IContextMenuService).hideContextMenu());
}
