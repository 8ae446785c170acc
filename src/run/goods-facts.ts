// What is written beside a code and costs nothing: confidences, full records, duties, landed costs. Takes products as their
// codes come, and goods that had theirs before, asks behind everything else, and tells the rows whose cells have become known.
import type { ClassificationId, ClassifiedRecord } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import { DEFAULT_DESTINATION, type CountryCode } from '../customs/country-code';
import type { DutyRates } from '../customs/duty-rates';
import { invalidInput, isClassificationError, type ClassificationError } from '../customs/errors';
import { isFixedDuty } from '../customs/fixed-duty';
import { completeTaricCode, type TariffDigits } from '../customs/tariff-code';
import type { DetailDesk } from '../engine/detail-desk';
import type { DutyRatesDesk } from '../engine/duty-rates-desk';
import type { LandedCostDesk } from '../engine/landed-cost-desk';
import type { Clock, ListedPage } from '../engine/ports';
import { FactQuestions, placeIn, type Place, type Question } from './fact-questions';
import type { KnownGoods, Needs } from './output-cells';
import { isCoded, type CodedGoods, type RunProduct, type RunRow } from './run-plan';

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
  readonly #duties = new Map<RunProduct | CodedGoods, DutyRates | null>();
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
  readonly #withoutCost = new Map<RunRow, ClassificationError>();
  readonly #questions: FactQuestions;
  #isReadingList = false;
  #stopWaiting: (() => void) | undefined;

  constructor(options: GoodsFactsOptions) {
    this.#options = options;
    this.#questions = new FactQuestions(options);
  }

  of(row: RunRow): RowFacts {
    const { needs } = this.#options;
    const { product } = row;
    const landedCost = needs.cost ? this.#costs.get(row) : null;
    const duties = this.#duties.get(product);
    if (isCoded(product)) {
      const codeDescription = needs.codeDescription ? duties && (textOf(duties.description) ?? null) : null;
      return { confidence: null, codeDescription, detail: null, duties: needs.duties ? duties : null, landedCost };
    }
    const code = this.#codes.get(product);
    return {
      confidence: this.#confidences.get(product),
      codeDescription: needs.codeDescription && code !== undefined ? this.#descriptions.get(code) : null,
      detail: needs.detail ? this.#details.get(product) : null,
      duties: needs.duties ? duties : null,
      landedCost,
    };
  }

  /** Rows whose cells are not all there yet. */
  get awaitingRows(): number {
    let unsure = 0;
    for (const { rows } of this.#unsure.values()) unsure += rows.length;
    return this.#questions.awaitingRows + unsure;
  }

  /** Those of them that have a code of their own. */
  get awaitingCoded(): number {
    return this.#questions.awaitingCoded;
  }

  get fixedDutyRows(): number {
    return this.#fixedDuties.size;
  }

  /** At most: costs of the same goods need fewer. */
  get requestsLeft(): number {
    return this.#questions.left + Math.ceil(this.#unsure.size / LIST_LENGTH);
  }

  /** Something is still being asked for, or would be if it went on. */
  get isBusy(): boolean {
    return this.requestsLeft > 0 || this.#isReadingList;
  }

  /** What the service has refused, by the rows that lack it: it may be asked for again. */
  refusals(): Iterable<readonly [RunRow, ClassificationError]> {
    return this.#questions.refusals();
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
      this.#read(rows, placeIn(this.#details, product), async (signal) => {
        const detail = await sources.details.detail(record.id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
        this.#details.set(product, detail);
        this.#confidences.set(product, detail.confidence ?? null);
        this.#describe(record.code, detail.codeDescription ?? null);
      });
    } else {
      if (needs.confidence && record.confidence === undefined) this.#beUnsure(product, record.id);
      if (needs.codeDescription) this.#askDescription(product, record);
    }
    if (needs.duties) this.#askDuties(product, record.code, request);
    this.askCosts(rows, record.code);
  }

  /** Goods that had their code before the run: all that one answer tells of it. */
  askCoded(goods: CodedGoods): void {
    const { needs } = this.#options;
    if (needs.duties) this.#askDuties(goods, goods.code, goods);
    // What a code means is the same from anywhere.
    else if (needs.codeDescription) this.#askDuties(goods, goods.code, {});
  }

  /** @param rows Of goods with this code; some of them, where there are too many to be asked for in one go. */
  askCosts(rows: readonly RunRow[], code: TariffDigits): void {
    if (this.#options.needs.cost) for (const row of rows) this.#addCost(row, completeTaricCode(code), code);
  }

  /** Nothing more is asked for until it goes on. */
  stop(): void {
    this.#stopWaiting?.();
    this.#questions.stop();
  }

  goOn(): void {
    this.#questions.goOn();
    if (this.#unsure.size > 0) this.#readListSoon();
  }

  /** Asks again for what was refused. @returns the rows that lack it. */
  retry(): RunRow[] {
    return this.#questions.retry();
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
    return !this.#questions.isStopped;
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
    this.#read(product.rows, placeIn(this.#confidences, product), async (signal) => {
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
      this.#questions.await(rows);
      return;
    }
    // What was refused for one product may be told for another.
    if (typeof this.#descriptions.get(code) === 'string') return;
    const asking = [...rows];
    this.#describing.set(code, asking);
    this.#read(asking, { giveUp: () => this.#describe(code, null), reopen: () => this.#descriptions.delete(code) }, async (signal) => {
      const { codeDescription } = await this.#options.sources.details.detail(id, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      this.#describe(code, codeDescription ?? '');
    });
  }

  /** @param description null where it was refused. */
  #describe(code: TariffDigits, description: string | null): void {
    if (description !== null || !this.#descriptions.has(code)) this.#descriptions.set(code, description);
    this.#describing.delete(code);
  }

  // ---- duties and costs ----------------------------------------------------------------------------------------------------------

  #askDuties(goods: RunProduct | CodedGoods, code: TariffDigits, { origin, destination = DEFAULT_DESTINATION }: Countries): void {
    const query = { code: completeTaricCode(code), givenCode: code, destination, ...(origin === undefined ? {} : { origin }) };
    this.#read(goods.rows, placeIn(this.#duties, goods), async (signal) => {
      this.#duties.set(goods, await this.#options.sources.duties.dutyRates(query, { signal, lane: 'backfill', patienceMs: PATIENCE_MS }));
    });
  }

  #addCost(row: RunRow, code: string, givenCode: string): void {
    const { cost } = row;
    if (cost === undefined || 'problem' in cost) {
      this.#costs.set(row, null);
      if (cost !== undefined) this.#withoutCost.set(row, invalidInput(`${cost.problem} Then look at the selection again.`));
      return;
    }
    const ask: Question['ask'] = async (signal) => {
      const landed = await this.#options.sources.costs.total({ ...cost, code, givenCode }, { signal, lane: 'backfill', patienceMs: PATIENCE_MS });
      // As text: a sum over the column must not add it to amounts in the currency that was asked for.
      this.#costs.set(row, landed.currency === cost.currency ? landed.total : `${landed.total.toFixed(2)} ${landed.currency}`);
      if (isFixedDuty(landed)) this.#fixedDuties.add(row);
    };
    this.#questions.add({ line: 'costs', rows: [row], place: placeIn(this.#costs, row), ask });
  }

  #read(rows: readonly RunRow[], place: Place, ask: Question['ask']): void {
    this.#questions.add({ line: 'reads', rows, place, ask });
  }
}

interface Countries {
  readonly origin?: CountryCode | undefined;
  readonly destination?: CountryCode | undefined;
}

/** undefined for nothing but spaces. */
function textOf(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text;
}
