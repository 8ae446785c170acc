// What the pane says about landed costs: how many cells show the service's own answers, how many were calculated from such.
// Takes states, gives what to show; pure, and must never hold words of a language.
import type { RuntimeState } from '../runtime/runtime';
import { isConnected, takesRealTime } from './connect-view';

export interface LandedCostView {
  /** Cells whose amounts are exactly those that the service was asked about. */
  readonly answered: number;
  /** Cells calculated with the rates of such answers. */
  readonly computed: number;
  /** Cells with a fixed amount of duty; left out where there are none. */
  readonly fixed?: number;
  /** Of the cells that show a landed cost or are going to; left out where all of them do. */
  readonly progress?: { readonly ready: number; readonly all: number };
  readonly isEveryCostAsked: boolean;
  /** Requests a minute; undefined where nobody has told, or where a minute of the sandbox is shorter than ours. */
  readonly rateLimit: number | undefined;
}

/**
 * @param wasSwitched The user has used the switch: it then stays, so that it can be switched back.
 * @returns undefined where there is nothing to say about landed costs.
 */
export function landedCostView(
  { connection, account, landedCosts, isEveryCostAsked }: Pick<RuntimeState, 'connection' | 'account' | 'landedCosts' | 'isEveryCostAsked'>,
  wasSwitched: boolean,
): LandedCostView | undefined {
  const { answered, computed, fixed, pending = 0 } = landedCosts;
  const ready = answered + computed;
  const isOfUse = ready + pending > 0 || isEveryCostAsked || wasSwitched;
  if (!isConnected(connection) || !isOfUse) return undefined;
  return { answered, computed, ...(fixed === undefined ? {} : { fixed }), ...(pending === 0 ? {} : { progress: { ready, all: ready + pending } }), isEveryCostAsked, rateLimit: takesRealTime(connection) ? account?.rateLimitPerMinute : undefined };
}
