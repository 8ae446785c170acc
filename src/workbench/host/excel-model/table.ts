// Excel's Table and the collections of tables: of the workbook, of a sheet, of a range.

import type { Area, TableInfo } from '../../grid-port';
import { ApiError, invalidArgument, itemNotFound, notInThisHost } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { intersection } from '../../address';
import { addressArgument, integerArgument, textArgument } from './arguments';
import { Range } from './range';
import { noTotals, TableColumnCollection, TableRowCollection } from './table-parts';
import { EVENT_TYPE, WORKBOOK_TARGET, type WorkbookContext } from './workbook-context';
import { sheetByName, Worksheet } from './worksheet';

export class Table extends ModelObject {
  override readonly modelType = modelType<Table>('Table', {
    scalars: ['id', 'legacyId', 'name', 'showBandedColumns', 'showBandedRows', 'showFilterButton', 'showHeaders', 'showTotals', 'style'],
    writable: ['name'],
    navigation: ['columns', 'rows', 'worksheet'],
    changing: ['convertToRange', 'delete', 'resize'],
    methods: [
      'convertToRange', 'delete', 'getDataBodyRange', 'getHeaderRowRange', 'getRange', 'getTotalRowRange', 'resize',
      '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent', '_RegisterSelectionChangedEvent', '_UnregisterSelectionChangedEvent',
    ],
    identity: 'Id',
  });
  readonly id: string;
  readonly showBandedColumns = false;
  readonly showBandedRows = true;
  readonly showFilterButton = true;
  readonly showHeaders = true;
  readonly showTotals = false;
  readonly style = 'TableStyleMedium2';
  readonly #context: WorkbookContext;

  constructor(context: WorkbookContext, tableId: string) {
    super();
    this.#context = context;
    this.id = tableId;
  }

