// Which classification in the service's list is whose, and when that is not known.
import { requestKey } from '../../src/customs/request-key';
import type { JournalEntry, JournalledProduct, ListedClassification } from '../../src/engine/ports';
import type { AskedGoods } from '../../src/engine/ports';
import { canBeForgotten } from '../../src/engine/journal-times';
import { findingsOf, reachesBack, worthReading } from '../../src/engine/reconcile';

const INTENT_AT = Date.UTC(2026, 10, 24, 12);

const product = (description: string, origin?: string): JournalledProduct => {
  const request = origin === undefined ? { description } : { description, origin };
  return { key: requestKey(request), request };
};
const entry = (...products: JournalledProduct[]): JournalEntry => ({ entryId: 'e', ownerId: 'o', intentAt: INTENT_AT, isUncertain: false, products, givenUp: [] });
const listed = (summary: string, afterMs = 1_000, id = `id of ${summary}`): ListedClassification => ({
  progress: { id, status: 'pending' },
  summary,
  createdAt: INTENT_AT + afterMs,
});

/** What is found under the words alone, where no record tells for which goods it was asked. */
function adopted(open: JournalEntry, list: readonly ListedClassification[], rivals: readonly JournalledProduct[] = [], taken: readonly string[] = []) {
  const { candidates } = findingsOf(open, { listed: list, asked: new Map(), rivals, taken: new Set(taken) });
  return open.products.map(({ key }) => candidates.get(key));
}

/** What is proved by words and full records. */
function proved(open: JournalEntry, told: Readonly<Record<string, Partial<AskedGoods>>>, rivals: readonly JournalledProduct[] = []) {
  const asked = new Map(Object.entries(told).map(([id, goods]) => [id, { origin: undefined, destination: undefined, mayBeOurs: true, ...goods }]));
  const list = [...asked.keys()].map((id) => listed('cotton T-shirt', 0, id));
  const found = findingsOf(open, { listed: list, asked, rivals, taken: new Set() });
  return open.products.map(({ key }) => found.proved.get(key));
}

test('a summary that is the description fits, whatever its case and white space', () => {
  expect(adopted(entry(product('Cotton T-shirt')), [listed('cotton  t-shirt', 0, 'x')])).toEqual(['x']);
});

test.each([
  ['with a mark of omission, anywhere', 'wireless bluetooth headph…', true],
  ['with three dots', 'wireless bluetooth headph...', true],
  ['without one, which may be all that was said of other goods', 'wireless bluetooth', false],
  ['too short to mean anything', 'wireless…', false],
  ['of nothing', '', false],
])('the beginning of a description %s', (_, summary, isProof) => {
  expect(adopted(entry(product('wireless bluetooth headphones')), [listed(summary, 0, 'x')])).toEqual([isProof ? 'x' : undefined]);
});

test('articles 1 and 12 of one submission are told apart', () => {
  const list = [listed('ceramic mug, article 12'), listed('ceramic mug, article 1')];
  expect(adopted(entry(product('ceramic mug, article 1'), product('ceramic mug, article 12')), list)).toEqual(['id of ceramic mug, article 1', 'id of ceramic mug, article 12']);
});

test('goods whose description is the beginning of another one of the same submission are told apart', () => {
  const list = [listed('cotton shirt, blue'), listed('cotton shirt, blue, for men')];
  expect(adopted(entry(product('cotton shirt, blue'), product('cotton shirt, blue, for men')), list)).toEqual(['id of cotton shirt, blue', 'id of cotton shirt, blue, for men']);
});

test('two classifications that fit, or two products that fit, say nothing', () => {
  expect(adopted(entry(product('cotton T-shirt')), [listed('cotton T-shirt', 0, 'x'), listed('cotton T-shirt', 0, 'y')])).toEqual([undefined]);
  expect(adopted(entry(product('cotton T-shirt', 'CN'), product('cotton T-shirt', 'IN')), [listed('cotton T-shirt')])).toEqual([undefined, undefined]);
  expect(adopted(entry(product('cotton T-shirt', 'CN')), [listed('cotton T-shirt')], [product('cotton T-shirt', 'IN')])).toEqual([undefined]);
});

test('a product that was given up and bought again takes what either has bought: it is the same goods', () => {
  expect(adopted(entry(product('cotton T-shirt')), [listed('cotton T-shirt', 0, 'x')], [product('cotton T-shirt')])).toEqual(['x']);
});

test.each([
  ['and nothing else is open, once none of its requests can be under way', [], 7 * 60_000, true],
  ['and a request of it can still be under way', [], 60_000, false],
  ['and another that is not found was sent at about the time', [{ ...entry(product('cotton T-shirt')), intentAt: INTENT_AT - 200_000 }], 86_400_000, false],
  ['and another that is not found was sent at another time', [{ ...entry(product('cotton T-shirt')), intentAt: INTENT_AT - 900_000 }], 86_400_000, true],
  ['and another that is found was sent at about the time', [entry({ ...product('cotton T-shirt'), id: 'x' })], 86_400_000, true],
])('an entry of which only given up products are left %s', (_, open, afterMs, isForgotten) => {
  expect(canBeForgotten({ ...entry(), givenUp: [product('mug')] }, open, INTENT_AT + afterMs)).toBe(isForgotten);
});

