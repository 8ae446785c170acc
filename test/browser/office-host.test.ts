// Microsoft's unmodified office.js in a real browser, talking to our Office host: start, ribbon, pane, dialogs.

import type { Frame, Page } from 'playwright-core';
import { officeJsPackageHash, PAGE_LOADS } from './browser';
import { manifestText, Stage, type AddInWindow } from './office-host/stage';

let stage: Stage;
let page: Page;
let addIn: Frame;

beforeAll(async () => {
  stage = await Stage.open();
  ({ page } = stage);
  addIn = await stage.openHost();
});

afterAll(() => stage.close());

describe('an add-in starts', () => {
  test('Office is ready in Excel on the web, with the pane of a shared runtime', async () => {
    expect(await addIn.evaluate(() => (window as unknown as AddInWindow).ready)).toEqual({
      host: 'Excel', platform: 'OfficeOnline', addin: { visibilityMode: 'Taskpane' },
    });
  });

  test('its URL stays as it is', () => {
    expect(addIn.url()).toBe(`${stage.addInOrigin}/add-in.html`);
  });

  test('it sees the requirement sets the host announces, and no others', async () => {
    const supported = await addIn.evaluate(() => [
      ['ExcelApi', '1.15'], ['ExcelApi', '1.16'], ['SharedRuntime', '1.1'], ['CustomFunctionsRuntime', '1.4'], ['Imaginary', '1.1'],
    ].map(([set = '', version]) => Office.context.requirements.isSetSupported(set, version)));
    expect(supported).toEqual([true, false, true, true, false]);
  });

  test('a manifest that asks for more than the host has is refused with the reason', async () => {
    const other = await stage.newPage();
    const failure = other.waitForEvent('pageerror');
    await other.goto(stage.hostAddress({ ExcelApi: '1.15', SharedRuntime: '1.1' }), PAGE_LOADS);
    expect(String(await failure)).toContain('Add-in under test needs CustomFunctionsRuntime 1.3');
    await stage.closePage(other);
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
      shortcutsUrl: 'https://localhost:9/shortcuts.json',
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
    ['a resource that is not there', manifestText().replace('<bt:Url id="Metadata.Url"', '<bt:Url id="Other"'), '<SourceLocation resid="Metadata.Url">'],
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

describe('the add-in and its surroundings', () => {
  test('document settings are saved and read back', async () => {
    expect(await addIn.evaluate(() => new Promise((resolve) => {
      const { settings } = Office.context.document;
      settings.set('mine', [1, 'two']);
      settings.saveAsync((saved) => settings.refreshAsync((refreshed) => resolve([saved.status, refreshed.value.get('mine')])));
    }))).toEqual(['succeeded', [1, 'two']]);
  });

  test('messages of another conversation, or from another window, get no answer', async () => {
    const forged = (conversation: string, correlation: string) => JSON.stringify({
      _messageType: 0, _actionType: 0, _actionName: 'executeMethod', _conversationId: conversation, _correlationId: correlation,
      _data: { DdaMethod: { DispatchId: 75 } },
    });
    const conversation = await addIn.evaluate(() => (JSON.parse(window.name) as { xdmInfo: string }).xdmInfo.split('|')[0] ?? '');
    await addIn.evaluate(() => {
      const own = window as unknown as AddInWindow;
      own.events = [];
      addEventListener('message', ({ data }) => own.events.push(String(data)));
    });
    await page.evaluate((message) => { postMessage(message, '*'); }, forged(conversation, 'from the host page'));
    await addIn.evaluate((messages) => { for (const message of messages) parent.postMessage(message, '*'); }, [
      forged('another', 'another conversation'), 'no JSON', forged(conversation, 'genuine'),
    ]);
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).events.some((message) => String(message).includes('genuine')));
    expect(await addIn.evaluate(() => (window as unknown as AddInWindow).events)).toEqual([expect.stringContaining('genuine')]);
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

test('office.js came unmodified from the package, and nothing failed unseen', async () => {
  const received = await stage.served.received();
  expect([...received.keys()].sort()).toEqual(expect.arrayContaining(['en-us/office_strings.js', 'excel-web-16.00.js', 'office.js']));
  for (const [name, hash] of received) expect([name, hash]).toEqual([name, await officeJsPackageHash(name)]);
  expect(stage.pageErrors).toEqual([]);
});

/** Opens a dialog, waits for its message, and has the add-in close it. */
async function openDialog(displayInIframe: boolean): Promise<unknown> {
  const message = await addIn.evaluate(([address, inFrame]) => new Promise((resolveMessage, fail) => {
    Office.context.ui.displayDialogAsync(`${address}/dialog.html`, { displayInIframe: inFrame, promptBeforeOpen: false, width: 30, height: 30 }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) return fail(new Error(JSON.stringify(opened.error)));
      (window as unknown as AddInWindow).dialog = opened.value;
      return opened.value.addEventHandler(Office.EventType.DialogMessageReceived, (event) => resolveMessage('message' in event ? event.message : event));
    });
  }), [stage.addInOrigin, displayInIframe] as const);
  await stage.served.received();
  await addIn.evaluate(() => (window as unknown as AddInWindow).dialog.close());
  return message;
}
