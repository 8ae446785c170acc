// The table of what cells can show instead of a result. Takes errors, gives HTML.
import type { CellError } from './function-help';
import { code, escape, prose, table } from './markup';

export function errorTable(errors: readonly CellError[], addressOf: (code: string) => string | undefined): string {
  return table({
    headings: ['Cell', 'What it says or means', 'What to do'],
    rows: errors.map(({ cell, says, means, remedy }) => {
      const sentence = says === undefined ? '' : `<q>${escape(excerpt(says))}</q>`;
      const meaning = means === undefined ? '' : prose(means, addressOf);
      return [code(cell), [sentence, meaning].filter((part) => part !== '').join('<br>'), prose(remedy, addressOf)];
    }),
    className: 'errors',
  });
}

/** Dots where the sentence begins earlier or goes on. */
function excerpt(says: string): string {
  const begins = /^[a-z]/.test(says) ? '… ' : '';
  const goesOn = says.endsWith('.') ? '' : ' …';
  return `${begins}${says}${goesOn}`;
}
