// The texts of the functions about duties and landed cost.
import type { CellError, Column, FunctionHelp, FunctionId } from '../function-help';
import { COSTS_NOTHING, COUNTRIES, NO_RATES, NO_ROOM, NOT_A_CODE, NOT_A_COUNTRY, RANGE_SPILLS, TARIFF_CODES, UNEQUAL_RANGES } from './shared';

const WAITING: CellError = { cell: '#BUSY!', means: 'The answer of Import8 is on its way.', remedy: 'Wait some seconds; a long list takes longer. The cell fills itself.' };

const RATE_ERRORS: readonly [CellError, ...CellError[]] = [WAITING, NO_RATES, NOT_A_CODE, NOT_A_COUNTRY, UNEQUAL_RANGES, NO_ROOM];

const COST_ERRORS: readonly [CellError, ...CellError[]] = [
  WAITING,
  NO_RATES,
  { cell: '#VALUE!', says: 'must be a number of at least', remedy: 'Give a value of at least 0.01; freight and insurance may be 0.' },
  { cell: '#VALUE!', says: 'is text, not a number.', remedy: 'Type the amount as a number, such as 1234.50; a currency beside it is read as well, such as US$ 3,900.00.' },
  { cell: '#VALUE!', says: 'is not supported.', remedy: 'Give EUR, USD, GBP or CNY. Convert other currencies first.' },
  NOT_A_CODE,
  NOT_A_COUNTRY,
  UNEQUAL_RANGES,
  NO_ROOM,
];

const COMPUTED =
  'In a long list Import8 is asked for the smallest and the largest amount of the same goods, and for more where rates change in between. Costs between two amounts with the same rates, or the same fixed duty, are calculated with these, to the cent. `LANDEDCOST` marks them “computed” in its last column; “ask for every row” is a setting of the pane.';

const FIXED_DUTY =
  'A duty can be a fixed amount instead of a percentage, such as 3 EUR on goods in distance sales. It is due once per consignment and HS code, but every row is calculated as a consignment of its own: where several rows with the same code are one consignment, a sum over them counts it too often. `LANDEDCOST` says “fixed duty” in its last column, and the pane counts the cells.';

const PREFERENCE = 'A preference (lower duty for some origins) is counted. Customs grants it only with proof of origin, such as a statement on origin of your supplier.';

const RATES_OF_TODAY = 'Rates are those of today. They are asked for again after a day, when the cell is calculated.';

const RATE_AS_FRACTION = 'a fraction, 0.12 for 12 %. The cell shows it as per cent; an older Excel shows the fraction until you format the cell.';

const COST_COLUMNS: readonly Column[] = [
  { heading: 'Customs value', holds: 'Value, freight and insurance.' },
  { heading: 'Duty rate', holds: 'A fraction, or text where the duty is by weight or piece, or a fixed amount.' },
  { heading: 'Duty', holds: 'The amount.' },
  { heading: 'Anti-dumping rate', holds: 'A fraction; 0 where there is none.' },
  { heading: 'Anti-dumping', holds: 'The amount.' },
  { heading: 'VAT rate', holds: 'A fraction.' },
  { heading: 'VAT', holds: 'The amount, on customs value and duties.' },
  { heading: 'Total', holds: 'Customs value, duties and VAT.' },
  { heading: 'Currency', holds: 'Of all amounts.' },
  { heading: 'Duty type', holds: 'mfn: the duty of any origin. preferential: a lower one, with proof of origin.' },
  { heading: 'Basis', holds: 'answered: Import8 has calculated exactly this row. computed: calculated with the rates of two such rows around it. Where the duty is a fixed amount it says so as well.' },
];

const FREE = { spends: false, credits: COSTS_NOTHING } as const;

