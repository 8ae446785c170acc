// The grid with everything that belongs to its screen. The page loads this as one piece, when it has drawn itself.
import { decorateCells } from './cell-decoration';
import { attachCellPopover } from './cell-popover';
import { UniverGrid } from './univer-grid';

/** The container must be in the document and have a size. */
export function createGridSurface(container: HTMLElement, options: { readonly isDark: boolean }): UniverGrid {
  const grid = new UniverGrid(container, options);
  decorateCells(grid);
  attachCellPopover(grid, container);
  return grid;
}
