// What many worlds came to. Takes their outcomes, gives the sums and the seeds that failed.
import { noFaults, type Fault, type FaultCounts } from './faults';
import type { Outcome } from './world';

export interface FailingSeed {
  readonly seed: number;
  /** The command that goes through this world alone. */
  readonly replay: string;
  /** A sentence for each thing that is wrong. */
  readonly findings: readonly string[];
}

export interface Report {
  readonly runs: number;
  /** The seed that the others follow from. */
  readonly seed: number;
  /** How often each kind of fault struck. */
  readonly faults: FaultCounts;
  readonly submissions: number;
  readonly creditsSpent: number;
  /** Products bought more often than anybody asked for. */
  readonly paidTwice: number;
  /** Products that were paid for, are not kept and are not listed as uncertain. */
  readonly lostPaid: number;
  /** Cells without a value and without a sentence that still holds. */
  readonly unsettledCells: number;
  /** Cells and records with the code of other goods. */
  readonly wrongCells: number;
  /** Products that the browser has sent a second time by itself, a credit each: no fault of ours, but to be told. */
  readonly resentByBrowser: number;
  /** Of those, the ones of which the user was not told. */
  readonly untold: number;
  readonly failingSeeds: readonly FailingSeed[];
}

export function reportOn(seed: number, outcomes: readonly Outcome[]): Report {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const faults = noFaults();
  for (const fault of Object.keys(faults) as Fault[]) faults[fault] = sum((outcome) => outcome.faults[fault]);
  return {
    runs: outcomes.length,
    seed,
    faults,
    submissions: sum(({ submissions }) => submissions),
    creditsSpent: sum(({ creditsSpent }) => creditsSpent),
    paidTwice: sum(({ paidTwice }) => paidTwice.length),
    lostPaid: sum(({ lostPaid }) => lostPaid.length),
    unsettledCells: sum(({ unsettledCells }) => unsettledCells.length),
    wrongCells: sum(({ wrongCells }) => wrongCells.length),
    resentByBrowser: sum(({ resentByBrowser }) => resentByBrowser),
    untold: sum(({ untold }) => untold.length),
    failingSeeds: outcomes.flatMap(failureOf),
  };
}

function failureOf({ seed, paidTwice, lostPaid, unsettledCells, wrongCells, untold }: Outcome): FailingSeed[] {
  const findings = [...paidTwice, ...lostPaid, ...unsettledCells, ...wrongCells, ...untold];
  return findings.length === 0 ? [] : [{ seed, replay: `npm run simulate -- --runs 1 --seed ${seed}`, findings }];
}
