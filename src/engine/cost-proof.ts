// What the answers about one kind of goods prove about questions that were not asked: same code, origin, destination and
// currency, other amounts. Takes answers, gives costs that the service would give, and what to ask next.
// Must never give a cost where the rates could have changed in between.
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import { costAtRatesOf, isReproduced, valueWithCarriage } from '../customs/landed-cost-arithmetic';

/** "total" where the type of duty is not shown: it can change where no rate does. */
export type CostNeed = 'total' | 'breakdown';

/**
 * The value of the goods, and that value with freight and insurance. Rates may depend on either: nobody tells. So a
 * question lies between two answers only if it does by both.
 */
export type Amounts = readonly [value: number, withCarriage: number];

const MEASURES = [0, 1] as const;
type Measure = (typeof MEASURES)[number];

/** A question whose cost somebody waits for. */
export interface OpenQuestion {
  readonly query: LandedCostQuery;
  readonly need: CostNeed;
  /** See amountsOf. */
  readonly amounts: Amounts;
}

interface Answer {
  readonly amounts: Amounts;
  readonly cost: LandedCost;
  readonly isReproduced: boolean;
}

export interface NextQuestions<TQuestion> {
  /** To be asked in any case: nothing proves them from one side, or nothing can prove them. */
  readonly certain: readonly TQuestion[];
  /** One that halves what is open; the others may follow from its answer. */
  readonly narrowing: TQuestion | undefined;
}

/** Amounts between which rates have changed, such as at the limit of duty-free imports. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/** Where the rates of other goods change, by each measure. */
export type Hints = readonly [Bracket | undefined, Bracket | undefined];

interface Neighbours<T> {
  readonly below: T | undefined;
  readonly above: T | undefined;
}

interface Segment<TQuestion> extends Neighbours<Answer | 'asked'> {
  readonly questions: TQuestion[];
}

export function amountsOf(query: LandedCostQuery): Amounts {
  return [query.value, valueWithCarriage(query)];
}

export class CostProof {
  /** Ascending, by each measure. */
  readonly #answers: readonly [Answer[], Answer[]] = [[], []];

  /** An answer of the service. */
  learn({ query, amounts }: Pick<OpenQuestion, 'query' | 'amounts'>, cost: LandedCost): void {
    const answer = { amounts, cost, isReproduced: isReproduced(cost, query) };
    for (const measure of MEASURES) this.#answers[measure].splice(this.#countUpTo(measure, amounts[measure]), 0, answer);
  }

  /** The cost that the service would give; undefined where the answers do not prove it. */
  cost({ query, need, amounts }: OpenQuestion): LandedCost | undefined {
    const around = MEASURES.map((measure) => this.#around(measure, amounts[measure]));
    const below = around[0]?.below;
    if (below === undefined) return undefined;
    const isProved = around.every((each) => [each.below, each.above].every((answer) => answer !== undefined && isSameRegime(answer, below, need)));
    return isProved ? costAtRatesOf(below.cost, query) : undefined;
  }

  /**
   * @param open Questions without a proof. @param asked Questions whose answers are on their way.
   * @param hints Looked at first.
   */
  next<TQuestion extends OpenQuestion>(open: readonly TQuestion[], asked: readonly OpenQuestion[], hints: Hints): NextQuestions<TQuestion> {
    const certain = new Set<TQuestion>();
    const unplaced = new Set(open);
    let narrowing: TQuestion | undefined;
    for (const measure of MEASURES) {
      for (const { below, above, questions } of this.#segments(measure, open, asked)) {
        for (const question of questions) unplaced.delete(question);
        if (below === 'asked' || above === 'asked') continue;
        const [smallest] = questions;
        const largest = questions.at(-1);
        if (below === undefined && smallest !== undefined) certain.add(smallest);
        if (above === undefined && largest !== undefined) certain.add(largest);
        if (below === undefined || above === undefined) continue;
        const between: Bracket = { low: below.amounts[measure], high: above.amounts[measure] };
        if (!below.isReproduced && !above.isReproduced) for (const question of questions) certain.add(question);
        else narrowing ??= middleOf(questions, measure, between, hints[measure]);
      }
    }
    // Each measure has the same rates on both sides, but not the same as the other one.
    for (const question of unplaced) if (this.cost(question) === undefined) certain.add(question);
    return { certain: [...certain], narrowing };
  }

  /** The narrowest places where the rates change by a measure. */
  brackets(measure: Measure): Bracket[] {
    const ascending = this.#answers[measure];
    return ascending.flatMap((answer, index) => {
      const before = ascending[index - 1];
      if (before === undefined || isSameRegime(before, answer, 'total')) return [];
      return before.isReproduced || answer.isReproduced ? [{ low: before.amounts[measure], high: answer.amounts[measure] }] : [];
    });
  }

  #around(measure: Measure, amount: number): Neighbours<Answer> {
    const ascending = this.#answers[measure];
    const place = this.#countUpTo(measure, amount);
    const below = ascending[place - 1];
    // One of exactly this amount lies on both sides of it.
    return { below, above: below?.amounts[measure] === amount ? below : ascending[place] };
  }

