// How well a column fits a role that one column can have by itself. Takes a column, gives a score from 0 to 1 by its heading and
// by what stands in it, with the evidence. Above PLAIN a reader would not doubt it; below POSSIBLE nobody would think of it.
import type { ColumnProfile } from './column-profile';
import type { Concept } from './heading-words';
import type { ContentKind, Evidence } from './list-reading';

export const PLAIN = 0.6;
export const POSSIBLE = 0.3;
/** By so much the best must lead, or it is asked which is meant. */
export const MARGIN = 0.08;

export interface Score {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export type SingleRole = 'origin' | 'destination' | 'freight' | 'insurance' | 'currency' | 'imageUrl' | 'code' | 'articleNumber' | 'netMass';

const NO_SCORE: Score = { score: 0, evidence: [] };

export function scoreOf(role: SingleRole, profile: ColumnProfile): Score {
  return SCORES[role](profile);
}

const SCORES: Readonly<Record<SingleRole, (profile: ColumnProfile) => Score>> = {
  origin,
  destination,
  freight: (profile) => chargeOf(profile, 'freight'),
  insurance: (profile) => chargeOf(profile, 'insurance'),
  currency,
  imageUrl,
  code,
  articleNumber,
  netMass,
};

export function has(profile: ColumnProfile, ...concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => profile.heading.concepts.has(concept));
}

export function hasAll(profile: ColumnProfile, ...concepts: readonly Concept[]): boolean {
  return concepts.every((concept) => profile.heading.concepts.has(concept));
}

/** A column that nobody has filled has what its heading says, but gives way to any other. */
const EMPTY = 0.45;

/** @param heading How well the heading fits. @param matching Filled cells that fit. */
export function judged(profile: ColumnProfile, heading: number, what: ContentKind, matching: number, least = 0.3): Score {
  if (heading === 0) return NO_SCORE;
  if (profile.filled === 0) return { score: heading * EMPTY, evidence: [headingEvidence(profile)] };
  const share = profile.share(matching);
  if (share < least) return NO_SCORE;
  // Filled columns before those with a cell or two.
  const isFilled = 0.85 + 0.15 * Math.min(1, profile.fillShare * 1.5);
  return { score: heading * (0.6 + 0.4 * share) * isFilled, evidence: [headingEvidence(profile), contents(profile, what, matching)] };
}

export function headingEvidence({ heading, over }: ColumnProfile): Evidence {
  return { kind: 'heading', text: heading.text === '' ? over.text : heading.text };
}

export function contents(profile: ColumnProfile, what: ContentKind, matching: number): Evidence {
  return { kind: 'contents', what, matching, of: profile.filled };
}

/** "Herkomst" is mostly the origin, and may be where goods were sent from. */
const FROM = 0.88;

const NEVER_A_COUNTRY = ['port', 'provenance', 'tax', 'currency', 'region', 'date', 'price', 'unit', 'language', 'amount', 'customer', 'number', 'incoterm', 'preference', 'percent', 'describes'] as const;

function origin(profile: ColumnProfile): Score {
  // Countries in a language that is not read here: each row asks.
  const isUnread = hasAll(profile, 'origin', 'country') && profile.filled > 0 && profile.share(profile.countries) < 0.3 && profile.share(profile.texts) >= 0.8 && profile.words <= 2 && !hasButCode(profile);
  if (isUnread) return { score: PLAIN + 0.02, evidence: [headingEvidence(profile)] };
  // Of an article at its supplier; the supplier's own country is no origin.
  const isOfSupplier = has(profile, 'supplier') && !hasAll(profile, 'origin', 'country');
  if (has(profile, 'destination', 'receiver', 'sender', 'union') || isOfSupplier || hasButCode(profile)) return NO_SCORE;
  const isFrom = /herkomst|herkunft|herk\b/.test(profile.heading.text.toLowerCase()) ? FROM : 1;
  const heading = has(profile, 'origin') ? (has(profile, 'country') ? 1 : 0.92) * isFrom : has(profile, 'country') && has(profile, 'maker') ? 0.85 : 0;
  return judged(profile, heading, 'country', profile.countries);
}

/** "Country code" is a country, "Origin certificate number" is none. */
function hasButCode(profile: ColumnProfile): boolean {
  return NEVER_A_COUNTRY.some((concept) => has(profile, concept) && !(concept === 'number' && has(profile, 'country', 'origin') && profile.share(profile.countries) >= 0.5) && !(concept === 'describes' && profile.share(profile.countries) >= 0.5) && !(concept === 'region' && has(profile, 'country')));
}

