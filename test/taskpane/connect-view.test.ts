import { ERROR_CODES } from '../../src/customs/errors';
import { creditsView, formulaExamples, offersCheckAgain, PROBLEM_VIEWS } from '../../src/taskpane/connect-view';
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

  test('does not call credits used when they may have expired', () => {
    expect(creditsView({ account, creditsRemaining: 200 })?.spent).toEqual({ count: 50, isAllUse: false });
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

test('formula examples are written with the separator that Excel expects', () => {
  expect(formulaExamples(',').map(({ text }) => text)).toEqual(['=IMPORT8.HS(A2)', '=IMPORT8.LANDED(B2,"CN",C2)', '=IMPORT8.CREDITS()']);
  expect(formulaExamples(';')[1]?.text).toBe('=IMPORT8.LANDED(B2;"CN";C2)');
});
