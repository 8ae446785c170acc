// A computer: a disk that takes its time and may refuse, and pages that share it, wait for each other and send each other
// messages. A page that is killed hears nothing more: no call of it settles, no timer of it fires, what it held is released.
import { ClassificationError } from '../../src/customs/errors';
import type { Clock, Journal, NeighbourMessage, Neighbours } from '../../src/engine/ports';
import type { Keeping } from '../../src/runtime/service-desk';
import { MemoryChargeStore } from '../../src/store/memory-charge-store';
import { MemoryDetailStore } from '../../src/store/memory-detail-store';
import { MemoryJournal } from '../../src/store/memory-journal';
import { MemoryLedger } from '../../src/store/memory-ledger';
import { MemoryRunStore } from '../../src/store/memory-run-store';
import { MemoryRecordStore } from '../../src/store/memory-record-store';
import { FakeStorage } from './fake-storage';

type Access = 'read' | 'write';

export interface MachineOptions {
  readonly clock: Clock;
  /** How long the next thing of this kind takes. */
  readonly delayMs: (of: 'disk' | 'lock' | 'message') => number;
  /** Asked when the disk gets to it: does it refuse? */
  readonly refuses: (access: Access, shelf: Shelf) => boolean;
  readonly losesMessage: () => boolean;
}

/** The disk does one thing after the other on each of these, in the order they were asked for. */
type Shelf = 'records' | 'journal' | 'ledger' | 'charges';

interface Claim {
  readonly page: MachinePage;
  readonly begin: () => void;
}

export class Machine {
  readonly records = new MemoryRecordStore();
  readonly journal = new MemoryJournal();
  readonly ledger = new MemoryLedger();
  readonly charges = new MemoryChargeStore();
  readonly localStorage = new FakeStorage();
  readonly options: MachineOptions;
  readonly #busyUntilMs: Record<Shelf, number> = { records: 0, journal: 0, ledger: 0, charges: 0 };
  readonly #pages = new Set<MachinePage>();
  #claims: readonly Claim[] = [];
  #holder: Claim | undefined;
  #pagesOpened = 0;

  constructor(options: MachineOptions) {
    this.options = options;
  }

  /** @param onStep Called before and after everything the page does outside itself: the moments at which it can be killed. */
  openPage(clockAheadMs: number, onStep: (page: MachinePage, step: string) => void): MachinePage {
    this.#pagesOpened += 1;
    const page: MachinePage = new MachinePage(this, { id: `page ${this.#pagesOpened}`, clockAheadMs, onStep: (step) => onStep(page, step) });
    this.#pages.add(page);
    return page;
  }

