// The errors a cell can show, by their texts.

const TEXTS = ['#N/A', '#VALUE!', '#NUM!', '#DIV/0!', '#NULL!', '#NAME?', '#REF!', '#BUSY!', '#SPILL!', '#CALC!', '#FIELD!'] as const;

/** Of a cell that is still being calculated. */
export const BUSY = '#BUSY!';

export type ErrorText = (typeof TEXTS)[number];

export function isErrorText(value: unknown): value is ErrorText {
  return TEXTS.some((text) => text === value);
}
