// Whether a worksheet is protected. While it is, an add-in's writes fail with AccessDenied.

import { ApiError } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import type { WorkbookContext } from './workbook-context';

export class WorksheetProtection extends ModelObject {
  override readonly modelType = modelType<WorksheetProtection>('WorksheetProtection', { scalars: ['protected'], methods: ['protect', 'unprotect'] });
  readonly #context: WorkbookContext;
  readonly #sheetId: string;

  constructor(context: WorkbookContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get protected(): boolean { return this.#context.protectedSheets.has(this.#sheetId); }

  protect(): void {
    if (this.protected) throw new ApiError('AccessDenied', 'The worksheet is already protected.');
    this.#context.protectedSheets.add(this.#sheetId);
  }

  unprotect(): void {
    this.#context.protectedSheets.delete(this.#sheetId);
  }
}
