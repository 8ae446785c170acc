// Whether a list is the export of a shop or a catalogue: what it counts is in stock, what it charges is what customers pay, and its
// descriptions sell.
import type { ColumnProfile } from './column-profile';
import { has } from './role-scores';

const ENOUGH = 3;

/** Columns that only a shop has: settings, words for search engines, whether it is shown, one picture after the other. */
export function shopColumns(columns: readonly ColumnProfile[]): number {
  const settings = columns.filter((profile) => has(profile, 'setting', 'meta', 'status') && !has(profile, 'discount', 'ordered')).length;
  const pictures = columns.filter((profile) => has(profile, 'image')).length;
  return settings + Math.max(0, pictures - 1);
}

export function isOfShop(columns: readonly ColumnProfile[]): boolean {
  return shopColumns(columns) >= ENOUGH;
}
