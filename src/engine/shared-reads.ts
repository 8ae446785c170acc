// Answers that several callers wait for: each is read once, whoever asks for it, when it is its turn.
// Reading costs no credit; must never have two requests for the same answer under way.
import { isClassificationError, type ClassificationError, type ErrorCode } from '../customs/errors';
import { NOTHING_SENT, type Admission, type Lane } from './admission';
import type { FailedReads } from './failed-reads';
import type { Clock } from './ports';
import { readInTurn } from './read-in-turn';
import { readLateness } from './read-lateness';
import { mayPass } from './retry-policy';
import { CELL_DEADLINE_MS, SharedWork } from './shared-work';

/** How long those who gave up waiting can fetch a refusal, or the failure with which a read was given up: they ask at once. */
const REFUSAL_KEPT_MS = 60_000;
/** Not so long that the next to ask is told a failure that has passed. */
const FAILURE_KEPT_MS = 5_000;

/** Refusals that end when the user does something: never kept. */
const WANT_OF_KEY: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not-connected', 'key-rejected']);

export interface SharedReadsOptions<K> {
  readonly clock: Clock;
  readonly admission: Admission;
  /** All reads from one service stand in one line while they fail. */
  readonly failed: FailedReads;
  /** It has been read, or is refused for good or given up, after somebody gave up waiting for it. Not called where nobody did. */
  readonly onSettled: (key: K) => void;
}

export interface ReadOptions<T> {
  readonly signal: AbortSignal;
  readonly lane: Lane;
  /** How long this caller waits; undefined for a cell's deadline. */
  readonly patienceMs?: number | undefined;
  /** Does the reading, with requests by `inTurn`; resolves to NOTHING_SENT when one of those did. */
  readonly read: (reading: Reading<T>) => Promise<T | typeof NOTHING_SENT>;
}

export class SharedReads<K, T> {
  readonly #options: SharedReadsOptions<K>;
  readonly #readings = new Map<K, Reading<T>>();
  readonly #refusals = new Map<K, unknown>();

  constructor(options: SharedReadsOptions<K>) {
    this.#options = options;
  }

  /**
   * Joins the reading of the key, or begins one. Not sent when every caller has cancelled before its turn; whoever gives
   * up at the deadline still wants it, and so does whoever was told a failure that may pass: such a read is tried again
   * among all that have failed, for about an hour. Rejects with ClassificationError.
   */
  join(key: K, { signal, lane, patienceMs = CELL_DEADLINE_MS, read }: ReadOptions<T>): Promise<T> {
    // Asked anew it would wait for its turn anew, be given up anew, and so on for ever.
    if (this.#refusals.has(key)) return Promise.reject(this.#refusals.get(key) as ClassificationError);
    const underWay = this.#readings.get(key);
    const reading = underWay ?? new Reading<T>(this.#options, lane);
    const result = reading.work.join({ signal, deadlineMs: patienceMs });
    if (underWay !== undefined) underWay.hasten(lane);
    else {
      this.#readings.set(key, reading);
      void this.#follow(key, reading, read);
    }
    return result;
  }

  async #follow(key: K, reading: Reading<T>, read: ReadOptions<T>['read']): Promise<void> {
    try {
      let value = await read(reading);
      // Somebody may have joined since it was our turn.
      while (value === NOTHING_SENT && reading.work.isWanted) value = await read(reading);
      this.#readings.delete(key);
      if (value === NOTHING_SENT) return;
      reading.work.resolve(value);
      if (reading.work.isOwed) this.#options.onSettled(key);
    } catch (error) {
      this.#readings.delete(key);
      reading.work.reject(error);
      if (!reading.work.isOwed) return;
      this.#keepRefusal(key, error);
      this.#options.onSettled(key);
    }
  }

  #keepRefusal(key: K, error: unknown): void {
    if (isClassificationError(error) && WANT_OF_KEY.has(error.code)) return;
    this.#refusals.set(key, error);
    this.#options.clock.schedule(() => this.#refusals.delete(key), mayPass(error) ? FAILURE_KEPT_MS : REFUSAL_KEPT_MS);
  }
}

export class Reading<T> {
  readonly work: SharedWork<T>;
  /** What callers are told at their deadline, where it is neither the gate nor the line that they wait for. */
  lateness: (() => ClassificationError) | undefined;
  readonly #clock: Clock;
  readonly #admission: Admission;
  readonly #failed: FailedReads;
  #lane: Lane;
  #isInFlight = false;
  /** While it is to be tried again: what it failed with. */
  #failure: ClassificationError | undefined;
  /** Waits for a turn in one more lane; undefined while no request waits. */
  #queueIn: ((lane: Lane) => void) | undefined;

  constructor({ clock, admission, failed }: Pick<SharedReadsOptions<never>, 'clock' | 'admission' | 'failed'>, lane: Lane) {
    this.#clock = clock;
    this.#admission = admission;
    this.#failed = failed;
    this.#lane = lane;
    this.work = new SharedWork(clock, () => this.#failure ?? this.lateness?.() ?? readLateness(this.#isInFlight || admission.isLineDown));
  }

  /** One more waits for it now: where that is a person, it also waits for its turn among what persons wait for. */
  hasten(lane: Lane): void {
    const isPerson = lane === 'person';
    if (isPerson && this.#lane !== 'person') {
      this.#lane = lane;
      this.#queueIn?.(lane);
    }
    if (this.#failure !== undefined) this.#failed.hurry(this, isPerson);
  }

  /**
   * Makes one request at its turn, and again where a failure may pass: after some attempts the failure is told to those who
   * wait, and it is tried again among all that have failed. Resolves to NOTHING_SENT when nobody wanted it any more at its
   * turn.
   * @param isRepeated False where already the first failure is told.
   */
  inTurn<R>(read: () => Promise<R>, { isRepeated = true } = {}): Promise<R | typeof NOTHING_SENT> {
    const patientRead = {
      isAwaited: () => this.work.isAwaited,
      request: (isRequestRepeated: boolean) => this.#request(read, isRequestRepeated),
      onFailed: (failure: ClassificationError) => {
        this.#failure = failure;
        this.work.tell(failure);
      },
    };
    return this.#failed.read(this, patientRead, { isRepeated }).finally(() => (this.#failure = undefined));
  }

  #request<R>(read: () => Promise<R>, isRepeated: boolean): Promise<R | typeof NOTHING_SENT> {
    return new Promise<R | typeof NOTHING_SENT>((resolve, reject) => {
      let isOver = false;
      let queues = 0;
      const end = (settle: () => void) => {
        isOver = true;
        this.#queueIn = undefined;
        settle();
      };
      this.#queueIn = (lane) => {
        queues += 1;
        readInTurn({
          clock: this.#clock,
          admission: this.#admission,
          lane,
          isWanted: () => !isOver && !this.#isInFlight && this.work.isWanted,
          read: () => this.#fly(read),
          isRepeated,
        }).then(
          (answer) => {
            queues -= 1;
            // While it is under way from another lane, or waits in one, that one decides.
            if (!isOver && (answer !== NOTHING_SENT || queues === 0)) end(() => resolve(answer));
          },
          (error: unknown) => {
            queues -= 1;
            if (!isOver && !this.#isInFlight) end(() => reject(error));
          },
        );
      };
      this.#queueIn(this.#lane);
    });
  }

  async #fly<R>(read: () => Promise<R>): Promise<R> {
    this.#isInFlight = true;
    try {
      return await read();
    } finally {
      this.#isInFlight = false;
    }
  }
}
