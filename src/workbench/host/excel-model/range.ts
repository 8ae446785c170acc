// Excel's Range: a rectangle of cells on one sheet, and the ways from it to others.

import type { Area, CellScalar } from '../../grid-port';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import { formatAddress, intersection, SHEET_COLUMNS, SHEET_ROWS, type Rectangle } from '../../address';
import { integerArgument, optionalInteger, optionalText } from './arguments';
import { deleteCells, insertCells } from './cell-shifts';
import { ConditionalFormatCollection } from './conditional-format';
import { RangeAreas } from './range-areas';
import { RangeCells, type CellValueJson, type CellValueType } from './range-cells';
import { RangeFormat } from './range-format';
import { RangeSort } from './range-sort';
import { rowProperties, type RowProperties } from './row-properties';
import { surroundingRegion } from './surrounding-region';
import { tableCollectionWithin, type TableScopedCollection } from './table';
import { usedRectangle } from './used-rectangle';
import type { WorkbookContext } from './workbook-context';
import { Worksheet } from './worksheet';

/** A count beyond this is told as -1 (Excel's rule for cellCount). */
const MAX_CELL_COUNT = 2 ** 31 - 1;
/** "If the merged areas count in this range is more than 512, then this method will fail" (getMergedAreasOrNullObject). */
const MAX_MERGED_AREAS = 512;

export class Range extends ModelObject {
  override readonly modelType = modelType<Range>('Range', {
    scalars: [
      'address', 'addressLocal', 'cellCount', 'columnCount', 'columnHidden', 'columnIndex', 'formulas', 'formulasLocal', 'hasSpill', 'hidden',
      'isEntireColumn', 'isEntireRow', 'numberFormat', 'numberFormatLocal', 'rowCount', 'rowHidden', 'rowIndex', 'text', 'values',
      'valuesAsJson', 'valueTypes',
    ],
    writable: ['formulas', 'formulasLocal', 'numberFormat', 'numberFormatLocal', 'rowHidden', 'values'],
    navigation: ['conditionalFormats', 'format', 'sort', 'worksheet'],
    changing: ['clear', 'delete', 'insert', 'merge', 'unmerge'],
    methods: [
      'calculate', 'clear', 'delete', 'getAbsoluteResizedRange', 'getBoundingRect', 'getCell', 'getColumn', 'getEntireColumn', 'getEntireRow',
      'getIntersection', 'getIntersectionOrNullObject', 'getLastCell', 'getLastColumn', 'getLastRow', 'getMergedAreasOrNullObject',
      'getOffsetRange', 'getResizedRange', 'getRow', 'getRowProperties', 'getSurroundingRegion', 'getTables', 'getUsedRange',
      'getUsedRangeOrNullObject', 'insert', 'merge', 'select', 'setDirty', 'unmerge', '_ValidateArraySize',
    ],
    isKeepable: true,
  });
  readonly area: Area;
  readonly #context: WorkbookContext;
  readonly #cells: RangeCells;

  constructor(context: WorkbookContext, area: Area) {
    super();
    this.#context = context;
    this.area = area;
    this.#cells = new RangeCells(context, area);
  }

