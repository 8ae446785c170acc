// Lists as people have them, and what they do to them while a run is on: columns without headings or with the same, formulas that
// show nothing, columns and rows that are inserted, goods that change. Nothing is bought twice, nor put where it does not belong.
import { WorkbookRefusal, type CellValue, type Exchange, type SheetRef } from '../../src/run/ports';
import { article, CODE_HEADING, HEADINGS, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';
import { sandboxCodes } from '../fakes/sandbox-codes';

jest.setTimeout(60_000);

const codeOf = sandboxCodes();

const withoutOriginHeading = (count: number): CellValue[][] => [['Omschrijving', ''], ...products(count).slice(1)];

/** As Excel does: a formula whose result is empty text has the value "". */
function formulasShowNothing(world: ListWorld): void {
  const { workbook } = world;
  const exchange = workbook.exchange.bind(workbook);
  workbook.exchange = async (sheet: SheetRef, wish: Exchange) => {
    const answer = await exchange(sheet, wish);
    return { ...answer, read: answer.read.map((area) => area.map((cells) => cells.map((cell) => (cell === 0 ? '' : cell)))) };
  };
}

const LOOK_UP = 'FORMULA =IFERROR(VLOOKUP(A2,Codes,2,0),"")';

test('a second look at a list whose origin has no heading knows what has been paid for', async () => {
  const world = await ListWorld.open({ rows: withoutOriginHeading(5) });
  expect((await world.inspect()).mapping).toEqual({ description: [0], origin: 1 });
  await world.run({ outputs: ['code'] });
  expect(world.credits).toBe(5);
  world.runtime.rows.dismiss();
  world.workbook.add(SHEET, withoutOriginHeading(6));
  const list = await world.inspect();
  const { quote } = await world.quote({ outputs: ['code'] }, list);
  expect([list.mapping, quote.known, quote.fresh]).toEqual([{ description: [0], origin: 1 }, 5, 1]);
});

test('replacing with the remembered columns does not buy the same products again', async () => {
  const world = await ListWorld.open({ rows: withoutOriginHeading(5) });
  await world.run({ outputs: ['code'] });
  world.runtime.rows.dismiss();
  await world.run({ mode: 'replace', outputs: ['code'] });
  expect(world.credits).toBe(5);
});

test('a run over a list whose origin has no heading can be gone on with', async () => {
  const world = await ListWorld.open({ rows: withoutOriginHeading(400), rateLimitPerMinute: 4 });
  await world.start({ outputs: ['code'] });
  while (world.credits < 100) await world.api.clock.advance(500);
  world.runtime.rows.stop();
  await world.finish();
  const bought = world.credits;
  await world.reopen();
  expect((await world.requote()).quote.rows).toBe(400 - bought);
});

test('a row is not told as coded, nor bought, where a formula that shows nothing stands in the cell for its code', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], ...products(3).slice(1).map((row) => [...row, LOOK_UP])] });
  formulasShowNothing(world);
  const { quote } = await world.run({ outputs: ['code'], mapping: { description: [0], origin: 1, code: 2 } });
  const progress = world.runtime.state().run;
  const codes = world.workbook.column(SHEET, 'Goederencode').filter((cell) => cell !== LOOK_UP).length;
  expect({ phase: progress?.phase, fresh: quote.fresh, credits: world.credits, told: progress?.codedRows, settled: progress?.writtenRows }).toMatchObject({ told: codes, settled: codes });
});

test('replacing says how many cells it overwrites, formulas that show nothing among them', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], ...products(3).slice(1).map((row) => [...row, LOOK_UP])] });
  formulasShowNothing(world);
  const { quote } = await world.run({ mode: 'replace', outputs: ['code'], mapping: { description: [0], origin: 1, code: 2 } });
  const overwritten = world.workbook.column(SHEET, 'Goederencode').filter((cell) => cell !== LOOK_UP).length;
  expect(quote.replacedCells).toBe(overwritten);
});

