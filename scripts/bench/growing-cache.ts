// Record caches over stores that are full already: what a page does that opens a workbook whose products are known.
import { RecordCache } from '../../src/engine/record-cache';
import type { ClassificationRecord } from '../../src/customs/classification';
import type { RecordStore } from '../../src/engine/ports';
import { codeOf, entryOf, keyOf, slices } from './records';

export async function fill(store: RecordStore, count: number): Promise<void> {
  for (const numbers of slices(count)) await store.save(numbers.map(entryOf));
}

/** Asks for everything through a new cache. Throws where a record is missing or another one's. */
export async function readThrough(store: RecordStore, count: number): Promise<{ readonly cache: RecordCache; readonly tookMs: number }> {
  const cache = new RecordCache(store);
  let tookMs = 0;
  for (const numbers of slices(count)) {
    const keys = numbers.map(keyOf);
    const startedAt = performance.now();
    const found = await cache.find(keys);
    tookMs += performance.now() - startedAt;
    keys.forEach((key, place) => requireRecord(numbers[place] ?? NaN, found.get(key)));
  }
  return { cache, tookMs };
}

export function requireRecord(number: number, record: ClassificationRecord | undefined): void {
  if (record?.status !== 'completed' || record.code !== codeOf(number)) throw new Error(`growth: record ${number} is ${JSON.stringify(record)}.`);
}
