// The door: every wish for a customs code, from a formula or a run, comes through here.
// Takes a request, gives its record; must never buy a product that is known, under way or uncertain.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import { invalidInput, isClassificationError, type ClassificationError } from '../customs/errors';
import { namedValue } from '../customs/given';
import type { NoGoods } from '../customs/no-goods';
import { currentKey, earlierKey, readableDescription, requestKey, type RequestKey } from '../customs/request-key';
import type { Admission } from './admission';
import { Allowance, type AllowanceOptions } from './allowance';
import { ChargeWatch } from './charge-watch';
import { Coalescer } from './coalescer';
import { Custody, uncertainError, type UncertainProduct } from './custody';
import type { AllowanceLedger, ChargeStore, ClassificationService, Clock, DoubleCharge, Journal, JournalledProduct, KeyedRecord, Neighbours, RecordStore } from './ports';
import { goodsGuard, type GoodsGuard } from './goods-guard';
import { listSearches } from './list-searches';
import { jobLateness, type JobStage } from './job-lateness';
import { KnownByWords } from './known-by-words';
import { notClassifiedError, Onlookers } from './onlookers';
import { Purchasing } from './purchasing';
import { RecordCache } from './record-cache';
import { CELL_DEADLINE_MS, SharedWork, type JoinOptions } from './shared-work';
import { LOOKUP, StoreLookups } from './store-lookups';
import { Submitter, type SubmissionJob, type SubmissionLane } from './submitter';

export type ClassifierEvent =
  /** The number of products under way has changed. */
  | { readonly kind: 'pending'; readonly products: number }
  /** These products have their records now. */
  | { readonly kind: 'landed'; readonly keys: readonly RequestKey[] }
  /** Whoever gave up waiting for these at a deadline would be told something else now. */
  | { readonly kind: 'refused late'; readonly keys: readonly RequestKey[] }
  /** All products of which it is unknown whether they were paid for. */
  | { readonly kind: 'uncertain'; readonly products: readonly UncertainProduct[] }
  /** Everything that may have been charged twice and was not dismissed. */
  | { readonly kind: 'double-charges'; readonly charges: readonly DoubleCharge[] }
  /** What is paid for could not be written down on this computer; this page still knows it. */
  | { readonly kind: 'store-refused'; readonly error: unknown }
  /** All that had been refused is kept now. */
  | { readonly kind: 'store-kept' }
  /** The service refused in a way that concerns every product. */
  | { readonly kind: 'refused'; readonly error: ClassificationError };

export interface ClassifierOptions extends Pick<AllowanceOptions, 'workbook' | 'creditsPerDay'> {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly store: RecordStore;
  readonly journal: Journal;
  readonly ledger: AllowanceLedger;
  readonly charges: ChargeStore;
  readonly neighbours: Neighbours;
  /** False once the user has left this service: nothing new is bought then. */
  readonly mayBuy: () => boolean;
  /**
   * Why formulas may not buy by themselves; undefined for a product whose purchase the allowance decides about. Rejects with
   * `store-unreadable`, and then nothing is bought.
   */
  readonly obstacle: () => Promise<(key: RequestKey) => ClassificationError | undefined>;
  /** Credits left, as far as any answer has told. */
  readonly balance: () => number | undefined;
  /** Names the account that pays now, without giving its key away; undefined where there is none. */
  readonly payer: () => string | undefined;
  readonly onEvent: (event: ClassifierEvent) => void;
}

export interface ClassifyOptions {
  readonly signal: AbortSignal;
  /** How long it is waited for; undefined for a cell's deadline. */
  readonly patienceMs?: number;
  /** It is being sent, or may have been paid for by another runtime: called as often as that happens. */
  readonly onSent?: () => void;
  /** `run` stands behind what formulas wait for, and buys only what has been approved. */
  readonly lane?: SubmissionLane;
}

interface Job {
  readonly key: RequestKey;
  readonly request: ClassificationRequest;
  lane: SubmissionLane;
  readonly work: SharedWork<ClassificationRecord>;
  stage: JobStage;
  onSent: (() => void) | undefined;
}

