// Sends products to the service, each once, one submission at a time. Takes jobs, hands what was sent to whoever looks
// after it; must never send a product without an intent in the journal, a submission again whose fate is unknown, nor
// another one before that fate is settled.
import type { ClassificationRecord } from '../customs/classification';
import { ClassificationError, isClassificationError } from '../customs/errors';
import type { NoGoods } from '../customs/no-goods';
import { NOTHING_SENT, type Admission } from './admission';
import { Coalescer } from './coalescer';
import type { AcceptedBatch, ClassificationService, Clock, JournalEntry } from './ports';
import type { Decision, Intent, Product, Purchasing } from './purchasing';
import { backoffMs, faultPauseMs, isFateUnknown } from './retry-policy';
import { SubmissionQueue } from './submission-queue';

// API section classify/batch: at most 100 items.
const MAX_ITEMS = 100;
// Measured in the workbench: the calls of one fill-down of 1,000 cells arrive within 100 ms of each other.
const QUIET_MS = 150;
const LONGEST_GATHERING_MS = 1_000;
// How often it is looked whether an unsettled submission, perhaps of another window, has been settled.
const UNSETTLED_LOOK_MS = 1_000;

/** Whose products go first: what formulas wait for, or what runs over rows do. */
export type SubmissionLane = 'formula' | 'run';

/** Why products that could be sent are not: it is their turn soon, a submission is unsettled, or the service has a fault. */
export type Hindrance = 'turn' | 'unsettled submission' | 'service fault';

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
  /** Its words name no goods. Not paid. */
  onNoGoods(what: NoGoods): void;
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

export class Submitter {
  readonly #options: SubmitterOptions;
  readonly #lanes: Readonly<Record<SubmissionLane, SubmissionQueue>>;
  /** Settles when the submission that is under way has its answer. */
  #underWay: Promise<void> | undefined;
  /** Attempts in a row that were surely not carried out, and those whose fate is unknown. */
  #failures = { unsent: 0, unknown: 0 };
  #isUnsettled = false;
  #pausedUntil = 0;
  readonly #pausing = new Set<() => void>();

  constructor(options: SubmitterOptions) {
    this.#options = options;
    this.#lanes = { formula: this.#layLane('formula'), run: this.#layLane('run') };
  }

  /** Also for one that waits already, and whose lane has changed. */
  add(job: SubmissionJob): void {
    this.#lanes[job.lane].add(job);
  }

  /** What those wait for that are not sent. */
  get hindrance(): Hindrance {
    if (this.#isUnsettled || this.#underWay !== undefined) return 'unsettled submission';
    return this.#failures.unknown > 0 ? 'service fault' : 'turn';
  }

  /** What was in the way may have gone: tries at once. */
  hurry(): void {
    this.#pausedUntil = 0;
    for (const goOn of this.#pausing) goOn();
  }

  #layLane(lane: SubmissionLane): SubmissionQueue {
    const { clock } = this.#options;
    const gathering = (onReady: () => void) => new Coalescer<SubmissionJob>({ clock, maxItems: MAX_ITEMS, quietMs: QUIET_MS, longestMs: LONGEST_GATHERING_MS, onReady });
    return new SubmissionQueue(lane, gathering, () => this.#sendAll(lane));
  }

  /** One after the other, until nothing is left of the lane. */
  async #sendAll(lane: SubmissionLane): Promise<void> {
    const queue = this.#lanes[lane];
    while (queue.isWaiting) {
      await this.#pause();
      // After a request without an answer, a free one goes ahead: if that fails, surely nothing was bought.
      if (this.#isDoubtful && !(await this.#lineAnswers(lane))) {
        this.#pauseFor(backoffMs((this.#failures.unsent += 1)));
        continue;
      }
      await this.#sendNext(lane, queue);
      await this.#underWay;
    }
  }

  get #isDoubtful(): boolean {
    return this.#options.admission.isLineDown || this.#failures.unsent + this.#failures.unknown > 0;
  }

