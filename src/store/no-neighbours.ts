// A runtime that is alone: in the sandbox, which belongs to one page. Work of this page still waits for its turn.
import type { Neighbours } from '../engine/ports';
import { newRuntimeId } from './runtime-id';

export class NoNeighbours implements Neighbours {
  readonly ownId = newRuntimeId();
  #lastWork: Promise<unknown> = Promise.resolve();

  /** There is no time limit, as in BrowserNeighbours; the work must not come in here again itself. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#lastWork.then(work);
    this.#lastWork = result.catch(() => undefined);
    return result;
  }

  living(runtimeIds: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(runtimeIds.filter((id) => id === this.ownId)));
  }

  tell(): void {
    // There is nobody to tell.
  }

  listen(): () => void {
    return () => undefined;
  }
}
