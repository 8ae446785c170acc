// A request that only reads: sent when it is its turn, and again where a failure may pass. Reading costs no credit.
import { NOTHING_SENT, type Admission, type Lane } from './admission';
import type { Clock } from './ports';
import { backoffMs, mayReadAgain } from './retry-policy';

export interface ReadInTurnOptions<T> {
  readonly clock: Clock;
  readonly admission: Admission;
  readonly lane: Lane;
  /** False once nobody waits for it: it is not sent then. */
  readonly isWanted: () => boolean;
  /** Makes exactly one request. */
  readonly read: () => Promise<T>;
  /** False where a failure is told at once. Default: true. */
  readonly isRepeated?: boolean;
}

/**
 * Resolves to NOTHING_SENT when it was not wanted any more at its turn.
 * Rejects with what the read rejected with, after a few attempts where that was a failure of the line or the service.
 */
export async function readInTurn<T>({ clock, admission, lane, isWanted, read, isRepeated = true }: ReadInTurnOptions<T>): Promise<T | typeof NOTHING_SENT> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await admission.run(lane, async () => (isWanted() ? read() : NOTHING_SENT));
    } catch (error) {
      if (!isRepeated || !mayReadAgain(error, attempt)) throw error;
      await new Promise<void>((resume) => clock.schedule(resume, backoffMs(attempt)));
    }
  }
}
