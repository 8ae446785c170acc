// What a screen reader tells when the state changes. Takes the states before and after, gives one text;
// must never tell every step of a count: a fill-down of 1,000 cells would never stop talking.
import type { RuntimeState } from '../runtime/runtime';
import { approvalView, cellProblemsBeside, demonstrationsView, problemOnTop, undecidedProducts } from './money-view';
import { hasEnded } from './run-outcome';
import type { Strings } from './strings/en';

/** @returns undefined when nothing has changed that a person who listens needs to know. */
export function announcement(before: RuntimeState, after: RuntimeState, strings: Strings): string | undefined {
  const sentences = [
    connectionChange(before, after, strings),
    problemChange(before, after, strings),
    approvalChange(before, after, strings),
    demonstrationsChange(before, after, strings),
    uncertainChange(before, after, strings),
    doubleChargesChange(before, after, strings),
    allowanceChange(before, after, strings),
    everyCostChange(before, after, strings),
    cellProblemsChange(before, after, strings),
    runPhaseChange(before, after, strings),
    runTroubleChange(before, after),
    pendingChange(before, after, strings),
  ];
  const told = sentences.filter((sentence) => sentence !== undefined);
  return told.length === 0 ? undefined : told.join(' ');
}

function connectionChange(before: RuntimeState, after: RuntimeState, { announcements }: Strings): string | undefined {
  if (before.connection.kind === after.connection.kind) return undefined;
  // Where the page began is shown, not announced: nothing has happened yet.
  if (before.connection.kind === 'starting') return undefined;
  switch (after.connection.kind) {
    case 'starting':
      return undefined;
    case 'none':
      return announcements.disconnected;
    case 'sandbox':
      return announcements.sandbox;
    case 'live':
      return announcements.connected(after.account?.organization);
  }
}

function problemChange(before: RuntimeState, after: RuntimeState, { problems }: Strings): string | undefined {
  const problem = problemOnTop(after);
  if (problem === undefined || problem.message === before.problem?.message) return undefined;
  return `${problems[problem.code]}. ${problem.message}`;
}

function approvalChange(before: RuntimeState, after: RuntimeState, { approval }: Strings): string | undefined {
  const wanted = approvalView(after);
  return wanted === undefined || approvalView(before) !== undefined ? undefined : `${approval.title(wanted.cells)}.`;
}

function demonstrationsChange(before: RuntimeState, after: RuntimeState, { demonstrations }: Strings): string | undefined {
  const wanted = demonstrationsView(after);
  return wanted === undefined || demonstrationsView(before) !== undefined ? undefined : `${demonstrations.title(wanted.cells)}.`;
}

function uncertainChange(before: RuntimeState, after: RuntimeState, { uncertain, announcements }: Strings): string | undefined {
  const count = undecidedProducts(after).length;
  const countBefore = undecidedProducts(before).length;
  if (count > countBefore) return `${uncertain.title(count)}.`;
  // Where the connection has gone, the products are still there.
  return countBefore > 0 && after.uncertain.length === 0 ? announcements.nothingUncertain : undefined;
}

function doubleChargesChange(before: RuntimeState, after: RuntimeState, { doubleCharges }: Strings): string | undefined {
  const credits = ({ doubleCharges: charges }: RuntimeState): number => charges.reduce((sum, charge) => sum + charge.credits, 0);
  return credits(after) > credits(before) ? `${doubleCharges.title(credits(after))}.` : undefined;
}

function allowanceChange(before: RuntimeState, after: RuntimeState, { announcements }: Strings): string | undefined {
  // Another connection has another allowance: nobody has changed it.
  if (before.connection !== after.connection || after.allowance === undefined || before.allowance === after.allowance) return undefined;
  return announcements.allowance(after.allowance);
}

function everyCostChange(before: RuntimeState, after: RuntimeState, { announcements }: Strings): string | undefined {
  // What is remembered is read while the page starts: nobody has changed it.
  if (before.connection.kind === 'starting' || before.isEveryCostAsked === after.isEveryCostAsked) return undefined;
  return after.isEveryCostAsked ? announcements.everyCostAsked(before.landedCosts.computed) : announcements.costsCalculated;
}

// Only the first: a column of bad rows would be read out row by row.
function cellProblemsChange(before: RuntimeState, after: RuntimeState, { cellProblems }: Strings): string | undefined {
  const [newest] = cellProblemsBeside(after);
  if (newest === undefined || cellProblemsBeside(before).length > 0) return undefined;
  return `${cellProblems.title}: ${newest.message}`;
}

// Only the phases: a run moves four times a second.
function runPhaseChange({ run: before }: RuntimeState, { run: after }: RuntimeState, { announcements }: Strings): string | undefined {
  if (after === undefined || after.phase === before?.phase) return undefined;
  return announcements.run[after.phase]({ rows: after.rows, coded: after.codedRows, failed: after.states.failed });
}

function runTroubleChange(before: RuntimeState, after: RuntimeState): string | undefined {
  const trouble = after.run?.trouble?.message;
  return trouble === before.run?.trouble?.message || trouble === problemOnTop(after)?.message ? undefined : trouble;
}

function pendingChange(before: RuntimeState, after: RuntimeState, strings: Strings): string | undefined {
  const wasPending = before.pendingProducts > 0;
  const isPending = after.pendingProducts > 0;
  // A run tells of itself.
  const isRunOnTheWay = after.run !== undefined && !hasEnded(after.run);
  if (wasPending === isPending || isRunOnTheWay) return undefined;
  return isPending ? `${strings.pending(after.pendingProducts)}.` : strings.announcements.nothingPending;
}
