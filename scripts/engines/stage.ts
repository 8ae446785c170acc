// All servers that the steps need, and a production bundle that knows them. The API is reached without the proxy, so that
// every engine speaks with it as with the real one.
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../src/sandbox/app';
import { createScaledClock } from '../../src/sandbox/sandbox-clock';
import { createSeededRandom } from '../../src/sandbox/seeded-random';
import { startWorkbenchServer } from '../../src/workbench/server';
import { build } from '../bench/build';
import { createBundleServer } from '../bundle-server';
import { OFFICE_CDN_AUTHORITY, OFFICE_JS_FOLDER, startOfficeJsServer } from '../office-js-server';
import { requireFree, type Ports } from '../ports';
import { PROJECT_FOLDER } from '../run-program';
import { localCertificates } from '../workbench-page';
import { BreakableApi } from './breakable-api';
import { startConnectProxy } from './connect-proxy';

const BUNDLE_FOLDER = join(PROJECT_FOLDER, 'build/engines-add-in');
const ADD_IN_ANSWERS_MS = 60_000;
const CREDITS = 1_000;
/** The add-in looks for results half a minute after it has sent; they are there by then. */
const PROCESSING_MS = [1_000, 2_000] as const;
const REQUESTS_PER_MINUTE = 600;

export interface Stage {
  /** Of the workbench's page, with the add-in beside it. */
  readonly address: string;
  readonly proxyPort: number;
  readonly api: BreakableApi;
  close(): void;
}

/** The production bundle for these ports, and the workbench's page. */
export async function buildForStage(ports: Ports): Promise<void> {
  const addresses = { ADDIN_URL: originOf(ports.addin), IMPORT8_API_URL: `${originOf(ports.sandbox)}/api` };
  await build('webpack.config.js', ['--mode', 'production', '--output-path', BUNDLE_FOLDER], addresses);
  await build('src/workbench/webpack.workbench.js');
}

/** Rejects with a sentence for people where a port is taken or nothing was built. */
export async function openStage(ports: Ports): Promise<Stage> {
  await requireFree(Object.values(ports));
  const certificates = await localCertificates();
  const api = await BreakableApi.start(ports.sandbox, certificates, newSandbox());
  const addin = createBundleServer(BUNDLE_FOLDER, certificates);
  await new Promise<void>((listening) => addin.listen(ports.addin, '127.0.0.1', listening));
  const officeJs = await startOfficeJsServer(ports.officeJs, certificates);
  const workbench = await startWorkbenchServer({
    port: ports.workbench,
    tls: certificates,
    manifest: join(BUNDLE_FOLDER, 'manifest.xml'),
    officeJsDir: OFFICE_JS_FOLDER,
    readyTimeoutMs: ADD_IN_ANSWERS_MS,
  });
  const proxy = await startConnectProxy({ [OFFICE_CDN_AUTHORITY]: ports.officeJs });
  return {
    address: workbench.url,
    proxyPort: proxy.port,
    api,
    close() {
      proxy.close();
      workbench.close();
      officeJs.close();
      addin.close();
      addin.closeAllConnections();
      api.close();
    },
  };
}

function originOf(port: number): string {
  return `https://localhost:${port}`;
}

/** An API with an account of its own. */
export function newSandbox(): Sandbox {
  return createSandbox({
    clock: createScaledClock(1),
    random: createSeededRandom(1),
    processingMs: PROCESSING_MS,
    credits: CREDITS,
    rateLimitPerMinute: REQUESTS_PER_MINUTE,
  });
}
