// The door: every wish for a customs code, from a formula or a run, comes through here.
// Takes a request, gives its record; must never buy a product that is known, under way or uncertain.
import type { ClassificationId, ClassificationRecord, ClassificationRequest } from '../customs/classification';
import { ClassificationError, invalidInput, isClassificationError } from '../customs/errors';
import { normalizeDescription, requestKey, type RequestKey } from '../customs/request-key';
import type { Admission } from './admission';
import { Coalescer } from './coalescer';
import type { ClassificationService, Clock, RecordStore } from './ports';
import { Poller } from './poller';
import { RecordCache } from './record-cache';
import { SharedWork } from './shared-work';
import { Submitter } from './submitter';

/** A cell's deadline, not the job's: at its end the cell says that it is still being classified. */
export const CELL_DEADLINE_MS = 90_000;

// The look-ups of one recalculation reach the store together: one transaction rather than a thousand.
const LOOKUP_QUIET_MS = 5;
const LOOKUP_LONGEST_MS = 50;
const LOOKUP_MAX_KEYS = 1_000;

export type ClassifierEvent =
  /** The number of products under way has changed. */
  | { readonly kind: 'pending'; readonly products: number }
  /** These products have their records now. */
  | { readonly kind: 'landed'; readonly keys: readonly RequestKey[] }
  /** A paid result could not be kept on this computer; this page still has it. */
  | { readonly kind: 'store-refused'; readonly error: unknown }
  /** All that had been refused is kept now. */
  | { readonly kind: 'store-kept' }
  /** The service refused in a way that concerns every product. */
  | { readonly kind: 'refused'; readonly error: ClassificationError };

export interface ClassifierOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly store: RecordStore;
  readonly admission: Admission;
  /** False once the user has left this service: nothing new is bought then. */
  readonly mayBuy: () => boolean;
  readonly onEvent: (event: ClassifierEvent) => void;
}

interface Job {
  readonly key: RequestKey;
  readonly request: ClassificationRequest;
  readonly work: SharedWork<ClassificationRecord>;
  /** Set when the service may have been paid and has not said so. */
  uncertainty: ClassificationError | undefined;
  /** Sent from `sending` on, and then perhaps paid. */
  stage: 'looked up' | 'waiting' | 'sending' | 'submitted';
}

export class Classifier {
  readonly #options: ClassifierOptions;
  readonly #cache: RecordCache;
  readonly #lookups: Coalescer<Job>;
  readonly #submitter: Submitter;
  readonly #poller: Poller;
  readonly #jobs = new Map<RequestKey, Job>();
  readonly #submitted = new Map<ClassificationId, Job>();
  /** How many of the jobs wait for nothing but the user's decision. */
  #uncertain = 0;

