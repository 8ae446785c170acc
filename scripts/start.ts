// npm start: the add-in's dev server, the sandbox API and the workbench, then a browser on the sample catalogue.
// Takes --no-open, --port N, --locale TAG (nl-NL) and --document FILE. Everything it starts listens on this machine only, and ends with it.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandboxServer } from '../src/sandbox/server';
import { startAddinServer } from './addin-server';
import { exitOnSignal, exitWithSentence } from './exit';
import { DEFAULT_PORT, portsFrom, requireFree } from './ports';
import { PROJECT_FOLDER } from './run-program';
import { waitUntilAnswers } from './wait-until-answers';
import { CERTIFICATES_FOLDER, localCertificates, serveWorkbenchPage, showWorkbenchPage } from './workbench-page';

const SANDBOX_SPEED = 10;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      open: { type: 'boolean', default: true },
      port: { type: 'string', default: String(DEFAULT_PORT) },
      locale: { type: 'string' },
      document: { type: 'string', default: join(PROJECT_FOLDER, 'samples/catalogue.csv') },
    },
    allowNegative: true,
  });
  const ports = portsFrom(values.port);
  await requireFree(Object.values(ports));
  const certificates = await localCertificates();

  console.log('Building the add-in and the workbench. The first time takes up to a minute.');
  const sandbox = await startSandboxServer({ port: ports.sandbox, speed: SANDBOX_SPEED });
  const addin = startAddinServer({
    port: ports.addin,
    certificatesFolder: CERTIFICATES_FOLDER,
    environment: {
      // The dev server hands /api on to the sandbox, so that a key can be tried in the pane without leaving this machine.
      IMPORT8_API_URL: `https://localhost:${ports.addin}/api`,
      SANDBOX_URL: new URL(sandbox.url).origin,
      SANDBOX_SPEED: String(SANDBOX_SPEED),
      START_IN_SANDBOX: 'true',
    },
  });
  const page = await serveWorkbenchPage({
    ports,
    certificates,
    manifest: addin.manifestUrl,
    document: resolve(values.document),
    locale: values.locale,
    notes: [{ text: `Sandbox clock: ${SANDBOX_SPEED}× faster` }, { text: `Key to try: ${sandbox.apiKey.slice(0, 13)}…`, copy: sandbox.apiKey }],
  });
  await waitUntilAnswers(addin.manifestUrl, certificates.authority);

  console.log(`add-in: ${addin.manifestUrl}`);
  console.log(`sandbox API: ${sandbox.url} (a key to try in the pane: ${sandbox.apiKey})`);
  console.log(`workbench ready: ${page.url}`);
  if (values.open) await showWorkbenchPage(page, { ports, certificates });
}

exitOnSignal();
main().catch(exitWithSentence);
