// Runs over rows, loaded when somebody first wants one: every workbook with a formula loads the runtime, and few need this.
import type { ClassificationDetail } from '../customs/classification-detail';
import { ClassificationError, type ErrorCode } from '../customs/errors';
import type { RowList, RunChoices, UnfinishedRun } from '../run/run-state';
import type { RunWorkbook } from '../run/ports';
import type { RowsDesk, RowsDeskOptions } from './rows-desk';
import type { PictureRequest, QuotedRun, RowsRuntime } from './runtime';

export interface LazyRowsOptions extends Omit<RowsDeskOptions, 'workbook'> {
  readonly loadWorkbook: () => Promise<RunWorkbook>;
}

export class LazyRows implements RowsRuntime {
  readonly #options: LazyRowsOptions;
  #loading: Promise<RowsDesk> | undefined;
  #loaded: RowsDesk | undefined;

  constructor(options: LazyRowsOptions) {
    this.#options = options;
  }

  async inspect(): Promise<RowList> {
    return (await this.#desk()).inspect();
  }

  async meansOthers(list: RowList): Promise<boolean> {
    return (await this.#desk()).meansOthers(list);
  }

  async quote(list: RowList, choices: RunChoices, signal: AbortSignal): Promise<QuotedRun> {
    return (await this.#desk()).quote(list, choices, signal);
  }

  async start(quoted: QuotedRun): Promise<void> {
    return (await this.#desk()).start(quoted);
  }

  pause(): void {
    this.#loaded?.pause();
  }

  goOn(): void {
    this.#loaded?.goOn();
  }

  stop(): void {
    this.#loaded?.stop();
  }

  retryFailed(): void {
    this.#loaded?.retryFailed();
  }

  dismiss(): void {
    this.#loaded?.dismiss();
  }

  async requote(run: UnfinishedRun, signal: AbortSignal): Promise<QuotedRun> {
    return (await this.#desk()).requote(run, signal);
  }

  async abandon(run: UnfinishedRun): Promise<void> {
    return (await this.#desk()).abandon(run);
  }

  async classifyPicture(picture: PictureRequest, signal: AbortSignal): Promise<ClassificationDetail> {
    return (await this.#desk()).classifyPicture(picture, signal);
  }

  /** What keeps products from being bought has gone. */
  causeGone(codes: readonly ErrorCode[]): void {
    this.#loaded?.causeGone(codes);
  }

  connectionChanged(): void {
    this.#loaded?.connectionChanged();
  }

  async #desk(): Promise<RowsDesk> {
    this.#loading ??= this.#load();
    return this.#loading.catch((cause: unknown) => {
      this.#loading = undefined;
      throw notLoaded(cause);
    });
  }

  async #load(): Promise<RowsDesk> {
    const [{ RowsDesk }, workbook] = await Promise.all([import('./rows-desk'), this.#options.loadWorkbook()]);
    return (this.#loaded = new RowsDesk({ ...this.#options, workbook }));
  }
}

export function notLoaded(cause: unknown): ClassificationError {
  return new ClassificationError('service-unavailable', 'This part of the add-in could not be loaded. Check the connection and try again.', { cause });
}
