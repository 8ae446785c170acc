// Microsoft's unmodified office.js in a real browser, talking to our Office host over a spreadsheet in memory.

import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import { ensureCertificates, type Certificates } from '../../scripts/certificates';
import { readApiSets } from '../../src/workbench/host/api-sets';
import { launchBrowser, officeJsPackageHash, serveOfficeJs, type ServedOfficeJs } from './browser';
import type { HostUnderTest } from './office-host/host-page';

const FILES = resolve(__dirname, 'office-host');
const ROOT = resolve(__dirname, '../..');
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml',
};

/** What the add-in page of this test notes; see office-host/add-in.js. */
interface AddInWindow {
  readonly ready: Promise<unknown>;
  readonly seen: { canceled: string[]; command: string | null; action: unknown; started: string[] };
  finishSlow(): void;
  events: unknown[];
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
}

let browser: Browser;
let context: BrowserContext;
let page: Page;
let addIn: Frame;
let served: ServedOfficeJs;
let addInOrigin: string;
let hostOrigin: string;
let bundleFolder: string;
const servers: Server[] = [];
const pageErrors: string[] = [];

beforeAll(async () => {
  bundleFolder = await mkdtemp(join(tmpdir(), 'office-host-test-'));
  await bundleHostPage(bundleFolder);
  const certificates = await ensureCertificates(resolve(ROOT, '.cache/certs'));
  hostOrigin = await serve(certificates, [FILES, bundleFolder]);
  addInOrigin = await serve(certificates, [FILES]);
  browser = await launchBrowser({ acceptedKeyHash: certificates.publicKeyHash });
  context = await browser.newContext();
  served = await serveOfficeJs(context);
  page = await context.newPage();
  page.on('pageerror', (error) => pageErrors.push(String(error.stack ?? error)));
  addIn = await openHost();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  if (bundleFolder !== undefined) await rm(bundleFolder, { recursive: true });
});

describe('an add-in starts', () => {
  test('Office is ready in Excel on the web, with the pane of a shared runtime', async () => {
    expect(await addIn.evaluate(() => (window as unknown as AddInWindow).ready)).toEqual({
      host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' },
    });
  });

  test('its URL stays as it is', () => {
    expect(addIn.url()).toBe(`${addInOrigin}/add-in.html`);
  });

  test('it sees the requirement sets the host announces, and no others', async () => {
    const supported = await addIn.evaluate(() => [
      ['ExcelApi', '1.15'], ['ExcelApi', '1.16'], ['SharedRuntime', '1.1'], ['CustomFunctionsRuntime', '1.4'], ['Imaginary', '1.1'],
    ].map(([set = '', version]) => Office.context.requirements.isSetSupported(set, version)));
    expect(supported).toEqual([true, false, true, true, false]);
  });

  test('a manifest that asks for more than the host has is refused with the reason', async () => {
    const other = await context.newPage();
    const failure = other.waitForEvent('pageerror');
    await other.goto(hostAddress({ ExcelApi: '1.15', SharedRuntime: '1.1' }));
    expect(String(await failure)).toContain('Add-in under test needs CustomFunctionsRuntime 1.3');
    await other.close();
  });
});

