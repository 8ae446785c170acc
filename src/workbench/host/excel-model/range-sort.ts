// Sorting the rows of a range by the values of some of its columns.

import type { Area, SortKey } from '../../grid-port';
import { invalidArgument, notInThisHost } from '../api-error';
import { ModelObject, modelType } from '../model-object';
import { isRecord } from '../../plain-record';
import { integerArgument } from './arguments';
import type { WorkbookContext } from './workbook-context';

export class RangeSort extends ModelObject {
  override readonly modelType = modelType<RangeSort>('RangeSort', { methods: ['apply'], changing: ['apply'] });
  readonly #context: WorkbookContext;
  readonly #area: Area;

  constructor(context: WorkbookContext, area: Area) {
    super();
    this.#context = context;
    this.#area = area;
  }

  /** By rows and values only; text in any case, as Excel does unless told otherwise. */
  apply(fields: unknown, matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
    if (matchCase === true) throw notInThisHost('Sorting that tells capitals from small letters');
    if (orientation === 'Columns') throw notInThisHost('Sorting columns');
    if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument(`Expected one or more sort fields, got ${JSON.stringify(fields)}.`);
    const keys = fields.map((field: unknown) => readField(field, this.#area.columns));
    this.#context.refuseIfProtected(this.#area, 'allowSort');
    this.#context.grid.sort(this.#area, keys, hasHeaders === true);
  }
}

function readField(field: unknown, columns: number): SortKey {
  if (!isRecord(field)) throw invalidArgument(`Expected a sort field such as { key: 0, ascending: true }, got ${JSON.stringify(field)}.`);
  if (field['sortOn'] !== undefined && field['sortOn'] !== 'Value') throw notInThisHost(`Sorting on ${JSON.stringify(field['sortOn'])}`);
  const column = integerArgument(field['key'], 'key');
  if (column < 0 || column >= columns) throw invalidArgument(`Expected a column from 0 to ${columns - 1} as a sort key, got ${column}.`);
  return { column, isAscending: field['ascending'] !== false };
}
