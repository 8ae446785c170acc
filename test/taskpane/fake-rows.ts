// Runs over rows that do what a test tells them. Takes a list and its quotes, keeps what was asked;
// must never finish anything of its own accord.
import type { ClassificationDetail } from '../../src/customs/classification-detail';
import { ClassificationError } from '../../src/customs/errors';
import type { PictureRequest, QuotedRun, RowList, RowsRuntime, RunChoices, RunProgress, RunQuote, RuntimeState, UnfinishedRun } from '../../src/runtime/runtime';
import { CATALOGUE, QUOTE, REST, RUN } from './run-samples';

export interface FakeRowsHost {
  state(): RuntimeState;
  become(state: RuntimeState): void;
}

/** One list that was counted, with its choices. */
export interface Counting {
  readonly list: RowList;
  readonly choices: RunChoices;
  readonly signal: AbortSignal;
}

export class FakeRows implements RowsRuntime {
  /** What the selection means from now on. */
  list: RowList = CATALOGUE;
  /** What choices cost. */
  price: (choices: RunChoices) => RunQuote = () => QUOTE;
  rest: QuotedRun = REST;
  /** Why nothing can be found, counted or started; undefined when it can. */
  refusal: ClassificationError | undefined;
  /** What a call waits for before it answers. */
  answered: Promise<void> = Promise.resolve();
  /** How often the selection was looked at. */
  looks = 0;
  readonly countings: Counting[] = [];
  readonly started: QuotedRun[] = [];
  readonly abandoned: UnfinishedRun[] = [];
  readonly pictures: PictureRequest[] = [];
  readonly #host: FakeRowsHost;

  constructor(host: FakeRowsHost) {
    this.#host = host;
  }

  async inspect(): Promise<RowList> {
    this.looks += 1;
    await this.#answer();
    return this.list;
  }

  async meansOthers(list: RowList): Promise<boolean> {
    await this.#answer();
    return list !== this.list;
  }

  async quote(list: RowList, choices: RunChoices, signal: AbortSignal): Promise<QuotedRun> {
    this.countings.push({ list, choices, signal });
    await this.#answer(signal);
    return { list, choices, quote: this.price(choices) };
  }

  async start(quoted: QuotedRun): Promise<void> {
    this.started.push(quoted);
    await this.#answer();
    const { list, choices, quote } = quoted;
    const rows = quote.known + quote.duplicates + quote.fresh;
    this.#becomeRun({
      ...RUN,
      sheet: list.sheet,
      rows,
      states: { known: quote.known, queued: rows - quote.known, submitted: 0, done: 0, needsReview: 0, failed: 0 },
      awaitingDetails: 0,
      writtenRows: 0,
      creditsSpent: 0,
      mostCredits: quote.credits,
      outputs: choices.outputs,
    });
  }

  pause(): void {
    this.#changeRun((run) => (run.phase === 'running' ? { ...run, phase: 'paused' } : run));
  }

  goOn(): void {
    this.#changeRun((run) => (run.phase === 'paused' ? { ...run, phase: 'running' } : run));
  }

  stop(): void {
    this.#changeRun((run) => ({ ...run, phase: run.states.submitted > 0 ? 'stopping' : 'stopped' }));
  }

  retryFailed(): void {
    this.#changeRun((run) => ({
      ...run,
      phase: 'running',
      states: { ...run.states, queued: run.states.queued + run.states.failed, failed: 0 },
      failures: [],
      retriableRows: 0,
    }));
  }

  dismiss(): void {
    this.#becomeRun(undefined);
  }

  async requote(_run: UnfinishedRun, signal: AbortSignal): Promise<QuotedRun> {
    await this.#answer(signal);
    return this.rest;
  }

  async abandon(run: UnfinishedRun): Promise<void> {
    this.abandoned.push(run);
    await this.#answer();
    this.#host.become({ ...this.#host.state(), unfinishedRun: undefined });
  }

  async classifyPicture(picture: PictureRequest, signal: AbortSignal): Promise<ClassificationDetail> {
    this.pictures.push(picture);
    await this.#answer(signal);
    return {
      id: '7d444840-9dc0-11d1-b245-5ffdce74fad2',
      status: 'completed',
      code6: '691110',
      code8: '69111000',
      codeDescription: 'Tableware and kitchenware, of porcelain or china',
      confidence: 88,
      reasoning: 'The picture shows a mug of porcelain. Heading 6911 covers tableware of porcelain.',
    };
  }

  async #answer(signal?: AbortSignal): Promise<void> {
    await this.answered;
    if (signal?.aborted === true) throw new ClassificationError('cancelled', 'Cancelled before it was done.');
    if (this.refusal !== undefined) throw this.refusal;
  }

  #changeRun(change: (run: RunProgress) => RunProgress): void {
    const { run } = this.#host.state();
    if (run !== undefined) this.#becomeRun(change(run));
  }

  #becomeRun(run: RunProgress | undefined): void {
    this.#host.become({ ...this.#host.state(), run, unfinishedRun: undefined });
  }
}
