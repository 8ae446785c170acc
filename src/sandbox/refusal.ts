// What the sandbox says no to. Takes a documented status and a sentence, gives the documented error answer.
import type { ErrorAnswer } from '../api/contract';

/** The statuses of the API section "Error Codes" that a request can be refused with. */
export type RefusalStatus = 401 | 404 | 422 | 429;

export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param headers Sent with the answer, beside those that every answer carries. */
  constructor(
    readonly status: RefusalStatus,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export function errorAnswer(message: string): ErrorAnswer {
  return { success: false, message };
}
