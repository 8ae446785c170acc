// Whether a worksheet is protected, and what is allowed all the same. While it is, an add-in's writes fail with AccessDenied.

import { isRecord } from '../../plain-record';
import { ApiError, invalidArgument } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import { optionalText } from './arguments';
import { PROTECTION_OPTIONS, type ProtectionOption, type WorkbookContext } from './workbook-context';

const SELECTION_MODES = ['Normal', 'Unlocked', 'None'];

export class WorksheetProtection extends ModelObject {
  override readonly modelType = modelType<WorksheetProtection>('WorksheetProtection', {
    scalars: ['options', 'protected'],
    methods: ['protect', 'unprotect'],
    changing: ['protect', 'unprotect'],
  });
  readonly #context: WorkbookContext;
  readonly #sheetId: string;

  constructor(context: WorkbookContext, sheetId: string) {
    super();
    this.#context = context;
    this.#sheetId = sheetId;
  }

  get protected(): boolean { return this.#context.grid.protection(this.#sheetId) !== null; }

  /** null where the sheet is not protected. What was not given is not allowed. */
  get options(): Readonly<Record<string, boolean | string>> | null {
    const protection = this.#context.grid.protection(this.#sheetId);
    if (protection === null) return null;
    const nothing = Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, false]));
    return { ...nothing, selectionMode: 'Normal', ...protection.options };
  }

  protect(options?: unknown, password?: unknown): void {
    if (this.protected) throw new ApiError('AccessDenied', 'The worksheet is already protected.');
    const secret = optionalText(password, 'password');
    this.#context.grid.setProtection(this.#sheetId, { options: readOptions(options), ...(secret !== undefined && secret !== '' && { password: secret }) });
  }

  /** Without effect on a sheet that is not protected. A wrong password is an InvalidArgument, as Excel documents it for pauseProtection. */
  unprotect(password?: unknown): void {
    const expected = this.#context.grid.protection(this.#sheetId)?.password;
    const given = optionalText(password, 'password');
    if (expected !== undefined && given !== expected) throw invalidArgument('The password is not the one the worksheet was protected with.');
    this.#context.grid.setProtection(this.#sheetId, null);
  }
}

function readOptions(options: unknown): Record<string, boolean | string> {
  if (options === undefined || options === null) return {};
  if (!isRecord(options)) throw invalidArgument(`Expected the protection's options as an object, got ${JSON.stringify(options)}.`);
  return Object.fromEntries(Object.entries(options).map(([name, value]) => {
    const isSelectionMode = name === 'selectionMode' && SELECTION_MODES.includes(String(value));
    const isFlag = PROTECTION_OPTIONS.includes(name as ProtectionOption) && typeof value === 'boolean';
    if (!isSelectionMode && !isFlag) throw invalidArgument(`Expected options such as allowSort: true, got ${name}: ${JSON.stringify(value)}.`);
    return [name, value as boolean | string];
  }));
}
