// A column of descriptions whose products are known, and beside it a column of formulas, in windows of the workbench.
// A wrong cell, a call too many, a request or a credit ends the benchmark.
import type { Sandbox } from '../../src/sandbox/app';
import { until, type WorkbookWindow } from '../../test/browser/workbench-world';

export const CELLS = 10_000;
// Not a divisor of a batch's length: a shifted batch must show.
const GOODS = ['fresh yellow onions', 'ceramic mug for coffee', 'knitted cotton T-shirt for men', 'wireless bluetooth headphones', 'wooden dining chair', 'leather handbag', 'stainless steel water bottle'];
const CALCULATED_MS = 120_000;
/** 100 submissions, the first look after 35 s. */
const BOUGHT_MS = 300_000;

/** A column of descriptions, and beside it what a function makes of each. */
export interface Sheet {
  readonly descriptions: readonly string[];
  /** The texts that the cells show. */
  readonly expected: readonly string[];
  readonly formula: (row: number) => string;
}

export interface Spent {
  readonly requests: number;
  readonly credits: number;
}

export function descriptionsOf(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${GOODS[number % GOODS.length] ?? ''}, article ${number}`);
}

/** Fills the sheet in a connected window, with the user's approval. */
export async function buyAll(window: WorkbookWindow, sandbox: Sandbox, sheet: Sheet): Promise<void> {
  await window.connected(sandbox.apiKey);
  await window.allow(0);
  await enterDescriptions(window, sheet);
  await enterFormulas(window, sheet);
  await window.idle(CALCULATED_MS);
  await window.pane.getByRole('button', { name: /^Buy / }).click();
  const { expected } = sheet;
  await until(async () => (await shown(window, expected.length)).filter((text, row) => text === expected[row]).length, expected.length, BOUGHT_MS);
  await window.idle(CALCULATED_MS);
  const { creditsSpent } = sandbox.statistics();
  if (creditsSpent !== expected.length) throw new Error(`${expected.length} products have cost ${creditsSpent} credits.`);
}

export async function enterDescriptions(window: WorkbookWindow, { descriptions }: Sheet): Promise<void> {
  await window.enterRange(`A1:A${descriptions.length}`, descriptions.map((description) => [description]));
  await window.idle(CALCULATED_MS);
}

export function enterFormulas(window: WorkbookWindow, { formula, descriptions }: Sheet): Promise<void> {
  return window.enterRange(`B1:B${descriptions.length}`, descriptions.map((_, row) => [formula(row + 1)]));
}

/** As a user does it: Ctrl+Alt+F9. */
export function recalculateAll(window: WorkbookWindow): Promise<void> {
  return window.page.evaluate(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', ctrlKey: true, altKey: true })));
}

/** Milliseconds from the command until nothing is being calculated any more; every cell has been called once and is right. */
export async function calculate(window: WorkbookWindow, { expected }: Sheet, start: (window: WorkbookWindow) => Promise<void>): Promise<number> {
  const callsBefore = await window.calls();
  const startedAt = performance.now();
  await start(window);
  await window.idle(CALCULATED_MS);
  const tookMs = performance.now() - startedAt;
  const calls = (await window.calls()) - callsBefore;
  if (calls !== expected.length) throw new Error(`${expected.length} cells were calculated with ${calls} calls.`);
  const texts = await shown(window, expected.length);
  const wrong = texts.findIndex((text, row) => text !== expected[row]);
  if (wrong >= 0) throw new Error(`B${wrong + 1} shows "${texts[wrong] ?? ''}" instead of "${expected[wrong] ?? ''}".`);
  return tookMs;
}

export async function shown(window: WorkbookWindow, count: number): Promise<string[]> {
  return (await window.readRange(`B1:B${count}`)).map(([cell]) => cell?.text ?? '');
}

export function spent(sandbox: Sandbox): Spent {
  const { requestsByRoute, creditsSpent } = sandbox.statistics();
  return { requests: Object.values(requestsByRoute).reduce((sum, each) => sum + each, 0), credits: creditsSpent };
}

export function difference(after: Spent, before: Spent): Spent {
  return { requests: after.requests - before.requests, credits: after.credits - before.credits };
}
