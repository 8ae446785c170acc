// What the pane does in the workbook besides runs. Takes how that is loaded, which happens when it is first wanted.
import type { PaneWorkbook } from '../workbook/pane-workbook';
import { notLoaded } from './lazy-rows';
import type { CellAddress, CellOfSheet, SheetRuntime, SheetWatcher } from './runtime';

export class SheetDesk implements SheetRuntime {
  readonly #load: () => Promise<PaneWorkbook>;

  constructor(load: () => Promise<PaneWorkbook>) {
    this.#load = load;
  }

  async goTo(cell: CellAddress | CellOfSheet): Promise<void> {
    return (await this.#workbook()).goTo(cell);
  }

  async put(text: string): Promise<CellAddress> {
    return (await this.#workbook()).put(text);
  }

  watch(watcher: SheetWatcher): () => void {
    const watching = this.#workbook().then((workbook) => workbook.watch(watcher));
    // The pane then looks when it is told to.
    watching.catch((error: unknown) => reportError(error));
    return () => void watching.then((stop) => stop(), () => undefined);
  }

  #workbook(): Promise<PaneWorkbook> {
    return this.#load().catch((cause: unknown) => {
      throw notLoaded(cause);
    });
  }
}
