// A run over rows. Takes a plan that the user has agreed to, has its products classified through the one door, and writes
// what comes beside the rows; must never send what the user has stopped, nor let go of what is paid.
import type { ClassificationError, ErrorCode } from '../customs/errors';
import type { Language } from '../customs/language';
import type { Admission } from '../engine/admission';
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import { CodedFeed } from './coded-feed';
import type { Output } from './column-roles';
import { durationMs } from './duration';
import { GoodsFacts, type FactSources } from './goods-facts';
import { needsOf, type KnownGoods } from './output-cells';
import type { KeptRun, RunStore, RunWorkbook, WorkbookRefusal } from './ports';
import { RowGroups } from './row-groups';
import { makeColumns } from './run-columns';
import { isCoded, type RunPlan, type RunRow } from './run-plan';
import { RunPurchases, type RunPurchasesOptions } from './run-purchases';
import { letterOf } from './row-list';
import type { DoubtfulRow, FailedRows, RowState, RunProgress } from './run-state';
import { WriteBack } from './write-back';

export interface SelectionRunOptions {
  readonly runId: string;
  readonly plan: RunPlan;
  readonly clock: Clock;
  readonly classifier: RunPurchasesOptions['classifier'];
  readonly facts: FactSources;
  readonly workbook: RunWorkbook;
  readonly store: RunStore;
  /** Names the open workbook. */
  readonly workbookName: string;
  /** What is kept of the run beside its rows. @param targets Where the outputs go. */
  readonly settings: (targets: ReadonlyMap<Output, number>) => string;
  readonly language: Language;
  readonly admission: Pick<Admission, 'limitPerMinute' | 'pausedMs'>;
  readonly onChanged: () => void;
}

const TOLD_EVERY_MS = 250;
/** Products are sent and accepted without a word to whoever waits for their records. */
const LOOKED_EVERY_MS = 1_000;
const KEPT_EVERY_MS = 5_000;
const TROUBLE_AGAIN_MS = 30_000;
const MOST_DOUBTFUL = 100;

/** Troubles that pass only when the user does something: nothing is tried before that. */
const TOLD_WHEN_PASSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not-connected', 'key-rejected', 'credits-exhausted']);

export class SelectionRun {
  readonly #options: SelectionRunOptions;
  readonly #purchases: RunPurchases;
  readonly #facts: GoodsFacts;
  readonly #coded: CodedFeed;
  readonly #startedAt: number;
  readonly #fingerprints: Float64Array;
  readonly #places: Uint32Array;
  #writeBack: WriteBack | undefined;
  #settings = '';
  #codeColumn: string | undefined;
  #phase: RunProgress['phase'] = 'running';
  #trouble: RunProgress['trouble'];
  #isTelling = false;
  #isLooking = false;
  #keeping: { readonly dueAt: number; readonly cancel: () => void } | undefined;

