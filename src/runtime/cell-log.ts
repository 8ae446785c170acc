// What cells show instead of a value, by their address, and what they wait for. Gives the pane its list, and tells
// which cells to calculate again when something has changed: exactly those, because a calculation can cost money.
import type { ErrorCode } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { ApprovalQuote, CellAddress, CellProblem, Problem } from './runtime';

/** What a cell asked for: a product, or what goods cost (see landedCostKey). */
export type Question = { readonly product: RequestKey } | { readonly cost: string };

interface LoggedCell {
  /** undefined for a cell that shows a value. */
  readonly problem: Problem | undefined;
  /** What it asked for; undefined where nothing in particular. */
  readonly question: Question | undefined;
  readonly isDemonstration: boolean;
  /** Not to be calculated again by itself. */
  readonly isHeldBack: boolean;
}

export class CellLog {
  readonly #cells = new Map<CellAddress, LoggedCell>();
  readonly #questions = new Map<CellAddress, Question>();
  readonly #heldBack = new Set<CellAddress>();

  /** A cell is being calculated: what it showed before is no longer so. */
  begin(address: CellAddress): void {
    this.#cells.delete(address);
    this.#questions.delete(address);
  }

  asks(address: CellAddress, question: Question): void {
    this.#questions.set(address, question);
  }

  /** A cell shows a value, or a problem, from now on. */
  settle(address: CellAddress, problem: Problem | undefined, isDemonstration: boolean): void {
    const isHeldBack = this.#heldBack.delete(address);
    const question = this.#questions.get(address);
    this.#questions.delete(address);
    this.#cells.delete(address);
    if (problem !== undefined || isDemonstration) this.#cells.set(address, { problem, question, isDemonstration, isHeldBack });
  }

  /** Each sentence once, the newest first. */
  problems(): readonly CellProblem[] {
    const bySentence = new Map<string, CellProblem>();
    for (const { problem } of [...this.#cells.values()].reverse()) {
      if (problem === undefined) continue;
      const { code, message } = problem;
      bySentence.set(message, { code, message, count: (bySentence.get(message)?.count ?? 0) + 1 });
    }
    return [...bySentence.values()];
  }

  /** undefined while no cell waits for the user's approval. */
  approval(): ApprovalQuote | undefined {
    const waiting = [...this.#cells.values()].filter(({ problem }) => problem?.code === 'approval-needed');
    if (waiting.length === 0) return undefined;
    const products = waiting.flatMap(({ question }) => (question !== undefined && 'product' in question ? question.product : []));
    return { cells: waiting.length, products: [...new Set(products)] };
  }

  /** Cells with one of these problems that may have a value now, each told once. */
  takeWaiting(codes: readonly ErrorCode[]): CellAddress[] {
    return this.#take(({ problem, isHeldBack }) => problem !== undefined && !isHeldBack && codes.includes(problem.code));
  }

  /** Cells with a problem that asked for one of these products, each told once. */
  takeAskingFor(products: ReadonlySet<RequestKey>): CellAddress[] {
    return this.#take(({ problem, question }) => problem !== undefined && question !== undefined && 'product' in question && products.has(question.product));
  }

  /** Cells with a problem that asked for this cost, each told once. */
  takeAskingCost(cost: string): CellAddress[] {
    return this.#take(({ problem, question }) => problem !== undefined && question !== undefined && 'cost' in question && question.cost === cost);
  }

  /**
   * Everything that came from the demonstration service. When calculated again, without a connection, these cells are
   * held back: real credits are not spent on them just because a key is entered later.
   */
  takeDemonstrations(): CellAddress[] {
    const taken = this.#take(({ isDemonstration }) => isDemonstration);
    for (const address of taken) this.#heldBack.add(address);
    return taken;
  }

  #take(isTaken: (cell: LoggedCell) => boolean): CellAddress[] {
    const taken = [...this.#cells].filter(([, cell]) => isTaken(cell)).map(([address]) => address);
    for (const address of taken) this.#cells.delete(address);
    return taken;
  }
}
