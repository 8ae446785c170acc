// Rows that share a fate, for telling how many there are and where the first ones stand.

export interface RowGroup {
  readonly rows: number;
  /** As the sheet counts rows: from 1. Not more than anybody would go to. */
  readonly firstRows: readonly number[];
}

const SHOWN_ROWS = 50;

export class RowGroups<T> {
  readonly #groups = new Map<string, { readonly facts: T; readonly rows: Set<number> }>();

  /** A row that may lack two things for the same reason counts once. @param row Zero-based. @param facts Of the group; those of its first row count. */
  add(name: string, row: number, facts: () => T): void {
    const group = this.#groups.get(name);
    if (group === undefined) this.#groups.set(name, { facts: facts(), rows: new Set([row]) });
    else group.rows.add(row);
  }

  get list(): (T & RowGroup)[] {
    return [...this.#groups.values()].map(({ facts, rows }) => ({ ...facts, rows: rows.size, firstRows: firstOf(rows) }));
  }
}

function firstOf(rows: ReadonlySet<number>): number[] {
  const first: number[] = [];
  for (const row of rows) {
    if (first.length === SHOWN_ROWS) break;
    first.push(row + 1);
  }
  return first;
}
