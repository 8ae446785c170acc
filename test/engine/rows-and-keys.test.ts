// A run whose key becomes another one: of the same organisation, which goes on, or of somebody else, who has agreed to nothing.
import { products } from '../fakes/goods-list';
import { ListWorld } from '../fakes/list-world';
import { SandboxWorld } from '../fakes/sandbox-world';

describe('the key of another organisation', () => {
  /** As one that has its own credits and knows nothing of what others have bought. */
  function another(world: ListWorld): { readonly world: SandboxWorld; readonly connect: () => Promise<void> } {
    const other = new SandboxWorld({ credits: 5_000 });
    const answer = world.api.transport;
    const key = other.sandbox.apiKey.replace(/.{4}$/, 'beef');
    const toOther = async (request: Request): Promise<Response> => {
      const headers = new Headers(request.headers);
      headers.set('Authorization', `Bearer ${other.sandbox.apiKey}`);
      await other.clock.advance(world.api.clock.now() - other.clock.now());
      const response = await other.sandbox.fetch(new Request(request, { headers }));
      const text = (await response.text()).replace('Sandbox Trading B.V.', 'Another B.V.');
      return new Response(text, response);
    };
    world.api.transport = (request) => (request.headers.get('Authorization') === `Bearer ${key}` ? toOther(request) : answer(request));
    return {
      world: other,
      connect: async () => {
        await Promise.all([world.runtime.connect(key, 'computer'), world.api.clock.advance(1_000)]);
      },
    };
  }

  test('buys nothing for a run that waits for credits of the first', async () => {
    const world = await ListWorld.open({ rows: products(250), credits: 120 });
    const other = another(world);
    await world.start({ outputs: ['code'] });
    await world.api.clock.advance(180_000);
    expect(world.runtime.state().run).toMatchObject({ trouble: { code: 'credits-exhausted' } });
    await other.connect();
    await world.finish();
    expect(other.world.sandbox.statistics().creditsSpent).toBe(0);
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', creditsSpent: 120 });
  });

  test('does not leave a run behind that can neither go on nor be stopped', async () => {
    const world = await ListWorld.open({ rows: products(150) });
    const other = another(world);
    await world.start({ outputs: ['code'] });
    await world.api.clock.advance(5_000);
    await other.connect();
    await world.finish(5);
    const message = 'Import8 has no classification for this API key. Connect with the key of the account that had the product classified.';
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', creditsSpent: 150, states: { failed: 150 }, failures: [{ rows: 150, message }] });
    world.runtime.rows.dismiss();
    // What was paid for is there when its organisation's key is.
    await world.connect();
    await world.api.clock.advance(10 * 60_000);
    await world.run({ outputs: ['code'] });
    expect([world.runtime.state().run?.codedRows, world.credits, other.world.sandbox.statistics().creditsSpent]).toEqual([150, 150, 0]);
  });
});

test('a run that went on with a new key of the same organisation tries its failed rows again', async () => {
  const world = await ListWorld.open({ rows: products(150), rateLimitPerMinute: 4 });
  const answer = world.api.transport;
  let isRejected = false;
  world.api.transport = async (request) => {
    if (isRejected) return new Response('{"message":"no"}', { status: 401 });
    if (/classifications\/[\da-f-]{36}$/.test(request.url)) return new Response('{"message":"x"}', { status: 404 });
    return answer(request);
  };
  await world.start({ outputs: ['code', 'reasoning'] });
  while (world.credits < 100) await world.api.clock.advance(500);
  isRejected = true;
  await world.api.clock.advance(120_000);
  expect(world.runtime.state().run).toMatchObject({ phase: 'running', trouble: { code: 'key-rejected' } });
  isRejected = false;
  await world.connect();
  await world.finish(400);
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', codedRows: 150 });
  world.api.transport = answer;
  world.runtime.rows.retryFailed();
  await world.finish(400);
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 150, failures: [] });
});
