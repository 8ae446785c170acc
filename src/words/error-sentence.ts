// The sentence of an error, for the cell and the pane: what happened and what to do. English.
import type { ErrorFacts } from '../customs/error-facts';
import type { ClassificationError } from '../customs/errors';
import type { NoGoods } from '../customs/no-goods';

const INSTEAD_OF_GOODS: Readonly<Record<NoGoods, string>> = {
  nothing: 'names no goods',
  error: 'is an error of a formula, not goods',
  number: 'is a number, not goods',
  code: 'is a customs code, not goods',
  address: 'is an address or the name of a file, not goods',
  date: 'is a date or a time, not goods',
  amount: 'is an amount or a measure, not goods',
  list: 'is a heading, a sum or a note of a list, not goods',
  general: 'is too general: customs refuses it as a description of goods',
};

type Sentences = { readonly [Kind in ErrorFacts['kind']]: (facts: Extract<ErrorFacts, { kind: Kind }>) => string };

const SENTENCES: Sentences = {
  'no-goods': ({ what, given }) => `${given} ${INSTEAD_OF_GOODS[what]}, so nothing was spent. Write what the goods are, what they are made of and what they are for, such as "cotton T-shirt for men".`,
  'country-not-text': ({ argument, given }) => `The ${argument} must be a country, such as CN or China. This is ${given}.`,
};

export function sentenceOf({ facts, message }: ClassificationError): string {
  if (facts === undefined) return message;
  // The table has the sentence of each kind; that the two belong together is more than the compiler can follow.
  const sentence = SENTENCES[facts.kind] as (known: ErrorFacts) => string;
  return sentence(facts);
}
