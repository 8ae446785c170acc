// Which rates and amounts answers about the same goods have in common. Takes answers, gives the laws that all of them
// follow; undefined where one of them could be of another regime.
import type { LandedCost } from '../customs/landed-cost';
import type { DutyLaw, DutyLaws } from '../customs/landed-cost-arithmetic';

/** "total" where the type of duty is not shown: it can change where no rate does. */
export type CostNeed = 'total' | 'breakdown';

export interface RegimeAnswer {
  readonly cost: LandedCost;
  /** undefined where our arithmetic does not give the amounts of the answer: it proves nothing then. */
  readonly laws: DutyLaws | undefined;
}

const PARTS = ['duty', 'antiDumping'] as const;
type Part = (typeof PARTS)[number];

export class CostRegimes {
  /** Duties that are no share of the value. See amountKey. */
  readonly #fixedAmounts = new Set<string>();

  learn(answer: RegimeAnswer): void {
    for (const part of PARTS) if (answer.laws?.[part] === 'amount') this.#fixedAmounts.add(amountKey(part, answer));
  }

  /** What holds for all: the same percentages, or the same amounts. */
  commonLaws(answers: readonly RegimeAnswer[], need: CostNeed): DutyLaws | undefined {
    const [first] = answers;
    if (first === undefined || answers.some((answer) => !isComparable(answer, first, need))) return undefined;
    const [duty, antiDumping] = PARTS.map((part) => this.#commonLaw(part, answers, first));
    return duty && antiDumping && { duty, antiDumping };
  }

  isProportional(answer: RegimeAnswer): boolean {
    return PARTS.every((part) => this.#lawOf(part, answer) === 'percentage');
  }

  #commonLaw(part: Part, answers: readonly RegimeAnswer[], first: RegimeAnswer): DutyLaw | undefined {
    const law = this.#lawOf(part, first);
    if (answers.some((answer) => this.#lawOf(part, answer) !== law)) return undefined;
    return law === 'amount' && answers.some(({ cost }) => cost[part].amount !== first.cost[part].amount) ? undefined : law;
  }

  /** undefined also where a percentage gives, by chance, the amount that is charged elsewhere whatever the value. */
  #lawOf(part: Part, answer: RegimeAnswer): DutyLaw | undefined {
    const law = answer.laws?.[part];
    return law === 'percentage' && this.#fixedAmounts.has(amountKey(part, answer)) ? undefined : law;
  }
}

/** Are both written alike: duties, VAT and currency? */
function isComparable({ cost }: RegimeAnswer, { cost: other }: RegimeAnswer, need: CostNeed): boolean {
  return (
    cost.duty.rateText === other.duty.rateText &&
    cost.antiDumping.rateText === other.antiDumping.rateText &&
    cost.vat.rateText === other.vat.rateText &&
    cost.currency === other.currency &&
    (need === 'total' || cost.duty.type === other.duty.type)
  );
}

function amountKey(part: Part, { cost }: RegimeAnswer): string {
  return JSON.stringify([part, cost[part].rateText, cost[part].amount]);
}
