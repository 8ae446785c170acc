// The products of a run on their way through the classifier. Takes the products of a plan, asks for as many as may be under
// way, and tells each record; must never send what was withdrawn, nor forget what has been sent.
import type { ClassificationRecord } from '../customs/classification';
import { confidenceBand } from '../customs/confidence';
import { ClassificationError, isClassificationError, type ErrorCode } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { Classifier } from '../engine/classifier';
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import type { RunProduct, RunRow } from './run-plan';
import type { RowState } from './run-state';

export interface RunPurchasesOptions {
  readonly products: readonly RunProduct[];
  readonly clock: Clock;
  readonly classifier: Pick<Classifier, 'classify' | 'approve' | 'disapprove' | 'isSubmitted'>;
  /** A product has its code. */
  readonly onCoded: (product: RunProduct, record: ClassificationRecord & { readonly status: 'completed' }) => void;
  /** The service has not been able to classify it, or it cannot be asked: nothing comes for these rows. */
  readonly onFailed: (product: RunProduct) => void;
  /** Something concerns all products: nothing more is asked for until it goes on. */
  readonly onTrouble: (error: ClassificationError) => void;
  /** A product is being sent: a credit of what was agreed to. Called for each of a batch. */
  readonly onSent: () => void;
  readonly onChanged: () => void;
}

export interface PurchasesTally {
  /** Rows by the state of their product. */
  readonly states: Record<RowState, number>;
  readonly creditsSpent: number;
  /** Products that cost a credit and have not been sent. */
  readonly unsent: number;
}

/** `left` are those that the user has stopped. */
type Stage = 'todo' | 'asked' | 'coded' | 'failed' | 'left';

interface Product {
  readonly planned: RunProduct;
  /** Among all products of the run. */
  readonly index: number;
  stage: Stage;
  record: ClassificationRecord | undefined;
  failure: ClassificationError | undefined;
  /** It has been sent for this run and was not refused: a credit, also where its record has not come. */
  isSpent: boolean;
  /** Somebody else had sent it before the run asked for it. */
  isOfOthers: boolean;
  /** Refused for want of approval while the run was paused for a moment: asked once more. */
  wasUnapproved: boolean;
  /** Withdraws it before it has been sent. */
  withdraw: AbortController | undefined;
}

// Six minutes of the largest plan: what is asked at once, of which most wait for their turn. A run of 50,000 asks as it goes.
const MOST_ASKED = 3_000;
/** Products asked for without letting the page do something else. */
const ASKED_AT_ONCE = 100;
// A result is not waited for in vain; this only bounds a page that stays open for days.
const PATIENCE_MS = 24 * 60 * 60 * 1000;
const LOOKED_EVERY_MS = 250;

/** They concern every product: the run waits until they have passed. */
const TROUBLES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-connected',
  'key-rejected',
  'credits-exhausted',
  'store-unreadable',
  'rate-limited',
  'offline',
  'service-unavailable',
]);

export class RunPurchases {
  readonly #options: RunPurchasesOptions;
  readonly #products: readonly Product[];
  readonly #productOf: ReadonlyMap<RunProduct, Product>;
  #cursor = 0;
  #asked = 0;
  #isGoing = false;
  #isFeeding = false;
  #isWithdrawing = false;

  constructor(options: RunPurchasesOptions) {
    this.#options = options;
    this.#products = options.products.map((planned, index) => ({ planned, index, stage: 'todo', record: undefined, failure: undefined, isSpent: false, isOfOthers: false, wasUnapproved: false, withdraw: undefined }));
    this.#productOf = new Map(this.#products.map((product) => [product.planned, product]));
  }

  /** What is to be bought may be bought, from now on. */
  goOn(): void {
    this.#isGoing = true;
    this.#options.classifier.approve(this.#keys(({ stage }) => stage === 'todo' || stage === 'asked'));
    void this.#feed();
  }

