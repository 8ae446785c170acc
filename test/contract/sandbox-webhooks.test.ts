// What the sandbox tells others: webhooks, and headers for pages of other addresses.
import * as v from 'valibot';
import { ClassificationAnswer, WebhookAnswer, WebhookEvent, WebhookRemovedAnswer } from '../../src/api/contract';
import { driveSandbox, submitBatch } from './sandbox-driver';

describe('webhooks', () => {
  test('every finished classification is announced as documented, until the webhook is removed', async () => {
    const delivered: unknown[] = [];
    const driver = driveSandbox({
      deliverWebhook: (url, { headers, body }) => {
        delivered.push({ url, headers, body: v.parse(WebhookEvent, JSON.parse(body)) });
        return Promise.resolve();
      },
    });
    const configured = await driver.send('PUT', '/v1/webhook', { url: 'https://example.com/webhook' });
    expect(v.parse(WebhookAnswer, configured.body).data.url).toBe('https://example.com/webhook');

    const { data } = await submitBatch(driver, [{ description: 'Fresh garlic' }, { description: 'misc' }]);
    expect(delivered).toEqual([]);
    driver.clock.advance(35_000);
    const [garlic, nothing] = data.classification_ids;
    const notification = (id: string | undefined, status: string) => ({
      url: 'https://example.com/webhook',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Import8-Webhook/1.0', 'X-Import8-Event': `classification.${status}` },
      body: { event: `classification.${status}`, data: { id, status } },
    });
    expect(delivered).toHaveLength(2);
    expect(delivered).toEqual(expect.arrayContaining([notification(garlic, 'completed'), notification(nothing, 'failed')]));

    const removed = await driver.send('DELETE', '/v1/webhook');
    expect(v.parse(WebhookRemovedAnswer, removed.body)).toEqual({ success: true, message: 'Webhook removed.' });
    await driver.classify({ description: 'Fresh garlic' });
    expect(delivered).toHaveLength(2);
  });

  test('a receiver that does not answer changes nothing', async () => {
    const driver = driveSandbox({ deliverWebhook: () => Promise.reject(new Error('unreachable')) });
    await driver.send('PUT', '/v1/webhook', { url: 'https://example.com/webhook' });
    const reply = await driver.classify({ description: 'Fresh garlic' });
    expect(v.parse(ClassificationAnswer, reply.body).data.status).toBe('completed');
  });

  test('an address that is none is refused', async () => {
    expect((await driveSandbox().send('PUT', '/v1/webhook', { url: 'example' })).status).toBe(422);
  });
});

describe('pages of other addresses', () => {
  test('may ask, also across networks, and may read the headers they need', async () => {
    const { raw, sandbox } = driveSandbox();
    const preflight = await raw('/v1/classify', { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe('authorization, content-type');
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, DELETE');
    expect(preflight.headers.get('Access-Control-Allow-Private-Network')).toBe('true');

    for (const headers of [{}, { Authorization: `Bearer ${sandbox.apiKey}` }]) {
      const reply = await raw('/v1/me', { headers });
      expect(reply.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(reply.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
      expect(reply.headers.get('Date')).toBe('Tue, 03 Mar 2026 12:00:00 GMT');
    }
  });
});
