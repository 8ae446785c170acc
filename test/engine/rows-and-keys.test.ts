// A run whose key becomes another one: of the same organisation, which goes on, or of somebody else, who has agreed to nothing.
import { requestKey } from '../../src/customs/request-key';
import { createSandbox } from '../../src/sandbox/app';
import { createSeededRandom } from '../../src/sandbox/seeded-random';
import { article, products } from '../fakes/goods-list';
import { ListWorld } from '../fakes/list-world';

describe('the key of another organisation', () => {
  /** It has its own credits and knows nothing of what others have bought. */
  function another(world: ListWorld): { readonly spent: () => number; readonly connect: () => Promise<void> } {
    const other = createSandbox({ clock: world.api.clock, random: createSeededRandom(2), credits: 5_000 });
    const answer = world.api.transport;
    world.api.transport = async (request) => {
      if (request.headers.get('Authorization') !== `Bearer ${other.apiKey}`) return answer(request);
      const response = await other.fetch(request);
      return new Response((await response.text()).replace('Sandbox Trading B.V.', 'Another B.V.'), response);
    };
    return {
      spent: () => other.statistics().creditsSpent,
      connect: async () => {
        await Promise.all([world.runtime.connect(other.apiKey, 'computer'), world.api.clock.advance(1_000)]);
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
    expect(other.spent()).toBe(0);
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', creditsSpent: 120 });
  });

  test('buys nothing for formulas that was approved for the first, whether it was forgotten in between or not', async () => {
    const world = await ListWorld.open({ rows: products(1) });
    const other = another(world);
    world.runtime.setAllowance(0);
    const ask = async (number: number) => {
      const cell = world.runtime.cells.classify({ description: article(number) }, { signal: new AbortController().signal, address: `Other!A${number + 1}` });
      cell.catch(() => undefined);
      await world.api.clock.advance(60_000);
      return cell.then(({ status }) => status, (error: { code: string }) => error.code);
    };
    void world.runtime.approve({ products: [0, 1].map((number) => requestKey({ description: article(number) })), cells: 2 });
    await other.connect();
    expect(await ask(0)).toBe('approval-needed');
    void world.runtime.approve({ products: [requestKey({ description: article(1) })], cells: 1 });
    world.runtime.disconnect();
    await world.connect();
    expect(await ask(1)).toBe('approval-needed');
    expect([world.credits, other.spent()]).toEqual([0, 0]);
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
    expect([world.runtime.state().run?.codedRows, world.credits, other.spent()]).toEqual([150, 150, 0]);
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
  await world.start({ outputs: ['code', 'codeDescription'] });
  while (world.credits < 100) await world.api.clock.advance(500);
  isRejected = true;
  await world.api.clock.advance(120_000);
  expect(world.runtime.state().run).toMatchObject({ phase: 'running', trouble: { code: 'key-rejected' } });
  isRejected = false;
  await world.connect();
  await world.finish(400);
  // Also what the run had sent itself before the key was refused.
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', codedRows: 150, creditsSpent: 150 });
  world.api.transport = answer;
  world.runtime.rows.retryFailed();
  await world.finish(400);
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', writtenRows: 150, failures: [] });
});
