// What an error knows, apart from any language. Data only; src/words makes the sentence of it.
import type { NoGoods } from './no-goods';

/** One kind for each sentence. Texts are as the user typed them. */
export type ErrorFacts =
  /** An argument that must be a country and is not text at all. @property given As a person would name it: "the number 42". */
  | { readonly kind: 'country-not-text'; readonly argument: string; readonly given: string }
  /** The service, or a gateway before it, is at fault. @property status Of HTTP. */
  | { readonly kind: 'service-fault'; readonly status: number }
  /** A server refuses a request of ours as such. @property said Its own words, where it had any. */
  | { readonly kind: 'refused-by-server'; readonly status: number; readonly said: string | undefined }
  | { readonly kind: 'too-large-to-send' }
  /** The service takes no requests before then. @property untilMs Milliseconds since 1970. */
  | { readonly kind: 'waiting-for-pause'; readonly untilMs: number }
  /** An earlier submission has to be settled first. */
  | { readonly kind: 'waiting-for-answer' }
  /** The last submission met a fault of the service. */
  | { readonly kind: 'waiting-for-service' }
  /** The cell showed a result of the sandbox; its product waits for the user's click. */
  | { readonly kind: 'demonstration-shown' }
  /** The add-in had the cell calculated, not the user, and its product is new to the account. */
  | { readonly kind: 'found-unbought' }
  /** Excel has refused to calculate cells whose products the user has just agreed to buy. */
  | { readonly kind: 'approved-cells-refused' }
  /** Excel takes its time with them, as it does while a cell is being edited. */
  | { readonly kind: 'approved-cells-waiting' }
  /** A description that names no goods. @property given As a person would name it. */
  | { readonly kind: 'no-goods'; readonly what: NoGoods; readonly given: string };
