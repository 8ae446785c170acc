// Which row of a sheet is that of the headings, and what becomes of the rows around it.
import type { CellValue } from '../../src/run/ports';
import { article, CODE_HEADING, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';
import { sandboxCodes } from '../fakes/sandbox-codes';

const codeOf = sandboxCodes();
const GOODS: CellValue[][] = [[article(0), 2.5], [article(1), 3]];
const withUnits = (): CellValue[][] => products(4).slice(1).map(([goods = '']) => [goods, 'stuks']);

test('headings in two rows are no products', async () => {
  const world = await ListWorld.open({ rows: [['Artikel', 'Prijs'], ['Omschrijving', 'per stuk'], ...GOODS] });
  const { quote } = await world.quote({ outputs: ['code'] });
  expect(quote.fresh).toBe(2);
});

test.each([['Totaal', 15_000], ['Naam', 'ACME Trading'], ['Currency', 'EUR']])('"%s" with something beside it above a list is no heading', async (name, value) => {
  const world = await ListWorld.open({ rows: [[name, value], [], ['Omschrijving', 'Stukprijs'], ...GOODS] });
  const list = await world.inspect();
  const { quote } = await world.quote({ outputs: ['code'] }, list);
  expect({ headings: list.columns.map(({ heading }) => heading), fresh: quote.fresh }).toEqual({ headings: ['Omschrijving', 'Stukprijs'], fresh: 2 });
});

test('of two rows that may be headings the one that names more is, wherever it stands', async () => {
  const world = await ListWorld.open({ rows: [['Product', 'Catalogue', 'Spring'], [], ['Omschrijving', 'Stukprijs'], ...GOODS] });
  expect(await world.inspect()).toMatchObject({ rows: 2, mapping: { description: [0], value: 1 } });
});

test('of two that name one role each the one with more headings is', async () => {
  const world = await ListWorld.open({ rows: [['Omschrijving', 'Spring'], [], ['Omschrijving', 'Kleur', 'Maat'], [article(0), 'wit', 'S'], [article(1), 'wit', 'M']] });
  expect((await world.inspect()).rows).toBe(2);
});

test('the first product is no heading because its unit is "stuks", and gets its code', async () => {
  const world = await ListWorld.open({ rows: withUnits() });
  expect(await world.inspect()).toMatchObject({ rows: 4, hasHeadings: false });
  await world.run({ outputs: ['code'] });
  const [first = []] = world.workbook.rows(SHEET);
  expect([first[2], first.includes(CODE_HEADING)]).toEqual([codeOf(article(0)), false]);
});

test('the last row is no heading because it says "Totaal": the products of a list without headings are found', async () => {
  const world = await ListWorld.open({ rows: [[article(0), 'CN', 2.5], [article(1), 'CN', 3], ['Totaal', '', 5.5]] });
  expect(await world.inspect()).toMatchObject({ rows: 3, hasHeadings: false });
});

test('nor where the headings are in a language that nobody knows', async () => {
  const world = await ListWorld.open({ rows: [['Désignation', "Pays d'origine", 'Prix'], [article(0), 'CN', 2.5], [article(1), 'CN', 3], ['Total', '', 5.5]] });
  expect((await world.inspect()).rows).toBe(4);
});
