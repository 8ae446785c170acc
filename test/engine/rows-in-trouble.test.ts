// What can go wrong around a run: people who change their minds and their sheet in the middle, Excel that refuses, a service that
// fails, money that belongs to somebody else.
import { WorkbookRefusal, type CellValue, type Exchange, type SheetRef } from '../../src/run/ports';
import { article, CODE_HEADING, HEADINGS, products } from '../fakes/goods-list';
import { choicesFor, ListWorld, SHEET } from '../fakes/list-world';
import { sandboxCodes } from '../fakes/sandbox-codes';

jest.setTimeout(60_000);

const codeOf = sandboxCodes();

function wrongCodes(world: ListWorld, heading: string): CellValue[][] {
  const codes = world.workbook.column(SHEET, heading);
  return world.workbook.column(SHEET, 'Omschrijving').flatMap((goods, row) => (codes[row] === '' || codes[row] === codeOf(goods) ? [] : [[goods, codes[row] ?? '']]));
}

/** Answers of some addresses are changed or refused. */
function between(world: ListWorld, change: (url: string, body: string) => string | Error): void {
  const answer = world.api.transport;
  world.api.transport = async (request) => {
    const { url } = request;
    const first = change(url, '');
    if (first instanceof Error) throw first;
    const response = await answer(request);
    const changed = change(url, await response.text());
    if (changed instanceof Error) throw changed;
    return new Response(changed, response);
  };
}

test('after a stop, trying the failed rows again buys nothing that the user has stopped', async () => {
  const world = await ListWorld.open({ rows: [HEADINGS, ['misc', 'CN'], ...products(900).slice(1)], rateLimitPerMinute: 4 });
  await world.start({ includesVague: true });
  while (world.credits < 300) await world.api.clock.advance(500);
  world.runtime.rows.stop();
  await world.finish();
  const bought = world.credits;
  expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', states: { failed: 1 } });
  world.runtime.rows.retryFailed();
  await world.finish();
  expect(world.credits).toBeLessThanOrEqual(bought + 1);
});

test('the text of a duty rate is never a formula', async () => {
  const world = await ListWorld.open({ rows: products(1) });
  between(world, (url, body) => (url.includes('duty') ? body.replaceAll(/"rate":"[^"]*"/g, '"rate":"=HYPERLINK(1)"') : body));
  await world.run({ outputs: ['code', 'dutyRate'] });
  expect(world.workbook.column(SHEET, 'Duty rate (IMPORT8)')).toEqual(['=HYPERLINK(1)']);
});

test('what was written beside another product goes back also when a cell is being edited just then', async () => {
  const world = await ListWorld.open({ rows: products(40) });
  await world.start();
  let writes = 0;
  world.workbook.between = (kind) => {
    if (kind !== 'write') return;
    writes += 1;
    if (writes === 1) world.workbook.sort(SHEET, 0);
    if (writes !== 2) return;
    world.workbook.isEditing = true;
    world.api.clock.schedule(() => (world.workbook.isEditing = false), 3_000);
  };
  await world.finish();
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', trouble: undefined });
  expect(wrongCodes(world, CODE_HEADING)).toEqual([]);
});

test.each(['fill', 'replace'] as const)('R4 new columns do not go over what was entered beside the list since the quote (%s)', async (mode) => {
  const world = await ListWorld.open({ rows: products(3) });
  const quoted = await world.quote({ mode, outputs: ['code'] });
  world.workbook.enter(SHEET, 0, 2, 'Supplier');
  world.workbook.enter(SHEET, 1, 2, 'ACME');
  await Promise.all([world.runtime.rows.start(quoted).catch(() => undefined), world.api.clock.advance(100)]);
  await world.finish();
  expect([world.workbook.rows(SHEET)[0]?.[2], world.workbook.rows(SHEET)[1]?.[2]]).toEqual(['Supplier', 'ACME']);
});

test('filling leaves a code that the user enters between looking and writing', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], [article(0), 'CN', ''], [article(1), 'CN', '']] });
  await world.start({ outputs: ['code'] });
  world.workbook.between = (kind) => kind === 'write' && world.workbook.enter(SHEET, 1, 2, '9999.99.99');
  await world.finish();
  expect(world.workbook.column(SHEET, 'Goederencode')[0]).toBe('9999.99.99');
});

