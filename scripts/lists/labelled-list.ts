// A list with what a careful customs clerk reads from it, as files hold it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The roles that labels name. */
export const LABELLED_ROLES = ['description', 'origin', 'destination', 'value', 'quantity', 'freight', 'insurance', 'currency', 'imageUrl', 'code'] as const;
export type LabelledRole = (typeof LABELLED_ROLES)[number];

/** A column by its letter; of the description the columns whose texts are joined. */
type Columns = string | readonly string[] | null;

export interface LabelledLine {
  readonly customsValue?: number;
  readonly currency?: string;
  readonly origin?: string;
  readonly destination?: string;
  readonly code?: string;
  readonly freight?: number;
  readonly insurance?: number;
  readonly description?: string;
}

export interface LabelledList {
  readonly source: string;
  readonly language: string;
  /** Rows from A1; null is an empty cell. */
  readonly sheet: readonly (readonly (string | number | boolean | null)[])[];
  /** "B3", "A2:T7" */
  readonly selection: string;
  readonly expect: {
    /** 1-based; the last row of the headings. */
    readonly headingRow: number | null;
    readonly roles: Readonly<Record<LabelledRole, Columns>>;
    readonly alsoRight?: Readonly<Partial<Record<LabelledRole, readonly Columns[]>>>;
    readonly goodsRows: readonly number[];
    readonly notGoods: Readonly<Record<string, string>>;
    readonly lines: Readonly<Record<string, LabelledLine>>;
    readonly mustAsk: readonly LabelledRole[];
  };
}

export interface NamedList {
  readonly name: string;
  readonly list: LabelledList;
}

export function readLists(folder: string): NamedList[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => ({ name: name.replace(/\.json$/, ''), list: JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabelledList }));
}
