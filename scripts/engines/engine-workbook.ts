// One workbook with the add-in beside it, in a window of any engine: the spreadsheet by window.workbench, the pane by
// what people see in it.
import { setTimeout as delay } from 'node:timers/promises';
import type { CellReading } from '../../src/workbench/page/workbench-api';
import type { EngineWindow } from './engine-window';

export type Input = string | number | null;

const PANE_TIMEOUT_MS = 60_000;
const LOOK_AGAIN_MS = 100;

export class EngineWorkbook {
  readonly #window: EngineWindow;
  readonly #address: string;

  constructor(window: EngineWindow, address: string) {
    this.#window = window;
    this.#address = address;
  }

  /** A new workbook; what the add-in keeps on this computer is there from before. */
  async open(): Promise<void> {
    await this.#window.open(this.#address);
    await this.#workbench('ready.then(() => true)');
  }

  /** As when Excel is closed: whatever runs in the pages ends. */
  async leave(): Promise<void> {
    await this.#window.open('about:blank');
  }

  async enterRange(address: string, inputs: readonly (readonly Input[])[]): Promise<void> {
    await this.#workbench(`enterRange(${JSON.stringify(address)}, ${JSON.stringify(inputs)})`);
  }

  async readRange(address: string): Promise<CellReading[][]> {
    return (await this.#workbench(`readRange(${JSON.stringify(address)})`)) as CellReading[][];
  }

  async read(address: string): Promise<CellReading> {
    return (await this.#workbench(`read(${JSON.stringify(address)})`)) as CellReading;
  }

  async select(address: string): Promise<void> {
    await this.#workbench(`select(${JSON.stringify(address)})`);
  }

  /** Nothing is calculated any more and no function is waited for. */
  async idle(timeoutMs: number): Promise<void> {
    await this.#workbench(`idle(${timeoutMs}).then(() => true)`);
  }

  /** Clicks on the button when it is there and can be used. */
  press(name: RegExp, timeoutMs = PANE_TIMEOUT_MS): Promise<void> {
    return this.#clickOn(named('button:not([role="tab"])', name, '!element.disabled'), `The button ${String(name)}`, timeoutMs);
  }

  /** Goes to a page of the pane. */
  goTo(tab: RegExp): Promise<void> {
    return this.#clickOn(named('[role="tab"]', tab), `The tab ${String(tab)}`, PANE_TIMEOUT_MS);
  }

  /** Types into the field with this label, in place of what it holds. */
  async fill(label: RegExp, text: string): Promise<void> {
    const field = `[...document.querySelectorAll('input')].find((element) => [...element.labels].some((each) => ${String(label)}.test(each.textContent)))`;
    await this.#clickOn(field, `The field ${String(label)}`, PANE_TIMEOUT_MS);
    await this.#inPane(`${field}.select()`);
    await this.#window.type(text);
  }

  waitForHeading(name: RegExp, timeoutMs = PANE_TIMEOUT_MS): Promise<void> {
    return this.#waitFor(`${named('h1, h2, h3', name)} !== undefined`, `The heading ${String(name)}`, timeoutMs);
  }

  waitForText(text: RegExp, timeoutMs = PANE_TIMEOUT_MS): Promise<void> {
    return this.#waitFor(`${String(text)}.test(document.body.innerText)`, `The text ${String(text)}`, timeoutMs);
  }

  /** What the pane shows, in one line. */
  async paneText(): Promise<string> {
    return String(await this.#inPane('document.body.innerText')).replace(/\s+/g, ' ');
  }

  /** Width of the pane, and of what it shows where that is wider, in CSS pixels. */
  async paneWidths(): Promise<{ readonly pane: number; readonly content: number }> {
    const pane = await this.#window.evaluate('workbench', `document.getElementById('pane').getBoundingClientRect().width`);
    return { pane: Number(pane), content: Number(await this.#inPane('document.documentElement.scrollWidth')) };
  }

  async scrollPaneToEnd(): Promise<void> {
    // Until it is painted: a picture of WebKit taken at once still shows the beginning (seen with 2.50).
    await this.#inPane(`(scrollTo(0, document.documentElement.scrollHeight),
      new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(true)))))`);
  }

  picture(): Promise<Buffer> {
    return this.#window.picture();
  }

  async #clickOn(element: string, what: string, timeoutMs: number): Promise<void> {
    await this.#waitFor(`${element} !== undefined`, what, timeoutMs);
    await this.#window.click('add-in', element);
  }

  async #waitFor(condition: string, what: string, timeoutMs: number): Promise<void> {
    const endsAt = Date.now() + timeoutMs;
    while ((await this.#inPane(condition)) !== true) {
      if (Date.now() > endsAt) throw new Error(`${what} was not there within ${timeoutMs / 1000} s. The pane says: ${(await this.paneText()).slice(0, 300)}`);
      await delay(LOOK_AGAIN_MS);
    }
  }

  #workbench(call: string): Promise<unknown> {
    return this.#window.evaluate('workbench', `window.workbench.${call}`);
  }

  #inPane(expression: string): Promise<unknown> {
    return this.#window.evaluate('add-in', expression);
  }
}

/** An expression for the first such element in sight that is called so and meets the condition; undefined where there is none. */
function named(selector: string, name: RegExp, condition = 'true'): string {
  return `[...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
    element.checkVisibility() && ${String(name)}.test((element.getAttribute('aria-label') ?? element.textContent).trim()) && ${condition})`;
}
