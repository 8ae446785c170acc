// The texts of the functions that show what is known of a classified product.
import type { CellError, FunctionHelp, FunctionId } from '../function-help';
import { COUNTRIES, FAILED_PRODUCT, IS_A_CODE, NEVER_SPENDS, NO_ROOM, NOT_A_COUNTRY, NOT_CLASSIFIED, NOTHING_CLASSIFIED_BEFORE, RANGE_SPILLS, UNEQUAL_RANGES, UNKNOWN_ID, WAITS_FOR_CLASSIFICATION } from './shared';

const WAITING: CellError = { cell: '#BUSY!', means: 'The product is still being classified, or its details are on their way.', remedy: 'Wait. The cell fills itself.' };

const ONE_PRODUCT: CellError = {
  cell: '#VALUE!',
  says: 'This function spills a table of one',
  remedy: 'Give one cell, not a range. Leave room below before you fill it down.',
};

const NOT_GIVEN: CellError = { cell: '#N/A', says: 'Import8 gives no', means: 'Import8 has no such value for this product.', remedy: 'Nothing is to be done; it is not the same as none.' };

const notComputed = (says: string): CellError => ({
  cell: '#N/A',
  says,
  means: 'Import8 could not say. That does not mean that there are no obligations.',
  remedy: 'Check the obligations yourself, or ask a customs broker.',
});

const TABLE_ERRORS: readonly [CellError, ...CellError[]] = [WAITING, NOT_CLASSIFIED, FAILED_PRODUCT, NOT_GIVEN, UNKNOWN_ID, IS_A_CODE, ONE_PRODUCT, NOT_A_COUNTRY, NO_ROOM];

const TABLE_NOTES = [NOTHING_CLASSIFIED_BEFORE, WAITS_FOR_CLASSIFICATION, COUNTRIES] as const;

const FREE = { spends: false, credits: NEVER_SPENDS } as const;

