// The words in which the service says whether a document is needed, which are Dutch, in the user's language.
// A word we do not know stays as it is: the user may know it.
import type { Language } from './language';

// The first one is in the documentation (API section classifications/{id}); the others follow its pattern.
const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'verplicht-EU': { en: 'required (EU)', nl: 'verplicht (EU)', de: 'erforderlich (EU)' },
  'verplicht-NL': { en: 'required (Netherlands)', nl: 'verplicht (Nederland)', de: 'erforderlich (Niederlande)' },
  'verplicht': { en: 'required', nl: 'verplicht', de: 'erforderlich' },
  'voorwaardelijk': { en: 'depends on the goods', nl: 'voorwaardelijk', de: 'bedingt erforderlich' },
  'aanbevolen': { en: 'recommended', nl: 'aanbevolen', de: 'empfohlen' },
  'optioneel': { en: 'optional', nl: 'optioneel', de: 'freiwillig' },
  'niet-van-toepassing': { en: 'does not apply', nl: 'niet van toepassing', de: 'nicht anwendbar' },
};

export function documentStatus(word: string, language: Language): string {
  return WORDS[word]?.[language] ?? word;
}
