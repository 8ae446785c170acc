// The organisation behind the API key: its credits and what was used. Takes spending, gives /me and /usage; never below zero.
import type { MeAnswer, UsageAnswer } from '../api/contract';
import type { SandboxClock } from './sandbox-clock';
import { timestamp } from './timestamp';

/** What an account is opened again from. */
export interface KeptAccount {
  readonly openedAt: number;
  readonly purchased: number;
  readonly used: number;
}

export interface Account {
  kept(): KeptAccount;
  remaining(): number;
  /** Takes the credits if all of them are there, else none. */
  spend(credits: number): boolean;
  spent(): number;
  /** Sets what remains, as if as much had been bought. */
  setRemaining(credits: number): void;
  me(rateLimitPerMinute: number): MeAnswer['data'];
  usage(): UsageAnswer['data'];
}

const PLAN = 'Sandbox';
const YEAR_MS = 365 * 86_400_000;

export function createAccount(clock: SandboxClock, credits: number, kept?: KeptAccount): Account {
  const openedAt = kept?.openedAt ?? clock.now();
  let purchased = kept?.purchased ?? credits;
  let used = kept?.used ?? 0;
  return {
    kept: () => ({ openedAt, purchased, used }),
    remaining: () => purchased - used,
    spend(count) {
      if (count > purchased - used) return false;
      used += count;
      return true;
    },
    spent: () => used,
    setRemaining(count) {
      purchased = used + count;
    },
    me: (rateLimitPerMinute) => ({
      organization: { name: 'Sandbox Trading B.V.', email: 'sandbox@example.com', country: 'NL' },
      credits: {
        remaining: purchased - used,
        total_purchased: purchased,
        total_used: used,
        earliest_expiry: timestamp(openedAt + YEAR_MS),
      },
      limits: { rate_limit_per_minute: rateLimitPerMinute, max_api_keys: 3 },
    }),
    usage() {
      const now = new Date(clock.now());
      return {
        plan: { name: PLAN, display_name: PLAN },
        classifications: {
          current: used,
          limit: purchased,
          remaining: purchased - used,
          percentage: purchased === 0 ? 0 : Math.floor((used / purchased) * 100),
        },
        period: { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 },
      };
    },
  };
}
