// Data types in the workbench's cells as a user of any add-in meets them: their fields in formulas, as arguments and
// results of functions, and their cards.
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { GridStage, type GridWindow } from './workbench-grid/grid-stage';
import { until } from './workbench-world';

const SOON_MS = 30_000;

let stage: GridStage;
let book: GridWindow;

beforeAll(async () => {
  stage = await GridStage.open();
  book = await stage.openWorkbook();
  await book.enterRange('B2:B4', [['=STOCK.CARD(4)'], ['=STOCK.CARD(5)'], ['no part']]);
  await book.idle(SOON_MS);
});

afterAll(async () => {
  await stage?.close();
});

describe('a field of a data type in a formula', () => {
  test.each([
    ['=B2.Shelf', 'B 12'],
    ['=b2.shelf', 'B 12'],
    ['=Sheet1!$B$2.Pieces*10', '40'],
    ['=B2.Risk.Level+1', '3'],
    ['=B2.[Landed cost].Total', '€1,234.50'],
    ['=SUM(B2.[Landed cost].Total,B3.[Landed cost].Duty)', '1296.2'],
    ['=FIELDVALUE(B2,"Shelf")&" on B2.Shelf"', 'B 12 on B2.Shelf'],
    ['=SUM(B2:B3.Pieces)', '9'],
    ['=FIELDVALUE(IF(B2.Pieces>4,B2,B3),"Pieces")', '5'],
  ])('%s shows %s and stays as it was typed', async (formula, text) => {
    await book.enter('D1', formula);
    await book.idle(SOON_MS);
    expect(await book.read('D1')).toMatchObject({ text, formula });
  });

  test('spills over a range, and over the names of several fields', async () => {
    await book.enterRange('F1:H1', [['Shelf', 'Pieces', '=B2:B4.Pieces']]);
    await book.enter('F2', '=FIELDVALUE(B2:B3,F1:G1)');
    await book.idle(SOON_MS);
    expect(await texts('F2:G3')).toEqual([['B 12', '4'], ['B 12', '5']]);
    expect(await texts('H1:H3')).toEqual([['4'], ['5'], ['#FIELD!']]);
    expect((await book.read('H3')).error).toBe('The cell holds no data type, so it has no field "Pieces".');
  });

  test('follows the data type when that changes, and is #BUSY! while it does', async () => {
    await book.enterRange('J1:K1', [['=STOCK.ASK("rod")', '=IFERROR(J1.Length,"none")']]);
    await until(() => book.text('K1'), '#BUSY!');
    await book.answer('rod', { type: 'Entity', text: 'rod', properties: { Length: 120 } });
    await until(() => book.text('K1'), '120');
    await book.enter('J1', '=STOCK.ASK("long rod")');
    await until(() => book.text('K1'), '#BUSY!');
    await book.answer('long rod', { type: 'Entity', text: 'rod', properties: { Length: 240 } });
    await until(() => book.text('K1'), '240');
    await book.enter('J1', 'a plain rod');
    await until(() => book.text('K1'), 'none');
  });

  test('is #FIELD! where there is none, with the reason in the tip, and what depends on it too', async () => {
    await book.enterRange('D6:D8', [['=B2.Colour'], ['=D6&"!"'], ['=A99.Colour']]);
    await book.idle(SOON_MS);
    expect(await texts('D6:D8')).toEqual([['#FIELD!'], ['#FIELD!'], ['#FIELD!']]);
    const { x, y } = await book.placeOf(5, 3);
    await book.page.mouse.move(x - 4, y);
    await book.page.mouse.move(x, y);
    await book.page.getByRole('tooltip').getByText('The data type in the cell has no field "Colour". Its fields: Name, Shelf,').waitFor();
    expect((await book.read('D8')).error).toBe('The cell holds no data type, so it has no field "Colour".');
  });

  test('can be typed, and refers to the cell wherever that goes', async () => {
    const other = await stage.openWorkbook();
    await other.enter('B2', '=STOCK.CARD(7)');
    await other.click(4, 3);
    await other.page.keyboard.type('=b2.pieces+1', { delay: 20 });
    await other.page.keyboard.press('Enter');
    await until(() => other.text('D5'), '8');
    expect((await other.read('D5')).formula?.toLowerCase()).toBe('=b2.pieces+1');
    await other.chooseForRow(0, 'Delete Selected Row');
    await until(async () => (await other.read('D4')).formula?.toLowerCase(), '=b1.pieces+1');
    await other.idle(SOON_MS);
    expect(await other.text('D4')).toBe('8');
    await other.close();
  });

  test('is read from a file in the file’s own words', async () => {
    const other = await stage.openWorkbook();
    const file = new ExcelJS.Workbook();
    const sheet = file.addWorksheet('Parts');
    sheet.getCell('A1').value = { formula: '_xldudf_STOCK_CARD(3)' };
    sheet.getCell('A2').value = { formula: '_FV(_FV(A1,"Risk"),"Level")' };
    sheet.getCell('A3').value = { formula: '_xlfn.FIELDVALUE(A1,"Pieces")' };
    await other.openXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
    await other.page.keyboard.press('Control+Alt+F9');
    await until(() => other.text('A2'), '2');
    expect(await other.read('A3')).toMatchObject({ text: '3', formula: '=FIELDVALUE(A1,"Pieces")' });
    await other.close();
  });
});

