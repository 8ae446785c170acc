// Goods that had their code before the run, on their way to what that code tells. Takes the goods of a plan and has them asked
// for, some rows at a time; must never keep the page from what else it has to do.
import type { TariffDigits } from '../customs/tariff-code';
import { pageTurn } from '../engine/page-turn';
import type { Clock } from '../engine/ports';
import type { CodedGoods, RunRow } from './run-plan';

export interface CodedFeedOptions {
  readonly goods: readonly CodedGoods[];
  readonly clock: Clock;
  /** What all rows of the goods share. */
  readonly askGoods: (goods: CodedGoods) => void;
  /** What each row has of its own. */
  readonly askRows: (rows: readonly RunRow[], code: TariffDigits) => void;
  readonly onChanged: () => void;
}

/** Rows asked for without letting the page do something else. */
const ROWS_AT_ONCE = 500;

export class CodedFeed {
  readonly #options: CodedFeedOptions;
  /** Of all goods. */
  readonly rows: number;
  #nextGoods = 0;
  /** Of those goods. */
  #nextRow = 0;
  #asked = 0;
  #isFeeding = false;

  constructor(options: CodedFeedOptions) {
    this.#options = options;
    this.rows = options.goods.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /** Also while the run is held: whoever is asked decides when that is sent. */
  start(): void {
    void this.#feed();
  }

  get isIdle(): boolean {
    return !this.#isFeeding;
  }

  /** Rows that have not been asked for. */
  get left(): number {
    return this.rows - this.#asked;
  }

  async #feed(): Promise<void> {
    if (this.#isFeeding || this.left === 0) return;
    this.#isFeeding = true;
    for (let room = 0; this.left > 0; ) {
      if (room <= 0) {
        await pageTurn(this.#options.clock);
        room = ROWS_AT_ONCE;
      } else room -= this.#askSome(room);
    }
    this.#isFeeding = false;
    this.#options.onChanged();
  }

  /** @returns how many rows of the next goods were asked for, at the most `room`. */
  #askSome(room: number): number {
    const { goods, askGoods, askRows } = this.#options;
    const next = goods[this.#nextGoods];
    if (next === undefined) return room;
    if (this.#nextRow === 0) askGoods(next);
    const rows = next.rows.slice(this.#nextRow, this.#nextRow + room);
    askRows(rows, next.code);
    this.#asked += rows.length;
    this.#nextRow += rows.length;
    if (this.#nextRow >= next.rows.length) {
      this.#nextGoods += 1;
      this.#nextRow = 0;
    }
    return rows.length;
  }
}
