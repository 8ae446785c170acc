// The 21 sections and 97 chapters of the Harmonized System: numbers are facts, the words are our own.

export interface Section {
  /** Roman number. */
  readonly code: string;
  readonly description: string;
}

interface SectionChapters extends Section {
  /** By chapter number. */
  readonly chapters: Readonly<Record<string, string>>;
}

const SECTIONS: readonly SectionChapters[] = [
  {
    code: 'I',
    description: 'Live animals and what comes from them',
    chapters: {
      '01': 'Live animals',
      '02': 'Meat and offal',
      '03': 'Fish and seafood',
      '04': 'Dairy, eggs and honey',
      '05': 'Other animal products',
    },
  },
  {
    code: 'II',
    description: 'Plants and crops',
    chapters: {
      '06': 'Live plants and cut flowers',
      '07': 'Vegetables',
      '08': 'Fruit and nuts',
      '09': 'Coffee, tea and spices',
      '10': 'Cereals',
      '11': 'Flour, malt and starch',
      '12': 'Seeds and industrial or medicinal plants',
      '13': 'Gums, resins and plant extracts',
      '14': 'Plaiting materials and other plant products',
    },
  },
  { code: 'III', description: 'Fats, oils and waxes', chapters: { '15': 'Animal, vegetable and microbial fats and oils' } },
  {
    code: 'IV',
    description: 'Prepared food, drinks and tobacco',
    chapters: {
      '16': 'Preparations of meat, fish or insects',
      '17': 'Sugar and confectionery',
      '18': 'Cocoa and chocolate',
      '19': 'Preparations of cereals, bakery goods',
      '20': 'Preparations of vegetables, fruit and nuts',
      '21': 'Other food preparations',
      '22': 'Drinks, spirits and vinegar',
      '23': 'Animal feed and food residues',
      '24': 'Tobacco and nicotine products',
    },
  },
  {
    code: 'V',
    description: 'Minerals and fuels',
    chapters: { '25': 'Salt, stone, plaster and cement', '26': 'Ores, slag and ash', '27': 'Mineral fuels and oils' },
  },
  {
    code: 'VI',
    description: 'Chemicals and related goods',
    chapters: {
      '28': 'Inorganic chemicals',
      '29': 'Organic chemicals',
      '30': 'Medicines and dressings',
      '31': 'Fertilisers',
      '32': 'Dyes, paints and inks',
      '33': 'Perfumes, cosmetics and toiletries',
      '34': 'Soap, detergents, waxes and candles',
      '35': 'Proteins, glues and enzymes',
      '36': 'Explosives and matches',
      '37': 'Photographic goods',
      '38': 'Other chemical products',
    },
  },
  {
    code: 'VII',
    description: 'Plastics and rubber',
    chapters: { '39': 'Plastics and plastic articles', '40': 'Rubber and rubber articles' },
  },
  {
    code: 'VIII',
    description: 'Hides, leather, fur and travel goods',
    chapters: { '41': 'Raw hides and leather', '42': 'Leather articles, bags and travel goods', '43': 'Fur and fur articles' },
  },
  {
    code: 'IX',
    description: 'Wood, cork and basketware',
    chapters: { '44': 'Wood and wooden articles', '45': 'Cork and cork articles', '46': 'Basketware and plaited goods' },
  },
  {
    code: 'X',
    description: 'Pulp, paper and print',
    chapters: { '47': 'Pulp and waste paper', '48': 'Paper and board', '49': 'Books and printed matter' },
  },
  {
    code: 'XI',
    description: 'Textiles and clothing',
    chapters: {
      '50': 'Silk',
      '51': 'Wool and animal hair',
      '52': 'Cotton',
      '53': 'Other vegetable fibres',
      '54': 'Man-made filaments',
      '55': 'Man-made staple fibres',
      '56': 'Felt, nonwovens, twine and rope',
      '57': 'Carpets',
      '58': 'Special woven fabrics and embroidery',
      '59': 'Coated and technical textiles',
      '60': 'Knitted fabrics',
      '61': 'Knitted clothing',
      '62': 'Woven clothing',
      '63': 'Made-up textiles, sets and rags',
    },
  },
  {
    code: 'XII',
    description: 'Footwear, headgear, umbrellas and feathers',
    chapters: { '64': 'Footwear', '65': 'Headgear', '66': 'Umbrellas and sticks', '67': 'Feathers, artificial flowers and hair' },
  },
  {
    code: 'XIII',
    description: 'Stone, ceramics and glass',
    chapters: { '68': 'Articles of stone, plaster and cement', '69': 'Ceramic products', '70': 'Glass and glassware' },
  },
  { code: 'XIV', description: 'Precious stones, precious metals and jewellery', chapters: { '71': 'Jewellery, pearls and precious metals' } },
  {
    code: 'XV',
    description: 'Base metals and metal articles',
    chapters: {
      '72': 'Iron and steel',
      '73': 'Articles of iron or steel',
      '74': 'Copper',
      '75': 'Nickel',
      '76': 'Aluminium',
      '78': 'Lead',
      '79': 'Zinc',
      '80': 'Tin',
      '81': 'Other base metals',
      '82': 'Tools and cutlery',
      '83': 'Miscellaneous metal articles',
    },
  },
  {
    code: 'XVI',
    description: 'Machinery and electrical equipment',
    chapters: { '84': 'Machinery and mechanical appliances', '85': 'Electrical machinery and equipment' },
  },
  {
    code: 'XVII',
    description: 'Vehicles, aircraft and ships',
    chapters: { '86': 'Railway equipment', '87': 'Road vehicles and parts', '88': 'Aircraft, spacecraft and drones', '89': 'Ships and boats' },
  },
  {
    code: 'XVIII',
    description: 'Instruments, clocks and music',
    chapters: { '90': 'Optical, measuring and medical instruments', '91': 'Clocks and watches', '92': 'Musical instruments' },
  },
  { code: 'XIX', description: 'Arms and ammunition', chapters: { '93': 'Arms and ammunition' } },
  {
    code: 'XX',
    description: 'Various manufactured goods',
    chapters: { '94': 'Furniture, bedding and lamps', '95': 'Toys, games and sports goods', '96': 'Brushes, pens and other small goods' },
  },
  { code: 'XXI', description: 'Art and antiques', chapters: { '97': 'Works of art and antiques' } },
];

const BY_CHAPTER = new Map(
  SECTIONS.flatMap((section) => Object.entries(section.chapters).map(([chapter, name]) => [chapter, { section, name }] as const)),
);

/** @param chapter 2 digits. @throws RangeError for a chapter the Harmonized System does not have. */
export function sectionOfChapter(chapter: string): Section {
  return entry(chapter).section;
}

/** @param chapter 2 digits. @throws RangeError for a chapter the Harmonized System does not have. */
export function chapterName(chapter: string): string {
  return entry(chapter).name;
}

function entry(chapter: string) {
  const found = BY_CHAPTER.get(chapter);
  if (found === undefined) throw new RangeError(`the Harmonized System has no chapter ${chapter}`);
  return found;
}
