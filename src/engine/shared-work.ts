// One piece of work that several callers wait for. Each caller can leave, by cancelling or at its deadline,
// without ending the work; every caller's promise settles.
import { ClassificationError } from '../customs/errors';
import type { Clock } from './ports';

/** A cell's deadline, not the work's: at its end the cell says what it still waits for. */
export const CELL_DEADLINE_MS = 90_000;

export interface JoinOptions {
  readonly signal: AbortSignal;
  readonly deadlineMs: number;
}

interface Caller<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
  readonly leave: () => void;
}

export class SharedWork<T> {
  readonly #clock: Clock;
  readonly #deadlineError: () => ClassificationError;
  readonly #callers = new Set<Caller<T>>();
  #isOwed = false;

  /** @param deadlineError What a caller is told whose deadline passes first. */
  constructor(clock: Clock, deadlineError: () => ClassificationError) {
    this.#clock = clock;
    this.#deadlineError = deadlineError;
  }

  /** True once a caller has settled with less than the work's outcome: at its deadline, or told of trouble on the way. */
  get isOwed(): boolean {
    return this.#isOwed;
  }

  /** True while a caller waits for it. */
  get isAwaited(): boolean {
    return this.#callers.size > 0;
  }

  /** False once every caller has cancelled. One that is owed the result still wants it. */
  get isWanted(): boolean {
    return this.isAwaited || this.#isOwed;
  }

  /** Resolves or rejects with the work; rejects with `cancelled`, or with the deadline error after deadlineMs. */
  join({ signal, deadlineMs }: JoinOptions): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal.aborted) return reject(cancelled());
      const caller: Caller<T> = {
        resolve,
        reject,
        leave: () => {
          this.#callers.delete(caller);
          signal.removeEventListener('abort', onAbort);
          stopDeadline();
        },
      };
      const onAbort = () => {
        caller.leave();
        reject(cancelled());
      };
      const stopDeadline = this.#clock.schedule(() => {
        this.#isOwed = true;
        caller.leave();
        reject(this.#deadlineError());
      }, deadlineMs);
      signal.addEventListener('abort', onAbort);
      this.#callers.add(caller);
    });
  }

  resolve(value: T): void {
    for (const caller of [...this.#callers]) {
      caller.leave();
      caller.resolve(value);
    }
  }

  /** Trouble on the way: those who wait now settle with it, and are owed the result. */
  tell(trouble: ClassificationError): void {
    this.#isOwed ||= this.isAwaited;
    this.reject(trouble);
  }

  /** Rejects those who wait now; the work itself may go on and be joined again. */
  reject(error: unknown): void {
    for (const caller of [...this.#callers]) {
      caller.leave();
      caller.reject(error);
    }
  }
}

function cancelled(): ClassificationError {
  return new ClassificationError('cancelled', 'The calculation was cancelled.');
}
