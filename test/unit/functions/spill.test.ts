// Ranges in, ranges out.
import { ClassificationError } from '../../../src/customs/errors';
import { customsCode, detailOf, productCard, type GoodsRanges } from '../../../src/functions/classification-formulas';
import type { Invocation } from '../../../src/functions/call';
import { dutyTable, landedCost, landedTotal, type LandedRanges } from '../../../src/functions/cost-formulas';
import { documentedDetail } from '../../fakes/documented-detail';
import { FakeCellRuntime, type CellAnswers } from '../../fakes/fake-cell-runtime';
import { installFakeCustomFunctions } from '../../fakes/fake-custom-functions';

installFakeCustomFunctions();

const column = (...cells: readonly unknown[]) => cells.map((each) => [each]);

function codes(ranges: Partial<GoodsRanges>, answers: CellAnswers = {}) {
  const runtime = new FakeCellRuntime(answers);
  const result = customsCode(runtime, { description: null, origin: null, destination: null, image_url: null, ...ranges }, { address: 'Sheet1!B2' });
  return { runtime, result };
}

const COST: LandedRanges = { hs: null, origin: [['CN']], value: null, destination: null, currency: null, shipping: null, insurance: null };

test('a column of descriptions gives a column of codes, row by row', async () => {
  const { runtime, result } = codes({ description: column('mug', 'plate', 'bowl') });
  await expect(result).resolves.toEqual(column('0703.10.00', '0703.10.00', '0703.10.00'));
  expect(runtime.asked).toEqual([{ description: 'mug' }, { description: 'plate' }, { description: 'bowl' }]);
});

test('a block of descriptions gives a block of codes', async () => {
  const { result } = codes({ description: [['mug', 'plate'], ['bowl', null]] });
  await expect(result).resolves.toEqual([['0703.10.00', '0703.10.00'], ['0703.10.00', '']]);
});

test('a single origin counts for every row, a column of origins row by row', async () => {
  const one = codes({ description: column('mug', 'plate'), origin: [['China']] });
  await one.result;
  expect(one.runtime.asked).toEqual([{ description: 'mug', origin: 'CN' }, { description: 'plate', origin: 'CN' }]);
  const each = codes({ description: column('mug', 'plate'), origin: column('CN', null) });
  await each.result;
  expect(each.runtime.asked).toHaveLength(2);
  expect(each.runtime.asked).toEqual(expect.arrayContaining([{ description: 'mug', origin: 'CN' }, { description: 'plate' }]));
});

test('one description with a column of origins is classified for each of them', async () => {
  const { runtime, result } = codes({ description: [['mug']], origin: column('CN', 'VN') });
  await expect(result).resolves.toHaveLength(2);
  expect(runtime.asked).toEqual([{ description: 'mug', origin: 'CN' }, { description: 'mug', origin: 'VN' }]);
});

test('a whole column ends with its last filled row', async () => {
  const { result } = codes({ description: [...column('mug', null, 'plate'), ...Array.from({ length: 1_048_000 }, () => [null])] });
  await expect(result).resolves.toEqual(column('0703.10.00', '', '0703.10.00'));
});

test.each([['the web', null], ['the desktop', 0], ['a program with data types', { type: 'Empty' }]])('an empty cell of %s does not make a column longer', async (_where, empty) => {
  const { result } = codes({ description: column('mug', empty, empty) });
  await expect(result).resolves.toEqual(column('0703.10.00'));
});

test('a whole column beside a single code ends with its own last filled row', async () => {
  const value = [...column(10, 20), ...Array.from({ length: 200_000 }, () => [null])];
  await expect(landedTotal(new FakeCellRuntime(), { ...COST, hs: [['8518.30.00']], value }, {})).resolves.toEqual(column(20, 40));
});

test('a result too large for one message comes without formats, and cards as their codes', async () => {
  const rows = 20_000;
  const runtime = new FakeCellRuntime({ host: { hasDataTypes: true } });
  const hs = Array.from({ length: rows }, () => ['8518.30.00']);
  const value = Array.from({ length: rows }, (_, row) => [row + 1]);
  const table = await landedCost(runtime, { ...COST, hs, value, headings: null }, {});
  expect(JSON.stringify(table).length).toBeLessThan(5_000_000);
  expect(table[0]?.[0]).toBe(1);
  const cards = await productCard(runtime, { description: Array.from({ length: rows }, (_, row) => [`mug ${row}`]), origin: null, destination: null, image_url: null }, {});
  expect(cards[0]).toEqual(['0703.10.00']);
});

