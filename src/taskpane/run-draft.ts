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
/** A selection is drawn with the mouse, or walks down a column with a key: it is looked at when it stands. In milliseconds. */
const SELECTED_MS = 400;
/** Larger lists are read again when somebody asks for it, or they would be read after every cell that is filled in. */
const MOST_ROWS_AFTER_EDIT = 5_000;

const NOTHING: DraftState = {
  list: undefined,
  choices: undefined,
  quoted: undefined,
  isLooking: false,
  isCounting: false,
  error: undefined,
  resumed: undefined,
};

type DraftRows = Pick<PaneRuntime['rows'], 'inspect' | 'meansOthers' | 'quote' | 'requote'>;

export class RunDraft {
  readonly #rows: DraftRows;
  readonly #listeners = new Set<() => void>();
  #state = NOTHING;
  #work = new AbortController();
  #following: ReturnType<typeof setTimeout> | undefined;
  /** The selection is being looked at without a word: what is shown stays until something else is known. */
  #isLookingOn = false;
  /** Cells have been edited since they were read. */
  #isEdited = false;

  constructor(rows: DraftRows) {
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
    void this.#perform(signal, () => this.#find(signal));
  }

  /** The user has selected something else, perhaps of the same list. */
  follow(): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => void this.#lookOn(), SELECTED_MS);
  }

  /** The user has edited cells: they are read again when the user goes on. */
  noteEdit(): void {
    this.#isEdited = true;
  }

  /** Counts once more, with these choices, when no others follow at once. */
  choose(changed: Partial<RunChoices>): void {
    const { list, choices: before, isLooking: isShown } = this.#state;
    const isLooking = isShown || this.#isLookingOn;
    if (list === undefined || before === undefined) return;
    const choices = { ...before, ...changed };
    // The list that is being found takes them over.
    if (isLooking) return this.#show({ choices, isCounting: true });
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
    clearTimeout(this.#following);
    this.#work.abort();
  }

  async #lookOn(): Promise<void> {
    const { list, isLooking, resumed } = this.#state;
    if (isLooking || resumed !== undefined) return;
    const isToBeReadAgain = list === undefined || (this.#isEdited && list.rows <= MOST_ROWS_AFTER_EDIT);
    // Nothing is told while a cell is being edited; whoever ends that selects another one.
    if (!isToBeReadAgain && !(await this.#rows.meansOthers(list).catch(() => false))) return;
    if (this.#state.list !== list || this.#state.isLooking || this.#state.resumed !== undefined) return;
    const signal = this.#beginAnew();
    this.#isLookingOn = true;
    void this.#perform(signal, () => this.#find(signal));
  }

  async #find(signal: AbortSignal): Promise<void> {
    this.#isEdited = false;
    const list = await this.#rows.inspect();
    if (signal.aborted) return;
    const choices = choicesFor(list, this.#state.choices, this.#state.list);
    this.#isLookingOn = false;
    this.#show({ list, choices, isLooking: false, isCounting: true, error: undefined });
    this.#showQuoted(signal, await this.#rows.quote(list, choices, signal));
  }

  #beginAnew(): AbortSignal {
    this.#work.abort();
    this.#isLookingOn = false;
    this.#work = new AbortController();
    return this.#work.signal;
  }

  async #perform(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // What was aborted rejects as well; whoever aborted it shows something else by now.
      if (signal.aborted) return;
      const isAboutList = (this.#state.isLooking || this.#isLookingOn) && this.#state.resumed === undefined;
      const list = isAboutList ? { list: undefined } : {};
      this.#isLookingOn = false;
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
