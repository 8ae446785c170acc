// What Excel gives an add-in that works on rows, asked through unmodified office.js of the workbench's own page: rows
// that are hidden, merged cells, tables that grow, formats that follow values, sheets that are protected.
import ExcelJS from 'exceljs';
import { GridStage, type GridWindow } from './workbench-grid/grid-stage';
import { until } from './workbench-world';

const SOON_MS = 30_000;

let stage: GridStage;
let book: GridWindow;

beforeAll(async () => {
  stage = await GridStage.open();
  book = await stage.openWorkbook();
});

beforeEach(async () => {
  await book.openXlsx(await emptyFile());
});

afterAll(async () => {
  await stage?.close();
});

describe('rows', () => {
  test('hidden by a person or by a filter are told one by one, and change places by sorting', async () => {
    await book.enterRange('A1:B6', [['Part', 'Bin'], ['bolt', 'b'], ['nut', 'a'], ['washer', 'b'], ['screw', 'c'], ['nail', 'a']]);
    await book.page.evaluate(() => {
      window.workbench.filter('A1:B6', 1, ['a', 'c']);
      window.workbench.hideRows('5:5', true);
    });
    expect(await hiddenRows('A1:A6')).toEqual([false, true, false, true, true, false]);
    await book.page.evaluate(() => window.workbench.hideRows('A5', false));
    expect(await hiddenRows('A1:A6')).toEqual([false, true, false, true, false, false]);
  });

  test('20,000 of them are told in a moment', async () => {
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getActiveWorksheet().getRange('A1:H20000');
      const begun = performance.now();
      const told = rows.getRowProperties({ rowHidden: true, rowIndex: true, address: true });
      await context.sync();
      return [told.value.length, told.value[19_999], performance.now() - begun < 2_000];
    }))).toEqual([20_000, { address: 'Sheet1!A20000:H20000', rowHidden: false, rowIndex: 19_999 }, true]);
  });

  test('that come, go and change places take what is in them along', async () => {
    await book.enterRange('A1:B4', [['pear', 3], ['apple', 1], ['fig', 2], ['', '=SUM(B1:B3)']]);
    await book.page.evaluate(() => window.workbench.sort('A1:B3', 1, true));
    await book.idle(SOON_MS);
    expect(await texts('A1:A3')).toEqual(['apple', 'fig', 'pear']);
    await book.page.evaluate(() => window.workbench.insertRows(2, 2));
    await until(() => book.text('B6'), '6');
    expect(await texts('A1:A5')).toEqual(['apple', '', '', 'fig', 'pear']);
    await book.page.evaluate(() => window.workbench.deleteRows(1, 3));
    await until(() => book.text('B3'), '5');
    expect(await texts('A1:A2')).toEqual(['fig', 'pear']);
  });

  test('are inserted, deleted and sorted by the add-in too, also on a sheet that is not shown', async () => {
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Behind');
      sheet.getRange('A1:B3').values = [['c', 1], ['a', 2], ['b', 3]];
      sheet.getRange('A1:B3').sort.apply([{ key: 0, ascending: true }]);
      sheet.getRange('A2:A2').insert('Down');
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('B1').insert('Right');
      sheet.getRange('A1').delete('Up');
      const used = sheet.getUsedRange();
      used.load('values,address');
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      return [used.address, used.values, active.name];
    }))).toEqual(['Behind!A1:C4', [['', '', 2], ['', 3, ''], ['b', '', ''], ['c', 1, '']], 'Sheet1']);
  });
});

