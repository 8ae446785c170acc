// The desk that classifications pass over. Takes accepted requests, keeps them pending for a while on the sandbox's clock,
// then completes or fails them and says so; nothing is lost and nothing is classified twice.
import type { ClassifyRequest } from '../api/contract';
import type { ClassificationResult } from './classification-result';
import type { SandboxClock } from './sandbox-clock';
import { randomHex, randomUuid } from './seeded-random';
import type { Random } from './seeded-random';

export interface FiledClassification {
  readonly id: string;
  readonly request: ClassifyRequest;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Undefined while pending. */
  readonly outcome: { readonly result: ClassificationResult; readonly at: number } | undefined;
}

/** What a desk is opened again from. */
export interface KeptClassifications {
  /** Oldest first. */
  readonly filed: readonly { readonly id: string; readonly request: ClassifyRequest; readonly createdAt: number; readonly finishesAt: number }[];
  readonly batches: readonly (readonly [batchId: string, ids: readonly string[]])[];
}

export interface ClassificationDesk {
  kept(): KeptClassifications;
  submit(request: ClassifyRequest): FiledClassification;
  submitBatch(requests: readonly ClassifyRequest[]): { readonly batchId: string; readonly classifications: readonly FiledClassification[] };
  find(id: string): FiledClassification | undefined;
  findBatch(batchId: string): readonly FiledClassification[] | undefined;
  /** Newest first. */
  list(offset: number, count: number): FiledClassification[];
  count(): number;
}

export interface ClassificationDeskOptions {
  readonly clock: SandboxClock;
  readonly random: Random;
  /** Shortest and longest time to completion. */
  readonly processingMs: readonly [number, number];
  readonly classify: (request: ClassifyRequest) => ClassificationResult;
  readonly kept?: KeptClassifications | undefined;
  readonly onFinished: (id: string, status: 'completed' | 'failed') => void;
}

export function createClassificationDesk({ clock, random, processingMs, classify, onFinished, kept }: ClassificationDeskOptions): ClassificationDesk {
  const byId = new Map<string, FiledClassification>();
  const oldestFirst: string[] = [];
  const finishesAt = new Map<string, number>();
  const batches = new Map<string, readonly string[]>(kept?.batches);
  const [shortestMs, longestMs] = processingMs;

  function submit(request: ClassifyRequest): FiledClassification {
    const classification = { id: randomUuid(random), request, createdAt: clock.now(), outcome: undefined };
    file(classification, clock.now() + shortestMs + random() * (longestMs - shortestMs));
    return classification;
  }

  function file(classification: FiledClassification, at: number): void {
    byId.set(classification.id, classification);
    oldestFirst.push(classification.id);
    finishesAt.set(classification.id, at);
    clock.schedule(() => finish(classification), Math.max(0, at - clock.now()));
  }

  function finish(classification: FiledClassification): void {
    const result = classify(classification.request);
    byId.set(classification.id, { ...classification, outcome: { result, at: clock.now() } });
    onFinished(classification.id, result.status);
  }

  for (const { finishesAt: at, ...classification } of kept?.filed ?? []) file({ ...classification, outcome: undefined }, at);

  const filedUnder = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);

  return {
    kept: () => ({
      filed: filedUnder(oldestFirst).map(({ id, request, createdAt }) => ({ id, request, createdAt, finishesAt: finishesAt.get(id) ?? createdAt })),
      batches: [...batches],
    }),
    submit,
    submitBatch(requests) {
      const batchId = `batch_${randomHex(random, 12)}`;
      const classifications = requests.map(submit);
      batches.set(batchId, classifications.map(({ id }) => id));
      return { batchId, classifications };
    },
    find: (id) => byId.get(id),
    findBatch(batchId) {
      const ids = batches.get(batchId);
      return ids === undefined ? undefined : filedUnder(ids);
    },
    list(offset, count) {
      const end = Math.max(0, oldestFirst.length - offset);
      return filedUnder(oldestFirst.slice(Math.max(0, end - count), end)).reverse();
    },
    count: () => oldestFirst.length,
  };
}
