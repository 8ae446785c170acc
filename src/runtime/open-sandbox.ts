// The sandbox of this page. What it has sold and what its desk knows lasts as long as the browser session, so that a page which
// is loaded again goes on with what was under way. Loaded only when it is chosen: the tables behind it are larger than all
// formulas together.
import type { Clock } from '../engine/ports';
import { createSandbox, type KeptSandbox } from '../sandbox/app';
import { createScaledClock } from '../sandbox/sandbox-clock';
import { MemoryChargeStore } from '../store/memory-charge-store';
import { MemoryDetailStore } from '../store/memory-detail-store';
import { MemoryLedger } from '../store/memory-ledger';
import { NoNeighbours } from '../store/no-neighbours';
import { SessionKeeping } from '../store/session-keeping';
import type { OpenedSandbox } from './create-runtime';

const SANDBOX_NAME = 'import8.sandbox';
const KEEPING_NAME = 'import8.sandbox-desk';

/** What the session keeps of a sandbox. */
interface KeptInSession {
  /** Of its clock, when it was written. */
  readonly now: number;
  readonly sandbox: KeptSandbox;
}

/** @param storage sessionStorage; may throw where the browser blocks it, and then nothing is gone on with. */
export function openSandbox(storage: () => Storage, speed: number): OpenedSandbox {
  const kept = readKept(storage);
  const scaled = createScaledClock(speed, kept?.now);
  // Without its speed, which would turn waits into ours: the engine lives by the same clock, so they mean the same to both.
  const clock: Clock = { now: () => scaled.now(), schedule: (callback, delayMs) => scaled.schedule(callback, delayMs) };
  const sandbox = createSandbox({
    clock,
    random: Math.random,
    kept: kept?.sandbox,
    // Paid for first, then filed: both are over when this page comes to its next task.
    onAccepted: () => void clock.schedule(() => write(storage, { now: clock.now(), sandbox: sandbox.kept() }), 0),
  });
  const { store, journal, runs } = new SessionKeeping({
    // The desk of another sandbox knows nothing of this one.
    read: () => (kept === undefined ? null : storage().getItem(KEEPING_NAME)),
    write: (text) => storage().setItem(KEEPING_NAME, text),
  });
  return {
    // Answered inside this page; .invalid never resolves, so that nothing can be sent by mistake.
    baseUrl: 'https://sandbox.invalid/api',
    transport: async (request) => sandbox.fetch(request),
    apiKey: sandbox.apiKey,
    clock,
    clockSpeed: speed,
    keeping: { store, journal, runs, details: new MemoryDetailStore(), ledger: new MemoryLedger(), charges: new MemoryChargeStore(), neighbours: new NoNeighbours() },
  };
}

function write(storage: () => Storage, kept: KeptInSession): void {
  try {
    storage().setItem(SANDBOX_NAME, JSON.stringify(kept));
  } catch {
    // Blocked or full: the next page begins with a sandbox of its own.
    forget(storage);
  }
}

function forget(storage: () => Storage): void {
  try {
    storage().removeItem(SANDBOX_NAME);
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}

/** What this add-in has written in this session; another version's is not read. */
function readKept(storage: () => Storage): KeptInSession | undefined {
  try {
    const kept = JSON.parse(storage().getItem(SANDBOX_NAME) ?? 'null') as Partial<KeptInSession> | null;
    return typeof kept?.now === 'number' && kept.sandbox !== undefined ? { now: kept.now, sandbox: kept.sandbox } : undefined;
  } catch {
    return undefined;
  }
}
