// The engine's services on the Import8 API: translates requests to the wire and answers to the trade's nouns.
import type { ClassificationId, ClassificationRequest } from '../customs/classification';
import type { DutyRates, DutyRatesQuery } from '../customs/duty-rates';
import type { ErrorFacts } from '../customs/error-facts';
import { isClassificationError, ClassificationError, type ErrorCode } from '../customs/errors';
import type { LandedCost, LandedCostQuery } from '../customs/landed-cost';
import { base64Of, isPictureData } from '../customs/picture-data';
import { parseTariffCode } from '../customs/tariff-code';
import type {
  AcceptedBatch,
  AskedGoods,
  ClassificationProgress,
  ClassificationService,
  DetailProgress,
  DetailService,
  DutyRatesService,
  LandedCostService,
  ListedPage,
} from '../engine/ports';
import { MAX_PER_PAGE, type ClassifyRequest } from './contract';
import { detailFromWire, landedCostFromWire } from './detail-from-wire';
import { given } from './given';
import type { Import8Client } from './import8-client';

export class Import8Service implements ClassificationService, DetailService, DutyRatesService, LandedCostService {
  readonly #client: Import8Client;

  constructor(client: Import8Client) {
    this.#client = client;
  }

  now(): number {
    return this.#client.now();
  }

  async submit(requests: readonly ClassificationRequest[]): Promise<AcceptedBatch> {
    const { data, usage } = await this.#client.classifyBatch({ items: requests.map(toWire) });
    return { batchId: data.batch_id, ids: data.classification_ids, ...given({ creditsRemaining: usage?.credits_remaining }) };
  }

  async progress(batchId: string): Promise<readonly ClassificationProgress[]> {
    const { data } = await this.#client.batch(batchId).catch(noClassification);
    return data.classifications.map(fromWire);
  }

  async progressOf(id: ClassificationId): Promise<ClassificationProgress> {
    const { data } = await this.#client.classification(id).catch(noClassification);
    return fromWire({ ...data, hs_code: data.hs_code?.code_8 ?? data.hs_code?.code_6 });
  }

  async newest(page: number): Promise<ListedPage> {
    const { data, meta } = await this.#client.classifications({ perPage: MAX_PER_PAGE, page });
    return {
      listed: data.map((each) => ({ progress: fromWire(each), summary: each.product_summary ?? '', createdAt: Date.parse(each.created_at) })),
      isLast: data.length === 0 || meta.current_page >= meta.last_page,
    };
  }

  async asked(id: ClassificationId): Promise<AskedGoods> {
    const { data } = await this.#client.classification(id).catch(noClassification);
    // We ask by the API, and never with a value of the goods, which is what gives a record a landed cost.
    const mayBeOurs = (data.source ?? 'api') === 'api' && (data.landed_cost ?? undefined) === undefined;
    return { origin: data.origin_country, destination: data.destination_country, mayBeOurs };
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
      return landedCostFromWire(data);
    } catch (error) {
      throw notFoundAs(error, 'unknown-code', { kind: 'no-duty-rates', entered: query.givenCode ?? query.code, asked: query.code });
    }
  }

  async dutyRates(query: DutyRatesQuery): Promise<DutyRates> {
    try {
      const { data } = await this.#client.dutyRates(query.code, { destination: query.destination, ...given({ origin: query.origin }) });
      return {
        ...given({ description: data.description }),
        mfn: { rateText: data.mfn_duty.rate.text, ...given({ expression: data.mfn_duty.expression }) },
        preferential: data.preferential_duties.map(({ scheme, rate, countries }) => ({ scheme, rateText: rate.text, countries })),
        antiDumping: data.anti_dumping.map(({ rate, countries, description, regulation }) => ({
          rateText: rate.text,
          ...given({ countries, description, regulation }),
        })),
        vatRateText: data.vat_rate.text,
      };
    } catch (error) {
      throw notFoundAs(error, 'unknown-code', { kind: 'no-duty-rates', entered: query.givenCode ?? query.code, asked: query.code });
    }
  }

  async detail(id: ClassificationId): Promise<DetailProgress> {
    const { data } = await this.#client.classification(id).catch((error: unknown) => noClassification(error, ` ${id}`));
    // What is kept for good under this id must be of this id.
    if (data.id !== id) throw new ClassificationError('protocol', `Import8 was asked for the classification ${id} and gave ${data.id}. Try again later.`);
    return detailFromWire(data);
  }
}

/** The API's 404 says only that it has no such thing; every other error stays what it is. */
function notFoundAs(error: unknown, code: ErrorCode, known: ErrorFacts | string): unknown {
  return isClassificationError(error) && error.code === 'unknown-code' ? new ClassificationError(code, known, { cause: error }) : error;
}

function noClassification(error: unknown, id = ''): never {
  throw notFoundAs(error, 'unknown-classification', `Import8 has no classification${id} for this API key. Connect with the key of the account that had the product classified.`);
}

function toWire(request: ClassificationRequest): ClassifyRequest {
  return {
    ...(request.description === '' ? {} : { description: request.description }),
    ...(request.origin === undefined ? {} : { origin_country: request.origin }),
    ...(request.destination === undefined ? {} : { destination_country: request.destination }),
    ...(request.imageUrl === undefined ? {} : pictureToWire(request.imageUrl)),
  };
}

function pictureToWire(imageUrl: string): Pick<ClassifyRequest, 'image_url' | 'image_base64'> {
  return isPictureData(imageUrl) ? { image_base64: base64Of(imageUrl) } : { image_url: imageUrl };
}

interface WireProgress {
  readonly id: string;
  readonly status: string;
  readonly hs_code?: string | null | undefined;
  /** A text where it was an impossible number. */
  readonly confidence?: number | string | null | undefined;
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
