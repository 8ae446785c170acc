// What the pane shows of runs over rows: the list that was found, the quote, and how a run stands. Pictures, never changed.
import type { ErrorCode } from '../customs/errors';
import type { MissingFact } from '../customs/goods-description';
import type { NoGoods } from '../customs/no-goods';
import type { TariffDigits } from '../customs/tariff-code';
import type { SheetRef } from './ports';
import type { RowGroup } from './row-groups';
import type { ColumnMapping, Output, RunMode } from './column-roles';

/** One column of the list, as a person would point at it. */
export interface ListColumn {
  /** Zero-based, in the sheet. */
  readonly column: number;
  /** "AF" */
  readonly letter: string;
  /** Empty where the list has no heading there. */
  readonly heading: string;
  /** What its first filled rows show, at most three. */
  readonly samples: readonly string[];
}

/** Where a list is: what finds its rows again. */
export interface ListPlace {
  readonly sheet: SheetRef;
  readonly tableId: string | undefined;
  /** undefined for a list without headings. */
  readonly headingRow: number | undefined;
  /** The rows of the scope, from top to bottom; they do not overlap. */
  readonly areas: readonly RowArea[];
  /** All columns of the list. */
  readonly column: number;
  readonly columns: number;
}

export interface RowArea {
  readonly row: number;
  readonly rows: number;
}

/** The rows that a run would be over, and what their columns seem to mean. */
export interface RowList {
  readonly place: ListPlace;
  readonly sheet: string;
  /** The table the rows belong to, where they do. */
  readonly table: string | undefined;
  /** The rows in words for addresses: "A2:F2001", several areas separated by commas. */
  readonly address: string;
  /** `selection` where several rows were selected; `list` where one cell was, and all rows of its list are meant. */
  readonly scope: 'selection' | 'list';
  /** Rows of the scope, hidden ones left out. */
  readonly rows: number;
  readonly hiddenRows: number;
  readonly hasHeadings: boolean;
  readonly columns: readonly ListColumn[];
  readonly mapping: ColumnMapping;
  /** The mapping is the one that was chosen for the same headings before. */
  readonly isRemembered: boolean;
}

export interface RunChoices {
  readonly mapping: ColumnMapping;
  readonly mode: RunMode;
  /** At least one. */
  readonly outputs: readonly Output[];
  readonly includesHidden: boolean;
  /** Descriptions that say too little are sent all the same. */
  readonly includesVague: boolean;
  /** Rows whose description names no goods are sent all the same. Left out in choices that an earlier version has kept. */
  readonly includesNoGoods?: boolean;
  /** Products are bought up to here; undefined for all that the quote counts. */
  readonly mostCredits: number | undefined;
}

export interface VagueRows extends RowGroup {
  readonly missing: MissingFact;
  /** The first one's description. */
  readonly example: string;
}

export interface NoGoodsRows extends RowGroup {
  readonly what: RowNoGoods;
  /** The first one's description. */
  readonly example: string;
}

/** What is too general is told as a description that does not say what the goods are. */
export type RowNoGoods = Exclude<NoGoods, 'general'>;

export interface UnusableRows extends RowGroup {
  /** A sentence that says what was expected, what came and what to do. */
  readonly message: string;
}

/** Something stands in the cell for the code that cannot be read as one: such rows are neither bought nor looked up. */
export interface UnreadableCodeRows extends RowGroup {
  /** Of the first one: a sentence that says what was expected, what stands there and what to do. */
  readonly message: string;
}

/**
 * What a run would do and cost; looking costs nothing. Every row is counted once:
 * rows = empty + filled + unusable + unreadableCodes + noGoods + vague + ownCodes + known + duplicates + fresh + beyondCap.
 */
