// Microsoft's unmodified office.js in a real browser: Excel.run and workbook events over our Office host.

import type { Frame, Page } from 'playwright-core';
import { Stage, type AddInWindow } from './office-host/stage';

let stage: Stage;
let page: Page;
let addIn: Frame;

beforeAll(async () => {
  stage = await Stage.open();
  ({ page } = stage);
  addIn = await stage.openHost();
});

afterAll(() => stage.close());

describe('Excel.run', () => {
  test('writes values, formats and fill, and reads them in one load', async () => {
    const read = await addIn.evaluate(() => Excel.run(async (run) => {
      const sheet = run.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B2');
      range.values = [['code', 'text'], [1, true]];
      range.numberFormat = [['@', 'General'], ['0.00', 'General']];
      range.format.fill.color = '#FFEE00';
      range.load('values,address,rowCount,columnCount,numberFormat,valueTypes,format/fill/color');
      sheet.load('name,id');
      await run.sync();
      return [sheet.name, range.address, range.rowCount, range.columnCount, range.values, range.numberFormat, range.valueTypes, range.format.fill.color];
    }));
    expect(read).toEqual([
      'Sheet1', 'Sheet1!A1:B2', 2, 2, [['code', 'text'], [1, true]], [['@', 'General'], ['0.00', 'General']],
      [['String', 'String'], ['Double', 'Boolean']], '#FFEE00',
    ]);
  });

  test('null in a matrix leaves a cell alone, "" empties it', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const range = run.workbook.worksheets.getItem('Sheet1').getRange('D1:D3');
      range.values = [['a'], ['b'], ['c']];
      range.values = [[null], [''], ['C']];
      range.load('values,valueTypes');
      await run.sync();
      return [range.values, range.valueTypes];
    }))).toEqual([[['a'], [''], ['C']], [['String'], ['Empty'], ['String']]]);
  });

  test('keeps a range across syncs and lets it go at the end', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const range = run.workbook.worksheets.getItem('Sheet1').getRange('H4');
      range.values = [[7]];
      await run.sync();
      range.load('values');
      await run.sync();
      const next = range.getOffsetRange(1, 1);
      next.load('address');
      await run.sync();
      return [range.values, next.address];
    }))).toEqual([[[7]], 'Sheet1!I5']);
    await page.waitForFunction(() => window.hostUnderTest.host.keptReferences() === 0);
  });

  test('a tracked range is usable in a later run', async () => {
    expect(await addIn.evaluate(async () => {
      const tracked = await Excel.run(async (run) => {
        const range = run.workbook.worksheets.getItem('Sheet1').getRange('A1');
        range.track();
        range.load('address');
        await run.sync();
        return range;
      });
      return Excel.run(tracked, async (run) => {
        tracked.load('values');
        await run.sync();
        const [[value]] = tracked.values as [[unknown]];
        tracked.untrack();
        await run.sync();
        return value;
      });
    })).toBe('code');
    await page.waitForFunction(() => window.hostUnderTest.host.keptReferences() === 0);
  });

  test('adds and finds worksheets; an unknown one is a null object', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const { worksheets } = run.workbook;
      const sheet = worksheets.add('Codes');
      sheet.getRange('B3').values = [['x']];
      sheet.load('name');
      const none = worksheets.getItemOrNullObject('nope');
      await run.sync();
      worksheets.load('items/name');
      sheet.load('position');
      await run.sync();
      const used = worksheets.items[1]?.getUsedRange();
      used?.load('address');
      await run.sync();
      return [sheet.name, sheet.position, none.isNullObject, worksheets.items.map((one) => one.name), used?.address];
    }))).toEqual(['Codes', 1, true, ['Sheet1', 'Codes'], 'Codes!B3']);
  });

  test('a write that office.js splits arrives whole', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const sheet = run.workbook.worksheets.add('Big');
      sheet.getRange('A1:D1000').values = Array.from({ length: 1000 }, (_, i) => [i, i, i, i]);
      await run.sync();
      const used = sheet.getUsedRange();
      used.load('address,values');
      await run.sync();
      return [used.address, used.values[999]];
    }))).toEqual(['Big!A1:D1000', [999, 999, 999, 999]]);
  });

  test('works with tables, their columns and rows', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const sheet = run.workbook.worksheets.getItem('Sheet1');
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Lines';
      table.load('name,id');
      const header = table.getHeaderRowRange();
      header.load('values');
      const body = table.getDataBodyRange();
      body.load('values');
      table.columns.load('items/name,items/index,count');
      const column = table.columns.getItem('text').getDataBodyRange();
      column.load('address');
      const inRange = sheet.getRange('B2:C9').getTables(false);
      inRange.load('items/name');
      await run.sync();
      run.workbook.tables.load('items/name,count');
      await run.sync();
      return [
        table.name, header.values, body.values, table.columns.items.map((one) => [one.name, one.index]), table.columns.count, column.address,
        inRange.items.map((one) => one.name), run.workbook.tables.count,
      ];
    }))).toEqual(['Lines', [['code', 'text']], [[1, true]], [['code', 0], ['text', 1]], 2, 'Sheet1!B2', ['Lines'], 1]);
  });

  test('reads a selection of several areas, and refuses it as one range', async () => {
    await page.evaluate(() => window.hostUnderTest.grid.selectAreas([
      { sheetId: 'sheet-1', row: 0, column: 0, rows: 2, columns: 1 }, { sheetId: 'sheet-1', row: 4, column: 2, rows: 1, columns: 2 },
    ]));
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const areas = run.workbook.getSelectedRanges();
      areas.load('address,areaCount,cellCount');
      areas.areas.load('items/address,items/values');
      await run.sync();
      const single = await Excel.run(async (other) => {
        other.workbook.getSelectedRange().load('address');
        await other.sync();
      }).then(() => 'one range', (error: OfficeExtension.Error) => error.code);
      return [areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map((item) => item.address), single];
    }))).toEqual(['Sheet1!A1:A2,Sheet1!C5:D5', 2, 4, ['Sheet1!A1:A2', 'Sheet1!C5:D5'], 'InvalidSelection']);
  });

  test('a whole column has an address and no values', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const column = run.workbook.worksheets.getItem('Sheet1').getRange('A:A');
      column.load('address,values,isEntireColumn,rowCount');
      const used = column.getUsedRange();
      used.load('address');
      await run.sync();
      const refused = await Excel.run(async (other) => {
        other.workbook.worksheets.getItem('Sheet1').getRange('A:A').values = 'x' as unknown as string[][];
        await other.sync();
      }).then(() => 'written', (error: OfficeExtension.Error) => error.code);
      return [column.address, column.values, column.isEntireColumn, column.rowCount, used.address, refused];
    }))).toEqual(['Sheet1!A:A', null, true, 1_048_576, 'Sheet1!A1:A2', 'InvalidArgument']);
  });

  test('keeps settings and custom XML parts with the workbook', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const { settings, customXmlParts } = run.workbook;
      settings.add('key', { a: [1, 2] });
      const setting = settings.getItem('key');
      setting.load('value');
      const noSetting = settings.getItemOrNullObject('none');
      settings.load('items/key');
      customXmlParts.add('<a xmlns="urn:x:1">one</a>');
      const scoped = customXmlParts.getByNamespace('urn:x:1');
      const count = scoped.getCount();
      const only = scoped.getOnlyItem();
      const before = only.getXml();
      only.setXml('<a xmlns="urn:x:1">two</a>');
      const after = only.getXml();
      const noPart = customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      await run.sync();
      return [setting.value, noSetting.isNullObject, settings.items.map((one) => one.key), count.value, before.value, after.value, noPart.isNullObject];
    }))).toEqual([{ a: [1, 2] }, true, ['key'], 1, '<a xmlns="urn:x:1">one</a>', '<a xmlns="urn:x:1">two</a>', true]);
  });

  test('takes load as an object, with top and skip, and set with nested properties', async () => {
    expect(await addIn.evaluate(() => Excel.run(async (run) => {
      const sheets = run.workbook.worksheets;
      sheets.load({ name: true, $top: 1, $skip: 1 });
      const range = sheets.getItem('Sheet1').getRange('A1');
      range.set({ values: [['set']], format: { fill: { color: '#00FF00' } } });
      range.load({ values: true, format: { fill: { color: true } } });
      await run.sync();
      const page2 = sheets.items.map((one) => one.name);
      run.workbook.load('name,worksheets/items/name,worksheets/items/tables/items/name');
      await run.sync();
      return [page2, range.values, range.format.fill.color, run.workbook.name, sheets.items.map((one) => one.tables.items.map((table) => table.name))];
    }))).toEqual([['Codes'], [['set']], '#00FF00', 'Book1.xlsx', [['Lines'], [], []]]);
  });

  test.each([
    ['ItemNotFound', 'a worksheet that is not there'],
    ['InvalidArgument', 'values of another size'],
    ['ApiNotFound', 'a member this host does not have'],
    ['AccessDenied', 'a write to a protected sheet'],
  ] as const)('fails with %s for %s, and says where', async (code, _) => {
    const error = await addIn.evaluate((wanted) => Excel.run(async (run) => {
      const { worksheets } = run.workbook;
      const acts = {
        ItemNotFound: () => { worksheets.getItem('nope').load('name'); },
        InvalidArgument: () => { worksheets.getItem('Sheet1').getRange('A1').values = [[1, 2]]; },
        ApiNotFound: () => { worksheets.getItem('Sheet1').charts.load('items'); },
        AccessDenied: () => {
          const sheet = worksheets.add();
          sheet.protection.protect();
          sheet.getRange('A1').values = [[1]];
        },
      };
      acts[wanted]();
      await run.sync();
    }).then(() => null, (failure: OfficeExtension.Error) => ({ code: failure.code, location: failure.debugInfo.errorLocation })), code);
    expect(error).toEqual({ code, location: expect.stringMatching(/^\w+\.\w+$/) as unknown });
  });

  test('while a cell is being edited it fails, or waits where asked to', async () => {
    await stage.setEditing(true);
    const act = (delayForCellEdit: boolean) => addIn.evaluate((delay) => Excel.run({ delayForCellEdit: delay }, async (run) => {
      run.workbook.load('name');
      await run.sync();
    }).then(() => 'done', (error: OfficeExtension.Error) => error.code), delayForCellEdit);
    expect(await act(false)).toBe('InvalidOperationInCellEditMode');
    const waiting = act(true);
    await stage.setEditing(false);
    expect(await waiting).toBe('done');
  });
});

