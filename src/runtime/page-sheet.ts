// The workbook of this page, for the pane alone: formulas, which every workbook loads, have no use for it.
import { SheetDesk } from './sheet-desk';
import type { SheetRuntime } from './runtime';

export const sheet: SheetRuntime = new SheetDesk(async () => (await import('../workbook/pane-workbook')).createPaneWorkbook());
