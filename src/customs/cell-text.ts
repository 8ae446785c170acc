// Texts that fit a cell: Excel takes 32,767 characters (Excel specifications and limits), and refuses a longer one whole.

const MOST_CHARACTERS = 32_767;

/** A longer text is cut, and says so at its end. */
export function fittingText(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const mark = `… (cut: ${text.length.toLocaleString('en')} characters)`;
  // Not between the two halves of a character.
  return text.slice(0, MOST_CHARACTERS - mark.length).replace(/[\uD800-\uDBFF]$/, '') + mark;
}
