// What formulas have spent, in memory: for the sandbox, whose credits cost nothing, and for tests.
import type { AllowanceLedger } from '../engine/ports';

export class MemoryLedger implements AllowanceLedger {
  readonly #workbooks = new Map<string, ReadonlyMap<string, number>>();

  spent(workbook: string, day: string): Promise<number> {
    return Promise.resolve(this.#workbooks.get(workbook)?.get(day) ?? 0);
  }

  add(workbook: string, day: string, credits: number): Promise<void> {
    const days = this.#workbooks.get(workbook) ?? new Map<string, number>();
    // Days that are over. What is taken back for yesterday must not forget today.
    const others = [...days].filter(([other]) => other > day);
    this.#workbooks.set(workbook, new Map([...others, [day, Math.max(0, (days.get(day) ?? 0) + credits)]]));
    return Promise.resolve();
  }
}
