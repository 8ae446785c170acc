// Details in memory: for the sandbox, whose demonstration results must leave no trace, and for tests.
import type { ClassificationId } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import type { DetailStore } from '../engine/ports';

export class MemoryDetailStore implements DetailStore {
  readonly #details = new Map<ClassificationId, ClassificationDetail>();

  find(ids: readonly ClassificationId[]): Promise<ReadonlyMap<ClassificationId, ClassificationDetail>> {
    const found = new Map<ClassificationId, ClassificationDetail>();
    for (const id of ids) {
      const detail = this.#details.get(id);
      if (detail !== undefined) found.set(id, detail);
    }
    return Promise.resolve(found);
  }

  save(details: readonly ClassificationDetail[]): Promise<void> {
    for (const detail of details) this.#details.set(detail.id, detail);
    return Promise.resolve();
  }
}
