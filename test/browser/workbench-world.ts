// The production bundle in the workbench, in a real browser, on the stand-in API: what `npm run build` made is
// served under its own address, and the API answers under its real name over https. Nothing in a page is replaced.
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { createBundleServer } from '../../scripts/bundle-server';
import { ensureCertificates, type Certificates } from '../../scripts/certificates';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/app';
import { createScaledClock } from '../../src/sandbox/sandbox-clock';
import { createSeededRandom } from '../../src/sandbox/seeded-random';
import { startWorkbenchServer, type WorkbenchServer } from '../../src/workbench/server';
import type { CellReading } from '../../src/workbench/page/workbench-api';
import { startBreakingApi, type BreakingApi } from './breaking-api';
import { launchBrowser, PAGE_LOADS, serveOfficeJs, type ServedOfficeJs } from './browser';

const ROOT = resolve(__dirname, '../..');
const ADDIN_HOST = 'localhost:3000';
const API_HOST = 'import8.nl:443';

export interface WorldOptions {
  /**
   * The add-in gets a process of its own, as it has beside Excel, whose pages come from another site. Without it the
   * spreadsheet's work and rubbish hold up the add-in as well.
   */
  readonly isAddInApart?: boolean;
  /** The API is on a line that can break, and speaks this. */
  readonly breakingLine?: 'HTTP/1.1' | 'HTTP/2';
}

/** Everything that outlives a page: servers and the browser. */
export class WorkbenchWorld {
  readonly #servers: { close(): void }[] = [];
  #browser: Browser | undefined;
  #workbench: WorkbenchServer | undefined;
  /** The API that answers now; undefined cuts the line. */
  sandbox: Sandbox | undefined;
  #line: BreakingApi | undefined;

