import ExcelJS from 'exceljs';
import type { CellContent, SheetContent, WorkbookContent } from '../../../src/workbench/grid/workbook-content';
import { readXlsxWorkbook } from '../../../src/workbench/grid/xlsx-workbook';

const NAMES = ['IMPORT8.HS'];

async function openAfter(write: (file: ExcelJS.Workbook) => void): Promise<WorkbookContent> {
  const file = new ExcelJS.Workbook();
  write(file);
  return readXlsxWorkbook(await file.xlsx.writeBuffer(), NAMES);
}

function cellAt(sheet: SheetContent | undefined, row: number, column: number): CellContent | undefined {
  return sheet?.cells.find((cell) => cell.row === row && cell.column === column);
}

describe('an .xlsx file opened in the workbench', () => {
  test('values come with their types, and codes keep their zeros', async () => {
    const { sheets } = await openAfter((file) => {
      const sheet = file.addWorksheet('Goods');
      sheet.addRow(['chair', '0703.10.00', 12.5, true, new Date(Date.UTC(2026, 2, 1)), { richText: [{ text: 'rich ' }, { text: 'text' }] }]);
      sheet.addRow([{ text: 'link', hyperlink: 'https://example.com' }, { error: '#N/A' }]);
    });
    expect(sheets[0]?.cells.map(({ value }) => value)).toEqual(['chair', '0703.10.00', 12.5, true, 46082, 'rich text', 'link', '#N/A']);
  });

  test('formulas are live, under the names people type, with the result the file remembers', async () => {
    const { sheets } = await openAfter((file) => {
      file.addWorksheet('Goods').addRow([
        'chair',
        { formula: '_xldudf_IMPORT8_HS(A1)', result: '9401.31.00' },
        { formula: 'A1&"!"', result: 'chair!' },
      ]);
    });
    expect(cellAt(sheets[0], 0, 1)).toMatchObject({ formula: '=IMPORT8.HS(A1)', value: '9401.31.00' });
    expect(cellAt(sheets[0], 0, 2)).toMatchObject({ formula: '=A1&"!"', value: 'chair!' });
  });

  test('a result saved as an error is calculated again', async () => {
    const { sheets } = await openAfter((file) => {
      file.addWorksheet('Goods').addRow([{ formula: '_xldudf_IMPORT8_HS(A9)', result: { error: '#NAME?' } }]);
    });
    expect(cellAt(sheets[0], 0, 0)).toMatchObject({ formula: '=IMPORT8.HS(A9)', value: null });
  });

  test('a formula that was filled down refers to its own row', async () => {
    const { sheets } = await openAfter((file) => {
      const sheet = file.addWorksheet('Goods');
      sheet.fillFormula('B1:B3', '_xldudf_IMPORT8_HS(A1)', [1, 2, 3]);
    });
    expect([0, 1, 2].map((row) => cellAt(sheets[0], row, 1)?.formula)).toEqual(['=IMPORT8.HS(A1)', '=IMPORT8.HS(A2)', '=IMPORT8.HS(A3)']);
  });

  test('number formats, fonts and fills come along', async () => {
    const { sheets } = await openAfter((file) => {
      const cell = file.addWorksheet('Goods').getCell('B2');
      cell.value = 0.065;
      cell.numFmt = '0.0%';
      cell.font = { bold: true, italic: true, name: 'Arial', size: 12, color: { argb: 'FF1F3A5F' } };
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE88' } };
      cell.alignment = { horizontal: 'center', wrapText: true };
    });
    expect(cellAt(sheets[0], 1, 1)?.format).toEqual({
      numberFormat: '0.0%',
      isBold: true,
      isItalic: true,
      fontName: 'Arial',
      fontSize: 12,
      color: '#1F3A5F',
      fill: '#FFEE88',
      align: 'center',
      wraps: true,
    });
  });

  test('widths, frozen rows, merged cells and tables come along', async () => {
    const { sheets } = await openAfter((file) => {
      const sheet = file.addWorksheet('Goods', { views: [{ state: 'frozen', ySplit: 1 }] });
      sheet.getColumn(1).width = 30;
      sheet.getCell('A5').value = 'merged';
      sheet.mergeCells('A5:C6');
      sheet.addTable({
        name: 'Wares',
        ref: 'H1',
        columns: [{ name: 'Item' }, { name: 'Qty' }],
        rows: [['chair', 1], ['laptop', 2]],
      });
    });
    expect(sheets[0]).toMatchObject({
      frozenRows: 1,
      frozenColumns: 0,
      merges: [{ row: 4, column: 0, rows: 2, columns: 3 }],
      tables: [{ name: 'Wares', row: 0, column: 7, rows: 3, columns: 2 }],
    });
    expect(sheets[0]?.columnWidths.get(0)).toBe(215);
    expect(sheets[0]?.cells.filter(({ value }) => value === 'merged')).toHaveLength(1);
  });

  test('hidden rows and protection come along; a sheet that is not protected has none', async () => {
    const { sheets } = await openAfter((file) => {
      const sheet = file.addWorksheet('Goods');
      sheet.addRows([['a'], ['b'], ['c']]);
      sheet.getRow(2).hidden = true;
      void sheet.protect('', { sort: true, objects: false, selectLockedCells: false });
      file.addWorksheet('Open');
    });
    expect(sheets[0]).toMatchObject({
      hiddenRows: [1],
      protection: { allowSort: true, allowEditObjects: false, allowEditScenarios: true, selectionMode: 'Unlocked' },
    });
    expect(sheets[0]?.protection).not.toHaveProperty('allowFormatCells');
    expect(sheets[1]?.protection).toBeUndefined();
  });

  test('all sheets come, hidden ones hidden', async () => {
    const { sheets } = await openAfter((file) => {
      file.addWorksheet('First');
      file.addWorksheet('Second', { state: 'hidden' });
    });
    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([['First', false], ['Second', true]]);
  });

  test('something else is refused with what to do', async () => {
    await expect(readXlsxWorkbook(new TextEncoder().encode('not a workbook').buffer, NAMES)).rejects.toThrow('Save it in Excel as');
  });
});