  get legacyId(): string { return this.id; }
  get name(): string { return this.#info().name; }
  set name(name: unknown) {
    this.#context.grid.renameTable(this.id, textArgument(name, 'name'));
  }

  get worksheet(): Worksheet { return new Worksheet(this.#context, this.#info().area.sheetId); }
  get columns(): TableColumnCollection { return new TableColumnCollection(this.#context, () => this.#info()); }
  get rows(): TableRowCollection { return new TableRowCollection(this.#context, () => this.#info()); }

  getRange(): Range { return new Range(this.#context, this.#info().area); }
  getHeaderRowRange(): Range { return this.getRange().getRow(0); }
  getDataBodyRange(): Range { return this.getRange().getOffsetRange(1, 0).getResizedRange(-1, 0); }

  getTotalRowRange(): never { throw noTotals(); }

  /** To a range that overlaps the table and has its headers in the same row. Moves no cells. */
  resize(newRange: unknown): void {
    const { area, name } = this.#info();
    this.#context.refuseIfProtected(area);
    const wanted = newRange instanceof Range ? newRange.area : this.worksheet.getRange(newRange).area;
    const isFitting = wanted.sheetId === area.sheetId && wanted.row === area.row && wanted.rows > 1 && intersection(wanted, area) !== undefined;
    if (!isFitting) throw invalidArgument(`The new range of "${name}" must overlap the table, begin with its header row and have a row below.`);
    refuseIfOverlapping(this.#context, wanted, this.id);
    this.#context.grid.resizeTable(this.id, wanted);
    // Excel names columns that came without a header.
    for (const column of this.columns.items()) {
      if (!column.hasHeader()) column.name = this.columns.freeName();
    }
  }

  /** Removes the table and its cells, as in Excel. */
  delete(): void {
    const { area } = this.#info();
    this.#context.refuseIfProtected(area);
    this.#context.grid.removeTable(this.id);
    this.#context.grid.clear(area, 'all');
  }

  /** Removes the table and leaves its cells. */
  convertToRange(): Range {
    const range = this.getRange();
    this.#context.grid.dissolveTable(this.id);
    return range;
  }

  _RegisterDataChangedEvent(): void { this.#context.subscriptions.add(EVENT_TYPE.tableChanged, this.id); }
  _UnregisterDataChangedEvent(): void { this.#context.subscriptions.remove(EVENT_TYPE.tableChanged, this.id); }
  _RegisterSelectionChangedEvent(): void { this.#context.subscriptions.add(EVENT_TYPE.tableSelectionChanged, this.id); }
  _UnregisterSelectionChangedEvent(): void { this.#context.subscriptions.remove(EVENT_TYPE.tableSelectionChanged, this.id); }

  #info(): TableInfo {
    const info = this.#context.grid.tables().find(({ id }) => id === this.id);
    if (info === undefined) throw itemNotFound('the table was deleted');
    return info;
  }
}

/** Some tables of the workbook, found by id or by name (in any case, as in Excel). */
abstract class Tables extends ModelCollection<Table> {
  protected readonly context: WorkbookContext;

  constructor(context: WorkbookContext) {
    super();
    this.context = context;
  }

  protected abstract infos(): readonly TableInfo[];

  override items(): readonly Table[] { return this.infos().map(({ id }) => new Table(this.context, id)); }
  get count(): number { return this.infos().length; }
  getCount(): number { return this.count; }

  getItem(key: unknown): Table {
    const table = this.getItemOrNullObject(key);
    if (table === null) throw itemNotFound(`table "${String(key)}"`);
    return table;
  }

  getItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    const info = this.infos().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return info === undefined ? null : new Table(this.context, info.id);
  }

  getItemAt(index: unknown): Table {
    const info = this.infos()[integerArgument(index, 'index')];
    if (info === undefined) throw itemNotFound(`table ${String(index)} of ${this.count}`);
    return new Table(this.context, info.id);
  }
}

/** The tables of the workbook, or of one sheet. */
export class TableCollection extends Tables {
  override readonly modelType = modelType<TableCollection>('TableCollection', {
    scalars: ['count'],
    changing: ['add'],
    methods: [
      'add', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject', '_RegisterDataChangedEvent', '_UnregisterDataChangedEvent',
    ],
  });
  readonly #sheetId: string | undefined;

  constructor(context: WorkbookContext, sheetId?: string) {
    super(context);
    this.#sheetId = sheetId;
  }

  /** The range may be given as an address, with or without a sheet. */
  add(range: unknown, hasHeaders: unknown): Table {
    if (hasHeaders !== true) throw notInThisHost('Adding a table without a header row');
    const area = range instanceof Range ? range.area : this.#areaOf(range);
    this.context.refuseIfProtected(area);
    refuseIfOverlapping(this.context, area);
    return new Table(this.context, this.context.grid.addTable(area).id);
  }

  _RegisterDataChangedEvent(): void { this.context.subscriptions.add(EVENT_TYPE.tableChanged, this.#target); }
  _UnregisterDataChangedEvent(): void { this.context.subscriptions.remove(EVENT_TYPE.tableChanged, this.#target); }

  protected override infos(): readonly TableInfo[] {
    const tables = this.context.grid.tables();
    return this.#sheetId === undefined ? tables : tables.filter(({ area }) => area.sheetId === this.#sheetId);
  }

  #areaOf(range: unknown): Area {
    const address = addressArgument(range, 'address');
    const { grid } = this.context;
    const sheetId = address.sheet === undefined ? this.#sheetId ?? grid.activeSheet().id : sheetByName(grid, address.sheet).id;
    if (this.#sheetId !== undefined && sheetId !== this.#sheetId) throw invalidArgument(`"${String(range)}" lies on another worksheet.`);
    return new Worksheet(this.context, sheetId).rangeOf(address).area;
  }

  get #target(): string { return this.#sheetId ?? WORKBOOK_TARGET; }
}

/** Tables found by where they are; nothing can be added. */
export class TableScopedCollection extends Tables {
  override readonly modelType = modelType<TableScopedCollection>('TableScopedCollection', {
    methods: ['getCount', 'getFirst', 'getItem', 'getItemOrNullObject'],
  });
  readonly #isInside: (table: TableInfo) => boolean;

  constructor(context: WorkbookContext, isInside: (table: TableInfo) => boolean) {
    super(context);
    this.#isInside = isInside;
  }

  getFirst(): Table { return this.getItemAt(0); }

  protected override infos(): readonly TableInfo[] {
    return this.context.grid.tables().filter(this.#isInside);
  }
}

/** Throws InvalidArgument where a table, other than the one given, has a cell in the area. */
function refuseIfOverlapping({ grid }: WorkbookContext, area: Area, exceptId?: string): void {
  const other = grid.tables().find(({ id, area: taken }) => id !== exceptId && taken.sheetId === area.sheetId && intersection(taken, area) !== undefined);
  if (other !== undefined) throw new ApiError('InvalidArgument', `A table can't overlap another table: "${other.name}" is there.`);
}

/** The tables that touch an area, or lie wholly inside it. */
export function tableCollectionWithin(context: WorkbookContext, area: Area, isFullyContained: boolean): TableScopedCollection {
  return new TableScopedCollection(context, (table) => {
    const common = table.area.sheetId === area.sheetId ? intersection(table.area, area) : undefined;
    if (common === undefined) return false;
    return !isFullyContained || (common.rows === table.area.rows && common.columns === table.area.columns);
  });
}
