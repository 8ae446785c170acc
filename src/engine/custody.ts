// Looks after everything that may have been paid for until its record is kept: submissions of this runtime, those that
// an earlier or a dead one left in the journal, and those whose answer was lost.
// Must never send anything, and never close an entry before its records are kept or the user has dropped it.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { ClassificationError } from '../customs/errors';
import { currentKey, type RequestKey } from '../customs/request-key';
import type { Admission } from './admission';
import { ageMs, canBeForgotten } from './journal-times';
import { listSearches } from './list-searches';
import type { LostSubmissions } from './lost-submissions';
import { Poller } from './poller';
import type { AcceptedBatch, ChargeStore, ClassificationService, Clock, Journal, JournalEntry, JournalledProduct, KeyedRecord, Neighbours, RecordStore } from './ports';
import type { RecordCache } from './record-cache';
import { backoffMs } from './retry-policy';

// Another runtime may die without a word, and what it followed is looked after from here on: soon where something is
// waited for, and now and then in any case.
const REVIEW_MS = 30_000;
const IDLE_REVIEW_MS = 120_000;

/** What the search for a product has come to that may have been paid for. */
export type UncertainReason =
  /** The service's list does not have it, or has several that it may be. */
  | 'not found'
  /** The list is complete and lacks it, and the credits have not moved. */
  | 'probably not bought'
  /** One classification has its words; for which origin and destination nothing tells, so it may be a colleague's. */
  | 'same words';

export interface UncertainProduct extends JournalledProduct {
  /** When it was about to be sent, in milliseconds since 1970 by the service's clock. */
  readonly intentAt: number;
  readonly reason: UncertainReason;
}

export interface CustodyOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly store: RecordStore;
  readonly cache: RecordCache;
  readonly journal: Journal;
  readonly charges: ChargeStore;
  readonly neighbours: Neighbours;
  /** Credits left, as the last answer has told. */
  readonly balance: () => number | undefined;
  /** Names the account that pays now, without giving its key away. */
  readonly payer: () => string | undefined;
  /** These are paid for and will have their records. */
  readonly onFollowed: (products: readonly JournalledProduct[]) => void;
  readonly onLanded: (records: readonly KeyedRecord[]) => void;
  /** What is open in the journal, of any runtime, by its key in the version of now; and of that, oldest first, what the user has to decide about. */
  readonly onReviewed: (open: ReadonlyMap<RequestKey, JournalledProduct>, uncertain: readonly UncertainProduct[]) => void;
  readonly onStoreRefused: (error: unknown) => void;
  readonly onStoreKept: () => void;
  /** These are not to be had for now. */
  readonly onTrouble: (keys: readonly RequestKey[], error: unknown) => void;
}

interface Place {
  readonly entryId: string;
  readonly key: RequestKey;
}

/** A record that this page has, whose product is still in the journal. */
interface Landed extends Place {
  readonly id: ClassificationId;
  /** The store has been asked to keep it and has not answered yet. */
  isOffered: boolean;
}

export class Custody {
  readonly #options: CustodyOptions;
  readonly #poller: Poller;
  readonly #followed = new Map<ClassificationId, Place>();
  #lost: LostSubmissions | undefined;
  readonly #landed = new Map<ClassificationId, Landed>();
  /** Entries that this runtime is sending, writing or searching for now. */
  readonly #busy = new Set<string>();
  #cancelReview: (() => void) | undefined;
  #cancelOffer: (() => void) | undefined;

  constructor(options: CustodyOptions) {
    this.#options = options;
    this.#poller = new Poller({
      clock: options.clock,
      service: options.service,
      admission: options.admission,
      onRecords: (records) => this.#land(records),
      onTrouble: (ids, error) => options.onTrouble(ids.flatMap((id) => this.#followed.get(id)?.key ?? []), error),
    });
    options.neighbours.listen((message) => {
      if (message.kind === 'journal changed') void this.review();
      if (message.kind === 'landed') this.#learn(message.records);
    });
  }

  // ---- a submission of this runtime -------------------------------------------------------------------------------

  /** From the intent on, until `accept`, `release` or `search`. */
  hold({ entryId }: JournalEntry): void {
    this.#busy.add(entryId);
  }

  /** It was not sent, and its entry is gone. */
  release({ entryId }: JournalEntry): void {
    this.#busy.delete(entryId);
  }

  /** The service has told the ids, in the order of the products. */
  accept(entry: JournalEntry, { batchId, ids }: AcceptedBatch): void {
    const products = entry.products.map((product, index) => ({ ...product, id: ids[index] ?? '' }));
    this.#follow(entry.entryId, products, batchId, 0);
    void this.#writeIds({ ...entry, batchId, products });
  }

