// npm test: everything that must pass. --fast (npm run check) leaves out what needs a build or a browser.
// The last line says "N passed, N failed"; anything failed gives exit code 1.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER, runProgram, type Program } from './run-program';
import { checkResult, resultsByTier, summary, type JestReport, type TierResult } from './test-report';

/** The tiers of jest.config.js and the folders of test/ that belong to each. */
const FAST_TIERS = { architecture: ['architecture'], unit: ['unit', 'taskpane', 'workbench', 'scripts'] };
const ENGINE_TIERS = { contract: ['contract'], engine: ['engine'], simulation: ['simulation'] };
const BUILD_TIERS = { build: ['architecture/build'] };
const BROWSER_TIERS = { browser: ['browser'] };
/** They wait for classifications most of the time. */
const BROWSERS_AT_ONCE = '--maxWorkers=3';

const TYPES: Program = { program: 'typescript/bin/tsc', args: ['--noEmit', '-p', '.'] };
const LINT: Program = { program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] };
/** Remembers files without complaints. A changed type elsewhere can make that wrong, so the full run does not. */
const CACHED_LINT: Program = { ...LINT, args: [...LINT.args, '--cache', '--cache-location', '.cache/eslint/'] };
const BUILD: Program = { program: 'webpack/bin/webpack.js', args: ['--mode', 'production', '--stats', 'errors-warnings'] };
const BUILD_WORKBENCH: Program = {
  program: 'webpack/bin/webpack.js',
  args: ['--config', 'src/workbench/webpack.workbench.js', '--stats', 'errors-warnings'],
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false } } });
  const results = values.fast ? await fastTiers() : await allTiers();
  console.log(summary(results));
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}

/** Two lanes at a time, for a machine of two cores. */
async function fastTiers(): Promise<TierResult[]> {
  const lanes = await Promise.all([inTurn(() => check('types', TYPES), () => check('lint', CACHED_LINT)), jest(FAST_TIERS)]);
  return lanes.flat();
}

async function allTiers(): Promise<TierResult[]> {
  const lanes = await Promise.all([
    inTurn(
      () => check('types', TYPES),
      () => check('lint', LINT),
      () => check('npm run build', BUILD),
    ),
    inTurn(
      () => check('workbench build', BUILD_WORKBENCH),
      () => jest({ ...FAST_TIERS, ...ENGINE_TIERS }),
    ),
  ]);
  return [...lanes.flat(), ...(await jest(BUILD_TIERS)), ...(await jest(BROWSER_TIERS, BROWSERS_AT_ONCE))];
}

async function inTurn(...steps: (() => Promise<TierResult[]>)[]): Promise<TierResult[]> {
  const results: TierResult[] = [];
  for (const step of steps) results.push(...(await step()));
  return results;
}

async function check(tier: string, program: Program): Promise<TierResult[]> {
  const { exitCode, output } = await timed(tier, program);
  const result = checkResult(tier, exitCode === 0);
  if (result.failed > 0) console.log(output);
  return [result];
}

async function jest(folders: Readonly<Record<string, readonly string[]>>, ...extra: string[]): Promise<TierResult[]> {
  const tiers = Object.keys(folders);
  const reportFile = join(PROJECT_FOLDER, '.cache', `test-report-${tiers.join('-')}.json`);
  // A report of an earlier run must not speak for this one.
  await rm(reportFile, { force: true });
  const { exitCode, output } = await timed(tiers.join(', '), {
    program: 'jest/bin/jest.js',
    args: ['--selectProjects', ...tiers, '--json', '--outputFile', reportFile, ...extra],
  });
  const report = await readReport(reportFile);
  const results = report ? resultsByTier(report, folders) : tiers.map((tier) => checkResult(tier, false));
  if (exitCode !== 0 || results.some(({ failed }) => failed > 0)) console.log(withoutReport(output));
  // jest also fails for what no test shows, such as a handle that keeps the process alive.
  const isUnexplained = exitCode !== 0 && results.every(({ failed }) => failed === 0);
  return isUnexplained ? [...results, checkResult('jest', false)] : results;
}

async function readReport(file: string): Promise<JestReport | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}

/** Older and newer jests write the JSON to the terminal as well; people want the rest. */
function withoutReport(output: string): string {
  return output.split('\n').filter((line) => !line.startsWith('{"num')).join('\n');
}

async function timed(name: string, program: Program) {
  const startedAt = Date.now();
  const result = await runProgram(program);
  console.log(`${result.exitCode === 0 ? 'done  ' : 'FAILED'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`);
  return result;
}

void main();
