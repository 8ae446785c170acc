// Results as cells take them: no text longer than a cell, in cards and their properties neither.
import { fittingText } from '../customs/cell-text';

/** The same object where every text fits, as nearly always. */
export function fittingCells<T>(value: T): T {
  if (typeof value === 'string') return fittingText(value) as T;
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  let changed: Record<string, unknown> | undefined;
  for (const [name, part] of Object.entries(value)) {
    const fitting: unknown = fittingCells(part);
    if (fitting === part) continue;
    changed ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
    changed[name] = fitting;
  }
  return (changed ?? value) as T;
}
