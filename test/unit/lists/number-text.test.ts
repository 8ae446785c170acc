import { markOf, markShown, writtenNumber } from '../../../src/lists/number-text';

describe('a number in a list', () => {
  test.each<[string | number, object]>([
    [12.5, { amount: 12.5 }],
    ['1,200 PCS', { amount: 1200, unit: 'piece' }],
    ['USD 3,900.00', { amount: 3900, currencies: ['USD'] }],
    ['€ 39,80', { amount: 39.8, currencies: ['EUR'] }],
    ['1.290,00 EUR', { amount: 1290, currencies: ['EUR'] }],
    ['1 350 000', { amount: 1_350_000 }],
    ["12'000", { amount: 12_000 }],
    ['1,20,000.00', { amount: 120_000 }],
    ['12 1/2 DOZ', { amount: 12.5, unit: 'dozen' }],
    ['1/2', { amount: 0.5 }],
    ['24.00/DOZ', { amount: 24, per: 'dozen' }],
    ['0,85 €/kg', { amount: 0.85, currencies: ['EUR'], per: 'kilogram' }],
    ['(113.34)', { amount: -113.34 }],
    ['USD -113.34', { amount: -113.34, currencies: ['USD'] }],
    ['$148,300.00', { amount: 148_300 }],
    ['25,-', { amount: 25 }],
    ['3,-', { amount: 3 }],
    ['10%', { amount: 10 }],
    ['128元', { amount: 128, currencies: ['CNY'] }],
    ['US$ 4,20', { amount: 4.2, currencies: ['USD'] }],
  ])('%p is read', (cell, expected) => {
    expect(writtenNumber(cell, undefined)).toMatchObject(expected);
  });

  test.each(['', 'FOC', 'N.C.V.', 'free', '24 PCS/CTN', '2 x 3', 'see 12', '48x46x62', true, '1-2', 'PO 4500'])('%p is none', (cell) => {
    expect(writtenNumber(cell, undefined)).toBeUndefined();
  });

  test('that is a thousand in one country and little in another says both, until the list shows what it means', () => {
    expect(writtenNumber('1,250', undefined)).toMatchObject({ amount: 1250, or: 1.25 });
    expect(writtenNumber('1,250', '.')).toMatchObject({ amount: 1250, or: undefined });
    expect(writtenNumber('€ 4,675', ',')).toMatchObject({ amount: 4.675, or: undefined });
    expect(writtenNumber('1,250 PCS', ',')).toMatchObject({ amount: 1250, or: undefined });
  });

  test.each([
    ['39,80', ','],
    ['1.290,00', ','],
    ['3.25', '.'],
    ['12,345.67', '.'],
    ['0,125', ','],
    ['1,250', undefined],
    ['1200', undefined],
  ])('%p shows the mark %p before decimals', (cell, mark) => {
    expect(markShown(cell)).toBe(mark);
  });

  test('cells that show both marks show none', () => {
    expect(markOf(['39,80', '3.25'])).toBeUndefined();
    expect(markOf(['39,80', '1,250'])).toBe(',');
  });
});
