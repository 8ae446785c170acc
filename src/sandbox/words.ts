// Words of goods descriptions in English, Dutch and German. Takes text, gives comparable words with how much each counts.

export interface Word {
  /** Folded and stemmed: "Kopfhörer" is "kopfhorer", "bottles" is "bottle". */
  readonly stem: string;
  /** As written, for explanations. */
  readonly written: string;
  /** 1 for an ordinary word, more for what the goods are, less for what they go with. */
  readonly weight: number;
  /** A kind so wide that it fits goods of many chapters: "machine", "steel part". */
  readonly isWide: boolean;
  /** It says what the goods are, alone or with its neighbour; others say of what, for what, which. */
  readonly isMain: boolean;
}

// What the goods are stands before these; what follows is an accessory or a use, or else a material.
const ACCESSORY_MARKERS = new Set('with without for mit ohne fur met zonder voor including incl inkl suitable compatible geschikt'.split(' '));
const MATERIAL_MARKERS = new Set('of made from aus van uit'.split(' '));

const WIDE_WORDS = new Set(
  (
    'machine machines toy toys part parts steel metal plastic wood wooden glass paper textile fabric leather rubber electronics electronic ' +
    'electric electrical clothing clothes garment tool tools device equipment accessory accessories material furniture kitchen household garden ' +
    'food drink fresh home office apparatus appliance component spare unit kleding kleidung gereedschap werkzeug onderdeel onderdelen teil teile ' +
    'hout houten holz holzern staal stalen stahl metaal metalen metall kunststof kunststoff plastik rubberen gummi leer leren leder lederen glas glazen'
  ).split(' '),
);

// Colours and materials that stand behind the goods in lists ("handtas leer zwart"): never what the goods are.
const TRAILING_QUALIFIERS = new Set(
  (
    'white black red blue green yellow grey gray brown pink purple beige wit witte zwart zwarte rood rode blauw blauwe groen groene geel gele grijs ' +
    'grijze bruin bruine roze paars weiss weisse schwarz schwarze rot rote blau blaue grun grune gelb gelbe grau graue braun braune rosa ' +
    'wood steel metal plastic leather hout holz staal stahl metaal metall kunststof kunststoff plastik leer leder katoen baumwolle rvs edelstahl vers frisch'
  ).split(' '),
);

// Words that say nothing about what the goods are.
const EMPTY_WORDS = new Set(
  (
    'a an the of and or in on to from by per as at is are made und oder aus von der die das den des ein eine im zum en of uit van het de een in op ' +
    'new neu nieuw high quality premium pro plus max mini deluxe original genuine best super ultra model type brand series version style design ' +
    'item items product products article articles artikel goods good stuff thing things ding dinge various divers diverse diversen verschiedene misc ' +
    'miscellaneous assorted sample samples muster monster monsters test demo unknown unbekannt onbekend none nvt na tbd tba xxx other others overig ' +
    'sonstige sonstiges spullen dingen zaken ware waren goederen see above same ditto idem pc pcs piece pieces stuk stuks stuck pack packs set sets ' +
    'size small medium large big xl xxl xs mm cm kg gr gram grams ml cl ltr liter litre inch volt watt color colour farbe kleur order nr no number'
  ).split(' '),
);

const MAIN_WORD_WEIGHT = 1.5;
const ACCESSORY_WEIGHT = 0.35;
const MATERIAL_WEIGHT = 0.8;
const WIDE_WEIGHT = 0.5;
const PAIR_WEIGHT = 1.6;

/**
 * The informative words of a description, each once, and its pairs of neighbours: "power bank" also gives "powerbank",
 * so that words written together, apart or with a hyphen meet.
 */