describe('merged cells', () => {
  test('keep what their first cell holds, and are found', async () => {
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:C3').values = [['kept', 'gone'], ['gone', 'gone']];
      sheet.getRange('B2:C3').merge();
      sheet.getRange('E5:F6').merge(true);
      await context.sync();
      sheet.getRange('B2:C3').values = [['new', 'never'], ['never', 'never']];
      const merged = sheet.getRange('A1:E5').getMergedAreasOrNullObject();
      merged.load('address');
      const none = sheet.getRange('A1').getMergedAreasOrNullObject();
      const values = sheet.getRange('B2:C3');
      values.load('values');
      await context.sync();
      values.unmerge();
      const left = sheet.getRange('A1:C9').getMergedAreasOrNullObject();
      await context.sync();
      return [merged.address, none.isNullObject, values.values, left.isNullObject];
    }))).toEqual(['Sheet1!B2:C3,Sheet1!E5:F5', true, [['new', ''], ['', '']], true]);
  });
});

describe('tables', () => {
  test('get columns, with a place made for them, and formulas know the columns by their names', async () => {
    await book.enterRange('B1:E3', [['Part', 'Pieces', 'beside', '=C2+1'], ['bolt', 4, 'me', 1], ['nut', 5, 'too', 2]]);
    await book.enterRange('D5:E7', [['below', ''], ['Bin', 'Shelf'], ['a', 1]]);
    await book.enterRange('G1:G2', [['Bin'], ['b']]);
    await book.page.evaluate(() => window.workbench.addTable('G1:G2', 'Bins'));
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add('B1:C3', true);
      table.name = 'Stock';
      const { columns } = table;
      columns.add(undefined, [['Code'], ['0703'], ['0704']]);
      columns.add(-1, undefined, 'Duty').getDataBodyRange().values = [[10], [20]];
      columns.add(0);
      columns.load('items/name');
      const range = table.getRange();
      range.load('address');
      const beside = context.workbook.tables.getItem('Bins').getRange();
      beside.load('address,values');
      await context.sync();
      return [beside.address, beside.values, columns.items.map(({ name }) => name), range.address];
    }))).toEqual(['Sheet1!J1:J2', [['Bin'], ['b']], ['Column1', 'Part', 'Pieces', 'Code', 'Duty'], 'Sheet1!B1:F3']);
    await book.enter('L1', '=SUM(Stock[Duty])');
    await book.idle(SOON_MS);
    expect(await book.text('L1')).toBe('30');
    expect([await book.text('G2'), await book.text('D5'), (await book.read('H1')).formula]).toEqual(['me', 'below', '=D2+1']);
  });

  test('are resized over cells that are there', async () => {
    await book.enterRange('A1:C4', [['Part', 'Pieces', 'Code'], ['bolt', 4, 'x'], ['nut', 5, 'y'], ['', 6, 'z']]);
    await book.page.evaluate(() => window.workbench.addTable('A1:B3', 'Stock'));
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Stock');
      table.resize('A1:C4');
      table.load('showTotals');
      const body = table.getDataBodyRange();
      body.load('address');
      await context.sync();
      return [table.showTotals, body.address];
    }))).toEqual([false, 'Sheet1!A2:C4']);
    await book.enter('E1', '=COUNTA(Stock[Code])');
    await book.idle(SOON_MS);
    expect(await book.text('E1')).toBe('3');
    expect(await errorOf((context) => context.workbook.tables.getItem('Stock').resize('A2:C4'))).toBe('InvalidArgument');
    expect(await errorOf((context) => context.workbook.tables.getItem('Stock').getTotalRowRange().load('address'))).toBe('ItemNotFound');
  });
});

