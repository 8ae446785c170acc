// The texts of the functions that have goods classified.
import { DEFAULT_ALLOWANCE } from '../../../src/engine/allowance';
import type { CellError, FunctionHelp, FunctionId } from '../function-help';
import { COUNTRIES, NO_ROOM, NOT_A_COUNTRY, RANGE_SPILLS, UNEQUAL_RANGES } from './shared';

const CREDITS =
  '1 credit for each new product. The same product elsewhere in the workbook, or later, costs nothing; calculating again costs nothing. The same text with a different origin, destination or picture is another product.';

const ALLOWANCE = `Formulas spend up to ${DEFAULT_ALLOWANCE} credits a day in a workbook by themselves. You set that number in the pane; what goes beyond waits there for your approval.`;

const DESCRIBE = 'The more the description says of what the goods are, what they are made of and what they are for, the surer the code.';

const ERRORS: readonly [CellError, ...CellError[]] = [
  { cell: '#BUSY!', means: 'The product is being classified.', remedy: 'Wait about half a minute. The cell fills itself.' },
  {
    cell: '#N/A',
    says: 'approve it in the IMPORT8 pane, and the cell fills itself.',
    means: 'What formulas may spend today is spent. Nothing was paid for this product.',
    remedy: 'Open the pane, look at the number of products and credits, and approve.',
  },
  {
    cell: '#N/A',
    says: 'No Import8 credits are left, or the plan allows no more this month.',
    remedy: 'Buy credits at import8.nl. The cell fills itself when the pane shows them.',
  },
  {
    cell: '#N/A',
    says: 'Import8 could not classify',
    means: 'The description says too little. The attempt has cost its credit, and asking again with the same text costs nothing.',
    remedy: 'Say what the goods are, what they are made of and what they are for. A new text is a new product.',
  },
  {
    cell: '#N/A',
    says: 'Still being classified.',
    means: 'It takes longer than a minute and a half.',
    remedy: 'Wait. The cell fills itself, and it costs nothing more.',
  },
  {
    cell: '#N/A',
    says: 'it may have been paid for',
    means: 'The connection broke while the product was being sent. It is not sent again by itself.',
    remedy: 'Open the pane and choose Look again. What Import8 has received is found there and costs nothing more.',
  },
  { cell: '#VALUE!', says: 'must be text, such as "cotton T-shirt for men".', remedy: 'Point at the cell that holds the description; a number cannot be classified.' },
  NOT_A_COUNTRY,
  { cell: '#VALUE!', says: 'The image address must begin with https://.', remedy: 'Give the full web address of the picture, or leave the argument out.' },
  UNEQUAL_RANGES,
  NO_ROOM,
];

const CODE = {
  gives: 'The HS code as text, such as 8518.30.00: 8 digits (CN code), or 6 where Import8 gives no more. As text it keeps its zeros.',
  spends: true,
  credits: CREDITS,
  errors: ERRORS,
} as const;

export const PRODUCT_TEXTS = {
  HS: {
    ...CODE,
    examples: [
      { formula: '=IMPORT8.HS("Cotton T-shirt for men, knitted","Bangladesh")', shows: '6109.10.00' },
      { given: 'A2 holds the description, B2 the origin.', formula: '=IMPORT8.HS(A2,B2)', shows: '8518.30.00', note: 'Fill it down: rows with the same description and origin pay once together.' },
      { given: 'A2:A4 holds three descriptions, B2:B4 their origins.', formula: '=IMPORT8.HS(A2:A4,B2:B4,"DE")', shows: [['8518.30.00'], ['6109.10.00'], ['6912.00.25']], note: 'One formula for all three, imported into Germany.' },
    ],
    notes: [DESCRIBE, RANGE_SPILLS, COUNTRIES, ALLOWANCE, 'Looking at the value of a part of a formula while you edit it never spends a credit.'],
  },
  HSCODE: {
    ...CODE,
    examples: [
      { formula: '=IMPORT8.HSCODE("Wireless over-ear headphones, Bluetooth, noise cancelling","CN")', shows: '8518.30.00' },
      { given: 'A2 holds the description, B2 the origin.', formula: '=IMPORT8.HSCODE(A2,B2)', shows: '6109.10.00' },
    ],
    notes: ['`HSCODE` is `HS` under a longer name. Both give the same code and pay once for it together.', DESCRIBE, RANGE_SPILLS, COUNTRIES, ALLOWANCE],
  },
  CLASSIFY: {
    gives:
      'A card that shows the HS code. Click the icon in the cell to open it: confidence (0 to 100), reasoning, alternatives, duty, risk and documents. In an older Excel, which cannot hold cards, it gives the code as text, as `HS` does.',
    spends: true,
    credits: CREDITS,
    examples: [
      { given: 'A2 holds the description, B2 the origin.', formula: '=IMPORT8.CLASSIFY(A2,B2)', shows: '8518.30.00', note: 'The cell is a card with everything that Import8 knows of the product.' },
      { given: 'C2 holds that card.', formula: '=C2.Confidence', shows: '91%', note: 'The number is 91. Other parts are Code, Description, Reasoning, Duty, Risk and Documents; type the dot, and Excel lists them.' },
      { given: 'C2 holds that card.', formula: '=IMPORT8.LANDED(C2,B2,2500)', shows: 'EUR 3,025.00', note: 'Where a function asks for a code or a product, the card will do.' },
    ],
    errors: [
      ...ERRORS,
      {
        cell: '#FIELD!',
        means: '`=C2.Confidence` asks for a part that the card does not have: it has not come yet, Import8 does not give it, or the cell is not a card.',
        remedy: 'Wait while the card says “More: is on its way”. In an older Excel use `DETAIL`.',
      },
    ],
    notes: [
      'Cards need a recent Excel (requirement set CustomFunctionsRuntime 1.4): Microsoft 365 or Excel on the web.',
      'The code comes first. The rest follows within seconds, and the cell fills itself.',
      '“Grading: could not be computed” on a card does not mean that there are no obligations. It means that Import8 could not say; check them yourself.',
      'With an origin the duty on the card counts a preference, which needs proof of origin.',
      DESCRIBE,
      RANGE_SPILLS,
      COUNTRIES,
      ALLOWANCE,
    ],
  },
} as const satisfies Partial<Readonly<Record<FunctionId, FunctionHelp>>>;
