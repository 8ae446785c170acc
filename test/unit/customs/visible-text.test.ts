import { parseCountry } from '../../../src/customs/country';
import { parseAmount, parseCurrency } from '../../../src/customs/money';
import { parseTariffCode } from '../../../src/customs/tariff-code';
import { visibleText } from '../../../src/customs/visible-text';

/** Marks that are shown as nothing, by name. */
const UNSEEN: readonly (readonly [name: string, mark: string])[] = [
  ['soft hyphen', '\u00AD'],
  ['combining grapheme joiner', '\u034F'],
  ['Arabic letter mark', '\u061C'],
  ['Mongolian vowel separator', '\u180E'],
  ['zero width space', '\u200B'],
  ['zero width non-joiner', '\u200C'],
  ['zero width joiner', '\u200D'],
  ['left-to-right mark', '\u200E'],
  ['right-to-left mark', '\u200F'],
  ['right-to-left override', '\u202E'],
  ['word joiner', '\u2060'],
  ['first strong isolate', '\u2068'],
  ['variation selector', '\uFE0F'],
  ['byte order mark', '\uFEFF'],
  ['supplementary variation selector', '\u{E0100}'],
  ['object replacement', '\uFFFC'],
  ['bell', '\u0007'],
  ['escape of a soft hyphen', '_x00AD_'],
  ['escape of a zero width space', '_x200B_'],
];

test.each(UNSEEN)('%s is dropped from a text, wherever it stands', (_name, mark) => {
  expect(visibleText(`${mark}ceramic mu${mark}g${mark}`)).toBe('ceramic mug');
});

test.each(UNSEEN)('%s does no harm in a country, a code, an amount or a currency', (_name, mark) => {
  expect(parseCountry(`C${mark}N${mark}`, 'origin')).toBe('CN');
  expect(parseCountry(`${mark}China${mark}`, 'origin')).toBe('CN');
  expect(parseTariffCode(`${mark}8518.30${mark}.00`)).toBe('85183000');
  expect(parseAmount(`1${mark}7,80${mark}`, 'value', 0)).toBe(17.8);
  expect(parseCurrency(`${mark}E${mark}UR`)).toBe('EUR');
});

test.each([
  ['a\u00A0b', 'a b'],
  ['a \t\r\n b', 'a b'],
  ['a\u2009\u3000b', 'a b'],
  ['a\u0085b', 'a b'],
  ['a _x000D_\nb_x000D_', 'a b'],
  ['a_x000d__x000A_b', 'a b'],
  ['a_x005F_x000D_b', 'a b'],
  ['a \u200B b', 'a b'],
  ['\u2028a\u2029', 'a'],
])('white space of any kind becomes one space: %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each(['M8_x1000_steel', 'bolt_x0500_M8', 'snake_case', '50 % – "naïve" m² ½ Ø', 'کتاب', '保温杯', 'E2E_x00'])('what is seen stays: %s', (text) => {
  expect(visibleText(text)).toBe(text);
});

test('a text that was made visible once stays as it is', () => {
  for (const text of ['a_x005F_x005F_x000D_b', ' a \u200B _x000D_ b', '_x005F__x000D_', '__x000D_x000D_', 'a_x00_x000D_0D_b']) {
    const once = visibleText(text);
    expect(visibleText(once)).toBe(once);
  }
});
