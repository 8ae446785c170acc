// Cells that are found by their formulas, wherever they are by now: those that may still show what the sandbox gave, and
// those that the user has agreed to pay for. What is found is calculated; what may be bought is decided elsewhere.
import { ClassificationError, isClassificationError } from '../customs/errors';
import type { RequestKey } from '../customs/request-key';
import type { Clock } from '../engine/ports';
import type { DemonstrationCells } from './demonstration-cells';
import type { CellAddress, Connection } from './runtime';
import type { ShownCells } from './shown-cells';

// Excel takes a moment for thousands of cells; while a cell is being edited it takes none at all.
const PATIENCE_MS = 20_000;

export interface FoundCellsOptions {
  readonly clock: Clock;
  readonly shown: ShownCells;
  readonly demonstrations: DemonstrationCells;
  readonly findFormulas: () => Promise<readonly CellAddress[]>;
}

export class FoundCells {
  readonly #options: FoundCellsOptions;

  constructor(options: FoundCellsOptions) {
    this.#options = options;
  }

  /**
   * Has the cells calculated that may show demonstration results from before this page. Never rejects.
   * @param connection Of now; false once it is another one than when this was called.
   */
  async search(connection: () => Connection['kind'] | false): Promise<void> {
    const { demonstrations, shown, findFormulas } = this.#options;
    try {
      if (!(await demonstrations.areShown())) return;
      const found = await findFormulas();
      if (connection() === false) return;
      const unseen = shown.log.uncalculated(found);
      demonstrations.expect(unseen);
      await shown.calculateNow(unseen);
      if (connection() === 'live') demonstrations.allCalculated();
    } catch (error) {
      // They show what they showed, and are looked for when the workbook is opened again.
      if (!isClassificationError(error)) reportError(error);
    }
  }

  /** Rejects with ClassificationError. @param onRefused Excel calculates none of them. */
  async calculateAsking(products: readonly RequestKey[], onRefused: () => void): Promise<void> {
    const { clock } = this.#options;
    const calculating = this.#calculate(products).catch((cause: unknown) => {
      onRefused();
      throw new ClassificationError('workbook-refused', { kind: 'approved-cells-refused' }, { cause });
    });
    let stopWaiting: () => void = () => undefined;
    const tooLate = new Promise<never>((_, reject) => {
      stopWaiting = clock.schedule(() => reject(new ClassificationError('workbook-refused', { kind: 'approved-cells-waiting' })), PATIENCE_MS);
    });
    await Promise.race([calculating, tooLate]).finally(stopWaiting);
  }

  async #calculate(products: readonly RequestKey[]): Promise<void> {
    const { demonstrations, shown, findFormulas } = this.#options;
    const found = await findFormulas();
    const asking = shown.log.askingFor(products);
    // Cells that have moved since are calculated where they are now, and that is not known of each.
    const hasMoved = asking.size > new Set(found.filter((address) => asking.has(address))).size;
    const others = hasMoved ? found.filter((address) => !asking.has(address)) : [];
    demonstrations.expect(others);
    await shown.calculateNow([...asking.keys(), ...others]);
    shown.forget(asking);
  }
}
