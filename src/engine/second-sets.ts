// Finding a second set of the same products in the service's list. Takes one submission and the list since then, gives the
// classifications that nobody here knows and that are of the same products at the same time; the rest is none of ours.
import type { ClassificationId } from '../customs/classification';
import { CLOCK_TOLERANCE_MS, foldText, LONGEST_UNDER_WAY_MS } from './reconcile';
import type { DoubleProduct, JournalledProduct, ListedClassification } from './ports';

// A copy of the request that the service was slow with; no submission is known to arrive later than that.
const LATE_COPY_MS = 60_000;
// A shorter beginning than this would fit too many goods.
const SHORTEST_PREFIX = 12;

/** What was sent, and what is known of it. */
export interface Sent {
  readonly entryId: string;
  /** By the service's clock. */
  readonly sentAt: number;
  readonly descriptions: readonly string[];
  /** In the order of the descriptions; missing where the answer has not come, or went to a page that is gone. */
  readonly ids?: readonly ClassificationId[];
  /** How long the answer took. */
  readonly tookMs?: number;
}

export interface ListSince {
  /** Newest first. */
  readonly listed: readonly ListedClassification[];
  /** There is nothing older. */
  readonly isAll: boolean;
}

/** Products whose classifications are not known: each may have one in the list, which is no second set. */
export interface OpenProduct extends JournalledProduct {
  readonly entryId: string;
}

interface Window {
  readonly from: number;
  readonly until: number;
}

/** When a classification of it can have been created; undefined while its own ones, which tell the time best, are not in the list. */
function windowOf({ sentAt, ids, tookMs = 0 }: Sent, listed: readonly ListedClassification[]): Window | undefined {
  if (ids === undefined) return { from: sentAt - CLOCK_TOLERANCE_MS, until: sentAt + LONGEST_UNDER_WAY_MS + CLOCK_TOLERANCE_MS };
  const own = new Set(ids);
  const times = listed.filter(({ progress }) => own.has(progress.id)).map(({ createdAt }) => createdAt);
  if (times.length < own.size) return undefined;
  return { from: Math.min(...times) - tookMs - CLOCK_TOLERANCE_MS, until: Math.max(...times) + LATE_COPY_MS + CLOCK_TOLERANCE_MS };
}

/** True when everything that can be of this submission is in what has been read of the list. */
export function isCovered(sent: Sent, { listed, isAll }: ListSince): boolean {
  const window = windowOf(sent, listed);
  const oldest = listed.at(-1);
  return isAll || (window !== undefined && oldest !== undefined && oldest.createdAt < window.from);
}

/** False where the list lacks what was surely bought: it is that of another account. */
export function isOfAccount(sent: Sent, { listed }: ListSince): boolean {
  return windowOf(sent, listed) !== undefined;
}

/**
 * @param known Classifications that have a place: kept, in the journal, of another submission, or told before.
 * @param open Each of them takes one classification that fits it.
 */
export function secondSet(sent: Sent, { listed }: ListSince, known: ReadonlySet<ClassificationId>, open: readonly OpenProduct[]): DoubleProduct[] {
  const window = windowOf(sent, listed);
  if (window === undefined) return [];
  const summaries = new Map(listed.map(({ progress, summary }) => [progress.id, foldText(summary)]));
  const products = sent.descriptions.map((description, index) => {
    const id = sent.ids?.[index];
    return { description, text: foldText(description), first: id, summary: id === undefined ? undefined : summaries.get(id), seconds: [] as ClassificationId[] };
  });
  const own = new Set(sent.ids);
  const isOfTime = ({ createdAt }: ListedClassification): boolean => createdAt >= window.from && createdAt <= window.until;
  const waiting = open.map((product) => ({ ...product, text: foldText(product.request.description) }));
  const strangers = listed.filter((each) => !known.has(each.progress.id) && !own.has(each.progress.id) && isOfTime(each));
  // Oldest first: the first copy of what has no id yet is its own.
  for (const { progress, summary } of distinct(strangers).reverse()) {
    const folded = foldText(summary);
    const fitting = products.filter((product) => folded === product.summary || resembles(folded, product.text));
    const [product] = fitting.sort((one, other) => one.seconds.length - other.seconds.length);
    if (product === undefined) continue;
    const taker = waiting.findIndex(({ text }) => resembles(folded, text));
    const [taken] = taker < 0 ? [] : waiting.splice(taker, 1);
    if (taken === undefined) product.seconds.push(progress.id);
    else if (taken.entryId === sent.entryId) product.first ??= progress.id;
  }
  // Sent by a page that is gone: what is kept of it by now is ours.
  for (const product of products) product.first ??= listed.find((each) => known.has(each.progress.id) && isOfTime(each) && resembles(foldText(each.summary), product.text))?.progress.id;
  return products.flatMap(({ description, first, seconds }) => (seconds.length === 0 ? [] : [{ description, ...(first === undefined ? {} : { first }), seconds }]));
}

/** A page of the list that moves while it is read shows some once more. */
function distinct(listed: readonly ListedClassification[]): ListedClassification[] {
  return [...new Map(listed.map((each) => [each.progress.id, each])).values()];
}

/** More than reconcile takes for proof: a beginning without a mark is enough for "may". */
function resembles(summary: string, text: string): boolean {
  if (summary === '' || text === '') return false;
  const start = summary.replace(/(?:…|\.\.\.)$/, '').trimEnd();
  return summary === text || (start.length >= SHORTEST_PREFIX && text.startsWith(start));
}
