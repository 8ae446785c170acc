// Known products a second, as a recalculation asks for them: Classifier.classify from the text of a cell to its record,
// against a bare Map from the same texts to the same records. Rounds of the two take turns; medians are compared.
import type { ClassificationRecord } from '../../src/customs/classification';
import { requestKey } from '../../src/customs/request-key';
import { startClassifier } from '../../test/fakes/classifier-world';
import { codeFor } from '../../test/fakes/fake-classification-service';
import { median, type Benchmark, type Measurement } from './measurement';

const PRODUCTS = 10_000;
const ROUNDS = 41;

export const hits: Benchmark = { name: 'hits', run };

async function run(): Promise<Measurement[]> {
  const world = startClassifier();
  const texts = Array.from({ length: PRODUCTS }, (_, number) => `Wireless headphones with noise cancellation, article ${number}`);
  const entries = texts.map((description, number) => ({
    key: requestKey({ description }),
    record: { status: 'completed', id: `id-${number}`, code: codeFor(description) } as const,
  }));
  await world.store.save(entries);
  const signal = new AbortController().signal;
  const fromStore = texts.map((description) => world.classifier.classify({ description }, { signal: new AbortController().signal }));
  await world.clock.advance(1_000);
  check(texts, await Promise.all(fromStore));

  const byText = new Map<string, ClassificationRecord>(texts.map((text, number) => [text, entryAt(entries, number).record]));
  const classifyMs: number[] = [];
  const lookUpMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = asFromTheHost(texts);
    const startedAt = performance.now();
    const records = await Promise.all(asked.map((description) => world.classifier.classify({ description }, { signal })));
    classifyMs.push(performance.now() - startedAt);
    check(asked, records);

    const askedAgain = asFromTheHost(texts);
    const mapStartedAt = performance.now();
    const found = askedAgain.map((text) => byText.get(text));
    lookUpMs.push(performance.now() - mapStartedAt);
    check(askedAgain, found);
  }
  if (world.service.creditsSpent + world.service.looks + world.service.lists > 0) throw new Error('hits: a known product has caused a request.');
  const perSecond = (tookMs: readonly number[]) => (PRODUCTS / median(tookMs)) * 1_000;
  return [{ case: `${PRODUCTS.toLocaleString('en')} known products`, metric: 'perSecond', value: perSecond(classifyMs), unit: 'products/s', baseline: perSecond(lookUpMs) }];
}

/** Each round has strings of its own, as messages from the host have: their hashes are not known yet. */
function asFromTheHost(texts: readonly string[]): string[] {
  return JSON.parse(JSON.stringify(texts)) as string[];
}

function check(texts: readonly string[], records: readonly (ClassificationRecord | undefined)[]): void {
  texts.forEach((text, number) => {
    const record = records[number];
    if (record?.status !== 'completed' || record.code !== codeFor(text)) throw new Error(`hits: "${text}" got ${JSON.stringify(record)}.`);
  });
}

function entryAt<T>(entries: readonly T[], number: number): T {
  const entry = entries[number];
  if (entry === undefined) throw new Error(`There is no entry ${number}.`);
  return entry;
}
