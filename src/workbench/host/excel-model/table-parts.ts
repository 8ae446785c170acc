// The columns and rows of a table. Header cells name the columns; rows are counted below the header.

import type { Area, CellScalar } from '../../grid-port';
import { itemNotFound } from '../api-error';
import { ModelCollection, ModelObject, modelType } from '../model-object';
import { integerArgument } from './arguments';
import { Range } from './range';
import type { WorkbookContext } from './workbook-context';

export class TableColumn extends ModelObject {
  override readonly modelType = modelType<TableColumn>('TableColumn', {
    scalars: ['id', 'index', 'name', 'values'],
    writable: ['name', 'values'],
    methods: ['getDataBodyRange', 'getHeaderRowRange', 'getRange'],
    identity: 'Id',
  });
  /** Excel numbers columns from 1. */
  readonly id: number;
  readonly index: number;
  readonly #context: WorkbookContext;
  readonly #table: Area;

  constructor(context: WorkbookContext, table: Area, index: number) {
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

  /** Header included. */
  getRange(): Range { return new Range(this.#context, this.#table).getColumn(this.index); }
  getHeaderRowRange(): Range { return this.getRange().getRow(0); }
  getDataBodyRange(): Range { return this.getRange().getOffsetRange(1, 0).getResizedRange(-1, 0); }
}

export class TableColumnCollection extends ModelCollection<TableColumn> {
  override readonly modelType = modelType<TableColumnCollection>('TableColumnCollection', {
    scalars: ['count'],
    methods: ['getCount', 'getItem', 'getItemAt', 'getItemOrNullObject'],
  });
  readonly #context: WorkbookContext;
  readonly #table: Area;

  constructor(context: WorkbookContext, table: Area) {
    super();
    this.#context = context;
    this.#table = table;
  }

  override items(): readonly TableColumn[] {
    return Array.from({ length: this.#table.columns }, (_, index) => new TableColumn(this.#context, this.#table, index));
  }

  get count(): number { return this.#table.columns; }
  getCount(): number { return this.count; }

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
}

export class TableRow extends ModelObject {
  override readonly modelType = modelType<TableRow>('TableRow', { scalars: ['index', 'values'], writable: ['values'], methods: ['getRange'] });
  readonly index: number;
  readonly #context: WorkbookContext;
  readonly #table: Area;

  constructor(context: WorkbookContext, table: Area, index: number) {
    super();
    this.#context = context;
    this.#table = table;
    this.index = index;
  }

  get values(): CellScalar[][] | null { return this.getRange().values; }
  set values(values: unknown) { this.getRange().values = values; }

  getRange(): Range { return new Range(this.#context, this.#table).getRow(this.index + 1); }
}

export class TableRowCollection extends ModelCollection<TableRow> {
  override readonly modelType = modelType<TableRowCollection>('TableRowCollection', { scalars: ['count'], methods: ['getCount', 'getItemAt'] });
  readonly #context: WorkbookContext;
  readonly #table: Area;

  constructor(context: WorkbookContext, table: Area) {
    super();
    this.#context = context;
    this.#table = table;
  }

  override items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.#context, this.#table, index));
  }

  get count(): number { return this.#table.rows - 1; }
  getCount(): number { return this.count; }

  getItemAt(index: unknown): TableRow {
    const row = this.items()[integerArgument(index, 'index')];
    if (row === undefined) throw itemNotFound(`table row ${String(index)} of ${this.count}`);
    return row;
  }
}
