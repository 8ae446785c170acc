import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '../../src/customs/errors';
import { cellProblemsView, creditsView, formulaExamples, formulaExamplesView, formulaPieces, offersCheckAgain, PROBLEM_VIEWS } from '../../src/taskpane/connect-view';
import type { CellProblem } from '../../src/runtime/runtime';
import { ACME } from './fake-runtime';

const account = { ...ACME, creditsPurchased: 250, creditsUsed: 3 };

describe('the credits meter', () => {
  test('shows nothing before any answer has told a balance', () => {
    expect(creditsView({ account: undefined, creditsRemaining: undefined })).toBeUndefined();
  });

  test('shows a balance alone while the account is not known', () => {
    expect(creditsView({ account: undefined, creditsRemaining: 12 })).toMatchObject({ remaining: 12, purchased: undefined, fraction: undefined, spent: undefined });
  });

  test('shows what is left of what was bought', () => {
    expect(creditsView({ account, creditsRemaining: 247 })).toEqual({
      remaining: 247,
      purchased: 250,
      fraction: 0.988,
      level: 'enough',
      spent: { count: 3, isAllUse: true },
      earliestExpiry: '2027-03-26T00:00:00+00:00',
    });
  });

  test('counts what has gone since the account was read as used', () => {
    expect(creditsView({ account, creditsRemaining: 206 }, 247)?.spent).toEqual({ count: 44, isAllUse: true });
  });

  test('does not count back when credits were bought since', () => {
    expect(creditsView({ account, creditsRemaining: 347 }, 247)?.spent).toEqual({ count: 3, isAllUse: true });
  });

  test('does not call credits used that the account does not call used', () => {
    expect(creditsView({ account, creditsRemaining: 200 }, 200)?.spent).toEqual({ count: 50, isAllUse: false });
  });

  test.each([
    [25, 'enough'],
    [24, 'low'],
    [1, 'low'],
    [0, 'none'],
  ])('%d of 250 is %s', (creditsRemaining, level) => {
    expect(creditsView({ account, creditsRemaining })?.level).toBe(level);
  });

  test.each([
    [300, 250, 1],
    [-5, 250, 0],
    [0, 0, 0],
  ])('%d left of %d fills %d of the bar', (creditsRemaining, creditsPurchased, fraction) => {
    expect(creditsView({ account: { ...account, creditsPurchased }, creditsRemaining })?.fraction).toBe(fraction);
  });
});

describe('problems', () => {
  test('every error code has a way to be shown', () => {
    expect(Object.keys(PROBLEM_VIEWS).sort()).toEqual([...ERROR_CODES].sort());
  });

  test('a problem that may pass by itself can be checked again', () => {
    expect(offersCheckAgain({ code: 'offline', message: '' })).toBe(true);
    expect(offersCheckAgain({ code: 'credits-exhausted', message: '' })).toBe(true);
    expect(offersCheckAgain({ code: 'key-rejected', message: '' })).toBe(false);
    expect(offersCheckAgain(undefined)).toBe(false);
  });
});

describe('what cells say', () => {
  const invalid = (message: string): CellProblem => ({ code: 'invalid-input', message, count: 1, addresses: ['Sheet1!B2'] });
  const vague = (message: string): CellProblem => ({ code: 'cannot-classify', message, count: 1, addresses: ['Sheet1!B3'] });

  test('comes together by kind, the kind of the newest sentence first', () => {
    const view = cellProblemsView([vague('newest'), invalid('a'), vague('older'), invalid('b')]);
    expect(view.kinds.map(({ code, causes }) => [code, causes.map(({ message }) => message)])).toEqual([
      ['cannot-classify', ['newest', 'older']],
      ['invalid-input', ['a', 'b']],
    ]);
    expect(view.unshown).toBe(0);
  });

  test('leaves out the oldest when there is more than the pane has room for', () => {
    const view = cellProblemsView(['a', 'b', 'c', 'd', 'e', 'f'].map(invalid));
    expect(view.kinds[0]?.causes.map(({ message }) => message)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(view.unshown).toBe(1);
  });

  test('of a whole column is one cause, with the cells that have it', () => {
    const column = Array.from({ length: 300 }, (_, row): CellProblem => ({ ...invalid(`The value "EUR ${row}" is text.`), addresses: [`Sheet1!B${row + 2}`] }));
    const view = cellProblemsView(column);
    expect(view.kinds[0]?.causes).toEqual([{ code: 'invalid-input', message: 'The value "EUR 0" is text.', cells: 300, addresses: expect.arrayContaining(['Sheet1!B2', 'Sheet1!B51']), unnamed: 250 }]);
    expect(view.kinds[0]?.causes[0]?.addresses).toHaveLength(50);
    expect(view.unshown).toBe(0);
  });

  test('of a formula that spills names it once, and counts its cells', () => {
    expect(cellProblemsView([{ ...invalid('a'), count: 12 }]).kinds[0]?.causes).toMatchObject([{ cells: 12, addresses: ['Sheet1!B2'], unnamed: 0 }]);
  });
});

describe('the formulas to begin with', () => {
  test('are written with the separator that Excel expects', () => {
    expect(formulaExamples(',').map(({ text }) => text)).toEqual([
      '=IMPORT8.HS(A2)',
      '=IMPORT8.CLASSIFY(A2)',
      '=IMPORT8.LANDED(B2,"CN",C2)',
      '=IMPORT8.DETAIL(A2,"reasoning")',
      '=IMPORT8.DUTY(B2,"CN")',
      '=IMPORT8.CREDITS()',
    ]);
    expect(formulaExamples(';').map(({ text }) => text)).toContain('=IMPORT8.LANDED(B2;"CN";C2)');
  });

  test('cost a credit where they classify, and nothing anywhere else', () => {
    expect(formulaExamples(',').filter(({ cost }) => cost === 'newProducts').map(({ name }) => name)).toEqual(['hs', 'classify']);
  });

  test('are three at first, and all of them when asked', () => {
    expect(formulaExamplesView(',', false)).toEqual({ shown: formulaExamples(',').slice(0, 3), more: 3 });
    expect(formulaExamplesView(',', true)).toEqual({ shown: formulaExamples(','), more: 3 });
  });

  test('are functions that Excel knows', () => {
    const source = readFileSync(join(__dirname, '../../src/functions/functions.ts'), 'utf8');
    const known = [...source.matchAll(/@customfunction (\w+)/g)].map(([, name]) => name);
    expect(known).toEqual(expect.arrayContaining(formulaExamples(',').map(({ name }) => name.toUpperCase())));
  });

  test.each(['=IMPORT8.CREDITS()', '=IMPORT8.HS(A2)', '=IMPORT8.LANDED(B2,"CN",C2)', '=IMPORT8.LANDED(B2;"CN";C2)'])('%s is whole again when its pieces are put together', (formula) => {
    expect(formulaPieces(formula).join('')).toBe(formula);
  });

  test('may end a line after a separator only', () => {
    expect(formulaPieces('=IMPORT8.LANDED(B2;"CN";C2)')).toEqual(['=IMPORT8.LANDED(B2;', '"CN";', 'C2)']);
  });
});
