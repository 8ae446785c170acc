// The one error of this product that people read. Takes a closed code and what is known of the case, which src/words
// turns into a sentence; older errors still carry their English sentence.
// A fault in our own code must never become one: bugs stay plain Error.
import type { ErrorFacts } from './error-facts';

/**
 * Why a classification or a cost could not be given, or the workbook not be read or written.
 *
 * | code | has a credit been spent? |
 * |---|---|
 * | invalid-input, unknown-code, unknown-classification, not-classified, not-connected, key-rejected, credits-exhausted, approval-needed, demonstration-shown, store-unreadable, rate-limited, cancelled | no |
 * | offline, service-unavailable | unknown if a submission had been sent; then it becomes submission-uncertain |
 * | submission-uncertain, protocol | maybe |
 * | still-pending, cannot-classify | yes |
 * | unavailable, workbook-refused | where it is told of a product that has its record |
 */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-code',
  'unknown-classification',
  'not-classified',
  'not-connected',
  'key-rejected',
  'credits-exhausted',
  'approval-needed',
  'demonstration-shown',
  'store-unreadable',
  'rate-limited',
  'offline',
  'service-unavailable',
  'submission-uncertain',
  'still-pending',
  'cannot-classify',
  'unavailable',
  'protocol',
  'workbook-refused',
  'cancelled',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorDetails {
  readonly cause?: unknown;
  /** How long the service asked us to wait, in milliseconds. With rate-limited and service-unavailable. */
  readonly retryAfterMs?: number;
  /** The request was surely not carried out, so that sending it again cannot cost twice. With offline and service-unavailable. */
  readonly isNotCarriedOut?: boolean;
}

export class ClassificationError extends Error {
  override readonly name = 'ClassificationError';
  readonly code: ErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly isNotCarriedOut: boolean;
  /** undefined where the message is the sentence. */
  readonly facts: ErrorFacts | undefined;

  /** @param known The facts of the case; or one English sentence: what happened and what to do. */
  constructor(code: ErrorCode, known: ErrorFacts | string, details: ErrorDetails = {}) {
    super(typeof known === 'string' ? known : known.kind, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.facts = typeof known === 'string' ? undefined : known;
    this.retryAfterMs = details.retryAfterMs;
    this.isNotCarriedOut = details.isNotCarriedOut ?? false;
  }
}

/** Recognises our error by name and code, so that it also survives coming from another window. */
export function isClassificationError(error: unknown): error is ClassificationError {
  return (
    error instanceof Error &&
    error.name === 'ClassificationError' &&
    (ERROR_CODES as readonly string[]).includes((error as { code?: unknown }).code as string)
  );
}

/** A file of the add-in cannot be had: what needs it can be tried again. */
export function partNotLoaded(cause: unknown): ClassificationError {
  return new ClassificationError('offline', { kind: 'part-not-loaded' }, { cause, isNotCarriedOut: true });
}

/** The input cannot be used. @param known Names what was expected, what came and what to do. */
export function invalidInput(known: ErrorFacts | string): ClassificationError {
  return new ClassificationError('invalid-input', known);
}
