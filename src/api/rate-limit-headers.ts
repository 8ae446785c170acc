// The headers about pace (API section "Rate Limits"). Takes an answer's headers, gives waits in milliseconds;
// must never trust our own clock where the service tells the time.
import type { RateLimit } from '../engine/ports';

// "Max requests per window" counts requests a minute (GET /me, rate_limit_per_minute): no reset is further away.
const WINDOW_MS = 60_000;

/**
 * @returns undefined when the headers are missing (a browser shows them only if the service exposes them) or cannot be
 * true: a limit of 0 would stop everything for good.
 */
export function readRateLimit(headers: Headers, nowMs: number): RateLimit | undefined {
  const limit = readCount(headers.get('X-RateLimit-Limit'));
  const remaining = readCount(headers.get('X-RateLimit-Remaining'));
  if (limit === undefined || remaining === undefined || limit === 0) return undefined;
  const resetAtSeconds = readCount(headers.get('X-RateLimit-Reset'));
  const now = serviceTime(headers);
  const resetInMs = resetAtSeconds === undefined ? WINDOW_MS : resetAtSeconds * 1000 - (now ?? nowMs);
  // An end in the past by our own clock only says that our clock is wrong.
  if (resetInMs <= 0 && now === undefined) return { limit, remaining, resetInMs: WINDOW_MS };
  return { limit, remaining, resetInMs: Math.min(Math.max(resetInMs, 0), WINDOW_MS) };
}

/**
 * Any answer may carry one (RFC 9110, section 10.2.3): seconds, or a date.
 * @returns Milliseconds, at least 0, as long as the service says; a minute where it cannot be read. undefined when there is no
 * Retry-After, which on a 429 means that a credit or plan limit was reached.
 */
export function readRetryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const text = headers.get('Retry-After')?.trim();
  if (text === undefined) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  // "-5" and "1e9" are dates to Date.parse.
  const at = /^[a-z]{3,9},? /i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? WINDOW_MS : Math.max(0, at - (serviceTime(headers) ?? nowMs));
}

/** The first one where a gateway has added a header of its own: "20, 1000". */
function readCount(text: string | null): number | undefined {
  const digits = /^\s*(\d+)\s*(?:[,;]|$)/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The service's clock in whole seconds, as milliseconds since 1970; undefined where the browser does not show it. */
export function serviceTime(headers: Headers): number | undefined {
  const at = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? undefined : at;
}
