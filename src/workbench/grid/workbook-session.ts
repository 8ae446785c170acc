// One open workbook: its unit in the spreadsheet, and all that the grid knows of it. Opening another one disposes of this.
import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { SheetProtection } from '../grid-port';
import type { Conventions } from './conventions';
import { SheetCells } from './sheet-cells';
import { SheetConditionalFormats } from './sheet-conditional-formats';
import { SheetLayout } from './sheet-layout';
import { SheetMerges } from './sheet-merges';
import { SheetOrder } from './sheet-order';
import { SheetTables } from './sheet-tables';
import { sheetIdOf, toWorkbookData } from './workbook-data';
import type { WorkbookContent } from './workbook-content';

export interface WorkbookSession {
  readonly unitId: string;
  readonly workbook: FWorkbook;
  readonly cells: SheetCells;
  readonly layout: SheetLayout;
  readonly merges: SheetMerges;
  readonly order: SheetOrder;
  readonly tables: SheetTables;
  readonly conditionalFormats: SheetConditionalFormats;
  /** By sheet. The spreadsheet's own protection would hold people back as well. */
  readonly protections: Map<string, SheetProtection>;
}

/** `unitId` must be new: the spreadsheet remembers the ids of workbooks it disposed of. */
export function openSession(
  api: FUniver,
  injector: Injector,
  content: WorkbookContent,
  { unitId, language }: { readonly unitId: string; readonly language: Conventions['language'] },
): WorkbookSession {
  const workbook = api.createWorkbook(toWorkbookData(content, unitId));
  // How numbers with a format are shown.
  workbook.setNumfmtLocal(language);
  const unit = workbook.getWorkbook();
  const cells: SheetCells = new SheetCells(injector, unit, (site) => tables.at(site)?.name);
  const tables = new SheetTables(injector, unitId, cells);
  const protections = new Map<string, SheetProtection>();
  content.sheets.forEach((sheet, index) => {
    const sheetId = sheetIdOf(unitId, index);
    for (const { name, ...area } of sheet.tables) tables.add({ sheetId, ...area }, name);
    if (sheet.protection !== undefined) protections.set(sheetId, { options: sheet.protection });
  });
  return {
    unitId,
    workbook,
    cells,
    layout: new SheetLayout(injector, unit, cells),
    merges: new SheetMerges(injector, unit),
    order: new SheetOrder(injector, unit, tables),
    tables,
    conditionalFormats: new SheetConditionalFormats(injector, unit),
    protections,
  };
}
