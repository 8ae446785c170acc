// What cells show, kept up with: tells the pane when that has changed, and has cells calculated again when they would show
// something else. Takes single events by the thousand, and passes them on in few pieces.
import type { Clock } from '../engine/ports';
import { CellLog } from './cell-log';
import type { CellAddress, CellOutcome, CellPart, RuntimeState } from './runtime';

// Long enough for a recalculation to settle many cells, too short to be noticed.
const TOLD_AFTER_MS = 50;
// Details land one by one; each recalculation is a message to the host and back.
const REFRESHED_EVERY_MS = 250;
// Every answer tells a balance; cells that show it need not follow each one.
const BALANCE_TOLD_AFTER_MS = 2_000;

export interface ShownCellsOptions {
  readonly clock: Clock;
  /** Has the workbook calculate these cells again. */
  readonly refreshCells: (addresses: readonly CellAddress[]) => Promise<void>;
  /** What the pane shows of cells has changed. */
  readonly onChanged: (change: Pick<RuntimeState, 'cellProblems' | 'landedCosts' | 'doubtfulCodes' | 'approval' | 'demonstrations'>) => void;
}

export class ShownCells {
  readonly log = new CellLog();
  readonly #options: ShownCellsOptions;
  #isTelling = false;
  #costsUnderWay = 0;
  #isTellingBalance = false;
  /** Nothing has been told that the pane would have to take back. */
  #isNothingTold = true;
  readonly #due = new Set<CellAddress>();
  #isRefreshing = false;

  constructor(options: ShownCellsOptions) {
    this.#options = options;
  }

  begin(address: CellAddress, isDemonstration: boolean): void {
    this.log.begin(address, isDemonstration);
    this.#tell();
  }

  settle(part: CellPart, outcome: CellOutcome, isDemonstration: boolean): void {
    const isOutdated = this.log.settle(part, outcome, isDemonstration);
    if (isOutdated) this.calculateAgain([part.address]);
    this.#tell();
  }

  /** A landed cost is asked for until the work settles. Settles as it does. */
  async whileCosting<T>(work: Promise<T>): Promise<T> {
    this.#costsUnderWay += 1;
    this.#tell();
    try {
      return await work;
    } finally {
      this.#costsUnderWay -= 1;
      this.#tell();
    }
  }

  /** The first ones at once; those that follow within a moment go together. */
  calculateAgain(addresses: readonly CellAddress[]): void {
    for (const address of addresses) this.#due.add(address);
    if (this.#isRefreshing || this.#due.size === 0) return;
    this.#isRefreshing = true;
    this.#tell();
    const due = [...this.#due];
    this.#due.clear();
    void this.#refresh(due);
  }

  /** Now, and not when others are done. Rejects where the workbook refuses: these cells show what they showed. */
  async calculateNow(addresses: readonly CellAddress[]): Promise<void> {
    this.#tell();
    try {
      if (addresses.length > 0) await this.#options.refreshCells(addresses);
    } catch (error) {
      this.#giveBack(addresses);
      throw error;
    }
  }

  /** One after the other: what lands while the workbook calculates goes together. */
  async #refresh(addresses: readonly CellAddress[]): Promise<void> {
    const { clock, refreshCells } = this.#options;
    try {
      await refreshCells(addresses);
    } catch (error) {
      // A workbook that refuses leaves the cells as they are: their sentence still says what to do.
      this.#giveBack(addresses);
      reportError(error);
    }
    clock.schedule(() => {
      this.#isRefreshing = false;
      this.calculateAgain([]);
    }, REFRESHED_EVERY_MS);
  }

  forget(...asking: Parameters<CellLog['forget']>): void {
    this.log.forget(...asking);
    this.#tell();
  }

  #giveBack(addresses: readonly CellAddress[]): void {
    this.log.giveBack(addresses);
    this.#tell();
  }

  /** The balance has changed. */
  balanceChanged(): void {
    if (this.#isTellingBalance) return;
    this.#isTellingBalance = true;
    this.#options.clock.schedule(() => {
      this.#isTellingBalance = false;
      this.calculateAgain(this.log.takeShowing((outcome) => outcome.kind === 'value' && outcome.account === 'balance'));
    }, BALANCE_TOLD_AFTER_MS);
  }

  /** The list is made once for all that settle together. */
  #tell(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    this.#options.clock.schedule(() => {
      this.#isTelling = false;
      const cellProblems = this.log.problems();
      const landedCosts = { ...this.log.landedCosts(), ...(this.#costsUnderWay === 0 ? {} : { pending: this.#costsUnderWay }) };
      const doubtfulCodes = this.log.doubtfulCodes();
      const isNothing = cellProblems.length === 0 && doubtfulCodes.count === 0 && landedCosts.answered + landedCosts.computed + this.#costsUnderWay === 0;
      if (!isNothing || !this.#isNothingTold) {
        this.#options.onChanged({ cellProblems, landedCosts, doubtfulCodes, approval: this.log.quote('approval-needed'), demonstrations: this.log.quote('demonstration-shown') });
      }
      this.#isNothingTold = isNothing;
    }, TOLD_AFTER_MS);
  }
}
