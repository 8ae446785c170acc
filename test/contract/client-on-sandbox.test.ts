// The client against the stand-in API: every endpoint once, and every way of being refused.
import { NotSentError } from '../../src/api/network-transport';
import { SandboxWorld } from '../fakes/sandbox-world';

const world = (options?: ConstructorParameters<typeof SandboxWorld>[0]) => new SandboxWorld(options);

describe('every endpoint', () => {
  test('health needs no key', async () => {
    const without = world();
    without.apiKey = undefined;
    await expect(without.client.health()).resolves.toMatchObject({ data: { status: 'operational' } });
  });

  test('me tells the organisation, its credits and its limits', async () => {
    const { client } = world({ credits: 7, rateLimitPerMinute: 20 });
    const { data } = await client.me();
    expect(data.credits.remaining).toBe(7);
    expect(data.limits.rate_limit_per_minute).toBe(20);
  });

  test('usage counts what was classified', async () => {
    const { client } = world();
    await client.classify({ description: 'ceramic mug' });
    expect((await client.usage()).data.classifications.current).toBe(1);
  });

  test('classify, then classification: pending first, the whole record after half a minute', async () => {
    const { client, clock } = world();
    const { data } = await client.classify({
      description: 'Wireless bluetooth over-ear headphones with noise cancellation',
      origin_country: 'CN',
      goods_value: 25,
      quantity: 100,
      shipping_cost: 150,
      insurance_cost: 12.5,
    });
    expect((await client.classification(data.id)).data.status).toBe('pending');
    await clock.advance(35_000);
    const record = (await client.classification(data.id)).data;
    expect(record).toMatchObject({ status: 'completed', hs_code: { code_8: '8518.30.00' }, landed_cost: { cif_value: 2662.5 } });
    expect(record.risk_grading).toMatchObject({ available: true });
    expect(record.documents?.available).toBe(true);
  });

  test('classifyBatch, then batch and classifications', async () => {
    const { client, clock } = world();
    const { data } = await client.classifyBatch({ items: [{ description: 'ceramic mug' }, { description: 'misc' }] });
    expect((await client.batch(data.batch_id)).data).toMatchObject({ total: 2, pending: 2 });
    await clock.advance(35_000);
    expect((await client.batch(data.batch_id)).data).toMatchObject({ completed: 1, failed: 1, pending: 0 });
    const list = await client.classifications({ perPage: 1 });
    expect(list.data).toHaveLength(1);
    expect(list.meta).toMatchObject({ total: 2, last_page: 2 });
    expect((await client.classifications({ perPage: 1, page: 2 })).data[0]?.id).not.toBe(list.data[0]?.id);
  });

  test('feedback, in both forms', async () => {
    const { client, clock } = world();
    const { data } = await client.classify({ description: 'ceramic mug' });
    await clock.advance(35_000);
    await expect(client.feedback(data.id, { status: 'confirmed' })).resolves.toMatchObject({ success: true });
    await expect(client.feedback(data.id, { status: 'corrected', corrected_code: '6911.10.00' })).resolves.toMatchObject({ success: true });
  });

  test('dutyRates and landedCost', async () => {
    const { client } = world();
    expect((await client.dutyRates('8518300090', { origin: 'CN', destination: 'NL' })).data.vat_rate.fraction).toBe(0.21);
    const { data } = await client.landedCost({ hs_code: '8518300090', origin_country: 'CN', value: 1000 });
    expect(data.total_landed_cost).toBeCloseTo(data.cif_value + data.duty.amount + data.anti_dumping.amount + data.vat.amount, 2);
  });

  test('setWebhook and removeWebhook', async () => {
    const { client } = world();
    await expect(client.setWebhook('https://example.com/webhook')).resolves.toMatchObject({ data: { url: 'https://example.com/webhook' } });
    await expect(client.removeWebhook()).resolves.toMatchObject({ success: true });
  });
});

