// What an add-in that works on rows asks of a range, over the fake grid.

import { openWorkbook, RequestWriter, valuesOf, type WorkbookUnderTest } from './wire';

describe('the rows of a range', () => {
  test('are told with what was asked for, and nothing else', async () => {
    const book = openWorkbook();
    book.grid.hidden.add(2);
    expect(await rowProperties(book, 'B2:C4', { rowHidden: true, rowIndex: true, address: true, addressLocal: false })).toEqual([
      { address: 'Sheet1!B2:C2', rowHidden: false, rowIndex: 1 },
      { address: 'Sheet1!B3:C3', rowHidden: true, rowIndex: 2 },
      { address: 'Sheet1!B4:C4', rowHidden: false, rowIndex: 3 },
    ]);
  });

  test.each([
    [{ rowHiden: true }, 'InvalidArgument', '"rowHiden"'],
    [{ format: { rowHeight: true } }, 'NotImplemented', '"format"'],
    [null, 'InvalidArgument', 'null'],
  ])('%j is refused with what came', async (options, code, words) => {
    const book = openWorkbook();
    const request = new RequestWriter();
    const { Error: failure } = await request.call(rangePath(request, 'A1:A2'), 'GetRowProperties', options).send(book.api);
    expect(failure).toMatchObject({ Code: code, Message: expect.stringContaining(words) });
  });
});

describe('the region around a cell', () => {
  test.each([
    ['B3', 'Sheet1!B2:C4', 'ends at empty rows and columns'],
    ['E6', 'Sheet1!E6:F7', 'reaches a cell that touches it at a corner'],
    ['H1', 'Sheet1!H1', 'is the cell alone where nothing is beside it'],
    ['D5', 'Sheet1!B2:F7', 'joins the blocks that an empty cell lies between'],
    ['B2:J9', 'Sheet1!B2:C4', 'is that of the first cell of a range'],
  ])('of %s is %s: it %s', async (address, region) => {
    const book = openWorkbook();
    await setRange(book, 'B2:C4', 'x');
    await setRange(book, 'E6', 'x');
    await setRange(book, 'F7', 'x');
    expect(await addressOf(book, address, 'GetSurroundingRegion')).toBe(region);
  });
});

describe('merged cells', () => {
  test('are found by any of their cells, and keep the first content only', async () => {
    const book = openWorkbook();
    await setRange(book, 'B3', 'kept');
    await setRange(book, 'C3', 'gone');
    await callRange(book, 'B2:C3', 'Merge');
    expect(await addressOf(book, 'C3:D9', 'GetMergedAreasOrNullObject')).toBe('Sheet1!B2:C3');
    expect(await addressOf(book, 'D1:D9', 'GetMergedAreasOrNullObject')).toBeNull();
    expect(await valuesAt(book, 'B2:C3')).toEqual([['kept', ''], ['', '']]);
    await callRange(book, 'C2', 'Unmerge');
    expect(await addressOf(book, 'A1:D9', 'GetMergedAreasOrNullObject')).toBeNull();
  });

  test('across are one for each row', async () => {
    const book = openWorkbook();
    await callRange(book, 'B2:C3', 'Merge', true);
    expect(await addressOf(book, 'A1:D9', 'GetMergedAreasOrNullObject')).toBe('Sheet1!B2:C2,Sheet1!B3:C3');
  });

  test('in a table are refused', async () => {
    const book = openWorkbook();
    book.grid.addTable({ sheetId: 'sheet-1', row: 0, column: 0, rows: 3, columns: 2 });
    expect(await callRange(book, 'B3:C3', 'Merge')).toBe('InvalidOperation');
  });
});