export const DETAIL_TEXTS = {
  DETAIL: {
    ...FREE,
    gives:
      'The field: text, a number, a date or TRUE and FALSE. Confidence is a number from 0 to 100. Rates are fractions, 0.21 for 21 %; a duty by weight or piece is text. Amounts are in the currency that the field currency gives. Dates are in UTC; an older Excel shows them as text.',
    examples: [
      { given: 'A2 holds the description, B2 the origin; C2 holds =IMPORT8.HS(A2,B2).', formula: '=IMPORT8.DETAIL(A2,"confidence",B2)', shows: '91%', note: 'The number is 91. The origin is the same as in C2.' },
      { given: 'The same cells.', formula: '=IMPORT8.DETAIL(A2,"decisions",B2)', shows: 'XVI > 85 > 8518 > 8518.30' },
      { given: 'D2 holds a card of CLASSIFY.', formula: '=IMPORT8.DETAIL(D2,"documents")', shows: 'EU Declaration of Conformity (DoC); RoHS declaration', note: 'The card says which product it is.' },
      { given: 'A2:A50 holds descriptions, B2:B50 origins.', formula: '=IMPORT8.DETAIL(A2:A50,"risk",B2:B50)', shows: [['medium'], ['low'], ['…']] },
    ],
    errors: [
      WAITING,
      NOT_CLASSIFIED,
      { cell: '#VALUE!', says: 'is not a field.', remedy: 'Choose one that Excel offers while you type, or take one from the table below.' },
      IS_A_CODE,
      FAILED_PRODUCT,
      notComputed('could not be computed'),
      { cell: '#N/A', says: 'There is no landed cost in this classification', means: 'Formulas have goods classified without a value.', remedy: 'Use `LANDED` or `LANDEDCOST`, for no credit.' },
      NOT_GIVEN,
      UNKNOWN_ID,
      NOT_A_COUNTRY,
      UNEQUAL_RANGES,
      NO_ROOM,
    ],
    notes: [
      NOTHING_CLASSIFIED_BEFORE,
      'Lists are one text here. `ALTERNATIVES`, `DECISIONS`, `RISKS` and `DOCUMENTS` give them as tables.',
      'A risk grading that could not be computed is an error, never an empty cell. An empty list of obligations means that none was found.',
      WAITS_FOR_CLASSIFICATION,
      RANGE_SPILLS,
      COUNTRIES,
    ],
  },
  ALTERNATIVES: {
    ...FREE,
    gives: 'A table with headings, one row for each code. Where there is none, it says “no alternatives”.',
    columns: [
      { heading: 'Code', holds: 'The HS code, as text.' },
      { heading: 'Description', holds: 'What the nomenclature says of it.' },
      { heading: 'When it would apply', holds: 'What would have to be true of the goods.' },
    ],
    examples: [
      {
        given: 'A2 holds the description, B2 the origin.',
        formula: '=IMPORT8.ALTERNATIVES(A2,B2)',
        shows: [
          ['Code', 'Description', 'When it would apply'],
          ['8518.10.00', 'Microphones', 'Would apply if the product includes a built-in microphone as primary function'],
        ],
      },
      { given: 'D2 holds a card of CLASSIFY.', formula: '=INDEX(IMPORT8.ALTERNATIVES(D2),2,1)', shows: '8518.10.00', note: 'The first alternative, below the heading.' },
    ],
    errors: TABLE_ERRORS,
    notes: [...TABLE_NOTES, 'An alternative is a reason to look again. `DETAIL` with the field reasoning says why it was not chosen.'],
  },
  DECISIONS: {
    ...FREE,
    gives: 'A table with headings, one row for each step from the section down. Where there is none, it says “no decisions”.',
    columns: [
      { heading: 'Level', holds: 'Section, chapter, heading or subheading.' },
      { heading: 'Code', holds: 'The number of that level, as text, such as XVI, 85 or 8518.' },
      { heading: 'Description', holds: 'What the nomenclature says of it.' },
    ],
    examples: [
      {
        given: 'A2 holds the description, B2 the origin.',
        formula: '=IMPORT8.DECISIONS(A2,B2)',
        shows: [
          ['Level', 'Code', 'Description'],
          ['section', 'XVI', 'Machinery and electrical equipment'],
          ['chapter', '85', 'Electrical machinery and equipment'],
          ['heading', '8518', 'Microphones, loudspeakers, headphones'],
        ],
      },
      { given: 'A2 holds the id of a classification.', formula: '=IMPORT8.DECISIONS(A2)', shows: [['Level', 'Code', 'Description'], ['section', 'XI', 'Textiles and clothing'], ['chapter', '61', 'Knitted clothing']], note: '`DETAIL` with the field id gives the id of a product.' },
    ],
    errors: TABLE_ERRORS,
    notes: [...TABLE_NOTES, 'Keep this table with your import file: it shows how the code was found.'],
  },
  RISKS: {
    ...FREE,
    gives: 'A table with headings, one row for each set of rules that was looked at. Levels are from 0 to 6, the strictest. Where no rules were found, it says “no regime applies”.',
    columns: [
      { heading: 'Regime', holds: 'The rules, such as Electromagnetic Compatibility (EMC).' },
      { heading: 'Level', holds: 'How strict they are, from 0 to 6.' },
      { heading: 'Label', holds: 'The same in a word, such as Conformity.' },
      { heading: 'Applies', holds: 'TRUE where these goods fall under them.' },
      { heading: 'Obligations', holds: 'What you have to do.' },
      { heading: 'Legal reference', holds: 'The law, such as Directive 2014/30/EU.' },
      { heading: 'Source', holds: 'Web address of the law.' },
      { heading: 'Verified', holds: 'The day on which Import8 checked it.' },
      { heading: 'National authority', holds: 'Who watches over it, where that is a national matter.' },
    ],
    examples: [
      {
        given: 'A2 holds the description, B2 the origin.',
        formula: '=CHOOSECOLS(IMPORT8.RISKS(A2,B2),1,3,5)',
        shows: [
          ['Regime', 'Label', 'Obligations'],
          ['Electromagnetic Compatibility (EMC)', 'Conformity', 'Affix the CE marking and draw up an EU Declaration of Conformity'],
          ['Electrical waste (WEEE)', 'Registration', 'Register as a producer in every member state where the goods are sold'],
        ],
        note: 'Three of the nine columns, and some of the rows.',
      },
      { given: 'D2 holds a card of CLASSIFY.', formula: '=MAX(INDEX(IMPORT8.RISKS(D2),,2))', shows: '3', note: 'The highest level.' },
    ],
    errors: [...TABLE_ERRORS, notComputed('could not be computed')],
    notes: [
      'A risk grading that could not be computed is not the same as no obligations: the cell then shows #N/A and says so, never an empty table.',
      ...TABLE_NOTES,
    ],
  },
  DOCUMENTS: {
    ...FREE,
    gives: 'A table with headings, one row for each document. Where none is asked for, it says “no documents”.',
    columns: [
      { heading: 'Document', holds: 'Its name, such as EU Declaration of Conformity.' },
      { heading: 'Status', holds: 'Whether it is required, recommended or depends on the goods, in the language of your Excel.' },
      { heading: 'Regime', holds: 'The rules that ask for it.' },
      { heading: 'Regime code', holds: 'The short name that Import8 gives these rules.' },
      { heading: 'Legal reference', holds: 'The law and its article.' },
      { heading: 'Source', holds: 'Web address of the law.' },
      { heading: 'Quote', holds: 'The words of the law, where Import8 quotes them.' },
      { heading: 'Verified', holds: 'The day on which Import8 checked it.' },
      { heading: 'National authority', holds: 'Who watches over it, where that is a national matter.' },
    ],
    examples: [
      {
        given: 'A2 holds the description, B2 the origin.',
        formula: '=TAKE(IMPORT8.DOCUMENTS(A2,B2),,2)',
        shows: [
          ['Document', 'Status'],
          ['EU Declaration of Conformity (DoC)', 'required (EU)'],
          ['RoHS declaration', 'required (EU)'],
          ['WEEE producer registration', 'required (Netherlands)'],
        ],
        note: 'The first two of the nine columns.',
      },
      { given: 'D2 holds a card of CLASSIFY.', formula: '=IMPORT8.DOCUMENTS(D2)', shows: [['Document', 'Status', '…'], ['Fibre composition label', 'required (EU)', '…']] },
    ],
    errors: [...TABLE_ERRORS, notComputed('could not be computed')],
    notes: ['A list of documents that could not be computed is not the same as no documents: the cell then shows #N/A and says so.', ...TABLE_NOTES],
  },
} as const satisfies Partial<Readonly<Record<FunctionId, FunctionHelp>>>;
