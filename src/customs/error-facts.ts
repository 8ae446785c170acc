// What an error knows, apart from any language. Data only; src/words makes the sentence of it.
import type { NoGoods } from './no-goods';

/** One kind for each sentence. Texts are as the user typed them. */
export type ErrorFacts =
  /** An argument that must be a country and is not text at all. @property given As a person would name it: "the number 42". */
  | { readonly kind: 'country-not-text'; readonly argument: string; readonly given: string }
  /** A description that names no goods. @property given As a person would name it. */
  | { readonly kind: 'no-goods'; readonly what: NoGoods; readonly given: string };
