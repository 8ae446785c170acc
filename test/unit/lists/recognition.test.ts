import type { Cell } from '../../../src/lists/cells';
import { LineReader } from '../../../src/lists/line-reader';
import type { GoodsLine, LineReading } from '../../../src/lists/line-reading';
import type { ListPattern, ListReading } from '../../../src/lists/list-reading';
import { recognise, recognition, type GivenHeadings } from '../../../src/lists/recognition';
import { sampleAreas } from '../../../src/lists/sample-areas';

/** A sheet from A1, rows by lines and cells by bars; numbers are numbers. */
function sheet(text: string): Cell[][] {
  const rows = text.trim().split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: columns }, (_, index) => valueOf(row[index] ?? '')));
}

function valueOf(text: string): Cell {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

function read(rows: readonly (readonly Cell[])[], given?: GivenHeadings, patterns?: readonly ListPattern[]): { readonly list: ListReading; readonly lines: readonly LineReading[]; readonly goods: readonly GoodsLine[] } {
  const list = recognise({ column: 0, columns: rows[0]?.length ?? 0, blocks: [{ row: 0, cells: rows }] }, given);
  const reader = new LineReader(list, { patterns });
  const first = (list.headings?.last ?? -1) + 1;
  const lines = rows.slice(first).map((cells, index) => reader.read(first + index, (column) => cells[column] ?? ''));
  return { list, lines, goods: lines.filter((line) => line.kind === 'goods') };
}

const INVOICE = sheet(`
  COMMERCIAL INVOICE
  No. | Description of goods | Origin | Qty | Unit price USD | Amount USD
  1 | Ceramic mug with handle | CN | 1200 | 3.25 | 3900
  2 | Bamboo cutting board | VN | 300 | 2 | 600
  3 | Glass carafe, 1 l | TR | 150 | 4 | 600
  | TOTAL | | | | 5100`);

describe('what a list is', () => {
  test('is said with its evidence', () => {
    const { judgements } = read(INVOICE).list;
    expect(judgements.origin).toEqual({ kind: 'taken', columns: [2], evidence: [{ kind: 'heading', text: 'Origin' }, { kind: 'contents', what: 'country', matching: 3, of: 3 }] });
    expect(judgements.quantity).toMatchObject({ kind: 'taken', columns: [3], evidence: [{ kind: 'heading', text: 'Qty' }, { kind: 'contents', matching: 3, of: 3 }, { kind: 'product', quantity: 3, price: 4, amount: 5, matching: 3, of: 3 }] });
    expect(judgements.currency).toEqual({ kind: 'stated', evidence: [{ kind: 'stated', text: 'Amount USD' }] });
  });

  test('two columns that may be it are asked, each with what stands in it', () => {
    const { judgements } = read(sheet(`
      Article | Description | Purchase price A | Purchase price B
      1 | Ceramic mug with handle | 1.2 | 1.1
      2 | Bamboo cutting board | 3.4 | 3.6`)).list;
    expect(judgements.value).toMatchObject({ kind: 'asked', candidates: [{ column: 2, samples: ['1.2', '3.4'] }, { column: 3, samples: ['1.1', '3.6'] }] });
  });

  test('an empty column never takes the place of a filled one', () => {
    const { judgements } = read(sheet(`
      Country of origin | Description | Land van oorsprong
      | Ceramic mug with handle | CN
      | Bamboo cutting board | VN`)).list;
    expect(judgements.origin).toMatchObject({ kind: 'taken', columns: [2] });
  });

  test('units of measure are no countries', () => {
    const { judgements } = read(sheet(`
      Description | ME | Price EUR
      Steel wire, galvanised | KG | 2.5
      Copper pipe | MM | 3.1
      Bolt M8 | ST | 0.2`)).list;
    expect(judgements.origin).toMatchObject({ kind: 'asked', why: 'nothing-found' });
  });

  test('the country of a client is no origin', () => {
    const { judgements } = read(sheet(`
      Client | Country | Description | Amount EUR
      ACME | DE | Ceramic mug with handle | 100
      Smith | FR | Bamboo cutting board | 250`)).list;
    expect(judgements.origin).toMatchObject({ kind: 'asked' });
    expect(judgements.destination).toMatchObject({ kind: 'taken', columns: [1], evidence: [{}, {}, { kind: 'neighbour', column: 0, text: 'Client' }] });
  });

  test('is the same whether it is recognised at once or in steps', () => {
    const sample = { column: 0, columns: 6, blocks: [{ row: 0, cells: INVOICE }] };
    const steps = recognition(sample);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value).toEqual(recognise(sample));
  });

  test('does not hang on where in the sheet it stands', () => {
    const list = recognise({ column: 4, columns: 6, blocks: [{ row: 10, cells: INVOICE }] });
    expect(list.headings).toEqual({ first: 11, last: 11 });
    expect(list.judgements.value).toMatchObject({ columns: [9] });
  });
});