describe('a manifest is read', () => {
  test('with its pane, functions, buttons and texts resolved', async () => {
    const manifest = await page.evaluate((text) => window.hostUnderTest.parseManifest(text), manifestText());
    expect(manifest).toMatchObject({
      id: '0b8c0e0a-3c1f-4b6e-9f5e-0a1b2c3d4e5f',
      displayName: 'Add-in under test',
      requirements: [{ name: 'SharedRuntime', minVersion: '1.1' }, { name: 'CustomFunctionsRuntime', minVersion: '1.3' }],
      runtimes: [{ url: 'https://localhost:9/add-in.html', lifetime: 'long' }],
      customFunctions: { metadataUrl: 'https://localhost:9/functions.json', namespace: 'TEST' },
      ribbon: [{
        label: 'Testing',
        tab: 'TabHome',
        buttons: [
          {
            id: 'ShowButton', label: 'Show pane', enabled: true, supertip: { title: 'Show pane', description: 'What it does.' },
            icons: [{ size: 16, url: 'https://localhost:9/icon-16.png' }, { size: 32, url: 'https://localhost:9/icon-32.png' }],
            action: { kind: 'showTaskpane', url: 'https://localhost:9/add-in.html', taskpaneId: 'Pane1' },
          },
          { id: 'RunItem', action: { kind: 'executeFunction', name: 'COMMAND' } },
        ],
      }],
      getStarted: { title: 'Testing', learnMoreUrl: 'https://localhost:9/add-in.html' },
    });
  });

  test('in the language asked for', async () => {
    const name = await page.evaluate((text) => window.hostUnderTest.parseManifest(text, { locale: 'nl-NL' }).displayName, manifestText());
    expect(name).toBe('Invoegtoepassing');
  });

  test('without VersionOverrides too: a pane and nothing else', async () => {
    const plain = manifestText().replace(/<ov:VersionOverrides[\s\S]*<\/ov:VersionOverrides>/, '');
    expect(await page.evaluate((text) => window.hostUnderTest.parseManifest(text), plain)).toMatchObject({
      sourceLocation: 'https://localhost:9/add-in.html', ribbon: [], runtimes: [],
    });
  });

  test.each([
    ['a resource that is not there', manifestText().replace('id="Metadata.Url"', 'id="Other"'), '<SourceLocation resid="Metadata.Url">'],
    ['an address that is not https', manifestText().replaceAll('https://localhost:9/add-in.html', 'http://localhost:9/'), 'Expected an https address'],
    ['another application', manifestText().replace('Name="Workbook"', 'Name="Document"'), 'not made for Excel'],
    ['broken XML', manifestText().replace('</OfficeApp>', ''), 'not well-formed'],
    ['no manifest at all', '<html/>', 'Expected an <OfficeApp> manifest'],
  ])('and %s is named', async (_, text, words) => {
    const message = await page.evaluate((xml) => {
      try {
        window.hostUnderTest.parseManifest(xml);
        return 'no error';
      } catch (error) {
        return String(error);
      }
    }, text);
    expect(message).toContain(words);
  });
});

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
    ['ItemNotFound', 'a worksheet that is not there', (run: Excel.RequestContext) => { run.workbook.worksheets.getItem('nope').load('name'); }],
    ['InvalidArgument', 'values of another size', (run: Excel.RequestContext) => { run.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1, 2]]; }],
    ['ApiNotFound', 'a member this host does not have', (run: Excel.RequestContext) => { run.workbook.worksheets.getItem('Sheet1').charts.load('items'); }],
    ['AccessDenied', 'a write to a protected sheet', (run: Excel.RequestContext) => {
      const sheet = run.workbook.worksheets.add();
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
    }],
  ])('fails with %s for %s, and says where', async (code, _, act) => {
    // The function travels to the add-in as text.
    const error = await addIn.evaluate((text) => Excel.run(async (run) => {
      (new Function('run', `(${text})(run)`) as (run: Excel.RequestContext) => void)(run);
      await run.sync();
    }).then(() => null, (failure: OfficeExtension.Error) => ({ code: failure.code, location: failure.debugInfo.errorLocation })), act.toString());
    expect(error).toEqual({ code, location: expect.stringMatching(/^\w+\.\w+$/) });
  });

  test('while a cell is being edited it fails, or waits where asked to', async () => {
    await setEditing(true);
    const act = (delayForCellEdit: boolean) => addIn.evaluate((delay) => Excel.run({ delayForCellEdit: delay }, async (run) => {
      run.workbook.load('name');
      await run.sync();
    }).then(() => 'done', (error: OfficeExtension.Error) => error.code), delayForCellEdit);
    expect(await act(false)).toBe('InvalidOperationInCellEditMode');
    const waiting = act(true);
    await setEditing(false);
    expect(await waiting).toBe('done');
  });
});

