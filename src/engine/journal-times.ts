// How old entries of the journal are, and when nothing of them can be under way any more.
import type { ClassificationService, JournalEntry } from './ports';

// The service tells times in whole seconds, and its clock is known to about as much.
export const CLOCK_TOLERANCE_MS = 3_000;
// No request of ours is under way for longer: the client gives up after five minutes.
export const LONGEST_UNDER_WAY_MS = 5 * 60_000;

/** How long ago it was about to be sent, by the service's clock. */
export function ageMs({ intentAt }: JournalEntry, service: ClassificationService): number {
  return Math.max(0, service.now() - intentAt);
}

/** True for an entry of which only given up products are left, once nothing that they may have bought can be taken for another's. */
export function canBeForgotten(entry: JournalEntry, open: readonly JournalEntry[], now: number): boolean {
  if (entry.products.length > 0) return false;
  const isNear = (at: number): boolean => Math.abs(at - entry.intentAt) <= LONGEST_UNDER_WAY_MS + 2 * CLOCK_TOLERANCE_MS;
  return !isNear(now) && !open.some(({ intentAt, products }) => products.some(({ id }) => id === undefined) && isNear(intentAt));
}
