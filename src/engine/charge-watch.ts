// Notices what may have been charged twice: a browser can send a request again by itself, and the page sees one answer.
// Takes submissions and the balances that answers tell; reads the list only where the two do not agree or cannot be
// compared. Must never buy, and never forget what it has found before the user has seen it.
import type { ClassificationId } from '../customs/classification';
import { BalanceBook, type Comparison } from './balance-book';
import type { AcceptedBatch, Charge, Clock, DoubleCharge, JournalEntry } from './ports';
import { listSearches } from './list-searches';
import type { Finding, SecondSetSearch, SecondSetSearchOptions } from './second-set-search';
import type { Sent } from './second-sets';
import type { SubmissionKeeper } from './submitter';

// By then what has come along with an answer is charged, and in the list.
const SOON_MS = 5_000;
// Our own search tells what became of a lost submission within a minute.
const AFTER_SEARCH_MS = 75_000;
// The results have been asked for by then, and their answers should have told the balance.
const UNTOLD_MS = 90_000;
// A colleague who buys all the time makes every balance differ: pages of the list are read at this pace.
const BETWEEN_LOOKS_MS = 30_000;
const PAUSE_A_PAGE_MS = 10_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
const REVIEW_MS = 120_000;

export interface ChargeWatchOptions extends SecondSetSearchOptions {
  readonly clock: Clock;
  /** Everything that may have been charged twice and was not dismissed, of any runtime, oldest first. */
  readonly onFound: (found: readonly DoubleCharge[]) => void;
}

/** A charge that this runtime looks after. */
interface Watched {
  readonly charge: Charge;
  /** When it was sent, by our own clock; missing where another runtime has sent it. */
  readonly begunAt?: number;
  /** When the answer came, by our own clock. */
  answeredAt?: number;
  ids?: readonly ClassificationId[];
  /** The service has refused it: it should have cost nothing. */
  isRefused?: boolean;
  /** Credits that a balance has told are missing since it was sent. */
  missing: number;
  /** A balance has not settled it: the list has to. */
  isSuspect: boolean;
  /** When the list is to be looked at, if it is still watched then. */
  lookAt: number;
}

export class ChargeWatch {
  readonly #options: ChargeWatchOptions;
  readonly #book = new BalanceBook();
  #search: SecondSetSearch | undefined;
  readonly #watched = new Map<string, Watched>();
  #found: readonly DoubleCharge[] = [];
  #failures = 0;
  #restUntil = -Infinity;
  #isLooking = false;
  #cancelLook: (() => void) | undefined;

  constructor(options: ChargeWatchOptions) {
    this.#options = options;
    options.neighbours.listen((message) => message.kind === 'charges changed' && void this.#review());
  }

  /** What may have been charged twice and was not dismissed, oldest first. */
  get found(): readonly DoubleCharge[] {
    return this.#found;
  }

  /** Hears of every submission what the other keeper hears. */
  beside(keeper: Omit<SubmissionKeeper, 'begin'>): SubmissionKeeper {
    return {
      begin: (entry) => this.#begin(entry),
      accept: (entry, batch) => {
        keeper.accept(entry, batch);
        this.#accepted(entry, batch);
      },
      search: (entry) => {
        keeper.search(entry);
        this.#lost(entry);
      },
      release: (entry, isUnsent) => {
        keeper.release(entry, isUnsent);
        this.#released(entry, isUnsent);
      },
      watch: () => keeper.watch(),
    };
  }

  // ---- submissions ---------------------------------------------------------------------------------------------------

  /** Written down first: what a page that dies has bought is compared by the next one. */
  async #begin({ entryId, ownerId, products }: JournalEntry): Promise<void> {
    const { charges, clock, service } = this.#options;
    const charge: Charge = { entryId, ownerId, sentAt: service.now(), descriptions: products.map(({ request }) => request.description) };
    await charges.put(charge);
    this.#watched.set(entryId, { charge, begunAt: clock.now(), missing: 0, isSuspect: false, lookAt: Infinity });
    this.#book.sending(entryId, clock.now());
  }

