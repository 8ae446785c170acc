// What the Connect page says about a state of the runtime. Takes states, gives what to show;
// pure, and must never hold words of a language.
import type { ErrorCode } from '../customs/errors';
import type { Account, CellAddress, CellProblem, Connection, Problem, RuntimeState } from '../runtime/runtime';
import { byCause } from './causes';

export interface CreditsView {
  readonly remaining: number;
  readonly purchased: number | undefined;
  /** Share of the purchased credits that is left, from 0 to 1. */
  readonly fraction: number | undefined;
  readonly level: 'enough' | 'low' | 'none';
  readonly spent: { readonly count: number; readonly isAllUse: boolean } | undefined;
  readonly earliestExpiry: string | undefined;
}

const LOW_FRACTION = 0.1;

/**
 * @param balanceWhenRead The balance at the moment the account was read: what has gone since then was used.
 * @returns undefined while no answer has told a balance.
 */
export function creditsView(
  state: Pick<RuntimeState, 'account' | 'creditsRemaining'>,
  balanceWhenRead: number | undefined = state.creditsRemaining,
): CreditsView | undefined {
  const { account, creditsRemaining: remaining } = state;
  if (remaining === undefined) return undefined;
  const purchased = account?.creditsPurchased;
  const fraction = purchased === undefined ? undefined : share(remaining, purchased);
  return {
    remaining,
    purchased,
    fraction,
    level: remaining <= 0 ? 'none' : fraction !== undefined && fraction < LOW_FRACTION ? 'low' : 'enough',
    spent: account === undefined ? undefined : spentOf(account, remaining, balanceWhenRead ?? remaining),
    earliestExpiry: account?.earliestExpiry,
  };
}

function share(remaining: number, purchased: number): number {
  return purchased <= 0 ? 0 : Math.min(1, Math.max(0, remaining / purchased));
}

// The balance comes with every answer, the use only with the account. Where less was left than the account's own use
// explains, the rest may have expired; the account does not tell.
function spentOf(account: Account, remaining: number, whenRead: number): { count: number; isAllUse: boolean } {
  const { creditsPurchased: purchased, creditsUsed: used } = account;
  const isExplained = purchased - used <= whenRead;
  return isExplained ? { count: used + Math.max(0, whenRead - remaining), isAllUse: true } : { count: purchased - remaining, isAllUse: false };
}

/** Whether there is a service to ask: the real one, or the sandbox. */
export function isConnected({ kind }: Connection): boolean {
  return kind === 'live' || kind === 'sandbox';
}

/** Whether results take as long as those of the service, about half a minute. */
export function takesRealTime(connection: Connection): boolean {
  return connection.kind === 'live' || (connection.kind === 'sandbox' && connection.clockSpeed === 1);
}

/** Cells with the same problem, whatever was typed in each. */
export interface CellProblemCause {
  readonly code: ErrorCode;
  /** What the newest of them shows. */
  readonly message: string;
  readonly cells: number;
  /** Those of the newest sentence first. */
  readonly addresses: readonly CellAddress[];
  /** How many cells there are beyond those. */
  readonly unnamed: number;
}

/** The causes that have the same kind of problem, newest first. */
export interface CellProblemKind {
  readonly code: ErrorCode;
  readonly causes: readonly CellProblemCause[];
}

export interface CellProblemsView {
  /** In the order of their newest sentence. */
  readonly kinds: readonly CellProblemKind[];
  /** How many causes are left out. */
  readonly unshown: number;
}

const MOST_CAUSES = 5;
const MOST_ADDRESSES = 50;

/** What a pane has room for of what cells say: the newest causes, each kind under one heading. */
export function cellProblemsView(problems: readonly CellProblem[]): CellProblemsView {
  const causes = byCause(problems);
  const shown = causes.slice(0, MOST_CAUSES).flatMap(({ message, members }): CellProblemCause[] => {
    const code = members[0]?.code;
    if (code === undefined) return [];
    const cells = members.reduce((sum, { count }) => sum + count, 0);
    const addresses = members.flatMap((member) => member.addresses).slice(0, MOST_ADDRESSES);
    // A formula that spills is one address for many cells.
    return [{ code, message, cells, addresses, unnamed: addresses.length < MOST_ADDRESSES ? 0 : Math.max(0, cells - MOST_ADDRESSES) }];
  });
  const codes = [...new Set(shown.map(({ code }) => code))];
  return {
    kinds: codes.map((code) => ({ code, causes: shown.filter((cause) => cause.code === code) })),
    unshown: causes.length - shown.length,
  };
}

