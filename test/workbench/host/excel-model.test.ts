import { openWorkbook, RequestWriter, valuesOf, type WorkbookUnderTest } from './wire';

describe('a range', () => {
  test('reads empty cells as "", and their types', async () => {
    const book = openWorkbook();
    await setRange(book, 'A1:D1', 'Values', [['text', 1.5, true, '#N/A']]);
    expect(await loadRange(book, 'A1:E1', 'values', 'valueTypes')).toEqual({
      Values: [['text', 1.5, true, '#N/A', '']], ValueTypes: [['String', 'Double', 'Boolean', 'Error', 'Empty']],
    });
  });

  test('takes one value for all its cells', async () => {
    const book = openWorkbook();
    await setRange(book, 'A1:B2', 'Values', 7);
    expect(await loadRange(book, 'A1:B2', 'values')).toEqual({ Values: [[7, 7], [7, 7]] });
  });

  test.each([
    ['another number of rows', [[1, 2]]],
    ['another number of columns', [[1], [2]]],
    ['an object', [[{ a: 1 }, 2], [3, 4]]],
  ])('refuses %s', async (_, values) => {
    const book = openWorkbook();
    expect(await setRange(book, 'A1:B2', 'Values', values)).toBe('InvalidArgument');
    expect(await loadRange(book, 'A1:B2', 'values')).toEqual({ Values: [['', ''], ['', '']] });
  });

  test('takes text of 32,767 characters, and refuses a longer one together with all beside it', async () => {
    const book = openWorkbook();
    const longest = 'x'.repeat(32_767);
    expect(await setRange(book, 'A1:B1', 'Values', [['short', `${longest}x`]])).toBe('InvalidArgument');
    expect(await loadRange(book, 'A1:B1', 'values')).toEqual({ Values: [['', '']] });
    expect(await setRange(book, 'A1', 'Formulas', [[`=LEN("${longest}")`]])).toBe('InvalidArgument');
    await setRange(book, 'A1', 'Values', [[longest]]);
    expect(await loadRange(book, 'A1', 'values')).toEqual({ Values: [[longest]] });
  });

  test('keeps text a text: a code keeps its zero', async () => {
    const book = openWorkbook();
    await setRange(book, 'A1', 'NumberFormat', [['@']]);
    await setRange(book, 'A1', 'Values', [['0703.10.00']]);
    expect(await loadRange(book, 'A1', 'values', 'text', 'numberFormat')).toEqual({ Values: [['0703.10.00']], Text: [['0703.10.00']], NumberFormat: [['@']] });
  });

  test.each([
    ['GetOffsetRange', [1, 2], 'Sheet1!D3:E4'], ['GetResizedRange', [1, -1], 'Sheet1!B2:B4'], ['GetCell', [1, 1], 'Sheet1!C3'],
    ['GetRow', [1], 'Sheet1!B3:C3'], ['GetColumn', [0], 'Sheet1!B2:B3'], ['GetEntireColumn', [], 'Sheet1!B:C'], ['GetEntireRow', [], 'Sheet1!2:3'],
    ['GetBoundingRect', ['D1'], 'Sheet1!B1:D3'], ['GetIntersection', ['C3:D9'], 'Sheet1!C3'], ['GetLastCell', [], 'Sheet1!C3'],
  ])('%s leads to the right cells', async (method, args, address) => {
    const book = openWorkbook();
    const request = new RequestWriter();
    const other = request.method(rangePath(request, 'B2:C3'), method, ...args);
    expect(valuesOf(await request.load(other, 'address').send(book.api))).toEqual([{ Address: address }]);
  });

  test.each([['GetOffsetRange', [-2, 0]], ['GetResizedRange', [-2, 0]], ['GetIntersection', ['Z9']], ['GetCell', ['x', 0]]])(
    '%s fails where there are no such cells', async (method, args) => {
      const book = openWorkbook();
      const request = new RequestWriter();
      const other = request.method(rangePath(request, 'B2:C3'), method, ...args);
      expect((await request.load(other, 'address').send(book.api)).Error?.Code).toMatch(/InvalidArgument|ItemNotFound/);
    },
  );

  test('the used range of a part is what is used in it', async () => {
    const book = openWorkbook();
    await setRange(book, 'B2:D9', 'Values', 1);
    await setRange(book, 'C2:C4', 'Values', '');
    const request = new RequestWriter();
    const used = request.method(rangePath(request, 'C:C'), 'GetUsedRange');
    const none = request.method(rangePath(request, 'F:F'), 'GetUsedRangeOrNullObject');
    expect(valuesOf(await request.load(used, 'address').load(none, 'address').send(book.api))).toEqual([{ Address: 'Sheet1!C5:C9' }, null]);
  });

  test('tells hidden rows: all, none, or null for some', async () => {
    const book = openWorkbook();
    book.grid.hidden.add(1);
    const hidden = async (address: string) => (await loadRange(book, address, 'rowHidden'))['RowHidden'];
    expect([await hidden('A1'), await hidden('A2'), await hidden('A1:A2')]).toEqual([false, true, null]);
  });

  test('a cell count too large for a number of 32 bits is -1', async () => {
    const book = openWorkbook();
    const request = new RequestWriter();
    const all = request.method(sheetPath(request), 'GetRange');
    expect(valuesOf(await request.load(all, 'cellCount', 'values').send(book.api))).toEqual([{ CellCount: -1, Values: null }]);
  });

  test('on a protected sheet cannot be written, formatted or cleared', async () => {
    const book = openWorkbook();
    const request = new RequestWriter();
    valuesOf(await request.call(request.property(sheetPath(request), 'Protection'), 'Protect').send(book.api));
    const clear = new RequestWriter();
    expect([
      await setRange(book, 'A1', 'Values', [['x']]),
      await setRange(book, 'A1', 'NumberFormat', [['@']]),
      (await clear.call(rangePath(clear, 'A1'), 'Clear').send(book.api)).Error?.Code,
    ]).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied']);
  });
});