  #accepted({ entryId }: JournalEntry, { ids, creditsRemaining }: AcceptedBatch): void {
    const now = this.#options.clock.now();
    const watched = this.#watched.get(entryId);
    if (watched !== undefined) Object.assign(watched, { ids, answeredAt: now, lookAt: now + UNTOLD_MS });
    this.#weigh(this.#book.accepted(entryId, ids.length, creditsRemaining, now));
    this.#lookLater();
  }

  #lost({ entryId }: JournalEntry): void {
    const now = this.#options.clock.now();
    this.#book.lost(entryId, now);
    const watched = this.#watched.get(entryId);
    if (watched !== undefined) Object.assign(watched, { isSuspect: true, lookAt: (watched.begunAt ?? now) + AFTER_SEARCH_MS });
    this.#lookLater();
  }

  /** A browser that has sent it twice shows the refusal of the second one only: the balance tells. */
  #released({ entryId }: JournalEntry, isUnsent: boolean): void {
    const now = this.#options.clock.now();
    this.#book.released(entryId, now);
    if (isUnsent) return this.#settle([entryId]);
    const watched = this.#watched.get(entryId);
    if (watched === undefined) return;
    // New credits that a copy has spent at once leave the balance as it was.
    const isSuspect = !this.#book.reachesFor(watched.charge.descriptions.length);
    Object.assign(watched, { isRefused: true, answeredAt: now, isSuspect, lookAt: now + (isSuspect ? SOON_MS : UNTOLD_MS) });
    this.#lookLater();
  }

  // ---- balances ------------------------------------------------------------------------------------------------------

  /** The balance of the account as it was read, before anything of ours. */
  begin(balance: number): void {
    // It may count what is still to be compared: the next balance that is told has that looked for.
    if (this.#watched.size === 0) this.#book.begin(balance);
  }

  /** The account may be another one from here on. */
  forgetBalance(): void {
    this.#book.forget();
  }

  /** @param askedAt When the request was handed over whose answer tells it, by our own clock. */
  told(balance: number, askedAt: number): void {
    const comparison = this.#book.told(balance, askedAt);
    this.#weigh(comparison);
    if (comparison?.verdict !== 'agrees') return;
    // A copy that the service is slow with may not have been charged when the answer came.
    const settled = [...this.#watched].filter(([, { answeredAt = Infinity, isSuspect }]) => !isSuspect && answeredAt + SOON_MS <= askedAt);
    this.#settle(settled.map(([entryId]) => entryId));
  }

  /** Any that no balance has settled yet may be the one; those that it is about are the likely ones. */
  #weigh(comparison: Comparison | undefined): void {
    if (comparison?.verdict !== 'differs') return;
    const soon = this.#options.clock.now() + SOON_MS;
    for (const [entryId, watched] of this.#watched) {
      if (watched.answeredAt === undefined) continue;
      if (comparison.entryIds.includes(entryId)) watched.missing += comparison.missing;
      watched.lookAt = watched.isSuspect ? watched.lookAt : soon;
      watched.isSuspect = true;
    }
    this.#lookLater();
  }

  /** It was charged once, or not at all. What cannot be struck off is looked at once more by a later page. */
  #settle(entryIds: readonly string[]): void {
    if (entryIds.length === 0) return;
    for (const entryId of entryIds) this.#watched.delete(entryId);
    this.#options.charges.remove(entryIds).catch(() => undefined);
    this.#lookLater();
  }

  // ---- the list ------------------------------------------------------------------------------------------------------

  #lookLater(): void {
    const { clock } = this.#options;
    this.#cancelLook?.();
    this.#cancelLook = undefined;
    const next = Math.min(...[...this.#watched.values()].map(({ lookAt }) => lookAt));
    if (next === Infinity || this.#isLooking) return;
    this.#cancelLook = clock.schedule(() => void this.#look(), Math.max(0, Math.max(next, this.#restUntil) - clock.now()));
  }

  async #look(): Promise<void> {
    const { clock } = this.#options;
    this.#isLooking = true;
    let pages = 0;
    try {
      const due = [...this.#watched.values()].filter(({ lookAt }) => lookAt <= clock.now());
      const { SecondSetSearch } = await listSearches();
      this.#search ??= new SecondSetSearch(this.#options);
      pages = await this.#search.search(due, (watched) => this.#sentOf(watched), (watched, finding) => this.#conclude(watched, finding));
      this.#failures = 0;
    } catch {
      // Whoever waits for a result tells why the service or a store does not answer.
      this.#failures += 1;
    }
    this.#isLooking = false;
    this.#restUntil = clock.now() + Math.min(BETWEEN_LOOKS_MS * 2 ** this.#failures + pages * PAUSE_A_PAGE_MS, LONGEST_PAUSE_MS);
    this.#lookLater();
  }

  async #conclude(watched: Watched, finding: Finding): Promise<void> {
    const { clock } = this.#options;
    const { charge, missing, ids } = watched;
    switch (finding.kind) {
      case 'twice':
        return this.#tell({ ...charge, found: finding.found });
      case 'out of reach':
        // Only what a balance has told is worth telling then.
        if (missing === 0 || ids === undefined) return this.#settle([charge.entryId]);
        return this.#tell({ ...charge, found: { credits: Math.min(missing, ids.length), products: [] } });
      case 'once':
        return this.#settle([charge.entryId]);
      case 'settled':
        this.#watched.delete(charge.entryId);
        return;
      case 'too early':
        watched.lookAt = clock.now() + BETWEEN_LOOKS_MS;
        return;
      case 'other account':
        // Its key may come back.
        watched.lookAt = clock.now() + LONGEST_PAUSE_MS;
    }
  }

  #sentOf({ charge, ids, isRefused = false, begunAt, answeredAt }: Watched): Sent {
    const { clock, service } = this.#options;
    if (begunAt === undefined) return charge;
    // The service may not have told its time when it was sent.
    const sentAt = service.now() - (clock.now() - begunAt);
    return { ...charge, sentAt, isRefused, ...(ids === undefined || answeredAt === undefined ? {} : { ids, tookMs: answeredAt - begunAt }) };
  }

  // ---- the user ------------------------------------------------------------------------------------------------------

  async #tell(charge: Charge): Promise<void> {
    const { charges, neighbours } = this.#options;
    await charges.put(charge);
    this.#watched.delete(charge.entryId);
    this.#show([...this.#found.filter(({ entryId }) => entryId !== charge.entryId), ...toldOf(charge)]);
    neighbours.tell({ kind: 'charges changed' });
  }

  /** The user has seen them. Rejects with `store-unreadable`. */
  async dismiss(entryIds: readonly string[]): Promise<void> {
    const { charges, neighbours } = this.#options;
    await charges.remove(entryIds);
    this.#show(this.#found.filter(({ entryId }) => !entryIds.includes(entryId)));
    neighbours.tell({ kind: 'charges changed' });
  }

  #show(found: readonly DoubleCharge[]): void {
    const isNothing = found.length === 0 && this.#found.length === 0;
    this.#found = found;
    if (!isNothing) this.#options.onFound(found);
  }

  // ---- what others have left -----------------------------------------------------------------------------------------

  /** Shows what was found before, takes over what dead runtimes have left, and goes on doing so. Never rejects. */
  async keepReviewing(): Promise<void> {
    await this.#review();
    this.#options.clock.schedule(() => void this.keepReviewing(), REVIEW_MS);
  }

  async #review(): Promise<void> {
    const { charges, clock, neighbours, service } = this.#options;
    try {
      const all = await charges.all();
      this.#show(all.flatMap(toldOf));
      const open = all.filter(({ entryId, found }) => found === undefined && !this.#watched.has(entryId));
      const living = await neighbours.living([...new Set(open.map(({ ownerId }) => ownerId))]);
      for (const charge of open.filter(({ ownerId }) => !living.has(ownerId))) {
        const own: Charge = { ...charge, ownerId: neighbours.ownId };
        await charges.put(own);
        const ageMs = Math.max(0, service.now() - charge.sentAt);
        this.#watched.set(charge.entryId, { charge: own, missing: 0, isSuspect: true, lookAt: clock.now() + Math.max(SOON_MS, AFTER_SEARCH_MS - ageMs) });
      }
      this.#lookLater();
    } catch {
      // A store that does not answer is asked again at the next review, and refuses purchases in words of its own.
    }
  }
}

function toldOf({ entryId, sentAt, found }: Charge): DoubleCharge[] {
  return found === undefined ? [] : [{ entryId, sentAt, ...found }];
}
