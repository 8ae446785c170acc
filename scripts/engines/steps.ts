// The set: what every engine has to get right. Each step says what it has seen, or throws what went wrong.
import { article, CODE_HEADING } from '../../test/fakes/goods-list';
import { sandboxCodes } from '../../test/fakes/sandbox-codes';
import { sandboxLandedCost } from '../../test/fakes/sandbox-landed-cost';
import type { Sandbox } from '../../src/sandbox/app';
import { until } from '../../test/browser/workbench-world';
import type { BreakableApi, Protocol } from './breakable-api';
import type { EngineWorkbook } from './engine-workbook';

export interface Scene {
  readonly workbook: EngineWorkbook;
  readonly sandbox: Sandbox;
  readonly api: BreakableApi;
  /** Keeps a picture of the whole window under this name. */
  readonly photograph: (name: string) => Promise<void>;
}

export interface Step {
  readonly name: string;
  /** Without it no other step can go well. */
  readonly isNeededByAll?: true;
  /** What is worth telling of a step that went well. */
  readonly run: (scene: Scene) => Promise<string>;
}

const PANE_PX = 350;
const ROWS = 20;
const BROKEN_ROWS = 5;
/** Results are looked at half a minute after they were sent; the rest is for a slow machine. */
const CLASSIFIED_MS = 120_000;
/** A lost answer is looked for in the list of classifications several times before it is given up. */
const SETTLED_MS = 240_000;
/** The service's list is looked at 75 s after a submission whose answer is missing. */
const TOLD_MS = 180_000;
const RUN_BUTTON = /^(Classify|Fill in) .*(credits?|nothing to pay\))$/;
const codeOf = sandboxCodes();

export const STEPS: readonly Step[] = [
  { name: 'opens', isNeededByAll: true, run: opens },
  { name: 'connects', isNeededByAll: true, run: connects },
  { name: 'formulas', run: formulas },
  { name: `run of ${ROWS} rows`, run: runOverRows },
  { name: 'restart with results under way', run: restart },
  { name: 'line breaks, HTTP/2', run: (scene) => brokenLine(scene, 'HTTP/2') },
  { name: 'line breaks, HTTP/1.1', run: (scene) => brokenLine(scene, 'HTTP/1.1') },
];

async function opens({ workbook, photograph }: Scene): Promise<string> {
  await workbook.open();
  await workbook.waitForHeading(/./);
  await photograph('connect');
  return `pane ${await requireFits(workbook)} px`;
}

async function connects({ workbook, sandbox, photograph }: Scene): Promise<string> {
  await workbook.fill(/^API key/, sandbox.apiKey);
  await workbook.press(/^Connect$/);
  await workbook.waitForHeading(/^Connected$/);
  await workbook.waitForText(/working normally/);
  await requireFits(workbook);
  await photograph('connected');
  await workbook.scrollPaneToEnd();
  await photograph('connected-end');
  return '';
}

async function formulas({ workbook, sandbox, photograph }: Scene): Promise<string> {
  const headphones = 'wireless bluetooth headphones';
  const landed = await sandboxLandedCost(sandbox, '8518300000', 'CN', 1000);
  await workbook.enterRange('A1', [
    [headphones, '=IMPORT8.HS(A1)', '=IMPORT8.LANDED(B1,"CN",1000)', '=SUM(C1:C2)'],
    ['ceramic mug for coffee', '=IMPORT8.CLASSIFY(A2)', '=IMPORT8.LANDED("8518.30.00","China",1000)', '=B2.Confidence'],
    [null, '=IMPORT8.HS(A1,"Atlantis")', '=IMPORT8.HS(A3)', '=IMPORT8.CREDITS()'],
  ]);
  await workbook.enterRange('A4', [['=IMPORT8.DUTYRATES("8518.30.00","CN")']]);
  await workbook.idle(CLASSIFIED_MS);
  const [[, code, cost, sum] = [], [, card, sameCost, confidence] = [], [, wrong, empty, balance] = []] = await workbook.readRange('A1:D3');
  requireEqual('B1', code?.text, codeOf(headphones));
  requireEqual('C1', cost?.value, landed);
  requireEqual('C2', sameCost?.value, landed);
  requireEqual('D1', Math.round(Number(sum?.value) * 100), Math.round(landed * 200));
  requireEqual('B2', card?.text, codeOf('ceramic mug for coffee'));
  requireEqual('D2 is a number', typeof confidence?.value, 'number');
  requireEqual('B3', wrong?.text, '#VALUE!');
  requireEqual('the tip of B3 quotes what was typed', wrong?.error?.includes('Atlantis'), true);
  requireEqual('C3', empty?.text, '');
  requireEqual('D3 is a number', typeof balance?.value, 'number');
  const measures = (await workbook.readRange('A4:A6')).map(([cell]) => cell?.text ?? '');
  requireEqual('the table of duty rates has a heading and two lines', measures.every((text) => /^[A-Z]/.test(text)), true);
  await photograph('formulas');
  return `8 formulas and a table right: ${measures.join(', ')}`;
}

