// What a run says and does about money where the service is slow or refuses, and where formulas buy as well.
import type { Runtime } from '../../src/runtime/runtime';
import { article, HEADINGS, products } from '../fakes/goods-list';
import { ListWorld, SHEET } from '../fakes/list-world';

/** Answers to submissions take a while, as on any line. */
function slow(world: ListWorld, ms: number): void {
  const answer = world.api.transport;
  world.api.transport = async (request) => {
    const response = await answer(request);
    if (request.method === 'POST') await new Promise<void>((goOn) => world.api.clock.schedule(goOn, ms));
    return response;
  };
}

function formula(world: ListWorld, number: number, signal = new AbortController().signal): Promise<unknown> {
  const cell = world.runtime.cells.classify({ description: article(number), origin: 'CN' }, { signal, address: `Other!A${number + 1}` });
  cell.catch(() => undefined);
  return cell;
}

const sumOf = ({ run }: ReturnType<Runtime['state']>): number => Object.values(run?.states ?? {}).reduce((sum, rows) => sum + rows, 0);

describe('what a run leaves behind when its page is closed', () => {
  const unspent = async (world: ListWorld): Promise<number | undefined> => (await world.keeping.runs.unfinished('Book1'))?.creditsLeft;

  test('says what is unspent from the moment on that products are sent, before any result has come', async () => {
    const world = await ListWorld.open({ rows: products(120) });
    slow(world, 1_000);
    await world.start({ outputs: ['code'] });
    // Both batches are on their way; no answer has come yet.
    for (let step = 0; step < 100 && world.credits < 120; step += 1) await world.api.clock.advance(10);
    await world.api.clock.advance(1);
    expect([world.credits, await unspent(world), world.runtime.state().run?.codedRows]).toEqual([120, 0, 0]);
  });

  test('takes back what the service has refused', async () => {
    const world = await ListWorld.open({ rows: products(120), credits: 0 });
    slow(world, 1_000);
    await world.start({ outputs: ['code'] });
    await world.api.clock.advance(10_000);
    expect([world.credits, await unspent(world)]).toEqual([0, 120]);
  });
});