test('writes into no other column when one is inserted between looking and writing', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode', 'Supplier'], ...products(5).slice(1).map((row) => [...row, '', 'ACME'])] });
  await world.start({ mode: 'replace', outputs: ['code'] });
  let isInserted = false;
  world.workbook.between = (kind) => {
    if (kind !== 'write' || isInserted) return;
    isInserted = true;
    world.workbook.insertColumn(SHEET, 2);
    world.workbook.enter(SHEET, 0, 2, 'Remarks');
    world.workbook.enter(SHEET, 1, 2, 'mine');
  };
  await world.finish();
  expect(world.workbook.column(SHEET, 'Remarks')).toEqual(['mine', '', '', '', '']);
});

describe('details that have not come', () => {
  const outputs = ['code', 'reasoning'] as const;
  const reasons = (world: ListWorld) => world.workbook.column(SHEET, 'Reasoning (IMPORT8)').filter((cell) => cell !== '').length;

  test('when a run is stopped after its codes are left to be gone on with', async () => {
    const world = await ListWorld.open({ rows: products(60), rateLimitPerMinute: 6 });
    await world.start({ outputs });
    await world.api.clock.advance(120_000);
    expect(world.runtime.state().run).toMatchObject({ codedRows: 60 });
    world.runtime.rows.stop();
    await world.finish();
    expect(reasons(world)).toBeLessThan(60);
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped' });
  });

  test('when Excel is closed come when the run is gone on with', async () => {
    const world = await ListWorld.open({ rows: products(60), rateLimitPerMinute: 6 });
    await world.start({ outputs });
    await world.api.clock.advance(120_000);
    // A page that is closed neither stops its run nor removes it.
    Object.assign(world.keeping.runs, { save: async () => undefined, remove: async () => undefined });
    await world.reopen();
    await world.api.clock.advance(10_000);
    const quoted = await world.requote();
    expect(quoted.quote.rows).toBe(60 - reasons(world));
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    expect(reasons(world)).toBe(60);
  });
});

describe('details that cannot be had for a while', () => {
  const rows = [[...HEADINGS, CODE_HEADING, 'Reasoning (IMPORT8)'], [article(0), 'CN', '1111.11.11', 'because of the glaze']];
  const isDetail = (url: string) => /\/classifications\/[\da-f-]{36}/.test(url);

  test('do not empty the cells that they were to replace', async () => {
    const world = await ListWorld.open({ rows });
    between(world, (url, body) => (isDetail(url) ? new TypeError('Failed to fetch') : body));
    await world.start({ mode: 'replace', outputs: ['code', 'reasoning'] });
    await world.finish(400);
    expect(world.workbook.column(SHEET, 'Reasoning (IMPORT8)')).toEqual(['because of the glaze']);
  });

  test('are asked for again when the failed rows are tried again', async () => {
    const world = await ListWorld.open({ rows: products(3) });
    let isDown = true;
    const answer = world.api.transport;
    world.api.transport = async (request) => (isDown && isDetail(request.url) ? new Response('{"message":"x"}', { status: 404 }) : answer(request));
    await world.start({ outputs: ['code', 'reasoning'] });
    await world.finish(400);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', failures: [{ rows: 1 }, { rows: 1 }, { rows: 1 }] });
    isDown = false;
    await world.api.clock.advance(120_000);
    world.runtime.rows.retryFailed();
    await world.finish();
    expect(world.workbook.column(SHEET, 'Reasoning (IMPORT8)').filter((cell) => cell !== '')).toHaveLength(3);
  });
});

test('trying again is offered for rows that lack what may come, each once, and not for what is wrong in them or cannot be classified', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs'], [article(0), 'CN', 250], [article(1), 'CN', 'on request'], ['unclassifiable rubbish', 'CN', 5]] });
  const answer = world.api.transport;
  const code = codeOf(article(0)).replaceAll('.', '');
  const isRefused = (url: string): boolean => url.endsWith('/landed-cost') || url.includes(`/duty-rates/${code}`);
  world.api.transport = async (request) => (isRefused(request.url) ? new Response('{"message":"x"}', { status: 404 }) : answer(request));
  await world.start({ outputs: ['code', 'dutyRate', 'landedCost'], includesVague: true });
  await world.finish(400);
  const { failures = [], retriableRows } = world.runtime.state().run ?? {};
  const failed = ['cannot-classify 1 4', 'unknown-code 1 2', 'invalid-input 1 3'];
  expect([failures.map(({ code, rows, firstRows }) => `${code} ${rows} ${firstRows.join()}`), retriableRows]).toEqual([failed, 1]);
});

