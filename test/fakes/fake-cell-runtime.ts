// A runtime for formulas that answers what a test has put into it, and writes down what it was asked and told.
import { ClassificationError } from '../../src/customs/errors';
import type { ClassificationRecord, ClassificationRequest } from '../../src/customs/classification';
import type { ClassificationDetail } from '../../src/customs/classification-detail';
import type { DutyRates, DutyRatesQuery } from '../../src/customs/duty-rates';
import type { LandedCost, LandedCostQuery } from '../../src/customs/landed-cost';
import type { Account, CallOptions, CellOutcome, CellPart, CellRuntime, Host, KnownProduct, PlanUsage, Problem, ProductCard } from '../../src/runtime/runtime';

export interface CellAnswers {
  readonly record?: ClassificationRecord | Error;
  readonly detail?: ClassificationDetail | Error;
  readonly duties?: DutyRates | Error;
  readonly host?: Partial<Host>;
}

export class FakeCellRuntime implements CellRuntime {
  readonly asked: (ClassificationRequest | KnownProduct | LandedCostQuery | DutyRatesQuery)[] = [];
  readonly settled: { readonly part: CellPart; readonly outcome: CellOutcome }[] = [];
  readonly begun: string[] = [];
  readonly calculated: string[] = [];
  readonly released: unknown[] = [];
  signal: AbortSignal | undefined;
  readonly #answers: CellAnswers;

  constructor(answers: CellAnswers = {}) {
    this.#answers = answers;
  }

  /** What the pane would list. */
  get problems(): Problem[] {
    return this.settled.flatMap(({ outcome }) => (outcome.kind === 'problem' ? [outcome.problem] : []));
  }

  async host(): Promise<Host> {
    return { language: 'en', hasDataTypes: false, ...this.#answers.host };
  }

  async classify(request: ClassificationRequest, { signal }: CallOptions): Promise<ClassificationRecord> {
    this.asked.push(request);
    this.signal = signal;
    return answered(this.#answers.record ?? { status: 'completed', id: 'id-1', code: '07031000' });
  }

  async card(request: ClassificationRequest, options: CallOptions): Promise<ProductCard> {
    const record = await this.classify(request, options);
    const detail = this.#answers.detail instanceof Error ? undefined : this.#answers.detail;
    const duties = this.#answers.duties instanceof Error ? undefined : this.#answers.duties;
    return { record, detail, duties, isComplete: detail !== undefined && duties !== undefined, isDemonstration: false };
  }

  async detail(product: KnownProduct): Promise<ClassificationDetail> {
    this.asked.push(product);
    return answered(this.#answers.detail ?? new Error('The test has no detail.'));
  }

  async landedTotal(query: LandedCostQuery): Promise<Pick<LandedCost, 'total' | 'currency' | 'basis'>> {
    return this.landedCost(query);
  }

  async landedCost(query: LandedCostQuery): Promise<LandedCost> {
    this.asked.push(query);
    const { value, currency } = query;
    return {
      customsValue: value,
      duty: { rateText: '2.00%', amount: value / 50, type: 'mfn' },
      antiDumping: { rateText: '0.00%', amount: 0 },
      vat: { rateText: '21.00%', amount: value / 5 },
      total: value * 2,
      currency,
      basis: 'computed',
    };
  }

  async dutyRates(query: DutyRatesQuery): Promise<DutyRates> {
    this.asked.push(query);
    return answered(this.#answers.duties ?? new Error('The test has no duties.'));
  }

  async credits(): Promise<number> {
    return 247;
  }

  async account(): Promise<Account> {
    return {
      organization: 'Acme Trading Co.',
      email: 'api@acmetrading.com',
      country: 'NL',
      creditsPurchased: 250,
      creditsUsed: 3,
      earliestExpiry: '2027-03-26T00:00:00+00:00',
      rateLimitPerMinute: 20,
      maxApiKeys: 3,
    };
  }

  async planUsage(): Promise<PlanUsage> {
    return { plan: 'Starter', used: 42, limit: 500, remaining: 458, period: '2026-03' };
  }

  waitForArguments({ signal }: CallOptions): Promise<never> {
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new ClassificationError('cancelled', 'The calculation was cancelled.'))));
  }

  cellCalculating(address: string): void {
    this.begun.push(address);
  }

  cellSettled(part: CellPart, outcome: CellOutcome): void {
    this.settled.push({ part, outcome });
  }

  cellCalculated(address: string): void {
    this.calculated.push(address);
  }

  async release<T>(result: T): Promise<T> {
    this.released.push(result);
    return result;
  }
}

function answered<T>(answer: T | Error): T {
  if (answer instanceof Error) throw answer;
  return answer;
}
