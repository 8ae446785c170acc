// Sends products to the service, each once. Takes jobs, hands what was sent to whoever looks after it;
// must never send a product without an intent in the journal, nor a submission again whose fate is unknown.
import type { ClassificationRecord } from '../customs/classification';
import { ClassificationError, isClassificationError } from '../customs/errors';
import { NOTHING_SENT, type Admission } from './admission';
import { Coalescer } from './coalescer';
import type { AcceptedBatch, ClassificationService, Clock, JournalEntry } from './ports';
import type { Intent, Product, Purchasing } from './purchasing';
import { backoffMs, isFateUnknown } from './retry-policy';

// API section classify/batch: at most 100 items.
const MAX_ITEMS = 100;
// Measured in the workbench: the calls of one fill-down of 1,000 cells arrive within 100 ms of each other.
const QUIET_MS = 150;
const LONGEST_GATHERING_MS = 1_000;

/** Whose products go first: what formulas wait for, or what runs over rows do. */
export type SubmissionLane = 'formula' | 'run';

/** A product that nobody here knows. */
export interface SubmissionJob extends Product {
  /** Becomes that of a formula as soon as one waits for it as well. */
  readonly lane: SubmissionLane;
  /** False once nobody waits for it. */
  readonly isWanted: boolean;
  /** Not sent because nobody waits for it any more: nothing is paid. */
  onDropped(): void;
  /** Another runtime has bought it. */
  onKnown(record: ClassificationRecord): void;
  /** It may be paid for: whoever holds its entry in the journal will tell. @param isAccepted The service has told its id. */
  onOpen(isAccepted: boolean): void;
  /** It has surely not been paid for after all, and waits for its turn again. */
  onWaiting(): void;
  /** Not paid. */
  onRefused(error: unknown): void;
}

/** Looks after what may have been paid for. */
export interface SubmissionKeeper {
  /** It is about to be sent. Rejects with `store-unreadable`: then it must not be. */
  begin(entry: JournalEntry): Promise<void>;
  /** The service has told the ids. */
  accept(entry: JournalEntry, batch: AcceptedBatch): void;
  /** Nobody knows whether it arrived. */
  search(entry: JournalEntry): void;
  /** It has surely not been paid for, and its entry is gone. @param isUnsent It has not even left. */
  release(entry: JournalEntry, isUnsent: boolean): void;
  /** Something is open that another runtime may look after. */
  watch(): void;
}

export interface SubmitterOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly purchasing: Purchasing;
  readonly keeper: SubmissionKeeper;
  /** False once the user has left this service: what has not been sent is not bought any more. */
  readonly mayBuy: () => boolean;
  /** Credits left, as far as any answer has told. */
  readonly balance: () => number | undefined;
  /** What a cell is told whose product is beyond the allowance. */
  readonly approvalNeeded: () => ClassificationError;
  /** Nothing can be sent now, and it is tried again and again; or what was sent got no answer. */
  readonly onTrouble: (error: unknown) => void;
}

type Take = () => readonly SubmissionJob[];

export class Submitter {
  readonly #options: SubmitterOptions;
  readonly #waiting: Readonly<Record<SubmissionLane, Coalescer<SubmissionJob>>>;
  /** Credits that submissions under way are spending: the balance does not tell of them yet. */
  #creditsUnderWay = 0;

  constructor(options: SubmitterOptions) {
    this.#options = options;
    this.#waiting = { formula: this.#gather('formula'), run: this.#gather('run') };
  }

  /** Also for one that waits already, and whose lane has changed. */
  add(job: SubmissionJob): void {
    this.#waiting[job.lane].add(job);
  }

