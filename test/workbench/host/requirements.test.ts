import { readFileSync } from 'node:fs';
import { readApiSets } from '../../../src/workbench/host/api-sets';
import { isSupported, memberGuard } from '../../../src/workbench/host/requirements';

const announced = { ExcelApi: '1.9', SharedRuntime: '1.2' };

test.each([
  ['ExcelApi', '1.9', true], ['ExcelApi', '1.10', false], ['ExcelApi', '1.2', true], ['ExcelApi', '2.0', false], ['Other', '1.1', false],
])('%s %s where ExcelApi 1.9 is announced: %s', (set, version, expected) => {
  expect(isSupported(announced, set, version)).toBe(expected);
});

test('a member of a later set is refused by name, one of the first release is not', () => {
  const guard = memberGuard(announced, { 'Range.getTables': 'ExcelApi 1.9', 'Range.getRangeEdge': 'ExcelApi 1.13' });
  expect(() => guard('Range', 'getTables')).not.toThrow();
  expect(() => guard('Range', 'values')).not.toThrow();
  expect(() => guard('Range', 'getRangeEdge')).toThrow('Range.getRangeEdge needs ExcelApi 1.13');
});

test('the sets of the members are read off the office.js package', () => {
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const apiSets = readApiSets(readFileSync(file, 'utf8'));
  expect(Object.keys(apiSets).length).toBeGreaterThan(600);
  expect(apiSets).toMatchObject({
    'Range.getTables': 'ExcelApi 1.9',
    'Workbook.getSelectedRanges': 'ExcelApi 1.9',
    'Worksheet._RegisterDataChangedEvent': 'ExcelApi 1.7',
    'CustomFunctions.setInvocationArrayResults': 'CustomFunctions 1.4',
  });
});

test('a text that is not office.js is named as such', () => {
  expect(() => readApiSets('<html>')).toThrow('Expected the requirement checks of excel-web-16.00.debug.js');
});
