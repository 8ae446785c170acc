// Cells over stores that are full already: what a page does that opens a workbook whose products are known. The whole way
// of a cell through the engine, from its request to its record.
import { Admission } from '../../src/engine/admission';
import { Classifier } from '../../src/engine/classifier';
import type { RecordStore } from '../../src/engine/ports';
import { systemClock } from '../../src/runtime/system-clock';
import { FakeClassificationService } from '../../test/fakes/fake-classification-service';
import { keepingInMemory } from '../../test/fakes/keeping-in-memory';
import { codeOf, entryOf, requestOf, slices } from './records';

export async function fill(store: RecordStore, count: number): Promise<void> {
  for (const numbers of slices(count)) await store.save(numbers.map(entryOf));
}

/** One that may not buy: what it does not know would be an error. */
export function classifierOver(store: RecordStore): Classifier {
  return new Classifier({
    ...keepingInMemory(store),
    clock: systemClock,
    service: new FakeClassificationService(systemClock),
    admission: new Admission(systemClock),
    workbook: () => 'Book1',
    creditsPerDay: () => 0,
    balance: () => undefined,
    mayBuy: () => false,
    payer: () => undefined,
    obstacle: () => Promise.resolve(() => undefined),
    onEvent: () => undefined,
  });
}

/** Asks for everything, in slices as a recalculation does. @returns milliseconds. Throws where a record is missing or another one's. */
export async function askFor(count: number, classifier: Classifier): Promise<number> {
  let tookMs = 0;
  for (const numbers of slices(count)) {
    const cells = numbers.map((number) => ({ number, request: requestOf(number), signal: new AbortController().signal }));
    const startedAt = performance.now();
    const found = await Promise.all(cells.map(({ request, signal }) => classifier.classify(request, { signal })));
    tookMs += performance.now() - startedAt;
    cells.forEach(({ number }, place) => {
      const record = found[place];
      if (record?.status !== 'completed' || record.code !== codeOf(number)) throw new Error(`growth: record ${number} is ${JSON.stringify(record)}.`);
    });
  }
  return tookMs;
}
