// The only place that turns our errors into what a cell can show. Excel has five error values, and only #VALUE!
// and #N/A can carry words (Office documentation, custom functions errors).
import { isClassificationError, type ErrorCode } from '../customs/errors';
import { sentenceOf } from '../words/error-sentence';

type SpeakingErrorCode = 'invalidValue' | 'notAvailable';

const CELL_ERRORS: Record<ErrorCode, SpeakingErrorCode> = {
  'invalid-input': 'invalidValue',
  'unknown-code': 'notAvailable',
  'unknown-classification': 'notAvailable',
  'not-classified': 'notAvailable',
  'not-connected': 'notAvailable',
  'key-rejected': 'notAvailable',
  'credits-exhausted': 'notAvailable',
  'approval-needed': 'notAvailable',
  'demonstration-shown': 'notAvailable',
  'store-unreadable': 'notAvailable',
  'rate-limited': 'notAvailable',
  'offline': 'notAvailable',
  'service-unavailable': 'notAvailable',
  'submission-uncertain': 'notAvailable',
  'still-pending': 'notAvailable',
  'cannot-classify': 'notAvailable',
  'unavailable': 'notAvailable',
  'protocol': 'notAvailable',
  'workbook-refused': 'notAvailable',
  'cancelled': 'notAvailable',
};

/** Anything that is not ours is a bug of ours: the cell says so, and the cause goes to the console of the page. */
export function cellError(error: unknown): CustomFunctions.Error {
  if (isClassificationError(error)) return new CustomFunctions.Error(CustomFunctions.ErrorCode[CELL_ERRORS[error.code]], sentenceOf(error));
  reportError(error);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'The IMPORT8 add-in has a fault. Select the cell and press F2 and Enter; if this stays, tell support@import8.nl.');
}