test('a replacing run over a list without headings overwrites nothing in a column that is inserted meanwhile', async () => {
  const world = await ListWorld.open({ rows: products(600).slice(1).map((row) => [...row, '1111.11.11']), rateLimitPerMinute: 6 });
  await world.start({ mode: 'replace', outputs: ['code'], mapping: { description: [0], origin: 1, code: 2 } });
  while (world.credits < 100) await world.api.clock.advance(500);
  world.workbook.insertColumn(SHEET, 2);
  for (let row = 0; row < 600; row += 1) world.workbook.enter(SHEET, row, 2, 'ACME');
  await world.finish();
  expect(world.workbook.rows(SHEET).filter((cells) => cells[2] !== 'ACME').length).toBe(0);
});

test('nor where the code column has no heading of its own', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, ''], ...products(600).slice(1).map((row) => [...row, '1111.11.11'])], rateLimitPerMinute: 6 });
  const list = await world.inspect();
  expect(list.mapping.code).toBe(2);
  await world.start({ mode: 'replace', outputs: ['code'] });
  while (world.credits < 100) await world.api.clock.advance(500);
  world.workbook.insertColumn(SHEET, 2);
  for (let row = 1; row <= 600; row += 1) world.workbook.enter(SHEET, row, 2, 'ACME');
  await world.finish();
  expect(world.workbook.rows(SHEET).slice(1).filter((cells) => cells[2] !== 'ACME').length).toBe(0);
});

test('codes are not written over those of another column with the same heading when a column is inserted', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'HS code', 'HS code'], ...products(600).slice(1).map((row) => [...row, '1111.11.11', '2222.22.22'])], rateLimitPerMinute: 6 });
  await world.start({ mode: 'replace', outputs: ['code'], mapping: { description: [0], origin: 1, code: 3 } });
  while (world.credits < 100) await world.api.clock.advance(500);
  world.workbook.insertColumn(SHEET, 2);
  await world.finish();
  expect(world.workbook.rows(SHEET).slice(1).filter((cells) => cells[3] !== '1111.11.11').length).toBe(0);
});

test('rows that lie in two selected areas are counted once', async () => {
  const world = await ListWorld.open({ rows: products(10) });
  world.workbook.select(SHEET, { row: 4, column: 0, rows: 4, columns: 2 }, { row: 2, column: 0, rows: 4, columns: 2 });
  const list = await world.inspect();
  expect([list.rows, list.place.areas]).toEqual([6, [{ row: 2, rows: 6 }]]);
});

test('what Excel refuses for some seconds is written afterwards, by itself', async () => {
  const world = await ListWorld.open({ rows: products(60) });
  const { workbook } = world;
  const exchange = workbook.exchange.bind(workbook);
  await world.start({ outputs: ['code'] });
  const start = world.api.clock.now();
  let refusals = 0;
  workbook.exchange = async (sheet: SheetRef, wish: Exchange) => {
    // Results come after 25 s and more.
    if (world.api.clock.now() - start < 45_000) {
      refusals += 1;
      throw new WorkbookRefusal('other', 'Excel refused: There was an internal error while processing the request.');
    }
    return exchange(sheet, wish);
  };
  await world.finish();
  const { writtenRows, failures = [] } = world.runtime.state().run ?? {};
  expect({ writtenRows, failures: failures.map(({ rows, message }) => [rows, message]), refusals: refusals < 20 }).toEqual({ writtenRows: 60, failures: [], refusals: true });
});

test('goods of less than a cent a piece have a landed cost, for there are many of them', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs', 'Aantal'], [article(0), 'CN', 0.004, 100_000]] });
  await world.run({ outputs: ['code', 'landedCost'] });
  expect([world.workbook.column(SHEET, 'Landed cost (IMPORT8)')[0], world.runtime.state().run?.failures]).toEqual([expect.any(Number), []]);
});

test('rows whose duty is a fixed amount are counted in what the run tells, others are not', async () => {
  const rows = [[...HEADINGS, 'Stukprijs'], [article(0), 'CN', 20], [article(1), 'CN', 30], [article(2), 'CN', 500]];
  const world = await ListWorld.open({ rows, smallConsignments: 'flat' });
  await world.run({ outputs: ['code', 'landedCost'] });
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', fixedDutyRows: 2 });
});

