// The shapes of what this page has not made itself: read from the database, or sent by another window, perhaps by
// another version of the add-in.
import * as v from 'valibot';
import type { RequestKey } from '../customs/request-key';

const Key = v.custom<RequestKey>((value) => typeof value === 'string');
const Id = v.string();

const Product = v.object({
  key: Key,
  request: v.object({
    description: v.string(),
    origin: v.exactOptional(v.string()),
    destination: v.exactOptional(v.string()),
    imageUrl: v.exactOptional(v.string()),
  }),
  id: v.exactOptional(Id),
  candidate: v.exactOptional(Id),
});

/** JournalEntry of engine/ports.ts. */
export const StoredEntry = v.pipe(
  v.object({
    entryId: v.string(),
    ownerId: v.string(),
    intentAt: v.pipe(v.number(), v.finite()),
    batchId: v.exactOptional(v.string()),
    isUncertain: v.boolean(),
    balanceBefore: v.exactOptional(v.number()),
    payer: v.exactOptional(v.string()),
    isProbablyNotBought: v.exactOptional(v.boolean()),
    products: v.array(Product),
    // Entries of earlier versions have none.
    givenUp: v.optional(v.array(Product), []),
  }),
  v.check(({ products, givenUp }) => products.length + givenUp.length > 0, 'An entry without products is closed.'),
);

/** Charge of engine/ports.ts. */
export const StoredCharge = v.object({
  entryId: v.string(),
  ownerId: v.string(),
  sentAt: v.pipe(v.number(), v.finite()),
  descriptions: v.array(v.string()),
  found: v.exactOptional(
    v.object({
      credits: v.pipe(v.number(), v.integer(), v.minValue(1)),
      products: v.array(v.object({ description: v.string(), first: v.exactOptional(Id), seconds: v.pipe(v.array(Id), v.minLength(1)) })),
    }),
  ),
});

/** Credits of a workbook and day. */
export const StoredCredits = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Products of a workbook that shows demonstration results; the larger the number, the later it was changed. */
export const StoredDemonstrations = v.object({ changed: v.pipe(v.number(), v.finite()), products: v.array(Key) });

/** KeptRun of run/ports.ts. */
export const StoredRun = v.object({
  runId: v.string(),
  workbook: v.string(),
  sheet: v.object({ id: v.string(), name: v.string() }),
  startedAt: v.pipe(v.number(), v.finite()),
  settings: v.string(),
  fingerprints: typedArray<Float64Array>('Float64Array'),
  places: typedArray<Uint32Array>('Uint32Array'),
  written: typedArray<Uint8Array>('Uint8Array'),
  creditsLeft: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const ReceivedRecord = v.variant('status', [
  v.object({
    status: v.literal('completed'),
    id: Id,
    code: v.pipe(v.string(), v.regex(/^\d+$/)),
    confidence: v.exactOptional(v.number()),
  }),
  v.object({ status: v.literal('failed'), id: Id }),
]);

/** NeighbourMessage of engine/ports.ts. */
export const ReceivedMessage = v.variant('kind', [
  v.object({ kind: v.literal('landed'), records: v.array(v.object({ key: Key, record: ReceivedRecord })) }),
  v.object({ kind: v.literal('journal changed') }),
  v.object({ kind: v.literal('charges changed') }),
  v.object({ kind: v.literal('pace'), rateLimit: v.object({ limit: v.number(), remaining: v.number(), resetInMs: v.number() }), keyHint: v.string() }),
]);

/** Not by its class, which is another one where the database copies into another realm (seen with fake-indexeddb). */
function typedArray<T>(name: string) {
  return v.custom<T>((value) => Object.prototype.toString.call(value) === `[object ${name}]`);
}
