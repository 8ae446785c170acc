// Formulas as .xlsx files spell them, turned into what a person would type: prefixes of newer functions off,
// custom functions under their own names, field access with FIELDVALUE, spills as A1#. Text in quotes is left alone.
import { withSpillMarks } from './spill-references';

/** Excel writes the custom function IMPORT8.HS as _xldudf_IMPORT8_HS. */
const CUSTOM_PREFIX = '_xldudf_';
/** Excel writes B2.Price as _FV(B2,"Price"). */
const FIELD_ACCESS = '_FV';
/** Quoted text is matched too, as a whole, so that no name is found inside it. */
const QUOTED_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\b_(?:xl[\w.]*|FV(?=\())/gi;
const NEWER_FUNCTION_PREFIXES = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

/** `functionNames` are the custom functions that are known, as formulas spell them. */
export function plainFormula(formula: string, functionNames: readonly string[]): string {
  const byFileName = new Map(functionNames.map((name) => [fileName(name), name]));
  const plain = formula.replace(QUOTED_OR_NAME, (token) => {
    if (token.toLowerCase().startsWith(CUSTOM_PREFIX)) return byFileName.get(token.toUpperCase()) ?? unknownName(token);
    if (token.toUpperCase() === FIELD_ACCESS) return 'FIELDVALUE';
    return token.replace(NEWER_FUNCTION_PREFIXES, '');
  });
  return withSpillMarks(plain);
}

function fileName(name: string): string {
  return `${CUSTOM_PREFIX}${name.replaceAll('.', '_')}`.toUpperCase();
}

/** Not one of ours: shown under its readable name, where it calculates to #NAME? as it does in Excel. */
function unknownName(token: string): string {
  return token.slice(CUSTOM_PREFIX.length);
}
