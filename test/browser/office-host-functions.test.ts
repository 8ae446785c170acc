// Microsoft's unmodified office.js in a real browser: custom functions called by our Office host.

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
    await page.evaluate(() => window.hostUnderTest.grid.write({ sheetId: 'sheet-1', row: 3, column: 7, rows: 1, columns: 1 }, [[7]]));
    expect(await calculate('=TEST.READS("H4")')).toEqual({ value: 7 });
  });

  test('are never in a formula preview', async () => {
    expect(await calculate('=TEST.PREVIEW()')).toEqual({ value: 'false' });
  });

  test('calculate while a cell is being edited', async () => {
    await stage.setEditing(true);
    try {
      expect(await calculate('=TEST.ADD(20, 3)')).toEqual({ value: 23 });
    } finally {
      await stage.setEditing(false);
    }
  });

  test('calls without a result are made again when the add-in is loaded anew', async () => {
    await enter('=TEST.SLOW("again")');
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.started.includes('again'));
    await page.evaluate(() => window.hostUnderTest.host.reload());
    addIn = await stage.addInFrame();
    await addIn.waitForFunction(() => (window as unknown as AddInWindow).seen.started.includes('again'));

    // The add-in may as well reload itself.
    await addIn.evaluate(() => {
      (window as { isOldPage?: boolean }).isOldPage = true;
      location.reload();
    });
    await addIn.waitForFunction(() => {
      const { isOldPage, seen } = window as unknown as Partial<AddInWindow> & { readonly isOldPage?: boolean };
      return isOldPage === undefined && seen?.started.includes('again');
    });
    await addIn.evaluate(() => (window as unknown as AddInWindow).finishSlow());
    await page.waitForFunction(() => window.hostUnderTest.grid.values({ sheetId: 'sheet-1', row: 0, column: 25, rows: 1, columns: 1 })[0]?.[0] === 'late');
  });
});

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
