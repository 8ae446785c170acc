// Cell edit mode, entered and left as a person does: the cell's editor is open with a text that is not entered yet.
import type { Injector } from '@univerjs/core';
import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import type { FWorkbook } from '@univerjs/sheets/facade';

/** In the selected cell. */
export function beginEdit(injector: Injector, workbook: FWorkbook, text: string): void {
  workbook.startEditing();
  const editor = injector.get(IEditorService).getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  if (!workbook.isCellEditing() || !editor) throw new Error('The cell cannot be edited: the spreadsheet has opened no editor.');
  editor.replaceText(text);
}

/** Enters what the editor holds, or gives it up. */
export async function endEdit(workbook: FWorkbook, isConfirmed: boolean): Promise<void> {
  await workbook.endEditingAsync(isConfirmed);
}
