// A sheet of formulas on the real add-in and the stand-in API, in virtual time: formulas are calculated when they are
// entered and when the add-in asks for it, as Excel does.
import type { Invocation } from '../../src/functions/call';
import { createRuntime } from '../../src/runtime/create-runtime';
import type { CellRuntime, Runtime } from '../../src/runtime/runtime';
import type { Keeping } from '../../src/runtime/service-desk';
import { keepingInMemory } from './keeping-in-memory';
import { pageEnvironment } from './page-environment';
import { SandboxWorld } from './sandbox-world';

export type Formula = (runtime: CellRuntime, invocation: Invocation) => Promise<unknown>;

export interface FormulaSheetOptions {
  readonly world?: SandboxWorld;
  readonly keeping?: Keeping;
  readonly hasDataTypes?: boolean;
}

export const BUSY = '#BUSY!';

export class FormulaSheet {
  readonly world: SandboxWorld;
  /** Behind the sandbox that needs no key. */
  readonly demonstration: SandboxWorld;
  readonly runtime: Runtime;
  readonly #formulas = new Map<string, Formula>();
  readonly #pending = new Map<string, Invocation>();
  readonly #shown = new Map<string, unknown>();
  readonly #sentences = new Map<string, string>();
  /** How often each cell has been calculated. */
  readonly calculations = new Map<string, number>();

  private constructor({ world = new SandboxWorld({ credits: 10_000 }), keeping = keepingInMemory(), hasDataTypes = false }: FormulaSheetOptions) {
    this.world = world;
    this.demonstration = new SandboxWorld({ clock: world.clock });
    this.runtime = createRuntime({
      ...pageEnvironment({ live: world, demonstration: this.demonstration, host: { hasDataTypes } }),
      keeping,
      refreshCells: async (addresses) => addresses.forEach((address) => this.#calculate(address)),
    });
  }

  /** Connected, with an allowance of 1,000 credits. */
  static async open(options: FormulaSheetOptions = {}): Promise<FormulaSheet> {
    const sheet = new FormulaSheet(options);
    const connected = sheet.runtime.connect(sheet.world.sandbox.apiKey, 'session');
    await sheet.pass(100);
    await connected;
    sheet.runtime.setAllowance(1_000);
    return sheet;
  }

  enter(address: string, formula: Formula): void {
    this.#formulas.set(address, formula);
    this.#calculate(address);
  }

  calculateAll(): void {
    for (const address of this.#formulas.keys()) this.#calculate(address);
  }

  /** BUSY, or what the formula gave; undefined for an error. */
  shows(address: string): unknown {
    return this.#shown.get(address);
  }

  /** The sentence of a cell with an error; empty for any other. */
  says(address: string): string {
    return this.#sentences.get(address) ?? '';
  }

  get busyCells(): number {
    return [...this.#shown.values()].filter((shown) => shown === BUSY).length;
  }

  pass(ms: number): Promise<void> {
    return this.world.clock.advance(ms);
  }

  /** Requests so far, by route: "GET /api/v1/classifications/:id". */
  requests(route: string): number {
    return this.world.sandbox.statistics().requestsByRoute[route] ?? 0;
  }

  #calculate(address: string): void {
    const formula = this.#formulas.get(address);
    if (formula === undefined) return;
    this.calculations.set(address, (this.calculations.get(address) ?? 0) + 1);
    this.#shown.set(address, BUSY);
    this.#sentences.delete(address);
    // Excel ends a calculation that another one takes the place of.
    this.#pending.get(address)?.onCanceled?.();
    const invocation: Invocation = { address, onCanceled: () => undefined };
    this.#pending.set(address, invocation);
    const isCurrent = () => this.#pending.get(address) === invocation;
    formula(this.runtime.cells, invocation).then(
      (value) => isCurrent() && this.#shown.set(address, value),
      (error: unknown) => {
        if (!isCurrent()) return;
        this.#shown.delete(address);
        this.#sentences.set(address, (error as Error).message);
      },
    );
  }
}
