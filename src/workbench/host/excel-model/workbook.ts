// Excel's Workbook: the root of the object model an add-in works with.

import type { Area } from '../../grid-port';
import { ApiError } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import { Application } from './application';
import { textArgument } from './arguments';
import { CustomXmlPartCollection, type ReadRootNamespace } from './custom-xml-part';
import { NamedItemCollection } from './named-item';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { SettingCollection } from './setting';
import { TableCollection } from './table';
import type { WorkbookContext } from './workbook-context';
import { readEventReference } from './workbook-events';
import { WorksheetCollection } from './worksheet';

export class Workbook extends ModelObject {
  override readonly modelType = modelType<Workbook>('Workbook', {
    scalars: ['autoSave', 'isDirty', 'name', 'readOnly'],
    navigation: ['application', 'customXmlParts', 'names', 'settings', 'tables', 'worksheets'],
    methods: [
      'getActiveCell', 'getSelectedRange', 'getSelectedRanges',
      '_GetRangeForEventByReferenceId', '_GetRangeOrNullObjectForEventByReferenceId',
    ],
  });
  readonly autoSave = false;
  readonly isDirty = true;
  readonly name: string;
  readonly application: Application;
  readonly customXmlParts: CustomXmlPartCollection;
  readonly names = new NamedItemCollection();
  readonly settings = new SettingCollection();
  readonly tables: TableCollection;
  readonly worksheets: WorksheetCollection;
  readonly #context: WorkbookContext;

  constructor(context: WorkbookContext, name: string, readRootNamespace: ReadRootNamespace) {
    super();
    this.#context = context;
    this.name = name;
    this.application = new Application(context);
    this.customXmlParts = new CustomXmlPartCollection(readRootNamespace);
    this.tables = new TableCollection(context);
    this.worksheets = new WorksheetCollection(context);
  }

  get readOnly(): boolean { return this.#context.isReadOnly; }

  /** Throws InvalidSelection where several areas are selected, as in Excel. */
  getSelectedRange(): Range {
    const [area, ...others] = this.#selection();
    if (area === undefined || others.length > 0) {
      throw new ApiError('InvalidSelection', 'The current selection is invalid for this operation: select one range, or use getSelectedRanges.');
    }
    return new Range(this.#context, area);
  }

  getSelectedRanges(): RangeAreas {
    const areas = this.#selection();
    const [first] = areas;
    if (first === undefined) throw new ApiError('InvalidSelection', 'The current selection is invalid for this operation: no cells are selected.');
    return new RangeAreas(this.#context, first.sheetId, areas);
  }

  getActiveCell(): Range {
    return this.getSelectedRanges().areas.getItemAt(0).getCell(0, 0);
  }

  /** What an event's getRange asks for, by the reference the event carried. */
  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const { sheetId, cells } = readEventReference(textArgument(reference, 'reference'));
    return this.worksheets.getItem(sheetId).getRange(cells);
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): Range | null {
    const { sheetId, cells } = readEventReference(textArgument(reference, 'reference'));
    return this.worksheets.getItemOrNullObject(sheetId)?.getRange(cells) ?? null;
  }

  #selection(): readonly Area[] {
    if (this.#context.isFocusElsewhere) {
      throw new ApiError('InvalidSelection', 'The current selection is invalid for this operation: another workbook has the focus.');
    }
    return this.#context.grid.selection();
  }
}