function destination(profile: ColumnProfile): Score {
  if (has(profile, 'origin', 'sender', 'supplier') || hasButCode(profile)) return NO_SCORE;
  const heading = has(profile, 'destination') ? (has(profile, 'country') ? 1 : 0.85) : has(profile, 'country') && has(profile, 'receiver') ? 0.75 : hasAll(profile, 'country', 'delivery') || (has(profile, 'country') && /\bship(?:ping)?\b/i.test(profile.heading.text)) ? 0.7 : 0;
  return judged(profile, heading, 'country', profile.countries, 0.5);
}

/** A country of whatever: of the goods, where nothing beside it says something else. */
export function isPlainCountry(profile: ColumnProfile): boolean {
  const { heading } = profile;
  const isHeaded = heading.text === '' ? profile.share(profile.plainCountries) >= 0.8 : has(profile, 'country') && ![...NEVER_A_COUNTRY, 'destination', 'receiver', 'sender', 'supplier', 'origin', 'maker', 'shipping', 'delivery', 'union', 'place'].some((concept) => concept !== 'number' && heading.concepts.has(concept as Concept));
  return isHeaded && profile.filled > 0 && profile.share(profile.countries) >= 0.7;
}

function chargeOf(profile: ColumnProfile, what: 'freight' | 'insurance'): Score {
  if (has(profile, 'currency', 'mode', 'type', 'date', 'percent', 'country', 'group', 'tax', 'supplier', 'incoterm', 'number', 'weight', 'place', 'document', 'exchange', 'status', 'rate', 'setting', 'name', 'quantity', 'pieces', 'unit', 'stock', 'volume', 'status', 'origin', 'ordered')) return NO_SCORE;
  const isShipping = what === 'freight' && has(profile, 'shipping') && (has(profile, 'cost', 'price', 'amount', 'charge', 'value') || (profile.heading.parts.length === 1 && profile.heading.unknown === 0));
  const isNamed = what === 'freight' ? has(profile, 'freight') || isShipping : has(profile, 'insurance') && !has(profile, 'estimate', 'value');
  if (!isNamed || has(profile, what === 'freight' ? 'insurance' : 'freight')) return NO_SCORE;
  return judged(profile, profile.heading.unknown > 6 ? 0.85 : 0.95, 'amount', profile.numeric);
}

function currency(profile: ColumnProfile): Score {
  if (has(profile, 'freight', 'insurance', 'duty', 'exchange', 'tax', 'estimate', 'customs', 'statistic')) return NO_SCORE;
  const heading = has(profile, 'currency') ? (profile.heading.unknown > 3 ? 0.9 : 1) * (has(profile, 'selling') ? 0.7 : has(profile, 'material') ? 0.5 : 1) : 0;
  if (heading > 0) return judged(profile, heading, 'currency', profile.currencies, 0.5);
  const isGuess = profile.filled > 1 && profile.share(profile.currencyCodes) >= 0.9 && (profile.heading.text === '' || !has(profile, 'country', 'unit', 'language', 'number'));
  return isGuess && profile.fillShare >= 0.5 ? { score: 0.65, evidence: [contents(profile, 'currency', profile.currencyCodes)] } : NO_SCORE;
}

