// A run over rows. Takes a plan that the user has agreed to, has its products classified through the one door, and writes
// what comes beside the rows; must never send what the user has stopped, nor let go of what is paid.
import { ClassificationError, isClassificationError, type ErrorCode } from '../customs/errors';
import type { ClassificationRecord } from '../customs/classification';
import type { Language } from '../customs/language';
import type { Classifier } from '../engine/classifier';
import type { Clock } from '../engine/ports';
import type { RequestKey } from '../customs/request-key';
import { OUTPUTS, type Output } from './column-roles';
import { GoodsFacts, type FactSources } from './goods-facts';
import { needsOf, outputCell, type KnownGoods } from './output-cells';
import { headingOf, isText } from './output-headings';
import { WorkbookRefusal, type CellValue, type KeptRun, type RunStore, type RunWorkbook } from './ports';
import type { RunPlan, RunProduct, RunRow } from './run-plan';
import { RowWriter, type RowValues } from './row-writer';
import type { FailedRows, RowState, RunProgress } from './run-state';

export interface SelectionRunOptions {
  readonly runId: string;
  readonly plan: RunPlan;
  readonly clock: Clock;
  readonly classifier: Pick<Classifier, 'classify' | 'approve' | 'disapprove' | 'isSubmitted'>;
  readonly facts: FactSources;
  readonly workbook: RunWorkbook;
  readonly store: RunStore;
  /** Names the open workbook. */
  readonly workbookName: string;
  /** What is kept of the run beside its rows. @param targets Where the outputs go. */
  readonly settings: (targets: ReadonlyMap<Output, number>) => string;
  readonly language: Language;
  readonly isDemonstration: boolean;
  readonly requestsPerMinute: () => number;
  readonly onChanged: () => void;
}

/** `left` are those that the user has stopped. */
type Stage = 'todo' | 'asked' | 'landed' | 'failed' | 'left';

interface Product {
  readonly planned: RunProduct;
  /** Among all products of the run. */
  readonly index: number;
  stage: Stage;
  record: ClassificationRecord | undefined;
  failure: ClassificationError | undefined;
  /** It has been sent for this run: a credit, also where its record has not come. */
  wasSubmitted: boolean;
  /** Refused for want of approval while the run was paused for a moment: asked once more. */
  wasUnapproved: boolean;
  /** Withdraws it before it has been sent. */
  withdraw: AbortController | undefined;
}

// Six minutes of the largest plan: what is asked at once, of which most wait for their turn. A run of 50,000 asks as it goes.
const MOST_ASKED = 3_000;
// What was known before is written without waiting; so many rows of it at a stretch.
const KNOWN_AT_ONCE = 1_000;
/** Twice what goes into one message, so that the next is made while nothing waits. */
const ROWS_WRITTEN_AT_ONCE = 10_000;
// A result is not waited for in vain; this only bounds a page that stays open for days.
const PATIENCE_MS = 24 * 60 * 60 * 1000;
/** Results land in hundreds; each message to the workbook takes them together. */
const WRITE_AFTER_MS = 400;
/** A large workbook takes long to write into: it is left alone three times as long as a write takes. */
const PAUSE_PER_WRITE = 3;
const TOLD_EVERY_MS = 250;
/** Products are sent and accepted without a word to whoever waits for their records. */
const LOOKED_EVERY_MS = 1_000;
const KEPT_EVERY_MS = 5_000;
const BUSY_AGAIN_MS = 1_000;
const REFUSED_AGAIN_MS = 4_000;
const TROUBLE_AGAIN_MS = 30_000;
const SHOWN_ROWS = 5;
/** Excel specifications: characters in a cell. */
const LONGEST_CELL = 32_767;
const BATCH = 100;
const PROCESSING_MS = 35_000;
const MINUTE_MS = 60_000;
/** Below this a person has to look (the lower of the two limits by which confidences are coloured). */
export const REVIEW_BELOW = 60;

/** They concern every product: the run waits until they have passed. */
const TROUBLES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-connected',
  'key-rejected',
  'credits-exhausted',
  'store-unreadable',
  'rate-limited',
  'offline',
  'service-unavailable',
]);
/** Of these, those that pass only when the user does something: nothing is tried before that. */
const TOLD_WHEN_PASSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not-connected', 'key-rejected', 'credits-exhausted']);

