// What formulas and the pane may ask of the running add-in. One runtime a page; everything asynchronous settles.
import type { ClassificationId, ClassificationRecord, ClassificationRequest } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import type { DutyRates, DutyRatesQuery } from '../customs/duty-rates';
import type { ErrorCode } from '../customs/errors';
import type { LandedCost, LandedCostQuery, LandedTotal } from '../customs/landed-cost';
import type { Language } from '../customs/language';
import type { RequestKey } from '../customs/request-key';
import type { UncertainReason } from '../engine/custody';
import type { DoubleCharge } from '../engine/ports';
import type { RowList, RunChoices, RunProgress, RunQuote, UnfinishedRun } from '../run/run-state';

export type { DoubleCharge, DoubleProduct } from '../engine/ports';
export type { MissingFact } from '../customs/goods-description';
export { COLUMN_ROLES, columnsOfRole, OUTPUTS, RUN_MODES, type ColumnMapping, type ColumnRole, type Output, type RunMode } from '../run/column-roles';
export type { DoubtfulRow, FailedRows, ListColumn, RowList, RowNoGoods, RowState, RunChoices, RunProgress, RunQuote, UnfinishedRun, UnusableRows, VagueRows } from '../run/run-state';

/** Where a key is kept: on this computer until forgotten, or until this page closes. */
export type KeyRetention = 'computer' | 'session';

export type Connection =
  /** What was remembered has not been read yet; lasts for the first moments of the page. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'none' }
  /** keyHint shows the key without giving it away: "c8_…4f2a". */
  | { readonly kind: 'live'; readonly keyHint: string; readonly retention: KeyRetention }
  /** Demonstration data. clockSpeed is 1 when its time runs as ours does. */
  | { readonly kind: 'sandbox'; readonly clockSpeed: number };

/** The account behind the key, as GET /me tells it. */
export interface Account {
  readonly organization: string;
  readonly email: string;
  readonly country: string;
  readonly creditsPurchased: number;
  readonly creditsUsed: number;
  /** ISO 8601 point in time at which the first credits expire. */
  readonly earliestExpiry: string | undefined;
  readonly rateLimitPerMinute: number;
  readonly maxApiKeys: number;
}

/** What the plan allows in the current billing period, as GET /usage tells it. */
export interface PlanUsage {
  readonly plan: string;
  /** Classifications of this period. */
  readonly used: number;
  readonly limit: number;
  readonly remaining: number;
  /** "2026-03" */
  readonly period: string;
}

/** Something that keeps cells from their values until the user or the service does something. */
export interface Problem {
  readonly code: ErrorCode;
  /** The sentence that the cells show too. */
  readonly message: string;
}

/** Where a formula stands, as Excel tells it: "Sheet1!B2". */
export type CellAddress = string;

/** A cell by the name of its sheet: "Sheet1", "B2". */
export interface CellOfSheet {
  readonly sheet: string;
  readonly cell: string;
}

/** One value of a cell: its only one, or one of those that it spills. Every calculation makes its own. */
export interface CellPart {
  readonly address: CellAddress;
}

