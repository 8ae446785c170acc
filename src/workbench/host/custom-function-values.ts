// Values on their way to a custom function and back: cell values to what office.js parses, results to cell results.

import { isErrorText, type ErrorText } from '../cell-errors';
import { MOST_CHARACTERS } from '../cell-limits';
import type { CellError, CellResult, CellScalar, RichValue } from '../grid-port';

/** By the code of a failed call. Every other code (a bug in the function, a function never associated) is #VALUE!. */
const ERROR_BY_CODE: ReadonlyMap<unknown, ErrorText> = new Map<unknown, ErrorText>([
  [1, '#N/A'], [5, '#DIV/0!'], [6, '#NUM!'], [7, '#VALUE!'], [8, '#NULL!'],
]);
/** Excel shows a function's own words for these two only. */
const ERRORS_WITH_MESSAGE: readonly ErrorText[] = ['#N/A', '#VALUE!'];

export interface EncodedArguments {
  readonly values: readonly unknown[];
  /** Then office.js must be told to parse every object. */
  readonly hasRichValues: boolean;
}

/** Arguments in the form office.js decodes. Errors become CustomFunctions.Error there, data types plain objects. */
export function encodeArguments(args: readonly unknown[]): EncodedArguments {
  const hasRichValues = containsRichValue(args);
  const encode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== 'object' || value === null) return value ?? null;
    const plain = isCellError(value) ? { type: 'CustomFunctionError', code: value.error } : value;
    // With the rich-value flag office.js parses the text in `value` of every object, errors included.
    return hasRichValues ? { value: JSON.stringify(plain) } : plain;
  };
  return { values: args.map(encode), hasRichValues };
}

/** What a call that succeeded puts into its cell or cells. */
export function readSuccess(value: unknown): CellResult | CellResult[][] {
  if (!Array.isArray(value)) return readCell(value);
  return (value as readonly unknown[]).map((row) => (Array.isArray(row) ? row.map(readCell) : [readCell(row)]));
}

/** What a call that failed shows: office.js sends a code and the words of a CustomFunctions.Error. */
export function readFailure(code: unknown, message: unknown): CellError {
  return cellError(ERROR_BY_CODE.get(code) ?? '#VALUE!', message);
}

function readCell(value: unknown): CellResult {
  // Excel shows null inside a result as 0 (office-js issue 1503, by design).
  if (value === null || value === undefined) return 0;
  if (typeof value === 'string') return value.length > MOST_CHARACTERS ? { error: '#VALUE!' } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || !('type' in value) || typeof value.type !== 'string') return { error: '#VALUE!' };

  const basicValue = 'basicValue' in value ? value.basicValue : undefined;
  switch (value.type) {
    case 'Error':
    case 'CustomFunctionError':
      return cellError(isErrorText(basicValue) ? basicValue : '#VALUE!', 'message' in value ? value.message : undefined);
    case 'String':
    case 'Double':
    case 'Boolean':
      return isScalar(basicValue) ? readCell(basicValue) : { error: '#VALUE!' };
    case 'Empty':
      return 0;
    default:
      return value as RichValue;
  }
}

function cellError(error: ErrorText, message: unknown): CellError {
  const hasMessage = typeof message === 'string' && message !== '' && ERRORS_WITH_MESSAGE.includes(error);
  return hasMessage ? { error, message } : { error };
}

function containsRichValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(containsRichValue);
  return typeof value === 'object' && value !== null && !isCellError(value);
}

function isCellError(value: object): value is CellError {
  return 'error' in value;
}

function isScalar(value: unknown): value is CellScalar {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
