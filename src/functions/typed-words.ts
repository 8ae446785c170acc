// Errors of the service with what the user typed in them: it answers about "GB" where the cell says UK.
import { ClassificationError, isClassificationError } from '../customs/errors';
import type { CellContent } from './data-types';

/** @param typed What was made of each cell, and what stands in it. Resolves and rejects as the work does. */
export async function quotingTyped<T>(work: Promise<T>, typed: readonly (readonly [meant: string | undefined, typed: CellContent])[]): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isClassificationError(error) || error.facts?.kind !== 'input-refused') throw error;
    const pairs = typed.flatMap(([meant, text]) => (meant === undefined || typeof text !== 'string' || text.trim() === meant ? [] : [[meant, text.trim()] as const]));
    throw new ClassificationError(error.code, { ...error.facts, typed: pairs }, { cause: error });
  }
}
