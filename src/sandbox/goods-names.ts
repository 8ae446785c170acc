// What the goods of a description are called, where they are common ones. Takes text, gives the code of their line by their
// name and material. In English, Dutch and German the last noun says what goods are, also in words of several parts.
import type { TariffDigits } from '../customs/tariff-code';
import { GOODS_NAMES } from './tariff/goods-names';
import { mainWords } from './words';

export interface NamedGoods {
  readonly code: TariffDigits;
  /** The word that names them, as written. */
  readonly name: string;
  /** The line depends on a material, and none is told. */
  readonly isMaterialOpen: boolean;
}

interface Kind {
  readonly code: TariffDigits;
  readonly byMaterial: ReadonlyMap<string, TariffDigits>;
}

/** Beginnings of words that tell a material; longer ones first where one begins another. */
const MATERIALS: readonly (readonly [material: string, words: RegExp])[] = [
  ['porcelain', /^por(?:celain|selein|zellan)/],
  ['steel', /^(?:steel|stainless|staal|stalen|stahl|edelstahl|edelstaal|rvs|inox)/],
  ['aluminium', /^alu/],
  ['copper', /^(?:copper|brass|koper|messing|kupfer)/],
  ['iron', /^(?:cast-?iron|iron|gietijzer|gusseisen)/],
  ['metal', /^(?:metal|metaal|metall)/],
  ['glass', /^(?:glass|glas|glazen)/],
  ['plastic', /^(?:plastic|plastik|kunststof|pvc|pet$|tritan|silicon|silikon|polypropylen)/],
  ['bamboo', /^(?:bamboo|bamboe|bambus)/],
  ['wood', /^(?:wood|hout|holz|eiken|eichen|acacia|akazien)/],
  ['leather', /^(?:leather|leer$|leren|leder)/],
  ['rubber', /^(?:rubber|gummi|nitril|latex)/],
  ['paper', /^(?:paper|papier|karton|cardboard)/],
  ['ceramic', /^(?:ceramic|keram|steingut|aardewerk|stoneware)/],
  ['textile', /^(?:textile?|canvas|nylon|cotton|katoen|baumwoll)/],
  ['synthetic', /^(?:polyester|synthetic|synthetisch|acryl|mesh)/],
  ['silk', /^(?:silk|zijd|seide)/],
  ['lithium', /^(?:lithium|li-?ion|rechargeable|oplaadbaar|wiederaufladbar)/],
  ['lead', /^(?:lead|lood|blei)/],
  ['gold', /^(?:gold|goud)/],
  ['silver', /^(?:silver|sterling|zilver|silber)/],
  ['electric', /^(?:electric|elektri|insulated|geisoleerd|isoliert)/],
  ['flower', /^(?:flower|bloem|blume)/],
];

/** A shorter end of a word is one by chance. */
const SHORTEST_END = 4;

const KINDS = new Map<string, Kind>();

/** @param isFirstPartOnly What stands behind a comma is not looked at: a size or the packaging. @returns undefined where no common goods are named. */
export function namedGoods(text: string, isFirstPartOnly: boolean): NamedGoods | undefined {
  const kinds = allKinds();
  const parts = mainWords(text);
  for (const words of isFirstPartOnly ? parts.slice(0, 1) : parts) {
    const found = nameIn(words, kinds);
    if (found === undefined) continue;
    const { kind, name } = found;
    const [material] = MATERIALS.flatMap(([each, isTold]) => (kind.byMaterial.has(each) && mentions(text, isTold) ? [each] : []));
    const code = (material === undefined ? undefined : kind.byMaterial.get(material)) ?? kind.code;
    return { code, name, isMaterialOpen: kind.byMaterial.size > 0 && !MATERIALS.some(([, isTold]) => mentions(text, isTold)) };
  }
  return undefined;
}

/** The last word that names goods: materials stand behind them in lists ("vase glass"), so they come last. */
function nameIn(words: readonly string[], kinds: ReadonlyMap<string, Kind>): { readonly kind: Kind; readonly name: string } | undefined {
  const isMaterial = (word: string) => MATERIALS.some(([, isTold]) => isTold.test(word));
  const whole = (at: number) => {
    if (isPackaging(words, at)) return undefined;
    const [word = '', before] = [words[at], words[at - 1]];
    const pair = before === undefined ? undefined : kindOf(before + word, kinds);
    return pair ?? (isMaterial(word) && words.length > 1 ? undefined : kindOf(word, kinds));
  };
  for (const find of [whole, (at: number) => (isPackaging(words, at) ? undefined : kindOfEnd(words[at] ?? '', kinds))]) {
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const kind = find(at);
      if (kind !== undefined) return { kind, name: words[at] ?? '' };
    }
  }
  return undefined;
}

/** "25 kg bag": what stands behind a measure holds the goods. */
function isPackaging(words: readonly string[], at: number): boolean {
  return at > 1 && /^(?:\d+)?(?:kg|g|gr|ml|l|ltr|liter|litre|pcs)$/.test(words[at - 1] ?? '');
}

/** A material may also begin the name of the goods: "Edelstahlschraube". */
function mentions(text: string, isTold: RegExp): boolean {
  return mainWords(text, true).some((words) => words.some((word) => isTold.test(word)));
}

function kindOfEnd(word: string, kinds: ReadonlyMap<string, Kind>): Kind | undefined {
  for (let at = 2; at <= word.length - SHORTEST_END; at += 1) {
    const kind = kindOf(word.slice(at), kinds);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function kindOf(word: string, kinds: ReadonlyMap<string, Kind>): Kind | undefined {
  for (const form of formsOf(word)) {
    const kind = form.length < 2 ? undefined : kinds.get(form);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The word, and what it may be the plural or an inflection of. */
function formsOf(word: string): string[] {
  const cut = (ending: string) => (word.endsWith(ending) && word.length > ending.length + 2 ? [word.slice(0, -ending.length)] : []);
  const stems = cut('en').flatMap((stem) => [
    stem,
    stem.replace(/([^aeiou])\1$/, '$1'),
    stem.replace(/v$/, 'f').replace(/z$/, 's'),
    // "kranen" is the plural of "kraan".
    stem.replace(/([^aeiou])([aeou])([^aeiou])$/, '$1$2$2$3'),
  ]);
  return [word, ...cut('s'), ...cut('es'), ...cut('n'), ...stems, ...cut('e'), ...cut('er'), ...cut('ies').map((stem) => `${stem}y`)];
}

function allKinds(): ReadonlyMap<string, Kind> {
  if (KINDS.size > 0) return KINDS;
  for (const row of GOODS_NAMES.trim().split('\n')) {
    const [names = '', code = '', materials = ''] = row.split('|').map((cell) => cell.trim());
    const digits = (dotted: string) => dotted.replaceAll('.', '');
    const byMaterial = new Map(materials.split(', ').flatMap((each) => {
      const [material = '', other] = each.split(' ');
      return other === undefined ? [] : [[material, digits(other)] as const];
    }));
    for (const name of names.split(' ')) KINDS.set(name.replaceAll('-', ''), { code: digits(code), byMaterial });
  }
  return KINDS;
}
