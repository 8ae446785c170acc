// The functions about the account behind the key. None of them spends a credit.
import type { Account, CallOptions, CellOutcome, CellRuntime, Host } from '../runtime/runtime';
import { ClassificationError } from '../customs/errors';
import { answer, shows, type Invocation, type Shown } from './call';
import type { FormattedNumber } from './data-types';
import { readField } from './read-arguments';
import { moment } from './shown-values';

export function creditsLeft(runtime: CellRuntime, invocation: Invocation): Promise<number> {
  return answer(runtime, invocation, async (options) => shows(await runtime.credits(options), BALANCE));
}

const BALANCE: CellOutcome = { kind: 'value', account: 'balance' };
const FACTS: CellOutcome = { kind: 'value', account: 'facts' };

type AccountValue = string | number | FormattedNumber;

type ReadAccountField = (runtime: CellRuntime, options: CallOptions) => Promise<AccountValue>;

const ofAccount =
  (read: (account: Account, host: Host) => AccountValue): ReadAccountField =>
  async (runtime, options) =>
    read(await runtime.account(options), await runtime.host(options));

/** In the order in which Excel offers them: the names and words of the enum ACCOUNT_FIELD in functions.ts. */
const ACCOUNT_FIELDS = {
  organisation: ofAccount(({ organization }) => organization),
  email: ofAccount(({ email }) => email),
  country: ofAccount(({ country }) => country),
  credits: (runtime, options) => runtime.credits(options),
  credits_bought: ofAccount(({ creditsPurchased }) => creditsPurchased),
  credits_used: ofAccount(({ creditsUsed }) => creditsUsed),
  expiry: ofAccount(({ earliestExpiry }, host) => {
    if (earliestExpiry === undefined) throw new ClassificationError('unavailable', 'Import8 names no day on which credits of this account expire.');
    return moment(earliestExpiry, host);
  }),
  requests_per_minute: ofAccount(({ rateLimitPerMinute }) => rateLimitPerMinute),
  max_keys: ofAccount(({ maxApiKeys }) => maxApiKeys),
  plan: async (runtime, options) => (await runtime.planUsage(options)).plan,
  period: async (runtime, options) => (await runtime.planUsage(options)).period,
  period_used: async (runtime, options) => (await runtime.planUsage(options)).used,
  period_limit: async (runtime, options) => (await runtime.planUsage(options)).limit,
  period_left: async (runtime, options) => (await runtime.planUsage(options)).remaining,
} as const satisfies Record<string, ReadAccountField>;

export const ACCOUNT_FIELD_NAMES = Object.keys(ACCOUNT_FIELDS) as (keyof typeof ACCOUNT_FIELDS)[];

export function accountField(runtime: CellRuntime, field: string, invocation: Invocation): Promise<AccountValue> {
  return answer(runtime, invocation, async (options): Promise<Shown<AccountValue>> => {
    const name = readField(field, ACCOUNT_FIELD_NAMES);
    const read: ReadAccountField = ACCOUNT_FIELDS[name];
    return shows(await read(runtime, options), name === 'credits' ? BALANCE : FACTS);
  });
}
