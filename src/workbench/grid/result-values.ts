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
import { BUSY } from '../cell-errors';
import type { CellError, CellResult, CellScalar, RichValue } from '../grid-port';
import { largest } from '../largest';
import type { CallOutcome } from './call-table';
import { isRich } from './entity-fields';

const DETAIL = 'workbenchDetail';

/** Makes #BUSY! and #FIELD! errors of the engine, so that they propagate like one. Call once, before the engine starts. */
export function registerErrors(): void {
  for (const text of [BUSY, '#FIELD!']) ERROR_TYPE_SET.add(asErrorType(text));
}

export function errorValue(text: string): BaseValueObject {
  return withDetail(new ErrorValueObject(asErrorType(text)), null);
}

export function outcomeValue(outcome: CallOutcome): BaseValueObject {
  return isMatrix(outcome) ? matrixValue(outcome.map((row) => row.map(resultValue))) : resultValue(outcome);
}

/** Rows may be ragged (missing cells become #N/A, as in Excel); no cells at all is #CALC!. */
export function matrixValue(rows: readonly (readonly BaseValueObject[])[]): BaseValueObject {
  const columnCount = largest(rows.map((row) => row.length), 0);
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

/** Arrays of arrays do not exist: a matrix as one element of a spill is #CALC! unless it is a single value. */
export function singleOutcome(outcome: CallOutcome): CellResult {
  if (!isMatrix(outcome)) return outcome;
  const only = outcome.length === 1 && outcome[0]?.length === 1 ? outcome[0][0] : undefined;
  return only ?? { error: '#CALC!' };
}

/** The data type that a value the engine passes on came from. */
export function dataTypeOf(value: BaseValueObject): RichValue | undefined {
  const detail: unknown = value.getCustomData()?.[DETAIL];
  return isDetail(detail) && isRich(detail) ? detail : undefined;
}

/** The data type or error message a cell's value came with, as long as the cell still shows that value. */
export function detailOf(cell: Nullable<ICellData>): CellError | RichValue | undefined {
  const detail: unknown = cell?.custom?.[DETAIL];
  if (!isDetail(detail)) return undefined;
  // Custom data outlives a value that another formula writes into the cell: only a match is still about this value.
  const shown = isRich(detail) ? plainValue(detail) : detail.error;
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
  if (result === null || typeof result !== 'object') return scalarValue(result);
  if (!isRich(result)) return withDetail(new ErrorValueObject(asErrorType(result.error)), result);
  return withDetail(scalarValue(plainValue(result)), result);
}

/** The create functions share cached objects, which must not carry one cell's detail: hence `new`. */
function scalarValue(value: CellScalar): BaseValueObject {
  switch (typeof value) {
    case 'string':
      return withDetail(isErrorText(value) ? new ErrorValueObject(asErrorType(value)) : new StringValueObject(value), null);
    case 'boolean':
      return withDetail(new BooleanValueObject(value), null);
    default:
      return numberValue(value ?? 0);
  }
}

function numberValue(value: number): BaseValueObject {
  return Number.isFinite(value) ? withDetail(new NumberValueObject(value), null) : errorValue('#NUM!');
}

/** Always sets custom data, so that a plain result removes the detail of the one before. */
function withDetail<T extends BaseValueObject>(value: T, detail: CellError | RichValue | null): T {
  return value.withCustomData({ [DETAIL]: detail });
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
