// Every example of the API documentation, as it stands there, against the contract.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import * as wire from '../../src/api/contract';

const FOLDER = join(__dirname, '../fixtures/import8-api');

const SCHEMAS: Record<string, v.GenericSchema> = {
  'batch-answer': wire.BatchAnswer,
  'classification-answer': wire.ClassificationAnswer,
  'classifications-answer': wire.ClassificationsAnswer,
  'classify-answer': wire.ClassifyAnswer,
  'classify-batch-answer': wire.ClassifyBatchAnswer,
  'classify-batch-request': wire.ClassifyBatchRequest,
  'classify-request': wire.ClassifyRequest,
  'duty-rates-answer': wire.DutyRatesAnswer,
  'error': wire.ErrorAnswer,
  'feedback-confirmed-request': wire.FeedbackRequest,
  'feedback-corrected-request': wire.FeedbackRequest,
  'health-answer': wire.HealthAnswer,
  'landed-cost-answer': wire.LandedCostAnswer,
  'me-answer': wire.MeAnswer,
  'rate-limit-error': wire.ErrorAnswer,
  'usage-answer': wire.UsageAnswer,
  'webhook-answer': wire.WebhookAnswer,
  'webhook-event': wire.WebhookEvent,
  'webhook-removed-answer': wire.WebhookRemovedAnswer,
  'webhook-request': wire.WebhookRequest,
};

test('every documented example has a schema, and every schema its example', () => {
  const examples = readdirSync(FOLDER).map((name) => name.replace(/\.json$/, ''));
  expect(examples.sort()).toEqual(Object.keys(SCHEMAS).sort());
});

test.each(Object.entries(SCHEMAS))('the documented %s is read', (name, schema) => {
  expect(() => v.parse(schema, example(name))).not.toThrow();
});

test('rates become numbers in the one place that reads them', () => {
  const { data } = v.parse(wire.DutyRatesAnswer, example('duty-rates-answer'));
  expect(data.mfn_duty.rate).toEqual({ text: '2.00%', fraction: 0.02 });
  expect(data.vat_rate.fraction).toBe(0.21);
});

test('fields that we do not know are no reason to refuse an answer', () => {
  const answer = example('me-answer') as { data: object };
  expect(() => v.parse(wire.MeAnswer, { ...answer, data: { ...answer.data, new_field: 1 }, trace: 'x' })).not.toThrow();
});

test('a field that we use must be there and of its kind', () => {
  const { data } = example('me-answer') as { data: { credits: object } };
  const refused = v.safeParse(wire.MeAnswer, { success: true, data: { ...data, credits: { ...data.credits, remaining: 'many' } } });
  expect(refused.success).toBe(false);
});

test('what could not be computed is told apart from no obligations', () => {
  const { data } = example('classification-answer') as { data: object };
  const parsed = v.parse(wire.ClassificationAnswer, {
    success: true,
    data: { ...data, risk_grading: { available: false, reason: 'no_hs_code' }, documents: { available: true, items: [] } },
  });
  expect(parsed.data.risk_grading).toEqual({ available: false, reason: 'no_hs_code' });
  expect(parsed.data.documents).toEqual({ available: true, items: [] });
});

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}
