// What the engine needs of the world around it: time, the classification service and storage.
// Adapters in api/ and store/ implement these; the engine itself must never reach for a global.
import type { ClassificationId, ClassificationRecord, ClassificationRequest } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import type { CountryCode } from '../customs/country-code';
import type { DutyRates, DutyRatesQuery } from '../customs/duty-rates';
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import type { RequestKey } from '../customs/request-key';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after that many milliseconds; returns how to prevent it. */
  schedule(callback: () => void, delayMs: number): () => void;
}

/** What the service says of the requests we may still send (API section "Rate Limits"). */
export interface RateLimit {
  /** Requests per window. */
  readonly limit: number;
  /** Requests left in this window. */
  readonly remaining: number;
  /** Milliseconds from the answer until the window ends, by the service's own clock where it tells the time. */
  readonly resetInMs: number;
}

/** One batch the service has accepted: paid for from here on. */
export interface AcceptedBatch {
  readonly batchId: string;
  /** In the order of the requests sent, and exactly as many. */
  readonly ids: readonly ClassificationId[];
  /** What the same answer has told of the credits left. */
  readonly creditsRemaining?: number;
}

export type ClassificationProgress = { readonly id: ClassificationId; readonly status: 'pending' } | ClassificationRecord;

/** A classification as the service's list shows it. */
export interface ListedClassification {
  readonly progress: ClassificationProgress;
  /** The service's short form of the description; empty where it gives none. */
  readonly summary: string;
  /** Milliseconds since 1970 by the service's clock; the service tells whole seconds. */
  readonly createdAt: number;
}

/** Of a classification of the organisation, by whoever. What the record does not tell is undefined; null is "none was given". */
export interface AskedGoods {
  readonly origin: CountryCode | null | undefined;
  readonly destination: CountryCode | null | undefined;
  /** False where the record shows that we have not asked for it: from a web page, or with a value of the goods. */
  readonly mayBeOurs: boolean;
}

export interface ListedPage {
  /** Newest first, at most 100. */
  readonly listed: readonly ListedClassification[];
  readonly isLast: boolean;
}

/** The service that classifies. Every method but `now` makes exactly one request and rejects with ClassificationError. */
export interface ClassificationService {
  /** Milliseconds since 1970 by the service's own clock, as far as its answers have told it; ours until then. */
  now(): number;
  /**
   * Sends at most 100 requests in one submission, a credit each.
   * Rejects with `offline`, `service-unavailable` or `protocol` when it is not known whether the submission arrived.
   */
  submit(requests: readonly ClassificationRequest[]): Promise<AcceptedBatch>;
  /** Where each classification of a batch stands. */
  progress(batchId: string): Promise<readonly ClassificationProgress[]>;
  /** Where one classification stands. */
  progressOf(id: ClassificationId): Promise<ClassificationProgress>;
  /** The organisation's classifications, whoever asked for them. @param page 1 is the newest. */
  newest(page: number): Promise<ListedPage>;
  /** For which goods a classification was asked, as far as its full record tells. */
  asked(id: ClassificationId): Promise<AskedGoods>;
  /** Does the service answer at all? Costs no credit. Rejects with `offline` or `service-unavailable`. */
  probe(): Promise<void>;
}

/** The service that calculates landed cost. One request a query; costs no credit. */
export interface LandedCostService {
  landedCost(query: LandedCostQuery): Promise<LandedCost>;
}

/** The service that tells the duties of a code. One request a query; costs no credit. */
export interface DutyRatesService {
  /** Rejects with `unknown-code` when the service has no such code. */
  dutyRates(query: DutyRatesQuery): Promise<DutyRates>;
}

export type DetailProgress = { readonly id: ClassificationId; readonly status: 'pending' } | ClassificationDetail;

/** The service that tells everything about one classification. One request a call; costs no credit. */
export interface DetailService {
  /** Rejects with `unknown-classification` when the service has no such classification. */
  detail(id: ClassificationId): Promise<DetailProgress>;
}

