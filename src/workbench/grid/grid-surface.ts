// The grid with everything that belongs to its screen. The page loads this as one piece, when it has drawn itself.
import { decorateCells } from './cell-decoration';
import { attachCellPopover } from './cell-popover';
import { attachGridKeys } from './grid-keys';
import { UniverGrid } from './univer-grid';

/** The container must be in the document and have a size. */
export function createGridSurface(container: HTMLElement): UniverGrid {
  const darkScheme = matchMedia('(prefers-color-scheme: dark)');
  const grid = new UniverGrid(container, { isDark: darkScheme.matches });
  darkScheme.addEventListener('change', ({ matches }) => grid.surface.api.toggleDarkMode(matches));
  decorateCells(grid);
  attachCellPopover(grid, container);
  attachGridKeys(grid);
  return grid;
}