describe('headings', () => {
  test('that a person has named are believed', () => {
    expect(read(INVOICE, 'none').list.headings).toBeUndefined();
    expect(read(INVOICE, { first: 1, last: 1 }).list.headings).toEqual({ first: 1, last: 1 });
  });

  test.each<[string, string, number | undefined]>([
    ['with units below them', 'Goods | Q’TY | Amount\n | (PCS) | US$\nMug of stoneware | 2 | 5\nPlate of stoneware | 3 | 6', 1],
    ['without the hints below them', 'Goods | Quantity | Amount\nplease describe | whole number | two decimals\nMug of stoneware | 2 | 5\nPlate of stoneware | 3 | 6', 0],
    ['in a language that is not known', 'Aprašymas | Kiekis | Suma\nMug of stoneware | 2 | 5\nPlate of stoneware | 3 | 6', 0],
    ['below a letterhead', 'Sender | ACME\nInvoice no. | 12\n\nGoods | Quantity | Amount\nMug of stoneware | 2 | 5\nPlate of stoneware | 3 | 6', 3],
    ['that are none', 'Mug of stoneware | 2 | 5\nPlate of stoneware | 3 | 6', undefined],
  ])('%s', (_what, text, last) => {
    expect(read(sheet(text)).list.headings?.last).toBe(last);
  });
});

describe('rows', () => {
  test('are goods, or what they are instead', () => {
    expect(read(INVOICE).lines.map((line) => (line.kind === 'no-goods' ? line.what : line.kind))).toEqual(['goods', 'goods', 'goods', 'total']);
  });

  test('say "as above" of what the row above says, wherever that has it from', () => {
    const { goods } = read(sheet(`
      Description | Colour | Origin | Amount EUR
      Wool scarf, woven | red | Italy | 100
      dto. | blue | dto. | 120
      dto. | green | 〃 | 90`));
    expect(goods.map(({ description, origin }) => [description, origin])).toEqual([['Wool scarf, woven', 'IT'], ['Wool scarf, woven', 'IT'], ['Wool scarf, woven', 'IT']]);
    expect(goods[2]?.inherited).toEqual([{ role: 'description', row: 2 }, { role: 'origin', row: 2 }]);
  });

  test('without an origin are asked, though the row above has one', () => {
    const { goods } = read(sheet('Goods | Origin | Amount EUR\nWool scarf, woven | IT | 100\nSilk scarf, woven | | 120\nFelt hat | PT | 80'));
    expect(goods[1]).toMatchObject({ origin: undefined, asked: [{ kind: 'missing', role: 'origin' }] });
  });

  test('whose amount is not price × quantity are told', () => {
    const { goods } = read(sheet('Goods | Qty | Price | Amount EUR\nMug of clay | 10 | 2 | 20\nPlate of clay | 10 | 3 | 30\nBowl of clay | 10 | 4 | 44\nVase of clay | 10 | 5 | 50\nJug of clay | 5 | 5 | 25'));
    expect(goods[2]).toMatchObject({ value: undefined, asked: [{ kind: 'contradiction', amount: 44, product: 40 }] });
    expect(goods.filter(({ asked }) => asked.length > 0)).toHaveLength(1);
  });

  test('divide by the price unit, and know a dozen', () => {
    const { goods } = read(sheet('Order\nGoods | Qty | Unit | Net price | Price unit | Currency\nBolt of steel | 5000 | pcs | 6.4 | 100 | EUR\nNut of steel | 10 | DOZ | 0.5 | 1 pc | EUR'));
    expect(goods.map(({ value }) => value)).toEqual([320, 60]);
  });

  test('free of charge have no value', () => {
    const { goods } = read(sheet('Goods | Qty | Price EUR | Amount EUR\nMug of clay | 10 | 2 | 20\nSpoon of wood | 5 | FOC | 0\nBowl of clay | 10 | 4 | 40'));
    expect(goods[1]).toMatchObject({ value: undefined, asked: [{ kind: 'no-value', role: 'value', text: '0' }] });
  });

  test('in two currencies, of which the column names another, are asked', () => {
    const { goods } = read(sheet('Goods | Amount | Currency\nMug of clay | $ 20 | USD\nBowl of clay | € 40 | USD'));
    expect(goods.map(({ currency, asked }) => [currency, asked.map(({ kind }) => kind)])).toEqual([['USD', []], [undefined, ['currencies-differ']]]);
  });

  test('have the origin that is stated for all of them', () => {
    const { goods } = read(sheet('Country of origin: Portugal\nGoods | Amount EUR\nMug of clay | 20\nBowl of clay | 40'));
    expect(goods.map(({ origin }) => origin)).toEqual(['PT', 'PT']);
  });

  test('have none that a house says of itself', () => {
    const { list } = read(sheet('Fine pottery made in Portugal since 1950\nGoods | Amount EUR\nMug of clay | 20\nBowl of clay | 40'));
    expect(list.judgements.origin).toMatchObject({ kind: 'asked' });
  });
});

