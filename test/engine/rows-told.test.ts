// What is told of rows that cannot be used as they are: the cell that is wrong, and no other.
import { article, HEADINGS, products } from '../fakes/goods-list';
import { ListWorld } from '../fakes/list-world';

test('a wrong destination is not told as a wrong origin', async () => {
  const world = await ListWorld.open({ rows: [['Omschrijving', 'Land van oorsprong', 'Bestemming'], [article(0), 'Chinna', 'NL'], [article(1), 'CN', 'Chinna']] });
  const { quote } = await world.quote({ outputs: ['code'] });
  expect(quote.unusable.map(({ message, firstRows }) => [message.slice(0, 24), firstRows])).toEqual([['The origin must be a cou', [2]], ['The destination must be ', [3]]]);
});

test.each([
  ['#EXTERNAL!', 'the error #EXTERNAL!'],
  ['#PYTHON!', 'the error #PYTHON!'],
  ['#N/A', 'the error #N/A'],
  ['#DIV/0!', 'the error #DIV/0!'],
  ['#NAME?', 'the error #NAME?'],
  ['#BUSY!', 'still being calculated'],
  ['#GETTING_DATA', 'still being calculated'],
])('the error %s is no product', async (error, told) => {
  const world = await ListWorld.open({ rows: [...products(1), [error, 'CN']] });
  const { quote } = await world.quote({ outputs: ['code'] });
  expect([quote.fresh, quote.unusable.map(({ message }) => message)]).toEqual([1, [expect.stringContaining(told)]]);
});

test.each([0, '0', '0,0'])('a row without pieces is told by its quantity, %j, not by a value that it does not have', async (quantity) => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Stukprijs', 'Aantal'], [article(0), 'CN', 2.5, quantity]] });
  await world.run({ outputs: ['code', 'landedCost'] });
  expect(world.runtime.state().run?.failures.map(({ message }) => message)).toEqual([expect.stringContaining('The quantity must be more than 0.')]);
});

test('a total is not multiplied by the quantity', async () => {
  const world = await ListWorld.open({ rows: [[...HEADINGS, 'Totaalprijs', 'Aantal'], [article(0), 'CN', 500, 100]] });
  expect((await world.inspect()).mapping).toEqual({ description: [0], origin: 1, value: 2, quantity: 3 });
  await world.run({ outputs: ['code', 'landedCost'] });
  expect(Number(world.workbook.column('List', 'Landed cost (IMPORT8)')[0])).toBeLessThan(1_000);
});