export class Classifier {
  /** What submissions have really cost. */
  readonly charges: ChargeWatch;
  readonly #options: ClassifierOptions;
  readonly #cache: RecordCache;
  readonly #lookups: Coalescer<Job>;
  /** By keys of an earlier version: of texts that were bought before they were the same as others. */
  readonly #earlier: StoreLookups<RequestKey, ClassificationRecord>;
  readonly #onlookers: Onlookers;
  readonly #knownByWords: KnownByWords;
  readonly #allowance: Allowance;
  readonly #purchasing: Purchasing;
  readonly #submitter: Submitter;
  readonly #custody: Custody;
  readonly #jobs = new Map<RequestKey, Job>();
  #uncertain: ReadonlyMap<RequestKey, UncertainProduct> = new Map();
  /** Were uncertain, and nothing is known of them since: the user has dropped them, or is about to buy them anew in another window. */
  #givenUp = new Set<RequestKey>();
  /** Refused for want of approval: another runtime may buy them. */
  readonly #unapproved = new Set<RequestKey>();

  constructor(options: ClassifierOptions) {
    const { clock, service, onEvent } = options;
    this.#options = options;
    this.#cache = new RecordCache(options.store);
    this.#knownByWords = new KnownByWords(clock, options.store);
    this.#lookups = new Coalescer({
      clock,
      ...LOOKUP,
      onReady: () => void this.#lookUp(),
    });
    this.#earlier = new StoreLookups(clock, (keys) => this.#cache.find(keys));
    this.#onlookers = new Onlookers({
      clock,
      cache: this.#cache,
      isUnderWay: (key) => this.#jobs.has(key),
      refusal: async (key) => (this.#uncertain.has(key) ? uncertainError() : this.#knownByWords.refusal(key, notClassifiedError())),
      lateness: (key) => this.#lateness(this.#jobs.get(key)?.stage ?? 'looked up'),
      onLate: (key) => onEvent({ kind: 'refused late', keys: [key] }),
    });
    this.#allowance = new Allowance(options);
    this.#custody = new Custody({
      ...options,
      cache: this.#cache,
      onFollowed: (products) => this.#expect(products),
      onLanded: (records) => this.#settle(records),
      onReviewed: (open, uncertain) => {
        this.#leaveToUser(uncertain, open);
        this.#askAgain(open);
      },
      onStoreRefused: (error) => onEvent({ kind: 'store-refused', error }),
      onStoreKept: () => onEvent({ kind: 'store-kept' }),
      onTrouble: (keys, error) => this.#tellTrouble(keys, error),
    });
    this.#purchasing = new Purchasing({
      ...options,
      allowance: this.#allowance,
      serviceNow: () => service.now(),
      onIntent: (entry) => this.#custody.hold(entry),
    });
    this.charges = new ChargeWatch({ ...options, onFound: (charges) => onEvent({ kind: 'double-charges', charges }) });
    this.#submitter = new Submitter({
      ...options,
      purchasing: this.#purchasing,
      keeper: this.charges.beside(this.#custody),
      approvalNeeded: () => this.#allowance.refusal(),
      onTrouble: (error) => this.#tellTrouble([], error),
    });
  }

  /** Goes on with what earlier pages on this computer have left open, and those that die from now on. Never rejects. */
  async resume(): Promise<void> {
    // While there is a line: a page without one could not load them any more.
    void goodsGuard();
    listSearches().catch(() => undefined);
    await Promise.all([this.#custody.keepReviewing(), this.charges.keepReviewing()]);
  }

  /** What kept paid results from coming may have gone: asks for them now. */
  hurry(): void {
    this.#custody.hurry();
    this.#submitter.hurry();
  }

  /**
   * Spends one credit for goods that neither this page nor the store knows.
   * Rejects with ClassificationError; with `cancelled` when the signal aborts, while a paid job goes on.
   */
  classify(request: ClassificationRequest, { signal, patienceMs = CELL_DEADLINE_MS, lane = 'formula', onSent }: ClassifyOptions): Promise<ClassificationRecord> {
    const description = readableDescription(request.description);
    if (isEmpty(request, description)) return Promise.reject(emptyError());
    const options = { signal, deadlineMs: patienceMs };
    return this.#asTyped(request, options, () => this.#classify({ ...request, description }, requestKey(request), options, { lane, onSent }));
  }

  #classify(
    request: ClassificationRequest,
    key: RequestKey,
    options: JoinOptions,
    { lane, onSent }: { readonly lane: SubmissionLane; readonly onSent: ClassifyOptions['onSent'] },
  ): Promise<ClassificationRecord> {
    const known = this.#cache.peek(key);
    if (known !== undefined) return Promise.resolve(known);
    if (this.#uncertain.has(key)) return Promise.reject(uncertainError());
    const underWay = this.#jobs.get(key);
    if (underWay !== undefined) {
      const result = underWay.work.join(options);
      underWay.onSent ??= onSent;
      this.#hasten(underWay, lane);
      return result;
    }
    const job = this.#begin(key, request, 'looked up', lane);
    job.onSent = onSent;
    this.#lookups.add(job);
    return job.work.join(options);
  }

  /** What was bought for the text to the letter, before others were taken for the same: no cell changes its code by that. */
  async #asTyped(request: ClassificationRequest, options: JoinOptions, otherwise: () => Promise<ClassificationRecord>): Promise<ClassificationRecord> {
    const earlier = earlierKey(request);
    if (earlier === undefined) return otherwise();
    const known = this.#cache.peek(earlier) ?? (await this.#lookedUp(earlier, options));
    if (known !== undefined) return known;
    const record = await otherwise();
    // At hand from now on, as the records of other texts are.
    this.#cache.learn([{ key: earlier, record }]);
    return record;
  }

  #lookedUp(key: RequestKey, options: JoinOptions): Promise<ClassificationRecord | undefined> {
    const work = new SharedWork<ClassificationRecord | undefined>(this.#options.clock, () => this.#lateness('looked up'));
    this.#earlier.find(key).then((record) => work.resolve(record), (error: unknown) => work.reject(error));
    return work.join(options);
  }

  /** The record, if this page has it at hand. */
  peek(key: RequestKey): ClassificationRecord | undefined {
    return this.#cache.peek(key);
  }

  /** What is kept of these, at hand from then on. Sends nothing. Rejects with `store-unreadable`. */
  async find(keys: readonly RequestKey[]): Promise<void> {
    await this.#cache.find(keys);
  }

  /** True for a product that may have been paid for, and about which the user has not decided. */
  isUncertain(key: RequestKey): boolean {
    return this.#uncertain.has(key);
  }

  /** True for a product that has been sent and has no result yet: it is paid for, or may be. */
  isSubmitted(key: RequestKey): boolean {
    const stage = this.#jobs.get(key)?.stage;
    return stage === 'sent' || stage === 'accepted';
  }

  /**
   * The record, if there is one or will be; never buys, and wants nothing to be bought. Joins a product under way.
   * Rejects with ClassificationError; with `not-classified` when nobody has asked for it to be classified.
   */
  known(request: ClassificationRequest, signal: AbortSignal): Promise<ClassificationRecord> {
    if (isEmpty(request, readableDescription(request.description))) return Promise.reject(emptyError());
    const key = requestKey(request);
    const options = { signal, deadlineMs: CELL_DEADLINE_MS };
    return this.#asTyped(request, options, () => {
      const known = this.#cache.peek(key);
      if (known !== undefined) return Promise.resolve(known);
      if (this.#uncertain.has(key)) return Promise.reject(uncertainError());
      return this.#onlookers.join(key, options);
    });
  }

  // ---- the user decides ---------------------------------------------------------------------------------------------

  /** Lets these products be bought beyond the allowance, each once. */
  approve(keys: readonly RequestKey[]): void {
    this.#allowance.approve(keys.map(currentKey));
  }

  /** Takes back what was approved and has not been bought. @param keys All where they are left out. */
  disapprove(keys?: readonly RequestKey[]): void {
    this.#allowance.disapprove(keys?.map(currentKey));
  }

  /** Searches once more for what is uncertain. Rejects with ClassificationError. */
  lookAgain(): Promise<void> {
    return this.#custody.lookAgain();
  }

  /** Takes what was found under the same words for what these products have bought. Rejects with `store-unreadable`. */
  adopt(keys: readonly RequestKey[]): Promise<void> {
    return this.#custody.adopt(new Set(keys));
  }

  /** Gives up uncertain products. Rejects with `store-unreadable`. */
  drop(keys: readonly RequestKey[]): Promise<void> {
    return this.#custody.drop(new Set(keys.map(currentKey)));
  }

  /** Buys uncertain products, which may have been bought already. Rejects with `store-unreadable`, and then buys nothing. */
  async submitAgain(products: readonly UncertainProduct[]): Promise<void> {
    await this.drop(products.map(({ key }) => key));
    this.approve(products.map(({ key }) => key));
    for (const { request } of products) {
      // Cells that wait for one are told by its event, and so is the user of what goes wrong.
      this.classify(request, { signal: new AbortController().signal }).catch(() => undefined);
    }
  }

  // ---- jobs ------------------------------------------------------------------------------------------------------------

  #lateness(stage: JobStage): ClassificationError {
    const { isLineDown, longPauseUntil } = this.#options.admission;
    return jobLateness(stage, { isLineDown, pausedUntil: longPauseUntil, hindrance: this.#submitter.hindrance });
  }

  #begin(key: RequestKey, request: ClassificationRequest, stage: JobStage, lane: SubmissionLane): Job {
    const job: Job = { key, request, stage, lane, onSent: undefined, work: new SharedWork<ClassificationRecord>(this.#options.clock, () => this.#lateness(job.stage)) };
    this.#jobs.set(key, job);
    this.#tellPending();
    return job;
  }

  async #lookUp(): Promise<void> {
    const jobs = this.#lookups.take();
    let found: ReadonlyMap<RequestKey, ClassificationRecord>;
    let obstacle: (key: RequestKey) => ClassificationError | undefined;
    try {
      obstacle = await this.#options.obstacle();
      found = await this.#cache.find(jobs.map((job) => job.key));
    } catch (error) {
      // Not knowing is not a miss: nothing is bought.
      for (const job of jobs) this.#refuse(job, error);
      return;
    }
    this.#settle([...found].map(([key, record]) => ({ key, record })));
    const missing = jobs.filter(({ key }) => !found.has(key));
    if (missing.length === 0) return;
    const guard = await goodsGuard();
    const doubtful: Job[] = [];
    for (const job of missing) {
      // Without a turn at the gate: it may be closed for long, and nothing is to be sent.
      const refusal = job.lane === 'run' || this.#allowance.isApproved(job.key) ? undefined : obstacle(job.key);
      if (this.#purchasing.noGoods(job, guard) !== undefined) doubtful.push(job);
      else if (refusal !== undefined) this.#refuse(job, refusal);
      else this.#submit(job);
    }
    if (doubtful.length > 0) await this.#refuseNoGoods(doubtful, guard);
  }

  /** Told at once rather than at their turn to be bought; what is under way all the same is waited for. */
  async #refuseNoGoods(jobs: readonly Job[], guard: GoodsGuard): Promise<void> {
    let open: ReadonlyMap<RequestKey, JournalledProduct>;
    try {
      open = await this.#purchasing.open();
    } catch (error) {
      for (const job of jobs) this.#refuse(job, error);
      return;
    }
    for (const job of jobs) {
      // Its approval may have come meanwhile.
      const what = open.has(job.key) ? undefined : this.#purchasing.noGoods(job, guard);
      if (what === undefined) this.#submit(job);
      else this.#turnDown(job, noGoodsError(job.request, what));
    }
  }

  /** A formula waits for what a run has asked for: it goes where formulas stand. */
  #hasten(job: Job, lane: SubmissionLane): void {
    if (lane === 'run' || job.lane === 'formula') return;
    job.lane = lane;
    if (job.stage === 'waiting') this.#submitter.add(this.#submissionOf(job));
  }

  #submit(job: Job): void {
    job.stage = 'waiting';
    this.#submitter.add(this.#submissionOf(job));
  }

  #submissionOf(job: Job): SubmissionJob {
    const isCurrent = () => this.#jobs.get(job.key) === job;
    return {
      key: job.key,
      request: job.request,
      get lane() {
        return job.lane;
      },
      get isWanted() {
        return isCurrent() && job.work.isWanted;
      },
      onDropped: () => void (isCurrent() && this.#drop(job)),
      onKnown: (record) => this.#learn(job, record),
      onOpen: (isAccepted) => {
        job.stage = isAccepted ? 'accepted' : 'sent';
        job.onSent?.();
      },
      onWaiting: () => {
        job.stage = 'waiting';
      },
      onNoGoods: (what) => this.#turnDown(job, noGoodsError(job.request, what)),
      onRefused: (error) => this.#refuse(job, error),
    };
  }

  #learn(job: Job, record: ClassificationRecord): void {
    this.#cache.learn([{ key: job.key, record }]);
    this.#settle([{ key: job.key, record }]);
  }

  #drop(job: Job): void {
    this.#end(job);
    this.#onlookers.refuse(job.key, notClassifiedError());
  }

  #refuse(job: Job, error: unknown): void {
    if (isClassificationError(error)) {
      if (error.code === 'approval-needed' || error.code === 'demonstration-shown') this.#unapproved.add(job.key);
      this.#options.onEvent({ kind: 'refused', error });
    }
    this.#turnDown(job, error);
  }

  #turnDown(job: Job, error: unknown): void {
    this.#end(job).reject(error);
    if (job.work.isOwed) this.#options.onEvent({ kind: 'refused late', keys: [job.key] });
    this.#onlookers.refuse(job.key, error);
  }

  /** They are paid for, by this runtime or an earlier one: whoever asks for them joins. */
  #expect(products: readonly JournalledProduct[]): void {
    for (const { key: written, request } of products) {
      const key = currentKey(written);
      const job = this.#jobs.get(key) ?? this.#begin(key, request, 'accepted', 'formula');
      job.stage = 'accepted';
    }
  }

  #settle(records: readonly KeyedRecord[]): void {
    const keyed = records.map(({ key, record }) => ({ key: currentKey(key), record }));
    for (const { key, record } of keyed) {
      this.#unapproved.delete(key);
      this.#givenUp.delete(key);
      const job = this.#jobs.get(key);
      if (job !== undefined) this.#end(job).resolve(record);
      this.#onlookers.settle(key, record);
    }
    if (records.length > 0) this.#options.onEvent({ kind: 'landed', keys: keyed.map(({ key }) => key) });
  }

  /** A product that was open elsewhere and is not any more has been kept, or taken back, or dropped. */
  #askAgain(open: ReadonlyMap<RequestKey, JournalledProduct>): void {
    for (const job of this.#jobs.values()) {
      if ((job.stage !== 'sent' && job.stage !== 'accepted') || open.has(job.key)) continue;
      job.stage = 'looked up';
      this.#lookups.add(job);
    }
  }

  #leaveToUser(products: readonly UncertainProduct[], open: ReadonlyMap<RequestKey, JournalledProduct>): void {
    const before = this.#uncertain;
    this.#uncertain = new Map(products.map((product) => [currentKey(product.key), product]));
    for (const key of this.#uncertain.keys()) {
      const job = this.#jobs.get(key);
      if (job !== undefined) this.#refuse(job, uncertainError());
    }
    // What has left the list was found, or is bought anew, perhaps by another runtime: its cells are told when its record is there.
    const left = [...before.keys(), ...this.#givenUp].filter((key) => !this.#uncertain.has(key) && !this.#jobs.has(key));
    this.#expect(left.flatMap((key) => open.get(key) ?? []));
    this.#givenUp = new Set(left.filter((key) => !open.has(key)));
    void this.#tellKept([...this.#givenUp, ...this.#unapproved]);
    if (before.size > 0 || products.length > 0) this.#options.onEvent({ kind: 'uncertain', products });
  }

  /** What cells may wait for without a call, bought by another runtime whose news has not come. */
  async #tellKept(keys: readonly RequestKey[]): Promise<void> {
    if (keys.length === 0) return;
    // A store that does not answer is asked again at the next review.
    const found = await this.#cache.find(keys).catch(() => new Map<RequestKey, ClassificationRecord>());
    this.#settle([...found].map(([key, record]) => ({ key, record })));
  }

  /** A key that is refused, or is of another account, is worth telling at once; a line that is down may be up again before the deadline. */
  #tellTrouble(keys: readonly RequestKey[], error: unknown): void {
    if (!isClassificationError(error)) return;
    this.#options.onEvent({ kind: 'refused', error });
    if (error.code !== 'key-rejected' && error.code !== 'not-connected' && error.code !== 'unknown-classification') return;
    for (const key of keys) {
      this.#jobs.get(currentKey(key))?.work.reject(error);
      this.#onlookers.refuse(currentKey(key), error);
    }
  }

  #end(job: Job): SharedWork<ClassificationRecord> {
    this.#jobs.delete(job.key);
    this.#tellPending();
    return job.work;
  }

  /** Distinct products that are waiting to be sent or for their result. */
  get pendingProducts(): number {
    return this.#jobs.size;
  }

  /** Of which it is unknown whether they were paid for, oldest first. */
  get uncertain(): readonly UncertainProduct[] {
    return [...this.#uncertain.values()];
  }

  #tellPending(): void {
    this.#options.onEvent({ kind: 'pending', products: this.pendingProducts });
  }
}

function isEmpty({ imageUrl }: ClassificationRequest, description: string): boolean {
  return description === '' && imageUrl === undefined;
}

function emptyError(): ClassificationError {
  return invalidInput('The description is empty. Describe the goods in words, such as "cotton T-shirt for men".');
}

function noGoodsError({ description }: ClassificationRequest, what: NoGoods): ClassificationError {
  return invalidInput({ kind: 'no-goods', what, given: namedValue(description) });
}
