// Whether a list is the export of a shop or a catalogue: what it counts is in stock, what it charges is what customers pay, and its
// descriptions sell.
import type { ColumnProfile } from './column-profile';
import { has, hasAll } from './role-scores';

const ENOUGH = 3;

/** Columns that only a shop has: settings, words for search engines, whether it is shown, one picture after the other. None beside the number of an invoice or order. */
export function shopColumns(columns: readonly ColumnProfile[]): number {
  const isPaper = columns.some((profile) => profile.filled > 0 && ((has(profile, 'invoice') && has(profile, 'number', 'date')) || hasAll(profile, 'ordered', 'number') || hasAll(profile, 'line', 'quantity')));
  if (isPaper) return 0;
  const settings = columns.filter((profile) => profile.filled > 0 && has(profile, 'setting', 'meta', 'status') && !has(profile, 'discount', 'ordered')).length;
  const pictures = columns.filter((profile) => has(profile, 'image')).length;
  return settings + Math.max(0, pictures - 1);
}

export function isOfShop(columns: readonly ColumnProfile[]): boolean {
  return shopColumns(columns) >= ENOUGH;
}
