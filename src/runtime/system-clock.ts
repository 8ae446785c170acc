// The computer's time, which never goes back here.
import type { Clock } from '../engine/ports';

export const systemClock: Clock = {
  now: neverBack(() => Date.now()),
  schedule: scheduleLong,
};

// A timer of more than 2^31 - 1 ms, 24.8 days, fires at once (HTML standard, timers; seen in Chromium).
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function scheduleLong(callback: () => void, delayMs: number): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const start = (leftMs: number): void => {
    const goesOn = leftMs > LONGEST_TIMER_MS;
    timer = setTimeout(goesOn ? () => start(leftMs - LONGEST_TIMER_MS) : callback, Math.min(leftMs, LONGEST_TIMER_MS));
  };
  start(delayMs);
  return () => clearTimeout(timer);
}

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
