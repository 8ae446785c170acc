// One piece of work in Excel, whose refusals are told in a sentence.
import { WorkbookRefusal, type SheetRef } from '../run/ports';

/** Without delayForCellEdit: whoever asks says that it waits for the cell, rather than seem to stand still. Rejects with WorkbookRefusal. */
export async function runInExcel<T>(sheet: Pick<SheetRef, 'name'> | undefined, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (typeof Excel === 'undefined') throw new WorkbookRefusal('other', 'This works inside Excel. Open a workbook and choose IMPORT8 on the Home tab.');
  try {
    // One undo step for all that a block writes, where the client can (ExcelApi 1.20).
    return await (Office.context.requirements.isSetSupported('ExcelApi', '1.20') ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work));
  } catch (error) {
    throw refusalOf(error, sheet);
  }
}

function refusalOf(error: unknown, sheet: Pick<SheetRef, 'name'> | undefined): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const name = sheet === undefined ? 'The sheet' : `The sheet "${sheet.name}"`;
  switch (error.code) {
    case 'InvalidOperationInCellEditMode':
      return new WorkbookRefusal('busy', 'A cell is being edited. Press Enter or Esc in it, and this goes on.', error);
    case 'AccessDenied':
      return new WorkbookRefusal('protected', `${name} is protected. Take the protection off on the Review tab, and this goes on; what was paid for is kept.`, error);
    case 'ItemNotFound':
      return new WorkbookRefusal('gone', `${name} is not there any more. What was paid for is kept on this computer: run the same products in another sheet, and they cost nothing.`, error);
    case 'InvalidSelection':
      return new WorkbookRefusal('selection', 'Excel does not tell what is selected: cells of another workbook, or a picture or chart. Click into the list, then look at the selection again.', error);
    default:
      return new WorkbookRefusal('other', `Excel refused: ${error.message}`, error);
  }
}
