// When to try again. Pure decisions; the service's own word about waiting outranks them (admission).
import { isClassificationError, type ClassificationError } from '../customs/errors';

const FIRST_DELAY_MS = 2_000;
const LONGEST_DELAY_MS = 60_000;
const READ_ATTEMPTS = 5;
const FIRST_FAULT_PAUSE_MS = 60_000;
const LONGEST_FAULT_PAUSE_MS = 10 * 60_000;

/** Wait before attempt number `attempt` (the first repetition is 1): doubling from 2 s to a minute. */
export function backoffMs(attempt: number): number {
  return Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
}

/** Pause after so many submissions in a row whose fate is unknown: doubling from a minute to ten minutes. */
export function faultPauseMs(failures: number): number {
  return Math.min(FIRST_FAULT_PAUSE_MS * 2 ** (failures - 1), LONGEST_FAULT_PAUSE_MS);
}

/**
 * May a request that only reads be repeated after this failure? Reading twice costs nothing. Garbage is no failure that
 * mayPass: an answer that stays garbage for a few attempts is told, and not asked for by the minute.
 */
export function mayReadAgain(error: unknown, attempt: number): boolean {
  return attempt < READ_ATTEMPTS && (mayPass(error) || (isClassificationError(error) && error.code === 'protocol'));
}

/** Is this a failure of the line or the service, as against a refusal? */
export function mayPass(error: unknown): error is ClassificationError {
  return isClassificationError(error) && (error.code === 'offline' || error.code === 'service-unavailable');
}

/**
 * Is it unknown whether a submission that failed like this has been paid? Then it must never be sent again by
 * itself: the API has no idempotency key.
 */
export function isFateUnknown(error: unknown): boolean {
  if (!isClassificationError(error)) return true;
  if (error.isNotCarriedOut) return false;
  return error.code === 'offline' || error.code === 'service-unavailable' || error.code === 'protocol';
}
