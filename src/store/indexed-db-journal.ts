// The journal on this computer, shared by all windows. An entry that cannot be read stops everything: it may have
// been paid for, and must never be taken for nothing.
import { parse } from 'valibot';
import type { Journal, JournalEntry } from '../engine/ports';
import type { Import8Database } from './import8-database';
import { StoredEntry } from './stored-shapes';

/** A hundred products each: all that a run of thousands has under way would keep the page for 100 ms in one go. */
const READ_AT_ONCE = 5;

export class IndexedDbJournal implements Journal {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  async open(): Promise<readonly JournalEntry[]> {
    const entries = await this.#database.use(async (database) => {
      const { store, done } = database.transaction('journal', 'readonly');
      // Not through an index, which leaves out what has no time.
      const entryIds = await store.getAllKeys();
      const read: JournalEntry[] = [];
      for (let start = 0; start < entryIds.length; start += READ_AT_ONCE) {
        const stored = await Promise.all(entryIds.slice(start, start + READ_AT_ONCE).map((entryId) => store.get(entryId)));
        read.push(...stored.map((each) => parse(StoredEntry, each)));
      }
      await done;
      return read;
    });
    return entries.sort((a, b) => a.intentAt - b.intentAt);
  }

  async add(entry: JournalEntry): Promise<void> {
    // What could not be read again would stop all buying on this computer.
    const stored = parse(StoredEntry, entry);
    await this.#database.use(async (database) => {
      const transaction = database.transaction('journal', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.add(stored, entry.entryId), transaction.done]);
    });
  }

  async update(entryId: string, change: (entry: JournalEntry) => JournalEntry | undefined): Promise<void> {
    const failure = await this.#database.use(async (database) => {
      const transaction = database.transaction('journal', 'readwrite', { durability: 'strict' });
      const { store } = transaction;
      const stored = await store.get(entryId);
      const outcome = stored === undefined ? undefined : attempt(change, parse(StoredEntry, stored));
      await Promise.all([
        outcome?.kind === 'replaced' && store.put(outcome.entry, entryId),
        outcome?.kind === 'closed' && store.delete(entryId),
        transaction.done,
      ]);
      return outcome?.kind === 'failed' ? outcome : undefined;
    });
    if (failure !== undefined) return Promise.reject(failure.error);
  }
}

type Outcome = { readonly kind: 'replaced'; readonly entry: JournalEntry } | { readonly kind: 'closed' } | { readonly kind: 'failed'; readonly error: unknown };

/** A fault of the change is the caller's, not the store's: it is handed on as it is, and nothing is written. */
function attempt(change: (entry: JournalEntry) => JournalEntry | undefined, entry: JournalEntry): Outcome {
  try {
    const changed = change(entry);
    return changed === undefined || changed.products.length + changed.givenUp.length === 0 ? { kind: 'closed' } : { kind: 'replaced', entry: parse(StoredEntry, changed) };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