  get address(): string { return formatAddress(this.worksheet.name, this.area); }
  get addressLocal(): string { return this.address; }
  get rowIndex(): number { return this.area.row; }
  get columnIndex(): number { return this.area.column; }
  get rowCount(): number { return this.area.rows; }
  get columnCount(): number { return this.area.columns; }
  get isEntireColumn(): boolean { return this.area.rows === SHEET_ROWS; }
  get isEntireRow(): boolean { return this.area.columns === SHEET_COLUMNS; }
  get cellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count > MAX_CELL_COUNT ? -1 : count;
  }

  get values(): CellScalar[][] | null { return this.#cells.values(); }
  set values(values: unknown) { this.#cells.write(values); }
  get formulas(): CellScalar[][] | null { return this.#cells.formulas(); }
  set formulas(formulas: unknown) { this.#cells.write(formulas); }
  get formulasLocal(): CellScalar[][] | null { return this.#cells.formulas(); }
  set formulasLocal(formulas: unknown) { this.#cells.write(formulas); }
  get numberFormat(): string[][] | null { return this.#cells.numberFormats(); }
  set numberFormat(formats: unknown) { this.#cells.writeNumberFormats(formats); }
  get numberFormatLocal(): string[][] | null { return this.#cells.numberFormats(); }
  set numberFormatLocal(formats: unknown) { this.#cells.writeNumberFormats(formats); }
  get text(): string[][] | null { return this.#cells.texts(); }
  get valueTypes(): CellValueType[][] | null { return this.#cells.valueTypes(); }
  get valuesAsJson(): CellValueJson[][] | null { return this.#cells.valuesAsJson(); }

  /** A cell without content that shows something belongs to a spill. null where only some do. */
  get hasSpill(): boolean | null {
    if (this.#cells.isUnbounded) return null;
    const { grid } = this.#context;
    const formulas = grid.formulas(this.area).flat();
    const spills = grid.values(this.area).flat().map((value, index) => value !== null && formulas[index] === null);
    return all(spills);
  }

  /** true or false where all rows are alike, null where they differ. */
  get rowHidden(): boolean | null {
    // No one hides a million rows by hand: a whole column counts as mixed or visible by its used part.
    const area = this.isEntireColumn ? this.#used()?.area : this.area;
    return area === undefined ? false : all(this.#context.grid.hiddenRows(area));
  }

  set rowHidden(hidden: unknown) {
    if (typeof hidden !== 'boolean') throw invalidArgument(`Expected rowHidden as true or false, got ${JSON.stringify(hidden)}.`);
    this.#context.refuseIfProtected(this.area, 'allowFormatRows');
    this.#context.grid.setRowsHidden(this.area, hidden);
  }

  /** A Grid cannot hide columns. */
  get columnHidden(): boolean { return false; }
  get hidden(): boolean | null { return this.rowHidden; }

  get worksheet(): Worksheet { return new Worksheet(this.#context, this.area.sheetId); }
  get format(): RangeFormat { return new RangeFormat(this.#context, this.area); }
  get conditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this.#context, this.area); }
  get sort(): RangeSort { return new RangeSort(this.#context, this.area); }

  /** May lie outside the range, as in Excel, but not outside the sheet. */
  getCell(row: unknown, column: unknown): Range {
    return this.#at({
      row: this.area.row + integerArgument(row, 'row'), column: this.area.column + integerArgument(column, 'column'), rows: 1, columns: 1,
    });
  }

  getRow(row: unknown): Range {
    return this.#at({ ...this.area, row: this.area.row + integerArgument(row, 'row'), rows: 1 });
  }

  getColumn(column: unknown): Range {
    return this.#at({ ...this.area, column: this.area.column + integerArgument(column, 'column'), columns: 1 });
  }

  getLastCell(): Range { return this.getCell(this.area.rows - 1, this.area.columns - 1); }
  getLastRow(): Range { return this.getRow(this.area.rows - 1); }
  getLastColumn(): Range { return this.getColumn(this.area.columns - 1); }
  getEntireColumn(): Range { return this.#at({ ...this.area, row: 0, rows: SHEET_ROWS }); }
  getEntireRow(): Range { return this.#at({ ...this.area, column: 0, columns: SHEET_COLUMNS }); }

  getOffsetRange(rows: unknown, columns: unknown): Range {
    return this.#at({
      ...this.area, row: this.area.row + integerArgument(rows, 'rowOffset'), column: this.area.column + integerArgument(columns, 'columnOffset'),
    });
  }

  /** Grows or shrinks by so many rows and columns. */
  getResizedRange(rows: unknown, columns: unknown): Range {
    return this.#at({
      ...this.area, rows: this.area.rows + optionalInteger(rows, 'deltaRows', 0), columns: this.area.columns + optionalInteger(columns, 'deltaColumns', 0),
    });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.#at({ ...this.area, rows: integerArgument(rows, 'numRows'), columns: integerArgument(columns, 'numColumns') });
  }

  getBoundingRect(other: unknown): Range {
    const { area } = this.#otherRange(other);
    const row = Math.min(this.area.row, area.row);
    const column = Math.min(this.area.column, area.column);
    return this.#at({
      row, column,
      rows: Math.max(this.area.row + this.area.rows, area.row + area.rows) - row,
      columns: Math.max(this.area.column + this.area.columns, area.column + area.columns) - column,
    });
  }

  getIntersection(other: unknown): Range {
    const found = this.getIntersectionOrNullObject(other);
    if (found === null) throw itemNotFound('the ranges do not intersect');
    return found;
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    const { area } = this.#otherRange(other);
    const found = area.sheetId === this.area.sheetId ? intersection(this.area, area) : undefined;
    return found === undefined ? null : this.#at(found);
  }

  getUsedRange(): Range {
    const used = this.#used();
    if (used === undefined) throw itemNotFound('the range has no used cells');
    return used;
  }

  getUsedRangeOrNullObject(): Range | null {
    return this.#used() ?? null;
  }

  getTables(fullyContained: unknown): TableScopedCollection {
    return tableCollectionWithin(this.#context, this.area, fullyContained === true);
  }

  getRowProperties(options: unknown): RowProperties[] {
    return rowProperties(this.#context, this.area, options);
  }

  /** Of the first cell of the range. */
  getSurroundingRegion(): Range {
    return new Range(this.#context, surroundingRegion(this.#context.grid, this.area.sheetId, this.area.row, this.area.column));
  }

  /** Whole, also where the range has a part of them only. */
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.#context.grid.mergedAreas(this.area);
    if (merged.length > MAX_MERGED_AREAS) throw new ApiError('InvalidOperation', `The range has more than ${MAX_MERGED_AREAS} merged areas. Ask for a smaller range.`);
    return merged.length === 0 ? null : new RangeAreas(this.#context, this.area.sheetId, merged);
  }

  /** `across` merges each row by itself. */
  merge(across: unknown): void {
    this.#context.refuseIfProtected(this.area);
    const table = this.#context.grid.tables().find((one) => one.area.sheetId === this.area.sheetId && intersection(one.area, this.area) !== undefined);
    if (table !== undefined) throw new ApiError('InvalidOperation', `Cells of a table cannot be merged: "${table.name}" is there.`);
    const areas = across === true ? Array.from({ length: this.area.rows }, (_, row) => this.getRow(row).area) : [this.area];
    for (const area of areas) {
      if (area.rows * area.columns > 1) this.#context.grid.merge(area);
    }
  }

  unmerge(): void {
    this.#context.refuseIfProtected(this.area);
    this.#context.grid.unmerge(this.area);
  }

  /** Gives the cells that are new. */
  insert(shift: unknown): Range {
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument(`Expected shift as Down or Right, got ${JSON.stringify(shift)}.`);
    insertCells(this.#context, this.area, shift === 'Down' ? 'down' : 'right');
    return new Range(this.#context, this.area);
  }

  delete(shift: unknown): void {
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument(`Expected shift as Up or Left, got ${JSON.stringify(shift)}.`);
    deleteCells(this.#context, this.area, shift === 'Up' ? 'up' : 'left');
  }

  clear(applyTo: unknown): void {
    const what = optionalText(applyTo, 'applyTo') ?? 'All';
    const parts = { All: 'all', Contents: 'contents', Formats: 'formats' } as const;
    if (!Object.hasOwn(parts, what)) throw invalidArgument(`Expected applyTo as All, Contents or Formats, got "${what}".`);
    this.#context.refuseIfProtected(this.area);
    // Clearing a million empty cells is clearing the used ones.
    const area = this.#cells.isUnbounded ? this.#used()?.area : this.area;
    if (area !== undefined) this.#context.grid.clear(area, parts[what as keyof typeof parts]);
  }

  select(): void {
    const { grid } = this.#context;
    if (grid.activeSheet().id !== this.area.sheetId) grid.activateSheet(this.area.sheetId);
    grid.select(this.area);
  }

  calculate(): void {
    this.#context.grid.recalculate([this.area]);
  }

  setDirty(): void {
    this.#context.grid.recalculate([this.area]);
  }

  /** office.js asks before it writes a large matrix in pieces (seen in the browser test with 4,000 cells). */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    this.#cells.validateSize(rows, columns);
  }

  #at(rectangle: Rectangle): Range {
    return rangeAt(this.#context, this.area.sheetId, rectangle);
  }

  #otherRange(other: unknown): Range {
    if (other instanceof Range) return other;
    if (typeof other === 'string') return this.worksheet.getRange(other);
    throw invalidArgument('Expected a range or its address.');
  }

  #used(): Range | undefined {
    const used = usedRectangle(this.#context.grid, this.area);
    return used === undefined ? undefined : this.#at(used);
  }
}

/** A range of cells that must lie on the sheet: throws InvalidArgument where they do not. */
export function rangeAt(context: WorkbookContext, sheetId: string, { row, column, rows, columns }: Rectangle): Range {
  const isOnSheet = row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS;
  if (!isOnSheet) throw new ApiError('InvalidArgument', 'The range lies outside the worksheet.');
  return new Range(context, { sheetId, row, column, rows, columns });
}

/** true or false where all are the same, null where they differ. */
function all(flags: readonly boolean[]): boolean | null {
  const [first = false] = flags;
  return flags.every((flag) => flag === first) ? first : null;
}
