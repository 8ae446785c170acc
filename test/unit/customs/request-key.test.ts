import fc from 'fast-check';
import { pictureDigest } from '../../../src/customs/picture-data';
import { currentKey, earlierKey, normalizeDescription, readableDescription, requestKey } from '../../../src/customs/request-key';

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

describe('the same goods, written in another way,', () => {
  test.each([
    ['soft hyphen', 'cera\u00ADmic mug'],
    ['zero width non-joiner', 'ceramic\u200C mug'],
    ['zero width joiner', 'cer\u200Damic mug'],
    ['word joiner', 'ceramic \u2060mug'],
    ['left-to-right mark', '\u200Eceramic mug\u200E'],
    ['right-to-left mark and isolates', '\u2067ceramic mug\u2069\u200F'],
    ['byte order mark', '\uFEFFceramic mug'],
    ['zero width space', 'ceramic\u200Bmug'],
    ['variation selector', 'ceramic mug\uFE0F'],
    ['a bell', 'ceramic\u0007 mug'],
    ['carriage return that was written as its escape', 'ceramic_x000D_\nmug_x000D_'],
    ['the same in small letters', 'ceramic_x000d_ mug'],
    ['tab that was written as its escape', 'ceramic_x0009_mug'],
    ['spaces of any width', '\u2003ceramic\u00A0\u2009mug\u3000'],
    ['next line', 'ceramic\u0085mug'],
    ['full stop', 'Ceramic mug.'],
    ['two full stops', 'Ceramic mug..'],
    ['full stop and space', 'Ceramic mug . '],
    ['semicolon', 'Ceramic mug;'],
    ['ideographic full stop', 'Ceramic mug。'],
    ['paragraph of HTML', '<p>Ceramic mug</p>'],
    ['HTML with attributes', '<div class="a > b"><span style="color:red">Ceramic</span>&nbsp;mug</div>'],
    ['line break of HTML', 'Ceramic<br/>mug<BR>'],
    ['bold letters', '<b>Cer</b>amic <STRONG>mug</STRONG>'],
    ['list of HTML', '<ul><li>Ceramic</li><li>mug</li></ul>'],
    ['comment of HTML', '<!-- title -->Ceramic mug<style>p { color: red }</style>'],
    ['HTML that was escaped', '&lt;p&gt;Ceramic mug&lt;/p&gt;'],
    ['HTML that was escaped twice', '&amp;lt;p&amp;gt;Ceramic&amp;nbsp;mug&amp;lt;/p&amp;gt;'],
    ['tags of Word', '<o:p>Ceramic mug</o:p>'],
    ['entities by number', '&#67;eramic&#160;mug&#xAD;'],
    ['full width letters', 'Ｃｅｒａｍｉｃ　ｍｕｇ'],
    ['bullet', '• Ceramic mug'],
  ])('is one product: %s', (_what, description) => {
    expect(requestKey({ description })).toBe(requestKey({ description: 'ceramic mug' }));
  });

  test.each([
    ['USB-C cable', 'USB\u2011C cable'],
    ['USB-C cable', 'USB\u2010C cable'],
    ['USB-C cable', 'USB–C cable'],
    ['USB-C cable', 'USB\u2212C cable'],
    ['mug - white', 'mug — white'],
    ['mug - white', 'mug -- white'],
    ["men's shirt", 'men’s shirt'],
    ["men's shirt", 'men`s shirt'],
    ["men's shirt", 'men&rsquo;s shirt'],
    ['pipe 5"', 'pipe 5”'],
    ['pipe 5"', 'pipe 5″'],
    ["pipe 5\"", "pipe 5''"],
    ['"Home" mat', '«Home» mat'],
    ['"Home" mat', '„Home“ mat'],
    ['salt & pepper mill', 'salt &amp; pepper mill'],
    ['Käseglocke', 'K&auml;seglocke'],
    ['KÄSEGLOCKE', 'K&Auml;seglocke'],
    ['Größe', 'Gr&ouml;&szlig;e'],
    ['carpet 200 g/m2', 'carpet 200 g/m²'],
    ['carpet 200 g/m2', 'carpet 200 g/m<sup>2</sup>'],
    ['tile 10x20 cm', 'tile 10×20 cm'],
    ['film 5 μm', 'film 5 µm'],
    ['tube 20 mm', 'tube 20 ㎜'],
    ['office chair', 'oﬃce chair'],
    ['カメラ', 'ｶﾒﾗ'],
    ['كتاب', 'كتاب\u200F'],
    ['می\u200Cخواهم', 'میخواهم'],
  ])('is one product: %s = %s', (one, other) => {
    expect(requestKey({ description: other })).toBe(requestKey({ description: one }));
  });

  test.each([
    ['pipe 1½ inch', 'pipe 11/2 inch'],
    ['10⁵ beads', '105 beads'],
    ['10<sup>5</sup> beads', '105 beads'],
    ['5\' pole', '5" pole'],
    ['5&Prime; pole', '5&prime;x pole'],
    ['valve < 5 bar', 'valve 5 bar'],
    ['valve <5 bar>', 'valve'],
    ['AT&T phone', 'ATT phone'],
    ['tile 10 x 20', 'tile 10 20'],
    ['mug', 'mugs'],
    ['mug, white', 'mug white'],
    ['non-woven bag', 'nonwoven bag'],
    ['-20 °C freezer', '20 °C freezer'],
    ['screw M2', 'screw M3'],
    ['Crème', 'Creme'],
    ['10,5 mm tube', '105 mm tube'],
    ['acid 1.5 %', 'acid 15 %'],
    ['bolt_x1000_M8', 'bolt M8'],
    ['ᴾⱽᶜ', 'PC'],
    ['Lego® bricks', 'Legor bricks'],
  ])('is two products: %s, %s', (one, other) => {
    expect(requestKey({ description: other })).not.toBe(requestKey({ description: one }));
  });

  test('a text of which nothing would be left stays what it is', () => {
    expect(requestKey({ description: '...' })).not.toBe(requestKey({ description: ',' }));
  });
});

