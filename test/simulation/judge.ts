// What must hold at the end of every world. Takes what users see and what the sandbox was really paid for; gives a
// sentence for each thing that is wrong.
import type { ErrorCode } from '../../src/customs/errors';
import type { RequestKey } from '../../src/customs/request-key';
import type { Machine } from '../fakes/machine';
import { resentPurchases } from './browser-resend';
import type { ExcelWindow } from './excel-window';
import type { PaidService } from './paid-service';
import type { Cell } from './sheet';
import type { Decisions } from './user';

export interface Findings {
  /** Products with more classifications than anybody has asked the user for. */
  readonly paidTwice: readonly string[];
  /** Products that were paid for, are not kept, and are not listed as uncertain. */
  readonly lostPaid: readonly string[];
  /** Cells that show neither a value nor a sentence that still holds. */
  readonly unsettledCells: readonly string[];
  /** Cells and records with the code of other goods. */
  readonly wrongCells: readonly string[];
}

/** What the browser has sent twice by itself. */
export interface Resends {
  /** Products, a credit each. */
  readonly resentByBrowser: number;
  /** Of those, the ones of which the user has not been told that they may have been charged twice. */
  readonly untold: readonly string[];
}

export interface Evidence {
  readonly windows: readonly ExcelWindow[];
  readonly machine: Machine;
  readonly service: PaidService;
  readonly decisions: Decisions;
}

/** They hold until the user does something that a world at its end does not wait for. */
const LASTING: readonly ErrorCode[] = ['approval-needed', 'invalid-input'];

/** These cells say themselves what to do; only after that is there no excuse. */
export const ASKS_TO_BE_CALCULATED: readonly ErrorCode[] = ['store-unreadable', 'service-unavailable', 'protocol', 'cancelled'];

export async function judgeCells({
  windows,
  machine,
  service,
  decisions,
  when,
}: Evidence & { readonly when: 'by itself' | 'at the end' }): Promise<Pick<Findings, 'unsettledCells' | 'wrongCells'>> {
  const unsettledCells: string[] = [];
  const wrongCells: string[] = [];
  const kept = await machine.records.find(windows.flatMap(({ sheet }) => sheet.cells.map(({ product }) => product.key)));
  for (const { runtime, sheet, workbook } of windows) {
    if (runtime === undefined) continue;
    const uncertain = new Set(runtime.state().uncertain.map(({ key }) => key));
    for (const cell of sheet.cells) {
      const name = `${workbook} ${cell.address} (${cell.product.key})`;
      const fault = faultOf(cell, { isKept: kept.has(cell.product.key), isUncertain: uncertain.has(cell.product.key), when });
      if (fault !== undefined) unsettledCells.push(`${name} ${fault}`);
      if (isWrong(cell, service, decisions)) wrongCells.push(`${name} shows the code of other goods`);
    }
  }
  return { unsettledCells, wrongCells };
}

interface Circumstances {
  readonly isKept: boolean;
  readonly isUncertain: boolean;
  readonly when: 'by itself' | 'at the end';
}

/** Why the cell cannot stay like that; undefined when it can. */
function faultOf({ product, shows }: Cell, { isKept, isUncertain, when }: Circumstances): string | undefined {
  switch (shows.kind) {
    case 'nothing':
    case 'value':
      return undefined;
    case 'busy':
      return 'is still busy';
    case 'fault':
      return `shows a fault of ours: ${String(shows.error)}`;
    case 'sentence':
      if (shows.code === 'cannot-classify') return product.code === undefined ? undefined : 'says that its goods cannot be classified';
      if (when === 'by itself' && ASKS_TO_BE_CALCULATED.includes(shows.code)) return undefined;
      if (isKept) return `says ${shows.code} although its record is kept`;
      if (LASTING.includes(shows.code)) return undefined;
      if (shows.code === 'submission-uncertain' && (isUncertain || when === 'by itself')) return undefined;
      return `says ${shows.code}, whose cause is gone`;
  }
}

function isWrong({ product, shows }: Cell, service: PaidService, decisions: Decisions): boolean {
  if (shows.kind !== 'value') return false;
  const { record } = shows;
  const isOfProduct = service.purchase(record.id)?.key === product.key || decisions.hasAdopted(product.key);
  return !isOfProduct || record.status !== 'completed' || record.code !== product.code;
}

export async function judgeMoney({
  windows,
  machine,
  service,
  decisions,
}: Evidence): Promise<Pick<Findings, 'paidTwice' | 'lostPaid' | 'wrongCells'>> {
  const purchases = service.ownPurchases;
  const keys = [...new Set(purchases.map(({ key }) => key))];
  const kept = await machine.records.find([...new Set(service.purchases.map(({ key }) => key))]);
  const listed = new Set(windows.flatMap(({ runtime }) => runtime?.state().uncertain.map(({ key }) => key) ?? []));
  // What the browser has sent again by itself, the add-in can only tell: judgeResends.
  const resent = new Set(resentPurchases(purchases, service.refusedAfterResend));
  const purchasesOf = (key: RequestKey) => purchases.filter((purchase) => purchase.key === key && !resent.has(purchase));
  return {
    paidTwice: keys.flatMap((key) => {
      const bought = purchasesOf(key).length;
      const allowed = 1 + decisions.times(key);
      return bought > allowed ? [`${key} was bought ${bought} times, and asked for ${allowed} times`] : [];
    }),
    lostPaid: keys.flatMap((key) => {
      const isGivenUp = purchasesOf(key).every(({ sentAtMs }) => sentAtMs <= decisions.lastAtMs(key));
      return isGivenUp || kept.has(key) || listed.has(key) ? [] : [`${key} was bought, is not kept and is not listed`];
    }),
    wrongCells: [...kept].flatMap(([key, { id }]) => (service.purchase(id)?.key === key || decisions.hasAdopted(key) ? [] : [`${key} is kept with the record of other goods`])),
  };
}

export async function judgeResends({ charges }: Machine, service: PaidService): Promise<Resends> {
  const told = new Set((await charges.all()).flatMap(({ found }) => found?.products.flatMap(({ seconds }) => seconds) ?? []));
  const resent = resentPurchases(service.purchases, service.refusedAfterResend);
  return {
    resentByBrowser: resent.length,
    // Which of the two is called the second one is no matter: they are of the same product and cost the same.
    untold: resent.flatMap(({ key, requestId }) => {
      const isTold = service.purchases.some((purchase) => purchase.requestId === requestId && purchase.key === key && told.has(purchase.id));
      return isTold ? [] : [`${key} was sent twice by the browser, and nobody was told`];
    }),
  };
}
