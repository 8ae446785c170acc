// A classification service that a test steers: it writes down what reaches it and answers as told.
import type { ClassificationId, ClassificationRequest } from '../../src/customs/classification';
import type { AcceptedBatch, ClassificationProgress, ClassificationService, Clock } from '../../src/engine/ports';

export class FakeClassificationService implements ClassificationService {
  /** Every submission that arrived, as the descriptions in it. */
  readonly submissions: string[][] = [];
  looks = 0;
  probes = 0;
  /** Consulted when a submission arrives; may throw, before the submission counts as paid. */
  onSubmit: (requests: readonly ClassificationRequest[]) => void = () => undefined;
  /** Consulted after a submission is paid, when its answer is on the way; may throw. */
  onSubmitAnswer: () => void = () => undefined;
  onLook: () => void = () => undefined;
  onProbe: () => void = () => undefined;
  processingMs = 20_000;

  readonly #clock: Clock;
  readonly #batches = new Map<string, { readonly at: number; readonly items: { id: ClassificationId; description: string }[] }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get creditsSpent(): number {
    return this.submissions.reduce((sum, each) => sum + each.length, 0);
  }

  async submit(requests: readonly ClassificationRequest[]): Promise<AcceptedBatch> {
    this.onSubmit(requests);
    this.submissions.push(requests.map((each) => each.description));
    const batchId = `batch-${this.submissions.length}`;
    const items = requests.map((each) => ({ id: `${batchId}/${each.description}`, description: each.description }));
    this.#batches.set(batchId, { at: this.#clock.now(), items });
    this.onSubmitAnswer();
    return { batchId, ids: items.map((each) => each.id) };
  }

  async progress(batchId: string): Promise<readonly ClassificationProgress[]> {
    this.looks += 1;
    this.onLook();
    const batch = this.#batches.get(batchId);
    if (batch === undefined) throw new Error(`the test asks for ${batchId}, which was never submitted`);
    const isDone = this.#clock.now() - batch.at >= this.processingMs;
    return batch.items.map(({ id, description }) => {
      if (!isDone) return { id, status: 'pending' };
      return description.includes('nonsense') ? { id, status: 'failed' } : { id, status: 'completed', code: codeFor(description) };
    });
  }

  async probe(): Promise<void> {
    this.probes += 1;
    this.onProbe();
  }
}

/** A made-up code that belongs to this description and to no other: "product 7" is 00000007. */
export function codeFor(description: string): string {
  return (/\d+/.exec(description)?.[0] ?? '0').padStart(8, '0');
}
