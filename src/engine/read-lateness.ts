// What is told at a deadline of an answer that only has to be read: it costs nothing, and the cell fills itself.
import { ClassificationError } from '../customs/errors';

/** @param isSilent A request is under way, or the last one got no answer. */
export function readLateness(isSilent: boolean): ClassificationError {
  if (isSilent) return new ClassificationError('offline', 'Import8 does not answer. Check the connection; the cell fills itself when it is back.');
  return new ClassificationError(
    'rate-limited',
    'Still waiting for its turn: your Import8 plan allows only so many requests a minute. The cell fills itself when its answer comes.',
  );
}
