// What the sandbox's desk keeps, for this browser session only: in memory, and written down so that a page that is loaded again
// goes on with it. It leaves no trace once the session is over.
import { array, custom, object, safeParse, string } from 'valibot';
import type { Journal, KeyedRecord, RecordStore } from '../engine/ports';
import type { KeptRun, RunStore } from '../run/ports';
import { MemoryJournal } from './memory-journal';
import { MemoryRecordStore } from './memory-record-store';
import { MemoryRunStore } from './memory-run-store';
import { StoredEntry, StoredRun } from './stored-shapes';

/** Where one text is kept; reading and writing may throw where the browser blocks storage. */
export interface KeptText {
  read(): string | null;
  write(text: string): void;
}

const Kept = object({ records: array(custom<KeyedRecord>((value) => typeof value === 'object' && value !== null)), entries: array(StoredEntry), runs: array(string()) });

export class SessionKeeping {
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly runs: RunStore;
  readonly #text: KeptText;
  readonly #records = new Map<string, KeyedRecord>();
  readonly #runs = new Map<string, KeptRun>();
  readonly #memory = { store: new MemoryRecordStore(), journal: new MemoryJournal(), runs: new MemoryRunStore() };
  readonly #restored: Promise<unknown>;

  constructor(text: KeptText) {
    this.#text = text;
    const { store, journal, runs } = this.#memory;
    this.#restored = this.#restore();
    this.store = {
      find: async (keys) => (await this.#restored, store.find(keys)),
      keysOf: async (beginnings) => (await this.#restored, store.keysOf(beginnings)),
      kept: async (ids) => (await this.#restored, store.kept(ids)),
      save: (entries) => this.#change(() => store.save(entries), () => entries.forEach((entry) => this.#records.set(entry.key, entry))),
    };
    this.journal = {
      open: async () => (await this.#restored, journal.open()),
      add: (entry) => this.#change(() => journal.add(entry)),
      update: (entryId, change) => this.#change(() => journal.update(entryId, change)),
    };
    this.runs = {
      unfinished: async (workbook) => (await this.#restored, runs.unfinished(workbook)),
      save: (run) => this.#change(() => runs.save(run), () => this.#runs.set(run.runId, run)),
      remove: (runId) => this.#change(() => runs.remove(runId), () => this.#runs.delete(runId)),
    };
  }

  async #change(change: () => Promise<void>, note: () => unknown = () => undefined): Promise<void> {
    await this.#restored;
    await change();
    note();
    const entries = await this.#memory.journal.open();
    try {
      this.#text.write(JSON.stringify({ records: [...this.#records.values()], entries, runs: [...this.#runs.values()].map(textOf) }));
    } catch {
      // Blocked or full: a page that is loaded again begins anew.
    }
  }

  async #restore(): Promise<void> {
    const parsed = safeParse(Kept, this.#read());
    if (!parsed.success) return;
    const { store, journal, runs } = this.#memory;
    for (const entry of parsed.output.records) this.#records.set(entry.key, entry);
    await store.save(parsed.output.records);
    for (const entry of parsed.output.entries) await journal.add(entry);
    for (const run of parsed.output.runs.flatMap(runOf)) {
      this.#runs.set(run.runId, run);
      await runs.save(run);
    }
  }

  #read(): unknown {
    try {
      return JSON.parse(this.#text.read() ?? 'null');
    } catch {
      return null;
    }
  }
}

function textOf(run: KeptRun): string {
  return JSON.stringify({ ...run, fingerprints: [...run.fingerprints], places: [...run.places], written: [...run.written] });
}

function runOf(text: string): KeptRun[] {
  const { fingerprints, places, written, ...run } = JSON.parse(text) as Record<'fingerprints' | 'places' | 'written', number[]>;
  const parsed = safeParse(StoredRun, { ...run, fingerprints: Float64Array.from(fingerprints), places: Uint32Array.from(places), written: Uint8Array.from(written) });
  return parsed.success ? [parsed.output] : [];
}
