// Reads the tables in tariff/. Takes their text, gives headings and lines; a line that does not read is a fault in the table.
//
//   8518 | Microphones, loudspeakers, headphones | 2%           heading: code, description, duty of its lines
//   8518.30.00 | Headphones and earphones | headset earbud | 0%    line: code, description, keywords, its own duty if it differs
import { parseDutyExpression } from './duty-expression';
import type { DutyExpression } from './duty-expression';
import type { TariffHeading, TariffLine } from './nomenclature';

export interface TariffTable {
  readonly headings: readonly TariffHeading[];
  readonly lines: readonly TariffLine[];
}

/** @throws SyntaxError naming the row. */
export function parseTariffTable(text: string): TariffTable {
  const headings: TariffHeading[] = [];
  const lines: TariffLine[] = [];
  let headingDuty: DutyExpression | undefined;

  for (const row of text.split('\n')) {
    if (row.trim() === '') continue;
    const [code = '', description = '', third = '', fourth] = row.split('|').map((cell) => cell.trim());
    const digits = code.replaceAll('.', '');
    if (digits.length === 4) {
      headingDuty = parseDutyExpression(third);
      headings.push({ code: digits, description });
    } else {
      const mfn = fourth === undefined ? headingDuty : parseDutyExpression(fourth);
      if (mfn === undefined || !digits.startsWith(headings.at(-1)?.code ?? '?')) throw new SyntaxError(`outside its heading: "${row}"`);
      lines.push({ code: digits, description, keywords: third.split(/\s+/), mfn });
    }
  }
  return { headings, lines };
}
