// HTML as the text that a browser would show. Takes text that may hold tags and entities, as exports of web shops do, gives
// it without them. What only looks like a tag stays: "a < b", "<5 kg>".

const BLOCK = 'address article aside blockquote body br button caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe img legend li main nav ol optgroup option p pre section select summary table tbody td textarea tfoot th thead title tr ul video';
const INLINE = 'a abbr acronym b bdi bdo big cite code del dfn em font i input ins kbd label link mark meta q s samp small span strike strong sub sup svg tt u var wbr';

const blocks = new Set(BLOCK.split(' '));
const TAG = new RegExp(String.raw`</?(${[...blocks, ...INLINE.split(' ')].join('|')}|[a-z]\w*:[a-z]\w*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*|/)?>`, 'gi');
const HIDDEN = /<!--[\s\S]*?-->|<(script|style)\b[^<>]*>[\s\S]*?<\/\1\s*>|<!doctype[^<>]*>|<!\[cdata\[|\]\]>/gi;
const RAISED = /<sup>\s*(\d+)\s*<\/sup>/gi;

// By the letter that carries it. Names that differ in capitals only where they mean another character (&Prime; and &prime;)
// are not read: the key of a product does not tell capitals apart.
const MARKS: Readonly<Record<string, string>> = { grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030A', caron: '\u030C', cedil: '\u0327' };
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '\u00AD', zwnj: '\u200C', zwj: '\u200D', lrm: '\u200E', rlm: '\u200F',
  ndash: '–', mdash: '—', minus: '−', hellip: '…', bull: '•', middot: '·', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»',
  szlig: 'ß', aelig: 'æ', oelig: 'œ', oslash: 'ø', eth: 'ð', thorn: 'þ', lstrok: 'ł',
  euro: '€', pound: '£', yen: '¥', cent: '¢', copy: '©', reg: '®', trade: '™', deg: '°', plusmn: '±', times: '×', divide: '÷', micro: 'µ', sup1: '¹', sup2: '²', sup3: '³',
  frac12: '½', frac14: '¼', frac34: '¾', le: '≤', ge: '≥', ordm: 'º', ordf: 'ª', iexcl: '¡', iquest: '¿', sect: '§', para: '¶',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|circ|tilde|uml|ring|caron|cedil)|([a-z]{2,6}\d{0,2}));/gi;

/** Tags between blocks become a space, others nothing. Text that was escaped twice is read twice by calling it again. */
export function textOfHtml(text: string): string {
  const untagged = text.includes('<') ? withoutTags(text) : text;
  return untagged.includes('&') ? untagged.replace(ENTITY, characterOf) : untagged;
}

function withoutTags(text: string): string {
  const raised = text.replace(HIDDEN, ' ').replace(RAISED, (_tag, digits: string) => Array.from(digits, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join(''));
  return raised.replace(TAG, (_tag, name: string) => (blocks.has(name.toLowerCase()) ? ' ' : ''));
}

function characterOf(entity: string, decimal?: string, hex?: string, letter?: string, mark?: string, name?: string): string {
  if (letter !== undefined && mark !== undefined) return `${letter}${MARKS[mark.toLowerCase()] ?? ''}`.normalize('NFC');
  if (name !== undefined) {
    const character = ENTITIES[name.toLowerCase()];
    if (character === undefined) return entity;
    return /^[A-Z]/.test(name) ? character.toUpperCase() : character;
  }
  const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : entity;
}