function imageUrl(profile: ColumnProfile): Score {
  const share = profile.share(profile.addresses);
  const pictures = profile.cells.filter((cell) => /\.(?:jpe?g|png|gif|webp|bmp|tiff?)(?:[?#,;\s]|$)/i.test(String(cell))).length;
  if (profile.filled === 0 || share < 0.5) return NO_SCORE;
  const evidence = [headingEvidence(profile), contents(profile, 'address', profile.addresses)];
  if (has(profile, 'document', 'position', 'brand')) return NO_SCORE;
  if (!has(profile, 'image')) return profile.share(pictures) >= 0.8 ? { score: 0.62, evidence } : NO_SCORE;
  const further = has(profile, 'further', 'alternative') || (profile.heading.ordinal ?? 1) > 1 ? 0.55 : 1;
  const first = has(profile, 'main') || profile.heading.ordinal === 1 ? 1 : 0.9;
  return { score: further * first * (0.7 + 0.3 * profile.fillShare), evidence };
}

const NEVER_A_CODE = ['duty', 'percent', 'date', 'amount', 'value', 'price', 'quantity', 'weight', 'country', 'origin', 'group', 'supplementary', 'status', 'supplier', 'receiver', 'currency', 'tax', 'rate'] as const;

function code(profile: ColumnProfile): Score {
  if (has(profile, ...NEVER_A_CODE) || (has(profile, 'describes') && !has(profile, 'number')) || has(profile, 'preference')) return NO_SCORE;
  const heading = codeHeading(profile);
  if (heading === 0) {
    // Article numbers are as long, but few of them begin like a heading of the nomenclature.
    const isBare = profile.heading.text === '' && profile.filled > 2 && profile.share(profile.bareCodes) === 1;
    const isGuess = (profile.filled > 1 && profile.share(profile.writtenCodes) >= 0.8 && !has(profile, 'barcode')) || isBare;
    return isGuess ? { score: 0.62, evidence: [contents(profile, 'code', profile.codes)] } : NO_SCORE;
  }
  const abroad = has(profile, 'foreign', 'sender') ? 0.6 : 1;
  const asText = has(profile, 'unit', 'type') ? 0.4 : 1;
  // Lists that are not finished hold few codes.
  return judged(profile, heading * abroad * asText, 'code', profile.codes, 0.15);
}

function codeHeading(profile: ColumnProfile): number {
  const isNumbered = has(profile, 'number', 'barcode');
  if (has(profile, 'tariff')) return has(profile, 'product', 'article', 'item') && has(profile, 'describes') ? 0.5 : 1;
  if (has(profile, 'customs') && isNumbered) return 0.95;
  if (has(profile, 'commodity') && isNumbered) return 0.95;
  if (has(profile, 'statistic') && isNumbered) return 0.92;
  if (has(profile, 'goods') && isNumbered) return 0.85;
  return has(profile, 'customs') && profile.share(profile.codes) >= 0.8 ? 0.7 : 0;
}

function articleNumber(profile: ColumnProfile): Score {
  const isOther = has(profile, 'describes', 'name', 'price', 'cost', 'amount', 'value', 'quantity', 'weight', 'date', 'tariff', 'customs', 'supplier', 'receiver', 'group', 'currency', 'country', 'origin', 'image', 'address', 'unit', 'parent', 'ordered', 'document', 'statistic', 'colour', 'size', 'previous', 'barcode', 'line', 'status', 'composition', 'carton', 'stock', 'tax', 'brand', 'setting', 'language');
  // "Art" is an article in one language, and a type in another.
  const isType = has(profile, 'type') && !has(profile, 'article');
  if (isOther || isType || profile.filled === 0) return NO_SCORE;
  if (has(profile, 'invoice') && profile.distinct < profile.filled * 0.8) return NO_SCORE;
  const names = has(profile, 'article', 'product', 'item', 'style', 'goods', 'model') || (has(profile, 'material') && !has(profile, 'composition'));
  const isSku = /\bsku\b|\bstyle\b|art|item|p\s*\/\s*n|\bref/i.test(profile.heading.text);
  const heading = names && has(profile, 'number') ? 0.95 : names && isSku ? 0.8 : has(profile, 'number') && profile.heading.unknown === 0 && (profile.heading.parts.length === 1 || has(profile, 'invoice')) ? 0.5 : has(profile, 'material', 'model', 'item', 'article') ? 0.45 : 0;
  const numbered = profile.cells.filter((cell) => isArticleNumber(String(cell))).length;
  const isCount = profile.cells.every((cell, index) => cell === '' || Number(cell) === index + 1);
  return isCount || profile.share(numbered) < 0.5 ? NO_SCORE : judged(profile, heading * (profile.distinct > profile.filled * 0.5 ? 1 : 0.7), 'text', numbered, 0.5);
}

/** One word with a digit or capitals in it. */
function isArticleNumber(text: string): boolean {
  return /^\s*\S*\d\S*(?: \S*\d\S*)?\s*$/.test(text) || /^\s*[\p{Lu}\d._/-]{2,}\s*$/u.test(text) || /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(text);
}

function netMass(profile: ColumnProfile): Score {
  if (!has(profile, 'weight') || has(profile, 'gross', 'currency', 'price', 'percent', 'cost', 'amount', 'charge')) return NO_SCORE;
  const heading = has(profile, 'net') ? (has(profile, 'carton') ? 0.6 : 0.95) : has(profile, 'carton', 'total', 'unit', 'shipping') ? 0 : 0.5;
  return profile.filled === 0 ? NO_SCORE : judged(profile, heading, 'number', profile.numeric, 0.7);
}
