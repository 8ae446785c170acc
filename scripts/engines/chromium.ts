// Chromium, Chrome or Edge, driven by playwright-core.
import { chromium as playwright, type Frame, type Page } from 'playwright-core';
import { findInstalledBrowser } from '../installed-browser';
import { ANSWER_TIMEOUT_MS, WINDOW_SIZE, type Engine, type EngineWindow, type Place } from './engine-window';

export const chromium: Engine = {
  name: 'chromium',
  missing: () => (findInstalledBrowser() === undefined ? 'Chromium is not installed. On Debian: apt install chromium. Or set CHROME_PATH to Chrome or Edge.' : undefined),

  async start(proxyPort) {
    const browser = await playwright.launch({
      executablePath: findInstalledBrowser() ?? '',
      headless: true,
      proxy: { server: `http://127.0.0.1:${proxyPort}`, bypass: 'localhost' },
      args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
      chromiumSandbox: process.getuid?.() !== 0,
    });
    const context = await browser.newContext({ viewport: WINDOW_SIZE, ignoreHTTPSErrors: true });
    context.setDefaultTimeout(ANSWER_TIMEOUT_MS);
    return new ChromiumWindow(await context.newPage(), `Chromium ${browser.version()}`, () => browser.close());
  },
};

class ChromiumWindow implements EngineWindow {
  constructor(
    readonly page: Page,
    readonly version: string,
    readonly close: () => Promise<void>,
  ) {}

  async open(address: string): Promise<void> {
    await this.page.goto(address);
  }

  evaluate(place: Place, expression: string): Promise<unknown> {
    return this.#frame(place).evaluate(expression);
  }

  async click(place: Place, elementExpression: string): Promise<void> {
    const element = (await this.#frame(place).evaluateHandle<Element | undefined>(elementExpression)).asElement();
    if (element === null) throw new Error(`Nothing to click on: ${elementExpression}`);
    await element.click();
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  picture(): Promise<Buffer> {
    return this.page.screenshot();
  }

  #frame(place: Place): Frame {
    if (place === 'workbench') return this.page.mainFrame();
    const frame = this.page.frames().find((each) => each.name().includes('_xdm_'));
    if (frame === undefined) throw new Error("The add-in's frame is not there.");
    return frame;
  }
}
