// What is written beside a code and costs nothing: confidences, full records, duties, landed costs. Takes products as their
// codes come, asks for few things at a time behind everything else, and tells the rows whose cells have become known.
import type { ClassificationId, ClassifiedRecord } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import { DEFAULT_DESTINATION } from '../customs/country-code';
import type { DutyRates } from '../customs/duty-rates';
import { invalidInput, isClassificationError, type ClassificationError } from '../customs/errors';
import { isFixedDuty } from '../customs/fixed-duty';
import { completeTaricCode, type TariffDigits } from '../customs/tariff-code';
import type { DetailDesk } from '../engine/detail-desk';
import type { DutyRatesDesk } from '../engine/duty-rates-desk';
import type { LandedCostDesk } from '../engine/landed-cost-desk';
import type { Clock, ListedPage } from '../engine/ports';
import { mayPass } from '../engine/retry-policy';
import type { KnownGoods, Needs } from './output-cells';
import type { RunProduct, RunRow } from './run-plan';

export interface FactSources {
  /** A page of the service's list at its turn, behind everything else; page 1 is the newest. */
  readonly listed: (page: number) => Promise<ListedPage>;
  readonly details: Pick<DetailDesk, 'detail'>;
  readonly duties: Pick<DutyRatesDesk, 'dutyRates'>;
  readonly costs: Pick<LandedCostDesk, 'total'>;
}

/** What a run asks for beside the record. */
export type RowFacts = Omit<KnownGoods, 'record' | 'origin' | 'description'>;

export interface GoodsFactsOptions {
  readonly sources: FactSources;
  readonly needs: Needs;
  readonly clock: Clock;
  readonly onCome: (rows: readonly RunRow[]) => void;
}

/** One thing to ask for. */
interface Question {
  readonly line: Line;
  readonly rows: readonly RunRow[];
  /** Asks, and notes the answer. */
  readonly ask: (signal: AbortSignal) => Promise<void>;
  readonly place: Place;
}

/** Where an answer is noted. */
interface Place {
  /** It is not to be had. */
  readonly giveUp: () => void;
  /** It may come after all. */
  readonly reopen: () => void;
}

/** Questions that wait for their turn, oldest first, and how many are being asked. */
interface Line {
  readonly queue: Set<Question>;
  readonly most: number;
  asked: number;
}

// Twice what can be on its way to the service: the next ones stand ready when an answer comes.
const MOST_ASKED = 12;
// Costs of the same goods are proved by few answers, so many rows are asked at once.
const MOST_COSTS_ASKED = 1_000;
const PATIENCE_MS = 60 * 60 * 1000;
const AGAIN_MS = 30_000;
/** Confidences are read from the list when no more codes come for a while: a page has a hundred of them. */
const QUIET_MS = 5_000;
/** API section classifications, per_page. */
const LIST_LENGTH = 100;

export class GoodsFacts {
  readonly #options: GoodsFactsOptions;
  readonly #confidences = new Map<RunProduct, number | null>();
  readonly #details = new Map<RunProduct, ClassificationDetail | null>();
  readonly #duties = new Map<RunProduct, DutyRates | null>();
  readonly #costs = new Map<RunRow, number | string | null>();
  /** See isFixedDuty. */
  readonly #fixedDuties = new Set<RunRow>();
  readonly #codes = new Map<RunProduct, TariffDigits>();
  /** Of the tariff: the same for every product with that code. */
  readonly #descriptions = new Map<TariffDigits, string | null>();
  /** Rows that wait for the description of a code that is being asked for. */
  readonly #describing = new Map<TariffDigits, RunRow[]>();
  /** Products whose records came without a confidence. */
  readonly #unsure = new Map<ClassificationId, RunProduct>();
  /** What the service has refused, each with the question that may be asked again. */
  readonly #refused = new Map<Question, ClassificationError>();
  readonly #withoutCost = new Map<RunRow, ClassificationError>();
  readonly #reads: Line = { queue: new Set(), most: MOST_ASKED, asked: 0 };
  readonly #costReads: Line = { queue: new Set(), most: MOST_COSTS_ASKED, asked: 0 };
  readonly #waitingRows = new Map<RunRow, number>();
  /** Of what is being asked for now. */
  readonly #withdrawals = new Set<AbortController>();
  #later = 0;
  #isReadingList = false;
  #stopWaiting: (() => void) | undefined;
  #isStopped = false;

  constructor(options: GoodsFactsOptions) {
    this.#options = options;
  }

  of(row: RunRow): RowFacts {
    const { needs } = this.#options;
    const code = this.#codes.get(row.product);
    return {
      confidence: this.#confidences.get(row.product),
      codeDescription: needs.codeDescription && code !== undefined ? this.#descriptions.get(code) : null,
      detail: needs.detail ? this.#details.get(row.product) : null,
      duties: needs.duties ? this.#duties.get(row.product) : null,
      landedCost: needs.cost ? this.#costs.get(row) : null,
    };
  }

