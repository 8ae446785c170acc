// The sentence of an error, for the cell and the pane: what happened and what to do. English.
import type { ErrorFacts, ProductCircumstances } from '../customs/error-facts';
import type { ClassificationError } from '../customs/errors';
import type { NoGoods } from '../customs/no-goods';
import { CURRENCIES } from '../customs/money';
import { countryName } from './country-name';
import { plainWords } from './service-words';

const INSTEAD_OF_GOODS: Readonly<Record<NoGoods, string>> = {
  nothing: 'names no goods',
  error: 'is an error of a formula, not goods',
  number: 'is a number, not goods',
  code: 'is an HS code, not goods',
  address: 'is an address or the name of a file, not goods',
  date: 'is a date or a time, not goods',
  amount: 'is an amount or a measure, not goods',
  list: 'is a heading, a sum or a note of a list, not goods',
  general: 'is too general: customs refuses it as a description of goods',
};

const LATER = 'Try again later. If the problem persists, contact support@import8.nl.';

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
  'waiting-for-pause': ({ untilMs }) => `Import8 takes no requests until ${clockTime(untilMs)}. Nothing was spent on this product. The cell fills itself.`,
  'waiting-for-answer': () => 'Import8 has not answered an earlier submission, so this product waits. Nothing was spent on this product. The cell fills itself.',
  'waiting-for-service': () => 'Import8 has a fault, so this product waits. Nothing was spent on this product. The cell fills itself.',
  'part-not-loaded': () => 'A part of the add-in could not be loaded. Check the connection, then select the cell and press F2 and Enter.',
  'too-large-to-send': () => 'This product is larger than Import8 takes. Shorten the description or use a smaller picture; nothing was spent.',
  'country-unknown': ({ argument, given, meant }) =>
    `The ${argument} must be a country, such as CN or China. "${given}" is neither a country code nor a country name.${meant === undefined ? '' : ` Did you mean ${countryName(meant)}?`}`,
  'country-union': ({ given }) => `"${given}" is not one country. Give the country, such as DE.`,
  'country-readings': ({ argument, given, readings, mayBeNone }) => {
    const known = readings.map((code) => `${code} (${countryName(code)})`);
    const wayOut = mayBeNone ? `Write ${readings.map(countryName).join(' or ')}, or leave the cell empty.` : 'Write the code of the one that you mean.';
    return `The ${argument} "${given}" has several meanings: ${[...known, ...(mayBeNone ? ['"not available"'] : [])].join(' or ')}. ${wayOut}`;
  },
  'code-unreadable': ({ given }) => `An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is "${given}". Give the code as text.`,
  'code-not-text': ({ given }) => `An HS code has 6, 8 or 10 digits, such as 8518.30.00. This is ${given}.`,
  'code-is-date': ({ given }) => `The HS code "${given}" is a date, or Excel has made one of it. Format the cell as text and type the code again, such as 8518.30.00.`,
  'code-readings': ({ given, readings }) => `The HS code "${given}" may be ${readings.join(' or ')}. Write it with its dots.`,
  'currency-unknown': ({ given }) => `"${given}" is not supported. Use ${CURRENCIES.slice(0, -1).join(', ')} or ${CURRENCIES.at(-1)}.`,
  'currency-readings': ({ given, readings }) => `The currency "${given}" may be ${readings.join(', ')}. Write the code that you mean; Import8 calculates in ${CURRENCIES.join(', ')}.`,
  'amount-currency-readings': ({ argument, readings }) => `The ${argument} has a sign that may be ${readings.join(', ')}. Give the currency as well, such as ${readings[0] ?? ''}.`,
  'currencies-differ': ({ argument, currency, other, from }) =>
    other === undefined
      ? `The ${argument} is in ${currency}, and nothing says in which currency the value is. Give the currency as well.`
      : `The ${argument} is in ${currency}, and the ${from} is ${from === 'currency' ? '' : 'in '}${other}. Give everything in one currency.`,
  'amount-too-small': ({ argument, given, least }) => `The ${argument} must be a number of at least ${least}. This is ${given}.`,
  'amount-unreadable': ({ argument, given }) => `The ${argument} ${given} is text, not a number. Type it as a number, such as 1234.50.`,
  'amount-readings': ({ argument, given, readings }) => `The ${argument} ${given} may be ${readings.join(' or ')}, by country. Type it as a number, without thousands separators.`,
  // A whole sentence needs no beginning.
  'input-refused': ({ said = 'no reason given', typed = [] }) => `${/^[A-Z].*\.$/s.test(said) ? '' : 'Import8 cannot use this input: '}${plainWords(said, typed)}.`.replace(/\.\.$/, '.'),
  'no-duty-rates': ({ entered, asked }) => {
    if (entered.length >= asked.length) return `Import8 has no duty rates for the HS code ${asked}. Check its ${asked.length} digits.`;
    const wayOut = entered.length === 6 ? 'Give the 8 or 10 digits of the code.' : `Give all ${asked.length} digits.`;
    return `Import8 has no duty rates for ${entered} (${entered.length} digits), filled up with zeros to ${asked}. ${wayOut}`;
  },
  'answer-unreadable': () => `Import8 gave an answer that the add-in cannot read. ${LATER}`,
  'answered-code-unreadable': ({ given }) => `Import8 gave "${given}" as an HS code, which has 6, 8 or 10 digits. Try again later.`,
  'impossible-number': () => `Import8 gave a number that cannot be right. ${LATER}`,
  'other-currency': ({ asked, came }) => `The cost was asked for in ${asked}, and Import8 answered in ${came}. IMPORT8.LANDEDCOST shows the amounts in ${came}.`,
  'known-otherwise': ({ asked, known }) => {
    const others = [...new Set(known.map((each) => differences(asked, each)))];
    const shown = others.slice(0, 3).join(', or ');
    return `These words are known ${shown}${others.length > 3 ? ', and otherwise' : ''}. Give this function the same origin, destination and picture as IMPORT8.HS; it spends nothing.`;
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

/** "14:32" */
function clockTime(atMs: number): string {
  return new Date(atMs).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "with origin China": wherein what is known differs from what was asked for. */
function differences(asked: ProductCircumstances, known: ProductCircumstances): string {
  const parts = [
    ...(asked.origin === known.origin ? [] : [known.origin === '' ? 'without an origin' : `with origin ${countryName(known.origin)}`]),
    ...(asked.destination === known.destination ? [] : [`with destination ${countryName(known.destination)}`]),
    ...(asked.hasPicture === known.hasPicture ? (asked.hasPicture && asked.origin === known.origin && asked.destination === known.destination ? ['with another picture'] : []) : [known.hasPicture ? 'with a picture' : 'without a picture']),
  ];
  return parts.join(' and ');
}
