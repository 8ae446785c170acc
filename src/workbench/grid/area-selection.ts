// Selects several areas at once, as a person does with the Ctrl key. The last one has the active cell.
import { ICommandService, type Injector, type Workbook } from '@univerjs/core';
import { getPrimaryForRange, SetSelectionsOperation } from '@univerjs/sheets';
import type { Area } from '../grid-port';
import { rangeOf } from './cell-ranges';
import { requireSheet } from './sheet-cells';

/** At least one, all on one sheet, which must be the one that is shown. */
export function selectAreas(injector: Injector, workbook: Workbook, areas: readonly Area[]): void {
  const sheetId = areas[0]?.sheetId ?? '';
  const sheet = requireSheet(workbook, sheetId);
  const selections = areas.map((area, index) => {
    const range = rangeOf(area, sheet);
    return { range, primary: index === areas.length - 1 ? getPrimaryForRange(range, sheet) : null, style: null };
  });
  injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, { unitId: workbook.getUnitId(), subUnitId: sheetId, selections });
}
