// The classification endpoints: submit one or a batch, look at one, a batch or the list, give feedback.
import { Hono } from 'hono';
import * as v from 'valibot';
import { ClassifyBatchRequest, ClassifyRequest, FeedbackRequest, MAX_PER_PAGE } from '../api/contract';
import type { BatchAnswer, ClassificationAnswer, ClassificationsAnswer, ClassifyAnswer, ClassifyBatchAnswer } from '../api/contract';
import type { Account } from './account';
import type { ClassificationDesk, FiledClassification } from './classification-desk';
import { productSummary, unknownResult } from './classification-result';
import { check, checkCountry, checkDestination, readBody } from './read-request';
import { Refusal } from './refusal';
import { timestamp } from './timestamp';

const QUEUED =
  'Classification queued. Poll GET /v1/classifications/{id} for results, or configure a webhook to receive notifications.';

const DEFAULT_PER_PAGE = 20;

export interface ClassificationRoutesOptions {
  readonly desk: ClassificationDesk;
  readonly account: Account;
  readonly recordsTellRequests: boolean;
  /** A submission was accepted: the moment credits are spent. */
  readonly onAccepted: () => void;
  readonly onFeedback: (status: v.InferOutput<typeof FeedbackRequest>['status']) => void;
}

export function classificationRoutes({ desk, account, recordsTellRequests, onAccepted, onFeedback }: ClassificationRoutesOptions): Hono {
  const usage = () => ({ credits_remaining: account.remaining() });
  const accept = (count: number) => {
    if (!account.spend(count)) throw insufficientCredits(count, account.remaining());
    onAccepted();
  };

  return new Hono()
    .post('/classify', async (context) => {
      const request = await readBody(context, ClassifyRequest);
      checkGoods(request, '');
      accept(1);
      const { id } = desk.submit(request);
      const answer: ClassifyAnswer = { success: true, data: { id, status: 'pending', message: QUEUED }, usage: usage() };
      return context.json(answer, 202);
    })
    .post('/classify/batch', async (context) => {
      const { items } = await readBody(context, ClassifyBatchRequest);
      items.forEach((item, index) => checkGoods(item, `items.${index}.`));
      accept(items.length);
      const { batchId, classifications } = desk.submitBatch(items);
      const answer: ClassifyBatchAnswer = {
        success: true,
        data: { batch_id: batchId, total: classifications.length, classification_ids: classifications.map(({ id }) => id) },
        usage: usage(),
      };
      return context.json(answer, 202);
    })
    .get('/classify/batch/:batchId', (context) => {
      const batchId = context.req.param('batchId');
      const classifications = desk.findBatch(batchId);
      if (classifications === undefined) throw new Refusal(404, `There is no batch "${batchId}".`);
      const count = (status: string) => classifications.filter((filed) => statusOf(filed) === status).length;
      const answer: BatchAnswer = {
        success: true,
        data: {
          batch_id: batchId,
          total: classifications.length,
          completed: count('completed'),
          pending: count('pending'),
          failed: count('failed'),
          classifications: classifications.map((filed) => ({ id: filed.id, status: statusOf(filed), hs_code: shortCode(filed) })),
        },
        usage: usage(),
      };
      return context.json(answer);
    })
    .get('/classifications', (context) => {
      const perPage = readCount(context.req.query('per_page'), 'per_page', DEFAULT_PER_PAGE, MAX_PER_PAGE);
      const page = readCount(context.req.query('page'), 'page', 1, Number.MAX_SAFE_INTEGER);
      const total = desk.count();
      const answer: ClassificationsAnswer = {
        success: true,
        data: desk.list((page - 1) * perPage, perPage).map((filed) => ({
          id: filed.id,
          status: statusOf(filed),
          product_summary: productSummary(filed.request),
          hs_code: shortCode(filed),
          confidence: filed.outcome?.result.confidence ?? null,
          created_at: timestamp(filed.createdAt),
        })),
        meta: { current_page: page, per_page: perPage, total, last_page: Math.max(1, Math.ceil(total / perPage)) },
        usage: usage(),
      };
      return context.json(answer);
    })
    .get('/classifications/:id', (context) => {
      const filed = findFiled(desk, context.req.param('id'));
      return context.json({ success: true, data: { ...describe(filed), ...(recordsTellRequests ? askedOf(filed) : {}) }, usage: usage() } satisfies v.InferInput<typeof ClassificationAnswer>);
    })
    .post('/classifications/:id/feedback', async (context) => {
      const filed = findFiled(desk, context.req.param('id'));
      const feedback = await readBody(context, FeedbackRequest);
      if (filed.outcome === undefined) throw new Refusal(422, 'Feedback can be given once the classification has finished.');
      onFeedback(feedback.status);
      return context.json({ success: true, message: 'Feedback recorded.' });
    });
}

function checkGoods(request: ClassifyRequest, path: string): void {
  checkCountry(request.origin_country, `${path}origin_country`);
  const isCosted = request.goods_value !== undefined && request.goods_value !== null;
  (isCosted ? checkDestination : checkCountry)(request.destination_country, `${path}destination_country`);
}

// Without Retry-After, as the documentation has it for the rate limit only: waiting does not bring credits back.
function insufficientCredits(needed: number, remaining: number): Refusal {
  return new Refusal(429, `Insufficient credits: ${needed} needed, ${remaining} remaining. Buy credits to continue.`);
}

function findFiled(desk: ClassificationDesk, id: string): FiledClassification {
  const filed = desk.find(id);
  if (filed === undefined) throw new Refusal(404, `There is no classification "${id}".`);
  return filed;
}

function describe({ id, request, createdAt, outcome }: FiledClassification): v.InferInput<typeof ClassificationAnswer>['data'] {
  return {
    id,
    source: 'api',
    created_at: timestamp(createdAt),
    product_summary: productSummary(request),
    completed_at: outcome === undefined ? null : timestamp(outcome.at),
    ...(outcome?.result ?? { ...unknownResult(), status: 'pending' }),
  };
}

function askedOf({ request }: FiledClassification) {
  return { origin_country: request.origin_country ?? null, destination_country: request.destination_country ?? null };
}

function statusOf({ outcome }: FiledClassification): string {
  return outcome?.result.status ?? 'pending';
}

function shortCode({ outcome }: FiledClassification): string | null {
  const code = outcome?.result.hs_code;
  return code?.code_8 ?? code?.code_6 ?? null;
}

function readCount(text: string | undefined, name: string, fallback: number, max: number): number {
  if (text === undefined) return fallback;
  return check(v.pipe(v.string(), v.digits(), v.transform(Number), v.minValue(1), v.maxValue(max)), text, name);
}
