// Takes what the test runners report, gives one line a tier and the sum.

export interface TierResult {
  readonly tier: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of jest's --json report that is read here. */
export interface JestReport {
  readonly testResults: readonly {
    /** The test file's path. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** One result for each folder of test/ asked for. A tier without a single test that ran has failed. */
export function resultsByTier(report: JestReport, foldersByTier: Readonly<Record<string, readonly string[]>>): TierResult[] {
  return Object.entries(foldersByTier).map(([tier, folders]) => {
    const files = report.testResults.filter(({ name }) => folders.some((folder) => name.replaceAll('\\', '/').includes(`/test/${folder}/`)));
    const statuses = files.flatMap(fileStatuses);
    const passed = count(statuses, 'passed');
    const failed = count(statuses, 'failed');
    const nothingRan = passed + failed === 0;
    return { tier, passed, failed: nothingRan ? 1 : failed, skipped: statuses.length - passed - failed };
  });
}

/** A file that could not even be loaded has no test in it: it counts as one failure. */
function fileStatuses(file: JestReport['testResults'][number]): string[] {
  const statuses = file.assertionResults.map(({ status }) => status);
  return file.status === 'failed' && !statuses.includes('failed') ? [...statuses, 'failed'] : statuses;
}

function count(statuses: readonly string[], wanted: string): number {
  return statuses.filter((status) => status === wanted).length;
}

/** A program that only says yes or no counts as one check. */
export function checkResult(tier: string, isPassed: boolean): TierResult {
  return { tier, passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/** The table for people; its last line is "N passed, N failed". */
export function summary(results: readonly TierResult[]): string {
  const width = Math.max(...results.map(({ tier }) => tier.length));
  const lines = results.map(({ tier, passed, failed, skipped }) =>
    [`${failed > 0 ? '✗' : '✓'} ${tier.padEnd(width)}`, `${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join('  '),
  );
  const total = (pick: (result: TierResult) => number) => results.reduce((sum, result) => sum + pick(result), 0);
  return [...lines, `${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed)} failed`].join('\n');
}
