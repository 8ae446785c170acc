// The runtime of this page. Formulas and the pane share it, because they share the page.
import { browserTransport } from '../api/network-transport';
import { LANGUAGES, type Language } from '../customs/language';
import type { Clock } from '../engine/ports';
import { Import8Database } from '../store/import8-database';
import { BrowserNeighbours } from '../store/browser-neighbours';
import { IndexedDbChargeStore } from '../store/indexed-db-charge-store';
import { IndexedDbDetailStore } from '../store/indexed-db-detail-store';
import { IndexedDbJournal } from '../store/indexed-db-journal';
import { IndexedDbLedger } from '../store/indexed-db-ledger';
import { IndexedDbRunStore } from '../store/indexed-db-run-store';
import { IndexedDbRecordStore } from '../store/indexed-db-record-store';
import { MemoryChargeStore } from '../store/memory-charge-store';
import { MemoryDetailStore } from '../store/memory-detail-store';
import { MemoryJournal } from '../store/memory-journal';
import { MemoryLedger } from '../store/memory-ledger';
import { MemoryRunStore } from '../store/memory-run-store';
import { MemoryRecordStore } from '../store/memory-record-store';
import { NoNeighbours } from '../store/no-neighbours';
import { hostFacts } from '../workbook/office-host';
import { refreshCells } from '../workbook/refresh-cells';
import { createRuntime, type OpenedSandbox } from './create-runtime';
import type { Runtime } from './runtime';
import type { Keeping } from './service-desk';
import { Settings } from './settings';
import { systemClock } from './system-clock';

export const runtime: Runtime = createRuntime({
  apiUrl: BUILD_API_URL,
  transport: browserTransport(BUILD_API_URL, systemClock),
  clock: systemClock,
  keeping: keepingOnComputer(`import8 ${BUILD_API_URL}`),
  startInSandbox: BUILD_START_IN_SANDBOX,
  meetHost: async () => {
    const { partitionKey, workbook, displayLanguage, hasDataTypes } = await hostFacts();
    const settings = new Settings({ storages: { computer: () => localStorage, session: () => sessionStorage }, partitionKey });
    return { settings, workbook, hasDataTypes, language: languageOf(displayLanguage) };
  },
  openSandbox,
  refreshCells,
  loadRunWorkbook: async () => (await import('../workbook/run-workbook')).createRunWorkbook(systemClock),
  newRunId: () => crypto.randomUUID(),
});

/** @param tag Such as "nl-BE". English where there is none, or it is another language. */
function languageOf(tag: string | undefined): Language {
  return LANGUAGES.find((language) => language === tag?.split('-')[0]?.toLowerCase()) ?? 'en';
}

/** @param name Results belong to the service that gave them: another address is another database. */
function keepingOnComputer(name: string): Keeping {
  const database = new Import8Database(name);
  return {
    store: new IndexedDbRecordStore(database),
    details: new IndexedDbDetailStore(database),
    journal: new IndexedDbJournal(database),
    ledger: new IndexedDbLedger(database),
    charges: new IndexedDbChargeStore(database),
    runs: new IndexedDbRunStore(database),
    neighbours: new BrowserNeighbours(name),
  };
}

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
    keeping: {
      store: new MemoryRecordStore(),
      details: new MemoryDetailStore(),
      journal: new MemoryJournal(),
      ledger: new MemoryLedger(),
      charges: new MemoryChargeStore(),
      runs: new MemoryRunStore(),
      neighbours: new NoNeighbours(),
    },
  };
}
