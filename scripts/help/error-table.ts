// The table of what cells can show instead of a result. Takes errors, gives HTML.
import type { CellError } from './function-help';
import { code, escape, prose, table } from './markup';

export function errorTable(errors: readonly CellError[], addressOf: (code: string) => string | undefined): string {
  return table({
    label: 'Errors, what they mean and what to do',
    headings: ['Cell', 'What it says or means', 'What to do'],
    rows: errors.map(({ cell, says, means, remedy }) => {
      const sentence = says === undefined ? '' : `<q>${escape(says)}</q>`;
      const meaning = means === undefined ? '' : prose(means, addressOf);
      return [code(cell), [sentence, meaning].filter((part) => part !== '').join('<br>'), prose(remedy, addressOf)];
    }),
    className: 'errors',
  });
}