  /** Rows whose cells are not all there yet. */
  get awaitingRows(): number {
    let unsure = 0;
    for (const { rows } of this.#unsure.values()) unsure += rows.length;
    return this.#waitingRows.size + unsure;
  }

  get fixedDutyRows(): number {
    return this.#fixedDuties.size;
  }

  /** At most: costs of the same goods need fewer. */
  get requestsLeft(): number {
    const lines = [this.#reads, this.#costReads].reduce((sum, { queue, asked }) => sum + queue.size + asked, 0);
    return lines + this.#later + Math.ceil(this.#unsure.size / LIST_LENGTH);
  }

  /** Something is still being asked for, or would be if it went on. */
  get isBusy(): boolean {
    return this.requestsLeft > 0 || this.#isReadingList;
  }

  /** What the service has refused, by the rows that lack it: it may be asked for again. */
  *refusals(): Iterable<readonly [RunRow, ClassificationError]> {
    for (const [{ rows }, error] of this.#refused) for (const row of rows) yield [row, error];
  }

  /** Rows that say nothing from which a cost could be calculated: until they are read anew, nothing changes that. */
  get withoutCost(): ReadonlyMap<RunRow, ClassificationError> {
    return this.#withoutCost;
  }

  /** The product has its code. */
  ask(product: RunProduct, record: ClassifiedRecord): void {
    const { needs, sources } = this.#options;
    const { rows, request } = product;
    this.#codes.set(product, record.code);
    if (needs.detail) {
      this.#add(this.#reads, rows, placeIn(this.#details, product), async (signal) => {
        const detail = await sources.details.detail(record.id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
        this.#details.set(product, detail);
        this.#confidences.set(product, detail.confidence ?? null);
        this.#describe(record.code, detail.codeDescription ?? null);
      });
    } else {
      if (needs.confidence && record.confidence === undefined) this.#beUnsure(product, record.id);
      if (needs.codeDescription) this.#askDescription(product, record);
    }
    const code = completeTaricCode(record.code);
    if (needs.duties) {
      const destination = request.destination ?? DEFAULT_DESTINATION;
      const query = { code, givenCode: record.code, destination, ...(request.origin === undefined ? {} : { origin: request.origin }) };
      this.#add(this.#reads, rows, placeIn(this.#duties, product), async (signal) => {
        this.#duties.set(product, await sources.duties.dutyRates(query, { signal, lane: 'backfill', patienceMs: PATIENCE_MS }));
      });
    }
    if (needs.cost) for (const row of rows) this.#addCost(row, code, record.code);
  }

