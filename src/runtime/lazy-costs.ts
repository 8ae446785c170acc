// The desk for landed costs, loaded when a cost is first asked for: every workbook with a formula would load its proofs and
// decimal arithmetic otherwise, and most cells hold codes.
import { partNotLoaded } from '../customs/errors';
import type { LandedCost, LandedCostQuery, LandedTotal } from '../customs/landed-cost';
import type { CostOptions, LandedCostDesk, LandedCostDeskOptions } from '../engine/landed-cost-desk';

/** What goods cost landed. See LandedCostDesk. */
export type LandedCosts = Pick<LandedCostDesk, 'total' | 'breakdown'>;

export class LazyCosts implements LandedCosts {
  readonly #options: LandedCostDeskOptions;
  #desk: Promise<LandedCostDesk> | undefined;

  constructor(options: LandedCostDeskOptions) {
    this.#options = options;
  }

  async total(query: LandedCostQuery, options: CostOptions): Promise<LandedTotal> {
    return (await this.#open()).total(query, options);
  }

  async breakdown(query: LandedCostQuery, options: CostOptions): Promise<LandedCost> {
    return (await this.#open()).breakdown(query, options);
  }

  /** Rejects with `offline`, and tries again the next time. */
  #open(): Promise<LandedCostDesk> {
    return (this.#desk ??= this.#load());
  }

  async #load(): Promise<LandedCostDesk> {
    try {
      const { LandedCostDesk } = await import('../engine/landed-cost-desk');
      return new LandedCostDesk(this.#options);
    } catch (cause) {
      this.#desk = undefined;
      throw partNotLoaded(cause);
    }
  }
}
