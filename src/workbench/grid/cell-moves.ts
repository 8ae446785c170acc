// Where cells go when rows or columns come or go before them.

export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** Where a cell is afterwards; undefined for one that is gone. */
export type CellMove = (position: CellPosition) => CellPosition | undefined;

/** Rows or columns `first` to `last` are new; what was at `first` is behind them now. */
export function inserted(axis: 'row' | 'column', first: number, last: number): CellMove {
  return (position) => (position[axis] < first ? position : { ...position, [axis]: position[axis] + last - first + 1 });
}

export function removed(axis: 'row' | 'column', first: number, last: number): CellMove {
  return (position) => {
    if (position[axis] < first) return position;
    return position[axis] > last ? { ...position, [axis]: position[axis] - (last - first + 1) } : undefined;
  };
}
