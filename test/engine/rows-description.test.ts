// Goods that several columns describe: what is bought, where formulas find it, and what is remembered of such a choice.
import type { CellValue } from '../../src/run/ports';
import { CODE_HEADING, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';
import { sandboxCodes } from '../fakes/sandbox-codes';

jest.setTimeout(30_000);

const codeOf = sandboxCodes();
const TEXT_HEADING = 'Classified text (IMPORT8)';
const BRANDED = { description: [2, 0, 1], origin: 3 };

const branded = (): CellValue[][] => [
  ['Merk', 'Model', 'Artikel', 'Land van oorsprong'],
  ['Blue Cup', 1200, 'ceramic mug for coffee', 'CN'],
  ['', '  ', 'wooden dining chair', 'CN'],
  ['Alpine', '', 'leather handbag', 'CN'],
  ['', '', '', 'CN'],
];

describe('goods that several columns describe', () => {
  test('are bought by their texts in the chosen order, with empty parts left out', async () => {
    const world = await ListWorld.open({ rows: branded() });
    const { quote } = await world.run({ mapping: BRANDED, outputs: ['code', 'classifiedText'], includesVague: true });
    expect(quote).toMatchObject({ rows: 4, empty: 1, fresh: 3 });
    expect(world.workbook.column(SHEET, TEXT_HEADING)).toEqual(['ceramic mug for coffee, Blue Cup, 1200', 'wooden dining chair', 'leather handbag, Alpine', '']);
    expect(world.workbook.column(SHEET, CODE_HEADING)[0]).toBe(codeOf('ceramic mug for coffee, Blue Cup, 1200'));
  });

  test('are known to formulas under the text that was classified', async () => {
    const world = await ListWorld.open({ rows: branded() });
    await world.run({ mapping: BRANDED, outputs: ['code', 'classifiedText'] });
    const spent = world.credits;
    const [description] = world.workbook.column(SHEET, TEXT_HEADING);
    const call = { signal: new AbortController().signal, address: 'Other!A1' };
    const [record] = await Promise.all([world.runtime.cells.classify({ description: String(description), origin: 'CN' }, call), world.api.clock.advance(5_000)]);
    expect([record.status, world.credits]).toEqual(['completed', spent]);
  });

  test('are not bought where one of the texts is an error, nor where all of them are numbers', async () => {
    const world = await ListWorld.open({ rows: [['Merk', 'Artikel'], ['#N/A', 'ceramic mug for coffee'], [12, 34], [true, 'wooden dining chair']] });
    const { quote } = await world.quote({ mapping: { description: [0, 1] }, outputs: ['code'] });
    expect([quote.fresh, quote.unusable.map(({ firstRows }) => firstRows).flat().sort()]).toEqual([0, [2, 3, 4]]);
  });

  test('are other goods to a run when any of the texts changes while it is on', async () => {
    const world = await ListWorld.open({ rows: branded() });
    await world.start({ mapping: BRANDED, outputs: ['code'] });
    world.workbook.enter(SHEET, 1, 1, 1300);
    await world.finish();
    const failed = world.runtime.state().run?.failures.filter(({ code }) => code === 'workbook-refused');
    expect([world.workbook.column(SHEET, CODE_HEADING)[0], failed?.map(({ firstRows }) => firstRows)]).toEqual(['', [[2]]]);
  });

  test('are read from no column that the codes are written to', async () => {
    const world = await ListWorld.open({ rows: branded() });
    await expect(world.quote({ mapping: { description: [0, 1], code: 1 }, outputs: ['code'] })).rejects.toThrow('is chosen for more than one thing');
  });
});

describe('a text that was classified', () => {
  test('is nowhere where a picture alone was', async () => {
    const world = await ListWorld.open({ rows: [['Omschrijving', 'Foto'], ['', 'https://example.com/mug.jpg']] });
    await world.run({ mapping: { description: [0], imageUrl: 1 }, outputs: ['code', 'classifiedText'] });
    expect(world.workbook.column(SHEET, TEXT_HEADING)).toEqual(['']);
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 1 });
  });
});

describe('columns of a list', () => {
  test('are remembered where somebody has chosen them, in their order, and not where they were only recognised', async () => {
    const world = await ListWorld.open({ rows: branded() });
    const recognised = await world.inspect();
    await world.run({ outputs: ['code'] });
    world.runtime.rows.dismiss();
    expect(await world.inspect()).toMatchObject({ isRemembered: false, mapping: recognised.mapping });
    await world.run({ mapping: BRANDED, mode: 'replace', outputs: ['code'] });
    world.runtime.rows.dismiss();
    expect(await world.inspect()).toMatchObject({ isRemembered: true, mapping: BRANDED });
  });

  test('that were remembered stay so when they are chosen again as they were', async () => {
    const world = await ListWorld.open({ rows: branded() });
    for (const mode of ['fill', 'replace'] as const) {
      await world.run({ mapping: BRANDED, mode, outputs: ['code'] });
      world.runtime.rows.dismiss();
    }
    expect(await world.inspect()).toMatchObject({ isRemembered: true, mapping: BRANDED });
  });
});

test('a run that an earlier version has left, with one column for the description, is gone on with', async () => {
  const world = await ListWorld.open({ rows: products(400), rateLimitPerMinute: 4 });
  await world.start({ outputs: ['code'] });
  while (world.credits < 100) await world.api.clock.advance(500);
  world.runtime.rows.stop();
  await world.finish();
  const bought = world.credits;
  const kept = await world.keeping.runs.unfinished('Book1');
  if (kept === undefined) throw new Error('Nothing was kept.');
  await world.keeping.runs.save({ ...kept, settings: kept.settings.replaceAll('"description":[0]', '"description":0') });
  expect((await world.keeping.runs.unfinished('Book1'))?.settings).toContain('"description":0');
  await world.reopen();
  expect((await world.requote()).quote.rows).toBe(400 - bought);
});
