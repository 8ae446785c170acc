// A browser that sends a request again by itself when the connection breaks before the answer: the service gets it twice,
// the page sees one answer. Takes requests as they leave; must never repeat a body that is a stream, which no browser can.
import type { Clock } from '../../src/engine/ports';
import type { Chance } from './chance';
import type { Purchase } from './paid-service';

export interface BrowserResendOptions {
  readonly clock: Clock;
  readonly chance: Chance;
  /** Does the fault strike now? One that does is counted. */
  readonly strikes: () => boolean;
  readonly note: (what: () => string) => void;
}

/** Chromium refuses a stream over HTTP/1.1 before anything is sent; Firefox and WebKit have none. */
export type Protocol = 'HTTP/1.1' | 'HTTP/2';

/**
 * Brings the first copy to the service, at once or a moment after the second one. Its answer reaches nobody.
 * @returns whether there is one.
 */
export async function resendPerhaps({ clock, chance, strikes, note }: BrowserResendOptions, request: Request, isStream: boolean, arrive: (copy: Request) => Promise<unknown>): Promise<boolean> {
  if (request.method !== 'POST' || isStream || !strikes()) return false;
  const copy = request.clone();
  note(() => '  the browser sends it again by itself');
  if (chance.is(0.8)) await arrive(copy);
  else clock.schedule(() => void arrive(copy), chance.magnitude(10, 4_000));
  return true;
}

/**
 * What has been bought because a browser has sent a request twice: beyond the first classification of each product, or at
 * all where the page saw the refusal of the second one.
 */
export function resentPurchases(purchases: readonly Purchase[], refused: ReadonlySet<number>): readonly Purchase[] {
  const seen = new Set<string>();
  return purchases.filter(({ key, requestId }) => {
    const isSecond = refused.has(requestId) || seen.has(`${requestId} ${key}`);
    seen.add(`${requestId} ${key}`);
    return isSecond;
  });
}
