// Does what is known cost more for each record when there is more of it? 100,000 records against a hundred times 1,000.
// The small case is a hundred databases of 1,000 records each, one after the other, all kept in memory: exactly the same
// number of records, so that neither fixed costs nor the size of the heap favour one of them.
//
// The whole way of a cell, from its request through Classifier.classify to its record, over databases on the disk, in
// Chromium, in slices of 1,000 as the engine asks. The heap is what the classifiers hold in the page.
//
// Rounds of the two sizes take turns. Of times the least is taken, which other work of the machine has disturbed least;
// of heaps, after garbage collection, the one in the middle: the first round also pays for what libraries keep for good.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../run-program';
import { build } from './build';
import { DiskPage } from './disk-page';
import type { GrowthPage } from './growth-page';
import { median, type Benchmark, type Measurement } from './measurement';

const SMALL = { databases: 100, records: 1_000 };
const LARGE = { databases: 1, records: 100_000 };
const ROUNDS = 3;
const PAGE_FOLDER = '.cache/bench';
const CASE = '100,000 records';

export const growth: Benchmark = { name: 'growth', run };

interface Size {
  readonly databases: number;
  readonly records: number;
}

interface Round {
  readonly timeMs: number;
  readonly heapBytes: number;
}

async function run(): Promise<Measurement[]> {
  await build('scripts/bench/webpack.growth-page.js', ['--output-path', PAGE_FOLDER]);
  const page = await DiskPage.open(await readFile(join(PROJECT_FOLDER, PAGE_FOLDER, 'growth-page.js'), 'utf8'));
  try {
    for (const size of [SMALL, LARGE]) for (const group of groupsOf(size)) await call(page, 'fill', group, size.records);
    return await compare(page);
  } finally {
    await page.close();
  }
}

async function compare(page: DiskPage): Promise<Measurement[]> {
  const small: Round[] = [];
  const large: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    small.push(await measure(page, SMALL));
    large.push(await measure(page, LARGE));
  }
  const least = (of: readonly Round[]) => Math.min(...of.map(({ timeMs }) => timeMs));
  const usual = (of: readonly Round[]) => median(of.map(({ heapBytes }) => heapBytes));
  return [
    { case: CASE, metric: 'timeMs', value: least(large), unit: 'ms', baseline: least(small) },
    { case: CASE, metric: 'heapBytes', value: usual(large), unit: 'bytes', baseline: usual(small) },
  ];
}

async function measure(page: DiskPage, size: Size): Promise<Round> {
  const heapBefore = await page.heapBytes();
  const timeMs = Number(await call(page, 'read', groupsOf(size), size.records));
  return { timeMs, heapBytes: (await page.heapBytes()) - heapBefore };
}

function call<TName extends keyof GrowthPage>(page: DiskPage, name: TName, ...given: Parameters<GrowthPage[TName]>): Promise<unknown> {
  return page.evaluate(`growth.${name}(${given.map((each) => JSON.stringify(each)).join(', ')})`);
}

function groupsOf({ databases, records }: Size): string[] {
  return Array.from({ length: databases }, (_, database) => `${records} records, ${database}`);
}
