// What a formula has spilled, referred to by its cell (A1#): found in a formula's text, and said with ANCHORARRAY, the
// name that .xlsx files have for it. Text in quotes and errors such as #N/A are never taken for it.
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
/** A reference with its mark, that no name goes before or on from; or else what must be passed over as a whole. */
const TOKEN = new RegExp(
  String.raw`(?<reference>(?:${SHEET})?${CELL})#(?![\p{L}\p{N}_])|"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|[\p{L}\p{N}_\\$][\p{L}\p{N}_.\\$]*`,
  'giu',
);
const ANCHORED = new RegExp(String.raw`"(?:[^"]|"")*"|\bANCHORARRAY\((?<reference>(?:${SHEET})?${CELL})\)`, 'giu');

/** "=SUM(A1#)" becomes "=SUM(ANCHORARRAY(A1))". */
export function withSpillCalls(formula: string): string {
  if (!formula.includes('#')) return formula;
  return formula.replace(TOKEN, (token, ...match) => {
    const { reference } = match.at(-1) as { reference?: string };
    return reference === undefined ? token : `ANCHORARRAY(${reference})`;
  });
}

/** The other way round, as people write it. */
export function withSpillMarks(formula: string): string {
  return formula.replace(ANCHORED, (token, ...match) => {
    const { reference } = match.at(-1) as { reference?: string };
    return reference === undefined ? token : `${reference}#`;
  });
}