describe('members beyond the announced requirement sets', () => {
  test('are refused with ApiNotFound', async () => {
    const other = await stage.newPage();
    const frame = await stage.openHost(other, { ExcelApi: '1.8', CustomFunctionsRuntime: '1.4', CustomFunctions: '1.9', SharedRuntime: '1.2' });
    expect(await frame.evaluate(async () => {
      const code = (act: (run: Excel.RequestContext) => void) => Excel.run(async (run) => {
        act(run);
        await run.sync();
      }).then(() => 'done', (error: OfficeExtension.Error) => error.code);
      return [
        await code((run) => run.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values')),
        await code((run) => run.workbook.worksheets.getActiveWorksheet().onChanged.add(async () => undefined)),
        await code((run) => run.workbook.getSelectedRanges().load('address')),
        await code((run) => run.workbook.worksheets.getActiveWorksheet().getRange('A1').setDirty()),
      ];
    })).toEqual(['done', 'done', 'ApiNotFound', 'ApiNotFound']);
    await stage.closePage(other);
  });
});

describe('events', () => {
  test('a typed value and a selection reach the add-in, until it stops listening', async () => {
    await addIn.evaluate(() => Excel.run(async (run) => {
      const own = window as unknown as AddInWindow;
      own.events = [];
      const sheet = run.workbook.worksheets.getItem('Sheet1');
      own.handler = sheet.onChanged.add(async (event) => { own.events.push(['changed', event.address, event.details?.valueBefore, event.details?.valueAfter]); });
      sheet.onSelectionChanged.add(async (event) => { own.events.push(['selected', event.address]); });
      run.workbook.onSelectionChanged.add(async () => { own.events.push(['workbook selection']); });
      run.workbook.worksheets.onAdded.add(async (event) => { own.events.push(['added', event.source]); });
      run.workbook.worksheets.onActivated.add(async (event) => { own.events.push(['activated', event.worksheetId]); });
      run.workbook.worksheets.onCalculated.add(async (event) => { own.events.push(['calculated', event.worksheetId]); });
      run.workbook.tables.getItem('Lines').onChanged.add(async (event) => { own.events.push(['table', event.address]); });
      await run.sync();
    }));
    await page.evaluate(() => {
      const { grid } = window.hostUnderTest;
      const at = (row: number, column: number, rows = 1) => ({ sheetId: 'sheet-1', row, column, rows, columns: 1 });
      grid.type(at(8, 2), [[42]]);
      grid.type(at(8, 2), [[43]]);
      grid.select(at(8, 2, 2));
      grid.type(at(1, 0, 2), [[1], [2]]);
      grid.activateSheet(grid.addSheet('Late').id);
      grid.recalculate([at(0, 0)]);
    });
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).events.length >= 9);
    const events = await addIn.evaluate(() => (window as unknown as AddInWindow).events);
    expect(events).toEqual(expect.arrayContaining([
      ['changed', 'C9', '', 42], ['changed', 'C9', 42, 43], ['selected', 'C9:C10'], ['workbook selection'], ['changed', 'A2:A3', undefined, undefined],
      ['table', 'A2'], ['added', 'Local'], ['activated', expect.stringMatching(/^sheet-/)], ['calculated', 'sheet-1'],
    ]));

    await addIn.evaluate(() => {
      const { handler } = window as unknown as AddInWindow;
      return Excel.run(handler.context, async (run) => {
        handler.remove();
        await run.sync();
      });
    });
    await page.evaluate(() => window.hostUnderTest.grid.type({ sheetId: 'sheet-1', row: 8, column: 2, rows: 1, columns: 1 }, [[44]]));
    // A later event that is still heard proves that the one before it was not.
    await page.evaluate(() => window.hostUnderTest.grid.select({ sheetId: 'sheet-1', row: 9, column: 2, rows: 1, columns: 1 }));
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).events.some((event) => (event as string[])[1] === 'C10'));
    const later = await addIn.evaluate(() => (window as unknown as AddInWindow).events);
    expect(later).not.toContainEqual(['changed', 'C9', 43, 44]);
  });

  test('a changed range can be had from the event', async () => {
    const address = addIn.evaluate(() => Excel.run(async (run) => {
      const changed = new Promise<string>((resolve) => {
        run.workbook.worksheets.getItem('Sheet1').onChanged.add((event) => Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load('address');
          await inner.sync();
          resolve(range.address);
        }));
      });
      await run.sync();
      run.workbook.worksheets.getItem('Sheet1').getRange('E5').values = [['own write']];
      await run.sync();
      return changed;
    }));
    expect(await address).toBe('Sheet1!E5');
  });
});
