// The only place that turns the API's refusals into our errors (API section "Error Codes").
import type { ErrorFacts } from '../customs/error-facts';
import { ClassificationError, type ErrorCode } from '../customs/errors';
import { readRetryAfterMs } from './rate-limit-headers';

export const NOT_CONNECTED_MESSAGE = 'Not connected to Import8. Open the IMPORT8 pane and enter your API key.';

/** @param said The API's own words, where its answer had any. */
export function errorFromResponse(response: Response, said: string | undefined, nowMs: number): ClassificationError {
  const retryAfterMs = readRetryAfterMs(response.headers, nowMs);
  const { code, known, isNotCarriedOut = false } = translate(response.status, said, retryAfterMs !== undefined);
  const cause = new Error(`Import8 answered ${response.status}${said === undefined ? '' : `: ${said}`}`);
  return new ClassificationError(code, known, { cause, isNotCarriedOut, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}

interface Translation {
  readonly code: ErrorCode;
  readonly known: ErrorFacts | string;
  readonly isNotCarriedOut?: boolean;
}

/**
 * Refusals of a server or a gateway that has not passed the request on: sent again, a submission cannot cost twice. A 4xx
 * that is neither here nor in `translate` may come from a gateway that lost patience while the service was working:
 * 408 (also sent where a whole request got no answer in time), 409 (perhaps because the same request is under way), 421 (browsers
 * send the request again by themselves, and show the last answer), 424, 460 and 499 (the caller left). Whether those were carried out is unknown, like all 5xx.
 */
const NOT_CARRIED_OUT: Readonly<Record<number, 'the request is at fault' | 'it may work later'>> = {
  400: 'the request is at fault', // not understood
  405: 'the request is at fault', // this address takes no such method
  406: 'the request is at fault', // no answer in the form that was asked for
  407: 'it may work later', // a proxy wants to know who asks
  410: 'the request is at fault', // the address is gone
  411: 'the request is at fault', // it takes no body without a length
  412: 'the request is at fault', // a condition of the request does not hold
  414: 'the request is at fault', // the address is too long
  415: 'the request is at fault', // not a form of body that it takes
  417: 'the request is at fault', // Expect is not fulfilled
  423: 'it may work later', // locked
  425: 'it may work later', // refused because it might be a repetition (RFC 8470)
  426: 'the request is at fault', // another protocol is wanted
  428: 'the request is at fault', // a condition is wanted
  431: 'the request is at fault', // the headers are too large
  451: 'the request is at fault', // refused for legal reasons
};

const OUT_OF_CREDITS: Translation = {
  code: 'credits-exhausted',
  known: 'No Import8 credits are left, or the plan allows no more this month. Buy credits at import8.nl; the cell fills itself when the pane shows them.',
};

function translate(status: number, said: string | undefined, saysWhen: boolean): Translation {
  switch (status) {
    case 401:
    case 403:
      return { code: 'key-rejected', known: 'Import8 does not accept the API key. Enter a valid key in the IMPORT8 pane; the cell then fills itself.' };
    case 402:
      return OUT_OF_CREDITS;
    case 404:
      return { code: 'unknown-code', known: said ?? 'Import8 does not know what was asked for.' };
    // Too large as a whole: its halves may pass, and one product that is too large by itself is refused.
    case 413:
      return { code: 'invalid-input', known: { kind: 'too-large-to-send' } };
    case 422:
      return { code: 'invalid-input', known: { kind: 'input-refused', said } };
    // Two limits share the status: only the one on pace says when to come back.
    case 429:
      return saysWhen
        ? { code: 'rate-limited', known: 'Your Import8 plan allows no more requests this minute. Try again in a minute.' }
        : OUT_OF_CREDITS;
  }
  const refusal = NOT_CARRIED_OUT[status];
  if (refusal === 'the request is at fault') return { code: 'invalid-input', known: { kind: 'refused-by-server', status, said } };
  if (refusal === 'it may work later') return { code: 'service-unavailable', known: { kind: 'service-fault', status }, isNotCarriedOut: true };
  if (status >= 400) return { code: 'service-unavailable', known: { kind: 'service-fault', status } };
  return { code: 'protocol', known: `Import8 gave an answer that this version of the add-in does not know (${status}).` };
}

/** The request got no answer; unless it was never sent, whether it arrived is unknown. */
export function errorFromTransport(cause: unknown, isNotCarriedOut: boolean): ClassificationError {
  return new ClassificationError('offline', 'Import8 cannot be reached. Check the connection and try again.', { cause, isNotCarriedOut });
}
