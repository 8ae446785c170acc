// A workbook as the pane sees it, in memory. A test moves the selection and edits cells; must never tell anybody of its own accord.
import { WorkbookRefusal } from '../../src/run/ports';
import { parseAddress, type CellOfSheet } from '../../src/workbook/cell-address';
import type { PaneWorkbook, SheetWatcher } from '../../src/workbook/pane-workbook';

export class FakePaneWorkbook implements PaneWorkbook {
  /** Where the user was brought, in order. */
  readonly visited: CellOfSheet[] = [];
  readonly cells = new Map<string, string>();
  selected = 'Sheet1!B2';
  /** Sheets that are not there any more. */
  readonly gone = new Set<string>();
  readonly #watchers = new Set<SheetWatcher>();

  async goTo(place: CellOfSheet | string): Promise<void> {
    const cell = typeof place === 'string' ? parseAddress(place) : place;
    if (cell === undefined) throw new WorkbookRefusal('gone', 'No sheet is named.');
    if (this.gone.has(cell.sheet)) throw new WorkbookRefusal('gone', `The sheet "${cell.sheet}" is not there any more.`);
    this.visited.push(cell);
  }

  async put(text: string): Promise<string> {
    if (this.cells.has(this.selected)) throw new WorkbookRefusal('selection', 'B2 is not empty. Select an empty cell, then try again.');
    this.cells.set(this.selected, text);
    return this.selected;
  }

  async watch(watcher: SheetWatcher): Promise<() => void> {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** The user selects something else. */
  select(): void {
    for (const { onSelected } of this.#watchers) onSelected();
  }

  get watchers(): number {
    return this.#watchers.size;
  }
}
