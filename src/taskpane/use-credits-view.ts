// Follows the credits. Takes the states of the runtime, gives what to show of them; remembers which balance
// an account came with, because only the fall since then is certainly use.
import { useState } from 'react';
import type { RuntimeState } from '../runtime/runtime';
import { creditsView } from './connect-view';
import type { CreditsView } from './connect-view';

export function useCreditsView(state: RuntimeState): CreditsView | undefined {
  const { account, creditsRemaining } = state;
  const [read, setRead] = useState({ account, balance: creditsRemaining });
  // The runtime shows an account together with its balance; the balance alone moves with later answers.
  if (read.account !== account) setRead({ account, balance: creditsRemaining });
  return creditsView(state, read.balance);
}
