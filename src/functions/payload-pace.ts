// How fast cards may settle. The host takes 5 MB in one message (Office documentation, resource limits of Excel on the web),
// and office.js sends everything that settles within half a second as one: a recalculation of thousands of cards would be
// refused as a whole. Takes values, lets them pass so that no message grows too large.

const MOST_CHARACTERS = 1_500_000;
/** office.js 1.1.110 sends results every 200 or 500 ms. */
const WINDOW_MS = 600;

class PayloadPace {
  #windowEndsAt = 0;
  #characters = 0;

  /** Resolves when the value may be sent. */
  async admit(value: object): Promise<void> {
    const characters = JSON.stringify(value).length;
    const now = Date.now();
    if (now >= this.#windowEndsAt) {
      this.#windowEndsAt = now + WINDOW_MS;
      this.#characters = 0;
    } else if (this.#characters > 0 && this.#characters + characters > MOST_CHARACTERS) {
      // The next window, which others may have begun to fill.
      this.#windowEndsAt += WINDOW_MS;
      this.#characters = 0;
    }
    this.#characters += characters;
    const waitMs = this.#windowEndsAt - WINDOW_MS - now;
    if (waitMs > 0) await new Promise<void>((goOn) => setTimeout(goOn, waitMs));
  }
}

export const payloadPace = new PayloadPace();
