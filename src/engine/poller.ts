// Follows accepted batches until every classification in them is finished.
// Takes batches that are paid for, gives records as they come; must never give a batch up.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import type { Admission } from './admission';
import type { AcceptedBatch, ClassificationProgress, ClassificationService, Clock } from './ports';

// "typically 25-35 seconds" (API section classifications/{id}): looking earlier only spends requests.
const FIRST_LOOK_MS = 25_000;
const NEXT_LOOK_MS = 5_000;
const SLOWEST_LOOK_MS = 60_000;

export interface PollerOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly onRecords: (records: readonly ClassificationRecord[]) => void;
  /** A look failed; the batch stays open and is looked at again. */
  readonly onTrouble: (ids: readonly ClassificationId[], error: unknown) => void;
}

export class Poller {
  readonly #options: PollerOptions;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  follow(batch: AcceptedBatch): void {
    const acceptedAt = this.#options.clock.now();
    const open = new Set(batch.ids);
    this.#options.clock.schedule(() => void this.#look(batch.batchId, open, acceptedAt), FIRST_LOOK_MS);
  }

  async #look(batchId: string, open: Set<ClassificationId>, acceptedAt: number): Promise<void> {
    const { admission, clock, service, onRecords, onTrouble } = this.#options;
    try {
      const progress = await admission.run('classification', () => service.progress(batchId));
      const finished = progress.filter((each) => open.has(each.id)).filter(isFinished);
      for (const record of finished) open.delete(record.id);
      if (finished.length > 0) onRecords(finished);
    } catch (error) {
      onTrouble([...open], error);
    }
    if (open.size > 0) clock.schedule(() => void this.#look(batchId, open, acceptedAt), nextLookMs(clock.now() - acceptedAt));
  }
}

/** Every 5 s while the result is due, more and more rarely when it is late. */
function nextLookMs(ageMs: number): number {
  return Math.min(Math.max(NEXT_LOOK_MS, ageMs / 12), SLOWEST_LOOK_MS);
}

function isFinished(progress: ClassificationProgress): progress is ClassificationRecord {
  return progress.status !== 'pending';
}