describe('worksheets', () => {
  test.each([['Sheet1', 'ItemAlreadyExists'], ['sheet1', 'ItemAlreadyExists'], ['a/b', 'InvalidArgument'], ['x'.repeat(32), 'InvalidArgument']])(
    'a second "%s" is refused', async (name, code) => {
      const { api, grid } = openWorkbook();
      const request = new RequestWriter();
      const sheet = request.method(request.property(request.root(), 'Worksheets'), 'Add', name);
      expect((await request.instantiate(sheet).send(api)).Error?.Code).toBe(code);
      expect(grid.sheets()).toHaveLength(1);
    },
  );

  test('the last one cannot be deleted', async () => {
    const { api } = openWorkbook();
    const request = new RequestWriter();
    expect((await request.call(sheetPath(request), 'Delete').send(api)).Error?.Code).toBe('InvalidOperation');
  });
});

describe('events', () => {
  test('nobody hears what nobody asked for, and the last one to leave ends it', async () => {
    const book = openWorkbook();
    const change = (value: number) => book.grid.type({ sheetId: 'sheet-1', row: 0, column: 0, rows: 1, columns: 1 }, [[value]]);
    const register = async (name: string) => {
      const request = new RequestWriter();
      valuesOf(await request.call(sheetPath(request), name).send(book.api));
    };
    change(1);
    await register('_RegisterDataChangedEvent');
    await register('_RegisterDataChangedEvent');
    change(2);
    await register('_UnregisterDataChangedEvent');
    change(3);
    await register('_UnregisterDataChangedEvent');
    change(4);
    expect(book.raised.map(([type, target, args]) => [type, target, args])).toEqual([
      [10, 'sheet-1', expect.objectContaining({ address: 'A1', triggerSource: 'Unknown', valueBefore: 1, valueAfter: 2 })],
      [10, 'sheet-1', expect.objectContaining({ valueBefore: 2, valueAfter: 3 })],
    ]);
  });

  test("the add-in's own writes are told as its own", async () => {
    const book = openWorkbook();
    const request = new RequestWriter();
    valuesOf(await request.call(request.property(request.root(), 'Worksheets'), '_RegisterDataChangedEvent').send(book.api));
    await setRange(book, 'A1:A2', 'Values', 'x');
    const [event] = book.raised;
    expect(event).toMatchObject([10, 'Workbook', { address: 'A1:A2', triggerSource: 'ThisLocalAddin' }]);
    expect(event?.[2]).not.toHaveProperty('valueBefore');
  });

  test('a sheet that takes over is activated, the other deactivated', async () => {
    const book = openWorkbook();
    const request = new RequestWriter();
    const sheets = request.property(request.root(), 'Worksheets');
    valuesOf(await request.call(sheets, '_RegisterActivatedEvent').call(sheets, '_RegisterDeactivatedEvent').send(book.api));
    book.grid.activateSheet(book.grid.addSheet('Next').id);
    expect(book.raised).toEqual([
      [12, 'Workbook', { worksheetId: 'sheet-1' }], [11, 'Workbook', { worksheetId: 'sheet-2' }],
    ]);
  });
});

function sheetPath(request: RequestWriter): number {
  return request.method(request.property(request.root(), 'Worksheets'), 'GetActiveWorksheet');
}

function rangePath(request: RequestWriter, address: string): number {
  return request.method(sheetPath(request), 'GetRange', address);
}

async function loadRange({ api }: WorkbookUnderTest, address: string, ...names: readonly string[]): Promise<Record<string, unknown>> {
  const request = new RequestWriter();
  const [value] = valuesOf(await request.load(rangePath(request, address), ...names).send(api));
  return value as Record<string, unknown>;
}

/** The error code, or undefined where it was set. */
async function setRange({ api }: WorkbookUnderTest, address: string, name: string, value: unknown): Promise<string | undefined> {
  const request = new RequestWriter();
  return (await request.set(rangePath(request, address), name, value).send(api)).Error?.Code;
}