  /** Until it is written, a restart has to search for the ids. */
  async #writeIds(entry: JournalEntry, attempt = 1): Promise<void> {
    const { clock, journal, onStoreRefused } = this.#options;
    try {
      const ids = new Map(entry.products.map(({ key, id }) => [key, id]));
      await journal.update(entry.entryId, (open) => ({ ...open, ...entry, products: open.products.map((product) => withId(product, ids.get(product.key))) }));
      this.#busy.delete(entry.entryId);
    } catch (error) {
      onStoreRefused(error);
      clock.schedule(() => void this.#writeIds(entry, attempt + 1), backoffMs(attempt));
    }
  }

  /** Nobody knows whether it arrived. */
  search(entry: JournalEntry): void {
    this.#busy.add(entry.entryId);
    // A page that cannot load its own files has no line either.
    this.#searches().then((lost) => lost.search(entry), () => this.#options.clock.schedule(() => this.search(entry), REVIEW_MS));
  }

  async #searches(): Promise<LostSubmissions> {
    const { LostSubmissions } = await listSearches();
    return (this.#lost ??= new LostSubmissions({
      ...this.#options,
      onSearched: (entry) => {
        this.#busy.delete(entry.entryId);
        void this.#reviewWithAll();
      },
    }));
  }

  // ---- what others have left ---------------------------------------------------------------------------------------

  /**
   * Reads the journal: takes over what dead runtimes have left, follows what is not followed yet. Repeats by itself
   * while anything is open that another runtime looks after.
   */
  async review(): Promise<void> {
    const { neighbours, onReviewed, onTrouble } = this.#options;
    this.#cancelReview?.();
    this.#cancelReview = undefined;
    try {
      const entries = await neighbours.exclusively(() => this.#takeOver());
      for (const entry of entries) this.#lookAfter(entry);
      const products = entries.flatMap((entry) => entry.products);
      onReviewed(new Map(products.map((product) => [currentKey(product.key), product])), entries.flatMap(uncertainOf));
      if (entries.some(({ ownerId, isUncertain, products: { length } }) => length > 0 && (ownerId !== neighbours.ownId || isUncertain))) this.watch();
    } catch (error) {
      onTrouble([], error);
      this.watch();
    }
  }

  /** Reviews now, and from then on now and then. */
  async keepReviewing(): Promise<void> {
    await this.review();
    this.#options.clock.schedule(() => void this.keepReviewing(), IDLE_REVIEW_MS);
  }

  /** Somebody else has a hand in something that is waited for here: they may die, or their news may not come. */
  watch(): void {
    this.#cancelReview ??= this.#options.clock.schedule(() => void this.review(), REVIEW_MS);
  }

  async #takeOver(): Promise<readonly JournalEntry[]> {
    const { journal, neighbours, service } = this.#options;
    const all = await journal.open();
    const forgotten = all.filter((entry) => canBeForgotten(entry, all, service.now()));
    for (const { entryId } of forgotten) await journal.update(entryId, () => undefined);
    const entries = all.filter((entry) => !forgotten.includes(entry));
    const living = await neighbours.living([...new Set(entries.map(({ ownerId }) => ownerId))]);
    const own = { ownerId: neighbours.ownId };
    return Promise.all(
      entries.map(async (entry) => {
        if (living.has(entry.ownerId)) return entry;
        await journal.update(entry.entryId, (open) => ({ ...open, ...own }));
        return { ...entry, ...own };
      }),
    );
  }

  #lookAfter(entry: JournalEntry): void {
    if (entry.ownerId !== this.#options.neighbours.ownId || this.#busy.has(entry.entryId)) return;
    const unfollowed = entry.products.filter(({ id }) => id !== undefined && !this.#followed.has(id) && !this.#landed.has(id));
    if (unfollowed.length > 0) this.#follow(entry.entryId, unfollowed, entry.batchId, ageMs(entry, this.#options.service));
    if (!entry.isUncertain && entry.products.some(({ id }) => id === undefined)) this.search(entry);
  }

  #follow(entryId: string, products: readonly JournalledProduct[], batchId: string | undefined, ageMs: number): void {
    const ids: ClassificationId[] = [];
    for (const { id, key } of products) {
      if (id === undefined) continue;
      ids.push(id);
      this.#followed.set(id, { entryId, key });
    }
    this.#poller.follow({ ids, ageMs, ...(batchId === undefined ? {} : { batchId }) });
    this.#options.onFollowed(products);
  }

  /** Looks at once at what is overdue: what was in the way may have gone. */
  hurry(): void {
    this.#poller.hurry();
  }

  // ---- records ------------------------------------------------------------------------------------------------------

  #land(records: readonly ClassificationRecord[]): void {
    const { neighbours, onLanded } = this.#options;
    const keyed = records.flatMap((record) => {
      const place = this.#followed.get(record.id);
      if (place === undefined) return [];
      this.#followed.delete(record.id);
      this.#landed.set(record.id, { ...place, id: record.id, isOffered: false });
      return [{ key: place.key, record }];
    });
    void this.#keep(keyed);
    onLanded(keyed);
    neighbours.tell({ kind: 'landed', records: keyed });
  }

  /** The cache offers what has been refused before along with these; again and again, also when nothing else lands. */
  async #keep(records: readonly KeyedRecord[]): Promise<void> {
    const { cache, clock, onStoreKept, onStoreRefused } = this.#options;
    this.#cancelOffer?.();
    this.#cancelOffer = undefined;
    const offered = [...this.#landed.values()].filter(({ isOffered }) => !isOffered);
    for (const landed of offered) landed.isOffered = true;
    try {
      await cache.save(records);
      await this.#settle(offered);
      if (!cache.hasUnsaved) onStoreKept();
    } catch (error) {
      for (const landed of offered) landed.isOffered = false;
      onStoreRefused(error);
      this.#cancelOffer ??= clock.schedule(() => void this.#keep([]), REVIEW_MS);
    }
  }

  /** Their records are kept: the last step of a submission. */
  async #settle(landed: readonly Landed[]): Promise<void> {
    // By key: the ids may not have been written yet.
    const keys = new Set(landed.map(({ key }) => key));
    const entryIds = new Set(landed.map(({ entryId }) => entryId));
    await Promise.all([...entryIds].map((entryId) => this.#strikeOff(entryId, ({ key }) => keys.has(key))));
    for (const { id } of landed) this.#landed.delete(id);
  }

  #strikeOff(entryId: string, isDone: (product: JournalledProduct) => boolean): Promise<void> {
    return this.#options.journal.update(entryId, (entry) => ({ ...entry, products: entry.products.filter((product) => !isDone(product)) }));
  }

  #giveUp(entryId: string, isGivenUp: (product: JournalledProduct) => boolean): Promise<void> {
    return this.#options.journal.update(entryId, (entry) => ({
      ...entry,
      products: entry.products.filter((product) => !isGivenUp(product)),
      givenUp: [...entry.givenUp, ...entry.products.filter(isGivenUp)],
    }));
  }

  /** What another runtime has been told, and has kept or could not keep. */
  #learn(records: readonly KeyedRecord[]): void {
    this.#options.cache.learn(records);
    this.#options.onLanded(records);
  }

  // ---- the user decides ------------------------------------------------------------------------------------------------

  /** Searches once more for everything uncertain. Rejects when the service or a store does not answer. */
  async lookAgain(): Promise<void> {
    const entries = await this.#options.journal.open();
    const lost = await this.#searches();
    await lost.searchNow(entries.filter(({ isUncertain, products }) => isUncertain && products.length > 0));
    await this.#reviewWithAll();
  }

  /** Gives up uncertain products. @param keys In the version of now. Rejects with `store-unreadable`. */
  async drop(keys: ReadonlySet<RequestKey>): Promise<void> {
    const { journal, neighbours } = this.#options;
    await neighbours.exclusively(async () => {
      for (const { entryId, isUncertain } of await journal.open()) {
        if (isUncertain) await this.#giveUp(entryId, ({ key, id }) => id === undefined && keys.has(currentKey(key)));
      }
    });
    await this.#reviewWithAll();
  }

  /** Takes what was found under the same words for what these products have bought. Rejects with `store-unreadable`. */
  async adopt(keys: ReadonlySet<RequestKey>): Promise<void> {
    const { journal, neighbours } = this.#options;
    await neighbours.exclusively(async () => {
      const entries = await journal.open();
      const taken = new Set(entries.flatMap(({ products }) => products.flatMap(({ id }) => id ?? [])));
      for (const { entryId, isUncertain } of entries) {
        if (!isUncertain) continue;
        await journal.update(entryId, (entry) => ({
          ...entry,
          products: entry.products.map(({ candidate, ...product }) => {
            const isAdopted = candidate !== undefined && product.id === undefined && keys.has(product.key) && !taken.has(candidate);
            return isAdopted ? { ...product, id: candidate } : withCandidate(product, candidate);
          }),
        }));
      }
    });
    await this.#reviewWithAll();
  }

  /** The journal has changed in a way that others may wait for. */
  async #reviewWithAll(): Promise<void> {
    await this.review();
    this.#options.neighbours.tell({ kind: 'journal changed' });
  }
}

function uncertainOf({ isUncertain, intentAt, products, isProbablyNotBought = false }: JournalEntry): UncertainProduct[] {
  if (!isUncertain) return [];
  const unsettled = isProbablyNotBought ? 'probably not bought' : 'not found';
  return products.filter(({ id }) => id === undefined).map((product) => ({ ...product, intentAt, reason: product.candidate === undefined ? unsettled : 'same words' }));
}

function withCandidate(product: JournalledProduct, candidate: ClassificationId | undefined): JournalledProduct {
  return candidate === undefined ? product : { ...product, candidate };
}

function withId(product: JournalledProduct, id: ClassificationId | undefined): JournalledProduct {
  return id === undefined ? product : { ...product, id };
}

/** What a cell is told whose product may have been paid for. */
export function uncertainError(): ClassificationError {
  return new ClassificationError(
    'submission-uncertain',
    'The connection to Import8 broke, or its answer could not be read, while this product was being sent: it may have been paid for. It is not sent again by itself; decide in the IMPORT8 pane.',
  );
}