test('texts too large for one message are refused in words that say how many rows there may be', async () => {
  const runtime = new FakeCellRuntime({ detail: { ...documentedDetail(), reasoning: 'because '.repeat(50) } });
  const reasons = (rows: number) => {
    const descriptions = Array.from({ length: rows }, (_, row) => [`mug ${row}`]);
    return detailOf(runtime, { description_or_id: descriptions, origin: null, destination: null, image_url: null, field: 'reasoning' }, {});
  };
  await expect(reasons(20_000)).rejects.toMatchObject({
    code: '#VALUE!',
    message: 'The results of these 20,000 rows are 8.1 MB of text, and Excel takes 5 MB at once. Give this formula 7,400 rows at the most, and the others to formulas of their own. Everything found is kept, and costs nothing again.',
  });
  await expect(reasons(7_400)).resolves.toHaveLength(7_400);
});

test('a range of empty cells gives one empty cell', async () => {
  await expect(codes({ description: column(null, null) }).result).resolves.toEqual([['']]);
});

test('a wrong cell in a range is an error in its own place, told to the pane, and spoils no other', async () => {
  const { runtime, result } = codes({ description: column('mug', 42, 'plate') });
  const [mug, wrong, plate] = await result;
  expect([mug, plate]).toEqual([['0703.10.00'], ['0703.10.00']]);
  expect(wrong?.[0]).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('the number 42') });
  expect(runtime.problems).toHaveLength(1);
});

test('every value of a spilled range is a part of the cell that spills', async () => {
  const { runtime, result } = codes({ description: column('mug', 'plate') });
  await result;
  // The arguments, and two values.
  expect(runtime.settled.map(({ part }) => part.address)).toEqual(['Sheet1!B2', 'Sheet1!B2', 'Sheet1!B2']);
  expect(new Set(runtime.settled.map(({ part }) => part)).size).toBe(3);
  expect([runtime.begun, runtime.calculated]).toEqual([['Sheet1!B2'], ['Sheet1!B2']]);
});

test('whatever a cell gets, a value or the sentence of an error, waits until Excel can take it', async () => {
  const value = codes({ description: [['mug']] });
  await value.result;
  expect(value.runtime.released).toEqual([[['0703.10.00']]]);
  const error = codes({ description: [['mug']] }, { record: new ClassificationError('credits-exhausted', 'no credits') });
  await error.result.catch(() => undefined);
  expect(error.runtime.released).toEqual(['no credits']);
});

test('a single cell that cannot be had is the cell’s own error', async () => {
  const { result } = codes({ description: [['mug']] }, { record: new ClassificationError('credits-exhausted', 'no credits') });
  await expect(result).rejects.toMatchObject({ code: '#N/A', message: 'no credits' });
});

test('ranges of different sizes are refused with both sizes', async () => {
  const { runtime, result } = codes({ description: column('a', 'b', 'c'), origin: column('CN', 'VN') });
  await expect(result).rejects.toMatchObject({ code: '#VALUE!', message: expect.stringMatching(/origin has 2 rows and 1 columns; the largest has 3 and 1/) });
  expect(runtime.problems).toEqual([expect.objectContaining({ code: 'invalid-input' })]);
});

test('a number with a format counts as its number, and a text value as its text', async () => {
  const runtime = new FakeCellRuntime();
  const value = [[{ type: 'FormattedNumber', basicValue: 25, numberFormat: '[$EUR] #,##0.00' }]];
  await expect(landedTotal(runtime, { ...COST, hs: [[{ type: 'String', basicValue: '8518.30.00' }]], value }, {})).resolves.toEqual([[50]]);
});

test('a card of CLASSIFY stands for its code; any other data type is refused by name', async () => {
  const runtime = new FakeCellRuntime();
  const card = { type: 'Entity', text: '8518.30.00', properties: { Code: { type: 'String', basicValue: '8518.30.00' } } };
  await expect(landedTotal(runtime, { ...COST, hs: [[card]], value: [[25]] }, {})).resolves.toEqual([[50]]);
  const picture = { type: 'WebImage', address: 'https://example.com/1.jpg' };
  await expect(landedTotal(runtime, { ...COST, hs: [[picture]], value: [[25]] }, {})).rejects.toMatchObject({
    message: 'An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is a cell with a data type (WebImage).',
  });
});