  constructor(options: SelectionRunOptions) {
    this.#options = options;
    const { plan, facts, clock, classifier } = options;
    this.#startedAt = clock.now();
    this.#fingerprints = new Float64Array(plan.rows.length);
    for (const { index, fingerprint } of plan.rows) this.#fingerprints[index] = fingerprint;
    this.#places = new Uint32Array(plan.rows.length);
    this.#notePlaces();
    this.#facts = new GoodsFacts({ sources: facts, needs: needsOf(plan.choices.outputs), clock, onCome: (rows) => this.#writeBack?.bring(rows) });
    this.#coded = new CodedFeed({
      goods: plan.coded,
      clock,
      askGoods: (goods) => this.#facts.askCoded(goods),
      askRows: (rows, code) => this.#facts.askCosts(rows, code),
      onChanged: () => this.#endWhenOver(),
    });
    this.#purchases = new RunPurchases({
      products: plan.products,
      clock,
      classifier,
      onCoded: (product, record) => {
        this.#facts.ask(product, record);
        this.#writeBack?.bring(product.rows);
        this.#tell();
      },
      onFailed: (product) => {
        // What is paid for would be bought again for the same answer; the rest is still to be had.
        if (this.#purchases.recordOf(product) !== undefined) this.#writeBack?.settle(product.rows);
        this.#tell();
      },
      onTrouble: (error) => this.#hold(error),
      // Closed now, the page must not leave behind that this is unspent.
      onSent: () => this.#keep(0),
      onChanged: () => this.#endWhenOver(),
    });
  }

  /**
   * Resolves once the run is under way. Rejects with WorkbookRefusal, and has then bought nothing.
   * @param require Called before anything is bought; what it throws is what is told.
   */
  async start(require: () => void): Promise<void> {
    const { plan, workbook, clock, language, settings } = this.#options;
    await workbook.requireWritable(plan.list.place.sheet);
    const { targets, writer } = await makeColumns(plan, this.#options);
    await pageTurn(clock);
    require();
    this.#settings = settings(targets);
    const codes = targets.get('code');
    if (codes !== undefined) this.#codeColumn = letterOf(codes);
    this.#writeBack = new WriteBack({
      clock,
      writer,
      rows: plan.rows,
      outputs: plan.choices.outputs,
      isReplacing: plan.choices.mode === 'replace',
      language,
      goodsOf: (row) => this.#goodsOf(row),
      onWritten: (hasMoved) => this.#noteWritten(hasMoved),
      onRefused: (refusal) => this.#noteRefused(refusal),
    });
    this.#goOn();
  }

  pause(): void {
    if (this.#phase === 'running') this.#halt('paused');
  }

  goOn(): void {
    if (this.#phase === 'paused' || this.#phase === 'running') this.#goOn();
  }

  stop(): void {
    if (this.#phase === 'running' || this.#phase === 'paused') this.#halt('stopping');
  }

  /** What keeps products from being bought has gone. @returns false where it was none of these. */
  causeGone(codes: readonly ErrorCode[]): boolean {
    if (this.#trouble === undefined || !codes.includes(this.#trouble.code)) return false;
    this.#trouble = undefined;
    if (this.#phase === 'running') this.#goOn();
    return true;
  }

  /** Those that have not been paid for, what they lack beside their code, and rows that could not be written. */
  retryFailed(): void {
    this.#purchases.reopenFailed();
    this.#writeBack?.retry(this.#facts.retry());
    this.#goOn();
  }

  /** Says why it does not go on. */
  refuse({ code, message }: ClassificationError): void {
    this.#trouble = { code, message };
    this.#options.onChanged();
  }

  /** False once nothing is under way and nothing will be by itself. */
  get isActive(): boolean {
    return this.#phase === 'running' || this.#phase === 'paused' || this.#phase === 'stopping';
  }

  progress(): RunProgress {
    const { plan } = this.#options;
    const { states, creditsSpent, unsent } = this.#purchases.tally();
    states.known += this.#coded.rows;
    const { fixedDutyRows } = this.#facts;
    for (const [{ product }] of this.#writeBack?.failures() ?? []) {
      states[this.#stateOf(product)] -= 1;
      states.failed += 1;
    }
    const { rows: ownCodes, left } = this.#coded;
    return {
      sheet: plan.list.sheet,
      phase: this.#phase,
      isDemonstration: plan.isDemonstration,
      rows: plan.rows.length,
      states,
      awaitingDetails: this.#facts.awaitingRows + left,
      codedRows: (this.#writeBack?.codedRows ?? 0) + ownCodes,
      writtenRows: this.#writeBack?.settledRows ?? 0,
      ...(ownCodes === 0 ? {} : { ownCodes: { rows: ownCodes, awaiting: this.#facts.awaitingCoded + left } }),
      ...(fixedDutyRows === 0 ? {} : { fixedDutyRows }),
      creditsSpent,
      mostCredits: plan.quote.credits,
      timeLeftMs: this.#timeLeftMs(unsent),
      ...this.#failures(),
      trouble: this.#trouble,
      outputs: plan.choices.outputs,
      ...(this.#codeColumn === undefined ? {} : { codeColumn: this.#codeColumn }),
      ...(this.isActive ? {} : { doubtful: this.#doubtful() }),
    };
  }

  // ---- phases ------------------------------------------------------------------------------------------------------------

  #goOn(): void {
    this.#phase = 'running';
    this.#trouble = undefined;
    this.#facts.goOn();
    this.#coded.start();
    this.#purchases.goOn();
    this.#keep(0);
    this.#lookOn();
    this.#options.onChanged();
  }

  /** Nothing new is sent; what is paid is waited for. */
  #halt(phase: 'paused' | 'stopping'): void {
    this.#phase = phase;
    this.#facts.stop();
    this.#purchases.withdraw();
    this.#endWhenOver();
    this.#options.onChanged();
  }

  /** Something concerns all products: it is said once, and tried again when it may have passed. */
  #hold({ code, message }: ClassificationError): void {
    if (this.#trouble !== undefined) return;
    this.#trouble = { code, message };
    // What was refused is unspent after all.
    this.#keep(0);
    if (!TOLD_WHEN_PASSED.has(code)) this.#options.clock.schedule(() => this.causeGone([code]), TROUBLE_AGAIN_MS);
    this.#tell();
  }

  #endWhenOver(): void {
    this.#tell();
    if (!this.isActive || !this.#purchases.isIdle || !this.#coded.isIdle || this.#writeBack?.isIdle !== true) return;
    const hasMore = this.#facts.isBusy || this.#purchases.hasTodo || this.#coded.left > 0;
    if (this.#phase === 'stopping') this.#end(hasMore || this.#purchases.hasLeft || this.#trouble !== undefined ? 'stopped' : 'done');
    else if (this.#phase === 'running' && !hasMore) this.#end(this.#purchases.hasLeft ? 'stopped' : 'done');
  }

  #end(phase: 'stopped' | 'done'): void {
    const { store, runId } = this.#options;
    this.#phase = phase;
    this.#purchases.leave();
    // One that cannot be removed is offered again, and then has nothing left to do.
    if (phase === 'done') void store.remove(runId).catch(() => undefined);
    else void this.#save();
  }

  // ---- writing -----------------------------------------------------------------------------------------------------------

  #goodsOf(row: RunRow): KnownGoods | undefined {
    const { product } = row;
    if (isCoded(product)) return { record: undefined, origin: product.origin, description: '', ...this.#facts.of(row) };
    const { origin, description } = product.request;
    const record = this.#purchases.recordOf(product);
    return record?.status === 'completed' ? { record, origin, description, ...this.#facts.of(row) } : undefined;
  }

  #noteWritten(hasMoved: boolean): void {
    if (hasMoved) this.#notePlaces();
    if (this.#trouble?.code === 'workbook-refused') {
      this.#trouble = undefined;
      if (this.#phase === 'running') this.#purchases.goOn();
    }
    this.#keep(KEPT_EVERY_MS);
    this.#endWhenOver();
  }

  /** Nothing more is asked for while nothing can be written: what is paid is kept all the same. */
  #noteRefused({ code, message, reason }: WorkbookRefusal): void {
    this.#trouble = { code, message };
    this.#purchases.hold();
    const isForGood = reason === 'gone' || (this.#phase === 'stopping' && reason !== 'busy');
    if (!isForGood) return this.#tell();
    this.#writeBack?.giveUp();
    this.#halt('stopping');
  }

  // ---- how it stands -----------------------------------------------------------------------------------------------------

  #timeLeftMs(unsent: number): number | undefined {
    if (this.#phase !== 'running' || this.#trouble !== undefined) return undefined;
    const { limitPerMinute, pausedMs } = this.#options.admission;
    const leftMs = durationMs({ unsent, isClassifying: unsent > 0 || !this.#purchases.isIdle, otherRequests: this.#facts.requestsLeft }, limitPerMinute);
    return leftMs > 0 ? pausedMs + leftMs : 0;
  }

  #failures(): Pick<RunProgress, 'failures' | 'retriableRows'> {
    const groups = new RowGroups<Pick<FailedRows, 'code' | 'message'>>();
    const retriable = new Set<RunRow>();
    const add = (row: RunRow, { code, message }: Pick<FailedRows, 'code' | 'message'>, isRetriable: boolean): void => {
      groups.add(message, row.row, () => ({ code, message }));
      if (isRetriable) retriable.add(row);
    };
    for (const [row, error] of this.#purchases.failures()) add(row, error, this.#isAskedAgain(row, error));
    for (const [row, message] of this.#writeBack?.failures() ?? []) add(row, { code: 'workbook-refused', message }, true);
    for (const [row, error] of this.#facts.refusals()) add(row, error, true);
    for (const [row, error] of this.#facts.withoutCost) add(row, error, false);
    return { failures: groups.list, retriableRows: retriable.size };
  }

  #doubtful(): readonly DoubtfulRow[] {
    const rows = this.#options.plan.rows.flatMap(({ row, product }): DoubtfulRow[] => {
      const record = !isCoded(product) && this.#purchases.stateOf(product) === 'needsReview' ? this.#purchases.recordOf(product) : undefined;
      return record?.status === 'completed' && record.confidence !== undefined ? [{ row: row + 1, code: record.code, confidence: record.confidence }] : [];
    });
    return rows.sort((one, other) => one.confidence - other.confidence || one.row - other.row).slice(0, MOST_DOUBTFUL);
  }

  /** What is paid for would be bought again for the same answer; what may be is decided about elsewhere. */
  #isAskedAgain({ product }: RunRow, { code }: ClassificationError): boolean {
    return code !== 'submission-uncertain' && (isCoded(product) || this.#purchases.recordOf(product) === undefined);
  }

  #stateOf(product: RunRow['product']): RowState {
    return isCoded(product) ? 'known' : this.#purchases.stateOf(product);
  }

  // ---- telling and keeping -----------------------------------------------------------------------------------------------

  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#options.clock.schedule(() => {
      this.#isTelling = false;
      this.#options.onChanged();
    }, TOLD_EVERY_MS);
  }

  #lookOn(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#options.clock.schedule(() => {
      this.#isLooking = false;
      if (!this.isActive) return;
      this.#endWhenOver();
      this.#lookOn();
    }, LOOKED_EVERY_MS);
  }

  #keep(delayMs: number): void {
    const { clock } = this.#options;
    const dueAt = clock.now() + delayMs;
    if (!this.isActive || (this.#keeping !== undefined && this.#keeping.dueAt <= dueAt)) return;
    this.#keeping?.cancel();
    const cancel = clock.schedule(() => {
      this.#keeping = undefined;
      if (this.isActive) void this.#save();
    }, delayMs);
    this.#keeping = { dueAt, cancel };
  }

  #notePlaces(): void {
    for (const { index, row } of this.#options.plan.rows) this.#places[index] = row;
  }

  async #save(): Promise<void> {
    const { runId, plan, store, workbookName } = this.#options;
    const kept: KeptRun = {
      runId,
      workbook: workbookName,
      sheet: plan.list.place.sheet,
      startedAt: this.#startedAt,
      settings: this.#settings,
      fingerprints: this.#fingerprints,
      places: this.#places,
      written: this.#writeBack?.settled ?? new Uint8Array(plan.rows.length),
      creditsLeft: plan.quote.credits - this.#purchases.tally().creditsSpent,
    };
    // A run that cannot be kept cannot be gone on with later; what it pays for is kept elsewhere.
    await store.save(kept).catch(() => undefined);
  }
}