describe('what is sent', () => {
  test.each([
    ['Ceramic mug, 330 ml – “Home”.', 'Ceramic mug, 330 ml – “Home”.'],
    ['<p>Ceramic&nbsp;mug</p><p>330 ml</p>', 'Ceramic mug 330 ml'],
    ['cera\u00ADmic\u200E mug_x000D_', 'ceramic mug'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['mu\u200Cg \u200D', 'mug'],
    ['क्\u200Dष', 'क्\u200Dष'],
    ['10<sup>5</sup> m<sup>2</sup>', '10⁵ m²'],
    ['valve <5 bar>, a < b & c', 'valve <5 bar>, a < b & c'],
    ['5&Prime; &unknown; AT&T;', '5&Prime; &unknown; AT&T;'],
  ])('is readable, and otherwise as it is typed: %j', (typed, sent) => {
    expect(readableDescription(typed)).toBe(sent);
  });
});

test('the key keeps its version and form: changing either would buy everything again', () => {
  expect(requestKey({ description: 'Ceramic  mug', origin: 'CN' })).toBe('k2:["ceramic mug","CN","NL",""]');
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
    expect(requestKey({ description: '', imageUrl: picture('aGVsbG8=') })).toBe('k2:["","","NL","data:31:6a2d3629ff2fb5ba342982137b2bdd32e0d02c542cee8da2"]');
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

  const sameTextInK1 = (key: string) => key.replace('k2:', 'k1:');

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
        expect(earlierKey({ description }) ?? sameTextInK1(requestKey({ description }))).toBe(keyInK1(description));
      }),
      { numRuns: 5_000 },
    );
  });

  test('whatever else is given', () => {
    fc.assert(
      fc.property(text, text, text, text, (description, origin, destination, imageUrl) => {
        const request = { description, origin, destination, imageUrl };
        expect(earlierKey(request) ?? sameTextInK1(requestKey(request))).toBe(keyInK1(description, origin, destination, imageUrl));
      }),
      { numRuns: 1_000 },
    );
  });

  test('whatever single character stands in it', () => {
    const differing: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const around = [String.fromCharCode(unit), `a${String.fromCharCode(unit)}b`, `a ${String.fromCharCode(unit)}`];
      if (around.some((description) => (earlierKey({ description }) ?? sameTextInK1(requestKey({ description }))) !== keyInK1(description))) differing.push(unit);
    }
    expect(differing).toEqual([]);
  });

  const snippet = fc.constantFrom('<b>', '</b>', '<p>', '<', '>', '&', '&amp;', '&lt;', 'lt;', 'amp;', '&gt;', '&nbsp;', '&#', '65;', '&Eacute;', '&#201;', '&Prime;', '_x000D_', '_x00', '0D_', '_x005F_', '.', '...', '--', "''", '’', '–', 'm²', '×', '•', 'ａ', '．', '\u200C', '\u00AD', '\u0085', 'İ', 'ß', 'ﬁ', '㎡', '&sup2;', '<sup>2</sup>');
  const messy = fc.array(fc.oneof({ weight: 3, arbitrary: snippet }, { weight: 2, arbitrary: character }), { maxLength: 12 }).map((parts) => parts.join(''));

  test('a key of version k1 and the text it is of give one key of version k2', () => {
    fc.assert(
      fc.property(messy, (description) => {
        expect(currentKey(earlierKey({ description }) ?? requestKey({ description }))).toBe(requestKey({ description }));
      }),
      { numRuns: 20_000 },
    );
  });

  test('what is sent has the key of what is typed, and stays as it is when it is sent again', () => {
    fc.assert(
      fc.property(messy, (description) => {
        const sent = readableDescription(description);
        expect(requestKey({ description: sent })).toBe(requestKey({ description }));
        expect(readableDescription(sent)).toBe(sent);
      }),
      { numRuns: 20_000 },
    );
  });

  test('in version k2 whatever single character stands in it', () => {
    const differing: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      for (const description of [String.fromCharCode(unit), `a${String.fromCharCode(unit)}b`, `a ${String.fromCharCode(unit)}`]) {
        const key = requestKey({ description });
        const isSent = requestKey({ description: readableDescription(description) }) === key;
        if (!isSent || currentKey(earlierKey({ description }) ?? key) !== key) differing.push(unit);
      }
    }
    expect(differing).toEqual([]);
  });

  test('in version k2 a text that needs folding and one that needs none have the key that a tag beside them gives, whatever the character', () => {
    const differing: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      // What only HTML or an escape of spreadsheet files is made of means something else beside a tag.
      if ('<>&'.includes(String.fromCharCode(unit))) continue;
      const isSame = (text: string): boolean => requestKey({ description: text }) === requestKey({ description: `${text}<b></b>` });
      if (!isSame(`${String.fromCharCode(unit)}a`) || !isSame(`a${String.fromCharCode(unit)}`)) differing.push(unit);
    }
    expect(differing).toEqual([]);
  });
});