describe('credits that a run says it has spent', () => {
  test('are no more than were spent where credits end in the middle and the refusal takes two seconds', async () => {
    const world = await ListWorld.open({ rows: products(250), credits: 120 });
    slow(world, 2_000);
    await world.start({ outputs: ['code'] });
    await world.api.clock.advance(180_000);
    expect(world.runtime.state().run).toMatchObject({ trouble: { code: 'credits-exhausted' }, creditsSpent: 120, codedRows: 120 });
    expect(sumOf(world.runtime.state())).toBe(250);
  });

  test('do not count what the service has refused after two seconds, and a stop does not take its rows out of what is left', async () => {
    const world = await ListWorld.open({ rows: products(250), credits: 120 });
    slow(world, 2_000);
    await world.start({ outputs: ['code'] });
    await world.api.clock.advance(180_000);
    world.runtime.rows.stop();
    await world.finish();
    await world.reopen();
    world.api.sandbox.setCredits(500);
    expect((await world.requote()).quote).toMatchObject({ rows: 130, fresh: 130, beyondCap: 0 });
  });

  test('leave out what a formula has bought between the quote and the start', async () => {
    const world = await ListWorld.open({ rows: products(20) });
    const quoted = await world.quote({ outputs: ['code'] });
    const cells = [0, 1, 2].map((number) => formula(world, number));
    await world.api.clock.advance(60_000);
    await Promise.all(cells);
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    expect([world.credits, world.runtime.state().run?.creditsSpent]).toEqual([20, 17]);
  });

  test('leave out what a formula has sent between the quote and the start', async () => {
    const world = await ListWorld.open({ rows: products(20) });
    const quoted = await world.quote({ outputs: ['code'] });
    const cells = [0, 1, 2].map((number) => formula(world, number));
    await world.api.clock.advance(2_000);
    expect(world.credits).toBe(3);
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.finish();
    await Promise.all(cells);
    expect([world.credits, world.runtime.state().run?.creditsSpent]).toEqual([20, 17]);
  });

  test('count what a formula had sent when the service refuses that, and the run buys it', async () => {
    const world = await ListWorld.open({ rows: products(20), credits: 0 });
    slow(world, 5_000);
    const quoted = await world.quote({ outputs: ['code'] });
    const cell = formula(world, 0);
    await world.api.clock.advance(2_000);
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(100)]);
    await world.api.clock.advance(30_000);
    await expect(cell).rejects.toMatchObject({ code: 'credits-exhausted' });
    world.api.sandbox.setCredits(500);
    await Promise.all([world.runtime.refresh(), world.api.clock.advance(2_000)]);
    await world.finish();
    expect([world.credits, world.runtime.state().run?.creditsSpent]).toEqual([20, 20]);
  });

  test('count what a formula had sent when that is refused for its pace and the formula cleared, and the run sends it', async () => {
    const world = await ListWorld.open({ rows: products(20) });
    const answer = world.api.transport;
    let submissions = 0;
    world.api.transport = async (request) => (request.method === 'POST' && (submissions += 1) === 1 ? new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '30' } }) : answer(request));
    slow(world, 5_000);
    const quoted = await world.quote({ outputs: ['code'] });
    const clearing = new AbortController();
    const cell = formula(world, 0, clearing.signal);
    await world.api.clock.advance(2_000);
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(500)]);
    clearing.abort();
    await world.finish();
    await expect(cell).rejects.toMatchObject({ code: 'cancelled' });
    expect([world.credits, world.runtime.state().run?.creditsSpent]).toEqual([20, 20]);
  });

  test('count what may have been paid for: nobody knows that it was not', async () => {
    const world = await ListWorld.open({ rows: products(3) });
    const answer = world.api.transport;
    world.api.transport = (request) => (request.method === 'POST' ? Promise.reject(new TypeError('Failed to fetch')) : answer(request));
    await world.run({ outputs: ['code'] });
    expect(world.runtime.state().run).toMatchObject({ phase: 'done', states: { failed: 3 }, failures: [{ code: 'submission-uncertain' }], creditsSpent: 3, retriableRows: 0 });
    // Nor does another run offer to buy it.
    world.runtime.rows.dismiss();
    const { quote } = await world.quote({ outputs: ['code'] });
    expect([quote.fresh, quote.unusable.map(({ rows, message }) => [rows, message.slice(0, 56)])]).toEqual([0, [[3, 'It is not known whether this product has been paid for a']]]);
  });

  test('leave out what a formula had sent at the quote and sends anew after a refusal: the run was to get it for nothing', async () => {
    const world = await ListWorld.open({ rows: products(1) });
    const list = await world.inspect();
    const answer = world.api.transport;
    let submissions = 0;
    world.api.transport = async (request) => (request.method === 'POST' && (submissions += 1) === 1 ? new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '30' } }) : answer(request));
    slow(world, 5_000);
    const cell = formula(world, 0);
    await world.api.clock.advance(2_000);
    const quoted = await world.quote({ outputs: ['code'] }, list);
    expect(quoted.quote).toMatchObject({ known: 1, credits: 0 });
    await world.api.clock.advance(5_000);
    await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(500)]);
    await world.finish();
    await cell;
    expect([world.credits, world.runtime.state().run?.creditsSpent, world.runtime.state().run?.codedRows]).toEqual([1, 0, 1]);
  });

  test('leave out a product that the service refuses', async () => {
    const world = await ListWorld.open({ rows: products(20) });
    const answer = world.api.transport;
    world.api.transport = async (request) => (request.method === 'POST' && (await request.clone().text()).includes(article(7)) ? new Response('{"message":"items.7: unusable"}', { status: 422 }) : answer(request));
    slow(world, 2_000);
    await world.run({ outputs: ['code'] });
    expect(world.runtime.state().run).toMatchObject({ creditsSpent: 19, codedRows: 19, states: { done: 19, failed: 1 } });
    expect(world.credits).toBe(19);
  });

  test('are none where every submission was refused for its pace before the stop', async () => {
    const world = await ListWorld.open({ rows: products(20) });
    const answer = world.api.transport;
    world.api.transport = async (request) => (request.method === 'POST' ? new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '60' } }) : answer(request));
    slow(world, 2_000);
    await world.start({ outputs: ['code'] });
    await world.api.clock.advance(10_000);
    expect(world.runtime.state().run).toMatchObject({ creditsSpent: 0, states: { queued: 20 } });
    world.runtime.rows.stop();
    await world.finish();
    expect(world.runtime.state().run).toMatchObject({ phase: 'stopped', creditsSpent: 0 });
  });
});

