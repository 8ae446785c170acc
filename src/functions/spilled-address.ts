// Where a value of a spilled range stands. Takes the address of the formula, "Sheet1!B2", and gives "Sheet1!B5".

/** @param row Below the formula. @param column To its right. @returns The formula's own where that is not an address of one cell. */
export function spilledAddress(address: string, row: number, column: number): string {
  const [, before = '', letters = '', digits = ''] = /^(.*!)?\$?([A-Z]{1,3})\$?(\d+)$/i.exec(address) ?? [];
  if (letters === '') return address;
  const number = Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + column;
  return `${before}${columnName(number)}${Number(digits) + row}`;
}

/** @param number 1 for A. */
function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = Math.floor((number - 1) / 26);
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`;
}
