// The sandbox over http on this machine, and its command line.
import { startSandboxServer } from '../../src/sandbox/server';
import type { SandboxServer } from '../../src/sandbox/server';
import { readServerOptions } from '../../src/sandbox/server-options';

describe('the server', () => {
  let server: SandboxServer;
  beforeAll(async () => {
    server = await startSandboxServer({ seed: 1, speed: 10, credits: 7, rateLimitPerMinute: 5 });
  });
  afterAll(() => server.close());

  test('answers on this machine with the key it gives, by the options it was given', async () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
    const answer = await fetch(`${server.url}/v1/me`, { headers: { Authorization: `Bearer ${server.apiKey}` } });
    expect(await answer.json()).toMatchObject({ data: { credits: { remaining: 7 }, limits: { rate_limit_per_minute: 5 } } });
    expect(answer.headers.get('X-RateLimit-Remaining')).toBe('4');
    expect(server.sandbox.statistics().requestsByRoute).toEqual({ 'GET /api/v1/me': 1 });
  });

  test('another one cannot have the same port', async () => {
    await expect(startSandboxServer({ port: Number(new URL(server.url).port) })).rejects.toThrow('EADDRINUSE');
  });

  test('without a seed, every start has other ids', async () => {
    const [one, two] = await Promise.all([startSandboxServer(), startSandboxServer()]);
    expect(one.apiKey).not.toBe(two.apiKey);
    await Promise.all([one.close(), two.close()]);
  });
});

describe('the command line', () => {
  test('all options are read', () => {
    const line = '--port 4010 --seed 7 --speed 2.5 --rate-limit 20 --credits 0 --processing 0.5-35 --nomenclature hs.csv';
    expect(readServerOptions(line.split(' '))).toEqual({
      port: 4010,
      seed: 7,
      speed: 2.5,
      rateLimitPerMinute: 20,
      credits: 0,
      processingMs: [500, 35_000],
      nomenclatureFile: 'hs.csv',
    });
    expect(readServerOptions([])).toEqual({});
  });

  test.each([
    ['--port 70000', '--port must be a whole number from 0 to 65535, not "70000".'],
    ['--credits many', '--credits must be a whole number from 0 to 1000000000, not "many".'],
    ['--rate-limit 0', '--rate-limit must be a whole number from 1'],
    ['--speed 0', '--speed must be a number above 0'],
    ['--processing 35-25', '--processing must be the shortest and the longest time in seconds'],
    ['--small-consignments free', '--small-consignments must be one of tariff, relief, flat, not "free".'],
    ['--processing 25', '--processing must be the shortest and the longest time in seconds'],
    ['--faster', "Unknown option '--faster'"],
    ['extra', "Unexpected argument 'extra'"],
  ])('%s is refused with a sentence', (line, message) => {
    expect(() => readServerOptions(line.split(' '))).toThrow(message);
  });
});
