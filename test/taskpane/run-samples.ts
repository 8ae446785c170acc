// Lists, quotes and runs that people meet. Pictures as the runtime gives them.
import type { QuotedRun, RowList, RowState, RunChoices, RunProgress, RunQuote, UnfinishedRun } from '../../src/runtime/runtime';

/** All rows of a sheet with headings in Dutch. */
export const CATALOGUE: RowList = {
  place: { sheet: { id: '{sheet-1}', name: 'Sheet1' }, tableId: undefined, headingRow: 0, areas: [{ row: 1, rows: 2000 }], column: 0, columns: 6 },
  sheet: 'Sheet1',
  table: undefined,
  address: 'A2:F2001',
  scope: 'list',
  rows: 2000,
  hiddenRows: 0,
  hasHeadings: true,
  columns: [
    { column: 0, letter: 'A', heading: 'Artikel', samples: ['100-01', '100-02', '100-03'] },
    { column: 1, letter: 'B', heading: 'Omschrijving', samples: ['ceramic mug for coffee', "men's knitted pullover, 60% cotton, 40% polyester, long sleeves", 'steel hex bolt M8'] },
    { column: 2, letter: 'C', heading: 'Land van oorsprong', samples: ['CN', 'BD', 'TR'] },
    { column: 3, letter: 'D', heading: 'Waarde', samples: ['12.50', '89.00', '4.25'] },
    { column: 4, letter: 'E', heading: '', samples: ['old list'] },
    { column: 5, letter: 'F', heading: 'HS', samples: ['69111000'] },
  ],
  mapping: { description: [1], origin: 2, code: 5 },
  isRemembered: false,
};

/** Fifty rows of a table, twelve of them filtered away. */
export const SELECTED: RowList = {
  ...CATALOGUE,
  place: { ...CATALOGUE.place, tableId: 'table-1', areas: [{ row: 1, rows: 50 }] },
  table: 'Articles',
  address: 'A2:F51',
  scope: 'selection',
  rows: 38,
  hiddenRows: 12,
  isRemembered: true,
};

export const CHOICES: RunChoices = {
  mapping: CATALOGUE.mapping,
  mode: 'fill',
  outputs: ['code', 'confidence', 'codeDescription'],
  includesHidden: false,
  includesVague: false,
  includesNoGoods: false,
  mostCredits: undefined,
};

/** Many kinds of rows: 3 + 310 + 14 + 35 + 212 + 43 + 1,383 = 2,000. */
export const QUOTE: RunQuote = {
  rows: 2000,
  hidden: 0,
  empty: 3,
  filled: 310,
  unusable: [
    {
      message: 'The origin must be a country, such as CN or China. "Chinna" is neither a country code nor a country name.',
      rows: 12,
      firstRows: [17, 18, 19, 240, 241],
    },
    { message: 'The description has more than 5,000 characters. Say in fewer words what the goods are.', rows: 2, firstRows: [900, 1200] },
  ],
  unreadableCodes: [],
  noGoods: [],
  vague: [
    { missing: 'material', rows: 34, firstRows: [5, 9, 77, 102, 340], example: 'mug' },
    { missing: 'goods', rows: 1, firstRows: [66], example: 'see invoice' },
  ],
  ownCodes: 0,
  known: 212,
  duplicates: 43,
  fresh: 1383,
  beyondCap: 0,
  credits: 1383,
  balance: 5000,
  replacedCells: 0,
  codesInMs: 7 * 60_000,
  allInMs: 78 * 60_000,
  newColumns: [
    { letter: 'G', heading: 'Betrouwbaarheid' },
    { letter: 'H', heading: 'Omschrijving code' },
  ],
  obstacle: undefined,
};

/** Nothing that has not been paid for. */
export const FREE_QUOTE: RunQuote = {
  ...QUOTE,
  rows: 12,
  empty: 0,
  filled: 0,
  unusable: [],
  vague: [],
  known: 12,
  duplicates: 0,
  fresh: 0,
  credits: 0,
  codesInMs: 0,
  allInMs: 0,
};

export const QUOTED: QuotedRun = { list: CATALOGUE, choices: CHOICES, quote: QUOTE };

export function quotedAs(quote: Partial<RunQuote>, choices: Partial<RunChoices> = {}): QuotedRun {
  return { list: CATALOGUE, choices: { ...CHOICES, ...choices }, quote: { ...QUOTE, ...quote } };
}

const NO_ROWS: Readonly<Record<RowState, number>> = { known: 0, queued: 0, submitted: 0, done: 0, needsReview: 0, failed: 0 };

/** Under way for some minutes. */
export const RUN: RunProgress = {
  sheet: 'Sheet1',
  phase: 'running',
  isDemonstration: false,
  rows: 1638,
  states: { ...NO_ROWS, known: 212, queued: 900, submitted: 120, done: 404, failed: 2 },
  awaitingDetails: 60,
  codedRows: 610,
  writtenRows: 610,
  creditsSpent: 481,
  mostCredits: 1383,
  timeLeftMs: 12 * 60_000,
  failures: [],
  retriableRows: 0,
  trouble: undefined,
  outputs: ['code', 'confidence', 'codeDescription'],
};

export const FINISHED_RUN: RunProgress = {
  ...RUN,
  phase: 'done',
  states: { ...NO_ROWS, known: 212, done: 1419, failed: 7 },
  awaitingDetails: 0,
  codedRows: 1631,
  writtenRows: 1631,
  creditsSpent: 1381,
  timeLeftMs: undefined,
  failures: [
    {
      code: 'cannot-classify',
      message: 'Import8 could not classify these goods. Say what they are, what they are made of and what they are for.',
      rows: 6,
      firstRows: [12, 40, 41, 42, 99],
    },
    { code: 'invalid-input', message: 'The picture cannot be read at its address. Give an https address of a JPEG or PNG picture.', rows: 1, firstRows: [204] },
  ],
  retriableRows: 1,
};

export const STOPPED_RUN: RunProgress = {
  ...FINISHED_RUN,
  phase: 'stopped',
  states: { ...NO_ROWS, known: 212, queued: 900, done: 526 },
  codedRows: 738,
  writtenRows: 738,
  creditsSpent: 483,
  failures: [],
  retriableRows: 0,
};

export const UNFINISHED: UnfinishedRun = {
  runId: 'run-1',
  sheet: 'Sheet1',
  startedAt: new Date(2026, 10, 24, 14, 5).getTime(),
  rows: 1638,
  rowsLeft: 1026,
  creditsLeft: 902,
};

/** What is left of it: fewer rows than there were. */
export const REST: QuotedRun = quotedAs({ rows: 1026, empty: 0, filled: 0, unusable: [], vague: [], known: 124, duplicates: 0, fresh: 902, credits: 902, newColumns: [] });
