// Field access as people type it (B2.Confidence, B2:B5.[Landed cost].Total): finds it in a formula's text and says it
// with FIELDVALUE. Text in quotes, numbers, names with dots and columns of tables are never taken for it.

/** Where a formula's text goes into the fields of what it refers to: the dots and names behind a reference. */
export interface FieldAccess {
  readonly start: number;
  readonly end: number;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const TABLE_PART = String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]`;
const REFERENCE = String.raw`(?:${SHEET})?${CELL}(?::${CELL})?|[\p{L}_][\p{L}\p{N}_.]*${TABLE_PART}`;
const FIELD = String.raw`\.(?:[\p{L}_][\p{L}\p{N}_]*|\[(?:[^[\]']|'.)+\])`;
/** A reference with fields, which no function's name goes on from; or else what must be passed over as a whole. */
const TOKEN = new RegExp(
  String.raw`(?<reference>${REFERENCE})(?<fields>(?:${FIELD})+)(?![\p{L}\p{N}_.([!:])`
    + String.raw`|"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_\\][\p{L}\p{N}_.\\]*|${TABLE_PART}`,
  'giu',
);
const FIELD_NAME = new RegExp(FIELD, 'gu');

/** "=B2.Risk.Level" becomes "=FIELDVALUE(FIELDVALUE(B2,"Risk"),"Level")". */
export function withFieldCalls(formula: string): string {
  return matches(formula).reduceRight((text, { start, end, reference, fields }) => {
    const calls = fieldNames(fields).reduce((inner, name) => `FIELDVALUE(${inner},"${name.replaceAll('"', '""')}")`, reference);
    return text.slice(0, start) + calls + text.slice(end);
  }, formula);
}

export function fieldAccesses(formula: string): FieldAccess[] {
  return matches(formula).map(({ start, end, reference }) => ({ start: start + reference.length, end }));
}

interface Match extends FieldAccess {
  readonly reference: string;
  readonly fields: string;
}

function matches(formula: string): Match[] {
  if (!formula.includes('.')) return [];
  return Array.from(formula.matchAll(TOKEN)).flatMap(({ 0: token, index, groups }) => {
    const { reference, fields } = groups ?? {};
    return reference === undefined || fields === undefined ? [] : [{ start: index, end: index + token.length, reference, fields }];
  });
}

/** In brackets an apostrophe stands before a character that would mean something else there. */
function fieldNames(fields: string): string[] {
  return Array.from(fields.matchAll(FIELD_NAME), ([field]) =>
    field.startsWith('.[') ? field.slice(2, -1).replaceAll(/'(.)/gu, '$1') : field.slice(1),
  );
}
