import { withLongReferences, withShortReferences } from '../../../src/workbench/grid/this-row';

test.each([
  ['=[@Price]*[@Pieces]', '=Goods[[#This Row],[Price]]*Goods[[#This Row],[Pieces]]'],
  ['=[@[Landed cost]]', '=Goods[[#This Row],[Landed cost]]'],
  ['=SUM([@[Jan]:[Mar]])', '=SUM(Goods[[#This Row],[Jan]:[Mar]])'],
  ['=COUNTA([@])', '=COUNTA(Goods[#This Row])'],
  ['=[@Item].Confidence', '=Goods[[#This Row],[Item]].Confidence'],
  ['=Goods[@Price]', '=Goods[[#This Row],[Price]]'],
  ['=Other[@Price]', '=Other[[#This Row],[Price]]'],
  ['=SUM([Price])', '=SUM(Goods[Price])'],
  ['=[ @Price ]', '=Goods[[#This Row],[Price]]'],
])('in the table Goods %s means %s', (typed, long) => {
  expect(withLongReferences(typed, 'Goods')).toBe(long);
});

test.each([
  '=SUM(Goods[Price])', '=Goods[[#This Row],[Price]]', '="[@Price]"&A1', "='[@Price]'!A1", '=[1]Sheet1!A1', "='[Book.xlsx]Sheet1'!A1",
  '=B2.[Landed cost]', '=B2.[Landed cost].[Total]', '=A1+1', '={1,2}',
])('%s is left as it is', (formula) => {
  expect(withLongReferences(formula, 'Goods')).toBe(formula);
});

test('outside of tables brackets without a name are left alone, and those with one are not', () => {
  expect(withLongReferences('=[@Price]+Goods[@Price]', undefined)).toBe('=[@Price]+Goods[[#This Row],[Price]]');
});

test.each([
  ['=Goods[[#This Row],[Price]]*2', '=[@Price]*2', '=Goods[@Price]*2'],
  ['=Goods[[#this row],[Landed cost]]', '=[@[Landed cost]]', '=Goods[@[Landed cost]]'],
  ['=SUM(Goods[[#This Row],[Jan]:[Mar]])', '=SUM([@[Jan]:[Mar]])', '=SUM(Goods[@[Jan]:[Mar]])'],
  ['=COUNTA(Goods[#This Row])', '=COUNTA([@])', '=COUNTA(Goods[@])'],
  ['=SUM(Goods[Price])', '=SUM(Goods[Price])', '=SUM(Goods[Price])'],
])('%s is shown as %s in its table, and as %s elsewhere', (long, inside, outside) => {
  expect([withShortReferences(long, 'goods'), withShortReferences(long, undefined)]).toEqual([inside, outside]);
});
