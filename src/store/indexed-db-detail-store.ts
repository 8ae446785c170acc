// Details on this computer, by classification id. What is read and is no detail of that id counts as not there:
// it is asked for again, which costs nothing.
import type { ClassificationId } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import type { DetailStore } from '../engine/ports';
import type { Import8Database } from './import8-database';

export class IndexedDbDetailStore implements DetailStore {
  readonly #database: Import8Database;

  constructor(database: Import8Database) {
    this.#database = database;
  }

  find(ids: readonly ClassificationId[]): Promise<ReadonlyMap<ClassificationId, ClassificationDetail>> {
    return this.#database.use(async (database) => {
      const transaction = database.transaction('details', 'readonly');
      const details = await Promise.all(ids.map((id) => transaction.store.get(id)));
      await transaction.done;
      return new Map(details.flatMap((detail, index) => (isDetailOf(ids[index], detail) ? [[detail.id, detail]] : [])));
    });
  }

  save(details: readonly ClassificationDetail[]): Promise<void> {
    return this.#database.use(async (database) => {
      // relaxed: what a crash loses is asked for again.
      const transaction = database.transaction('details', 'readwrite', { durability: 'relaxed' });
      await Promise.all([...details.map((detail) => transaction.store.put(detail, detail.id)), transaction.done]);
    });
  }
}

/** No schema: thousands are read at once, and nothing is paid by them. */
function isDetailOf(id: ClassificationId | undefined, value: unknown): value is ClassificationDetail {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('status' in value)) return false;
  return value.id === id && (value.status === 'completed' || value.status === 'failed');
}
