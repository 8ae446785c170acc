// Which columns were chosen for which headings, on this computer. Headings are of the user's own lists: few are kept, and none
// of what stands below them.
import type { RememberedMappings } from '../run/ports';

interface KeptMapping {
  readonly headings: string;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

const MOST_KEPT = 30;

export class KeptMappings implements RememberedMappings {
  readonly #storage: () => Storage;
  readonly #name: string;

  /** @param storage Throws where the browser blocks storage; then nothing is remembered. */
  constructor(storage: () => Storage, name: string) {
    this.#storage = storage;
    this.#name = name;
  }

  find(headings: readonly string[]): Readonly<Record<string, readonly string[]>> | undefined {
    const wanted = nameOf(headings);
    return this.#all().find((each) => each.headings === wanted)?.chosen;
  }

  remember(headings: readonly string[], chosen: Readonly<Record<string, readonly string[]>>): void {
    const name = nameOf(headings);
    const others = this.#all().filter((each) => each.headings !== name);
    try {
      this.#storage().setItem(this.#name, JSON.stringify([{ headings: name, chosen }, ...others].slice(0, MOST_KEPT)));
    } catch {
      // Storage that is blocked or full remembers nothing; the columns are recognised all the same.
    }
  }

  #all(): readonly KeptMapping[] {
    try {
      const kept: unknown = JSON.parse(this.#storage().getItem(this.#name) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKeptMapping) : [];
    } catch {
      return [];
    }
  }
}

/** Columns may be moved: what counts is which headings there are. */
function nameOf(headings: readonly string[]): string {
  return JSON.stringify([...headings].sort());
}

/** What earlier versions have kept held one heading a role, and what they had recognised as well as what was chosen: it is dropped. */
function isKeptMapping(value: unknown): value is KeptMapping {
  if (typeof value !== 'object' || value === null || !('headings' in value) || !('chosen' in value)) return false;
  const { headings, chosen } = value;
  return typeof headings === 'string' && typeof chosen === 'object' && chosen !== null && Object.values(chosen).every((each) => Array.isArray(each) && each.every((heading) => typeof heading === 'string'));
}