test('the balance and the rate limit of every answer are told', async () => {
  const { client, notices } = world({ credits: 10, rateLimitPerMinute: 20 });
  await client.classifyBatch({ items: [{ description: 'ceramic mug' }, { description: 'garlic' }] });
  expect(notices).toEqual([{ isSuccess: true, askedAt: expect.any(Number) as number, creditsRemaining: 8, rateLimit: { limit: 20, remaining: 19, resetInMs: 60_000 } }]);
});

describe('being refused', () => {
  test('for a wrong key', async () => {
    const wrong = world();
    wrong.apiKey = 'c8_wrong_key';
    await expect(wrong.client.me()).rejects.toMatchObject({ code: 'key-rejected' });
  });

  test('for no key sends nothing', async () => {
    const without = world();
    without.apiKey = undefined;
    await expect(without.client.me()).rejects.toMatchObject({ code: 'not-connected' });
    expect(without.sandbox.statistics().requestsByRoute).toEqual({});
  });

  test('for pace says how long to wait', async () => {
    const { client } = world({ rateLimitPerMinute: 1 });
    await client.me();
    await expect(client.me()).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 60_000 });
  });

  test('for spent credits buys nothing of the batch', async () => {
    const { client, sandbox } = world({ credits: 1 });
    await expect(client.classifyBatch({ items: [{ description: 'ceramic mug' }, { description: 'garlic' }] })).rejects.toMatchObject({
      code: 'credits-exhausted',
    });
    expect(sandbox.statistics().creditsSpent).toBe(0);
  });

  test('for input that cannot be used', async () => {
    await expect(world().client.classify({ description: ' ' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  test('for a code nobody knows', async () => {
    await expect(world().client.dutyRates('9999999999')).rejects.toMatchObject({ code: 'unknown-code' });
  });
});

describe('no answer worth the name', () => {
  test('a line that is down is offline', async () => {
    const down = world();
    down.transport = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(down.client.me()).rejects.toMatchObject({ code: 'offline' });
  });

  test('a browser that is offline has surely not sent anything', async () => {
    const offline = world();
    offline.transport = () => Promise.reject(new NotSentError('the browser is offline'));
    await expect(offline.client.me()).rejects.toMatchObject({ code: 'offline', isNotCarriedOut: true });
    offline.transport = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(offline.client.me()).rejects.toMatchObject({ code: 'offline', isNotCarriedOut: false });
  });

  test('an answer that never comes ends after its time', async () => {
    const hanging = world();
    hanging.transport = () => new Promise(() => undefined);
    const reading = expect(hanging.client.me()).rejects.toMatchObject({ code: 'offline' });
    await hanging.clock.advance(30_000);
    await reading;
  });

  test.each([
    ['a page of a proxy', '<html>sign in</html>'],
    ['half an answer', '{"success": true, "data": {'],
    ['another shape', '{"success": true, "data": {"organization": 5}}'],
  ])('%s is of the protocol', async (_what, text) => {
    const strange = world();
    strange.transport = async () => new Response(text, { status: 200 });
    await expect(strange.client.me()).rejects.toMatchObject({ code: 'protocol' });
  });

  test('a fault of the service with a page instead of words', async () => {
    const faulty = world();
    faulty.transport = async () => new Response('<html>502</html>', { status: 502 });
    await expect(faulty.client.me()).rejects.toMatchObject({ code: 'service-unavailable' });
  });
});

test('the key travels in its header only, to the base address only, and follows no redirect', async () => {
  const watched = world();
  const requests: Request[] = [];
  const { transport } = watched;
  watched.transport = (request) => {
    requests.push(request);
    return transport(request);
  };
  await watched.client.me();
  await watched.client.classifications({ perPage: 5 });
  for (const request of requests) {
    expect(request.url).toMatch(/^https:\/\/sandbox\.invalid\/api\//);
    expect(request.url).not.toContain(watched.sandbox.apiKey);
    expect(request.headers.get('Authorization')).toBe(`Bearer ${watched.sandbox.apiKey}`);
    expect(request).toMatchObject({ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer' });
  }
});