  /** The line that can break. */
  get line(): BreakingApi {
    if (this.#line === undefined) throw new Error('This world has a line that holds.');
    return this.#line;
  }

  static async open({ isAddInApart = false, breakingLine }: WorldOptions = {}): Promise<WorkbenchWorld> {
    const world = new WorkbenchWorld();
    const certificates = await ensureCertificates(join(ROOT, '.cache/certs'));
    const addinPort = await world.#listen(createBundleServer(join(ROOT, 'dist'), certificates, isAddInApart ? { 'origin-agent-cluster': '?1' } : {}));
    const apiPort = breakingLine === undefined ? await world.#serveApi(certificates) : await world.#serveBreakingApi(certificates, breakingLine);
    world.#workbench = await startWorkbenchServer({
      port: 0,
      tls: certificates,
      manifest: join(ROOT, 'dist/manifest.xml'),
      officeJsDir: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
    });
    world.#browser = await launchBrowser({
      acceptedKeyHash: certificates.publicKeyHash,
      redirects: { [ADDIN_HOST]: addinPort, [API_HOST]: apiPort },
    });
    return world;
  }

  /** A new stand-in API; processing takes a second or two of real time unless told otherwise. */
  useSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
    return (this.sandbox = createSandbox({
      clock: createScaledClock(1),
      random: createSeededRandom(1),
      processingMs: [1_000, 2_000],
      credits: 1_000,
      ...options,
    }));
  }

  /** A workbook with the add-in, as a user who has never used it would have it. */
  async openWorkbook(): Promise<WorkbookWindow> {
    if (this.#browser === undefined) throw new Error('The world is not open.');
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
    return this.#openWindow(context, await serveOfficeJs(context));
  }

  /** Another workbook on the same computer: it finds what the first one keeps there. */
  openBeside({ context, officeJs }: WorkbookWindow): Promise<WorkbookWindow> {
    return this.#openWindow(context, officeJs);
  }

  async #openWindow(context: BrowserContext, officeJs: ServedOfficeJs): Promise<WorkbookWindow> {
    if (this.#workbench === undefined) throw new Error('The world is not open.');
    const page = await context.newPage();
    const workbook = new WorkbookWindow(page, context, officeJs);
    await page.goto(this.#workbench.url, PAGE_LOADS);
    await page.evaluate(() => window.workbench.ready);
    return workbook;
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    this.#workbench?.close();
    for (const server of this.#servers) server.close();
  }

  async #serveApi(tls: Certificates): Promise<number> {
    const answer = getRequestListener((request) => this.sandbox?.fetch(request) ?? new Response(null, { status: 502 }));
    return this.#listen(
      createServer(tls, (request, response) => {
        // A line that is cut gives no answer at all, rather than a wrong one.
        if (this.sandbox === undefined) request.socket.destroy();
        else void answer(request, response);
      }),
    );
  }

  async #serveBreakingApi(tls: Certificates, protocol: 'HTTP/1.1' | 'HTTP/2'): Promise<number> {
    this.#line = await startBreakingApi({ tls, protocol, fetch: (request) => this.sandbox?.fetch(request) ?? new Response(null, { status: 502 }) });
    this.#servers.push(this.#line);
    return this.#line.port;
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push({
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return (server.address() as AddressInfo).port;
  }
}

/** One workbook in one browser profile of its own. */
export class WorkbookWindow {
  readonly pageErrors: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly officeJs: ServedOfficeJs,
  ) {
    page.on('pageerror', (error) => this.pageErrors.push(String(error.stack ?? error)));
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[name*="_xdm_"]');
  }

  async connect(key: string): Promise<void> {
    await this.pane.getByRole('textbox', { name: 'API key' }).fill(key);
    await this.pane.getByRole('button', { name: 'Connect', exact: true }).click();
  }

  /** Connects and waits until the add-in has asked all that it asks then. */
  async connected(key: string): Promise<void> {
    await this.connect(key);
    await this.pane.getByRole('heading', { name: 'Connected', exact: true }).waitFor();
    await this.pane.getByText('working normally').waitFor();
  }

  enter(address: string, input: string | number | boolean | null): Promise<void> {
    return this.page.evaluate(([at, what]) => window.workbench.enter(at, what), [address, input] as const);
  }

  enterRange(address: string, inputs: readonly (readonly (string | number | boolean | null)[])[]): Promise<void> {
    return this.page.evaluate(([at, what]) => window.workbench.enterRange(at, what), [address, inputs] as const);
  }

  read(address: string): Promise<CellReading> {
    return this.page.evaluate((at) => window.workbench.read(at), address);
  }

  readRange(address: string): Promise<CellReading[][]> {
    return this.page.evaluate((at) => window.workbench.readRange(at), address);
  }

  idle(timeoutMs: number): Promise<void> {
    return this.page.evaluate((ms) => window.workbench.idle(ms), timeoutMs);
  }

  calls(): Promise<number> {
    return this.page.evaluate(() => window.workbench.calls());
  }

  /** As when the web view crashes: nothing in the page runs any more, not even a last word. */
  async kill(): Promise<void> {
    const devTools = await this.context.newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    // The page that should answer is gone.
    devTools.send('Page.crash').catch(() => undefined);
    await crashed;
    await this.page.close();
  }

  async allow(creditsPerDay: number): Promise<void> {
    const field = this.pane.getByRole('spinbutton', { name: /daily formula limit/i });
    await field.fill(String(creditsPerDay));
    await field.press('Enter');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

/** A look at hundreds of cells is work for the page and for the test; other browsers wait for the same cores. */
const LOOK_AGAIN_MS = 400;

/** Looks again and again until it is so; fails with what was last seen. */
export async function until<T>(look: () => T | Promise<T>, wanted: T, timeoutMs = 30_000): Promise<void> {
  const endsAt = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen === wanted) return;
    if (Date.now() > endsAt) throw new Error(`Expected ${String(wanted)} within ${timeoutMs} ms; it stayed ${String(seen)}.`);
    await new Promise((again) => setTimeout(again, LOOK_AGAIN_MS));
  }
}
