// Why a cell shows an error, in a sentence for people: the message that came with it, or what the formula tells.
// Takes any cell of the grid; must never calculate anything.
import type { Injector } from '@univerjs/core';
import { LexerTreeBuilder, sequenceNodeType } from '@univerjs/engine-formula';
import { intersection, parseAddress } from '../address';
import { BUSY } from '../cell-errors';
import type { Area, Grid } from '../grid-port';
import type { CallSite } from './call-table';
import { areaOf } from './site-areas';

export interface ErrorReason {
  readonly error: string;
  readonly message: string;
}

const GENERAL_REASONS: Readonly<Record<string, string>> = {
  '#N/A': 'The formula found no value.',
  '#VALUE!': 'The formula was given a kind of value that it cannot use.',
  '#NUM!': 'The formula was given a number that it cannot use.',
  '#DIV/0!': 'The formula divides by zero or by an empty cell.',
  '#NULL!': 'The formula names two ranges that have no cell in common.',
  '#NAME?': 'The formula has a name in it that is not known here. Check its spelling.',
  '#REF!': 'The formula refers to cells that are not there any more.',
  '#SPILL!': 'The results need more cells. Empty the cells that are in their way.',
  '#FIELD!': 'The formula names a field that is not there.',
  '#CALC!': 'The formula gives something that a cell cannot show.',
};
const PASSED_ON = 'This error comes from a cell the formula refers to.';
const SEMICOLONS = 'Formulas here take commas between arguments.';
/** Quoted text and array constants, in which a semicolon is none between arguments. */
const QUOTED_OR_ARRAY = /"(?:[^"]|"")*"|\{[^}]*\}/g;

/** undefined where the cell shows no error, still waits, or holds the error as a plain value. */
export function errorReason(grid: Grid, injector: Injector, site: CallSite): ErrorReason | undefined {
  const detail = grid.rich(site.row, site.column, site.sheetId);
  if (detail !== undefined && 'error' in detail && typeof detail.error === 'string' && typeof detail.message === 'string') {
    return { error: detail.error, message: detail.message };
  }
  const error = grid.values(areaOf(site))[0]?.[0];
  const formula = grid.formulas(areaOf(site))[0]?.[0];
  if (typeof error !== 'string' || typeof formula !== 'string' || error === BUSY || error === formula) return undefined;
  const general = GENERAL_REASONS[error];
  if (general === undefined) return undefined;
  if (error === '#NAME?' && formula.replaceAll(QUOTED_OR_ARRAY, '').includes(';')) return { error, message: SEMICOLONS };
  return { error, message: isPassedOn(grid, injector, site, formula, error) ? PASSED_ON : general };
}

function isPassedOn(grid: Grid, injector: Injector, { sheetId }: CallSite, formula: string, error: string): boolean {
  const nodes = injector.get(LexerTreeBuilder).sequenceNodesBuilder(formula) ?? [];
  return nodes.some((node) => {
    if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return false;
    const area = referredArea(grid, node.token, sheetId);
    return area !== undefined && grid.values(area).flat().includes(error);
  });
}

/** The part of a reference that holds anything: a whole column has a million cells. */
function referredArea(grid: Grid, reference: string, ownSheetId: string): Area | undefined {
  try {
    const { sheet, ...cells } = parseAddress(reference);
    const sheetId = sheet === undefined ? ownSheetId : grid.sheets().find(({ name }) => name === sheet)?.id;
    const used = sheetId === undefined ? null : grid.usedArea(sheetId);
    const filled = used === null ? undefined : intersection(cells, used);
    return sheetId === undefined || filled === undefined ? undefined : { sheetId, ...filled };
  } catch {
    // The engine knows kinds of references that are no addresses; those tell nothing about the error.
    return undefined;
  }
}
