import { columnLetters, parseAddress, quotedSheet } from '../../../src/workbook/cell-address';

test.each([
  ['Sheet1', 'Sheet1'],
  ['Übersicht_2026', 'Übersicht_2026'],
  ['My sheet', "'My sheet'"],
  ["Jan's list", "'Jan''s list'"],
  ['2026', "'2026'"],
  ['AB12', "'AB12'"],
  ['R1C1', "'R1C1'"],
  ['a!b', "'a!b'"],
])('a cell of the sheet %s has an address that is read as it was written', (sheet, quoted) => {
  expect(quotedSheet(sheet)).toBe(quoted);
  expect(parseAddress(`${quoted}!B2`)).toEqual({ sheet, cell: 'B2' });
});

test.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA'], [16_383, 'XFD']])('column %s is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test('an address without a sheet is none', () => {
  expect(parseAddress('B2')).toBeUndefined();
});
