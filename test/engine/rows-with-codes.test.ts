// Lists that have their codes already: what a code tells without being classified is written beside it, and nothing is spent.
import type { CellValue } from '../../src/run/ports';
import { formatTariffCode, parseTariffCode } from '../../src/customs/tariff-code';
import type { Output } from '../../src/run/column-roles';
import type { RunQuote } from '../../src/run/run-state';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { article, CODE_HEADING, HEADINGS, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';
import { sandboxCodes } from '../fakes/sandbox-codes';

// Hundreds of rows, minutes of virtual time.
jest.setTimeout(30_000);

const codeOf = sandboxCodes();
const nomenclature = everydayNomenclature();

const FREE: readonly Output[] = ['codeDescription', 'dutyRate', 'landedCost'];
const WITH_CODES = [...HEADINGS, 'Stukprijs', 'Goederencode'];
const DESCRIPTION = 'Code description (IMPORT8)';
const DUTY = 'Duty rate (IMPORT8)';
const COST = 'Landed cost (IMPORT8)';

/** Six different codes: of mugs, chairs, bags, onions, headphones and bottles, in none of the sandbox's own products. */
const CODES = ['6911.10.00', '9401.69.00', '4202.22.10', '0703.10.19', '8518.30.00', '7323.93.00'];

const codeAt = (row: number): string => CODES[row % CODES.length] ?? '';

/** Every row has a code, a value and a description that differ. */
function coded(count: number): CellValue[][] {
  return [WITH_CODES, ...Array.from({ length: count }, (_, row) => [article(row), 'CN', row + 1, codeAt(row)])];
}

/** What the tariff of the sandbox says of a code. */
function meaningOf(code: CellValue): string {
  return nomenclature.find(parseTariffCode(String(code)).padEnd(10, '0'))?.description ?? fail();
}

const requests = (world: ListWorld, route: string): number => world.api.sandbox.statistics().requestsByRoute[route] ?? 0;

function sumOf(quote: RunQuote): number {
  const groups = [...quote.unusable, ...quote.unreadableCodes, ...quote.noGoods, ...quote.vague].reduce((sum, { rows }) => sum + rows, 0);
  return groups + quote.empty + quote.filled + quote.ownCodes + quote.known + quote.duplicates + quote.fresh + quote.beyondCap;
}

/** Each description and duty stands beside the code that it is of. */
function requireRight(world: ListWorld, heading = 'Goederencode'): void {
  const descriptions = world.workbook.column(SHEET, DESCRIPTION);
  world.workbook.column(SHEET, heading).forEach((code, row) => expect([row, code, descriptions[row]]).toEqual([row, code, meaningOf(code)]));
}

function fail(): never {
  throw new Error('It is not there.');
}

describe('a list whose rows all have codes', () => {
  test('gets duty, landed cost and what the code means in 500 rows, without a credit and without classifying anything', async () => {
    const world = await ListWorld.open({ rows: coded(500) });
    const { quote } = await world.run({ outputs: ['code', 'confidence', 'reasoning', ...FREE] });
    expect(quote).toMatchObject({ rows: 500, ownCodes: 500, filled: 0, fresh: 0, known: 0, credits: 0, codesInMs: 0 });
    expect(quote.newColumns.map(({ heading }) => heading)).toEqual([DESCRIPTION, DUTY, COST]);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', rows: 500, codedRows: 500, writtenRows: 500, creditsSpent: 0, mostCredits: 0, awaitingDetails: 0, ownCodes: { rows: 500, awaiting: 0 }, failures: [] });
    requireRight(world);
    expect(world.workbook.column(SHEET, DUTY).filter((duty) => duty === '')).toEqual([]);
    expect(world.workbook.column(SHEET, COST).every((cost, row) => typeof cost === 'number' && cost > row + 1)).toBe(true);
    expect(world.workbook.column(SHEET, 'Goederencode')).toEqual(coded(500).slice(1).map((cells) => cells[3]));
    expect([world.credits, requests(world, 'POST /api/v1/classify'), requests(world, 'POST /api/v1/classify/batch')]).toEqual([0, 0, 0]);
    // One answer for each code, however many rows have it.
    expect(requests(world, 'GET /api/v1/duty-rates/:hsCode')).toBe(CODES.length);
  });

  test('is filled in completely after that: another look finds nothing to do', async () => {
    const world = await ListWorld.open({ rows: coded(12) });
    await world.run({ outputs: ['code', ...FREE] });
    const { quote } = await world.quote({ outputs: ['code', ...FREE] });
    expect(quote).toMatchObject({ rows: 12, filled: 12, ownCodes: 0, fresh: 0, newColumns: [] });
    // Nor would it bring what only a classification tells.
    expect((await world.quote({ outputs: ['code', 'reasoning', ...FREE] })).quote).toMatchObject({ filled: 12, ownCodes: 0, fresh: 0 });
  });

  test.each(['fill', 'replace', 'suggest'] as const)('keeps them in the mode %s where no codes are to be written', async (mode) => {
    const world = await ListWorld.open({ rows: coded(6) });
    const { quote } = await world.run({ mode, outputs: ['codeDescription', 'dutyRate'] });
    expect(quote).toMatchObject({ ownCodes: 6, fresh: 0, credits: 0, replacedCells: 0 });
    requireRight(world);
    const again = await world.quote({ mode, outputs: ['codeDescription', 'dutyRate'] });
    expect(again.quote).toMatchObject(mode === 'replace' ? { ownCodes: 6, filled: 0, replacedCells: 12 } : { ownCodes: 0, filled: 6, replacedCells: 0 });
    expect(world.credits).toBe(0);
  });

  test('keeps the reasons beside its codes where only what these tell is replaced', async () => {
    const world = await ListWorld.open({ rows: [[...WITH_CODES, 'Reasoning (IMPORT8)', DUTY], [article(0), 'CN', 1, '6911.10.00', 'as agreed with customs', 'old']] });
    const { quote } = await world.run({ mode: 'replace', outputs: ['reasoning', 'dutyRate'] });
    expect(quote).toMatchObject({ ownCodes: 1, fresh: 0, replacedCells: 1 });
    expect(world.workbook.column(SHEET, 'Reasoning (IMPORT8)')).toEqual(['as agreed with customs']);
    expect(world.workbook.column(SHEET, DUTY)).toEqual([expect.any(Number)]);
  });

  test('is bought anew where the user has chosen to replace its codes, and gets others beside them where these are suggested', async () => {
    const world = await ListWorld.open({ rows: coded(6) });
    for (const mode of ['replace', 'suggest'] as const) expect((await world.quote({ mode, outputs: ['code', ...FREE] })).quote).toMatchObject({ ownCodes: 0, fresh: 6, credits: 6 });
  });

  test('counts as filled in where nothing was chosen that a code tells', async () => {
    const world = await ListWorld.open({ rows: coded(6) });
    expect((await world.quote({ outputs: ['code', 'confidence'] })).quote).toMatchObject({ filled: 6, ownCodes: 0, fresh: 0 });
    expect((await world.quote({ outputs: ['reasoning'] })).quote).toMatchObject({ filled: 6, ownCodes: 0, fresh: 0 });
  });

  test('asks for the meaning of a code once, wherever its goods come from', async () => {
    const world = await ListWorld.open({ rows: [WITH_CODES, ...['CN', 'VN', 'US', 'TR'].map((origin, row) => [article(row), origin, 1, '6911.10.00'])] });
    await world.run({ outputs: ['codeDescription'] });
    requireRight(world);
    expect(requests(world, 'GET /api/v1/duty-rates/:hsCode')).toBe(1);
  });

  test('says how long it takes at the pace of the service, and how many rows still wait', async () => {
    const world = await ListWorld.open({ rows: [WITH_CODES, ...nomenclature.lines.slice(0, 90).map(({ code }, row) => [article(row), 'CN', row + 1, formatTariffCode(code)])], rateLimitPerMinute: 20 });
    const { quote } = await world.start({ outputs: FREE });
    // Two requests for each, of which the first minute has room for twenty.
    expect(quote.allInMs).toBe(((2 * 90 - 20) / 20) * 60_000);
    await world.api.clock.advance(360_000);
    const { awaitingDetails = 0, writtenRows = 0, ownCodes } = world.runtime.state().run ?? {};
    expect(ownCodes).toEqual({ rows: 90, awaiting: awaitingDetails });
    expect([awaitingDetails > 0, awaitingDetails < 90, awaitingDetails + writtenRows]).toEqual([true, true, 90]);
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 90, awaitingDetails: 0 });
  });
});

