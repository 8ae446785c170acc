// The address of one cell as Excel gives it to functions: "Sheet1!B2", "'My sheet'!B2".

export interface CellOfSheet {
  readonly sheet: string;
  readonly cell: string;
}

/** @returns undefined where no sheet is named. */
export function parseAddress(address: string): CellOfSheet | undefined {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return undefined;
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, cell: address.slice(mark + 1) };
}

/** The sheet of a whole address: quoted where its name is more than letters, digits, underscores and dots after a letter, or reads as a cell. */
export function quotedSheet(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^(?:r|c|r\d*c\d*)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "AF" for 31. @param column Zero-based. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}
