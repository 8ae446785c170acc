// The page for runs, with a list in the sheet, as tests in a browser use it.
import type { Sandbox } from '../../src/sandbox/app';
import { CODE_HEADING } from '../fakes/goods-list';
import { sandboxCodes } from '../fakes/sandbox-codes';
import type { WorkbookWindow } from './workbench-world';
import type { Workbooks } from './workbooks';

type Cell = string | number | null;

export const codeOf = sandboxCodes();
/** The first look at results is 35 s after they were sent. */
export const CLASSIFIED_MS = 120_000;

/** A page for runs, with a list in the sheet and its first cell selected. */
export async function openWithList(workbooks: Workbooks, sandbox: Sandbox, rows: readonly (readonly Cell[])[], way: keyof typeof WAYS = 'tab'): Promise<WorkbookWindow> {
  const workbook = await workbooks.open();
  await workbook.connected(sandbox.apiKey);
  await workbook.enterRange('A1', rows);
  await workbook.idle(CLASSIFIED_MS);
  await toClassify(workbook, way);
  return workbook;
}

/** There are three ways to the page for runs. */
const WAYS = {
  tab: (workbook: WorkbookWindow) => workbook.pane.getByRole('tab', { name: 'Classify' }).click(),
  ribbon: (workbook: WorkbookWindow) => workbook.page.getByRole('button', { name: 'Classify selection' }).click(),
  shortcut: async (workbook: WorkbookWindow) => {
    // Keys are the workbook's only while it has the focus.
    await workbook.page.mouse.click(300, 500);
    await workbook.page.evaluate(() => window.workbench.select('A1'));
    await workbook.page.keyboard.press('Control+Alt+Shift+H');
  },
};

export async function toClassify(workbook: WorkbookWindow, way: keyof typeof WAYS = 'tab'): Promise<void> {
  await workbook.page.evaluate(() => window.workbench.select('A1'));
  await WAYS[way](workbook);
}

export async function start(workbook: WorkbookWindow): Promise<void> {
  await workbook.pane.getByRole('button', { name: /^(Classify|Fill in) .*(credits?|nothing to pay\))$/ }).click();
}

/** The texts of a column by its heading, from row 2 on. */
export async function column(workbook: WorkbookWindow, heading: string, rows: number): Promise<string[]> {
  const [headings = []] = await workbook.readRange('A1:Z1');
  const index = headings.findIndex(({ text }) => text === heading);
  if (index < 0) return [];
  const letter = String.fromCharCode(65 + index);
  return (await workbook.readRange(`${letter}2:${letter}${rows + 1}`)).map(([cell]) => cell?.text ?? '');
}

export async function codes(workbook: WorkbookWindow, rows: number): Promise<number> {
  return (await column(workbook, CODE_HEADING, rows)).filter((code) => code !== '').length;
}

/** Every code that is there stands beside its product. */
export async function requireRight(workbook: WorkbookWindow, descriptionColumn: string, rows: number): Promise<void> {
  const [goods, written] = [await column(workbook, descriptionColumn, rows), await column(workbook, CODE_HEADING, rows)];
  const wrong = written.flatMap((code, row) => (code === '' || code === codeOf(goods[row] ?? '') ? [] : [{ row: row + 2, goods: goods[row], code }]));
  expect(wrong).toEqual([]);
}