async function runOverRows(scene: Scene): Promise<string> {
  const { workbook, photograph } = scene;
  await listRows(workbook, 0);
  await workbook.goTo(/^Classify$/);
  await workbook.press(/^Use current selection$/);
  await workbook.waitForText(new RegExp(`Classify ${ROWS} products for ${ROWS} credits`));
  await requireFits(workbook);
  await photograph('quote');
  await workbook.scrollPaneToEnd();
  await photograph('quote-end');
  await workbook.press(RUN_BUTTON);
  await workbook.waitForHeading(/^Done$/, CLASSIFIED_MS);
  await requireFits(workbook);
  await photograph('result');
  return `${await requireCodes(workbook, ROWS)} codes right`;
}

async function restart({ workbook, sandbox, photograph }: Scene): Promise<string> {
  const before = sandbox.statistics().creditsSpent;
  await workbook.press(/^Classify other rows$/);
  await listRows(workbook, ROWS);
  await workbook.press(/^Use current selection$/);
  await workbook.waitForText(new RegExp(`Classify ${ROWS} products for ${ROWS} credits`));
  await workbook.press(RUN_BUTTON);
  await until(() => sandbox.statistics().creditsSpent - before, ROWS, CLASSIFIED_MS);
  await workbook.leave();

  await workbook.open();
  await listRows(workbook, ROWS);
  await workbook.waitForText(/working normally/);
  await workbook.goTo(/^Classify/);
  await workbook.waitForText(/A run was left unfinished/);
  await photograph('unfinished');
  await workbook.press(/^Review and resume$/);
  await workbook.press(RUN_BUTTON);
  await workbook.waitForHeading(/^Done$/, CLASSIFIED_MS);
  requireEqual('credits spent in all', sandbox.statistics().creditsSpent - before, ROWS);
  return `${await requireCodes(workbook, ROWS)} codes right, nothing bought twice`;
}

/**
 * Nothing may be lost in silence: every product has its code at the end, or its cell and the pane say why not. What the
 * browser has sent twice by itself is counted, and told.
 */
async function brokenLine({ workbook, sandbox, api, photograph }: Scene, protocol: Protocol): Promise<string> {
  api.speak(protocol);
  const [spentBefore, resentBefore] = [sandbox.statistics().creditsSpent, api.resentProducts()];
  const first = protocol === 'HTTP/2' ? 100 : 200;
  await workbook.open();
  await workbook.waitForText(/working normally/);
  api.breakNextSubmission();
  await workbook.enterRange('A1', Array.from({ length: BROKEN_ROWS }, (_, row) => [article(first + row), `=IMPORT8.HS(A${row + 1})`]));
  await until(() => api.isBreakDue, false, CLASSIFIED_MS);
  await workbook.idle(SETTLED_MS);
  await photograph(`broken-${protocol.replace(/\W/g, '').toLowerCase()}`);

  const cells = (await workbook.readRange(`A1:B${BROKEN_ROWS}`)).map(([goods, code]) => ({ goods: goods?.text ?? '', code: code?.text ?? '', tip: code?.error ?? '' }));
  const found = cells.filter(({ goods, code }) => code === codeOf(goods));
  const told = cells.filter(({ code, tip }) => code.startsWith('#') && tip !== '');
  requireEqual('products with their code or the reason why not', found.length + told.length, BROKEN_ROWS);
  const resent = api.resentProducts() - resentBefore;
  if (resent > 0) await workbook.waitForText(/charged twice/i, TOLD_MS);
  const pane = await workbook.paneText();
  requireEqual('the pane tells of products without code', told.length === 0 || /may have been paid for/i.test(pane), true);
  const spent = sandbox.statistics().creditsSpent - spentBefore;
  requireEqual('credits spent, with what the browser has resent', spent, BROKEN_ROWS + resent);
  return `${found.length} found, ${told.length} told as uncertain, products resent by the browser: ${resent}${resent > 0 ? ', told in the pane' : ''}`;
}

/** A list with ROWS products, the first cell selected. */
async function listRows(workbook: EngineWorkbook, firstArticle: number): Promise<void> {
  await workbook.enterRange('A1:H40', Array.from({ length: 40 }, () => Array.from({ length: 8 }, () => null)));
  await workbook.idle(CLASSIFIED_MS);
  await workbook.enterRange('A1', [['Description', 'Origin'], ...Array.from({ length: ROWS }, (_, row) => [article(firstArticle + row), 'CN'])]);
  await workbook.idle(CLASSIFIED_MS);
  await workbook.select('A1');
}

/** Every row has the code of its own product; gives their number. */
async function requireCodes(workbook: EngineWorkbook, rows: number): Promise<number> {
  const [headings = [], ...cells] = await workbook.readRange(`A1:H${rows + 1}`);
  const column = headings.findIndex(({ text }) => text === CODE_HEADING);
  const right = cells.filter((row) => row[column]?.text === codeOf(row[0]?.text ?? ''));
  requireEqual('rows with the right code', right.length, rows);
  return right.length;
}

/** The pane is as wide as in Excel, and nothing in it is cut off at the side; gives its width. */
async function requireFits(workbook: EngineWorkbook): Promise<number> {
  const { pane, content } = await workbook.paneWidths();
  requireEqual('width of the pane', pane, PANE_PX);
  requireEqual('width of what it shows', content <= PANE_PX, true);
  return pane;
}

function requireEqual<T>(what: string, seen: T, wanted: T): void {
  if (seen !== wanted) throw new Error(`${what}: ${String(seen)} instead of ${String(wanted)}`);
}
