// FIELDVALUE inside the formula engine: the field of a data type, or of each in a range. Must never throw: an exception
// here stops the engine for good (seen with Univer 0.25.1).
import { BaseFunction, FunctionType, type BaseValueObject, type FunctionVariantType, type IFunctionInfo } from '@univerjs/engine-formula';
import { ArgumentError } from './argument-values';
import { fieldError, fieldOutcome, isRich } from './entity-fields';
import { liftedPosition, liftedRows, liftedShape, type LiftedPosition } from './lifted-arguments';
import { readCells } from './read-argument';
import { errorValue, matrixValue, outcomeValue, plainValue, singleOutcome } from './result-values';

const NAME = 'FIELDVALUE';

export const FIELDVALUE_DESCRIPTION: IFunctionInfo = {
  functionName: NAME,
  functionType: FunctionType.Lookup,
  description: 'Gives a field of a data type, as the dot does in B2.Name.',
  abstract: 'Gives a field of a data type, as the dot does in B2.Name.',
  functionParameter: [
    { name: 'value', detail: 'A cell or range with data types.', example: 'B2', require: 1, repeat: 0 },
    { name: 'field_name', detail: 'The name of the field.', example: '"Name"', require: 1, repeat: 0 },
  ],
};

export class FieldValueFunction extends BaseFunction {
  /** References instead of values, because some data types are lost on the engine's way from one to the other. */
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 2;

  constructor() {
    super(NAME);
  }

  override calculate(value: FunctionVariantType, fieldName: FunctionVariantType): BaseValueObject {
    const values = readCells(value);
    const names = readCells(fieldName);
    const shape = liftedShape([values, names]);
    const isSingle = shape.rows * shape.columns === 1;
    const results = liftedRows(shape, (position) => fieldValue(cellFor(values, position), cellFor(names, position), isSingle));
    return (isSingle ? results[0]?.[0] : undefined) ?? matrixValue(results);
  }
}

type Cell = ReturnType<typeof readCells>[number][number];

function cellFor(cells: readonly (readonly Cell[])[], result: LiftedPosition): Cell {
  const position = liftedPosition(cells, result);
  return position === undefined ? new ArgumentError('#N/A') : (cells[position.row]?.[position.column] ?? null);
}

function fieldValue(value: Cell, name: Cell, allowsMatrix: boolean): BaseValueObject {
  if (value instanceof ArgumentError) return errorValue(value.errorText);
  if (name instanceof ArgumentError) return errorValue(name.errorText);
  const fieldName = String(isRich(name) ? plainValue(name) : (name ?? ''));
  const outcome = (isRich(value) ? fieldOutcome(value, fieldName) : undefined) ?? fieldError(value, fieldName);
  return outcomeValue(allowsMatrix ? outcome : singleOutcome(outcome));
}