/** What the pane can do about a problem; undefined where only waiting or the sheet itself helps. */
export type Remedy = 'check-again' | 'use-another-key' | 'buy-credits';

export interface ProblemView {
  readonly intent: 'error' | 'warning' | 'info';
  readonly remedy: Remedy | undefined;
}

/** How grave a problem is, and its way out. */
export const PROBLEM_VIEWS: Readonly<Record<ErrorCode, ProblemView>> = {
  'invalid-input': { intent: 'error', remedy: undefined },
  'unknown-code': { intent: 'error', remedy: undefined },
  'unknown-classification': { intent: 'error', remedy: undefined },
  'not-classified': { intent: 'info', remedy: undefined },
  'not-connected': { intent: 'info', remedy: undefined },
  'key-rejected': { intent: 'error', remedy: 'use-another-key' },
  'credits-exhausted': { intent: 'error', remedy: 'buy-credits' },
  'approval-needed': { intent: 'warning', remedy: undefined },
  'demonstration-shown': { intent: 'warning', remedy: undefined },
  'store-unreadable': { intent: 'error', remedy: undefined },
  'rate-limited': { intent: 'info', remedy: undefined },
  'offline': { intent: 'warning', remedy: 'check-again' },
  'service-unavailable': { intent: 'warning', remedy: 'check-again' },
  'submission-uncertain': { intent: 'warning', remedy: undefined },
  'still-pending': { intent: 'info', remedy: undefined },
  'cannot-classify': { intent: 'warning', remedy: undefined },
  // More than news: obligations that could not be computed may be there all the same.
  'unavailable': { intent: 'warning', remedy: undefined },
  'protocol': { intent: 'error', remedy: 'check-again' },
  'workbook-refused': { intent: 'error', remedy: undefined },
  'cancelled': { intent: 'info', remedy: undefined },
};

export function offersCheckAgain(problem: Problem | undefined): boolean {
  if (problem === undefined) return false;
  const { remedy } = PROBLEM_VIEWS[problem.code];
  return remedy === 'check-again' || remedy === 'buy-credits';
}

/** A formula to try, as Excel takes it in the reader's region. */
export interface FormulaExample {
  readonly name: 'hs' | 'classify' | 'landed' | 'detail' | 'duty' | 'credits';
  readonly text: string;
  readonly cost: 'newProducts' | 'nothing';
}

/** The formulas that people begin with, the commonest first. */
export function formulaExamples(argumentSeparator: ',' | ';'): readonly FormulaExample[] {
  const example = (name: FormulaExample['name'], cost: FormulaExample['cost'], ...given: readonly string[]): FormulaExample => {
    return { name, cost, text: `=IMPORT8.${name.toUpperCase()}(${given.join(argumentSeparator)})` };
  };
  return [
    example('hs', 'newProducts', 'A2'),
    example('classify', 'newProducts', 'A2'),
    example('landed', 'nothing', 'B2', '"CN"', 'C2'),
    example('detail', 'nothing', 'A2', '"reasoning"'),
    example('duty', 'nothing', 'B2', '"CN"'),
    example('credits', 'nothing'),
  ];
}

/** The pieces of a formula between which a line may end: after each separator. */
export function formulaPieces(formula: string): readonly string[] {
  return formula.match(/[^,;]+[,;]?/g) ?? [];
}

export interface FormulaExamplesView {
  readonly shown: readonly FormulaExample[];
  /** How many there are beyond those that are always shown. */
  readonly more: number;
}

const ALWAYS_SHOWN_FORMULAS = 3;

/** The pane has other things to say: the rest is a choice. */
export function formulaExamplesView(argumentSeparator: ',' | ';', isAllShown: boolean): FormulaExamplesView {
  const examples = formulaExamples(argumentSeparator);
  return { shown: isAllShown ? examples : examples.slice(0, ALWAYS_SHOWN_FORMULAS), more: examples.length - ALWAYS_SHOWN_FORMULAS };
}
