// What an error knows, apart from any language. Data only; src/words makes the sentence of it.

/** One kind for each sentence. Texts are as the user typed them. */
export type ErrorFacts =
  /** An argument that must be a country and is not text at all. @property given As a person would name it: "the number 42". */
  { readonly kind: 'country-not-text'; readonly argument: string; readonly given: string }
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
  | { readonly kind: 'waiting-for-service' };
