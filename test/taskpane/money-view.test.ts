import { DEFAULT_ALLOWANCE, LARGEST_ALLOWANCE as LARGEST_OF_THE_ENGINE } from '../../src/engine/allowance';
import {
  approvalView,
  cellProblemsBeside,
  goodsName,
  LARGEST_ALLOWANCE,
  problemOnTop,
  readCredits,
  spokenName,
  steppedCredits,
  uncertainView,
  undecidedProducts,
} from '../../src/taskpane/money-view';
import { wordingFor } from './wording';
import { quoteFor, STATES } from './fake-runtime';

describe('what waits for approval', () => {
  test('is a quote in figures: cells, distinct products, the balance now and after', () => {
    const { approval } = STATES.approvalNeeded;
    expect(approvalView(STATES.approvalNeeded)).toEqual({ quote: approval, cells: 175, products: 175, balance: 1247, balanceAfter: 1072, missing: 0 });
  });

  test('many cells with the same goods are one product', () => {
    expect(approvalView({ ...STATES.live, approval: quoteFor(1200, 3) })).toMatchObject({ cells: 1200, products: 3, balanceAfter: 1244 });
  });

  test('a balance that is used up to the last credit suffices', () => {
    expect(approvalView({ ...STATES.approvalNeeded, creditsRemaining: 175 })).toMatchObject({ balanceAfter: 0, missing: 0 });
  });

  test('a balance that does not suffice tells how much is missing, and promises nothing after', () => {
    expect(approvalView({ ...STATES.approvalNeeded, creditsRemaining: 174 })).toMatchObject({ balance: 174, balanceAfter: undefined, missing: 1 });
    expect(approvalView({ ...STATES.approvalNeeded, creditsRemaining: 0 })).toMatchObject({ missing: 175 });
  });

  test('an unknown balance is not called too small', () => {
    expect(approvalView(STATES.approvalWithoutBalance)).toMatchObject({ balance: undefined, balanceAfter: undefined, missing: 0 });
  });

  test('cannot be bought without a connection, and is not offered', () => {
    expect(approvalView({ ...STATES.notConnected, approval: quoteFor(2, 2) })).toBeUndefined();
    expect(undecidedProducts({ ...STATES.notConnected, uncertain: STATES.uncertain.uncertain })).toEqual([]);
  });

  test('is nothing when nothing would be bought', () => {
    expect(approvalView(STATES.live)).toBeUndefined();
    expect(approvalView({ ...STATES.live, approval: { cells: 2, products: [] } })).toBeUndefined();
  });
});

describe('what was typed as an allowance', () => {
  const english = wordingFor('en-GB').formats.number;
  const dutch = wordingFor('nl-NL').formats.number;

  test.each([
    ['0', 0],
    ['25', 25],
    [' 100 ', 100],
    ['007', 7],
    ['1000', 1000],
    ['1,000', 1000],
  ])('"%s" is %d credits a day', (text, credits) => {
    expect(readCredits(text, LARGEST_ALLOWANCE, english)).toEqual({ kind: 'credits', credits });
  });

  test.each(['-1', '1001', '2.5', '2,5', '1.000', '1e3', '10 credits', 'ten', '٣'])('"%s" is refused, and told as it was typed', (given) => {
    expect(readCredits(` ${given}`, LARGEST_ALLOWANCE, english)).toEqual({ kind: 'unusable', given });
  });

  test('a thousand is written as the reader writes it, and read in no other way', () => {
    expect(readCredits('1.000', LARGEST_ALLOWANCE, dutch)).toEqual({ kind: 'credits', credits: 1000 });
    expect(readCredits('1,000', LARGEST_ALLOWANCE, dutch)).toEqual({ kind: 'unusable', given: '1,000' });
  });

  test('nothing is not zero', () => {
    expect(readCredits('  ', LARGEST_ALLOWANCE, english)).toEqual({ kind: 'empty' });
  });

  test('the arrow keys stay within what is allowed', () => {
    expect(steppedCredits('ArrowUp', DEFAULT_ALLOWANCE, LARGEST_ALLOWANCE)).toBe(26);
    expect(steppedCredits('PageDown', DEFAULT_ALLOWANCE, LARGEST_ALLOWANCE)).toBe(0);
    expect(steppedCredits('ArrowDown', 0, LARGEST_ALLOWANCE)).toBe(0);
    expect(steppedCredits('PageUp', 990, LARGEST_ALLOWANCE)).toBe(1000);
    expect(steppedCredits('a', 5, LARGEST_ALLOWANCE)).toBeUndefined();
  });

  test('the pane offers as much as the engine takes', () => {
    expect(LARGEST_ALLOWANCE).toBe(LARGEST_OF_THE_ENGINE);
  });
});

describe('products that may have been paid for', () => {
  const { uncertain: twelve } = STATES.manyUncertain;

  test('are shown five at first, and all of them when asked', () => {
    expect(uncertainView(twelve, false)).toEqual({ shown: twelve.slice(0, 5), hasMore: true });
    expect(uncertainView(twelve, true)).toEqual({ shown: twelve, hasMore: true });
    expect(uncertainView(twelve.slice(0, 5), false)).toEqual({ shown: twelve.slice(0, 5), hasMore: false });
  });

  test('are called by their description, or else by the address of their picture, and not at length where they are listened to', () => {
    expect(spokenName({ description: 'ceramic mug' }, 'A picture')).toBe('ceramic mug');
    expect(spokenName({ description: '', imageUrl: 'https://example.com/mug.jpg' }, 'A picture')).toBe('https://example.com/mug.jpg');
    expect(spokenName({ description: 'a'.repeat(61) }, 'A picture')).toBe(`${'a'.repeat(60)}…`);
  });

  test('that were sent as pictures are not called by hundreds of thousands of characters', () => {
    const imageUrl = `data:image/jpeg;base64,${'/9j/'.repeat(50_000)}`;
    expect([goodsName({ description: '', imageUrl }, 'A picture'), spokenName({ description: '', imageUrl }, 'A picture')]).toEqual(['A picture', 'A picture']);
    expect(goodsName({ description: 'ceramic mug', imageUrl }, 'A picture')).toBe('ceramic mug');
  });
});

describe('what is said once', () => {
  test('cells that wait for a decision of a panel are not listed again below it', () => {
    expect(cellProblemsBeside(STATES.approvalNeeded)).toEqual([]);
    expect(cellProblemsBeside(STATES.uncertain)).toEqual([]);
  });

  test('where no panel asks for the decision the cells are listed', () => {
    const { cellProblems } = STATES.approvalNeeded;
    expect(cellProblemsBeside({ ...STATES.notConnected, cellProblems })).toEqual(cellProblems);
  });

  test('the problem of uncertain products is left to their panel, and any other stands on top', () => {
    expect(problemOnTop(STATES.uncertain)).toBeUndefined();
    expect(problemOnTop(STATES.offline)).toBe(STATES.offline.problem);
  });
});
