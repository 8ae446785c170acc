// The workbook as the pane sees it: where the user is, and where the user wants to go. Must never write into a cell that holds
// something.
import { TEXT_FORMAT, WorkbookRefusal } from '../run/ports';
import { parseAddress, type CellOfSheet } from './cell-address';
import { runInExcel } from './excel-run';

export interface SheetWatcher {
  readonly onSelected: () => void;
  /** Cells have been edited, by whomever. */
  readonly onChanged: () => void;
}

/** Rejects with WorkbookRefusal. */
export interface PaneWorkbook {
  /** Selects the cell, in whatever sheet it is. @param cell By its sheet, or by its address as Excel gives it to functions. */
  goTo(cell: CellOfSheet | string): Promise<void>;
  /** Writes the text into the selected cell, as text. @returns its address: "Sheet1!B2". */
  put(text: string): Promise<string>;
  /** Resolves to how to stop that. */
  watch(watcher: SheetWatcher): Promise<() => void>;
}

export function createPaneWorkbook(): PaneWorkbook {
  return { goTo, put, watch };
}

async function goTo(place: CellOfSheet | string): Promise<void> {
  const { sheet, cell } = (typeof place === 'string' ? parseAddress(place) : place) ?? { sheet: '', cell: '' };
  await atOnce(sheet, async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookRefusal('gone', `The sheet "${sheet}" is not there any more.`);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
  });
}

async function put(text: string): Promise<string> {
  return atOnce(undefined, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address,formulas');
    await context.sync();
    const { address } = cell;
    const [[held] = []] = cell.formulas as readonly (readonly unknown[])[];
    if (held !== '') throw new WorkbookRefusal('selection', `${parseAddress(address)?.cell ?? address} is not empty. Select an empty cell, then try again.`);
    // Before the value: as text it keeps its zeros.
    cell.numberFormat = [[TEXT_FORMAT]];
    cell.values = [[text]];
    await context.sync();
    return address;
  });
}

async function watch({ onSelected, onChanged }: SheetWatcher): Promise<() => void> {
  if (typeof Excel === 'undefined') return () => undefined;
  const { document } = Office.context;
  document.addHandlerAsync(Office.EventType.DocumentSelectionChanged, onSelected);
  const changes = await Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      onChanged();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return () => {
    document.removeHandlerAsync(Office.EventType.DocumentSelectionChanged, { handler: onSelected });
    void Excel.run(changes.context, async (context) => {
      changes.remove();
      await context.sync();
    });
  };
}

/** A click is done now or not at all: nothing goes on by itself after it. */
async function atOnce<T>(sheet: string | undefined, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runInExcel(sheet === undefined ? undefined : { name: sheet }, work);
  } catch (error) {
    if (error instanceof WorkbookRefusal && error.reason === 'busy') throw new WorkbookRefusal('busy', 'A cell is being edited. Press Enter or Esc in it, then try again.', error);
    throw error;
  }
}
