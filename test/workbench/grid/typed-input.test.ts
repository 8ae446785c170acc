import { readTyped } from '../../../src/workbench/grid/typed-input';

const GENERAL = 'General';

describe('what is typed into a cell', () => {
  test.each([
    ['12', 12],
    ['-1.5', -1.5],
    ['1,234.5', 1234.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['TRUE', true],
    ['false', false],
    ['#n/a', '#N/A'],
    ['', null],
  ])('%j becomes %j', (text, value) => {
    expect(readTyped(text, GENERAL).value).toBe(value);
  });

  test.each(['0703.10.00', '12 kg', '1,23', '-', '.', '5 %x', '2026-02-30', '2026-13-01', 'e5', 'TRUE story'])('%j stays text', (text) => {
    expect(readTyped(text, GENERAL)).toEqual({ value: text });
  });

  test('a percentage is a fraction that shows as a percentage', () => {
    expect(readTyped('6.5%', GENERAL)).toEqual({ value: 0.065, impliedFormat: '0.00%' });
    expect(readTyped('21 %', GENERAL)).toEqual({ value: 0.21, impliedFormat: '0%' });
  });

  test('a date is its day number', () => {
    expect(readTyped('2026-03-01', GENERAL)).toEqual({ value: 46082, impliedFormat: 'yyyy-mm-dd' });
    expect(readTyped('3/1/2026', GENERAL)).toEqual({ value: 46082, impliedFormat: 'm/d/yyyy' });
  });

  test('a code typed into a text cell keeps its zeros, and a formula stays text there', () => {
    expect(readTyped('0101.21', '@')).toEqual({ value: '0101.21', isForcedText: true });
    expect(readTyped('=A1', '@')).toEqual({ value: '=A1', isForcedText: true });
  });

  test('an apostrophe keeps what follows as text', () => {
    expect(readTyped("'0101", GENERAL)).toEqual({ value: '0101', isForcedText: true });
  });

  test('an equals sign begins a formula, unless it stands alone', () => {
    expect(readTyped('=SUM(A1:A3)', GENERAL)).toEqual({ formula: '=SUM(A1:A3)' });
    expect(readTyped('=', GENERAL)).toEqual({ value: '=' });
  });
});
