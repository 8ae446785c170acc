// What makes two products the same product. Takes a request, gives the key under which it is bought once.
import type { ClassificationRequest } from './classification';
import { DEFAULT_DESTINATION } from './country-code';
import { textOfHtml } from './html-text';
import { isPictureData, pictureDigest } from './picture-data';
import { readableText, visibleText } from './visible-text';

/** Equal exactly for requests that must be paid once. Carries the version of the normalisation in front. */
export type RequestKey = string & { readonly brand: 'RequestKey' };

// A change of the normalisation needs a new version, and old keys must go on being looked up:
// otherwise the change would buy every product again. Version k1 folded white space and capitals only. Every later version is
// made of the text that a k1 key holds, so that keys of both can be compared.
const EARLIER_VERSION = 'k1';
const VERSION = 'k2';

// A recalculation makes a key for every cell, so text that is as it should be must cost next to nothing. The
// expressions below only let such text pass by what JSON.stringify and the normalisation would leave as it is.

// Below U+0300 every character is composed; of those, these are not white space. One space between them, none at the ends.
const NORMAL_TEXT = /^[!-\x9F\xA1-\u02FF]+(?: [!-\x9F\xA1-\u02FF]+)*$/;
// No quotation mark, backslash, control character or surrogate.
const PLAIN_IN_JSON = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/;
// Anything that `folded` could change. (All dashes of \p{Pd} but the hyphen of the keyboard.)
const FOLDABLE = /[<&_`\xAB\xB4\xB5\xB7\xBB\xD7\u02B9-\u02DF\u02EE\u03C2\u2018-\u2030\u2032-\u203A\u2212\u2800\u3001\u3002\u3300-\u33FF\uFB00-\uFEFF\uFF00-\uFFEF\uFFF9-\uFFFF\p{Cc}\p{Default_Ignorable_Code_Point}\u058A\u05BE\u1400\u1806\u2010-\u2015\u2043\u2219\u25A0-\u25FF\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C-\u301F\u3030\u30A0\u{10EAD}]|--|''|[mM][²³]|[.,;:]$/u;

/** The key of the product. */
export function requestKey(request: ClassificationRequest): RequestKey {
  return keyOf(VERSION, folded(typed(request.description)), request);
}

/**
 * The key in version k1: of the text as it is typed, but for white space and capitals. What was bought before there was
 * version k2 stands under it. undefined where version k2 has nothing to fold: then both are the same text.
 */
export function earlierKey(request: ClassificationRequest): RequestKey | undefined {
  const text = typed(request.description);
  return folded(text) === text ? undefined : keyOf(EARLIER_VERSION, text, request);
}

/** The key of the same product in the version of now. */
export function currentKey(key: RequestKey): RequestKey {
  if (!isEarlier(key)) return key;
  const [description, ...rest] = JSON.parse(key.slice(EARLIER_VERSION.length + 1)) as [string, ...string[]];
  return `${VERSION}:[${[folded(description), ...rest].map(quoted).join(',')}]` as RequestKey;
}

export function isEarlier(key: RequestKey): boolean {
  return key.startsWith(`${EARLIER_VERSION}:`);
}

/** Composed characters, one space between words, none at the ends: what is compared with the service's short form. */
export function normalizeDescription(description: string): string {
  if (NORMAL_TEXT.test(description)) return description;
  return description.normalize('NFC').replace(/[\s\u200B]+/g, ' ').trim();
}

/**
 * What is sent: the text of HTML, without marks that are shown as nothing, and otherwise as it is typed. Given its own
 * result, it gives the same, and both have one key.
 */
export function readableDescription(description: string): string {
  let text = normalizeDescription(description);
  if (!FOLDABLE.test(text)) return text;
  for (;;) {
    const read = normalizeDescription(readableText(textOfHtml(text)));
    if (read === text) return text;
    text = read;
  }
}

function typed(description: string): string {
  return normalizeDescription(description).toLowerCase();
}

const WIDE = /[\xB5\u3300-\u33FF\uFB00-\uFEFC\uFF00-\uFFEF]+/gu;
const DOUBLE_QUOTES = /[\xAB\xBB\u02BA\u02DD\u02EE\u201C-\u201F\u2033\u2036\u301D-\u301F]|''/gu;
const SINGLE_QUOTES = /[`\xB4\u02B9\u02BB-\u02BF\u02C8\u02CA\u02CB\u2018-\u201B\u2032\u2035\u2039\u203A]/gu;
const DASHES = /[\p{Pd}\u02D7\u2043\u2212]+/gu;
const BULLETS = /^(?:[\xB7\u2022\u2023\u2219\u25A0-\u25FF]\s*)+/u;
const CLOSING = /[\s.,;:\u2026\u3001\u3002]+$/u;

/**
 * Text of the same goods as one text: what neither a person nor a customs officer would take for another product. Not by
 * Unicode's own folding, which makes 11/2 of 1½ and 105 of 10⁵.
 */
function folded(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  // Forms of width and ligatures, and the squares of units: ㎜.
  const narrow = visibleText(readableDescription(text)).replace(WIDE, (wide) => wide.normalize('NFKC'));
  const straight = narrow.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(/×/g, 'x');
  const plain = straight.replace(/(?<!\p{L})([cdk]?m|mm)([²³])/giu, (_unit, metre: string, power: string) => `${metre}${power === '²' ? 2 : 3}`);
  const bare = plain.replace(BULLETS, '').replace(CLOSING, '');
  // A small sigma at the end of a word has a form of its own, and what ends a word changes with its tags.
  return typed(bare === '' ? plain : bare).replace(/ς/g, 'σ');
}

function keyOf(version: string, description: string, { origin, destination, imageUrl: image = '' }: ClassificationRequest): RequestKey {
  // Keys are kept for good, sent between windows and compared: a picture would make each of them 400 KB long.
  const picture = isPictureData(image) ? pictureDigest(image) : image;
  // Left out and given as the default are the same question.
  return `${version}:[${quoted(description)},${quoted(origin ?? '')},${quoted(destination ?? DEFAULT_DESTINATION)},${quoted(picture)}]` as RequestKey;
}

/** As JSON has it. */
function quoted(text: string): string {
  return PLAIN_IN_JSON.test(text) ? `"${text}"` : JSON.stringify(text);
}