test('a replacing run that is gone on with leaves rows alone that were never selected', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], [article(0), 'CN', '1111.11.11'], [article(0), 'CN', '2222.22.22'], [article(1), 'CN', '3333.33.33']] });
  world.workbook.select(SHEET, { row: 2, column: 0, rows: 2, columns: 3 });
  await world.start({ mode: 'replace', outputs: ['code'] });
  await world.api.clock.advance(3_000);
  await world.reopen();
  await world.api.clock.advance(60_000);
  const quoted = await world.requote();
  await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
  await world.finish();
  expect(world.workbook.column(SHEET, 'Goederencode')).toEqual(['1111.11.11', codeOf(article(0)), codeOf(article(1))]);
});

test('nor is a row overwritten that was never selected when one of the run is deleted', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], [article(0), 'CN', '1111.11.11'], [article(1), 'CN', '2222.22.22'], [article(0), 'CN', '9999.99.99']] });
  world.workbook.select(SHEET, { row: 1, column: 0, rows: 2, columns: 3 });
  await world.start({ mode: 'replace', outputs: ['code'] });
  await world.api.clock.advance(3_000);
  world.workbook.deleteRow(SHEET, 1);
  await world.finish();
  expect(world.workbook.column(SHEET, 'Goederencode')).toEqual([codeOf(article(1)), '9999.99.99']);
});

test.each(['1111.11.11', ''])('nor where its cell for the code holds what stood in that of the deleted row, or nothing: "%s"', async (code) => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], [article(0), 'CN', '1111.11.11'], [article(1), 'CN', '2222.22.22'], [article(0), 'CN', code]] });
  world.workbook.select(SHEET, { row: 1, column: 0, rows: 2, columns: 3 });
  await world.start({ mode: 'replace', outputs: ['code'] });
  await world.api.clock.advance(3_000);
  world.workbook.deleteRow(SHEET, 1);
  await world.finish();
  expect(world.workbook.column(SHEET, 'Goederencode')).toEqual([codeOf(article(1)), code]);
});

describe('counts', () => {
  test('of known rows that were lost are not below nothing', async () => {
    const world = await ListWorld.open({ rows: products(3) });
    await world.run({ outputs: ['code'] });
    world.runtime.rows.dismiss();
    world.workbook.add(SHEET, products(3));
    const quoted = await world.quote({ outputs: ['code'] });
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    world.workbook.deleteRow(SHEET, 2);
    await world.finish();
    expect(world.runtime.state().run?.failures).toHaveLength(1);
    expect(world.runtime.state().run?.states).toMatchObject({ done: 0, known: 2, failed: 1 });
  });

  test('of credits keep what is paid when the connection goes', async () => {
    const world = await ListWorld.open({ rows: products(100) });
    await world.start();
    while (world.credits < 100) await world.api.clock.advance(100);
    await world.api.clock.advance(1_000);
    expect(world.runtime.state().run?.creditsSpent).toBe(100);
    world.runtime.disconnect();
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ creditsSpent: 100 });
  });

  test('of rows with their code leave out known rows that were never written', async () => {
    const world = await ListWorld.open({ rows: products(30) });
    await world.run({ outputs: ['code'] });
    world.runtime.rows.dismiss();
    world.workbook.add(SHEET, products(30));
    const quoted = await world.quote({ outputs: ['code'] });
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    world.workbook.protect(SHEET, true);
    await world.api.clock.advance(10_000);
    world.runtime.rows.stop();
    await world.finish();
    const run = world.runtime.state().run;
    expect(run).toMatchObject({ phase: 'stopped', writtenRows: 0 });
    expect(run?.codedRows).toBe(0);
  });
});

test('a run that is stopped while its purchase is being decided leaves no approval behind', async () => {
  const world = await ListWorld.open({ rows: products(10) });
  world.runtime.setAllowance(0);
  const { journal } = world.keeping;
  const add = journal.add.bind(journal);
  let isStopped = false;
  journal.add = async (entry) => {
    await add(entry);
    if (!isStopped) world.runtime.rows.stop();
    isStopped = true;
  };
  await world.start();
  await world.finish();
  expect([isStopped, world.credits]).toEqual([true, 0]);
  const cell = world.runtime.cells.classify({ description: article(0), origin: 'CN' }, { signal: new AbortController().signal, address: 'Other!A1' });
  cell.catch(() => undefined);
  await world.api.clock.advance(60_000);
  expect(world.credits).toBe(0);
});

