// What the answers about one kind of goods prove about questions that were not asked: same code, origin, destination and
// currency, other amounts. Takes answers, gives costs that the service would give, and what to ask next.
// Must never give a cost where the rates could have changed in between.
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import { costAtRatesOf, isReproduced, valueWithCarriage } from '../customs/landed-cost-arithmetic';

/** "total" where the type of duty is not shown: it can change where no rate does. */
export type CostNeed = 'total' | 'breakdown';

/** A question whose cost somebody waits for. */
export interface OpenQuestion {
  readonly query: LandedCostQuery;
  readonly need: CostNeed;
}

interface Answer {
  readonly query: LandedCostQuery;
  readonly cost: LandedCost;
  readonly isReproduced: boolean;
}

export interface NextQuestions<TQuestion> {
  /** To be asked in any case: nothing proves them from one side, or nothing can prove them. */
  readonly certain: readonly TQuestion[];
  /** One that halves what is open; the others may follow from its answer. */
  readonly narrowing: TQuestion | undefined;
}

/** Values between which the rates of other goods have changed, such as at the limit of duty-free imports. */
export interface ValueBracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Rates may depend on the value of the goods or on the customs value: nobody tells. So a question lies between two
 * answers only if it does by both measures.
 */
const MEASURES: readonly ((query: LandedCostQuery) => number)[] = [({ value }) => value, valueWithCarriage];

interface Neighbours<T> {
  readonly below: T | undefined;
  readonly above: T | undefined;
}

export class CostProof {
  /** Ascending, by each measure. */
  readonly #answers: readonly Answer[][] = MEASURES.map(() => []);

  /** An answer of the service. */
  learn(query: LandedCostQuery, cost: LandedCost): void {
    const answer = { query, cost, isReproduced: isReproduced(cost, query) };
    MEASURES.forEach((measure, index) => {
      const sorted = this.#answers[index];
      sorted?.splice(firstAbove(sorted, measure, measure(query)), 0, answer);
    });
  }

  /** The cost that the service would give; undefined where the answers do not prove it. */
  cost({ query, need }: OpenQuestion): LandedCost | undefined {
    const around = MEASURES.map((measure, index) => this.#around(index, measure(query)));
    const [first] = around;
    if (first?.below === undefined) return undefined;
    const { below } = first;
    const isProved = around.every((each) => [each.below, each.above].every((answer) => answer !== undefined && isSameRegime(answer, below, need)));
    return isProved ? costAtRatesOf(below.cost, query) : undefined;
  }

  /**
   * @param open Questions without a proof. @param asked Questions whose answers are on their way.
   * @param hint Where the rates of other goods change: looked at first.
   */
  next<TQuestion extends OpenQuestion>(open: readonly TQuestion[], asked: readonly OpenQuestion[], hint: ValueBracket | undefined): NextQuestions<TQuestion> {
    const certain = new Set<TQuestion>();
    const unplaced = new Set(open);
    let narrowing: TQuestion | undefined;
    MEASURES.forEach((measure, index) => {
      for (const { below, above, questions } of this.#segments(index, open, asked)) {
        for (const question of questions) unplaced.delete(question);
        if (below === 'asked' || above === 'asked') continue;
        const [smallest] = questions;
        const largest = questions.at(-1);
        if (below === undefined && smallest !== undefined) certain.add(smallest);
        if (above === undefined && largest !== undefined) certain.add(largest);
        if (below === undefined || above === undefined) continue;
        if (!below.isReproduced && !above.isReproduced) for (const question of questions) certain.add(question);
        else narrowing ??= middleOf(questions, measure, hint);
      }
    });
    // Each measure has the same rates on both sides, but not the same as the other one.
    for (const question of unplaced) if (this.cost(question) === undefined) certain.add(question);
    return { certain: [...certain], narrowing };
  }

  /** The narrowest places where the rates change by value. */
  brackets(): ValueBracket[] {
    const byValue = this.#answers[0] ?? [];
    return byValue.flatMap((answer, index) => {
      const before = byValue[index - 1];
      if (before === undefined || isSameRegime(before, answer, 'total')) return [];
      return before.isReproduced || answer.isReproduced ? [{ low: before.query.value, high: answer.query.value }] : [];
    });
  }

  #around(index: number, amount: number): Neighbours<Answer> {
    const sorted = this.#answers[index] ?? [];
    const measure = MEASURES[index] ?? valueWithCarriage;
    const place = firstAbove(sorted, measure, amount);
    const below = sorted[place - 1];
    // One of exactly this amount lies on both sides of it.
    const isExact = below !== undefined && measure(below.query) === amount;
    return { below, above: isExact ? below : sorted[place] };
  }

