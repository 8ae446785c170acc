// The texts of the functions about the account behind the key.
import type { CellError, FunctionHelp, FunctionId } from '../function-help';
import { COSTS_NOTHING } from './shared';

const NOT_CONNECTED: CellError = { cell: '#N/A', says: 'Not connected to Import8.', remedy: 'Open the pane and enter your API key.' };

const AS_LAST_CALCULATED = 'The cell shows what was known when it was last calculated. To see it now, select the cell and press F2 and Enter.';

export const ACCOUNT_TEXTS = {
  CREDITS: {
    gives: 'A whole number: the credits that are left.',
    examples: [
      { formula: '=IMPORT8.CREDITS()', shows: '247' },
      { given: 'A2:A50 holds descriptions.', formula: '=IMPORT8.CREDITS()>=ROWS(UNIQUE(A2:A50))', shows: 'TRUE', note: 'The credits suffice, even if every product is new.' },
    ],
    spends: false,
    credits: COSTS_NOTHING,
    errors: [{ cell: '#BUSY!', means: 'The account is being read.', remedy: 'Wait some seconds. The cell fills itself.' }, NOT_CONNECTED],
    notes: [AS_LAST_CALCULATED, 'The pane always shows the newest balance.', 'In the sandbox these are demonstration credits.'],
  },
  ACCOUNT: {
    gives: 'The fact: text, a number or a date. Dates are in UTC; an older Excel shows them as text.',
    examples: [
      { formula: '=IMPORT8.ACCOUNT("plan")', shows: 'Starter' },
      { formula: '=IMPORT8.ACCOUNT("period_left")', shows: '458', note: 'Classifications that the plan still allows in this period.' },
      { formula: '=IMPORT8.ACCOUNT("expiry")', shows: '2027-03-26 00:00' },
    ],
    spends: false,
    credits: COSTS_NOTHING,
    errors: [
      { cell: '#BUSY!', means: 'The account is being read.', remedy: 'Wait some seconds. The cell fills itself.' },
      NOT_CONNECTED,
      { cell: '#VALUE!', says: 'is not a field.', remedy: 'Choose one that Excel offers while you type, or take one from the table below.' },
      { cell: '#N/A', says: 'Import8 names no day on which credits of this account expire.', remedy: 'Nothing is to be done.' },
    ],
    notes: [AS_LAST_CALCULATED, 'Credits are what you bought; the period is what your plan allows a month. Both can run out.'],
  },
} as const satisfies Partial<Readonly<Record<FunctionId, FunctionHelp>>>;