describe('a data type as an argument', () => {
  beforeAll(async () => {
    await book.enterRange('M1:O2', [['=STOCK.PRICES()', null, 7], [null, null, null]]);
    await book.idle(SOON_MS);
  });

  test('arrives whole where a function takes anything', async () => {
    await book.enterRange('Q1:Q5', [['=STOCK.KIND(M1)'], ['=STOCK.KIND(N1)'], ['=STOCK.KIND(B2.Risk)'], ['=STOCK.KIND(M3)'], ['=STOCK.KIND(INDEX(M1:N1,1,1))']]);
    await book.enter('R1', '=STOCK.KINDS(M1:O1)');
    await book.enter('R2', '=STOCK.KINDS(M3:N3)');
    await book.idle(SOON_MS);
    expect(await texts('Q1:Q5')).toEqual([
      ['Entity Bolt undefined'], ['FormattedNumber €#,##0.00 0.5'], ['Entity Medium undefined'], ['string 0042'], ['Entity Bolt undefined'],
    ]);
    expect(await texts('R1:T1')).toEqual([['Entity Bolt undefined', 'FormattedNumber €#,##0.00 0.5', 'number 7']]);
    expect(await texts('R2:S2')).toEqual([['string 0042', 'boolean true']]);
  });

  test('is its number, or #VALUE!, where a number or text is asked for', async () => {
    await book.enterRange('V1:V3', [['=STOCK.DOUBLE(N1)'], ['=STOCK.DOUBLE(M1)'], ['=STOCK.PART(M1)']]);
    await book.idle(SOON_MS);
    expect(await texts('V1:V3')).toEqual([['1'], ['#VALUE!'], ['#VALUE!']]);
  });

  test('is its number, or #VALUE!, for an add-in that does not ask for data types', async () => {
    const plain = await stage.openPage({
      replaced: { 'functions.json': (json) => json.replace('"allowCustomDataForDataTypeAny": true', '"allowCustomDataForDataTypeAny": false') },
    });
    await plain.page.evaluate(() => window.workbench.ready);
    await plain.enter('A1', '=STOCK.PRICES()');
    await plain.enterRange('D1:D3', [['=STOCK.KIND(A1)'], ['=STOCK.KIND(B1)'], ['=STOCK.KINDS(A1:B1)']]);
    await plain.idle(SOON_MS);
    const seen = await plain.readRange('D1:D3');
    expect(seen.map(([cell]) => cell?.text)).toEqual(['#VALUE!', 'number 0.5', '#VALUE!']);
    await plain.close();
  });
});

