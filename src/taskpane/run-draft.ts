// A run that is being thought about: the list, the choices and what they would cost. Takes what the user chooses,
// gives pictures of it; sends nothing, and must never show the figures of other choices as if they were up to date.
import { ClassificationError } from '../customs/errors';
import type { PaneRuntime, QuotedRun, RowList, RunChoices, UnfinishedRun } from '../runtime/runtime';
import { choicesFor } from './run-view';

/** An immutable picture; a new object whenever something in it has changed. */
export interface DraftState {
  /** undefined until one has been found. */
  readonly list: RowList | undefined;
  readonly choices: RunChoices | undefined;
  /** The newest figures; those of earlier choices while `isCounting`. */
  readonly quoted: QuotedRun | undefined;
  readonly isLooking: boolean;
  readonly isCounting: boolean;
  /** Why there is no list, or why these choices could not be counted. */
  readonly error: unknown;
  /** The unfinished run whose rest is looked at; undefined where the draft is about the selection. */
  readonly resumed: UnfinishedRun | undefined;
}

/** Choices follow each other faster than they are worth counting. In milliseconds. */
const QUIET_MS = 300;

const NOTHING: DraftState = {
  list: undefined,
  choices: undefined,
  quoted: undefined,
  isLooking: false,
  isCounting: false,
  error: undefined,
  resumed: undefined,
};

export class RunDraft {
  readonly #rows: Pick<PaneRuntime['rows'], 'inspect' | 'quote' | 'requote'>;
  readonly #listeners = new Set<() => void>();
  #state = NOTHING;
  #work = new AbortController();

  constructor(rows: Pick<PaneRuntime['rows'], 'inspect' | 'quote' | 'requote'>) {
    this.#rows = rows;
  }

  readonly state = (): DraftState => this.#state;

  /** Calls back after each change of state; returns how to stop that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finds the list that the selection means, and counts it. */
  look(): void {
    const signal = this.#beginAnew();
    this.#show({ isLooking: true, isCounting: true, error: undefined, resumed: undefined });
    void this.#perform(signal, async () => {
      const list = await this.#rows.inspect();
      if (signal.aborted) return;
      const choices = choicesFor(list, this.#state.choices);
      this.#show({ list, choices, isLooking: false });
      this.#showQuoted(signal, await this.#rows.quote(list, choices, signal));
    });
  }

  /** Counts once more, with these choices, when no others follow at once. */
  choose(changed: Partial<RunChoices>): void {
    const { list, choices: before, isLooking } = this.#state;
    if (list === undefined || before === undefined) return;
    const choices = { ...before, ...changed };
    // The list that is being found takes them over.
    if (isLooking) return this.#show({ choices });
    const signal = this.#beginAnew();
    this.#show({ choices, isCounting: true, error: undefined });
    void this.#perform(signal, async () => {
      await quiet(signal);
      this.#showQuoted(signal, await this.#rows.quote(list, choices, signal));
    });
  }

  /** Counts what is left of a run that an earlier page has left. */
  resume(run: UnfinishedRun): void {
    const signal = this.#beginAnew();
    this.#show({ isLooking: true, isCounting: true, quoted: undefined, error: undefined, resumed: run });
    void this.#perform(signal, async () => this.#showQuoted(signal, await this.#rows.requote(run, signal)));
  }

  /** What is being found or counted is of no use any more. */
  close(): void {
    this.#work.abort();
  }

  #beginAnew(): AbortSignal {
    this.#work.abort();
    this.#work = new AbortController();
    return this.#work.signal;
  }

  async #perform(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // What was aborted rejects as well; whoever aborted it shows something else by now.
      if (signal.aborted) return;
      const list = this.#state.isLooking && this.#state.resumed === undefined ? { list: undefined } : {};
      this.#show({ ...list, quoted: undefined, isLooking: false, isCounting: false, error });
    }
  }

  #showQuoted(signal: AbortSignal, quoted: QuotedRun): void {
    if (!signal.aborted) this.#show({ quoted, isLooking: false, isCounting: false });
  }

  #show(changed: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...changed };
    for (const listener of this.#listeners) listener();
  }
}

/** Rejects as soon as the signal aborts. */
function quiet(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, QUIET_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new ClassificationError('cancelled', 'Other choices are counted instead.'));
    });
  });
}
