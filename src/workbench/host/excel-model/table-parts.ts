// The columns and rows of a table. Header cells name the columns; rows are counted below the header.

import type { CellScalar, TableInfo } from '../../grid-port';
import { invalidArgument, itemNotFound, type ApiError } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { integerArgument, optionalInteger, optionalText } from './arguments';
import { refuseIfTorn } from './cell-shifts';
import { Range } from './range';
import type { WorkbookContext } from './workbook-context';

/** The table as it is now; throws ItemNotFound where it was deleted. */
export type ReadTable = () => TableInfo;

export class TableColumn extends ModelObject {
  override readonly modelType = modelType<TableColumn>('TableColumn', {
    scalars: ['id', 'index', 'name', 'values'],
    writable: ['name', 'values'],
    methods: ['getDataBodyRange', 'getHeaderRowRange', 'getRange', 'getTotalRowRange'],
    identity: 'Id',
  });
  /** Excel numbers columns from 1. */
  readonly id: number;
  readonly index: number;
  readonly #context: WorkbookContext;
  readonly #table: ReadTable;

  constructor(context: WorkbookContext, table: ReadTable, index: number) {
    super();
    this.#context = context;
    this.#table = table;
    this.index = index;
    this.id = index + 1;
  }

  get name(): string { return this.getHeaderRowRange().text?.[0]?.[0] ?? ''; }
  set name(name: unknown) { this.getHeaderRowRange().values = name; }
  get values(): CellScalar[][] | null { return this.getRange().values; }
  set values(values: unknown) { this.getRange().values = values; }

  /** The grid shows a name of its own in a header cell that is empty. */
  hasHeader(): boolean { return this.getHeaderRowRange().values?.[0]?.[0] !== ''; }

  /** Header included. */
  getRange(): Range { return new Range(this.#context, this.#table().area).getColumn(this.index); }
  getHeaderRowRange(): Range { return this.getRange().getRow(0); }
  getDataBodyRange(): Range { return this.getRange().getOffsetRange(1, 0).getResizedRange(-1, 0); }
  getTotalRowRange(): never { throw noTotals(); }
}

export class TableColumnCollection extends ModelCollection<TableColumn> {
  override readonly modelType = modelType<TableColumnCollection>('TableColumnCollection', {
    scalars: ['count'],
    methods: ['add', 'getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
    changing: ['add'],
  });
  readonly #context: WorkbookContext;
  readonly #table: ReadTable;

  constructor(context: WorkbookContext, table: ReadTable) {
    super();
    this.#context = context;
    this.#table = table;
  }

  override items(): readonly TableColumn[] {
    return Array.from({ length: this.#table().area.columns }, (_, index) => new TableColumn(this.#context, this.#table, index));
  }

  get count(): number { return this.#table().area.columns; }
  getCount(): number { return this.count; }

  /**
   * At the end where no index is given, or -1. Cells to the right, in the rows of the table, give way. `values` has a
   * row for the header and for each row below; `name` wins over its first one.
   */
  add(index: unknown, values?: unknown, name?: unknown): TableColumn {
    const { id, name: tableName, area } = this.#table();
    const asked = optionalInteger(index, 'index', -1);
    const place = asked === -1 ? area.columns : asked;
    if (place < 0 || place > area.columns) throw invalidArgument(`Expected the index of a column from 0 to ${area.columns}, or -1, got ${asked}.`);
    const header = optionalText(name, 'name');
    if (header !== undefined && this.#isTaken(header)) throw invalidArgument(`The table "${tableName}" has a column "${header}" already.`);
    if (Array.isArray(values) && (values.length !== area.rows || values.some((row) => !Array.isArray(row) || row.length !== 1))) {
      throw invalidArgument(`Expected ${area.rows} rows of one value for the new column, its header first, got ${values.length} rows.`);
    }
    this.#context.refuseIfProtected(area);
    refuseIfTorn(this.#context, { ...area, column: area.column + area.columns, columns: 1 }, 'right');
    const freeName = this.freeName();
    this.#context.grid.insertTableColumn(id, place);

    const column = new TableColumn(this.#context, this.#table, place);
    if (values !== undefined && values !== null) column.values = values;
    if (header !== undefined) column.name = header;
    else if (!column.hasHeader()) column.name = freeName;
    return column;
  }

  /** By id (a number) or by name. */
  getItem(key: unknown): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (column === null) throw itemNotFound(`table column "${String(key)}"`);
    return column;
  }

  getItemOrNullObject(key: unknown): TableColumn | null {
    const name = String(key).toLowerCase();
    return this.items().find((column) => column.id === key || column.name.toLowerCase() === name) ?? null;
  }

  getItemAt(index: unknown): TableColumn {
    const column = this.items()[integerArgument(index, 'index')];
    if (column === undefined) throw itemNotFound(`table column ${String(index)} of ${this.count}`);
    return column;
  }

  #isTaken(name: string): boolean {
    return this.items().some((column) => column.name.toLowerCase() === name.toLowerCase());
  }

  /** "Column1", or the first like it that no column has. */
  freeName(): string {
    let number = 1;
    while (this.#isTaken(`Column${number}`)) number += 1;
    return `Column${number}`;
  }
}

export class TableRow extends ModelObject {
  override readonly modelType = modelType<TableRow>('TableRow', { scalars: ['index', 'values'], writable: ['values'], methods: ['getRange'] });
  readonly index: number;
  readonly #context: WorkbookContext;
  readonly #table: ReadTable;

  constructor(context: WorkbookContext, table: ReadTable, index: number) {
    super();
    this.#context = context;
    this.#table = table;
    this.index = index;
  }

  get values(): CellScalar[][] | null { return this.getRange().values; }
  set values(values: unknown) { this.getRange().values = values; }

  getRange(): Range { return new Range(this.#context, this.#table().area).getRow(this.index + 1); }
}

export class TableRowCollection extends ModelCollection<TableRow> {
  override readonly modelType = modelType<TableRowCollection>('TableRowCollection', { scalars: ['count'], methods: ['getCount', 'getItemAt'] });
  readonly #context: WorkbookContext;
  readonly #table: ReadTable;

  constructor(context: WorkbookContext, table: ReadTable) {
    super();
    this.#context = context;
    this.#table = table;
  }

  override items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.#context, this.#table, index));
  }

  get count(): number { return this.#table().area.rows - 1; }
  getCount(): number { return this.count; }

  getItemAt(index: unknown): TableRow {
    const row = this.items()[integerArgument(index, 'index')];
    if (row === undefined) throw itemNotFound(`table row ${String(index)} of ${this.count}`);
    return row;
  }
}

/** Of tables and their columns: a table here has no totals row. */
export function noTotals(): ApiError {
  return itemNotFound('the table shows no totals row');
}