describe('data types among several results', () => {
  test('keep what they are in each cell: card, number format, error with its words', async () => {
    expect(await texts('M1:N3')).toEqual([['Bolt', '€0.50'], ['#N/A', '#DIV/0!'], ['0042', 'TRUE']]);
    expect(await book.read('M2')).toMatchObject({ value: '#N/A', error: 'Nuts have no price.' });
    expect((await book.read('N1')).value).toBe(0.5);
    await book.enter('N5', '=SUM(N1,1)');
    await book.idle(SOON_MS);
    expect((await book.read('N5')).value).toBe(1.5);
    await book.page.evaluate(() => window.workbench.select('M1'));
    await book.page.keyboard.press('Control+Shift+F5');
    expect(await card().innerText()).toMatch(/Bolt\s+Shelf\s+A 1/);
    await book.page.keyboard.press('Escape');
    await book.page.evaluate(() => window.workbench.select('M2'));
    await book.page.keyboard.press('Control+Shift+F5');
    await book.page.getByRole('dialog', { name: 'Why this cell shows an error' }).getByText('Nuts have no price.').waitFor();
    await book.page.keyboard.press('Escape');
  });
});

describe('the card of a data type', () => {
  const show = async (address: string): Promise<void> => {
    await book.page.evaluate((at) => window.workbench.select(at), address);
    await book.page.keyboard.press('Control+Shift+F5');
    await card().waitFor();
  };

  afterEach(() => book.page.keyboard.press('Escape'));

  test('is arranged as the add-in laid it out', async () => {
    await show('B2');
    expect((await card().innerText()).split(/\s*\n\s*/)).toEqual([
      'Hinge, stainless steel', 'B 12', 'Pieces', '4', 'Page', 'https://stock.example/hinge', 'Script', 'javascript:alert(1)',
      'Costs', 'Landed cost', '€1,234.50', 'Risk', 'Medium', 'Deliveries', 'Stockroom of today',
    ]);
    await card().getByText('Deliveries').click();
    expect(await card().getByRole('table').innerText()).toMatch(/^Lots\s+May\s+€12.00\s+June\s+€1,300.00$/);
    const link = card().getByRole('link');
    expect(await link.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href, target, rel }) => [href, target, rel]))).toEqual([
      ['https://stock.example/hinge', '_blank', 'noopener'],
    ]);
    expect(await card().getByRole('img').count()).toBe(0);
  });

  test('opens parts by key, stays in the window, scrolls when it is long, and gives the keyboard back', async () => {
    await book.enter('B9', '=STOCK.CARD(9)');
    await book.idle(SOON_MS);
    await show('B9');
    const { keyboard } = book.page;
    for (const [part, key] of [['/hinge', ''], ['Costs', ''], ['Landed cost', 'Enter'], ['Risk', 'Enter'], ['Deliveries', 'Enter']] as const) {
      await keyboard.press('Tab');
      await until(() => focusedInCard(part), true);
      if (key !== '') await keyboard.press(key);
    }
    await card().getByText('€1,300.00').waitFor();
    await until(() => card().evaluate((popover) => popover.getBoundingClientRect().bottom <= window.innerHeight), true);
    expect(await card().evaluate(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toBe(true);
    expect((await card().boundingBox())?.width).toBeLessThanOrEqual(325);
    await keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
    expect(await book.page.evaluate(() => document.activeElement?.closest('#sheet') !== null)).toBe(true);
  });

  test('is there for a part that a formula took out of another', async () => {
    await book.enter('D10', '=B2.Risk');
    await book.idle(SOON_MS);
    await show('D10');
    expect(await card().innerText()).toMatch(/^Medium\s+Level\s+2\s+Why\s+Suppliers deliver late in winter.$/);
  });
});

test('nothing in any page failed unseen', () => {
  expect(book.pageErrors).toEqual([]);
});

function card(): Locator {
  return book.page.getByRole('dialog', { name: 'Data type card' });
}

function focusedInCard(part: string): Promise<boolean> {
  return card().evaluate((popover, text) => {
    const focused = document.activeElement;
    return popover.contains(focused) && focused?.textContent?.includes(text) === true;
  }, part);
}

async function texts(address: string): Promise<string[][]> {
  return (await book.readRange(address)).map((row) => row.map(({ text }) => text));
}
