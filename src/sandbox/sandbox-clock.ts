// The sandbox's time. Takes a speed, gives a clock on the machine's timers; the sandbox itself never reads another clock.

export interface SandboxClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after that many milliseconds of this clock; returns how to prevent it. */
  schedule(callback: () => void, delayMs: number): () => void;
  /**
   * How many of this clock's seconds pass in one second of the API's caller; 1 where left out.
   * Waiting times in answers are told in the caller's seconds, or a sped-up sandbox would make its callers wait too long.
   */
  readonly speed?: number;
}

/**
 * A clock that starts at the true time and from then on runs `speed` times as fast.
 * @param notBefore Where an earlier clock stood: time never goes back.
 */
export function createScaledClock(speed: number, notBefore = 0): SandboxClock {
  const beganAt = Date.now();
  const startedAt = Math.max(beganAt, notBefore);
  return {
    speed,
    now: () => startedAt + (Date.now() - beganAt) * speed,
    schedule: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs / speed);
      return () => clearTimeout(timer);
    },
  };
}
