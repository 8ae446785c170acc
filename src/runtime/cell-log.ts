// What cells show, by their address: instead of a value, or of a value that is not the last word. Gives the pane its
// lists, and tells which cells to calculate again when something has changed: exactly those, because a calculation can
// cost money. A cell whose result spills has many parts, one for each value.
import type { ErrorCode } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { ClassificationId } from '../customs/classification';
import type { ApprovalQuote, CellAddress, CellOutcome, CellPart, CellProblem, DoubtfulCodes, LandedCostCells } from './runtime';

/** What a cell asked for: a product, its full record, what goods cost (see landedCostKey, dutyRatesKey), or the account. */
export type Question = { readonly product: RequestKey } | { readonly detail: ClassificationId } | { readonly cost: string } | { readonly account: true };

/** Of doubtful codes. */
const MOST_LISTED = 10;

interface LoggedPart {
  readonly outcome: CellOutcome;
  /** All that it asked for on the way to its outcome. */
  readonly questions: readonly Question[];
  readonly isDemonstration: boolean;
  /** Not to be calculated again by itself. */
  readonly isHeldBack: boolean;
}

export class CellLog {
  readonly #cells = new Map<CellAddress, LoggedPart[]>();
  readonly #questions = new WeakMap<CellPart, Question[]>();
  /** Parts that are being calculated, by the full records and costs they asked for; and those of them for which one has come since. */
  readonly #calculating = new Map<string, Set<CellPart>>();
  readonly #overtaken = new WeakSet<CellPart>();
  readonly #heldBack = new Set<CellAddress>();
  /** Cells that do not show all there is, by what they asked for. Some have been calculated since: their parts tell. */
  readonly #asking = new Map<string, Set<CellAddress>>();

  /** A cell is being calculated: what it showed before is no longer so. @param isDemonstration By the demonstration service. */
  begin(address: CellAddress, isDemonstration: boolean): void {
    if (isDemonstration) this.#cells.set(address, [{ outcome: { kind: 'value' }, questions: [], isDemonstration, isHeldBack: false }]);
    else this.#cells.delete(address);
  }

