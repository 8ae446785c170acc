// Numbers in answers that cannot be right: JSON can hold them, no tariff and no account does.
import { Import8Service } from '../../src/api/classification-service';
import { sentenceOf } from '../../src/words/error-sentence';
import { isClassificationError } from '../../src/customs/errors';
import { SandboxWorld } from '../fakes/sandbox-world';

const QUERY = { code: '8518300090', origin: 'CN', destination: 'NL', value: 1000, currency: 'EUR', shipping: 0, insurance: 0 } as const;

/** Answers in which this has taken the place of that. */
function serviceThatSays(pattern: RegExp, replacement: string): Import8Service {
  const world = new SandboxWorld({ credits: 10 });
  world.transport = async (request) => {
    const answer = await world.sandbox.fetch(request);
    return new Response((await answer.text()).replace(pattern, replacement), { status: answer.status, headers: answer.headers });
  };
  return new Import8Service(world.client);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    (value) => `answered ${JSON.stringify(value)}`,
    (error: unknown) => (isClassificationError(error) ? `${error.code}: ${sentenceOf(error)}` : String(error)),
  );
}

test.each([
  [/"total_landed_cost":[^,}]+/, '"total_landed_cost":1e999'],
  [/"cif_value":[^,}]+/, '"cif_value":-1e30'],
  [/"amount":[^,}]+/, '"amount":-5'],
  [/"rate":"21.00%"/, '"rate":"-21.00%"'],
  [/"rate":"21.00%"/, '"rate":"99999.00%"'],
  [/"rate":"21.00%"/, '"rate":"NaN%"'],
])('a landed cost with %p as %p is no cost', async (pattern, replacement) => {
  expect(await refusalOf(serviceThatSays(pattern, replacement).landedCost(QUERY))).toMatch(/^protocol: Import8 gave a number that cannot be right/);
});

test('garbage is told without the names of the wire', async () => {
  const said = await refusalOf(serviceThatSays(/"duty":\{/, '"duty":5,"x":{').landedCost(QUERY));
  expect(said).toBe('protocol: Import8 gave an answer that the add-in cannot read. Try again later. If the problem persists, contact support@import8.nl.');
});

test.each(['1e999', '-1', '1e9'])('a record with a confidence of %s is without one, and says why', async (confidence) => {
  const world = new SandboxWorld({ credits: 10 });
  const { data } = await world.client.classify({ description: 'ceramic mug for coffee' });
  await world.clock.advance(60_000);
  world.transport = async (request) => new Response((await (await world.sandbox.fetch(request)).text()).replace(/"confidence":[^,}]+/, `"confidence":${confidence}`));
  const detail = await new Import8Service(world.client).detail(data.id);
  expect(detail).toMatchObject({ status: 'completed', impossible: ['confidence'] });
  expect(detail).not.toHaveProperty('confidence');
  expect(await new Import8Service(world.client).progressOf(data.id)).not.toHaveProperty('confidence');
});
