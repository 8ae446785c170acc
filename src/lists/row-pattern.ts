// What rows of goods look like in a list. Takes its columns and their roles, gives what most rows fill, which columns say what a row
// is, and whose rows are goods where a product and its variants both stand.
import { isBlank } from './cells';
import type { ColumnProfile } from './column-profile';
import type { Judgement, ListRole, RowPattern, ValueColumns } from './list-reading';
import { countColumn, moneyColumn } from './money-columns';
import { has } from './role-scores';
import { rowTypeColumns, rowTypeOf } from './row-types';

const NEARLY_ALL = 0.7;
const USUAL = 0.75;
const NAMING = 0.6;
const NUMERIC = 0.6;

export function rowPattern(columns: readonly ColumnProfile[], judgements: Readonly<Record<ListRole, Judgement>>, value: ValueColumns): RowPattern {
  const columnOf = (role: ListRole): number | undefined => {
    const judgement = judgements[role];
    return judgement.kind === 'taken' ? judgement.columns[0] : undefined;
  };
  const description = columnOf('description');
  const ofRoles = (['origin', 'value', 'quantity', 'code', 'articleNumber', 'netMass', 'imageUrl'] as const).map(columnOf);
  const counted = columns.filter((profile) => profile.filled > 0 && (moneyColumn(profile) !== undefined || countColumn(profile) !== undefined || (has(profile, 'weight', 'barcode', 'stock') && profile.share(profile.numeric) >= 0.5))).map(({ column }) => column);
  const data = [...new Set([...ofRoles, value.amount, value.price, value.quantity, ...counted])].filter((column) => column !== undefined && column !== description) as number[];
  const described = fullRows(columns, rowsWith(columns, description));
  const isFilled = (column: number, row: number): boolean => !isBlank(columns.find((profile) => profile.column === column)?.cells[row] ?? '');
  const withData = described.filter((row) => data.some((column) => isFilled(column, row)));
  const usual = columns.filter((profile) => described.length > 1 && described.filter((row) => !isBlank(profile.cells[row] ?? '')).length >= described.length * USUAL).map(({ column }) => column);
  return {
    data,
    numeric: columns.filter((profile) => data.includes(profile.column) && profile.share(profile.numeric) >= NUMERIC).map(({ column }) => column),
    hasData: described.length > 0 && withData.length >= described.length * NEARLY_ALL,
    usual,
    naming: columns.filter((profile) => described.filter((row) => !isBlank(profile.cells[row] ?? '')).length >= described.length * NAMING).map(({ column }) => column),
    rowTypes: rowTypeColumns(columns),
    goodsOfFamily: goodsOfFamily(columns, [columnOf('origin'), columnOf('code')]),
    fillsDown: fillsDown(columns, [columnOf('currency'), columnOf('destination')]),
  };
}

function rowsWith(columns: readonly ColumnProfile[], column: number | undefined): readonly number[] {
  const profile = columns.find((each) => each.column === column);
  return (profile?.cells ?? []).flatMap((cell, row) => (isBlank(cell) ? [] : [row]));
}

/** Charges and notes below the goods fill half as many cells. */
function fullRows(columns: readonly ColumnProfile[], rows: readonly number[]): readonly number[] {
  const counts = rows.map((row) => columns.filter(({ cells }) => !isBlank(cells[row] ?? '')).length);
  const many = [...counts].sort((a, b) => b - a)[Math.floor(counts.length / 4)] ?? 0;
  return rows.filter((_, index) => (counts[index] ?? 0) >= many / 2);
}

/** The rows that have an origin or a code of their own; where both or neither have, the variants are what is sold. */
function goodsOfFamily(columns: readonly ColumnProfile[], own: readonly (number | undefined)[]): RowPattern['goodsOfFamily'] {
  const types = rowTypeColumns(columns).flatMap(({ column, kind }) => columns.filter((profile) => profile.column === column).map((profile) => ({ profile, kind })));
  const data = columns.filter(({ column }) => own.includes(column));
  const holds = (wanted: 'parent' | 'variant'): boolean =>
    Array.from({ length: columns[0]?.rows ?? 0 }, (_, row) => row).some((row) => types.some(({ profile, kind }) => rowTypeOf(profile.cells[row] ?? '', kind) === wanted) && data.some(({ cells }) => !isBlank(cells[row] ?? '')));
  return holds('parent') && !holds('variant') ? 'parents' : 'variants';
}

/** Filled exactly where the number of an order, or the name of a supplier, begins one; or the same wherever it is filled. */
function fillsDown(columns: readonly ColumnProfile[], wanted: readonly (number | undefined)[]): readonly number[] {
  return columns.filter(({ column }) => wanted.includes(column)).flatMap((profile) => {
    if (profile.filled === 0 || profile.filled === profile.rows || isBlank(profile.cells[0] ?? '')) return [];
    const begins = columns.some((other) => other !== profile && has(other, 'ordered', 'supplier', 'document', 'invoice', 'receiver', 'sender') && other.filled > 0 && other.cells.every((cell, row) => isBlank(cell) === isBlank(profile.cells[row] ?? '')));
    return begins || profile.constant !== undefined ? [profile.column] : [];
  });
}
