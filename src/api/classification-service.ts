// The engine's two services on the Import8 API: translates requests to the wire and answers to the trade's nouns.
import type { ClassificationId, ClassificationRequest } from '../customs/classification';
import { isClassificationError, ClassificationError } from '../customs/errors';
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import { parseTariffCode } from '../customs/tariff-code';
import type {
  AcceptedBatch,
  ClassificationProgress,
  ClassificationService,
  LandedCostService,
  ListedPage,
} from '../engine/ports';
import { MAX_PER_PAGE, type ClassifyRequest } from './contract';
import type { Import8Client } from './import8-client';

export class Import8Service implements ClassificationService, LandedCostService {
  readonly #client: Import8Client;

  constructor(client: Import8Client) {
    this.#client = client;
  }

  now(): number {
    return this.#client.now();
  }

  async submit(requests: readonly ClassificationRequest[]): Promise<AcceptedBatch> {
    const { data } = await this.#client.classifyBatch({ items: requests.map(toWire) });
    return { batchId: data.batch_id, ids: data.classification_ids };
  }

  async progress(batchId: string): Promise<readonly ClassificationProgress[]> {
    const { data } = await this.#client.batch(batchId);
    return data.classifications.map(fromWire);
  }

  async progressOf(id: ClassificationId): Promise<ClassificationProgress> {
    const { data } = await this.#client.classification(id);
    return fromWire({ ...data, hs_code: data.hs_code?.code_8 ?? data.hs_code?.code_6 });
  }

  async newest(page: number): Promise<ListedPage> {
    const { data, meta } = await this.#client.classifications({ perPage: MAX_PER_PAGE, page });
    return {
      listed: data.map((each) => ({ progress: fromWire(each), summary: each.product_summary ?? '', createdAt: Date.parse(each.created_at) })),
      isLast: data.length === 0 || meta.current_page >= meta.last_page,
    };
  }

  async probe(): Promise<void> {
    await this.#client.health();
  }

  async landedCost(query: LandedCostQuery): Promise<LandedCost> {
    try {
      const { data } = await this.#client.landedCost({
        hs_code: query.code,
        origin_country: query.origin,
        destination_country: query.destination,
        value: query.value,
        currency: query.currency,
        shipping: query.shipping,
        insurance: query.insurance,
      });
      return {
        customsValue: data.cif_value,
        duty: { rateText: data.duty.rate.text, amount: data.duty.amount, type: data.duty.type },
        antiDumping: { rateText: data.anti_dumping.rate.text, amount: data.anti_dumping.amount },
        vat: { rateText: data.vat.rate.text, amount: data.vat.amount },
        total: data.total_landed_cost,
        currency: data.currency,
      };
    } catch (error) {
      if (!isClassificationError(error) || error.code !== 'unknown-code') throw error;
      throw new ClassificationError(
        'unknown-code',
        `Import8 has no duty rates for the HS code ${query.code}. Check the code; 8 or 10 digits are more precise than 6.`,
        { cause: error },
      );
    }
  }
}

function toWire(request: ClassificationRequest): ClassifyRequest {
  return {
    ...(request.description === '' ? {} : { description: request.description }),
    ...(request.origin === undefined ? {} : { origin_country: request.origin }),
    ...(request.destination === undefined ? {} : { destination_country: request.destination }),
    ...(request.imageUrl === undefined ? {} : { image_url: request.imageUrl }),
  };
}

interface WireProgress {
  readonly id: string;
  readonly status: string;
  readonly hs_code?: string | null | undefined;
  readonly confidence?: number | null | undefined;
}

function fromWire({ id, status, hs_code, confidence }: WireProgress): ClassificationProgress {
  if (status === 'failed') return { id, status: 'failed' };
  if (status !== 'completed') return { id, status: 'pending' };
  // A completed result can be without a code: the API names "no_hs_code" as a reason (section classify, risk grading).
  if (hs_code === null || hs_code === undefined) return { id, status: 'failed' };
  try {
    const code = parseTariffCode(hs_code);
    return { id, status: 'completed', code, ...(typeof confidence === 'number' ? { confidence } : {}) };
  } catch {
    // Not a code we can read: better waited for than kept, and it must not hold up the rest of its batch.
    return { id, status: 'pending' };
  }
}
