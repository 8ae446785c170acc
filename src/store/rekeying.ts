// Keys of version k1, made again in the version of now when the database becomes one of version 5. Takes the table of keys in
// the step that upgrades it, adds keys; must never take one away: what was bought for a text to the letter stays under it.
import type { IDBPTransaction, StoreNames } from 'idb';
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { currentKey, isEarlier, type RequestKey } from '../customs/request-key';
import type { Import8Schema } from './import8-database';

type Upgrade = IDBPTransaction<Import8Schema, StoreNames<Import8Schema>[], 'versionchange'>;

interface Choice {
  readonly key: RequestKey;
  readonly id: ClassificationId;
}

const READ_AT_ONCE = 1_000;

/**
 * Several texts that were products of their own may be one product now. A text that is written as the version of now has it
 * decides, so that it keeps its code; else what could be classified, of that the highest confidence, and then the first key.
 */
export async function rekey(upgrade: Upgrade): Promise<void> {
  const ids = upgrade.objectStore('ids');
  const records = upgrade.objectStore('records');
  const chosen = new Map<RequestKey, Choice>();
  let last: RequestKey | undefined;
  for (;;) {
    const range = last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
    const [keys, values] = await Promise.all([ids.getAllKeys(range, READ_AT_ONCE), ids.getAll(range, READ_AT_ONCE)]);
    last = keys.at(-1);
    if (last === undefined) break;
    for (const [index, key] of keys.entries()) {
      const id = values[index];
      if (id === undefined || !isEarlier(key)) continue;
      const current = currentKey(key);
      const choice = { key, id };
      const rival = chosen.get(current);
      chosen.set(current, rival === undefined || (await isBetter(choice, rival, current, (one) => records.get(one))) ? choice : rival);
    }
  }
  await Promise.all(Array.from(chosen, ([key, { id }]) => ids.put(id, key)));
}

async function isBetter(one: Choice, other: Choice, current: RequestKey, find: (id: ClassificationId) => Promise<ClassificationRecord | undefined>): Promise<boolean> {
  if (isPlain(other, current)) return false;
  if (isPlain(one, current)) return true;
  const [found, rival] = await Promise.all([find(one.id), find(other.id)]);
  return worth(found) > worth(rival);
}

/** Nothing of its text is folded. */
function isPlain({ key }: Choice, current: RequestKey): boolean {
  return key.slice(key.indexOf(':')) === current.slice(current.indexOf(':'));
}

function worth(record: ClassificationRecord | undefined): number {
  return record?.status === 'completed' ? (record.confidence ?? 0) : -1;
}