/** What a part of a cell shows from now on. */
export type CellOutcome =
  /**
   * `basis` where it is a landed cost, which may have a fixed duty; `account` where it is about the account behind the key: its
   * balance, or anything else; `doubtful` where it is nothing but a code of which the service is not sure.
   */
  | {
      readonly kind: 'value';
      readonly basis?: LandedCost['basis'];
      readonly hasFixedDuty?: boolean;
      readonly account?: 'balance' | 'facts';
      readonly doubtful?: DoubtfulCode;
    }
  /** A value that will be more complete when what it asked for has come. */
  | { readonly kind: 'partial value' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A cell that shows a code, of which its confidence is too low to use it without a check. */
export interface DoubtfulCode {
  /** Where the code stands, also in a spilled range. */
  readonly address: CellAddress;
  /** "8518.30.00" */
  readonly code: string;
  /** From 0 to 100. */
  readonly confidence: number;
}

export interface DoubtfulCodes {
  readonly count: number;
  /** The least sure first, not more than can be looked at. */
  readonly lowest: readonly DoubtfulCode[];
}

/** Cells with landed costs: from the service's own answers, or calculated with the rates of such answers. */
export interface LandedCostCells extends Readonly<Record<LandedCost['basis'], number>> {
  /** Those with a fixed amount of duty; left out where there are none. See isFixedDuty. */
  readonly fixed?: number;
  /** Those whose cost is on its way; left out where there are none. */
  readonly pending?: number;
}

/** What cells show now, in their own words. */
export interface CellProblem extends Problem {
  /** How many cells show exactly this sentence. */
  readonly count: number;
  /** The first of them, not more than anybody would go to. */
  readonly addresses: readonly CellAddress[];
}

/** What formulas may not buy by themselves: a quote, and what the user agrees to. */
export interface ApprovalQuote {
  /** Cells that wait for it. */
  readonly cells: number;
  /** The distinct products they ask for, a credit each. */
  readonly products: readonly RequestKey[];
}

/** A product of which it is not known whether it was paid for. */
export interface UncertainProduct {
  readonly key: RequestKey;
  readonly request: ClassificationRequest;
  /** When it was about to be sent, in milliseconds since 1970. */
  readonly intentAt: number;
  readonly reason: UncertainReason;
}

/** The pages of the pane. */
export const PANE_PAGES = ['connect', 'classify'] as const;
export type PanePage = (typeof PANE_PAGES)[number];

/** An immutable picture of the runtime; a new object whenever something in it has changed. */
export interface RuntimeState {
  readonly page: PanePage;
  /** Grows whenever somebody outside the pane asks for the selection to be looked at. */
  readonly selectionCalls: number;
  readonly connection: Connection;
  readonly account: Account | undefined;
  /** The newest balance that any answer has carried. */
  readonly creditsRemaining: number | undefined;
  readonly service: 'unknown' | 'operational' | 'degraded' | 'unreachable';
  readonly problem: Problem | undefined;
  /** The service takes no requests until then, as it has said, in milliseconds since 1970 by our clock; only for more than a minute. */
  readonly pausedUntil: number | undefined;
  /** Newest first, each sentence once. */
  readonly cellProblems: readonly CellProblem[];
  /** Distinct products that are waiting to be sent or for their result. */
  readonly pendingProducts: number;
  /** Credits that the formulas of this workbook may spend a day by themselves; undefined where there is no limit. */
  readonly allowance: number | undefined;
  /** undefined while nothing waits for the user's approval. */
  readonly approval: ApprovalQuote | undefined;
  /** What cells that showed demonstration results cost with this account; undefined where there are none. */
  readonly demonstrations: ApprovalQuote | undefined;
  /** Oldest first. They are not sent again unless the user says so. */
  readonly uncertain: readonly UncertainProduct[];
  /** Oldest first, until the user dismisses them. */
  readonly doubleCharges: readonly DoubleCharge[];
  readonly landedCosts: LandedCostCells;
  readonly doubtfulCodes: DoubtfulCodes;
  /** True where the user wants no landed cost to be calculated from the rates of others. */
  readonly isEveryCostAsked: boolean;
  /** The run of this page, also after it has ended, until it is dismissed. */
  readonly run: RunProgress | undefined;
  /** Left by an earlier page; undefined while this page has a run of its own. */
  readonly unfinishedRun: UnfinishedRun | undefined;
}

/** One call of a function for one part of a cell. */
export interface CallOptions extends CellPart {
  /** Aborting detaches this caller; work already paid for is finished and kept. */
  readonly signal: AbortSignal;
}

/** Names a product that has been classified: by its classification, or by what was asked. */
export type KnownProduct = { readonly id: ClassificationId } | { readonly request: ClassificationRequest };

/** A product with all that is known of it now. */
export interface ProductCard {
  readonly record: ClassificationRecord;
  /** undefined where it has not come yet, or is not to be had. */
  readonly detail: ClassificationDetail | undefined;
  /** Of the code, for the origin that was asked for; undefined where they have not come yet, or are not to be had. */
  readonly duties: DutyRates | undefined;
  /**
   * True with all that is to be had: what the service has refused for good is left out. False while more may come, also
   * after a failure that passes or for want of a key: the cell is then calculated again when it comes.
   */
  readonly isComplete: boolean;
  readonly isDemonstration: boolean;
}

/** The program the add-in runs in. */
export interface Host {
  /** Its display language, or English where we have no words in that. */
  readonly language: Language;
  /** Cells can hold entities and formatted numbers (requirement set CustomFunctionsRuntime 1.4). */
  readonly hasDataTypes: boolean;
}

/** What the pane may ask. */
export interface PaneRuntime {
  readonly rows: RowsRuntime;
  state(): RuntimeState;
  /** Calls back after each change of state; returns how to stop that. */
  subscribe(listener: () => void): () => void;

  /**
   * Checks the key with GET /me and uses it from then on.
   * Rejects with ClassificationError (invalid-input, key-rejected, offline, service-unavailable, rate-limited, protocol);
   * the connection that was there before then stays.
   */
  connect(key: string, retention: KeyRetention): Promise<void>;
  /** Uses the built-in demonstration service: no key, no credits, results kept apart from real ones. */
  connectSandbox(): Promise<void>;
  /** Forgets the key, or leaves the sandbox. Records stay. */
  disconnect(): void;
  /** Reads account and service status again. Never rejects: a failure shows in the state. */
  refresh(): Promise<void>;

  /** @param credits Whole number from 0 to 1,000. Lasts on this computer. Throws ClassificationError (invalid-input). */
  setAllowance(credits: number): void;
  /**
   * Lets exactly these products be bought, and has the cells that wait for them calculated again, also where they have moved.
   * Resolves when Excel has taken that. Rejects with ClassificationError where it has not: nothing is bought then, unless
   * the sentence says so.
   */
  approve(quote: ApprovalQuote): Promise<void>;
  /**
   * Searches the service's newest classifications for the uncertain products once more. What is found leaves the list
   * and fills its cells. Rejects with ClassificationError when the service cannot be asked.
   */
  lookAgain(): Promise<void>;
  /** Sends uncertain products anew: a credit each, although they may have been paid for already. Rejects with store-unreadable. */
  submitAgain(products: readonly UncertainProduct[]): Promise<void>;
  /** Takes the classifications that were found under the same words for those of these products. Rejects with store-unreadable. */
  adopt(products: readonly UncertainProduct[]): Promise<void>;
  /** Gives up uncertain products; a cell that asks for one again buys it. Rejects with store-unreadable. */
  drop(products: readonly UncertainProduct[]): Promise<void>;

  /** The user has seen them. Rejects with store-unreadable. */
  dismissDoubleCharges(charges: readonly DoubleCharge[]): Promise<void>;

  showPage(page: PanePage): void;
  /** Shows the page for runs, and has it look at what is selected. */
  classifySelection(): void;
  /** Has every cell that shows a problem calculated again; a cell that needs approval still needs it. */
  refreshWaitingCells(): void;

  /** Has every landed cost asked of the service; cells with calculated costs are then calculated again. */
  askForEveryCost(isWanted: boolean): void;
}

/** What formulas may ask. */
export interface CellRuntime {
  /** Resolves once the program is known; of its kind in every call. Rejects with ClassificationError when it says nothing. */
  host(options: CallOptions): Promise<Host>;
  /** Rejects with ClassificationError. Spends one credit for a product that is not known yet. */
  classify(request: ClassificationRequest, options: CallOptions): Promise<ClassificationRecord>;
  /** As classify, with its full record and the duties of its code as far as they come within some seconds. */
  card(request: ClassificationRequest, options: CallOptions): Promise<ProductCard>;
  /** Everything about a product that has been classified or is under way. Rejects with ClassificationError. Spends nothing. */
  detail(product: KnownProduct, options: CallOptions): Promise<ClassificationDetail>;
  /** Rejects with ClassificationError. Spends nothing. */
  landedTotal(query: LandedCostQuery, options: CallOptions): Promise<LandedTotal>;
  /** Rejects with ClassificationError. Spends nothing. */
  landedCost(query: LandedCostQuery, options: CallOptions): Promise<LandedCost>;
  /** Rejects with ClassificationError. Spends nothing. */
  dutyRates(query: DutyRatesQuery, options: CallOptions): Promise<DutyRates>;
  /** Credits left, from the newest answer or else from GET /me. Rejects with ClassificationError. */
  credits(options: CallOptions): Promise<number>;
  /** As known since it was last read. Rejects with ClassificationError. */
  account(options: CallOptions): Promise<Account>;
  /** At most a minute old. Rejects with ClassificationError. */
  planUsage(options: CallOptions): Promise<PlanUsage>;

  /** A cell that the formula refers to is still being calculated: waits for Excel to begin anew, as long as a cell waits. Rejects with ClassificationError. */
  waitForArguments(options: CallOptions): Promise<never>;

  /** A cell is being calculated. */
  cellCalculating(address: CellAddress): void;
  /**
   * What a part of a cell shows from now on. A cell whose problem passes is calculated again by itself: when its record
   * has landed, when a key is entered, when the line is back, when there are credits. @param part As in the calls for it.
   */
  cellSettled(part: CellPart, outcome: CellOutcome): void;
  /** All parts of the cell have settled. */
  cellCalculated(address: CellAddress): void;
  /**
   * Resolves to the result when Excel can take it: at once unless there is much. Rejects with `cancelled` when the signal
   * aborts before. @param result As Excel gets it; for an error, its sentence.
   */
  release<T>(result: T, signal: AbortSignal): Promise<T>;
}

/** What the pane hears of the workbook. */
export interface SheetWatcher {
  readonly onSelected: () => void;
  /** Cells have been edited, by whomever. */
  readonly onChanged: () => void;
}

/** Where the user is in the workbook, and wants to be. Everything rejects with ClassificationError. */
export interface SheetRuntime {
  /** Selects the cell, and shows the sheet that it is in. */
  goTo(cell: CellAddress | CellOfSheet): Promise<void>;
  /** Writes the text into the selected cell. Rejects where that holds something. @returns which cell it was. */
  put(text: string): Promise<CellAddress>;
  /** @returns how to stop that. */
  watch(watcher: SheetWatcher): () => void;
}

/** A list with the choices made for it, and what they would cost. */
export interface QuotedRun {
  readonly list: RowList;
  readonly choices: RunChoices;
  readonly quote: RunQuote;
}

/** Runs over rows. How one stands is told by RuntimeState. Everything rejects with ClassificationError. */
export interface RowsRuntime {
  /** Finds the list that the selection means. `workbook-refused` where there is none, or Excel does not tell. */
  inspect(): Promise<RowList>;
  /** Whether the selection means other rows by now than those of the list. Reads no cells. Rejects as inspect does. */
  meansOthers(list: RowList): Promise<boolean>;
  /** Counts what these choices would do and cost; sends nothing. Rejects with `cancelled` when the signal aborts. */
  quote(list: RowList, choices: RunChoices, signal: AbortSignal): Promise<QuotedRun>;
  /** Starts what was quoted: new products up to the quote's credits are bought. One run at a time. */
  start(quoted: QuotedRun): Promise<void>;
  /** Sends nothing new until it is told to go on. */
  pause(): void;
  goOn(): void;
  /** Nothing new is sent from now on; what is paid arrives and is written. */
  stop(): void;
  /** Tries the failed rows again, and only those. They have not been paid for. */
  retryFailed(): void;
  /** Takes a run that has ended off the pane. */
  dismiss(): void;
  /** Finds the rows of an unfinished run again, and what the rest of it would cost; starting that goes on with it. */
  requote(run: UnfinishedRun, signal: AbortSignal): Promise<QuotedRun>;
  /** Forgets an unfinished run; what it has written stays. */
  abandon(run: UnfinishedRun): Promise<void>;
  /** Classifies one product that is shown rather than listed. Spends a credit where it is new. */
  classifyPicture(picture: PictureRequest, signal: AbortSignal): Promise<ClassificationDetail>;
}

/** A picture of the goods with what else is known of them. */
export interface PictureRequest {
  /** "data:image/jpeg;base64,…" */
  readonly image: string;
  readonly description: string;
  readonly origin: string;
}

export interface Runtime extends PaneRuntime {
  readonly cells: CellRuntime;
}
