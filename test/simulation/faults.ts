// What can go wrong, and when. A world's faults come in spells: each kind for a while and with some probability, so that
// quiet and bad times alternate; after the end of the bad times there are none.
import type { Chance } from './chance';

export const LINE_FAULTS = [
  'lost before arrival',
  'lost answer',
  'late arrival',
  'slow answer',
  'not JSON',
  'wrong shape',
  'wrong number of ids',
  'fault before the commit',
  'fault after the commit',
  'line is off',
  'rate refusal',
  'browser resend',
  'key revoked',
  'maintenance',
  'absurd header',
  'colleague',
] as const;

export const COMPUTER_FAULTS = ['reads refused', 'records unreadable', 'writes refused', 'slow disk', 'message lost'] as const;

/** Without a spell of their own. */
export const OTHER_FAULTS = ['page killed', 'credits gone', 'wrong clock', 'product refused', 'key changed'] as const;

export type LineFault = (typeof LINE_FAULTS)[number];
export type ComputerFault = (typeof COMPUTER_FAULTS)[number];
export type Fault = LineFault | ComputerFault | (typeof OTHER_FAULTS)[number];

export type FaultCounts = Record<Fault, number>;

export function noFaults(): FaultCounts {
  const zeros = [...LINE_FAULTS, ...COMPUTER_FAULTS, ...OTHER_FAULTS].map((fault) => [fault, 0] as const);
  return Object.fromEntries(zeros) as FaultCounts;
}

interface Spell {
  readonly fault: Fault;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly probability: number;
}

const SHORTEST_SPELL_MS = 5_000;
const LONGEST_SPELL_MS = 240_000;

export class Weather {
  readonly #spells: readonly Spell[];
  readonly #chance: Chance;
  readonly #counts: FaultCounts;

  /** @param endMs Nothing goes wrong from then on. */
  constructor(chance: Chance, counts: FaultCounts, { startMs, endMs }: { readonly startMs: number; readonly endMs: number }) {
    this.#chance = chance;
    this.#counts = counts;
    // Only submissions are sent again by a browser, and only on half of the lines.
    const kinds: readonly Fault[] = [...LINE_FAULTS, ...COMPUTER_FAULTS, 'browser resend', 'browser resend', 'browser resend'];
    this.#spells = Array.from({ length: chance.whole(0, 8) }, () => {
      const fromMs = chance.between(startMs, endMs);
      const fault = chance.pickAny(kinds) ?? 'lost answer';
      const untilMs = Math.min(endMs, fromMs + chance.magnitude(SHORTEST_SPELL_MS, LONGEST_SPELL_MS));
      // A service in maintenance refuses everything.
      return { fault, fromMs, untilMs, probability: fault === 'maintenance' ? 1 : chance.pick([0.1, 0.3, 0.6, 1]) };
    });
  }

  /** Does it strike now? One that does is counted. */
  strikes(fault: Fault, nowMs: number): boolean {
    const spell = this.#spells.find((each) => each.fault === fault && each.fromMs <= nowMs && nowMs < each.untilMs);
    if (spell === undefined || !this.#chance.is(spell.probability)) return false;
    this.count(fault);
    return true;
  }

  count(fault: Fault): void {
    this.#counts[fault] += 1;
  }
}
