// The journal in memory: for the sandbox, which no other window shares, and for tests.
import type { Journal, JournalEntry } from '../engine/ports';

export class MemoryJournal implements Journal {
  readonly #entries = new Map<string, JournalEntry>();

  open(): Promise<readonly JournalEntry[]> {
    return Promise.resolve(structuredClone([...this.#entries.values()]).sort((a, b) => a.intentAt - b.intentAt));
  }

  add(entry: JournalEntry): Promise<void> {
    if (this.#entries.has(entry.entryId)) return Promise.reject(new Error(`Entry ${entry.entryId} is in the journal already.`));
    this.#entries.set(entry.entryId, structuredClone(entry));
    return Promise.resolve();
  }

  update(entryId: string, change: (entry: JournalEntry) => JournalEntry | undefined): Promise<void> {
    // A fault of the change rejects, and leaves the entry as it is.
    return new Promise((resolve) => {
      const entry = this.#entries.get(entryId);
      if (entry !== undefined) this.#replace(entryId, change(structuredClone(entry)));
      resolve();
    });
  }

  #replace(entryId: string, changed: JournalEntry | undefined): void {
    if (changed === undefined || changed.products.length + changed.givenUp.length === 0) this.#entries.delete(entryId);
    else this.#entries.set(entryId, structuredClone(changed));
  }
}