describe('a conditional format', () => {
  test('paints the cells its rule holds for, whatever becomes of them', async () => {
    await book.enterRange('A1:A5', [['Pieces'], [1], [9], [''], ['text']]);
    await book.addIn.evaluate(() => Excel.run(async (context) => {
      const format = context.workbook.worksheets.getActiveWorksheet().getRange('A2:A9').conditionalFormats.add('CellValue');
      format.cellValue.rule = { formula1: '=5', operator: 'LessThan' };
      format.cellValue.format.fill.color = '#FF0000';
      await context.sync();
    }));
    await until(() => red([1, 2, 3, 4]), 'yes no yes no');
    await book.enter('A3', 2);
    await until(() => red([1, 2, 3, 4]), 'yes yes yes no');
    await book.page.evaluate(() => window.workbench.insertRows(2, 1));
    await until(() => red([1, 2, 3, 4, 5]), 'no yes yes yes no');
    await book.page.evaluate(() => window.workbench.insertRows(4, 1));
    await until(() => red([1, 2, 3, 4, 5, 6]), 'no yes yes yes yes no');
    await book.enterRange('A3:A5', [[9], [2], [7]]);
    await until(() => red([2, 3, 4]), 'no yes no');
    await book.page.evaluate(() => window.workbench.sort('A3:A5', 0, true));
    await until(() => red([2, 3, 4]), 'yes no no');
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getActiveWorksheet().getRange('A4');
      conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue');
      const count = conditionalFormats.getCount();
      await context.sync();
      const [format] = conditionalFormats.items;
      const cellValue = format!.cellValueOrNullObject;
      cellValue.load('rule,format/fill/color,format/font/color');
      const range = format!.getRange();
      range.load('address');
      await context.sync();
      format!.delete();
      const left = conditionalFormats.getCount();
      await context.sync();
      return [count.value, format!.type, format!.priority, format!.stopIfTrue, cellValue.rule, cellValue.format.fill.color, cellValue.format.font.color, range.address, left.value];
    }))).toEqual([1, 'CellValue', 0, false, { formula1: '=5', operator: 'LessThan' }, '#FF0000', '', 'Sheet1!A3:A11', 0]);
    await until(() => red([2, 3, 4]), 'no no no');
  });
});

describe('a workbook file', () => {
  test('comes with its protection, hidden rows, merged cells and tables', async () => {
    await book.openXlsx(await fileOfAll());
    expect(await hiddenRows('A1:A6')).toEqual([false, false, true, false, true, false]);
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const merged = sheet.getRange('A1:J9').getMergedAreasOrNullObject();
      merged.load('address');
      sheet.tables.load('items/name');
      sheet.protection.load('protected,options');
      await context.sync();
      return [merged.address, sheet.tables.items.map(({ name }) => name), sheet.protection.protected, sheet.protection.options.allowSort, sheet.protection.options.allowFormatCells];
    }))).toEqual(['Goods!A6:B7', ['Wares'], true, true, false]);
    expect(await errorOf((context) => { context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']]; })).toBe('AccessDenied');
    await book.enter('A1', 'a person may');
    expect(await book.text('A1')).toBe('a person may');
  });
});

