// Excel's Worksheet and the workbook's collection of them.

import type { Grid, SheetInfo } from '../../grid-port';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { SHEET_COLUMNS, SHEET_ROWS, type Address } from '../../address';
import { addressArgument, integerArgument, optionalText, textArgument } from './arguments';
import { NamedItemCollection } from './named-item';
import type { Range} from './range';
import { rangeAt } from './range';
import { RangeAreas } from './range-areas';
import { TableCollection } from './table';
import { usedRectangle } from './used-rectangle';
import { EVENT_TYPE, WORKBOOK_TARGET, type WorkbookContext } from './workbook-context';
import { WorksheetProtection } from './worksheet-protection';

export class Worksheet extends ModelObject {
  override readonly modelType = modelType<Worksheet>('Worksheet', {
    scalars: ['enableCalculation', 'id', 'name', 'position', 'visibility'],
    writable: ['name'],
    navigation: ['names', 'protection', 'tables'],
    changing: ['delete'],
    methods: [
      'activate', 'calculate', 'delete', 'getCell', 'getRange', 'getRangeByIndexes', 'getRanges', 'getUsedRange', 'getUsedRangeOrNullObject',
      '_RegisterActivatedEvent', '_UnregisterActivatedEvent', '_RegisterCalculatedEvent', '_UnregisterCalculatedEvent',
      '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', '_RegisterDeactivatedEvent', '_UnregisterDeactivatedEvent',
      '_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent',
    ],
    identity: 'Id',
  });
  readonly id: string;
  readonly enableCalculation = true;
  readonly visibility = 'Visible';
  readonly #context: WorkbookContext;

  constructor(context: WorkbookContext, sheetId: string) {
    super();
    this.#context = context;
    this.id = sheetId;
  }