describe('a mixed list', () => {
  const MIXED: CellValue[][] = [
    WITH_CODES,
    [article(0), 'CN', 10, '6911.10.00'],
    [article(1), 'CN', 20, ''],
    ['', 'CN', 30, '8518.30.00'],
    ['sample', 'CN', 40, '4202221090'],
    ['TOTAL', '', 100, '8518.30.00'],
    [article(0), 'CN', 50, 'to follow'],
    [article(2), 'CN', 60, 'none yet'],
    [article(3), 'Chinna', 70, '0703.10.19'],
    [article(1), 'CN', 80, ''],
    ['', '', '', ''],
  ];

  test('buys what has no code, looks up what has one, and counts every row once', async () => {
    const world = await ListWorld.open({ rows: MIXED });
    const { quote } = await world.run({ outputs: ['code', 'confidence', ...FREE] });
    expect(quote).toMatchObject({ rows: 10, empty: 1, ownCodes: 3, fresh: 1, duplicates: 1, credits: 1, filled: 0, vague: [] });
    expect(sumOf(quote)).toBe(quote.rows);
    expect(quote.noGoods).toMatchObject([{ what: 'list', firstRows: [6] }]);
    expect(quote.unusable).toMatchObject([{ firstRows: [9] }]);
    expect(world.credits).toBe(1);
    expect(world.workbook.column(SHEET, 'Goederencode')).toEqual(['6911.10.00', codeOf(article(1)), '8518.30.00', '4202221090', '8518.30.00', 'to follow', 'none yet', '0703.10.19', codeOf(article(1)), '']);
    const descriptions = world.workbook.column(SHEET, DESCRIPTION);
    expect([0, 2, 3].map((row) => descriptions[row])).toEqual(['6911.10.00', '8518.30.00', '4202221090'].map(meaningOf));
    expect(descriptions.map((text) => text === '')).toEqual([false, false, false, false, true, true, true, true, false, true]);
    const confidences = world.workbook.column(SHEET, 'Confidence in % (IMPORT8)');
    expect(confidences.map((confidence) => confidence === '')).toEqual([true, false, true, true, true, true, true, true, false, true]);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', rows: 5, writtenRows: 5, codedRows: 5, states: { known: 3, done: 2 } });
  });

  test('tells codes that cannot be read as a group of their own, with its rows and the first of them', async () => {
    const world = await ListWorld.open({ rows: MIXED });
    const { quote } = await world.quote({ outputs: ['code', ...FREE] });
    expect(quote.unreadableCodes).toEqual([{ rows: 2, firstRows: [7, 8], message: expect.stringContaining('This is "to follow".') as string }]);
    // Nor are they silently left alone where only codes are chosen.
    expect((await world.quote({ outputs: ['code'] })).quote.unreadableCodes).toMatchObject([{ rows: 2 }]);
  });

  test('tells a date in the place of a code apart from a word there', async () => {
    const world = await ListWorld.open({ rows: [WITH_CODES, [article(0), 'CN', 1, 'to follow'], [article(1), 'CN', 1, '12/05/2024'], [article(2), 'CN', 1, true]] });
    const { quote } = await world.quote({ outputs: FREE, mapping: { description: [0], origin: 1, value: 2, code: 3 } });
    expect(quote.unreadableCodes.map(({ firstRows, message }) => [firstRows, message.includes('is a date')])).toEqual([[[2, 4], false], [[3], true]]);
    expect(quote.fresh).toBe(0);
  });

  test('looks up the code that has lost its leading zero as the one that it was', async () => {
    const world = await ListWorld.open({ rows: [WITH_CODES, [article(0), 'CN', 10, 7031019], [article(1), 'CN', 20, '703101900'], [article(2), 'CN', 30, '0703.10.19']] });
    await world.run({ outputs: FREE });
    expect(world.workbook.column(SHEET, DESCRIPTION)).toEqual(Array.from({ length: 3 }, () => meaningOf('0703.10.19')));
    expect(world.workbook.column(SHEET, 'Goederencode')).toEqual([7031019, '703101900', '0703.10.19']);
    expect([requests(world, 'GET /api/v1/duty-rates/:hsCode'), world.credits]).toEqual([1, 0]);
  });

  test('says before it starts which rows lack what a landed cost needs where nothing else is to be had for them', async () => {
    const world = await ListWorld.open({ rows: [WITH_CODES, [article(0), 'CN', 10, '6911.10.00'], [article(1), '', 20, '6911.10.00'], [article(2), 'CN', '', '6911.10.00']] });
    const { quote } = await world.run({ outputs: ['landedCost'] });
    expect(quote).toMatchObject({ ownCodes: 1, fresh: 0, unusable: [{ message: expect.stringContaining('needs the origin') as string, firstRows: [3] }, { message: expect.stringContaining('needs the value') as string, firstRows: [4] }] });
    expect(world.workbook.column(SHEET, COST).map((cost) => typeof cost)).toEqual(['number', 'string', 'string']);
  });

  test('tells the rows whose code the service does not know, and asks again only for those', async () => {
    const world = await ListWorld.open({ rows: [WITH_CODES, [article(0), 'CN', 10, '6911.10.00'], [article(1), 'CN', 20, '9999.99.99']] });
    await world.run({ outputs: FREE });
    const progress = world.runtime.state().run;
    expect(progress).toMatchObject({ phase: 'done', writtenRows: 2, retriableRows: 1, creditsSpent: 0, failures: [{ code: 'unknown-code', rows: 1, firstRows: [3] }] });
    world.runtime.rows.retryFailed();
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', retriableRows: 1 });
    expect(world.credits).toBe(0);
  });

  test('has everything for goods whose code is the one that was bought, and only what is its own for another or a longer one', async () => {
    const world = await ListWorld.open({ rows: products(3) });
    await world.run({ outputs: ['code'] });
    world.runtime.rows.dismiss();
    const [first, second, third] = [0, 1, 2].map((number) => codeOf(article(number)));
    world.workbook.add(SHEET, [[...HEADINGS, 'Goederencode'], [article(0), 'CN', first ?? ''], [article(1), 'CN', `${second ?? ''}.90`], [article(2), 'CN', '6911.10.00']]);
    const { quote } = await world.run({ outputs: ['code', 'confidence', 'codeDescription'] });
    expect([third === '6911.10.00', quote.known, quote.ownCodes]).toEqual([false, 1, 2]);
    expect(world.workbook.column(SHEET, 'Confidence in % (IMPORT8)').map((cell) => cell === '')).toEqual([false, true, true]);
    expect(world.workbook.column(SHEET, DESCRIPTION)[2]).toBe(meaningOf('6911.10.00'));
  });

  test('takes the code in the column of an earlier run on another computer for what it is', async () => {
    const world = await ListWorld.open({ rows: [[...HEADINGS, CODE_HEADING], [article(0), 'CN', '6911.10.00'], [article(1), 'CN', '']] });
    for (const mode of ['fill', 'suggest'] as const) expect((await world.quote({ mode, outputs: ['code', 'dutyRate'] })).quote).toMatchObject({ ownCodes: 1, fresh: 1 });
  });
});

