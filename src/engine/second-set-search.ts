// Looks into the service's list for what submissions have been charged a second time. Takes submissions, gives a finding for
// each; must never take for a second set what belongs to a submission that anybody on this computer knows.
import type { ClassificationId } from '../customs/classification';
import type { Admission } from './admission';
import type { ChargeStore, ClassificationService, DoubleCharge, Journal, JournalEntry, ListedClassification, Neighbours, RecordStore } from './ports';
import { isCovered, isOfAccount, secondSet, type ListSince, type Sent } from './second-sets';

// 1,000 classifications of the whole organisation.
const MOST_PAGES = 10;

export type Finding =
  | { readonly kind: 'once' }
  | { readonly kind: 'twice'; readonly found: Pick<DoubleCharge, 'credits' | 'products'> }
  /** The list does not reach back to it. */
  | { readonly kind: 'out of reach' }
  /** Its own classifications are still being searched for, or those of others that cannot be told from its own. */
  | { readonly kind: 'too early' }
  /** The list is that of another account. */
  | { readonly kind: 'other account' }
  /** Another window has come to a conclusion. */
  | { readonly kind: 'settled' };

export interface SecondSetSearchOptions {
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly charges: ChargeStore;
  readonly journal: Journal;
  readonly store: RecordStore;
  readonly neighbours: Neighbours;
}

interface Evidence {
  readonly since: ListSince;
  readonly entries: readonly JournalEntry[];
  /** Classifications that have their place. */
  readonly known: Set<ClassificationId>;
  /** Entries that no window has come to a conclusion about. */
  readonly unconcluded: ReadonlySet<string>;
}

export class SecondSetSearch {
  readonly #options: SecondSetSearchOptions;

  constructor(options: SecondSetSearchOptions) {
    this.#options = options;
  }

  /**
   * Rejects with ClassificationError when the service or a store does not answer.
   * @param due As known when it is called: the list tells the service's time.
   * @param conclude Called for each while no other window can come to a conclusion.
   * @returns how many pages of the list were read.
   */
  async search<T>(due: readonly T[], sentOf: (each: T) => Sent, conclude: (each: T, finding: Finding) => Promise<void>): Promise<number> {
    const { since, pages } = await this.#listSince(due, sentOf);
    await this.#options.neighbours.exclusively(async () => {
      const evidence = await this.#evidence(since, due.flatMap((each) => sentOf(each).ids ?? []));
      for (const each of due) await conclude(each, find(sentOf(each), evidence));
    });
    return pages;
  }

  async #listSince<T>(due: readonly T[], sentOf: (each: T) => Sent): Promise<{ since: ListSince; pages: number }> {
    const { admission, service } = this.#options;
    const listed: ListedClassification[] = [];
    for (let page = 1; ; page += 1) {
      const { listed: more, isLast } = await admission.run('result', () => service.newest(page));
      listed.push(...more);
      const since: ListSince = { listed, isAll: isLast };
      if (isLast || page === MOST_PAGES || due.every((each) => isCovered(sentOf(each), since))) return { since, pages: page };
    }
  }

  async #evidence(since: ListSince, own: readonly ClassificationId[]): Promise<Evidence> {
    const { journal, store, charges } = this.#options;
    const entries = await journal.open();
    const kept = await store.kept(since.listed.map(({ progress }) => progress.id));
    const all = await charges.all();
    const told = all.flatMap(({ found }) => found?.products.flatMap(({ seconds }) => seconds) ?? []);
    return {
      since,
      entries,
      known: new Set([...kept, ...told, ...own, ...entries.flatMap(({ products }) => products.flatMap(({ id }) => id ?? []))]),
      unconcluded: new Set(all.flatMap(({ entryId, found }) => (found === undefined ? [entryId] : []))),
    };
  }
}

function find(sent: Sent, { since, entries, known, unconcluded }: Evidence): Finding {
  const { entryId } = sent;
  if (!unconcluded.has(entryId)) return { kind: 'settled' };
  if (entries.some((entry) => entry.entryId === entryId && isSearchedFor(entry))) return { kind: 'too early' };
  if (since.isAll && !isOfAccount(sent, since)) return { kind: 'other account' };
  if (!isCovered(sent, since)) return { kind: 'out of reach' };
  // What has left the journal without a kept record was withdrawn: the page that did it may have died since.
  const isRefused = sent.isRefused === true || !entries.some((entry) => entry.entryId === entryId);
  const open = entries.filter((entry) => entry.entryId !== entryId && isSearchedFor(entry)).flatMap((entry) => entry.products.filter(({ id }) => id === undefined));
  const products = secondSet({ ...sent, isRefused }, since, known, open);
  if (products === undefined) return { kind: 'too early' };
  const seconds = products.flatMap((product) => product.seconds);
  // What is told of this one is not told of the next one again.
  for (const id of seconds) known.add(id);
  return seconds.length === 0 ? { kind: 'once' } : { kind: 'twice', found: { credits: seconds.length, products } };
}

function isSearchedFor({ isUncertain, products }: JournalEntry): boolean {
  return !isUncertain && products.some(({ id }) => id === undefined);
}