describe('cells that come and go', () => {
  test('move what is in their rows or columns', async () => {
    const book = openWorkbook();
    await setMatrix(book, 'A1:B2', [['a', 'b'], ['c', 'd']]);
    expect(await addressOf(book, 'A1', 'Insert', 'Down')).toBe('Sheet1!A1');
    expect(await valuesAt(book, 'A1:B3')).toEqual([['', 'b'], ['a', 'd'], ['c', '']]);
    await callRange(book, 'A1', 'Delete', 'Left');
    expect(await valuesAt(book, 'A1:B3')).toEqual([['b', ''], ['a', 'd'], ['c', '']]);
  });

  test.each([['A2', 'Insert', 'Down'], ['A2', 'Delete', 'Up'], ['A2:A3', 'Insert', 'Right']])(
    '%s.%s(%s) is refused where it would tear a table', async (address, method, shift) => {
      const book = openWorkbook();
      book.grid.addTable({ sheetId: 'sheet-1', row: 1, column: 0, rows: 3, columns: 2 });
      expect(await callRange(book, address, method, shift)).toBe('InvalidOperation');
    },
  );

  test('tear no table where they are whole rows', async () => {
    const book = openWorkbook();
    book.grid.addTable({ sheetId: 'sheet-1', row: 1, column: 0, rows: 3, columns: 2 });
    expect(await callRange(book, '3:3', 'Insert', 'Down')).toBeUndefined();
  });

  test('are sorted by the columns that are named', async () => {
    const book = openWorkbook();
    await setMatrix(book, 'A1:B4', [['Part', 'Bin'], ['nut', 2], ['bolt', 10], ['nail', 2]]);
    const request = new RequestWriter();
    const sort = request.property(rangePath(request, 'A1:B4'), 'Sort');
    valuesOf(await request.call(sort, 'Apply', [{ key: 1, ascending: false }, { key: 0 }], false, true).send(book.api));
    expect(await valuesAt(book, 'A1:A4')).toEqual([['Part'], ['bolt'], ['nail'], ['nut']]);
  });
});

describe('a table', () => {
  test('gets a column where it is asked for, named by its values, its name or a free one', async () => {
    const book = await bookWithTable();
    const request = new RequestWriter();
    const columns = request.property(tablePath(request), 'Columns');
    const last = request.method(columns, 'Add', null, [['Code'], ['0703'], ['0704']]);
    const first = request.method(columns, 'Add', 0, null, 'Line');
    const free = request.method(columns, 'Add', -1);
    const values = valuesOf(await request.load(last, 'name', 'index').load(first, 'name', 'index').load(free, 'name', 'index').send(book.api));
    expect(values).toEqual([{ Id: 3, Name: 'Code', Index: 2 }, { Id: 1, Name: 'Line', Index: 0 }, { Id: 5, Name: 'Column1', Index: 4 }]);
    expect(await valuesAt(book, 'A1:F2')).toEqual([['Line', 'Part', 'Pieces', 'Code', 'Column1', 'beside'], ['', 'bolt', 4, '0703', '', '']]);
  });

  test.each([
    ['an index beyond its columns', [3]],
    ['a name that is taken', [null, null, 'pieces']],
    ['values of another number of rows', [null, [['Code'], ['0703']]]],
  ])('refuses a column with %s, and stays as it is', async (_, args) => {
    const book = await bookWithTable();
    const request = new RequestWriter();
    const added = request.method(request.property(tablePath(request), 'Columns'), 'Add', ...args);
    expect((await request.instantiate(added).send(book.api)).Error?.Code).toBe('InvalidArgument');
    expect(await valuesAt(book, 'A1:C1')).toEqual([['Part', 'Pieces', 'beside']]);
  });

  test('refuses a column that would shift a part of another table', async () => {
    const book = await bookWithTable();
    book.grid.addTable({ sheetId: 'sheet-1', row: 1, column: 5, rows: 6, columns: 2 });
    const request = new RequestWriter();
    const added = request.method(request.property(tablePath(request), 'Columns'), 'Add');
    expect((await request.instantiate(added).send(book.api)).Error?.Code).toBe('InvalidOperation');
  });

  test.each([['A1:C5', undefined], ['A1:A2', undefined], ['A2:B4', 'InvalidArgument'], ['D1:E3', 'InvalidArgument'], ['A1:B1', 'InvalidArgument']])(
    'is resized to %s or refuses: %s', async (address, code) => {
      const book = await bookWithTable();
      const request = new RequestWriter();
      expect((await request.call(tablePath(request), 'Resize', address).send(book.api)).Error?.Code).toBe(code);
    },
  );

  test('has no totals row to tell of', async () => {
    const book = await bookWithTable();
    const request = new RequestWriter();
    const totals = request.method(tablePath(request), 'GetTotalRowRange');
    expect((await request.instantiate(totals).send(book.api)).Error?.Code).toBe('ItemNotFound');
  });
});

