// What makes two products the same product. Takes a request, gives the key under which it is bought once.
import type { ClassificationRequest } from './classification';
import { DEFAULT_DESTINATION } from './country';
import { isPictureData, pictureDigest } from './picture-data';

/** Equal exactly for requests that must be paid once. Carries the version of the normalisation in front. */
export type RequestKey = string & { readonly brand: 'RequestKey' };

// A change of the normalisation needs a new version, and old keys must go on being looked up:
// otherwise the change would buy every product again.
const VERSION = 'k1';

// A recalculation makes a key for every cell, so text that is as it should be must cost next to nothing. The two
// expressions below only let such text pass by what JSON.stringify and the normalisation would leave as it is.

// Below U+0300 every character is composed; of those, these are not white space. One space between them, none at the ends.
const NORMAL_TEXT = /^[!-\x9F\xA1-\u02FF]+(?: [!-\x9F\xA1-\u02FF]+)*$/;
// No quotation mark, backslash, control character or surrogate.
const PLAIN_IN_JSON = /^[ !#-[\]-\uD7FF\uE000-\uFFFF]*$/;

export function requestKey(request: ClassificationRequest): RequestKey {
  const description = quoted(normalizeDescription(request.description).toLowerCase());
  // Left out and given as the default are the same question.
  const destination = quoted(request.destination ?? DEFAULT_DESTINATION);
  const image = request.imageUrl ?? '';
  // Keys are kept for good, sent between windows and compared: a picture would make each of them 400 KB long.
  const picture = quoted(isPictureData(image) ? pictureDigest(image) : image);
  return `${VERSION}:[${description},${quoted(request.origin ?? '')},${destination},${picture}]` as RequestKey;
}

/** Composed characters, one space between words, none at the ends: differences that no customs officer would see. */
export function normalizeDescription(description: string): string {
  if (NORMAL_TEXT.test(description)) return description;
  return description.normalize('NFC').replace(/[\s\u200B]+/g, ' ').trim();
}

/** As JSON has it. */
function quoted(text: string): string {
  return PLAIN_IN_JSON.test(text) ? `"${text}"` : JSON.stringify(text);
}
