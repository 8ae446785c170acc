// What the columns of a list mean to a run, and what a run can write. Names and numbers only.

/** What a column can be to a run. */
export const COLUMN_ROLES = ['description', 'origin', 'destination', 'value', 'quantity', 'freight', 'insurance', 'currency', 'imageUrl', 'code'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Where in the sheet each role stands, as a zero-based column; a role without a column is left out. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, number>>>;

/** What a run can write beside a product, in the order of its columns. */
export const OUTPUTS = ['code', 'confidence', 'codeDescription', 'reasoning', 'dutyRate', 'landedCost', 'risk', 'documents', 'id'] as const;
export type Output = (typeof OUTPUTS)[number];

/**
 * What happens to cells that hold something: `fill` leaves them alone, `replace` overwrites them, `suggest` never looks at
 * them and writes into new columns.
 */
export const RUN_MODES = ['fill', 'replace', 'suggest'] as const;
export type RunMode = (typeof RUN_MODES)[number];

