// From what a custom function answered to the engine's value objects. Data types and error messages ride along as
// custom data of the cell, so that they arrive where the value does, spilled cells included.
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from '@univerjs/engine-formula';
import type { ICellData, Nullable } from '@univerjs/core';
import type { CellError, CellResult, CellScalar, RichValue } from '../grid-port';
import type { CallOutcome } from './call-table';

export const BUSY = '#BUSY!';

const DETAIL = 'workbenchDetail';

/** Makes #BUSY! an error of the engine, so that it propagates like one. Call once, before the engine starts. */
export function registerBusyError(): void {
  ERROR_TYPE_SET.add(asErrorType(BUSY));
}

export function errorValue(text: string): BaseValueObject {
  return withDetail(new ErrorValueObject(asErrorType(text)), null);
}

export function outcomeValue(outcome: CallOutcome): BaseValueObject {
  return isMatrix(outcome) ? matrixValue(outcome.map((row) => row.map(resultValue))) : resultValue(outcome);
}

/** Rows may be ragged (missing cells become #N/A, as in Excel); no cells at all is #CALC!. */
export function matrixValue(rows: readonly (readonly BaseValueObject[])[]): BaseValueObject {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return errorValue('#CALC!');
  const calculateValueList = rows.map((row) =>
    Array.from({ length: columnCount }, (_, column) => row[column] ?? errorValue('#N/A')),
  );
  return ArrayValueObject.create({
    calculateValueList,
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

export function isMatrix(outcome: CallOutcome): outcome is readonly (readonly CellResult[])[] {
  return Array.isArray(outcome);
}

/** The data type or error message a cell's value came with, as long as the cell still shows that value. */
export function detailOf(cell: Nullable<ICellData>): CellError | RichValue | undefined {
  const detail: unknown = cell?.custom?.[DETAIL];
  if (!isDetail(detail)) return undefined;
  // Custom data outlives a value that another formula writes into the cell: only a match is still about this value.
  const shown = 'error' in detail && typeof detail.error === 'string' ? detail.error : plainValue(detail as RichValue);
  const value = cell?.v ?? null;
  return shown === value || (typeof shown === 'boolean' && Number(shown) === value) ? detail : undefined;
}

/** What a data type puts into its cell: its basic value, or its text where that is an error (entities, images). */
export function plainValue(rich: RichValue): CellScalar {
  const { basicValue, text } = rich;
  const isUsable = basicValue !== undefined && basicValue !== null && !isErrorText(basicValue);
  if (isUsable) return basicValue;
  const alternative = rich['altText'];
  return text ?? (typeof alternative === 'string' ? alternative : (basicValue ?? ''));
}

function resultValue(result: CellResult): BaseValueObject {
  if (result === null || typeof result !== 'object') return scalarValue(result, undefined);
  if (isCellError(result)) return withDetail(new ErrorValueObject(asErrorType(result.error)), result);
  return withDetail(scalarValue(plainValue(result), result.numberFormat), result);
}

/** The create functions share cached objects, which must not carry one cell's detail: hence `new`. */
function scalarValue(value: CellScalar, pattern: string | undefined): BaseValueObject {
  switch (typeof value) {
    case 'string':
      return withDetail(isErrorText(value) ? new ErrorValueObject(asErrorType(value)) : new StringValueObject(value), null);
    case 'boolean':
      return withDetail(new BooleanValueObject(value), null);
    default:
      return numberValue(value ?? 0, pattern);
  }
}

function numberValue(value: number, pattern: string | undefined): BaseValueObject {
  if (!Number.isFinite(value)) return errorValue('#NUM!');
  const number = new NumberValueObject(value);
  if (pattern !== undefined) number.setPattern(pattern);
  return withDetail(number, null);
}

/** Always sets custom data, so that a plain result removes the detail of the one before. */
function withDetail<T extends BaseValueObject>(value: T, detail: CellError | RichValue | null): T {
  return value.withCustomData({ [DETAIL]: detail });
}

function isCellError(result: CellError | RichValue): result is CellError {
  return 'error' in result && !('type' in result);
}

function isDetail(detail: unknown): detail is CellError | RichValue {
  return typeof detail === 'object' && detail !== null;
}

function isErrorText(value: CellScalar): boolean {
  return typeof value === 'string' && ERROR_TYPE_SET.has(asErrorType(value));
}

/** The engine's error type is an enum of these very texts. */
function asErrorType(text: string): ErrorType {
  return text as ErrorType;
}
