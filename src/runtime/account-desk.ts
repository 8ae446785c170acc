// The account behind the key, and what its plan allows. Takes the questions of cells and the pane, gives the service's
// answers: asked once for all who wait. Costs no credit; must never give the figures of one key for another.
import type { MeAnswer } from '../api/contract';
import type { Import8Client } from '../api/import8-client';
import { NOTHING_SENT, type Admission } from '../engine/admission';
import type { FailedReads } from '../engine/failed-reads';
import type { Clock } from '../engine/ports';
import { SharedReads } from '../engine/shared-reads';
import type { Account, PlanUsage } from './runtime';

/** How old what the plan allows may be. */
const USAGE_LIFETIME_MS = 60_000;

export interface AccountDeskOptions {
  readonly clock: Clock;
  readonly client: Import8Client;
  readonly admission: Admission;
  readonly failed: FailedReads;
  /** The account has been read: told before those who wait for it are. */
  readonly onAccount: (answer: MeAnswer) => void;
  /** Something about the account has come, or is refused for good, after somebody gave up waiting for it. */
  readonly onSettled: () => void;
}

export interface AccountCall {
  readonly signal: AbortSignal;
  /** A person who waits for it in the pane, or a cell that shows it. */
  readonly lane: 'person' | 'cost';
}

/** What has been asked with one key. */
interface OfOneKey {
  readonly me: SharedReads<'me', MeAnswer>;
  readonly usage: SharedReads<'usage', PlanUsage>;
  newestUsage: { readonly usage: PlanUsage; readonly at: number } | undefined;
}

export class AccountDesk {
  readonly #options: AccountDeskOptions;
  #ofKey: OfOneKey;

  constructor(options: AccountDeskOptions) {
    this.#options = options;
    this.#ofKey = this.#nothing();
  }

  /** The key is another one from here on. */
  forget(): void {
    this.#ofKey = this.#nothing();
  }

  /** As it is now: only calls that wait together share an answer. Rejects with ClassificationError. */
  me(call: AccountCall): Promise<MeAnswer> {
    const ofKey = this.#ofKey;
    return ofKey.me.join('me', {
      ...call,
      read: async (reading) => {
        // The pane says at once that the line is down.
        const answer = await reading.inTurn(() => this.#options.client.me(), { isRepeated: false });
        if (answer !== NOTHING_SENT && ofKey === this.#ofKey) this.#options.onAccount(answer);
        return answer;
      },
    });
  }

  /** At most a minute old. Rejects with ClassificationError. */
  planUsage(call: AccountCall): Promise<PlanUsage> {
    const { clock, client } = this.#options;
    const ofKey = this.#ofKey;
    const { newestUsage } = ofKey;
    if (newestUsage !== undefined && clock.now() - newestUsage.at < USAGE_LIFETIME_MS) return Promise.resolve(newestUsage.usage);
    return ofKey.usage.join('usage', {
      ...call,
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
        ofKey.newestUsage = { usage, at: clock.now() };
        return usage;
      },
    });
  }

  #nothing(): OfOneKey {
    return {
      me: new SharedReads(this.#options),
      usage: new SharedReads(this.#options),
      newestUsage: undefined,
    };
  }
}

export function accountOf({ data }: MeAnswer): Account {
  return {
    organization: data.organization.name,
    email: data.organization.email,
    country: data.organization.country,
    creditsPurchased: data.credits.total_purchased,
    creditsUsed: data.credits.total_used,
    earliestExpiry: data.credits.earliest_expiry ?? undefined,
    rateLimitPerMinute: data.limits.rate_limit_per_minute,
    maxApiKeys: data.limits.max_api_keys,
  };
}
