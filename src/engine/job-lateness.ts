// What cells are told at their deadline of a product that is under way: how far it has come, and whether it is paid for.
import { ClassificationError } from '../customs/errors';
import type { Hindrance } from './submitter';

/** Sent and accepted are in the journal: sent ones are perhaps paid for, accepted ones surely. */
export type JobStage = 'looked up' | 'waiting' | 'sent' | 'accepted';

/** Why nothing is sent. */
export interface Delay {
  readonly isLineDown: boolean;
  /** The service takes nothing before, in milliseconds since 1970; undefined for the ordinary pace. */
  readonly pausedUntil: number | undefined;
  readonly hindrance: Hindrance;
}

export function jobLateness(stage: JobStage, { isLineDown, pausedUntil, hindrance }: Delay): ClassificationError {
  if (stage === 'looked up') {
    return new ClassificationError('store-unreadable', 'The results kept on this computer do not answer, so nothing was bought. Close other windows of this workbook, then select the cell and press F2 and Enter.');
  }
  if (stage === 'sent') {
    return new ClassificationError(
      'submission-uncertain',
      'This product has been sent and Import8 has not answered yet, so it may have been paid for. It is not sent again by itself; the cell fills itself when it is found.',
    );
  }
  if (stage === 'accepted') {
    return new ClassificationError(
      'still-pending',
      'Still being classified. The cell fills itself when the result comes; it costs nothing more.',
    );
  }
  if (isLineDown) {
    return new ClassificationError('offline', 'Import8 cannot be reached. Nothing was spent. Check the connection; the cell fills itself when it is back.');
  }
  if (pausedUntil !== undefined) return new ClassificationError('rate-limited', { kind: 'waiting-for-pause', untilMs: pausedUntil });
  if (hindrance === 'unsettled submission') return new ClassificationError('rate-limited', { kind: 'waiting-for-answer' });
  if (hindrance === 'service fault') return new ClassificationError('rate-limited', { kind: 'waiting-for-service' });
  return new ClassificationError(
    'rate-limited',
    'Still waiting for its turn: your Import8 plan allows only so many requests a minute. Nothing was spent yet. The cell fills itself when its result comes.',
  );
}
