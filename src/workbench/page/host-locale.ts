// The language of the host, by which ribbon, add-in and typing go: what the page's address asks for ("?locale=nl-NL"), or
// else what the server was started with, or else the browser's own.
import type { PageConfig } from './page-config';

const WITHOUT_LANGUAGE = 'en-US';

/** Throws an Error with a sentence for people where the address asks for what is no language tag. */
export function hostLocale(search: string, { locale }: Pick<PageConfig, 'locale'>, browserLocale: string): string {
  const wanted = new URLSearchParams(search).get('locale') ?? locale;
  if (wanted === null) return languageOf(browserLocale) ?? WITHOUT_LANGUAGE;
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? WITHOUT_LANGUAGE;
  } catch (cause) {
    throw new Error(`"${wanted}" is no language tag. Expected one such as en-US, nl-NL or de-DE.`, { cause });
  }
}

/** undefined for what is none: WebKitGTK says "C" where the machine has no language. */
function languageOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
