// A user with a list of products: the wired runtime, the stand-in API in virtual time, and a workbook in memory.
import type { Language } from '../../src/customs/language';
import { createRuntime } from '../../src/runtime/create-runtime';
import type { QuotedRun, RowList, RunChoices, Runtime } from '../../src/runtime/runtime';
import type { Keeping } from '../../src/runtime/service-desk';
import type { CellValue } from '../../src/run/ports';
import type { SandboxOptions } from '../../src/sandbox/app';
import { FakeStorage } from './fake-storage';
import { FakeWorkbook } from './fake-workbook';
import { keepingInMemory } from './keeping-in-memory';
import { pageEnvironment } from './page-environment';
import { SandboxWorld } from './sandbox-world';

export const SHEET = 'List';

export interface ListWorldOptions extends Partial<SandboxOptions> {
  readonly rows: readonly (readonly CellValue[])[];
  readonly language?: Language;
}

export class ListWorld {
  readonly api: SandboxWorld;
  readonly workbook = new FakeWorkbook();
  readonly keeping: Keeping = keepingInMemory();
  readonly #computer = new FakeStorage();
  readonly #language: Language;
  runtime: Runtime;
  #runs = 0;

  private constructor({ rows, language = 'en', ...sandbox }: ListWorldOptions) {
    this.api = new SandboxWorld({ credits: 10_000, rateLimitPerMinute: 60, ...sandbox });
    this.#language = language;
    this.workbook.add(SHEET, rows);
    this.runtime = this.#open();
  }

  static async open(options: ListWorldOptions): Promise<ListWorld> {
    const world = new ListWorld(options);
    await world.connect();
    return world;
  }

  async connect(): Promise<void> {
    await this.#inTime(this.runtime.connect(this.api.sandbox.apiKey, 'computer'));
  }

  /** As when Excel is closed and opened again: the old page hears nothing any more. */
  async reopen(): Promise<void> {
    this.runtime.disconnect();
    this.runtime = this.#open();
    await this.connect();
  }

  /** Of the selection. */
  async inspect(): Promise<RowList> {
    return this.#inTime(this.runtime.rows.inspect());
  }

  async quote(choices: Partial<RunChoices> = {}, list?: RowList): Promise<QuotedRun> {
    const found = list ?? (await this.inspect());
    return this.#inTime(this.runtime.rows.quote(found, choicesFor(found, choices), new AbortController().signal));
  }

  /** Of the run that an earlier page has left. */
  async requote(): Promise<QuotedRun> {
    const { unfinishedRun } = this.runtime.state();
    if (unfinishedRun === undefined) throw new Error('There is nothing to go on with.');
    return this.#inTime(this.runtime.rows.requote(unfinishedRun, new AbortController().signal));
  }

  async start(choices: Partial<RunChoices> = {}): Promise<QuotedRun> {
    const quoted = await this.quote(choices);
    await this.#inTime(this.runtime.rows.start(quoted));
    return quoted;
  }

  /** Starts, and waits until nothing happens any more. */
  async run(choices: Partial<RunChoices> = {}): Promise<QuotedRun> {
    const quoted = await this.start(choices);
    await this.finish();
    return quoted;
  }

  async finish(mostMinutes = 60): Promise<void> {
    for (let minute = 0; minute < mostMinutes * 6 && isUnderWay(this.runtime); minute += 1) await this.api.clock.advance(10_000);
    await this.api.clock.advance(1_000);
  }

  get credits(): number {
    return this.api.sandbox.statistics().creditsSpent;
  }

  async #inTime<T>(work: Promise<T>): Promise<T> {
    const over = work.then(() => undefined, () => undefined);
    let isOver = false;
    void over.then(() => (isOver = true));
    // A minute at the most: requests wait for the pace that the service allows.
    for (let step = 0; step < 700 && !isOver; step += 1) await this.api.clock.advance(100);
    return work;
  }

  #open(): Runtime {
    return createRuntime({
      ...pageEnvironment({ live: this.api, computer: this.#computer, host: { language: this.#language } }),
      keeping: this.keeping,
      loadRunWorkbook: async () => this.workbook,
      newRunId: () => `run ${(this.#runs += 1)}`,
    });
  }
}

export function choicesFor(list: RowList, choices: Partial<RunChoices> = {}): RunChoices {
  return { mapping: list.mapping, mode: 'fill', outputs: ['code', 'confidence'], includesHidden: false, includesVague: false, mostCredits: undefined, ...choices };
}

function isUnderWay(runtime: Runtime): boolean {
  const phase = runtime.state().run?.phase;
  return phase === 'running' || phase === 'stopping';
}
