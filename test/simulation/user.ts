// What a person does in one window, at random: fills cells, edits and clears them, approves what is shown, decides about
// what is uncertain, looks into the pane. Every decision that may cost a product a second time is written down.
import type { Clock } from '../../src/engine/ports';
import { isClassificationError } from '../../src/customs/errors';
import type { RequestKey } from '../../src/customs/request-key';
import type { Runtime } from '../../src/runtime/runtime';
import type { Product } from './catalogue';
import type { Chance } from './chance';
import type { ExcelWindow } from './excel-window';
import type { Cell } from './sheet';

/** Products that a user has given up or had sent once more: each may be bought once more from then on. */
export class Decisions {
  readonly #decided = new Map<RequestKey, { times: number; lastAtMs: number }>();
  readonly #adopted = new Set<RequestKey>();

  add(keys: readonly RequestKey[], nowMs: number): void {
    for (const key of keys) this.#decided.set(key, { times: this.times(key) + 1, lastAtMs: nowMs });
  }

  /** Taken from the list under the same words, which may be a colleague's for another country. */
  adopt(keys: readonly RequestKey[]): void {
    for (const key of keys) this.#adopted.add(key);
  }

  hasAdopted(key: RequestKey): boolean {
    return this.#adopted.has(key);
  }

  times(key: RequestKey): number {
    return this.#decided.get(key)?.times ?? 0;
  }

  /** -Infinity where nobody has decided anything. */
  lastAtMs(key: RequestKey): number {
    return this.#decided.get(key)?.lastAtMs ?? -Infinity;
  }
}

export interface UserOptions {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly window: ExcelWindow;
  readonly products: readonly Product[];
  readonly decisions: Decisions;
  readonly apiKeys: readonly [string, ...string[]];
  /** Connects with another key than before. */
  readonly onKeyChanged: () => void;
  /** What the runtime has rejected with, and is no ClassificationError. */
  readonly onFault: (error: unknown) => void;
  readonly note: (what: () => string) => void;
}

const ACTIONS = ['fill', 'calculate', 'edit', 'clear', 'approve', 'decide', 'allowance', 'refresh', 'connect', 'change key', 'disconnect', 'close'] as const;
type Action = (typeof ACTIONS)[number];

const WEIGHTS: Record<Action, number> = { fill: 6, calculate: 3, edit: 3, clear: 1, approve: 4, decide: 4, allowance: 1, refresh: 2, connect: 1, 'change key': 0.5, disconnect: 0.3, close: 0.7 };

export class User {
  readonly #options: UserOptions;

  constructor(options: UserOptions) {
    this.#options = options;
  }

  /** Does one thing now and then, until told otherwise. */
  workUntil(endMs: number): void {
    const { clock, chance, window } = this.#options;
    clock.schedule(() => {
      if (clock.now() >= endMs) return;
      const { runtime } = window;
      if (runtime !== undefined) this.#act(runtime);
      this.workUntil(endMs);
    }, chance.magnitude(300, 40_000));
  }

  fillAll(runtime: Runtime): void {
    this.#calculate(runtime, this.#options.window.sheet.cells);
  }

  connect(runtime: Runtime): void {
    this.#watch('connect', runtime.connect(this.#options.apiKeys[0], 'computer'));
  }

  #act(runtime: Runtime): void {
    const { chance, window, products } = this.#options;
    const { cells } = window.sheet;
    const cell = chance.pickAny(cells);
    if (cell === undefined) return;
    const action = this.#drawAction();
    this.#options.note(() => `user of ${window.workbook}: ${action}`);
    switch (action) {
      case 'fill': {
        const first = cells.indexOf(cell);
        return this.#calculate(runtime, cells.slice(first, first + chance.whole(1, 20)));
      }
      case 'calculate':
        return window.sheet.calculate(runtime, cell);
      case 'edit':
        return this.#edit(runtime, cell, chance.pickAny(products) ?? cell.product);
      case 'clear':
        return window.sheet.clear(cell);
      case 'approve': {
        const { approval } = runtime.state();
        return approval === undefined ? undefined : this.#watch('approve', runtime.approve(approval));
      }
      case 'decide':
        return this.#decide(runtime);
      case 'allowance':
        return runtime.setAllowance(chance.pick([0, 1, 5, 25, 1_000]));
      case 'refresh':
        return this.#watch('refresh', runtime.refresh());
      case 'connect':
        return this.connect(runtime);
      case 'change key':
        this.#options.onKeyChanged();
        return this.#watch('connect', runtime.connect(chance.pick(this.#options.apiKeys), 'computer'));
      case 'disconnect':
        return runtime.disconnect();
      case 'close':
        return window.close();
    }
  }

  #drawAction(): Action {
    const total = ACTIONS.reduce((sum, action) => sum + WEIGHTS[action], 0);
    let left = this.#options.chance.between(0, total);
    return ACTIONS.find((action) => (left -= WEIGHTS[action]) < 0) ?? 'fill';
  }

  /** As Excel does with a fill: one after the other, within moments. */
  #calculate(runtime: Runtime, cells: readonly Cell[]): void {
    const { clock, chance, window } = this.#options;
    for (const cell of cells) {
      clock.schedule(() => {
        if (window.runtime === runtime && cell.shows.kind !== 'value') window.sheet.calculate(runtime, cell);
      }, chance.between(0, 200));
    }
  }

  /** Another product, and soon the first one again. */
  #edit(runtime: Runtime, cell: Cell, other: Product): void {
    const { clock, chance, window } = this.#options;
    const before = cell.product;
    cell.product = other;
    window.sheet.calculate(runtime, cell);
    clock.schedule(() => {
      cell.product = before;
      if (window.runtime !== undefined) window.sheet.calculate(window.runtime, cell);
    }, chance.magnitude(100, 30_000));
  }

  #decide(runtime: Runtime): void {
    const { clock, chance, decisions } = this.#options;
    const chosen = chance.some(runtime.state().uncertain, 0.6);
    const decision = chance.pick(['look', 'look', 'send', 'drop', 'adopt', 'adopt']);
    if (decision === 'look') return this.#watch('look again', runtime.lookAgain());
    if (chosen.length === 0) return;
    if (decision === 'adopt') {
      const found = chosen.filter(({ reason }) => reason === 'same words');
      decisions.adopt(found.map(({ key }) => key));
      return this.#watch('adopt', runtime.adopt(found));
    }
    this.#options.note(() => `  ${decision} ${chosen.map(({ key }) => key).join(' ')}`);
    decisions.add(chosen.map(({ key }) => key), clock.now());
    this.#watch(decision, decision === 'send' ? runtime.submitAgain(chosen) : runtime.drop(chosen));
  }

  #watch(what: string, work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#options.note(() => `  ${what} failed: ${String(error)}`);
      if (!isClassificationError(error)) this.#options.onFault(error);
    });
  }
}
