// Reads the engine's argument objects: plain values, data types and errors, with the address each was read from.
import type { Nullable } from '@univerjs/core';
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import { formatAddress } from '../address';
import type { CellScalar, RichValue } from '../grid-port';
import { ArgumentError } from './argument-values';
import { isRich } from './entity-fields';
import { dataTypeOf, detailOf } from './result-values';

export type ArgumentValue = CellScalar | RichValue;

/** One argument as the engine gave it: always a rectangle, a single value is 1×1. */
export interface ReadArgument {
  readonly values: readonly (readonly (ArgumentValue | ArgumentError)[])[];
  /** Where it was read from, when it was a reference. */
  readonly reference: { readonly sheetId: string; readonly row: number; readonly column: number } | null;
}

export function readArgument(variant: FunctionVariantType): ReadArgument {
  const values = readCells(variant);
  if (!isReference(variant)) return { values, reference: null };
  const { startRow, startColumn } = variant.getRangePosition();
  return { values, reference: { sheetId: variant.getSheetId(), row: startRow, column: startColumn } };
}

/** The rectangle of an argument, with the errors that are in it. */
export function readCells(variant: FunctionVariantType): (ArgumentValue | ArgumentError)[][] {
  if (isReference(variant)) return readReference(variant);
  return variant.isArray() ? readRows(variant) : [[readCell(variant)]];
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

function isReference(variant: FunctionVariantType): variant is BaseReferenceObject {
  return variant.isReferenceObject();
}

function readReference(reference: BaseReferenceObject): (ArgumentValue | ArgumentError)[][] {
  const array = reference.toArrayValueObject();
  if (array.isError()) return [[readCell(array)]];
  const rows = readRows(array);
  // The engine makes the first number of a reference anew where its cell has a number format, and forgets what it
  // came from (read in Univer 0.25.1).
  if (rows[0] !== undefined && typeof rows[0][0] === 'number') {
    const { startRow, startColumn } = reference.getRangePosition();
    const detail = detailOf(reference.getCellData(startRow, startColumn));
    if (isRich(detail)) rows[0][0] = detail;
  }
  return rows;
}

function readRows(array: BaseValueObject): (ArgumentValue | ArgumentError)[][] {
  return array.getArrayValue().map((row) => row.map(readCell));
}

function readCell(value: Nullable<BaseValueObject>): ArgumentValue | ArgumentError {
  // The engine hands a blank cell over as nothing or as its null object, whose value reads as 0.
  if (!value || value.isNull()) return null;
  if (value.isError()) return new ArgumentError(String(value.getValue()));
  return dataTypeOf(value) ?? value.getValue();
}
