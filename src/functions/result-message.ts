// Results on their way to the host, which takes 5 MB in one message (Office documentation, resource limits of Excel on the
// web). office.js sends everything that settles within half a second as one: a recalculation of thousands of cards would be
// refused as a whole, and so would one range of them. Takes results, lets them pass when and as they fit.
import type { Entity, FormattedNumber } from './data-types';

const MOST_IN_A_WINDOW = 1_500_000;
/** office.js 1.1.110 sends results every 200 or 500 ms. */
const WINDOW_MS = 600;
// Quotation marks are doubled by a backslash on the way, so this can be 4 MB there.
const MOST_OF_ONE_RESULT = 3_000_000;

/** Resolves when the result may be sent. One that is too large for any message comes without number formats, and where that does not suffice with codes instead of cards. */
export async function asMessage<T>(matrix: T[][]): Promise<T[][]> {
  // Text, numbers and errors are small, and must not be held up.
  if (!matrix.some((row) => row.some(isDataType))) return matrix;
  let fitting = matrix;
  for (const isMadePlain of [isFormattedNumber, isDataType]) {
    if (charactersOf(fitting) > MOST_OF_ONE_RESULT) fitting = withPlain(matrix, isMadePlain);
  }
  await pace.admit(charactersOf(fitting));
  return fitting;
}

class Pace {
  #windowEndsAt = 0;
  #characters = 0;

  /** Resolves when so much more may be sent. */
  async admit(characters: number): Promise<void> {
    const now = Date.now();
    if (now >= this.#windowEndsAt) {
      this.#windowEndsAt = now + WINDOW_MS;
      this.#characters = 0;
    } else if (this.#characters > 0 && this.#characters + characters > MOST_IN_A_WINDOW) {
      // The next window, which others may have begun to fill.
      this.#windowEndsAt += WINDOW_MS;
      this.#characters = 0;
    }
    this.#characters += characters;
    const waitMs = this.#windowEndsAt - WINDOW_MS - now;
    if (waitMs > 0) await new Promise<void>((goOn) => setTimeout(goOn, waitMs));
  }
}

const pace = new Pace();

function charactersOf(matrix: readonly (readonly unknown[])[]): number {
  return JSON.stringify(matrix).length;
}

function withPlain<T>(matrix: readonly (readonly T[])[], isMadePlain: (value: unknown) => boolean): T[][] {
  return matrix.map((row) => row.map((value) => (isMadePlain(value) ? (plainOf(value as FormattedNumber | Entity) as T) : value)));
}

function plainOf(value: FormattedNumber | Entity): number | string {
  return value.type === 'Entity' ? value.text : value.basicValue;
}

function isFormattedNumber(value: unknown): boolean {
  return isDataType(value) && (value as { readonly type: unknown }).type === 'FormattedNumber';
}

/** Errors have no type. */
function isDataType(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value;
}
