// What a service's results are kept in, for one page alone.
import type { RecordStore } from '../../src/engine/ports';
import type { Keeping } from '../../src/runtime/service-desk';
import { MemoryChargeStore } from '../../src/store/memory-charge-store';
import { MemoryDetailStore } from '../../src/store/memory-detail-store';
import { MemoryJournal } from '../../src/store/memory-journal';
import { MemoryLedger } from '../../src/store/memory-ledger';
import { MemoryRunStore } from '../../src/store/memory-run-store';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { NoNeighbours } from '../../src/store/no-neighbours';

export function keepingInMemory(store: RecordStore = new MemoryRecordStore()): Keeping {
  return { store, details: new MemoryDetailStore(), journal: new MemoryJournal(), ledger: new MemoryLedger(), charges: new MemoryChargeStore(), runs: new MemoryRunStore(), neighbours: new NoNeighbours() };
}
