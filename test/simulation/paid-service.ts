// The sandbox of a world, and what has been bought at it. Takes requests as they arrive, also those whose answers get
// lost; knows exactly which classification was paid for which product, which no answer tells so well.
import type { ClassificationId, ClassificationRequest } from '../../src/customs/classification';
import { requestKey, type RequestKey } from '../../src/customs/request-key';
import { createSandbox, type Sandbox } from '../../src/sandbox/app';
import type { Clock } from '../../src/engine/ports';
import { NOMENCLATURE } from './catalogue';
import type { Chance } from './chance';

export const SERVICE_URL = 'https://sandbox.invalid/api';

/** One classification, paid for. */
export interface Purchase {
  readonly id: ClassificationId;
  readonly key: RequestKey;
  readonly sentAtMs: number;
  /** Names the request of the page; a browser can bring it twice. */
  readonly requestId: number;
}

const PLENTY = 100_000;

export class PaidService {
  readonly sandbox: Sandbox;
  readonly purchases: Purchase[] = [];
  /** Requests of which the page saw a refusal, although the browser had sent them before. */
  readonly refusedAfterResend = new Set<number>();

  constructor(clock: Clock, chance: Chance) {
    this.sandbox = createSandbox({
      clock,
      random: chance.random,
      nomenclature: NOMENCLATURE,
      credits: chance.is(0.8) ? PLENTY : chance.whole(0, 20),
      rateLimitPerMinute: chance.pick([10, 20, 60, 60]),
      processingMs: chance.pick([[25_000, 35_000], [25_000, 35_000], [2_000, 8_000], [40_000, 150_000]]),
    });
  }

  refillCredits(): void {
    this.sandbox.setCredits(PLENTY);
  }

  async arrive(request: Request, sentAtMs: number, requestId: number): Promise<Response> {
    if (request.method !== 'POST') return this.sandbox.fetch(request);
    const sent = await request.text();
    const answer = await this.sandbox.fetch(new Request(request.url, { method: 'POST', headers: request.headers, body: sent }));
    const { status, headers } = answer;
    const said = await answer.text();
    if (status === 202) {
      const keys = (JSON.parse(sent) as SentBatch).items.map((item) => requestKey(fromWire(item)));
      const ids = (JSON.parse(said) as AcceptedAnswer).data.classification_ids;
      ids.forEach((id, index) => this.purchases.push({ id, key: keys[index] ?? requestKey({ description: '' }), sentAtMs, requestId }));
    }
    return new Response(said, { status, headers });
  }

  purchase(id: ClassificationId): Purchase | undefined {
    return this.purchases.find((each) => each.id === id);
  }
}

interface SentItem {
  readonly description?: string;
  readonly origin_country?: string;
  readonly destination_country?: string;
  readonly image_url?: string;
}

interface SentBatch {
  readonly items: readonly SentItem[];
}

interface AcceptedAnswer {
  readonly data: { readonly classification_ids: readonly string[] };
}

/** The descriptions of a submission that is on its way. */
export function itemsOf(sent: string): readonly ClassificationRequest[] {
  return (JSON.parse(sent) as SentBatch).items.map(fromWire);
}

function fromWire({ description = '', origin_country, destination_country, image_url }: SentItem): ClassificationRequest {
  return {
    description,
    ...(origin_country === undefined ? {} : { origin: origin_country }),
    ...(destination_country === undefined ? {} : { destination: destination_country }),
    ...(image_url === undefined ? {} : { imageUrl: image_url }),
  };
}
