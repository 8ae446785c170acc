// What the pane needs of runs to lead the user to cells, and to follow the selection.
import { article, HEADINGS, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';

jest.setTimeout(30_000);

const row = (first: number, rows = 1) => ({ row: first, rows, column: 0, columns: 1 });

describe('a list', () => {
  test('is still meant by any other cell of it', async () => {
    const world = await ListWorld.open({ rows: products(10) });
    const list = await world.inspect();
    world.workbook.select(SHEET, row(5));
    expect(await world.runtime.rows.meansOthers(list)).toBe(false);
  });

  test('is not meant by several rows, nor by other rows than those', async () => {
    const world = await ListWorld.open({ rows: products(10) });
    const list = await world.inspect();
    world.workbook.select(SHEET, row(2, 3));
    expect(await world.runtime.rows.meansOthers(list)).toBe(true);
    const selected = await world.inspect();
    expect(await world.runtime.rows.meansOthers(selected)).toBe(false);
    world.workbook.select(SHEET, row(2, 4));
    expect(await world.runtime.rows.meansOthers(selected)).toBe(true);
  });

  test('is not meant in another sheet, nor where rows have been added to it', async () => {
    const world = await ListWorld.open({ rows: products(10) });
    const list = await world.inspect();
    world.workbook.enter(SHEET, 11, 0, article(99));
    expect(await world.runtime.rows.meansOthers(list)).toBe(true);
    world.workbook.add('Other', products(10));
    expect(await world.runtime.rows.meansOthers(list)).toBe(true);
  });

  test('is compared with one question to Excel', async () => {
    const world = await ListWorld.open({ rows: products(10) });
    const list = await world.inspect();
    const before = world.workbook.steps.length;
    await world.runtime.rows.meansOthers(list);
    expect(world.workbook.steps).toHaveLength(before + 1);
  });
});

test('a run that has ended names the rows with a low confidence, the least sure first, and the column of its codes', async () => {
  const texts = ['ceramic mug for coffee', 'thing of blue colour made for many uses at home', 'decorative object for the living room of good quality', article(3)];
  const world = await ListWorld.open({ rows: [HEADINGS, ...texts.map((text) => [text, 'CN'])] });
  await world.run({ outputs: ['code', 'confidence'], includesVague: true });
  const progress = world.runtime.state().run;
  const confidences = world.workbook.column(SHEET, 'Confidence in % (IMPORT8)').map(Number);
  const low = confidences.flatMap((confidence, index) => (confidence < 60 ? [{ row: index + 2, confidence }] : [])).sort((a, b) => a.confidence - b.confidence);
  expect(low.length).toBeGreaterThan(0);
  expect(progress?.states.needsReview).toBe(low.length);
  expect(progress?.codeColumn).toBe('C');
  expect(progress?.doubtful?.map(({ row: at, confidence }) => ({ row: at, confidence }))).toEqual(low);
});

test('a run that is under way names none yet', async () => {
  const world = await ListWorld.open({ rows: products(3) });
  await world.start({ outputs: ['code'] });
  expect(world.runtime.state().run).not.toHaveProperty('doubtful');
});