  /** Open questions between the same two neighbours, ascending, where those do not prove them. */
  #segments<TQuestion extends OpenQuestion>(measure: Measure, open: readonly TQuestion[], asked: readonly OpenQuestion[]): readonly Segment<TQuestion>[] {
    const amountsAsked = asked.map(({ amounts }) => amounts[measure]).sort((one, other) => one - other);
    const segments: Segment<TQuestion>[] = [];
    const ascending = [...open].sort((one, other) => one.amounts[measure] - other.amounts[measure]);
    for (const question of ascending) {
      const amount = question.amounts[measure];
      const { below, above } = this.#around(measure, amount);
      const askedBelow = amountsAsked.findLast((each) => each <= amount);
      const askedAbove = amountsAsked.find((each) => each >= amount);
      const isAskedBelow = askedBelow !== undefined && (below === undefined || askedBelow > below.amounts[measure]);
      const isAskedAbove = askedAbove !== undefined && (above === undefined || askedAbove < above.amounts[measure]);
      if (!isAskedBelow && !isAskedAbove && below !== undefined && above !== undefined && isSameRegime(below, above, question.need)) continue;
      const neighbours: Neighbours<Answer | 'asked'> = { below: isAskedBelow ? 'asked' : below, above: isAskedAbove ? 'asked' : above };
      // Those between the same two follow each other.
      const last = segments.at(-1);
      if (last !== undefined && last.below === neighbours.below && last.above === neighbours.above) last.questions.push(question);
      else segments.push({ ...neighbours, questions: [question] });
    }
    return segments;
  }

  /** How many answers have at most this amount. */
  #countUpTo(measure: Measure, amount: number): number {
    const ascending = this.#answers[measure];
    let from = 0;
    let until = ascending.length;
    while (from < until) {
      const middle = (from + until) >> 1;
      const answer = ascending[middle];
      if (answer !== undefined && answer.amounts[measure] <= amount) from = middle + 1;
      else until = middle;
    }
    return from;
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

/** Beside the place where other goods' rates change, while these can change there too; else the one in the middle. */
function middleOf<TQuestion extends OpenQuestion>(ascending: readonly TQuestion[], measure: Measure, between: Bracket, hint: Bracket | undefined): TQuestion | undefined {
  const middle = ascending[Math.floor(ascending.length / 2)];
  if (hint === undefined || between.low > hint.low || between.high < hint.high) return middle;
  const lower = ascending.findLast(({ amounts }) => amounts[measure] <= hint.low);
  const upper = ascending.find(({ amounts }) => amounts[measure] >= hint.high);
  return lower ?? upper ?? middle;
}
