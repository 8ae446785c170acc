// What the pane says about money: what waits for approval, what formulas may spend by themselves, and what may have been
// paid for. Takes states and what was typed, gives what to show; pure, and must never hold words of a language.
import type { ClassificationRequest } from '../customs/classification';
import { isPictureData } from '../customs/picture-data';
import type { ApprovalQuote, CellProblem, Problem, RuntimeState, UncertainProduct } from '../runtime/runtime';
import { isConnected } from './connect-view';

/** A purchase that waits for the user's approval, in figures. */
export interface ApprovalView {
  /** What is agreed to when these figures are. */
  readonly quote: ApprovalQuote;
  readonly cells: number;
  /** Distinct products, a credit each. */
  readonly products: number;
  readonly balance: number | undefined;
  /** undefined where the balance is not known or does not suffice. */
  readonly balanceAfter: number | undefined;
  /** Credits that the balance is short of; 0 where it suffices or is not known. */
  readonly missing: number;
}

/** What formulas want beyond their allowance. @returns undefined where nothing waits, or where there is no connection to buy through. */
export function approvalView(state: Pick<RuntimeState, 'connection' | 'approval' | 'creditsRemaining'>): ApprovalView | undefined {
  return viewOf(state, state.approval);
}

/** As approvalView, for cells that showed demonstration results. */
export function demonstrationsView(state: Pick<RuntimeState, 'connection' | 'demonstrations' | 'creditsRemaining'>): ApprovalView | undefined {
  return viewOf(state, state.demonstrations);
}

function viewOf({ connection, creditsRemaining: balance }: Pick<RuntimeState, 'connection' | 'creditsRemaining'>, quote: ApprovalQuote | undefined): ApprovalView | undefined {
  if (quote === undefined || quote.products.length === 0 || !isConnected(connection)) return undefined;
  const products = quote.products.length;
  const after = balance === undefined ? undefined : balance - products;
  const isEnough = after !== undefined && after >= 0;
  return {
    quote,
    cells: quote.cells,
    products,
    balance,
    balanceAfter: isEnough ? after : undefined,
    missing: after === undefined || isEnough ? 0 : -after,
  };
}

/** What may have been paid for and can be decided about now: nothing without a connection. */
export function undecidedProducts({ connection, uncertain }: Pick<RuntimeState, 'connection' | 'uncertain'>): readonly UncertainProduct[] {
  return isConnected(connection) ? uncertain : [];
}

/** What stands on top of the page; what a panel asks to be decided is left to the panel. */
export function problemOnTop({ problem }: Pick<RuntimeState, 'problem'>): Problem | undefined {
  return problem?.code === 'submission-uncertain' ? undefined : problem;
}

/** What cells say and nothing else on the page does. */
export function cellProblemsBeside(state: RuntimeState): readonly CellProblem[] {
  const isAskedElsewhere: Partial<Record<CellProblem['code'], boolean>> = {
    'approval-needed': approvalView(state) !== undefined,
    'demonstration-shown': demonstrationsView(state) !== undefined,
    'submission-uncertain': undecidedProducts(state).length > 0,
  };
  const onTop = problemOnTop(state)?.message;
  return state.cellProblems.filter(({ code, message }) => message !== onTop && isAskedElsewhere[code] !== true);
}

/** The runtime refuses more. */
export const LARGEST_ALLOWANCE = 1_000;

/** What was typed as a number of credits. */
export type CreditsInput =
  | { readonly kind: 'credits'; readonly credits: number }
  | { readonly kind: 'empty' }
  /** Not a whole number within the bounds. */
  | { readonly kind: 'unusable'; readonly given: string };

/**
 * @param most The largest number that is taken; 0 is the smallest.
 * @param writeNumber How the reader writes numbers: 1,000 is a thousand in English, and nothing in Dutch.
 */
export function readCredits(text: string, most: number, writeNumber: (value: number) => string): CreditsInput {
  const given = text.trim();
  if (given === '') return { kind: 'empty' };
  const credits = Number(given.replace(/\D/g, ''));
  const isWhole = /^\d+$/.test(given) || given === writeNumber(credits);
  return isWhole && credits <= most ? { kind: 'credits', credits } : { kind: 'unusable', given };
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 25, PageDown: -25 };

/** The credits after a key of a number field; undefined for any other key. */
export function steppedCredits(key: string, credits: number, most: number): number | undefined {
  const step = STEPS[key];
  return step === undefined ? undefined : Math.min(most, Math.max(0, credits + step));
}

export interface UncertainView {
  readonly shown: readonly UncertainProduct[];
  /** There are more than the pane has room for: showing all of them is a choice. */
  readonly hasMore: boolean;
}

const REASONS: readonly UncertainProduct['reason'][] = ['same words', 'probably not bought', 'not found'];

/** What is easiest to decide comes first; reasons that no product has are left out. */
export function byReason(products: readonly UncertainProduct[]): readonly { readonly reason: UncertainProduct['reason']; readonly products: readonly UncertainProduct[] }[] {
  return REASONS.map((reason) => ({ reason, products: products.filter((product) => product.reason === reason) })).filter(({ products: { length } }) => length > 0);
}

const MOST_UNCERTAIN = 5;

export function uncertainView(products: readonly UncertainProduct[], isAllShown: boolean): UncertainView {
  return { shown: isAllShown ? products : products.slice(0, MOST_UNCERTAIN), hasMore: products.length > MOST_UNCERTAIN };
}

/**
 * What goods are called in a list: the description, or else the address of the picture.
 * @param picture What a picture is called that has no address, because it is sent itself.
 */
export function goodsName({ description, imageUrl = '' }: ClassificationRequest, picture: string): string {
  if (description !== '') return description;
  return isPictureData(imageUrl) ? picture : imageUrl;
}

const LONGEST_SPOKEN_NAME = 60;

/** The name of goods within that of a button: long enough to tell them apart, short enough to be listened to. */
export function spokenName(request: ClassificationRequest, picture: string): string {
  const name = goodsName(request, picture);
  return name.length > LONGEST_SPOKEN_NAME ? `${name.slice(0, LONGEST_SPOKEN_NAME).trimEnd()}…` : name;
}
