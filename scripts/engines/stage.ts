// All servers that the steps need, under the names that the production bundle knows them by.
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { createSandbox, type Sandbox } from '../../src/sandbox/app';
import { createScaledClock } from '../../src/sandbox/sandbox-clock';
import { createSeededRandom } from '../../src/sandbox/seeded-random';
import { startWorkbenchServer } from '../../src/workbench/server';
import { ADDIN_HOST, createBundleServer } from '../bundle-server';
import { OFFICE_CDN_AUTHORITY, OFFICE_JS_FOLDER, startOfficeJsServer } from '../office-js-server';
import { freePort } from '../ports';
import { PROJECT_FOLDER } from '../run-program';
import { localCertificates } from '../workbench-page';
import { BreakableApi } from './breakable-api';
import { startConnectProxy } from './connect-proxy';

const API_AUTHORITY = 'import8.nl:443';
const CREDITS = 1_000;
/** The add-in looks for results half a minute after it has sent; they are there by then. */
const PROCESSING_MS = [1_000, 2_000] as const;
const REQUESTS_PER_MINUTE = 600;

export interface Stage {
  /** Of the workbench's page, with the add-in of dist/. */
  readonly address: string;
  readonly proxyPort: number;
  readonly api: BreakableApi;
  close(): void;
}

export async function openStage(): Promise<Stage> {
  const certificates = await localCertificates();
  const api = await BreakableApi.start(certificates, newSandbox(0));
  const addin = createBundleServer(certificates);
  await new Promise<void>((listening) => addin.listen(0, '127.0.0.1', listening));
  const addinPort = (addin.address() as AddressInfo).port;
  const officeJsPort = await freePort();
  const officeJs = await startOfficeJsServer(officeJsPort, certificates);
  const workbench = await startWorkbenchServer({ port: 0, tls: certificates, manifest: join(PROJECT_FOLDER, 'dist/manifest.xml'), officeJsDir: OFFICE_JS_FOLDER, readyTimeoutMs: 60_000 });
  const { host, port } = new URL(workbench.url);
  const proxy = await startConnectProxy((authority) => {
    switch (authority) {
      case host:
        return Number(port);
      case ADDIN_HOST:
        return addinPort;
      case OFFICE_CDN_AUTHORITY:
        return officeJsPort;
      case API_AUTHORITY:
        return api.port;
      default:
        return undefined;
    }
  });
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

/** An API with an account of its own. */
export function newSandbox(seed: number): Sandbox {
  return createSandbox({
    clock: createScaledClock(1),
    random: createSeededRandom(seed),
    processingMs: PROCESSING_MS,
    credits: CREDITS,
    rateLimitPerMinute: REQUESTS_PER_MINUTE,
  });
}
