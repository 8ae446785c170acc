// The rate limit of the API key: a window of one minute that opens with the first request in it.
// Takes requests, gives the documented headers; a request over the limit is refused and not counted.
import { Refusal } from './refusal';
import type { SandboxClock } from './sandbox-clock';

const WINDOW_MS = 60_000;

export interface RateLimit {
  /** Counts a request and gives the X-RateLimit-* headers of its answer. @throws Refusal 429 with Retry-After. */
  admit(): Readonly<Record<string, string>>;
}

/** @param limit Requests a minute, of the package that the organisation has now. */
export function createRateLimit(clock: SandboxClock, limit: () => number): RateLimit {
  const speed = clock.speed ?? 1;
  let endsAt = -Infinity;
  let counted = 0;

  return {
    admit() {
      const now = clock.now();
      const perMinute = limit();
      if (now >= endsAt) {
        endsAt = now + WINDOW_MS;
        counted = 0;
      }
      const secondsLeft = Math.ceil((endsAt - now) / speed / 1000);
      const headers = (remaining: number) => ({
        'X-RateLimit-Limit': String(perMinute),
        'X-RateLimit-Remaining': String(remaining),
        'X-RateLimit-Reset': String(Math.floor(now / 1000) + secondsLeft),
      });
      if (counted >= perMinute) {
        throw new Refusal(429, `Rate limit exceeded. Please retry after ${secondsLeft} seconds.`, {
          ...headers(0),
          'Retry-After': String(secondsLeft),
        });
      }
      counted += 1;
      return headers(perMinute - counted);
    },
  };
}
