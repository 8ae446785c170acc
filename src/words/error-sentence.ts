// The sentence of an error, for the cell and the pane: what happened and what to do. English.
import type { ErrorFacts } from '../customs/error-facts';
import type { ClassificationError } from '../customs/errors';

type Sentences = { readonly [Kind in ErrorFacts['kind']]: (facts: Extract<ErrorFacts, { kind: Kind }>) => string };

const SENTENCES: Sentences = {
  'country-not-text': ({ argument, given }) => `The ${argument} must be a country, such as CN or China. This is ${given}.`,
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