describe('a conditional format', () => {
  test('is told as it was set, the newest first, and goes', async () => {
    const book = openWorkbook();
    await addFormat(book, 'A1:A9', { formula1: '=5', operator: 'LessThan' });
    await addFormat(book, 'A1:B2', { formula1: '1', formula2: '2', operator: 'Between' });
    const request = new RequestWriter();
    const formats = request.property(rangePath(request, 'A1'), 'ConditionalFormats');
    const [items, count] = valuesOf(await request.load(formats, 'type', 'priority', 'cellValue/rule').call(formats, 'GetCount').send(book.api));
    expect([items, count]).toEqual([{ _Items: [
      { Id: 'format-2', Type: 'CellValue', Priority: 0, CellValue: { Rule: { operator: 'Between', formula1: '1', formula2: '2' } } },
      { Id: 'format-1', Type: 'CellValue', Priority: 1, CellValue: { Rule: { operator: 'LessThan', formula1: '=5' } } },
    ] }, 2]);
    const clear = new RequestWriter();
    const all = clear.property(rangePath(clear, 'B2'), 'ConditionalFormats');
    valuesOf(await clear.call(all, 'ClearAll').send(book.api));
    expect(book.grid.conditionalFormats.list('sheet-1').map(({ id }) => id)).toEqual(['format-1']);
  });

  test.each([
    [{ formula1: '=5', operator: 'Below' }, '"Below"'],
    [{ formula1: 5, operator: 'LessThan' }, 'formula1'],
    [{ formula1: '=5', operator: 'Between' }, 'formula2'],
  ])('refuses the rule %j', async (rule, words) => {
    const failure = await addFormat(openWorkbook(), 'A1', rule);
    expect(failure).toMatchObject({ Code: 'InvalidArgument', Message: expect.stringContaining(words) });
  });
});

describe('a protected sheet', () => {
  test('tells what is allowed, and allows no more', async () => {
    const book = openWorkbook();
    expect(await protectionOf(book)).toEqual({ Protected: false, Options: null });
    await protect(book, { allowSort: true, allowFormatCells: true }, 'secret');
    const protection = await protectionOf(book);
    expect(protection).toMatchObject({ Protected: true, Options: { allowSort: true, allowInsertRows: false, selectionMode: 'Normal' } });
    const format = new RequestWriter();
    expect((await format.set(rangePath(format, 'A1'), 'NumberFormat', '@').send(book.api)).Error?.Code).toBeUndefined();
    expect([await setRange(book, 'A1', 'x'), await callRange(book, '2:2', 'Insert', 'Down'), await callRange(book, 'A1:B2', 'Merge')]).toEqual([
      'AccessDenied', 'AccessDenied', 'AccessDenied',
    ]);
  });

  test('opens with its password only', async () => {
    const book = openWorkbook();
    await protect(book, null, 'secret');
    expect([await unprotect(book, 'guess'), await unprotect(book), await unprotect(book, 'secret')]).toEqual(['InvalidArgument', 'InvalidArgument', undefined]);
    expect(await setRange(book, 'A1', 'x')).toBeUndefined();
  });

  test('refuses an option that does not exist', async () => {
    expect(await protect(openWorkbook(), { allowEverything: true })).toBe('InvalidArgument');
  });
});

describe('a workbook', () => {
  test('that is read-only is read, and changed by nothing', async () => {
    const book = openWorkbook();
    book.context.isReadOnly = true;
    const add = new RequestWriter();
    const sheet = add.method(add.property(add.root(), 'Worksheets'), 'Add');
    expect([
      await setRange(book, 'A1', 'x'), await callRange(book, 'A1', 'Clear'), (await add.instantiate(sheet).send(book.api)).Error?.Code,
    ]).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied']);
    const read = new RequestWriter();
    expect(valuesOf(await read.load(read.root(), 'readOnly').send(book.api))).toEqual([{ ReadOnly: true }]);
  });

  test.each(['GetSelectedRange', 'GetSelectedRanges', 'GetActiveCell'])('tells no selection while another one has the focus: %s', async (method) => {
    const book = openWorkbook();
    book.context.isFocusElsewhere = true;
    const request = new RequestWriter();
    expect((await request.instantiate(request.method(request.root(), method)).send(book.api)).Error?.Code).toBe('InvalidSelection');
  });
});

