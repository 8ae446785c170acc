// What the plan allows in this period. Takes cells' questions, gives the service's answer; asked once for all of them,
// and at most once a minute. Costs no credit.
import type { Import8Client } from '../api/import8-client';
import type { Admission } from '../engine/admission';
import { NOTHING_SENT } from '../engine/admission';
import type { Clock } from '../engine/ports';
import { SharedReads } from '../engine/shared-reads';
import type { PlanUsage } from './runtime';

const LIFETIME_MS = 60_000;

export interface UsageDeskOptions {
  readonly clock: Clock;
  readonly client: Import8Client;
  readonly admission: Admission;
}

export class UsageDesk {
  readonly #options: UsageDeskOptions;
  readonly #reads: SharedReads<'usage', PlanUsage>;
  #answer: { readonly usage: PlanUsage; readonly at: number } | undefined;

  constructor(options: UsageDeskOptions) {
    this.#options = options;
    // A cell that gave up waiting shows an older period's figures at worst: it is calculated again by hand.
    this.#reads = new SharedReads({ ...options, onSettled: () => undefined });
  }

  /** Rejects with ClassificationError. */
  planUsage(signal: AbortSignal): Promise<PlanUsage> {
    const { clock, client } = this.#options;
    if (this.#answer !== undefined && clock.now() - this.#answer.at < LIFETIME_MS) return Promise.resolve(this.#answer.usage);
    return this.#reads.join('usage', {
      signal,
      lane: 'person',
      read: async (reading) => {
        const answer = await reading.inTurn(() => client.usage());
        if (answer === NOTHING_SENT) return answer;
        const { plan, classifications, period } = answer.data;
        const usage: PlanUsage = {
          plan: plan.display_name,
          used: classifications.current,
          limit: classifications.limit,
          remaining: classifications.remaining,
          period: `${period.year}-${String(period.month).padStart(2, '0')}`,
        };
        this.#answer = { usage, at: clock.now() };
        return usage;
      },
    });
  }
}