export interface RunQuote {
  readonly rows: number;
  /** Left out; not among the rows. */
  readonly hidden: number;
  /** Without a description and a picture. */
  readonly empty: number;
  /** They have all that was asked for, or a code that is not to be replaced. */
  readonly filled: number;
  readonly unusable: readonly UnusableRows[];
  /** Grouped by why they cannot be read. */
  readonly unreadableCodes: readonly UnreadableCodeRows[];
  /** Totals, numbers, headings: left out like vague ones, unless they are included. */
  readonly noGoods: readonly NoGoodsRows[];
  /** Left out unless they are included; then they are counted below as well as the others are. */
  readonly vague: readonly VagueRows[];
  /**
   * Rows that have a code of their own and get for it what a code tells without being classified: its description, duty and
   * landed cost. Nothing is spent on them, also where their description is empty or vague; nothing else is written there.
   */
  readonly ownCodes: number;
  /** Rows whose product has been paid for: nothing is spent on them. */
  readonly known: number;
  /** Rows with the same product as an earlier new one. */
  readonly duplicates: number;
  /** Distinct new products, each with a row. */
  readonly fresh: number;
  /** Rows that the cap leaves out. */
  readonly beyondCap: number;
  /** What the run may spend: a credit for each new product. */
  readonly credits: number;
  readonly balance: number | undefined;
  /** Cells with something in them that would be overwritten. */
  readonly replacedCells: number;
  /** Until the last code, and until everything that was chosen, at the rate limit of now. */
  readonly codesInMs: number;
  readonly allInMs: number;
  /** Headings that would be added, with the letters of their columns. */
  readonly newColumns: readonly { readonly letter: string; readonly heading: string }[];
  /** What stands in the way of starting; undefined where nothing does. */
  readonly obstacle: { readonly code: ErrorCode; readonly message: string } | undefined;
}

/** Where a row of a run stands. `needsReview` has its code, of which the service is less than 60 % sure. */
export type RowState = 'known' | 'queued' | 'submitted' | 'done' | 'needsReview' | 'failed';

export interface FailedRows extends UnusableRows {
  readonly code: ErrorCode;
}

/** A row with a code of which the service is less than 60 % sure. */
export interface DoubtfulRow {
  /** As the sheet counts rows: from 1. */
  readonly row: number;
  readonly code: TariffDigits;
  /** From 0 to 100. */
  readonly confidence: number;
}

export interface RunProgress {
  readonly sheet: string;
  /**
   * `stopping` sends nothing new and waits for what is paid. `stopped` has nothing under way and rows left; `done` has none left.
   * `paused` sends nothing new and goes on when it is told.
   */
  readonly phase: 'running' | 'paused' | 'stopping' | 'stopped' | 'done';
  readonly isDemonstration: boolean;
  readonly rows: number;
  /** Every row is in one state. `known` and `done` rows have their code in the sheet or on its way to it; `known` also their own. */
  readonly states: Readonly<Record<RowState, number>>;
  /** Rows with a code whose other columns are still being asked for. */
  readonly awaitingDetails: number;
  /** Rows whose code stands in the sheet, and rows that have all that was chosen and is to be had. */
  readonly codedRows: number;
  readonly writtenRows: number;
  /** Rows with a code of their own, and those of them whose details are still to come; left out where there are none. */
  readonly ownCodes?: { readonly rows: number; readonly awaiting: number };
  /** Rows whose landed cost has a fixed amount of duty; left out where there are none. See isFixedDuty. */
  readonly fixedDutyRows?: number;
  readonly creditsSpent: number;
  /** What was agreed to. */
  readonly mostCredits: number;
  readonly timeLeftMs: number | undefined;
  readonly failures: readonly FailedRows[];
  /** Failed rows that trying again may help, each once. */
  readonly retriableRows: number;
  /** Why it does not go on by itself; it does when the cause is gone or the user says so. */
  readonly trouble: { readonly code: ErrorCode; readonly message: string } | undefined;
  /** The columns it writes, for finding them again. */
  readonly outputs: readonly Output[];
  /** "G": where the codes are written; left out before the run has its columns. */
  readonly codeColumn?: string;
  /** Those that are to be reviewed, the least sure first, not more than can be looked at; left out while the run is under way. */
  readonly doubtful?: readonly DoubtfulRow[];
}

/** A run that an earlier page has left unfinished in this workbook. */
export interface UnfinishedRun {
  readonly runId: string;
  readonly sheet: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly rows: number;
  /** Rows that have not been written. */
  readonly rowsLeft: number;
  /** Of what was agreed to, not yet spent. */
  readonly creditsLeft: number;
}