test('a product that failed for the run without being paid is not bought by a formula beyond its allowance afterwards', async () => {
  const world = await ListWorld.open({ rows: products(3) });
  world.runtime.setAllowance(0);
  const answer = world.api.transport;
  world.api.transport = async (request) => (request.method === 'POST' ? new Response('{"message":"too large"}', { status: 413 }) : answer(request));
  await world.run({ outputs: ['code'] });
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', states: { failed: 3 } });
  world.api.transport = answer;
  const cell = formula(world, 0);
  await world.api.clock.advance(60_000);
  await expect(cell).rejects.toMatchObject({ code: 'approval-needed' });
  expect(world.credits).toBe(0);
});

test('a formula buys nothing with what a run may spend while that run waits for credits', async () => {
  const world = await ListWorld.open({ rows: products(30), credits: 10 });
  world.runtime.setAllowance(0);
  await world.start({ outputs: ['code'] });
  await world.api.clock.advance(60_000);
  expect(world.runtime.state().run).toMatchObject({ trouble: { code: 'credits-exhausted' }, creditsSpent: 10 });
  world.api.sandbox.setCredits(500);
  const cell = formula(world, 29);
  await world.api.clock.advance(60_000);
  await expect(cell).rejects.toMatchObject({ code: 'approval-needed' });
  await Promise.all([world.runtime.refresh(), world.api.clock.advance(2_000)]);
  await world.finish();
  expect([world.credits, world.runtime.state().run?.creditsSpent]).toEqual([30, 30]);
});

test('nor with what it may spend on products that it has not come to yet', async () => {
  const world = await ListWorld.open({ rows: products(3_200), credits: 0 });
  world.runtime.setAllowance(0);
  await world.start({ outputs: ['code'] });
  await world.api.clock.advance(60_000);
  expect(world.runtime.state().run).toMatchObject({ trouble: { code: 'credits-exhausted' } });
  world.api.sandbox.setCredits(500);
  const cell = formula(world, 3_150);
  await world.api.clock.advance(60_000);
  await expect(cell).rejects.toMatchObject({ code: 'approval-needed' });
  expect(world.credits).toBe(0);
});

test('a run that was agreed to for nothing spends nothing when what was on its way is refused and its formula cleared', async () => {
  const world = await ListWorld.open({ rows: products(1) });
  const list = await world.inspect();
  world.runtime.setAllowance(1);
  const answer = world.api.transport;
  world.api.transport = async (request) => (request.method === 'POST' ? new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '30' } }) : answer(request));
  slow(world, 5_000);
  const clearing = new AbortController();
  const cell = formula(world, 0, clearing.signal);
  await world.api.clock.advance(2_000);
  const quoted = await world.quote({ outputs: ['code'] }, list);
  expect(quoted.quote).toMatchObject({ known: 1, credits: 0 });
  await Promise.all([world.runtime.rows.start(quoted), world.api.clock.advance(500)]);
  clearing.abort();
  world.runtime.setAllowance(0);
  world.api.transport = answer;
  await world.finish();
  await expect(cell).rejects.toMatchObject({ code: 'cancelled' });
  expect([world.credits, world.runtime.state().run?.failures.map(({ code }) => code)]).toEqual([0, ['approval-needed']]);
});

test('a run of no rows is over at once', async () => {
  const world = await ListWorld.open({ rows: [HEADINGS, ['', '']] });
  const { quote } = await world.run({ outputs: ['code'] });
  expect(quote).toMatchObject({ rows: 1, empty: 1, fresh: 0 });
  expect(world.runtime.state().run).toMatchObject({ phase: 'done', rows: 0, creditsSpent: 0 });
  expect(world.workbook.rows(SHEET)[1]?.[0]).toBe('');
});

test('a run that the service has told to come back in an hour says that it takes at least the quarter of an hour until it asks again', async () => {
  const world = await ListWorld.open({ rows: products(20) });
  const answer = world.api.transport;
  world.api.transport = async (request) => (request.method === 'POST' ? new Response('{"message":"slow down"}', { status: 429, headers: { 'Retry-After': '3600' } }) : answer(request));
  await world.start({ outputs: ['code'] });
  await world.api.clock.advance(60_000);
  expect(world.runtime.state().run?.timeLeftMs).toBeGreaterThan(14 * 60_000);
});

