// Chooses the words for a reader. Takes Excel's display language, gives the strings of the nearest language.
import { createContext, useContext } from 'react';
import { en } from './en';
import type { Strings } from './en';
import { formatsFor } from './formats';
import type { Formats } from './formats';

/** The words of the pane and the way its numbers are written, of one language. */
export interface Wording {
  readonly strings: Strings;
  readonly formats: Formats;
}

type Words = (formats: Formats) => Strings;

/** English comes with the pane; nobody loads more than one of the others. */
const OTHERS: Readonly<Record<string, () => Promise<Words>>> = {
  nl: async () => (await import('./nl')).nl,
  de: async () => (await import('./de')).de,
};

/** As wordingFor, with the words of that language. Never rejects: a pane in English is better than none. */
export async function loadWording(displayLanguage: string | undefined): Promise<Wording> {
  const load = OTHERS[languageOf(knownLocale(displayLanguage))];
  return wordingFor(displayLanguage, await load?.().catch(() => undefined));
}

/**
 * @param displayLanguage A BCP 47 tag such as "nl-BE"; English where there is none or it is another language.
 * @param other The words of that language; undefined for English.
 */
export function wordingFor(displayLanguage: string | undefined, other?: Words): Wording {
  const locale = knownLocale(displayLanguage);
  const words = languageOf(locale) === 'en' ? en : other;
  // English words go with English numbers: a French reader would not expect "1 234 credits left".
  if (words === undefined) return wordingFor('en-GB');
  const formats = formatsFor(locale);
  return { strings: words(formats), formats };
}

const WordingContext = createContext<Wording>(wordingFor('en-GB'));

export const WordingProvider = WordingContext.Provider;

export function useWording(): Wording {
  return useContext(WordingContext);
}

// Intl throws a RangeError at a tag that is not well formed, and a pane without words helps nobody.
function knownLocale(tag: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? '';
}
