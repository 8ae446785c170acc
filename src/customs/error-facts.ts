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
  /** A file of the add-in itself. */
  | { readonly kind: 'part-not-loaded' }
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
  | { readonly kind: 'no-goods'; readonly what: NoGoods; readonly given: string }
  | { readonly kind: 'country-unknown'; readonly argument: string; readonly given: string; readonly meant: string | undefined }
  | { readonly kind: 'country-union'; readonly given: string }
  /** @property readings Codes of countries. @property mayBeNone It may stand for "not available" as well. */
  | { readonly kind: 'country-readings'; readonly argument: string; readonly given: string; readonly readings: readonly string[]; readonly mayBeNone: boolean }
  | { readonly kind: 'code-unreadable'; readonly given: string }
  /** @property given As a person would name it. */
  | { readonly kind: 'code-not-text'; readonly given: string }
  | { readonly kind: 'code-is-date'; readonly given: string }
  /** @property readings As codes are written. */
  | { readonly kind: 'code-readings'; readonly given: string; readonly readings: readonly string[] }
  | { readonly kind: 'currency-unknown'; readonly given: string }
  | { readonly kind: 'currency-readings'; readonly given: string; readonly readings: readonly string[] }
  /** The sign beside an amount is that of several currencies, and nothing says which one is meant. */
  | { readonly kind: 'amount-currency-readings'; readonly argument: string; readonly readings: readonly string[] }
  /** @property other The currency that was found before, in the argument `from`; undefined where nothing says that of the value. */
  | { readonly kind: 'currencies-differ'; readonly argument: string; readonly currency: string; readonly other: string | undefined; readonly from: string }
  /** Here and below: @property given As a person would name it. */
  | { readonly kind: 'amount-too-small'; readonly argument: string; readonly given: string; readonly least: number }
  | { readonly kind: 'amount-unreadable'; readonly argument: string; readonly given: string }
  | { readonly kind: 'amount-readings'; readonly argument: string; readonly given: string; readonly readings: readonly number[] }
  /** @property said The service's own words, which name fields of the wire. @property typed What the user typed for a code that they name. */
  | { readonly kind: 'input-refused'; readonly said: string | undefined; readonly typed?: readonly (readonly [code: string, typed: string])[] }
  /** @property entered Digits that the user gave. @property asked What they were filled up to. */
  | { readonly kind: 'no-duty-rates'; readonly entered: string; readonly asked: string }
  | { readonly kind: 'answer-unreadable' }
  | { readonly kind: 'answered-code-unreadable'; readonly given: string }
  | { readonly kind: 'impossible-number' }
  /** A cost came in another currency than it was asked for. */
  | { readonly kind: 'other-currency'; readonly asked: string; readonly came: string }
  /** A product that is not known, whose words are known with another origin, destination or picture. Countries are codes, '' for none. */
  | { readonly kind: 'known-otherwise'; readonly asked: ProductCircumstances; readonly known: readonly ProductCircumstances[] }
  /** An argument is an error of another cell. @property error "#N/A" */
  | { readonly kind: 'error-passed'; readonly argument: string; readonly error: string }
  /** A cell that the formula refers to was still being calculated when the cell had waited long enough. */
  | { readonly kind: 'argument-calculated' }
  /** A range where a function takes one cell, because its table spills. */
  | { readonly kind: 'one-cell-expected'; readonly of: 'product' | 'code' };

export interface ProductCircumstances {
  readonly origin: string;
  readonly destination: string;
  readonly hasPicture: boolean;
}
