import { hostFacts } from '../../../src/workbook/office-host';

afterEach(() => {
  Object.assign(globalThis, { Office: undefined });
});

test.each<[string, unknown, string]>([
  ['a saved workbook', { document: { url: 'https://example.com/Book1.xlsx' } }, 'https://example.com/Book1.xlsx'],
  ['a workbook that has not been saved', { document: { url: '' } }, ''],
  ['a host that gives no address', { document: { url: null } }, ''],
  ['a host without a document', {}, ''],
  ['a page outside Office', undefined, ''],
])('%s is named by its address, or by nothing', async (_what, context, workbook) => {
  Object.assign(globalThis, { Office: { onReady: async () => undefined, context } });
  expect((await hostFacts()).workbook).toBe(workbook);
});

test('without office.js there is no workbook to name', async () => {
  expect(await hostFacts()).toEqual({ partitionKey: undefined, workbook: '', displayLanguage: undefined, hasDataTypes: false });
});

test.each([
  ['that takes them', (set: string, version: string) => set === 'CustomFunctionsRuntime' && version === '1.4', true],
  ['that is too old for them', () => false, false],
])('entities and formatted numbers are for a program %s', async (_what, isSetSupported, hasDataTypes) => {
  Object.assign(globalThis, { Office: { onReady: async () => undefined, context: { displayLanguage: 'nl-NL', requirements: { isSetSupported } } } });
  expect(await hostFacts()).toMatchObject({ displayLanguage: 'nl-NL', hasDataTypes });
});
