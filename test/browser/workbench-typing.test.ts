// Typing, quoted text, spills and tables in the workbench's spreadsheet, as Excel reads them in English, Dutch and German.
import ExcelJS from 'exceljs';
import { GridStage, type GridWindow } from './workbench-grid/grid-stage';
import { until } from './workbench-world';

const SOON_MS = 30_000;
const YEAR = new Date().getFullYear();
const day = (month: number, date: number): number => (Date.UTC(YEAR, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;

let stage: GridStage;
beforeAll(async () => {
  stage = await GridStage.open();
});
afterAll(async () => {
  await stage?.close();
});

/** In the cell's editor, key by key. */
async function type(book: GridWindow, row: number, column: number, text: string): Promise<void> {
  await book.click(row, column);
  await book.page.keyboard.type(text);
  await book.page.waitForTimeout(200);
  await book.page.keyboard.press('Enter');
}

async function numberFormat(book: GridWindow, address: string): Promise<string> {
  return book.addIn.evaluate(
    (at) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange(at).load('numberFormat');
      await context.sync();
      return String(range.numberFormat[0]?.[0]);
    }),
    address,
  );
}

describe.each([
  ['en-US', [
    ['50%', 0.5, '50%', '0%'], ['12:30', 0.5208333333333334, '12:30', 'h:mm'], ['3-4', day(3, 4), '4-Mar', 'd-mmm'], ['1,234', 1234, '1,234', '#,##0'],
    ['1E5', 100_000, '1.00E+05', '0.00E+00'], ['1.5', 1.5, '1.5', 'General'], ['TRUE', true, 'TRUE', 'General'], ['0703.10.00', '0703.10.00', '0703.10.00', 'General'],
    ['$120', 120, '$120 ', '$#,##0_);[Red]($#,##0)'],
  ]],
  ['nl-NL', [
    ['50%', 0.5, '50%', '0%'], ['12:30', 0.5208333333333334, '12:30', 'h:mm'], ['3-4', day(4, 3), '3-apr.', 'd-mmm'], ['1,234', 1.234, '1,234', 'General'],
    ['1.234', 1234, '1.234', '#,##0'], ['1.5', '1.5', '1.5', 'General'], ['WAAR', true, 'WAAR', 'General'], ['€ 120', 120, '€ 120', '"€" #,##0;[Red]"€" -#,##0'],
    ['$120', '$120', '$120', 'General'],
  ]],
  ['de-DE', [
    ['50%', 0.5, '50%', '0%'], ['3-4', day(4, 3), '3-Apr.', 'd-mmm'], ['1,234', 1.234, '1,234', 'General'], ['1.5', day(5, 1), '1-Mai', 'd-mmm'],
    ['WAHR', true, 'WAHR', 'General'], ['120 €', 120, '120 €', '#,##0 "€";[Red]-#,##0 "€"'],
  ]],
] as const)('in %s', (locale, table) => {
  test('what is typed becomes what Excel makes of it, in the editor and through the console alike', async () => {
    const book = await stage.openWorkbook({ locale });
    for (const [row, [text]] of table.entries()) {
      await type(book, row, 0, text);
      await book.enter(`B${row + 1}`, text);
    }
    for (const [row, [text, value, shown, format]] of table.entries()) {
      for (const column of ['A', 'B']) {
        const address = `${column}${row + 1}`;
        const cell = await book.read(address);
        expect([address, text, cell.value, cell.text, await numberFormat(book, address)]).toEqual([address, text, value, shown, format]);
      }
    }
    expect(await book.addIn.evaluate(() => [Office.context.displayLanguage, Office.context.contentLanguage])).toEqual([locale, locale]);
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test('a cell that is edited and confirmed keeps what it holds', async () => {
    const book = await stage.openWorkbook({ locale });
    await book.enterRange('A1:A5', [[1234.5], ["'0101.21"], [true], ['plain'], [null]]);
    await book.enter('A5', table[2][0]);
    const before = (await book.readRange('A1:A5')).map(([cell]) => [cell?.value, cell?.text]);
    for (let row = 0; row < 5; row++) {
      await book.click(row, 0);
      await book.page.keyboard.press('F2');
      await book.page.waitForTimeout(200);
      await book.page.keyboard.press('Enter');
    }
    expect((await book.readRange('A1:A5')).map(([cell]) => [cell?.value, cell?.text])).toEqual(before);
    await book.close();
  });
});

test('the ribbon is in the host’s language, where the manifest has it', async () => {
  for (const [locale, label] of [['nl-NL', 'Voorraadlijst'], ['nl-BE', 'Voorraadlijst'], ['de-DE', 'Stock list'], ['en-US', 'Stock list']] as const) {
    const book = await stage.openWorkbook({ locale });
    expect(await book.page.locator('#ribbon').getByRole('button').allInnerTexts()).toEqual([label, 'Count']);
    await book.close();
  }
});

describe('formulas', () => {
  let book: GridWindow;
  beforeAll(async () => {
    book = await stage.openWorkbook();
  });
  afterAll(async () => {
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test.each([
    ['=ISTEXT("50%")', true], ['="50%"+0', 0.5], ['=VALUE("12:30")', 0.5208333333333334], ['=ISTEXT("12:30")', true], ['=ISTEXT("3-4")', true],
    ['=ISTEXT("1,234")', true], ['="1,234"*2', 2468], ['=ISTEXT("1E5")', true], ['="1E5"*1', 100_000], ['=ISTEXT("$120")', true], ['=VALUE("$120")', 120],
    ['=LEN("50%")', 3], ['="a ""b"" c"', 'a "b" c'], ['="TRUE"+0', '#VALUE!'], ['=""+0', '#VALUE!'], ['=ISNUMBER("5")', false], ['=TYPE("12:30")', 2],
    ['="50%"&"!"', '50%!'], ['=VALUE("1 1/2")', 1.5], ['=VALUE("(5)")', -5], ['=IF("3-4"="3-4","same","other")', 'same'], ['=SUM(1,"2")', 3],
    ['=VALUE("3-4")', day(3, 4)], ['="12:30"*24', 12.5], ['=ISTEXT("#N/A")', true], ['="0703.10"', '0703.10'],
  ])('%s is %j', async (formula, value) => {
    await book.enter('A1', formula);
    await book.idle(SOON_MS);
    const seen = (await book.read('A1')).value;
    if (typeof value === 'number') expect(seen).toBeCloseTo(value, 10);
    else expect(seen).toBe(value);
  });

  test('text that looks like a number reaches a function as it is where it takes text, and as a number where it takes one', async () => {
    await book.enter('A1', '=STOCK.DOUBLE("50%")');
    await book.idle(SOON_MS);
    expect((await book.read('A1')).value).toBe(1);
  });
});

describe('what a formula has spilled', () => {
  test('is referred to by its cell, and followed when it grows, shrinks or is blocked', async () => {
    const book = await stage.openWorkbook();
    await book.enter('F1', 3);
    await book.enter('A1', '=SEQUENCE(F1)');
    await book.enterRange('B1:B6', [['=SUM(A1#)'], ['=ROWS(A1#)'], ['=COUNTIF(A1#,">1")'], ['=MAX(A1#*2)'], ['=SUM(F1#)'], ["=SUM('Sheet1'!$A$1#)"]]);
    await book.idle(SOON_MS);
    const sums = async () => (await book.readRange('B1:B6')).map(([cell]) => cell?.value);
    expect(await sums()).toEqual([6, 3, 2, 6, '#REF!', 6]);
    expect((await book.read('B1')).formula).toBe('=SUM(A1#)');
    await book.enter('F1', 5);
    await book.idle(SOON_MS);
    expect(await sums()).toEqual([15, 5, 4, 10, '#REF!', 15]);
    await book.enter('F1', 2);
    await book.idle(SOON_MS);
    expect(await sums()).toEqual([3, 2, 1, 4, '#REF!', 3]);
    await book.enter('D1', '=A1#');
    await book.idle(SOON_MS);
    expect((await book.readRange('D1:D3')).map(([cell]) => cell?.value)).toEqual([1, 2, null]);
    await book.enter('A2', 'in the way');
    await until(async () => (await book.read('B1')).value, '#SPILL!');
    await book.close();
  });

  test('is there in an .xlsx file, as Excel writes it', async () => {
    const book = await stage.openWorkbook();
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('List');
    sheet.getCell('C1').value = 3;
    sheet.getCell('A1').value = { formula: '_xlfn.SEQUENCE(C1)', shareType: 'array', ref: 'A1:A3', result: 1 } as ExcelJS.CellValue;
    sheet.getCell('A2').value = 2;
    sheet.getCell('A3').value = 3;
    sheet.getCell('B1').value = { formula: 'SUM(_xlfn.ANCHORARRAY(A1))', result: 6 };
    await book.openXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    await book.idle(SOON_MS);
    expect((await book.read('B1')).formula).toBe('=SUM(A1#)');
    await book.enter('C1', 4);
    await book.idle(SOON_MS);
    expect((await book.readRange('A1:B4')).map((row) => row.map(({ value }) => value))).toEqual([[1, 10], [2, null], [3, null], [4, null]]);
    await book.close();
  });
});

describe('a formula in a table', () => {
  const rows = [['Item', 'Unit price', 'Pieces', 'Sum'], ['bolt', 2, 10, null], ['nut', 3, 10, null]];

  test('refers to its own row, with the table’s name or without, and follows that row', async () => {
    const book = await stage.openWorkbook();
    await book.enterRange('A1:D3', rows);
    await book.page.evaluate(() => window.workbench.addTable('A1:D3', 'Goods'));
    await book.enterRange('D2:D3', [['=[@[Unit price]]*[@Pieces]'], ['=Goods[@[Unit price]]*Goods[[#This Row],[Pieces]]']]);
    await book.enterRange('F2:F4', [['=Goods[@Pieces]'], ['=COUNTA(Goods[@])'], ['=SUM(Goods[Sum])']]);
    await book.idle(SOON_MS);
    const seen = async () => [(await book.read('D2')).value, (await book.read('D3')).value, ...(await book.readRange('F2:F4')).map(([cell]) => cell?.value)];
    expect(await seen()).toEqual([20, 30, 10, 4, 50]);
    expect([(await book.read('D2')).formula, (await book.read('D3')).formula, (await book.read('F2')).formula]).toEqual([
      '=[@[Unit price]]*[@Pieces]', '=[@[Unit price]]*[@Pieces]', '=Goods[@Pieces]',
    ]);
    await book.enter('C2', 11);
    await book.enter('B3', 4);
    await book.idle(SOON_MS);
    expect(await seen()).toEqual([22, 40, 11, 4, 62]);
    await book.page.evaluate(() => window.workbench.beginEdit('D2', '=[@Pieces]+1'));
    await book.page.evaluate(() => window.workbench.endEdit(true));
    await book.idle(SOON_MS);
    expect((await book.read('D2')).value).toBe(12);
    expect(book.pageErrors).toEqual([]);
    await book.close();
  });

  test('does so in an .xlsx file', async () => {
    const book = await stage.openWorkbook();
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('List');
    sheet.addTable({
      name: 'Goods', ref: 'A1', headerRow: true,
      columns: ['Item', 'Unit price', 'Pieces', 'Sum'].map((name) => ({ name })),
      rows: [['bolt', 2, 10, null], ['nut', 3, 10, null]],
    });
    sheet.getCell('D2').value = { formula: 'Goods[[#This Row],[Unit price]]*Goods[[#This Row],[Pieces]]', result: 20 };
    sheet.getCell('D3').value = { formula: 'Goods[[#This Row],[Unit price]]*Goods[[#This Row],[Pieces]]', result: 30 };
    await book.openXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    await book.enter('C3', 20);
    await book.idle(SOON_MS);
    expect([(await book.read('D2')).value, (await book.read('D3')).value]).toEqual([20, 60]);
    await book.close();
  });
});

describe('a cell holds 32,767 characters', () => {
  const LONG = 'x'.repeat(32_768);

  test('entered, written by an add-in or given by a function; a longer text is refused', async () => {
    const book = await stage.openWorkbook();
    await book.enter('A1', LONG.slice(1));
    expect((await book.read('A1')).value).toHaveLength(32_767);
    await expect(book.enter('A1', LONG)).rejects.toThrow('a cell holds 32,767 characters');
    const code = await book.addIn.evaluate(
      (text) => Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A2').values = [[text]];
        await context.sync();
        return 'written';
      }).catch((error: unknown) => (error as { code: string }).code),
      LONG,
    );
    expect(code).toBe('InvalidArgument');
    expect((await book.read('A2')).value).toBeNull();
    await book.enter('A4', '=STOCK.ASK("long")');
    await book.answer('long', LONG);
    await until(() => book.text('A4'), '#VALUE!');
    await book.close();
  });
});
