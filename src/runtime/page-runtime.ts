// The runtime of this page. Formulas and the pane share it, because they share the page.
import { networkTransport } from '../api/import8-client';
import type { Clock } from '../engine/ports';
import { IndexedDbRecordStore } from '../store/indexed-db-record-store';
import { MemoryRecordStore } from '../store/memory-record-store';
import { hostFacts } from '../workbook/office-host';
import { refreshCells } from '../workbook/refresh-cells';
import { createRuntime, type OpenedSandbox } from './create-runtime';
import type { Runtime } from './runtime';
import { Settings } from './settings';
import { systemClock } from './system-clock';

export const runtime: Runtime = createRuntime({
  apiUrl: BUILD_API_URL,
  transport: networkTransport,
  clock: systemClock,
  // Results belong to the service that gave them: another address is another database.
  store: new IndexedDbRecordStore(`import8 ${BUILD_API_URL}`),
  startInSandbox: BUILD_START_IN_SANDBOX,
  openSettings: async () => {
    const { partitionKey } = await hostFacts();
    return new Settings({ storages: { computer: () => localStorage, session: () => sessionStorage }, partitionKey });
  },
  openSandbox,
  refreshCells,
});

/** Loaded only when it is chosen: the tables behind it are larger than all formulas together. */
async function openSandbox(): Promise<OpenedSandbox> {
  const [{ createSandbox }, { createScaledClock }] = await Promise.all([import('../sandbox/app'), import('../sandbox/sandbox-clock')]);
  const scaled = createScaledClock(BUILD_SANDBOX_SPEED);
  // Without its speed, which would turn waits into ours: the engine lives by the same clock, so they mean the same to both.
  const clock: Clock = { now: () => scaled.now(), schedule: (callback, delayMs) => scaled.schedule(callback, delayMs) };
  const sandbox = createSandbox({ clock, random: Math.random });
  return {
    // Answered inside this page; .invalid never resolves, so that nothing can be sent by mistake.
    baseUrl: 'https://sandbox.invalid/api',
    transport: async (request) => sandbox.fetch(request),
    apiKey: sandbox.apiKey,
    clock,
    clockSpeed: BUILD_SANDBOX_SPEED,
    store: new MemoryRecordStore(),
  };
}
