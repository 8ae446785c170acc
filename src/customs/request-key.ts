// What makes two products the same product. Takes a request, gives the key under which it is bought once.
import type { ClassificationRequest } from './classification';
import { DEFAULT_DESTINATION } from './country';

/** Equal exactly for requests that must be paid once. Carries the version of the normalisation in front. */
export type RequestKey = string & { readonly brand: 'RequestKey' };

// A change of the normalisation needs a new version, and old keys must go on being looked up:
// otherwise the change would buy every product again.
const VERSION = 'k1';

export function requestKey(request: ClassificationRequest): RequestKey {
  const parts = [
    normalizeDescription(request.description).toLowerCase(),
    request.origin ?? '',
    // Left out and given as the default are the same question.
    request.destination ?? DEFAULT_DESTINATION,
    request.imageUrl ?? '',
  ];
  return `${VERSION}:${JSON.stringify(parts)}` as RequestKey;
}

/** Composed characters, one space between words, none at the ends: differences that no customs officer would see. */
export function normalizeDescription(description: string): string {
  return description.normalize('NFC').replace(/[\s\u200B]+/g, ' ').trim();
}
