// The workbench's spreadsheet as a user of any add-in meets it: its own page, unmodified office.js, a real browser.
import ExcelJS from 'exceljs';
import { GridStage, type AddInWindow, type GridWindow } from './workbench-grid/grid-stage';
import { until } from './workbench-world';

const SOON_MS = 30_000;

let stage: GridStage;
let book: GridWindow;

beforeAll(async () => {
  stage = await GridStage.open();
  book = await stage.openWorkbook();
});

afterAll(async () => {
  await stage?.close();
});

describe('a cell with a custom function', () => {
  test('is #BUSY! until the function has answered, and so is what depends on it', async () => {
    await book.enter('A1', 'bolt');
    await book.enter('B1', '=STOCK.ASK(A1)');
    await book.enter('C1', '=B1&"!"');
    await book.enter('D1', '=IFERROR(B1,"no answer")');
    await until(() => book.text('D1'), '#BUSY!');
    expect([await book.text('B1'), await book.text('C1')]).toEqual(['#BUSY!', '#BUSY!']);
    await book.answer('bolt', 'M8');
    await book.idle(SOON_MS);
    expect([await book.text('B1'), await book.text('C1'), await book.text('D1')]).toEqual(['M8', 'M8!', 'M8']);
  });

  test('is called again when the value it refers to is entered again, directly or through another formula', async () => {
    await book.enterRange('A2:C2', [['nut', '=TRIM(A2)', '=STOCK.ASK(B2)']]);
    await book.answer('nut', 'M8');
    await book.idle(SOON_MS);
    const before = await book.calls();
    await book.enter('A2', 'nut');
    await until(() => book.text('C2'), '#BUSY!');
    await book.answer('nut', 'M10');
    await book.idle(SOON_MS);
    expect(await book.text('C2')).toBe('M10');
    expect(await book.calls()).toBe(before + 1);
  });

  test('is called again when its old argument comes back', async () => {
    const before = await book.calls();
    for (const part of ['washer', 'nut']) {
      await book.enter('A2', part);
      await until(() => book.text('C2'), '#BUSY!');
      await book.answer(part, `a ${part}`);
      await book.idle(SOON_MS);
      expect(await book.text('C2')).toBe(`a ${part}`);
    }
    expect(await book.calls()).toBe(before + 2);
  });

  test('is called again when its formula, or what it refers to, is confirmed unchanged', async () => {
    await book.answer('nut', 'an old nut');
    for (const column of [2, 0]) {
      const before = await book.calls();
      await book.click(1, column);
      await book.page.keyboard.press('F2');
      await book.page.keyboard.press('Enter');
      await until(() => book.calls(), before + 1);
      await book.answer('nut', `nut of column ${column}`);
      await until(() => book.text('C2'), `nut of column ${column}`);
      await book.idle(SOON_MS);
      expect(await book.calls()).toBe(before + 1);
    }
  });

  test('is left alone by an edit that is given up', async () => {
    const before = await book.calls();
    await book.click(1, 2);
    await book.page.keyboard.press('F2');
    await book.page.keyboard.press('Escape');
    await book.idle(SOON_MS);
    expect(await book.calls()).toBe(before);
  });

  test('is called again, like all others, with Ctrl+Alt+F9', async () => {
    await book.enter('A4', '=STOCK.DOUBLE(3)');
    await book.idle(SOON_MS);
    const before = await book.calls();
    await book.page.keyboard.press('Control+Alt+F9');
    // A1's bolt, A2's nut and the double.
    await until(() => book.calls(), before + 3);
    await book.answer('bolt', 'M8');
    await book.answer('nut', 'M10');
    await book.idle(SOON_MS);
  });

  test('is left alone by edits elsewhere, waiting or answered, and by the answers of others', async () => {
    await book.enter('A5', '=STOCK.ASK("waiting")');
    await until(async () => (await book.asked()).includes('waiting'), true);
    const before = await book.calls();
    await book.enter('Z9', 'elsewhere');
    await book.enter('A6', '=STOCK.DOUBLE(4)');
    await until(() => book.text('A6'), '8');
    await book.enter('Z9', 'elsewhere again');
    await book.answer('waiting', 'answered');
    await book.idle(SOON_MS);
    expect(await book.calls()).toBe(before + 1);
    expect(await book.text('A5')).toBe('answered');
  });

  test('is left alone when rows above it are deleted: its answer, or its call, goes with it', async () => {
    const other = await stage.openWorkbook();
    await other.enterRange('A3:B6', [['a', '=STOCK.ASK(A3)'], ['b', '=STOCK.ASK(A4)'], ['c', '=STOCK.ASK(A5)'], ['d', '=STOCK.ASK(A6)']]);
    for (const part of ['a', 'b', 'c']) await other.answer(part, part.toUpperCase());
    await until(() => other.text('B5'), 'C');
    const calls = await other.calls();
    await other.chooseForRow(0, 'Delete Selected Row');
    await until(() => other.text('B4'), 'C');
    await other.chooseForRow(2, 'Delete Selected Row');
    await until(() => other.text('B3'), 'C');
    expect([await other.text('B2'), await other.text('B4')]).toEqual(['A', '#BUSY!']);
    await other.answer('d', 'D');
    await until(() => other.text('B4'), 'D');
    await other.idle(SOON_MS);
    expect(await other.calls()).toBe(calls);
    await other.close();
  });

  test('cancels its call when it is edited, and a late answer goes nowhere', async () => {
    await book.enter('A7', '=STOCK.ASK("slow")');
    await until(async () => (await book.asked()).includes('slow'), true);
    await book.enter('A7', 'something else');
    await until(async () => (await book.canceled()).includes('slow'), true);
    await book.answer('slow', 'late');
    await book.idle(SOON_MS);
    expect(await book.text('A7')).toBe('something else');
  });

  test('shows what a stream tells until it is edited', async () => {
    await book.enter('A8', '=STOCK.LEVEL()');
    await until(async () => (await book.asked()).includes('level'), true);
    for (const pieces of [12, 11]) {
      await book.addIn.evaluate((left) => (window as unknown as AddInWindow).stock.level(left), pieces);
      await until(() => book.text('A8'), String(pieces));
    }
    await book.enter('A8', null);
    await until(async () => (await book.canceled()).includes('level'), true);
  });
});

