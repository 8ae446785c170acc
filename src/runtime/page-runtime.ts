// The runtime of this page. Formulas and the pane share it, because they share the page.
import { browserTransport } from '../api/network-transport';
import { LANGUAGES, type Language } from '../customs/language';
import { Import8Database } from '../store/import8-database';
import { BrowserNeighbours } from '../store/browser-neighbours';
import { IndexedDbDemonstrationStore } from '../store/indexed-db-demonstration-store';
import { IndexedDbChargeStore } from '../store/indexed-db-charge-store';
import { IndexedDbDetailStore } from '../store/indexed-db-detail-store';
import { IndexedDbJournal } from '../store/indexed-db-journal';
import { IndexedDbLedger } from '../store/indexed-db-ledger';
import { IndexedDbRunStore } from '../store/indexed-db-run-store';
import { IndexedDbRecordStore } from '../store/indexed-db-record-store';
import { hostFacts } from '../workbook/office-host';
import { refreshCells } from '../workbook/refresh-cells';
import { createRuntime } from './create-runtime';
import type { Runtime } from './runtime';
import type { Keeping } from './service-desk';
import { Settings } from './settings';
import { askToKeep } from '../store/persistence';
import { systemClock } from './system-clock';

/** Results belong to the service that gave them: another address is another database. */
const LIVE_NAME = `import8 ${BUILD_API_URL}`;
const liveDatabase = new Import8Database(LIVE_NAME);

export const runtime: Runtime = createRuntime({
  apiUrl: BUILD_API_URL,
  transport: browserTransport(BUILD_API_URL, systemClock),
  clock: systemClock,
  keeping: keepingOnComputer(liveDatabase, LIVE_NAME),
  demonstrations: new IndexedDbDemonstrationStore(liveDatabase),
  startInSandbox: BUILD_START_IN_SANDBOX,
  meetHost: async () => {
    const { partitionKey, workbook, displayLanguage, hasDataTypes } = await hostFacts();
    const settings = new Settings({ storages: { computer: () => localStorage, session: () => sessionStorage }, partitionKey });
    return { settings, workbook, hasDataTypes, language: languageOf(displayLanguage) };
  },
  openSandbox: async () => (await import('./open-sandbox')).openSandbox(() => sessionStorage, BUILD_SANDBOX_SPEED),
  // Loaded when a workbook is known to have shown demonstration results, or something is to be bought.
  findFormulas: async () => (await import('../workbook/formula-cells')).findFormulas(systemClock),
  refreshCells,
  loadRunWorkbook: async () => (await import('../workbook/run-workbook')).createRunWorkbook(systemClock),
  newRunId: () => crypto.randomUUID(),
});

const stopWatching = runtime.subscribe(() => {
  if (runtime.state().connection.kind !== 'live') return;
  stopWatching();
  // What is paid for is kept from now on.
  void askToKeep((navigator as Partial<Navigator>).storage);
});

/** @param tag Such as "nl-BE". English where there is none, or it is another language. */
function languageOf(tag: string | undefined): Language {
  return LANGUAGES.find((language) => language === tag?.split('-')[0]?.toLowerCase()) ?? 'en';
}

/** @param name Names the database among the runtimes that share it. */
function keepingOnComputer(database: Import8Database, name: string): Keeping {
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