test('an entry with products is never forgotten', () => {
  expect(canBeForgotten(entry({ ...product('mug'), id: 'x' }), [], INTENT_AT + 86_400_000)).toBe(false);
});

test('a picture without a description proves nothing, whatever the list calls it', () => {
  const request = { description: '', imageUrl: 'data:image/jpeg;base64,/9j/4AAQ' };
  const picture = { key: requestKey(request), request };
  expect(adopted(entry(picture), [listed('Image', 0, 'x')])).toEqual([undefined]);
  expect(adopted(entry(picture), [listed('', 0, 'x')])).toEqual([undefined]);
});

test('two pictures with one description prove nothing', () => {
  const pictures = ['/9j/4AAQ', '/9j/4AAR'].map((content) => {
    const request = { description: 'ceramic mug', imageUrl: `data:image/jpeg;base64,${content}` };
    return { key: requestKey(request), request };
  });
  expect(adopted(entry(...pictures), [listed('ceramic mug')])).toEqual([undefined, undefined]);
});

test('one that is listed on two pages is one', () => {
  expect(adopted(entry(product('cotton T-shirt')), [listed('cotton T-shirt'), listed('cotton T-shirt')])).toEqual(['id of cotton T-shirt']);
});

test('what belongs to another submission is left to it', () => {
  expect(adopted(entry(product('cotton T-shirt')), [listed('cotton T-shirt', 0, 'x')], [], ['x'])).toEqual([undefined]);
});

test.each([
  ['an hour before', -3_600_000, false],
  ['in the second before, which is one of rounding', -900, true],
  ['minutes after, when a slow request can still arrive', 290_000, true],
  ['an hour after', 3_600_000, false],
])('one that was created %s', (_, afterMs, isProof) => {
  expect(adopted(entry(product('cotton T-shirt')), [listed('cotton T-shirt', afterMs, 'x')])).toEqual([isProof ? 'x' : undefined]);
});

test('the list reaches back once it shows something older than the intent', () => {
  const open = entry(product('cotton T-shirt'));
  expect(reachesBack([], open)).toBe(false);
  expect(reachesBack([listed('a', 5_000), listed('b', 0)], open)).toBe(false);
  expect(reachesBack([listed('a', 5_000), listed('b', -60_000)], open)).toBe(true);
});

describe('the full record', () => {
  test('proves a classification that was asked for the same origin and destination', () => {
    expect(proved(entry(product('cotton T-shirt', 'CN')), { x: { origin: 'CN', destination: 'NL' } })).toEqual(['x']);
    expect(proved(entry(product('cotton T-shirt')), { x: { origin: null, destination: null } })).toEqual(['x']);
  });

  test.each([
    ['another origin', { origin: 'IN', destination: 'NL' }],
    ['no origin', { origin: null, destination: 'NL' }],
    ['another destination', { origin: 'CN', destination: 'DE' }],
    ['something that is not ours', { origin: 'CN', destination: 'NL', mayBeOurs: false }],
  ])('of %s is a colleague’s', (_, goods) => {
    const open = entry(product('cotton T-shirt', 'CN'));
    expect(proved(open, { x: goods })).toEqual([undefined]);
    expect(findingsOf(open, { listed: [listed('cotton T-shirt', 0, 'x')], asked: new Map([['x', { mayBeOurs: true, ...goods }]]), taken: new Set(), rivals: [] }).candidates.size).toBe(0);
  });

  test('that tells nothing proves nothing: the words alone may be a colleague’s', () => {
    expect(proved(entry(product('cotton T-shirt', 'CN')), { x: {} })).toEqual([undefined]);
  });

  test('that tells the origin alone proves nothing', () => {
    expect(proved(entry(product('cotton T-shirt', 'CN')), { x: { origin: 'CN' } })).toEqual([undefined]);
  });

  test('tells two products with one text apart', () => {
    const open = entry(product('cotton T-shirt', 'CN'), product('cotton T-shirt', 'IN'));
    expect(proved(open, { x: { origin: 'IN', destination: 'NL' }, y: { origin: 'CN', destination: 'NL' } })).toEqual(['y', 'x']);
  });

  test('of two classifications of one request gives the older one, which is as good', () => {
    expect(proved(entry(product('cotton T-shirt')), { newer: { origin: null, destination: 'NL' }, older: { origin: null, destination: 'NL' } })).toEqual(['older']);
  });

  test('says nothing of a picture', () => {
    const request = { description: 'cotton T-shirt', imageUrl: 'https://example.com/shirt.jpg' };
    expect(proved(entry({ key: requestKey(request), request }), { x: { origin: null, destination: 'NL' } })).toEqual([undefined]);
  });
});

test('only the records of what has the words and the time are worth reading', () => {
  const list = [listed('cotton T-shirt', 0, 'x'), listed('mug', 0, 'y'), listed('cotton T-shirt', -3_600_000, 'z')];
  expect(worthReading(entry(product('cotton T-shirt')), { listed: list, taken: new Set() })).toEqual(['x']);
});

test.each([
  ['holds other goods', [listed('mug')], true],
  ['holds its words', [listed('cotton T-shirt')], false],
  ['holds something without words, which may be it', [listed('', 0, 'x')], false],
])('it is missing from a list that %s: %p', (_, list, isMissing) => {
  expect(findingsOf(entry(product('cotton T-shirt')), { listed: list, asked: new Map(), taken: new Set(), rivals: [] }).areMissing).toBe(isMissing);
});
