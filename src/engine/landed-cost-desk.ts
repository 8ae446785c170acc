// What goods cost landed. Takes queries; asks the service for the smallest and the largest amounts of each kind of goods
// and for as many in between as it takes to prove the rest, which is calculated. An answer is good for a day.
// Must never give a cost that the service would not give, and never ask what nobody waits for.
import { isClassificationError, type ClassificationError } from '../customs/errors';
import { landedCostKey, type LandedCost, type LandedCostQuery, type LandedTotal } from '../customs/landed-cost';
import { NOTHING_SENT, type Admission } from './admission';
import { Coalescer } from './coalescer';
import { amountsOf, CostProof, type Bracket, type Hints, type OpenQuestion } from './cost-proof';
import type { CostNeed } from './cost-regimes';
import type { FailedReads } from './failed-reads';
import { pageTurn } from './page-turn';
import type { Clock, LandedCostService } from './ports';
import { readInTurn } from './read-in-turn';
import { readLateness } from './read-lateness';
import { CELL_DEADLINE_MS, SharedWork } from './shared-work';

// Rates change at midnight at the earliest; a day-old answer is asked for again.
const ANSWER_LIFETIME_MS = 24 * 60 * 60 * 1000;
// As for products: the calls of one fill-down arrive in pieces, and its smallest and largest are to be among them.
const QUIET_MS = 150;
const LONGEST_GATHERING_MS = 1_000;
/** Questions settled without letting others run: some milliseconds of decimal arithmetic. */
const SLICE = 500;
// A service that refuses three different amounts of the same goods, and has taken none, refuses the goods.
const REFUSALS_OF_THE_GOODS = 3;

export interface LandedCostDeskOptions {
  readonly clock: Clock;
  readonly service: LandedCostService;
  readonly admission: Admission;
  readonly failed: FailedReads;
  /** True while the user wants every cost to be the service's own answer. */
  readonly isStrict: () => boolean;
  /** Costs have come, for whoever has given up waiting for them. See landedCostKey. */
  readonly onAnswered: (questions: ReadonlySet<string>) => void;
}

export interface CostOptions {
  readonly signal: AbortSignal;
  /** A cell that shows it, unless it is a run that writes it. */
  readonly lane?: 'cost' | 'backfill';
  /** How long it is waited for; undefined for a cell's deadline. */
  readonly patienceMs?: number;
}

interface Row extends OpenQuestion {
  readonly key: string;
  need: CostNeed;
  lane: 'cost' | 'backfill';
  readonly work: SharedWork<LandedCost>;
  /** Its own turn is waited for, or its answer. */
  isAsked: boolean;
  isSending: boolean;
}

/** Goods of one code, origin and destination, in one currency. */
interface Goods {
  readonly region: string;
  readonly rows: Map<string, Row>;
  proof: CostProof;
  /** When the oldest answer in the proof came; undefined while there is none. */
  provedAt: number | undefined;
  /** Those that the service has refused since it last took one. */
  readonly refusedAmounts: Set<string>;
  /** What the newest question failed with, while it is tried again. */
  failure: ClassificationError | undefined;
  isNarrowing: boolean;
  isAdvancing: boolean;
  isStale: boolean;
}

interface KnownCost {
  readonly cost: LandedCost;
  readonly need: CostNeed;
  readonly at: number;
}

export class LandedCostDesk {
  readonly #options: LandedCostDeskOptions;
  readonly #known = new Map<string, KnownCost>();
  readonly #goods = new Map<string, Goods>();
  readonly #gathering: Coalescer<Goods>;
  /** Where rates have been seen to change, by destination and currency: limits are the same for most goods. */
  readonly #hints = new Map<string, Hints>();

  constructor(options: LandedCostDeskOptions) {
    this.#options = options;
    this.#gathering = new Coalescer({
      clock: options.clock,
      maxItems: Number.MAX_SAFE_INTEGER,
      quietMs: QUIET_MS,
      longestMs: LONGEST_GATHERING_MS,
      onReady: () => {
        for (const goods of new Set(this.#gathering.takeAll())) void this.#advance(goods);
      },
    });
  }

  /** Spends no credit. Rejects with ClassificationError; `unknown-code` when the service has no such code. */
  total(query: LandedCostQuery, options: CostOptions): Promise<LandedTotal> {
    return this.#cost(query, 'total', options);
  }

  /** As total, with every part of it. */
  breakdown(query: LandedCostQuery, options: CostOptions): Promise<LandedCost> {
    return this.#cost(query, 'breakdown', options);
  }