describe('LANDEDCOST', () => {
  test('gives a row of eleven for each code, with headings where they are wanted', async () => {
    const runtime = new FakeCellRuntime();
    const table = await landedCost(runtime, { ...COST, hs: column('8518.30.00', '6109.10.00'), value: column(100, 200), headings: true }, {});
    expect(table.map((row) => row.length)).toEqual([11, 11, 11]);
    expect(table[0]).toEqual(['Customs value', 'Duty rate', 'Duty', 'Anti-dumping rate', 'Anti-dumping', 'VAT rate', 'VAT', 'Total', 'Currency', 'Duty type', 'Basis']);
    expect(table[1]).toEqual([100, 0.02, 2, 0, 0, 0.21, 20, 200, 'EUR', 'mfn', 'computed']);
    await expect(landedCost(runtime, { ...COST, hs: [['8518.30.00']], value: [[100]], headings: null }, {})).resolves.toHaveLength(1);
  });

  test('shows a row that cannot be calculated as an error in every column, so that no sum leaves it out silently', async () => {
    const table = await landedCost(new FakeCellRuntime(), { ...COST, hs: column('8518.30.00', 'mug'), value: column(100, 200), headings: null }, {});
    expect(table[1]).toHaveLength(11);
    for (const value of table[1] ?? []) expect(value).toMatchObject({ code: '#VALUE!' });
  });

  test('takes TRUE or FALSE for its headings, and nothing else', async () => {
    await expect(landedCost(new FakeCellRuntime(), { ...COST, hs: [['8518.30.00']], value: [[100]], headings: 'yes' }, {})).rejects.toMatchObject({
      message: 'The argument headings must be TRUE or FALSE. This is "yes".',
    });
  });
});

test('amounts come with their currency and rates as per cent where cells take formatted numbers', async () => {
  const runtime = new FakeCellRuntime({ host: { hasDataTypes: true } });
  const [row] = await landedCost(runtime, { ...COST, hs: [['8518.30.00']], value: [[100]], currency: [['USD']], headings: null }, {});
  expect(row?.[0]).toEqual({ type: 'FormattedNumber', basicValue: 100, numberFormat: '[$USD] #,##0.00' });
  expect(row?.[1]).toEqual({ type: 'FormattedNumber', basicValue: 0.02, numberFormat: '0.00%' });
});

describe('an error among the arguments', () => {
  const error = (code: string) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

  test('is the error of its own row, told to the pane, and the other rows have their costs', async () => {
    const runtime = new FakeCellRuntime();
    const costs = await landedTotal(runtime, { ...COST, hs: column('8518.30.00', error('#N/A'), '6109.10.00', '9503.00.41'), value: [[1000]] }, {});
    expect(costs).toEqual([[2000], [expect.objectContaining({ code: '#N/A' })], [2000], [2000]]);
    expect(runtime.problems).toEqual([{ code: 'invalid-input', message: 'The HS code is #N/A, an error of a cell that this formula refers to. Mend that cell first.' }]);
  });

  test('of a data type counts as well', async () => {
    const [row] = await landedTotal(new FakeCellRuntime(), { ...COST, hs: [['8518.30.00', { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' }]], value: [[1000]] }, {});
    expect(row).toEqual([2000, expect.objectContaining({ code: '#DIV/0!' })]);
  });

  test.each([
    ['#N/A', '#N/A'],
    ['#VALUE!', '#VALUE!'],
    ['#DIV/0!', '#DIV/0!'],
    ['#NUM!', '#NUM!'],
    ['#NULL!', '#NULL!'],
    ['#REF!', '#VALUE!'],
    ['#NAME?', '#VALUE!'],
  ])('%s is shown as %s: Excel takes five errors from functions', async (given, shown) => {
    await expect(landedTotal(new FakeCellRuntime(), { ...COST, hs: [[error(given)]], value: [[1000]] }, {})).rejects.toMatchObject({ code: shown });
  });

  test('in any argument is the error of the table that hangs on it', async () => {
    await expect(dutyTable(new FakeCellRuntime(), { hs: [['8518.30.00']], origin: [[error('#N/A')]], destination: null }, {})).rejects.toMatchObject({ code: '#N/A', message: expect.stringContaining('The origin is #N/A') });
  });

  test('makes nothing be bought', async () => {
    const { runtime, result } = codes({ description: column('mug', 'plate'), origin: column(error('#N/A'), 'CN') });
    await result;
    expect(runtime.asked).toEqual([{ description: 'plate', origin: 'CN' }]);
  });

  test('that only says that a cell is still being calculated is waited for, until Excel begins anew', async () => {
    const runtime = new FakeCellRuntime();
    const invocation: Invocation = { address: 'Sheet1!C2' };
    const settled = jest.fn();
    const result = landedTotal(runtime, { ...COST, hs: column('8518.30.00', { type: 'Error', basicValue: '#BUSY!' }), value: [[1000]] }, invocation);
    result.then(settled, settled);
    await new Promise((goOn) => setTimeout(goOn));
    expect(settled).not.toHaveBeenCalled();
    invocation.onCanceled?.();
    await result.catch(() => undefined);
    expect(runtime.problems).toEqual([]);
  });
});

test('a range where a function spills a table of one code is refused in words', async () => {
  const table = dutyTable(new FakeCellRuntime(), { hs: column('8518.30.00', '6109.10.00'), origin: null, destination: null }, {});
  await expect(table).rejects.toMatchObject({ code: '#VALUE!', message: 'This function spills a table of one code. Give one cell, not a range; fill the formula down for the others.' });
});
