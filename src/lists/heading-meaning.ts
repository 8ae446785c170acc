// What a heading means. Takes its text, gives the concepts that its words name: "Inkooporderregels/Eenheidsprijs" is a price
// of each in the lines of an order. Words of two languages beside each other mean what either says.
import { visibleText } from '../customs/visible-text';
import { fold } from './cells';
import { currenciesIn, currenciesOf } from './currency-words';
import { CONNECTING, HEADING_WORDS, type Concept } from './heading-words';

export interface HeadingMeaning {
  /** As it is shown, on one line. */
  readonly text: string;
  readonly concepts: ReadonlySet<Concept>;
  /** The words that were found in the table, each with what it means. */
  readonly parts: readonly (readonly Concept[])[];
  /** From 0 to 1: the share of its letters that are of known words. */
  readonly known: number;
  /** Letters of words that are not known. */
  readonly unknown: number;
  /** Each currency that it names, as the codes it may mean. */
  readonly currencies: readonly (readonly string[])[];
  /** Of a price: for so many pieces. */
  readonly per: number | undefined;
  /** The number in it: 2 in "Description 2"; undefined where there is none. */
  readonly ordinal: number | undefined;
}

interface Lexicon {
  readonly words: ReadonlyMap<string, readonly Concept[]>;
  /** Phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly (readonly [words: readonly string[], concepts: readonly Concept[]])[]>;
  /** Chinese words, the longest first. */
  readonly chinese: readonly string[];
}

let lexicon: Lexicon | undefined;

const known = new Map<string, HeadingMeaning>();
const MOST_KNOWN = 5_000;

export function meaningOf(heading: string): HeadingMeaning {
  const found = known.get(heading);
  if (found !== undefined) return found;
  const meaning = read(heading);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(heading, meaning);
  return meaning;
}

export const NO_MEANING: HeadingMeaning = { text: '', concepts: new Set(), parts: [], known: 0, unknown: 0, currencies: [], per: undefined, ordinal: undefined };

function read(heading: string): HeadingMeaning {
  const text = visibleText(heading);
  if (text === '') return NO_MEANING;
  const currencies = currenciesIn(text);
  const tokens = tokensOf(text);
  const parts: (readonly Concept[])[] = [];
  let recognised = 0;
  let unknown = 0;
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]?.text ?? '';
    if (namesCurrency(token, currencies)) {
      recognised += token.length;
      index += 1;
      continue;
    }
    const { length, concepts, letters } = partAt(tokens, index);
    index += length;
    if (concepts.length > 0) {
      parts.push(concepts);
      recognised += letters;
    } else if (/\p{L}/u.test(token) && !CONNECTING.has(token)) unknown += token.length;
  }
  // "Prijs per" heads how many a price is for.
  const isOpen = parts.length <= 2 && /^(?:per|pro|je|par|por|za)$/.test(tokens.at(-1)?.text ?? '');
  if (isOpen) parts.push(['priceUnit']);
  const ordinal = /(?:^|[^\d.,])([1-9])$/.exec(text.replace(/[)\]\s]+$/, ''))?.[1];
  return {
    text,
    concepts: new Set(parts.flat()),
    parts,
    known: recognised + unknown === 0 ? 0 : recognised / (recognised + unknown),
    unknown,
    currencies,
    per: perOf(text),
    ordinal: ordinal === undefined ? undefined : Number(ordinal),
  };
}

/** A code or a name, or the letters beside a sign: the US of "US$". */
function namesCurrency(token: string, currencies: readonly (readonly string[])[]): boolean {
  if (currencies.length === 0 || !/^[a-z]{2,8}$/.test(token)) return false;
  const meant = currenciesOf(token) ?? (token.length === 2 ? currenciesOf(`${token}$`) : undefined);
  return meant !== undefined && currencies.some((codes) => codes.some((code) => meant.includes(code)));
}

