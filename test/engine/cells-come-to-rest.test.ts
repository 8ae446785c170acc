// What cells do when the service fails or says no: they come to rest, leave the rate limit to others, and fill themselves
// when there is something to fill them with.
import { accountField, creditsLeft } from '../../src/functions/account-formulas';
import { detailOf, productCard } from '../../src/functions/classification-formulas';
import type { Entity } from '../../src/functions/data-types';
import { installFakeCustomFunctions } from '../fakes/fake-custom-functions';
import { FormulaSheet, type Formula } from '../fakes/formula-sheet';
import { SandboxWorld } from '../fakes/sandbox-world';

installFakeCustomFunctions();

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NO_MORE = { origin: null, destination: null, image_url: null };
const ME_ROUTE = 'GET /api/v1/me';

const idOf = (row: number) => `550e8400-e29b-41d4-a716-${String(row).padStart(12, '0')}`;
const reasoning = (id: string): Formula => (runtime, invocation) => detailOf(runtime, { description_or_id: [[id]], field: 'reasoning', ...NO_MORE }, invocation);
const card = (description: string): Formula => (runtime, invocation) => productCard(runtime, { description: [[description]], ...NO_MORE }, invocation);
const account = (field: string): Formula => (runtime, invocation) => accountField(runtime, field, invocation);

const DETAIL = /\/classifications\/[0-9a-f]{8}-/;

/** What the service answers on these routes, in place of its own answer; the rate limit is told and counted as ever. */
function stage(world: SandboxWorld, route: RegExp) {
  const own = world.transport;
  const staged = {
    requests: 0,
    answer: undefined as (() => Response | Promise<Response>) | undefined,
  };
  world.transport = async (request) => {
    const answer = await own(request);
    if (!route.test(request.url) || answer.status === 429) return answer;
    staged.requests += 1;
    if (staged.answer === undefined) return answer;
    const instead = await staged.answer();
    answer.headers.forEach((value, name) => {
      if (/ratelimit/i.test(name)) instead.headers.set(name, value);
    });
    return instead;
  };
  return staged;
}

const says = (status: number) => () => Response.json({ success: false, message: 'no' }, { status });
const noLine = () => Promise.reject(new TypeError('Failed to fetch'));

function calculationsOf(sheet: FormulaSheet): number {
  return [...sheet.calculations.values()].reduce((sum, each) => sum + each, 0);
}

async function sixtyDetails(answer: () => Response | Promise<Response>) {
  const world = new SandboxWorld({ credits: 1_000, rateLimitPerMinute: 20 });
  const sheet = await FormulaSheet.open({ world });
  const details = stage(world, DETAIL);
  details.answer = answer;
  for (let row = 0; row < 60; row += 1) sheet.enter(`A${row}`, reasoning(idOf(row)));
  return { world, sheet, details };
}

describe('DETAIL of 60 products, at 20 requests a minute', () => {
  test('while the service fails: the cells come to rest, and what is tried again leaves the rate limit to others', async () => {
    const { sheet, details } = await sixtyDetails(says(500));
    await sheet.pass(30 * MINUTE);
    const before = details.requests;
    await sheet.pass(30 * MINUTE);
    expect(details.requests - before).toBeLessThanOrEqual(30);
    await sheet.pass(2 * HOUR);
    const [requests, calculations] = [details.requests, calculationsOf(sheet)];
    await sheet.pass(5 * HOUR);
    expect([details.requests, calculationsOf(sheet)]).toEqual([requests, calculations]);
    // Once more when they are given up, and then they do not say any more that they fill themselves.
    expect(calculations).toBe(120);
    expect(Array.from({ length: 60 }, (_, row) => sheet.says(`A${row}`)).filter((sentence) => !/fault of its own/.test(sentence))).toEqual([]);
  });

  test('fill themselves when the service is back', async () => {
    const { sheet, details } = await sixtyDetails(says(500));
    await sheet.pass(20 * MINUTE);
    details.answer = () => Response.json({ success: false, message: 'no such id' }, { status: 404 });
    await sheet.pass(10 * MINUTE);
    expect(Array.from({ length: 60 }, (_, row) => sheet.says(`A${row}`)).filter((sentence) => !/no classification/i.test(sentence))).toEqual([]);
  });

  test('where only their answers are lost on the way: they do not take the rate limit either', async () => {
    const { sheet, details } = await sixtyDetails(noLine);
    await sheet.pass(30 * MINUTE);
    const before = details.requests;
    for (let minute = 0; minute < 30; minute += 1) {
      void sheet.runtime.refresh();
      await sheet.pass(MINUTE);
    }
    // Three a minute, and one that falls on the end.
    expect(details.requests - before).toBeLessThanOrEqual(91);
  });

  test('that the service does not know: each is asked for once, however long it waits for its turn', async () => {
    const { sheet, details } = await sixtyDetails(says(404));
    await sheet.pass(HOUR);
    expect(details.requests).toBe(60);
    expect(sheet.says('A59')).toMatch(/no classification/i);
    const calculations = calculationsOf(sheet);
    await sheet.pass(5 * HOUR);
    expect(calculationsOf(sheet)).toBe(calculations);
  });
});