describe('rows with codes', () => {
  test('that differ in nothing else keep to their codes when the sheet is sorted in the middle', async () => {
    const lines = nomenclature.lines.slice(0, 60).map(({ code }) => formatTariffCode(code)).reverse();
    const world = await ListWorld.open({ rows: [['Omschrijving', 'Goederencode'], ...lines.map((code) => ['', code])], rateLimitPerMinute: 20 });
    const mapping = { description: [0], code: 1 };
    await world.start({ outputs: FREE, mapping });
    let isSorted = false;
    world.workbook.between = (kind) => {
      if (kind !== 'write' || isSorted) return;
      isSorted = true;
      world.workbook.sort(SHEET, 1);
    };
    await world.finish();
    expect(isSorted).toBe(true);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 60, failures: [] });
    requireRight(world);
  });

  test('keep to their codes beside rows of the same goods that are bought', async () => {
    const twins = Array.from({ length: 30 }, (_, row): CellValue[][] => [[article(row), 'CN', 'b', ''], [article(row), 'CN', 'a', codeAt(row)]]).flat();
    const world = await ListWorld.open({ rows: [[...HEADINGS, 'Remark', 'Goederencode'], ...twins] });
    await world.start({ outputs: ['code', 'codeDescription'] });
    let isSorted = false;
    world.workbook.between = (kind) => {
      if (kind !== 'write' || isSorted) return;
      isSorted = true;
      world.workbook.sort(SHEET, 2);
    };
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', rows: 60, writtenRows: 60, creditsSpent: 30, failures: [] });
    const [goods, remarks, codes, descriptions] = ['Omschrijving', 'Remark', 'Goederencode', DESCRIPTION].map((heading) => world.workbook.column(SHEET, heading));
    remarks?.forEach((remark, row) => {
      const code = remark === 'a' ? codeAt(Number(String(goods?.[row]).split(' ').at(-1))) : codeOf(goods?.[row] ?? '');
      expect([row, codes?.[row]]).toEqual([row, code]);
      expect([row, descriptions?.[row]]).toEqual([row, meaningOf(code)]);
    });
  });

  test('get nothing where their code was changed while the run was on', async () => {
    const world = await ListWorld.open({ rows: coded(6) });
    await world.start({ outputs: ['codeDescription'] });
    world.workbook.enter(SHEET, 1, 3, '8518.30.00');
    await world.finish();
    expect(world.workbook.column(SHEET, DESCRIPTION).map((text) => text === '')).toEqual([true, false, false, false, false, false]);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', failures: [{ code: 'workbook-refused', rows: 1, firstRows: [2] }] });
  });

  test('whose code changes between the quote and the start are not looked up for the old one', async () => {
    const world = await ListWorld.open({ rows: coded(6) });
    const quoted = await world.quote({ outputs: ['dutyRate'] });
    world.workbook.enter(SHEET, 1, 3, '8518.30.00');
    await expect(Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)])).rejects.toMatchObject({ code: 'workbook-refused' });
  });

  test('are gone on with after Excel was closed in the middle: nothing is missed, and nothing spent', async () => {
    const lines = nomenclature.lines.slice(0, 90).map(({ code }) => formatTariffCode(code));
    const world = await ListWorld.open({ rows: [WITH_CODES, ...lines.map((code, row) => [row % 3 === 0 ? '' : article(row), 'CN', row + 1, code])], rateLimitPerMinute: 30 });
    await world.start({ outputs: ['code', ...FREE] });
    await world.api.clock.advance(90_000);
    const written = world.runtime.state().run?.writtenRows ?? 0;
    expect([written > 0, written < 90]).toEqual([true, true]);
    await world.reopen();
    expect(world.runtime.state().unfinishedRun).toMatchObject({ rows: 90, creditsLeft: 0 });
    world.workbook.sort(SHEET, 3);
    const quoted = await world.requote();
    expect(quoted.quote).toMatchObject({ fresh: 0, known: 0, credits: 0, unreadableCodes: [], newColumns: [] });
    expect(quoted.quote.ownCodes).toBeGreaterThanOrEqual(90 - written);
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    requireRight(world);
    expect(world.workbook.column(SHEET, COST).filter((cost) => cost === '')).toEqual([]);
    expect(world.credits).toBe(0);
    await world.reopen();
    expect(world.runtime.state().unfinishedRun).toBeUndefined();
  });

  test('are not asked for any more once the run is stopped, and go on where it stopped when it was paused', async () => {
    const lines = nomenclature.lines.slice(0, 90).map(({ code }) => formatTariffCode(code));
    const world = await ListWorld.open({ rows: [WITH_CODES, ...lines.map((code, row) => [article(row), 'CN', row + 1, code])], rateLimitPerMinute: 30 });
    await world.start({ outputs: FREE });
    await world.api.clock.advance(30_000);
    world.runtime.rows.pause();
    await world.api.clock.advance(5_000);
    const asked = requests(world, 'GET /api/v1/duty-rates/:hsCode') + requests(world, 'POST /api/v1/landed-cost');
    await world.api.clock.advance(300_000);
    expect(requests(world, 'GET /api/v1/duty-rates/:hsCode') + requests(world, 'POST /api/v1/landed-cost')).toBe(asked);
    expect(world.runtime.state().run?.phase).toBe('paused');
    world.runtime.rows.goOn();
    await world.api.clock.advance(30_000);
    world.runtime.rows.stop();
    await world.finish();
    const stopped = world.runtime.state().run;
    expect(stopped?.phase).toBe('stopped');
    expect(stopped?.writtenRows).toBeLessThan(90);
  });
});
