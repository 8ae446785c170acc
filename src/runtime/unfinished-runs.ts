// The run that an earlier page has left unfinished in this workbook, as the pane offers it.
import type { KeptRun, RunStore } from '../run/ports';
import type { UnfinishedRun } from '../run/run-state';
import type { RuntimeState } from './runtime';

export interface UnfinishedRunsOptions {
  /** Of the service that is connected now; undefined where none is. */
  readonly store: () => RunStore | undefined;
  /** Names the open workbook. */
  readonly workbookName: () => string;
  readonly onChanged: (change: Pick<RuntimeState, 'unfinishedRun'>) => void;
}

export class UnfinishedRuns {
  readonly #options: UnfinishedRunsOptions;
  #kept: KeptRun | undefined;
  #looks = 0;

  constructor(options: UnfinishedRunsOptions) {
    this.#options = options;
  }

  /** Never rejects: a computer that keeps nothing has no run that could be gone on with. */
  async look(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const kept = await this.#options.store()?.unfinished(this.#options.workbookName()).catch(() => undefined);
    // Another service may have been connected meanwhile, or a run begun.
    if (look === this.#looks) this.#show(kept);
  }

  /** What was offered, if it still is. */
  find({ runId }: UnfinishedRun): KeptRun | undefined {
    return this.#kept?.runId === runId ? this.#kept : undefined;
  }

  /** A run has begun: there is nothing to offer beside it. */
  hide(): void {
    this.#looks += 1;
    this.#show(undefined);
  }

  #show(kept: KeptRun | undefined): void {
    const hadNone = this.#kept === undefined;
    this.#kept = kept;
    if (!hadNone || kept !== undefined) this.#options.onChanged({ unfinishedRun: kept === undefined ? undefined : pictureOf(kept) });
  }
}

function pictureOf({ runId, sheet, startedAt, fingerprints, written, creditsLeft }: KeptRun): UnfinishedRun {
  return { runId, sheet: sheet.name, startedAt, rows: fingerprints.length, rowsLeft: written.filter((isWritten) => isWritten === 0).length, creditsLeft };
}