describe('several values', () => {
  test('spill, and stop at a cell that is in the way until it is emptied', async () => {
    await book.enter('F1', '=STOCK.LIST(3)');
    await book.idle(SOON_MS);
    expect(await texts('F1:F4')).toEqual(['1', '2', '3', '']);
    await book.enter('F2', 'mine');
    await book.idle(SOON_MS);
    expect(await texts('F1:F3')).toEqual(['#SPILL!', 'mine', '']);
    await book.enter('F2', null);
    await book.idle(SOON_MS);
    expect(await texts('F1:F3')).toEqual(['1', '2', '3']);
  });

  test('are what other formulas calculate with', async () => {
    await book.enter('G1', '=SUM(F1:F3)');
    await book.idle(SOON_MS);
    expect((await book.read('G1')).value).toBe(6);
  });
});

describe('what is more than a plain value', () => {
  test('an error says why, in the tip of its cell and when it is read', async () => {
    await book.enter('A10', '=STOCK.MISSING("spring")');
    await book.idle(SOON_MS);
    expect(await book.read('A10')).toMatchObject({ value: '#N/A', error: 'There is no spring in stock.' });
    const { x, y } = await book.placeOf(9, 0);
    await book.page.mouse.move(x - 4, y);
    await book.page.mouse.move(x, y);
    await book.page.getByRole('tooltip').getByText('There is no spring in stock.').waitFor();
  });

  test('a data type shows its text, and its facts when it is clicked', async () => {
    await book.enter('A12', '=STOCK.PART("hinge")');
    await book.idle(SOON_MS);
    expect(await book.text('A12')).toBe('hinge');
    await book.click(11, 0);
    const card = book.page.getByRole('dialog', { name: 'Data type card' });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/hinge\s+Shelf\s+B 12\s+Pieces\s+4/);
    await book.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });
});

