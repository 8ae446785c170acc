// One open workbook: its unit in the spreadsheet, its cells, rows and columns, and its tables. Opening another one disposes of this.
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { SheetCells } from './sheet-cells';
import { SheetLayout } from './sheet-layout';
import { SheetTables } from './sheet-tables';
import { toWorkbookData } from './workbook-data';
import type { WorkbookContent } from './workbook-content';

export interface WorkbookSession {
  readonly unitId: string;
  readonly workbook: FWorkbook;
  readonly cells: SheetCells;
  readonly layout: SheetLayout;
  readonly tables: SheetTables;
}

/** `unitId` must be new: the spreadsheet remembers the ids of workbooks it disposed of. */
export function openSession(api: FUniver, injector: Injector, content: WorkbookContent, unitId: string): WorkbookSession {
  const workbook = api.createWorkbook(toWorkbookData(content, unitId));
  const tables = new SheetTables(injector, unitId);
  content.sheets.forEach((sheet, index) => {
    for (const { name, ...area } of sheet.tables) tables.add({ sheetId: `${unitId}-${index + 1}`, ...area }, name);
  });
  const cells = new SheetCells(injector, workbook.getWorkbook());
  return { unitId, workbook, cells, layout: new SheetLayout(injector, workbook.getWorkbook(), cells), tables };
}
