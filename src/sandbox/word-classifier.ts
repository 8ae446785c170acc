// Classification by words. Takes a description, gives the tariff line whose words fit best, with the runners-up and how
// sure that is. Deterministic; must never give a code for text that says nothing.
import type { Nomenclature, TariffLine } from './nomenclature';
import { namedGoods, type NamedGoods } from './goods-names';
import { isPair, keywordStem, wordsOf } from './words';
import type { Word } from './words';

export interface Candidate {
  readonly line: TariffLine;
  /** The words of the text that speak for it, as written; none for a mere neighbour in the same heading. */
  readonly words: readonly string[];
}

export type Verdict =
  | { readonly kind: 'classified'; readonly best: Candidate; readonly alternatives: readonly Candidate[]; readonly confidence: number }
  | { readonly kind: 'unclassifiable'; readonly reason: string };

export type WordClassifier = (text: string) => Verdict;

interface Posting {
  readonly line: number;
  readonly weight: number;
}

type WordIndex = ReadonlyMap<string, readonly Posting[]>;

interface Match {
  readonly word: Word;
  readonly postings: readonly Posting[];
  /** What a full-weight hit of this word adds: rare words say more. */
  readonly worth: number;
  /** Only the start of a compound is known: what it is for, but not what it is. */
  readonly isStartOnly: boolean;
  /** Not only a part of a compound. */
  readonly isWhole: boolean;
}

interface Scored {
  readonly line: TariffLine;
  readonly score: number;
  readonly matches: readonly Match[];
}

const KEYWORD_WEIGHT = 1;
const DESCRIPTION_WEIGHT = 0.7;
const HEADING_WEIGHT = 0.25;
const ALTERNATIVES = 3;
// Lines that share no more with the text than this share of the best one are no serious alternative.
const SERIOUS_SHARE = 0.25;
const MIN_CONFIDENCE = 35;
// Common goods called by their name.
const NAMED_CONFIDENCE = 86;
const NAMED_WITHOUT_MATERIAL_CONFIDENCE = 68;
// Only words around the goods are known, not the goods.
const UNKNOWN_GOODS_CONFIDENCE = 38;
const MAX_CONFIDENCE = 97;
// What is left of certainty where nothing but wide words was said.
const VAGUE_SHARE = 0.35;
// In compounds ("Keramiktasse", "koffiemok") the last part says what it is, the first what it is made of or for.
const COMPOUND_END_SHARE = 0.8;
const COMPOUND_START_SHARE = 0.3;
const MIN_COMPOUND_PART = 4;
// Shorter parts end words by chance, unless what stands before them is a word too.
const MIN_PART_BESIDE_KNOWN = 3;

export function createWordClassifier(nomenclature: Nomenclature): WordClassifier {
  const index = indexWords(nomenclature);
  const lineByCode = new Map(nomenclature.lines.map((line) => [line.code, line]));
  const rarity = (postings: readonly Posting[]) => Math.log(1 + nomenclature.lines.length / postings.length);
  const unknownWorth = Math.log(1 + nomenclature.lines.length) / 2;

  return (text) => {
    const words = wordsOf(text);
    const matches = words.flatMap((word) => matchWord(word, index, rarity));
    const ranking = rank(matches, nomenclature.lines);
    const goods = namedGoods(text, isMainWordKnown(matches));
    const named = goods && lineByCode.get(goods.code);
    const [first] = ranking;
    if (goods !== undefined && named !== undefined && !saysMore(first, named)) return verdictOnName(goods, named, ranking);
    const [best, ...others] = ranking;
    if (best === undefined) return { kind: 'unclassifiable', reason: reasonForNothing(words) };

    const rivals = distinctSubheadings(others, best.line);
    return {
      kind: 'classified',
      best: candidate(best),
      alternatives: alternativesTo(best, rivals, nomenclature.lines),
      confidence: named === undefined && !isMainWordKnown(matches) ? UNKNOWN_GOODS_CONFIDENCE : confidenceOf(best, rivals[0], words, matches, unknownWorth),
    };
  };
}

/** Words may tell more than the name: of a line in the same heading, or of a pair such as "electric bicycle". */
function saysMore(found: Scored | undefined, named: TariffLine): boolean {
  if (found === undefined) return false;
  return found.line.code.slice(0, 4) === named.code.slice(0, 4) || found.matches.some(({ word }) => word.isMain && isPair(word));
}

function verdictOnName({ name, isMaterialOpen }: NamedGoods, line: TariffLine, ranking: readonly Scored[]): Verdict {
  const others = ranking.filter((each) => !each.line.code.startsWith(line.code.slice(0, 6))).slice(0, ALTERNATIVES);
  return {
    kind: 'classified',
    best: { line, words: [name] },
    alternatives: others.map(candidate),
    confidence: isMaterialOpen ? NAMED_WITHOUT_MATERIAL_CONFIDENCE : NAMED_CONFIDENCE,
  };
}

/** Is what the goods are among the words that are known, rather than only what they are for, of or like? */
function isMainWordKnown(matches: readonly Match[]): boolean {
  return matches.some(({ word, isWhole }) => isWhole && word.isMain);
}

