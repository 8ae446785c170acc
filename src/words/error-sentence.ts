// The sentence of an error, for the cell and the pane: what happened and what to do. English.
import type { ErrorFacts } from '../customs/error-facts';
import type { ClassificationError } from '../customs/errors';
import { countryName } from './country-name';

type Sentences = { readonly [Kind in ErrorFacts['kind']]: (facts: Extract<ErrorFacts, { kind: Kind }>) => string };

const SENTENCES: Sentences = {
  'country-not-text': ({ argument, given }) => `The ${argument} must be a country, such as CN or China. This is ${given}.`,
  'country-unknown': ({ argument, given, meant }) =>
    `The ${argument} must be a country, such as CN or China. "${given}" is neither a country code nor a country name.${meant === undefined ? '' : ` Did you mean ${countryName(meant)}?`}`,
  'country-union': ({ given }) => `"${given}" is not one country. Give the country, such as DE.`,
  'country-readings': ({ argument, given, readings, mayBeNone }) => {
    const known = readings.map((code) => `${code} (${countryName(code)})`);
    const wayOut = mayBeNone ? `Write ${readings.map(countryName).join(' or ')}, or leave the cell empty.` : 'Write the code of the one that you mean.';
    return `The ${argument} "${given}" has several meanings: ${[...known, ...(mayBeNone ? ['"not available"'] : [])].join(' or ')}. ${wayOut}`;
  },
  'error-passed': ({ argument, error }) => `The ${argument} is ${error}, an error of a cell that this formula refers to. Mend that cell first.`,
  'argument-calculated': () => 'A cell that this formula refers to is still being calculated. This cell fills itself afterwards.',
  'one-cell-expected': ({ of }) => `This function spills a table of one ${of}. Give one cell, not a range; fill the formula down for the others.`,
};

export function sentenceOf({ facts, message }: ClassificationError): string {
  if (facts === undefined) return message;
  // The table has the sentence of each kind; that the two belong together is more than the compiler can follow.
  const sentence = SENTENCES[facts.kind] as (known: ErrorFacts) => string;
  return sentence(facts);
}