test('a price that is the text "1.250" has no landed cost of one and a quarter', async () => {
  const world = await ListWorld.open({ language: 'nl', rows: [[...HEADINGS, 'Stukprijs'], [article(0), 'CN', '1.250']] });
  await world.run({ outputs: ['code', 'landedCost'] });
  expect(world.workbook.column(SHEET, 'Landed cost (IMPORT8)')).toEqual(['']);
});

test.each(['fill', 'suggest'] as const)('where only the code was emptied, a run that is to %s leaves the row out rather than put a new code beside results of other goods', async (mode) => {
  const world = await ListWorld.open({ rows: [[...HEADINGS], [article(0), 'CN'], [article(1), 'CN']] });
  await world.run({ mode, outputs: ['code', 'confidence', 'id'] });
  world.runtime.rows.dismiss();
  const [, row = []] = world.workbook.rows(SHEET);
  world.workbook.enter(SHEET, 1, 0, 'ceramic mug for coffee');
  world.workbook.enter(SHEET, 1, row.indexOf(codeOf(article(0))), '');
  const before = world.workbook.rows(SHEET);
  const { quote } = await world.run({ mode, outputs: ['code', 'confidence', 'id'] });
  expect(quote.unusable.map(({ message, firstRows }) => [message.slice(0, 30), firstRows])).toEqual([['The code is empty, but results', [2]]]);
  expect([quote.fresh, world.credits, world.workbook.rows(SHEET)]).toEqual([0, 2, before]);
  // Emptied as a whole it is a row like any other.
  world.runtime.rows.dismiss();
  for (let column = 2; column < row.length; column += 1) world.workbook.enter(SHEET, 1, column, '');
  await world.run({ mode, outputs: ['code', 'confidence', 'id'] });
  expect(world.workbook.rows(SHEET)[1]).toContain(codeOf('ceramic mug for coffee'));
});

test('replacing writes a row anew of which only the code was emptied', async () => {
  const world = await ListWorld.open({ rows: products(1) });
  await world.run({ outputs: ['code', 'id'] });
  world.runtime.rows.dismiss();
  const before = world.workbook.rows(SHEET);
  world.workbook.enter(SHEET, 1, world.workbook.headings(SHEET).indexOf(CODE_HEADING), '');
  const { quote } = await world.run({ mode: 'replace', outputs: ['code', 'id'] });
  expect([quote.unusable, quote.replacedCells, world.workbook.rows(SHEET), world.credits]).toEqual([[], 1, before, 1]);
});

test('where no code is asked for, results that stand there do not leave a row out', async () => {
  const world = await ListWorld.open({ rows: products(1) });
  await world.run({ outputs: ['confidence'] });
  world.runtime.rows.dismiss();
  const { quote } = await world.run({ outputs: ['confidence', 'id'] });
  expect([quote.unusable, world.workbook.rows(SHEET)[1]?.filter((cell) => cell !== '')]).toEqual([[], [article(0), 'CN', expect.any(Number), expect.any(String)]]);
});

test('replacing leaves no landed cost of other goods beside a new code', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs'], ['ceramic mug for coffee', 'CN', 250]] });
  await world.run({ outputs: ['code', 'landedCost'] });
  const [ofTheMug] = world.workbook.column(SHEET, 'Landed cost (IMPORT8)');
  expect(ofTheMug).toEqual(expect.any(Number));
  world.runtime.rows.dismiss();
  // Another product in the same row, whose price is not known yet.
  world.workbook.enter(SHEET, 1, 0, 'leather handbag');
  world.workbook.enter(SHEET, 1, 2, '');
  await world.run({ mode: 'replace', outputs: ['code', 'landedCost'] });
  expect(world.workbook.column(SHEET, CODE_HEADING)).toEqual([codeOf('leather handbag')]);
  expect(world.workbook.column(SHEET, 'Landed cost (IMPORT8)')).not.toEqual([ofTheMug]);
});

