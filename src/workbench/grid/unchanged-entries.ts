// Notices when a cell was edited and confirmed with the content it had. The spreadsheet changes nothing then, and
// tells nobody (read in Univer 0.25.1, EditingRenderController._submitEdit); Excel calculates the cell again.
import type { FUniver } from '@univerjs/core/facade';
import { SetRangeValuesMutation } from '@univerjs/sheets';

export function watchUnchangedEntries(api: FUniver, unchanged: (sheetId: string, row: number, column: number) => void): void {
  let isEditing = false;
  let isChanged = false;
  api.addEvent(api.Event.SheetEditStarted, () => {
    isEditing = true;
    isChanged = false;
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, options }) => {
    if (id === SetRangeValuesMutation.id && options?.['fromFormula'] !== true) isChanged = true;
  });
  api.addEvent(api.Event.SheetEditEnded, ({ worksheet, row, column, isConfirm }) => {
    // Told again when an editor that is closed is closed once more.
    if (isEditing && isConfirm && !isChanged) unchanged(worksheet.getSheetId(), row, column);
    isEditing = false;
  });
}