  #gather(lane: SubmissionLane): Coalescer<SubmissionJob> {
    return new Coalescer({
      clock: this.#options.clock,
      maxItems: MAX_ITEMS,
      quietMs: QUIET_MS,
      longestMs: LONGEST_GATHERING_MS,
      // What has changed its lane stands in the other one.
      onReady: () => void this.#send(lane, () => this.#waiting[lane].take().filter((job) => job.lane === lane)),
    });
  }

  /** @param take Called when it is our turn, so that a batch holds what has come until then. */
  async #send(lane: SubmissionLane, take: Take, attempt = 1): Promise<void> {
    const { admission, keeper, onTrouble } = this.#options;
    // After a request without an answer, a free one goes ahead: if that fails, surely nothing was bought.
    if ((admission.isLineDown || attempt > 1) && !(await this.#lineAnswers(lane))) return this.#sendLater(lane, take, attempt);
    let jobs: readonly SubmissionJob[] | undefined;
    let unaffordable: readonly SubmissionJob[] = [];
    try {
      await admission.run(lane, async () => {
        // Taken once: an admission that sends again after a rate refusal must send the same products.
        const all = (jobs ?? take()).filter(isStillWanted);
        // The service refuses a batch that is larger than the balance as a whole.
        const wanted = all.slice(0, this.#affordable(all.length));
        unaffordable = [...all.slice(wanted.length), ...unaffordable];
        jobs = wanted;
        const intent = await this.#decide(wanted);
        if (intent === undefined) return NOTHING_SENT;
        jobs = wanted.filter(({ key }) => intent.grant.keys.has(key));
        try {
          return await this.#submit(intent, jobs);
        } catch (error) {
          const isLost = isFateUnknown(error) || !(await this.#withdraw(intent, isUnsent(error)));
          if (isLost) {
            keeper.search(intent.entry);
            jobs = [];
          }
          for (const job of jobs) job.onWaiting();
          throw error;
        }
      });
    } catch (error) {
      if (isUnsent(error) || isFateUnknown(error)) onTrouble(error);
      // Refused before it was our turn: those who wait are ours all the same.
      const refused = jobs ?? take();
      if (isClassificationError(error) && error.code === 'cancelled') void this.#send(lane, () => refused, attempt);
      else if (isUnsent(error)) this.#sendLater(lane, () => refused, attempt);
      else this.#refuse(lane, refused, error);
    }
    // What is left of the balance is known now, and the service has the last word.
    if (unaffordable.length > 0) void this.#send(lane, () => unaffordable);
  }

  async #submit({ entry }: Intent, jobs: readonly SubmissionJob[]): Promise<void> {
    const { mayBuy, service, keeper } = this.#options;
    // First: where a store then refuses to take the intent back, it stays open.
    for (const job of jobs) job.onOpen(false);
    await keeper.begin(entry);
    if (!mayBuy()) throw connectionChanged();
    // Deciding takes a moment: what a run that was stopped meanwhile has asked for is not bought any more.
    if (!jobs.every(({ isWanted }) => isWanted)) throw someAreUnwanted();
    this.#creditsUnderWay += jobs.length;
    try {
      const batch = await service.submit(jobs.map(({ request }) => request));
      keeper.accept(entry, inFull(batch, jobs.length));
    } finally {
      this.#creditsUnderWay -= jobs.length;
    }
  }

  /** Tells every job what has been decided about it, and gives the intent to send the others, if there are any. */
  async #decide(jobs: readonly SubmissionJob[]): Promise<Intent | undefined> {
    const { mayBuy, purchasing, keeper, approvalNeeded } = this.#options;
    if (jobs.length === 0) return undefined;
    if (!mayBuy()) throw connectionChanged();
    try {
      const decision = await purchasing.decide(jobs);
      for (const job of jobs) {
        const record = decision.known.get(job.key);
        const open = decision.open.get(job.key);
        if (record !== undefined) job.onKnown(record);
        else if (open !== undefined) job.onOpen(open.id !== undefined);
        else if (decision.unapproved.has(job.key)) job.onRefused(approvalNeeded());
      }
      if (jobs.some(({ key }) => decision.open.has(key))) keeper.watch();
      return decision.intent;
    } catch (error) {
      for (const job of jobs) job.onRefused(error);
      return undefined;
    }
  }

  /** @returns false when the journal still says that it may have been sent. */
  async #withdraw(intent: Intent, isUnsentByNow: boolean): Promise<boolean> {
    const { purchasing, keeper } = this.#options;
    try {
      await purchasing.withdraw(intent);
      keeper.release(intent.entry, isUnsentByNow);
      return true;
    } catch {
      return false;
    }
  }

  /** How many of so many the balance reaches for; all of them where it is unknown or nothing, which the service may know better. */
  #affordable(count: number): number {
    const balance = (this.#options.balance() ?? 0) - this.#creditsUnderWay;
    return balance > 0 ? Math.min(balance, count) : count;
  }

  async #lineAnswers(lane: SubmissionLane): Promise<boolean> {
    const { admission, service, onTrouble } = this.#options;
    try {
      await admission.run(lane, () => service.probe());
      return true;
    } catch (error) {
      onTrouble(error);
      return false;
    }
  }

  #sendLater(lane: SubmissionLane, take: Take, attempt: number): void {
    this.#options.clock.schedule(() => void this.#send(lane, take, attempt + 1), backoffMs(attempt));
  }

  #refuse(lane: SubmissionLane, jobs: readonly SubmissionJob[], error: unknown): void {
    // One unusable product makes the service refuse all: halves find it, and the others are bought. Nothing was paid.
    if (isClassificationError(error) && error.code === 'invalid-input' && jobs.length > 1) {
      const middle = Math.ceil(jobs.length / 2);
      void this.#send(lane, () => jobs.slice(0, middle));
      void this.#send(lane, () => jobs.slice(middle));
      return;
    }
    const isBroke = isClassificationError(error) && error.code === 'credits-exhausted';
    // Another batch has spent what this one counted on: it is cut to what is left.
    if (isBroke && this.#affordable(jobs.length) < jobs.length) return void this.#send(lane, () => jobs);
    for (const job of jobs) job.onRefused(error);
    // Without credits the others would be refused one batch after the other; they are told at once.
    if (isBroke) for (const waiting of Object.values(this.#waiting)) for (const job of waiting.takeAll()) job.onRefused(error);
  }
}

function isStillWanted(job: SubmissionJob): boolean {
  if (!job.isWanted) job.onDropped();
  return job.isWanted;
}

function isUnsent(error: unknown): boolean {
  return isClassificationError(error) && error.isUnsent;
}

// The ids are all that ties the answer to the products: with another number of them it is unknown which is whose.
function inFull(batch: AcceptedBatch, sent: number): AcceptedBatch {
  if (batch.ids.length !== sent || new Set(batch.ids).size !== sent) {
    throw new ClassificationError('protocol', `Import8 answered with ${new Set(batch.ids).size} classifications for ${sent} products.`);
  }
  return batch;
}

/** Those that are wanted are sent again without the others. */
function someAreUnwanted(): ClassificationError {
  return new ClassificationError('cancelled', 'Some of these products are not wanted any more; nothing was spent.');
}

function connectionChanged(): ClassificationError {
  return new ClassificationError('not-connected', 'The connection was changed before this product was sent; nothing was spent. Select the cell and press F2 and Enter to calculate it now.');
}
