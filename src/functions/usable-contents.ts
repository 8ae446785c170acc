// Errors among the arguments of a function. Takes what one value is computed from, gives it where all of it can be used;
// an error in a cell is told for what hangs on that cell, and what Excel still calculates is waited for.
import { invalidInput } from '../customs/errors';
import type { CallOptions, CellRuntime } from '../runtime/runtime';
import { isPassedError, type CellContent } from './data-types';

/** Excel does not call functions for cells that wait; a program that did must not get a result made without their values. */
const STILL_CALCULATED: ReadonlySet<string> = new Set(['#BUSY!', '#GETTING_DATA']);

/** Those whose names in formulas are no words. */
const ARGUMENTS: Readonly<Record<string, string>> = { hs: 'HS code', description_or_id: 'description', image_url: 'picture address' };

/** @returns The contents. Rejects with ClassificationError. */
export async function usable<TContents extends Readonly<Record<string, CellContent>>>(runtime: CellRuntime, contents: TContents, options: CallOptions): Promise<TContents> {
  for (const [name, content] of Object.entries(contents)) {
    if (!isPassedError(content)) continue;
    const { error } = content;
    if (STILL_CALCULATED.has(error)) return runtime.waitForArguments(options);
    throw invalidInput({ kind: 'error-passed', argument: ARGUMENTS[name] ?? name, error });
  }
  return contents;
}

/** The content of the one cell that a function takes which spills a table itself. @param of What the table is of: "product". */
export function onlyCell(range: unknown, of: 'product' | 'code'): unknown {
  if (!Array.isArray(range)) return range;
  const [row] = range as readonly unknown[];
  if (range.length === 1 && !Array.isArray(row)) return row;
  if (range.length === 1 && Array.isArray(row) && row.length === 1) return row[0];
  throw invalidInput({ kind: 'one-cell-expected', of });
}
