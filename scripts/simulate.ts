// npm run simulate -- --runs N --seed S [--json]: the real add-in on the real sandbox in worlds full of faults, in virtual
// time. Exits with 1 when money or results were lost in any of them. One run alone tells its story.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedsFrom } from '../test/simulation/chance';
import { reportOn, type Report } from '../test/simulation/report';
import { runWorlds } from '../test/simulation/run-worlds';
import type { Outcome } from '../test/simulation/world';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
  });
  const runs = readCount(values.runs, 'runs', 1);
  const seed = readCount(values.seed, 'seed', 0);
  const startedAt = Date.now();
  const seeds = seedsFrom(seed, runs);
  const isStory = runs === 1 && !values.json;
  const outcomes = runs === 1 ? await runWorlds(seeds, isStory ? { onNote: (line) => console.log(line) } : {}) : await shareOut(seeds);
  const report = reportOn(seed, outcomes);
  if (values.json) console.log(JSON.stringify(report));
  else print(report, Date.now() - startedAt);
  process.exitCode = report.failingSeeds.length > 0 ? 1 : 0;
}

/** Every core has its share. @returns the outcomes in the order of the seeds, whoever is done first. */
async function shareOut(seeds: readonly number[]): Promise<Outcome[]> {
  const workers = Math.min(availableParallelism(), seeds.length);
  const shares = await Promise.all(Array.from({ length: workers }, (_, worker) => runShare(seeds.filter((_seed, index) => index % workers === worker))));
  return seeds.flatMap((_seed, index) => shares[index % workers]?.[Math.floor(index / workers)] ?? []);
}

function runShare(seeds: readonly number[]): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(__dirname, 'simulate-worker.ts'), { execArgv: ['--import', 'tsx'] });
    worker.once('message', (outcomes) => {
      resolve(outcomes as Outcome[]);
      worker.disconnect();
    });
    worker.once('exit', (exitCode) => reject(new Error(`A part of the simulation ended with exit code ${exitCode}.`)));
    worker.send(seeds);
  });
}

function readCount(text: string, name: string, least: number): number {
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  throw new Error(`--${name} takes a whole number of at least ${least}; this is "${text}". For example: npm run simulate -- --runs 1000 --seed 1`);
}

function print({ faults, failingSeeds, ...sums }: Report, tookMs: number): void {
  for (const [name, value] of Object.entries(sums)) console.log(`${name.padEnd(16)}${String(value).padStart(10)}`);
  console.log('faults');
  for (const [fault, count] of Object.entries(faults)) console.log(`  ${fault.padEnd(26)}${String(count).padStart(8)}`);
  for (const { replay, findings } of failingSeeds) {
    console.log(`\n${replay}`);
    for (const sentence of findings) console.log(`  ${sentence}`);
  }
  const verdict = failingSeeds.length === 0 ? 'nothing was paid twice, lost, left unsettled or wrong' : `${failingSeeds.length} of ${sums.runs} worlds failed`;
  console.log(`\n${verdict} (${(tookMs / 1_000).toFixed(0)} s)`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
