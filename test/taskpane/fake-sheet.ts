// The workbook as the pane asks for it. A test moves the selection; must never do so of its own accord.
import type { ClassificationError } from '../../src/customs/errors';
import type { CellAddress, CellOfSheet, SheetRuntime, SheetWatcher } from '../../src/runtime/runtime';

export class FakeSheet implements SheetRuntime {
  /** Where the user was brought, in order. */
  readonly visited: (CellAddress | CellOfSheet)[] = [];
  readonly texts: string[] = [];
  /** Why Excel takes nothing; undefined when it does. */
  refusal: ClassificationError | undefined;
  readonly #watchers = new Set<SheetWatcher>();

  async goTo(cell: CellAddress | CellOfSheet): Promise<void> {
    if (this.refusal !== undefined) throw this.refusal;
    this.visited.push(cell);
  }

  async put(text: string): Promise<CellAddress> {
    if (this.refusal !== undefined) throw this.refusal;
    this.texts.push(text);
    return 'Sheet1!B2';
  }

  watch(watcher: SheetWatcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** The user selects something else. */
  select(): void {
    for (const watcher of this.#watchers) watcher.onSelected();
  }

  /** The user edits a cell. */
  edit(): void {
    for (const watcher of this.#watchers) watcher.onChanged();
  }
}