function indexWords(nomenclature: Nomenclature): WordIndex {
  const index = new Map<string, Posting[]>();
  nomenclature.lines.forEach((line, lineNumber) => {
    const weights = new Map<string, number>();
    const add = (stem: string, weight: number) => weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
    const heading = nomenclature.pathOf(line)[2]?.description ?? '';
    for (const keyword of line.keywords) if (keyword !== '') add(keywordStem(keyword), KEYWORD_WEIGHT);
    for (const word of wordsOf(line.description)) if (!isPair(word)) add(word.stem, DESCRIPTION_WEIGHT);
    for (const word of wordsOf(heading)) if (!isPair(word)) add(word.stem, HEADING_WEIGHT);
    for (const [stem, weight] of weights) {
      const postings = index.get(stem);
      if (postings === undefined) index.set(stem, [{ line: lineNumber, weight }]);
      else postings.push({ line: lineNumber, weight });
    }
  });
  return index;
}

function matchWord(word: Word, index: WordIndex, rarity: (postings: readonly Posting[]) => number): Match[] {
  const whole = index.get(word.stem);
  const parts = whole !== undefined ? [{ postings: whole, share: 1 }] : isPair(word) ? [] : compoundParts(word.written, index);
  return parts.map(({ postings, share }) => ({
    word,
    postings,
    worth: rarity(postings) * word.weight * share,
    isWhole: share === 1 || parts.length > 1,
    isStartOnly: parts.length === 1 && share === COMPOUND_START_SHARE,
  }));
}

/** What is known of an unknown word: its end, with its start where that is a word; or else its start alone. */
function compoundParts(written: string, index: WordIndex): { readonly postings: readonly Posting[]; readonly share: number }[] {
  for (let at = MIN_PART_BESIDE_KNOWN; at <= written.length - MIN_PART_BESIDE_KNOWN; at += 1) {
    const end = index.get(keywordStem(written.slice(at)));
    const start = index.get(keywordStem(written.slice(0, at)));
    if (end === undefined || (start === undefined && written.length - at < MIN_COMPOUND_PART)) continue;
    const known = [{ postings: end, share: COMPOUND_END_SHARE }];
    return start === undefined ? known : [...known, { postings: start, share: COMPOUND_START_SHARE }];
  }
  for (let length = written.length - 2; length >= MIN_COMPOUND_PART; length -= 1) {
    const start = index.get(keywordStem(written.slice(0, length)));
    if (start !== undefined) return [{ postings: start, share: COMPOUND_START_SHARE }];
  }
  return [];
}

function rank(matches: readonly Match[], lines: readonly TariffLine[]): Scored[] {
  const byLine = new Map<number, { score: number; matches: Match[] }>();
  for (const match of matches) {
    for (const { line, weight } of match.postings) {
      const entry = byLine.get(line) ?? { score: 0, matches: [] };
      entry.score += match.worth * weight;
      entry.matches.push(match);
      byLine.set(line, entry);
    }
  }
  return [...byLine]
    .flatMap(([number, entry]) => {
      const line = lines[number];
      return line === undefined ? [] : [{ line, ...entry }];
    })
    .sort((a, b) => b.score - a.score || (a.line.code < b.line.code ? -1 : 1));
}

function distinctSubheadings(ranking: readonly Scored[], best: TariffLine): Scored[] {
  const seen = new Set([best.code.slice(0, 6)]);
  return ranking.filter(({ line }) => {
    const subheading = line.code.slice(0, 6);
    return !seen.has(subheading) && seen.add(subheading);
  });
}

/** Serious rivals first, then neighbours in the same heading. */
function alternativesTo(best: Scored, rivals: readonly Scored[], lines: readonly TariffLine[]): Candidate[] {
  const serious = rivals.filter((rival) => rival.score >= SERIOUS_SHARE * best.score).map(candidate);
  const neighbours = lines
    .filter(({ code }) => code.startsWith(best.line.code.slice(0, 4)) && !code.startsWith(best.line.code.slice(0, 6)))
    .filter((line) => !serious.some((rival) => rival.line === line))
    .map((line) => ({ line, words: [] }));
  return [...serious, ...neighbours].slice(0, ALTERNATIVES);
}

/** Falls when little was said, when much of what was said is not understood, and when another line fits nearly as well. */
function confidenceOf(
  best: Scored,
  rival: Scored | undefined,
  words: readonly Word[],
  matches: readonly Match[],
  unknownWorth: number,
): number {
  const matched = new Set(matches.filter((match) => !match.isStartOnly).map((match) => match.word));
  const worthOf = (found: readonly Match[]) => found.filter((match) => !isPair(match.word)).reduce((sum, match) => sum + match.worth, 0);
  const notUnderstood = words.filter((word) => !isPair(word) && !matched.has(word)).length * unknownWorth;
  const said = worthOf(matches) + notUnderstood;

  const evidence = Math.min(1, best.score / (4 * unknownWorth));
  const coverage = said === 0 ? 1 : worthOf(best.matches) / said;
  const lead = rival === undefined ? 1 : 1 - rival.score / best.score;
  const isVague = best.matches.every((match) => match.word.isWide);
  const certainty = (0.45 * evidence + 0.25 * coverage + 0.3 * Math.min(1, lead * 2)) * (isVague ? VAGUE_SHARE : 1);
  return Math.round(MIN_CONFIDENCE + (MAX_CONFIDENCE - MIN_CONFIDENCE) * certainty);
}

function candidate({ line, matches }: Scored): Candidate {
  return { line, words: [...new Set(matches.map((match) => match.word.written))] };
}

function reasonForNothing(words: readonly Word[]): string {
  const unknown = words.filter((word) => !isPair(word)).map((word) => `"${word.written}"`);
  return unknown.length === 0
    ? 'The text does not say what the goods are. Describe what they are, what they are made of and what they are used for.'
    : `None of the words ${unknown.slice(0, 5).join(', ')} names goods that are known here. Describe the goods in ordinary words.`;
}
