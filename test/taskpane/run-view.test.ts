import {
  choicesFor,
  comeRows,
  columnName,
  columnsChosen,
  columnSample,
  leftOutRows,
  listExtent,
  namedRows,
  placeOf,
  quoteCounts,
  quoteMoney,
  runCounts,
  runFraction,
  settledRows,
  shownRoles,
  startView,
  staysEmpty,
  unusableCauses,
  untouchedRows,
  withColumn,
} from '../../src/taskpane/run-view';
import { CATALOGUE, CHOICES, FINISHED_RUN, FREE_QUOTE, QUOTE, RUN, SELECTED, STOPPED_RUN, quotedAs } from './run-samples';

describe('the rows that a run would be over', () => {
  test('are all of them where one cell of the list was selected', () => {
    expect(listExtent(CATALOGUE)).toEqual({ kind: 'all' });
  });

  test.each([
    ['A2:F51', 2, 51],
    ['$A$2:$F$51', 2, 51],
    ['2:51', 2, 51],
    ['B7', 7, 7],
  ])('are those of the selection, %s, by their numbers', (address, first, last) => {
    expect(listExtent({ scope: 'selection', address })).toEqual({ kind: 'range', first, last });
  });

  test('are told by their address where several areas were selected', () => {
    expect(listExtent({ scope: 'selection', address: 'A2:F20, A30:F51, A60' })).toEqual({ kind: 'areas', address: 'A2:F20, A30:F51, A60' });
  });

  test('are told by the first of many areas', () => {
    const address = Array.from({ length: 200 }, (_, index) => `A${2 * index + 2}:F${2 * index + 2}`).join(', ');
    expect(listExtent({ scope: 'selection', address })).toEqual({ kind: 'areas', address: 'A2:F2, A4:F4, A6:F6, …' });
  });
});

