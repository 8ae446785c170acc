// The texts of the index page.
import type { CellError } from '../function-help';

export const COMMON_ERRORS: readonly CellError[] = [
  { cell: '#BUSY!', means: 'The result is on its way.', remedy: 'Wait. A new product takes about half a minute; everything else takes seconds. The cell fills itself.' },
  { cell: '#VALUE!', means: 'An argument cannot be used, such as a country that does not exist or an amount typed as text.', remedy: 'Correct the argument that the tip names.' },
  { cell: '#N/A', says: 'Not connected to Import8.', remedy: 'Open the pane and enter your API key, or try the sandbox.' },
  { cell: '#N/A', says: 'Import8 does not accept the API key.', remedy: 'Copy the key again from your dashboard at import8.nl and enter it in the pane.' },
  { cell: '#N/A', says: 'Import8 cannot be reached.', remedy: 'Check the connection. The cell fills itself when it is back.' },
  { cell: '#N/A', says: 'Import8 does not answer.', remedy: 'Check the connection. The cell fills itself when it is back.' },
  { cell: '#N/A', says: 'Still waiting for its turn: your Import8 plan allows only so many requests a minute.', remedy: 'Wait. The cell fills itself.' },
  { cell: '#N/A', says: 'kept on this computer do not answer', remedy: 'Close other windows of this workbook. Then select the cell and press F2 and Enter.' },
  { cell: '#N/A', says: 'Import8 has a fault of its own', remedy: 'Select the cell in a few minutes and press F2 and Enter.' },
  { cell: '#N/A', says: 'The IMPORT8 add-in has a fault.', remedy: 'Select the cell and press F2 and Enter. If the problem persists, contact support@import8.nl.' },
  { cell: '#SPILL!', means: 'There is no room for all the results.', remedy: 'Empty the cells below and to the right of the formula.' },
  { cell: '#FIELD!', means: 'A formula such as =C2.Confidence asks for a part that the card in C2 does not have.', remedy: 'See `CLASSIFY`.' },
  { cell: '#NAME?', means: 'The add-in is not running, or the name of the function has a slip in it.', remedy: 'Open IMPORT8 from the Home tab. Then select the cell and press F2 and Enter.' },
];

export const DATA_PROTECTION: readonly string[] = [
  'Only the arguments of these functions are sent, and only to the Import8 API.',
  'Your API key is kept in this browser or for this session, never in the workbook.',
  'Results are kept on this computer, so that a product you have paid for is not paid for again.',
  'In the sandbox nothing is sent at all. Its results are demonstration data and no basis for a customs declaration.',
];
