// The only place that turns our errors into what a cell can show. Excel has five error values, and only #VALUE!
// and #N/A can carry words (Office documentation, custom functions errors).
import { isClassificationError, type ClassificationError, type ErrorCode } from '../customs/errors';
import { sentenceOf } from '../words/error-sentence';

type SpeakingErrorCode = 'invalidValue' | 'notAvailable';

/** What functions may return of the errors that they are passed. Every other one, #REF! and #NAME? among them, is #VALUE!. */
const PASSED_ERRORS: Readonly<Record<string, keyof typeof CustomFunctions.ErrorCode>> = {
  '#N/A': 'notAvailable',
  '#DIV/0!': 'divisionByZero',
  '#NUM!': 'invalidNumber',
  '#NULL!': 'nullReference',
};

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
  if (isClassificationError(error)) return new CustomFunctions.Error(CustomFunctions.ErrorCode[shownAs(error)], sentenceOf(error));
  reportError(error);
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'The IMPORT8 add-in has a fault. Select the cell and press F2 and Enter. If the problem persists, contact support@import8.nl.');
}

function shownAs({ code, facts }: ClassificationError): keyof typeof CustomFunctions.ErrorCode {
  return facts?.kind === 'error-passed' ? (PASSED_ERRORS[facts.error] ?? 'invalidValue') : CELL_ERRORS[code];
}
