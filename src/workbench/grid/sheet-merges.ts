// The merged cells of the open workbook. The first cell of a merge holds its content; the others hold nothing.
import { ICommandService, type Injector, type Workbook } from '@univerjs/core';
import { AddWorksheetMergeCommand, RemoveWorksheetMergeCommand } from '@univerjs/sheets';
import { intersection } from '../address';
import type { Area } from '../grid-port';
import { areaOfRange, rangeOf } from './cell-ranges';
import { requireSheet } from './sheet-cells';

export class SheetMerges {
  readonly #workbook: Workbook;
  readonly #commands: ICommandService;

  constructor(injector: Injector, workbook: Workbook) {
    this.#workbook = workbook;
    this.#commands = injector.get(ICommandService);
  }

  /** Those that have a cell in the area, whole, from the top. */
  within(area: Area): Area[] {
    return requireSheet(this.#workbook, area.sheetId)
      .getMergeData()
      .map((range) => areaOfRange(area.sheetId, range))
      .filter((merged) => intersection(merged, area) !== undefined)
      .toSorted((a, b) => a.row - b.row || a.column - b.column);
  }

  /** Without asking whether contents may go, as the spreadsheet's own button does. */
  merge(area: Area): void {
    const ranges = [rangeOf(area, requireSheet(this.#workbook, area.sheetId))];
    // Does its work before it returns its promise (read in Univer 0.25.1).
    void this.#commands.executeCommand(AddWorksheetMergeCommand.id, { ...this.#target(area), selections: ranges, defaultMerge: true });
  }

  unmerge(area: Area): void {
    if (this.within(area).length === 0) return;
    const ranges = [rangeOf(area, requireSheet(this.#workbook, area.sheetId))];
    this.#commands.syncExecuteCommand(RemoveWorksheetMergeCommand.id, { ...this.#target(area), ranges });
  }

  #target({ sheetId }: Area): { unitId: string; subUnitId: string } {
    return { unitId: this.#workbook.getUnitId(), subUnitId: sheetId };
  }
}
