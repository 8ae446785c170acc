// What a custom function receives of a value: converted to the declared type as Excel converts it, or a data type.
import { BUSY, isErrorText } from '../cell-errors';
import type { CellError, CellScalar, FunctionParameter, RichValue } from '../grid-port';
import { isRich } from './entity-fields';
import { numberInText, type TypingContext } from './typed-input';

/** An error as an argument. Thrown where the function does not take it: it is the formula's result then, and nothing is called. */
export class ArgumentError extends Error {
  readonly errorText: string;
  override readonly name = 'ArgumentError';

  constructor(errorText: string) {
    super(`An argument is ${errorText}.`);
    this.errorText = errorText;
  }
}

/** What a function that accepts errors gets of one; throws it where it does not. What is still calculated is always waited for. */
export function convertError(error: ArgumentError, type: FunctionParameter['type'], acceptsErrors: boolean): CellError {
  const { errorText } = error;
  if (!acceptsErrors || type !== 'any' || errorText === BUSY || !isErrorText(errorText)) throw error;
  return { error: errorText };
}

/** Converts to the declared type; throws ArgumentError("#VALUE!") where Excel refuses. Blank cells stay null, and data
 *  types themselves only where any type is asked for and the function accepts them. */
export function convertValue(
  value: CellScalar | RichValue,
  type: FunctionParameter['type'],
  acceptsDataTypes: boolean,
  typing: TypingContext,
): CellScalar | RichValue {
  if (!isRich(value)) return convertScalar(value, type, typing);
  return acceptsDataTypes && type === 'any' ? value : convertScalar(basicValueOf(value), type, typing);
}

function convertScalar(value: CellScalar, type: FunctionParameter['type'], typing: TypingContext): CellScalar {
  if (value === null || type === 'any') return value;
  switch (type) {
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'number':
      return convertToNumber(value, typing);
    case 'boolean':
      return convertToBoolean(value);
  }
}

/** Entities and images have none, or an error in its place. */
function basicValueOf({ basicValue }: RichValue): CellScalar {
  if (basicValue === undefined) throw new ArgumentError('#VALUE!');
  if (isErrorText(basicValue)) throw new ArgumentError(basicValue);
  return basicValue;
}

/** Text as in any formula that wants a number: "50%" is 0.5. */
function convertToNumber(value: string | number | boolean, typing: TypingContext): number {
  const number = typeof value === 'string' ? numberInText(value, typing) : Number(value);
  if (number === null) throw new ArgumentError('#VALUE!');
  return number;
}

function convertToBoolean(value: string | number | boolean): boolean {
  if (typeof value !== 'string') return Boolean(value);
  const upper = value.trim().toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') throw new ArgumentError('#VALUE!');
  return upper === 'TRUE';
}