  constructor(options: ClassifierOptions) {
    const { clock, service, admission } = options;
    this.#options = options;
    this.#cache = new RecordCache(options.store);
    this.#lookups = new Coalescer({
      clock,
      maxItems: LOOKUP_MAX_KEYS,
      quietMs: LOOKUP_QUIET_MS,
      longestMs: LOOKUP_LONGEST_MS,
      onReady: () => void this.#lookUp(),
    });
    this.#poller = new Poller({
      clock,
      service,
      admission,
      onRecords: (records) => void this.#settle(records),
      onTrouble: (ids, error) => this.#tellTrouble(ids, error),
    });
    this.#submitter = new Submitter({
      clock,
      service,
      admission,
      mayBuy: options.mayBuy,
      onAccepted: (batch) => this.#poller.follow(batch),
      onLineDown: (error) => this.#tellTrouble([], error),
    });
  }

  /**
   * Spends one credit for goods that neither this page nor the store knows.
   * Rejects with ClassificationError; with `cancelled` when the signal aborts, while a paid job goes on.
   */
  classify(request: ClassificationRequest, signal: AbortSignal): Promise<ClassificationRecord> {
    const description = normalizeDescription(request.description);
    if (description === '' && request.imageUrl === undefined) {
      return Promise.reject(invalidInput('The description is empty. Describe the goods in words, such as "cotton T-shirt for men".'));
    }
    const key = requestKey(request);
    const known = this.#cache.peek(key);
    if (known !== undefined) return Promise.resolve(known);
    const job = this.#jobs.get(key) ?? this.#begin(key, { ...request, description });
    if (job.uncertainty !== undefined) return Promise.reject(job.uncertainty);
    return job.work.join({ signal, deadlineMs: CELL_DEADLINE_MS });
  }

  #begin(key: RequestKey, request: ClassificationRequest): Job {
    const job: Job = {
      key,
      request,
      work: new SharedWork<ClassificationRecord>(this.#options.clock, () => this.#lateness(job)),
      uncertainty: undefined,
      stage: 'looked up',
    };
    this.#jobs.set(key, job);
    this.#tellPending();
    this.#lookups.add(job);
    return job;
  }

  async #lookUp(): Promise<void> {
    const jobs = this.#lookups.take();
    let found: ReadonlyMap<RequestKey, ClassificationRecord>;
    try {
      found = await this.#cache.find(jobs.map((job) => job.key));
    } catch (error) {
      // Not knowing is not a miss: nothing is bought.
      for (const job of jobs) this.#end(job).reject(error);
      return;
    }
    for (const job of jobs) {
      const record = found.get(job.key);
      if (record === undefined) this.#submit(job);
      else this.#end(job).resolve(record);
    }
  }

  #submit(job: Job): void {
    job.stage = 'waiting';
    this.#submitter.add({
      request: job.request,
      get isWanted() {
        return job.work.isWanted;
      },
      onDropped: () => this.#end(job),
      onSending: (isSending) => {
        job.stage = isSending ? 'sending' : 'waiting';
      },
      onSubmitted: (id) => {
        job.stage = 'submitted';
        this.#submitted.set(id, job);
      },
      onRefused: (error) => this.#refuse(job, error),
    });
  }

  #refuse(job: Job, error: unknown): void {
    if (isClassificationError(error)) {
      this.#options.onEvent({ kind: 'refused', error });
      if (error.code === 'submission-uncertain') {
        // The job stays: asking again for this product must find it, and must not send it.
        job.uncertainty = error;
        this.#uncertain += 1;
        job.work.reject(error);
        this.#tellPending();
        return;
      }
    }
    this.#end(job).reject(error);
  }

  async #settle(records: readonly ClassificationRecord[]): Promise<void> {
    const finished = records.flatMap((record) => {
      const job = this.#submitted.get(record.id);
      return job === undefined ? [] : [{ job, record }];
    });
    const saved = this.#cache.save(finished.map(({ job, record }) => ({ key: job.key, record })));
    for (const { job, record } of finished) {
      this.#submitted.delete(record.id);
      this.#end(job).resolve(record);
    }
    this.#options.onEvent({ kind: 'landed', keys: finished.map(({ job }) => job.key) });
    try {
      await saved;
      if (!this.#cache.hasUnsaved) this.#options.onEvent({ kind: 'store-kept' });
    } catch (error) {
      this.#options.onEvent({ kind: 'store-refused', error });
    }
  }

  /** A key that is refused is worth telling at once; a line that is down may be up again before the deadline. */
  #tellTrouble(ids: readonly ClassificationId[], error: unknown): void {
    if (!isClassificationError(error)) return;
    this.#options.onEvent({ kind: 'refused', error });
    if (error.code !== 'key-rejected' && error.code !== 'not-connected') return;
    for (const id of ids) this.#submitted.get(id)?.work.reject(error);
  }

  #end(job: Job): SharedWork<ClassificationRecord> {
    this.#jobs.delete(job.key);
    this.#tellPending();
    return job.work;
  }

  /** Distinct products that are waiting to be sent or for their result. */
  get pendingProducts(): number {
    return this.#jobs.size - this.#uncertain;
  }

  #tellPending(): void {
    this.#options.onEvent({ kind: 'pending', products: this.pendingProducts });
  }

  #lateness(job: Job): ClassificationError {
    if (job.stage === 'looked up') {
      return new ClassificationError('store-unreadable', 'The results kept on this computer do not answer, so nothing was bought. Close other windows of this workbook, then select the cell and press F2 and Enter.');
    }
    if (job.stage === 'submitted' || job.stage === 'sending') {
      return new ClassificationError(
        'still-pending',
        'Still being classified. The cell fills itself when the result comes; it costs nothing more.',
      );
    }
    if (this.#options.admission.isLineDown) {
      return new ClassificationError('offline', 'Import8 cannot be reached. Nothing was spent. Check the connection; the cell fills itself when it is back.');
    }
    return new ClassificationError(
      'rate-limited',
      'Still waiting for its turn: your Import8 plan allows only so many requests a minute. Nothing was spent yet. The cell fills itself when its result comes.',
    );
  }
}
