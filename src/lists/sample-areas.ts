// Which rows of a list are looked at to recognise it: a long one is read at its top, in its middle and at its end.

export interface SampleArea {
  /** Zero-based. */
  readonly row: number;
  readonly rows: number;
}

const TOP = 150;
const MIDDLE = 60;
const END = 60;

/** @param row The first used row of the sheet, zero-based. */
export function sampleAreas(row: number, rows: number): readonly SampleArea[] {
  if (rows <= TOP + MIDDLE + END) return [{ row, rows }];
  return [
    { row, rows: TOP },
    { row: row + Math.floor(rows / 2), rows: MIDDLE },
    { row: row + rows - END, rows: END },
  ];
}
