// Has cells calculated again, exactly those that are named.
import { parseAddress, type CellOfSheet } from './cell-address';

// Some 100 KB in one message to the host, which takes 5 MB (Excel on the web).
const CELLS_PER_RUN = 500;

/**
 * Calculates the cells anew, so that their functions are called. Waits while a cell is being edited.
 * A sheet that is gone is passed over.
 * @param addresses As Excel gives them to functions: "Sheet1!B2", "'My sheet'!B2".
 */
export async function refreshCells(addresses: readonly string[]): Promise<void> {
  for (let start = 0; start < addresses.length; start += CELLS_PER_RUN) {
    await calculate(addresses.slice(start, start + CELLS_PER_RUN).flatMap((address) => parseAddress(address) ?? []));
  }
}

async function calculate(cells: readonly CellOfSheet[]): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const names = [...new Set(cells.map(({ sheet }) => sheet))];
    const sheets = new Map(names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name)]));
    await context.sync();
    for (const { sheet, cell } of cells) {
      const worksheet = sheets.get(sheet);
      if (worksheet !== undefined && !worksheet.isNullObject) worksheet.getRange(cell).calculate();
    }
    await context.sync();
  });
}
