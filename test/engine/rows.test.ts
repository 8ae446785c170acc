// Runs over rows: the wired runtime on the stand-in API, in virtual time.
import { OUTPUTS } from '../../src/run/column-roles';
import type { CellValue } from '../../src/run/ports';
import { article, CODE_HEADING, HEADINGS, KINDS, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';
import { sandboxCodes } from '../fakes/sandbox-codes';

// Hours of virtual time, hundreds of products.
jest.setTimeout(30_000);

const codeOf = sandboxCodes();

/** Every row with a code has that of its product; gives how many have one. */
function rightCodes(world: ListWorld, heading = CODE_HEADING, descriptions = 'Omschrijving'): number {
  const codes = world.workbook.column(SHEET, heading);
  const goods = world.workbook.column(SHEET, descriptions);
  let right = 0;
  codes.forEach((code, row) => {
    if (code === '') return;
    expect([goods[row], code]).toEqual([goods[row], codeOf(goods[row] ?? '')]);
    right += 1;
  });
  return right;
}

describe('a quote', () => {
  test('counts every row once: hidden, empty, unusable, vague, known, duplicates and new ones', async () => {
    const world = await ListWorld.open({
      rows: [
        HEADINGS,
        [article(0), 'CN'],
        [article(1), 'China'],
        [article(0), 'cn'],
        ['', ''],
        ['monster', 'CN'],
        [article(2), 'Chinna'],
        [42, 'CN'],
        [article(3), 'CN'],
        ['#N/A', 'CN'],
        [` ${article(1).toUpperCase()} `, 'CN'],
      ],
    });
    world.workbook.hide(SHEET, 8);
    const { quote } = await world.quote();
    expect(quote).toMatchObject({ rows: 9, hidden: 1, empty: 1, filled: 0, known: 0, duplicates: 2, fresh: 2, credits: 2, balance: 10_000, beyondCap: 0, obstacle: undefined });
    expect(quote.vague).toEqual([{ missing: 'goods', rows: 1, firstRows: [6], example: 'monster' }]);
    expect(quote.unusable.map(({ message, firstRows }) => [message, firstRows])).toEqual([
      [expect.stringContaining('Did you mean China?'), [7]],
      [expect.stringContaining('This is the number 42.'), [8]],
      [expect.stringContaining('the error #N/A'), [10]],
    ]);
    expect(world.credits).toBe(0);
  });

  test('still names vague descriptions that are sent all the same, and counts them as what they are besides', async () => {
    const world = await ListWorld.open({ rows: [...products(2), ['monster', 'CN'], ['monster', 'CN']] });
    const { quote } = await world.run({ includesVague: true, outputs: ['code'] });
    expect(quote).toMatchObject({ rows: 4, known: 0, duplicates: 1, fresh: 3, credits: 3, vague: [{ missing: 'goods', rows: 2, firstRows: [4, 5] }] });
    world.runtime.rows.dismiss();
    const again = await world.quote({ mode: 'replace', includesVague: true, outputs: ['code'] });
    expect(again.quote).toMatchObject({ rows: 4, known: 4, duplicates: 0, fresh: 0, credits: 0, vague: [{ rows: 2 }] });
    const without = await world.quote({ mode: 'replace', outputs: ['code'] });
    expect(without.quote).toMatchObject({ rows: 4, known: 2, fresh: 0, credits: 0, vague: [{ rows: 2 }] });
  });

  test('names rows without goods apart from vague ones, and classifies them only where that is chosen', async () => {
    const world = await ListWorld.open({ rows: [...products(2), ['TOTAL', 'CN'], ['8518.30.00', 'CN'], ['https://example.com/mug.jpg', 'CN'], ['Summe', 'CN'], ['Electronics', 'CN']] });
    const { quote } = await world.quote({ outputs: ['code'] });
    expect(quote).toMatchObject({ rows: 7, fresh: 2, credits: 2, vague: [{ missing: 'goods', rows: 1, example: 'Electronics' }] });
    expect(quote.noGoods).toEqual([
      { what: 'list', rows: 2, firstRows: [4, 7], example: 'TOTAL' },
      { what: 'code', rows: 1, firstRows: [5], example: '8518.30.00' },
      { what: 'address', rows: 1, firstRows: [6], example: 'https://example.com/mug.jpg' },
    ]);
    const chosen = await world.run({ includesNoGoods: true, outputs: ['code'] });
    expect(chosen.quote).toMatchObject({ fresh: 6, credits: 6, noGoods: [{ rows: 2 }, { rows: 1 }, { rows: 1 }] });
    expect(world.credits).toBe(6);
  });

  test.each(['Totaal', 'Total', 'Gesamt', 'Subtotaal', 'Summe'])('takes the row "%s" below a list for no product', async (total) => {
    const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs'], [article(0), 'CN', 2], [article(1), 'CN', 3], [total, '', 5]] });
    const { quote } = await world.quote({ outputs: ['code'] });
    expect(quote.fresh).toBe(2);
  });

  test('sends nothing, and knows what has been paid for', async () => {
    const world = await ListWorld.open({ rows: products(6) });
    await world.run();
    world.workbook.add(SHEET, products(9));
    const requests = world.api.notices.length;
    const { quote } = await world.quote();
    expect(quote).toMatchObject({ rows: 9, known: 6, fresh: 3, credits: 3 });
    expect(world.api.notices).toHaveLength(requests);
  });

  test('says what stands in the way before anything is spent', async () => {
    const world = await ListWorld.open({ rows: products(2) });
    world.workbook.protect(SHEET, true);
    const { quote } = await world.quote();
    expect(quote.obstacle).toEqual({ code: 'workbook-refused', message: expect.stringContaining('is protected') as string });
    world.workbook.isElsewhere = true;
    await expect(world.inspect()).rejects.toMatchObject({ code: 'workbook-refused' });
  });

  test('finds the heading row below a title, and a description far to the right', async () => {
    const wide = (text: CellValue, origin: CellValue): CellValue[] => [...Array.from({ length: 31 }, (_, column) => `c${column}`), text, origin];
    const world = await ListWorld.open({ rows: [['Price list 2026'], [], wide('Warenbezeichnung', 'Ursprungsland'), wide(article(1), 'CN'), wide(article(2), 'VN')] });
    const list = await world.inspect();
    expect(list).toMatchObject({ rows: 2, scope: 'list', mapping: { description: [31], origin: 32 } });
    expect(list.columns[31]).toMatchObject({ letter: 'AF', heading: 'Warenbezeichnung' });
    await world.run();
    expect(world.workbook.rows(SHEET)[3]?.[33]).toBe(codeOf(article(1)));
  });

  test('buys no more than the cap', async () => {
    const world = await ListWorld.open({ rows: [...products(5), [article(4), 'CN']] });
    const { quote } = await world.run({ mostCredits: 3 });
    expect(quote).toMatchObject({ fresh: 3, credits: 3, beyondCap: 3 });
    expect(world.credits).toBe(3);
    expect(rightCodes(world)).toBe(3);
  });
});

describe('a run', () => {
  test('buys each product once and writes the code beside every row', async () => {
    const world = await ListWorld.open({ rows: [...products(250), ...products(120).slice(1)] });
    await world.run();
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', rows: 370, writtenRows: 370, creditsSpent: 250 });
    expect(rightCodes(world)).toBe(370);
    expect(world.credits).toBe(250);
  });

  test('does not touch the allowance of formulas, nor is it bound by it', async () => {
    const world = await ListWorld.open({ rows: products(60) });
    world.runtime.setAllowance(5);
    await world.run();
    expect(world.credits).toBe(60);
    const day = new Date(world.api.clock.now()).toISOString().slice(0, 10);
    expect(await world.keeping.ledger.spent('Book1', day)).toBe(0);
  });

  test('and a formula over the same product buy it once, and the formula does not wait behind the run', async () => {
    const world = await ListWorld.open({ rows: products(300), rateLimitPerMinute: 20 });
    await world.start();
    await world.api.clock.advance(100);
    const call = { signal: new AbortController().signal, address: 'Other!A1' };
    const cell = world.runtime.cells.classify({ description: article(299), origin: 'CN' }, call);
    await world.finish();
    await expect(cell).resolves.toMatchObject({ status: 'completed' });
    expect(world.credits).toBe(300);
  });

  test('stopped at a third buys nothing more, and gone on with after closing Excel misses nothing', async () => {
    const world = await ListWorld.open({ rows: products(900), rateLimitPerMinute: 4 });
    await world.start();
    while (world.credits < 300) await world.api.clock.advance(500);
    world.runtime.rows.stop();
    const bought = world.credits;
    await world.finish();
    expect(world.credits).toBe(bought);
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', creditsSpent: bought, writtenRows: bought });
    expect(rightCodes(world)).toBe(bought);

    await world.reopen();
    const unfinished = world.runtime.state().unfinishedRun;
    expect(unfinished).toMatchObject({ rows: 900, rowsLeft: 900 - bought, creditsLeft: 900 - bought });
    world.workbook.sort(SHEET, 0);
    const requoting = world.runtime.rows.requote(unfinished ?? fail(), new AbortController().signal);
    await world.api.clock.advance(500);
    const quoted = await requoting;
    expect(quoted.quote).toMatchObject({ rows: 900 - bought, fresh: 900 - bought });
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    expect(rightCodes(world)).toBe(900);
    expect(world.credits).toBe(900);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 600 });
    await world.reopen();
    expect(world.runtime.state().unfinishedRun).toBeUndefined();
  });

  test('leaves what is paid to whoever comes next when the page is closed in the middle', async () => {
    const world = await ListWorld.open({ rows: products(400), rateLimitPerMinute: 4 });
    await world.start();
    while (world.credits < 200) await world.api.clock.advance(500);
    await world.reopen();
    const unfinished = world.runtime.state().unfinishedRun ?? fail();
    await world.api.clock.advance(120_000);
    const requoting = world.runtime.rows.requote(unfinished, new AbortController().signal);
    await world.api.clock.advance(500);
    const quoted = await requoting;
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    expect(rightCodes(world)).toBe(400);
    expect(world.credits).toBe(400);
  });

  test('paused sends nothing new until it goes on', async () => {
    const world = await ListWorld.open({ rows: products(700), rateLimitPerMinute: 4 });
    await world.start();
    while (world.credits < 100) await world.api.clock.advance(500);
    world.runtime.rows.pause();
    const bought = world.credits;
    await world.api.clock.advance(300_000);
    expect(world.credits).toBe(bought);
    expect(world.runtime.state().run?.phase).toBe('paused');
    world.runtime.rows.goOn();
    await world.finish();
    expect(rightCodes(world)).toBe(700);
    expect(world.credits).toBe(700);
  });

  test('is held when the credits end in the middle, says so once, and goes on when there are more', async () => {
    const world = await ListWorld.open({ rows: products(250), credits: 120 });
    await world.start();
    await world.api.clock.advance(180_000);
    expect(world.runtime.state().run).toMatchObject({ phase: 'running', trouble: { code: 'credits-exhausted' }, writtenRows: 120, creditsSpent: 120 });
    world.api.sandbox.setCredits(500);
    await Promise.all([world.runtime.refresh(), world.api.clock.advance(2_000)]);
    await world.finish();
    expect(rightCodes(world)).toBe(250);
    expect(world.credits).toBe(250);
  });

  test('that could not classify some rows says which, and tries again only what has not been paid for', async () => {
    const world = await ListWorld.open({ rows: [...products(3), ['misc', 'CN'], ['qwrtz zxcv', 'CN']] });
    await world.run({ includesVague: true });
    const progress = world.runtime.state().run;
    expect(progress?.states.failed).toBe(2);
    expect(progress?.failures).toEqual([{ code: 'cannot-classify', message: expect.stringContaining('could not classify') as string, rows: 2, firstRows: [5, 6] }]);
    const spent = world.credits;
    world.runtime.rows.retryFailed();
    await world.finish();
    expect(world.credits).toBe(spent);
  });
});

