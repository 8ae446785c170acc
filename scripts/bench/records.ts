// Records as they are kept, by number: the same number gives an equal record, always in new strings.
import type { ClassificationRequest } from '../../src/customs/classification';
import { requestKey, type RequestKey } from '../../src/customs/request-key';
import type { KeyedRecord } from '../../src/engine/ports';

/** As many as the engine asks a store for at once. */
export const SLICE = 1_000;

export function requestOf(number: number): ClassificationRequest {
  return { description: `Wireless headphones with noise cancellation, article ${number}`, origin: 'CN' };
}

export function keyOf(number: number): RequestKey {
  return requestKey(requestOf(number));
}

export function entryOf(number: number): KeyedRecord {
  const id = `550e8400-e29b-41d4-a716-${String(number).padStart(12, '0')}`;
  return { key: keyOf(number), record: { status: 'completed', id, code: codeOf(number), confidence: 92 } };
}

export function codeOf(number: number): string {
  return String(number).padStart(8, '0');
}

/** The numbers below count, in slices. */
export function slices(count: number): number[][] {
  const starts = Array.from({ length: Math.ceil(count / SLICE) }, (_, slice) => slice * SLICE);
  return starts.map((start) => Array.from({ length: Math.min(SLICE, count - start) }, (_, offset) => start + offset));
}
