// What formulas ask of the running add-in. Takes their calls, writes down what each asks for, and passes them to the service
// that is connected now; a call must never be answered by the account of another key.
import type { ClassificationRecord, ClassificationRequest } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import type { DutyRates, DutyRatesQuery } from '../customs/duty-rates';
import { landedCostKey, type LandedCost, type LandedCostQuery, type LandedTotal } from '../customs/landed-cost';
import { requestKey } from '../customs/request-key';
import { ClassificationError } from '../customs/errors';
import { dutyRatesKey } from '../engine/duty-rates-desk';
import type { Clock } from '../engine/ports';
import { CELL_DEADLINE_MS, SharedWork } from '../engine/shared-work';
import { accountOf, type AccountCall } from './account-desk';
import type { DemonstrationCells } from './demonstration-cells';
import { ProductCards } from './product-cards';
import type { ResultGate } from './result-gate';
import type { Account, CallOptions, CellAddress, CellOutcome, CellPart, CellRuntime, Host, KnownProduct, PlanUsage, Problem, ProductCard, RuntimeState } from './runtime';
import type { ServiceDesk } from './service-desk';
import type { ShownCells } from './shown-cells';

export interface CellCallsOptions {
  readonly shown: ShownCells;
  readonly state: () => RuntimeState;
  /** The service that calls go to now. */
  readonly desk: () => ServiceDesk;
  /** Waits until what was remembered is known. Rejects with ClassificationError. */
  readonly ready: (signal: AbortSignal) => Promise<void>;
  readonly host: () => Host;
  readonly gate: ResultGate;
  readonly demonstrations: DemonstrationCells;
  readonly clock: Clock;
  /** A cell has met the want of a line. */
  readonly onOffline: (problem: Problem) => void;
}

export class CellCalls implements CellRuntime {
  readonly #options: CellCallsOptions;

  constructor(options: CellCallsOptions) {
    this.#options = options;
  }

  async host({ signal }: CallOptions): Promise<Host> {
    await this.#options.ready(signal);
    return this.#options.host();
  }

  async classify(request: ClassificationRequest, options: CallOptions): Promise<ClassificationRecord> {
    const product = requestKey(request);
    this.#asks(options, { product });
    const { classifier } = await this.#desk(options);
    this.#options.demonstrations.asks(product, options.address, this.#isDemonstration);
    return classifier.classify(request, { signal: options.signal });
  }

  async card(request: ClassificationRequest, options: CallOptions): Promise<ProductCard> {
    const record = await this.classify(request, options);
    const cards = new ProductCards(this.#options.desk(), (question) => this.#asks(options, question));
    return { ...(await cards.card(request, record, options.signal)), isDemonstration: this.#isDemonstration };
  }

  async detail(product: KnownProduct, options: CallOptions): Promise<ClassificationDetail> {
    if ('request' in product) this.#asks(options, { product: requestKey(product.request) });
    const { classifier, details } = await this.#desk(options);
    const id = 'id' in product ? product.id : (await classifier.known(product.request, options.signal)).id;
    this.#asks(options, { detail: id });
    return details.detail(id, { signal: options.signal, lane: 'detail' });
  }

  async landedTotal(query: LandedCostQuery, options: CallOptions): Promise<LandedTotal> {
    this.#asks(options, { cost: landedCostKey(query) });
    const { costs } = await this.#desk(options);
    return this.#options.shown.whileCosting(costs.total(query, { signal: options.signal }));
  }

  async landedCost(query: LandedCostQuery, options: CallOptions): Promise<LandedCost> {
    this.#asks(options, { cost: landedCostKey(query) });
    const { costs } = await this.#desk(options);
    return this.#options.shown.whileCosting(costs.breakdown(query, { signal: options.signal }));
  }

  async dutyRates(query: DutyRatesQuery, options: CallOptions): Promise<DutyRates> {
    this.#asks(options, { cost: dutyRatesKey(query) });
    const { duties } = await this.#desk(options);
    return duties.dutyRates(query, { signal: options.signal });
  }

  credits(options: CallOptions): Promise<number> {
    return this.#ofAccount(options, ({ account }) => this.#options.state().creditsRemaining ?? account.me(ofCell(options)).then(({ data }) => data.credits.remaining));
  }

  account(options: CallOptions): Promise<Account> {
    return this.#ofAccount(options, ({ account }) => this.#options.state().account ?? account.me(ofCell(options)).then(accountOf));
  }

  planUsage(options: CallOptions): Promise<PlanUsage> {
    return this.#ofAccount(options, ({ account }) => account.planUsage(ofCell(options)));
  }

  waitForArguments({ signal }: CallOptions): Promise<never> {
    const work = new SharedWork<never>(this.#options.clock, () => new ClassificationError('unavailable', { kind: 'argument-calculated' }));
    return work.join({ signal, deadlineMs: CELL_DEADLINE_MS });
  }

  cellCalculating(address: CellAddress): void {
    const { shown, demonstrations } = this.#options;
    shown.begin(address, this.#isDemonstration);
    if (this.#isDemonstration) demonstrations.calculating();
  }

  cellSettled(part: CellPart, outcome: CellOutcome): void {
    const { shown, onOffline } = this.#options;
    shown.settle(part, outcome, this.#isDemonstration);
    if (outcome.kind === 'problem' && outcome.problem.code === 'offline') onOffline(outcome.problem);
  }

  cellCalculated(address: CellAddress): void {
    this.#options.demonstrations.calculated(address);
  }

  release<T>(result: T, signal: AbortSignal): Promise<T> {
    return this.#options.gate.pass(result, signal);
  }

  get #isDemonstration(): boolean {
    return this.#options.state().connection.kind === 'sandbox';
  }

  #asks(...asked: Parameters<ShownCells['log']['asks']>): void {
    this.#options.shown.log.asks(...asked);
  }

  async #desk({ signal }: CallOptions): Promise<ServiceDesk> {
    await this.#options.ready(signal);
    return this.#options.desk();
  }

  /** Reads from the account behind the key of now, also where that has become another one meanwhile. */
  async #ofAccount<T>(options: CallOptions, read: (desk: ServiceDesk) => T | Promise<T>): Promise<T> {
    const { state, desk, ready } = this.#options;
    this.#asks(options, { account: true });
    await ready(options.signal);
    for (;;) {
      const { connection } = state();
      const isOutdated = () => connection !== state().connection;
      try {
        const value = await read(desk());
        if (!isOutdated()) return value;
      } catch (error) {
        if (!isOutdated()) throw error;
      }
    }
  }
}

function ofCell({ signal }: CallOptions): AccountCall {
  return { signal, lane: 'cost' };
}
