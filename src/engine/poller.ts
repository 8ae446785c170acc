// Follows classifications that are paid for until every one is finished, with as few requests as it takes.
// Takes ids, gives records as they come; must never give one up.
import type { ClassificationId, ClassificationRecord } from '../customs/classification';
import { NOTHING_SENT, type Admission } from './admission';
import type { ClassificationProgress, ClassificationService, Clock } from './ports';

// "typically 25-35 seconds" (API section classifications/{id}).
const SHORTEST_MS = 25_000;
const LONGEST_MS = 35_000;
// On top of a due time: what the submission's own answer took, which is counted from before it came.
const MARGIN_MS = 300;
const NEXT_LOOK_MS = 5_000;
const SLOWER_BY = 1.25;
const SLOWEST_LOOK_MS = 10 * 60_000;
// Looks that are due within this time go together: one list may answer them all.
const TOGETHER_MS = 1_000;
// The list's longest page (API section classifications, per_page).
const LIST_LENGTH = 100;
// Others who use the same account move our classifications down the list: after two looks that showed none of them, further
// pages are left alone for a while.
const MOST_MISSES = 2;
const MISSED_PAUSE_MS = 10 * 60_000;

/** Classifications of one submission. */
export interface Followed {
  /** Where it is known: one request then tells of all of them. */
  readonly batchId?: string;
  readonly ids: readonly ClassificationId[];
  /** How long ago they were submitted. */
  readonly ageMs: number;
}

export interface PollerOptions {
  readonly clock: Clock;
  readonly service: ClassificationService;
  readonly admission: Admission;
  readonly onRecords: (records: readonly ClassificationRecord[]) => void;
  /** A look failed; the classifications stay open and are looked at again. */
  readonly onTrouble: (ids: readonly ClassificationId[], error: unknown) => void;
}

interface Group {
  readonly batchId: string | undefined;
  readonly open: Set<ClassificationId>;
  readonly submittedAt: number;
  /** How many classifications had been followed up to the last one of this group. */
  readonly upTo: number;
  readonly size: number;
  nextLookAt: number;
  /** Looks since the results have been overdue. */
  lateLooks: number;
  isLooking: boolean;
}

