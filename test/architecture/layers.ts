// The rule table: which layer may import what, and what only one place may say. Data; the tests read it.

export interface Layer {
  /** Other layers, as a folder ("customs") or as one file of it ("engine/ports"). Its own files it may always import. */
  readonly imports: readonly string[];
  /** npm packages; a package of a scope as "@scope/". */
  readonly packages: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
  functions: { imports: ['runtime', 'words', 'customs'], packages: [] },
  taskpane: { imports: ['runtime', 'words', 'customs'], packages: ['react', 'react-dom', '@fluentui/react-components'] },
  commands: { imports: ['runtime', 'words', 'customs'], packages: [] },
  runtime: { imports: ['run', 'workbook', 'api', 'store', 'engine', 'words', 'customs', 'sandbox'], packages: [] },
  run: { imports: ['lists', 'engine', 'words', 'customs'], packages: [] },
  lists: { imports: ['customs'], packages: [] },
  workbook: { imports: ['run/ports', 'engine/page-turn', 'engine/ports', 'customs'], packages: [] },
  api: { imports: ['engine/ports', 'customs'], packages: ['valibot'] },
  store: { imports: ['run/ports', 'engine/ports', 'customs'], packages: ['idb', 'valibot'] },
  engine: { imports: ['customs'], packages: ['big.js'] },
  words: { imports: ['customs'], packages: [] },
  customs: { imports: [], packages: ['big.js'] },
  sandbox: { imports: ['api/contract', 'customs'], packages: ['hono', '@hono/node-server', 'valibot', 'big.js'] },
  /** Knows an add-in by its manifest, never by its sources. */
  workbench: { imports: [], packages: ['@univerjs/', 'exceljs', 'rxjs', 'hono', '@hono/node-server'] },
};

/** Files that run in Node only; everywhere else Node's own modules are out of reach. Folders end with a slash. */
export const NODE_FILES: readonly string[] = ['sandbox/server', 'sandbox/server-options', 'workbench/server'];

/** The globals that belong to one layer each, and the single files elsewhere that need them too, with the reason. */
export const ONLY_PLACES: readonly { readonly name: string; readonly places: readonly string[] }[] = [
  { name: 'fetch', places: ['api/'] },
  { name: 'XMLHttpRequest', places: [] },
  { name: 'indexedDB', places: ['store/'] },
  { name: 'Excel', places: ['workbook/'] },
  { name: 'CustomFunctions', places: ['functions/'] },
  // The pane's entry waits for Office.onReady and reads language and theme before anything is rendered.
  { name: 'Office', places: ['workbook/', 'commands/', 'taskpane/index'] },
];

/** Stand-ins for services outside: what only one place may say in the add-in, they say for themselves. */
export const OUTSIDE_THE_ADDIN: readonly string[] = ['sandbox', 'workbench'];

/** What the engine must be given rather than take, so that it runs in virtual time from a seed. */
export const ENGINE_HAS_NO: readonly string[] = [
  'fetch',
  'indexedDB',
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'performance',
  'crypto',
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'Date.now',
  'new Date()',
  'Math.random',
];
