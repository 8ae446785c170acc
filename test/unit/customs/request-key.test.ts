import fc from 'fast-check';
import { pictureDigest } from '../../../src/customs/picture-data';
import { normalizeDescription, requestKey } from '../../../src/customs/request-key';

describe('the same product', () => {
  test.each([
    ['white space', { description: '  Cotton \n T-shirt ' }, { description: 'Cotton T-shirt' }],
    ['capitals', { description: 'COTTON T-SHIRT' }, { description: 'cotton t-shirt' }],
    ['composed and decomposed letters', { description: 'Caf\u00e9' }, { description: 'Cafe\u0301' }],
    ['the default destination, given or left out', { description: 'mug', destination: 'NL' }, { description: 'mug' }],
  ])('is one product whatever its %s', (_what, one, other) => {
    expect(requestKey(one)).toBe(requestKey(other));
  });

  test.each([
    ['other words', { description: 'mug' }, { description: 'cup' }],
    ['another origin', { description: 'mug', origin: 'CN' }, { description: 'mug', origin: 'VN' }],
    ['another destination', { description: 'mug', destination: 'DE' }, { description: 'mug' }],
    ['another picture', { description: 'mug', imageUrl: 'https://a.example/1' }, { description: 'mug' }],
    ['a text that looks like two fields', { description: 'mug","CN' }, { description: 'mug', origin: 'CN' }],
  ])('is another product with %s', (_what, one, other) => {
    expect(requestKey(one)).not.toBe(requestKey(other));
  });
});

test('the key keeps its version and form: changing either would buy everything again', () => {
  expect(requestKey({ description: 'Ceramic  mug', origin: 'CN' })).toBe('k1:["ceramic mug","CN","NL",""]');
});

describe('a picture that is sent itself', () => {
  const picture = (content: string) => `data:image/jpeg;base64,${content}`;

  test('has a short key, the same each time, that other pictures do not have', () => {
    const long = picture('/9j/4AAQ'.repeat(50_000));
    expect(requestKey({ description: 'mug', imageUrl: long })).toBe(requestKey({ description: 'mug', imageUrl: long }));
    expect(requestKey({ description: 'mug', imageUrl: long }).length).toBeLessThan(100);
    expect(requestKey({ description: 'mug', imageUrl: long })).not.toBe(requestKey({ description: 'cup', imageUrl: long }));
    expect(requestKey({ description: 'mug', imageUrl: long })).not.toBe(requestKey({ description: 'mug' }));
  });

  test('keeps its key for ever, too', () => {
    expect(requestKey({ description: '', imageUrl: picture('aGVsbG8=') })).toBe('k1:["","","NL","data:31:6a2d3629ff2fb5ba342982137b2bdd32e0d02c542cee8da2"]');
  });

  test('is another product for a single character anywhere', () => {
    const letters = Array.from({ length: 600 }, (_, index) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charAt((index * 37) % 64));
    const variants = letters.flatMap((letter, index) => ['A', 'B', 'q', '/'].filter((other) => other !== letter).map((other) => letters.with(index, other).join('')));
    const keys = new Set([letters.join(''), ...variants].map((content) => requestKey({ description: '', imageUrl: picture(content) })));
    expect(keys.size).toBe(variants.length + 1);
  });

  test('in its digest every bit depends on the picture', () => {
    const digests = Array.from({ length: 400 }, (_, index) => pictureDigest(picture(index.toString(36).padStart(40, '0'))).split(':')[2] ?? '');
    expect(digests.every((digest) => /^[0-9a-f]{48}$/.test(digest))).toBe(true);
    for (let bit = 0; bit < 192; bit += 1) {
      const ones = digests.filter((digest) => (Number.parseInt(digest.charAt(bit >> 2), 16) >> (bit & 3)) & 1).length;
      expect(ones).toBeGreaterThan(120);
      expect(ones).toBeLessThan(280);
    }
  });
});

describe('every key that was ever kept is found again:', () => {
  // What version k1 means, in the plainest words. It must stay as it is for as long as there are keys of that version.
  const normalized = (text: string) => text.normalize('NFC').replace(/[\s\u200B]+/g, ' ').trim();
  const keyInK1 = (description: string, origin = '', destination = 'NL', imageUrl = '') =>
    `k1:${JSON.stringify([normalized(description).toLowerCase(), origin, destination, imageUrl])}`;

  // Whatever could be taken for normal, or for plain in JSON, and is not; among it halves of surrogate pairs.
  const odd = fc.constantFrom(
    ...Array.from(' \t\n\r\v\f\0\b\u001B\u007F\u0085\u00A0\u00AD\u02FF\u0300\u0301\u0308\u1680\u2000\u200B\u200D\u2028\u2029\u202F\u212B\u3000\uAC00\uD83D\uDE00\uFB01\uFEFF\uFFFD\uFFFF"\\/\'`[]{},:'),
    ...Array.from('aeEz\u00C0\u00E9\u00DF\u0130\u0131\u01C5\u03A3\u1E9E'),
    '\uD83D',
    '\uDE00',
  );
  const character = fc.oneof(
    { weight: 6, arbitrary: odd },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  );
  const text = fc.oneof(
    fc.array(character, { maxLength: 12 }).map((characters) => characters.join('')),
    fc.array(fc.oneof(fc.string({ minLength: 1 }), character), { maxLength: 4 }).map((words) => words.join(' ')),
  );

  test('whatever the description', () => {
    fc.assert(
      fc.property(text, (description) => {
        expect(normalizeDescription(description)).toBe(normalized(description));
        expect(requestKey({ description })).toBe(keyInK1(description));
      }),
      { numRuns: 5_000 },
    );
  });

  test('whatever else is given', () => {
    fc.assert(
      fc.property(text, text, text, text, (description, origin, destination, imageUrl) => {
        expect(requestKey({ description, origin, destination, imageUrl })).toBe(keyInK1(description, origin, destination, imageUrl));
      }),
      { numRuns: 1_000 },
    );
  });

  test('whatever single character stands in it', () => {
    const differing: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const around = [String.fromCharCode(unit), `a${String.fromCharCode(unit)}b`, `a ${String.fromCharCode(unit)}`];
      if (around.some((description) => requestKey({ description }) !== keyInK1(description))) differing.push(unit);
    }
    expect(differing).toEqual([]);
  });
});
