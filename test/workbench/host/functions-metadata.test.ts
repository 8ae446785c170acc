import { readFunctionsMetadata } from '../../../src/workbench/host/functions-metadata';

const minimal = { id: 'hs', name: 'Hs', parameters: [] };

test('a function gets the namespace in its name and keeps its own id', () => {
  expect(readFunctionsMetadata({ functions: [minimal] }, 'IMPORT8')).toMatchObject([{ name: 'IMPORT8.HS', id: 'HS', description: '', parameters: [] }]);
});

test('without a namespace the name stands alone', () => {
  expect(readFunctionsMetadata({ functions: [minimal] }, '')[0]?.name).toBe('HS');
});

test('options that are left out are off; streaming functions ask for addresses under names of their own', () => {
  const [plain, streaming] = readFunctionsMetadata({
    functions: [minimal, { ...minimal, id: 'TICK', name: 'TICK', options: { stream: true, requiresStreamAddress: true, requiresStreamParameterAddresses: true } }],
  }, '');
  expect(plain?.options).toEqual({
    cancelable: false, stream: false, volatile: false, requiresAddress: false, requiresParameterAddresses: false, excludeFromAutoComplete: false,
    acceptsDataTypes: false, acceptsErrors: false,
  });
  expect(streaming?.options).toMatchObject({ stream: true, requiresAddress: true, requiresParameterAddresses: true });
});

test('data types are passed to the functions of metadata that say so', () => {
  const read = (json: object) => readFunctionsMetadata({ functions: [minimal], ...json }, '')[0]?.options.acceptsDataTypes;
  expect([read({ allowCustomDataForDataTypeAny: true }), read({ allowCustomDataForDataTypeAny: false })]).toEqual([true, false]);
});

test('errors are passed to the functions of metadata that say so', () => {
  const read = (json: object) => readFunctionsMetadata({ functions: [minimal], ...json }, '')[0]?.options.acceptsErrors;
  expect([read({ allowErrorForDataTypeAny: true }), read({ allowErrorForDataTypeAny: false })]).toEqual([true, false]);
});

test('a parameter tells its type, its form and the members of its custom enum', () => {
  const [definition] = readFunctionsMetadata({
    functions: [{
      ...minimal,
      helpUrl: 'https://localhost/help',
      parameters: [
        { name: 'description', type: 'string', description: 'What it is', dimensionality: 'matrix' },
        { name: 'field', type: 'string', customEnumId: 'FIELD', optional: true },
        { name: 'more', type: 'cellValue', repeating: true },
      ],
    }],
    enums: [{ id: 'FIELD', type: 'string', values: [{ name: 'CODE', stringValue: 'code', tooltip: 'The code' }, { name: 'TWO', numberValue: 2, tooltip: '' }] }],
  }, 'N');
  expect(definition?.helpUrl).toBe('https://localhost/help');
  expect(definition?.parameters).toEqual([
    { name: 'description', description: 'What it is', type: 'string', dimensionality: 'matrix', optional: false, repeating: false },
    {
      name: 'field', description: '', type: 'string', dimensionality: 'scalar', optional: true, repeating: false,
      choices: [{ value: 'code', tip: 'The code' }, { value: '2' }],
    },
    { name: 'more', description: '', type: 'any', dimensionality: 'scalar', optional: false, repeating: true },
  ]);
});

test.each([
  ['a page instead of metadata', '<html>', 'Expected functions metadata'],
  ['a list of nothing known', { functions: ['HS'] }, 'Expected a function as an object'],
  ['a function without an id', { functions: [{ parameters: [] }] }, 'Expected an "id"'],
  ['a parameter without a name', { functions: [{ ...minimal, parameters: [{ type: 'any' }] }] }, 'Expected every parameter of Hs'],
  ['the same function twice', { functions: [minimal, minimal] }, 'HS is declared twice'],
])('%s is named', (_, json, words) => {
  expect(() => readFunctionsMetadata(json, '')).toThrow(words);
});
