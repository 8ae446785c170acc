// Finding what a submission without an answer has bought. Takes the service's newest classifications, gives the ids
// that surely belong to products of the submission; where two readings are possible it must give none.
import type { ClassificationId } from '../customs/classification';
import { DEFAULT_DESTINATION } from '../customs/country-code';
import { currentKey, normalizeDescription, type RequestKey } from '../customs/request-key';
import { CLOCK_TOLERANCE_MS, LONGEST_UNDER_WAY_MS } from './journal-times';
import type { AskedGoods, JournalEntry, JournalledProduct, ListedClassification } from './ports';

// A shorter beginning than this would fit too many goods.
const SHORTEST_PREFIX = 12;

export interface Evidence {
  /** The service's list, newest first, from now back to the intent. */
  readonly listed: readonly ListedClassification[];
  /** What the full records of some of them tell. */
  readonly asked: ReadonlyMap<ClassificationId, AskedGoods>;
  /** Classifications that are known to belong to other submissions. */
  readonly taken: ReadonlySet<ClassificationId>;
  /** Products whose ids are not known either, of other submissions and given up ones: a match could be theirs. */
  readonly rivals: readonly Rival[];
}

/** @property key Missing where it is not known: then it is another product than any. */
export interface Rival extends Pick<JournalledProduct, 'request'> {
  readonly key?: RequestKey;
}

export interface Findings {
  /** One classification that is of this request, and of no other that is open. */
  readonly proved: ReadonlyMap<RequestKey, ClassificationId>;
  /** The only one with these words, whose origin and destination nothing tells. */
  readonly candidates: ReadonlyMap<RequestKey, ClassificationId>;
  /** Nothing in the list can be of any product without an id. */
  readonly areMissing: boolean;
}

/** True when the list goes back to before the submission, so that nothing of it can be further down. */
export function reachesBack(listed: readonly ListedClassification[], { intentAt }: JournalEntry): boolean {
  const oldest = listed.at(-1);
  return oldest !== undefined && oldest.createdAt < intentAt - CLOCK_TOLERANCE_MS;
}

/** The classifications whose full records would help: their words and time are those of a product without an id. */
export function worthReading(entry: JournalEntry, { listed, taken }: Pick<Evidence, 'listed' | 'taken'>): readonly ClassificationId[] {
  const texts = entry.products.flatMap(({ id, request }) => (id === undefined ? [foldText(request.description)] : []));
  return candidatesOf(entry, listed, taken).flatMap(({ progress, summary }) => (texts.some((text) => fits(foldText(summary), text)) ? [progress.id] : []));
}

export function findingsOf(entry: JournalEntry, { listed, asked, taken, rivals }: Evidence): Findings {
  const missing = entry.products.filter(({ id }) => id === undefined);
  const candidates = candidatesOf(entry, listed, taken).map(({ progress, summary }) => ({ id: progress.id, text: foldText(summary), asked: asked.get(progress.id) }));
  // Descriptions are read once each, not once for each pair.
  const products = [...missing, ...rivals].map(({ key, request }: Rival, index) => ({ key, request, isRival: index >= missing.length, text: foldText(request.description) }));
  const claims = candidates
    .filter((each) => each.asked?.mayBeOurs !== false)
    .map((each) => ({ ...each, owners: products.filter(({ text, request }) => fits(each.text, text) && mayBeOf(each.asked, request)) }));
  const proved = new Map<RequestKey, ClassificationId>();
  const unproved = new Map<RequestKey, ClassificationId>();
  for (const { key, request } of missing) {
    const fitting = claims.filter(({ owners }) => owners.some((owner) => owner.key === key));
    // One that was given up and bought again is the same product, perhaps under a key of an earlier version.
    const isSame = (owner: { readonly key?: RequestKey | undefined; readonly isRival: boolean }): boolean =>
      owner.key === key || (owner.isRival && owner.key !== undefined && currentKey(owner.key) === currentKey(key));
    const own = fitting.filter(({ owners }) => owners.every(isSame));
    // Several of the same request are all of this product, whoever has bought them: the oldest.
    const certain = own.filter((each) => isOf(each.asked, request)).at(-1);
    const [only] = fitting;
    if (certain !== undefined) proved.set(key, certain.id);
    else if (fitting.length === 1 && only !== undefined && own.includes(only)) unproved.set(key, only.id);
  }
  const areMissing = missing.every(({ key }) => !claims.some(({ owners }) => owners.some((owner) => owner.key === key))) && claims.every(({ text }) => text !== '');
  return { proved, candidates: unproved, areMissing: areMissing && missing.every(({ request }) => request.description !== '') };
}

/** Of the right time, and of no other submission. A classification that comes in while we turn pages is shown on two of them. */
function candidatesOf(entry: JournalEntry, listed: readonly ListedClassification[], taken: ReadonlySet<ClassificationId>): readonly ListedClassification[] {
  const own = new Set(entry.products.map(({ id }) => id));
  const distinct = [...new Map(listed.map((each) => [each.progress.id, each])).values()];
  return distinct.filter(({ progress, createdAt }) => !taken.has(progress.id) && !own.has(progress.id) && isOfTime(createdAt, entry.intentAt));
}

function isOfTime(createdAt: number, intentAt: number): boolean {
  return createdAt >= intentAt - CLOCK_TOLERANCE_MS && createdAt <= intentAt + LONGEST_UNDER_WAY_MS + CLOCK_TOLERANCE_MS;
}

export function foldText(text: string): string {
  return normalizeDescription(text).toLowerCase();
}

/** Nothing that the record tells speaks against it. */
function mayBeOf(asked: AskedGoods | undefined, request: JournalledProduct['request']): boolean {
  const { origin, destination } = asked ?? {};
  const isOrigin = origin === undefined || (origin ?? undefined) === request.origin;
  const isDestination = destination === undefined || (destination ?? DEFAULT_DESTINATION) === (request.destination ?? DEFAULT_DESTINATION);
  return isOrigin && isDestination;
}

/** The record tells all that the words do not; of a picture it tells nothing. */
function isOf(asked: AskedGoods | undefined, request: JournalledProduct['request']): boolean {
  return asked?.origin !== undefined && asked.destination !== undefined && request.imageUrl === undefined && mayBeOf(asked, request);
}

/**
 * To the letter, or the beginning with a mark of omission. A beginning without one is no proof, although the
 * documentation shows one (API section classifications): it can be all that somebody has said of other goods.
 */
function fits(summary: string, description: string): boolean {
  if (description === '' || summary === '') return false;
  if (description === summary) return true;
  const start = summary.replace(/(?:…|\.\.\.)$/, '').trimEnd();
  return start !== summary && start.length >= SHORTEST_PREFIX && description.startsWith(start);
}
