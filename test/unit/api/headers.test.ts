import { errorFromResponse } from '../../../src/api/error-from-response';
import { readRateLimit, readRetryAfterMs } from '../../../src/api/rate-limit-headers';
import { isFateUnknown } from '../../../src/engine/retry-policy';
import { sentenceOf } from '../../../src/words/error-sentence';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);

describe('the rate-limit headers', () => {
  const headers = (extra: Record<string, string> = {}) =>
    new Headers({ 'X-RateLimit-Limit': '60', 'X-RateLimit-Remaining': '12', 'X-RateLimit-Reset': String(NOW / 1000 + 30), ...extra });

  test('say how many requests are left and for how long', () => {
    expect(readRateLimit(headers(), NOW)).toEqual({ limit: 60, remaining: 12, resetInMs: 30_000 });
  });

  test('are read by the clock of the service, not by ours', () => {
    const wrongClock = NOW + 3 * 3_600_000;
    expect(readRateLimit(headers({ Date: new Date(NOW).toUTCString() }), wrongClock)?.resetInMs).toBe(30_000);
  });

  test('never make us wait longer than a window', () => {
    expect(readRateLimit(headers(), NOW - 86_400_000)?.resetInMs).toBe(60_000);
  });

  test('whose window ends in the past by our own clock only say that our clock is wrong', () => {
    expect(readRateLimit(headers(), NOW + 86_400_000)?.resetInMs).toBe(60_000);
    expect(readRateLimit(headers({ Date: new Date(NOW + 31_000).toUTCString() }), NOW)?.resetInMs).toBe(0);
  });

  test('that are missing or unreadable say nothing', () => {
    expect(readRateLimit(new Headers(), NOW)).toBeUndefined();
    expect(readRateLimit(headers({ 'X-RateLimit-Remaining': 'many' }), NOW)).toBeUndefined();
  });

  test('that would stop everything for good are not believed', () => {
    expect(readRateLimit(headers({ 'X-RateLimit-Limit': '0', 'X-RateLimit-Remaining': '0' }), NOW)).toBeUndefined();
    expect(readRateLimit(headers({ 'X-RateLimit-Limit': '-1' }), NOW)).toBeUndefined();
  });

  test('to which a gateway has added its own are those of the service', () => {
    const doubled = headers({ 'X-RateLimit-Limit': '60, 1000', 'X-RateLimit-Remaining': '12, 999' });
    expect(readRateLimit(doubled, NOW)).toMatchObject({ limit: 60, remaining: 12 });
  });
});

test('Retry-After is read in seconds and as a date', () => {
  expect(readRetryAfterMs(new Headers({ 'Retry-After': '30' }), NOW)).toBe(30_000);
  expect(readRetryAfterMs(new Headers({ 'Retry-After': '1.5' }), NOW)).toBe(1_500);
  expect(readRetryAfterMs(new Headers({ 'Retry-After': new Date(NOW + 5_000).toUTCString() }), NOW)).toBe(5_000);
  expect(readRetryAfterMs(new Headers(), NOW)).toBeUndefined();
  expect(readRetryAfterMs(new Headers({ 'Retry-After': 'Sunday, 22-Nov-26 12:00:05 GMT' }), NOW)).toBe(5_000);
});

test.each(['-5', '1e9', 'Infinity', 'soon', '', '30, 30'])('a Retry-After of %p is a minute', (text) => {
  expect(readRetryAfterMs(new Headers({ 'Retry-After': text }), NOW)).toBe(60_000);
});

describe('a refusal of the API', () => {
  test.each([
    [401, {}, 'key-rejected'],
    [404, {}, 'unknown-code'],
    [422, {}, 'invalid-input'],
    [429, { 'Retry-After': '30' }, 'rate-limited'],
    [429, {}, 'credits-exhausted'],
    [500, {}, 'service-unavailable'],
    [503, {}, 'service-unavailable'],
    [402, {}, 'credits-exhausted'],
    [413, {}, 'invalid-input'],
    [304, {}, 'protocol'],
    [408, {}, 'service-unavailable'],
    [409, {}, 'service-unavailable'],
    [425, {}, 'service-unavailable'],
    [499, {}, 'service-unavailable'],
    [411, {}, 'invalid-input'],
  ])('%p with %p is %p', (status, headers, code) => {
    expect(errorFromResponse(new Response(null, { status, headers }), undefined, NOW).code).toBe(code);
  });

  test.each([400, 401, 402, 403, 404, 405, 411, 413, 422, 425, 429])('%p means that a submission was not carried out', (status) => {
    expect(isFateUnknown(errorFromResponse(new Response(null, { status }), undefined, NOW))).toBe(false);
  });

  test.each([408, 409, 418, 421, 424, 460, 499, 500, 502, 503, 504, 520])('%p leaves open whether a submission was carried out', (status) => {
    expect(isFateUnknown(errorFromResponse(new Response(null, { status }), undefined, NOW))).toBe(true);
  });

  test('in maintenance says how long to wait as well', () => {
    expect(errorFromResponse(new Response(null, { status: 503, headers: { 'Retry-After': '120' } }), undefined, NOW).retryAfterMs).toBe(120_000);
  });

  test('for its rate says how long to wait', () => {
    const response = new Response(null, { status: 429, headers: { 'Retry-After': '30' } });
    expect(errorFromResponse(response, 'Rate limit exceeded.', NOW).retryAfterMs).toBe(30_000);
  });

  test('keeps the API’s own words about the input', () => {
    expect(sentenceOf(errorFromResponse(new Response(null, { status: 422 }), 'value must be positive.', NOW))).toBe(
      'Import8 cannot use this input: value must be positive.',
    );
  });
});
