// ANCHORARRAY inside the formula engine: the cells that the formula of a cell has spilled into, as a reference. Must never
// throw: an exception here stops the engine for good (seen with Univer 0.25.1).
import { BaseFunction, RangeReferenceObject, type BaseReferenceObject, type BaseValueObject, type FunctionVariantType } from '@univerjs/engine-formula';
import type { IRange } from '@univerjs/core';
import { errorValue } from './result-values';

export class AnchorArrayFunction extends BaseFunction {
  /** The reference, not what is in its cell. */
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  constructor() {
    super('ANCHORARRAY');
  }

  /** What the cell shows where that is an error; #REF! where nothing is spilled from it, as in Excel. */
  override calculate(anchor: FunctionVariantType): FunctionVariantType {
    if (!anchor.isReferenceObject()) return anchor.isError() ? anchor : errorValue('#REF!');
    const reference = anchor as BaseReferenceObject;
    const value = cellValue(reference);
    const isBlocked = value?.isError() === true && value.getValue() === '#SPILL!';
    const range = isBlocked ? undefined : spilledRange(reference);
    if (range !== undefined) return referenceTo(range, reference);
    return value?.isError() === true ? value : errorValue('#REF!');
  }
}

/** Of this calculation where the cell is part of it, or else of the ones before. */
function spilledRange(reference: BaseReferenceObject): IRange | undefined {
  const { startRow, startColumn } = reference.getRangePosition();
  const isComputed = reference.getCurrentRuntimeSheetData()?.getValue(startRow, startColumn) !== undefined;
  const ranges = isComputed ? reference.getCurrentRuntimeActiveArrayFormulaRange() : reference.getCurrentActiveArrayFormulaRange();
  return ranges?.[startRow]?.[startColumn];
}

function referenceTo(range: IRange, anchor: BaseReferenceObject): BaseReferenceObject {
  const spilled = new RangeReferenceObject(range);
  // Not as forced ones: the engine replaces the id of those by what a sheet's name stands for, and here is no name.
  spilled.setDefaultSheetId(anchor.getSheetId());
  spilled.setDefaultUnitId(anchor.getUnitId());
  spilled.setUnitStylesData(anchor.getUnitStylesData());
  return spilled;
}

function cellValue(reference: BaseReferenceObject): BaseValueObject | null {
  return reference.toArrayValueObject().getArrayValue()[0]?.[0] ?? null;
}
