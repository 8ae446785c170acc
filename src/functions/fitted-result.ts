// One result on its way to the host, which takes 5 MB in one message (Office documentation, resource limits of Excel on the
// web). A range of thousands of cards would be refused as a whole. Takes a result, gives it as it fits.
import type { Entity, FormattedNumber } from './data-types';

// Quotation marks are doubled by a backslash on the way, so this can be 4 MB there.
const MOST_OF_ONE_RESULT = 3_000_000;

/** One that is too large for any message comes without number formats, and where that does not suffice with codes instead of cards. */
export function fitted<T>(matrix: T[][]): T[][] {
  // Text, numbers and errors are small.
  if (!matrix.some((row) => row.some(isDataType))) return matrix;
  let fitting = matrix;
  for (const isMadePlain of [isFormattedNumber, isDataType]) {
    if (charactersOf(fitting) > MOST_OF_ONE_RESULT) fitting = withPlain(matrix, isMadePlain);
  }
  return fitting;
}

function charactersOf(matrix: readonly (readonly unknown[])[]): number {
  return JSON.stringify(matrix).length;
}

function withPlain<T>(matrix: readonly (readonly T[])[], isMadePlain: (value: unknown) => boolean): T[][] {
  return matrix.map((row) => row.map((value) => (isMadePlain(value) ? (plainOf(value as FormattedNumber | Entity) as T) : value)));
}

function plainOf(value: FormattedNumber | Entity): number | string {
  return value.type === 'Entity' ? value.text : value.basicValue;
}

function isFormattedNumber(value: unknown): boolean {
  return isDataType(value) && (value as { readonly type: unknown }).type === 'FormattedNumber';
}

/** Errors have no type. */
function isDataType(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}