/** "/1000", "per 100", "‰", "je 1.000 Stück", "pro 100". */
function perOf(text: string): number | undefined {
  const number = /(?:\/|\b(?:per|pro|je|par|por|za|pr))\s*(1[.,' ]?000|100|10)(?!\d)/i.exec(text)?.[1];
  if (number !== undefined) return Number(number.replace(/\D/g, ''));
  return /\/\s*(?:mille|tausend|m)\b|\b(?:per|pro)\s+(?:mille|thousand|duizend|tausend)\b|‰/i.test(text) ? 1000 : undefined;
}

interface Token {
  readonly text: string;
  /** A point follows: it may be cut. */
  readonly isCut: boolean;
}

function tokensOf(text: string): Token[] {
  const spaced = text
    .normalize('NFC')
    .replace(/(?<!\p{L})(HS|HTS|CN|GN|KN|NC|SKU|EAN)(?=code|nr|num)/gu, '$1 ')
    .replace(/MwSt|E?USt(?![a-z])/g, (tax) => tax.toLowerCase())
    .replace(/(?<!\p{L})(\p{L}(?:\.\p{L}){1,4})\.?(?!\p{L})/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\b([dlDL])['’](?=\p{L})/gu, '$1 ')
    .replace(/(?<=\p{L})['’`](?=\p{L})/gu, '')
    .replace(/([nN])[°º]/g, '$1o ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(?=\d)(?!3\b)/gu, '$1 ')
    .replace(/(\d)(?=\p{L})/gu, '$1 ');
  return [...fold(spaced).matchAll(/\p{Script=Han}+|[^\p{L}\p{N}#%\s]|(?!\p{Script=Han})[\p{L}\p{N}]+|[#%]/gu)].flatMap(([token], index, all) => {
    if (!/[\p{L}\p{N}#%]/u.test(token)) return [];
    const cut = all[index + 1]?.[0] === '.';
    return /\p{Script=Han}/u.test(token) ? chineseWords(token).map((word) => ({ text: word, isCut: false })) : [{ text: token, isCut: cut }];
  });
}

function chineseWords(text: string): string[] {
  const words: string[] = [];
  for (let index = 0; index < text.length; ) {
    const word = table().chinese.find((each) => text.startsWith(each, index));
    if (word !== undefined) words.push(word);
    else words.push(text.charAt(index));
    index += word?.length ?? 1;
  }
  return words;
}

interface Part {
  /** Tokens that it takes. */
  readonly length: number;
  readonly concepts: readonly Concept[];
  readonly letters: number;
}

function partAt(tokens: readonly Token[], index: number): Part {
  const token = tokens[index];
  if (token === undefined) return { length: 1, concepts: [], letters: 0 };
  for (const [words, concepts] of table().phrases.get(token.text) ?? []) {
    if (words.every((word, offset) => tokens[index + offset]?.text === word)) return { length: words.length, concepts, letters: words.join('').length };
  }
  // "Unit price" is the price of one, "price unit" is not.
  const next = tokens[index + 1];
  if (/^(?:unit|un|eenh|eenheids?|birim|einh|einheits|jedn|piece|stuk|stuck)$/.test(token.text) && ((next !== undefined && isPriced(next.text)) || (token.isCut && isPriced(tokens[index - 1]?.text ?? '')))) return { length: 1, concepts: ['each'], letters: token.text.length };
  const concepts = wordMeaning(token);
  return { length: 1, concepts, letters: concepts.length > 0 ? token.text.length : 0 };
}

function isPriced(word: string): boolean {
  return (table().words.get(word) ?? []).some((concept) => concept === 'price' || concept === 'cost' || concept === 'value' || concept === 'rate' || concept === 'amount');
}

function wordMeaning({ text, isCut }: Token): readonly Concept[] {
  const { words } = table();
  const found = words.get(text);
  if (found !== undefined) return found;
  if (/^\p{Script=Han}/u.test(text) || text.length < 3 || CONNECTING.has(text)) return [];
  const singular = words.get(text.replace(/s$/, ''));
  if (singular !== undefined && text.length > 4) return singular;
  const whole = compound(text, isCut);
  if (whole.length > 0) return whole;
  return isCut ? cutWord(text) : [];
}

/** "omschr." is the beginning of one word, or of words that mean the same. */
function cutWord(text: string): readonly Concept[] {
  if (text.length < 3) return [];
  const meant = [...table().words].filter(([word]) => word.startsWith(text) && word.length > text.length).map(([, concepts]) => concepts);
  const [first] = meant;
  return first !== undefined && meant.every((each) => each[0] === first[0]) ? first : [];
}

const SHORTEST_PART = 3;
const SHORT_PARTS = new Set(['nr', 'no', 'ek', 'vk', 'hs']);
/** What German and Dutch put between the parts of a word. */
const LINKS = ['', 's', 'n', 'en', 'e', 'es', 'er'];

/** "Zolltarifnummer", "regeltotaal", "countryoforigin": words that are written as one. The last alone may be known. */
function compound(text: string, isCut: boolean): readonly Concept[] {
  const split = splitFrom(text, 0, isCut, new Map());
  if (split !== undefined) return split.flatMap((part) => table().words.get(part) ?? cutWord(part));
  for (let start = 2; start <= text.length - 4; start += 1) {
    const end = table().words.get(text.slice(start));
    if (end !== undefined && text.length - start >= 4) return end;
  }
  return [];
}

function splitFrom(text: string, start: number, isCut: boolean, tried: Map<number, readonly string[] | undefined>): readonly string[] | undefined {
  if (start === text.length) return [];
  if (tried.has(start)) return tried.get(start);
  tried.set(start, undefined);
  let best: readonly string[] | undefined;
  for (let end = text.length; end > start + 1; end -= 1) {
    const word = text.slice(start, end);
    const isWord = (word.length >= SHORTEST_PART || SHORT_PARTS.has(word) || (word === 'of' && start > 0)) && (table().words.has(word) || word === 'of');
    const isEnd = isCut && end === text.length && start > 0 && word.length >= 3 && cutWord(word).length > 0;
    if (!isWord && !isEnd) continue;
    for (const link of LINKS) {
      if (link !== '' && (end === text.length || !text.startsWith(link, end))) continue;
      const rest = splitFrom(text, end + link.length, isCut, tried);
      if (rest !== undefined && (best === undefined || rest.length + 1 < best.length)) best = [word, ...rest];
    }
  }
  tried.set(start, best);
  return best;
}

function table(): Lexicon {
  if (lexicon !== undefined) return lexicon;
  const words = new Map<string, Concept[]>();
  const phrases = new Map<string, [string[], Concept[]][]>();
  for (const [concept, list] of Object.entries(HEADING_WORDS) as [Concept, string][]) {
    for (const each of list.trim().split(/\s+/)) {
      const parts = each.split('_').filter((part) => part !== '');
      if (each.includes('_') && parts.length > 1) addPhrase(phrases, parts, concept);
      else if (!each.endsWith('_')) words.set(each, [...(words.get(each) ?? []), concept]);
    }
  }
  for (const list of phrases.values()) list.sort(([a], [b]) => b.length - a.length);
  const chinese = [...words.keys()].filter((word) => /\p{Script=Han}/u.test(word)).sort((a, b) => b.length - a.length);
  return (lexicon = { words, phrases, chinese });
}

function addPhrase(phrases: Map<string, [string[], Concept[]][]>, parts: string[], concept: Concept): void {
  const [first = ''] = parts;
  const list = phrases.get(first) ?? [];
  const same = list.find(([words]) => words.join(' ') === parts.join(' '));
  if (same === undefined) list.push([parts, [concept]]);
  else same[1].push(concept);
  phrases.set(first, list);
}
