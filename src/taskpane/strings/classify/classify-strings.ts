// Gives the Classify page its words. Apart from those of the pane: they are loaded with the page, not with Excel.
import { createContext, useContext } from 'react';
import type { Wording } from '../strings';
import { wordingFor } from '../strings';
import { de } from './de';
import { en } from './en';
import type { ClassifyStrings } from './en';
import { nl } from './nl';

const LANGUAGES: Readonly<Record<string, typeof en>> = { en, nl, de };

/** The words of the page in the language that the pane speaks. */
export function classifyStringsFor({ strings, formats }: Wording): ClassifyStrings {
  return (LANGUAGES[strings.language] ?? en)(formats);
}

const ClassifyStringsContext = createContext(classifyStringsFor(wordingFor('en-GB')));

export const ClassifyStringsProvider = ClassifyStringsContext.Provider;

export function useClassifyStrings(): ClassifyStrings {
  return useContext(ClassifyStringsContext);
}
