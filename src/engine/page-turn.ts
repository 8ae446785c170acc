// What takes long is done in slices, between which the page can do something else.
import type { Clock } from './ports';

/** Resolves after whatever else the page has waiting. */
export function pageTurn(clock: Clock): Promise<void> {
  return new Promise((goOn) => clock.schedule(goOn, 0));
}
