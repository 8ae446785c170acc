// Watched charges in memory: for the sandbox, which no other window shares, and for tests.
import type { Charge, ChargeStore } from '../engine/ports';

export class MemoryChargeStore implements ChargeStore {
  readonly #charges = new Map<string, Charge>();

  all(): Promise<readonly Charge[]> {
    return Promise.resolve(structuredClone([...this.#charges.values()]).sort((a, b) => a.sentAt - b.sentAt));
  }

  put(charge: Charge): Promise<void> {
    this.#charges.set(charge.entryId, structuredClone(charge));
    return Promise.resolve();
  }

  remove(entryIds: readonly string[]): Promise<void> {
    for (const entryId of entryIds) this.#charges.delete(entryId);
    return Promise.resolve();
  }
}
