// A classification service that a test steers: it writes down what reaches it and answers as told.
import type { ClassificationId, ClassificationRequest } from '../../src/customs/classification';
import type { AcceptedBatch, AskedGoods, ClassificationProgress, ClassificationService, Clock, ListedPage } from '../../src/engine/ports';

export class FakeClassificationService implements ClassificationService {
  /** Every submission that arrived, as the descriptions in it. */
  readonly submissions: string[][] = [];
  /** Requests for a batch or a single classification. */
  looks = 0;
  /** Requests for the list. */
  lists = 0;
  probes = 0;
  /** Consulted when a submission arrives; may throw, before the submission counts as paid. */
  onSubmit: (requests: readonly ClassificationRequest[]) => void = () => undefined;
  /** Consulted after a submission is paid, when its answer is on the way; may throw. */
  onSubmitAnswer: () => void = () => undefined;
  onLook: () => void = () => undefined;
  onProbe: () => void = () => undefined;
  onList: () => void = () => undefined;
  onAsked: () => void = () => undefined;
  /** Whether full records tell for which origin and destination they were asked. */
  tellsRequests = true;
  /** Requests for a full record. */
  records = 0;
  /** Hears what each answer tells of the credits left. */
  onBalance: (balance: number) => void = () => undefined;
  processingMs = 20_000;
  /** How far the service's clock is ahead of ours. */
  aheadMs = 0;
  /** What the list makes of a description. */
  summarize = (description: string): string => description;

  readonly #clock: Clock;
  /** Oldest first. */
  readonly #filed: Filed[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now() + this.aheadMs;
  }

  /** Beyond every purchase of a test. */
  get creditsRemaining(): number {
    return 1_000_000 - this.creditsSpent;
  }

  get creditsSpent(): number {
    return this.submissions.reduce((sum, each) => sum + each.length, 0);
  }

  async submit(requests: readonly ClassificationRequest[]): Promise<AcceptedBatch> {
    this.onSubmit(requests);
    const batchId = this.file(requests);
    this.onSubmitAnswer();
    return { batchId, ids: this.#filed.filter((each) => each.batchId === batchId).map(({ id }) => id), creditsRemaining: this.creditsRemaining };
  }

  /** As if it had been sent by whoever has a key: paid, and answered to somebody else. */
  file(requests: readonly ClassificationRequest[]): string {
    this.submissions.push(requests.map((each) => each.description));
    const batchId = `batch-${this.submissions.length}`;
    for (const request of requests) {
      const { description, origin = '' } = request;
      this.#filed.push({ id: `${batchId}/${description}${origin}`, batchId, description, request, at: this.#clock.now() });
    }
    return batchId;
  }

  async progress(batchId: string): Promise<readonly ClassificationProgress[]> {
    this.looks += 1;
    this.onLook();
    const filed = this.#filed.filter((each) => each.batchId === batchId);
    if (filed.length === 0) throw new Error(`the test asks for ${batchId}, which was never submitted`);
    this.onBalance(this.creditsRemaining);
    return filed.map((each) => this.#progressOf(each));
  }

  async progressOf(id: ClassificationId): Promise<ClassificationProgress> {
    this.looks += 1;
    this.onLook();
    const filed = this.#filed.find((each) => each.id === id);
    if (filed === undefined) throw new Error(`the test asks for ${id}, which was never submitted`);
    this.onBalance(this.creditsRemaining);
    return this.#progressOf(filed);
  }

  async newest(page: number): Promise<ListedPage> {
    this.lists += 1;
    this.onList();
    this.onBalance(this.creditsRemaining);
    const newestFirst = [...this.#filed].reverse();
    return {
      listed: newestFirst.slice((page - 1) * 100, page * 100).map((each) => ({
        progress: this.#progressOf(each),
        summary: this.summarize(each.description),
        // Whole seconds, as the API tells them.
        createdAt: Math.floor((each.at + this.aheadMs) / 1_000) * 1_000,
      })),
      isLast: page * 100 >= newestFirst.length,
    };
  }

  async asked(id: ClassificationId): Promise<AskedGoods> {
    this.records += 1;
    this.onAsked();
    const request = this.#filed.find((each) => each.id === id)?.request;
    if (request === undefined) throw new Error(`the test asks for ${id}, which was never submitted`);
    if (!this.tellsRequests) return { origin: undefined, destination: undefined, mayBeOurs: true };
    return { origin: request.origin ?? null, destination: request.destination ?? 'NL', mayBeOurs: true };
  }

  #progressOf({ id, description, at }: Filed): ClassificationProgress {
    if (this.#clock.now() - at < this.processingMs) return { id, status: 'pending' };
    return description.includes('nonsense') ? { id, status: 'failed' } : { id, status: 'completed', code: codeFor(description) };
  }

  async probe(): Promise<void> {
    this.probes += 1;
    this.onProbe();
  }
}

interface Filed {
  readonly id: ClassificationId;
  readonly batchId: string;
  readonly description: string;
  readonly request: ClassificationRequest;
  readonly at: number;
}

/** A made-up code that belongs to this description and to no other: "product 7" is 00000007. */
export function codeFor(description: string): string {
  return (/\d+/.exec(description)?.[0] ?? '0').padStart(8, '0');
}
