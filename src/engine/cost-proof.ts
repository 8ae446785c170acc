// What the answers about one kind of goods prove about questions that were not asked: same code, origin, destination and
// currency, other amounts. Takes answers, gives costs that the service would give, and what to ask next.
// Must never give a cost where the rates could have changed in between.
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import { costUnder, lawsOf, valueWithCarriage, type DutyLaws } from '../customs/landed-cost-arithmetic';
import { CostRegimes, type CostNeed, type RegimeAnswer } from './cost-regimes';

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

interface Answer extends RegimeAnswer {
  readonly amounts: Amounts;
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
  readonly #regimes = new CostRegimes();

  /** An answer of the service. */
  learn({ query, amounts }: Pick<OpenQuestion, 'query' | 'amounts'>, cost: LandedCost): void {
    const answer: Answer = { amounts, cost, laws: lawsOf(cost, query) };
    this.#regimes.learn(answer);
    for (const measure of MEASURES) this.#answers[measure].splice(this.#countUpTo(measure, amounts[measure]), 0, answer);
  }

  /** The cost that the service would give; undefined where the answers do not prove it. */
  cost(question: OpenQuestion): LandedCost | undefined {
    const laws = this.#lawsAround(question);
    if (laws === undefined || this.#openSide(question, laws) !== undefined) return undefined;
    const { below } = this.#around(0, question.amounts[0]);
    return below && costUnder(laws, below.cost, question.query);
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
        if (this.#mayHaveALimit(measure, below, above)) narrowing ??= middleOf(questions, measure, between, hints[measure]);
        else for (const question of questions) certain.add(question);
      }
    }
    const unbounded = { below: [] as TQuestion[], above: [] as TQuestion[] };
    for (const question of unplaced) {
      const laws = this.#lawsAround(question);
      const side = laws && this.#openSide(question, laws);
      // Each measure has the same rates on both sides, but not the same as the other one.
      if (laws === undefined) certain.add(question);
      else if (side !== undefined) unbounded[side].push(question);
    }
    // Its answer bounds the most of them.
    narrowing ??= leastOf(unbounded.below, ({ amounts }) => amounts[0] + amounts[1]) ?? leastOf(unbounded.above, ({ amounts }) => -amounts[0] - amounts[1]);
    return { certain: [...certain], narrowing };
  }

  /** The narrowest places where the rates change by a measure. */
  brackets(measure: Measure): Bracket[] {
    const ascending = this.#answers[measure];
    return ascending.flatMap((answer, index) => {
      const before = ascending[index - 1];
      if (before === undefined || this.#regimes.commonLaws([before, answer], 'total') !== undefined) return [];
      return this.#regimes.isProportional(before) || this.#regimes.isProportional(answer) ? [{ low: before.amounts[measure], high: answer.amounts[measure] }] : [];
    });
  }

  // ---- what is proved ------------------------------------------------------------------------------------------------

  /** What holds for the nearest answers on both sides, by both measures. */
  #lawsAround({ amounts, need }: OpenQuestion): DutyLaws | undefined {
    const around = MEASURES.map((measure) => this.#around(measure, amounts[measure])).flatMap(({ below, above }) => [below, above]);
    const answers = around.filter((answer) => answer !== undefined);
    return answers.length === around.length ? this.#regimes.commonLaws(answers, need) : undefined;
  }

  /**
   * A fixed amount says nothing of why it is charged: two answers could agree by chance, one with a larger value and a
   * smaller freight. Between two of which one is smaller by both measures and one larger by both, no duty that grows with
   * the goods can differ. @returns the side on which there is no such answer; undefined where there are both, or none is needed.
   */
  #openSide({ amounts, need }: OpenQuestion, { duty, antiDumping }: DutyLaws): 'below' | 'above' | undefined {
    if (duty === 'percentage' && antiDumping === 'percentage') return undefined;
    const { below, above } = this.#around(0, amounts[0]);
    const isOfTheRegime = (answer: Answer) => below !== undefined && this.#regimes.commonLaws([answer, below], need) !== undefined;
    const isBelow = (answer: Answer | undefined) => answer !== undefined && answer.amounts[0] <= amounts[0] && answer.amounts[1] <= amounts[1] && isOfTheRegime(answer);
    const isAbove = (answer: Answer | undefined) => answer !== undefined && answer.amounts[0] >= amounts[0] && answer.amounts[1] >= amounts[1] && isOfTheRegime(answer);
    // The neighbours themselves, in lists without freight.
    if (!isBelow(below) && !this.#answers[0].some(isBelow)) return 'below';
    return isAbove(above) || this.#answers[0].some(isAbove) ? undefined : 'above';
  }

  /**
   * Between answers that differ: may there be a limit, on both sides of which many questions have the same rates or amount?
   * Where an answer lies between two others and differs from both, in amounts that are no share of the value, the duty
   * depends on more than is known.
   */
  #mayHaveALimit(measure: Measure, below: Answer, above: Answer): boolean {
    const regimes = this.#regimes;
    if (regimes.isProportional(below) || regimes.isProportional(above)) return true;
    if (below.laws === undefined || above.laws === undefined) return false;
    const ascending = this.#answers[measure];
    const before = ascending[this.#countUpTo(measure, below.amounts[measure]) - 2];
    const after = ascending[this.#countUpTo(measure, above.amounts[measure])];
    const isOfItsOwn = (neighbour: Answer | undefined, answer: Answer) =>
      neighbour !== undefined && !regimes.isProportional(neighbour) && regimes.commonLaws([neighbour, answer], 'total') === undefined;
    return !isOfItsOwn(before, below) && !isOfItsOwn(after, above);
  }

  // ---- where a question lies ------------------------------------------------------------------------------------------

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
      if (!isAskedBelow && !isAskedAbove && below !== undefined && above !== undefined && this.#regimes.commonLaws([below, above], question.need) !== undefined) continue;
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

/** Beside the place where other goods' rates change, while these can change there too; else the one in the middle. */
function middleOf<TQuestion extends OpenQuestion>(ascending: readonly TQuestion[], measure: Measure, between: Bracket, hint: Bracket | undefined): TQuestion | undefined {
  const middle = ascending[Math.floor(ascending.length / 2)];
  if (hint === undefined || between.low > hint.low || between.high < hint.high) return middle;
  const lower = ascending.findLast(({ amounts }) => amounts[measure] <= hint.low);
  const upper = ascending.find(({ amounts }) => amounts[measure] >= hint.high);
  return lower ?? upper ?? middle;
}

function leastOf<T>(several: readonly T[], size: (one: T) => number): T | undefined {
  let least: T | undefined;
  for (const each of several) if (least === undefined || size(each) < size(least)) least = each;
  return least;
}
