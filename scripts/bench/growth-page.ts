// The part of the growth benchmark that runs in a browser: classifiers over real IndexedDB, as a page of the add-in has
// them. Each group is a database of its own; all of them stay in memory until the page is closed.
import type { Classifier } from '../../src/engine/classifier';
import { Import8Database } from '../../src/store/import8-database';
import { IndexedDbRecordStore } from '../../src/store/indexed-db-record-store';
import { askFor, classifierOver, fill } from './growing-cells';

const classifiers: Classifier[] = [];

const storeOf = (group: string) => new IndexedDbRecordStore(new Import8Database(group));

const page = {
  fill: (group: string, count: number): Promise<void> => fill(storeOf(group), count),
  /** Milliseconds to show every record of these groups in cells, through new classifiers. */
  async read(groups: readonly string[], count: number): Promise<number> {
    let tookMs = 0;
    for (const group of groups) {
      const store = storeOf(group);
      // Opened before the time is taken: a page opens its database once, whatever is in it.
      await store.find([]);
      const classifier = classifierOver(store);
      classifiers.push(classifier);
      tookMs += await askFor(count, classifier);
    }
    return tookMs;
  },
};

export type GrowthPage = typeof page;

Object.assign(window, { growth: page });
