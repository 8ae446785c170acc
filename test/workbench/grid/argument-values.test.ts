import { ArgumentError, convertScalar } from '../../../src/workbench/grid/argument-values';

describe('arguments are converted to the declared type', () => {
  test.each([
    [5, 'string', '5'],
    [true, 'string', 'TRUE'],
    ['0703.10', 'string', '0703.10'],
    ['1.5', 'number', 1.5],
    [true, 'number', 1],
    [0, 'boolean', false],
    [' true ', 'boolean', true],
    ['0703.10', 'any', '0703.10'],
    [7, 'any', 7],
  ] as const)('%j for a %s is %j', (value, type, converted) => {
    expect(convertScalar(value, type)).toBe(converted);
  });

  test.each(['string', 'number', 'boolean', 'any'] as const)('a blank cell stays blank for a %s', (type) => {
    expect(convertScalar(null, type)).toBeNull();
  });

  test.each([
    ['many', 'number'],
    ['', 'number'],
    ['yes', 'boolean'],
  ] as const)('%j is no %s: the cell shows #VALUE! and nothing is called', (value, type) => {
    expect(() => convertScalar(value, type)).toThrow(ArgumentError);
    expect(() => convertScalar(value, type)).toThrow('#VALUE!');
  });
});