describe('a card', () => {
  const open = async (answer: (() => Response | Promise<Response>) | undefined) => {
    const world = new SandboxWorld({ credits: 1_000 });
    const sheet = await FormulaSheet.open({ world, hasDataTypes: true });
    const rates = stage(world, /\/duty-rates\//);
    rates.answer = answer;
    sheet.enter('A1', card('ceramic mug for coffee'));
    const properties = () => (sheet.shows('A1') as Entity[][])[0]?.[0]?.properties ?? {};
    return { sheet, rates, properties };
  };

  test('whose code has no duties is complete without them', async () => {
    const { sheet, properties } = await open(says(404));
    await sheet.pass(5 * MINUTE);
    expect(properties()).not.toHaveProperty('More');
    expect(properties()).not.toHaveProperty('Duty');
    expect(properties()).toHaveProperty('Reasoning');
  });

  test('whose duties come late has them when they come', async () => {
    const world = new SandboxWorld({ credits: 1_000 });
    const sheet = await FormulaSheet.open({ world, hasDataTypes: true });
    const own = world.transport;
    world.transport = async (request) => {
      if (request.url.includes('/duty-rates/')) await new Promise<void>((resume) => world.clock.schedule(resume, 20 * SECOND));
      return own(request);
    };
    sheet.enter('A1', card('ceramic mug for coffee'));
    await sheet.pass(45 * SECOND);
    expect((sheet.shows('A1') as Entity[][])[0]?.[0]?.properties).toMatchObject({ More: 'is on its way' });
    await sheet.pass(20 * SECOND);
    expect((sheet.shows('A1') as Entity[][])[0]?.[0]?.properties).toHaveProperty('Duty');
    expect(sheet.calculations.get('A1')).toBe(2);
  });

  test('whose duties are refused after its patience is complete without them then', async () => {
    const world = new SandboxWorld({ credits: 1_000 });
    const sheet = await FormulaSheet.open({ world, hasDataTypes: true });
    const own = world.transport;
    let requests = 0;
    world.transport = async (request) => {
      if (!request.url.includes('/duty-rates/')) return own(request);
      requests += 1;
      await new Promise<void>((resume) => world.clock.schedule(resume, 20 * SECOND));
      return says(404)();
    };
    sheet.enter('A1', card('ceramic mug for coffee'));
    await sheet.pass(5 * MINUTE);
    expect((sheet.shows('A1') as Entity[][])[0]?.[0]?.properties).not.toHaveProperty('More');
    expect([sheet.calculations.get('A1'), requests]).toEqual([2, 1]);
  });

  test.each([
    ['fails', says(500)],
    ['cannot be reached', noLine],
  ])('whose duties the service %s to tell says that more is on its way, and has it when the service is back', async (_what, answer) => {
    const { sheet, rates, properties } = await open(answer);
    await sheet.pass(5 * MINUTE);
    expect(properties()).toMatchObject({ More: 'is on its way' });
    rates.answer = undefined;
    await sheet.pass(2 * MINUTE);
    expect(properties()).toHaveProperty('Duty');
    expect(properties()).not.toHaveProperty('More');
  });

  test('of a workbook that was opened without a key has its duties once a key is entered', async () => {
    const { sheet, rates, properties } = await open(says(404));
    await sheet.pass(5 * MINUTE);
    sheet.runtime.disconnect();
    rates.answer = undefined;
    sheet.enter('A1', card('ceramic mug for coffee'));
    await sheet.pass(MINUTE);
    expect(properties()).toMatchObject({ More: 'is on its way' });
    void sheet.runtime.connect(sheet.world.sandbox.apiKey, 'session');
    await sheet.pass(MINUTE);
    expect(properties()).toHaveProperty('Duty');
  });
});

describe('cells with the account', () => {
  test('ask for it once, all together, and do not go before products', async () => {
    const world = new SandboxWorld({ credits: 1_000, rateLimitPerMinute: 20 });
    const sheet = await FormulaSheet.open({ world });
    sheet.runtime.disconnect();
    const before = sheet.requests(ME_ROUTE);
    const key = 'c8_another_key_1234';
    const own = world.transport;
    world.transport = (request) => own(new Request(request, { headers: { Authorization: `Bearer ${world.sandbox.apiKey}` } }));
    void sheet.runtime.connect(key, 'session');
    for (let row = 0; row < 15; row += 1) sheet.enter(`A${row}`, account('organisation'));
    for (let row = 0; row < 15; row += 1) sheet.enter(`B${row}`, creditsLeft);
    await sheet.pass(MINUTE);
    expect(sheet.requests(ME_ROUTE) - before).toBeLessThanOrEqual(2);
    expect([sheet.busyCells, sheet.shows('B14')]).toEqual([0, 1_000]);
  });

  test('that waited in vain fill themselves, as they say', async () => {
    const world = new SandboxWorld({ credits: 1_000 });
    const sheet = await FormulaSheet.open({ world });
    const own = world.transport;
    const until = world.clock.now() + 100 * SECOND;
    world.transport = async (request) => {
      if (!request.url.endsWith('/usage') || world.clock.now() >= until) return own(request);
      return Response.json({ success: false, message: 'slow' }, { status: 429, headers: { 'Retry-After': '100' } });
    };
    sheet.enter('A1', account('plan'));
    sheet.enter('A2', account('period'));
    await sheet.pass(95 * SECOND);
    expect(sheet.says('A1')).toMatch(/fills itself/);
    await sheet.pass(MINUTE);
    expect([typeof sheet.shows('A1'), sheet.shows('A2')]).toEqual(['string', expect.stringMatching(/^\d{4}-\d\d$/)]);
    expect(sheet.requests('GET /api/v1/usage')).toBe(1);
  });

  test('show the figures of the new key, never those of the old one', async () => {
    const world = new SandboxWorld({ credits: 1_000 });
    const sheet = await FormulaSheet.open({ world });
    const own = world.transport;
    world.transport = async (request) => {
      if (request.headers.get('Authorization') !== 'Bearer c8_another_key_1234') return own(request);
      const answer = await own(new Request(request, { headers: { Authorization: `Bearer ${world.sandbox.apiKey}` } }));
      const text = (await answer.text()).replace(/"current":\d+/, '"current":444').replace(/"name":"[^"]*"/, '"name":"Another company"').replace(/"remaining":1000/, '"remaining":77');
      return new Response(text, { headers: answer.headers });
    };
    const fields: Record<string, Formula> = { A1: account('period_used'), A2: account('organisation'), A3: creditsLeft, A4: account('credits') };
    for (const [address, formula] of Object.entries(fields)) sheet.enter(address, formula);
    await sheet.pass(SECOND);
    const shown = () => Object.keys(fields).map((address) => sheet.shows(address));
    expect(shown()).toEqual([0, expect.not.stringMatching('Another'), 1_000, 1_000]);
    void sheet.runtime.connect('c8_another_key_1234', 'session');
    await sheet.pass(5 * SECOND);
    expect(shown()).toEqual([444, 'Another company', 77, 77]);
    sheet.runtime.disconnect();
    await sheet.pass(5 * SECOND);
    expect(Object.keys(fields).filter((address) => !/pane/.test(sheet.says(address)))).toEqual([]);
    void sheet.runtime.connect(world.sandbox.apiKey, 'session');
    await sheet.pass(5 * SECOND);
    expect(shown()).toEqual([0, expect.not.stringMatching('Another'), 1_000, 1_000]);
  });
});