describe('what keeps an add-in from its work', () => {
  test('a cell that is being edited', async () => {
    await book.enter('A1', 'old');
    await book.page.evaluate(() => window.workbench.beginEdit('A1', 'new'));
    expect(await errorOf((context) => { context.workbook.worksheets.getActiveWorksheet().getRange('B1').values = [['x']]; })).toBe('InvalidOperationInCellEditMode');
    await book.page.evaluate(() => window.workbench.endEdit(false));
    expect(await book.text('A1')).toBe('old');
    await book.page.evaluate(() => window.workbench.beginEdit('A1', 'new'));
    await book.page.evaluate(() => window.workbench.endEdit(true));
    expect(await book.text('A1')).toBe('new');
    expect(await errorOf((context) => { context.workbook.worksheets.getActiveWorksheet().getRange('B1').values = [['x']]; })).toBeNull();
  });

  test('another workbook that has the focus, and several areas', async () => {
    const selected = (): Promise<string | null> => errorOf((context) => context.workbook.getSelectedRange().load('address'));
    await book.page.evaluate(() => window.workbench.setFocusElsewhere(true));
    expect([await selected(), await errorOf((context) => context.workbook.getActiveCell().load('address'))]).toEqual(['InvalidSelection', 'InvalidSelection']);
    await book.page.evaluate(() => window.workbench.setFocusElsewhere(false));
    expect(await selected()).toBeNull();
    await book.page.evaluate(() => window.workbench.selectAreas(['A1:B2', 'D4']));
    expect(await selected()).toBe('InvalidSelection');
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges();
      ranges.load('address');
      await context.sync();
      return ranges.address;
    }))).toBe('Sheet1!A1:B2,Sheet1!D4');
  });

  test('a workbook that is read-only, and a sheet that is protected', async () => {
    const write = (): Promise<string | null> => errorOf((context) => { context.workbook.worksheets.getActiveWorksheet().getRange('B1').values = [['x']]; });
    await book.page.evaluate(() => window.workbench.setReadOnly(true));
    expect([await write(), await errorOf((context) => context.workbook.worksheets.add())]).toEqual(['AccessDenied', 'AccessDenied']);
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    }))).toBe(true);
    await book.page.evaluate(() => {
      window.workbench.setReadOnly(false);
      window.workbench.protect('Sheet1', true);
    });
    expect(await write()).toBe('AccessDenied');
    await book.page.evaluate(() => window.workbench.protect('Sheet1', false));
    expect(await write()).toBeNull();
  });

  test('sheets that come and go', async () => {
    await book.page.evaluate(() => window.workbench.addSheet('Next'));
    await book.enter('A1', 'on the next sheet');
    expect(await book.text('Next!A1')).toBe('on the next sheet');
    await book.page.evaluate(() => {
      window.workbench.activateSheet('Sheet1');
      window.workbench.deleteSheet('Next');
    });
    expect(await errorOf((context) => context.workbook.worksheets.getItem('Next').load('name'))).toBe('ItemNotFound');
  });
});

test('nothing in any page failed unseen', () => {
  expect(book.pageErrors).toEqual([]);
});

async function texts(address: string): Promise<string[]> {
  return (await book.readRange(address)).map(([cell]) => cell?.text ?? '');
}

function hiddenRows(address: string): Promise<unknown[]> {
  return book.addIn.evaluate((at) => Excel.run(async (context) => {
    const rows = context.workbook.worksheets.getActiveWorksheet().getRange(at).getRowProperties({ rowHidden: true });
    await context.sync();
    return rows.value.map(({ rowHidden }) => rowHidden);
  }), address);
}

/** The code of the error that a batch ends with; null where it ends well. `act` runs in the add-in's page. */
function errorOf(act: (context: Excel.RequestContext) => void): Promise<string | null> {
  const batch = `async (context) => { (${act.toString()})(context); await context.sync(); }`;
  return book.addIn.evaluate<string | null>(`Excel.run(${batch}).then(() => null, ({ code }) => code)`);
}

/** Of the first column, which rows are painted red: "yes no". */
async function red(rows: readonly number[]): Promise<string> {
  const seen: string[] = [];
  for (const row of rows) {
    const { x, y } = await book.placeOf(row, 0);
    const shot = (await book.page.screenshot({ clip: { x: x - 30, y: y - 6, width: 2, height: 2 } })).toString('base64');
    seen.push(await book.page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(2, 2).getContext('2d');
      canvas?.drawImage(image, 0, 0);
      const [r = 0, g = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
      return r > 200 && g < 60 ? 'yes' : 'no';
    }, shot));
  }
  return seen.join(' ');
}

async function emptyFile(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.addWorksheet('Sheet1');
  return new Uint8Array(await file.xlsx.writeBuffer());
}

async function fileOfAll(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Goods');
  sheet.addRows([['a'], ['b'], ['c'], ['d'], ['e']]);
  sheet.getRow(3).hidden = true;
  sheet.getRow(5).hidden = true;
  sheet.getCell('A6').value = 'merged';
  sheet.mergeCells('A6:B7');
  sheet.addTable({ name: 'Wares', ref: 'H1', columns: [{ name: 'Item' }, { name: 'Qty' }], rows: [['chair', 1]] });
  await sheet.protect('secret', { sort: true, spinCount: 1 });
  return new Uint8Array(await file.xlsx.writeBuffer());
}
