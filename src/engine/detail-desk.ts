// The full records of classifications. Takes ids, gives their details: one request a product, once ever, and only for
// what somebody wants to see. Costs no credit; must never ask for what this computer keeps.
import type { ClassificationId } from '../customs/classification';
import type { ClassificationDetail } from '../customs/classification-detail';
import { ClassificationError } from '../customs/errors';
import { NOTHING_SENT, type Admission } from './admission';
import type { FailedReads } from './failed-reads';
import type { Clock, DetailService, DetailStore } from './ports';
import { RecentlyUsed } from './recently-used';
import { SharedReads, type Reading } from './shared-reads';
import { StoreLookups } from './store-lookups';

// Some kilobytes each; the store has the rest.
const MAX_IN_MEMORY = 2_000;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 120_000;

export interface DetailDeskOptions {
  readonly clock: Clock;
  readonly service: DetailService;
  readonly admission: Admission;
  readonly failed: FailedReads;
  readonly store: DetailStore;
  /** Their details have come, or are refused for good or given up, after somebody gave up waiting: cells would be told something else now. */
  readonly onLanded: (ids: readonly ClassificationId[]) => void;
}

export interface DetailOptions {
  readonly signal: AbortSignal;
  /** A person who waits for it in the pane, a cell that shows it, or a run that writes it. */
  readonly lane: 'person' | 'detail' | 'backfill';
  /** How long it is waited for; undefined for a cell's deadline. */
  readonly patienceMs?: number;
}

export class DetailDesk {
  readonly #options: DetailDeskOptions;
  readonly #memory = new RecentlyUsed<ClassificationId, ClassificationDetail>(MAX_IN_MEMORY);
  readonly #unsaved = new Map<ClassificationId, ClassificationDetail>();
  readonly #lookups: StoreLookups<ClassificationId, ClassificationDetail>;
  readonly #reads: SharedReads<ClassificationId, ClassificationDetail>;

  constructor(options: DetailDeskOptions) {
    this.#options = options;
    this.#lookups = new StoreLookups(options.clock, (ids) => options.store.find(ids));
    this.#reads = new SharedReads({ ...options, onSettled: (id) => options.onLanded([id]) });
  }

  /** The detail, if this page has it at hand. */
  peek(id: ClassificationId): ClassificationDetail | undefined {
    return this.#memory.get(id) ?? this.#unsaved.get(id);
  }

  /**
   * Spends no credit. A classification that failed has a detail as well, which says so. Rejects with ClassificationError:
   * `still-pending` at the deadline of one that is not finished, which goes on being looked at; `unknown-classification`
   * when the service has no such id; at the deadline, and after a failure that may pass, it goes on being asked for.
   */
  detail(id: ClassificationId, options: DetailOptions): Promise<ClassificationDetail> {
    const known = this.peek(id);
    if (known !== undefined) return Promise.resolve(known);
    return this.#reads.join(id, { ...options, read: (reading) => this.#read(id, reading) });
  }

  async #read(id: ClassificationId, reading: Reading<ClassificationDetail>): Promise<ClassificationDetail | typeof NOTHING_SENT> {
    const { clock, service } = this.#options;
    reading.lateness = storeIsSilent;
    const kept = await this.#kept(id);
    if (kept !== undefined) return kept;
    reading.lateness = undefined;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      const answer = await reading.inTurn(() => service.detail(id));
      if (answer === NOTHING_SENT) return NOTHING_SENT;
      if (answer.status !== 'pending') {
        this.#memory.set(id, answer);
        // One with an impossible number may be right when it is read anew.
        if (answer.impossible === undefined) void this.#save(answer);
        return answer;
      }
      reading.lateness = stillPending;
      await new Promise<void>((resume) => clock.schedule(resume, pauseMs));
    }
  }

  async #kept(id: ClassificationId): Promise<ClassificationDetail | undefined> {
    // Nothing is paid twice: where the store cannot be read, the service is asked.
    const kept = await this.#lookups.find(id).catch(() => undefined);
    if (kept !== undefined) this.#memory.set(id, kept);
    return kept;
  }

  /** Along with those that the store has refused so far. */
  async #save(detail: ClassificationDetail): Promise<void> {
    this.#unsaved.set(detail.id, detail);
    const offered = [...this.#unsaved.values()];
    try {
      await this.#options.store.save(offered);
      for (const { id } of offered) this.#unsaved.delete(id);
    } catch {
      // Nothing is lost: it has cost nothing, this page still knows it, and offers it again with the next one.
    }
  }
}

function storeIsSilent(): ClassificationError {
  return new ClassificationError(
    'store-unreadable',
    'The details kept on this computer do not answer. Close other windows of this workbook; the cell fills itself when they do.',
  );
}

function stillPending(): ClassificationError {
  return new ClassificationError('still-pending', 'Still being classified. The cell fills itself when the result comes; it costs nothing more.');
}
