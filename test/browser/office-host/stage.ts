// The stage of the Office host's browser tests: the host over a spreadsheet in memory, an add-in that uses nothing but
// Office.js, and unmodified office.js between them.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { ensureCertificates, type Certificates } from '../../../scripts/certificates';
import { readApiSets } from '../../../src/workbench/host/api-sets';
import { launchBrowser, PAGE_LOADS, serveOfficeJs, type ServedOfficeJs } from '../browser';
import type { HostUnderTest } from './host-page';

const FILES = __dirname;
const ROOT = resolve(__dirname, '../../..');
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml',
};

/** What the add-in page notes; see add-in.js. The tests keep things of their own there too. */
export interface AddInWindow {
  readonly ready: Promise<unknown>;
  readonly seen: { canceled: string[]; command: string | null; action: unknown; started: string[] };
  finishSlow(): void;
  dialog: Office.Dialog;
  events: unknown[];
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
}

export class Stage {
  readonly page: Page;
  readonly served: ServedOfficeJs;
  /** Errors nobody caught, in any frame. */
  readonly pageErrors: string[] = [];
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #servers: Servers;

  private constructor(browser: Browser, context: BrowserContext, page: Page, served: ServedOfficeJs, servers: Servers) {
    this.#browser = browser;
    this.#context = context;
    this.page = page;
    this.served = served;
    this.#servers = servers;
    page.on('pageerror', (error) => this.pageErrors.push(error.stack ?? String(error)));
  }

  static async open(): Promise<Stage> {
    const certificates = await ensureCertificates(resolve(ROOT, '.cache/certs'));
    const servers = await startServers(certificates);
    const browser = await launchBrowser({ acceptedKeyHash: certificates.publicKeyHash });
    const context = await browser.newContext();
    const served = await serveOfficeJs(context);
    return new Stage(browser, context, await context.newPage(), served, servers);
  }

  get addInOrigin(): string {
    return this.#servers.addInOrigin;
  }

  newPage(): Promise<Page> {
    return this.#context.newPage();
  }

  hostAddress(requirements?: Readonly<Record<string, string>>): string {
    const parameters = new URLSearchParams({ 'add-in': this.#servers.addInOrigin });
    if (requirements !== undefined) parameters.set('requirements', JSON.stringify(requirements));
    return `${this.#servers.hostOrigin}/host.html?${parameters.toString()}`;
  }

  async openHost(target: Page = this.page, requirements?: Readonly<Record<string, string>>): Promise<Frame> {
    await target.goto(this.hostAddress(requirements), PAGE_LOADS);
    return this.addInFrame(target);
  }

  /** The add-in's frame, once its functions can be called. */
  async addInFrame(target: Page = this.page): Promise<Frame> {
    await target.waitForFunction(() => (window as { hostUnderTest?: HostUnderTest }).hostUnderTest !== undefined);
    await target.evaluate(() => window.hostUnderTest.host.ready);
    const frame = target.frames().find((candidate) => candidate.url().startsWith(this.#servers.addInOrigin));
    if (frame === undefined) throw new Error('The add-in has no frame.');
    return frame;
  }

  /** As if a person were typing into a cell. */
  async setEditing(isEditing: boolean): Promise<void> {
    await this.page.evaluate((editing) => { window.hostUnderTest.grid.editing = editing; }, isEditing);
  }

  /** Playwright fails a test over a response it was still reading when its page closed. */
  async closePage(other: Page): Promise<void> {
    await this.served.received();
    await other.close();
  }

  async close(): Promise<void> {
    await this.served.received();
    await this.#browser.close();
    await this.#servers.close();
  }
}

export function manifestText(): string {
  return readFileSync(join(FILES, 'manifest.xml'), 'utf8');
}

interface Servers {
  readonly hostOrigin: string;
  readonly addInOrigin: string;
  close(): Promise<void>;
}

/** Two origins of one host name, as office.js asks for. */
async function startServers(certificates: Certificates): Promise<Servers> {
  const bundleFolder = await mkdtemp(join(tmpdir(), 'office-host-test-'));
  await bundleHostPage(bundleFolder);
  const host = await serve(certificates, [FILES, bundleFolder]);
  const addIn = await serve(certificates, [FILES]);
  return {
    hostOrigin: originOf(host),
    addInOrigin: originOf(addIn),
    close: async () => {
      for (const server of [host, addIn]) {
        server.closeAllConnections();
        server.close();
      }
      await rm(bundleFolder, { recursive: true });
    },
  };
}

/** In a process of its own, for webpack does not come to an end inside jest. */
async function bundleHostPage(folder: string): Promise<void> {
  const webpack = resolve(ROOT, 'node_modules/webpack/bin/webpack.js');
  await promisify(execFile)(process.execPath, [webpack, '--config', join(FILES, 'webpack.host-page.js'), '--output-path', folder], { cwd: ROOT });
}

/** Serves the folders' files, and the requirement sets of office.js as the workbench's server does. */
async function serve({ key, cert }: Certificates, folders: readonly string[]): Promise<Server> {
  const server = createServer({ key, cert }, (request, response) => {
    void (async () => {
      const name = basename(new URL(request.url ?? '/', 'https://localhost').pathname);
      const body = name === 'api-sets.json' ? await apiSetsJson() : await firstFile(folders.map((folder) => join(folder, name)));
      if (body === undefined) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': CONTENT_TYPES[extname(name)] ?? 'text/plain', 'cache-control': 'no-store' }).end(body);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

async function apiSetsJson(): Promise<string> {
  return JSON.stringify(readApiSets(await readFile(resolve(ROOT, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8')));
}

async function firstFile(paths: readonly string[]): Promise<Buffer | undefined> {
  for (const path of paths) {
    const body = await readFile(path).catch(() => undefined);
    if (body !== undefined) return body;
  }
  return undefined;
}

function originOf(server: Server): string {
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}
