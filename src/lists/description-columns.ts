// Which columns say what the goods are. Takes the columns of a list, gives the one that describes them and those that complete it:
// a second line, what they are made of, the words meant for customs.
import type { ColumnProfile } from './column-profile';
import type { Concept } from './heading-words';
import type { Candidate, Evidence, Judgement } from './list-reading';
import { isOfShop } from './shop-columns';
import { contents, has, headingEvidence } from './role-scores';

const NEVER: readonly Concept[] = [
  'group', 'supplier', 'receiver', 'sender', 'brand', 'colour', 'size', 'currency', 'price', 'cost', 'amount', 'quantity', 'date', 'tax', 'duty', 'address', 'image', 'language', 'meta', 'place', 'marks', 'country', 'origin', 'previous', 'incoterm', 'freight',
  'insurance', 'setting', 'barcode', 'maker', 'port', 'parent', 'percent', 'mode', 'stock',
];
/** Of forms: "Marks and numbers, number and kind of packages, description of goods". */
const BESIDE_GOODS: readonly Concept[] = ['marks', 'quantity', 'language', 'country', 'customer'];
/** Of a few letters, in any column that is not named otherwise. */
const UNNAMED = 0.3;
const LEAST = 0.15;
/** Below that the two best are too near to each other to tell, where no heading says it. */
const NEAR = 0.04;
const COMPLETES = 0.2;
const PRAISE = 0.7;

export function describe(columns: readonly ColumnProfile[]): Judgement {
  const sells = isOfShop(columns);
  const scored = columns.map((profile) => ({ profile, score: descriptionScore(profile) * (praises(profile, sells) ? PRAISE : 1) })).filter(({ score }) => score >= LEAST);
  const [best, next] = [...scored].sort((a, b) => b.score - a.score);
  if (best === undefined) return bestText(columns);
  if (next !== undefined && headingBase(best.profile) <= UNNAMED && headingBase(next.profile) <= UNNAMED && best.score - next.score < NEAR) {
    return { kind: 'asked', why: 'several-columns', candidates: [best, next].map(({ profile }) => candidateOf(profile)) };
  }
  const further = columns.filter((profile) => profile !== best.profile && completes(profile, best.profile));
  return { kind: 'taken', columns: [best.profile.column, ...further.map(({ column }) => column)], evidence: [best.profile, ...further].flatMap(evidenceOf) };
}

/** What a shop writes below the name of its goods. */
function praises(profile: ColumnProfile, isShop: boolean): boolean {
  return has(profile, 'describes') && !has(profile, 'customs', 'goods', 'name') && (isShop || profile.share(profile.sentences) >= 0.6);
}

/** Under a heading that says something else, or nothing that is known: the one column of texts, if there is only one. */
function bestText(columns: readonly ColumnProfile[]): Judgement {
  const texts = columns.filter((profile) => profile.fillShare >= 0.5 && wording(profile) >= 0.6 && profile.words >= 1.5 && profile.distinct >= profile.filled * 0.6 && profile.share(profile.countries) < 0.5 && profile.share(profile.numeric) < 0.5 && !has(profile, 'supplier', 'receiver', 'sender', 'place', 'address', 'image', 'status', 'group', 'incoterm', 'currency', 'mode', 'document', 'date'));
  const [only, ...others] = texts;
  if (only === undefined) return { kind: 'asked', why: 'nothing-found', candidates: [] };
  return others.length === 0 ? { kind: 'taken', columns: [only.column], evidence: evidenceOf(only) } : { kind: 'asked', why: 'unsure', candidates: texts.map((profile) => candidateOf(profile)) };
}

/** From 0 to 1, by the heading, how much is written, how different the rows are, and how many are filled. */
function descriptionScore(profile: ColumnProfile): number {
  const base = headingBase(profile);
  if (base === 0 || profile.filled === 0) return 0;
  const quality = wording(profile);
  return quality === 0 ? 0 : base * (0.35 + 0.65 * quality) * (0.4 + 0.6 * profile.fillShare);
}

/** From 0 to 1: texts of several words, another one in each row. */
function wording(profile: ColumnProfile): number {
  const texts = profile.share(profile.texts);
  if (texts < 0.5) return 0;
  const { words } = profile;
  const length = words >= 2 ? 1 : words >= 1.5 ? 0.85 : words >= 1 ? 0.6 : 0.4;
  const variety = profile.filled >= 3 && profile.distinct <= profile.filled * 0.34 ? 0.5 : 1;
  return texts * length * variety;
}