  /** Asks for nothing more; what is under way goes on. Nobody else may buy what is left on this run's account. */
  hold(): void {
    if (!this.#isGoing) return;
    this.#isGoing = false;
    this.#options.classifier.disapprove(this.#keys(({ stage }) => stage === 'todo'));
  }

  /** What has not been sent is not sent any more; what has been is waited for. */
  withdraw(): void {
    this.hold();
    this.#disapprove();
    this.#withdrawUnsent();
  }

  /** Those that are not bought now are the user's to begin with anew. */
  leave(): void {
    this.#disapprove();
    for (const product of this.#products) if (product.stage === 'todo') product.stage = 'left';
  }

  /** Failed products that have not been paid for are to be asked for again. */
  reopenFailed(): void {
    for (const product of this.#products) {
      if (product.stage !== 'failed' || product.record !== undefined) continue;
      product.stage = 'todo';
      product.failure = undefined;
    }
    this.#cursor = 0;
  }

  /** Nothing is under way. */
  get isIdle(): boolean {
    return this.#asked === 0 && !this.#isFeeding;
  }

  get hasTodo(): boolean {
    return this.#products.some(({ stage }) => stage === 'todo');
  }

  get hasLeft(): boolean {
    return this.#products.some(({ stage }) => stage === 'left');
  }

  recordOf(planned: RunProduct): ClassificationRecord | undefined {
    return this.#productOf.get(planned)?.record;
  }

  stateOf(planned: RunProduct): RowState {
    const product = this.#productOf.get(planned);
    return product === undefined ? 'queued' : this.#stateOf(product);
  }

  #stateOf(product: Product): RowState {
    const isKnown = product.planned.known !== undefined;
    switch (product.stage) {
      case 'failed':
        return 'failed';
      case 'coded':
        if (needsReview(product.record)) return 'needsReview';
        return isKnown ? 'known' : 'done';
      case 'asked':
        return this.#isSubmitted(product) ? 'submitted' : 'queued';
      default:
        return isKnown ? 'known' : 'queued';
    }
  }

  /** In one go: it is looked at several times a second. */
  tally(): PurchasesTally {
    const states: Record<RowState, number> = { known: 0, queued: 0, submitted: 0, done: 0, needsReview: 0, failed: 0 };
    let [creditsSpent, unsent] = [0, 0];
    for (const product of this.#products) {
      const state = this.#stateOf(product);
      states[state] += product.planned.rows.length;
      if (product.stage === 'asked') this.#noteSpent(product);
      if (product.isSpent) creditsSpent += 1;
      if (state === 'queued' && product.stage !== 'left' && product.planned.isFresh) unsent += 1;
    }
    return { states, creditsSpent, unsent };
  }

  *failures(): Iterable<readonly [RunRow, ClassificationError]> {
    for (const { failure, planned } of this.#products) {
      if (failure !== undefined) for (const row of planned.rows) yield [row, failure];
    }
  }

  /** What is known is told in slices too, between which the page is free. */
  async #feed(): Promise<void> {
    if (this.#isFeeding) return;
    this.#isFeeding = true;
    for (let brought = 0; ; brought += 1) {
      if (brought % ASKED_AT_ONCE === 0) await pageTurn(this.#options.clock);
      const product = this.#isGoing && this.#asked < MOST_ASKED ? this.#next() : undefined;
      if (product === undefined) break;
      const { known } = product.planned;
      if (known === undefined) this.#ask(product);
      else this.#land(product, known);
    }
    this.#isFeeding = false;
    this.#options.onChanged();
  }

  #next(): Product | undefined {
    while (this.#cursor < this.#products.length) {
      const product = this.#products[this.#cursor];
      this.#cursor += 1;
      if (product?.stage === 'todo') return product;
    }
    return undefined;
  }

  #ask(product: Product): void {
    const { classifier, onSent } = this.#options;
    const withdraw = new AbortController();
    product.isOfOthers = !product.isSpent && this.#isSubmitted(product);
    product.stage = 'asked';
    product.withdraw = withdraw;
    this.#asked += 1;
    classifier.classify(product.planned.request, { signal: withdraw.signal, lane: 'run', patienceMs: PATIENCE_MS, onSent }).then(
      (record) => {
        this.#asked -= 1;
        this.#land(product, record);
        void this.#feed();
      },
      (error: unknown) => {
        this.#asked -= 1;
        this.#refuse(product, error);
        void this.#feed();
      },
    );
  }

  #land(product: Product, record: ClassificationRecord): void {
    product.withdraw = undefined;
    product.record = record;
    if (record.status === 'completed') {
      product.stage = 'coded';
      this.#options.onCoded(product.planned, record);
    } else {
      this.#fail(product, new ClassificationError('cannot-classify', 'Import8 could not classify these goods. Say what they are, what they are made of and what they are for.'));
    }
  }

  #fail(product: Product, failure: ClassificationError): void {
    product.stage = 'failed';
    product.failure = failure;
    this.#options.onFailed(product.planned);
  }

  #refuse(product: Product, error: unknown): void {
    product.withdraw = undefined;
    if (!isClassificationError(error)) throw error;
    this.#noteSpent(product, error.code === 'submission-uncertain');
    const isOnceMore = error.code === 'approval-needed' && product.planned.isFresh && !(this.#isGoing && product.wasUnapproved);
    if (isOnceMore && this.#isGoing) {
      product.wasUnapproved = true;
      this.#options.classifier.approve([product.planned.key]);
    }
    const isTrouble = TROUBLES.has(error.code);
    if (error.code !== 'cancelled' && !isTrouble && !isOnceMore) return this.#fail(product, error);
    product.stage = 'todo';
    this.#cursor = Math.min(this.#cursor, product.index);
    if (isTrouble) this.hold();
    if (!this.#isGoing && product.planned.isFresh) this.#options.classifier.disapprove([product.planned.key]);
    if (isTrouble) this.#options.onTrouble(error);
  }

  /** Again and again while something is under way: what the service has refused waits to be sent once more, and is not. */
  #withdrawUnsent(): void {
    for (const product of this.#products) {
      if (product.stage !== 'asked') continue;
      if (!this.#isSubmitted(product)) product.withdraw?.abort();
    }
    if (this.#asked === 0 || this.#isWithdrawing) return;
    this.#isWithdrawing = true;
    this.#options.clock.schedule(() => {
      this.#isWithdrawing = false;
      if (!this.#isGoing) this.#withdrawUnsent();
    }, LOOKED_EVERY_MS);
  }

  #isSubmitted({ planned }: Product): boolean {
    return this.#options.classifier.isSubmitted(planned.key);
  }

  /** Before it has its record, and again and again: the service may refuse what has been sent. */
  #noteSpent(product: Product, isUncertain = false): void {
    const mayBePaid = isUncertain || this.#isSubmitted(product);
    // What others had sent was refused: it is the run that sends it now.
    product.isOfOthers &&= mayBePaid;
    product.isSpent = product.planned.isFresh && !product.isOfOthers && mayBePaid;
  }

  /** Failed ones as well: what was refused has not been bought. */
  #disapprove(): void {
    this.#options.classifier.disapprove(this.#keys(({ record }) => record === undefined));
  }

  /** Of products that cost a credit. */
  #keys(isMeant: (product: Product) => boolean): RequestKey[] {
    return this.#products.flatMap((product) => (product.planned.isFresh && isMeant(product) ? [product.planned.key] : []));
  }
}

function needsReview(record: ClassificationRecord | undefined): boolean {
  return record?.status === 'completed' && record.confidence !== undefined && confidenceBand(record.confidence) === 'low';
}