test('a stop while a purchase is being decided sends only what a formula waits for', async () => {
  const world = await ListWorld.open({ rows: products(100) });
  const { journal } = world.keeping;
  const add = journal.add.bind(journal);
  let cell: Promise<unknown> | undefined;
  journal.add = async (entry) => {
    await add(entry);
    if (cell !== undefined) return;
    cell = world.runtime.cells.classify({ description: article(0), origin: 'CN' }, { signal: new AbortController().signal, address: 'Other!A1' });
    await new Promise<void>((goOn) => setImmediate(goOn));
    world.runtime.rows.stop();
  };
  await world.start();
  await world.finish();
  await world.api.clock.advance(120_000);
  expect(world.credits).toBeLessThanOrEqual(1);
});

test('a list with two columns of the same heading is gone on with by the one that was chosen', async () => {
  const world = await ListWorld.open({ rows: [['Omschrijving', 'Omschrijving', 'Land van oorsprong'], ...products(5).slice(1).map(([goods = '', origin = '']) => ['zie hiernaast', goods, origin])] });
  const list = await world.inspect();
  const quoted = await world.quote({ mapping: { description: [1], origin: 2 }, outputs: ['code'] }, list);
  await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
  await world.reopen();
  expect((await world.requote()).quote.rows).toBe(5);
});

test('the first product of a list is no heading because its unit is "stuks"', async () => {
  const world = await ListWorld.open({ rows: products(4).slice(1).map((row) => [...row, 'stuks']) });
  expect(await world.inspect()).toMatchObject({ rows: 4, hasHeadings: false });
});

test('rows that are filtered after the list was found are left alone', async () => {
  const world = await ListWorld.open({ rows: products(4) });
  const list = await world.inspect();
  world.workbook.hide(SHEET, 2, 3);
  const { quote } = await world.quote({}, list);
  expect(quote).toMatchObject({ hidden: 2, fresh: 2 });
});

test('a quote of one account is not started with the key of another', async () => {
  const world = await ListWorld.open({ rows: products(4) });
  const quoted = await world.quote();
  world.runtime.disconnect();
  await world.connect();
  const starting = world.runtime.rows.start(quoted);
  starting.catch(() => undefined);
  await world.api.clock.advance(500);
  await expect(starting).rejects.toMatchObject({ message: expect.stringContaining('connection was changed') as string });
});

test('nor is it started when the key changes during the last wait before anything is bought', async () => {
  const world = await ListWorld.open({ rows: products(4) });
  const quoted = await world.quote();
  const { workbook } = world;
  const addColumns = workbook.addColumns.bind(workbook);
  workbook.addColumns = async (...addition) => {
    const column = await addColumns(...addition);
    world.api.clock.schedule(() => world.runtime.disconnect(), 0);
    return column;
  };
  const starting = world.runtime.rows.start(quoted);
  starting.catch(() => undefined);
  await world.api.clock.advance(500);
  await expect(starting).rejects.toMatchObject({ message: expect.stringContaining('connection was changed') as string });
  await world.connect();
  await world.finish();
  expect([world.credits, world.runtime.state().run]).toEqual([0, undefined]);
});

test('a formula buys no product of a paused run beyond the allowance', async () => {
  const world = await ListWorld.open({ rows: products(400), rateLimitPerMinute: 4 });
  world.runtime.setAllowance(0);
  await world.start();
  while (world.credits < 100) await world.api.clock.advance(500);
  world.runtime.rows.pause();
  await world.api.clock.advance(60_000);
  const bought = world.credits;
  const cell = world.runtime.cells.classify({ description: article(399), origin: 'CN' }, { signal: new AbortController().signal, address: 'Other!A1' });
  const told = expect(cell).rejects.toMatchObject({ code: 'approval-needed' });
  await world.api.clock.advance(120_000);
  await told;
  expect(world.credits).toBe(bought);
  expect(bought).toBeLessThan(400);
});

test('a price that changes while a run for codes is on does not lose the row', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs'], [article(0), 'CN', 2.5], [article(1), 'CN', 4]] });
  await world.start({ outputs: ['code'] });
  await world.api.clock.advance(3_000);
  world.workbook.enter(SHEET, 1, 2, 2.75);
  await world.finish();
  expect(world.workbook.column(SHEET, CODE_HEADING)).toEqual([codeOf(article(0)), codeOf(article(1))]);
});

