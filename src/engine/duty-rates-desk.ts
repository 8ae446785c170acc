// The duties of codes. Takes questions, gives the service's answers; equal questions are asked once, and an answer is
// good for a day. Costs no credit.
import type { DutyRates, DutyRatesQuery } from '../customs/duty-rates';
import { NOTHING_SENT, type Admission } from './admission';
import type { FailedReads } from './failed-reads';
import type { Clock, DutyRatesService } from './ports';
import { SharedReads } from './shared-reads';
import type { CostOptions } from './landed-cost-desk';

// Rates change at midnight at the earliest; a day-old answer is asked for again.
const ANSWER_LIFETIME_MS = 24 * 60 * 60 * 1000;

export interface DutyRatesDeskOptions {
  readonly clock: Clock;
  readonly service: DutyRatesService;
  readonly admission: Admission;
  readonly failed: FailedReads;
  /** See dutyRatesKey. It is answered, or refused for good or given up, after somebody gave up waiting: cells would be told something else now. */
  readonly onAnswered: (question: string) => void;
}

interface Answer {
  readonly rates: DutyRates;
  readonly at: number;
}

export class DutyRatesDesk {
  readonly #options: DutyRatesDeskOptions;
  readonly #answers = new Map<string, Answer>();
  readonly #reads: SharedReads<string, DutyRates>;

  constructor(options: DutyRatesDeskOptions) {
    this.#options = options;
    this.#reads = new SharedReads({ ...options, onSettled: options.onAnswered });
  }

  /**
   * Spends no credit. Rejects with ClassificationError; `unknown-code` when the service has no such code.
   */
  dutyRates(query: DutyRatesQuery, { signal, lane = 'cost', patienceMs }: CostOptions): Promise<DutyRates> {
    const { clock, service } = this.#options;
    const question = dutyRatesKey(query);
    const answer = this.#answers.get(question);
    if (answer !== undefined && clock.now() - answer.at < ANSWER_LIFETIME_MS) return Promise.resolve(answer.rates);
    return this.#reads.join(question, {
      signal,
      lane,
      patienceMs,
      read: async (reading) => {
        const rates = await reading.inTurn(() => service.dutyRates(query));
        if (rates !== NOTHING_SENT) this.#answers.set(question, { rates, at: clock.now() });
        return rates;
      },
    });
  }
}

/** Equal for equal questions. */
export function dutyRatesKey({ code, origin, destination }: DutyRatesQuery): string {
  return JSON.stringify([code, origin ?? '', destination]);
}