export interface KeyedRecord {
  readonly key: RequestKey;
  readonly record: ClassificationRecord;
}

/**
 * A place where records are kept. Rejects with `store-unreadable` when it cannot answer, which must
 * never be taken for "not there".
 */
export interface RecordStore {
  /** Records of those keys that are known; unknown keys are missing from the answer. */
  find(keys: readonly RequestKey[]): Promise<ReadonlyMap<RequestKey, ClassificationRecord>>;
  /** The first keys that begin like this, at most 20 for each beginning; a beginning without keys is missing from the answer. */
  keysOf(beginnings: readonly string[]): Promise<ReadonlyMap<string, readonly RequestKey[]>>;
  /** Which of these classifications are kept, under whatever key. */
  kept(ids: readonly ClassificationId[]): Promise<ReadonlySet<ClassificationId>>;
  /**
   * Keeps all of them, or none and rejects. A record of a known id replaces the older one. What comes under a key of an
   * earlier version is kept under that of now as well, unless another record has it.
   */
  save(entries: readonly KeyedRecord[]): Promise<void>;
}

/** Where details are kept: facts that are never asked for again. Rejects with `store-unreadable`. */
export interface DetailStore {
  /** Details of those classifications that are kept; the others are missing from the answer. */
  find(ids: readonly ClassificationId[]): Promise<ReadonlyMap<ClassificationId, ClassificationDetail>>;
  /** Keeps all of them, or none and rejects. */
  save(details: readonly ClassificationDetail[]): Promise<void>;
}

/** A product that has been sent, or is about to be, and has no kept record yet. */
export interface JournalledProduct {
  readonly key: RequestKey;
  /** As it was sent: the description in its normal form. */
  readonly request: ClassificationRequest;
  /** Once the service has told it, or it has been proved. */
  readonly id?: ClassificationId;
  /**
   * The one classification of the service's list that has its words, of the right time: the service does not tell for which
   * origin and destination, so it may be a colleague's. Only without an id.
   */
  readonly candidate?: ClassificationId;
}

/** One submission that may have been paid for, from before it is sent until all its records are kept. */
export interface JournalEntry {
  readonly entryId: string;
  /** The runtime that follows it; another one takes it over when that one is gone. */
  readonly ownerId: string;
  /** When it was about to be sent, in milliseconds since 1970 by the service's clock. */
  readonly intentAt: number;
  readonly batchId?: string;
  /** True once the products without an id have been searched for in vain: the user decides about them. */
  readonly isUncertain: boolean;
  /** Credits before it was sent, as the last answer had told. */
  readonly balanceBefore?: number;
  /** Names the account that it was sent for. */
  readonly payer?: string;
  /** The service's list is complete and lacks the products without an id, and the credits have not moved. */
  readonly isProbablyNotBought?: boolean;
  /** Those without a kept record. */
  readonly products: readonly JournalledProduct[];
  /**
   * Those that were uncertain and that the user has given up: what they may have bought is nobody's, and must not be taken
   * for what another submission has bought.
   */
  readonly givenUp: readonly JournalledProduct[];
}

/**
 * What may have been paid for and is not kept yet, shared by all runtimes on this computer and surviving them.
 * Rejects with `store-unreadable`.
 */
export interface Journal {
  /** Every open entry, oldest intent first. */
  open(): Promise<readonly JournalEntry[]>;
  add(entry: JournalEntry): Promise<void>;
  /**
   * Reads and replaces one entry in a single step, which no other runtime can come between. An entry that is gone
   * stays gone: `change` is not called then.
   * @param change undefined, or an entry without any products, closes the entry.
   */
  update(entryId: string, change: (entry: JournalEntry) => JournalEntry | undefined): Promise<void>;
}