test('rows whose code description was refused with that of another product are told, or get it from their own', async () => {
  // Articles 0 and 7 are mugs: they have one code.
  const world = await ListWorld.open({ rows: [HEADINGS, [article(0), 'CN'], [article(7), 'CN']] });
  const answer = world.api.transport;
  let refused = '';
  world.api.transport = async (request) => {
    const isDetail = /classifications\/[\da-f-]{36}$/.test(request.url);
    if (isDetail && (refused === '' || refused === request.url)) {
      refused = request.url;
      return new Response('{"message":"x"}', { status: 404 });
    }
    return answer(request);
  };
  await world.run({ outputs: ['code', 'codeDescription'] });
  const empty = world.workbook.column(SHEET, 'Code description (IMPORT8)').filter((cell) => cell === '').length;
  const told = world.runtime.state().run?.failures.reduce((sum, { rows }) => sum + rows, 0);
  expect(refused).not.toBe('');
  expect({ told }).toEqual({ told: empty });
});

test('a column that the goods are read from is not taken for the codes: nothing is spent for results that cannot be written', async () => {
  const world = await ListWorld.open({ rows: products(3) });
  await world.run({ mode: 'replace', outputs: ['code'], mapping: { description: [0], origin: 1, code: 0 } }).catch(() => undefined);
  const { failures = [], codedRows } = world.runtime.state().run ?? {};
  expect({ credits: world.credits, codedRows, failures: failures.map(({ message }) => message) }).toEqual({ credits: 0, codedRows: undefined, failures: [] });
});

test('a description that was corrected between the quote and the start is not bought in its old words, and it is told', async () => {
  const world = await ListWorld.open({ rows: products(2) });
  const quoted = await world.quote({ outputs: ['code'] });
  world.workbook.enter(SHEET, 1, 0, 'leather handbag');
  const starting = world.runtime.rows.start(quoted);
  starting.catch(() => undefined);
  await world.api.clock.advance(60_000);
  await expect(starting).rejects.toThrow('A row of "List" has changed since the quote. Nothing was sent: look at the selection again.');
  expect([world.credits, world.workbook.headings(SHEET)]).toEqual([0, HEADINGS]);
});

test('rows that have only moved between the quote and the start are classified where they are', async () => {
  const world = await ListWorld.open({ rows: products(20) });
  const quoted = await world.quote({ outputs: ['code'] });
  world.workbook.sort(SHEET, 0);
  await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
  await world.finish();
  expect(world.workbook.column(SHEET, CODE_HEADING)).toEqual(world.workbook.column(SHEET, 'Omschrijving').map(codeOf));
});

test('a title that was put above the list since the quote gets no heading of a new column, and nothing is bought', async () => {
  const world = await ListWorld.open({ rows: products(3) });
  const quoted = await world.quote({ outputs: ['code'] });
  world.workbook.insertRow(SHEET, 0);
  world.workbook.enter(SHEET, 0, 0, 'Price list of spring');
  const starting = world.runtime.rows.start(quoted);
  starting.catch(() => undefined);
  await world.api.clock.advance(60_000);
  await expect(starting).rejects.toThrow('The headings of "List" have changed or moved since the quote. Nothing was sent: look at the selection again.');
  expect([world.credits, world.workbook.rows(SHEET).map((cells) => cells[2] ?? '')]).toEqual([0, ['', '', '', '', '']]);
});

test('a row without an origin is told to fill it in and to look at the selection again: trying again reads nothing anew', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs'], [article(0), '', 5]] });
  await world.run({ outputs: ['code', 'landedCost'] });
  const { failures = [] } = world.runtime.state().run ?? {};
  expect(failures.map(({ code, message }) => [code, message])).toEqual([['invalid-input', 'A landed cost needs the origin of the goods. Fill in the origin of these rows. Then look at the selection again.']]);
});

