// What formulas may spend without asking: so many credits a day and workbook. Takes products that are about to be
// bought, gives those that may be; what the user has approved never counts.
import { ClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { AllowanceLedger, Clock } from './ports';

export const DEFAULT_ALLOWANCE = 25;
export const LARGEST_ALLOWANCE = 1_000;

export interface AllowanceOptions {
  readonly clock: Clock;
  readonly ledger: AllowanceLedger;
  /** Names the open workbook. */
  readonly workbook: () => string;
  /** Whole credits a day; undefined where there is no limit. */
  readonly creditsPerDay: () => number | undefined;
}

/** Leave to buy these products, a credit each. */
export interface Grant {
  readonly keys: ReadonlySet<RequestKey>;
  readonly approved: readonly RequestKey[];
  /** What it took from the allowance of the day. */
  readonly credits: number;
  readonly day: string;
}

/** A product that somebody wants to buy. */
export interface Purchase {
  readonly key: RequestKey;
  /** `run` for rows whose purchase was agreed to before: what was not is not bought by themselves. */
  readonly lane: 'formula' | 'run';
}

export class Allowance {
  readonly #options: AllowanceOptions;
  readonly #approved = new Set<RequestKey>();
  /** Approved ones that have been granted: given back they are approved again, unless the user has taken that back. */
  readonly #lent = new Set<RequestKey>();

  constructor(options: AllowanceOptions) {
    this.#options = options;
  }

  /** Lets these products be bought whatever has been spent, each once. */
  approve(keys: readonly RequestKey[]): void {
    for (const key of keys) this.#approved.add(key);
  }

  isApproved(key: RequestKey): boolean {
    return this.#approved.has(key) || this.#lent.has(key);
  }

  /** Takes back what was approved and has not been bought. @param keys All where they are left out. */
  disapprove(keys: readonly RequestKey[] = [...this.#approved, ...this.#lent]): void {
    for (const key of keys) {
      this.#approved.delete(key);
      this.#lent.delete(key);
    }
  }

  /**
   * Grants what is approved, and of what formulas want beyond that the first that the allowance covers. Several runtimes share the
   * allowance: call it where only one decides at a time. Rejects with `store-unreadable`, and then grants nothing.
   */
  async take(purchases: readonly Purchase[]): Promise<Grant> {
    const { clock, ledger } = this.#options;
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    const approved = purchases.flatMap(({ key }) => (this.#approved.has(key) ? [key] : []));
    const others = purchases.flatMap(({ key, lane }) => (lane === 'run' || this.#approved.has(key) ? [] : [key]));
    const covered = others.slice(0, await this.#left(day));
    if (covered.length > 0 && this.#options.creditsPerDay() !== undefined) await ledger.add(this.#options.workbook(), day, covered.length);
    for (const key of approved) {
      this.#approved.delete(key);
      this.#lent.add(key);
    }
    return { keys: new Set([...approved, ...covered]), approved, credits: covered.length, day };
  }

  /** For products that surely have not been paid for. */
  async giveBack({ approved, credits, day }: Grant): Promise<void> {
    this.approve(approved.filter((key) => this.#lent.delete(key)));
    if (credits > 0 && this.#options.creditsPerDay() !== undefined) await this.#options.ledger.add(this.#options.workbook(), day, -credits);
  }

  async #left(day: string): Promise<number> {
    const limit = this.#options.creditsPerDay();
    if (limit === undefined) return Infinity;
    return Math.max(0, limit - (await this.#options.ledger.spent(this.#options.workbook(), day)));
  }

  /** What a cell is told whose product is not covered. */
  refusal(): ClassificationError {
    const limit = this.#options.creditsPerDay() ?? 0;
    const reason = limit === 0 ? 'Formulas in this workbook always ask before they use a credit.' : `Today's formula limit of ${limit} credit${limit === 1 ? '' : 's'} is used up.`;
    return new ClassificationError('approval-needed', `${reason} Nothing was spent on this product: approve it in the IMPORT8 pane, and the cell fills itself.`);
  }
}
