// Has cells calculated again, exactly those that are named.

// Some 100 KB in one message to the host, which takes 5 MB (Excel on the web).
const CELLS_PER_RUN = 500;

/**
 * Calculates the cells anew, so that their functions are called. Waits while a cell is being edited.
 * A sheet that is gone is passed over.
 * @param addresses As Excel gives them to functions: "Sheet1!B2", "'My sheet'!B2".
 */
export async function refreshCells(addresses: readonly string[]): Promise<void> {
  for (let start = 0; start < addresses.length; start += CELLS_PER_RUN) {
    await calculate(addresses.slice(start, start + CELLS_PER_RUN).flatMap((address) => parse(address) ?? []));
  }
}

interface Cell {
  readonly sheet: string;
  readonly cell: string;
}

async function calculate(cells: readonly Cell[]): Promise<void> {
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

function parse(address: string): Cell | undefined {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return undefined;
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, cell: address.slice(mark + 1) };
}
