// The sentence of an error, for the cell and the pane: what happened and what to do. English.
import type { ErrorFacts } from '../customs/error-facts';
import type { ClassificationError } from '../customs/errors';

type Sentences = { readonly [Kind in ErrorFacts['kind']]: (facts: Extract<ErrorFacts, { kind: Kind }>) => string };

const SENTENCES: Sentences = {
  'demonstration-shown': () =>
    'This cell showed a demonstration result, and its product is new to your account. Nothing was spent on it: choose “Calculate with your account” in the IMPORT8 pane, and the cell fills itself.',
  'found-unbought': () => 'This product is new to your account. Nothing was spent on it: approve it in the IMPORT8 pane, and the cell fills itself.',
  'approved-cells-refused': () => 'Excel did not calculate these cells, so nothing was spent on them. Close any open dialog in Excel, then try again.',
  'approved-cells-waiting': () => 'Excel has not calculated these cells yet. If you are editing a cell, press Enter or Esc: then they are bought and fill themselves.',
  'country-not-text': ({ argument, given }) => `The ${argument} must be a country, such as CN or China. This is ${given}.`,
};

export function sentenceOf({ facts, message }: ClassificationError): string {
  if (facts === undefined) return message;
  // The table has the sentence of each kind; that the two belong together is more than the compiler can follow.
  const sentence = SENTENCES[facts.kind] as (known: ErrorFacts) => string;
  return sentence(facts);
}
