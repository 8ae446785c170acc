import { readLists } from '../../../scripts/lists/labelled-list';
import { scoreList } from '../../../scripts/lists/score-list';

// Lists as importers have them, invented, each with what a careful customs clerk reads from it.
const LISTS = readLists('test/fixtures/lists');

test.each(LISTS.map(({ name, list }) => [name, list] as const))('%s is read as a clerk would read it', (_name, list) => {
  const { roles, differences, remarks } = scoreList(list);
  expect({ asked: roles.asked, missed: roles.missed, wrong: roles.wrong, differences, remarks }).toEqual({ asked: 0, missed: 0, wrong: 0, differences: [], remarks: [] });
});

describe('the score tells', () => {
  const [{ list } = { list: undefined }] = LISTS.filter(({ name }) => name === 'invoice-french');
  const changed = (expected: Partial<NonNullable<typeof list>['expect']>) => ({ ...list!, expect: { ...list!.expect, ...expected } });

  test('a role with another column, and one that no column has', () => {
    expect(scoreList(changed({ roles: { ...list!.expect.roles, code: 'A', quantity: null } })).roles).toMatchObject({ wrong: 2 });
  });

  test('a value, a currency and an origin that differ and were not asked', () => {
    const lines = { '5': { customsValue: 1400, currency: 'EUR', origin: 'FR' }, '6': { customsValue: 740, currency: 'USD', origin: 'IT' }, '7': { customsValue: 780, currency: 'EUR', origin: 'CN' } };
    expect(scoreList(changed({ lines }))).toMatchObject({ silentlyWrongValues: 2, silentlyWrongOrigins: 1 });
  });

  test('a value and an origin that are read where the list does not tell them', () => {
    expect(scoreList(changed({ lines: {}, mustAsk: ['value', 'origin'] }))).toMatchObject({ silentlyWrongValues: 3, silentlyWrongOrigins: 3, roles: { missed: 2 } });
  });

  test('rows that were bought, rows that were left out, and headings elsewhere', () => {
    expect(scoreList(changed({ headingRow: 3, goodsRows: [5, 6, 8], notGoods: { '7': 'another' } }))).toMatchObject({ notGoodsBought: 1, goodsLeftOut: 1, headingsWrong: 1 });
  });
});
