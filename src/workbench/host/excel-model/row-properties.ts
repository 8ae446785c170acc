// What Range.getRowProperties tells: one entry per row, with the properties that were asked for and nothing else.

import type { Area } from '../../grid-port';
import { invalidArgument, notInThisHost } from '../api-error';
import { formatAddress } from '../../address';
import { isRecord } from '../../plain-record';
import type { WorkbookContext } from './workbook-context';

export type RowProperties = Readonly<Record<string, string | number | boolean>>;

const OF_THE_ROW = ['address', 'addressLocal', 'rowHidden', 'rowIndex'] as const;
type RowProperty = (typeof OF_THE_ROW)[number];
/** Excel knows them too, but a Grid has none of them by row. */
const NOT_HERE = ['format', 'hyperlink', 'style'];

/** `options` is { rowHidden: true, address: true }; what is false is not told. Throws InvalidArgument for names that are no properties of rows. */
export function rowProperties(context: WorkbookContext, area: Area, options: unknown): RowProperties[] {
  const wanted = readWanted(options);
  const sheetName = context.sheet(area.sheetId).name;
  // One question for all rows: asked one by one, 20,000 rows would take seconds.
  const hidden = wanted.includes('rowHidden') ? context.grid.hiddenRows(area) : [];
  const read: Readonly<Record<RowProperty, (offset: number) => string | number | boolean>> = {
    address: (offset) => formatAddress(sheetName, { ...area, row: area.row + offset, rows: 1 }),
    addressLocal: (offset) => formatAddress(sheetName, { ...area, row: area.row + offset, rows: 1 }),
    rowHidden: (offset) => hidden[offset] === true,
    rowIndex: (offset) => area.row + offset,
  };
  return Array.from({ length: area.rows }, (_, offset) => Object.fromEntries(wanted.map((name) => [name, read[name](offset)])));
}

function readWanted(options: unknown): RowProperty[] {
  if (!isRecord(options)) throw invalidArgument(`Expected the properties to load as { rowHidden: true }, got ${JSON.stringify(options)}.`);
  const wanted = Object.keys(options).filter((name) => options[name] !== false && options[name] !== undefined);
  const missing = wanted.find((name) => NOT_HERE.includes(name));
  if (missing !== undefined) throw notInThisHost(`"${missing}" of getRowProperties`);
  const unknown = wanted.find((name) => !OF_THE_ROW.some((known) => known === name));
  if (unknown !== undefined) throw invalidArgument(`Expected properties of rows (${OF_THE_ROW.join(', ')}), got "${unknown}".`);
  return OF_THE_ROW.filter((name) => wanted.includes(name));
}
