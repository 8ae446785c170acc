// The tariff the sandbox classifies in. Takes tables of tariff lines, gives look-up by code; knows nothing of words or money.
import type { TariffDigits } from '../customs/tariff-code';
import type { DutyExpression } from './duty-expression';
import { ANIMALS_AND_FOOD } from './tariff/animals-and-food';
import { LEATHER_WOOD_PAPER } from './tariff/leather-wood-paper';
import { MACHINERY_AND_ELECTRONICS } from './tariff/machinery-and-electronics';
import { MINERALS_CHEMICALS_PLASTICS } from './tariff/minerals-chemicals-plastics';
import { chapterName, sectionOfChapter } from './tariff/sections';
import { STONE_GLASS_AND_METAL } from './tariff/stone-glass-and-metal';
import { TEXTILES_AND_FOOTWEAR } from './tariff/textiles-and-footwear';
import { VEHICLES_INSTRUMENTS_AND_OTHERS } from './tariff/vehicles-instruments-and-others';
import { parseTariffTable } from './tariff-table';

/** One code that goods can be classified under. */
export interface TariffLine {
  /** 8 digits (CN), or 6 where the table goes no deeper. */
  readonly code: TariffDigits;
  readonly description: string;
  /** What importers call such goods, one word or hyphenated-phrase each. */
  readonly keywords: readonly string[];
  /** The duty that applies to every origin without a preference. */
  readonly mfn: DutyExpression;
}

export interface TariffHeading {
  /** 4 digits. */
  readonly code: string;
  readonly description: string;
}

/** One step on the way from the section to the code. */
export interface TariffLevel {
  readonly level: 'section' | 'chapter' | 'heading' | 'subheading';
  readonly code: string;
  readonly description: string;
}

export interface Nomenclature {
  readonly lines: readonly TariffLine[];
  /** The line a code of 6, 8 or 10 digits falls under; where only its first 6 digits are known, the first such line. */
  find(code: TariffDigits): TariffLine | undefined;
  /** Section, chapter, heading and subheading of a line. */
  pathOf(line: TariffLine): readonly TariffLevel[];
}

export function createNomenclature(headings: readonly TariffHeading[], lines: readonly TariffLine[]): Nomenclature {
  const headingByCode = new Map(headings.map((heading) => [heading.code, heading]));
  const lineByCode = new Map(lines.map((line) => [line.code, line]));
  for (const line of lines) {
    const subheading = line.code.slice(0, 6);
    if (!lineByCode.has(subheading)) lineByCode.set(subheading, line);
  }
  return {
    lines,
    find: (code) => lineByCode.get(code.slice(0, 8)) ?? lineByCode.get(code.slice(0, 6)),
    pathOf(line) {
      const chapter = line.code.slice(0, 2);
      const heading = line.code.slice(0, 4);
      const section = sectionOfChapter(chapter);
      return [
        { level: 'section', code: section.code, description: section.description },
        { level: 'chapter', code: chapter, description: chapterName(chapter) },
        { level: 'heading', code: heading, description: headingByCode.get(heading)?.description ?? chapterName(chapter) },
        { level: 'subheading', code: `${heading}.${line.code.slice(4, 6)}`, description: line.description },
      ];
    },
  };
}

const TABLES = [
  ANIMALS_AND_FOOD,
  MINERALS_CHEMICALS_PLASTICS,
  LEATHER_WOOD_PAPER,
  TEXTILES_AND_FOOTWEAR,
  STONE_GLASS_AND_METAL,
  MACHINERY_AND_ELECTRONICS,
  VEHICLES_INSTRUMENTS_AND_OTHERS,
];

let ownNomenclature: Nomenclature | undefined;

/** The sandbox's own table: everyday imports of all 21 sections. Parsed at the first call. */
export function everydayNomenclature(): Nomenclature {
  if (ownNomenclature === undefined) {
    const { headings, lines } = parseTariffTable(TABLES.join('\n'));
    ownNomenclature = createNomenclature(headings, lines);
  }
  return ownNomenclature;
}
