// References to the row of a table that a formula stands in, as people type them ([@Price], Goods[@Price]) and as the
// spreadsheet and .xlsx files have them (Goods[[#This Row],[Price]]). Text in quotes is left alone.

/** Brackets within brackets go one level deep; an apostrophe stands before a character that would mean something else. */
const PART = String.raw`\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]`;
/** A table's name, if any, and what follows it in brackets. Field access (B2.[Landed cost]) has a dot before it. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\]])(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)?(?<part>${PART})(?![\p{L}\p{N}_!'])`,
  'gu',
);
const THIS_ROW = /^\[\s*\[#This Row\](?:\s*,\s*(?<columns>\[.+\]))?\s*\]$|^\[#This Row\]$/i;
/** Names with anything else in them have brackets of their own. */
const PLAIN_COLUMN = /^\[[\p{L}\p{N}_]+\]$/u;

/** `ownTable` is the table that the formula's cell is in: what brackets without a name belong to. */
export function withLongReferences(formula: string, ownTable: string | undefined): string {
  return replaced(formula, (token, name, part) => {
    const table = name ?? ownTable;
    if (table === undefined) return token;
    const inner = part.slice(1, -1).trim();
    return table + (inner.startsWith('@') ? longPart(inner.slice(1).trim()) : part);
  });
}

/** As Excel shows them: without the table's name in the table itself. */
export function withShortReferences(formula: string, ownTable: string | undefined): string {
  return replaced(formula, (token, name, part) => {
    const match = name === undefined ? null : THIS_ROW.exec(part);
    if (name === undefined || match === null) return token;
    const columns = match.groups?.['columns'] ?? '';
    const short = `[@${PLAIN_COLUMN.test(columns) ? columns.slice(1, -1) : columns}]`;
    return name.toLowerCase() === ownTable?.toLowerCase() ? short : name + short;
  });
}

function longPart(column: string): string {
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

function replaced(formula: string, replace: (token: string, name: string | undefined, part: string) => string): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(TOKEN, (token, ...match) => {
    const { name, part } = match.at(-1) as { name?: string; part?: string };
    return part === undefined ? token : replace(token, name, part);
  });
}
