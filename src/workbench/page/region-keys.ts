// F6 and Shift+F6 go round the parts of the window, as in Excel: title bar, commands, sheet, task pane.
import type { UniverGrid } from '../grid/univer-grid';
import type { OfficeHost } from '../host/office-host';
import type { PageElements } from './page-elements';

/** Gives false where there is nothing to focus. */
interface Region {
  readonly element: HTMLElement;
  focus(): boolean;
}

export function attachRegionKeys(elements: PageElements, grid: UniverGrid, host: OfficeHost): void {
  const { bar, ribbon, sheet, pane, paneClose } = elements;
  const regions: readonly Region[] = [
    { element: bar, focus: () => focusFirstButton(bar) },
    { element: ribbon, focus: () => focusFirstButton(ribbon) },
    { element: sheet, focus: () => focusGrid(grid) },
    { element: pane, focus: () => !pane.hidden && host.focusTaskpane() },
  ];
  const go = (step: 1 | -1): void => {
    const current = regions.findIndex(({ element }) => element.contains(document.activeElement));
    const from = current === -1 ? regions.length : current;
    // Once round at most; a region that has nothing to focus is passed over.
    for (let steps = 1; steps <= regions.length; steps++) {
      if (regions[(from + step * steps + 2 * regions.length) % regions.length]?.focus() === true) return;
    }
  };

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F6' || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  }, { capture: true });
  host.on((event) => {
    if (event.kind !== 'pane-exit') return;
    if (event.to === 'sheet') focusGrid(grid);
    else if (event.to === 'head') paneClose.focus();
    else go(event.to === 'next' ? 1 : -1);
  });
}

function focusFirstButton(element: HTMLElement): boolean {
  const button = element.querySelector<HTMLElement>('button:not(:disabled):not([hidden])');
  button?.focus();
  return button !== null;
}

function focusGrid(grid: UniverGrid): boolean {
  grid.focus();
  return true;
}
