// The computer's time, which never goes back here.
import type { Clock } from '../engine/ports';

export const systemClock: Clock = {
  now: neverBack(() => Date.now()),
  schedule: (callback, delayMs) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};

/**
 * The gate and the looks at results reckon until when they wait: set back by an hour, all of them would stand still for an
 * hour. What was set ahead is believed: a computer that slept has lost the time.
 */
export function neverBack(time: () => number): () => number {
  let latest = 0;
  let setBackMs = 0;
  return () => {
    const now = time();
    setBackMs = Math.max(setBackMs, latest - now);
    return (latest = now + setBackMs);
  };
}