describe('the tip of a cell with an error', () => {
  let sheet: GridWindow;
  beforeAll(async () => {
    sheet = await stage.openWorkbook();
    await sheet.openXlsx(await sheetOfErrors());
    await sheet.idle(SOON_MS);
  });
  afterAll(() => sheet?.close());

  test('stands beside its cell, wherever that is: frozen, scrolled, zoomed', async () => {
    const { x, y } = await sheet.placeOf(0, 1);
    await tipIsBelow(sheet, { x, y }, 1);
    await sheet.page.mouse.wheel(0, 24 * 60);
    await tipIsBelow(sheet, { x, y: y + 10 * 24 }, 1);
    await tipIsBelow(sheet, { x, y }, 1);
    await zoomIn(sheet);
    await tipIsBelow(sheet, { x: x + 60, y: y + 12 * 24 }, 2);
  });

  test('says where the error comes from, or what to do', async () => {
    const formulas = ['=STOCK.MISSING("spring")', '=A101&"!"', '=STOCK.DOUBLE()', '=STOCK.ASK("a";2)'];
    await sheet.enterRange('A101:A104', formulas.map((formula) => [formula]));
    await sheet.idle(SOON_MS);
    const words: string[] = [];
    for (const row of [101, 102, 103, 104]) {
      await sheet.page.evaluate((address) => window.workbench.select(address), `A${row}`);
      await sheet.page.keyboard.press('Control+Shift+F5');
      words.push(await sheet.page.getByRole('dialog', { name: 'Why this cell shows an error' }).innerText());
      await sheet.page.keyboard.press('Escape');
    }
    expect(words.map((text) => text.replaceAll(/\s*\n\s*/g, ' '))).toEqual([
      '#N/A There is no spring in stock.',
      '#N/A This error comes from a cell the formula refers to.',
      '#VALUE! STOCK.DOUBLE takes at least 1 argument, but got 0.',
      '#NAME? Formulas here take commas between arguments.',
    ]);
  });

  test('goes when the pointer goes to the pane', async () => {
    await tipIsBelow(sheet, await sheet.placeOf(4, 1), 2);
    const pane = await sheet.page.getByRole('complementary', { name: 'Stockroom' }).boundingBox();
    await sheet.page.mouse.move((pane?.x ?? 0) + 100, 400);
    await sheet.page.getByRole('tooltip').waitFor({ state: 'hidden' });
  });
});

test('typing a function’s name offers it with its description, then tells about its arguments', async () => {
  await book.click(13, 3);
  await book.page.keyboard.type('=STOCK.A', { delay: 20 });
  await book.page.getByText('Asks the stockroom for a part.').first().waitFor();
  await book.page.keyboard.press('Tab');
  await book.page.getByText('What the part is called.').first().waitFor();
  await book.page.keyboard.press('Escape');
  await book.page.keyboard.press('Escape');
});