/** One product of a submission that may have been charged twice. */
export interface DoubleProduct {
  /** As it was sent; empty for a picture without one. */
  readonly description: string;
  /** The classification that is ours, where it is known. */
  readonly first?: ClassificationId;
  /** Classifications of the same product at the same time that nobody here knows. At least one. */
  readonly seconds: readonly ClassificationId[];
}

/** A submission that may have been charged twice. */
export interface DoubleCharge {
  /** As in the journal. */
  readonly entryId: string;
  /** When it was sent, in milliseconds since 1970 by the service's clock. */
  readonly sentAt: number;
  readonly credits: number;
  /** Empty where the service's list does not reach back to it. */
  readonly products: readonly DoubleProduct[];
}

/** One submission, from before it is sent until it is known that it was charged once, or the user has been told otherwise. */
export interface Charge {
  /** As in the journal. */
  readonly entryId: string;
  /** The runtime that looks after it; another one takes it over when that one is gone. */
  readonly ownerId: string;
  /** When it was about to be sent, in milliseconds since 1970 by the service's clock. */
  readonly sentAt: number;
  /** In the order of the products; empty ones are pictures without a description. */
  readonly descriptions: readonly string[];
  /** What may have been charged a second time; missing until it has been looked for. */
  readonly found?: Pick<DoubleCharge, 'credits' | 'products'>;
}

/** The charges that are watched on this computer, by all runtimes. Rejects with `store-unreadable`. */
export interface ChargeStore {
  /** Oldest first. */
  all(): Promise<readonly Charge[]>;
  /** Keeps it in the place of an earlier one of the same entry. */
  put(charge: Charge): Promise<void>;
  remove(entryIds: readonly string[]): Promise<void>;
}

/** How much formulas have spent, by workbook and day. Rejects with `store-unreadable`. */
export interface AllowanceLedger {
  /** @param day "2026-11-24" */
  spent(workbook: string, day: string): Promise<number>;
  /** Adds credits, or takes them back where the number is negative; earlier days of the workbook are forgotten. */
  add(workbook: string, day: string, credits: number): Promise<void>;
}

/**
 * Products of which a workbook shows demonstration results, by workbook. Of each workbook the newest 2,000 are kept, and the
 * 50 workbooks that were changed last. Rejects with `store-unreadable`.
 */
export interface DemonstrationStore {
  /** Empty where the workbook shows demonstration results that cost nothing, such as rates; undefined where it shows none. */
  find(workbook: string): Promise<readonly RequestKey[] | undefined>;
  /** Without any product, notes that the workbook shows demonstration results. */
  add(workbook: string, products: readonly RequestKey[]): Promise<void>;
  /** These do not show demonstration results any more. */
  remove(workbook: string, products: readonly RequestKey[]): Promise<void>;
  /** The workbook shows none any more. A workbook that still has products is left as it is. */
  close(workbook: string): Promise<void>;
}

export type NeighbourMessage =
  /** These products have their records now. */
  | { readonly kind: 'landed'; readonly records: readonly KeyedRecord[] }
  /** What is open has changed: somebody gave up, took back or dropped something. */
  | { readonly kind: 'journal changed' }
  /** What may have been charged twice has changed: something was found, or dismissed. */
  | { readonly kind: 'charges changed' }
  /** The service has told the pace of a key, which all runtimes with that key share. @property keyHint Does not give it away. */
  | { readonly kind: 'pace'; readonly rateLimit: RateLimit; readonly keyHint: string };

/** The other runtimes on this computer that use the same service. */
export interface Neighbours {
  /** Names this runtime for as long as it lives; never given to another one. */
  readonly ownId: string;
  /** Does the work while no other runtime does work of its own in here; also when an earlier piece of work failed. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Which of these runtimes are still there; this one always is. */
  living(runtimeIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Tells all others; never waits and never throws. */
  tell(message: NeighbourMessage): void;
  /** Returns how to stop listening. */
  listen(listener: (message: NeighbourMessage) => void): () => void;
}