export const COST_TEXTS = {
  LANDED: {
    ...FREE,
    gives: 'A number, in the currency you gave: value, freight, insurance, duty, anti-dumping duty and VAT together. The cell shows the currency in front; an older Excel shows the bare number.',
    examples: [
      { formula: '=IMPORT8.LANDED("8518.30.00","CN",2500,"NL","EUR",150,12.50)', shows: 'EUR 3,221.63', note: '2,500 of goods, 150 of freight, 12.50 of insurance; no duty, 21 % VAT.' },
      { formula: '=IMPORT8.LANDED("6109.10.00","China",1000)', shows: 'EUR 1,355.20', note: 'Into the Netherlands, in euros: 120 duty (12 %) and 235.20 VAT.' },
      { given: 'A2 holds the description, B2 the origin, C2 the value.', formula: '=IMPORT8.LANDED(IMPORT8.HS(A2,B2),B2,C2)', shows: 'EUR 3,025.00', note: 'From description to cost in one cell. `HS` costs its credit; `LANDED` does not.' },
    ],
    errors: COST_ERRORS,
    notes: [COMPUTED, FIXED_DUTY, PREFERENCE, 'VAT is part of the total. `LANDEDCOST` shows every part of it.', TARIFF_CODES, RATES_OF_TODAY, RANGE_SPILLS, COUNTRIES],
  },
  LANDEDCOST: {
    ...FREE,
    gives: 'One row of eleven cells. Amounts are in the currency you gave, rates are fractions: 0.21 for 21 %. With TRUE as last argument the headings are in the row above.',
    columns: COST_COLUMNS,
    examples: [
      {
        formula: '=IMPORT8.LANDEDCOST("6912.00.23","CN",2500,"NL","EUR",150,12.50,TRUE)',
        shows: [
          COST_COLUMNS.map(({ heading }) => heading),
          ['EUR 2,662.50', '5.50%', 'EUR 146.44', '36.10%', 'EUR 961.16', '21.00%', 'EUR 791.72', 'EUR 4,561.82', 'EUR', 'mfn', 'answered'],
        ],
        note: 'Stoneware mugs from China, with anti-dumping duty.',
      },
      { formula: '=INDEX(IMPORT8.LANDEDCOST("6109.10.00","CN",1000),3)', shows: 'EUR 120.00', note: 'Only the duty: the third cell of the row.' },
      { given: 'A2:A50 holds codes, B2:B50 origins, C2:C50 values.', formula: '=IMPORT8.LANDEDCOST(A2:A50,B2:B50,C2:C50)', shows: '49 rows of eleven cells' },
    ],
    errors: [...COST_ERRORS, { cell: '#VALUE!', says: 'must be TRUE or FALSE.', remedy: 'Give TRUE or FALSE as last argument (in your Excel perhaps WAAR or WAHR), or leave it out.' }],
    notes: [COMPUTED, FIXED_DUTY, PREFERENCE, TARIFF_CODES, RATES_OF_TODAY, RANGE_SPILLS, COUNTRIES],
  },
  DUTY: {
    ...FREE,
    gives: `The rate as ${RATE_AS_FRACTION} A duty by weight or piece is text, such as 9.60% + 120.00 EUR / 100 kg.`,
    examples: [
      { formula: '=IMPORT8.DUTY("6109.10.00","China")', shows: '12.00%', note: 'The number is 0.12.' },
      { formula: '=IMPORT8.DUTY("6109.10.00","Bangladesh")', shows: '0.00%', note: 'A preference, with proof of origin.' },
      { formula: '=IMPORT8.DUTY("0703.20.00","CN")', shows: '9.60% + 120.00 EUR / 100 kg', note: 'Text: the duty on garlic depends on its weight.' },
    ],
    errors: RATE_ERRORS,
    notes: [
      PREFERENCE,
      '`DUTYRATES` shows all rates, with and without proof of origin.',
      'Anti-dumping duty comes on top: see `ANTIDUMPING`.',
      TARIFF_CODES,
      RATES_OF_TODAY,
      RANGE_SPILLS,
      COUNTRIES,
    ],
  },
  DUTYRATES: {
    ...FREE,
    gives: 'A table with headings: the duty of any origin first, then preferences, anti-dumping duties and VAT. Rates are fractions, 0.12 for 12 %; a duty by weight or piece is text.',
    columns: [
      { heading: 'Measure', holds: 'Duty (MFN), Preferential duty, Anti-dumping duty or VAT. MFN is the duty of any origin.' },
      { heading: 'Scheme', holds: 'The agreement behind a preference, such as GSP.' },
      { heading: 'Rate', holds: 'A fraction, or text.' },
      { heading: 'Countries', holds: 'For which origins; for VAT the country of import.' },
      { heading: 'Remarks', holds: 'What it depends on: proof of origin, goods, the regulation.' },
    ],
    examples: [
      {
        formula: '=IMPORT8.DUTYRATES("6912.00.23","CN")',
        shows: [
          ['Measure', 'Scheme', 'Rate', 'Countries', 'Remarks'],
          ['Duty (MFN)', '', '5.50%', 'all', '5.500 %'],
          ['Anti-dumping duty', '', '36.10%', 'CN', 'Ceramic tableware and kitchenware, Regulation (EU) 2019/1198'],
          ['VAT', '', '21.00%', 'NL', ''],
        ],
      },
      { formula: '=IMPORT8.DUTYRATES("6109.10.00")', shows: [['Measure', 'Scheme', 'Rate', 'Countries', 'Remarks'], ['Duty (MFN)', '', '12.00%', 'all', '12.000 %'], ['…', '', '', '', ''], ['Preferential duty', 'EBA', '0.00%', 'BD, KH, MM, …', 'with proof of origin'], ['…', '', '', '', '']], note: 'Without an origin: the preferences of all countries.' },
    ],
    errors: [WAITING, NO_RATES, NOT_A_CODE, NOT_A_COUNTRY, NO_ROOM],
    notes: ['One code at a time. To compare many codes, use `DUTY`, `ANTIDUMPING` and `VAT`.', TARIFF_CODES, RATES_OF_TODAY, COUNTRIES],
  },
  VAT: {
    ...FREE,
    gives: 'The rate as a fraction, 0.21 for 21 %. The cell shows it as per cent; an older Excel shows the fraction until you format the cell.',
    examples: [
      { formula: '=IMPORT8.VAT("8518.30.00")', shows: '21.00%', note: 'Into the Netherlands. The number is 0.21.' },
      { formula: '=IMPORT8.VAT("8518.30.00","Germany")', shows: '19.00%' },
      { given: 'A2 holds a code.', formula: '=1000*(1+IMPORT8.VAT(A2))', shows: '1210' },
    ],
    errors: RATE_ERRORS,
    notes: ['VAT at import is charged on customs value and duties together: `LANDED` does the sum.', TARIFF_CODES, RATES_OF_TODAY, RANGE_SPILLS, COUNTRIES],
  },
  ANTIDUMPING: {
    ...FREE,
    gives: 'The rate as a fraction, 0.361 for 36.1 %; 0 where there is none. Where it is by weight or piece it is text.',
    examples: [
      { formula: '=IMPORT8.ANTIDUMPING("6912.00.23","China")', shows: '36.10%', note: 'Stoneware mugs. The number is 0.361.' },
      { formula: '=IMPORT8.ANTIDUMPING("6912.00.23","Vietnam")', shows: '0.00%', note: 'There is no such duty on goods of this origin.' },
    ],
    errors: RATE_ERRORS,
    notes: [
      'Where producers have rates of their own, this is the highest rate: the one of every producer that the regulation does not name. `DUTYRATES` lists them all.',
      'It comes on top of the duty. `LANDED` counts it.',
      TARIFF_CODES,
      RATES_OF_TODAY,
      RANGE_SPILLS,
      COUNTRIES,
    ],
  },
} as const satisfies Partial<Readonly<Record<FunctionId, FunctionHelp>>>;
