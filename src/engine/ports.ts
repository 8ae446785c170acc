// What the engine needs of the world around it: time, chance, the classification service and storage.
// Adapters in api/ and store/ implement these; the engine itself must never reach for a global.
import type { ClassificationId, ClassificationRecord, ClassificationRequest } from '../customs/classification';
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import type { RequestKey } from '../customs/request-key';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after that many milliseconds; returns how to prevent it. */
  schedule(callback: () => void, delayMs: number): () => void;
}

/** A number in [0, 1). */
export type Random = () => number;

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
}

export type ClassificationProgress = { readonly id: ClassificationId; readonly status: 'pending' } | ClassificationRecord;

/** The service that classifies. Every method makes exactly one request and rejects with ClassificationError. */
export interface ClassificationService {
  /**
   * Sends at most 100 requests in one submission, a credit each.
   * Rejects with `offline`, `service-unavailable` or `protocol` when it is not known whether the submission arrived.
   */
  submit(requests: readonly ClassificationRequest[]): Promise<AcceptedBatch>;
  /** Where each classification of a batch stands. */
  progress(batchId: string): Promise<readonly ClassificationProgress[]>;
  /** Does the service answer at all? Costs no credit. Rejects with `offline` or `service-unavailable`. */
  probe(): Promise<void>;
}

/** The service that calculates landed cost. One request a query; costs no credit. */
export interface LandedCostService {
  landedCost(query: LandedCostQuery): Promise<LandedCost>;
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
  /** Keeps all of them, or none and rejects. A record of a known id replaces the older one. */
  save(entries: readonly KeyedRecord[]): Promise<void>;
}