export class Poller {
  readonly #options: PollerOptions;
  readonly #groups = new Set<Group>();
  #followed = 0;
  #misses = 0;
  #missedUntil = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  follow({ batchId, ids, ageMs }: Followed): void {
    const now = this.#options.clock.now();
    const group: Group = {
      batchId,
      open: new Set(ids),
      submittedAt: now - ageMs,
      upTo: this.#followed + ids.length,
      size: ids.length,
      nextLookAt: Math.max(now, now - ageMs + firstLookMs(ids.length)),
      lateLooks: 0,
      isLooking: false,
    };
    this.#followed += ids.length;
    this.#groups.add(group);
    this.#setTimer();
  }

  /** What kept the last looks from succeeding may have gone: whatever is overdue is looked at now. */
  hurry(): void {
    const now = this.#options.clock.now();
    for (const group of this.#groups) {
      if (now - group.submittedAt < LONGEST_MS) continue;
      group.nextLookAt = now;
      group.lateLooks = 0;
    }
    this.#setTimer();
  }

  #setTimer(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const waiting = [...this.#groups].filter(({ isLooking }) => !isLooking);
    if (waiting.length === 0) return;
    const { clock } = this.#options;
    const next = Math.min(...waiting.map(({ nextLookAt }) => nextLookAt));
    this.#cancelTimer = clock.schedule(() => void this.#lookAtDue(), Math.max(0, next - clock.now()));
  }

  async #lookAtDue(): Promise<void> {
    const { clock } = this.#options;
    const due = [...this.#groups].filter(({ isLooking, nextLookAt }) => !isLooking && nextLookAt <= clock.now() + TOGETHER_MS);
    for (const group of due) group.isLooking = true;
    this.#setTimer();
    await this.#look(due);
    for (const group of due) {
      group.isLooking = false;
      const untilLongest = group.submittedAt + LONGEST_MS + MARGIN_MS - clock.now();
      group.nextLookAt = clock.now() + (untilLongest > 0 ? untilLongest : lateLookMs((group.lateLooks += 1)));
    }
    this.#setTimer();
  }

  async #look(due: readonly Group[]): Promise<void> {
    const { service } = this.#options;
    const pages = [...new Set(due.flatMap((group) => this.#pagesOf(group)))].sort((one, other) => one - other);
    const shown = new Set<ClassificationId>();
    for (const page of pages) {
      const isUnseen = ({ open }: Group): boolean => [...open].some((id) => !shown.has(id));
      // They may have moved down the list while this waited for its turn, or pages are left alone by now.
      const there = (): Group[] => due.filter((group) => this.#pagesOf(group).includes(page) && isUnseen(group));
      if (there().length === 0) continue;
      await this.#read(there(), async () => {
        const groups = there();
        if (groups.length === 0) return NOTHING_SENT;
        const { listed } = await service.newest(page);
        for (const { progress } of listed) shown.add(progress.id);
        if (page > 1) this.#noteMiss(!groups.some(({ open }) => [...open].some((id) => shown.has(id))));
        return listed.map(({ progress }) => progress);
      });
    }
    for (const group of due) {
      const unseen = [...group.open].filter((id) => !shown.has(id));
      const { batchId } = group;
      const [only] = unseen;
      if (only === undefined) continue;
      if (unseen.length > 1 && batchId !== undefined) await this.#read([group], () => service.progress(batchId));
      else for (const id of unseen) await this.#read([group], async () => [await service.progressOf(id)]);
    }
  }

  /**
   * The pages of the list that show them, one or two: unlike a look by batch, a list tells the confidences too. What was
   * followed later stands before them, and so does what others have asked for meanwhile, which nobody here knows.
   */
  #pagesOf({ upTo, size }: Group): number[] {
    const later = this.#followed - upTo;
    const [first, last] = [later, later + size - 1].map((place) => Math.floor(place / LIST_LENGTH) + 1);
    const pages = [...new Set([first ?? 1, last ?? 1])];
    return this.#options.clock.now() >= this.#missedUntil ? pages : pages.filter((page) => page === 1);
  }

  #noteMiss(isMiss: boolean): void {
    this.#misses = isMiss ? this.#misses + 1 : 0;
    if (this.#misses < MOST_MISSES) return;
    this.#misses = 0;
    this.#missedUntil = this.#options.clock.now() + MISSED_PAUSE_MS;
  }

  async #read(about: readonly Group[], ask: () => Promise<readonly ClassificationProgress[] | typeof NOTHING_SENT>): Promise<void> {
    const { admission, onRecords, onTrouble } = this.#options;
    try {
      // Others may have told meanwhile, or this may be the second failure of a line that is down.
      const progress = await admission.run('result', async () => (about.some(({ open }) => open.size > 0) ? ask() : NOTHING_SENT));
      if (progress === NOTHING_SENT) return;
      const finished = this.#finish(progress);
      if (finished.length > 0) onRecords(finished);
    } catch (error) {
      onTrouble(about.flatMap(({ open }) => [...open]), error);
    }
  }

  /** Of any group: a list shows more than what was due. */
  #finish(progress: readonly ClassificationProgress[]): ClassificationRecord[] {
    return progress.filter(isFinished).filter(({ id }) => {
      const group = [...this.#groups].find(({ open }) => open.has(id));
      group?.open.delete(id);
      if (group?.open.size === 0) this.#groups.delete(group);
      return group !== undefined;
    });
  }
}

/** When the last of so many results can be expected, if each takes any time between the shortest and the longest. */
function firstLookMs(count: number): number {
  return SHORTEST_MS + (LONGEST_MS - SHORTEST_MS) * (count / (count + 1)) + MARGIN_MS;
}

/** 5 s after the first look that came in vain, then more and more rarely; counted in looks, because our clock may be wrong. */
function lateLookMs(looks: number): number {
  return Math.min(NEXT_LOOK_MS * SLOWER_BY ** (looks - 1), SLOWEST_LOOK_MS);
}

function isFinished(progress: ClassificationProgress): progress is ClassificationRecord {
  return progress.status !== 'pending';
}