  /** Nothing more is asked for until it goes on. */
  stop(): void {
    this.#isStopped = true;
    this.#stopWaiting?.();
    for (const withdraw of [...this.#withdrawals]) withdraw.abort();
  }

  goOn(): void {
    this.#isStopped = false;
    this.#pump(this.#reads);
    this.#pump(this.#costReads);
    if (this.#unsure.size > 0) this.#readListSoon();
  }

  /** Asks again for what was refused. @returns the rows that lack it. */
  retry(): RunRow[] {
    const questions = [...this.#refused.keys()];
    this.#refused.clear();
    for (const question of questions) {
      question.place.reopen();
      this.#enqueue(question);
    }
    return questions.flatMap(({ rows }) => rows);
  }

  // ---- confidences ---------------------------------------------------------------------------------------------------

  #beUnsure(product: RunProduct, id: ClassificationId): void {
    this.#unsure.set(id, product);
    this.#readListSoon();
  }

  #readListSoon(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = this.#options.clock.schedule(() => void this.#readList(), QUIET_MS);
  }

  /** Asked anew after each request: the user may have stopped meanwhile. */
  #isGoing(): boolean {
    return !this.#isStopped;
  }

  async #readList(): Promise<void> {
    if (this.#isReadingList || !this.#isGoing()) return;
    this.#isReadingList = true;
    const wanted = new Set(this.#unsure.keys());
    try {
      for (let page = 1, isLast = false; wanted.size > 0 && !isLast && this.#isGoing(); page += 1) {
        const answer = await this.#options.sources.listed(page);
        isLast = answer.isLast;
        for (const { progress } of answer.listed) {
          if (progress.status !== 'completed' || progress.confidence === undefined || !wanted.delete(progress.id)) continue;
          this.#tellConfidence(progress.id, progress.confidence);
        }
      }
      // What the list does not tell is in the full record, a request for each.
      if (this.#isGoing()) for (const id of wanted) this.#askConfidence(id);
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      await new Promise<void>((goOn) => this.#options.clock.schedule(goOn, AGAIN_MS));
    } finally {
      this.#isReadingList = false;
    }
    // Those that have come meanwhile, and those that could not be asked.
    if (this.#unsure.size > 0 && this.#isGoing()) this.#readListSoon();
  }

  #tellConfidence(id: ClassificationId, confidence: number): void {
    const product = this.#unsure.get(id);
    if (product === undefined) return;
    this.#unsure.delete(id);
    this.#confidences.set(product, confidence);
    this.#options.onCome(product.rows);
  }

  #askConfidence(id: ClassificationId): void {
    const product = this.#unsure.get(id);
    if (product === undefined) return;
    this.#unsure.delete(id);
    this.#add(this.#reads, product.rows, placeIn(this.#confidences, product), async (signal) => {
      const { confidence } = await this.#options.sources.details.detail(id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      this.#confidences.set(product, confidence ?? null);
    });
  }

  // ---- descriptions of codes ------------------------------------------------------------------------------------------

  /** One product with the code tells it for all. */
  #askDescription({ rows }: RunProduct, { id, code }: ClassifiedRecord): void {
    const waiting = this.#describing.get(code);
    if (waiting !== undefined) {
      // Not in one call, which takes some hundred thousand at the most.
      for (const row of rows) waiting.push(row);
      this.#await(rows);
      return;
    }
    // What was refused for one product may be told for another.
    if (typeof this.#descriptions.get(code) === 'string') return;
    const asking = [...rows];
    this.#describing.set(code, asking);
    this.#add(this.#reads, asking, { giveUp: () => this.#describe(code, null), reopen: () => this.#descriptions.delete(code) }, async (signal) => {
      const { codeDescription } = await this.#options.sources.details.detail(id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      this.#describe(code, codeDescription ?? '');
    });
  }

  /** @param description null where it was refused. */
  #describe(code: TariffDigits, description: string | null): void {
    if (description !== null || !this.#descriptions.has(code)) this.#descriptions.set(code, description);
    this.#describing.delete(code);
  }

  // ---- costs ----------------------------------------------------------------------------------------------------------

  #addCost(row: RunRow, code: string, givenCode: string): void {
    const { cost } = row;
    if (cost === undefined || 'problem' in cost) {
      this.#costs.set(row, null);
      if (cost !== undefined) this.#withoutCost.set(row, invalidInput(`${cost.problem} Then look at the selection again.`));
      return;
    }
    this.#add(this.#costReads, [row], placeIn(this.#costs, row), async (signal) => {
      const landed = await this.#options.sources.costs.total({ ...cost, code, givenCode }, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      // As text: a sum over the column must not add it to amounts in the currency that was asked for.
      this.#costs.set(row, landed.currency === cost.currency ? landed.total : `${landed.total.toFixed(2)} ${landed.currency}`);
      if (isFixedDuty(landed)) this.#fixedDuties.add(row);
    });
  }

  // ---- asking ---------------------------------------------------------------------------------------------------------

  #add(line: Line, rows: readonly RunRow[], place: Place, ask: Question['ask']): void {
    this.#enqueue({ line, rows, place, ask });
  }

  #enqueue(question: Question): void {
    this.#await(question.rows);
    question.line.queue.add(question);
    this.#pump(question.line);
  }

  #await(rows: readonly RunRow[]): void {
    for (const row of rows) this.#waitingRows.set(row, (this.#waitingRows.get(row) ?? 0) + 1);
  }

  #pump(line: Line): void {
    while (!this.#isStopped && line.asked < line.most) {
      const [question] = line.queue;
      if (question === undefined) return;
      line.queue.delete(question);
      void this.#follow(question);
    }
  }

  async #follow(question: Question): Promise<void> {
    const { line } = question;
    line.asked += 1;
    const withdraw = new AbortController();
    this.#withdrawals.add(withdraw);
    try {
      await question.ask(withdraw.signal);
      this.#settle(question);
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      if (error.code === 'cancelled') line.queue.add(question);
      else if (isPassing(error)) this.#askLater(question);
      else {
        question.place.giveUp();
        this.#refused.set(question, error);
        this.#settle(question);
      }
    } finally {
      this.#withdrawals.delete(withdraw);
      line.asked -= 1;
      this.#pump(line);
    }
  }

  #askLater(question: Question): void {
    this.#later += 1;
    this.#options.clock.schedule(() => {
      this.#later -= 1;
      question.line.queue.add(question);
      this.#pump(question.line);
    }, AGAIN_MS);
  }

  #settle({ rows }: Question): void {
    for (const row of rows) {
      const left = (this.#waitingRows.get(row) ?? 1) - 1;
      if (left > 0) this.#waitingRows.set(row, left);
      else this.#waitingRows.delete(row);
    }
    this.#options.onCome(rows);
  }
}

/** A fault of the line, the pace or the account is none of these goods: they are asked for again and again. */
function isPassing(error: ClassificationError): boolean {
  return PASSING.has(error.code) || mayPass(error);
}

const PASSING: ReadonlySet<ClassificationError['code']> = new Set<ClassificationError['code']>(['still-pending', 'rate-limited', 'not-connected', 'key-rejected', 'store-unreadable']);

function placeIn<K>(answers: Map<K, unknown>, key: K): Place {
  return { giveUp: () => answers.set(key, null), reopen: () => answers.delete(key) };
}