describe('members beyond the announced requirement sets', () => {
  test('are refused with ApiNotFound', async () => {
    const other = await context.newPage();
    const frame = await openHost(other, { ExcelApi: '1.8', CustomFunctionsRuntime: '1.4', CustomFunctions: '1.9', SharedRuntime: '1.2' });
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
    await other.close();
  });
});

describe('the add-in and its surroundings', () => {
  test('document settings are saved and read back', async () => {
    expect(await addIn.evaluate(() => new Promise((resolve) => {
      const { settings } = Office.context.document;
      settings.set('mine', [1, 'two']);
      settings.saveAsync((saved) => settings.refreshAsync((refreshed) => resolve([saved.status, refreshed.value.get('mine')])));
    }))).toEqual(['succeeded', [1, 'two']]);
  });

  test('it hides and shows its pane, and the page hears of it', async () => {
    expect(await addIn.evaluate(async () => {
      const seen: string[] = [];
      await Office.addin.onVisibilityModeChanged((message) => { seen.push(message.visibilityMode); });
      await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [await Office.addin.getStartupBehavior(), seen];
    })).toEqual(['Load', ['Hidden', 'Taskpane']]);
    expect(await page.evaluate(() => window.hostUnderTest.events)).toEqual([
      { kind: 'visibility', visible: false }, { kind: 'visibility', visible: true },
    ]);
  });

  test('a ribbon button runs its command to the end', async () => {
    await page.evaluate(() => window.hostUnderTest.host.runCommand('COMMAND', 'RunItem'));
    expect(await addIn.evaluate(() => (window as unknown as AddInWindow).seen.command)).toBe('RunItem');
  });

  test('an action runs with its argument', async () => {
    await page.evaluate(() => window.hostUnderTest.host.runAction('ACTION', { x: 1 }));
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.action !== null);
    expect(await addIn.evaluate(() => (window as unknown as AddInWindow).seen.action)).toEqual({ x: 1 });
  });

  test('it disables a button of the ribbon', async () => {
    await addIn.evaluate(() => Office.ribbon.requestUpdate({ tabs: [{ id: 'TabHome', groups: [{ id: 'Group', controls: [{ id: 'ShowButton', enabled: false }] }] }] }));
    expect(await page.evaluate(() => window.hostUnderTest.events.at(-1))).toEqual({ kind: 'ribbon', controlId: 'ShowButton', enabled: false });
  });

  test('a dialog inside the page sends its message and is closed', async () => {
    expect(await openDialog(true)).toBe('hello from the dialog');
    await page.waitForFunction(() => document.querySelector('dialog') === null);
  });

  test('a dialog in a window of its own needs nothing of the host', async () => {
    expect(await openDialog(false)).toBe('hello from the dialog');
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
    ].map((event) => event.map((part) => part ?? null))));

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