test('a formula that was written over beside another product comes back as a formula', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], ...products(4).slice(1).map((row) => [...row, 'FORMULA =X1'])] });
  const { workbook } = world;
  const exchange = workbook.exchange.bind(workbook);
  // As Excel does: Range.formulas gives "=X1", and text in a cell with the format of text is text.
  workbook.exchange = async (sheet: SheetRef, wish: Exchange) => {
    const { saved, read, savedFormats } = await exchange(sheet, wish);
    return { read, savedFormats, saved: saved.map((area) => area.map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell.replace(/^FORMULA /, '') : cell)))) };
  };
  workbook.select(SHEET, { row: 3, column: 0, rows: 2, columns: 3 });
  await world.start({ mode: 'replace', outputs: ['code'], mapping: { description: [0], origin: 1, code: 2 } });
  let isSorted = false;
  workbook.between = (kind) => {
    if (kind !== 'write' || isSorted) return;
    isSorted = true;
    workbook.insertRow(SHEET, 1);
  };
  await world.finish();
  expect(workbook.column(SHEET, 'Goederencode')).toEqual(['', 'FORMULA =X1', 'FORMULA =X1', codeOf(article(2)), codeOf(article(3))]);
});

test('one cell that Excel refuses does not keep all other rows from being written', async () => {
  const world = await ListWorld.open({ rows: [...products(300), ...products(700).slice(400)] });
  const { workbook } = world;
  const exchange = workbook.exchange.bind(workbook);
  workbook.exchange = async (sheet: SheetRef, wish: Exchange) => {
    const isRefused = wish.writes?.some(({ row, values }) => row <= 5 && row + values.length > 5 && values[5 - row]?.some((cell) => cell !== null)) === true;
    if (isRefused) throw new WorkbookRefusal('other', 'Excel refused: you cannot change part of an array.');
    return exchange(sheet, wish);
  };
  await world.start({ outputs: ['code'] });
  await world.api.clock.advance(20 * 60_000);
  expect(world.runtime.state().run).toMatchObject({ rows: 601, writtenRows: 600 });
});

test('a run that was agreed to for nothing spends nothing when the formula that waited for its product is cleared', async () => {
  const world = await ListWorld.open({ rows: products(1) });
  const clearing = new AbortController();
  const cell = world.runtime.cells.classify({ description: article(0), origin: 'CN' }, { signal: clearing.signal, address: 'Other!A1' });
  cell.catch(() => undefined);
  await world.api.clock.advance(10);
  // It waits for its turn, here for others to be gathered; with a slow plan or a line that is down for minutes.
  const list = await world.runtime.rows.inspect();
  const quoted = await world.runtime.rows.quote(list, choicesFor(list, { outputs: ['code'] }), new AbortController().signal);
  expect([quoted.quote.credits, quoted.quote.known, world.credits]).toEqual([1, 0, 0]);
  await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
  clearing.abort();
  await world.finish();
  await world.api.clock.advance(60_000);
  expect(world.credits).toBeLessThanOrEqual(quoted.quote.credits);
});

test('a list without headings is gone on with in the columns that it has got', async () => {
  const world = await ListWorld.open({ rows: products(600).slice(1), rateLimitPerMinute: 4 });
  await world.start({ outputs: ['code'] });
  while (world.credits < 200) await world.api.clock.advance(500);
  world.runtime.rows.stop();
  await world.finish();
  await world.reopen();
  const quoted = await world.requote();
  await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
  await world.finish();
  expect(world.workbook.rows(SHEET)[0]).toHaveLength(3);
});

test.each([2, 10, 60])('details come after a line that was down for %i minutes', async (minutes) => {
  const world = await ListWorld.open({ rows: products(30), rateLimitPerMinute: 10 });
  let isDown = false;
  between(world, (_url, body) => (isDown ? new TypeError('Failed to fetch') : body));
  await world.start({ outputs: ['code', 'reasoning'] });
  while (world.runtime.state().run?.writtenRows !== 30) await world.api.clock.advance(1_000);
  isDown = true;
  await world.api.clock.advance(minutes * 60_000);
  isDown = false;
  await world.finish(120);
  expect(world.workbook.column(SHEET, 'Reasoning (IMPORT8)').filter((cell) => cell !== '')).toHaveLength(30);
});

test('a run that pauses and goes on while its purchase is decided misses no row', async () => {
  const world = await ListWorld.open({ rows: products(10) });
  const { journal } = world.keeping;
  const open = journal.open.bind(journal);
  let asked = 0;
  journal.open = async () => {
    const found = await open();
    asked += 1;
    if (asked > 1 || world.runtime.state().run === undefined) return found;
    world.runtime.rows.pause();
    void Promise.resolve().then(() => Promise.resolve()).then(() => world.runtime.rows.goOn());
    return found;
  };
  await world.start({ outputs: ['code'] });
  await world.finish();
  expect(asked).toBeGreaterThan(0);
  expect(world.runtime.state().run).toMatchObject({ writtenRows: 10, states: { done: 10 } });
});
