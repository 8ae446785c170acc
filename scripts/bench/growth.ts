// Does what is known cost more for each record when there is more of it? 100,000 records against a hundred times 1,000.
// The small case is a hundred worlds of 1,000 records each, one after the other, all kept: exactly the same number of
// records, so that neither fixed costs nor the size of the heap favour one of them.
//
// "cells": the whole way of a cell in Node, from its text through Classifier.classify, in slices of 1,000 as the engine
// asks, over the memory store. Time is what the processor was busy, because the engine waits a few milliseconds for
// more cells; the heap is what stores and classifiers hold.
// "IndexedDB": RecordCache.find over a database on the disk, in Chromium, in slices of 1,000. Time is the clock's; the
// heap is what the caches hold in the page, for the records themselves are in the database.
//
// Rounds of the two sizes take turns. Of times the least is taken, which other work of the machine has disturbed least;
// of heaps, after garbage collection, the one in the middle: the first round also pays for what libraries keep for good.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Admission } from '../../src/engine/admission';
import { Classifier } from '../../src/engine/classifier';
import type { RecordStore } from '../../src/engine/ports';
import { systemClock } from '../../src/runtime/system-clock';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { FakeClassificationService } from '../../test/fakes/fake-classification-service';
import { keepingInMemory } from '../../test/fakes/keeping-in-memory';
import { PROJECT_FOLDER } from '../run-program';
import { build } from './build';
import { DiskPage } from './disk-page';
import { fill, requireRecord } from './growing-cache';
import type { GrowthPage } from './growth-page';
import { median, type Benchmark, type Measurement } from './measurement';
import { requestOf, slices } from './records';

const SMALL = { worlds: 100, records: 1_000 };
const LARGE = { worlds: 1, records: 100_000 };
const ROUNDS = { cells: 9, indexedDb: 3 };
const PAGE_FOLDER = '.cache/bench';

export const growth: Benchmark = { name: 'growth', run };

interface Size {
  readonly worlds: number;
  readonly records: number;
}

interface Round {
  readonly timeMs: number;
  readonly heapBytes: number;
}

async function run(): Promise<Measurement[]> {
  return [...(await compare('cells, memory store', ROUNDS.cells, askAsCells)), ...(await withPage(async (page) => compare('IndexedDB', ROUNDS.indexedDb, (size) => readInPage(page, size))))];
}

async function compare(where: string, rounds: number, measure: (size: Size) => Promise<Round>): Promise<Measurement[]> {
  const small: Round[] = [];
  const large: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    small.push(await measure(SMALL));
    large.push(await measure(LARGE));
  }
  const least = (of: readonly Round[]) => Math.min(...of.map(({ timeMs }) => timeMs));
  const usual = (of: readonly Round[]) => median(of.map(({ heapBytes }) => heapBytes));
  const name = `100,000 records, ${where}`;
  return [
    { case: name, metric: 'timeMs', value: least(large), unit: 'ms', baseline: least(small) },
    { case: name, metric: 'heapBytes', value: usual(large), unit: 'bytes', baseline: usual(small) },
  ];
}

// ---- cells, in Node ----------------------------------------------------------------------------------------------------

async function askAsCells({ worlds, records }: Size): Promise<Round> {
  const heapBefore = nodeHeapBytes();
  const opened: { readonly store: RecordStore; readonly classifier: Classifier }[] = [];
  for (let world = 0; world < worlds; world += 1) {
    const store = new MemoryRecordStore();
    await fill(store, records);
    opened.push({ store, classifier: classifierOver(store) });
  }
  nodeHeapBytes();
  let timeMs = 0;
  for (const { classifier } of opened) for (const numbers of slices(records)) timeMs += await askFor(numbers, classifier);
  const heapBytes = nodeHeapBytes() - heapBefore;
  // Asked for once more, so that nothing of it can have been garbage before.
  for (const { classifier } of opened) await askFor([0, records - 1], classifier);
  return { timeMs, heapBytes };
}

async function askFor(numbers: readonly number[], classifier: Classifier): Promise<number> {
  const cells = numbers.map((number) => ({ number, request: requestOf(number), signal: new AbortController().signal }));
  const busyBefore = process.cpuUsage();
  const found = await Promise.all(cells.map(({ request, signal }) => classifier.classify(request, signal)));
  const { user, system } = process.cpuUsage(busyBefore);
  cells.forEach(({ number }, place) => requireRecord(number, found[place]));
  return (user + system) / 1_000;
}

/** One that may not buy: what it does not know would be an error. */
function classifierOver(store: RecordStore): Classifier {
  return new Classifier({
    ...keepingInMemory(store),
    clock: systemClock,
    service: new FakeClassificationService(systemClock),
    admission: new Admission(systemClock),
    workbook: () => 'Book1',
    creditsPerDay: () => 0,
    balance: () => undefined,
    mayBuy: () => false,
    onEvent: () => undefined,
  });
}

function nodeHeapBytes(): number {
  if (globalThis.gc === undefined) throw new Error('growth: Node must be started with --expose-gc, as npm run bench does.');
  // What the first round finalises, the second collects.
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

// ---- IndexedDB, in Chromium ----------------------------------------------------------------------------------------------

async function withPage<T>(work: (page: DiskPage) => Promise<T>): Promise<T> {
  await build('scripts/bench/webpack.growth-page.js', '--output-path', PAGE_FOLDER);
  const page = await DiskPage.open(await readFile(join(PROJECT_FOLDER, PAGE_FOLDER, 'growth-page.js'), 'utf8'));
  try {
    for (const size of [SMALL, LARGE]) for (const group of groupsOf(size)) await call(page, 'fill', group, size.records);
    return await work(page);
  } finally {
    await page.close();
  }
}

async function readInPage(page: DiskPage, size: Size): Promise<Round> {
  const heapBefore = await page.heapBytes();
  const timeMs = await call(page, 'read', groupsOf(size), size.records);
  return { timeMs: Number(timeMs), heapBytes: (await page.heapBytes()) - heapBefore };
}

function call<TName extends keyof GrowthPage>(page: DiskPage, name: TName, ...given: Parameters<GrowthPage[TName]>): Promise<unknown> {
  return page.evaluate(`growth.${name}(${given.map((each) => JSON.stringify(each)).join(', ')})`);
}

function groupsOf({ worlds, records }: Size): string[] {
  return Array.from({ length: worlds }, (_, world) => `${records} records, ${world}`);
}
