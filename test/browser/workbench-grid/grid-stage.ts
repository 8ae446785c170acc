// The stage of the spreadsheet's browser tests: the workbench's own page and server with a small add-in that is not
// the project's, and unmodified office.js between them.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { ensureCertificates, type Certificates } from '../../../scripts/certificates';
import { startWorkbenchServer, type WorkbenchServer } from '../../../src/workbench/server';
import { launchBrowser, PAGE_LOADS, serveOfficeJs } from '../browser';
import { WorkbookWindow } from '../workbench-world';

const ROOT = resolve(__dirname, '../../..');
/** A page that does not do by then what it should never will. */
const ACTION_TIMEOUT_MS = 30_000;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.xml': 'application/xml', '.svg': 'image/svg+xml',
};
/** How the spreadsheet draws itself: row and column headers, then cells of these sizes (seen with Univer 0.25.1). */
const HEADER = { width: 46, height: 20 };
const CELL = { width: 88, height: 24 };
const CELLS_CANVAS = 'canvas[id^="univer-sheet-main-canvas"]';

/** What the add-in page notes and answers through; see add-in.js. */
export interface AddInWindow {
  readonly stock: {
    readonly asked: string[];
    readonly canceled: string[];
    /** How the stock was counted, each time. */
    readonly counted: string[];
    readonly answer: Record<string, (result: unknown) => void>;
    level(pieces: number): void;
  };
  changes: unknown[];
}

/** A file of the add-in that is served differently. */
export type Replacement = (text: string) => string;

export interface PageOptions {
  readonly manifest?: string;
  /** Of the host, where it is not the browser's. */
  readonly locale?: string;
  readonly replaced?: Readonly<Record<string, Replacement>>;
}

export class GridStage {
  readonly #certificates: Certificates;
  readonly #browser: Browser;
  readonly #closeables: { close(): void }[] = [];

  private constructor(certificates: Certificates, browser: Browser) {
    this.#certificates = certificates;
    this.#browser = browser;
  }

  static async open(): Promise<GridStage> {
    const certificates = await ensureCertificates(join(ROOT, '.cache/certs'));
    return new GridStage(certificates, await launchBrowser({ acceptedKeyHash: certificates.publicKeyHash }));
  }

  /** A workbook with the add-in, whose functions can be called. */
  async openWorkbook({ locale }: { locale?: string } = {}): Promise<GridWindow> {
    const window = await this.openPage({ ...(locale === undefined ? {} : { locale }) });
    await window.page.evaluate(() => globalThis.window.workbench.ready);
    return window;
  }

  /** The page, whatever becomes of it. */
  async openPage({ manifest, locale, replaced = {} }: PageOptions = {}): Promise<GridWindow> {
    const addIn = await this.#serveAddIn(replaced);
    const workbench = await this.#startWorkbench(manifest ?? `${addIn}/manifest.xml`);
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
    const officeJs = await serveOfficeJs(context);
    context.setDefaultTimeout(ACTION_TIMEOUT_MS);
    const page = await context.newPage();
    const window = new GridWindow(page, context, officeJs);
    await page.goto(locale === undefined ? workbench.url : `${workbench.url}?locale=${locale}`, PAGE_LOADS);
    return window;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    for (const each of this.#closeables) each.close();
  }

  async #startWorkbench(manifest: string): Promise<WorkbenchServer> {
    const server = await startWorkbenchServer({
      port: 0,
      tls: this.#certificates,
      manifest,
      officeJsDir: join(ROOT, 'node_modules/@microsoft/office-js/dist'),
      notes: [{ text: 'Stock of today' }, { text: 'Key to try: 12…', copy: '12-34-56' }],
    });
    this.#closeables.push(server);
    return server;
  }

  /** Gives the origin. The files say port 9; the server takes whatever port is free. */
  async #serveAddIn(replaced: Readonly<Record<string, Replacement>>): Promise<string> {
    const server: Server = createServer(this.#certificates, (request, response) => {
      const name = basename(new URL(request.url ?? '/', 'https://localhost').pathname);
      readFile(join(__dirname, name), 'utf8').then(
        (text) => response
          .writeHead(200, { 'content-type': CONTENT_TYPES[extname(name)] ?? 'text/plain', 'access-control-allow-origin': '*' })
          .end((replaced[name] ?? ((same: string) => same))(text.replaceAll('https://localhost:9', origin))),
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
    this.#closeables.push({
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    });
    return origin;
  }
}

export class GridWindow extends WorkbookWindow {
  /** The add-in's page, as its own script sees it. */
  get addIn(): Frame {
    const frame = this.page.frames().find((candidate) => candidate.url().endsWith('/add-in.html'));
    if (frame === undefined) throw new Error('The add-in has no frame.');
    return frame;
  }

  asked(): Promise<string[]> {
    return this.addIn.evaluate(() => (window as unknown as AddInWindow).stock.asked);
  }

  canceled(): Promise<string[]> {
    return this.addIn.evaluate(() => (window as unknown as AddInWindow).stock.canceled);
  }

  counted(): Promise<string> {
    return this.addIn.evaluate(() => (window as unknown as AddInWindow).stock.counted.join(', '));
  }

  /** Answers what the add-in was asked for last under that name. */
  async answer(part: string, result: unknown): Promise<void> {
    await this.addIn.waitForFunction((name) => name in (window as unknown as AddInWindow).stock.answer, part);
    await this.addIn.evaluate(([name, value]) => (window as unknown as AddInWindow).stock.answer[name]?.(value), [part, result] as const);
  }

  async text(address: string): Promise<string> {
    return (await this.read(address)).text;
  }

  async openXlsx(file: Uint8Array): Promise<void> {
    const base64 = Buffer.from(file).toString('base64');
    await this.page.evaluate((bytes) => window.workbench.openXlsx(Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))), base64);
  }

  /** The middle of a cell on the screen, where nothing is scrolled and no column was widened. */
  async placeOf(row: number, column: number): Promise<{ x: number; y: number }> {
    const canvas = await this.page.locator(CELLS_CANVAS).boundingBox();
    if (canvas === null) throw new Error('The spreadsheet is not on the screen.');
    return {
      x: canvas.x + HEADER.width + CELL.width * (column + 0.5),
      y: canvas.y + HEADER.height + CELL.height * (row + 0.5),
    };
  }

  async placeOfRowHeader(row: number): Promise<{ x: number; y: number }> {
    const { x, y } = await this.placeOf(row, 0);
    return { x: x - (CELL.width + HEADER.width) / 2, y };
  }

  /** From the menu of a row's header. */
  async chooseForRow(row: number, item: string): Promise<void> {
    const { x, y } = await this.placeOfRowHeader(row);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.page.getByText(item).first().click();
  }

  async click(row: number, column: number): Promise<void> {
    const { x, y } = await this.placeOf(row, column);
    await this.page.mouse.click(x, y);
  }
}
