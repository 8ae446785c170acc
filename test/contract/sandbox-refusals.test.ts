// What the sandbox refuses: every documented error status, and what it must not cost.
import * as v from 'valibot';
import { MeAnswer } from '../../src/api/contract';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { BATCH } from './sandbox-documented-requests';
import { driveSandbox, messageOf, STARTED_AT } from './sandbox-driver';

const LANDED_COST = { hs_code: '8518300090', origin_country: 'CN', value: 30 };

describe('refusals', () => {
  test.each<Record<string, string>>([{}, { Authorization: 'Bearer c8_wrong' }, { Authorization: 'Basic abc' }])('a request with %j gets 401', async (headers) => {
    const reply = await driveSandbox().raw('/v1/me', { headers });
    expect(reply.status).toBe(401);
    expect(messageOf(reply)).toBe('Invalid or missing API key.');
  });

  test.each([
    '/v1/classifications/550e8400-e29b-41d4-a716-446655440000',
    '/v1/classify/batch/batch_abc123',
    '/v1/duty-rates/9999999999',
    '/v1/nothing-here',
  ])('%s is not found', async (path) => {
    const reply = await driveSandbox().get(path);
    expect(reply.status).toBe(404);
    messageOf(reply);
  });

  test.each<[string, string, unknown]>([
    ['goods that are not described', '/v1/classify', { origin_country: 'CN' }],
    ['goods described by white space', '/v1/classify', { description: '   ' }],
    ['a picture with what stands before Base64', '/v1/classify', { image_base64: 'data:image/jpeg;base64,aGVsbG8=' }],
    ['a picture that has lost its end', '/v1/classify', { image_base64: 'aGVsbG8' }],
    ['a picture with a line break in it', '/v1/classify/batch', { items: [{ image_base64: 'aGVs\nbG8=' }] }],
    ['a country that does not exist', '/v1/classify', { description: 'Garlic', origin_country: 'ZZ' }],
    ['a country abbreviation that is no ISO code', '/v1/classify', { description: 'Garlic', origin_country: 'UK' }],
    ['a currency that is not supported', '/v1/classify', { description: 'Garlic', currency: 'JPY' }],
    ['half a piece', '/v1/classify', { description: 'Garlic', quantity: 0.5 }],
    ['a cost outside the EU', '/v1/classify', { description: 'Garlic', goods_value: 1, destination_country: 'US' }],
    ['a code of 8 digits', '/v1/landed-cost', { ...LANDED_COST, hs_code: '85183000' }],
    ['a value of nothing', '/v1/landed-cost', { ...LANDED_COST, value: 0 }],
    ['an origin that does not exist', '/v1/landed-cost', { ...LANDED_COST, origin_country: 'ZZ' }],
    ['a destination outside the EU', '/v1/landed-cost', { ...LANDED_COST, destination_country: 'CH' }],
  ])('%s gets 422 and costs nothing', async (_, path, body) => {
    const driver = driveSandbox();
    const reply = await driver.send('POST', path, body);
    expect(reply.status).toBe(422);
    messageOf(reply);
    expect(driver.sandbox.statistics().creditsSpent).toBe(0);
  });

  test('a body that is no JSON gets 422', async () => {
    const { raw, sandbox } = driveSandbox();
    const reply = await raw('/v1/classify', { method: 'POST', headers: { Authorization: `Bearer ${sandbox.apiKey}` }, body: 'garlic' });
    expect(reply.status).toBe(422);
    expect(messageOf(reply)).toBe('The request body must be JSON.');
  });

  test('a fault inside gets 500 in the documented form, and keeps the fault to itself', async () => {
    const broken = { ...everydayNomenclature(), find: () => { throw new Error('secret'); } };
    const reply = await driveSandbox({ nomenclature: broken }).get('/v1/duty-rates/0703200000');
    expect(reply.status).toBe(500);
    expect(messageOf(reply)).not.toContain('secret');
  });

  test('a batch that the credits do not cover is refused whole, and without Retry-After', async () => {
    const driver = driveSandbox({ credits: 2 });
    const refused = await driver.send('POST', '/v1/classify/batch', BATCH);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBeNull();
    expect(messageOf(refused)).toContain('3 needed, 2 remaining');
    expect(driver.sandbox.statistics()).toMatchObject({ submissions: 0, classificationsCreated: 0, creditsSpent: 0 });

    driver.sandbox.setCredits(3);
    expect((await driver.send('POST', '/v1/classify/batch', BATCH)).status).toBe(202);
    expect(v.parse(MeAnswer, (await driver.get('/v1/me')).body).data.credits.remaining).toBe(0);
  });

  test('the request after the last of a minute is told how long to wait, and passes after that', async () => {
    const driver = driveSandbox({ rateLimitPerMinute: 2 });
    const first = await driver.get('/v1/me');
    expect(first.headers.get('X-RateLimit-Limit')).toBe('2');
    expect(first.headers.get('X-RateLimit-Remaining')).toBe('1');
    expect(first.headers.get('X-RateLimit-Reset')).toBe(String(STARTED_AT / 1000 + 60));
    driver.clock.advance(29_500);
    expect((await driver.get('/v1/nothing-here')).headers.get('X-RateLimit-Remaining')).toBe('0');

    const refused = await driver.get('/v1/me');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('31');
    expect(refused.headers.get('X-RateLimit-Remaining')).toBe('0');
    expect(messageOf(refused)).toBe('Rate limit exceeded. Please retry after 31 seconds.');
    driver.clock.advance(31_000);
    expect((await driver.get('/v1/me')).status).toBe(200);
  });

  test('a sandbox ten times faster tells the waiting time in the seconds of its caller', async () => {
    const { clock } = driveSandbox();
    const driver = driveSandbox({ clock: { ...clock, speed: 10 }, rateLimitPerMinute: 1 });
    const admitted = await driver.get('/v1/me');
    expect(Number(admitted.headers.get('X-RateLimit-Reset')) * 1000 - Date.parse(admitted.headers.get('Date') ?? '')).toBe(6_000);
    expect((await driver.get('/v1/me')).headers.get('Retry-After')).toBe('6');
  });
});