function headingBase(profile: ColumnProfile): number {
  const { heading } = profile;
  const describes = has(profile, 'describes');
  const isOfGoods = describes && has(profile, 'goods', 'product', 'article', 'item', 'commodity');
  if (NEVER.some((concept) => heading.concepts.has(concept) && !(isOfGoods && BESIDE_GOODS.includes(concept)))) return 0;
  if (has(profile, 'weight', 'volume', 'unit', 'value') && !describes && !has(profile, 'name', 'goods')) return 0;
  if (describes) return describingBase(profile);
  if (has(profile, 'number') && !has(profile, 'name')) return 0;
  if (has(profile, 'tariff', 'customs', 'statistic')) return has(profile, 'name', 'goods') ? 0.6 : 0;
  if (has(profile, 'carton', 'status', 'document', 'type') && !has(profile, 'name', 'goods', 'product')) return has(profile, 'type') ? 0.3 : 0;
  if (has(profile, 'name')) return has(profile, 'product', 'article', 'item', 'goods', 'style', 'material', 'commodity') ? 0.85 : heading.unknown > 5 ? 0.6 : 0.75;
  if (has(profile, 'goods')) return 0.8;
  if (has(profile, 'product', 'commodity')) return 0.75;
  if (has(profile, 'item')) return 0.65;
  if (has(profile, 'article')) return 0.6;
  // What goods are made of, or what an ERP calls its goods.
  if (has(profile, 'material')) return has(profile, 'composition') || profile.cells.some((cell) => String(cell).includes('%')) ? 0.3 : 0.4;
  if (has(profile, 'style', 'model')) return 0.4;
  if (has(profile, 'remark')) return 0.32;
  if (has(profile, 'composition', 'long')) return 0.35;
  return heading.concepts.size === 0 ? UNNAMED : 0.2;
}

function describingBase(profile: ColumnProfile): number {
  if (has(profile, 'type', 'carton', 'status', 'document', 'shipping', 'unit') && !has(profile, 'goods', 'product', 'article', 'item', 'commodity')) return 0.3;
  if ((profile.heading.ordinal ?? 1) > 1) return 0.45;
  if (has(profile, 'customs')) return 0.97;
  if (has(profile, 'tariff')) return 0.6;
  if (has(profile, 'further', 'alternative') && !has(profile, 'invoice')) return 0.5;
  if (has(profile, 'remark')) return 0.6;
  if (has(profile, 'long')) return has(profile, 'goods', 'product', 'article', 'item') ? 0.88 : 0.75;
  if (has(profile, 'short')) return 0.88;
  return has(profile, 'goods', 'product', 'article', 'item', 'commodity', 'material') ? 0.95 : 0.9;
}

function completes(profile: ColumnProfile, main: ColumnProfile): boolean {
  if (profile.filled === 0 || profile.share(profile.texts) < 0.4 || profile.fillShare < COMPLETES) return false;
  const { heading } = profile;
  const isSecond = has(profile, 'describes') && (heading.ordinal ?? 1) > 1 && !has(profile, 'group', 'supplier', 'language', 'previous', 'image', 'meta');
  const isComposition = has(profile, 'composition') && !has(profile, 'number', 'price', 'weight', 'group', 'carton', 'duty', 'unit') && profile.share(profile.texts) >= 0.5;
  const isMaterial = has(profile, 'material') && !has(profile, 'number', 'describes', 'name', 'group', 'price') && profile.share(profile.texts) >= 0.5 && main.column !== profile.column;
  const isCustoms = has(profile, 'describes') && has(profile, 'customs') && !profile.holdsSameAs(main);
  return isSecond || isComposition || isMaterial || isCustoms;
}

function evidenceOf(profile: ColumnProfile): readonly Evidence[] {
  return [headingEvidence(profile), contents(profile, 'text', profile.texts)];
}

export function candidateOf(profile: ColumnProfile, evidence: readonly Evidence[] = evidenceOf(profile)): Candidate {
  return { column: profile.column, evidence, samples: profile.samples };
}
