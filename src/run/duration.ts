// How long a run takes. Takes what is still to be asked, gives the time at the rate limit of now.

/** API section classify: results come after 25 to 35 s. */
const PROCESSING_MS = 35_000;
/** Products in one submission, and results in one look (API sections classify/batch and classifications). */
const BATCH = 100;
const MINUTE_MS = 60_000;

export interface ToBeAsked {
  /** Products that have not been sent. */
  readonly unsent: number;
  /** Something is being classified, or will be. */
  readonly isClassifying: boolean;
  /** For everything but codes. */
  readonly otherRequests: number;
}

/** In milliseconds. What the first minute has room for takes no time of its own. */
export function durationMs({ unsent, isClassifying, otherRequests }: ToBeAsked, requestsPerMinute: number): number {
  const requests = 2 * Math.ceil(unsent / BATCH) + otherRequests;
  const waitingMs = (Math.max(0, requests - requestsPerMinute) / requestsPerMinute) * MINUTE_MS;
  return Math.round(waitingMs) + (isClassifying ? PROCESSING_MS : 0);
}
