import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv, readCsvWorkbook } from '../../../src/workbench/grid/csv-workbook';

describe('a CSV file opened as a workbook', () => {
  test('fields may hold commas, quotes and line breaks', () => {
    expect(parseCsv('\ufeffa,"b, c"\r\n"say ""hi""","two\nlines"\n\n')).toEqual([
      ['a', 'b, c'],
      ['say "hi"', 'two\nlines'],
    ]);
  });

  test('numbers are numbers, codes stay text, formulas are live', () => {
    const [sheet] = readCsvWorkbook('Code,Qty,HS\n0703.10.00,12,"=IMPORT8.HS(A2,B2)"\n', 'List', 2026).sheets;
    expect(sheet?.cells.slice(3)).toEqual([
      expect.objectContaining({ row: 1, column: 0, value: '0703.10.00' }),
      expect.objectContaining({ row: 1, column: 1, value: 12 }),
      expect.objectContaining({ row: 1, column: 2, value: null, formula: '=IMPORT8.HS(A2,B2)' }),
    ]);
  });

  test('the heading row is bold and frozen, and a currency in it makes amounts of its column', () => {
    const [sheet] = readCsvWorkbook('Product,Unit value (EUR)\nchair,46\n', 'List', 2026).sheets;
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.cells[0]?.format?.isBold).toBe(true);
    expect(sheet?.cells.map(({ format }) => format?.numberFormat)).toEqual([undefined, undefined, undefined, '#,##0.00']);
  });

  test('numbers have their heading to the right above them, counts their thousands apart, and text keeps its distance', () => {
    const [sheet] = readCsvWorkbook('Year,Quantity,Code,Note\n2026,12000,"=HS(A2)",x\n', 'List', 2026).sheets;
    const [headings, body] = [sheet?.cells.slice(0, 4), sheet?.cells.slice(4)];
    expect(headings?.map(({ format }) => format?.align)).toEqual(['right', 'right', undefined, undefined]);
    expect(body?.map(({ format }) => format)).toEqual([{}, { numberFormat: '#,##0' }, { indent: 12 }, {}]);
    expect(headings?.[2]?.format?.indent).toBe(12);
  });

  test('columns are as wide as their contents, within reason', () => {
    const [sheet] = readCsvWorkbook(`A,B\n${'word '.repeat(40)},x\n`, 'List', 2026).sheets;
    expect(sheet?.columnWidths).toEqual(new Map([[0, 270], [1, 64]]));
  });
});

describe('the sample catalogue', () => {
  const [sheet] = readCsvWorkbook(readFileSync(join(__dirname, '../../../samples/catalogue.csv'), 'utf8'), 'Catalogue', 2026).sheets;
  const rows = Array.from({ length: 41 }, (_, row) => sheet?.cells.filter((cell) => cell.row === row) ?? []);

  test('has 40 different products, each with origin, value and quantity', () => {
    const products = rows.slice(1);
    expect(new Set(products.map(([product]) => product?.value)).size).toBe(40);
    for (const cells of products) {
      expect(cells.map(({ value }) => typeof value)).toEqual(['string', 'string', 'number', 'number', 'object', 'object']);
    }
    expect(sheet?.cells).toHaveLength(41 * 6);
  });

  test('a column of codes has room for a whole code, one of amounts for its heading', () => {
    expect(sheet?.columnWidths.get(4)).toBeGreaterThanOrEqual('8518.30.00'.length * 8 + 12);
    expect(sheet?.columnWidths.get(5)).toBeGreaterThanOrEqual('Landed cost (EUR)'.length * 8 + 12);
  });

  test('every row calculates its own code and cost', () => {
    rows.slice(1).forEach((cells, index) => {
      const row = index + 2;
      expect(cells.slice(4).map(({ formula }) => formula)).toEqual([
        `=IMPORT8.HS(A${row},B${row})`,
        `=IMPORT8.LANDED(E${row},B${row},C${row}*D${row})`,
      ]);
    });
  });
});
