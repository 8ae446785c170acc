// Lets data types go where formulas pass their cells on (=B2, IF, XLOOKUP), as Excel does; the engine would pass on
// plain values only. Errors stay what they are: their messages are about the cell they came from.
import type { ICellData } from '@univerjs/core';
import { BaseReferenceObject, type BaseValueObject } from '@univerjs/engine-formula';
import { isRich } from './entity-fields';
import { detailOf, outcomeValue } from './result-values';

interface CellReader {
  getCellValueObject: (this: BaseReferenceObject, cell: ICellData) => BaseValueObject;
}

/** Replaces the engine's way of reading a cell. Call once, before the engine starts. */
export function passDataTypesOn(): void {
  const references: CellReader = BaseReferenceObject.prototype;
  const readCell = references.getCellValueObject;
  references.getCellValueObject = function readDataType(cell) {
    const detail = detailOf(cell);
    return isRich(detail) ? outcomeValue(detail) : readCell.call(this, cell);
  };
}
