// Cells that show something of a product and must not buy it: they wait for its record beside those that do.
// Takes keys, gives records that are kept or will come; must never make a product wanted.
import type { ClassificationRecord } from '../customs/classification';
import { ClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { Clock } from './ports';
import type { RecordCache } from './record-cache';
import { SharedWork, type JoinOptions } from './shared-work';
import { StoreLookups } from './store-lookups';

export interface OnlookersOptions {
  readonly clock: Clock;
  readonly cache: RecordCache;
  /** `settle` or `refuse` will be called for it. */
  readonly isUnderWay: (key: RequestKey) => boolean;
  /** What is told of a product that is neither kept nor under way. */
  readonly refusal: (key: RequestKey) => Promise<ClassificationError>;
  /** What is told at a deadline. */
  readonly lateness: (key: RequestKey) => ClassificationError;
  /** Whoever gave up at a deadline would be told something else now. */
  readonly onLate: (key: RequestKey) => void;
}

export class Onlookers {
  readonly #options: OnlookersOptions;
  readonly #lookups: StoreLookups<RequestKey, ClassificationRecord>;
  readonly #waiting = new Map<RequestKey, SharedWork<ClassificationRecord>>();

  constructor(options: OnlookersOptions) {
    this.#options = options;
    this.#lookups = new StoreLookups(options.clock, (keys) => options.cache.find(keys));
  }

  /** Waits for a product that this page does not know yet. Rejects with ClassificationError. */
  join(key: RequestKey, options: JoinOptions): Promise<ClassificationRecord> {
    const { clock, isUnderWay, lateness } = this.#options;
    const waiting = this.#waiting.get(key);
    const work = waiting ?? new SharedWork<ClassificationRecord>(clock, () => lateness(key));
    const result = work.join(options);
    if (waiting === undefined) {
      this.#waiting.set(key, work);
      if (!isUnderWay(key)) void this.#lookUp(key);
    }
    return result;
  }

  settle(key: RequestKey, record: ClassificationRecord): void {
    this.#end(key)?.resolve(record);
  }

  refuse(key: RequestKey, error: unknown): void {
    this.#end(key)?.reject(error);
  }

  async #lookUp(key: RequestKey): Promise<void> {
    const { cache, isUnderWay, refusal } = this.#options;
    try {
      const record = (await this.#lookups.find(key)) ?? cache.peek(key);
      if (record !== undefined) this.settle(key, record);
      // Somebody may have begun to classify it meanwhile: a cell of the same recalculation.
      else if (!isUnderWay(key)) {
        const error = await refusal(key);
        if (!isUnderWay(key)) this.refuse(key, error);
      }
    } catch (error) {
      if (!isUnderWay(key)) this.refuse(key, error);
    }
  }

  #end(key: RequestKey): SharedWork<ClassificationRecord> | undefined {
    const work = this.#waiting.get(key);
    if (work === undefined) return undefined;
    this.#waiting.delete(key);
    if (work.isOwed) this.#options.onLate(key);
    return work;
  }
}

/** What a cell is told of a product that nobody has had classified. */
export function notClassifiedError(): ClassificationError {
  return new ClassificationError(
    'not-classified',
    'This product has not been classified yet, and this function spends nothing. Enter =IMPORT8.HS with the same description, origin and destination in another cell; this cell then fills itself.',
  );
}
