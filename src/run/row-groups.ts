// Rows that share a fate, for telling how many there are and where the first ones stand.

export interface RowGroup {
  readonly rows: number;
  /** As the sheet counts rows: from 1. At most five. */
  readonly firstRows: readonly number[];
}

const SHOWN_ROWS = 5;

export class RowGroups<T> {
  readonly #groups = new Map<string, { readonly facts: T; rows: number; readonly firstRows: number[] }>();

  /** @param row Zero-based. @param facts What is said of the group; those of its first row count. */
  add(name: string, row: number, facts: () => T): void {
    const group = this.#groups.get(name) ?? { facts: facts(), rows: 0, firstRows: [] };
    this.#groups.set(name, group);
    group.rows += 1;
    if (group.firstRows.length < SHOWN_ROWS) group.firstRows.push(row + 1);
  }

  get list(): (T & RowGroup)[] {
    return [...this.#groups.values()].map(({ facts, rows, firstRows }) => ({ ...facts, rows, firstRows }));
  }
}
