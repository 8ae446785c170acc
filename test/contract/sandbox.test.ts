// The sandbox against the contract: every endpoint answers as documented, in virtual time.
import * as v from 'valibot';
import {
  BatchAnswer,
  ClassificationAnswer,
  ClassificationsAnswer,
  ClassifyAnswer,
  ClassifyBatchAnswer,
  DutyRatesAnswer,
  FeedbackAnswer,
  HealthAnswer,
  LandedCostAnswer,
  MeAnswer,
  UsageAnswer,
} from '../../src/api/contract';
import { BATCH, HEADPHONES } from './sandbox-documented-requests';
import { driveSandbox, messageOf, submitBatch } from './sandbox-driver';

const LANDED_COST = { hs_code: '8518300090', origin_country: 'CN', value: 30 };

describe('classifying one product', () => {
  test('a submission is accepted, costs one credit and is pending at first', async () => {
    const driver = driveSandbox({ credits: 48 });
    const submitted = await driver.send('POST', '/v1/classify', HEADPHONES);
    expect(submitted.status).toBe(202);
    const { data, usage } = v.parse(ClassifyAnswer, submitted.body);
    expect(data.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(usage?.credits_remaining).toBe(47);

    const pending = v.parse(ClassificationAnswer, (await driver.get(`/v1/classifications/${data.id}`)).body).data;
    expect(pending).toMatchObject({ id: data.id, status: 'pending', hs_code: null, completed_at: null, documents: null });
  });

  test('the documented headphones give the documented code and cost', async () => {
    const reply = await driveSandbox().classify(HEADPHONES);
    const { data } = v.parse(ClassificationAnswer, reply.body);
    expect(data).toMatchObject({
      status: 'completed',
      source: 'api',
      created_at: '2026-03-03T12:00:00+00:00',
      hs_code: { code_6: '8518.30', code_8: '8518.30.00', description: 'Headphones and earphones', chapter: '85' },
      product_summary: 'Wireless bluetooth over-ear headphones with noise cancellation',
      landed_cost: {
        cif_value: 2662.5,
        duty: { rate: { fraction: 0 }, amount: 0, type: 'mfn' },
        anti_dumping: { rate: { fraction: 0 }, amount: 0 },
        vat: { rate: { text: '21.00%' }, amount: 559.13 },
        total_landed_cost: 3221.63,
        currency: 'EUR',
      },
    });
    expect(data.decision_tree?.map(({ level, code }) => [level, code])).toEqual([
      ['section', 'XVI'],
      ['chapter', '85'],
      ['heading', '8518'],
      ['subheading', '8518.30'],
    ]);
    expect(data.alternative_codes?.map(({ code }) => code)).toContain('8518.10.00');
    expect(data.confidence).toBeGreaterThan(85);
  });

  test('the result comes between 25 and 35 seconds after the submission', async () => {
    const driver = driveSandbox();
    const { data } = await submitBatch(driver, Array.from({ length: 50 }, () => ({ description: 'Fresh garlic' })));
    const progress = async () => v.parse(BatchAnswer, (await driver.get(`/v1/classify/batch/${data.batch_id}`)).body).data;
    driver.clock.advance(24_999);
    expect(await progress()).toMatchObject({ total: 50, pending: 50, completed: 0 });
    driver.clock.advance(5_001);
    expect((await progress()).completed).toBeGreaterThan(5);
    driver.clock.advance(5_000);
    expect(await progress()).toMatchObject({ pending: 0, completed: 50, failed: 0 });
  });

  test('without a value there is no landed cost', async () => {
    const reply = await driveSandbox().classify({ description: 'Fresh garlic', origin_country: 'CN' });
    expect(v.parse(ClassificationAnswer, reply.body).data.landed_cost).toBeUndefined();
  });

  test('regimes, documents and the anti-dumping flag of a bicycle from China are told', async () => {
    const reply = await driveSandbox().classify({ description: 'Mountain bike', origin_country: 'CN' });
    const { risk_grading, documents, risk_assessment } = v.parse(ClassificationAnswer, reply.body).data;
    expect(risk_grading).toMatchObject({ available: true, anti_dumping_applicable: true, sanctions_applicable: false });
    expect(risk_assessment).toMatchObject({ level: 'high', should_warn: true });
    expect(documents).toMatchObject({ available: true, items: [{ status: 'voorwaardelijk', regime_code: 'GPSR_2023_988' }] });
  });

  test('steel screws fall under CBAM, and under sanctions only from Russia', async () => {
    const driver = driveSandbox();
    const gradingFrom = async (origin_country: string) => {
      const reply = await driver.classify({ description: 'Stainless steel screws', origin_country });
      return v.parse(ClassificationAnswer, reply.body).data.risk_grading;
    };
    expect(await gradingFrom('IN')).toMatchObject({ cbam_applicable: true, sanctions_applicable: false, overall_level: 4 });
    expect(await gradingFrom('RU')).toMatchObject({ cbam_applicable: true, sanctions_applicable: true, overall_level: 6 });
  });

  const SAYING_NOTHING = ['misc', 'sample', 'n/a', '4711', 'Diverse', 'qwertz zorgblat'];
  test.each(SAYING_NOTHING)('"%s" says nothing and fails, without obligations being denied', async (description) => {
    const reply = await driveSandbox().classify({ description, goods_value: 10 });
    expect(v.parse(ClassificationAnswer, reply.body).data).toMatchObject({
      status: 'failed',
      hs_code: null,
      confidence: undefined,
      landed_cost: undefined,
      risk_grading: { available: false, reason: 'no_hs_code' },
      documents: { available: false, reason: 'no_hs_code' },
    });
  });

  test('a picture alone is judged by its name, with little confidence, or fails', async () => {
    const driver = driveSandbox();
    const byName = await driver.classify({ image_url: 'https://example.com/pictures/ceramic_coffee-mug.jpg' });
    const named = v.parse(ClassificationAnswer, byName.body).data;
    expect(named).toMatchObject({ status: 'completed', hs_code: { code_6: '6912.00' } });
    expect(named.confidence).toBeLessThanOrEqual(55);
    const unnamed = v.parse(ClassificationAnswer, (await driver.classify({ image_url: 'https://example.com/IMG_0815.jpg' })).body).data;
    expect(unnamed).toMatchObject({ status: 'failed', product_summary: 'Image IMG_0815.jpg' });
  });

  test('a picture that is sent itself gets a code that is drawn for it, the same each time, and says so', async () => {
    const classify = async (image_base64: string) => v.parse(ClassificationAnswer, (await driveSandbox().classify({ image_base64 })).body).data;
    const [once, again, other] = [await classify('aGVsbG8='), await classify('aGVsbG8='), await classify('d29ybGQ=')];
    expect(once).toMatchObject({ status: 'completed', product_summary: 'Image', reasoning: expect.stringContaining('The sandbox does not look into pictures.') });
    expect(once.confidence).toBeGreaterThanOrEqual(35);
    expect(once.confidence).toBeLessThanOrEqual(55);
    expect(again.hs_code).toEqual(once.hs_code);
    expect(other.hs_code).not.toEqual(once.hs_code);
  });

  test('a picture with a description is judged by that', async () => {
    const reply = await driveSandbox().classify({ image_base64: 'aGVsbG8=', description: 'ceramic coffee mug' });
    expect(v.parse(ClassificationAnswer, reply.body).data).toMatchObject({ hs_code: { code_6: '6912.00' }, product_summary: 'ceramic coffee mug' });
  });
});

describe('classifying a batch', () => {
  test('the documented batch gives the documented codes', async () => {
    const driver = driveSandbox({ credits: 50 });
    const submitted = await driver.send('POST', '/v1/classify/batch', BATCH);
    expect(submitted.status).toBe(202);
    const { data, usage } = v.parse(ClassifyBatchAnswer, submitted.body);
    expect(data.total).toBe(3);
    expect(usage?.credits_remaining).toBe(47);

    driver.clock.advance(35_000);
    const batch = v.parse(BatchAnswer, (await driver.get(`/v1/classify/batch/${data.batch_id}`)).body).data;
    expect(batch.classifications).toEqual([
      { id: data.classification_ids[0], status: 'completed', hs_code: '8518.30.00' },
      { id: data.classification_ids[1], status: 'completed', hs_code: '7323.93.00' },
      { id: data.classification_ids[2], status: 'completed', hs_code: '6109.10.00' },
    ]);
  });

  test('a hundred products are taken, a hundred and one refused, and so is none', async () => {
    const driver = driveSandbox();
    const send = (count: number) =>
      driver.send('POST', '/v1/classify/batch', { items: Array.from({ length: count }, () => ({ description: 'Garlic' })) });
    expect((await send(100)).status).toBe(202);
    expect((await send(101)).status).toBe(422);
    expect((await send(0)).status).toBe(422);
    expect(driver.sandbox.statistics()).toMatchObject({ submissions: 1, classificationsCreated: 100, creditsSpent: 100 });
  });

  test('one bad product refuses the whole batch, is named and costs nothing', async () => {
    const driver = driveSandbox();
    const reply = await driver.send('POST', '/v1/classify/batch', { items: [{ description: 'Garlic' }, { description: 'Mug', origin_country: 'XX' }] });
    expect(reply.status).toBe(422);
    expect(messageOf(reply)).toMatch(/^items\.1\.origin_country: "XX" is not/);
    expect(driver.sandbox.statistics().creditsSpent).toBe(0);
  });
});

describe('the list of classifications', () => {
  test('comes newest first, in pages', async () => {
    const driver = driveSandbox();
    const { data } = await submitBatch(driver, Array.from({ length: 42 }, (_, index) => ({ description: `Garlic, lot ${index + 1}` })));
    const page = async (query: string) => v.parse(ClassificationsAnswer, (await driver.get(`/v1/classifications${query}`)).body);

    const first = await page('');
    expect(first.meta).toEqual({ current_page: 1, per_page: 20, total: 42, last_page: 3 });
    expect(first.data[0]).toEqual({
      id: data.classification_ids[41],
      status: 'pending',
      product_summary: 'Garlic, lot 42',
      hs_code: null,
      confidence: null,
      created_at: '2026-03-03T12:00:00+00:00',
    });
    const last = await page('?page=3');
    expect(last.data.map(({ product_summary }) => product_summary)).toEqual(['Garlic, lot 2', 'Garlic, lot 1']);
    expect((await page('?page=4')).data).toEqual([]);
    driver.clock.advance(35_000);
    const whole = await page('?per_page=100');
    expect(whole.data).toHaveLength(42);
    expect(whole.data[0]).toMatchObject({ status: 'completed', hs_code: '0703.20.00' });
  });

  test.each(['per_page=101', 'per_page=0', 'per_page=many', 'page=0'])('%s is refused', async (query) => {
    expect((await driveSandbox().get(`/v1/classifications?${query}`)).status).toBe(422);
  });

  test('an empty list has one page', async () => {
    const { body } = await driveSandbox().get('/v1/classifications');
    expect(v.parse(ClassificationsAnswer, body).meta).toEqual({ current_page: 1, per_page: 20, total: 0, last_page: 1 });
  });
});

describe('feedback', () => {
  test('a result can be confirmed and corrected once it is there', async () => {
    const driver = driveSandbox();
    const { data } = await submitBatch(driver, [{ description: 'Garlic' }]);
    const path = `/v1/classifications/${data.classification_ids[0]}/feedback`;
    expect((await driver.send('POST', path, { status: 'confirmed' })).status).toBe(422);
    driver.clock.advance(35_000);
    for (const body of [{ status: 'confirmed' }, { status: 'corrected', corrected_code: '8518.10.00' }]) {
      const reply = await driver.send('POST', path, body);
      expect(reply.status).toBe(200);
      v.parse(FeedbackAnswer, reply.body);
    }
    expect((await driver.send('POST', path, { status: 'corrected' })).status).toBe(422);
    expect(driver.sandbox.statistics().feedback).toEqual({ confirmed: 1, corrected: 1 });
  });
});

describe('the account', () => {
  test('knows its organisation, its credits and its limits', async () => {
    const driver = driveSandbox({ credits: 250, rateLimitPerMinute: 20 });
    await driver.send('POST', '/v1/classify/batch', BATCH);
    expect(v.parse(MeAnswer, (await driver.get('/v1/me')).body).data).toMatchObject({
      credits: { remaining: 247, total_purchased: 250, total_used: 3, earliest_expiry: '2027-03-03T12:00:00+00:00' },
      limits: { rate_limit_per_minute: 20, max_api_keys: 3 },
    });
    expect(v.parse(UsageAnswer, (await driver.get('/v1/usage')).body).data).toMatchObject({
      classifications: { current: 3, limit: 250, remaining: 247, percentage: 1 },
      period: { year: 2026, month: 3 },
    });
  });

  test('health answers without a key and without a limit', async () => {
    const reply = await driveSandbox().raw('/health', {});
    expect(v.parse(HealthAnswer, reply.body).data.status).toBe('operational');
    expect(reply.headers.get('X-RateLimit-Limit')).toBeNull();
  });
});

describe('duties', () => {
  test('the answers of the duty endpoints are as the contract has them', async () => {
    const driver = driveSandbox();
    const rates = await driver.get('/v1/duty-rates/8518300090?origin=CN&destination=NL');
    expect(v.parse(DutyRatesAnswer, rates.body).data).toMatchObject({
      hs_code: '8518300090',
      description: 'Headphones and earphones',
      mfn_duty: { rate: { text: '0.00%' }, expression: '0.000 %' },
      anti_dumping: [],
      vat_rate: { text: '21.00%' },
    });
    const cost = await driver.send('POST', '/v1/landed-cost', LANDED_COST);
    expect(cost.status).toBe(200);
    v.parse(LandedCostAnswer, cost.body);
  });

  test('without an origin all preferences and anti-dumping duties of a code are listed, with one only those of it', async () => {
    const driver = driveSandbox();
    const rates = async (query: string) => v.parse(DutyRatesAnswer, (await driver.get(`/v1/duty-rates/8712003000${query}`)).body).data;
    const all = await rates('');
    expect(all.preferential_duties.map(({ scheme }) => scheme)).toEqual(expect.arrayContaining(['GSP', 'EVFTA', 'EBA']));
    expect(all.anti_dumping).toMatchObject([{ rate: { fraction: 0.485 }, countries: ['CN'] }]);
    expect((await rates('?origin=VN')).preferential_duties).toMatchObject([{ scheme: 'EVFTA', rate: { fraction: 0 }, countries: ['VN'] }]);
    expect((await rates('?origin=VN')).anti_dumping).toEqual([]);
    expect(await rates('?origin=CN')).toMatchObject({ preferential_duties: [], anti_dumping: [{ rate: { text: '48.50%' } }] });
  });
});

describe('statistics', () => {
  test('tell tests what reached the sandbox, refused requests included', async () => {
    const driver = driveSandbox({ rateLimitPerMinute: 3 });
    await driver.send('POST', '/v1/classify/batch', BATCH);
    await driver.get('/v1/classifications/one');
    await driver.get('/v1/classifications/two');
    await driver.get('/v1/me');
    expect(driver.sandbox.statistics()).toEqual({
      submissions: 1,
      classificationsCreated: 3,
      creditsSpent: 3,
      feedback: { confirmed: 0, corrected: 0 },
      requestsByRoute: {
        'POST /api/v1/classify/batch': 1,
        'GET /api/v1/classifications/:id': 2,
        'GET /api/v1/me': 1,
      },
    });
  });

  test('the same seed gives the same key and the same ids', async () => {
    const [first, second] = [driveSandbox(), driveSandbox()];
    expect(first.sandbox.apiKey).toMatch(/^c8_sandbox_[0-9a-f]{32}$/);
    expect(first.sandbox.apiKey).toBe(second.sandbox.apiKey);
    const [one, two] = await Promise.all([first, second].map((driver) => submitBatch(driver, BATCH.items)));
    expect(one?.data).toEqual(two?.data);
  });
});