describe('a column to choose', () => {
  const [, goods, , , unnamed] = CATALOGUE.columns;

  test('is called by its letter and heading, with what stands in it below', () => {
    expect(goods && columnName(goods)).toBe('B · Omschrijving');
    expect(goods && columnSample(goods)).toMatch(/^ceramic mug for coffee · men's knitted/);
  });

  test('without a heading is called by what stands in it, once', () => {
    expect(unnamed && columnName(unnamed)).toBe('E · old list');
    expect(unnamed && columnSample(unnamed)).toBeUndefined();
    expect(columnName({ column: 30, letter: 'AE', heading: '', samples: [] })).toBe('AE');
  });
});

describe('the meanings of columns', () => {
  test('are the three that every list is asked for, and those that were found', () => {
    expect(shownRoles({}, false)).toEqual(['description', 'origin', 'code']);
    expect(shownRoles({ description: [1], value: 3 }, false)).toEqual(['description', 'origin', 'value', 'code']);
  });

  test('are all of them when they are opened', () => {
    expect(shownRoles({}, true)).toHaveLength(10);
  });

  test('get and lose their column, and leave the others theirs', () => {
    expect(withColumn({ description: [1], code: 5 }, 'value', 3)).toEqual({ description: [1], code: 5, value: 3 });
    expect(withColumn({ description: [1], code: 5 }, 'code', undefined)).toEqual({ description: [1] });
    expect(withColumn({ description: [1] }, 'description', 0)).toEqual({ description: [0] });
  });
});

describe('the choices for another list', () => {
  test('fill in what is missing until somebody wants it otherwise', () => {
    expect(choicesFor(CATALOGUE, undefined)).toEqual(CHOICES);
  });

  test('keep how the user wants runs to be, above all the limit', () => {
    const before = { ...CHOICES, mode: 'suggest', outputs: ['code', 'risk'], mostCredits: 40 } as const;
    expect(choicesFor(SELECTED, before)).toMatchObject({ mode: 'suggest', outputs: ['code', 'risk'], mostCredits: 40 });
  });

  test('forget what was said of other rows', () => {
    const before = { ...CHOICES, mapping: { description: [0] }, includesHidden: true, includesVague: true };
    expect(choicesFor(SELECTED, before)).toMatchObject({ mapping: SELECTED.mapping, includesHidden: false, includesVague: false });
  });
});

describe('what a run would do', () => {
  test('is counted by kind, and what there is none of is left out', () => {
    expect(quoteCounts(QUOTE)).toEqual([
      { kind: 'fresh', rows: 1383 },
      { kind: 'known', rows: 212 },
      { kind: 'duplicates', rows: 43 },
      { kind: 'filled', rows: 310 },
      { kind: 'empty', rows: 3 },
    ]);
  });

  test('is a purchase where a product is new', () => {
    expect(startView(QUOTE)).toEqual({ action: { kind: 'buy', products: 1383, credits: 1383 }, refusal: undefined });
  });

  test('is filling in where everything has been paid for', () => {
    expect(startView(FREE_QUOTE)).toEqual({ action: { kind: 'fill', rows: 12 }, refusal: undefined });
  });

  test('is looking up where every row has its code, and filling in where some were paid for', () => {
    const owned = { ...FREE_QUOTE, known: 0, ownCodes: 500 };
    expect(startView(owned)).toEqual({ action: { kind: 'lookUp', rows: 500 }, refusal: undefined });
    expect(startView({ ...owned, known: 12 }).action).toEqual({ kind: 'fill', rows: 512 });
    expect(startView({ ...owned, fresh: 3, credits: 3 }).action).toEqual({ kind: 'buy', products: 3, credits: 3 });
    expect(quoteCounts(owned)).toEqual([{ kind: 'ownCodes', rows: 500 }]);
  });

  test('leaves columns empty beside codes of the list only where one was chosen that these do not tell', () => {
    expect(staysEmpty(quotedAs({ ownCodes: 1 }, { outputs: ['code', 'confidence'] }))).toBe(true);
    expect(staysEmpty(quotedAs({ ownCodes: 1 }, { outputs: ['code', 'codeDescription', 'dutyRate', 'landedCost'] }))).toBe(false);
    expect(staysEmpty(quotedAs({ ownCodes: 0 }, { outputs: ['code', 'confidence'] }))).toBe(false);
  });

  test('is nothing where no row needs anything', () => {
    expect(startView({ ...FREE_QUOTE, known: 0, filled: 12 })).toEqual({ action: undefined, refusal: 'nothing' });
  });

  test('cannot begin while something stands in the way, whatever the balance', () => {
    const obstacle = { code: 'not-connected', message: 'Connect in the IMPORT8 pane.' } as const;
    expect(startView({ ...QUOTE, balance: 0, obstacle }).refusal).toBe('obstacle');
  });

  test('cannot begin when the balance does not suffice, and can when nobody knows it', () => {
    expect(startView({ ...QUOTE, balance: 1382 }).refusal).toBe('balance');
    expect(startView({ ...QUOTE, balance: 1383 }).refusal).toBeUndefined();
    expect(startView({ ...QUOTE, balance: undefined }).refusal).toBeUndefined();
  });
});

describe('the rows that a run leaves out', () => {
  test('are the hidden, vague and unusable ones, and those beyond the limit', () => {
    expect(leftOutRows(quotedAs({ hidden: 12, beyondCap: 40 }))).toEqual({
      rows: 101,
      counts: [
        { kind: 'hidden', rows: 12 },
        { kind: 'vague', rows: 35 },
        { kind: 'unusable', rows: 14 },
        { kind: 'beyondCap', rows: 40 },
      ],
    });
  });

  test('are those with a code that cannot be read', () => {
    const unreadableCodes = [{ message: 'This is "tbd".', rows: 2, firstRows: [4, 9] }];
    expect(leftOutRows(quotedAs({ unusable: [], vague: [], unreadableCodes }))).toEqual({ rows: 2, counts: [{ kind: 'unreadableCodes', rows: 2 }] });
  });

  test('are those without goods too, unless they are classified anyway', () => {
    const noGoods = [{ what: 'list' as const, rows: 3, firstRows: [12, 13, 20], example: 'TOTAL' }];
    expect(leftOutRows(quotedAs({ hidden: 0, unusable: [], vague: [], noGoods }))).toEqual({ rows: 3, counts: [{ kind: 'noGoods', rows: 3 }] });
    expect(leftOutRows(quotedAs({ hidden: 0, unusable: [], vague: [], noGoods }, { includesNoGoods: true }))).toEqual({ rows: 0, counts: [] });
  });

  test('are not the vague ones that are sent all the same', () => {
    expect(leftOutRows(quotedAs({ unusable: [] }, { includesVague: true }))).toEqual({ rows: 0, counts: [] });
  });
});

describe('the balance of a quote', () => {
  test('is told with what is left then, or with what is missing', () => {
    expect(quoteMoney({ credits: 1383, balance: 5000 })).toEqual({ balance: 5000, after: 3617, missing: 0 });
    expect(quoteMoney({ credits: 1383, balance: 1383 })).toEqual({ balance: 1383, after: 0, missing: 0 });
    expect(quoteMoney({ credits: 1383, balance: 40 })).toEqual({ balance: 40, after: undefined, missing: 1343 });
    expect(quoteMoney({ credits: 1383, balance: undefined })).toEqual({ balance: undefined, after: undefined, missing: 0 });
  });
});

test('rows are named by the first of them, and the rest by their number', () => {
  expect(namedRows({ rows: 34, firstRows: [5, 9, 77, 102, 340] })).toEqual({ shown: [5, 9, 77, 102, 340], more: 29 });
  expect(namedRows({ rows: 1, firstRows: [66] })).toEqual({ shown: [66], more: 0 });
});

describe('a run', () => {
  test('is counted by state, what there is none of left out', () => {
    expect(runCounts(RUN).map(({ kind }) => kind)).toEqual(['done', 'known', 'submitted', 'queued', 'failed', 'awaitingDetails']);
  });

  test('has come as far as its rows have, a row without its details half', () => {
    expect(settledRows(RUN)).toBe(618);
    expect(runFraction(RUN)).toBeCloseTo((618 - 30) / 1638, 10);
    expect(runFraction(FINISHED_RUN)).toBe(1);
    expect(runFraction({ ...RUN, rows: 0 })).toBe(1);
  });

  test('over rows that had their code has come as far as what these tell', () => {
    const looking = { ...RUN, rows: 500, states: { ...FINISHED_RUN.states, known: 500, done: 0, failed: 0 }, awaitingDetails: 400, ownCodes: { rows: 500, awaiting: 400 } };
    expect([runFraction(looking), comeRows(looking)]).toEqual([0.2, 100]);
    expect([runFraction({ ...looking, awaitingDetails: 0, ownCodes: { rows: 500, awaiting: 0 } })]).toEqual([1]);
  });

  test('tells how many rows have a code and how many it has not come to', () => {
    expect([FINISHED_RUN.codedRows, untouchedRows(FINISHED_RUN)]).toEqual([1631, 0]);
    expect(untouchedRows(STOPPED_RUN)).toBe(900);
  });
});

describe('the cells that a sentence is about', () => {
  const mapping = { description: [1], origin: 2, value: 3, code: 5 };
  const place = (message?: string) => placeOf({ list: CATALOGUE, choices: { ...CHOICES, mapping } }, message).letter;

  test.each([
    ['The origin must be a country, such as CN or China.', 'C'],
    ['The value "x" is text, not a number.', 'D'],
    ['The code is empty, but results stand in other columns of this row.', 'F'],
    ['The description has more than 5,000 characters.', 'B'],
    ['The currency "kr" may be DKK or SEK.', 'B'],
    [undefined, 'B'],
  ])('of "%s" stand in column %s', (message, letter) => {
    expect(place(message)).toBe(letter);
  });

  test('are those with the picture where no column describes the goods', () => {
    expect(placeOf({ list: CATALOGUE, choices: { ...CHOICES, mapping: { imageUrl: 4 } } }).letter).toBe('E');
  });
});

test('rows that are wrong in the same way are one cause, from top to bottom', () => {
  const causes = unusableCauses([
    { message: 'The value "a" is text.', rows: 1, firstRows: [9] },
    { message: 'The origin must be a country.', rows: 2, firstRows: [3, 4] },
    { message: 'The value "b" is text.', rows: 7, firstRows: [2, 11] },
  ]);
  expect(causes).toEqual([
    { message: 'The value "a" is text.', rows: 8, firstRows: [2, 9, 11] },
    { message: 'The origin must be a country.', rows: 2, firstRows: [3, 4] },
  ]);
});

test('what is chosen is told in the order of what it is for, and a column that is not there any more is not', () => {
  expect(columnsChosen({ code: 5, description: [1], origin: 99 }, CATALOGUE.columns)).toEqual([{ role: 'description', letter: 'B' }, { role: 'code', letter: 'F' }]);
});