describe('Excel.run', () => {
  test('reads what formulas make of what it has just written, without waiting for functions', async () => {
    await book.enter('H2', '=H1*2');
    await book.enter('H3', '=STOCK.ASK("never")');
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('H1').values = [[21]];
      const range = sheet.getRange('H1:H3');
      range.load('values,text,formulas');
      await context.sync();
      return [range.values, range.formulas];
    }))).toEqual([[[21], [42], ['#BUSY!']], [[21], ['=H1*2'], ['=STOCK.ASK("never")']]]);
    await book.enter('H3', null);
  });

  test('writes formats, hides rows and sets widths, also on a sheet that is not shown', async () => {
    expect(await book.addIn.evaluate(() => Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Formats');
      const range = sheet.getRange('B2:C3');
      range.values = [['a long text that needs room', 0.5], ['b', 1]];
      range.numberFormat = [['@', '0%'], ['@', '0%']];
      range.format.fill.color = '#FFEE00';
      range.format.font.bold = true;
      sheet.getRange('B2').format.font.color = '#C00000';
      range.format.columnWidth = 30;
      sheet.getRange('3:4').rowHidden = true;
      range.load('values,text,numberFormat,rowHidden,format/fill/color,format/font/bold,format/font/color,format/columnWidth');
      const [second, third] = [sheet.getRange('B2'), sheet.getRange('B3')];
      second.load('rowHidden,format/font/color');
      third.load('rowHidden');
      await context.sync();
      const told = [
        range.text, range.numberFormat, range.rowHidden, second.rowHidden, third.rowHidden,
        range.format.fill.color, range.format.font.bold, range.format.font.color, second.format.font.color, range.format.columnWidth,
      ];
      sheet.getRange('3:4').rowHidden = false;
      sheet.getRange('B:B').format.autofitColumns();
      third.load('rowHidden,format/columnWidth');
      await context.sync();
      return [...told, third.rowHidden, third.format.columnWidth > 100];
    }))).toEqual([
      [['a long text that needs room', '50%'], ['b', '100%']], [['@', '0%'], ['@', '0%']], null, false, true,
      '#FFEE00', true, null, '#C00000', 30, false, true,
    ]);
  });

  test('is told what a person changed from what to what', async () => {
    await book.addIn.evaluate(() => Excel.run(async (context) => {
      const own = window as unknown as AddInWindow;
      own.changes = [];
      context.workbook.worksheets.getActiveWorksheet().onChanged.add(async ({ address, details }) => {
        own.changes.push([address, details?.valueBefore, details?.valueAfter]);
      });
      await context.sync();
    }));
    await book.enter('I1', 5);
    await book.enter('I1', 6);
    await book.enterRange('I2:I3', [[1], [2]]);
    await book.enter('I1', null);
    await book.addIn.waitForFunction(() => (window as unknown as AddInWindow).changes.length >= 4);
    expect(await book.addIn.evaluate(() => (window as unknown as AddInWindow).changes)).toEqual([
      ['I1', '', 5], ['I1', 5, 6], ['I2:I3', undefined, undefined], ['I1', 6, ''],
    ]);
  });

  test('a table’s name in formulas follows the table: renamed, dissolved, deleted', async () => {
    await book.enterRange('J1:K3', [['Part', 'Pieces'], ['bolt', 4], ['nut', 5]]);
    await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add('J1:K3', true).name = 'Stock';
      await context.sync();
    }));
    await book.enter('M1', '=SUM(Stock[Pieces])');
    await book.idle(SOON_MS);
    expect(await book.read('M1')).toMatchObject({ value: 9, formula: '=SUM(Stock[Pieces])' });

    await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.tables.getItem('Stock').name = 'Goods';
      await context.sync();
    }));
    await book.enter('K2', 6);
    await book.idle(SOON_MS);
    expect(await book.read('M1')).toMatchObject({ value: 11, formula: '=SUM(Goods[Pieces])' });

    await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.tables.getItem('Goods').convertToRange();
      await context.sync();
    }));
    await book.enter('K2', 7);
    await book.idle(SOON_MS);
    expect(await book.read('M1')).toMatchObject({ value: 12, formula: '=SUM(Sheet1!$K$2:$K$3)' });

    await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add('J1:K3', true).name = 'Doomed';
      await context.sync();
    }));
    await book.enter('M1', '=SUM(Doomed[Pieces])');
    await book.idle(SOON_MS);
    await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.tables.getItem('Doomed').delete();
      await context.sync();
    }));
    await book.idle(SOON_MS);
    expect(await book.read('M1')).toMatchObject({ value: '#REF!', text: '#REF!' });
  });

  test('refuses a member of a requirement set that is not announced', async () => {
    const refusal = await book.addIn.evaluate(() => Excel.run(async (context) => {
      context.workbook.linkedWorkbooks.load('items');
      await context.sync();
    }).then(() => null, ({ code, message }: OfficeExtension.Error) => ({ code, message })));
    expect(refusal).toEqual({ code: 'ApiNotFound', message: expect.stringContaining('needs ExcelApiOnline 1.1; this host announces no such set') });
  });
});

test('a button of the ribbon hides the pane and brings it back, with the add-in running on', async () => {
  const button = book.page.getByRole('button', { name: 'Stock list' });
  const pane = book.page.getByRole('complementary', { name: 'Stockroom' });
  await pane.waitFor();
  await button.click();
  await pane.waitFor({ state: 'hidden' });
  await book.enter('A14', '=STOCK.DOUBLE(8)');
  await book.idle(SOON_MS);
  expect(await book.text('A14')).toBe('16');
  await button.click();
  await pane.waitFor();
});

