// Sends products to the service, each once. Takes jobs, gives them the ids the service answered with;
// must never send a submission again whose fate is unknown.
import type { ClassificationId, ClassificationRequest } from '../customs/classification';
import { ClassificationError, isClassificationError } from '../customs/errors';
import type { Admission } from './admission';
import { Coalescer } from './coalescer';
import type { AcceptedBatch, ClassificationService, Clock } from './ports';
import { backoffMs, isFateUnknown } from './retry-policy';

// API section classify/batch: at most 100 items.
const MAX_ITEMS = 100;
// Measured in the workbench: the calls of one fill-down of 1,000 cells arrive within 100 ms of each other.
const QUIET_MS = 150;
const LONGEST_GATHERING_MS = 1_000;

/** A product to be bought. */
export interface SubmissionJob {
  readonly request: ClassificationRequest;
  /** False once nobody waits for it. */
  readonly isWanted: boolean;
  /** Not sent because nobody waits for it any more: nothing is paid. */
  onDropped(): void;
  /** Told true when it may have been paid from now on, false when it surely has not been. */
  onSending(isSending: boolean): void;
  onSubmitted(id: ClassificationId): void;
  /** Not paid, or not known to be (code submission-uncertain). */
  onRefused(error: unknown): void;
}

export interface SubmitterOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  /** False once the user has left this service: what has not been sent is not bought any more. */
  readonly mayBuy: () => boolean;
  readonly onAccepted: (batch: AcceptedBatch) => void;
  /** Nothing can be sent now; it is tried again and again. */
  readonly onLineDown: (error: unknown) => void;
}

export class Submitter {
  readonly #options: SubmitterOptions;
  readonly #waiting: Coalescer<SubmissionJob>;

  constructor(options: SubmitterOptions) {
    this.#options = options;
    this.#waiting = new Coalescer({
      clock: options.clock,
      maxItems: MAX_ITEMS,
      quietMs: QUIET_MS,
      longestMs: LONGEST_GATHERING_MS,
      onReady: () => void this.#send(() => this.#waiting.take()),
    });
  }

  add(job: SubmissionJob): void {
    this.#waiting.add(job);
  }

  /** @param take Called when it is our turn, so that a batch holds what has come until then. */
  async #send(take: () => SubmissionJob[], attempt = 1): Promise<void> {
    const { admission, service, onAccepted } = this.#options;
    // After a request without an answer, a free one goes ahead: if that fails, surely nothing was bought.
    if ((admission.isLineDown || attempt > 1) && !(await this.#lineAnswers())) return this.#sendLater(take, attempt);
    let jobs: SubmissionJob[] | undefined;
    try {
      const batch = await admission.run('classification', () => {
        // Taken once: an admission that sends again after a rate refusal must send the same products.
        const wanted = (jobs ?? take()).filter(isStillWanted);
        jobs = wanted;
        if (!this.#options.mayBuy()) return Promise.reject(connectionChanged());
        if (wanted.length === 0) return undefined;
        for (const job of wanted) job.onSending(true);
        return service.submit(wanted.map((job) => job.request)).then(
          (answer) => acceptedInFull(answer, wanted.length),
          (error: unknown) => {
            if (!isFateUnknown(error)) for (const job of wanted) job.onSending(false);
            throw error;
          },
        );
      });
      if (batch === undefined) return;
      batch.ids.forEach((id, index) => jobs?.[index]?.onSubmitted(id));
      onAccepted(batch);
    } catch (error) {
      // Refused before it was our turn: those who wait are ours all the same.
      const refused = jobs ?? take();
      if (!isUnsent(error)) return this.#refuse(refused, error);
      this.#options.onLineDown(error);
      this.#sendLater(() => refused, attempt);
    }
  }

  async #lineAnswers(): Promise<boolean> {
    const { admission, service, onLineDown } = this.#options;
    try {
      await admission.run('classification', () => service.probe());
      return true;
    } catch (error) {
      onLineDown(error);
      return false;
    }
  }

  #sendLater(take: () => SubmissionJob[], attempt: number): void {
    this.#options.clock.schedule(() => void this.#send(take, attempt + 1), backoffMs(attempt));
  }

  #refuse(jobs: readonly SubmissionJob[], error: unknown): void {
    // One unusable product makes the service refuse all: halves find it, and the others are bought. Nothing was paid.
    if (isClassificationError(error) && error.code === 'invalid-input' && jobs.length > 1) {
      const middle = Math.ceil(jobs.length / 2);
      void this.#send(() => jobs.slice(0, middle));
      void this.#send(() => jobs.slice(middle));
      return;
    }
    const outcome = isFateUnknown(error) ? uncertain(error) : error;
    for (const job of jobs) job.onRefused(outcome);
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
function acceptedInFull(batch: AcceptedBatch, sent: number): AcceptedBatch {
  if (batch.ids.length !== sent || new Set(batch.ids).size !== sent) {
    throw new ClassificationError('protocol', `Import8 answered with ${new Set(batch.ids).size} classifications for ${sent} products.`);
  }
  return batch;
}

function connectionChanged(): ClassificationError {
  return new ClassificationError('not-connected', 'The connection was changed before this product was sent; nothing was spent. Select the cell and press F2 and Enter to calculate it now.');
}

function uncertain(cause: unknown): ClassificationError {
  const isBroken = isClassificationError(cause) && cause.code === 'offline';
  return new ClassificationError(
    'submission-uncertain',
    `${isBroken ? 'The connection to Import8 broke' : 'Import8 failed or gave an answer that cannot be read'} while this product was being sent; it may have been paid. It is not sent again by itself: look for it in your Import8 dashboard.`,
    { cause },
  );
}
