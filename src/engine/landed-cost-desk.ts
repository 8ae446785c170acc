// What goods cost landed. Takes queries, gives the service's own answers; equal queries are asked once,
// and an answer is good for a day.
import { ClassificationError } from '../customs/errors';
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import { NOTHING_SENT, type Admission } from './admission';
import type { Clock, LandedCostService } from './ports';
import { backoffMs, mayReadAgain } from './retry-policy';
import { SharedWork } from './shared-work';

const CELL_DEADLINE_MS = 90_000;
// Rates change at midnight at the earliest; a day-old answer is asked for again.
const ANSWER_LIFETIME_MS = 24 * 60 * 60 * 1000;

export interface LandedCostDeskOptions {
  readonly clock: Clock;
  readonly service: LandedCostService;
  readonly admission: Admission;
  /** An answer has come, for whoever has given up waiting for it. */
  readonly onAnswered: (question: string) => void;
}

interface Answer {
  readonly cost: LandedCost;
  readonly at: number;
}

export class LandedCostDesk {
  readonly #options: LandedCostDeskOptions;
  readonly #answers = new Map<string, Answer>();
  readonly #asking = new Map<string, SharedWork<LandedCost>>();
  readonly #sending = new Set<string>();

  constructor(options: LandedCostDeskOptions) {
    this.#options = options;
  }

  /** Spends no credit. Rejects with ClassificationError; `unknown-code` when the service has no such code. */
  landedCost(query: LandedCostQuery, signal: AbortSignal): Promise<LandedCost> {
    const key = landedCostKey(query);
    const answer = this.#answers.get(key);
    if (answer !== undefined && this.#options.clock.now() - answer.at < ANSWER_LIFETIME_MS) return Promise.resolve(answer.cost);
    const underWay = this.#asking.get(key);
    const work = underWay ?? new SharedWork<LandedCost>(this.#options.clock, () => tooLate(this.#sending.has(key) || this.#options.admission.isLineDown));
    const result = work.join({ signal, deadlineMs: CELL_DEADLINE_MS });
    if (underWay === undefined) {
      this.#asking.set(key, work);
      void this.#ask(key, query, work);
    }
    return result;
  }

  async #ask(key: string, query: LandedCostQuery, work: SharedWork<LandedCost>): Promise<void> {
    const { admission, clock, service } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const cost = await admission.run('cost', async () => {
          if (!work.isWanted) return NOTHING_SENT;
          this.#sending.add(key);
          return service.landedCost(query).finally(() => this.#sending.delete(key));
        });
        // Somebody may have joined since it was our turn.
        if (cost === NOTHING_SENT && work.isWanted) continue;
        this.#asking.delete(key);
        if (cost === NOTHING_SENT) return;
        this.#answers.set(key, { cost, at: clock.now() });
        work.resolve(cost);
        this.#options.onAnswered(key);
        return;
      } catch (error) {
        if (!mayReadAgain(error, attempt)) {
          this.#asking.delete(key);
          work.reject(error);
          return;
        }
        await new Promise<void>((resume) => clock.schedule(resume, backoffMs(attempt)));
      }
    }
  }
}

/** Equal for equal questions. */
export function landedCostKey(query: LandedCostQuery): string {
  return JSON.stringify([query.code, query.origin, query.destination, query.value, query.currency, query.shipping, query.insurance]);
}

function tooLate(isSilent: boolean): ClassificationError {
  if (isSilent) return new ClassificationError('offline', 'Import8 does not answer. Check the connection; the cell fills itself when it is back.');
  return new ClassificationError(
    'rate-limited',
    'Still waiting for its turn: your Import8 plan allows only so many requests a minute. The cell fills itself when its answer comes.',
  );
}
