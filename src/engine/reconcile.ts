// Finding what a submission without an answer has bought. Takes the service's newest classifications, gives the ids
// that surely belong to products of the submission; where two readings are possible it must give none.
import type { ClassificationId } from '../customs/classification';
import { normalizeDescription, type RequestKey } from '../customs/request-key';
import type { JournalEntry, JournalledProduct, ListedClassification } from './ports';

// The service tells times in whole seconds, and its clock is known to about as much.
export const CLOCK_TOLERANCE_MS = 3_000;
// No request of ours is under way for longer: the client gives up after five minutes.
export const LONGEST_UNDER_WAY_MS = 5 * 60_000;
// A shorter beginning than this would fit too many goods.
const SHORTEST_PREFIX = 12;

export interface Evidence {
  /** The service's list, newest first, from now back to the intent. */
  readonly listed: readonly ListedClassification[];
  /** Classifications that are known to belong to other submissions. */
  readonly taken: ReadonlySet<ClassificationId>;
  /** Products whose ids are not known either, of other submissions and given up ones: a match could be theirs. */
  readonly rivals: readonly Rival[];
}

/** @property key Missing where it is not known: then it is another product than any. */
export interface Rival extends Pick<JournalledProduct, 'request'> {
  readonly key?: RequestKey;
}

/** True when the list goes back to before the submission, so that nothing of it can be further down. */
export function reachesBack(listed: readonly ListedClassification[], { intentAt }: JournalEntry): boolean {
  const oldest = listed.at(-1);
  return oldest !== undefined && oldest.createdAt < intentAt - CLOCK_TOLERANCE_MS;
}

/** The ids that are proved: one classification that fits one product, and neither fits any other. */
export function adoptable(entry: JournalEntry, { listed, taken, rivals }: Evidence): ReadonlyMap<RequestKey, ClassificationId> {
  const missing = entry.products.filter(({ id }) => id === undefined);
  const own = new Set(entry.products.map(({ id }) => id));
  // A classification that comes in while we turn pages shows the last one of a page once more.
  const distinct = [...new Map(listed.map((each) => [each.progress.id, each])).values()];
  const candidates = distinct.filter(({ progress, createdAt }) => !taken.has(progress.id) && !own.has(progress.id) && isOfTime(createdAt, entry.intentAt));
  // Descriptions are read once each, not once for each pair.
  const products = [...missing, ...rivals].map(({ key, request }: Rival) => ({ key, text: foldText(request.description) }));
  const claims = candidates.map(({ progress, summary }) => {
    const folded = foldText(summary);
    return { id: progress.id, owners: products.filter(({ text }) => fits(folded, text)) };
  });
  const proved = new Map<RequestKey, ClassificationId>();
  for (const { key } of missing) {
    const fitting = claims.filter(({ owners }) => owners.some((owner) => owner.key === key));
    const [only] = fitting;
    // One that was given up and bought again is the same product.
    if (fitting.length === 1 && only?.owners.every((owner) => owner.key === key) === true) proved.set(key, only.id);
  }
  return proved;
}

/** True for an entry of which only given up products are left, once nothing that they may have bought can be taken for another's. */
export function canBeForgotten(entry: JournalEntry, open: readonly JournalEntry[], now: number): boolean {
  if (entry.products.length > 0) return false;
  const isNear = (at: number): boolean => Math.abs(at - entry.intentAt) <= LONGEST_UNDER_WAY_MS + 2 * CLOCK_TOLERANCE_MS;
  return !isNear(now) && !open.some(({ intentAt, products }) => products.some(({ id }) => id === undefined) && isNear(intentAt));
}

function isOfTime(createdAt: number, intentAt: number): boolean {
  return createdAt >= intentAt - CLOCK_TOLERANCE_MS && createdAt <= intentAt + LONGEST_UNDER_WAY_MS + CLOCK_TOLERANCE_MS;
}

export function foldText(text: string): string {
  return normalizeDescription(text).toLowerCase();
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
