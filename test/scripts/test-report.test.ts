import { checkResult, resultsByTier, summary, type JestReport } from '../../scripts/test-report';

const file = (name: string, status: string, ...statuses: string[]): JestReport['testResults'][number] => ({
  name,
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
});

describe('the sum of all tests', () => {
  test('each tier counts the tests in its own folders', () => {
    const report = { testResults: [file('/x/test/unit/a.test.ts', 'passed', 'passed', 'passed'), file('C:\\x\\test\\engine\\b.test.ts', 'failed', 'passed', 'failed')] };
    expect(resultsByTier(report, { unit: ['unit', 'scripts'], engine: ['engine'] })).toEqual([
      { tier: 'unit', passed: 2, failed: 0, skipped: 0 },
      { tier: 'engine', passed: 1, failed: 1, skipped: 0 },
    ]);
  });

  test('a test file that does not load is a failure', () => {
    const report = { testResults: [file('/x/test/unit/a.test.ts', 'passed', 'passed'), file('/x/test/unit/b.test.ts', 'failed')] };
    expect(resultsByTier(report, { unit: ['unit'] })).toEqual([{ tier: 'unit', passed: 1, failed: 1, skipped: 0 }]);
  });

  test('a tier in which nothing ran is a failure', () => {
    const report = { testResults: [file('/x/test/unit/a.test.ts', 'passed', 'pending')] };
    expect(resultsByTier(report, { unit: ['unit'], engine: ['engine'] })).toEqual([
      { tier: 'unit', passed: 0, failed: 1, skipped: 1 },
      { tier: 'engine', passed: 0, failed: 1, skipped: 0 },
    ]);
  });

  test('the last line is the one that machines read', () => {
    const results = [checkResult('types', true), checkResult('lint', false), { tier: 'unit', passed: 40, failed: 2, skipped: 1 }];
    expect(summary(results).split('\n').at(-1)).toBe('41 passed, 3 failed');
  });
});
