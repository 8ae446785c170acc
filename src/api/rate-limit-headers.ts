// The headers about pace (API section "Rate Limits"). Takes an answer's headers, gives waits in milliseconds;
// must never trust our own clock where the service tells the time.
import type { RateLimit } from '../engine/ports';

// "Max requests per window" counts requests a minute (GET /me, rate_limit_per_minute): no reset is further away.
const WINDOW_MS = 60_000;

/** @returns undefined when the headers are missing: a browser shows them only if the service exposes them. */
export function readRateLimit(headers: Headers, nowMs: number): RateLimit | undefined {
  const limit = readCount(headers.get('X-RateLimit-Limit'));
  const remaining = readCount(headers.get('X-RateLimit-Remaining'));
  if (limit === undefined || remaining === undefined) return undefined;
  const resetAtSeconds = readCount(headers.get('X-RateLimit-Reset'));
  const now = serviceTime(headers);
  const resetInMs = resetAtSeconds === undefined ? WINDOW_MS : resetAtSeconds * 1000 - (now ?? nowMs);
  // An end in the past by our own clock only says that our clock is wrong.
  if (resetInMs <= 0 && now === undefined) return { limit, remaining, resetInMs: WINDOW_MS };
  return { limit, remaining, resetInMs: Math.min(Math.max(resetInMs, 0), WINDOW_MS) };
}

/** @returns undefined when there is no Retry-After, which on a 429 means that a credit or plan limit was reached. */
export function readRetryAfterMs(headers: Headers, nowMs: number): number | undefined {
  const text = headers.get('Retry-After');
  if (text === null) return undefined;
  const seconds = Number(text);
  if (text.trim() !== '' && seconds >= 0) return Math.ceil(seconds * 1000);
  const at = Date.parse(text);
  return Number.isNaN(at) ? WINDOW_MS : Math.max(0, at - (serviceTime(headers) ?? nowMs));
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : undefined;
}

/** The service's clock in whole seconds, as milliseconds since 1970; undefined where the browser does not show it. */
export function serviceTime(headers: Headers): number | undefined {
  const at = Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(at) ? undefined : at;
}
