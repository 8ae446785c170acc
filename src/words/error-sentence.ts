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
  'demonstration-shown': () =>
    'This cell showed a demonstration result, and its product is new to your account. Nothing was spent on it: choose “Calculate with your account” in the IMPORT8 pane, and the cell fills itself.',
  'found-unbought': () => 'This product is new to your account. Nothing was spent on it: approve it in the IMPORT8 pane, and the cell fills itself.',
  'approved-cells-refused': () => 'Excel did not calculate these cells, so nothing was spent on them. Close any open dialog in Excel, then try again.',
  'approved-cells-waiting': () => 'Excel has not calculated these cells yet. If you are editing a cell, press Enter or Esc: then they are bought and fill themselves.',
  'no-goods': ({ what, given }) => `${given} ${INSTEAD_OF_GOODS[what]}, so nothing was spent. Write what the goods are, what they are made of and what they are for, such as "cotton T-shirt for men".`,
  'country-not-text': ({ argument, given }) => `The ${argument} must be a country, such as CN or China. This is ${given}.`,
  'service-fault': ({ status }) => `Import8 has a fault of its own (${status}). Try again in a few minutes.`,
  'refused-by-server': ({ status, said }) => `Import8 refuses this request (${status}${said === undefined ? '' : `: ${said}`}). Nothing was spent.`,
  'waiting-for-pause': ({ untilMs }) => `Import8 takes no requests until ${clockTime(untilMs)}. Nothing was spent on this product. The cell fills itself after that.`,
  'waiting-for-answer': () => 'Import8 has not answered an earlier submission, so this product waits until it is clear what that one bought. Nothing was spent on this product. The cell fills itself.',
  'waiting-for-service': () => 'Import8 has a fault, so this product waits and is tried again by itself. Nothing was spent on it. The cell fills itself.',
  'too-large-to-send': () => 'This product is larger than Import8 takes. Shorten the description or use a smaller picture; nothing was spent.',
};

export function sentenceOf({ facts, message }: ClassificationError): string {
  if (facts === undefined) return message;
  // The table has the sentence of each kind; that the two belong together is more than the compiler can follow.
  const sentence = SENTENCES[facts.kind] as (known: ErrorFacts) => string;
  return sentence(facts);
}

/** "14:32" */
function clockTime(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
