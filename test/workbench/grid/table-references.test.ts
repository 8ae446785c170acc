import { withPlainReferences } from '../../../src/workbench/grid/table-references';

const goods = { name: 'Goods', sheetName: 'My list', area: { row: 0, column: 9, rows: 4, columns: 3 }, columns: ['Part', 'Pieces', 'Price'] };
const inRow3 = (formula: string) => withPlainReferences(formula, goods, 2);

test.each([
  ['=SUM(Goods[Pieces])', "=SUM('My list'!$K$2:$K$4)"],
  ['=sum(goods[pieces])', "=sum('My list'!$K$2:$K$4)"],
  ['=ROWS(Goods)', "=ROWS('My list'!$J$2:$L$4)"],
  ['=Goods[[#This Row],[Pieces]]*2', "='My list'!$K3*2"],
  ['=SUM(Goods[[Pieces]:[Price]])', "=SUM('My list'!$K$2:$L$4)"],
  ['=COUNTA(Goods[#All])', "=COUNTA('My list'!$J$1:$L$4)"],
  ['=COUNTA(Goods[[#Headers],[Price]])', "=COUNTA('My list'!$L$1)"],
  ['=SUM(Goods[[#Data],[Price]])', "=SUM('My list'!$L$2:$L$4)"],
  ['=SUM(Goods[Weight])', '=SUM(#REF!)'],
  ['=Goods[[#This Row],[Part]].Shelf', "='My list'!$J3.Shelf"],
])('%s means the cells of %s', (formula, plain) => {
  expect(inRow3(formula)).toBe(plain);
});

test('beside no row of the table there is no "this row"', () => {
  expect(withPlainReferences('=Goods[[#This Row],[Part]]', goods, 7)).toBe('=#REF!');
});

test.each(['="Goods[Pieces]"', "='Goods'!A1", '=Goods!A1', '=SUM(Goods2[Pieces])', '=SUM(MyGoods)', '=Goods.A1', '=STOCK.ASK("a Goods")'])(
  '%s does not name the table', (formula) => {
    expect(inRow3(formula)).toBe(formula);
  },
);