  get name(): string { return this.#context.sheet(this.id).name; }
  set name(name: unknown) {
    const text = textArgument(name, 'name');
    refuseIfTaken(this.#context.grid, text, this.id);
    this.#context.grid.renameSheet(this.id, text);
  }

  get position(): number { return this.#context.grid.sheets().findIndex(({ id }) => id === this.id); }
  get tables(): TableCollection { return new TableCollection(this.#context, this.id); }
  get names(): NamedItemCollection { return new NamedItemCollection(); }
  get protection(): WorksheetProtection { return new WorksheetProtection(this.#context, this.id); }

  /** The whole sheet where no address is given. */
  getRange(address?: unknown): Range {
    const isWhole = address === undefined || address === null;
    return this.rangeOf(isWhole ? { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS } : addressArgument(address, 'address'));
  }

  /** Throws InvalidArgument where the address names another sheet. */
  rangeOf(address: Address): Range {
    if (address.sheet !== undefined && address.sheet.toLowerCase() !== this.name.toLowerCase()) {
      throw invalidArgument(`"${address.sheet}" is not this worksheet ("${this.name}").`);
    }
    return rangeAt(this.#context, this.id, address);
  }

  getRanges(addresses?: unknown): RangeAreas {
    const text = optionalText(addresses, 'address');
    const ranges = text === undefined ? [this.getRange()] : text.split(/[,;]/).map((address) => this.rangeOf(addressArgument(address.trim(), 'address')));
    return new RangeAreas(this.#context, this.id, ranges.map(({ area }) => area));
  }

  getCell(row: unknown, column: unknown): Range {
    return rangeAt(this.#context, this.id, { row: integerArgument(row, 'row'), column: integerArgument(column, 'column'), rows: 1, columns: 1 });
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return rangeAt(this.#context, this.id, {
      row: integerArgument(row, 'startRow'), column: integerArgument(column, 'startColumn'),
      rows: integerArgument(rows, 'rowCount'), columns: integerArgument(columns, 'columnCount'),
    });
  }

  /** The top left cell where the sheet is empty. */
  getUsedRange(): Range {
    return this.getUsedRangeOrNullObject() ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(): Range | null {
    const used = usedRectangle(this.#context.grid, this.getRange().area);
    return used === undefined ? null : rangeAt(this.#context, this.id, used);
  }

  activate(): void {
    this.#context.grid.activateSheet(this.id);
  }

  calculate(): void {
    const used = this.getUsedRangeOrNullObject();
    if (used !== null) this.#context.grid.recalculate([used.area]);
  }

  delete(): void {
    if (this.#context.grid.sheets().length === 1) throw new ApiError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    this.#context.grid.removeSheet(this.id);
  }

  _RegisterActivatedEvent(): void { this.#subscribe(EVENT_TYPE.sheetActivated); }
  _UnregisterActivatedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetActivated); }
  _RegisterCalculatedEvent(): void { this.#subscribe(EVENT_TYPE.sheetCalculated); }
  _UnregisterCalculatedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetCalculated); }
  _RegisterDataChangedEvent(): void { this.#subscribe(EVENT_TYPE.sheetChanged); }
  _UnregisterDataChangedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetChanged); }
  _RegisterDeactivatedEvent(): void { this.#subscribe(EVENT_TYPE.sheetDeactivated); }
  _UnregisterDeactivatedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetDeactivated); }
  _RegisterSelectionChangedEvent(): void { this.#subscribe(EVENT_TYPE.sheetSelectionChanged); }
  _UnregisterSelectionChangedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetSelectionChanged); }

  #subscribe(type: number): void { this.#context.subscriptions.add(type, this.id); }
  #unsubscribe(type: number): void { this.#context.subscriptions.remove(type, this.id); }
}

export class WorksheetCollection extends ModelCollection<Worksheet> {
  override readonly modelType = modelType<WorksheetCollection>('WorksheetCollection', {
    changing: ['add'],
    methods: [
      'add', 'getActiveWorksheet', 'getCount', 'getFirst', 'getItem', 'getItemOrNullObject', 'getLast',
      '_RegisterActivatedEvent', '_UnregisterActivatedEvent', '_RegisterAddedEvent', '_UnregisterAddedEvent',
      '_RegisterCalculatedEvent', '_UnregisterCalculatedEvent', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent',
      '_RegisterDeactivatedEvent', '_UnregisterDeactivatedEvent', '_RegisterDeletedEvent', '_UnregisterDeletedEvent',
      '_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent',
    ],
  });
  readonly #context: WorkbookContext;

  constructor(context: WorkbookContext) {
    super();
    this.#context = context;
  }

  override items(): readonly Worksheet[] {
    return this.#context.grid.sheets().map(({ id }) => new Worksheet(this.#context, id));
  }

  getCount(): number { return this.#context.grid.sheets().length; }
  getActiveWorksheet(): Worksheet { return new Worksheet(this.#context, this.#context.grid.activeSheet().id); }
  getFirst(): Worksheet { return this.#at(0); }
  getLast(): Worksheet { return this.#at(-1); }

  /** By id or by name. */
  getItem(key: unknown): Worksheet {
    const sheet = this.getItemOrNullObject(key);
    if (sheet === null) throw itemNotFound(`worksheet "${String(key)}"`);
    return sheet;
  }

  getItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = findSheet(this.#context.grid, String(key));
    return sheet === undefined ? null : new Worksheet(this.#context, sheet.id);
  }

  add(name: unknown): Worksheet {
    const text = optionalText(name, 'name');
    if (text !== undefined) refuseIfTaken(this.#context.grid, text);
    return new Worksheet(this.#context, this.#context.grid.addSheet(text).id);
  }

  _RegisterActivatedEvent(): void { this.#subscribe(EVENT_TYPE.sheetActivated); }
  _UnregisterActivatedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetActivated); }
  _RegisterAddedEvent(): void { this.#subscribe(EVENT_TYPE.sheetAdded); }
  _UnregisterAddedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetAdded); }
  _RegisterCalculatedEvent(): void { this.#subscribe(EVENT_TYPE.sheetCalculated); }
  _UnregisterCalculatedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetCalculated); }
  _RegisterDataChangedEvent(): void { this.#subscribe(EVENT_TYPE.sheetChanged); }
  _UnregisterDataChangedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetChanged); }
  _RegisterDeactivatedEvent(): void { this.#subscribe(EVENT_TYPE.sheetDeactivated); }
  _UnregisterDeactivatedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetDeactivated); }
  _RegisterDeletedEvent(): void { this.#subscribe(EVENT_TYPE.sheetDeleted); }
  _UnregisterDeletedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetDeleted); }
  _RegisterSelectionChangedEvent(): void { this.#subscribe(EVENT_TYPE.sheetSelectionChanged); }
  _UnregisterSelectionChangedEvent(): void { this.#unsubscribe(EVENT_TYPE.sheetSelectionChanged); }

  #at(index: number): Worksheet {
    const sheet = this.#context.grid.sheets().at(index);
    if (sheet === undefined) throw itemNotFound('the workbook has no worksheets');
    return new Worksheet(this.#context, sheet.id);
  }

  #subscribe(type: number): void { this.#context.subscriptions.add(type, WORKBOOK_TARGET); }
  #unsubscribe(type: number): void { this.#context.subscriptions.remove(type, WORKBOOK_TARGET); }
}

/** Throws ItemNotFound. */
export function sheetByName(grid: Grid, name: string): SheetInfo {
  const sheet = findSheet(grid, name);
  if (sheet === undefined) throw itemNotFound(`worksheet "${name}"`);
  return sheet;
}

function findSheet(grid: Grid, key: string): SheetInfo | undefined {
  return grid.sheets().find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
}

function refuseIfTaken(grid: Grid, name: string, exceptId?: string): void {
  const isBadName = name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name);
  if (isBadName) throw invalidArgument(`A worksheet's name has 1 to 31 characters and none of \\ / ? * [ ] :, got "${name}".`);
  const other = grid.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined && other.id !== exceptId) {
    throw new ApiError('ItemAlreadyExists', `A resource with the same name or identifier already exists. (worksheet "${name}")`);
  }
}
