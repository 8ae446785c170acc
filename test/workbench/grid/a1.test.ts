import { columnName, formatA1, parseA1 } from '../../../src/workbench/grid/a1';

describe('A1 addresses', () => {
  test.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['$B$2:C9', { row: 1, column: 1, rows: 8, columns: 2 }],
    ['c9:b2', { row: 1, column: 1, rows: 8, columns: 2 }],
    ['AA10', { row: 9, column: 26, rows: 1, columns: 1 }],
    ['Sheet1!A1', { sheet: 'Sheet1', row: 0, column: 0, rows: 1, columns: 1 }],
    ["'Supplier''s list!'!A1:B2", { sheet: "Supplier's list!", row: 0, column: 0, rows: 2, columns: 2 }],
  ])('%s is read as its rectangle', (address, rectangle) => {
    expect(parseA1(address)).toEqual(rectangle);
  });

  test.each(['', 'B0', '7', 'A1:B2:C3', 'total', 'XFE1', 'A1048577'])('%j is refused with the text that came', (address) => {
    expect(() => parseA1(address)).toThrow(`but got "${address}"`);
  });

  test.each(['B2', 'B2:C9', 'Sheet1!A1', "'My sheet'!A1:B2", "'It''s'!C3", "'A1'!C3"])('%s is written as it was read', (address) => {
    expect(formatA1(parseA1(address))).toBe(address);
  });

  test('columns count on after Z', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});
