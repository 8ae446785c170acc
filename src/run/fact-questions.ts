// Questions of a run that cost nothing, on their way to the service. Takes what to ask and where its answer goes, asks few at a
// time and again what may pass, and tells the rows that have theirs; must never ask while it is stopped.
import { isClassificationError, type ClassificationError } from '../customs/errors';
import type { Clock } from '../engine/ports';
import { mayPass } from '../engine/retry-policy';
import { isCoded, type RunRow } from './run-plan';

/** One thing to ask for. */
export interface Question {
  readonly line: 'reads' | 'costs';
  readonly rows: readonly RunRow[];
  /** Asks, and notes the answer. */
  readonly ask: (signal: AbortSignal) => Promise<void>;
  readonly place: Place;
}

/** Where an answer is noted. */
export interface Place {
  /** It is not to be had. */
  readonly giveUp: () => void;
  /** It may come after all. */
  readonly reopen: () => void;
}

export interface FactQuestionsOptions {
  readonly clock: Clock;
  readonly onCome: (rows: readonly RunRow[]) => void;
}

/** Questions that wait for their turn, oldest first, and how many are being asked. */
interface Line {
  readonly queue: Set<Question>;
  readonly most: number;
  asked: number;
}

// Twice what can be on its way to the service: the next ones stand ready when an answer comes.
const MOST_ASKED = 12;
// Costs of the same goods are proved by few answers, so many rows are asked at once.
const MOST_COSTS_ASKED = 1_000;
const AGAIN_MS = 30_000;

export class FactQuestions {
  readonly #options: FactQuestionsOptions;
  readonly #lines: Readonly<Record<Question['line'], Line>> = {
    reads: { queue: new Set(), most: MOST_ASKED, asked: 0 },
    costs: { queue: new Set(), most: MOST_COSTS_ASKED, asked: 0 },
  };
  /** What the service has refused, each with the question that may be asked again. */
  readonly #refused = new Map<Question, ClassificationError>();
  /** With how many questions each waits for. */
  readonly #waitingRows = new Map<RunRow, number>();
  #waitingCoded = 0;
  /** Of what is being asked for now. */
  readonly #withdrawals = new Set<AbortController>();
  #later = 0;
  #isStopped = false;

  constructor(options: FactQuestionsOptions) {
    this.#options = options;
  }

  add(question: Question): void {
    this.await(question.rows);
    this.#lines[question.line].queue.add(question);
    this.#pump(question.line);
  }

  /** They wait for one more thing, of a question that knows of them. */
  await(rows: readonly RunRow[]): void {
    for (const row of rows) {
      const waitsFor = this.#waitingRows.get(row) ?? 0;
      if (waitsFor === 0 && isCoded(row.product)) this.#waitingCoded += 1;
      this.#waitingRows.set(row, waitsFor + 1);
    }
  }

  /** Nothing more is asked for until it goes on. */
  stop(): void {
    this.#isStopped = true;
    for (const withdraw of [...this.#withdrawals]) withdraw.abort();
  }

  goOn(): void {
    this.#isStopped = false;
    this.#pump('reads');
    this.#pump('costs');
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Asks again for what was refused. @returns the rows that lack it. */
  retry(): RunRow[] {
    const questions = [...this.#refused.keys()];
    this.#refused.clear();
    for (const question of questions) {
      question.place.reopen();
      this.add(question);
    }
    return questions.flatMap(({ rows }) => rows);
  }

  get awaitingRows(): number {
    return this.#waitingRows.size;
  }

  /** Those of them that have a code of their own. */
  get awaitingCoded(): number {
    return this.#waitingCoded;
  }

  get left(): number {
    const { reads, costs } = this.#lines;
    return reads.queue.size + reads.asked + costs.queue.size + costs.asked + this.#later;
  }

  /** By the rows that lack it: it may be asked for again. */
  *refusals(): Iterable<readonly [RunRow, ClassificationError]> {
    for (const [{ rows }, error] of this.#refused) for (const row of rows) yield [row, error];
  }

  #pump(name: Question['line']): void {
    const line = this.#lines[name];
    while (!this.#isStopped && line.asked < line.most) {
      const [question] = line.queue;
      if (question === undefined) return;
      line.queue.delete(question);
      void this.#follow(question);
    }
  }

  async #follow(question: Question): Promise<void> {
    const line = this.#lines[question.line];
    line.asked += 1;
    const withdraw = new AbortController();
    this.#withdrawals.add(withdraw);
    try {
      await question.ask(withdraw.signal);
      this.#settle(question);
    } catch (error) {
      if (!isClassificationError(error)) throw error;
      if (error.code === 'cancelled') line.queue.add(question);
      else if (isPassing(error)) this.#askLater(question);
      else {
        question.place.giveUp();
        this.#refused.set(question, error);
        this.#settle(question);
      }
    } finally {
      this.#withdrawals.delete(withdraw);
      line.asked -= 1;
      this.#pump(question.line);
    }
  }

  #askLater(question: Question): void {
    this.#later += 1;
    this.#options.clock.schedule(() => {
      this.#later -= 1;
      this.#lines[question.line].queue.add(question);
      this.#pump(question.line);
    }, AGAIN_MS);
  }

  #settle({ rows }: Question): void {
    for (const row of rows) {
      const left = (this.#waitingRows.get(row) ?? 1) - 1;
      if (left > 0) this.#waitingRows.set(row, left);
      else if (this.#waitingRows.delete(row) && isCoded(row.product)) this.#waitingCoded -= 1;
    }
    this.#options.onCome(rows);
  }
}

/** A fault of the line, the pace or the account is none of these goods: they are asked for again and again. */
function isPassing(error: ClassificationError): boolean {
  return PASSING.has(error.code) || mayPass(error);
}

const PASSING: ReadonlySet<ClassificationError['code']> = new Set<ClassificationError['code']>(['still-pending', 'rate-limited', 'not-connected', 'key-rejected', 'store-unreadable']);

export function placeIn<K>(answers: Map<K, unknown>, key: K): Place {
  return { giveUp: () => answers.set(key, null), reopen: () => answers.delete(key) };
}
