// The only place that turns the API's refusals into our errors (API section "Error Codes").
import type { ErrorFacts } from '../customs/error-facts';
import { ClassificationError, type ErrorCode } from '../customs/errors';
import { readRetryAfterMs } from './rate-limit-headers';

export const NOT_CONNECTED_MESSAGE = 'Not connected to Import8. Open the IMPORT8 pane and enter your API key.';

/** @param said The API's own words, where its answer had any. */
export function errorFromResponse(response: Response, said: string | undefined, nowMs: number): ClassificationError {
  const { code, message, retryAfterMs } = translate(response, said, nowMs);
  const cause = new Error(`Import8 answered ${response.status}${said === undefined ? '' : `: ${said}`}`);
  return new ClassificationError(code, message, retryAfterMs === undefined ? { cause } : { cause, retryAfterMs });
}

interface Translation {
  readonly code: ErrorCode;
  readonly message: ErrorFacts | string;
  readonly retryAfterMs?: number;
}

const OUT_OF_CREDITS: Translation = {
  code: 'credits-exhausted',
  message: 'No Import8 credits are left, or the plan allows no more this month. Buy credits at import8.nl; the cell fills itself when the pane shows them.',
};

function translate(response: Response, said: string | undefined, nowMs: number): Translation {
  switch (response.status) {
    case 401:
    case 403:
      return { code: 'key-rejected', message: 'Import8 does not accept the API key. Enter a valid key in the IMPORT8 pane; the cell then fills itself.' };
    case 402:
      return OUT_OF_CREDITS;
    case 404:
      return { code: 'unknown-code', message: said ?? 'Import8 does not know what was asked for.' };
    case 422:
      return { code: 'invalid-input', message: { kind: 'input-refused', said } };
    case 429:
      return translateTooMany(readRetryAfterMs(response.headers, nowMs));
    default:
      if (response.status >= 500) {
        return { code: 'service-unavailable', message: `Import8 has a fault of its own (${response.status}). Try again in a few minutes.` };
      }
      // Any other 4xx is a refusal too: the request was understood well enough not to be carried out.
      if (response.status >= 400) return { code: 'invalid-input', message: `Import8 refuses this request (${response.status}${said === undefined ? '' : `: ${said}`}).` };
      return { code: 'protocol', message: `Import8 gave an answer that this version of the add-in does not know (${response.status}).` };
  }
}

// Two limits share the status: only the one on pace says when to come back.
function translateTooMany(retryAfterMs: number | undefined): Translation {
  if (retryAfterMs === undefined) {
    return OUT_OF_CREDITS;
  }
  return { code: 'rate-limited', message: 'Your Import8 plan allows no more requests this minute. Try again in a minute.', retryAfterMs };
}

/** The request got no answer; unless it was never sent, whether it arrived is unknown. */
export function errorFromTransport(cause: unknown, isUnsent: boolean): ClassificationError {
  return new ClassificationError('offline', 'Import8 cannot be reached. Check the connection and try again.', { cause, isUnsent });
}
