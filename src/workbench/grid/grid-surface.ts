// The grid with everything that belongs to its screen. The page loads this as one piece, when it has drawn itself.
import { decorateCells } from './cell-decoration';
import { attachCellPopover } from './cell-popover';
import { conventionsOf } from './conventions';
import { attachGridKeys } from './grid-keys';
import { UniverGrid } from './univer-grid';

export interface GridSurfaceOptions {
  /** A language tag, whose conventions people type by: "nl-NL". */
  readonly locale: string;
  /** Told why what was typed into a cell was not entered. */
  readonly onRefused: (sentence: string) => void;
}

/** The container must be in the document and have a size. */
export function createGridSurface(container: HTMLElement, { locale, onRefused }: GridSurfaceOptions): UniverGrid {
  const darkScheme = matchMedia('(prefers-color-scheme: dark)');
  const grid = new UniverGrid(container, { isDark: darkScheme.matches, conventions: conventionsOf(locale), onRefused });
  darkScheme.addEventListener('change', ({ matches }) => grid.surface.api.toggleDarkMode(matches));
  decorateCells(grid);
  attachCellPopover(grid, container);
  attachGridKeys(grid);
  return grid;
}