  async #sendNext(lane: SubmissionLane, queue: SubmissionQueue): Promise<void> {
    let jobs: readonly SubmissionJob[] | undefined;
    const send = async (): Promise<typeof NOTHING_SENT | undefined> => {
      // Taken once, when it is our turn: an admission that sends again after a rate refusal must send the same products.
      const all = (jobs ?? queue.take()).filter(isStillWanted);
      // The service refuses a batch that is larger than the balance as a whole, and has the last word on the rest.
      jobs = all.slice(0, this.#affordable(all.length));
      this.#giveBack(all.slice(jobs.length));
      const intent = await this.#decide(jobs);
      if (intent === undefined) return NOTHING_SENT;
      jobs = jobs.filter(({ key }) => intent.grant.keys.has(key));
      try {
        await this.#submit(intent, jobs);
        this.#options.purchasing.accepted();
        this.#failures = { unsent: 0, unknown: 0 };
        return undefined;
      } catch (error) {
        if (isFateUnknown(error) || !(await this.#withdraw(intent, isClassificationError(error) && error.code === 'offline'))) {
          this.#options.keeper.search(intent.entry);
          jobs = [];
        }
        for (const job of jobs) job.onWaiting();
        throw error;
      }
    };
    try {
      await this.#options.admission.run(lane, () => {
        // The other lane is sending: whoever comes first afterwards goes next.
        if (this.#underWay !== undefined) {
          this.#giveBack(jobs ?? []);
          return Promise.resolve(NOTHING_SENT);
        }
        const sending = send();
        this.#underWay = sending.then(noop, noop).then(() => (this.#underWay = undefined));
        return sending;
      });
    } catch (error) {
      // Refused before it was our turn: those who wait are ours all the same.
      this.#fail(jobs ?? queue.take(), error);
    }
  }

  #fail(jobs: readonly SubmissionJob[], error: unknown): void {
    const { onTrouble } = this.#options;
    if (isFateUnknown(error)) {
      onTrouble(error);
      this.#pauseFor(faultPauseMs((this.#failures.unknown += 1)));
    } else if (isNotCarriedOut(error)) {
      onTrouble(error);
      this.#pauseFor(backoffMs((this.#failures.unsent += 1)));
    }
    if (isClassificationError(error) && (error.code === 'cancelled' || error.isNotCarriedOut)) this.#giveBack(jobs);
    else this.#refuse(jobs, error);
  }

  async #submit({ entry }: Intent, jobs: readonly SubmissionJob[]): Promise<void> {
    const { mayBuy, service, keeper } = this.#options;
    // First: where a store then refuses to take the intent back, it stays open.
    for (const job of jobs) job.onOpen(false);
    await keeper.begin(entry);
    if (!mayBuy()) throw connectionChanged();
    // Deciding takes a moment: what a run that was stopped meanwhile has asked for is not bought any more.
    if (!jobs.every(({ isWanted }) => isWanted)) throw someAreUnwanted();
    const batch = await service.submit(jobs.map(({ request }) => request));
    keeper.accept(entry, inFull(batch, jobs.length));
  }

  /** Tells every job what has been decided about it, and gives the intent to send the others, if there are any. */
  async #decide(jobs: readonly SubmissionJob[]): Promise<Intent | undefined> {
    const { mayBuy, purchasing, keeper, approvalNeeded } = this.#options;
    if (jobs.length === 0) return undefined;
    if (!mayBuy()) throw connectionChanged();
    let decision: Decision;
    try {
      decision = await purchasing.decide(jobs);
    } catch (error) {
      for (const job of jobs) job.onRefused(error);
      return undefined;
    }
    for (const job of jobs) {
      const record = decision.known.get(job.key);
      const open = decision.open.get(job.key);
      const what = decision.noGoods.get(job.key);
      if (record !== undefined) job.onKnown(record);
      else if (open !== undefined) job.onOpen(open.id !== undefined);
      else if (what !== undefined) job.onNoGoods(what);
      else if (decision.unapproved.has(job.key)) job.onRefused(approvalNeeded());
    }
    this.#giveBack(jobs.filter(({ key }) => decision.postponed.has(key)));
    this.#isUnsettled = decision.isUnsettled;
    if (decision.isUnsettled) this.#pauseFor(UNSETTLED_LOOK_MS);
    if (decision.isUnsettled || jobs.some(({ key }) => decision.open.has(key))) keeper.watch();
    return decision.intent;
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
    const balance = this.#options.balance() ?? 0;
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

  /** To be sent again, each in the lane that it has by now. */
  #giveBack(jobs: readonly SubmissionJob[]): void {
    for (const lane of ['formula', 'run'] as const) this.#lanes[lane].giveBack(jobs.filter((job) => job.lane === lane));
  }

  #pauseFor(delayMs: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#options.clock.now() + delayMs);
  }

  /** Until every pause is over. */
  async #pause(): Promise<void> {
    const { clock } = this.#options;
    for (let leftMs = this.#pausedUntil - clock.now(); leftMs > 0; leftMs = this.#pausedUntil - clock.now()) {
      await new Promise<void>((resolve) => {
        const cancel = clock.schedule(() => goOn(), leftMs);
        const goOn = (): void => {
          this.#pausing.delete(goOn);
          cancel();
          resolve();
        };
        this.#pausing.add(goOn);
      });
    }
  }

  #refuse(jobs: readonly SubmissionJob[], error: unknown): void {
    // One unusable product makes the service refuse all: halves find it, and the others are bought. Nothing was paid.
    if (isClassificationError(error) && error.code === 'invalid-input' && jobs.length > 1) {
      const middle = Math.ceil(jobs.length / 2);
      this.#giveBack(jobs.slice(0, middle));
      this.#giveBack(jobs.slice(middle));
      return;
    }
    const isBroke = isClassificationError(error) && error.code === 'credits-exhausted';
    // Another batch has spent what this one counted on: it is cut to what is left.
    if (isBroke && this.#affordable(jobs.length) < jobs.length) return this.#giveBack(jobs);
    for (const job of jobs) job.onRefused(error);
    // The others would be refused one batch after the other; they are told at once.
    const concernsAll = isBroke || (isClassificationError(error) && error.code === 'key-rejected');
    if (concernsAll) for (const lane of Object.values(this.#lanes)) for (const job of lane.takeAll()) job.onRefused(error);
  }
}

function isStillWanted(job: SubmissionJob): boolean {
  if (!job.isWanted) job.onDropped();
  return job.isWanted;
}

function isNotCarriedOut(error: unknown): boolean {
  return isClassificationError(error) && error.isNotCarriedOut;
}

function noop(): void {
  // What became of it is told elsewhere.
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