  /** Gone for the others a moment later, as a browser notices it. */
  forget(page: MachinePage): void {
    this.options.clock.schedule(() => {
      this.#pages.delete(page);
      this.#claims = this.#claims.filter((claim) => claim.page !== page);
      if (this.#holder?.page === page) this.release(this.#holder);
    }, this.options.delayMs('lock'));
  }

  present(ids: readonly string[]): ReadonlySet<string> {
    const present = new Set([...this.#pages].map(({ id }) => id));
    return new Set(ids.filter((id) => present.has(id)));
  }

  others(page: MachinePage): MachinePage[] {
    return [...this.#pages].filter((other) => other !== page);
  }

  access(shelf: Shelf, perform: () => void): void {
    const { clock, delayMs } = this.options;
    const at = Math.max(this.#busyUntilMs[shelf], clock.now() + delayMs('disk'));
    this.#busyUntilMs[shelf] = at;
    clock.schedule(perform, at - clock.now());
  }

  claim(claim: Claim): void {
    this.#claims = [...this.#claims, claim];
    this.#grantLater();
  }

  release(claim: Claim): void {
    if (this.#holder !== claim) return;
    this.#holder = undefined;
    this.#grantLater();
  }

  #grantLater(): void {
    const { clock, delayMs } = this.options;
    clock.schedule(() => {
      if (this.#holder !== undefined) return;
      const [next, ...others] = this.#claims;
      if (next === undefined) return;
      this.#holder = next;
      this.#claims = others;
      next.begin();
    }, delayMs('lock'));
  }
}

interface PageOptions {
  readonly id: string;
  readonly clockAheadMs: number;
  readonly onStep: (step: string) => void;
}

export class MachinePage implements Neighbours {
  readonly id: string;
  readonly clock: Clock;
  readonly keeping: Keeping;
  readonly #machine: Machine;
  readonly #options: PageOptions;
  readonly #listeners = new Set<(message: NeighbourMessage) => void>();
  #hearsUntilMs = 0;
  #isAlive = true;

  constructor(machine: Machine, options: PageOptions) {
    const { clock } = machine.options;
    this.id = options.id;
    this.#machine = machine;
    this.#options = options;
    this.clock = {
      now: () => clock.now() + options.clockAheadMs,
      schedule: (callback, delayMs) => clock.schedule(() => this.#isAlive && callback(), delayMs),
    };
    this.keeping = { ...this.#disk(), neighbours: this };
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  kill(): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    this.#machine.forget(this);
  }

  /** What the page starts outside itself; what it is told back never reaches a killed page. */
  outside<T>(what: string, start: (resolve: (value: T) => void, reject: (error: unknown) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const ifAlive = <V>(settle: (value: V) => void, step: string) => (value: V) => {
        if (!this.#isAlive) return;
        this.#options.onStep(step);
        if (this.#isAlive) settle(value);
      };
      if (!this.#isAlive) return;
      this.#options.onStep(`before ${what}`);
      if (this.#isAlive) start(ifAlive(resolve, `after ${what}`), ifAlive(reject, `after failed ${what}`));
    });
  }

  #disk(): Omit<Keeping, 'neighbours'> {
    const { records, journal, ledger, charges } = this.#machine;
    return {
      store: {
        find: (keys) => this.#onDisk('records', 'read', 'find', () => records.find(keys)),
        keysOf: (beginnings) => this.#onDisk('records', 'read', 'keysOf', () => records.keysOf(beginnings)),
        kept: (ids) => this.#onDisk('records', 'read', 'kept', () => records.kept(ids)),
        save: (entries) => this.#onDisk('records', 'write', 'save', () => records.save(entries)),
      },
      // Costs nothing, so nothing can be lost with it.
      details: new MemoryDetailStore(),
      runs: new MemoryRunStore(),
      journal: this.#journal(journal),
      ledger: {
        spent: (workbook, day) => this.#onDisk('ledger', 'read', 'spent', () => ledger.spent(workbook, day)),
        add: (workbook, day, credits) => this.#onDisk('ledger', 'write', 'add', () => ledger.add(workbook, day, credits)),
      },
      charges: {
        all: () => this.#onDisk('charges', 'read', 'all', () => charges.all()),
        put: (charge) => this.#onDisk('charges', 'write', 'put', () => charges.put(charge)),
        remove: (entryIds) => this.#onDisk('charges', 'write', 'remove', () => charges.remove(entryIds)),
      },
    };
  }

  #journal(journal: Journal): Journal {
    return {
      open: () => this.#onDisk('journal', 'read', 'open', () => journal.open()),
      add: (entry) => this.#onDisk('journal', 'write', 'add', () => journal.add(entry)),
      update: (entryId, change) => this.#onDisk('journal', 'write', 'update', () => journal.update(entryId, change)),
    };
  }

  /** Done as a whole or not at all, and not at all for a page that is gone when the disk gets to it. */
  #onDisk<T>(shelf: Shelf, access: Access, what: string, perform: () => Promise<T>): Promise<T> {
    return this.outside<T>(`${shelf} ${what}`, (resolve, reject) => {
      this.#machine.access(shelf, () => {
        if (!this.#isAlive) return;
        if (this.#machine.options.refuses(access, shelf)) return reject(new ClassificationError('store-unreadable', 'The disk of this computer refuses.'));
        perform().then(resolve, reject);
      });
    });
  }

  // ---- neighbours -------------------------------------------------------------------------------------------------

  get ownId(): string {
    return this.id;
  }

  exclusively<T>(work: () => Promise<T>): Promise<T> {
    return this.outside<T>('lock', (resolve, reject) => {
      const claim: Claim = {
        page: this,
        begin: () => {
          if (!this.#isAlive) return;
          work()
            .then(resolve, reject)
            .finally(() => this.#isAlive && this.#machine.release(claim));
        },
      };
      this.#machine.claim(claim);
    });
  }

  living(runtimeIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.outside('living', (resolve) => {
      const { clock, delayMs } = this.#machine.options;
      clock.schedule(() => resolve(this.#machine.present(runtimeIds)), delayMs('lock'));
    });
  }

  tell(message: NeighbourMessage): void {
    if (!this.#isAlive) return;
    for (const other of this.#machine.others(this)) if (!this.#machine.options.losesMessage()) other.#hear(structuredClone(message));
  }

  listen(listener: (message: NeighbourMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** In the order in which they were sent. */
  #hear(message: NeighbourMessage): void {
    const { clock, delayMs } = this.#machine.options;
    this.#hearsUntilMs = Math.max(this.#hearsUntilMs, clock.now() + delayMs('message'));
    clock.schedule(() => {
      if (this.#isAlive) for (const listener of [...this.#listeners]) listener(message);
    }, this.#hearsUntilMs - clock.now());
  }
}
