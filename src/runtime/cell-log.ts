// What cells show, by their address: instead of a value, or of a value that is not the last word. Gives the pane its
// lists, and tells which cells to calculate again when something has changed: exactly those, because a calculation can
// cost money. A cell whose result spills has many parts, one for each value.
import type { ErrorCode } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { ClassificationId } from '../customs/classification';
import type { ApprovalQuote, CellAddress, CellOutcome, CellPart, CellProblem, DoubtfulCodes, LandedCostCells, Problem } from './runtime';

/** What a cell asked for: a product, its full record, what goods cost (see landedCostKey, dutyRatesKey), or the account. */
export type Question = { readonly product: RequestKey } | { readonly detail: ClassificationId } | { readonly cost: string } | { readonly account: true };

/** Of doubtful codes. */
const MOST_LISTED = 10;
/** Of cells with one problem. */
const MOST_ADDRESSES = 50;

interface LoggedPart {
  readonly address: CellAddress;
  readonly outcome: CellOutcome;
  /** All that it asked for on the way to its outcome. */
  readonly questions: readonly Question[];
  readonly isDemonstration: boolean;
}

export class CellLog {
  readonly #cells = new Map<CellAddress, LoggedPart[]>();
  readonly #questions = new WeakMap<CellPart, Question[]>();
  /** Parts that are being calculated, by the full records and costs they asked for; and those of them for which one has come since. */
  readonly #calculating = new Map<string, Set<CellPart>>();
  readonly #overtaken = new WeakSet<CellPart>();
  /** Taken out, to be calculated again, and not calculated since. */
  readonly #taken = new Map<CellAddress, readonly LoggedPart[]>();
  /** All cells that this page has calculated. */
  readonly #calculated = new Set<CellAddress>();
  /** Cells that do not show all there is, by what they asked for. Some have been calculated since: their parts tell. */
  readonly #asking = new Map<string, Set<CellAddress>>();

  /** A cell is being calculated: what it showed before is no longer so. @param isDemonstration By the demonstration service. */
  begin(address: CellAddress, isDemonstration: boolean): void {
    this.#taken.delete(address);
    this.#calculated.add(address);
    if (isDemonstration) this.#cells.set(address, [{ address, outcome: { kind: 'value' }, questions: [], isDemonstration }]);
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
    const logged: LoggedPart = { address, outcome, questions, isDemonstration };
    const parts = this.#cells.get(address);
    if (parts === undefined) this.#cells.set(address, [logged]);
    else parts.push(logged);
    if (outcome.kind === 'value') return false;
    for (const question of questions) addTo(this.#asking, keyOf(question), address);
    return outcome.kind === 'partial value' && this.#overtaken.has(part);
  }

  #settled(part: CellPart, key: string): void {
    const parts = this.#calculating.get(key);
    parts?.delete(part);
    if (parts?.size === 0) this.#calculating.delete(key);
  }

