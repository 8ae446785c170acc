// npm run bench: what the add-in costs in requests, time and memory, each figure beside what it is compared with.
// Takes names of benchmarks (all without one) and --json; prints a table, or one JSON object a line.
// Ends with exit code 1 when a benchmark has given a wrong result.
import { parseArgs } from 'node:util';
import { exitOnSignal, exitWithSentence } from './exit';
import { cards } from './bench/cards';
import { growth } from './bench/growth';
import { hits } from './bench/hits';
import { landedCost } from './bench/landed-cost';
import { jsonLine, TABLE_HEAD, tableRow } from './bench/measurement';
import { pace } from './bench/pace';
import { recalculation } from './bench/recalculation';
import { run50000 } from './bench/run-50000';
import { writeBack } from './bench/write-back';

const BENCHMARKS = [pace, recalculation, hits, growth, landedCost, cards, writeBack, run50000];

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
  const chosen = positionals.length === 0 ? BENCHMARKS : positionals.map(benchmarkNamed);
  if (!values.json) console.log(TABLE_HEAD);
  for (const benchmark of chosen) {
    const { name } = benchmark;
    for (const measurement of await benchmark.run()) console.log(values.json ? jsonLine(name, measurement) : tableRow(name, measurement));
  }
}

function benchmarkNamed(wanted: string) {
  const benchmark = BENCHMARKS.find(({ name }) => name === wanted);
  if (benchmark === undefined) throw new Error(`There is no benchmark "${wanted}". There are ${BENCHMARKS.map(({ name }) => name).join(', ')}.`);
  return benchmark;
}

exitOnSignal();
main().then(() => process.exit(0), exitWithSentence);