export class SelectionRun {
  readonly #options: SelectionRunOptions;
  readonly #products: readonly Product[];
  readonly #productOf: ReadonlyMap<RunProduct, Product>;
  readonly #facts: GoodsFacts;
  readonly #outputs: readonly Output[];
  #writer: RowWriter<RunRow> | undefined;
  #targets: ReadonlyMap<Output, number> = new Map();
  readonly #startedAt: number;
  #phase: RunProgress['phase'] = 'running';
  #trouble: RunProgress['trouble'];
  #cursor = 0;
  #asked = 0;
  /** Rows with something to write. */
  readonly #due = new Set<RunRow>();
  /** Which outputs each row has got so far, a bit each: rows are many. */
  readonly #writtenOutputs = new Map<RunRow, number>();
  /** Which of them are not to be had. */
  readonly #absentOutputs = new Map<RunRow, number>();
  /** Rows that have got all that was chosen, or all that is to be had. */
  readonly #settled = new Set<RunRow>();
  readonly #rowFailures = new Map<RunRow, string>();
  #isWriting = false;
  #writeTookMs = 0;
  #writtenUpTo = -1;
  #isFeeding = false;
  #isWithdrawing = false;
  #isTelling = false;
  #isLooking = false;
  #isKeeping = false;

  constructor(options: SelectionRunOptions) {
    this.#options = options;
    const { plan, facts, clock } = options;
    this.#outputs = plan.choices.outputs;
    this.#startedAt = clock.now();
    this.#products = plan.products.map((planned, index) => ({ planned, index, stage: 'todo', record: undefined, failure: undefined, wasSubmitted: false, wasUnapproved: false, withdraw: undefined }));
    this.#productOf = new Map(this.#products.map((product) => [product.planned, product]));
    this.#facts = new GoodsFacts({ sources: facts, needs: needsOf(this.#outputs), clock, onCome: (rows) => this.#bring(rows) });
  }

  /** Resolves once the run is under way. Rejects with WorkbookRefusal, and has then bought nothing and changed nothing. */
  /** @param require Called before anything is bought; what it throws is what is told. */
  async start(require: () => void): Promise<void> {
    const { plan, workbook } = this.#options;
    await workbook.requireWritable(plan.list.place.sheet);
    this.#writer = await this.#makeWriter();
    await this.#writer.prepare();
    require();
    this.#options.classifier.approve(this.#keysToBuy());
    this.#keep();
    this.#lookOn();
    void this.#feed();
  }

