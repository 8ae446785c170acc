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
  /** undefined when nothing is left to send. */
  readonly intent: Intent | undefined;
}

export interface PurchasingOptions {
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly neighbours: Neighbours;
  readonly allowance: Allowance;
  /** The service's time. */
  readonly serviceNow: () => number;
  /** An entry is about to be written: it is the caller's from then on, and not one to be taken over. */
  readonly onIntent: (entry: JournalEntry) => void;
}

export class Purchasing {
  readonly #options: PurchasingOptions;
  #intents = 0;

  constructor(options: PurchasingOptions) {
    this.#options = options;
  }

  /** Rejects with `store-unreadable` when any store does not answer: then nothing may be sent. */
  async decide(products: readonly Product[]): Promise<Decision> {
    const { store, neighbours, allowance } = this.#options;
    const guard = await goodsGuard();
    return neighbours.exclusively(async () => {
      // In this order: another window strikes an entry off once its record is kept, so what is not open any more is known.
      const open = await this.open();
      const known = await store.find(products.map(({ key }) => key));
      const unknown = products.filter(({ key }) => !known.has(key) && !open.has(key));
      const refused = new Map(unknown.flatMap((product) => {
        const what = this.noGoods(product, guard);
        return what === undefined ? [] : [[product.key, what] as const];
      }));
      const missing = unknown.filter(({ key }) => !refused.has(key));
      const grant = await allowance.take(missing);
      const granted = missing.filter(({ key }) => grant.keys.has(key));
      const intent = granted.length === 0 ? undefined : await this.#write(granted, grant);
      const unapproved = new Set(missing.flatMap(({ key }) => (grant.keys.has(key) ? [] : [key])));
      return { known, open, noGoods: refused, unapproved, intent };
    });
  }

  /** What the words of a product are instead of goods; undefined for one that may be bought. Its approval is the leave to buy it. */
  noGoods({ key, request }: Pick<Product, 'key' | 'request'>, guard: GoodsGuard): NoGoods | undefined {
    return request.imageUrl !== undefined || this.#options.allowance.isApproved(key) ? undefined : guard(request.description);
  }

  /** What submissions of any runtime may have bought, or will. Rejects with `store-unreadable`. */
  async open(): Promise<ReadonlyMap<RequestKey, JournalledProduct>> {
    return new Map((await this.#options.journal.open()).flatMap((entry) => entry.products.map((product) => [currentKey(product.key), product] as const)));
  }

  /** The submission has surely not been paid for. */
  async withdraw({ entry, grant }: Intent): Promise<void> {
    const { journal, neighbours, allowance } = this.#options;
    await neighbours.exclusively(async () => {
      await journal.update(entry.entryId, () => undefined);
      await allowance.giveBack(grant);
    });
    neighbours.tell({ kind: 'journal changed' });
  }

  async #write(products: readonly Product[], grant: Grant): Promise<Intent> {
    const { journal, neighbours, allowance, serviceNow, onIntent } = this.#options;
    this.#intents += 1;
    const entry: JournalEntry = {
      entryId: `${neighbours.ownId} ${this.#intents}`,
      ownerId: neighbours.ownId,
      intentAt: serviceNow(),
      isUncertain: false,
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
