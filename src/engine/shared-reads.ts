// Answers that several callers wait for: each is read once, whoever asks for it, when it is its turn.
// Reading costs no credit; must never have two requests for the same answer under way.
import { ClassificationError, isClassificationError, type ErrorCode } from '../customs/errors';
import { NOTHING_SENT, type Admission, type Lane } from './admission';
import { CELL_DEADLINE_MS } from './classifier';
import type { Clock } from './ports';
import { readInTurn } from './read-in-turn';
import { SharedWork } from './shared-work';

export interface SharedReadsOptions<K> {
  readonly clock: Clock;
  readonly admission: Admission;
  /** It has been read, or has failed for another reason than those were told who gave up waiting for it. */
  readonly onSettled: (key: K) => void;
}

export interface ReadOptions<T> {
  readonly signal: AbortSignal;
  readonly lane: Lane;
  /** Does the reading, with requests by `inTurn`; resolves to NOTHING_SENT when one of those did. */
  readonly read: (reading: Reading<T>) => Promise<T | typeof NOTHING_SENT>;
}

export class SharedReads<K, T> {
  readonly #options: SharedReadsOptions<K>;
  readonly #readings = new Map<K, Reading<T>>();

  constructor(options: SharedReadsOptions<K>) {
    this.#options = options;
  }

  /**
   * Joins the reading of the key, or begins one. Not sent when every caller has cancelled before its turn; whoever gives
   * up at the deadline still wants it. Rejects with ClassificationError.
   */
  join(key: K, { signal, lane, read }: ReadOptions<T>): Promise<T> {
    const underWay = this.#readings.get(key);
    const reading = underWay ?? new Reading<T>(this.#options, lane);
    const result = reading.work.join({ signal, deadlineMs: CELL_DEADLINE_MS });
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
      this.#options.onSettled(key);
    } catch (error) {
      this.#readings.delete(key);
      reading.work.reject(error);
      // Nothing new must not be told: a line that stays down would have its cells calculated again and again.
      if (reading.wasToldOtherwise(error)) this.#options.onSettled(key);
    }
  }
}

export class Reading<T> {
  readonly work: SharedWork<T>;
  /** What callers are told at their deadline, where it is neither the gate nor the line that they wait for. */
  lateness: (() => ClassificationError) | undefined;
  readonly #clock: Clock;
  readonly #admission: Admission;
  readonly #told = new Set<ErrorCode>();
  #lane: Lane;
  #isInFlight = false;
  /** Waits for a turn in one more lane; undefined while no request waits. */
  #queueIn: ((lane: Lane) => void) | undefined;

  constructor({ clock, admission }: Pick<SharedReadsOptions<never>, 'clock' | 'admission'>, lane: Lane) {
    this.#clock = clock;
    this.#admission = admission;
    this.#lane = lane;
    this.work = new SharedWork(clock, () => {
      const error = this.lateness?.() ?? tooLate(this.#isInFlight || admission.isLineDown);
      this.#told.add(error.code);
      return error;
    });
  }

  /** A person waits for it now: from here on it also waits for its turn among what persons wait for. */
  hasten(lane: Lane): void {
    if (lane !== 'person' || this.#lane === 'person') return;
    this.#lane = lane;
    this.#queueIn?.(lane);
  }

  wasToldOtherwise(error: unknown): boolean {
    return [...this.#told].some((code) => !isClassificationError(error) || error.code !== code);
  }

  /**
   * Makes one request at its turn, and again where a failure may pass. Resolves to NOTHING_SENT when nobody wanted it any
   * more at its turn.
   */
  inTurn<R>(read: () => Promise<R>): Promise<R | typeof NOTHING_SENT> {
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

/** @param isSilent A request is under way, or the last one got no answer. */
function tooLate(isSilent: boolean): ClassificationError {
  if (isSilent) return new ClassificationError('offline', 'Import8 does not answer. Check the connection; the cell fills itself when it is back.');
  return new ClassificationError(
    'rate-limited',
    'Still waiting for its turn: your Import8 plan allows only so many requests a minute. The cell fills itself when its answer comes.',
  );
}