  pause(): void {
    if (this.#phase !== 'running') return;
    this.#phase = 'paused';
    this.#withdraw();
    this.#options.onChanged();
  }

  goOn(): void {
    if (this.#phase !== 'paused' && this.#phase !== 'running') return;
    this.#phase = 'running';
    this.#goOnAfterTrouble();
    this.#options.onChanged();
  }

  /** What keeps products from being bought has gone. @returns false where it was none of these. */
  causeGone(codes: readonly ErrorCode[]): boolean {
    if (this.#trouble === undefined || !codes.includes(this.#trouble.code)) return false;
    this.#goOnAfterTrouble();
    return true;
  }

  stop(): void {
    if (this.#phase !== 'running' && this.#phase !== 'paused') return;
    this.#phase = 'stopping';
    this.#withdraw();
    this.#endWhenOver();
    this.#options.onChanged();
  }

  /** Those that have not been paid for, and rows that had no place. */
  retryFailed(): void {
    const { classifier } = this.#options;
    for (const product of this.#products) {
      if (product.stage !== 'failed' || product.record !== undefined) continue;
      product.stage = 'todo';
      product.failure = undefined;
    }
    for (const row of this.#facts.retry()) {
      this.#absentOutputs.delete(row);
      this.#settled.delete(row);
    }
    for (const row of this.#rowFailures.keys()) this.#due.add(row);
    this.#rowFailures.clear();
    this.#cursor = 0;
    this.#phase = 'running';
    classifier.approve(this.#keysToBuy());
    this.#scheduleWrite();
    this.#keep();
    this.#lookOn();
    this.#goOnAfterTrouble();
    this.#options.onChanged();
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
    const { plan, isDemonstration } = this.#options;
    const states: Record<RowState, number> = { known: 0, queued: 0, submitted: 0, done: 0, needsReview: 0, failed: 0 };
    for (const product of this.#products) states[this.#stateOf(product)] += product.planned.rows.length;
    for (const row of this.#rowFailures.keys()) {
      const product = this.#productOf.get(row.product);
      if (product?.stage !== 'landed') continue;
      states[this.#stateOf(product)] -= 1;
      states.failed += 1;
    }
    return {
      sheet: plan.list.sheet,
      phase: this.#phase,
      isDemonstration,
      rows: plan.rows.length,
      states,
      awaitingDetails: this.#facts.awaitingRows,
      codedRows: this.#codedRows(),
      writtenRows: this.#settled.size,
      creditsSpent: this.#creditsSpent(),
      mostCredits: plan.quote.credits,
      timeLeftMs: this.#timeLeftMs(),
      failures: this.#failures(),
      trouble: this.#trouble,
      outputs: this.#outputs,
    };
  }

  // ---- asking ----------------------------------------------------------------------------------------------------------

  /** Asks for as many products as may be under way; what is known is brought in slices between which the page is free. */
  async #feed(): Promise<void> {
    if (this.#isFeeding) return;
    this.#isFeeding = true;
    let brought = 0;
    while (this.#phase === 'running' && this.#trouble === undefined && this.#asked < MOST_ASKED) {
      const product = this.#products[this.#cursor];
      if (product === undefined) break;
      this.#cursor += 1;
      if (product.stage !== 'todo') continue;
      const { known } = product.planned;
      if (known === undefined) this.#ask(product);
      else this.#land(product, known);
      brought += 1;
      if (brought % KNOWN_AT_ONCE === 0) await new Promise<void>((goOn) => this.#options.clock.schedule(goOn, 0));
    }
    this.#isFeeding = false;
    this.#endWhenOver();
    this.#tell();
  }

  #ask(product: Product): void {
    const { classifier } = this.#options;
    const withdraw = new AbortController();
    product.stage = 'asked';
    product.withdraw = withdraw;
    this.#asked += 1;
    classifier.classify(product.planned.request, { signal: withdraw.signal, lane: 'run', patienceMs: PATIENCE_MS }).then(
      (record) => {
        this.#asked -= 1;
        this.#noteSubmitted(product);
        this.#land(product, record);
        void this.#feed();
      },
      (error: unknown) => {
        this.#asked -= 1;
        this.#refuse(product, error);
        void this.#feed();
      },
    );
  }

  #land(product: Product, record: ClassificationRecord): void {
    product.withdraw = undefined;
    product.record = record;
    product.stage = record.status === 'completed' ? 'landed' : 'failed';
    if (record.status === 'completed') {
      this.#facts.ask(product.planned, record);
      this.#bring(product.planned.rows);
    } else {
      product.failure = new ClassificationError('cannot-classify', 'Import8 could not classify these goods. Say what they are, what they are made of and what they are for.');
      for (const row of product.planned.rows) this.#settled.add(row);
    }
    this.#tell();
  }

  #refuse(product: Product, error: unknown): void {
    product.withdraw = undefined;
    if (!isClassificationError(error)) throw error;
    const isTrouble = TROUBLES.has(error.code);
    const isOnceMore = error.code === 'approval-needed' && !product.wasUnapproved;
    if (isOnceMore) {
      product.wasUnapproved = true;
      if (this.#phase === 'running') this.#options.classifier.approve([product.planned.key]);
    }
    if (error.code === 'cancelled' || isTrouble || isOnceMore) {
      product.stage = 'todo';
      this.#cursor = Math.min(this.#cursor, product.index);
      if (isTrouble) this.#hold(error);
    } else {
      product.stage = 'failed';
      product.failure = error;
    }
    this.#tell();
  }

  /** Something concerns all products: it is said once, and tried again when it may have passed. */
  #hold({ code, message }: ClassificationError): void {
    if (this.#trouble !== undefined) return;
    this.#trouble = { code, message };
    if (TOLD_WHEN_PASSED.has(code)) return;
    this.#later(TROUBLE_AGAIN_MS, () => this.causeGone([code]));
  }

  #goOnAfterTrouble(): void {
    this.#trouble = undefined;
    if (this.#phase === 'running') {
      this.#options.classifier.approve(this.#keysToBuy());
      this.#facts.goOn();
    }
    this.#scheduleWrite();
    void this.#feed();
    this.#tell();
  }

  /** What has not been sent is not sent any more; what has been is waited for. */
  #withdraw(): void {
    const { classifier } = this.#options;
    classifier.disapprove(this.#keysToBuy());
    this.#facts.stop();
    this.#withdrawUnsent();
  }

  /** Again and again while something is under way: what the service has refused waits to be sent once more, and is not. */
  #withdrawUnsent(): void {
    const { classifier } = this.#options;
    for (const product of this.#products) {
      const { stage, planned, withdraw } = product;
      if (stage !== 'asked') continue;
      if (classifier.isSubmitted(planned.key)) this.#noteSubmitted(product);
      else withdraw?.abort();
    }
    if (this.#asked === 0 || this.#isWithdrawing) return;
    this.#isWithdrawing = true;
    this.#later(TOLD_EVERY_MS, () => {
      this.#isWithdrawing = false;
      if (this.#phase !== 'running') this.#withdrawUnsent();
    });
  }

  #noteSubmitted(product: Product): void {
    product.wasSubmitted ||= product.planned.isFresh;
  }

  #keysToBuy(): RequestKey[] {
    return this.#products.flatMap(({ planned, stage }) => (planned.isFresh && (stage === 'todo' || stage === 'asked') ? [planned.key] : []));
  }

  // ---- writing ---------------------------------------------------------------------------------------------------------

  #bring(rows: readonly RunRow[]): void {
    for (const row of rows) this.#due.add(row);
    this.#scheduleWrite();
  }

  #scheduleWrite(): void {
    if (this.#isWriting || this.#due.size === 0) return;
    this.#isWriting = true;
    this.#later(Math.max(WRITE_AFTER_MS, PAUSE_PER_WRITE * this.#writeTookMs), () => void this.#write());
  }

  async #write(): Promise<void> {
    const { clock } = this.#options;
    const startedAt = clock.now();
    const rows = this.#takeDue();
    try {
      const values: RowValues<RunRow>[] = [];
      for (const [index, row] of rows.entries()) {
        values.push(...this.#valuesOf(row));
        if (index % KNOWN_AT_ONCE === KNOWN_AT_ONCE - 1) await new Promise<void>((goOn) => clock.schedule(goOn, 0));
      }
      const cellsOf = new Map(values.map(({ row, cells }) => [row, cells]));
      const outcome = await this.#writer?.write(values);
      for (const row of outcome?.written ?? []) this.#noteWritten(row, cellsOf.get(row) ?? new Map());
      for (const row of outcome?.lost ?? []) this.#rowFailures.set(row, 'This row was changed or deleted while the run was on. Its result is kept: run the row again, and it costs nothing.');
      for (const [row, message] of outcome?.refused ?? []) this.#rowFailures.set(row, message);
      for (const row of rows) this.#noteSettled(row);
      if (this.#trouble?.code === 'workbook-refused') this.#trouble = undefined;
      this.#writeTookMs = clock.now() - startedAt;
      this.#isWriting = false;
      this.#scheduleWrite();
      void this.#feed();
    } catch (error) {
      this.#isWriting = false;
      for (const row of rows) this.#due.add(row);
      this.#refuseWrite(error);
    }
    this.#keep();
    this.#endWhenOver();
    this.#tell();
  }

  /** Rows that lie together, from where the last write ended: the rows of one product stand anywhere in the list. */
  #takeDue(): RunRow[] {
    const all = [...this.#due].sort((a, b) => a.row - b.row);
    const next = all.findIndex(({ row }) => row > this.#writtenUpTo);
    const start = next < 0 ? 0 : next;
    const rows = all.slice(start, start + ROWS_WRITTEN_AT_ONCE);
    for (const row of rows) this.#due.delete(row);
    this.#writtenUpTo = rows.at(-1)?.row ?? -1;
    return rows;
  }

  #refuseWrite(error: unknown): void {
    if (!(error instanceof WorkbookRefusal)) throw error;
    const { code, message, reason } = error;
    this.#trouble = { code, message };
    if (reason === 'gone' || (this.#phase === 'stopping' && reason !== 'busy')) {
      // Nothing of it is lost: it is paid for and known, and the rows are still to be written.
      this.#due.clear();
      this.#phase = 'stopping';
      this.#withdraw();
      return;
    }
    this.#later(reason === 'busy' ? BUSY_AGAIN_MS : REFUSED_AGAIN_MS, () => this.#scheduleWriteAgain());
  }

  /** Nothing is asked for while nothing can be written: what is paid is kept all the same. */
  #scheduleWriteAgain(): void {
    if (this.#isWriting || this.#due.size === 0) return;
    this.#isWriting = true;
    void this.#write();
  }

  #valuesOf(row: RunRow): RowValues<RunRow>[] {
    const goods = this.#goodsOf(row);
    if (goods === undefined) return [];
    const done = this.#writtenOutputs.get(row) ?? 0;
    const cells = new Map<Output, CellValue>();
    for (const output of this.#outputs) {
      if ((done & bitOf(output)) !== 0) continue;
      const cell = outputCell(output, goods, this.#options.language);
      if (cell === null) note(this.#absentOutputs, row, output);
      else if (cell !== undefined) cells.set(output, typeof cell === 'string' ? cell.slice(0, LONGEST_CELL) : cell);
    }
    return cells.size === 0 ? [] : [{ row, cells }];
  }

  #goodsOf(row: RunRow): KnownGoods | undefined {
    const record = this.#productOf.get(row.product)?.record;
    if (record?.status !== 'completed') return undefined;
    return { record, origin: row.product.request.origin, ...this.#facts.of(row) };
  }

  #noteWritten(row: RunRow, cells: ReadonlyMap<Output, CellValue>): void {
    for (const output of cells.keys()) note(this.#writtenOutputs, row, output);
  }

  #noteSettled(row: RunRow): void {
    const done = (this.#writtenOutputs.get(row) ?? 0) | (this.#absentOutputs.get(row) ?? 0);
    if (this.#outputs.every((output) => (done & bitOf(output)) !== 0)) this.#settled.add(row);
  }

  async #makeWriter(): Promise<RowWriter<RunRow>> {
    const { plan, workbook, language } = this.#options;
    const { sheet, tableId, headingRow, column, columns, areas } = plan.list.place;
    const { additions } = plan;
    const targets = new Map(plan.targets);
    const firstRow = areas[0]?.row ?? 0;
    const lastArea = areas.at(-1);
    const endRow = lastArea === undefined ? firstRow : lastArea.row + lastArea.rows;
    const indexesOf = (isOne: (output: Output) => boolean): number[] => additions.flatMap((output, index) => (isOne(output) ? [index] : []));
    if (additions.length > 0) {
      const first = await workbook.addColumns(sheet, {
        column: column + columns,
        headingRow,
        headings: additions.map((output) => headingOf(output, language)),
        firstRow,
        rows: endRow - firstRow,
        textColumns: indexesOf(isText),
        confidenceColumn: indexesOf((output) => output === 'confidence')[0],
        amountColumns: indexesOf((output) => output === 'landedCost'),
        rateColumns: indexesOf((output) => output === 'dutyRate'),
        tableId,
      });
      additions.forEach((output, index) => targets.set(output, first + index));
    }
    this.#targets = targets;
    return new RowWriter({
      workbook,
      sheet,
      tableId,
      reader: plan.reader,
      targets,
      headings: headingRow === undefined ? undefined : { row: headingRow, above: new Map([...targets].map(([output, at]) => [at, this.#headingAbove(output, at)])) },
      formatted: new Set(additions.flatMap((output) => (isText(output) ? (targets.get(output) ?? []) : []))),
      formattedFrom: firstRow,
      formattedUntil: endRow,
      isReplacing: plan.choices.mode === 'replace',
      rows: plan.rows,
    });
  }

  #headingAbove(output: Output, column: number): string {
    const { plan, language } = this.#options;
    return plan.list.columns.find((each) => each.column === column)?.heading ?? headingOf(output, language);
  }

  // ---- how it stands ---------------------------------------------------------------------------------------------------

  #stateOf({ planned, stage, record }: Product): RowState {
    switch (stage) {
      case 'failed':
        return 'failed';
      case 'landed':
        if (record?.status === 'completed' && record.confidence !== undefined && record.confidence < REVIEW_BELOW) return 'needsReview';
        return planned.known === undefined ? 'done' : 'known';
      case 'asked':
        return this.#options.classifier.isSubmitted(planned.key) ? 'submitted' : 'queued';
      case 'todo':
      case 'left':
        return planned.known === undefined ? 'queued' : 'known';
    }
  }

  #codedRows(): number {
    let coded = 0;
    for (const done of this.#writtenOutputs.values()) if ((done & bitOf('code')) !== 0) coded += 1;
    return coded;
  }

  #creditsSpent(): number {
    const { classifier } = this.#options;
    let spent = 0;
    for (const product of this.#products) {
      if (product.stage === 'asked' && classifier.isSubmitted(product.planned.key)) this.#noteSubmitted(product);
      if (product.wasSubmitted) spent += 1;
    }
    return spent;
  }

  #timeLeftMs(): number | undefined {
    if (this.#phase !== 'running' || this.#trouble !== undefined) return undefined;
    const { classifier, requestsPerMinute } = this.#options;
    const unsent = this.#products.filter(({ planned, stage }) => planned.isFresh && (stage === 'todo' || (stage === 'asked' && !classifier.isSubmitted(planned.key)))).length;
    const isWaiting = unsent > 0 || this.#asked > 0;
    const requests = 2 * Math.ceil(unsent / BATCH) + this.#facts.requestsLeft;
    return Math.round((requests / requestsPerMinute()) * MINUTE_MS) + (isWaiting ? PROCESSING_MS : 0);
  }

  #failures(): FailedRows[] {
    const groups = new Map<string, { message: string; code: ErrorCode; rows: number; firstRows: number[] }>();
    const add = (message: string, code: ErrorCode, { row }: RunRow): void => {
      const group = groups.get(message) ?? { message, code, rows: 0, firstRows: [] };
      groups.set(message, group);
      group.rows += 1;
      if (group.firstRows.length < SHOWN_ROWS) group.firstRows.push(row + 1);
    };
    for (const { failure, planned } of this.#products) {
      if (failure !== undefined) for (const row of planned.rows) add(failure.message, failure.code, row);
    }
    for (const [row, message] of this.#rowFailures) add(message, 'workbook-refused', row);
    for (const [row, error] of this.#facts.failures()) add(error.message, error.code, row);
    return [...groups.values()];
  }

  #endWhenOver(): void {
    const isQuiet = this.#asked === 0 && this.#due.size === 0 && !this.#isWriting;
    if (!isQuiet || !this.isActive || this.#isFeeding) return;
    const hasMore = this.#facts.isBusy || this.#products.some(({ stage }) => stage === 'todo');
    const hasLeft = this.#products.some(({ stage }) => stage === 'left');
    if (this.#phase === 'stopping') this.#end(hasMore || hasLeft || this.#trouble !== undefined ? 'stopped' : 'done');
    else if (this.#phase === 'running' && !hasMore) this.#end(hasLeft ? 'stopped' : 'done');
  }

  #end(phase: 'stopped' | 'done'): void {
    this.#phase = phase;
    this.#options.classifier.disapprove(this.#keysToBuy());
    for (const product of this.#products) if (product.stage === 'todo') product.stage = 'left';
    const { store, runId } = this.#options;
    // One that cannot be removed is offered again, and then has nothing left to do.
    if (phase === 'done') void store.remove(runId).catch(() => undefined);
    else void this.#save();
    this.#tell();
  }

  // ---- telling and keeping ---------------------------------------------------------------------------------------------

  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#later(TOLD_EVERY_MS, () => {
      this.#isTelling = false;
      this.#options.onChanged();
    });
  }

  #lookOn(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    this.#later(LOOKED_EVERY_MS, () => {
      this.#isLooking = false;
      if (!this.isActive) return;
      this.#options.onChanged();
      this.#lookOn();
    });
  }

  #keep(): void {
    if (this.#isKeeping || !this.isActive) return;
    this.#isKeeping = true;
    void this.#save();
    this.#later(KEPT_EVERY_MS, () => {
      this.#isKeeping = false;
      if (this.isActive) void this.#save();
    });
  }

  async #save(): Promise<void> {
    const { runId, plan, store, workbookName, settings } = this.#options;
    const kept: KeptRun = {
      runId,
      workbook: workbookName,
      sheet: plan.list.place.sheet,
      startedAt: this.#startedAt,
      settings: settings(this.#targets),
      fingerprints: Float64Array.from(plan.rows, ({ fingerprint }) => fingerprint),
      places: Uint32Array.from(plan.rows, ({ row }) => row),
      written: Uint8Array.from(plan.rows, (row) => Number(this.#settled.has(row))),
      creditsLeft: plan.quote.credits - this.#creditsSpent(),
    };
    // A run that cannot be kept cannot be gone on with later; what it pays for is kept elsewhere.
    await store.save(kept).catch(() => undefined);
  }

  #later(delayMs: number, then: () => void): void {
    this.#options.clock.schedule(then, delayMs);
  }
}

function note(outputs: Map<RunRow, number>, row: RunRow, output: Output): void {
  outputs.set(row, (outputs.get(row) ?? 0) | bitOf(output));
}

function bitOf(output: Output): number {
  return 1 << OUTPUTS.indexOf(output);
}
