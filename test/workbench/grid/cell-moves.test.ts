import { inserted, removed } from '../../../src/workbench/grid/cell-moves';

describe('a cell', () => {
  test.each([
    ['goes down when rows are inserted above it', inserted('row', 1, 2), { row: 6, column: 1 }],
    ['goes down when a row is inserted where it is', inserted('row', 4, 4), { row: 5, column: 1 }],
    ['stays when rows are inserted below it', inserted('row', 5, 9), { row: 4, column: 1 }],
    ['goes right when a column is inserted before it', inserted('column', 0, 0), { row: 4, column: 2 }],
    ['goes up when rows above it are removed', removed('row', 0, 1), { row: 2, column: 1 }],
    ['stays when a row below it is removed', removed('row', 5, 5), { row: 4, column: 1 }],
    ['is gone when its row is removed', removed('row', 3, 6), undefined],
    ['goes left when a column before it is removed', removed('column', 0, 0), { row: 4, column: 0 }],
    ['is gone when its column is removed', removed('column', 1, 1), undefined],
  ])('%s', (_what, move, expected) => {
    expect(move({ row: 4, column: 1 })).toEqual(expected);
  });
});