describe('what is written', () => {
  test('stays beside its product when the sheet is sorted, and rows are inserted and deleted, in the middle', async () => {
    const world = await ListWorld.open({ rows: products(600), rateLimitPerMinute: 6 });
    await world.start();
    let step = 0;
    world.workbook.between = (kind) => {
      if (kind !== 'write') return;
      step += 1;
      if (step === 2) world.workbook.sort(SHEET, 0);
      if (step === 4) world.workbook.insertRow(SHEET, 40);
      if (step === 5) world.workbook.deleteRow(SHEET, 100);
    };
    await world.finish();
    expect(rightCodes(world)).toBe(599);
    expect(world.workbook.column(SHEET, CODE_HEADING).filter((code) => code !== '')).toHaveLength(599);
  });

  test('goes back to what was there when somebody sorts between looking and writing', async () => {
    const world = await ListWorld.open({ rows: [[...HEADINGS, 'Goederencode'], ...products(40).slice(1).map((row, index) => [...row, index % 2 === 0 ? '1111.11.11' : ''])] });
    await world.start();
    let isSorted = false;
    world.workbook.between = (kind) => {
      if (kind !== 'write' || isSorted) return;
      isSorted = true;
      world.workbook.sort(SHEET, 0);
    };
    await world.finish();
    expect(isSorted).toBe(true);
    const codes = world.workbook.column(SHEET, 'Goederencode');
    const goods = world.workbook.column(SHEET, 'Omschrijving');
    expect(codes.filter((code) => code === '1111.11.11')).toHaveLength(20);
    goods.forEach((description, row) => {
      const number = Number(String(description).split(' ').at(-1));
      expect([description, codes[row]]).toEqual([description, number % 2 === 0 ? '1111.11.11' : codeOf(description)]);
    });
  });

  test('never goes over a filled cell unless it was agreed to', async () => {
    const rows = [[...HEADINGS, 'Goederencode'], [article(0), 'CN', '9999.99.99'], [article(1), 'CN', '']];
    const filling = await ListWorld.open({ rows });
    const { quote } = await filling.run();
    expect(quote).toMatchObject({ filled: 1, fresh: 1, replacedCells: 0 });
    expect(filling.workbook.column(SHEET, 'Goederencode')).toEqual(['9999.99.99', codeOf(article(1))]);

    const replacing = await ListWorld.open({ rows });
    expect((await replacing.run({ mode: 'replace' })).quote).toMatchObject({ filled: 0, fresh: 2, replacedCells: 1 });
    expect(replacing.workbook.column(SHEET, 'Goederencode')).toEqual([codeOf(article(0)), codeOf(article(1))]);

    const suggesting = await ListWorld.open({ rows });
    expect((await suggesting.run({ mode: 'suggest' })).quote).toMatchObject({ filled: 0, fresh: 2, replacedCells: 0 });
    expect(suggesting.workbook.column(SHEET, 'Goederencode')).toEqual(['9999.99.99', '']);
    expect(rightCodes(suggesting)).toBe(2);
  });

  test('a second run over the same list adds nothing and costs nothing', async () => {
    const world = await ListWorld.open({ rows: products(20) });
    await world.run({ outputs: OUTPUTS });
    const before = world.workbook.rows(SHEET);
    const { quote } = await world.quote({ outputs: OUTPUTS });
    expect(quote).toMatchObject({ rows: 20, fresh: 0, credits: 0, newColumns: [] });
    expect(world.workbook.rows(SHEET)).toEqual(before);
  });

  test('is codes, confidence, description, reasoning, duty, landed cost, risk, documents, the classified text and id, in the user’s language', async () => {
    const world = await ListWorld.open({
      language: 'nl',
      rows: [['Omschrijving', 'Land van oorsprong', 'Stukprijs', 'Aantal', 'Vracht'], ['ceramic mug for coffee', 'CN', 2.5, 100, 30], ['ceramic mug for coffee', 'CN', 4, 1000, 0]],
    });
    await world.run({ outputs: OUTPUTS });
    expect(world.workbook.headings(SHEET).slice(5)).toEqual([
      'Goederencode (IMPORT8)', 'Betrouwbaarheid in % (IMPORT8)', 'Omschrijving goederencode (IMPORT8)', 'Motivering (IMPORT8)', 'Invoerrecht (IMPORT8)',
      'Totale kostprijs (IMPORT8)', 'Risico (IMPORT8)', 'Documenten (IMPORT8)', 'Geclassificeerde tekst (IMPORT8)', 'Classificatie-id (IMPORT8)',
    ]);
    const [, first = [], second = []] = world.workbook.rows(SHEET);
    expect(first[5]).toBe('6912.00.25');
    expect(first[6]).toEqual(expect.any(Number));
    expect(String(first[7])).not.toBe('');
    expect(String(first[8]).length).toBeGreaterThan(20);
    expect(first[9]).toEqual(expect.any(Number));
    expect(first[10]).toBeGreaterThan(280);
    expect(second[10]).toBeGreaterThan(4_000);
    expect(String(first[11])).toMatch(/^L\d/);
    expect(first[13]).toBe('ceramic mug for coffee');
    expect(String(first[14])).toMatch(/^[\da-f-]{36}$/);
    expect(world.credits).toBe(1);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', awaitingDetails: 0 });
  });

  test('asks for the description of a code once, however many products have it', async () => {
    const world = await ListWorld.open({ rows: products(120) });
    await world.run({ outputs: ['code', 'confidence', 'codeDescription'] });
    const descriptions = world.workbook.column(SHEET, 'Code description (IMPORT8)');
    const codes = world.workbook.column(SHEET, CODE_HEADING);
    expect(new Set(codes).size).toBe(KINDS);
    expect(new Set(codes.map((code, row) => `${code} ${String(descriptions[row])}`)).size).toBe(KINDS);
    expect(descriptions).not.toContain('');
    expect(world.api.sandbox.statistics().requestsByRoute['GET /api/v1/classifications/:id']).toBe(KINDS);
  });

  test('is never a formula, whatever the text begins with', async () => {
    const world = await ListWorld.open({ rows: [HEADINGS, ...['=1+1 ceramic mug', '+ ceramic mug', '-ceramic mug', '@ceramic mug'].map((text) => [text, 'CN'])] });
    const answer = world.api.transport;
    world.api.transport = async (request) => {
      const response = await answer(request);
      const body = await response.text();
      return new Response(body.replaceAll('"reasoning":"', '"reasoning":"=HYPERLINK(1)').replaceAll('"description":"', '"description":"+cmd|'), response);
    };
    await world.run({ outputs: ['code', 'codeDescription', 'reasoning'] });
    for (const cells of world.workbook.rows(SHEET).slice(1)) for (const cell of cells) expect(String(cell)).not.toMatch(/^FORMULA/);
    expect(String(world.workbook.column(SHEET, 'Reasoning (IMPORT8)')[0])).toMatch(/^=HYPERLINK/);
  });

  test('waits for a cell that is being edited and for a protection to be lifted, in words, and loses nothing', async () => {
    const world = await ListWorld.open({ rows: products(30) });
    await world.start();
    world.workbook.isEditing = true;
    await world.api.clock.advance(90_000);
    expect(world.runtime.state().run).toMatchObject({ writtenRows: 0, trouble: { code: 'workbook-refused', message: expect.stringContaining('being edited') as string } });
    world.workbook.isEditing = false;
    world.workbook.protect(SHEET, true);
    await world.api.clock.advance(30_000);
    expect(world.runtime.state().run?.trouble?.message).toContain('protected');
    world.workbook.protect(SHEET, false);
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', trouble: undefined });
    expect(rightCodes(world)).toBe(30);
    expect(world.credits).toBe(30);
  });

  test('goes on when rows are inserted above the headings', async () => {
    const world = await ListWorld.open({ rows: products(600), rateLimitPerMinute: 6 });
    await world.start();
    let isInserted = false;
    world.workbook.between = (kind) => {
      if (kind !== 'write' || isInserted) return;
      isInserted = true;
      world.workbook.insertRow(SHEET, 0);
      world.workbook.enter(SHEET, 0, 0, 'Price list of spring');
    };
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 600 });
    const [title, headings = [], ...rows] = world.workbook.rows(SHEET);
    expect(title?.[0]).toBe('Price list of spring');
    const code = headings.indexOf(CODE_HEADING);
    for (const cells of rows) expect([cells[0], cells[code]]).toEqual([cells[0], codeOf(cells[0] ?? '')]);
  });

  test('stops in words when its columns are moved, writes into no other column, and costs nothing again', async () => {
    const world = await ListWorld.open({ rows: products(600), rateLimitPerMinute: 6 });
    await world.start();
    while (world.credits < 100) await world.api.clock.advance(500);
    world.workbook.insertColumn(SHEET, 2);
    world.workbook.enter(SHEET, 0, 2, 'Remarks');
    await world.finish();
    const spent = world.credits;
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', trouble: { message: expect.stringContaining('were moved or renamed') as string } });
    expect(world.workbook.column(SHEET, 'Remarks').filter((cell) => cell !== '')).toEqual([]);

    await world.reopen();
    const quoted = await world.requote();
    expect(quoted.quote).toMatchObject({ rows: 600, known: spent, newColumns: [] });
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    expect(rightCodes(world)).toBe(600);
    expect(world.workbook.column(SHEET, 'Remarks').filter((cell) => cell !== '')).toEqual([]);
    expect(world.credits).toBe(600);
  });

  test('has its confidence also where the service tells it only with the details', async () => {
    const world = await ListWorld.open({ rows: products(3) });
    const answer = world.api.transport;
    world.api.transport = async (request) => {
      const response = await answer(request);
      if (!/classifications\?/.test(request.url)) return response;
      return new Response((await response.text()).replaceAll(/"confidence":\d+/g, '"confidence":null'), response);
    };
    await world.run();
    expect(world.workbook.column(SHEET, 'Confidence in % (IMPORT8)')).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
  });

  test('of a sheet that is deleted in the middle is kept: the same products in another sheet cost nothing', async () => {
    const world = await ListWorld.open({ rows: products(1_200), rateLimitPerMinute: 4 });
    await world.start();
    while (world.credits < 100) await world.api.clock.advance(500);
    world.workbook.remove(SHEET);
    await world.finish();
    const spent = world.credits;
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', trouble: { code: 'workbook-refused' } });
    expect(spent).toBeLessThan(1_200);
    world.runtime.rows.dismiss();
    world.workbook.add(SHEET, products(1_200));
    const { quote } = await world.quote();
    expect(quote).toMatchObject({ known: spent, fresh: 1_200 - spent });
  });
});

function fail(): never {
  throw new Error('There is nothing to go on with.');
}

test('documents are told in the user’s words, each with what the service says of it', async () => {
  const world = await ListWorld.open({ rows: [HEADINGS, [article(0), 'CN']], language: 'nl' });
  await world.run({ outputs: ['code', 'documents'] });
  const [documents] = world.workbook.column(SHEET, 'Documenten (IMPORT8)');
  expect(documents).toMatch(/^[^:;]+: (verplicht \((EU|Nederland)\)|verplicht|voorwaardelijk|aanbevolen|optioneel|niet van toepassing)(; |$)/);
});
