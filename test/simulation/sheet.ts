// The cells of one workbook, calculated as Excel does through our formulas: a cell that is calculated anew gives up its
// earlier call, and shows what the newest one has settled with.
import type { ClassificationRecord } from '../../src/customs/classification';
import { ClassificationError, isClassificationError, type ErrorCode } from '../../src/customs/errors';
import type { CellAddress, Runtime } from '../../src/runtime/runtime';
import type { Clock } from '../../src/engine/ports';
import type { Product } from './catalogue';
import type { Chance } from './chance';

export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'value'; readonly record: ClassificationRecord }
  | { readonly kind: 'sentence'; readonly code: ErrorCode }
  /** What no cell should ever show: a fault of ours. */
  | { readonly kind: 'fault'; readonly error: unknown };

interface Call {
  readonly startedAtMs: number;
  readonly caller: AbortController;
}

export interface Cell {
  readonly address: CellAddress;
  product: Product;
  shows: Shown;
  call: Call | undefined;
}

// CELL_DEADLINE_MS counts from when the runtime has started, which a page does within seconds.
export const LONGEST_CALL_MS = 95_000;

export class Sheet {
  readonly cells: readonly Cell[];
  /** Calls that settled after their deadline, or had not when somebody looked. */
  overdueCalls = 0;
  readonly #clock: Clock;
  readonly #chance: Chance;

  constructor(clock: Clock, chance: Chance, products: readonly Product[]) {
    this.#clock = clock;
    this.#chance = chance;
    this.cells = products.map((product, row) => ({ address: `Sheet1!B${row + 2}`, product, shows: { kind: 'nothing' }, call: undefined }));
  }

  get isCalculating(): boolean {
    return this.cells.some(({ call }) => call !== undefined);
  }

  calculate(runtime: Runtime, cell: Cell): void {
    this.#giveUp(cell);
    const { address, product } = cell;
    const call: Call = { startedAtMs: this.#clock.now(), caller: new AbortController() };
    cell.call = call;
    cell.shows = { kind: 'busy' };
    const request = this.#chance.pick(product.spellings);
    const part = { signal: call.caller.signal, address };
    runtime.cells.cellCalculating(address);
    runtime.cells
      .classify(request, part)
      .then((record) => {
        if (record.status === 'failed') throw new ClassificationError('cannot-classify', 'These goods cannot be classified.');
        runtime.cells.cellSettled(part, { kind: 'value' });
        this.#settle(cell, call, { kind: 'value', record });
      })
      .catch((error: unknown) => {
        const isSentence = isClassificationError(error);
        if (isSentence && error.code !== 'cancelled') runtime.cells.cellSettled(part, { kind: 'problem', problem: error });
        this.#settle(cell, call, isSentence ? { kind: 'sentence', code: error.code } : { kind: 'fault', error });
      });
  }

  calculateAgain(runtime: Runtime, addresses: readonly CellAddress[]): void {
    for (const cell of this.cells) if (addresses.includes(cell.address) && cell.shows.kind !== 'nothing') this.calculate(runtime, cell);
  }

  clear(cell: Cell): void {
    this.#giveUp(cell);
    cell.shows = { kind: 'nothing' };
  }

  /** The window is gone, and what it was calculating. */
  close(): void {
    this.countOverdue();
    for (const cell of this.cells) {
      cell.call = undefined;
      cell.shows = { kind: 'nothing' };
    }
  }

  countOverdue(): void {
    for (const { call } of this.cells) if (call !== undefined) this.#checkTime(call);
  }

  #giveUp(cell: Cell): void {
    const { call } = cell;
    if (call === undefined) return;
    this.#checkTime(call);
    cell.call = undefined;
    call.caller.abort();
  }

  #settle(cell: Cell, call: Call, shows: Shown): void {
    if (cell.call !== call) return;
    this.#checkTime(call);
    cell.call = undefined;
    cell.shows = shows;
  }

  #checkTime({ startedAtMs }: Call): void {
    if (this.#clock.now() - startedAtMs > LONGEST_CALL_MS) this.overdueCalls += 1;
  }
}