describe('custom functions', () => {
  test('calculate with their arguments and know their cell', async () => {
    expect(await calculate('=TEST.ADD(2, 3)')).toEqual({ value: 5 });
    expect(await calculate('=TEST.WHERE("pump")')).toEqual({ value: 'pump at Sheet1!Z1' });
  });

  test('give matrices, entities and errors with their words', async () => {
    expect(await calculate('=TEST.CARD("8471.30")')).toMatchObject({ value: '8471.30', rich: { type: 'Entity', properties: { Chapter: { basicValue: 84 } } } });
    expect(await calculate('=TEST.MISSING()')).toEqual({ value: '#N/A', rich: { error: '#N/A', message: 'no such product' } });
    expect(await calculate('=TEST.ZERO()')).toEqual({ value: '#DIV/0!', rich: { error: '#DIV/0!' } });
    expect(await calculate('=TEST.RETURNED()')).toEqual({ value: '#NUM!', rich: { error: '#NUM!' } });
    expect(await calculate('=TEST.BUG()')).toEqual({ value: '#VALUE!', rich: { error: '#VALUE!' } });
    expect(await calculate('=TEST.NEVER()')).toEqual({ value: '#VALUE!', rich: { error: '#VALUE!' } });
  });

  test('get errors, entities and nothing as arguments', async () => {
    expect(await calculate('=TEST.KIND()')).toEqual({ value: 'nothing' });
    expect(await callWith('KIND', [{ error: '#DIV/0!' }])).toBe('error #DIV/0!');
    expect(await callWith('KIND', [{ type: 'Entity', text: 'Widget', properties: {} }])).toBe('Entity Widget');
    expect(await callWith('DOUBLE', [[[1, 2], [3, 4]]])).toEqual([[2, 4], [6, 8]]);
  });

  test('a thousand cells filled at once travel in one message', async () => {
    const result = await page.evaluate(async () => {
      const { host, grid, callMessages } = window.hostUnderTest;
      const before = { messages: callMessages.length, calls: host.calls() };
      const area = { sheetId: 'sheet-1', row: 0, column: 20, rows: 1000, columns: 1 };
      grid.write(area, Array.from({ length: 1000 }, (_, i) => [`=TEST.ADD(${i}, 1)`]));
      while (host.pendingCalls() > 0) await new Promise((resolve) => setTimeout(resolve, 10));
      const values = grid.values(area).map(([value]) => value);
      return { messages: callMessages.length - before.messages, calls: host.calls() - before.calls, right: values.every((value, i) => value === i + 1) };
    });
    expect(result).toEqual({ messages: 1, calls: 1000, right: true });
  });

  test('a deleted pending cell cancels its call', async () => {
    await enter('=TEST.SLOW("one")');
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.started.includes('one'));
    await enter(null);
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.canceled.includes('one'));
    await addIn.evaluate(() => (window as unknown as AddInWindow).finishSlow());
    expect(await page.evaluate(() => window.hostUnderTest.host.pendingCalls())).toBe(0);
  });

  test('a streaming function goes on until its cell is edited', async () => {
    await enter('=TEST.TICK()');
    const value = () => page.evaluate(() => window.hostUnderTest.grid.values({ sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 })[0]?.[0]);
    await page.waitForFunction(() => Number(window.hostUnderTest.grid.values({ sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 })[0]?.[0]) > 1);
    await enter('done');
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.canceled.includes('TICK'));
    expect(await value()).toBe('done');
  });

  test('may use Excel.run while they are awaited', async () => {
    expect(await calculate('=TEST.READS("H4")')).toEqual({ value: 7 });
  });

  test('are never in a formula preview', async () => {
    expect(await calculate('=TEST.PREVIEW()')).toEqual({ value: 'false' });
  });

  test('calculate while a cell is being edited', async () => {
    await setEditing(true);
    try {
      expect(await calculate('=TEST.ADD(20, 3)')).toEqual({ value: 23 });
    } finally {
      await setEditing(false);
    }
  });

  test('calls without a result are made again when the add-in is loaded anew', async () => {
    await enter('=TEST.SLOW("again")');
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.started.includes('again'));
    await page.evaluate(() => window.hostUnderTest.host.reload());
    addIn = await addInFrame(page);
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.started.includes('again'));

    // The add-in may as well reload itself.
    await Promise.all([addIn.waitForNavigation(), addIn.evaluate(() => location.reload())]);
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen?.started.includes('again'));
    await addIn.evaluate(() => (window as unknown as AddInWindow).finishSlow());
    await page.waitForFunction(() => window.hostUnderTest.grid.values({ sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 })[0]?.[0] === 'late');
  });
});

test('office.js came unmodified from the package, and nothing failed unseen', async () => {
  const received = await served.received();
  expect([...received.keys()].sort()).toEqual(expect.arrayContaining(['en-us/office_strings.js', 'excel-web-16.00.js', 'office.js']));
  for (const [name, hash] of received) expect([name, hash]).toEqual([name, await officeJsPackageHash(name)]);
  expect(pageErrors).toEqual([]);
});

// ---- the stage

function manifestText(): string {
  return readFileSync(join(FILES, 'manifest.xml'), 'utf8');
}

