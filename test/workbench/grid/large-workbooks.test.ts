// Lists as large as those of importers: more cells than a function takes arguments.
import { readCsvWorkbook } from '../../../src/workbench/grid/csv-workbook';
import { liftedShape } from '../../../src/workbench/grid/lifted-arguments';
import { largest } from '../../../src/workbench/largest';

const TIME_LIMIT_MS = 60_000;

test('a column of a CSV file with 200,000 rows is as wide as its longest field asks', () => {
  const { sheets } = readCsvWorkbook(`Name\n${'chair\n'.repeat(200_000)}a chair with arms and wheels\n`, 'List', 2026);
  expect(sheets[0]?.columnWidths.get(0)).toBe(222);
}, TIME_LIMIT_MS);

test('a function may be given as many ranges, or rows, as there are', () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => [row]);
  expect(liftedShape([rows, [[1, 2, 3]]])).toEqual({ rows: 200_000, columns: 3 });
});

test('the largest of many numbers is never less than the least that was asked for', () => {
  expect(largest(new Array<number>(1_000_000).fill(7), 0)).toBe(7);
  expect([largest([], 0), largest([-5], 0), largest([3, 9, 4], 0)]).toEqual([0, 0, 9]);
});
