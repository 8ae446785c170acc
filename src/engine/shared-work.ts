// One piece of work that several callers wait for. Each caller can leave, by cancelling or at its deadline,
// without ending the work; every caller's promise settles.
import { ClassificationError } from '../customs/errors';
import type { Clock } from './ports';

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
  #outlastedDeadline = false;

  /** @param deadlineError What a caller is told whose deadline passes first. */
  constructor(clock: Clock, deadlineError: () => ClassificationError) {
    this.#clock = clock;
    this.#deadlineError = deadlineError;
  }

  /** True once a caller has given up at its deadline: it has settled with less than the work's outcome. */
  get hasOutlastedDeadline(): boolean {
    return this.#outlastedDeadline;
  }

  /** True while a caller waits for it. */
  get isAwaited(): boolean {
    return this.#callers.size > 0;
  }

  /** False once every caller has cancelled. A caller that gave up at its deadline still wants the result. */
  get isWanted(): boolean {
    return this.#callers.size > 0 || this.#outlastedDeadline;
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
        this.#outlastedDeadline = true;
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
