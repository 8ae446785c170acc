// From the engine's argument objects to what a custom function receives: plain values, converted to the declared
// type as Excel converts them, with the address each argument was read from.
import type { Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { formatAddress } from '../address';
import type { CellScalar, FunctionParameter } from '../grid-port';

/** One argument as the engine gave it: always a rectangle, a single value is 1×1. */
export interface ReadArgument {
  readonly values: readonly (readonly CellScalar[])[];
  /** Where it was read from, when it was a reference. */
  readonly reference: { readonly sheetId: string; readonly row: number; readonly column: number } | null;
}

/** Thrown when an argument is an error: the formula's result is that error, and nothing is called. */
export class ArgumentError extends Error {
  readonly errorText: string;
  override readonly name = 'ArgumentError';

  constructor(errorText: string) {
    super(`An argument is ${errorText}.`);
    this.errorText = errorText;
  }
}

/** Throws ArgumentError at the first error among the values. */
export function readArgument(variant: FunctionVariantType): ReadArgument {
  if (isReference(variant)) {
    const array = variant.toArrayValueObject();
    if (array.isError()) throw new ArgumentError(String(array.getValue()));
    const { startRow, startColumn } = variant.getRangePosition();
    return {
      values: readRows(array),
      reference: { sheetId: variant.getSheetId(), row: startRow, column: startColumn },
    };
  }
  return { values: variant.isArray() ? readRows(variant) : [[readScalar(variant)]], reference: null };
}

/** The address of a whole argument, or of one of its cells; null where it was not a reference. */
export function argumentAddress(
  argument: ReadArgument,
  sheetName: (sheetId: string) => string,
  cell?: { readonly row: number; readonly column: number },
): string | null {
  const { reference, values } = argument;
  if (reference === null) return null;
  const size = cell === undefined ? { rows: values.length, columns: values[0]?.length ?? 1 } : { rows: 1, columns: 1 };
  return formatAddress(sheetName(reference.sheetId), {
    row: reference.row + (cell?.row ?? 0),
    column: reference.column + (cell?.column ?? 0),
    ...size,
  });
}

/** Converts to the declared type; throws ArgumentError("#VALUE!") where Excel refuses. Blank cells stay null. */
export function convertScalar(value: CellScalar, type: FunctionParameter['type']): CellScalar {
  if (value === null || type === 'any') return value;
  switch (type) {
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'number':
      return convertToNumber(value);
    case 'boolean':
      return convertToBoolean(value);
  }
}

function convertToNumber(value: string | number | boolean): number {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new ArgumentError('#VALUE!');
  return number;
}

function convertToBoolean(value: string | number | boolean): boolean {
  if (typeof value !== 'string') return Boolean(value);
  const upper = value.trim().toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') throw new ArgumentError('#VALUE!');
  return upper === 'TRUE';
}

function isReference(variant: FunctionVariantType): variant is BaseReferenceObject {
  return variant.isReferenceObject();
}

function readRows(array: BaseValueObject): CellScalar[][] {
  return array.getArrayValue().map((row) => row.map((value) => readScalar(value)));
}

function readScalar(value: Nullable<BaseValueObject>): CellScalar {
  // The engine hands a blank cell over as nothing or as its null object, whose value reads as 0.
  if (!value || value.isNull()) return null;
  if (value.isError()) throw new ArgumentError(String(value.getValue()));
  return value.getValue();
}
