// Details and duty rates, through the client from the stand-in API.
import { Import8Service } from '../../src/api/classification-service';
import { SandboxWorld } from '../fakes/sandbox-world';
import type { ClassificationError } from '../../src/customs/errors';
import { sentenceOf } from '../../src/words/error-sentence';

const HALF_A_MINUTE = 35_000;

function start() {
  const world = new SandboxWorld();
  return { world, service: new Import8Service(world.client), clock: world.clock, client: world.client };
}

describe('a picture of the goods', () => {
  async function sent(imageUrl: string): Promise<unknown> {
    const { world, service } = start();
    const bodies: string[] = [];
    world.transport = async (request) => {
      bodies.push(await request.clone().text());
      return world.sandbox.fetch(request);
    };
    await service.submit([{ description: 'mug', imageUrl }]);
    return JSON.parse(bodies[0] ?? '');
  }

  test('is sent by its address', async () => {
    expect(await sent('https://example.com/mug.jpg')).toEqual({ items: [{ description: 'mug', image_url: 'https://example.com/mug.jpg' }] });
  });

  test('is sent itself, without what stands before its Base64, up to the size that the pane makes', async () => {
    const base64 = '/9j/'.repeat(100_000);
    expect(await sent(`data:image/jpeg;base64,${base64}`)).toEqual({ items: [{ description: 'mug', image_base64: base64 }] });
  });
});

describe('the detail of a classification', () => {
  test('is pending first and whole after half a minute', async () => {
    const { service, clock } = start();
    const { ids } = await service.submit([{ description: 'Wireless bluetooth over-ear headphones with noise cancellation', origin: 'CN' }]);
    const [id = ''] = ids;
    expect(await service.detail(id)).toEqual({ id, status: 'pending' });
    await clock.advance(HALF_A_MINUTE);
    const detail = await service.detail(id);
    expect(detail).toMatchObject({ id, status: 'completed', code8: '85183000', code6: '851830', chapter: '85' });
    if (detail.status !== 'completed') throw new Error('not completed');
    expect(detail.reasoning).not.toBe('');
    expect(detail.decisions?.map(({ level }) => level)).toContain('chapter');
    expect(detail.riskGrading?.available).toBe(true);
    expect(detail.documents?.available).toBe(true);
  });

  test('agrees with the code and the confidence that its batch tells', async () => {
    const { service, clock } = start();
    const { ids } = await service.submit([{ description: 'ceramic coffee mug' }]);
    const [id = ''] = ids;
    await clock.advance(HALF_A_MINUTE);
    const [progress, detail] = [await service.progressOf(id), await service.detail(id)];
    if (progress.status !== 'completed' || detail.status !== 'completed') throw new Error('not completed');
    expect(detail.code8 ?? detail.code6).toBe(progress.code);
    expect(detail.confidence).toBe(progress.confidence);
  });

  test('of an id that the account does not have says so, and what to do', async () => {
    const { service } = start();
    await expect(service.detail('550e8400-e29b-41d4-a716-446655440000')).rejects.toMatchObject({
      code: 'unknown-classification',
      message:
        'Import8 has no classification 550e8400-e29b-41d4-a716-446655440000 for this API key. Connect with the key of the account that had the product classified.',
    });
  });

  test('costs no credit', async () => {
    const { service, clock, client } = start();
    const { ids } = await service.submit([{ description: 'ceramic coffee mug' }]);
    await clock.advance(HALF_A_MINUTE);
    const before = (await client.me()).data.credits.remaining;
    await service.detail(ids[0] ?? '');
    await service.dutyRates({ code: '8518300090', destination: 'NL' });
    expect((await client.me()).data.credits.remaining).toBe(before);
  });

  test('of another classification than was asked for is refused', async () => {
    const { service, clock, world } = start();
    const { ids } = await service.submit([{ description: 'ceramic coffee mug' }, { description: 'steel bottle' }]);
    await clock.advance(HALF_A_MINUTE);
    const [mug = '', bottle = ''] = ids;
    world.transport = async (request) => world.sandbox.fetch(new Request(request.url.replace(mug, bottle), request));
    await expect(service.detail(mug)).rejects.toMatchObject({ code: 'protocol' });
  });
});

describe('duty rates', () => {
  test('are those of the code, origin and destination', async () => {
    const { service } = start();
    const mugs = await service.dutyRates({ code: '6912002500', origin: 'CN', destination: 'NL' });
    expect(mugs).toMatchObject({ mfn: { rateText: '9.00%', expression: '9.000 %' }, preferential: [], vatRateText: '21.00%' });
    expect(mugs.antiDumping[0]).toMatchObject({ rateText: '36.10%', countries: ['CN'] });
    expect(mugs.antiDumping[0]?.regulation).toBeDefined();
    expect((await service.dutyRates({ code: '6912002500', origin: 'CN', destination: 'DE' })).vatRateText).toBe('19.00%');
  });

  test('without an origin tell the preferences of all', async () => {
    const { service } = start();
    const { preferential } = await service.dutyRates({ code: '6912002500', destination: 'NL' });
    expect(preferential.length).toBeGreaterThan(0);
    for (const { scheme, countries } of preferential) {
      expect(scheme).not.toBe('');
      expect(countries).not.toEqual([]);
    }
  });
});

describe('a code that the duty endpoints do not have', () => {
  const query = { origin: 'CN', destination: 'NL', value: 100, currency: 'EUR', shipping: 0, insurance: 0 } as const;

  test.each([
    ['999999', '9999990000', 'Import8 has no duty rates for 999999 (6 digits), filled up with zeros to 9999990000. Give the 8 or 10 digits of the code.'],
    ['99999900', '9999990000', 'Import8 has no duty rates for 99999900 (8 digits), filled up with zeros to 9999990000. Give all 10 digits.'],
    ['9999990099', '9999990099', 'Import8 has no duty rates for the HS code 9999990099. Check its 10 digits.'],
    [undefined, '9999990099', 'Import8 has no duty rates for the HS code 9999990099. Check its 10 digits.'],
  ])('given as %p is named as it was given, with what would help', async (givenCode, code, message) => {
    const { service } = start();
    const asked = { ...query, code, ...(givenCode === undefined ? {} : { givenCode }) };
    const said = (error: ClassificationError) => [error.code, sentenceOf(error)];
    expect(await service.dutyRates(asked).then(() => [], said)).toEqual(['unknown-code', message]);
    expect(await service.landedCost(asked).then(() => [], said)).toEqual(['unknown-code', message]);
  });
});