export function wordsOf(text: string): Word[] {
  const found = new Map<string, Word>();
  const keep = (word: Word) => {
    const known = found.get(word.stem);
    if (known === undefined || known.weight < word.weight) found.set(word.stem, word);
  };

  for (const [position, written] of phrasesOf(text).entries()) {
    const main = mainPart(written);

    written.forEach((word, index) => {
      const place = index < main.end ? 1 : main.weightAfter;
      const isMain = position === 0 && index === main.wordAt;
      const emphasis = isMain ? MAIN_WORD_WEIGHT : 1;
      const isWide = WIDE_WORDS.has(word);
      if (isInformative(word)) {
        keep({ stem: stemOf(word), written: word, weight: place * emphasis * (isWide ? WIDE_WEIGHT : 1), isWide, isMain });
      }
      const next = written[index + 1];
      if (next !== undefined && !/\d/.test(word + next)) {
        const isWidePair = isWide && WIDE_WORDS.has(next);
        keep({ stem: pairStem(word, next), written: `${word} ${next}`, weight: place * PAIR_WEIGHT, isWide: isWidePair, isMain: isMain || (position === 0 && index + 1 === main.wordAt) });
      }
    });
  }
  return [...found.values()];
}

/**
 * The words of each part of a text up to what the goods go with or are made of: folded, as written otherwise.
 * @param isAll These too, for what they tell of the material.
 */
export function mainWords(text: string, isAll = false): string[][] {
  return phrasesOf(text).map((written) => (isAll ? written : written.slice(0, mainPart(written).end)));
}

function phrasesOf(text: string): string[][] {
  return fold(text)
    .split(/[,;:()/|]+/)
    .map((phrase) => phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

/** The stem under which a keyword of the tables is found: one word, or a pair written with a hyphen. */
export function keywordStem(keyword: string): string {
  const [first = '', second] = fold(keyword).split('-');
  return second === undefined ? stemOf(first) : pairStem(first, second);
}

/** Whether the word is two neighbours put together by wordsOf. */
export function isPair(word: Word): boolean {
  return word.written.includes(' ');
}

/** The words up to the first marker that has an informative word before it; the last that is no qualifier says what the goods are. */
function mainPart(written: readonly string[]): { readonly end: number; readonly wordAt: number; readonly weightAfter: number } {
  const firstInformative = written.findIndex(isInformative);
  const markerAt = written.findIndex((word, index) => index > firstInformative && isMarker(word));
  const end = markerAt === -1 || firstInformative === -1 ? written.length : markerAt;
  return {
    end,
    wordAt: headOf(written.slice(0, end)),
    weightAfter: MATERIAL_MARKERS.has(written[end] ?? '') ? MATERIAL_WEIGHT : ACCESSORY_WEIGHT,
  };
}

function headOf(written: readonly string[]): number {
  const head = written.findLastIndex((word) => isInformative(word) && !TRAILING_QUALIFIERS.has(word));
  return head === -1 ? written.findLastIndex(isInformative) : head;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
}

// Numbers, measures and article numbers ("500ml", "ab-1234") tell nothing about the kind of goods.
function isInformative(word: string): boolean {
  return word.length > 1 && !/\d/.test(word) && !EMPTY_WORDS.has(word) && !isMarker(word);
}

function isMarker(word: string): boolean {
  return ACCESSORY_MARKERS.has(word) || MATERIAL_MARKERS.has(word);
}

function pairStem(first: string, second: string): string {
  return first + stemOf(second);
}

// Light on purpose: both sides are cut the same way, so a stem need not be a word, only stable across number.
function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  // "schoenen" is "schoen", which loses no more; "mokken" is "mok" and "laarzen" is "laars".
  if (word.length > 5 && /[^aeiou]en$/.test(word)) return singleEnding(word.slice(0, -2));
  if (word.length > 3 && /[^su]s$/.test(word)) return word.slice(0, -1);
  return word;
}

function singleEnding(stem: string): string {
  if (stem.endsWith('z')) return `${stem.slice(0, -1)}s`;
  if (stem.endsWith('v')) return `${stem.slice(0, -1)}f`;
  return /([bdfgklmnprst])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}
