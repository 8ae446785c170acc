// How much a cell can hold (Excel specifications and limits).
export const MOST_CHARACTERS = 32_767;
const MOST_CHARACTERS_OF_FORMULA = 8_192;

/** The sentence that Excel has, where the input is too long; undefined where it is not. */
export function lengthProblem(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const isFormula = input.startsWith('=');
  const most = isFormula ? MOST_CHARACTERS_OF_FORMULA : MOST_CHARACTERS;
  if (input.length <= most) return undefined;
  const what = isFormula ? 'The formula' : 'The text';
  return `${what} is too long: a cell holds ${most.toLocaleString('en-US')} characters${isFormula ? ' of a formula' : ''}, and this has ${input.length.toLocaleString('en-US')}.`;
}
