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
  /** Bought by somebody else with the same account. */
  readonly isColleagues: boolean;
  /** Names the request of the page; a browser can bring it twice. */
  readonly requestId: number;
}

const PLENTY = 100_000;

export class PaidService {
  readonly sandbox: Sandbox;
  readonly purchases: Purchase[] = [];
  /** Another key of the same account, with a rate limit of its own. */
  readonly otherKey: string;
  readonly #clock: Clock;
  readonly #colleaguesKey: string;
  #colleaguesRequests = 0;
  #refills = 0;
  /** Requests of which the page saw a refusal, although the browser had sent them before. */
  readonly refusedAfterResend = new Set<number>();

  constructor(clock: Clock, chance: Chance) {
    this.#clock = clock;
    this.sandbox = createSandbox({
      clock,
      random: chance.random,
      nomenclature: NOMENCLATURE,
      credits: chance.is(0.8) ? PLENTY : chance.whole(0, 20),
      rateLimitPerMinute: chance.pick([10, 20, 60, 60]),
      processingMs: chance.pick([[25_000, 35_000], [25_000, 35_000], [2_000, 8_000], [40_000, 150_000]]),
      recordsTellRequests: chance.is(0.5),
    });
    this.otherKey = this.sandbox.addKey();
    this.#colleaguesKey = this.sandbox.addKey();
  }

  /** A package never holds exactly what has just been spent: then no balance could tell of it. */
  refillCredits(): void {
    this.#refills += 1;
    this.sandbox.setCredits(PLENTY * (1 + this.#refills));
  }

  async arrive(request: Request, sentAtMs: number, requestId: number): Promise<Response> {
    if (request.method !== 'POST') return this.sandbox.fetch(request);
    const sent = await request.text();
    const answer = await this.sandbox.fetch(new Request(request.url, { method: 'POST', headers: request.headers, body: sent }));
    const { status, headers } = answer;
    const said = await answer.text();
    const isColleagues = request.headers.get('Authorization') === `Bearer ${this.#colleaguesKey}`;
    if (status === 202) {
      const keys = itemsOf(sent).map(requestKey);
      const ids = (JSON.parse(said) as AcceptedAnswer).data.classification_ids;
      ids.forEach((id, index) => this.purchases.push({ id, key: keys[index] ?? requestKey({ description: '' }), sentAtMs, isColleagues, requestId }));
    }
    return new Response(said, { status, headers });
  }

  async sellToColleague(items: readonly ClassificationRequest[]): Promise<void> {
    const headers = { 'Authorization': `Bearer ${this.#colleaguesKey}`, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ items: items.map(toWire) });
    await this.arrive(new Request(`${SERVICE_URL}/v1/classify/batch`, { method: 'POST', headers, body }), this.#clock.now(), (this.#colleaguesRequests -= 1));
  }

  /** What the add-in has bought. */
  get ownPurchases(): readonly Purchase[] {
    return this.purchases.filter(({ isColleagues }) => !isColleagues);
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

function toWire({ description, origin, destination, imageUrl }: ClassificationRequest): SentItem {
  return {
    ...(description === '' ? {} : { description }),
    ...(origin === undefined ? {} : { origin_country: origin }),
    ...(destination === undefined ? {} : { destination_country: destination }),
    ...(imageUrl === undefined ? {} : { image_url: imageUrl }),
  };
}