async function bundleHostPage(folder: string): Promise<void> {
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    context: ROOT,
    entry: join(FILES, 'host-page.ts'),
    output: { path: folder, filename: 'host-page.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
  });
  await new Promise<void>((done, fail) => compiler.run((error, stats) => {
    if (error) fail(error);
    else if (stats?.hasErrors()) fail(new Error(stats.toString('errors-only')));
    else compiler.close(() => done());
  }));
}

/** Serves the folders' files, and the requirement sets of office.js as the workbench's server does. Gives the origin. */
async function serve({ key, cert }: Certificates, folders: readonly string[]): Promise<string> {
  const officeJs = resolve(ROOT, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const server = createServer({ key, cert }, (request, response) => {
    void (async () => {
      const name = basename(new URL(request.url ?? '/', 'https://localhost').pathname);
      const body = name === 'api-sets.json'
        ? JSON.stringify(readApiSets(await readFile(officeJs, 'utf8')))
        : await firstFile(folders.map((folder) => join(folder, name)));
      if (body === undefined) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': CONTENT_TYPES[extname(name)] ?? 'text/plain', 'cache-control': 'no-store' }).end(body);
    })();
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

async function firstFile(paths: readonly string[]): Promise<Buffer | undefined> {
  for (const path of paths) {
    const body = await readFile(path).catch(() => undefined);
    if (body !== undefined) return body;
  }
  return undefined;
}

function hostAddress(requirements?: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams({ 'add-in': addInOrigin });
  if (requirements !== undefined) parameters.set('requirements', JSON.stringify(requirements));
  return `${hostOrigin}/host.html?${parameters}`;
}

async function openHost(target: Page = page, requirements?: Readonly<Record<string, string>>): Promise<Frame> {
  await target.goto(hostAddress(requirements));
  return addInFrame(target);
}

/** The add-in's frame, once its functions can be called. */
async function addInFrame(target: Page): Promise<Frame> {
  await target.waitForFunction(() => (window as { hostUnderTest?: HostUnderTest }).hostUnderTest !== undefined);
  await target.evaluate(() => window.hostUnderTest.host.ready);
  const frame = target.frames().find((candidate) => candidate.url().startsWith(addInOrigin));
  if (frame === undefined) throw new Error('The add-in has no frame.');
  return frame;
}

/** Types into Z1. */
async function enter(input: string | null): Promise<void> {
  await page.evaluate((value) => window.hostUnderTest.grid.type({ sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 }, [[value]]), input);
}

/** Types a formula into Z1 and gives what it came to. */
async function calculate(formula: string): Promise<object> {
  await enter(formula);
  await page.waitForFunction(() => window.hostUnderTest.host.pendingCalls() === 0);
  return page.evaluate(() => {
    const { grid } = window.hostUnderTest;
    const [[value] = []] = grid.values({ sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 });
    const rich = grid.rich(0, 25, 'sheet-1');
    return rich === undefined ? { value } : { value, rich };
  });
}

/** Calls a function with arguments no formula of the fake grid can write. */
async function callWith(id: string, args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(([wanted, given]) => new Promise((settle, fail) => {
    const { host, grid } = window.hostUnderTest;
    const definition = grid.functions().find((candidate) => candidate.id === wanted);
    if (definition === undefined) return fail(new Error('no such function'));
    const caller = { sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 };
    return host.functionCalls.call({ definition, args: given, caller, parameterAddresses: [] }, settle);
  }), [id, args] as const);
}

async function setEditing(isEditing: boolean): Promise<void> {
  await page.evaluate((editing) => { window.hostUnderTest.grid.editing = editing; }, isEditing);
}

async function openDialog(displayInIframe: boolean): Promise<unknown> {
  return addIn.evaluate(([address, inFrame]) => new Promise((resolveMessage, fail) => {
    Office.context.ui.displayDialogAsync(`${address}/dialog.html`, { displayInIframe: inFrame, promptBeforeOpen: false, width: 30, height: 30 }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) return fail(new Error(JSON.stringify(opened.error)));
      return opened.value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        opened.value.close();
        resolveMessage('message' in event ? event.message : event);
      });
    });
  }), [addInOrigin, displayInIframe] as const);
}