  #cost(query: LandedCostQuery, need: CostNeed, { signal, lane = 'cost', patienceMs = CELL_DEADLINE_MS }: CostOptions): Promise<LandedCost> {
    const key = landedCostKey(query);
    const known = this.#known.get(key);
    if (known !== undefined && this.#isGood(known, need)) return Promise.resolve(known.cost);
    const goods = this.#goodsOf(query);
    const waiting = goods.rows.get(key);
    if (waiting === undefined) {
      const proved = this.#prove(goods, { query, need, amounts: amountsOf(query) });
      if (proved !== undefined) {
        this.#keep(goods, key, proved, need);
        return Promise.resolve(proved);
      }
    }
    const row = waiting ?? this.#open(goods, key, query, need);
    if (need === 'breakdown') row.need = need;
    if (waiting === undefined || lane === 'cost') row.lane = lane;
    return row.work.join({ signal, deadlineMs: patienceMs });
  }

  #open(goods: Goods, key: string, query: LandedCostQuery, need: CostNeed): Row {
    const { clock, admission } = this.#options;
    const work = new SharedWork<LandedCost>(clock, () => goods.failure ?? readLateness(row.isSending || admission.isLineDown));
    const row: Row = { key, query, need, amounts: amountsOf(query), work, lane: 'cost', isAsked: false, isSending: false };
    goods.rows.set(key, row);
    this.#gathering.add(goods);
    return row;
  }

  // ---- what is proved ------------------------------------------------------------------------------------------------

  #isGood({ cost, need, at }: KnownCost, wanted: CostNeed): boolean {
    return this.#isFresh(at) && (need === 'breakdown' || wanted === 'total') && (cost.basis === 'answered' || !this.#options.isStrict());
  }

  #isFresh(at: number): boolean {
    return this.#options.clock.now() - at < ANSWER_LIFETIME_MS;
  }

  #prove(goods: Goods, question: OpenQuestion): LandedCost | undefined {
    if (goods.provedAt !== undefined && !this.#isFresh(goods.provedAt)) {
      goods.proof = new CostProof();
      goods.provedAt = undefined;
    }
    return this.#options.isStrict() ? undefined : goods.proof.cost(question);
  }

  #keep(goods: Goods, key: string, cost: LandedCost, need: CostNeed): void {
    // Calculated costs are as old as the answers that prove them.
    this.#known.set(key, { cost, need, at: goods.provedAt ?? this.#options.clock.now() });
  }

  // ---- the questions of one kind of goods -----------------------------------------------------------------------------

  /** Settles what is proved and asks what is not; once at a time for the same goods. */
  async #advance(goods: Goods): Promise<void> {
    goods.isStale = true;
    if (goods.isAdvancing) return;
    goods.isAdvancing = true;
    while (goods.isStale) {
      goods.isStale = false;
      await this.#settleProved(goods);
      this.#askNext(goods);
    }
    goods.isAdvancing = false;
  }

  async #settleProved(goods: Goods): Promise<void> {
    let looked = 0;
    let late = new Set<string>();
    for (const row of goods.rows.values()) {
      if (!row.work.isWanted && !row.isAsked) goods.rows.delete(row.key);
      const cost = row.isAsked ? undefined : this.#prove(goods, row);
      if (cost !== undefined) this.#settle(goods, row, cost, late);
      looked += 1;
      if (looked % SLICE > 0) continue;
      this.#tellLate(late);
      late = new Set();
      await pageTurn(this.#options.clock);
    }
    this.#tellLate(late);
  }

  #settle(goods: Goods, row: Row, cost: LandedCost, late: Set<string>): void {
    this.#keep(goods, row.key, cost, cost.basis === 'answered' ? 'breakdown' : row.need);
    // The same question may have been asked anew since this row was refused.
    const current = goods.rows.get(row.key) ?? row;
    goods.rows.delete(row.key);
    for (const each of new Set([row, current])) {
      each.work.resolve(cost);
      if (each.work.isOwed) late.add(each.key);
    }
  }

  #tellLate(questions: ReadonlySet<string>): void {
    if (questions.size > 0) this.#options.onAnswered(questions);
  }

  #askNext(goods: Goods): void {
    const { certain, narrowing } = this.#next(goods);
    for (const row of certain) {
      row.isAsked = true;
      void this.#ask(goods, () => row);
    }
    if (narrowing === undefined || goods.isNarrowing) return;
    goods.isNarrowing = true;
    // Which one is decided at its turn: other goods may have shown by then where rates change.
    void this.#ask(goods, () => this.#next(goods).narrowing).finally(() => {
      goods.isNarrowing = false;
      void this.#advance(goods);
    });
  }

  #next(goods: Goods) {
    const rows = [...goods.rows.values()];
    const open = rows.filter(({ isAsked }) => !isAsked);
    if (this.#options.isStrict()) return { certain: open, narrowing: undefined };
    return goods.proof.next(open, rows.filter(({ isAsked }) => isAsked), this.#hints.get(goods.region) ?? [undefined, undefined]);
  }

  /** @param choose Called at its turn, until it has chosen. */
  async #ask(goods: Goods, choose: () => Row | undefined): Promise<void> {
    const { clock, admission, failed, service } = this.#options;
    let chosen: Row | undefined;
    const row = (): Row | undefined => (chosen ??= choose());
    try {
      const cost = await failed.read({}, {
        isAwaited: () => some(goods.rows, ({ work }) => work.isAwaited),
        request: (isRepeated) =>
          readInTurn({
            clock,
            admission,
            // Where cells wait for some of these goods, they go before those of a run.
            lane: some(goods.rows, ({ lane }) => lane === 'cost') ? 'cost' : 'backfill',
            isRepeated,
            isWanted: () => row()?.work.isWanted === true,
            read: async () => {
              const asked = row();
              return asked === undefined ? NOTHING_SENT : this.#send(service, asked);
            },
          }),
        onFailed: (failure) => this.#tellFailure(goods, failure),
      });
      if (chosen !== undefined && cost !== NOTHING_SENT) this.#learn(goods, chosen, cost);
      // Whoever has joined since it was its turn finds it open again.
      else if (chosen !== undefined) chosen.isAsked = false;
    } catch (error) {
      this.#refuse(goods, chosen, error);
    }
    void this.#advance(goods);
  }

  async #send(service: LandedCostService, row: Row): Promise<LandedCost> {
    row.isAsked = true;
    row.isSending = true;
    return service.landedCost(row.query).finally(() => {
      row.isSending = false;
    });
  }

  #learn(goods: Goods, row: Row, cost: LandedCost): void {
    const late = new Set<string>();
    goods.proof.learn(row, cost);
    goods.provedAt ??= this.#options.clock.now();
    goods.refusedAmounts.clear();
    goods.failure = undefined;
    this.#rememberBrackets(goods);
    this.#settle(goods, row, cost, late);
    this.#tellLate(late);
  }

  #rememberBrackets({ region, proof }: Goods): void {
    const [byValue, byCustomsValue] = this.#hints.get(region) ?? [undefined, undefined];
    this.#hints.set(region, [proof.brackets(0).reduce(narrower, byValue), proof.brackets(1).reduce(narrower, byCustomsValue)]);
  }

  /** What is wrong with one amount only is told for it alone; everything else concerns all of these goods. */
  #refuse(goods: Goods, row: Row | undefined, error: unknown): void {
    goods.failure = undefined;
    if (row !== undefined) goods.refusedAmounts.add(row.key);
    const isOfTheAmount = isClassificationError(error) && error.code === 'invalid-input' && (goods.provedAt !== undefined || goods.refusedAmounts.size < REFUSALS_OF_THE_GOODS);
    // Those under way will have an answer of their own.
    const refused = isOfTheAmount && row !== undefined ? [row] : [...goods.rows.values()].filter((each) => each === row || !each.isSending);
    const late = new Set<string>();
    for (const each of refused) {
      goods.rows.delete(each.key);
      each.work.reject(error);
      if (each.work.isOwed) late.add(each.key);
    }
    this.#tellLate(late);
  }

  /** What one question fails with, the others of the same goods would. */
  #tellFailure(goods: Goods, failure: ClassificationError): void {
    goods.failure = failure;
    for (const { work } of goods.rows.values()) work.tell(failure);
  }

  #goodsOf({ code, origin, destination, currency }: LandedCostQuery): Goods {
    const name = JSON.stringify([code, origin, destination, currency]);
    const known = this.#goods.get(name);
    if (known !== undefined) return known;
    const goods: Goods = {
      region: `${destination} ${currency}`,
      rows: new Map(),
      proof: new CostProof(),
      provedAt: undefined,
      refusedAmounts: new Set(),
      failure: undefined,
      isNarrowing: false,
      isAdvancing: false,
      isStale: false,
    };
    this.#goods.set(name, goods);
    return goods;
  }
}

/** Without a copy of them: asked for each of thousands of questions. */
function some(rows: Goods['rows'], isMeant: (row: Row) => boolean): boolean {
  for (const row of rows.values()) if (isMeant(row)) return true;
  return false;
}

/** What both say, or the narrower one where they speak of different places. */
function narrower(known: Bracket | undefined, bracket: Bracket): Bracket {
  if (known === undefined) return bracket;
  const both = { low: Math.max(known.low, bracket.low), high: Math.min(known.high, bracket.high) };
  if (both.low < both.high) return both;
  return bracket.high - bracket.low < known.high - known.low ? bracket : known;
}