test('values whose heading names a currency are in that currency, and one that the service does not know is told', async () => {
  const askedIn = async (headings: readonly string[], cells: readonly CellValue[]) => {
    const world = await ListWorld.open({ rows: [[...HEADINGS, ...headings], [article(0), 'CN', ...cells]] });
    const answer = world.api.transport;
    const currencies = new Set<string>();
    world.api.transport = async (request) => {
      const body = `${request.url} ${await request.clone().text()}`;
      for (const [, currency = ''] of body.matchAll(/currency"?[:=]"?(\w+)/g)) currencies.add(currency);
      return answer(request);
    };
    await world.run({ outputs: ['code', 'landedCost'] });
    const { failures = [] } = world.runtime.state().run ?? {};
    return [...currencies, ...failures.map(({ message }) => message)];
  };
  expect(await askedIn(['Waarde'], [250])).toEqual(['EUR']);
  expect(await askedIn(['Waarde USD'], [250])).toEqual(['USD']);
  expect(await askedIn(['Waarde USD', 'Valuta'], [250, 'GBP'])).toEqual(['GBP']);
  expect(await askedIn(['Waarde (JPY)'], [250])).toEqual([expect.stringContaining('is not supported. Use EUR')]);
});

test('replacing writes what comes after the code as well: the code that stands there by then is its own', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode', 'Stukprijs'], ...products(20).slice(1).map((row) => [...row, '1111.11.11', 250])], rateLimitPerMinute: 20 });
  await world.run({ mode: 'replace', outputs: ['code', 'reasoning', 'landedCost'] });
  expect(world.workbook.column(SHEET, 'Goederencode')).toEqual(world.workbook.column(SHEET, 'Omschrijving').map(codeOf));
  expect(world.workbook.column(SHEET, 'Reasoning (IMPORT8)')).not.toContain('');
  expect(world.workbook.column(SHEET, 'Landed cost (IMPORT8)')).not.toContain('');
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 20, failures: [] });
});

test('a cell for an amount that is emptied keeps its format: an amount that comes later is a number', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs'], [article(0), 'CN', 250]] });
  await world.run({ outputs: ['code', 'landedCost'] });
  world.runtime.rows.dismiss();
  world.workbook.enter(SHEET, 1, 2, '');
  await world.run({ mode: 'replace', outputs: ['code', 'landedCost'] });
  const { savedFormats } = await world.workbook.exchange({ id: `{${SHEET}}`, name: SHEET }, { saves: [{ row: 1, column: 4, rows: 1, columns: 1 }] });
  expect([world.workbook.column(SHEET, 'Landed cost (IMPORT8)'), savedFormats]).toEqual([[''], [[['General']]]]);
});

test('a replacement whose answer from Excel is lost is written, and told as written', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], ...products(3).slice(1).map((row) => [...row, '1111.11.11'])] });
  const { workbook } = world;
  const exchange = workbook.exchange.bind(workbook);
  let isLost = false;
  workbook.exchange = async (sheet: SheetRef, wish: Exchange) => {
    const answer = await exchange(sheet, wish);
    if (isLost || wish.writes === undefined) return answer;
    isLost = true;
    throw new WorkbookRefusal('busy', 'A cell is being edited.');
  };
  await world.run({ mode: 'replace', outputs: ['code'] });
  expect(isLost).toBe(true);
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', codedRows: 3, failures: [] });
});

test('what was refused, and its cell emptied, is written when it comes after all', async () => {
  const world = await ListWorld.open({ rows: [...products(2)] });
  const answer = world.api.transport;
  await world.run({ outputs: ['code', 'reasoning'] });
  world.runtime.rows.dismiss();
  await world.reopen();
  const before = world.workbook.column(SHEET, 'Reasoning (IMPORT8)');
  for (const row of [1, 2]) world.workbook.enter(SHEET, row, 0, article(row + 4));
  world.api.transport = async (request) => (/classifications\/[\da-f-]{36}$/.test(request.url) ? new Response('{"message":"x"}', { status: 404 }) : answer(request));
  await world.run({ mode: 'replace', outputs: ['code', 'reasoning'] });
  expect([before.includes(''), world.workbook.column(SHEET, 'Reasoning (IMPORT8)')]).toEqual([false, ['', '']]);
  world.api.transport = answer;
  world.runtime.rows.retryFailed();
  await world.finish();
  expect(world.workbook.column(SHEET, 'Reasoning (IMPORT8)')).not.toContain('');
});
