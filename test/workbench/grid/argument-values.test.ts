import { ArgumentError, convertError, convertValue } from '../../../src/workbench/grid/argument-values';
import { englishIn } from '../../../src/workbench/grid/typed-input';
import type { CellScalar, FunctionParameter } from '../../../src/workbench/grid-port';

const TYPING = englishIn(2026);
const convertScalar = (value: CellScalar, type: FunctionParameter['type']) => convertValue(value, type, true, TYPING);
const entity = { type: 'Entity', text: 'Hinge', basicType: 'Error', basicValue: '#VALUE!', properties: {} };
const price = { type: 'FormattedNumber', basicValue: 12.5, numberFormat: '#,##0.00' };

describe('arguments are converted to the declared type', () => {
  test.each([
    [5, 'string', '5'],
    [true, 'string', 'TRUE'],
    ['0703.10', 'string', '0703.10'],
    ['1.5', 'number', 1.5],
    ['50%', 'number', 0.5],
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
    ['0x10', 'number'],
    ['', 'number'],
    ['yes', 'boolean'],
  ] as const)('%j is no %s: the cell shows #VALUE! and nothing is called', (value, type) => {
    expect(() => convertScalar(value, type)).toThrow(ArgumentError);
    expect(() => convertScalar(value, type)).toThrow('#VALUE!');
  });
});

describe('a data type', () => {
  test('arrives as it is where any type is asked for and the function accepts data types', () => {
    expect(convertValue(entity, 'any', true, TYPING)).toBe(entity);
    expect(convertValue(price, 'any', true, TYPING)).toBe(price);
  });

  test('is its number everywhere else', () => {
    expect(convertValue(price, 'any', false, TYPING)).toBe(12.5);
    expect(convertValue(price, 'number', true, TYPING)).toBe(12.5);
    expect(convertValue(price, 'string', true, TYPING)).toBe('12.5');
  });

  test.each([
    ['any', false],
    ['string', true],
    ['number', true],
    ['boolean', true],
  ] as const)('without a value of its own is refused for %s: the cell shows #VALUE!', (type, acceptsDataTypes) => {
    expect(() => convertValue(entity, type, acceptsDataTypes, TYPING)).toThrow(new ArgumentError('#VALUE!'));
    expect(() => convertValue({ type: 'WebImage', address: 'https://shop.example/hinge.png' }, type, acceptsDataTypes, TYPING)).toThrow('#VALUE!');
  });
});

describe('an error', () => {
  test('is passed to a parameter of any type, where the function accepts errors', () => {
    expect(convertError(new ArgumentError('#N/A'), 'any', true)).toEqual({ error: '#N/A' });
  });

  test.each([
    ['#N/A', 'any', false],
    ['#N/A', 'number', true],
    ['#BUSY!', 'any', true],
  ] as const)('%s for a parameter of the type %s is the result of the formula (accepted: %p)', (text, type, acceptsErrors) => {
    const error = new ArgumentError(text);
    expect(() => convertError(error, type, acceptsErrors)).toThrow(error);
  });
});
