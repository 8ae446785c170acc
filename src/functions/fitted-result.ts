// One result on its way to the host, which takes 5 MB in one message (Office documentation, resource limits of Excel on the
// web). A range of thousands of cards would be refused as a whole. Takes a result, gives it as it fits.
import { invalidInput } from '../customs/errors';
import type { Entity, FormattedNumber } from './data-types';

// Quotation marks get a backslash on the way, so this can be 4 MB there.
const MOST_OF_ONE_RESULT = 3_000_000;
const ROUNDED_TO = 100;

/**
 * One that is too large for any message comes without number formats, and where that does not suffice with codes instead of
 * cards. Throws ClassificationError where the texts alone are too large.
 */
export function fitted<T>(matrix: T[][]): T[][] {
  let characters = charactersOf(matrix);
  let fitting = matrix;
  for (const isMadePlain of [isFormattedNumber, isDataType]) {
    if (characters <= MOST_OF_ONE_RESULT) return fitting;
    fitting = withPlain(matrix, isMadePlain);
    characters = charactersOf(fitting);
  }
  if (characters > MOST_OF_ONE_RESULT) throw tooLarge(matrix.length, characters);
  return fitting;
}

function tooLarge(rows: number, characters: number): Error {
  const most = Math.floor((rows * MOST_OF_ONE_RESULT) / characters / ROUNDED_TO) * ROUNDED_TO;
  return invalidInput(
    `The results of these ${rows.toLocaleString('en')} rows are ${(characters / 1_000_000).toFixed(1)} MB of text, and Excel takes 5 MB at once. ` +
      `Give this formula ${most.toLocaleString('en')} rows at the most, and the others to formulas of their own. Everything found is kept, and costs nothing again.`,
  );
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
