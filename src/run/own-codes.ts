// Codes that a list has already. Takes the choices made for it and the cells of a row, gives the code that stands there and
// what is to be had for it without a credit; must never read a code that may be another.
import { invalidInput, isClassificationError, type ClassificationError } from '../customs/errors';
import { parseTariffCode, type TariffDigits } from '../customs/tariff-code';
import { sentenceOf } from '../words/error-sentence';
import type { RowCells } from './column-groups';
import type { Output } from './column-roles';
import { outputOfHeading } from './output-headings';
import type { CellValue } from './ports';
import type { RowList, RunChoices } from './run-state';

/** What the service tells of a code without classifying anything. */
const FREE_OUTPUTS: ReadonlySet<Output> = new Set<Output>(['codeDescription', 'dutyRate', 'landedCost']);

export function freeOutputs(outputs: readonly Output[]): readonly Output[] {
  return outputs.filter((output) => FREE_OUTPUTS.has(output));
}

/** Why a cell is no code: rows with the same reason are told together. */
export interface UnreadableCode {
  readonly cause: string;
  /** Of this cell. */
  readonly message: string;
}

const SHOWS_NOTHING: UnreadableCode = {
  cause: 'shows-nothing',
  message: 'The cell for the code holds a formula or spaces that show nothing, so these rows are left alone. Empty the cells to have them classified.',
};

/**
 * The columns in which a row may have its own code: the first one that holds something counts. Whoever replaces codes gives
 * up those that are there; whoever does not choose codes at all keeps those of any column.
 */
export function codeColumnsOf({ columns }: RowList, { mapping, mode, outputs }: RunChoices, targets: ReadonlyMap<Output, number>, isDemonstration: boolean): readonly number[] {
  if (outputs.includes('code')) return mode === 'replace' ? [] : columnsOf(targets.get('code'));
  const ours = targets.get('code') ?? columns.find(({ heading }) => outputOfHeading(heading, isDemonstration) === 'code')?.column;
  return columnsOf(mapping.code, ours);
}

function columnsOf(...columns: readonly (number | undefined)[]): number[] {
  return [...new Set(columns)].flatMap((column) => column ?? []);
}

/** @param codeColumns See codeColumnsOf. @returns the cell as it is; "" where none of them holds anything. */
export function codeIn(cells: RowCells, codeColumns: readonly number[]): CellValue {
  for (const column of codeColumns) {
    const cell = cells(column);
    if (typeof cell !== 'string' || cell.trim() !== '') return cell;
  }
  return '';
}

/** @param shown What the cell shows; "" for one that is filled and shows nothing. */
export function readCode(shown: CellValue): TariffDigits | UnreadableCode {
  if (shown === '') return SHOWS_NOTHING;
  if (typeof shown === 'boolean') return unreadable(invalidInput({ kind: 'code-unreadable', given: String(shown).toUpperCase() }));
  try {
    return parseTariffCode(shown);
  } catch (error) {
    if (isClassificationError(error)) return unreadable(error);
    throw error;
  }
}

function unreadable(error: ClassificationError): UnreadableCode {
  return { cause: error.facts?.kind ?? error.code, message: sentenceOf(error) };
}
