// What an error knows, apart from any language. Data only; src/words makes the sentence of it.

/** One kind for each sentence. Texts are as the user typed them. */
export type ErrorFacts =
  /** An argument that must be a country and is not text at all. @property given As a person would name it: "the number 42". */
  | { readonly kind: 'country-not-text'; readonly argument: string; readonly given: string }
  | { readonly kind: 'country-unknown'; readonly argument: string; readonly given: string; readonly meant: string | undefined }
  | { readonly kind: 'country-union'; readonly given: string }
  /** @property readings Codes of countries. @property mayBeNone It may stand for "not available" as well. */
  | { readonly kind: 'country-readings'; readonly argument: string; readonly given: string; readonly readings: readonly string[]; readonly mayBeNone: boolean }
  /** An argument is an error of another cell. @property error "#N/A" */
  | { readonly kind: 'error-passed'; readonly argument: string; readonly error: string }
  /** A cell that the formula refers to was still being calculated when the cell had waited long enough. */
  | { readonly kind: 'argument-calculated' }
  /** A range where a function takes one cell, because its table spills. */
  | { readonly kind: 'one-cell-expected'; readonly of: 'product' | 'code' };
