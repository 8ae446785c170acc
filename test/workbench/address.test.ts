import { formatAddress, formatCells, intersection, parseAddress } from '../../src/workbench/address';

const cell = { row: 0, column: 0, rows: 1, columns: 1 };

describe('an address', () => {
  test.each([
    ['B2', { row: 1, column: 1, rows: 1, columns: 1 }],
    ['AA10', { row: 9, column: 26, rows: 1, columns: 1 }],
    ['$B$2:C9', { row: 1, column: 1, rows: 8, columns: 2 }],
    ['c9:b2', { row: 1, column: 1, rows: 8, columns: 2 }],
    ['C1:A9', { row: 0, column: 0, rows: 9, columns: 3 }],
    ['C:D', { row: 0, column: 2, rows: 1_048_576, columns: 2 }],
    ['$2:$5', { row: 1, column: 0, rows: 4, columns: 16_384 }],
    ['Sheet1!A1', { sheet: 'Sheet1', ...cell }],
    ["'Supplier''s list!'!A1:B2", { sheet: "Supplier's list!", row: 0, column: 0, rows: 2, columns: 2 }],
    ["'It''s mine'!XFD1048576", { sheet: "It's mine", row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])('%s is read as its rectangle', (text, rectangle) => {
    expect(parseAddress(text)).toEqual(rectangle);
  });

  test.each(['', 'A', '7', 'A0', 'B0', 'XFE1', 'A1048577', 'XFE:XFE', 'A1:B', 'A1:2', 'A1:B2:C3', 'total', 'hello world', "'Sheet1!A1"])(
    '%j is refused with the text that came', (text) => {
      expect(() => parseAddress(text)).toThrow(`Expected an address such as B2, A1:C3, C:C or Sheet1!B2, but got "${text}".`);
    },
  );

  test.each(['A1', 'B2:C9', 'C:D', '2:5', 'XFD1048576', 'ZZ1', 'AAA1'])('%s is written as it was read', (text) => {
    expect(formatCells(parseAddress(text))).toBe(text);
  });

  test('has quotes around a sheet name that needs them', () => {
    expect(['Sheet1', 'My sheet', "It's", 'AB12', 'Übersicht', '2026'].map((name) => formatAddress(name, cell))).toEqual([
      'Sheet1!A1', "'My sheet'!A1", "'It''s'!A1", "'AB12'!A1", 'Übersicht!A1', "'2026'!A1",
    ]);
  });
});

test('two rectangles have in common what lies in both', () => {
  expect(intersection(parseAddress('A1:C3'), parseAddress('B2:D9'))).toEqual(parseAddress('B2:C3'));
  expect(intersection(parseAddress('C:C'), parseAddress('2:2'))).toEqual(parseAddress('C2'));
  expect(intersection(parseAddress('A1:A3'), parseAddress('B1:B3'))).toBeUndefined();
});