describe('an action of the add-in', () => {
  const SHORTCUT = 'Control+Alt+Shift+C';

  test('runs by its button, whose tip names the keys', async () => {
    const button = book.page.getByRole('button', { name: 'Count' });
    expect(await button.getAttribute('title')).toBe('Count (Ctrl+Alt+Shift+C)\nCounts the stock.');
    await button.click();
    await until(() => book.counted(), 'by CountButton');
  });

  test('runs by its keys from a cell, and from a button of the window', async () => {
    await book.click(12, 4);
    await book.page.keyboard.press(SHORTCUT);
    await until(() => book.counted(), 'by CountButton, by its keys');
    expect(await book.text('E13')).toBe('');
    await book.page.getByRole('button', { name: 'Open .xlsx…' }).focus();
    await book.page.keyboard.press(SHORTCUT);
    await until(() => book.counted(), 'by CountButton, by its keys, by its keys');
  });

  test('does not run by its keys while the pane has the focus, as in Excel on the web', async () => {
    await book.addIn.getByRole('button', { name: 'Count' }).press(SHORTCUT);
    // What the pane tells its host comes in turn: this comes after it.
    await book.addIn.evaluate(() => Office.addin.getStartupBehavior());
    expect(await book.counted()).toBe('by CountButton, by its keys, by its keys');
  });

  test('a file of shortcuts that cannot be used is told where the pane would be', async () => {
    const broken = await stage.openPage({ replaced: { 'shortcuts.json': (text) => text.replace('Ctrl+Alt+Shift+C', 'C') } });
    await broken.page.getByText('The add-in could not be loaded').waitFor();
    expect(await broken.page.locator('#pane-cover').textContent()).toContain('got "C".');
    await broken.close();
  });
});

test('a workbook file opens with its sheets, its table and formulas that are alive', async () => {
  const other = await stage.openWorkbook();
  await other.openXlsx(await twoSheets());
  await other.idle(SOON_MS);
  expect(await other.read('Order!B2')).toMatchObject({ value: 9, formula: '=SUM(Stock[Pieces])' });
  expect(await other.read('Order!B3')).toMatchObject({ value: 18, formula: '=STOCK.DOUBLE(B2)' });
  expect(await other.text("'Stock list'!A2")).toBe('0042');
  await other.enter("'Stock list'!B2", 10);
  await other.idle(SOON_MS);
  expect((await other.read('Order!B3')).value).toBe(30);
  await other.close();
});

test('the add-in’s functions are offered first, before the many of the spreadsheet', async () => {
  await book.click(13, 3);
  await book.page.keyboard.type('=S', { delay: 20 });
  await book.page.getByText('Asks the stockroom for a part.').first().waitFor();
  await book.page.keyboard.press('Escape');
  await book.page.keyboard.press('Escape');
});

describe('the window', () => {
  const focused = (): Promise<string> => book.page.evaluate(() =>
    document.activeElement?.closest('#bar, #ribbon, #sheet, #pane')?.id ?? 'nothing');
  const focusedInPane = (): Promise<string | undefined> => book.addIn.evaluate(() => document.activeElement?.textContent ?? undefined);

  test('is gone round with F6, and the pane is left with the keys that Office tells its host', async () => {
    const { keyboard } = book.page;
    await book.page.getByRole('button', { name: 'Open .xlsx…' }).focus();
    for (const region of ['ribbon', 'sheet', 'pane']) {
      await keyboard.press('F6');
      await until(focused, region);
    }
    await until(focusedInPane, 'Count');
    await keyboard.press('Shift+F6');
    await until(focused, 'sheet');
    await keyboard.press('F6');
    await until(focusedInPane, 'Count');
    await keyboard.press('Tab');
    await until(focusedInPane, 'Order');
    await keyboard.press('Tab');
    await until(focused, 'bar');
    await keyboard.press('Shift+F6');
    await until(focused, 'pane');
    await keyboard.press('F2');
    await until(focused, 'sheet');
  });

  test('puts the pane below the sheet where it is narrow, and the title keeps to two lines', async () => {
    await book.page.setViewportSize({ width: 420, height: 800 });
    const sheet = book.page.locator('#sheet');
    const pane = book.page.getByRole('complementary', { name: 'Stockroom' });
    const bar = book.page.getByRole('banner');
    const [sheetBox, paneBox, barBox] = await Promise.all([sheet.boundingBox(), pane.boundingBox(), bar.boundingBox()]);
    expect(paneBox?.y).toBeGreaterThanOrEqual((sheetBox?.y ?? 0) + (sheetBox?.height ?? 0));
    expect([sheetBox?.width, paneBox?.width]).toEqual([420, 420]);
    expect(barBox?.height).toBeLessThan(80);
    await book.page.setViewportSize({ width: 1280, height: 800 });
  });

  test('turns dark and light with the system, the sheet too', async () => {
    const brightness = async (): Promise<'dark' | 'light'> => {
      // The headers of the rows, beside their numbers: cells are transparent.
      const { x, y } = await book.placeOfRowHeader(20);
      const shot = (await book.page.screenshot({ clip: { x: x - 16, y, width: 2, height: 2 } })).toString('base64');
      const sum = await book.page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(2, 2).getContext('2d');
        canvas?.drawImage(image, 0, 0);
        const [red = 0, green = 0, blue = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
        return red + green + blue;
      }, shot);
      return sum < 300 ? 'dark' : 'light';
    };
    await until(brightness, 'light');
    await book.page.emulateMedia({ colorScheme: 'dark' });
    await until(brightness, 'dark');
    await book.page.emulateMedia({ colorScheme: 'light' });
    await until(brightness, 'light');
  });

  test('copies what a note is for', async () => {
    await book.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await book.page.getByRole('listitem').filter({ hasText: 'Key to try: 12…' }).getByRole('button', { name: 'Copy' }).click();
    await book.page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await book.page.evaluate(() => navigator.clipboard.readText())).toBe('12-34-56');
  });

  test('says which file was not opened and why, until that is closed', async () => {
    await book.page.locator('#file').setInputFiles({ name: 'prices.xlsx', mimeType: '', buffer: Buffer.from('no workbook') });
    const alert = book.page.getByRole('alert').filter({ hasText: 'prices.xlsx was not opened. The file could not be read' });
    await alert.waitFor();
    await book.page.getByRole('button', { name: 'Close the message' }).click();
    await alert.waitFor({ state: 'hidden' });
  });
});