  asks(part: CellPart, question: Question): void {
    const questions = this.#questions.get(part);
    if (questions === undefined) this.#questions.set(part, [question]);
    else questions.push(question);
    if ('detail' in question || 'cost' in question) addTo(this.#calculating, keyOf(question), part);
  }

  /**
   * A part of a cell shows this from now on.
   * @returns true where that is not all there is, and more has come in the meantime: a card gives up waiting for its parts
   * one after the other. Such a cell is to be calculated again.
   */
  settle(part: CellPart, outcome: CellOutcome, isDemonstration: boolean): boolean {
    const questions = this.#questions.get(part) ?? [];
    for (const question of questions) this.#settled(part, keyOf(question));
    if (outcome.kind === 'value' && outcome.basis === undefined && outcome.account === undefined && outcome.doubtful === undefined && !isDemonstration) return false;
    const { address } = part;
    const logged: LoggedPart = { outcome, questions, isDemonstration, isHeldBack: this.#heldBack.has(address) };
    const parts = this.#cells.get(address);
    if (parts === undefined) this.#cells.set(address, [logged]);
    else parts.push(logged);
    if (outcome.kind === 'value') return false;
    for (const question of questions) addTo(this.#asking, keyOf(question), address);
    return outcome.kind === 'partial value' && !logged.isHeldBack && this.#overtaken.has(part);
  }

  #settled(part: CellPart, key: string): void {
    const parts = this.#calculating.get(key);
    parts?.delete(part);
    if (parts?.size === 0) this.#calculating.delete(key);
  }

  /** The calculation of a cell is over. */
  end(address: CellAddress): void {
    this.#heldBack.delete(address);
  }

  /** Each sentence once, the newest first. */
  problems(): readonly CellProblem[] {
    const bySentence = new Map<string, CellProblem>();
    for (const { outcome } of [...this.#parts()].reverse()) {
      if (outcome.kind !== 'problem') continue;
      const { code, message } = outcome.problem;
      bySentence.set(message, { code, message, count: (bySentence.get(message)?.count ?? 0) + 1 });
    }
    return [...bySentence.values()];
  }

  /** undefined while no cell waits for the user's approval. */
  approval(): ApprovalQuote | undefined {
    const waiting = [...this.#parts()].filter((part) => problemOf(part) === 'approval-needed');
    if (waiting.length === 0) return undefined;
    const products = waiting.flatMap(({ questions }) => questions.flatMap((question) => ('product' in question ? question.product : [])));
    return { cells: waiting.length, products: [...new Set(products)] };
  }

  landedCosts(): LandedCostCells {
    const counts = { answered: 0, computed: 0 };
    for (const { outcome } of this.#parts()) if (outcome.kind === 'value' && outcome.basis !== undefined) counts[outcome.basis] += 1;
    return counts;
  }

  doubtfulCodes(): DoubtfulCodes {
    const codes = [...this.#parts()].flatMap(({ outcome }) => (outcome.kind === 'value' ? (outcome.doubtful ?? []) : []));
    return { count: codes.length, lowest: codes.sort((one, other) => one.confidence - other.confidence).slice(0, MOST_LISTED) };
  }

  /** Cells with one of these problems that may have a value now, each told once. */
  takeWaiting(codes: readonly ErrorCode[]): CellAddress[] {
    return this.#take((part) => {
      const problem = problemOf(part);
      return problem !== undefined && !part.isHeldBack && codes.includes(problem);
    });
  }

  /** Cells that asked for one of these products and do not show all there is, each told once. */
  takeAskingFor(products: Iterable<RequestKey>): CellAddress[] {
    return this.#takeAsking(Array.from(products, (product) => keyOf({ product })));
  }

  /** As takeAskingFor, for full records. */
  takeAskingDetails(details: Iterable<ClassificationId>): CellAddress[] {
    return this.#takeAsking(Array.from(details, (detail) => keyOf({ detail })));
  }

  /** As takeAskingFor, for costs. */
  takeAskingCosts(costs: Iterable<string>): CellAddress[] {
    return this.#takeAsking(Array.from(costs, (cost) => keyOf({ cost })));
  }

  /** As takeAskingFor, for the account behind the key. */
  takeAskingAccount(): CellAddress[] {
    return this.#takeAsking([keyOf({ account: true })]);
  }

  /** Cells with costs that were calculated from the rates of others. */
  takeComputed(): CellAddress[] {
    return this.#take(({ outcome }) => outcome.kind === 'value' && outcome.basis === 'computed');
  }

  /** Cells that show such an outcome. */
  takeShowing(isMeant: (outcome: CellOutcome) => boolean): CellAddress[] {
    return this.#take(({ outcome, isHeldBack }) => !isHeldBack && isMeant(outcome));
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

  /** Looks only at cells that asked: thousands of details land one by one. */
  #takeAsking(keys: readonly string[]): CellAddress[] {
    const about = new Set(keys);
    const candidates = new Set(keys.flatMap((key) => [...(this.#asking.get(key) ?? [])]));
    for (const key of keys) {
      this.#asking.delete(key);
      for (const part of this.#calculating.get(key) ?? []) this.#overtaken.add(part);
      this.#calculating.delete(key);
    }
    const isAbout = ({ outcome, questions, isHeldBack }: LoggedPart) => outcome.kind !== 'value' && !isHeldBack && questions.some((question) => about.has(keyOf(question)));
    return this.#take(isAbout, candidates);
  }

  #take(isTaken: (part: LoggedPart) => boolean, addresses: Iterable<CellAddress> = [...this.#cells.keys()]): CellAddress[] {
    const taken: CellAddress[] = [];
    for (const address of addresses) {
      const parts = this.#cells.get(address) ?? [];
      const left = parts.filter((part) => !isTaken(part));
      if (left.length === parts.length) continue;
      taken.push(address);
      if (left.length === 0) this.#cells.delete(address);
      else this.#cells.set(address, left);
    }
    return taken;
  }

  *#parts(): Generator<LoggedPart> {
    for (const parts of this.#cells.values()) yield* parts;
  }
}

function addTo<T>(sets: Map<string, Set<T>>, key: string, value: T): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}

function keyOf(question: Question): string {
  if ('product' in question) return `product ${question.product}`;
  if ('detail' in question) return `detail ${question.detail}`;
  return 'cost' in question ? `cost ${question.cost}` : 'account';
}

function problemOf({ outcome }: LoggedPart): ErrorCode | undefined {
  return outcome.kind === 'problem' ? outcome.problem.code : undefined;
}
