// What waits to be sent in one lane. Takes products one by one, gives batches: first what has been given back, then what has
// been gathered.
import type { Coalescer } from './coalescer';
import type { SubmissionJob, SubmissionLane } from './submitter';

export class SubmissionQueue {
  readonly #lane: SubmissionLane;
  readonly #gathered: Coalescer<SubmissionJob>;
  readonly #sendAll: () => Promise<void>;
  readonly #givenBack: (readonly SubmissionJob[])[] = [];
  /** Gathered batches that have not been taken. */
  #ready = 0;
  #isSending = false;

  /** @param sendAll Sends until nothing waits; called when something does and it has ended. */
  constructor(lane: SubmissionLane, gathering: (onReady: () => void) => Coalescer<SubmissionJob>, sendAll: () => Promise<void>) {
    this.#lane = lane;
    this.#sendAll = sendAll;
    this.#gathered = gathering(() => {
      this.#ready += 1;
      void this.#start();
    });
  }

  get isWaiting(): boolean {
    return this.#ready + this.#givenBack.length > 0;
  }

  add(job: SubmissionJob): void {
    this.#gathered.add(job);
  }

  /** To be sent again, before what has not been taken yet, as a batch of its own. */
  giveBack(jobs: readonly SubmissionJob[]): void {
    if (jobs.length === 0) return;
    this.#givenBack.push(jobs);
    void this.#start();
  }

  /** The next batch, at most 100 products; may be empty. */
  take(): readonly SubmissionJob[] {
    return this.#ofLane(this.#givenBack.shift() ?? this.#takeGathered());
  }

  takeAll(): readonly SubmissionJob[] {
    this.#ready = 0;
    return this.#ofLane([...this.#givenBack.splice(0).flat(), ...this.#gathered.takeAll()]);
  }

  #takeGathered(): readonly SubmissionJob[] {
    this.#ready = Math.max(0, this.#ready - 1);
    return this.#gathered.take();
  }

  /** What has changed its lane stands in the other one. */
  #ofLane(jobs: readonly SubmissionJob[]): readonly SubmissionJob[] {
    return jobs.filter(({ lane }) => lane === this.#lane);
  }

  async #start(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      // Asked once more in the same step that ends it: what comes while it ends would wait for the next.
      while (this.isWaiting) await this.#sendAll();
    } finally {
      this.#isSending = false;
    }
  }
}