describe('an add-in that cannot be loaded', () => {
  test.each([
    ['a manifest nobody serves', { manifest: 'https://localhost:9/manifest.xml' }, 'The manifest could not be reached at https://localhost:9/manifest.xml.'],
    ['a manifest that breaks off', { replaced: { 'manifest.xml': (xml: string) => xml.slice(0, 900) } }, 'The manifest is not well-formed XML: error on line'],
    ['metadata that is no JSON', { replaced: { 'functions.json': () => '<html>not here</html>' } }, 'is not JSON. It begins: <html>not here'],
    ['metadata without functions', { replaced: { 'functions.json': () => '{}' } }, 'Expected functions metadata of the form'],
  ])('says why: %s; the spreadsheet is there all the same', async (_what, options, words) => {
    const other = await stage.openPage(options);
    const alert = other.page.getByRole('alert').filter({ hasText: 'The add-in could not be loaded' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(words);
    expect(await alert.innerText()).not.toMatch(/This page contains|Below is a rendering/);
    await other.placeOf(0, 0);
    expect(await other.page.evaluate(() => window.workbench.ready.then(() => 'ready', (error: Error) => error.message))).toContain(words);
    await other.close();
  });
});

test('nothing in any page failed unseen', () => {
  expect(book.pageErrors).toEqual([]);
});

async function texts(address: string): Promise<string[]> {
  return (await book.readRange(address)).map(([cell]) => cell?.text ?? '');
}

/** Points at a place and expects the tip within one cell's height below it. */
async function tipIsBelow({ page }: GridWindow, { x, y }: { x: number; y: number }, zoom: number): Promise<void> {
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  const tip = page.getByRole('tooltip');
  const isBelow = async (): Promise<boolean> => {
    const box = await tip.boundingBox();
    return box !== null && box.y > y && box.y < y + 30 * zoom && box.x <= x && box.x > x - 90 * zoom;
  };
  await until(isBelow, true);
}

async function zoomIn({ page }: GridWindow): Promise<void> {
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
}

/** A frozen row, and errors as far as the eye reaches. */
async function sheetOfErrors(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Errors', { views: [{ state: 'frozen', ySplit: 1 }] });
  for (let row = 1; row <= 100; row++) {
    for (const column of [1, 2, 3]) sheet.getCell(row, column).value = { formula: '1/0' };
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** A stock list with a table, and an order that calculates with it. */
async function twoSheets(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const list = file.addWorksheet('Stock list');
  list.addTable({
    name: 'Stock', ref: 'A1', headerRow: true, columns: [{ name: 'Part' }, { name: 'Pieces' }], rows: [['0042', 4], ['0043', 5]],
  });
  const order = file.addWorksheet('Order');
  order.getCell('B2').value = { formula: 'SUM(Stock[Pieces])', result: 9 };
  order.getCell('B3').value = { formula: '_xldudf_STOCK_DOUBLE(B2)' };
  return new Uint8Array(await file.xlsx.writeBuffer());
}
