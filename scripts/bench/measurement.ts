// What a benchmark gives, and how it is printed: a line of JSON for machines, a row of a table for people.

export interface Measurement {
  /** What was done, and how often. */
  readonly case: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** What it is compared with, measured or computed in the same run; null where there is nothing to compare. */
  readonly baseline: number | null;
}

export interface Benchmark {
  readonly name: string;
  /** Rejects when what it measured has given a wrong result: such a figure means nothing. */
  run(): Promise<readonly Measurement[]>;
}

/** The value for each unit of the baseline; null where there is none. */
export function ratioOf({ value, baseline }: Measurement): number | null {
  return baseline === null || baseline === 0 ? null : rounded(value / baseline);
}

/** One object: {"bench","case","metric","value","unit","baseline","ratio"}. */
export function jsonLine(bench: string, measurement: Measurement): string {
  const { case: name, metric, value, unit, baseline } = measurement;
  return JSON.stringify({ bench, case: name, metric, value: rounded(value), unit, baseline: baseline === null ? null : rounded(baseline), ratio: ratioOf(measurement) });
}

const WIDTHS = [14, 40, 12, 13, 12, 13] as const;

export const TABLE_HEAD = row(['bench', 'case', 'metric', 'value', 'unit', 'baseline', 'ratio']);

export function tableRow(bench: string, measurement: Measurement): string {
  const { case: name, metric, value, unit, baseline } = measurement;
  return row([bench, name, metric, forPeople(value), unit, forPeople(baseline), forPeople(ratioOf(measurement))]);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, column) => cell.padEnd(WIDTHS[column] ?? 0)).join(' ').trimEnd();
}

function forPeople(value: number | null): string {
  return value === null ? '-' : rounded(value).toLocaleString('en');
}

/** Four significant digits say more than any of these figures can promise; whole numbers stay as they are. */
function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(4));
}

/** The one in the middle: a machine that has other things to do for a moment does not change it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}
