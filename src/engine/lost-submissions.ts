// Searches for what submissions without an answer have bought. Takes open entries, writes the ids that are proved into
// the journal; must never send anything, and gives up only by leaving the decision to the user.
import type { ClassificationId } from '../customs/classification';
import type { RequestKey } from '../customs/request-key';
import type { Admission } from './admission';
import { ageMs, LONGEST_UNDER_WAY_MS } from './journal-times';
import type { AskedGoods, Charge, ChargeStore, ClassificationService, Clock, Journal, JournalEntry, JournalledProduct, ListedClassification, Neighbours, RecordStore } from './ports';
import { findingsOf, reachesBack, worthReading, type Evidence, type Findings, type Rival } from './reconcile';
import { backoffMs } from './retry-policy';

// What arrived is in the list at once. A request can also arrive late, but hardly more than a minute after it was sent.
const FIRST_SEARCH_MS = 5_000;
const LAST_SEARCH_MS = 60_000;
// 1,000 classifications of the whole organisation since the intent.
const LONGEST_SEARCH_PAGES = 10;

export interface LostSubmissionsOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly charges: ChargeStore;
  readonly neighbours: Neighbours;
  /** Credits left, as the last answer has told. */
  readonly balance: () => number | undefined;
  /** Names the account that pays now. */
  readonly payer: () => string | undefined;
  /** All of its ids are in the journal now, or the rest is uncertain. */
  readonly onSearched: (entry: JournalEntry) => void;
  /** The search has to wait. */
  readonly onTrouble: (keys: readonly RequestKey[], error: unknown) => void;
}

/** The service's list back to a submission. */
interface Listed {
  readonly listed: readonly ListedClassification[];
  /** Nothing of the submission can be further down. */
  readonly isComplete: boolean;
}

interface Search {
  readonly entry: JournalEntry;
  /** By our own clock. */
  readonly startedAt: number;
}

export class LostSubmissions {
  readonly #options: LostSubmissionsOptions;

  constructor(options: LostSubmissionsOptions) {
    this.#options = options;
  }

  /** Searches soon, and once more when nothing can arrive any more; waits for the service as long as it takes. */
  search(entry: JournalEntry): void {
    const startedAt = this.#options.clock.now();
    this.#searchLater({ entry, startedAt }, FIRST_SEARCH_MS - ageMs(entry, this.#options.service));
  }

  /** One search, the last one: what it does not prove stays uncertain. Rejects when the service or a store does not answer. */
  async searchNow(entries: readonly JournalEntry[]): Promise<void> {
    for (const entry of entries) await this.#adopt(entry, await this.#listSince(entry), true);
  }

  #searchLater(search: Search, delayMs: number, attempt = 1): void {
    this.#options.clock.schedule(() => void this.#search(search, attempt), Math.max(0, delayMs));
  }

  async #search(search: Search, attempt: number): Promise<void> {
    const { clock, service, onSearched, onTrouble } = this.#options;
    const { entry, startedAt } = search;
    try {
      const listed = await this.#listSince(entry);
      // After the list, whose answer tells the service's time. An intent written before any answer had told it has the
      // time of our own clock, which may be hours wrong: then the time of the search counts.
      const passedMs = Math.max(ageMs(entry, service), clock.now() - startedAt);
      const isLast = passedMs >= LAST_SEARCH_MS;
      if ((await this.#adopt(entry, listed, isLast)) || isLast) return onSearched(entry);
      this.#searchLater(search, LAST_SEARCH_MS - passedMs);
    } catch (error) {
      onTrouble(entry.products.map(({ key }) => key), error);
      this.#searchLater(search, backoffMs(attempt), attempt + 1);
    }
  }

  /** @returns whether every product has its id now. */
  async #adopt(entry: JournalEntry, list: Listed, isLast: boolean): Promise<boolean> {
    const { journal, neighbours } = this.#options;
    const asked = await this.#ask(entry, list.listed);
    // Alone, or another search could prove the same classification for a product of its own.
    return neighbours.exclusively(async () => {
      const findings = findingsOf(entry, { listed: list.listed, asked, ...(await this.#others(entry, list.listed)) });
      const isProbablyNotBought = findings.areMissing && list.isComplete && this.#isUnpaid(entry);
      let isFound = true;
      await journal.update(entry.entryId, (open) => {
        const products = open.products.map((product) => withFinding(product, findings));
        isFound = products.every(({ id }) => id !== undefined);
        const isUncertain = !isFound && (isLast || open.isUncertain);
        return { ...open, products, isUncertain, isProbablyNotBought: isUncertain && isProbablyNotBought };
      });
      return isFound;
    });
  }

  /** The credits are what they were before it was sent, of the same account. */
  #isUnpaid({ balanceBefore, payer }: JournalEntry): boolean {
    return balanceBefore !== undefined && balanceBefore === this.#options.balance() && payer === this.#options.payer();
  }

  /** What full records tell about for which goods they were asked: as long as they do tell it, and no record twice. */
  async #ask(entry: JournalEntry, listed: readonly ListedClassification[]): Promise<ReadonlyMap<ClassificationId, AskedGoods>> {
    const { admission, service } = this.#options;
    const asked = new Map<ClassificationId, AskedGoods>();
    for (const id of worthReading(entry, { listed, taken: (await this.#others(entry, listed)).taken })) {
      const goods = await admission.run('result', () => service.asked(id));
      asked.set(id, goods);
      if (goods.origin === undefined || goods.destination === undefined) break;
    }
    return asked;
  }

  async #others(entry: JournalEntry, listed: readonly ListedClassification[]): Promise<Pick<Evidence, 'taken' | 'rivals'>> {
    const { journal, store, charges } = this.#options;
    const open = await journal.open();
    const others = open.filter(({ entryId }) => entryId !== entry.entryId).flatMap(({ products }) => products);
    const givenUp = open.flatMap((each) => each.givenUp);
    const kept = await store.kept(listed.map(({ progress }) => progress.id));
    const copied = (await charges.all()).flatMap((charge) => rivalsOf(charge, entry));
    return { taken: new Set([...kept, ...others.flatMap(({ id }) => id ?? [])]), rivals: [...givenUp, ...others.filter(({ id }) => id === undefined), ...copied] };
  }

  async #listSince(entry: JournalEntry): Promise<Listed> {
    const { admission, service } = this.#options;
    const all: ListedClassification[] = [];
    let isComplete = false;
    for (let page = 1; page <= LONGEST_SEARCH_PAGES && !isComplete; page += 1) {
      const { listed, isLast } = await admission.run('result', () => service.newest(page));
      all.push(...listed);
      isComplete = isLast || reachesBack(listed, entry);
    }
    return { listed: all, isComplete };
  }
}

function withFinding(product: JournalledProduct, { proved, candidates }: Findings): JournalledProduct {
  const { key, request } = product;
  const id = product.id ?? proved.get(key);
  if (id !== undefined) return { key, request, id };
  const candidate = candidates.get(key);
  return candidate === undefined ? { key, request } : { key, request, candidate };
}

/** What a browser has bought twice lies in the list as if it were somebody's; until a charge is settled, that may be so. */
function rivalsOf({ entryId, sentAt, descriptions }: Charge, entry: JournalEntry): Rival[] {
  if (entryId === entry.entryId || Math.abs(sentAt - entry.intentAt) > 2 * LONGEST_UNDER_WAY_MS) return [];
  return descriptions.map((description) => ({ request: { description } }));
}