  /** Each sentence once, the newest first. */
  problems(): readonly CellProblem[] {
    const bySentence = new Map<string, { problem: Problem; count: number; addresses: Set<CellAddress> }>();
    for (const { outcome, address } of [...this.#parts()].reverse()) {
      if (outcome.kind !== 'problem') continue;
      const { problem } = outcome;
      const told = bySentence.get(problem.message) ?? { problem, count: 0, addresses: new Set() };
      bySentence.set(problem.message, told);
      told.count += 1;
      told.addresses.add(address);
    }
    // From the top of the sheet, as Excel has calculated them.
    return Array.from(bySentence.values(), ({ problem, count, addresses }) => ({ ...problem, count, addresses: [...addresses].reverse().slice(0, MOST_ADDRESSES) }));
  }

  /** What cells with this problem wait for the user to buy; undefined where there are none. */
  quote(problem: 'approval-needed' | 'demonstration-shown'): ApprovalQuote | undefined {
    const waiting = [...this.#parts()].filter((part) => problemOf(part) === problem);
    if (waiting.length === 0) return undefined;
    const products = waiting.flatMap(({ questions }) => questions.flatMap((question) => ('product' in question ? question.product : [])));
    return { cells: waiting.length, products: [...new Set(products)] };
  }

  landedCosts(): LandedCostCells {
    const counts = { answered: 0, computed: 0 };
    let fixed = 0;
    for (const { outcome } of this.#parts()) {
      if (outcome.kind !== 'value' || outcome.basis === undefined) continue;
      counts[outcome.basis] += 1;
      if (outcome.hasFixedDuty === true) fixed += 1;
    }
    return fixed === 0 ? counts : { ...counts, fixed };
  }

  doubtfulCodes(): DoubtfulCodes {
    const codes = [...this.#parts()].flatMap(({ outcome }) => (outcome.kind === 'value' ? (outcome.doubtful ?? []) : []));
    return { count: codes.length, lowest: codes.sort((one, other) => one.confidence - other.confidence).slice(0, MOST_LISTED) };
  }

  /** Cells with one of these problems that may have a value now, each told once. */
  takeWaiting(codes: readonly ErrorCode[]): CellAddress[] {
    return this.#take((part) => {
      const problem = problemOf(part);
      return problem !== undefined && codes.includes(problem);
    });
  }

  /** Cells that asked for one of these products and do not show all there is, each told once. */
  takeAskingFor(products: Iterable<RequestKey>): CellAddress[] {
    return this.#takeAsking(Array.from(products, (product) => keyOf({ product })));
  }

  /** What cells show that asked for one of these products and do not show all there is; they stay in the log. */
  askingFor(products: Iterable<RequestKey>): ReadonlyMap<CellAddress, readonly LoggedPart[]> {
    const about = new Set(Array.from(products, (product) => keyOf({ product })));
    const asking = new Map<CellAddress, readonly LoggedPart[]>();
    for (const [address, parts] of this.#cells) {
      const meant = parts.filter((part) => isAbout(part, about));
      if (meant.length > 0) asking.set(address, meant);
    }
    return asking;
  }

  /** These are not in the workbook any more, or have been calculated where they are now. */
  forget(asking: ReadonlyMap<CellAddress, readonly LoggedPart[]>): void {
    for (const [address, parts] of asking) this.#take((part) => parts.includes(part), [address]);
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
    return this.#take(({ outcome }) => isMeant(outcome));
  }

  /** Everything that came from the demonstration service. */
  takeDemonstrations(): CellAddress[] {
    return this.#take(({ isDemonstration }) => isDemonstration);
  }

  /** Those of the cells that this page has not calculated: what they show is from before. */
  uncalculated(addresses: readonly CellAddress[]): CellAddress[] {
    return addresses.filter((address) => !this.#calculated.has(address));
  }

  /** These were taken and have not been calculated: they show what they showed. */
  giveBack(addresses: readonly CellAddress[]): void {
    for (const address of addresses) {
      const parts = this.#taken.get(address) ?? [];
      this.#taken.delete(address);
      if (parts.length > 0) this.#cells.set(address, [...(this.#cells.get(address) ?? []), ...parts]);
      for (const { questions } of parts) for (const question of questions) addTo(this.#asking, keyOf(question), address);
    }
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
    return this.#take((part) => isAbout(part, about), candidates);
  }

  #take(isTaken: (part: LoggedPart) => boolean, addresses: Iterable<CellAddress> = [...this.#cells.keys()]): CellAddress[] {
    const taken: CellAddress[] = [];
    for (const address of addresses) {
      const parts = this.#cells.get(address) ?? [];
      const left = parts.filter((part) => !isTaken(part));
      if (left.length === parts.length) continue;
      taken.push(address);
      this.#taken.set(address, [...(this.#taken.get(address) ?? []), ...parts.filter(isTaken)]);
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

/** @param about Keys of questions. */
function isAbout({ outcome, questions }: LoggedPart, about: ReadonlySet<string>): boolean {
  return outcome.kind !== 'value' && questions.some((question) => about.has(keyOf(question)));
}

function keyOf(question: Question): string {
  if ('product' in question) return `product ${question.product}`;
  if ('detail' in question) return `detail ${question.detail}`;
  return 'cost' in question ? `cost ${question.cost}` : 'account';
}

function problemOf({ outcome }: LoggedPart): ErrorCode | undefined {
  return outcome.kind === 'problem' ? outcome.problem.code : undefined;
}
