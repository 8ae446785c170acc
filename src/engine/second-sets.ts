// Finding a second set of the same products in the service's list. Takes one submission and the list since then, gives the
// classifications that nobody here knows and that are of the same products at the same time; the rest is none of ours.
import type { ClassificationId } from '../customs/classification';
import { CLOCK_TOLERANCE_MS, LONGEST_UNDER_WAY_MS } from './journal-times';
import { foldText } from './reconcile';
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
  /** The service says that it was not carried out: whatever is of it is too much. */
  readonly isRefused?: boolean;
}

export interface ListSince {
  /** Newest first. */
  readonly listed: readonly ListedClassification[];
  /** There is nothing older. */
  readonly isAll: boolean;
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
 * @param open Products of other submissions whose ids are still to be told, or searched for: what fits one can be its own.
 * @returns undefined while it can.
 */
export function secondSet(sent: Sent, { listed }: ListSince, known: ReadonlySet<ClassificationId>, open: readonly JournalledProduct[]): DoubleProduct[] | undefined {
  const window = windowOf(sent, listed);
  if (window === undefined) return [];
  const own = new Set(sent.ids);
  // Oldest first: what came first is ours, where nothing else tells.
  const ofTime = distinct(listed).reverse().filter(({ createdAt }) => createdAt >= window.from && createdAt <= window.until).map(({ progress: { id }, summary }) => ({ id, text: foldText(summary) }));
  const products = sent.descriptions.map((description, index) => ({ description, text: foldText(description), ...firstOf(sent.ids?.[index], listed), seconds: [] as ClassificationId[] }));
  const strangers = ofTime.filter(({ id }) => !known.has(id) && !own.has(id));
  for (const { id, text } of ofTime.filter((each) => known.has(each.id) && !own.has(each.id))) {
    const isDescribed = products.some((each) => resembles(text, each.text));
    // What fits no description can be a picture's, where a second of its kind lies in the list.
    const canBePicture = !isDescribed && strangers.some((each) => each.text === text);
    const product = products.find((each) => each.first === undefined && (resembles(text, each.text) || (each.text === '' && canBePicture)));
    if (product !== undefined) Object.assign(product, { first: id, summary: text });
  }
  const openTexts = open.map(({ request }) => foldText(request.description));
  for (const { id, text } of strangers) {
    const product = ownerOf(text, products, strangers, sent.isRefused === true);
    if (product === undefined) continue;
    if (openTexts.some((each) => resembles(text, each))) return undefined;
    if (product.first === undefined && sent.isRefused !== true) Object.assign(product, { first: id, summary: text });
    else product.seconds.push(id);
  }
  return products.flatMap(({ description, first, seconds }) => (seconds.length === 0 ? [] : [{ description, ...(first === undefined ? {} : { first }), seconds }]));
}

interface Place {
  readonly text: string;
  first: ClassificationId | undefined;
  /** What the list says of its own classification. */
  readonly summary: string | undefined;
  readonly seconds: ClassificationId[];
}

interface Stranger {
  readonly id: ClassificationId;
  readonly text: string;
}

function firstOf(first: ClassificationId | undefined, listed: readonly ListedClassification[]): Pick<Place, 'first' | 'summary'> {
  const shown = listed.find(({ progress }) => progress.id === first);
  return { first, summary: shown === undefined ? undefined : foldText(shown.summary) };
}

/** The product that a stranger is of: one that has nothing yet, or else the one that has least. */
function ownerOf<T extends Place>(text: string, products: readonly T[], strangers: readonly Stranger[], isRefused: boolean): T | undefined {
  const load = ({ first, seconds }: Place): number => (first === undefined ? -1 : seconds.length);
  const [fitting] = products.filter((each) => text === each.summary || resembles(text, each.text)).sort((one, other) => load(one) - load(other));
  if (fitting !== undefined) return fitting;
  // A picture without words says nothing in the list that we could know: two of a kind are surely of one product. What was
  // refused has no two; one for each picture may be.
  const isTwice = strangers.filter((each) => each.text === text).length > 1;
  return isTwice || isRefused ? products.find((each) => each.text === '' && each.summary === undefined && each.seconds.length === 0) : undefined;
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