describe('patterns', () => {
  const SHOP = sheet(`
    Handle | Title | Option | Sku | Unit cost | Currency | Origin
    mug | Stoneware mug | red | M-1 | 2.1 | EUR | PT
    mug | | blue | M-2 | 2.1 | EUR | PT
    bowl | Stoneware bowl | white | B-1 | 4 | EUR | PT
    bowl | | grey | B-2 | 4.2 | EUR | PT`);

  test('of variants without a title are offered, and used where a person wants it', () => {
    expect(read(SHOP).list.patterns).toEqual(['variants-without-title']);
    expect(read(SHOP, undefined, ['variants-without-title']).goods.map(({ description }) => description)).toEqual(['Stoneware mug', 'Stoneware mug', 'Stoneware bowl', 'Stoneware bowl']);
  });

  test('of lines that go on below are offered, and say which row they go on from', () => {
    const { list, lines } = read(sheet('Art. no. | Description | Qty | Amount EUR\nA-1 | Trekking pole | 600 | 2340\n| with cork grip\nA-2 | Head lamp | 720 | 1512\n| battery not included\nA-3 | Camping chair | 180 | 1116'));
    expect(list.patterns).toEqual(['continuation-lines']);
    expect(lines[1]).toMatchObject({ kind: 'no-goods', what: 'continuation', of: 1, text: 'with cork grip' });
  });

  test('of origins that stand in the first row of a group are offered', () => {
    const rows = sheet('Order | Goods | Origin | Amount EUR\n1 | Wool scarf | IT | 10\n1 | Silk scarf | | 20\n2 | Felt hat | PT | 30\n2 | Straw hat | | 40');
    expect(read(rows).list.patterns).toEqual(['empty-as-above']);
    expect(read(rows).goods.map(({ origin }) => origin)).toEqual(['IT', undefined, 'PT', undefined]);
    expect(read(rows, undefined, ['empty-as-above']).goods.map(({ origin }) => origin)).toEqual(['IT', 'IT', 'PT', 'PT']);
  });

  test('of other goods beside the list are told', () => {
    const { list } = read(sheet('Part | Description | Cost EUR | Part | Description | Cost EUR\n1 | Steel bolt | 2 | 7 | Steel nut | 3\n2 | Steel pin | 4 | 8 | Steel ring | 5'));
    expect(list.patterns).toEqual(['second-block']);
    expect(list.judgements.value).toMatchObject({ kind: 'taken', columns: [2] });
  });
});

test('a long list is looked at in its parts, which do not overlap', () => {
  expect(sampleAreas(3, 200)).toEqual([{ row: 3, rows: 200 }]);
  const areas = sampleAreas(0, 50_000);
  expect(areas.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThan(300);
  expect(areas.at(-1)).toEqual({ row: 49_940, rows: 60 });
});
