// What the pane does in the workbook besides runs. Loaded when it is first wanted: every workbook with a formula loads the
// runtime, and few need this.
import { ClassificationError } from '../customs/errors';
import { parseAddress } from '../workbook/cell-address';
import type { PaneWorkbook } from '../workbook/pane-workbook';
import type { CellAddress, CellOfSheet, SheetRuntime, SheetWatcher } from './runtime';

export class SheetDesk implements SheetRuntime {
  readonly #load: () => Promise<PaneWorkbook>;

  constructor(load: () => Promise<PaneWorkbook>) {
    this.#load = load;
  }

  async goTo(cell: CellAddress | CellOfSheet): Promise<void> {
    const place = typeof cell === 'string' ? parseAddress(cell) : cell;
    if (place === undefined) throw new ClassificationError('workbook-refused', 'Excel has not told in which sheet this cell is.');
    await (await this.#workbook()).goTo(place);
  }

  async put(text: string): Promise<CellAddress> {
    return (await this.#workbook()).put(text);
  }

  watch({ onSelected, onChanged }: SheetWatcher): () => void {
    let isOver = false;
    let stop: () => void = () => undefined;
    const unlessOver = (tell: () => void) => () => {
      if (!isOver) tell();
    };
    this.#load()
      .then((workbook) => workbook.watch(unlessOver(onSelected), unlessOver(onChanged)))
      .then((stopWatching) => {
        if (isOver) stopWatching();
        else stop = stopWatching;
      })
      // The pane then looks when it is told to.
      .catch((error: unknown) => reportError(error));
    return () => {
      isOver = true;
      stop();
    };
  }

  #workbook(): Promise<PaneWorkbook> {
    return this.#load().catch((cause: unknown) => {
      throw new ClassificationError('service-unavailable', 'This part of the add-in could not be loaded. Check the connection and try again.', { cause });
    });
  }
}
