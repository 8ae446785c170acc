// What the columns of a list mean to a run, and what a run can write. Names and numbers only.

/** What a column can be to a run. */
export const COLUMN_ROLES = ['description', 'origin', 'destination', 'value', 'quantity', 'freight', 'insurance', 'currency', 'imageUrl', 'code'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A role that one column has. */
export type SingleRole = Exclude<ColumnRole, 'description'>;

/** Where in the sheet each role stands, as zero-based columns; a role without a column is left out. */
export type ColumnMapping = Readonly<Partial<Record<SingleRole, number>>> & {
  /** At least one, in the order in which their texts are joined. */
  readonly description?: readonly number[];
};

/** In their order; none where no column has the role. */
export function columnsOfRole(mapping: ColumnMapping, role: ColumnRole): readonly number[] {
  if (role === 'description') return mapping.description ?? [];
  const column = mapping[role];
  return column === undefined ? [] : [column];
}

/** @param columns Of a role, in their order; one with none is left out. */
export function mappingBy(columns: (role: ColumnRole) => readonly number[]): ColumnMapping {
  const mapping: Partial<Record<SingleRole, number>> = {};
  const description = columns('description');
  for (const role of COLUMN_ROLES) {
    const [column] = role === 'description' ? [] : columns(role);
    if (role !== 'description' && column !== undefined) mapping[role] = column;
  }
  return { ...mapping, ...(description.length === 0 ? {} : { description }) };
}

/** What a run can write beside a product, in the order of its columns. */
export const OUTPUTS = ['code', 'confidence', 'codeDescription', 'reasoning', 'dutyRate', 'landedCost', 'risk', 'documents', 'classifiedText', 'id'] as const;
export type Output = (typeof OUTPUTS)[number];

/**
 * What happens to cells that hold something: `fill` leaves them alone, `replace` overwrites them, `suggest` never looks at
 * them and writes into new columns.
 */
export const RUN_MODES = ['fill', 'replace', 'suggest'] as const;
export type RunMode = (typeof RUN_MODES)[number];
