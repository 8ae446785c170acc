// What may be bought, decided by one runtime at a time. Takes products nobody here knows, gives those that are the
// caller's to send, with the intent already in the journal; must never let two runtimes send the same product.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import type { NoGoods } from '../customs/no-goods';
import { currentKey, type RequestKey } from '../customs/request-key';
import type { Allowance, Grant, Purchase } from './allowance';
import { goodsGuard, type GoodsGuard } from './goods-guard';
import type { Journal, JournalEntry, JournalledProduct, Neighbours, RecordStore } from './ports';

export interface Product extends Purchase {
  readonly request: ClassificationRequest;
}

/** Leave to send one submission. */
export interface Intent {
  readonly entry: JournalEntry;
  readonly grant: Grant;
}

export interface Decision {
  /** Another runtime has bought them meanwhile. */
  readonly known: ReadonlyMap<RequestKey, ClassificationRecord>;
  /** They may have been paid for already: their entries are open. */
  readonly open: ReadonlyMap<RequestKey, JournalledProduct>;
  /** Their words name no goods, and nobody has chosen to buy them all the same. */
  readonly noGoods: ReadonlyMap<RequestKey, NoGoods>;
  /** Beyond the allowance. */
  readonly unapproved: ReadonlySet<RequestKey>;
  /** Not decided about: nothing may be sent yet, or only one product to see whether the service is well again. */
  readonly postponed: ReadonlySet<RequestKey>;
  /** Of an earlier submission, of any runtime, it is not known yet whether it was carried out. Then nothing is sent. */
  readonly isUnsettled: boolean;
  /** undefined when nothing may be sent. */
  readonly intent: Intent | undefined;
}

export interface PurchasingOptions {
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly neighbours: Neighbours;
  readonly allowance: Allowance;
  /** The service's time. */
  readonly serviceNow: () => number;
  /** Credits left, as far as any answer has told. */
  readonly balance: () => number | undefined;
  /** Names the account that pays, without giving its key away; undefined where there is none. */
  readonly payer: () => string | undefined;
  /** An entry is about to be written: it is the caller's from then on, and not one to be taken over. */
  readonly onIntent: (entry: JournalEntry) => void;
}

/** So long after one that was left to the user, a submission carries one product: the service may still be in trouble. */
const CAREFUL_MS = 15 * 60_000;

export class Purchasing {
  readonly #options: PurchasingOptions;
  #intents = 0;
  /** When the service last accepted a submission of this runtime, by its own clock. */
  #acceptedAt = -Infinity;

  constructor(options: PurchasingOptions) {
    this.#options = options;
  }

  /** Rejects with `store-unreadable` when any store does not answer: then nothing may be sent. */
  async decide(products: readonly Product[]): Promise<Decision> {
    const { store, journal, neighbours, allowance } = this.#options;
    const guard = await goodsGuard();
    return neighbours.exclusively(async () => {
      // In this order: another window strikes an entry off once its record is kept, so what is not open any more is known.
      const entries = await journal.open();
      const open = openProducts(entries);
      const known = await store.find(products.map(({ key }) => key));
      const unknown = products.filter(({ key }) => !known.has(key) && !open.has(key));
      const noGoods = new Map(unknown.flatMap((product) => {
        const what = this.noGoods(product, guard);
        return what === undefined ? [] : [[product.key, what] as const];
      }));
      const missing = unknown.filter(({ key }) => !noGoods.has(key));
      const isUnsettled = entries.some((entry) => !entry.isUncertain && lacksIds(entry));
      if (isUnsettled) return { known, open, noGoods, unapproved: new Set(), postponed: keysOf(missing), isUnsettled, intent: undefined };
      const { considered, grant } = this.#isCareful(entries) ? await this.#takeOne(missing) : { considered: missing, grant: await allowance.take(missing) };
      const granted = considered.filter(({ key }) => grant.keys.has(key));
      const intent = granted.length === 0 ? undefined : await this.#write(granted, grant);
      const unapproved = keysOf(considered.filter(({ key }) => !grant.keys.has(key)));
      return { known, open, noGoods, unapproved, postponed: keysOf(missing.slice(considered.length)), isUnsettled, intent };
    });
  }

  /** What the words of a product are instead of goods; undefined for one that may be bought. Its approval is the leave to buy it. */
  noGoods({ key, request }: Pick<Product, 'key' | 'request'>, guard: GoodsGuard): NoGoods | undefined {
    return request.imageUrl !== undefined || this.#options.allowance.isApproved(key) ? undefined : guard(request.description);
  }

  /** What submissions of any runtime may have bought, or will. Rejects with `store-unreadable`. */
  async open(): Promise<ReadonlyMap<RequestKey, JournalledProduct>> {
    return openProducts(await this.#options.journal.open());
  }

  /** The service has accepted a submission: it is well. */
  accepted(): void {
    this.#acceptedAt = this.#options.serviceNow();
  }

  #isCareful(entries: readonly JournalEntry[]): boolean {
    const since = Math.max(this.#acceptedAt, this.#options.serviceNow() - CAREFUL_MS);
    return entries.some((entry) => entry.intentAt > since && entry.isUncertain && lacksIds(entry));
  }

  /** The first of them that may be bought, and those before it, which may not. */
  async #takeOne(products: readonly Product[]): Promise<{ readonly considered: readonly Product[]; readonly grant: Grant }> {
    const { allowance } = this.#options;
    for (const [index, product] of products.entries()) {
      const grant = await allowance.take([product]);
      if (grant.keys.size > 0) return { considered: products.slice(0, index + 1), grant };
    }
    return { considered: products, grant: await allowance.take([]) };
  }

  /** The submission has surely not been paid for. */
  async withdraw({ entry, grant }: Intent): Promise<void> {
    const { journal, neighbours, allowance } = this.#options;
    await neighbours.exclusively(async () => {
      await journal.update(entry.entryId, () => undefined);
      // A ledger that refuses leaves the allowance smaller than it is; the product is not bought all the same.
      await allowance.giveBack(grant).catch(() => undefined);
    });
    neighbours.tell({ kind: 'journal changed' });
  }

  async #write(products: readonly Product[], grant: Grant): Promise<Intent> {
    const { journal, neighbours, allowance, serviceNow, balance, payer, onIntent } = this.#options;
    const [balanceBefore, payerName] = [balance(), payer()];
    this.#intents += 1;
    const entry: JournalEntry = {
      entryId: `${neighbours.ownId} ${this.#intents}`,
      ownerId: neighbours.ownId,
      intentAt: serviceNow(),
      isUncertain: false,
      ...(balanceBefore === undefined ? {} : { balanceBefore }),
      ...(payerName === undefined ? {} : { payer: payerName }),
      products: products.map(({ key, request }) => ({ key, request })),
      givenUp: [],
    };
    onIntent(entry);
    try {
      await journal.add(entry);
    } catch (error) {
      await allowance.giveBack(grant);
      throw error;
    }
    return { entry, grant };
  }
}

function openProducts(entries: readonly JournalEntry[]): ReadonlyMap<RequestKey, JournalledProduct> {
  return new Map(entries.flatMap(({ products }) => products.map((product) => [currentKey(product.key), product] as const)));
}

function lacksIds({ products }: JournalEntry): boolean {
  return products.some(({ id }) => id === undefined);
}

function keysOf(products: readonly Product[]): ReadonlySet<RequestKey> {
  return new Set(products.map(({ key }) => key));
}