async function bookWithTable(): Promise<WorkbookUnderTest> {
  const book = openWorkbook();
  await setMatrix(book, 'A1:C3', [['Part', 'Pieces', 'beside'], ['bolt', 4, ''], ['nut', 5, '']]);
  book.grid.addTable({ sheetId: 'sheet-1', row: 0, column: 0, rows: 3, columns: 2 });
  return book;
}

function sheetPath(request: RequestWriter): number {
  return request.method(request.property(request.root(), 'Worksheets'), 'GetActiveWorksheet');
}

function rangePath(request: RequestWriter, address: string): number {
  return request.method(sheetPath(request), 'GetRange', address);
}

function tablePath(request: RequestWriter): number {
  return request.method(request.property(request.root(), 'Tables'), 'GetItem', 'Table1');
}

async function rowProperties({ api }: WorkbookUnderTest, address: string, options: unknown): Promise<unknown> {
  const request = new RequestWriter();
  return valuesOf(await request.call(rangePath(request, address), 'GetRowProperties', options).send(api))[0];
}

/** Of what the method leads to; null for a null object. */
async function addressOf({ api }: WorkbookUnderTest, address: string, method: string, ...args: readonly unknown[]): Promise<unknown> {
  const request = new RequestWriter();
  const [found] = valuesOf(await request.load(request.method(rangePath(request, address), method, ...args), 'address').send(api));
  return found === null ? null : (found as { Address: string }).Address;
}

async function valuesAt({ api }: WorkbookUnderTest, address: string): Promise<unknown> {
  const request = new RequestWriter();
  const [read] = valuesOf(await request.load(rangePath(request, address), 'values').send(api));
  return (read as { Values: unknown }).Values;
}

/** The error code, or undefined where it was done. */
async function callRange({ api }: WorkbookUnderTest, address: string, method: string, ...args: readonly unknown[]): Promise<string | undefined> {
  const request = new RequestWriter();
  return (await request.call(rangePath(request, address), method, ...args).send(api)).Error?.Code;
}

async function setRange({ api }: WorkbookUnderTest, address: string, value: unknown): Promise<string | undefined> {
  const request = new RequestWriter();
  return (await request.set(rangePath(request, address), 'Values', value).send(api)).Error?.Code;
}

async function setMatrix(book: WorkbookUnderTest, address: string, values: readonly (readonly unknown[])[]): Promise<void> {
  expect(await setRange(book, address, values)).toBeUndefined();
}

/** The error, or undefined where the format is there. */
async function addFormat({ api }: WorkbookUnderTest, address: string, rule: unknown): Promise<object | undefined> {
  const request = new RequestWriter();
  const format = request.method(request.property(rangePath(request, address), 'ConditionalFormats'), 'Add', 'CellValue');
  return (await request.set(request.property(format, 'CellValue'), 'Rule', rule).send(api)).Error;
}

async function protect({ api }: WorkbookUnderTest, options: unknown, password?: string): Promise<string | undefined> {
  const request = new RequestWriter();
  return (await request.call(request.property(sheetPath(request), 'Protection'), 'Protect', options, password ?? null).send(api)).Error?.Code;
}

async function unprotect({ api }: WorkbookUnderTest, password?: string): Promise<string | undefined> {
  const request = new RequestWriter();
  return (await request.call(request.property(sheetPath(request), 'Protection'), 'Unprotect', password ?? null).send(api)).Error?.Code;
}

async function protectionOf({ api }: WorkbookUnderTest): Promise<unknown> {
  const request = new RequestWriter();
  return valuesOf(await request.load(request.property(sheetPath(request), 'Protection'), 'protected', 'options').send(api))[0];
}
