// One page in a browser's ordinary profile. The contexts that Playwright opens are private windows, whose databases
// never reach the disk and are several times as slow to write (seen with Chromium 147).
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession } from 'playwright-core';
import { launchBrowser } from '../../test/browser/browser';

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly exception?: { readonly description?: string }; readonly text: string };
}

export class DiskPage {
  readonly #browser: Browser;
  readonly #server: Server;
  readonly #devTools: CDPSession;
  readonly #sessionId: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #sent = 0;

  private constructor(browser: Browser, server: Server, devTools: CDPSession, sessionId: string) {
    this.#browser = browser;
    this.#server = server;
    this.#devTools = devTools;
    this.#sessionId = sessionId;
    devTools.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  /** A page that has run the script. */
  static async open(script: string): Promise<DiskPage> {
    const server = createServer((request, response) => {
      const isScript = request.url === '/script.js';
      response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' }).end(isScript ? script : '<!doctype html><title>Benchmark</title>');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const browser = await launchBrowser();
    const devTools = await browser.newBrowserCDPSession();
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const { targetId } = await devTools.send('Target.createTarget', { url: address });
    const { sessionId } = await devTools.send('Target.attachToTarget', { targetId, flatten: false });
    const page = new DiskPage(browser, server, devTools, sessionId);
    await page.#send('Page.enable', {});
    await page.#send('Page.navigate', { url: address });
    await page.evaluate(`new Promise((ran, failed) => {
      const begin = () => {
        const script = document.createElement('script');
        script.src = '/script.js';
        script.onload = () => ran();
        script.onerror = () => failed(new Error('The script did not run.'));
        document.documentElement.append(script);
      };
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
      else begin();
    })`);
    return page;
  }

  /** The value of an expression, or of the promise it gives, as JSON knows it. Rejects with what the page has thrown. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })) as Evaluated;
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Bytes that are still in use when all garbage is gone. */
  async heapBytes(): Promise<number> {
    // What the first round finalises, the second collects.
    for (let round = 0; round < 2; round += 1) await this.#send('HeapProfiler.collectGarbage', {});
    return ((await this.#send('Runtime.getHeapUsage', {})) as { readonly usedSize: number }).usedSize;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #send(method: string, params: object): Promise<unknown> {
    this.#sent += 1;
    const id = this.#sent;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    await this.#devTools.send('Target.sendMessageToTarget', { sessionId: this.#sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    this.#waiting.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }
}
