// What is written beside a code and costs nothing: full records, duties, landed costs. Takes products as their codes come,
// asks for few things at a time behind everything else, and tells the rows whose cells have become known.
import type { ClassifiedRecord } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import { DEFAULT_DESTINATION } from '../customs/country';
import type { DutyRates } from '../customs/duty-rates';
import { invalidInput, isClassificationError, type ClassificationError } from '../customs/errors';
import { completeTaricCode, type TariffDigits } from '../customs/tariff-code';
import type { DetailDesk } from '../engine/detail-desk';
import type { DutyRatesDesk } from '../engine/duty-rates-desk';
import type { LandedCostDesk } from '../engine/landed-cost-desk';
import type { Clock } from '../engine/ports';
import { mayPass } from '../engine/retry-policy';
import type { Needs } from './output-cells';
import type { RunProduct, RunRow } from './run-plan';

export interface FactSources {
  readonly details: Pick<DetailDesk, 'detail'>;
  readonly duties: Pick<DutyRatesDesk, 'dutyRates'>;
  readonly costs: Pick<LandedCostDesk, 'total'>;
}

/** `undefined` while it may come, `null` where it is not to be had. */
export interface RowFacts {
  readonly codeDescription: string | null | undefined;
  readonly detail: ClassificationDetail | null | undefined;
  readonly duties: DutyRates | null | undefined;
  readonly landedCost: number | null | undefined;
}

export interface GoodsFactsOptions {
  readonly sources: FactSources;
  readonly needs: Needs;
  readonly clock: Clock;
  readonly onCome: (rows: readonly RunRow[]) => void;
}

/** One thing to ask for. */
interface Question {
  readonly rows: readonly RunRow[];
  /** Asks, and notes the answer. */
  readonly ask: (signal: AbortSignal) => Promise<void>;
  /** It is not to be had. */
  readonly giveUp: () => void;
  failures: number;
}

// Twice what can be on its way to the service: the next ones stand ready when an answer comes.
const MOST_ASKED = 12;
// Costs of the same goods are proved by few answers, so many rows are asked at once.
const MOST_COSTS_ASKED = 1_000;
const PATIENCE_MS = 60 * 60 * 1000;
const AGAIN_MS = 30_000;
const MOST_FAILURES = 3;

export class GoodsFacts {
  readonly #options: GoodsFactsOptions;
  readonly #details = new Map<RunProduct, ClassificationDetail | null>();
  readonly #duties = new Map<RunProduct, DutyRates | null>();
  /** Of the tariff: the same for every product with that code. */
  readonly #descriptions = new Map<TariffDigits, string | null>();
  readonly #codes = new Map<RunProduct, TariffDigits>();
  /** Products whose code is being asked about, by that code. */
  readonly #describing = new Map<TariffDigits, RunRow[]>();
  readonly #costs = new Map<RunRow, number | null>();
  readonly #failures: (readonly [RunRow, ClassificationError])[] = [];
  readonly #reads: Reads = { queue: new Set(), most: MOST_ASKED, asked: 0 };
  readonly #costReads: Reads = { queue: new Set(), most: MOST_COSTS_ASKED, asked: 0 };
  readonly #waitingRows = new Map<RunRow, number>();
  /** Of what is being asked for now. */
  readonly #withdrawals = new Set<AbortController>();
  #isStopped = false;

  constructor(options: GoodsFactsOptions) {
    this.#options = options;
  }

  of(row: RunRow): RowFacts {
    const { needs } = this.#options;
    const code = this.#codes.get(row.product);
    return {
      codeDescription: needs.codeDescription && code !== undefined ? this.#descriptions.get(code) : null,
      detail: this.#details.get(row.product),
      duties: needs.duties ? this.#duties.get(row.product) : null,
      landedCost: needs.cost ? this.#costs.get(row) : null,
    };
  }

  /** Rows whose cells are not all there yet. */
  get awaitingRows(): number {
    return this.#waitingRows.size;
  }

  /** At most: costs of the same goods need fewer. */
  get requestsLeft(): number {
    return this.#reads.queue.size + this.#reads.asked + this.#costReads.queue.size + this.#costReads.asked;
  }

  /** Something is still being asked for, or will be. */
  get isBusy(): boolean {
    return this.requestsLeft > 0;
  }

  failures(): readonly (readonly [RunRow, ClassificationError])[] {
    return this.#failures;
  }