  /** Open questions between the same two neighbours, ascending, where those do not prove them. */
  #segments<TQuestion extends OpenQuestion>(index: number, open: readonly TQuestion[], asked: readonly OpenQuestion[]) {
    const measure = MEASURES[index] ?? valueWithCarriage;
    const amountsAsked = asked.map(({ query }) => measure(query)).sort((one, other) => one - other);
    const segments = new Map<string, Neighbours<Answer | 'asked'> & { readonly questions: TQuestion[] }>();
    const ascending = [...open].sort((one, other) => measure(one.query) - measure(other.query));
    for (const question of ascending) {
      const amount = measure(question.query);
      const answered = this.#around(index, amount);
      const askedBelow = amountsAsked.findLast((each) => each <= amount);
      const askedAbove = amountsAsked.find((each) => each >= amount);
      const isAskedBelow = askedBelow !== undefined && (answered.below === undefined || askedBelow > measure(answered.below.query));
      const isAskedAbove = askedAbove !== undefined && (answered.above === undefined || askedAbove < measure(answered.above.query));
      const { below, above } = answered;
      if (!isAskedBelow && !isAskedAbove && below !== undefined && above !== undefined && isSameRegime(below, above, question.need)) continue;
      const place = `${isAskedBelow ? 'asked' : ''}${below === undefined ? '' : measure(below.query)} ${isAskedAbove ? 'asked' : ''}${above === undefined ? '' : measure(above.query)}`;
      const segment = segments.get(place) ?? { below: isAskedBelow ? 'asked' : below, above: isAskedAbove ? 'asked' : above, questions: [] };
      segment.questions.push(question);
      segments.set(place, segment);
    }
    return segments.values();
  }
}

/** Do the same rates hold for both, and does our arithmetic hold for both? */
function isSameRegime(one: Answer, other: Answer, need: CostNeed): boolean {
  if (!one.isReproduced || !other.isReproduced) return false;
  return (
    one.cost.duty.rateText === other.cost.duty.rateText &&
    one.cost.antiDumping.rateText === other.cost.antiDumping.rateText &&
    one.cost.vat.rateText === other.cost.vat.rateText &&
    one.cost.currency === other.cost.currency &&
    (need === 'total' || one.cost.duty.type === other.cost.duty.type)
  );
}

/** At the edges of the place where other goods' rates change; without one, the one in the middle. */
function middleOf<TQuestion extends OpenQuestion>(ascending: readonly TQuestion[], measure: (query: LandedCostQuery) => number, hint: ValueBracket | undefined): TQuestion | undefined {
  const amountOf = ({ query }: TQuestion) => measure(query);
  const lower = hint && ascending.findLast((question) => amountOf(question) <= hint.low);
  const upper = hint && ascending.find((question) => amountOf(question) >= hint.high);
  return lower ?? upper ?? ascending[Math.floor(ascending.length / 2)];
}

/** How many of the answers, which ascend, have at most this amount. */
function firstAbove(ascending: readonly Answer[], measure: (query: LandedCostQuery) => number, amount: number): number {
  let from = 0;
  let until = ascending.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    const answer = ascending[middle];
    if (answer !== undefined && measure(answer.query) <= amount) from = middle + 1;
    else until = middle;
  }
  return from;
}