  /** The product has its code. */
  ask(product: RunProduct, record: ClassifiedRecord): void {
    const { needs, sources } = this.#options;
    const { rows, request } = product;
    const destination = request.destination ?? DEFAULT_DESTINATION;
    const code = completeTaricCode(record.code);
    this.#codes.set(product, record.code);
    const needsDetail = needs.detail || (needs.confidence && record.confidence === undefined);
    if (!needsDetail) this.#details.set(product, null);
    else {
      this.#add(this.#reads, rows, () => this.#details.set(product, null), async (signal) => {
        const detail = await sources.details.detail(record.id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
        this.#details.set(product, detail);
        this.#describe(record.code, detail.codeDescription ?? null);
      });
    }
    if (needs.codeDescription && !needsDetail) this.#askDescription(product, record);
    if (needs.duties) {
      const query = { code, givenCode: record.code, destination, ...(request.origin === undefined ? {} : { origin: request.origin }) };
      this.#add(this.#reads, rows, () => this.#duties.set(product, null), async (signal) => {
        this.#duties.set(product, await sources.duties.dutyRates(query, { signal, lane: 'backfill', patienceMs: PATIENCE_MS }));
      });
    }
    if (needs.cost) for (const row of rows) this.#addCost(row, code, record.code);
  }

  /** Nothing more is asked for until it goes on. */
  stop(): void {
    this.#isStopped = true;
    for (const withdraw of [...this.#withdrawals]) withdraw.abort();
  }

  goOn(): void {
    this.#isStopped = false;
    this.#pump(this.#reads);
    this.#pump(this.#costReads);
  }

  /** One product with the code tells it for all. */
  #askDescription({ rows }: RunProduct, { id, code }: ClassifiedRecord): void {
    const waiting = this.#describing.get(code);
    if (waiting !== undefined) {
      waiting.push(...rows);
      return;
    }
    if (this.#descriptions.has(code)) return;
    this.#describing.set(code, [...rows]);
    this.#add(this.#reads, rows, () => this.#describe(code, null), async (signal) => {
      const { codeDescription } = await this.#options.sources.details.detail(id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      this.#describe(code, codeDescription ?? null);
    });
  }

  #describe(code: TariffDigits, description: string | null): void {
    if (!this.#descriptions.has(code) || description !== null) this.#descriptions.set(code, description);
    const waiting = this.#describing.get(code);
    this.#describing.delete(code);
    if (waiting !== undefined) this.#options.onCome(waiting);
  }

  #addCost(row: RunRow, code: string, givenCode: string): void {
    const { cost } = row;
    if (cost === undefined || 'problem' in cost) {
      this.#costs.set(row, null);
      if (cost !== undefined) this.#failures.push([row, invalidInput(cost.problem)]);
      return;
    }
    this.#add(this.#costReads, [row], () => this.#costs.set(row, null), async (signal) => {
      const { total } = await this.#options.sources.costs.total({ ...cost, code, givenCode }, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      this.#costs.set(row, total);
    });
  }

  #add(reads: Reads, rows: readonly RunRow[], giveUp: Question['giveUp'], ask: Question['ask']): void {
    for (const row of rows) this.#waitingRows.set(row, (this.#waitingRows.get(row) ?? 0) + 1);
    reads.queue.add({ rows, ask, giveUp, failures: 0 });
    this.#pump(reads);
  }

  #pump(reads: Reads): void {
    while (!this.#isStopped && reads.asked < reads.most) {
      const [question] = reads.queue;
      if (question === undefined) return;
      reads.queue.delete(question);
      void this.#follow(reads, question);
    }
  }

  async #follow(reads: Reads, question: Question): Promise<void> {
    reads.asked += 1;
    const withdraw = new AbortController();
    this.#withdrawals.add(withdraw);
    try {
      await question.ask(withdraw.signal);
      this.#settle(question);
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      question.failures += error.code === 'cancelled' ? 0 : 1;
      if (error.code === 'cancelled') reads.queue.add(question);
      else if (isPassing(error) && question.failures < MOST_FAILURES) this.#askLater(reads, question);
      else {
        question.giveUp();
        for (const row of question.rows) this.#failures.push([row, error]);
        this.#settle(question);
      }
    } finally {
      this.#withdrawals.delete(withdraw);
      reads.asked -= 1;
      this.#pump(reads);
    }
  }

  #askLater(reads: Reads, question: Question): void {
    reads.asked += 1;
    this.#options.clock.schedule(() => {
      reads.asked -= 1;
      reads.queue.add(question);
      this.#pump(reads);
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

interface Reads {
  /** In the order in which they are asked. */
  readonly queue: Set<Question>;
  readonly most: number;
  asked: number;
}

function isPassing(error: ClassificationError): boolean {
  return error.code === 'still-pending' || error.code === 'rate-limited' || mayPass(error);
}
